//! A register that is imported: sheets and positions that do not fit, by `quitus import` itself.

use quitus_tests::commands::founding;
use quitus_tests::place::Place;
use serde_json::{Value, json};

use crate::desk::{Desk, wait, with};

const CALL: &str = "import --opening opening.json --associates associates.csv";
const HEADS: &str = "No.,Type,Name,Legal form,SIREN,Seat,Representative,Category,Ground of the category,\
                     Associate since,Number of shares,Paid\n";

/// Entries of a book with its statutes and nothing of the register.
const FRESH: usize = 3;

/// A company of the sheet with ten shares, paid up.
fn line(number: u64, siren: &str) -> String {
    format!(
        "{number},legal person,Company {number},SAS,{siren},Strasbourg,Director {number},partners,founder,2013-01-02,10,200.00\n"
    )
}

fn opening() -> Value {
    json!({
        "effective_on": "2014-12-31", "documents": [{"text": "The accounts."}],
        "totals": {"associates": 2, "shares": 20, "subscribed": 40_000, "paid": 40_000},
        "highest_capital": 40_000, "reserves": {"legal": 0, "statutory": 0},
    })
}

/// Two lines that fit their opening, and a book that waits for them.
fn fresh(desk: &Desk) -> Desk {
    let fresh = Desk::empty(match &desk.place {
        Place::Postgres(_) => wait(Place::postgres()),
        Place::Sqlite(_) | Place::Memory(_) => Place::sqlite(),
    });
    fresh.quitus("init").done();
    fresh.apply(&founding()).done();
    fresh.write("opening.json", opening().to_string());
    fresh.write("associates.csv", sheet(&[line(1, "000014019"), line(2, "")]));
    fresh
}

fn sheet(lines: &[String]) -> String {
    format!("{HEADS}{}", lines.concat())
}

pub fn a_position_that_does_not_fit_is_told_and_not_recorded(desk: &Desk) {
    let desk = fresh(desk);
    let totals: [(&str, u64, &[&str]); 4] = [
        ("associates", 3, &["$.totals.associates", "3 stated, 2 in the sheet"]),
        ("shares", 21, &["$.totals.shares", "21 stated, 20 in the sheet"]),
        ("subscribed", 39_999, &["$.totals.subscribed", "€399.99 stated, €400.00 in the sheet"]),
        ("paid", 1, &["$.totals.paid", "€0.01 stated, €400.00 in the sheet", "faults: 1", "nothing was recorded"]),
    ];
    for (total, stated, words) in totals {
        let mut opening = opening();
        opening["totals"][total] = json!(stated);
        desk.write("opening.json", opening.to_string());
        desk.quitus(CALL).told(2, words);
    }
    desk.quitus(&format!("{CALL} --lang fr")).told(2, &["400,00\u{a0}€ dans le tableau", "rien n’a été inscrit"]);
    let days: [(&str, i32, &[&str]); 3] = [
        ("2014-02-30", 2, &["$.effective_on", "2025-12-31"]),
        ("2011-12-31", 2, &["no statutes", "31 December 2011", "quitus apply"]),
        ("2113-12-31", 4, &["31 December 2113", "a year typed wrong"]),
    ];
    for (day, code, words) in days {
        desk.write("opening.json", with(opening(), "effective_on", json!(day)).to_string());
        desk.quitus(CALL).told(code, words);
    }
    desk.write("opening.json", with(opening(), "highest_capital", json!(1)).to_string());
    desk.quitus(CALL).told(4, &["€0.01", "€400.00", "Correct the highest capital"]);
    desk.write("opening.json", with(opening(), "colour", json!("red")).to_string());
    desk.quitus(CALL).told(2, &["colour", "highest_capital"]);
    desk.holds(FRESH);
}

pub fn each_cell_that_does_not_fit_is_named(desk: &Desk) {
    let desk = fresh(desk);
    let first = line(1, "000014019");
    let wrong: [(String, &[&str]); 6] = [
        (line(2, "000014019"), &["line 3, column E \"SIREN\"", "that of line 2 already"]),
        (line(1, ""), &["line 3, column A \"No.\"", "that of line 2 already", "given only once"]),
        (line(2, "000014020"), &["line 3, column E", "not a SIREN", "check digit"]),
        (line(2, "").replace("2013-01-02", "2014-02-30"), &["column J", "not a day of the calendar"]),
        (line(2, "").replace("2013-01-02", "2015-01-01"), &["column J", "1 January 2015 is after the opening"]),
        (line(2, "").replace("partners", "users"), &["column H", "no category \"users\"", "partners"]),
    ];
    for (second, words) in wrong {
        desk.write("associates.csv", sheet(&[first.clone(), second]));
        desk.quitus(CALL).told(2, words);
    }
    desk.write("associates.csv", "");
    desk.quitus(CALL).told(2, &["associates.csv is empty", "--template"]);
    desk.quitus(&format!("{CALL} --lang fr")).told(2, &["associates.csv est vide", "--template"]);
    desk.holds(FRESH);
}

pub fn ten_thousand_lines_with_one_siren_are_told_in_bounds(desk: &Desk) {
    let desk = fresh(desk);
    desk.write("associates.csv", sheet(&(1..=10_000).map(|number| line(number, "000014019")).collect::<Vec<_>>()));
    let ran = desk.quitus_in_time(CALL);
    ran.told(2, &["line 3, column E", "that of line 2 already", "faults: 9999 (not listed: 9899)"]);
    assert!(ran.err.lines().count() < 110, "{}", ran.err);
    desk.holds(FRESH);
}

pub fn a_position_is_imported_once(desk: &Desk) {
    let desk = fresh(desk);
    desk.quitus(&format!("{CALL} --dry-run")).done();
    desk.holds(FRESH);
    desk.quitus(CALL).done();
    desk.quitus(CALL).done();
    desk.holds(FRESH + 3);
    desk.write("associates.csv", sheet(&[line(1, "000014019"), line(3, "")]));
    desk.quitus(CALL).told(4, &["begun already", "one only"]);
    desk.quitus(&format!("{CALL} --lang fr")).told(4, &["a déjà commencé"]);
    desk.holds(FRESH + 3);
}

#[test]
fn a_call_without_its_files_is_a_wrong_call() {
    let desk = fresh(&Desk::sqlite());
    desk.quitus("import").told(2, &["--opening", "--associates", "Usage: quitus import"]);
    desk.quitus("import --opening opening.json --associates no.csv").told(2, &["no.csv", "No such file", "check"]);
    desk.quitus("import --opening no.json --associates associates.csv").told(2, &["no.json", "No such file"]);
    desk.quitus("import --opening associates.csv --associates associates.csv").told(2, &["associates.csv is no JSON"]);
    desk.quitus(&format!("{CALL} --template")).told(2, &["--template", "cannot be used with"]);
    desk.quitus(&format!("{CALL} --encoding klingon")).told(2, &["klingon", "windows-1252"]);
    desk.holds(FRESH);
}
