//! No answer is older than the last entry; and a book that did not grow is not folded again.

use crate::common::{REFUSED, STORY, book, commands, quitus, write};
use crate::meeting::book_before;
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

/// Who is named by line 111 of the story, in which some values are erased.
const ERASING: usize = 111;

#[tokio::test]
async fn a_name_is_known_as_soon_as_it_is_recorded_and_what_is_erased_is_gone() {
    let person = commands()[ERASING - 1]["person"].clone();
    let names_it = |line: &String| line.contains(&format!("\"ref\":{person}"));
    let lines: Vec<String> = STORY.lines().map(str::to_owned).collect();
    let named = lines.iter().position(names_it).unwrap();
    let folder = book_before(named + 1);
    let site = Site::of(folder.path(), "quitus.db").await;
    let person = serde_json::from_value(person).unwrap();
    let told = || async {
        let reading = site.app.shelf.reading(&Dates::default(), Language::French).await.unwrap();
        (reading.names.readable_person(person).is_some(), reading.names.value(person, "email").is_some())
    };
    let goes_on = |from: usize, to: usize| {
        let kept = lines.iter().zip(commands()).take(to).skip(from).filter(|(line, _)| !line.contains("\"expect\":"));
        write(folder.path(), "more.jsonl", &kept.map(|(_, command)| command).collect::<Vec<_>>());
        let ran = quitus(folder.path(), "apply more.jsonl");
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    };
    assert_eq!(told().await, (false, false));
    goes_on(named, ERASING - 1);
    assert_eq!(told().await, (true, true));
    goes_on(ERASING - 1, ERASING);
    assert_eq!(told().await, (true, false));
}

#[tokio::test]
async fn what_was_read_to_open_the_door_is_not_read_again_and_what_came_since_is() {
    let folder = book();
    let (site, door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    door.close().await.unwrap();
    let (other, entries) = site.app.shelf.place().door_with_entries().await.unwrap();
    other.close().await.unwrap();
    let (first, size) = (Arc::clone(&entries[0].event), entries.len());
    site.app.shelf.lay(entries);
    write(folder.path(), "more.jsonl", &commands()[REFUSED..REFUSED + 3]);
    assert_eq!(quitus(folder.path(), "apply more.jsonl").code, 0);
    let reading = site.app.shelf.reading(&Dates::default(), Language::French).await.unwrap();
    assert!(Arc::ptr_eq(&reading.known[0].event, &first));
    assert!(reading.known.len() >= size + 3 && reading.known.windows(2).all(|two| two[0].position < two[1].position));
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
