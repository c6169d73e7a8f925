//! An accountant's file in the pages: every fault of it told, its journals chosen, reviewed, and recorded once.

use crate::acts::{entries, location};
use crate::common::{quitus, write};
use crate::desk::{HERE, Sent};
use crate::fec::{FILE, empty_book, row, rows, text};
use crate::guarded::PARTS;
use crate::house::House;
use crate::html::{assert_well_formed, attributes, rows as cells};
use crate::site::{Answer, Site};
use axum::http::{Method, StatusCode};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::json;
use tempfile::TempDir;

const PAGE: &str = "/accounts/fec";

async fn site_of(folder: &TempDir) -> (Site, quitus_server::ledger::Ledger) {
    Site::open_for_acts(folder.path(), "quitus.db").await
}

/// A form with a file, as a browser writes it.
fn in_parts(sent: &Sent, name: &str, bytes: &str) -> String {
    let part = |name: &str, more: &str, value: &str| {
        format!("--xyz\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n{value}\r\n")
    };
    let token = part("_token", "", sent.token());
    let named = format!("; filename=\"{name}\"\r\nContent-Type: text/plain");
    format!("{token}{}--xyz--\r\n", part("fec.upload", &named, bytes))
}

async fn read(site: &Site, name: &str, bytes: &str) -> Answer {
    let sent = Sent::of(&site.get(PAGE).await.text());
    site.post(PAGE, &PARTS, in_parts(&sent, name, bytes)).await
}

/// The form that says what each journal becomes, of a file without fault.
async fn journals(site: &Site, rows: &[String]) -> Sent {
    let answer = read(site, FILE, &text(rows)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert_well_formed(PAGE, &answer.text());
    Sent::of(&answer.text())
}

const TAKE: [(&str, &str); 3] = [("journal.ACH", "AC"), ("journal.PAIE", "OD"), ("journal.BNQ", "BQ")];

async fn review(site: &Site, sent: &Sent) -> Answer {
    site.send(&sent.clone().step("review")).await
}

#[tokio::test]
async fn a_file_is_read_reviewed_and_recorded_once_and_the_same_again_records_nothing() {
    let folder = empty_book();
    let (site, _door) = site_of(&folder).await;
    assert!(attributes(&site.get("/accounts").await.text(), "href").contains(&PAGE.to_owned()));
    let before = entries(&site).await;
    let sent = journals(&site, &rows()).await.with(&TAKE);
    let answer = review(&site, &sent).await;
    let page = answer.text();
    assert_eq!(answer.status, StatusCode::OK, "{page}");
    assert_well_formed(PAGE, &page);
    let sums: Vec<String> = cells(&page).into_iter().map(|row| row.join("|")).collect();
    for line in [
        "ACH|AC Achats|2|5|620,00\u{a0}\u{20ac}|620,00\u{a0}\u{20ac}|31/01/2025|28/02/2025",
        "PAIE|OD Op\u{e9}rations diverses|1|2|2\u{202f}000,00\u{a0}\u{20ac}|2\u{202f}000,00\u{a0}\u{20ac}|31/03/2025|31/03/2025",
        "Ensemble||4|9|2\u{202f}740,00\u{a0}\u{20ac}|2\u{202f}740,00\u{a0}\u{20ac}|31/01/2025|31/03/2025",
    ] {
        assert!(sums.iter().any(|row| row == line), "no {line} in {sums:?}");
    }
    assert!(page.contains("ACH2") && page.contains("Rien n\u{2019}est encore inscrit"), "{page}");
    assert_eq!(entries(&site).await, before, "reading records nothing");
    let record = Sent::of(&page).step("record");
    let done = location(&site.send(&record).await);
    assert_eq!(entries(&site).await, before + 4);
    // Pressed twice it is one act.
    assert_eq!(location(&site.send(&record).await), done);
    assert_eq!(entries(&site).await, before + 4);
    let told = site.get(&done).await.text();
    assert_well_formed(&done, &told);
    assert!(told.contains("4 \u{e9}critures reprises, entr\u{e9}es n\u{b0}"), "{told}");
    let links = attributes(&told, "href");
    let journal = links.iter().find(|href| href.starts_with("/accounts/journal?on=2025-03-31")).unwrap();
    assert!(site.get(journal).await.text().contains("ACH2"));
    // The same file again: nothing is left of it, whatever its journals become.
    for chosen in [&TAKE[..], &[("journal.ACH", "OD")]] {
        let again = journals(&site, &rows()).await.with(chosen);
        let answer = review(&site, &again).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.text().contains("rien de nouveau"), "{}", answer.text());
    }
    assert_eq!(entries(&site).await, before + 4);
    assert_eq!(quitus(folder.path(), "verify").code, 0);
}

