//! Who may: tokens, their scopes, their end; and that neither cookies nor pages mix with them.

use crate::client::{Answer, ask};
use crate::common::{book, quitus};
use crate::stand::{Stand, application_as};
use quitus_server::people::Label;
use uuid::Uuid;

async fn with(stand: &Stand, token: &str, path: &str) -> Answer {
    let bearer = format!("Bearer {token}");
    ask(stand.at, "GET", path, &[("Authorization", &bearer), ("Accept-Language", "en")], "").await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_good_token_nothing_opens_but_the_description() {
    let stand = Stand::demo().await;
    let cut = &stand.token[..stand.token.len() - 1];
    let other_id = format!("qts_{}{}", Uuid::new_v4().simple(), &stand.token[36..]);
    for token in ["", "x", cut, &other_id, &stand.token.to_uppercase()] {
        for path in ["/api/v1/register", "/api/v1/events", "/api/v1/nowhere", "/api/v2/register"] {
            let answer = with(&stand, token, path).await;
            assert_eq!(answer.status, 401, "{path}");
            assert_eq!(answer.header("www-authenticate"), Some("Bearer realm=\"quitus\""));
            assert_eq!(answer.json()["type"], "/api#no-token");
            assert!(!answer.body.contains("qts_"), "{}", answer.body);
        }
    }
    assert_eq!(ask(stand.at, "GET", "/api/v1/register", &[], "").await.status, 401);
    assert_eq!(ask(stand.at, "POST", "/api/v1/commands", &[], "{}").await.status, 401);
    assert_eq!(ask(stand.at, "GET", "/api/v1/openapi.json", &[], "").await.status, 200);
    assert_eq!(with(&stand, &stand.token, "/api/v1/register").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_opens_its_scopes_and_no_other() {
    let stand = Stand::own().await;
    let [read, record, events] = [stand.token("read").await, stand.token("record").await, stand.token("events").await];
    for (token, path, status) in [
        (&read, "/api/v1/register", 200),
        (&read, "/api/v1/entries", 200),
        (&read, "/api/v1/events", 403),
        (&record, "/api/v1/register", 403),
        (&events, "/api/v1/register", 403),
        (&events, "/api/v1/checkpoint", 403),
    ] {
        let answer = with(&stand, token, path).await;
        assert_eq!(answer.status, status, "{path}: {}", answer.body);
    }
    let refused = with(&stand, &read, "/api/v1/events").await;
    assert!(refused.header("www-authenticate").unwrap().contains("scope=\"events\""));
    let size = stand.size().await;
    for (token, status) in [(&read, 403), (&events, 403), (&record, 201)] {
        let bearer = format!("Bearer {token}");
        let headers = [("Authorization", bearer.as_str()), ("Content-Type", "application/json")];
        let command = application_as(Uuid::new_v4()).to_string();
        assert_eq!(ask(stand.at, "POST", "/api/v1/commands", &headers, &command).await.status, status);
    }
    assert_eq!(stand.size().await, size + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_ended_or_over_opens_nothing() {
    let stand = Stand::demo().await;
    let name = Label::read(&format!("short {}", Uuid::new_v4())).unwrap();
    let yesterday = "2020-01-01".parse().unwrap();
    let over = stand.desk().add_token(&name, &"read".parse().unwrap(), yesterday, "cli").await.unwrap();
    assert_eq!(with(&stand, &over, "/api/v1/register").await.status, 401);
    let token = stand.token("read").await;
    assert_eq!(with(&stand, &token, "/api/v1/register").await.status, 200);
    let id = stand.desk().bearer(&token).await.unwrap().unwrap().id;
    assert!(stand.desk().end_token(id).await.unwrap());
    assert_eq!(with(&stand, &token, "/api/v1/register").await.status, 401);
    assert!(!stand.desk().end_token(id).await.unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cookie_opens_no_address_and_a_token_no_page() {
    let stand = Stand::demo().await;
    let secret = stand.app.doorkeeper.new_link().unwrap();
    let entered = ask(stand.at, "GET", &format!("/entrer/{secret}"), &[], "").await;
    let cookie = entered.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    assert_eq!(ask(stand.at, "GET", "/register", &[("Cookie", &cookie)], "").await.status, 200);
    assert_eq!(ask(stand.at, "GET", "/api/v1/register", &[("Cookie", &cookie)], "").await.status, 401);
    assert_eq!(with(&stand, &stand.token, "/register").await.status, 401);
    let reference = ask(stand.at, "GET", "/api?lang=en", &[("Cookie", &cookie)], "").await;
    assert!(reference.status == 200 && reference.body.contains("POST /api/v1/commands"), "{}", reference.body);
    assert!(reference.body.contains("id=\"refused\"") && !reference.body.contains("<script"));
}

#[test]
fn the_command_line_makes_shows_and_ends_tokens() {
    let folder = book();
    let run = |words: &str| quitus(folder.path(), words);
    let made = run("token add gestion --scope read,events --until 2099-12-31 --lang en");
    assert_eq!(made.code, 0, "{}", made.err);
    assert!(made.out.trim().starts_with("qts_") && made.out.trim().len() == 4 + 32 + 1 + 43, "{}", made.out);
    let list = run("token list --json").json();
    assert_eq!(list["tokens"][0]["scopes"], "read,events");
    assert!(!run("token list").out.contains("qts_"));
    for wrong in [
        "token add gestion --scope read --until 2099-12-31",
        "token add other --scope write --until 2099-12-31",
        "token add other --scope read --until 2001-01-01",
        "token end other",
    ] {
        assert_eq!(run(wrong).code, 2, "{wrong}");
    }
    assert_eq!(run("token end gestion").code, 0);
    assert_eq!(run("token list --json").json()["tokens"].as_array().map(Vec::len), Some(0));
}
