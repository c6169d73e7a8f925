//! Whatever is asked, the answer is a page that says what was wrong: no fault of the server, and nothing that runs.

use crate::html::assert_well_formed;
use crate::site::{PAGES, Site};
use axum::http::{Method, StatusCode};

#[tokio::test]
async fn nothing_but_reading_is_possible() {
    let site = Site::demo().await;
    let methods = ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW"];
    for method in methods.map(|name| Method::from_bytes(name.as_bytes()).unwrap()) {
        for address in PAGES.iter().chain(&["/nowhere", "/entrer/x"]) {
            let answer = site.ask(method.clone(), address, &[]).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {address}");
            assert_eq!(answer.header("allow"), "GET, HEAD");
        }
    }
    for address in PAGES {
        let answer = site.ask(Method::HEAD, address, &[]).await;
        assert_eq!((answer.status, answer.body.len()), (StatusCode::OK, 0), "{address}");
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let site = Site::demo().await;
    for address in [
        "/nowhere",
        "/register/",
        "//register",
        "/Register",
        "/../register",
        "/register/../capital",
        "/entries/..%2f..%2fetc%2fpasswd",
        "/%2e%2e/quitus-demo.db",
        "/associates/%2e%2e",
        "/associates/0",
        "/associates/77",
        "/associates/-1",
        "/associates/+2",
        "/associates/02",
        "/associates/4294967296",
        "/associates/%F0%9F%98%80",
        "/entries/0",
        "/entries/999999",
        "/entries/18446744073709551616",
        "/entries/72%00",
        "/entries/%ff",
        "/entries/%c3%28",
        "/assemblies/0",
        "/assemblies/99",
        "/invoices/FA-2026-9999",
        "/invoices/x",
        "/accounts/ledger/abc",
        "/accounts/ledger/%3Cscript%3E",
        "/assets/quitus.css",
        "/associates/2/3",
        "/.well-known/x",
    ] {
        let answer = site.get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert_well_formed(address, &answer.text());
    }
}

#[tokio::test]
async fn what_cannot_be_understood_is_said() {
    let site = Site::demo().await;
    for query in [
        "on=31/12/2019",
        "on=2019-02-30",
        "on=999999-01-01",
        "known=0",
        "known=999999",
        "known=2019-13-01",
        "lang=de",
        "lang=",
        "format=exe",
        "on=2019-12-31&on=2019-12-31",
        "x=%3Cscript%3Ealert(1)%3C/script%3E",
        "%3Cscript%3E",
        "on=%ff",
        "on=%00",
        "known=%E2%80%AE",
        "=",
        "&&&a",
        "on=2019-12-31;drop",
    ] {
        let address = format!("/register?{query}");
        let answer = site.get(&address).await;
        let fine = query == "lang=";
        match (fine, query) {
            (true, _) => assert_eq!(answer.status, StatusCode::OK, "{query}"),
            (_, "known=999999") => assert_eq!(answer.status, StatusCode::NOT_FOUND, "{query}"),
            _ => assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}"),
        }
        assert_well_formed(&address, &answer.text());
    }
    for query in ["before=x", "before=-1", "type=nonsense", "associate=x", "from=x", "to=2019-02-30", "open=1"] {
        assert_eq!(site.get(&format!("/entries?{query}")).await.status, StatusCode::BAD_REQUEST, "{query}");
    }
    assert_eq!(site.get("/entries?associate=99").await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get("/entries?from=2020-01-01&to=2019-01-01").await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get("/entries?before=1").await.status, StatusCode::OK);
    assert_eq!(site.get("/?format=csv").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn too_much_is_refused_before_it_is_read() {
    let site = Site::demo().await;
    let long = |letters: usize| format!("/register?known={}", "9".repeat(letters));
    assert_eq!(site.get(&long(2_000)).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(site.get(&long(2_048)).await.status, StatusCode::URI_TOO_LONG);
    assert_eq!(site.get(&format!("/{}", "a/".repeat(20_000))).await.status, StatusCode::URI_TOO_LONG);
    let with = |name: &'static str, value: &'static str| {
        let site = &site;
        async move { site.ask(Method::GET, "/register", &[(name, value)]).await.status }
    };
    assert_eq!(with("content-length", "1").await, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(with("content-length", "0").await, StatusCode::OK);
    assert_eq!(with("transfer-encoding", "chunked").await, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(with("accept-language", "\u{e9};q=x,,;").await, StatusCode::OK);
}

#[tokio::test]
async fn what_was_asked_comes_back_as_text() {
    let site = Site::demo().await;
    for attack in
        ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE entries; --", "{{7*7}}"]
    {
        let asked: String = attack.bytes().map(|byte| format!("%{byte:02x}")).collect();
        for address in [
            format!("/register?on={asked}"),
            format!("/register?{asked}=1"),
            format!("/entries?actor={asked}"),
            format!("/entries?decision={asked}"),
            format!("/decisions?containing={asked}"),
            format!("/accounts/ledger/{asked}"),
            format!("/invoices/{asked}"),
        ] {
            let answer = site.get(&address).await;
            assert!(!answer.status.is_server_error(), "{address}");
            let html = answer.text();
            assert_well_formed(&address, &html);
            assert!(!html.contains(attack) || !attack.contains('<'), "{address}");
        }
    }
}
