//! Entering several books at once: second factors, and whoever guesses.

use crate::house::{PASSWORD, hidden};
use crate::html::assert_well_formed;
use crate::persons::of_base32;
use crate::several::{BESIDE, STORY, Several, cookies};
use axum::http::{Method, StatusCode};
use quitus_server::ledger::ports::Clock;
use quitus_server::people::code_at;
use quitus_server::web::Reach;

#[tokio::test]
async fn a_second_factor_is_that_of_its_book_and_only_who_has_the_password_is_told_so() {
    let group = Several::new(Reach::Machine).await;
    group.person(STORY, "zoe", "manager").await;
    group.person(BESIDE, "zoe", "manager").await;
    let both = group.enter("zoe").await;
    let page = group.get(&both, &format!("/books/{BESIDE}/me/factor?lang=en")).await.text();
    let (secret, token) = (hidden(&page, "secret").unwrap(), hidden(&page, "_token").unwrap());
    let code = || code_at(&of_base32(&secret), u64::try_from(group.clock.now().timestamp()).unwrap());
    let form = [("secret", secret.as_str()), ("code", &code()), ("_token", token.as_str())];
    let set = group.send(Method::POST, &format!("/books/{BESIDE}/me/factor"), &both, &form).await;
    assert_eq!(set.status, StatusCode::OK, "{}", set.text());
    // Without the code, one book opens and the other is named.
    group.clock.later(60);
    let entered = group.try_to_enter("zoe", PASSWORD, "").await;
    assert_eq!(entered.status, StatusCode::OK);
    assert!(cookies(&entered).starts_with(&format!("quitus.{STORY}=")) && cookies(&entered).matches('=').count() == 1);
    let there = format!("<a href=\"/books/{BESIDE}/login?lang=en\">Reliures du Pass\u{e9} Simple</a>");
    assert_well_formed("/", &entered.text());
    assert!(entered.text().contains(&there) && !entered.text().contains("Cooproduction"), "{}", entered.text());
    // With a wrong password nothing is named; with the code both open.
    let wrong = group.try_to_enter("zoe", "another password", "").await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    assert!(
        !wrong.text().contains("Reliures") && wrong.text().contains("which of them is not said"),
        "{}",
        wrong.text()
    );
    let entered = group.try_to_enter("zoe", PASSWORD, &code()).await;
    assert_eq!((entered.status, cookies(&entered).matches('=').count()), (StatusCode::SEE_OTHER, 2));
}

#[tokio::test]
async fn guesses_are_counted_by_the_page_and_by_each_book() {
    let group = Several::new(Reach::Machine).await;
    group.person(STORY, "zoe", "manager").await;
    // A login of the same name with a password of somebody else's choice.
    group.person_with(BESIDE, "zoe", "manager", "chosen by another").await;
    let mut answers = Vec::new();
    for guess in 0..8 {
        answers.push(group.try_to_enter("zoe", &format!("guess number {guess}"), "").await.status.as_u16());
    }
    assert_eq!(answers, [401, 401, 401, 401, 401, 401, 429, 429]);
    let nobody: Vec<u16> = {
        let mut nobody = Vec::new();
        for guess in 0..8 {
            nobody.push(group.try_to_enter("nobody", &format!("guess number {guess}"), "").await.status.as_u16());
        }
        nobody
    };
    assert_eq!(nobody, answers, "a name that nobody has waits too");
    group.clock.later(61);
    // Entering the one book does not have the guesses in the other forgotten.
    let other = group.try_to_enter("zoe", "chosen by another", "").await;
    assert_eq!(cookies(&other).split('=').next(), Some(format!("quitus.{BESIDE}").as_str()));
    let form = [("login", "zoe"), ("password", "guess number 9"), ("lang", "en")];
    let at = format!("/books/{STORY}/login");
    let waits = group.send(Method::POST, &at, "", &form).await;
    assert_eq!(waits.status, StatusCode::TOO_MANY_REQUESTS, "{}", waits.text());
    group.clock.later(61);
    assert_eq!(cookies(&group.try_to_enter("zoe", PASSWORD, "").await).matches('=').count(), 1);
}
