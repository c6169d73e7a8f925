//! Who may read: whoever used the link in time, once, and nobody else.

use crate::site::{DEMO, DEMO_FILE, PAGES, Site};
use axum::http::{Method, StatusCode};
use quitus_server::web::Reach;

/// What every answer carries, whatever it answers.
const HEADERS: [(&str, &str); 5] = [
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; \
         base-uri 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

async fn closed(reach: Reach) -> Site {
    Site::closed(DEMO.path(), DEMO_FILE, reach).await
}

#[tokio::test]
async fn without_a_session_every_page_says_what_to_do_and_nothing_else() {
    let mut site = closed(Reach::Machine).await;
    let addresses = PAGES.iter().copied().chain(["/nowhere", "/register?onn=1", "/entrer", "/entries/72?format=json"]);
    for cookie in [None, Some("quitus="), Some("quitus=AAAA"), Some("other=x; quitus"), Some("__Host-quitus=x")] {
        site.cookie = cookie.map(str::to_owned);
        for address in addresses.clone() {
            let answer = site.get(address).await;
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{address}");
            let text = answer.text();
            assert!(
                text.contains("quitus serve") && !text.contains("Cooproduction") && !text.contains("<a "),
                "{text}"
            );
        }
    }
}

#[tokio::test]
async fn the_link_works_once_and_gives_a_cookie_for_this_site_alone() {
    let mut site = closed(Reach::Machine).await;
    let link = format!("/entrer/{}", site.app.doorkeeper.new_link().unwrap());
    // A look that is not a visit leaves it as it is.
    assert_eq!(site.ask(Method::HEAD, &link, &[]).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(site.get(&link[..link.len() - 1]).await.status, StatusCode::UNAUTHORIZED);
    let answer = site.get(&link).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/"));
    let cookie = answer.header("set-cookie").to_owned();
    let (pair, rest) = cookie.split_once(';').unwrap();
    assert_eq!(rest, " Path=/; HttpOnly; SameSite=Strict; Max-Age=28800");
    assert!(pair.starts_with("quitus=") && pair.len() == "quitus=".len() + 43);
    assert!(!link.contains(&pair["quitus=".len()..]));
    assert_eq!(site.get(&link).await.status, StatusCode::UNAUTHORIZED);
    site.cookie = Some(format!("a=b; {pair}; c=d"));
    assert_eq!(site.get("/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn behind_a_proxy_the_cookie_is_for_tls_alone() {
    let mut site = closed(Reach::Proxy).await;
    let answer = site.enter().await;
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-quitus=") && cookie.ends_with("; Secure"), "{cookie}");
    assert_eq!(site.get("/").await.status, StatusCode::OK);
    site.cookie = site.cookie.map(|cookie| cookie.replace("__Host-", ""));
    assert_eq!(site.get("/").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn every_answer_carries_its_headers() {
    let site = Site::demo().await;
    let sheet = sheet(&site.get("/").await.text());
    let faults = ["/nowhere", "/register?onn=1", "/entries/999", "/entrer/x", &sheet];
    for address in PAGES.iter().copied().chain(faults) {
        for shape in ["", "json", "csv", "xlsx"] {
            let mark = if address.contains('?') { '&' } else { '?' };
            let answer = match shape {
                "" => site.get(address).await,
                _ => site.get(&format!("{address}{mark}format={shape}")).await,
            };
            for (name, value) in HEADERS {
                assert_eq!(answer.header(name), value, "{address} {shape}");
            }
            let kept = if address == sheet { "public, max-age=31536000, immutable" } else { "private, no-store" };
            assert_eq!(answer.header("cache-control"), kept, "{address} {shape}");
            assert!(answer.status.is_success() || answer.status.is_client_error(), "{address} {shape}");
        }
    }
}

#[tokio::test]
async fn a_fault_under_the_address_of_the_sheet_is_not_kept() {
    let site = closed(Reach::Machine).await;
    let address = sheet(&site.get("/").await.text());
    let with_a_body = site.ask(Method::GET, &address, &[("content-length", "1")]).await;
    for answer in [with_a_body, site.ask(Method::POST, &address, &[]).await] {
        assert!(answer.status.is_client_error());
        assert_eq!(answer.header("cache-control"), "private, no-store", "{}", answer.status);
    }
}

#[tokio::test]
async fn the_sheet_is_for_everybody_under_an_address_that_changes_with_it() {
    let site = closed(Reach::Machine).await;
    let address = sheet(&site.get("/").await.text());
    let answer = site.get(&address).await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "text/css; charset=utf-8"));
    let text = answer.text();
    for needed in ["prefers-color-scheme: dark", "@media print", ":focus-visible", ".skip"] {
        assert!(text.contains(needed), "{needed}");
    }
    assert!(text.lines().count() < 400 && !text.contains("url(") && !text.contains("@import"));
    assert_eq!(site.get("/assets/000000000000/quitus.css").await.status, StatusCode::UNAUTHORIZED);
}

fn sheet(html: &str) -> String {
    let addresses = crate::html::attributes(html, "href");
    addresses.into_iter().find(|address| address.ends_with(".css")).unwrap()
}
