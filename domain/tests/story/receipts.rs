//! Payments that come in, and what they pay; a match alone is undone.

use super::common::*;
use quitus_domain::accounts::plan;
use quitus_domain::billing::{PaidBack, ReceivePayment, RefundCustomer};
use quitus_domain::values::{AccountNumber, Cents, Party as Payer};
use serde_json::json;

const OWN: &str = "";
const PAID: &str = "2014-04-15";

fn open(book: &Given, place: u32) -> Cents {
    book.state.billing.invoice(&number(place)).unwrap().open
}

fn balance(book: &Given, account: AccountNumber) -> Cents {
    book.state.ledger.balance(account, day("2014-12-31"))
}

fn half_paid() -> Given {
    Given::with_an_invoice().and(on(PAID, received(1, ARTENREEL, eur(450), &[(1, eur(450))])))
}

#[test]
fn half_of_the_price_brings_half_of_the_tax_and_the_rest_the_rest() {
    let book = half_paid();
    assert_eq!(open(&book, 1), eur(450));
    let collected = plan::vat_collected(quitus_domain::law::vat::VatRate::Standard);
    assert_eq!((balance(&book, plan::VAT_WAITING), balance(&book, collected)), (-eur(75), -eur(75)));
    let book = book.and(on(PAID, received(2, ARTENREEL, eur(450), &[(1, eur(450))])));
    assert_eq!((balance(&book, plan::VAT_WAITING), balance(&book, collected)), (Cents::ZERO, -eur(150)));
    assert_eq!((open(&book, 1), balance(&book, plan::CUSTOMERS)), (Cents::ZERO, Cents::ZERO));
}

#[test]
fn what_pays_nothing_yet_is_an_advance_until_it_is_matched() {
    let book = Given::with_an_invoice().and(on(PAID, received(1, ARTENREEL, eur(1_000), &[(1, eur(400))])));
    assert_eq!((balance(&book, plan::ADVANCES), open(&book, 1)), (-eur(600), eur(500)));
    let book = book.and(on("2014-05-02", matching(1, &[(1, eur(500))])));
    assert_eq!((balance(&book, plan::ADVANCES), open(&book, 1)), (-eur(100), Cents::ZERO));
}

#[test]
fn a_payment_that_comes_back_leaves_the_invoice_open_as_before() {
    let before = Given::with_an_invoice();
    let book = half_paid().and(on("2014-04-20", reversal(1)));
    assert_eq!(open(&book, 1), open(&before, 1));
    let accounts = book.state.ledger.accounts();
    assert!(accounts.iter().all(|account| balance(&book, *account) == balance(&before, *account)), "{accounts:?}");
}

/// The tax of what a credit note took back waits for no price any more, whatever becomes of the payment.
#[test]
fn no_tax_waits_again_for_what_was_taken_back() {
    let accounts = |book: &Given| {
        let collected = plan::vat_collected(quitus_domain::law::vat::VatRate::Standard);
        [plan::CUSTOMERS, plan::VAT_WAITING, collected].map(|account| balance(book, account))
    };
    let back =
        |book: Given, amount| book.and(on("2014-04-18", credit_of(1, amount))).and(on("2014-04-20", reversal(1)));
    assert_eq!(accounts(&back(half_paid(), eur(750))), [Cents::ZERO; 3]);
    assert_eq!(accounts(&back(half_paid(), eur(375))), [eur(450), -eur(75), Cents::ZERO]);
    // One payment that paid twice, at once and as an advance.
    let twice = Given::with_an_invoice()
        .and(on(PAID, received(1, ARTENREEL, eur(900), &[(1, eur(450))])))
        .and(on(PAID, matching(1, &[(1, eur(450))])));
    assert_eq!(accounts(&back(twice, eur(375))), [eur(450), -eur(75), Cents::ZERO]);
}

/// The other payment pays what is left of the price after a credit note, and its tax with it: of a payment that comes
/// back, or was not meant, tax waits only for what is open again.
#[test]
fn tax_waits_again_only_for_what_is_open_again() {
    let collected = plan::vat_collected(quitus_domain::law::vat::VatRate::Standard);
    let held = |book: &Given| [plan::CUSTOMERS, plan::VAT_WAITING, collected].map(|account| balance(book, account));
    let paid = || half_paid().and(on(PAID, received(2, ARTENREEL, eur(450), &[(1, eur(450))])));
    let taken_back = |amount| paid().and(on("2014-04-18", credit_of(1, amount)));
    let (all, part) = (taken_back(eur(375)), taken_back(eur(250)));
    let settled = [Cents::ZERO, Cents::ZERO, -eur(75)];
    assert_eq!(held(&all.clone().and(on("2014-04-20", reversal(1)))), settled);
    assert_eq!(held(&all.and(on("2014-04-20", unmatching(1, 1)))), settled);
    let open = part.and(on("2014-04-20", reversal(1)));
    assert_eq!(held(&open), [eur(150), -eur(25), -eur(75)]);
    let paid = open.and(on("2014-04-21", received(3, ARTENREEL, eur(150), &[(1, eur(150))])));
    assert_eq!(held(&paid), [Cents::ZERO, Cents::ZERO, -eur(100)]);
}

