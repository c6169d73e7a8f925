//! Commands over HTTP: once, refused with their rule, and only on the book that was read.

use crate::client::ask;
use crate::common::{REFUSED, commands, quitus};
use crate::stand::{Stand, application, application_as};
use serde_json::{Value, json};
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn a_command_is_recorded_and_its_receipt_leads_to_the_entry() {
    let stand = Stand::own().await;
    let before = stand.size().await;
    let id = Uuid::new_v4();
    let answer = stand.send(&application(), &[("Idempotency-Key", &id.to_string())]).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let told = answer.json();
    assert_eq!(told["receipt"]["command_id"], json!(id));
    assert_eq!(told["entries"], json!({ "first": before + 1, "last": before + 1 }));
    assert_eq!(answer.header("etag").unwrap(), format!("\"{}-{}\"", told["book"].as_str().unwrap(), before + 1));
    let location = answer.header("location").unwrap();
    assert_eq!(location, format!("/api/v1/entries/{}", before + 1));
    let entry = stand.get(location.strip_prefix("/api/v1").unwrap(), &[]).await.json();
    let actor = entry["entry"]["actor"].as_str().unwrap();
    assert!(actor.starts_with("token:") && entry["entry"]["command_id"] == json!(id), "{entry}");
    assert_eq!(stand.door.sealed().await.unwrap(), before + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_key_gets_the_same_answer_and_another_content_none() {
    let stand = Stand::own().await;
    let (id, command) = (Uuid::new_v4(), application());
    let quoted = format!("\"{id}\"");
    let first = stand.send(&command, &[("Idempotency-Key", &quoted)]).await;
    let size = stand.size().await;
    // The id may stand in the head or in the body, and on a book that has grown or not.
    let again = stand.send(&command, &[("Idempotency-Key", &id.to_string()), ("If-Match", "\"x\"")]).await;
    assert_eq!(again.status, 400, "another book's tag");
    let mut with_id = command.clone();
    with_id["command_id"] = json!(id);
    let again = stand.send(&with_id, &[]).await;
    assert_eq!((first.status, again.status), (201, 201));
    assert_eq!((again.body.as_str(), again.header("idempotency-replayed")), (first.body.as_str(), Some("true")));
    assert_eq!(first.header("idempotency-replayed"), None);
    let other = stand.send(&application_as(id), &[]).await;
    assert_eq!((other.status, other.json()["code"].as_str()), (422, Some("OTHER_BODY")), "{}", other.body);
    assert_eq!(stand.size().await, size);
    let two = stand.send(&application_as(Uuid::new_v4()), &[("Idempotency-Key", &id.to_string())]).await;
    assert_eq!(two.status, 400, "{}", two.body);
    let none = stand.send(&application(), &[]).await;
    assert_eq!((none.status, none.json()["code"].as_str()), (400, Some("MALFORMED")), "{}", none.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_names_rule_article_and_figures_in_both_languages() {
    let stand = Stand::own().await;
    let refused = &commands()[REFUSED - 1];
    for (language, word) in [("fr", "plancher"), ("en", "floor")] {
        let answer = stand.send(refused, &[("Accept-Language", language)]).await;
        assert_eq!(answer.status, 422, "{}", answer.body);
        assert_eq!(answer.header("content-type"), Some("application/problem+json"));
        assert_eq!(answer.header("content-language"), Some(language));
        let told = answer.json();
        assert_eq!((told["rule"].as_str(), told["code"].as_str()), (Some("COOP-07"), Some("CAPITAL_FLOOR")));
        assert!(told["detail"].as_str().unwrap().contains(word), "{told}");
        assert!(told["article"].is_string() && told["figures"].is_object() && told["next"].is_string(), "{told}");
        assert_eq!((told["type"].as_str(), told["status"].as_u64()), (Some("/api#refused"), Some(422)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_is_for_the_book_that_was_read_and_for_no_other() {
    let stand = Stand::own().await;
    let read = stand.get("/register", &[]).await;
    let tag = read.header("etag").unwrap().to_owned();
    let id = Uuid::new_v4();
    let command = application_as(id);
    assert_eq!(stand.send(&command, &[("If-Match", &tag)]).await.status, 201);
    let size = stand.size().await;
    let late = stand.send(&application_as(Uuid::new_v4()), &[("If-Match", &tag)]).await;
    assert_eq!((late.status, late.json()["code"].as_str()), (412, Some("MOVED")), "{}", late.body);
    assert_eq!(stand.size().await, size);
    // What was recorded is told again, whatever the book has become.
    assert_eq!(stand.send(&command, &[("If-Match", &tag)]).await.status, 201);
    assert_eq!(stand.send(&application_as(Uuid::new_v4()), &[("If-Match", "*")]).await.status, 201);
    // Of many with the same tag, one is recorded.
    let tag = stand.get("/register", &[]).await.header("etag").unwrap().to_owned();
    let before = stand.size().await;
    let tries = (0..8).map(|_| {
        let (at, token, tag) = (stand.at, stand.token.clone(), tag.clone());
        tokio::spawn(async move {
            let bearer = format!("Bearer {token}");
            let headers =
                [("Authorization", bearer.as_str()), ("Content-Type", "application/json"), ("If-Match", tag.as_str())];
            ask(at, "POST", "/api/v1/commands", &headers, &application_as(Uuid::new_v4()).to_string()).await.status
        })
    });
    let mut statuses = Vec::new();
    for tried in tries.collect::<Vec<_>>() {
        statuses.push(tried.await.unwrap());
    }
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 412, 412, 412, 412, 412, 412, 412]);
    assert_eq!(stand.size().await, before + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_program_recorded_is_seen_before_a_command_is_refused() {
    let stand = Stand::own().await;
    let place = stand.app.shelf.place().clone();
    let other = place.door().await.unwrap();
    let text = application_as(Uuid::new_v4()).to_string();
    other.execute_text(&text, "other").await.unwrap();
    let tag = stand.get("/register", &[]).await.header("etag").unwrap().to_owned();
    // The writer of this program has not heard of it, and must not say that the book has moved.
    let answer = stand.send(&application_as(Uuid::new_v4()), &[("If-Match", &tag)]).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_command_is_told_kindly() {
    let stand = Stand::own().await;
    let size = stand.size().await;
    let key = Uuid::new_v4().to_string();
    let head = [("Idempotency-Key", key.as_str())];
    for wrong in
        ["", "{", "[]", "1", "{\"type\":\"nothing\"}", "{\"a\":1,\"a\":1}", "{\"type\":\"open_book\"}", "\u{0}"]
    {
        let answer = stand.send_text(wrong, &head).await;
        assert_eq!(answer.status, 400, "{wrong}: {}", answer.body);
        assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{wrong}");
    }
    let bearer = format!("Bearer {}", stand.token);
    let form = [("Authorization", bearer.as_str()), ("Content-Type", "application/x-www-form-urlencoded")];
    assert_eq!(ask(stand.at, "POST", "/api/v1/commands", &form, "a=1").await.status, 415);
    let wrong_key = stand.send(&application(), &[("Idempotency-Key", "7")]).await;
    assert_eq!(wrong_key.status, 400, "{}", wrong_key.body);
    let long =
        [("Authorization", bearer.as_str()), ("Content-Type", "application/json"), ("Content-Length", "99999999")];
    assert_eq!(ask(stand.at, "POST", "/api/v1/commands", &long, "").await.status, 413);
    assert_eq!(stand.size().await, size);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_comes_as_base64_and_the_book_verifies() {
    let mut stand = Stand::own().await;
    let mut command = application_as(Uuid::new_v4());
    command["letter"] = json!({ "base64": "JVBERi0xLjQK", "media_type": "application/pdf" });
    assert_eq!(stand.send(&command, &[]).await.status, 201);
    command["command_id"] = json!(Uuid::new_v4());
    command["letter"] = json!({ "file": "/etc/passwd" });
    let file: Value = stand.send(&command, &[]).await.json();
    assert_eq!(file["status"], 400, "no file of the server is read: {file}");
    stand.door.sealed().await.unwrap();
    stand.stop.take();
    let folder = stand.folder.as_ref().unwrap().path();
    assert_eq!(quitus(folder, "verify").code, 0);
}

/// A program is nobody, and cannot be one of two persons: what wants them goes through the pages, or through the machine.
#[tokio::test(flavor = "multi_thread")]
async fn an_act_that_wants_two_persons_is_not_recorded_with_a_token() {
    let stand = Stand::own().await;
    let before = stand.size().await;
    let id = "6a01eb74-7777-4621-a76c-09eb14169be5";
    let erasure = json!({ "type": "erase_person", "effective_on": "2024-06-17", "person": id, "scope": "contact",
        "ground": { "text": "Asked." } });
    let minutes = json!({ "type": "seal_minutes", "effective_on": "2024-06-17", "assembly": id, "number": 2,
        "rectifies": 1, "correction": { "text": "Read eleven." } });
    for command in [erasure, minutes.clone()] {
        let answer = stand.send(&command, &[("Idempotency-Key", id), ("Accept-Language", "en")]).await;
        assert_eq!((answer.status, answer.json()["code"].as_str()), (403, Some("TWO_PERSONS")), "{}", answer.body);
        assert!(answer.json()["detail"].as_str().unwrap().contains("quitus apply"));
    }
    // Minutes that correct none want nobody else: they are only refused.
    let mut first = minutes;
    first["rectifies"] = Value::Null;
    first["correction"] = Value::Null;
    assert_eq!(stand.send(&first, &[("Idempotency-Key", id)]).await.status, 422);
    assert_eq!(stand.size().await, before);
}