#[tokio::test]
async fn what_the_book_has_already_is_not_taken_again_and_a_review_that_is_out_of_date_is_shown_again() {
    let folder = empty_book();
    let (site, _door) = site_of(&folder).await;
    let before = entries(&site).await;
    let late = Sent::of(&review(&site, &journals(&site, &rows()).await.with(&TAKE)).await.text());
    let first = Sent::of(&review(&site, &journals(&site, &rows()[..5]).await.with(&TAKE[..1])).await.text());
    location(&site.send(&first.step("record")).await);
    assert_eq!(entries(&site).await, before + 2);
    let answer = site.send(&late.step("record")).await;
    assert_eq!(answer.status, StatusCode::OK);
    let page = answer.text();
    assert!(page.contains("n\u{2019}est plus ce que vous aviez lu"), "{page}");
    assert!(page.contains("2 \u{e9}critures sont d\u{e9}j\u{e0} dans le livre"), "{page}");
    assert_eq!(entries(&site).await, before + 2);
    location(&site.send(&Sent::of(&page).step("record")).await);
    assert_eq!(entries(&site).await, before + 4);
    let mut changed = rows();
    changed[3] = changed[3].replace("500,00", "501,00");
    changed[4] = changed[4].replace("500,00", "501,00");
    let answer = review(&site, &journals(&site, &changed).await.with(&TAKE)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(cells(&answer.text()).iter().any(|row| row[..2] == ["5", "EcritureNum"]), "{}", answer.text());
}

/// What the review does not tell one by one counts too: the id of the command is made of all of it.
#[tokio::test]
async fn a_long_file_is_told_in_part_and_what_is_not_told_is_compared_as_well() {
    let folder = empty_book();
    let (site, _door) = site_of(&folder).await;
    let of = |journal: &str, number: u32| {
        let (number, debit, credit) = (format!("{journal}{number:02}"), ("1,00", "0,00"), ("0,00", "1,00"));
        [row(journal, &number, "20250131", "606", debit), row(journal, &number, "20250131", "401", credit)]
    };
    let all: Vec<String> = (1..=24).flat_map(|number| of("ACH", number)).chain(of("PAIE", 1)).collect();
    let late = review(&site, &journals(&site, &all).await.with(&TAKE[..2])).await.text();
    assert!(late.contains("ACH20") && !late.contains("ACH21") && late.contains("fichier\u{a0}: 5."), "{late}");
    let last = review(&site, &journals(&site, &of("PAIE", 1)).await.with(&TAKE[1..2])).await.text();
    location(&site.send(&Sent::of(&last).step("record")).await);
    let before = entries(&site).await;
    let answer = site.send(&Sent::of(&late).step("record")).await;
    assert_eq!((answer.status, entries(&site).await), (StatusCode::OK, before));
    assert!(answer.text().contains("n\u{2019}est plus ce que vous aviez lu"), "{}", answer.text());
    location(&site.send(&Sent::of(&answer.text()).step("record")).await);
    assert_eq!(entries(&site).await, before + 24);
}

#[tokio::test]
async fn every_fault_is_told_at_its_line_and_column_and_nothing_is_recorded() {
    let folder = empty_book();
    let (site, _door) = site_of(&folder).await;
    let before = entries(&site).await;
    let but = |at: usize, from: &str, to: &str| {
        let mut changed = rows();
        assert!(changed[at].contains(from));
        changed[at] = changed[at].replacen(from, to, 1);
        changed
    };
    for (rows, line, column, why) in [
        (but(0, "|||P", "||P"), "2", "", "17"),
        (but(0, "100,00", "100.00"), "2", "Debit", "100.00"),
        (but(0, "100,00", "101,00"), "2", "EcritureNum", "121,00"),
        (but(3, "20250228", "20250230"), "5", "EcritureDate", "20250230"),
        (but(1, "Libell\u{e9}", "Li\tbell\u{e9}"), "3", "EcritureLib", "tabulation"),
        (but(1, "Libell\u{e9}", "Li|bell\u{e9}"), "3", "", "19"),
    ] {
        let answer = read(&site, FILE, &text(&rows)).await;
        let page = answer.text();
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
        assert_well_formed(why, &page);
        let told = |row: &Vec<String>| row.len() == 3 && row[0] == line && row[1] == column && row[2].contains(why);
        assert!(cells(&page).iter().any(told), "{line} {column} {why}: {:?}", cells(&page));
        // The way back is another file: nothing of this one can be chosen.
        assert!(!Sent::of(&page).values.contains_key("journal.ACH"));
    }
    // Two faults at once, both told.
    let mut both = but(0, "100,00", "100.00");
    both[3] = both[3].replace("20250228", "20250230");
    assert!(read(&site, FILE, &text(&both)).await.text().contains("corriger\u{a0}: "));
    // What does not fit the choice, at its place as well, and the choice is kept.
    let mut opening = vec![
        row("AN", "1", "20250101", "101300", ("0,00", "70,00")),
        row("AN", "1", "20250101", "512", ("70,00", "0,00")),
    ];
    opening.extend(rows());
    let sent = journals(&site, &opening).await.with(&[("journal.AN", "AN")]);
    let answer = review(&site, &sent).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(cells(&answer.text()).iter().any(|row| row[..2] == ["2", "CompteNum"]), "{}", answer.text());
    let placed = Sent::of(&answer.text());
    assert_eq!(placed.values["journal.AN"], "AN");
    let answer = review(&site, &placed.clone().with(&[("accounts", "1013=890")])).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let answer = review(&site, &placed.with(&[("accounts", "1013")])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("href=\"#f-accounts\""), "{}", answer.text());
    assert_eq!(entries(&site).await, before);
}

#[tokio::test]
async fn a_file_of_another_company_of_a_closed_year_or_under_another_name_is_refused() {
    let folder = empty_book();
    let close = json!({"command_id": "fec00000-0000-4000-8000-000000000009", "effective_on": "2025-12-31",
        "type": "close_fiscal_year"});
    write(folder.path(), "close.jsonl", &[close]);
    let (site, door) = site_of(&folder).await;
    for (name, why) in [
        ("000017012FEC20251231.txt", "n\u{2019}est pas le fichier de cette coop\u{e9}rative"),
        ("123456782FEC20271231.txt", "aucun exercice du livre"),
        ("ecritures.txt", "ecritures.txt"),
    ] {
        let answer =
            read(&site, name, &text(&rows()).replace("2025", &name.chars().skip(12).take(4).collect::<String>())).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.text().contains(why), "{name}: {}", answer.text());
    }
    door.close().await.unwrap();
    let ran = quitus(folder.path(), "apply close.jsonl");
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let (site, _door) = site_of(&folder).await;
    let answer = read(&site, FILE, &text(&rows())).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("est clos") && answer.text().contains("1031-4"), "{}", answer.text());
}