/// Two invoices; the payment was matched with the first, and was meant for the second.
#[test]
fn a_match_alone_is_undone_and_the_payment_pays_another_invoice() {
    let two = Given::with_an_invoice().and(on(ISSUED, invoice(ARTENREEL, "legal", "10")));
    let wrong = two.clone().and(on(PAID, received(1, ARTENREEL, eur(450), &[(1, eur(450))])));
    let undone = wrong.and(on("2014-04-20", unmatching(1, 1)));
    let left = |book: &Given| book.state.billing.payment(receipt(1)).unwrap().left;
    assert_eq!((open(&undone, 1), open(&undone, 2), left(&undone)), (eur(900), eur(900), eur(450)));
    // The money is in the bank all the same, and is an advance; the tax of its part waits again.
    let collected = plan::vat_collected(quitus_domain::law::vat::VatRate::Standard);
    let accounts = [plan::BANK, plan::ADVANCES, plan::CUSTOMERS, plan::VAT_WAITING, collected];
    let held = |book: &Given| accounts.map(|account| balance(book, account));
    assert_eq!(held(&undone), [eur(8_450), -eur(450), eur(1_800), -eur(300), Cents::ZERO]);
    let right = undone.and(on("2014-04-21", matching(1, &[(2, eur(450))])));
    assert_eq!((open(&right, 1), open(&right, 2), left(&right)), (eur(900), eur(450), Cents::ZERO));
    let meant = two.and(on(PAID, received(1, ARTENREEL, eur(450), &[(2, eur(450))])));
    assert_eq!(held(&right), held(&meant));
    // What came back takes back what the payment pays then, and no more.
    let back = right.and(on("2014-04-22", reversal(1)));
    assert_eq!((open(&back, 1), open(&back, 2)), (eur(900), eur(900)));
    assert_eq!(held(&back), [eur(8_000), Cents::ZERO, eur(1_800), -eur(300), Cents::ZERO]);
}

/// Matched in two parts: both are undone; what the payment pays of another invoice stays.
#[test]
fn every_match_with_the_invoice_is_undone_and_no_other() {
    let two = Given::with_an_invoice().and(on(ISSUED, invoice(ARTENREEL, "legal", "10")));
    let paid = two
        .and(on(PAID, received(1, ARTENREEL, eur(900), &[(1, eur(100)), (2, eur(300))])))
        .and(on("2014-04-18", matching(1, &[(1, eur(200))])));
    let undone = paid.and(on("2014-04-20", unmatching(1, 1)));
    let payment = undone.state.billing.payment(receipt(1)).unwrap();
    assert_eq!((open(&undone, 1), open(&undone, 2), payment.left), (eur(900), eur(600), eur(600)));
    assert_eq!(balance(&undone, plan::ADVANCES), -eur(600));
    assert_eq!(undone.refuses_as(&on("2014-04-20", unmatching(1, 1))), "NOT_MATCHED");
}

pub fn refusals() -> Vec<Row> {
    [of_receipts(), of_payments(), of_matches()].into_iter().flatten().collect()
}

fn of_receipts() -> Vec<Row> {
    let ask = |says, given: Given, act, code, figures| row(says, given, on(PAID, act), (code, OWN), figures);
    let stranger = ReceivePayment { party: Payer::Other(slug("ried")), ..received(9, ARTENREEL, eur(1), &[]) };
    vec![
        ask(
            "a reference that is taken",
            half_paid(),
            received(1, ARTENREEL, eur(1), &[]),
            "PAYMENT_TWICE",
            json!({"payment": receipt(1)}),
        ),
        ask("somebody to whom nothing was billed", Given::with_an_invoice(), stranger, "UNKNOWN_CUSTOMER", json!({})),
        ask(
            "an invoice of somebody else",
            Given::with_an_invoice(),
            received(1, ANTIGONE, eur(9), &[(1, eur(9))]),
            "OF_ANOTHER_CUSTOMER",
            json!({"number": "FA-2014-0001"}),
        ),
        ask(
            "an invoice twice",
            Given::with_an_invoice(),
            received(1, ARTENREEL, eur(9), &[(1, eur(1)), (1, eur(2))]),
            "MATCHED_TWICE",
            json!({"number": "FA-2014-0001"}),
        ),
        ask(
            "more than is open",
            half_paid(),
            received(2, ARTENREEL, eur(900), &[(1, eur(451))]),
            "MATCHED_MORE_THAN_OPEN",
            json!({"number": "FA-2014-0001", "open": 45_000, "asked": 45_100}),
        ),
        ask(
            "more than came in",
            Given::with_an_invoice(),
            received(1, ARTENREEL, eur(400), &[(1, eur(450))]),
            "MATCHED_MORE_THAN_RECEIVED",
            json!({"left": 40_000, "asked": 45_000}),
        ),
        ask(
            "nothing at all",
            Given::with_an_invoice(),
            received(1, ARTENREEL, eur(0), &[]),
            "AMOUNT_NOT_POSITIVE",
            json!({"amount": 0}),
        ),
    ]
}

