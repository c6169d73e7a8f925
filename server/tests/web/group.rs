//! Several books under one server: whoever has rights in some of them sees these on one page and no other, and a session
//! of one opens nothing of another.

use crate::crawl::links;
use crate::house::{PASSWORD, hidden};
use crate::html::{assert_well_formed, attributes};
use crate::rights::rows;
use crate::several::{BESIDE, STORY, Several, THIRD, cookies};
use crate::site::{Answer, PAGES};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use quitus_server::people::{Label, Login};
use quitus_server::web::Reach;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[tokio::test]
async fn one_login_sees_both_of_its_books_on_one_page_and_not_the_third() {
    let group = Several::new(Reach::Machine).await;
    group.person(STORY, "zoe", "manager").await;
    group.person(BESIDE, "zoe", "auditor:2027-06-30").await;
    group.person(THIRD, "ali", "manager").await;
    let before = group.get("", "/?lang=en").await;
    assert_eq!(before.status, StatusCode::OK);
    assert!(!before.text().contains("demo-") && group.group.books().all(|book| book.opened().is_none()));
    let zoe = group.enter("zoe").await;
    for (tag, title) in [("en", "Your cooperatives"), ("fr", "Vos coop\u{e9}ratives")] {
        let page = group.get(&zoe, &format!("/?lang={tag}")).await.text();
        assert_well_formed("/", &page);
        assert!(page.contains(&format!("<h1>{title}</h1>")), "{page}");
        for (book, name) in [(STORY, "Cooproduction"), (BESIDE, "Reliures du Pass\u{e9} Simple")] {
            let home = format!("<a href=\"/books/{book}/?lang={tag}\">{name}</a>");
            assert!(page.contains(&home), "{home}: {page}");
        }
        assert!(!page.contains(THIRD) && !page.contains("Subjonctif") && !page.contains("futur-anterieur"), "{page}");
    }
    // What is due, written and sealed, as the book itself says it.
    let page = group.get(&zoe, "/?lang=en").await.text();
    let json = group.get(&zoe, &format!("/books/{STORY}/deadlines?format=json&lang=en")).await.json();
    let due = json["deadlines"].as_array().unwrap();
    let first = due[0]["message"].as_str().unwrap();
    assert!(page.contains(first) && page.contains(&format!(", and {} more</a>", due.len() - 1)), "{first}: {page}");
    assert!(page.contains(due[0]["due_on"].as_str().unwrap()), "{page}");
    let last = group.size(STORY).await;
    assert!(
        page.contains(&format!("href=\"/books/{STORY}/entries/{last}?lang=en\">no. {last}, recorded on ")),
        "{page}"
    );
    assert!(page.contains(&format!("signed checkpoint: {last} of {last} entries")), "{page}");
    // Nobody asked about the third: it is not even open, and a cookie of somebody's making does not open it.
    let forged = group.get(&format!("quitus.{THIRD}=made"), "/?lang=en").await.text();
    assert!(!forged.contains("<table>") && !forged.contains("Subjonctif"), "{forged}");
    assert!(group.book(THIRD).opened().is_none() && group.book(STORY).opened().is_some());
    for address in attributes(&page, "href").into_iter().filter(|href| href.starts_with('/')) {
        assert_eq!(group.get(&zoe, &address).await.status, StatusCode::OK, "{address}");
    }
}

#[tokio::test]
async fn an_associate_sees_what_is_theirs_of_each_book_and_no_more() {
    let group = Several::new(Reach::Machine).await;
    group.person(STORY, "assoc", "associate:2").await;
    let own = group.enter("assoc").await;
    let page = group.get(&own, "/?lang=en").await.text();
    assert!(
        page.contains("Cooproduction") && !page.contains("/entries/") && !page.contains("signed checkpoint"),
        "{page}"
    );
    let due = group.get(&own, &format!("/books/{STORY}/deadlines?format=json&lang=en")).await.json();
    let due = due["deadlines"].as_array().unwrap();
    match due.first() {
        Some(first) => assert!(page.contains(first["message"].as_str().unwrap()), "{page}"),
        None => assert!(page.contains("nothing"), "{page}"),
    }
}