#[tokio::test]
async fn without_a_file_or_a_journal_or_its_token_and_with_too_large_a_file_nothing_goes_on() {
    let folder = empty_book();
    let (site, _door) = site_of(&folder).await;
    let before = entries(&site).await;
    let answer = read(&site, FILE, "").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("Choisissez le fichier des \u{e9}critures."));
    assert!(answer.text().contains("href=\"#f-fec-upload\"") && answer.text().contains("id=\"f-fec-upload\""));
    let sent = journals(&site, &rows()).await;
    let answer = review(&site, &sent).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("href=\"#f-journal-1\"") && answer.text().contains("id=\"f-journal-1\""));
    let mut forged = Sent::of(&review(&site, &sent.with(&TAKE)).await.text()).step("record");
    forged.values.insert("_token".to_owned(), "x".to_owned());
    assert_eq!(site.send(&forged).await.status, StatusCode::FORBIDDEN);
    let large = read(&site, FILE, &"x".repeat(18 * 1024 * 1024)).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(entries(&site).await, before);
}

/// The demonstration has bought nothing in 2026 under that number, and its year is open.
fn of_the_demo() -> String {
    let rows = [
        row("ACH", "ACH1", "20260131", "606000", ("100,00", "0,00")),
        row("ACH", "ACH1", "20260131", "401", ("0,00", "100,00")),
        row("VEN", "VEN1", "20260131", "411", ("100,00", "0,00")),
        row("VEN", "VEN1", "20260131", "706", ("0,00", "100,00")),
    ];
    text(&rows)
}

