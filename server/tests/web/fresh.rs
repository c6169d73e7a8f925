//! No answer is older than the last entry; and a book that did not grow is not folded again.

use crate::common::{REFUSED, book, commands, quitus, write};
use crate::site::Site;
use quitus_server::locales::Language;
use quitus_server::views::Dates;
use serde_json::json;
use std::sync::Arc;

#[tokio::test]
async fn what_was_written_a_moment_ago_is_shown() {
    let folder = book();
    let site = Site::of(folder.path(), "quitus.db").await;
    let size = || async { site.get("/?format=json").await.json()["entries"].as_u64().unwrap() };
    let before = size().await;
    let reading = || async { site.app.shelf.reading(&Dates::default(), Language::French).await.unwrap() };
    let (first, second) = (reading().await, reading().await);
    assert!(Arc::ptr_eq(&first, &second));
    write(folder.path(), "more.jsonl", &commands()[REFUSED..REFUSED + 3]);
    assert_eq!(quitus(folder.path(), "apply more.jsonl").code, 0);
    let after = size().await;
    assert!(after >= before + 3, "{before} {after}");
    assert!(!Arc::ptr_eq(&first, &reading().await));
    let newest = site.get("/entries?lang=en").await.text();
    assert!(newest.contains(&format!(">{after}</a>")));
}

#[tokio::test]
async fn every_date_and_language_is_a_reading_of_its_own() {
    let site = Site::demo().await;
    let day = |text: &str| Dates { on: Some(text.parse().unwrap()), known: None };
    let shelf = &site.app.shelf;
    let french = shelf.reading(&day("2019-12-31"), Language::French).await.unwrap();
    let english = shelf.reading(&day("2019-12-31"), Language::English).await.unwrap();
    assert!(french.dates() != english.dates() && !Arc::ptr_eq(&french, &english));
    for year in 2012..2026 {
        let one = shelf.reading(&day(&format!("{year}-12-31")), Language::French).await.unwrap();
        assert_eq!(json!(one.day()), json!(format!("{year}-12-31")));
    }
    assert_eq!(shelf.reading(&day("2019-12-31"), Language::French).await.unwrap().dates(), french.dates());
}

#[tokio::test]
async fn a_book_without_its_keys_shows_references_for_names() {
    let folder = book();
    std::fs::rename(folder.path().join("quitus.db.keys"), folder.path().join("elsewhere")).unwrap();
    let site = Site::of(folder.path(), "quitus.db").await;
    for address in ["/", "/register", "/mandates", "/entries", "/assemblies"] {
        assert!(site.get(address).await.status.is_success(), "{address}");
    }
}
