//! Leaving every book at once.

use crate::house::{PASSWORD, hidden};
use crate::html::assert_well_formed;
use crate::several::{BESIDE, STORY, Several, THIRD, cookies};
use axum::http::{Method, StatusCode};
use quitus_server::web::Reach;

#[tokio::test]
async fn leaving_ends_every_session_of_the_browser_and_wants_its_token() {
    let group = Several::new(Reach::Proxy).await;
    group.person(STORY, "zoe", "auditor:2027-06-30").await;
    group.person(BESIDE, "zoe", "auditor:2027-06-30").await;
    let entered = group.try_to_enter("zoe", PASSWORD, "").await;
    for line in entered.headers.get_all("set-cookie") {
        let line = line.to_str().unwrap();
        assert!(
            line.starts_with("__Host-quitus.demo-") && line.contains("; Path=/; HttpOnly; SameSite=Strict"),
            "{line}"
        );
        assert!(line.ends_with("; Secure"), "{line}");
    }
    let both = cookies(&entered);
    assert_eq!(both.matches('=').count(), 2);
    assert_eq!(group.send(Method::POST, "/leave", &both, &[("_token", "x")]).await.status, StatusCode::FORBIDDEN);
    assert!(group.get(&both, &format!("/books/{STORY}/register")).await.status.is_success());
    let token = hidden(&group.get(&both, "/").await.text(), "_token").unwrap();
    let left = group.send(Method::POST, "/leave", &both, &[("_token", &token), ("lang", "en")]).await;
    assert_eq!((left.status, left.header("location")), (StatusCode::SEE_OTHER, "/?lang=en"));
    assert_eq!(
        left.headers.get_all("set-cookie").iter().filter(|line| line.to_str().unwrap().contains("Max-Age=0")).count(),
        2
    );
    for book in [STORY, BESIDE] {
        assert_eq!(
            group.get(&both, &format!("/books/{book}/register")).await.status,
            StatusCode::UNAUTHORIZED,
            "{book}"
        );
    }
}

#[tokio::test]
async fn leaving_ends_the_session_of_a_link_too() {
    let group = Several::new(Reach::Machine).await;
    let link = group.book(THIRD).doorkeeper.new_link().unwrap();
    let cookie = cookies(&group.get("", &format!("/books/{THIRD}/entrer/{link}")).await);
    let register = format!("/books/{THIRD}/register");
    assert_eq!(group.get(&cookie, &register).await.status, StatusCode::OK);
    let token = hidden(&group.get(&cookie, "/").await.text(), "_token").unwrap();
    let left = group.send(Method::POST, "/leave", &cookie, &[("_token", &token)]).await;
    assert_eq!(left.status, StatusCode::SEE_OTHER);
    assert_eq!(group.get(&cookie, &register).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_session_that_ended_in_another_tab_has_the_page_drawn_again_and_nothing_left() {
    let group = Several::new(Reach::Machine).await;
    group.person(STORY, "zoe", "manager").await;
    group.person(BESIDE, "zoe", "manager").await;
    let both = group.enter("zoe").await;
    let old = hidden(&group.get(&both, "/").await.text(), "_token").unwrap();
    let one = both.split("; ").next().unwrap();
    let again = group.send(Method::POST, "/leave", one, &[("_token", &old), ("lang", "en")]).await;
    assert_eq!(again.status, StatusCode::FORBIDDEN);
    let page = again.text();
    assert_well_formed("/leave", &page);
    assert!(page.contains("No cooperative was left") && page.contains("Cooproduction</a>"), "{page}");
    assert_eq!(cookies(&again), "");
    assert_eq!(group.get(&both, &format!("/books/{STORY}/register")).await.status, StatusCode::OK);
    let token = hidden(&page, "_token").unwrap();
    let left = group.send(Method::POST, "/leave", one, &[("_token", &token), ("lang", "en")]).await;
    assert_eq!((left.status, left.header("location")), (StatusCode::SEE_OTHER, "/?lang=en"));
    assert_eq!(group.get(&both, &format!("/books/{STORY}/register")).await.status, StatusCode::UNAUTHORIZED);
}
