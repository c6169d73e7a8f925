//! What is owed to a former associate pays the invoices that it has not paid (*compensation*).

use super::common::*;
use quitus_domain::accounts::plan;
use quitus_domain::billing::{FallenDue, Matched};
use quitus_domain::cooperative::{Act, Event};
use quitus_domain::law::vat::VatRate;
use quitus_domain::values::{AccountNumber, Cents};
use serde_json::json;

const OWN: &str = "";
const WHEN: &str = "2016-09-30";

fn set_off_of(amount: Cents, pays: &[(u32, Cents)]) -> Act {
    on(WHEN, against(amount, pays))
}

fn open(book: &Given, place: u32) -> Cents {
    book.state.billing.invoice(&number(place)).unwrap().open
}

fn owed(book: &Given) -> Cents {
    book.state.capital.debt(debt(1)).unwrap().remaining
}

/// What customers owe, what tax waits and what tax is due, in euros.
fn held(book: &Given) -> [i64; 3] {
    let collected = plan::vat_collected(VatRate::Standard);
    let balance = |account: AccountNumber| book.state.ledger.balance(account, day("2016-12-31")).get() / 100;
    [plan::CUSTOMERS, plan::VAT_WAITING, collected].map(balance)
}

pub fn refusals() -> Vec<Row> {
    let book = Given::owing_both_ways;
    let named = |says, act: Act, code, figures| row(says, book(), act, (code, OWN), figures);
    vec![
        named(
            "more than is open of the invoice",
            set_off_of(eur(2_400), &[(1, Cents::of(90_001))]),
            "MATCHED_MORE_THAN_OPEN",
            json!({"number": "FA-2014-0001", "open": 90_000, "asked": 90_001}),
        ),
        named(
            "more than is set off",
            set_off_of(eur(500), &[(1, eur(450)), (2, Cents::of(5_001))]),
            "MATCHED_MORE_THAN_SET_OFF",
            json!({"set_off": 50_000, "asked": 50_001}),
        ),
        named(
            "an invoice of somebody else",
            set_off_of(eur(90), &[(3, eur(90))]),
            "OF_ANOTHER_CUSTOMER",
            json!({"number": "FA-2014-0003"}),
        ),
        named(
            "one invoice twice",
            set_off_of(eur(900), &[(1, eur(450)), (1, eur(450))]),
            "MATCHED_TWICE",
            json!({"number": "FA-2014-0001"}),
        ),
        named(
            "an invoice that is not there",
            set_off_of(eur(1), &[(9, eur(1))]),
            "UNKNOWN_INVOICE",
            json!({"number": "FA-2014-0009"}),
        ),
        named(
            "nothing of an invoice",
            set_off_of(eur(90), &[(2, eur(0))]),
            "AMOUNT_NOT_POSITIVE",
            json!({"amount": 0}),
        ),
        named(
            "more than is owed to the former associate",
            set_off_of(Cents::of(240_001), &[(1, eur(900))]),
            "PAID_MORE_THAN_OWED",
            json!({"owed": 240_000, "paid": 240_001}),
        ),
        named(
            "on a day of no fiscal year",
            on("2017-01-01", against(eur(900), &[(1, eur(900))])),
            "NO_FISCAL_YEAR",
            json!({"on": "2017-01-01"}),
        ),
        row(
            "a set-off that is pulled away under a credit note",
            book().and(set_off_of(eur(900), &[(1, eur(900))])).and(on("2016-10-01", credit_of(1, eur(750)))),
            on("2016-10-02", annulment(20)),
            ("LATER_ENTRIES_STAND_ON_IT", OWN),
            stood_on(20, &[21]),
        ),
    ]
}

#[test]
fn a_set_off_pays_the_invoices_that_it_names_and_their_tax_falls_due() {
    let book = Given::owing_both_ways();
    assert_eq!(held(&book), [1_080, -180, 0]);
    let event = book.records(&set_off_of(eur(1_000), &[(1, eur(450)), (2, eur(90))]));
    let Event::RefundSetOff(set_off) = &event else { panic!("{event:?}") };
    let due = |euros| vec![FallenDue { rate: VatRate::Standard, amount: eur(euros) }];
    let matched = |place, euros, tax| Matched { invoice: number(place), amount: eur(euros), vat: due(tax) };
    assert_eq!(set_off.pays, [matched(1, 450, 75), matched(2, 90, 15)]);
    let book = book.knowing(event);
    assert_eq!((open(&book, 1), open(&book, 2), open(&book, 3)), (eur(450), eur(0), eur(90)));
    assert_eq!((held(&book), owed(&book)), ([80, -90, -90], eur(1_400)), "what pays no invoice goes as it went");
    let rest = book.and(on("2016-10-01", received(1, COOPENATES, eur(450), &[(1, eur(450))])));
    assert_eq!((open(&rest, 1), held(&rest)), (eur(0), [-370, -15, -165]));
}

#[test]
fn a_set_off_that_names_no_invoice_goes_as_it_always_did() {
    let book = Given::owing_both_ways().and(set_off_of(eur(900), &[]));
    assert_eq!((open(&book, 1), held(&book), owed(&book)), (eur(900), [180, -180, 0], eur(1_500)));
    let later = on("2017-01-01", set_off(1, eur(1)));
    assert_eq!(book.finds(&later), [], "no year need be open for it");
}

#[test]
fn what_was_set_off_is_paid_once() {
    let book = Given::owing_both_ways().and(set_off_of(eur(900), &[(1, eur(900))]));
    assert_eq!(book.refuses_as(&set_off_of(eur(1), &[(1, eur(1))])), "MATCHED_MORE_THAN_OPEN");
    let paid = on(WHEN, received(1, COOPENATES, eur(1), &[(1, Cents::of(1))]));
    assert_eq!(book.refuses_as(&paid), "MATCHED_MORE_THAN_OPEN");
}

#[test]
fn a_set_off_recorded_by_mistake_leaves_the_invoice_open_and_its_tax_waiting() {
    let before = Given::owing_both_ways();
    let book = before.clone().and(set_off_of(eur(900), &[(1, eur(900))]));
    let none = book.clone().and(on("2016-10-02", annulment(20)));
    assert_eq!((open(&none, 1), held(&none), owed(&none)), (eur(900), held(&before), eur(2_400)));
    let other = book.and(on("2016-10-02", correction(20, set_off_of(eur(90), &[(2, eur(90))]))));
    assert_eq!((open(&other, 1), open(&other, 2), owed(&other)), (eur(900), eur(0), eur(2_310)));
    assert_eq!(held(&other), [990, -165, -15]);
}