fn of_payments() -> Vec<Row> {
    vec![
        row(
            "a payment that is matched twice",
            half_paid(),
            on("2014-05-02", matching(1, &[(1, eur(450))])),
            ("MATCHED_MORE_THAN_RECEIVED", OWN),
            json!({"left": 0, "asked": 45_000}),
        ),
        row(
            "no payment, no match",
            half_paid(),
            on(PAID, matching(2, &[(1, eur(1))])),
            ("UNKNOWN_PAYMENT", OWN),
            json!({"payment": receipt(2)}),
        ),
        row(
            "a payment that is reversed twice",
            half_paid().and(on(PAID, reversal(1))),
            on(PAID, reversal(1)),
            ("REVERSED_ALREADY", OWN),
            json!({"payment": receipt(1), "reversed_on": PAID}),
        ),
        row(
            "nothing is paid before it is billed",
            Given::with_an_invoice(),
            on("2014-03-30", received(1, ARTENREEL, eur(9), &[(1, eur(9))])),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2014-03-30", "basis": 12, "basis_on": "2014-03-31"}),
        ),
    ]
}

fn of_matches() -> Vec<Row> {
    let later = || {
        let advance = Given::with_an_invoice().and(on(PAID, received(1, ARTENREEL, eur(450), &[])));
        advance.and(on("2014-05-02", matching(1, &[(1, eur(450))])))
    };
    let ask = |says, given: Given, date, act, code, figures| row(says, given, on(date, act), (code, OWN), figures);
    vec![
        ask(
            "an invoice that the payment does not pay",
            half_paid(),
            PAID,
            unmatching(1, 2),
            "NOT_MATCHED",
            json!({"payment": receipt(1), "number": "FA-2014-0002"}),
        ),
        ask(
            "a match of no payment",
            half_paid(),
            PAID,
            unmatching(2, 1),
            "UNKNOWN_PAYMENT",
            json!({"payment": receipt(2)}),
        ),
        ask(
            "a match of a payment that came back",
            half_paid().and(on(PAID, reversal(1))),
            PAID,
            unmatching(1, 1),
            "REVERSED_ALREADY",
            json!({"payment": receipt(1), "reversed_on": PAID}),
        ),
        ask(
            "a match undone before it was made",
            later(),
            "2014-05-01",
            unmatching(1, 1),
            "BEFORE_ITS_BASIS",
            json!({"effective_on": "2014-05-01", "basis": 14, "basis_on": "2014-05-02"}),
        ),
    ]
}

#[test]
fn what_comes_back_comes_back_no_earlier_than_a_part_of_it_was_paid_back() {
    let advance = Given::with_an_invoice().and(on(PAID, received(1, ARTENREEL, eur(450), &[])));
    let part = RefundCustomer { of: PaidBack::Payment(receipt(1)), amount: eur(50), document: None };
    let part_back = advance.and(on("2014-05-20", part));
    assert_eq!(part_back.refuses_as(&on("2014-05-10", reversal(1))), "BEFORE_ITS_BASIS");
    assert_eq!(part_back.finds(&on("2014-05-20", reversal(1))), []);
}

#[test]
fn what_comes_back_comes_back_no_earlier_than_it_was_matched() {
    let advance = Given::with_an_invoice().and(on(PAID, received(1, ARTENREEL, eur(450), &[])));
    let matched = advance.and(on("2014-05-02", matching(1, &[(1, eur(450))])));
    assert_eq!(matched.refuses_as(&on("2014-05-01", reversal(1))), "BEFORE_ITS_BASIS");
    assert_eq!(open(&matched.and(on("2014-05-02", reversal(1))), 1), eur(900));
}

#[test]
fn what_is_paid_wrong_is_refused() {
    each_is_refused(&refusals());
}