/// What an answer of a book is, as far as rights go.
fn sign(book: &str, method: &Method, answer: &Answer) -> &'static str {
    let (status, text) = (answer.status, answer.text());
    let way_in = format!("action=\"/books/{book}/login\"");
    match status {
        StatusCode::UNAUTHORIZED if text.contains(&way_in) || text.contains("quitus serve") => ">",
        StatusCode::NOT_FOUND if *method == Method::GET && text.contains("no such page") => "-",
        StatusCode::NOT_FOUND if *method == Method::POST => "-",
        _ => "+",
    }
}

#[tokio::test]
async fn a_session_of_one_book_opens_nothing_of_another() {
    let group = Several::new(Reach::Machine).await;
    group.person(STORY, "zoe", "administrator").await;
    group.person(BESIDE, "ali", "administrator").await;
    let zoe = group.enter("zoe").await;
    let secret = zoe.strip_prefix(&format!("quitus.{STORY}=")).unwrap();
    // As it is, and as somebody would try who looks at the names.
    let tries = [zoe.clone(), format!("{zoe}; quitus.{BESIDE}={secret}; quitus={secret}; quitus.{THIRD}={secret}")];
    for row in rows() {
        for cookie in &tries {
            let opens = matches!(row.address, "/login" | "/invitation/x" | "/entrer/x");
            let address = format!("/books/{BESIDE}{}?lang=en", row.address);
            let answer = group.send(row.method.clone(), &address, cookie, &[]).await;
            if !opens {
                assert_eq!(sign(BESIDE, &row.method, &answer), row.expected[0], "{} {address}", row.method);
            }
            assert!(!answer.text().contains("Reliures"), "{address}");
            let nowhere = format!("/books/demo-nowhere{}?lang=en", row.address);
            let answer = group.send(row.method.clone(), &nowhere, cookie, &[]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{nowhere}");
        }
        // In its own book the same session is what the table says of an administrator.
        let address = format!("/books/{STORY}{}?lang=en", row.address);
        let nobody = row.address.starts_with("/persons/0") && row.method == Method::GET;
        if row.method == Method::GET && row.expected[0] == ">" && !nobody {
            let answer = group.get(&zoe, &address).await;
            assert_eq!(sign(STORY, &row.method, &answer), row.expected[2], "{address}");
        }
    }
    let page = group.get(&tries[1], "/?lang=en").await.text();
    assert!(!page.contains("Reliures") && !page.contains("Subjonctif"), "{page}");
}

#[tokio::test]
async fn what_leads_nowhere_is_no_page_and_dressed_as_one() {
    let group = Several::new(Reach::Machine).await;
    for address in ["/register", "/books", "/books/", "/books/x/", "/books/demo-%63ooproduction/", "/api/v1/register"] {
        let answer = group.get("", address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(answer.header("content-security-policy").contains("default-src 'none'"), "{address}");
        assert_eq!(answer.header("cache-control"), "private, no-store");
    }
    assert_eq!(group.get("", &format!("/{}", "a".repeat(3_000))).await.status, StatusCode::URI_TOO_LONG);
    let wrong = [(Method::PUT, "/"), (Method::GET, "/leave"), (Method::DELETE, "/healthz")];
    for (method, address) in wrong {
        let answer = group.send(method, address, "", &[]).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{address}");
        assert!(!answer.header("allow").is_empty() && answer.text().contains("</html>"), "{address}");
    }
    for wrong in ["/?on=2019-12-31", "/?format=json", "/?book=x"] {
        assert_eq!(group.get("", wrong).await.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
    let foreign = Request::builder().method(Method::POST).uri("/").header("sec-fetch-site", "cross-site");
    assert_eq!(group.answer(foreign.body(Body::empty()).unwrap()).await.status, StatusCode::FORBIDDEN);
    for (address, word) in [("/healthz", "alive\n"), ("/readyz", "ready\n")] {
        assert_eq!(group.get("", address).await.text(), word);
    }
    let sheet = attributes(&group.get("", "/").await.text(), "href").into_iter().find(|href| href.ends_with(".css"));
    let sheet = group.get("", &sheet.unwrap()).await;
    assert!(sheet.status.is_success() && sheet.header("cache-control").contains("immutable"));
}

#[tokio::test]
async fn every_link_of_a_book_stays_under_its_mount_for_every_role() {
    let group = Several::new(Reach::Machine).await;
    let roles = ["administrator", "manager", "assistant", "associate:2", "auditor:2026-12-31"];
    for (number, role) in roles.iter().enumerate() {
        let login = format!("person-{number}");
        group.person(BESIDE, &login, role).await;
        let own = group.enter(&login).await;
        let pages = crawl(&group, &own, BESIDE).await;
        assert!(pages > if role.starts_with("associate") { 3 } else { 60 }, "{role}: {pages}");
    }
    group.person(STORY, "zoe", "administrator").await;
    let zoe = group.enter("zoe").await;
    let more = ["/acts", "/acts/admit_associate", "/persons", "/tokens", "/me", "/api", "/me/factor", "/drafts"];
    for page in PAGES.iter().chain(&more) {
        let address = format!("/books/{STORY}{page}");
        let answer = group.get(&zoe, &address).await;
        // What wants a proof of identity first leads there, and not out.
        match answer.status {
            StatusCode::SEE_OTHER => assert_stays(STORY, answer.header("location"), &address),
            status => assert_eq!(status, StatusCode::OK, "{address}"),
        }
        links(&answer.text()).iter().for_each(|link| assert_stays(STORY, link, &address));
    }
}

fn assert_stays(book: &str, link: &str, page: &str) {
    let stays = link.starts_with(&format!("/books/{book}/")) || link.starts_with("/assets/");
    assert!(stays || link == "/" || link.starts_with("/?lang="), "{page} leads to {link}");
}

/// Follows every link of a book that is read, from its home; how many pages there were.
async fn crawl(group: &Several, cookie: &str, book: &str) -> usize {
    let home = format!("/books/{book}/?lang=en");
    let (mut known, mut waiting) = (BTreeSet::from([home.clone()]), vec![home]);
    while let Some(address) = waiting.pop() {
        let answer = group.get(cookie, &address).await;
        if answer.status == StatusCode::SEE_OTHER {
            let to = answer.header("location").to_owned();
            assert_stays(book, &to, &address);
            waiting.extend(known.insert(to.clone()).then_some(to));
            continue;
        }
        // A form that is only sent has an address that is not read.
        let sent = [StatusCode::METHOD_NOT_ALLOWED].contains(&answer.status);
        assert!(answer.status.is_success() || sent, "{address}: {}", answer.status);
        if sent || !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        for link in links(&answer.text()) {
            assert_stays(book, &link, &address);
            let follows = link.starts_with("/books/") && !link.contains("format=") && !link.contains("lang=fr");
            waiting.extend((follows && known.insert(link.clone())).then_some(link));
        }
    }
    known.len()
}

#[tokio::test]
async fn acts_and_tokens_of_one_book_do_not_touch_another() {
    let group = Several::new(Reach::Machine).await;
    group.person(STORY, "zoe", "manager").await;
    let before = (group.size(STORY).await, group.size(BESIDE).await);
    let token = {
        let name = Label::read("gestion").unwrap();
        let last = "2099-12-31".parse().unwrap();
        group.desk(STORY).add_token(&name, &"read,record".parse().unwrap(), last, "cli").await.unwrap()
    };
    let act = json!({
        "command_id": "6a01eb74-7777-4621-a76c-09eb14169be5", "type": "receive_application",
        "effective_on": "2026-12-30", "associate": "6a01eb74-7777-4621-a76c-09eb14169be6",
        "identity": { "natural_person": { "person": { "new_person": { "name": "Ana Exemple" } } } },
        "category": "beneficiaries", "letter": { "text": "Demande." },
    });
    for book in [BESIDE, THIRD] {
        for path in ["/register", "/checkpoint", "/events"] {
            let answer = api(&group, Method::GET, book, path, &token, None).await;
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{book} {path}");
        }
        let sent = api(&group, Method::POST, book, "/commands", &token, Some(&act)).await;
        assert_eq!(sent.status, StatusCode::UNAUTHORIZED);
        let problem = sent.json();
        assert!(problem["type"].as_str().unwrap().starts_with(&format!("/books/{book}/api#")), "{problem}");
    }
    let recorded = api(&group, Method::POST, STORY, "/commands", &token, Some(&act)).await;
    assert_eq!(recorded.status, StatusCode::CREATED, "{}", recorded.text());
    assert_eq!(api(&group, Method::GET, STORY, "/register", &token, None).await.status, StatusCode::OK);
    let after = (group.size(STORY).await, group.size(BESIDE).await);
    assert!(after.0 > before.0 && after.1 == before.1, "{before:?} {after:?}");
    let page = group.get(&group.enter("zoe").await, "/?lang=en").await.text();
    assert!(page.contains(&format!(">no. {}, recorded on ", after.0)), "{page}");
    // The description says where its addresses lie, and no session opens the API.
    let document = api(&group, Method::GET, STORY, "/openapi.json", "", None).await.json();
    assert_eq!(document["servers"][0]["url"], format!("/books/{STORY}"));
    let zoe = group.enter("zoe").await;
    assert_eq!(group.get(&zoe, &format!("/books/{STORY}/api/v1/register")).await.status, StatusCode::UNAUTHORIZED);
    // What was acknowledged last is under a seal once the program ends, in every book that is open.
    let mut another = act;
    another["command_id"] = json!("6a01eb74-7777-4621-a76c-09eb14169be7");
    another["associate"] = json!("6a01eb74-7777-4621-a76c-09eb14169be8");
    let recorded = api(&group, Method::POST, STORY, "/commands", &token, Some(&another)).await;
    assert_eq!(recorded.status, StatusCode::CREATED, "{}", recorded.text());
    group.group.sealed().await.unwrap();
    let after = (group.size(STORY).await, after.1);
    let head = group.store.latest_checkpoint(&group.book(STORY).place.book).await.unwrap().unwrap();
    assert_eq!(head.size, after.0);
}

async fn api(group: &Several, method: Method, book: &str, path: &str, token: &str, body: Option<&Value>) -> Answer {
    let request = Request::builder().method(method).uri(format!("/books/{book}/api/v1{path}"));
    let request = request.header("authorization", format!("Bearer {token}")).header("content-type", "application/json");
    group.answer(request.body(body.map_or_else(Body::empty, |body| Body::from(body.to_string()))).unwrap()).await
}

#[tokio::test]
async fn one_goes_on_within_the_book_and_leaves_it_alone() {
    let group = Several::new(Reach::Machine).await;
    group.person(STORY, "zoe", "administrator").await;
    group.person(BESIDE, "zoe", "administrator").await;
    // The way in stands in place of the page, and leads back to it.
    let asked = format!("/books/{STORY}/register?lang=en");
    let instead = group.get("", &asked).await.text();
    assert_eq!(hidden(&instead, "next").as_deref(), Some(asked.as_str()), "{instead}");
    let login = |next: String| {
        let group = &group;
        async move {
            let form = [("login", "zoe"), ("password", PASSWORD), ("next", next.as_str()), ("lang", "en")];
            group.send(Method::POST, &format!("/books/{STORY}/login"), "", &form).await
        }
    };
    let entered = login(asked.clone()).await;
    assert_eq!((entered.status, entered.header("location")), (StatusCode::SEE_OTHER, asked.as_str()));
    assert!(cookies(&entered).starts_with(&format!("quitus.{STORY}=")), "{}", cookies(&entered));
    for elsewhere in [format!("/books/{BESIDE}/register"), "/".to_owned(), "//evil.example".to_owned()] {
        assert_eq!(login(elsewhere.clone()).await.header("location"), format!("/books/{STORY}/"), "{elsewhere}");
    }
    // Leaving one book by its own page leaves the other open.
    let both = group.enter("zoe").await;
    let me = group.get(&both, &format!("/books/{STORY}/me?lang=en")).await.text();
    let token = hidden(&me, "_token").unwrap();
    let left = group.send(Method::POST, &format!("/books/{STORY}/me/leave"), &both, &[("_token", &token)]).await;
    assert_eq!(left.header("location"), format!("/books/{STORY}/login"));
    let page = group.get(&both, "/?lang=en").await.text();
    assert!(!page.contains("Cooproduction</a>") && page.contains("Reliures"), "{page}");
    // A form of one book, sent to another, bears the wrong token.
    let fresh = group.enter("zoe").await;
    let sent = group.send(Method::POST, &format!("/books/{BESIDE}/me/leave"), &fresh, &[("_token", &token)]).await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    // An invitation as the command line prints it leads to the book that made it.
    let secret = group.desk(THIRD).add(&Login::read("new").unwrap(), "manager".parse().unwrap()).await.unwrap();
    let leads = group.get("", &format!("/invitation/{secret}")).await;
    assert_eq!(leads.header("location"), format!("/books/{THIRD}/invitation/{secret}"));
    let form = group.get("", leads.header("location")).await.text();
    assert!(form.contains(&format!("action=\"/books/{THIRD}/invitation/{secret}")), "{form}");
    assert_eq!(group.get("", "/invitation/nothing").await.status, StatusCode::UNAUTHORIZED);
    // So does the link of the machine, while nobody administers a book.
    let link = group.book("demo-futur-anterieur").doorkeeper.new_link().unwrap();
    assert_eq!(group.get("", &format!("/books/{THIRD}/entrer/{link}")).await.status, StatusCode::UNAUTHORIZED);
    let by_link = group.get("", &format!("/books/demo-futur-anterieur/entrer/{link}")).await;
    assert_eq!(by_link.header("location"), "/books/demo-futur-anterieur/");
    let page = group.get(&cookies(&by_link), "/?lang=en").await.text();
    assert!(page.contains("/books/demo-futur-anterieur/?lang=en"), "{page}");
}

#[tokio::test]
async fn a_book_that_is_damaged_or_away_takes_the_page_of_the_others_from_nobody() {
    let damaged = Several::new(Reach::Machine).await;
    let away = Several::one_away(Reach::Machine, BESIDE).await;
    for group in [&away, &damaged] {
        group.person(STORY, "zoe", "manager").await;
        group.person(BESIDE, "zoe", "manager").await;
        let zoe = group.enter("zoe").await;
        if group.book(BESIDE).place.store.head(&group.book(BESIDE).place.book).await.is_ok() {
            group.lose_the_last_event(BESIDE).await;
        }
        let answer = group.get(&zoe, "/?lang=en").await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        let page = answer.text();
        assert_well_formed("/", &page);
        assert!(page.contains(">Cooproduction</a>") && page.contains("signed checkpoint: "), "{page}");
        let row = format!("<a href=\"/books/{BESIDE}/?lang=en\">{BESIDE}</a>");
        assert!(page.contains(&row) && page.matches("cannot be read now").count() == 1, "{page}");
        assert_eq!(group.get(&zoe, &format!("/books/{STORY}/register")).await.status, StatusCode::OK);
        assert_eq!(group.get(&zoe, &format!("/books/{BESIDE}/register")).await.status, StatusCode::SERVICE_UNAVAILABLE);
    }
    // A damaged book opens for reading, as one that is served alone; the other is tried again.
    let opened = damaged.book(BESIDE).opened().unwrap();
    assert!(opened.app.door.is_none() && away.book(BESIDE).opened().is_none());
}
