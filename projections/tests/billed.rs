//! What was billed, read by how late it is, by pool and by service.

#![allow(
    clippy::unwrap_used,
    missing_docs,
    dead_code,
    reason = "a test may stop at the first surprise; the helpers serve others too"
)]

#[path = "conformity/book.rs"]
mod helpers;

use helpers::{associate, book, entry};
use quitus_domain::values::{Cents, Day};
use quitus_projections::Fold;
use quitus_projections::invoices::Invoices;
use quitus_projections::pools::Pools;
use quitus_projections::receivables::{Receivable, receivables};
use quitus_projections::sales::Sales;
use serde_json::{Value, json};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// 5 000 € before tax, 6 000 € with it, due on 30 April 2014.
fn invoice(number: &str, changes: Value) -> Value {
    let mut invoice = entry("billing.invoice_issued", changes);
    invoice["billing.invoice_issued"]["number"] = json!(number);
    invoice
}

fn taken_back(invoice: &str, cents: i64, on: &str) -> Value {
    let lines = json!([{"amount": cents, "line": 1, "nature": "service"}]);
    let party = json!({"associate": associate(1)});
    let fields = json!({"invoice": invoice, "party": party, "lines": lines, "taxes": [], "effective_on": on});
    entry("billing.credit_note_issued", fields)
}

fn owed(entries: &[Value], on: &str) -> Receivable {
    let list = receivables(&Invoices::of(&book(entries)), day(on));
    list.into_iter().next().unwrap()
}

#[test]
fn an_invoice_moves_from_bucket_to_bucket_with_the_days() {
    let part = |on: &str| {
        let owed = owed(&[invoice("FA-2014-0001", json!({}))], on);
        [owed.not_due, owed.month, owed.two_months, owed.three_months, owed.longer].map(|part| part != Cents::ZERO)
    };
    let in_place = |place: usize| std::array::from_fn::<bool, 5, _>(|nth| nth == place);
    let days = [
        ("2014-04-30", 0),
        ("2014-05-01", 1),
        ("2014-05-30", 1),
        ("2014-05-31", 2),
        ("2014-06-29", 2),
        ("2014-06-30", 3),
        ("2014-07-29", 3),
        ("2014-07-30", 4),
    ];
    for (on, place) in days {
        assert_eq!(part(on), in_place(place), "{on}");
    }
}

#[test]
fn what_was_taken_back_beyond_what_was_open_is_owed_to_the_customer() {
    let paid = entry(
        "billing.payment_received",
        json!({"party": {"associate": associate(1)}, "amount": 600_000, "effective_on": "2014-04-15",
            "matched": [{"invoice": "FA-2014-0001", "amount": 600_000, "vat": []}]}),
    );
    let entries = [invoice("FA-2014-0001", json!({})), paid, taken_back("FA-2014-0001", 1_000, "2014-05-02")];
    let owed = owed(&entries, "2014-06-30");
    assert_eq!((owed.in_credit, owed.late(), owed.total()), (Cents::of(-1_000), Cents::ZERO, Cents::of(-1_000)));
}

#[test]
fn nobody_who_paid_is_listed() {
    assert!(receivables(&Invoices::of(&book(&[])), day("2014-06-30")).is_empty());
    let entries = [invoice("FA-2014-0001", json!({})), taken_back("FA-2014-0001", 600_000, "2014-04-02")];
    assert!(receivables(&Invoices::of(&book(&entries)), day("2014-06-30")).is_empty());
}

#[test]
fn a_pool_is_told_by_what_was_called_settled_and_taken_back() {
    let share = |called: Value| json!({"share": {"pool": "rooms", "key": 0, "total": 1, "part": 1, "parts": 1, "settled": called}});
    let entries = [
        invoice("FA-2014-0001", share(Value::Null)),
        invoice(
            "FA-2014-0002",
            share(
                json!({"called": 500_000, "statement": {"digest": format!("{:A<43}=", "cost"), "size": 1, "media_type": "text/plain"}}),
            ),
        ),
        taken_back("FA-2014-0001", 1_000, "2014-06-30"),
        invoice("FA-2014-0003", json!({})),
    ];
    let pools = Pools::of(&book(&entries));
    let parts: Vec<_> = pools.parts().collect();
    assert_eq!(parts.len(), 1, "an invoice outside every pool is none of it");
    let figures = [parts[0].called, parts[0].settled, parts[0].taken_back, parts[0].borne()];
    assert_eq!(figures, [500_000, 500_000, 1_000, 999_000].map(Cents::of));
    let key = parts[0].key.unwrap();
    assert!(key.part > 0 && key.part <= key.parts, "{key:?}");
    assert_eq!(parts[0].entries.iter().map(|at| at.0).collect::<Vec<_>>(), [0, 1, 2]);
}

#[test]
fn a_credit_note_counts_in_the_year_in_which_it_was_issued() {
    let mut note = taken_back("FA-2014-0001", 20_000, "2015-02-02");
    note["billing.credit_note_issued"]["number"] = json!("AV-2015-0001");
    let sales = Sales::of(&book(&[invoice("FA-2014-0001", json!({})), note]));
    let sold: Vec<_> = sales.sold().map(|one| (one.year.to_string(), one.members, one.others)).collect();
    let expected = [("2014", 500_000), ("2015", -20_000)];
    assert_eq!(sold, expected.map(|(year, cents)| (year.to_owned(), Cents::of(cents), Cents::ZERO)));
    let bought: Vec<_> = sales.bought().map(|one| (one.year.to_string(), one.amount, one.entries.len())).collect();
    assert_eq!(bought, expected.map(|(year, cents)| (year.to_owned(), Cents::of(cents), 1)), "so it does by customer");
}

#[test]
fn the_price_list_of_a_day_has_the_last_price_that_had_begun() {
    let price = |on: &str, cents: i64| entry("billing.service_priced", json!({"effective_on": on, "price": cents}));
    let sales = Sales::of(&book(&[price("2014-01-01", 100), price("2014-07-01", 120), price("2014-07-01", 130)]));
    let on = |on: &str| sales.price_list(day(on)).map(|(_, price)| price.price.get()).collect::<Vec<_>>();
    assert_eq!(on("2013-12-31"), [] as [i64; 0]);
    assert_eq!(on("2014-06-30"), [100]);
    assert_eq!(on("2014-07-01"), [130]);
}
