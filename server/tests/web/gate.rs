//! Entering several books at once: second factors, and whoever guesses.

use crate::house::{PASSWORD, hidden};
use crate::html::assert_well_formed;
use crate::persons::of_base32;
use crate::several::{BESIDE, STORY, Several, cookies};
use axum::http::{Method, StatusCode};
use quitus_server::ledger::ports::Clock;
use quitus_server::people::code_at;
use quitus_server::web::Reach;

fn code_now(group: &Several, secret: &str) -> String {
    code_at(&of_base32(secret), u64::try_from(group.clock.now().timestamp()).unwrap())
}

/// Sets a second factor in a book; its secret.
async fn set_factor(group: &Several, book: &str, cookie: &str) -> String {
    let page = group.get(cookie, &format!("/books/{book}/me/factor?lang=en")).await.text();
    let (secret, token) = (hidden(&page, "secret").unwrap(), hidden(&page, "_token").unwrap());
    let form = [("secret", secret.as_str()), ("code", &code_now(group, &secret)), ("_token", token.as_str())];
    let set = group.send(Method::POST, &format!("/books/{book}/me/factor"), cookie, &form).await;
    assert_eq!(set.status, StatusCode::OK, "{}", set.text());
    secret
}

#[tokio::test]
async fn a_second_factor_is_that_of_its_book_and_only_who_has_the_password_is_told_so() {
    let group = Several::new(Reach::Machine).await;
    group.person(STORY, "zoe", "manager").await;
    group.person(BESIDE, "zoe", "manager").await;
    let both = group.enter("zoe").await;
    let secret = set_factor(&group, BESIDE, &both).await;
    let code = || code_now(&group, &secret);
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

/// Guesses at the page (`p`) and at the login of a book (`b`), in this order: what is answered.
async fn guessed(group: &Several, login: &str, order: &str) -> Vec<u16> {
    let mut answers = Vec::new();
    for place in order.chars() {
        let at = if place == 'b' { format!("/books/{BESIDE}/login") } else { "/".to_owned() };
        let form = [("login", login), ("password", "a guess"), ("lang", "en")];
        answers.push(group.send(Method::POST, &at, "", &form).await.status.as_u16());
    }
    group.clock.later(3601);
    answers
}

#[tokio::test]
async fn no_wait_says_which_book_knows_a_login() {
    let group = Several::new(Reach::Machine).await;
    group.person(BESIDE, "zoe", "manager").await;
    for order in ["bbbbbbpb", "bbbppppb", "bbbpppbp", "ppppppbp"] {
        let known = guessed(&group, "zoe", order).await;
        assert_eq!(known, guessed(&group, "nobody", order).await, "{order}");
        assert_eq!((known[0], known[7]), (401, 429), "{order}");
    }
    // Who enters one book is not made to wait by the others, which do not know the login.
    for _ in 0..12 {
        group.enter("zoe").await;
    }
}

#[tokio::test]
async fn a_book_without_its_keys_keeps_nobody_out_of_the_others_and_is_not_named() {
    let group = Several::new(Reach::Machine).await;
    for (book, login) in [(STORY, "zoe"), (BESIDE, "zoe"), (BESIDE, "ali")] {
        group.person(book, login, "manager").await;
    }
    for login in ["zoe", "ali"] {
        let cookie = group.enter(login).await;
        set_factor(&group, BESIDE, &cookie).await;
    }
    std::fs::remove_dir_all(group.keys(BESIDE)).unwrap();
    let zoe = group.enter("zoe").await;
    assert!(zoe.starts_with(&format!("quitus.{STORY}=")) && zoe.matches('=').count() == 1, "{zoe}");
    for (tag, said) in [("en", "The server could not check this now."), ("fr", "n\u{2019}a pas pu v\u{e9}rifier")] {
        let form = [("login", "ali"), ("password", "a guess"), ("lang", tag)];
        let failed = group.send(Method::POST, "/", "", &form).await;
        assert_eq!(failed.status, StatusCode::SERVICE_UNAVAILABLE);
        let text = failed.text();
        assert!(text.contains(said) && !text.contains(BESIDE) && !text.contains(".keys"), "{text}");
    }
}
