//! The API of one of several books: every address that it writes lies under the mount, and its feed leaves room to others.

use crate::several::{BESIDE, STORY, Several};
use crate::site::Answer;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use quitus_server::api::SHARE;
use quitus_server::people::Label;
use quitus_server::web::Reach;
use serde_json::{Value, json};
use tower::ServiceExt;

async fn token(group: &Several, book: &str) -> String {
    let (name, last) = (Label::read("gestion").unwrap(), "2099-12-31".parse().unwrap());
    group.desk(book).add_token(&name, &"read,record,events".parse().unwrap(), last, "cli").await.unwrap()
}

fn request(method: Method, address: &str, token: &str, body: Body) -> Request<Body> {
    let request = Request::builder().method(method).uri(address).header("authorization", format!("Bearer {token}"));
    request.header("content-type", "application/json").body(body).unwrap()
}

async fn get(group: &Several, address: &str, token: &str) -> Answer {
    group.answer(request(Method::GET, address, token, Body::empty())).await
}

#[tokio::test]
async fn what_was_recorded_is_found_where_the_answer_says() {
    let group = Several::new(Reach::Machine).await;
    let token = token(&group, STORY).await;
    let act = json!({
        "command_id": "6a01eb74-7777-4621-a76c-09eb14169bf5", "type": "receive_application",
        "effective_on": "2026-12-30", "associate": "6a01eb74-7777-4621-a76c-09eb14169bf6",
        "identity": { "natural_person": { "person": { "new_person": { "name": "Ana Exemple" } } } },
        "category": "beneficiaries", "letter": { "text": "Demande." },
    });
    let address = format!("/books/{STORY}/api/v1/commands");
    let recorded = group.answer(request(Method::POST, &address, &token, Body::from(act.to_string()))).await;
    assert_eq!(recorded.status, StatusCode::CREATED, "{}", recorded.text());
    let last = group.size(STORY).await;
    assert_eq!(recorded.header("location"), format!("/books/{STORY}/api/v1/entries/{last}"));
    let found = get(&group, recorded.header("location"), &token).await;
    assert_eq!(found.status, StatusCode::OK, "{}", found.text());
}

#[tokio::test]
async fn pages_lead_from_one_to_the_next() {
    let group = Several::new(Reach::Machine).await;
    let token = token(&group, BESIDE).await;
    let mut address = format!("/books/{BESIDE}/api/v1/entries?limit=10");
    let mut pages = 0;
    loop {
        let page = get(&group, &address, &token).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        pages += 1;
        let Some(link) = page.headers.get("link") else { break };
        let next = link.to_str().unwrap().strip_prefix('<').unwrap().strip_suffix(">; rel=\"next\"").unwrap();
        address = next.to_owned();
    }
    assert_eq!(pages, group.size(BESIDE).await.div_ceil(10));
}

#[tokio::test]
async fn the_types_of_problems_are_those_that_the_document_names() {
    let group = Several::new(Reach::Machine).await;
    let document = get(&group, &format!("/books/{STORY}/api/v1/openapi.json"), "").await.json();
    let types = &document["components"]["schemas"]["Problem"]["properties"]["type"]["enum"];
    let refused = get(&group, &format!("/books/{STORY}/api/v1/register"), "").await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    let kind: &Value = &refused.json()["type"];
    assert!(types.as_array().unwrap().contains(kind), "{kind} is not in {types}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_listeners_of_one_book_leave_room_to_another() {
    let group = Several::new(Reach::Machine).await;
    let (many, one) = (token(&group, STORY).await, token(&group, BESIDE).await);
    // As long as an answer is kept, its stream goes on.
    let listen = |book: &str, token: &str| {
        let asked = request(Method::GET, &format!("/books/{book}/api/v1/events"), token, Body::empty());
        group.router.clone().oneshot(asked)
    };
    let mut listening = Vec::new();
    for _ in 0..SHARE {
        listening.push(listen(STORY, &many).await.unwrap());
    }
    assert!(listening.iter().all(|answer| answer.status() == StatusCode::OK));
    let full = get(&group, &format!("/books/{STORY}/api/v1/events"), &many).await;
    assert_eq!(full.status, StatusCode::SERVICE_UNAVAILABLE);
    let detail = full.json()["detail"].as_str().unwrap().to_owned();
    assert!(detail.contains("96") && detail.contains(&format!("/books/{STORY}/api/v1/entries")), "{detail}");
    assert_eq!(listen(BESIDE, &one).await.unwrap().status(), StatusCode::OK);
    group.group.stop();
}
