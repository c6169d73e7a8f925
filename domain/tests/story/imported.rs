//! Entries of another program's file: all of them or none, each once.

use super::common::*;
use quitus_domain::accounts::{ImportEntries, Journal, RecordEntry};
use quitus_domain::cooperative::{Act, Event, decide, evolve};
use quitus_domain::values::{AccountNumber, Cents};
use serde_json::json;

const OWN: &str = "";

fn rent(amount: Cents) -> RecordEntry {
    entry(613_000, 401_000, amount)
}

fn two() -> ImportEntries {
    imported(&[("2014-03-31", "ACH1", rent(eur(120))), ("2014-06-30", "ACH2", rent(eur(130)))])
}

fn taken() -> Given {
    let mut book = Given::billing();
    for event in decide(&book.state, &on("2014-06-30", two())).unwrap() {
        evolve(&mut book.state, &event);
        book.events.push(event);
    }
    book
}

#[test]
fn each_entry_stands_on_its_own_day_with_its_number_and_its_file() {
    let book = taken();
    let rents = |date| book.state.ledger.balance(AccountNumber::of(613_000), day(date));
    assert_eq!(["2014-03-30", "2014-03-31", "2014-06-30"].map(rents), [Cents::ZERO, eur(120), eur(250)]);
    let Some(Event::EntryRecorded(last)) = book.events.last() else { panic!("no entry") };
    let origin = last.origin.as_ref().unwrap();
    assert_eq!((origin.journal.as_str(), origin.number.as_str(), &origin.file), ("ACH", "ACH2", &sealed("fec")));
    assert_eq!(last.effective_on, day("2014-06-30"));
}

#[test]
fn another_file_that_has_one_of_them_again_brings_none_of_its_entries() {
    let again = imported(&[("2014-04-30", "ACH3", rent(eur(1))), ("2014-03-31", "ACH1", rent(eur(120)))]);
    let refused = taken().refuses(&on("2014-06-30", again));
    assert_eq!(refused.figures(), json!({"journal": "ACH", "number": "ACH1"}));
}

pub fn refusals() -> Vec<Row> {
    let ask = |says, given: Given, act: Act, code, figures| row(says, given, act, (code, OWN), figures);
    let opening = || RecordEntry { journal: Journal::Opening, ..entry(512_000, 164_000, eur(9)) };
    let with_two_years = || Given::billing().and(on("2015-01-01", year_until("2015-12-31")));
    let one = |date: &str, entry: RecordEntry| imported(&[(date, "ACH1", entry)]);
    vec![
        ask("nothing of a file", Given::billing(), on("2014-06-30", imported(&[])), "NOTHING_TO_CHANGE", json!({})),
        ask(
            "the same file again",
            taken(),
            on("2014-06-30", two()),
            "ENTRY_TWICE",
            json!({"journal": "ACH", "number": "ACH1"}),
        ),
        ask(
            "one number twice",
            Given::billing(),
            on("2014-06-30", imported(&[("2014-03-31", "A1", rent(eur(1))), ("2014-06-30", "A1", rent(eur(1)))])),
            "ENTRY_TWICE",
            json!({"journal": "ACH", "number": "A1"}),
        ),
        ask(
            "a day without a year",
            Given::billing(),
            on("2015-06-30", one("2015-06-30", rent(eur(1)))),
            "NO_FISCAL_YEAR",
            json!({"on": "2015-06-30"}),
        ),
        ask(
            "a day after that of the act",
            Given::billing(),
            on("2014-06-29", one("2014-06-30", rent(eur(1)))),
            "ENTRY_AFTER_THE_ACT",
            json!({"day": "2014-06-30", "on": "2014-06-29"}),
        ),
        ask(
            "opening balances of a year that the book opens itself",
            with_two_years(),
            on("2015-01-01", one("2015-01-01", opening())),
            "OPENING_CARRIED_OVER",
            json!({"year": "2015", "first": "2014"}),
        ),
        ask(
            "an opening balance in the middle of the year",
            Given::billing(),
            on("2014-03-31", one("2014-03-31", opening())),
            "OPENING_ON_THE_FIRST_DAY",
            json!({"from": "2014-01-01", "on": "2014-03-31"}),
        ),
        ask(
            "an opening balance of an income",
            Given::billing(),
            on(
                "2014-01-01",
                one("2014-01-01", RecordEntry { journal: Journal::Opening, ..entry(512_000, 706_000, eur(9)) }),
            ),
            "OPENING_OF_THE_RESULT",
            json!({"account": "706000"}),
        ),
    ]
}

#[test]
fn what_is_not_taken_of_a_file() {
    each_is_refused(&refusals());
}

#[test]
fn opening_balances_of_the_first_year_are_taken() {
    let opening = RecordEntry { journal: Journal::Opening, ..entry(512_000, 164_000, eur(9)) };
    let act = on("2014-01-01", imported(&[("2014-01-01", "AN1", opening)]));
    assert_eq!(decide(&Given::billing().state, &act).unwrap().len(), 1);
}
