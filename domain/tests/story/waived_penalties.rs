//! A penalty is taken back: it was charged in error, or the cooperative waives it.

use super::common::*;
use quitus_domain::accounts::{CloseFiscalYear, plan};
use quitus_domain::billing::{CancelLatePenalty, Pays, ReceivePayment, UnmatchPayment, WriteOffInvoice};
use quitus_domain::cooperative::{Act, Event};
use quitus_domain::values::{AccountNumber, Cents};
use serde_json::json;

const OWN: &str = "";
const WHEN: &str = "2014-06-20";
const OWED: Cents = Cents::of(4_917);

/// Entry n° 13: 900 € due on 30 April are open. Entry n° 14: PE-2014-0001, 9,17 € for the 31 days of May, and the lump
/// sum of 40 €.
fn charged() -> Given {
    Given::with_an_invoice().and(on("2014-06-02", penalty(1, "2014-05-31")))
}

/// Some of the penalty is paid.
fn paid(amount: Cents) -> Act {
    let pays = vec![Pays { invoice: penalty_number(1), amount }];
    on("2014-06-10", ReceivePayment { pays, ..received(1, ARTENREEL, amount, &[]) })
}

fn open(book: &Given, place: u32) -> Cents {
    book.state.billing.invoice(&penalty_number(place)).unwrap().open
}

fn held(book: &Given) -> Vec<Cents> {
    let balance = |account: &AccountNumber| book.state.ledger.balance(*account, day("2014-12-31"));
    [plan::CUSTOMERS, plan::PENALTIES, plan::RECOVERY_CHARGES].iter().map(balance).collect()
}

pub fn refusals() -> Vec<Row> {
    let ask = |says, given: Given, act: Act, code, figures| row(says, given, act, (code, OWN), figures);
    let settled = |open: i32| json!({"number": "PE-2014-0001", "open": open, "total": 4_917});
    let lost = WriteOffInvoice { invoice: penalty_number(1), ..lost(1, eur(1), false) };
    vec![
        ask("no such penalty", charged(), on(WHEN, waived(2)), "UNKNOWN_INVOICE", json!({"number": "PE-2014-0002"})),
        ask(
            "an invoice",
            charged(),
            on(WHEN, CancelLatePenalty { penalty: number(1), ..waived(1) }),
            "NOT_A_PENALTY",
            json!({"number": "FA-2014-0001"}),
        ),
        ask(
            "twice",
            charged().and(on(WHEN, waived(1))),
            on("2014-06-21", waived(1)),
            "PENALTY_CANCELLED_ALREADY",
            json!({"number": "PE-2014-0001", "cancelled_on": WHEN}),
        ),
        ask("paid in part", charged().and(paid(eur(1))), on(WHEN, waived(1)), "PENALTY_SETTLED", settled(4_817)),
        ask(
            "lost in part",
            charged().and(on("2014-06-10", lost)),
            on(WHEN, waived(1)),
            "PENALTY_SETTLED",
            settled(4_817),
        ),
        ask(
            "before it was charged",
            charged(),
            on("2014-06-01", waived(1)),
            "BEFORE_ITS_BASIS",
            json!({"effective_on": "2014-06-01", "basis": 13, "basis_on": "2014-06-02"}),
        ),
        ask(
            "in a closed year",
            charged().and(on("2014-12-31", CloseFiscalYear {})),
            on(WHEN, waived(1)),
            "YEAR_CLOSED",
            json!({"year": "2014", "first_open": "2015-01-01"}),
        ),
        ask(
            "what is paid of a penalty that was taken back",
            charged().and(on(WHEN, waived(1))),
            on(
                "2014-06-21",
                ReceivePayment {
                    pays: vec![Pays { invoice: penalty_number(1), amount: eur(1) }],
                    ..received(1, ARTENREEL, eur(1), &[])
                },
            ),
            "MATCHED_MORE_THAN_OPEN",
            json!({"number": "PE-2014-0001", "open": 0, "asked": 100}),
        ),
        ask(
            "days before a later penalty that stands",
            charged().and(on("2014-07-02", penalty(1, "2014-06-30"))).and(on("2014-07-03", waived(1))),
            on("2014-07-04", penalty(1, "2014-05-31")),
            "NOT_LATE",
            json!({"number": "FA-2014-0001", "from": "2014-07-01"}),
        ),
    ]
}

#[test]
fn a_penalty_taken_back_leaves_the_accounts_as_they_were_before_it() {
    let (before, book) = (Given::with_an_invoice(), charged());
    let act = on(WHEN, waived(1));
    let event = book.records(&act);
    let Event::LatePenaltyCancelled(cancelled) = &event else { panic!("{event:?}") };
    assert_eq!((cancelled.interest, cancelled.lump_sum), (OWED - eur(40), eur(40)));
    assert_eq!((&cancelled.invoice, &cancelled.party), (&number(1), &paid_by(ARTENREEL)));
    let book = book.knowing(event);
    assert_eq!((open(&book, 1), held(&book)), (Cents::ZERO, held(&before)));
    assert_eq!(
        book.state.ledger.balance(plan::PENALTIES, day("2014-06-19")),
        eur(40) - OWED,
        "until that day it stood"
    );
}

#[test]
fn what_was_taken_back_is_charged_anew_under_another_number() {
    let book = charged().and(on(WHEN, waived(1)));
    let book = book.and(on("2014-06-21", penalty(1, "2014-05-31")));
    assert_eq!((open(&book, 1), open(&book, 2)), (Cents::ZERO, OWED), "the lump sum too");
    let twice = book.refuses_as(&on("2014-06-22", penalty(1, "2014-05-31")));
    assert_eq!(twice, "NOT_LATE");
}

#[test]
fn once_its_payment_is_undone_a_paid_penalty_is_taken_back() {
    let book = charged().and(paid(OWED)).and(on("2014-06-15", unmatching_penalty()));
    let book = book.and(on(WHEN, waived(1)));
    assert_eq!((open(&book, 1), book.state.billing.payment(receipt(1)).unwrap().left), (Cents::ZERO, OWED));
}

fn unmatching_penalty() -> UnmatchPayment {
    UnmatchPayment { invoice: penalty_number(1), ..unmatching(1, 1) }
}
