//! Invoices and accounts in the browser: how many pages an act takes, how many clicks an entry is away, and what is filled in.

use crate::acts::{entries, location};
use crate::common::{commands, quitus, write};
use crate::desk::Sent;
use crate::html::{assert_well_formed, attributes, rows};
use crate::site::Site;
use axum::http::StatusCode;
use serde_json::{Value, json};
use tempfile::TempDir;

/// The story as far as the line before the first that is such an act.
pub fn before(wanted: impl Fn(&Value) -> bool) -> (TempDir, Value) {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    let story = commands();
    let at = story.iter().position(wanted).unwrap();
    write(folder.path(), "before.jsonl", &story[..at]);
    // Some of its lines are there to be refused.
    quitus(folder.path(), "apply before.jsonl --keep-going");
    (folder, story[at].clone())
}

/// The first link of a page that begins so.
fn link(html: &str, begins: &str) -> String {
    let links = attributes(html, "href");
    links.iter().find(|href| href.starts_with(begins)).unwrap_or_else(|| panic!("no {begins} in {links:?}")).clone()
}

#[tokio::test]
async fn a_pool_is_billed_by_key_on_three_pages_and_the_second_shows_the_split() {
    let (folder, act) = before(|one| one["type"] == "issue_by_key");
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let size = entries(&site).await;
    let form = site.get(&link(&site.get("/pools").await.text(), "/acts/issue_by_key")).await.text();
    let plain = |name: &str| act[name].as_str().unwrap().to_owned();
    let (from, to) = (act["period"]["from"].as_str().unwrap(), act["period"]["to"].as_str().unwrap());
    let sent = Sent::of(&form).with(&[
        ("effective_on", &plain("effective_on")),
        ("pool", &plain("pool")),
        ("service", &plain("service")),
        ("total", "24 000,01"),
        ("period.from", from),
        ("period.to", to),
        ("due_on", &plain("due_on")),
    ]);
    let review = site.send(&sent.step("review")).await;
    assert_eq!(review.status, StatusCode::OK, "{}", review.text());
    let review = review.text();
    assert_eq!(entries(&site).await, size, "a preview records nothing");
    for part in
        ["12\u{202f}000,01", "7\u{202f}200,00", "4\u{202f}800,00", "Artenr\u{e9}el", "Coop\u{e9}nates", "Antigone"]
    {
        assert!(review.contains(part), "{part}: {review}");
    }
    assert_eq!(review.matches("<blockquote>").count(), 3, "an invoice for each who has a part");
    let entry = location(&site.send(&Sent::of(&review).step("record")).await);
    assert_eq!(entries(&site).await, size + 3);
    // The form, the review, and where one lands: three pages.
    let entry = site.get(&entry).await;
    assert_eq!(entry.status, StatusCode::OK);
    assert!(entry.text().contains("FA-2026-"), "{}", entry.text());
}

#[tokio::test]
async fn from_the_trial_balance_to_an_entry_it_is_two_clicks() {
    let site = Site::demo().await;
    let balance = site.get("/accounts/balance?lang=en").await.text();
    let ledger = site.get(&link(&balance, "/accounts/ledger/445")).await;
    assert_eq!(ledger.status, StatusCode::OK);
    let entry = site.get(&link(&ledger.text(), "/entries/")).await;
    assert_eq!(entry.status, StatusCode::OK);
    assert!(entry.text().contains("<h1>Entry no."), "{}", entry.text());
}

/// From a balance to the invoice, to the key that shared it, to the decision that set the key.
#[tokio::test]
async fn an_auditor_walks_from_an_invoice_to_its_key_and_to_who_decided_it() {
    let site = Site::demo().await;
    let invoice = site.get("/entries/244?lang=en").await.text();
    let rests = invoice.split("What it rests on").nth(1).unwrap().split("</table>").next().unwrap();
    let key = site.get(&link(rests, "/entries/")).await.text();
    assert!(key.contains("billing.key_set") && key.contains("Ordinary assembly, 19 June 2026"), "{key}");
    // What a resolution of the book decided leads to the vote on it.
    let admitted =
        site.get("/entries?type=register.associate_admitted&from=2026-09-15&lang=en&format=json").await.json();
    let cites = |one: &Value| !one["event"]["register.associate_admitted"]["decision"]["resolution"].is_null();
    let number = admitted["entries"].as_array().unwrap().iter().find(|one| cites(one)).unwrap()["number"].clone();
    let page = site.get(&format!("/entries/{number}?lang=en")).await.text();
    let rests = page.split("What it rests on").nth(1).unwrap().split("</table>").next().unwrap();
    let vote = site.get(&link(rests, "/entries/")).await.text();
    assert!(vote.contains("assemblies.vote_closed"), "{vote}");
}

