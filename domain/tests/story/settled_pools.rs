//! Pools that are settled: what the means cost, less what was called of it.

use super::common::*;
use quitus_domain::billing::{IssueByKey, SettlePool};
use quitus_domain::cooperative::{Event, decide};
use quitus_domain::values::Cents;
use serde_json::json;

const OWN: &str = "";
const SETTLED: &str = "2014-06-30";

/// The rooms are shared by halves, and 1 000 € are called for each of two quarters.
fn called() -> Given {
    let second = IssueByKey { period: period("2014-04-01", SETTLED), due_on: day("2014-07-31"), ..by_key(eur(1_000)) };
    Given::billing().and(on("2014-01-01", halves())).and(on(ISSUED, by_key(eur(1_000)))).and(on("2014-06-01", second))
}

/// 1 000 € of the first quarter are called once the next year is open.
fn called_next_year() -> Given {
    let late = IssueByKey { due_on: day("2015-01-31"), ..by_key(eur(1_000)) };
    let book = Given::billing().and(on("2014-01-01", halves()));
    book.and(on("2015-01-01", year_until("2015-12-31"))).and(on("2015-01-15", late))
}

fn halves() -> quitus_domain::billing::SetKey {
    key_of(&[(ARTENREEL, 1), (COOPENATES, 1)])
}

/// What a settlement does: its number, whose it is, what it bills or takes back before tax.
fn moves(book: &Given, command: SettlePool) -> Vec<(String, i64)> {
    let told = |event| match event {
        Event::InvoiceIssued(e) => (e.number.to_string(), e.net().get()),
        Event::CreditNoteIssued(e) => (format!("{} on {}", e.number, e.invoice), -e.net().get()),
        other => panic!("{other:?}"),
    };
    decide(&book.state, &on(SETTLED, command)).unwrap().into_iter().map(told).collect()
}

fn said(moves: &[(&str, i64)]) -> Vec<(String, i64)> {
    moves.iter().map(|(number, amount)| ((*number).to_owned(), *amount)).collect()
}

#[test]
fn what_cost_more_than_was_called_is_billed_to_the_cent() {
    let moved = moves(&called(), settling(Cents::of(240_001)));
    assert_eq!(moved, said(&[("FA-2014-0005", 20_001), ("FA-2014-0006", 20_000)]));
}

/// Or the text would be kept beside the book, and no entry would say that it belongs there.
#[test]
fn every_entry_of_a_settlement_cites_its_statement() {
    let book = called().and(on("2014-06-15", key_of(&[(ARTENREEL, 3), (ANTIGONE, 1)])));
    let moved = decide(&book.state, &on(SETTLED, settling(eur(2_000)))).unwrap();
    let cited = moved.iter().map(|event| match event {
        Event::InvoiceIssued(e) => e.share.as_ref()?.settled.as_ref().map(|one| one.statement.clone()),
        Event::CreditNoteIssued(e) => Some(e.reason.clone()),
        _ => None,
    });
    assert!(cited.eq(std::iter::repeat_n(Some(sealed("cost")), 4)));
}

#[test]
fn what_cost_less_is_taken_back_of_the_last_calls_first() {
    let moved = moves(&called(), settling(eur(800)));
    let each = [
        ("AV-2014-0001 on FA-2014-0003", -50_000),
        ("AV-2014-0002 on FA-2014-0001", -10_000),
        ("AV-2014-0003 on FA-2014-0004", -50_000),
        ("AV-2014-0004 on FA-2014-0002", -10_000),
    ];
    assert_eq!(moved, said(&each));
}

#[test]
fn the_key_of_the_end_bills_one_and_pays_the_other_back() {
    let book = called().and(on("2014-06-15", key_of(&[(ARTENREEL, 3), (ANTIGONE, 1)])));
    let moved = moves(&book, settling(eur(2_000)));
    let each = [
        ("FA-2014-0005", 50_000),
        ("FA-2014-0006", 50_000),
        ("AV-2014-0001 on FA-2014-0004", -50_000),
        ("AV-2014-0002 on FA-2014-0002", -50_000),
    ];
    assert_eq!(moved, said(&each), "Artenreel owes 1 500, Antigone 500, Coopenates nothing any more");
}

#[test]
fn a_cost_that_is_corrected_moves_only_what_it_changes() {
    let book = called().and(on(SETTLED, settling(eur(2_400))));
    assert_eq!(moves(&book, settling(eur(2_500))), said(&[("FA-2014-0007", 5_000), ("FA-2014-0008", 5_000)]));
    let book = book.and(on(SETTLED, settling(eur(2_500))));
    assert_eq!(
        moves(&book, settling(eur(2_490))),
        said(&[("AV-2014-0001 on FA-2014-0007", -500), ("AV-2014-0002 on FA-2014-0008", -500)])
    );
}

#[test]
fn what_was_taken_back_counts_as_not_called() {
    let book = called().and(on("2014-06-02", credit_of(1, eur(100))));
    assert_eq!(moves(&book, settling(eur(2_000))), said(&[("FA-2014-0005", 10_000)]));
}

#[test]
fn the_income_of_the_year_is_the_cost_and_nobody_keeps_a_difference() {
    let income = |book: &Given| -book.state.ledger.balance_under("706", day("2014-12-31"));
    for cost in [0, 80_000, 199_999, 200_001, 1_234_567] {
        let book = called().and(on(SETTLED, settling(Cents::of(cost))));
        assert_eq!(income(&book), Cents::of(cost));
    }
}

pub fn refusals() -> Vec<Row> {
    let ask = |says, given: Given, command, code, figures| row(says, given, on(SETTLED, command), (code, OWN), figures);
    vec![
        row(
            "a pool settled before its period is over",
            called(),
            on("2014-06-29", SettlePool { due_on: day("2014-07-15"), ..settling(eur(2_400)) }),
            ("PERIOD_NOT_OVER", OWN),
            json!({"ends": SETTLED, "on": "2014-06-29"}),
        ),
        ask(
            "a call that the period holds only in part",
            called(),
            SettlePool { period: period("2014-01-01", "2014-05-31"), ..settling(eur(1_000)) },
            "CALL_BEYOND_THE_PERIOD",
            json!({"number": "FA-2014-0003", "from": "2014-04-01", "to": SETTLED}),
        ),
        row(
            "a pool settled, in a year that is still open, before a call of the next year",
            called_next_year(),
            on("2014-12-31", SettlePool { due_on: day("2015-01-31"), ..settling(eur(1)) }),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2014-12-31", "basis": 14, "basis_on": "2015-01-15"}),
        ),
        ask(
            "a cost that was called to the cent",
            called(),
            settling(eur(2_000)),
            "NOTHING_TO_SETTLE",
            json!({"pool": "premises", "cost": 200_000}),
        ),
        ask("a cost below nought", called(), settling(-eur(1)), "AMOUNT_NOT_POSITIVE", json!({"amount": -100})),
        ask(
            "a pool that has no key",
            Given::billing(),
            settling(eur(1)),
            "NO_KEY",
            json!({"pool": "premises", "on": SETTLED}),
        ),
    ]
}

#[test]
fn what_is_settled_wrong_is_refused() {
    each_is_refused(&refusals());
}
