//! The page of the conversion into a SCIC: what its pack holds, and what it still lacks, item by item.

use crate::common::{commands, quitus, write};
use crate::desk::Sent;
use crate::html::{assert_well_formed, rows};
use crate::site::Site;
use axum::http::StatusCode;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use quitus_domain::law::conversion::PackItem;
use quitus_server::locales::{Language, pack_item};
use serde_json::Value;
use tempfile::TempDir;

/// The society of the story on the eve of its conversion, and the act of it.
fn before() -> (TempDir, Value) {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    let story = commands();
    let at = story.iter().position(|one| one["type"] == "convert_to_scic").unwrap();
    write(folder.path(), "before.jsonl", &story[..at]);
    // Some of its lines are there to be refused.
    quitus(folder.path(), "apply before.jsonl --keep-going");
    (folder, story[at].clone())
}

/// The items that the page says are lacking; every item has its row, with its rule and its article.
fn lacking(page: &str) -> Vec<PackItem> {
    assert_well_formed("/scic/conversion", page);
    let rows = rows(page);
    let state = |item: &PackItem| {
        let words = pack_item(Language::English, *item);
        let row = rows.iter().find(|row| row[0] == words).unwrap_or_else(|| panic!("no {words} in {rows:?}"));
        assert!(row.len() == 4 && row[2].contains('-') && !row[3].is_empty(), "{row:?}");
        row[1].clone()
    };
    let of = |word: &str| PackItem::ALL.into_iter().filter(|item| state(item) == word).collect::<Vec<_>>();
    assert_eq!(of("lacking").len() + of("there").len(), PackItem::ALL.len());
    of("lacking")
}

fn all_but(there: &[PackItem]) -> Vec<PackItem> {
    PackItem::ALL.into_iter().filter(|item| !there.contains(item)).collect()
}

#[tokio::test]
async fn the_page_lists_what_is_still_missing_and_the_list_shrinks_as_it_is_given() {
    use PackItem::*;
    let (folder, act) = before();
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let page = site.get("/scic/conversion?lang=en").await.text();
    // The society has a reviewer with a deputy since 2022.
    assert_eq!(lacking(&page), all_but(&[Reviewer, Deputy]));
    let mut sent = Sent::of(&page);
    sent.values.retain(|name, _| name != "statutes.upload");
    let mut give = |pairs: &[(&str, String)]| {
        sent.values.extend(pairs.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        sent.clone().step("more")
    };
    let statutes = BASE64_STANDARD.encode(act["statutes"].to_string());
    let of_clauses = give(&[
        ("effective_on", act["effective_on"].as_str().unwrap().to_owned()),
        ("statutes.file", "statuts.json".to_owned()),
        ("statutes.media", "application/json".to_owned()),
        ("statutes.base64", statutes),
    ]);
    let given = lacking(&site.send(&of_clauses).await.text());
    assert_eq!(given, [Object, Project, Dissolution, FirstAssociates, Manager]);
    let text = |name: &str| act["pack"][name]["text"].as_str().unwrap().to_owned();
    let some = give(&[("pack.object", text("object")), ("pack.project", text("project"))]);
    assert_eq!(lacking(&site.send(&some).await.text()), [Dissolution, FirstAssociates, Manager]);
    let manager = act["pack"]["manager"].as_str().unwrap().to_owned();
    let more = give(&[("pack.dissolution", text("dissolution")), ("pack.manager", manager)]);
    let page = site.send(&more).await.text();
    assert_eq!(lacking(&page), [FirstAssociates], "no associate has a category with its evidence yet");
}

#[tokio::test]
async fn who_only_reads_sees_the_same_list() {
    use PackItem::*;
    let (folder, _) = before();
    let page = Site::of(folder.path(), "quitus.db").await.get("/scic/conversion?lang=en").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(lacking(&page.text()), all_but(&[Reviewer, Deputy]));
}
