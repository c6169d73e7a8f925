//! The feed: from any entry on, as entries are committed, to many at once, until serving ends.

use crate::client::{Listener, ask};
use crate::stand::{Stand, application_as};
use serde_json::Value;
use uuid::Uuid;

async fn listen(stand: &Stand, path: &str, headers: &[(&str, &str)]) -> Listener {
    let bearer = format!("Bearer {}", stand.token);
    let all: Vec<(&str, &str)> = headers.iter().copied().chain([("Authorization", bearer.as_str())]).collect();
    Listener::of(stand.at, path, &all).await
}

async fn record(stand: &Stand, count: usize) {
    for _ in 0..count {
        assert_eq!(stand.send(&application_as(Uuid::new_v4()), &[]).await.status, 201);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_feed_replays_the_book_and_follows_it() {
    let stand = Stand::own().await;
    let size = stand.size().await;
    let mut listener = listen(&stand, "/api/v1/events", &[]).await;
    assert!(listener.head.contains("content-type: text/event-stream"), "{}", listener.head);
    assert_eq!(listener.ids_up_to(size).await, (1..=size).collect::<Vec<_>>());
    record(&stand, 3).await;
    assert_eq!(listener.ids_up_to(size + 3).await, (1..=size + 3).collect::<Vec<_>>());
    let last = listener.text().rsplit("data: ").next().unwrap().split("\n\n").next().unwrap();
    let entry: Value = serde_json::from_str(last).unwrap();
    assert_eq!(
        (entry["number"].as_u64(), entry["type"].as_str()),
        (Some(size + 3), Some("register.application_received"))
    );
    assert!(!listener.text().contains("Pass\u{e9}-Simple"), "no name of a natural person is in the feed");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_back_goes_on_behind_the_last_entry() {
    let stand = Stand::own().await;
    let size = stand.size().await;
    for (path, headers) in [
        (format!("/api/v1/events?after={}", size - 2), vec![]),
        ("/api/v1/events".to_owned(), vec![("Last-Event-ID", (size - 2).to_string())]),
    ] {
        let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut listener = listen(&stand, &path, &headers).await;
        assert_eq!(listener.ids_up_to(size).await, [size - 1, size]);
    }
    let bearer = format!("Bearer {}", stand.token);
    let wrong = [("Authorization", bearer.as_str()), ("Last-Event-ID", "x")];
    assert_eq!(ask(stand.at, "GET", "/api/v1/events", &wrong, "").await.status, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_of_another_program_come_too() {
    let stand = Stand::own().await;
    let size = stand.size().await;
    let mut listener = listen(&stand, &format!("/api/v1/events?after={size}"), &[]).await;
    let other = stand.app.shelf.place().door().await.unwrap();
    other.execute_text(&application_as(Uuid::new_v4()).to_string(), "other").await.unwrap();
    assert_eq!(listener.ids_up_to(size + 1).await, [size + 1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn three_hundred_listeners_hear_every_entry_in_order_while_acts_are_recorded() {
    let stand = Stand::own().await;
    let size = stand.size().await;
    let mut listeners = Vec::new();
    for _ in 0..300 {
        listeners.push(listen(&stand, &format!("/api/v1/events?after={size}"), &[]).await);
    }
    let hearing: Vec<_> = listeners
        .into_iter()
        .map(|mut listener| tokio::spawn(async move { listener.ids_up_to(size + 20).await }))
        .collect();
    record(&stand, 20).await;
    let wanted: Vec<u64> = (size + 1..=size + 20).collect();
    for heard in hearing {
        assert_eq!(heard.await.unwrap(), wanted);
    }
    // And whoever is one too many is told so.
    let mut more = Vec::new();
    for _ in 0..=384 {
        more.push(listen(&stand, &format!("/api/v1/events?after={size}"), &[]).await);
        if more.last().unwrap().head.contains(" 503 ") {
            return;
        }
    }
    panic!("there is room for everybody");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_feed_ends_when_serving_ends() {
    let mut stand = Stand::own().await;
    let size = stand.size().await;
    let mut listener = listen(&stand, &format!("/api/v1/events?after={size}"), &[]).await;
    drop(stand.stop.take());
    let ended = tokio::time::timeout(std::time::Duration::from_secs(4), listener.ends());
    assert!(ended.await.unwrap_or(false), "it still waits");
}
