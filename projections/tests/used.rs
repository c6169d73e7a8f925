//! What associates used of services: what of it is billed, by which invoices, and that it shows their benefit.

#![allow(
    clippy::unwrap_used,
    missing_docs,
    dead_code,
    reason = "a test may stop at the first surprise; the helpers serve others too"
)]

#[path = "conformity/book.rs"]
mod helpers;

use helpers::{associate, book, entry};
use quitus_projections::Fold;
use quitus_projections::register::Register;
use quitus_projections::usage::{Unbilled, Usages};
use serde_json::{Value, json};

fn price() -> Value {
    entry("billing.service_priced", json!({"service": "legal", "label": "Legal help", "unit": "hour"}))
}

/// Of the first associate, 10.5 hours of the first quarter of 2014.
fn used(changes: Value) -> Value {
    entry("billing.usage_recorded", changes)
}

fn of_april(quantity: &str) -> Value {
    used(json!({"period": {"from": "2014-04-01", "to": "2014-04-30"}, "quantity": quantity}))
}

/// Hours billed to the first associate for the first quarter.
fn invoice(number: &str, quantity: &str, changes: Value) -> Value {
    let line = json!({"service": "legal", "label": "Legal help", "nature": "service", "quantity": quantity, "unit": "hour",
        "price": 100, "amount": 1_000, "vat": "standard"});
    let mut invoice = entry("billing.invoice_issued", changes);
    invoice["billing.invoice_issued"]["number"] = json!(number);
    invoice["billing.invoice_issued"]["lines"] = json!([line]);
    invoice
}

fn taken_back(invoice: &str, cents: i64) -> Value {
    let lines = json!([{"amount": cents, "line": 1, "nature": "service"}]);
    entry("billing.credit_note_issued", json!({"invoice": invoice, "lines": lines, "taxes": []}))
}

/// From, to, used, left to bill, and the entries.
fn left(entries: &[Value]) -> Vec<(String, String, String, String, Vec<u64>)> {
    let all: Vec<Value> = std::iter::once(price()).chain(entries.iter().cloned()).collect();
    let one = |one: Unbilled| {
        let entries = one.entries.iter().map(|at| at.0).collect();
        let [from, to] = [one.period.from, one.period.to].map(|day| day.to_string());
        (from, to, one.used.to_string(), one.left.to_string(), entries)
    };
    Usages::of(&book(&all)).unbilled().into_iter().map(one).collect()
}

fn row(from: &str, to: &str, used: &str, left: &str, entries: &[u64]) -> (String, String, String, String, Vec<u64>) {
    (from.to_owned(), to.to_owned(), used.to_owned(), left.to_owned(), entries.to_vec())
}

#[test]
fn what_was_used_waits_for_an_invoice_of_its_days() {
    let (first, quarter) =
        (used(json!({})), |left, at: u64| vec![row("2014-01-01", "2014-03-31", "10.5", left, &[at])]);
    assert_eq!(left(std::slice::from_ref(&first)), quarter("10.5", 1));
    let bills = |quantity| invoice("FA-2014-0001", quantity, json!({}));
    assert_eq!(left(&[first.clone(), bills("4")]), quarter("6.5", 1));
    assert_eq!(left(&[first.clone(), bills("10.5")]), []);
    assert_eq!(left(&[first.clone(), bills("12")]), [], "an invoice is free to bill more");
    assert_eq!(left(&[bills("4"), first.clone()]), quarter("6.5", 2), "whichever was recorded first");
    let both = [first.clone(), bills("4"), invoice("FA-2014-0002", "6", json!({}))];
    assert_eq!(left(&both), quarter("0.5", 1));
    let other = json!({"customer": {"associate": associate(2)}});
    assert_eq!(left(&[first.clone(), invoice("FA-2014-0001", "4", other)]), quarter("10.5", 1));
    let february = json!({"period": {"from": "2014-02-01", "to": "2014-02-28"}});
    assert_eq!(left(&[first, invoice("FA-2014-0001", "4", february)]), quarter("10.5", 1), "not all of its days");
}

#[test]
fn the_earliest_days_are_billed_first_and_what_is_left_is_told_as_one() {
    let half = json!({"period": {"from": "2014-01-01", "to": "2014-06-30"}});
    let entries = |quantity| [of_april("3"), used(json!({})), invoice("FA-2014-0001", quantity, half.clone())];
    assert_eq!(left(&entries("1")), [row("2014-01-01", "2014-04-30", "13.5", "12.5", &[2, 1])]);
    assert_eq!(left(&entries("11")), [row("2014-04-01", "2014-04-30", "3", "2.5", &[1])]);
}

#[test]
fn a_line_that_was_taken_back_whole_bills_nothing_and_a_rebate_bills_all_the_same() {
    let bills = || vec![used(json!({})), invoice("FA-2014-0001", "10.5", json!({}))];
    let with = |note| bills().into_iter().chain([note]).collect::<Vec<_>>();
    assert_eq!(left(&with(taken_back("FA-2014-0001", 999))), []);
    let again = [row("2014-01-01", "2014-03-31", "10.5", "10.5", &[1])];
    assert_eq!(left(&with(taken_back("FA-2014-0001", 1_000))), again);
}

#[test]
fn a_key_that_shares_a_pool_bills_all_that_was_used_of_it() {
    let share = json!({"share": {"pool": "rooms", "key": 0, "total": 1, "part": 1, "parts": 1}});
    assert_eq!(left(&[used(json!({})), invoice("FA-2014-0001", "1", share)]), []);
}

#[test]
fn use_shows_the_benefit_until_the_end_of_its_period() {
    let admitted = entry("register.associate_admitted", json!({"effective_on": "2012-01-02"}));
    let until = |entries: &[Value]| {
        let register = Register::of(&book(entries));
        let line = register.lines()[0];
        (line.benefit_until.map(|day| day.to_string()), line.entries.len())
    };
    let who = admitted["register.associate_admitted"]["associate"].clone();
    let use_of = |who: &Value| used(json!({"associate": who}));
    assert_eq!(until(std::slice::from_ref(&admitted)), (None, 1));
    assert_eq!(until(&[admitted, use_of(&who)]), (Some("2014-03-31".to_owned()), 2));
}