#[tokio::test]
async fn an_assistant_prepares_what_a_manager_records() {
    let house = House::recording_demo().await;
    let size = || house.app.shelf.place().store.books(None, 10);
    let before = size().await.unwrap();
    let base64 = BASE64_STANDARD.encode(of_the_demo());
    let form = [
        ("fec.file", "000012013FEC20261231.txt"),
        ("fec.media", "text/plain"),
        ("fec.base64", base64.as_str()),
        ("journal.ACH", "AC"),
    ];
    let step = |step: &'static str| form.into_iter().chain([("_step", step)]).collect::<Vec<_>>();
    let assistant = house.person("anne", "assistant").await;
    for step in [step("review"), step("record")] {
        let answer = send(&house, &assistant, &step).await;
        let page = answer.text();
        assert_eq!(answer.status, StatusCode::OK, "{page}");
        assert!(page.contains("ACH1") && !page.contains("value=\"record\""), "{page}");
    }
    assert_eq!(size().await.unwrap(), before);
    let manager = house.person("marc", "manager").await;
    // The book has issued invoices in that year: a journal that would be its sales is refused.
    let sales = step("review").into_iter().chain([("journal.VEN", "VT")]).collect::<Vec<_>>();
    let refused = send(&house, &manager, &sales).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("would stand there twice"), "{}", refused.text());
    let page = send(&house, &manager, &step("review")).await.text();
    let record = Sent::of(&page).step("record");
    let pairs: Vec<(&str, &str)> = record.values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = house.send(Method::POST, &record.action, &manager, &pairs, &[HERE, FORM]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_ne!(size().await.unwrap(), before);
    let others = [house.person("nina", "associate:2").await, house.person("omar", "auditor:2027-01-31").await];
    for other in &others {
        assert_eq!(house.get(other, PAGE).await.status, StatusCode::NOT_FOUND);
    }
}

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

async fn send(house: &House, who: &str, form: &[(&str, &str)]) -> Answer {
    let html = house.get(who, PAGE).await.text();
    let token = Sent::of(&html).token().to_owned();
    let with: Vec<(&str, &str)> = form.iter().copied().chain([("_token", token.as_str())]).collect();
    let english = format!("{PAGE}?lang=en");
    house.send(Method::POST, &english, who, &with, &[HERE, FORM]).await
}
