//! The end of a fiscal year in the browser: when closing is offered, and who is paid what the result brought.

use crate::common::{commands, quitus, write};
use crate::site::Site;
use axum::http::StatusCode;
use chrono::{Days, NaiveDate};
use quitus_server::ledger::machine::SystemClock;
use quitus_server::ledger::ports::Clock;
use serde_json::json;
use tempfile::TempDir;

fn today() -> NaiveDate {
    SystemClock.now().date_naive()
}

/// The story up to its first fiscal year, and instead of that one a year that ends so many days from today.
async fn with_a_year(ends_in: i64) -> (TempDir, Site, NaiveDate) {
    let ends_on = today() + chrono::TimeDelta::days(ends_in);
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    let mut story = commands();
    let at = story.iter().position(|one| one["type"] == "open_fiscal_year").unwrap();
    story.truncate(at);
    story.push(json!({"command_id": "9e000000-0000-4000-8000-000000000001", "type": "open_fiscal_year",
        "effective_on": ends_on - Days::new(300), "ends_on": ends_on}));
    write(folder.path(), "story.jsonl", &story);
    // Some of its lines are there to be refused.
    quitus(folder.path(), "apply story.jsonl --keep-going");
    let (site, _) = Site::open_for_acts(folder.path(), "quitus.db").await;
    (folder, site, ends_on)
}

const CLOSE: &str = "/acts/close_fiscal_year";

#[tokio::test]
async fn closing_a_year_is_offered_once_it_is_over() {
    let (_folder, site, ends_on) = with_a_year(-1).await;
    let page = site.get("/accounts").await.text();
    assert!(page.contains(CLOSE) && page.contains(&format!("effective_on={ends_on}")), "{page}");
}

/// Nothing reopens a year: the page does not lead there, and whoever goes there all the same is told, as by the program.
#[tokio::test]
async fn a_year_that_is_not_over_is_not_closed() {
    let (folder, site, ends_on) = with_a_year(60).await;
    let page = site.get("/accounts").await.text();
    assert!(page.contains("/acts/record_entry") && !page.contains(CLOSE), "{page}");
    let sent = site.form(CLOSE).await.with(&[("effective_on", &ends_on.to_string())]);
    let refused = site.send(&sent.step("review")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("se cl\u{f4}t une fois fini"), "{}", refused.text());
    let line = json!({"command_id": "9e000000-0000-4000-8000-000000000002", "type": "close_fiscal_year",
        "effective_on": ends_on});
    write(folder.path(), "close.jsonl", &[line]);
    let ran = quitus(folder.path(), "apply close.jsonl");
    assert_eq!((ran.code, &ran.lines()[0]["refusal"]["code"]), (4, &json!("STILL_TO_COME")), "{}", ran.out);
}

/// Interest on shares is owed to somebody, and paid to the same: nothing is left on either side.
#[tokio::test]
async fn interest_on_shares_is_paid_to_whom_it_is_owed() {
    let (folder, site, _) = with_a_year(-1).await;
    let (folder, on) = (folder.path(), (today() - Days::new(9)).to_string());
    for (debit, credit, owed) in [("120000", "457100", 1), ("457100", "512000", 0)] {
        let entry = site.form("/acts/record_entry").await.with(&[
            ("effective_on", &on),
            ("journal", "miscellaneous"),
            ("label", "Int\u{e9}r\u{ea}t aux parts"),
            ("piece", "AG"),
            ("piece_on", &on),
            ("lines.0.account", debit),
            ("lines.0.debit", "12,50"),
            ("lines.1.account", credit),
            ("lines.1.credit", "12,50"),
            (&format!("lines.{owed}.party.associate"), "1"),
        ]);
        assert_eq!(site.record(&entry).await.status, StatusCode::SEE_OTHER);
    }
    let parties = quitus(folder, "accounts parties --json").json();
    let lines = parties["accounts"]["lines"].as_array().unwrap_or_else(|| panic!("{parties}"));
    let of_interest: Vec<_> = lines.iter().filter(|line| line["account"] == "457100").collect();
    assert!(of_interest.iter().all(|line| line["closing"] == 0 && !line["party"].is_null()), "{parties}");
    assert_eq!(of_interest.len(), 1, "{parties}");
}