/// The story, in which the assembly of 15 September 2026 votes the key of the common floor, as its fourth resolution.
fn with_a_voted_key() -> TempDir {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    let mut story = commands();
    let convened = story.iter_mut().find(|one| one["type"] == "convene_assembly").unwrap();
    let voted = json!({"command": "set_key", "subject": null});
    convened["resolutions"][3]["wording"]["text"] =
        "Le plateau commun se r\u{e9}partit comme il est propos\u{e9}.".into();
    convened["resolutions"][3]["authorises"] = voted;
    let assembly = convened["assembly"].clone();
    let key = story.iter_mut().find(|one| one["type"] == "set_key" && one["pool"] == "plateau").unwrap();
    key["effective_on"] = "2026-09-15".into();
    key["decision"] =
        json!({"assembly": assembly, "resolution": 4, "organ": "ordinary_assembly", "decided_on": "2026-09-15"});
    write(folder.path(), "story.jsonl", &story);
    // Some of its lines are there to be refused.
    quitus(folder.path(), "apply story.jsonl --keep-going");
    folder
}

/// What an entry rests on, as its page links it.
async fn rests_on(site: &Site, entry: &str) -> (String, String) {
    let page = site.get(entry).await.text();
    let rests = page.split("What it rests on").nth(1).unwrap_or_else(|| panic!("{entry}: {page}"));
    let link = link(rests.split("</table>").next().unwrap(), "/entries/");
    (page, link)
}

/// From the trial balance to the account, to the invoice, to the key that shared it, to the vote of the assembly that set
/// the key: each a link of the page before.
#[tokio::test]
async fn an_auditor_walks_from_a_balance_to_the_resolution_of_the_book_that_voted_the_key() {
    let folder = with_a_voted_key();
    let site = Site::of(folder.path(), "quitus.db").await;
    let balance = site.get("/accounts/balance?on=2026-12-31&lang=en").await.text();
    let ledger = site.get(&link(&balance, "/accounts/ledger/70611")).await.text();
    let line = rows(&ledger).into_iter().find(|row| row.iter().any(|cell| cell == "FA-2026-0003"));
    let number = line.unwrap_or_else(|| panic!("{ledger}")).last().unwrap().clone();
    let entry = attributes(&ledger, "href").into_iter().find(|href| href.starts_with(&format!("/entries/{number}?")));
    let (invoice, key) = rests_on(&site, &entry.unwrap()).await;
    assert!(invoice.contains("billing.invoice_issued") && invoice.contains("FA-2026-0003"), "{invoice}");
    let (key, vote) = rests_on(&site, &key).await;
    assert!(key.contains("billing.key_set") && key.contains("resolution"), "{key}");
    let vote = site.get(&vote).await.text();
    assert!(vote.contains("assemblies.vote_closed") && vote.contains("15 September 2026"), "{vote}");
    let counted = site.get(&link(&vote, "/assemblies/1/votes/4")).await;
    assert_eq!(counted.status, StatusCode::OK);
    assert!(
        counted.text().contains("Le plateau commun se r\u{e9}partit comme il est propos\u{e9}."),
        "{}",
        counted.text()
    );
}

#[tokio::test]
async fn the_allocation_of_a_result_comes_filled_in_with_the_least_of_the_law() {
    let (folder, _) = before(|one| one["type"] == "allocate_result");
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let years = site.get("/accounts").await.text();
    assert_well_formed("/accounts", &years);
    let address = link(&years, "/acts/allocate_result");
    assert!(address.contains("year=2025"), "{address}");
    let page = site.get(&format!("{address}&effective_on=2026-12-18")).await.text();
    assert_well_formed(&address, &page);
    let sent = Sent::of(&page);
    let values = ["year", "legal_reserve", "statutory_reserve", "other_reserves", "labour_share"]
        .map(|name| sent.values[name].as_str());
    // 3 300 \u{20ac} of a SCIC: fifteen percent, then half of what that leaves.
    assert_eq!(values, ["2025", "495,00", "1402,50", "", ""]);
    assert!(page.contains("dont l\u{2019}assembl\u{e9}e d\u{e9}cide"), "{page}");
    // Before the conversion no law asked for half: a quarter of what is left, as the statutes of then said.
    let before = site.get("/acts/allocate_result?effective_on=2026-06-19").await.text();
    let before = Sent::of(&before).values;
    assert_eq!(["legal_reserve", "statutory_reserve"].map(|name| before[name].as_str()), ["495,00", "701,25"]);
    // What was typed is never typed over.
    let typed = site.get("/acts/allocate_result?year=2025&legal_reserve=1").await.text();
    let typed = Sent::of(&typed).values;
    assert_eq!((typed["legal_reserve"].as_str(), typed["statutory_reserve"].as_str()), ("1", ""));
    // A result with interest: the ceiling is of the yields that are typed.
    let decided = sent.with(&[
        ("effective_on", "2026-12-18"),
        ("decision.organ", "ordinary_assembly"),
        ("decision.decided_on", "2026-12-18"),
        ("decision.number", "AGO, r\u{e9}solution 2"),
        ("decision.document", "Deuxi\u{e8}me r\u{e9}solution."),
        ("other_reserves", "1402,50"),
    ]);
    let review = site.send(&decided.clone().step("review")).await;
    assert_eq!(review.status, StatusCode::OK, "{}", review.text());
    let one = decided.clone().with(&[("interest.rate", "3"), ("interest.tmos.0", "2,28")]);
    let refused = site.send(&one.step("review")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("trois ann\u{e9}es d\u{2019}avant l\u{2019}assembl\u{e9}e"), "{}", refused.text());
    let yields = [("interest.tmos.0", "2,28"), ("interest.tmos.1", "2,28"), ("interest.tmos.2", "2,28")];
    let high = decided.with(&yields).with(&[("interest.rate", "9")]);
    let refused = site.send(&high.step("review")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("4,28"), "{}", refused.text());
}

