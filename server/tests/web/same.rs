//! The pages and the command line say the same: the JSON of a page is that of the command, byte for byte.

use crate::common::{quitus, quitus_with};
use crate::site::{DEMO, DEMO_FILE, Site};
use tempfile::TempDir;

/// Pages with the command that answers the same question.
const PAIRS: [(&str, &str); 39] = [
    ("/register", "register"),
    ("/register?on=2019-12-31&known=2020-03-15", "register --as-of 2019-12-31 --known-at 2020-03-15"),
    ("/register?known=72", "register --known-at 72"),
    ("/associates/2", "explain associate 2"),
    ("/associates/12?on=2019-12-31", "explain associate 12 --as-of 2019-12-31"),
    ("/movements", "movements"),
    ("/movements?associate=2", "movements --associate 2"),
    ("/capital", "capital"),
    ("/capital/why?on=2022-07-04", "explain capital --as-of 2022-07-04"),
    ("/mandates", "mandates"),
    ("/assemblies", "assemblies"),
    ("/assemblies/1", "assemblies 1"),
    ("/decisions?waiting=1", "decisions --to-apply"),
    ("/entries", "log"),
    ("/entries?type=capital&from=2026-01-01", "log --type capital --from 2026-01-01"),
    ("/entries/72", "explain entry 72"),
    ("/conformity?on=2017-12-31", "conformity --as-of 2017-12-31"),
    ("/scic?on=2026-12-31", "scic --as-of 2026-12-31"),
    ("/review", "review"),
    ("/review?project=2026", "review --project 2026"),
    ("/invoices?open=1", "invoices --open"),
    ("/deadlines", "deadlines"),
    ("/deadlines?on=2026-09-01&known=200", "deadlines --as-of 2026-09-01 --known-at 200"),
    ("/receivables", "receivables"),
    ("/receivables?on=2027-03-31", "receivables --as-of 2027-03-31"),
    ("/services", "services"),
    ("/pools", "pools"),
    ("/grants", "grants"),
    ("/accounts/parties", "accounts parties"),
    ("/accounts/parties?associate=2&on=2026-12-31", "accounts parties --associate 2 --as-of 2026-12-31"),
    ("/accounts/current", "accounts current"),
    ("/accounts/current?associate=2", "accounts current --associate 2"),
    ("/accounts", "accounts years"),
    ("/accounts/statements", "accounts statements"),
    ("/accounts/statements?on=2025-12-31", "accounts statements --as-of 2025-12-31"),
    ("/assemblies/1/votes/2", "explain vote 1 2"),
    ("/assemblies/1/votes/6?known=160", "explain vote 1 6 --known-at 160"),
    ("/accounts/balance", "accounts balance"),
    ("/accounts/ledger/411", "accounts ledger 411"),
];

fn command(words: &str, shape: &str, language: &str) -> String {
    let database = format!("sqlite://{DEMO_FILE}");
    let all = ["--database", &database, "--lang", language].into_iter().chain(words.split(' ')).chain([shape]);
    let ran = quitus_with(DEMO.path(), all);
    assert_eq!(ran.code, 0, "{words}: {}", ran.err);
    ran.out
}

/// The spreadsheet that the command writes.
fn spreadsheet(words: &str) -> Vec<u8> {
    let (folder, database) = (TempDir::new().unwrap(), format!("sqlite://{DEMO_FILE}"));
    let file = folder.path().join("same.xlsx");
    let all = ["--database", &database, "--lang", "fr"].into_iter().chain(words.split(' '));
    let ran = quitus_with(DEMO.path(), all.chain(["--xlsx", file.to_str().unwrap()]));
    assert_eq!(ran.code, 0, "{words}: {}", ran.err);
    std::fs::read(file).unwrap()
}

fn with(address: &str, shape: &str, language: &str) -> String {
    let mark = if address.contains('?') { '&' } else { '?' };
    format!("{address}{mark}format={shape}&lang={language}")
}

#[tokio::test]
async fn the_json_of_a_page_is_that_of_the_command() {
    let site = Site::demo().await;
    for (language, (page, words)) in ["fr", "en"].into_iter().flat_map(|language| PAIRS.map(|pair| (language, pair))) {
        let answer = site.get(&with(page, "json", language)).await;
        assert_eq!(answer.header("content-type"), "application/json; charset=utf-8");
        assert_eq!(answer.text(), command(words, "--json", language), "{page}");
    }
}

#[tokio::test]
async fn so_are_the_csv_and_the_spreadsheet() {
    let site = Site::demo().await;
    for (page, words) in PAIRS.into_iter().filter(|(_, words)| !words.starts_with("explain")) {
        let answer = site.get(&with(page, "csv", "fr")).await;
        // On a page the title says what was chosen; in a file nothing but the lines does.
        assert_eq!(answer.text(), command(words, "--csv", "fr"), "{page}");
        assert_eq!(answer.header("content-disposition"), "attachment; filename=\"quitus.csv\"");
        let sheet = site.get(&with(page, "xlsx", "fr")).await;
        assert!(sheet.status.is_success() && sheet.body.starts_with(b"PK"), "{page}");
        assert!(sheet.body == spreadsheet(words), "{page}");
    }
}

#[tokio::test]
async fn a_page_tells_an_entry_as_the_command_line_does() {
    let site = Site::demo().await;
    let told = quitus(DEMO.path(), "--database sqlite://quitus-demo.db explain entry 69 --lang en").out;
    let page = site.get("/entries/69?lang=en").await.text();
    for line in told.lines().take_while(|line| !line.is_empty()) {
        let value = line.split("  ").map(str::trim).filter(|part| !part.is_empty()).last().unwrap_or_default();
        assert!(page.contains(value), "no <{value}> in {page}");
    }
    assert!(page.contains("was computed just now") && page.contains("shares_transferred"));
}
