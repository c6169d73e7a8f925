//! Small books on which the model and the projections once differed, with the figures that the page wants.

use crate::book::{Book, Typed};
use crate::chance::Chance;
use crate::compare::{END, holds_everywhere};
use crate::naive::{Limit, Naive};
use crate::text::{decision, reference, sealed, statutes};
use quitus_projections::capital::{Capital, CapitalOn};
use quitus_projections::live::Live;
use serde_json::{Value, json};

const FIRST_DAY: &str = "2012-01-02";
const ALICE: usize = 10;
const BOB: usize = 20;

/// Shares of 100 cents, the rest due within 12 months, a floor of a quarter.
fn clauses(at_once: &str) -> Value {
    let mut clauses = statutes(&mut Chance::of(0), FIRST_DAY);
    clauses["form"] = json!("sarl");
    clauses["family"] = json!("ordinary");
    clauses["shares"] =
        json!({"nominal_value": 100, "paid_at_subscription": at_once, "pay_up_within": 12, "floor": "1/4"});
    clauses["exit"]["withdrawal_notice"] = json!(0);
    clauses["exit"]["minimum_commitment"] = Value::Null;
    clauses["exit"]["refund_within"] = Value::Null;
    clauses
}

/// A cooperative with two associates since its first day: entries n° 1 to 5.
fn founded() -> Vec<Value> {
    let deed = decision("founding_deed", FIRST_DAY);
    let admitted = |number: usize| {
        json!({"type": "admit_associate", "effective_on": FIRST_DAY, "associate": reference(number),
            "identity": {"natural_person": {"person": reference(number + 1)}}, "category": "users",
            "ground": sealed(), "decision": deed})
    };
    vec![
        json!({"type": "open_book", "effective_on": FIRST_DAY, "origin": format!("quitus/{}", reference(1)),
            "verification_key": format!("quitus/{}+00000000+AAAA", reference(1))}),
        json!({"type": "incorporate", "effective_on": FIRST_DAY, "name": "Les Voisins", "seat": "Arras",
            "decision": deed}),
        json!({"type": "adopt_statutes", "effective_on": FIRST_DAY, "statutes": clauses("1/4"), "decision": deed}),
        admitted(ALICE),
        admitted(BOB),
    ]
}

fn subscribed(day: &str, associate: usize, subscription: usize, shares: i64, paid: i64) -> Value {
    json!({"type": "subscribe_shares", "effective_on": day, "subscription": reference(subscription),
        "associate": reference(associate), "shares": shares, "nominal": 100, "paid": paid, "bulletin": null})
}

fn amended(day: &str, at_once: &str) -> Value {
    json!({"type": "amend_statutes", "effective_on": day, "statutes": clauses(at_once),
        "decision": decision("extraordinary_assembly", day)})
}

fn withdrew(day: &str, associate: usize) -> Value {
    json!({"type": "withdraw_associate", "effective_on": day, "associate": reference(associate), "notified_on": day})
}

fn refunded(day: &str, associate: usize, shares: i64, amount: i64) -> Value {
    let sheet = json!({"closed_on": day, "losses": 0, "capital": 100_000, "statutory_reserves": 0,
        "document": sealed()});
    json!({"type": "refund_shares", "effective_on": day, "associate": reference(associate), "shares": shares,
        "amount": amount, "balance_sheet": sheet})
}

fn rectified(day: &str, number: u64, replacement: Value) -> Value {
    json!({"type": "rectify_entry", "effective_on": day, "entry_number": number, "reason": sealed(),
        "replacement": replacement})
}

/// The founded cooperative, then these acts, each accepted.
fn book(acts: &[Value]) -> Book {
    let mut book = Book::default();
    for (count, act) in founded().iter().chain(acts).enumerate() {
        let typed = Typed { recorded_at: format!("2020-01-01T09:00:00.{count:06}Z"), act: act.clone() };
        book.apply(&typed).unwrap_or_else(|refusal| panic!("{refusal}\n{act}"));
    }
    book
}

fn model(book: &Book, day: &str) -> Value {
    Naive::ask(&book.entries, day, &Limit::Everything).capital()
}

/// A fold kept up to date, entry by entry.
fn kept(book: &Book, day: &str) -> CapitalOn {
    let mut live = Live::<Capital>::default();
    book.recorded.iter().for_each(|entry| live.record(entry.clone()));
    live.fold().on(day.parse().expect("a day"))
}

fn assert_holds(book: &Book) {
    holds_everywhere(book).unwrap_or_else(|why| panic!("{why}"));
}

/// A day belongs to its closing: the statutes of the subscription's day are those that an amendment puts in force on
/// that very day, even one recorded after the subscription.
#[test]
fn statutes_amended_on_the_day_of_a_subscription_say_what_is_called() {
    let book = book(&[subscribed("2014-02-09", ALICE, 30, 10, 250), amended("2014-02-09", "1/2")]);
    assert_eq!(model(&book, "2014-02-09")["called"], 500);
    assert_holds(&book);
}

/// An entry that was moved to a later day by a rectification is read after a new entry of a day between the two.
#[test]
fn a_live_fold_reads_a_new_entry_before_one_that_was_moved_behind_it() {
    let book = book(&[
        subscribed("2013-01-01", ALICE, 30, 100, 10_000),
        subscribed("2013-01-01", BOB, 31, 100, 10_000),
        withdrew("2014-01-01", ALICE),
        refunded("2016-03-01", ALICE, 100, 10_000),
        rectified("2016-03-10", 9, refunded("2016-05-01", ALICE, 100, 10_000)),
        subscribed("2016-04-01", BOB, 32, 10, 1000),
    ]);
    assert_eq!(model(&book, END)["highest"], 21_000);
    assert_eq!(serde_json::to_value(kept(&book, END).highest).expect("JSON"), 21_000);
    assert_holds(&book);
}

/// The mirror of it: an entry moved to an earlier day no longer stands after a new one.
#[test]
fn a_live_fold_reads_a_new_entry_after_one_that_was_moved_before_it() {
    let book = book(&[
        subscribed("2013-01-01", ALICE, 30, 100, 10_000),
        subscribed("2013-01-01", BOB, 31, 100, 10_000),
        withdrew("2014-01-01", ALICE),
        refunded("2016-05-01", ALICE, 100, 10_000),
        rectified("2016-03-10", 9, refunded("2016-03-01", ALICE, 100, 10_000)),
        subscribed("2016-04-01", BOB, 32, 10, 1000),
    ]);
    assert_eq!(model(&book, END)["highest"], 20_000);
    assert_eq!(serde_json::to_value(kept(&book, END).highest).expect("JSON"), 20_000);
    assert_holds(&book);
}

/// What is written off counts on its subscription whatever the order of reading, here a refund of an earlier day. A rule
/// that refuses the last act settles this as well: the associate then held none of these shares.
#[test]
fn what_is_written_off_counts_on_a_subscription_of_a_later_day() {
    let mut book =
        book(&[subscribed("2013-01-01", ALICE, 30, 100, 10_000), subscribed("2015-02-02", BOB, 31, 10, 250)]);
    let late = [withdrew("2014-01-01", BOB), refunded("2014-07-30", BOB, 10, 250)];
    for act in late {
        let _ = book.apply(&Typed { recorded_at: "2020-01-02T09:00:00.000000Z".to_owned(), act });
    }
    let refused = book.entries.len() < 9;
    assert!(refused || model(&book, "2015-02-02")["called"] == 10_000);
    assert_holds(&book);
}