/// What stands under a head, in the first row after it that begins so.
fn cell(html: &str, row: &str, head: &str) -> String {
    let rows = rows(html);
    let heads = rows.iter().position(|one| one.iter().any(|cell| cell == head)).unwrap_or_else(|| panic!("no {head}"));
    let at = rows[heads].iter().position(|one| one == head).unwrap();
    let first = rows[heads..].iter().find(|one| one[0] == row).unwrap_or_else(|| panic!("no {row}: {rows:?}"));
    first[at].clone()
}

#[tokio::test]
async fn turnover_and_pools_are_drawn_above_the_table_that_says_the_same() {
    let site = Site::demo().await;
    for (address, words) in [("/services", "aux associ\u{e9}s"), ("/pools", "Coop\u{e9}nates")] {
        let page = site.get(address).await.text();
        assert_well_formed(address, &page);
        let (drawn, table) = (page.find("<svg").unwrap(), page.find("<table").unwrap());
        assert!(drawn < table, "{address}");
        let figure = page[drawn..].split("</figure>").next().unwrap();
        assert!(figure.contains("class=\"bar\"") && figure.contains(words), "{figure}");
    }
    let pools = site.get("/pools?lang=en").await.text();
    // The first row of each pool: a key of the year, and one that the settlement changed.
    for (pool, shown) in [
        ("Plateau commun de Strasbourg", ["50.00%", "\u{20ac}12,000.01", "\u{20ac}0.00", "\u{20ac}12,000.01"]),
        ("V\u{e9}hicules partag\u{e9}s", ["60.80%", "\u{20ac}1,200.00", "\u{20ac}874.82", "\u{20ac}2,074.82"]),
    ] {
        for (head, value) in ["Key", "Called", "Settled", "Borne"].into_iter().zip(shown) {
            assert_eq!(cell(&pools, pool, head), value, "{head} of {pool}");
        }
    }
}

#[tokio::test]
async fn payments_stand_beneath_the_invoices_and_are_matched_from_there() {
    let (folder, _) = before(|one| one["type"] == "match_payment");
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let page = site.get("/invoices").await.text();
    assert_well_formed("/invoices", &page);
    assert!(page.contains("Paiements re\u{e7}us") && page.contains("Non lettr\u{e9}"), "{page}");
    let form = site.get(&link(&page, "/acts/match_payment")).await.text();
    let payments = form.split("name=\"payment\"").nth(1).unwrap().split("</select>").next().unwrap();
    assert!(payments.matches("<option").count() > 1, "a payment that pays nothing yet can be picked: {payments}");
}

/// What a closed year knows no more is entered on the first open day, with its real one (PCG, art. 1031-4).
#[tokio::test]
async fn a_bill_of_a_closed_year_is_entered_in_the_browser_with_its_real_day() {
    let (folder, _) = before(|one| one["type"] == "allocate_result");
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let bill = site.form("/acts/record_entry").await.with(&[
        ("effective_on", "2025-11-30"),
        ("journal", "purchases"),
        ("label", "Loyer de novembre"),
        ("piece", "F-11"),
        ("piece_on", "2025-11-30"),
        ("lines.0.account", "613"),
        ("lines.0.debit", "100"),
        ("lines.1.account", "401"),
        ("lines.1.credit", "100"),
    ]);
    let refused = site.send(&bill.clone().step("review")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("1031-4") && refused.text().contains("1er janvier 2026"), "{}", refused.text());
    let bill = bill.with(&[("effective_on", "2026-01-01"), ("happened_on", "30/11/2025")]);
    let to = location(&site.record(&bill).await);
    let entry = site.get(&to).await.text();
    assert!(entry.contains("30 novembre 2025"), "{entry}");
    let journal = quitus(folder.path(), "accounts journal --as-of 2026-12-31 --json").json();
    let last = journal["accounts"]["entries"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["on"], &last["happened_on"]), (&"2026-01-01".into(), &"2025-11-30".into()), "{last}");
    let page = site.get("/accounts/journal?on=2026-12-31").await.text();
    assert!(page.contains("30 novembre 2025"), "{page}");
}
