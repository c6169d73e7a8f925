//! What is not paid, or not in time: losses and their tax, penalties, and money that goes back to customers.

use super::common::*;
use quitus_domain::accounts::plan;
use quitus_domain::billing::{
    ChargeLatePenalty, ChooseVatDue, LatePenaltyCharged, PaidBack, PenaltyRate, RefundCustomer, WriteOffInvoice,
};
use quitus_domain::cooperative::{Act, Event};
use quitus_domain::law::vat::{VatDue, VatRate};
use quitus_domain::values::{AccountNumber, Cents, InvoiceNumber, Series};
use serde_json::json;

const OWN: &str = "";
const LATER: &str = "2014-09-01";

fn held(book: &Given, accounts: &[AccountNumber]) -> Vec<i64> {
    accounts.iter().map(|account| book.state.ledger.balance(*account, day("2014-12-31")).get() / 100).collect()
}

fn open(book: &Given, number: &InvoiceNumber) -> Cents {
    book.state.billing.invoice(number).unwrap().open
}

fn collected() -> AccountNumber {
    plan::vat_collected(VatRate::Standard)
}

/// 900 € of which 150 € are tax, due with the invoice.
fn on_debits() -> Given {
    let option = ChooseVatDue { due: VatDue::OnDebits, document: None };
    Given::billing().and(on("2014-01-01", option)).and(on(ISSUED, invoice(ARTENREEL, "legal", "10")))
}

/// Artenreel paid 450 € of 900 € on 10 May; the term was 30 April.
fn half_paid() -> Given {
    Given::with_an_invoice().and(on("2014-05-10", received(1, ARTENREEL, eur(450), &[(1, eur(450))])))
}

const LOSS: [AccountNumber; 4] =
    [plan::LOSSES_ON_DEBTS, plan::VAT_WAITING, plan::CUSTOMERS, AccountNumber::of(445_711)];

#[test]
fn tax_that_waited_for_the_price_is_never_due() {
    let book = half_paid().and(on(LATER, lost(1, eur(450), false)));
    assert_eq!(held(&book, &LOSS), [375, 0, 0, -75]);
    assert_eq!(open(&book, &number(1)), Cents::ZERO);
}

#[test]
fn tax_that_was_due_comes_back_with_the_copy_and_is_lost_without_it() {
    let with = on_debits().and(on(LATER, lost(1, eur(900), true)));
    assert_eq!(held(&with, &LOSS), [750, 0, 0, 0]);
    let without = on_debits().and(on(LATER, lost(1, eur(900), false)));
    assert_eq!(held(&without, &LOSS), [900, 0, 0, -150]);
    let part = on_debits().and(on(LATER, lost(1, eur(300), true)));
    assert_eq!((held(&part, &LOSS), open(&part, &number(1))), (vec![250, 0, 600, -100], eur(600)));
}

#[test]
fn a_loss_that_is_undone_leaves_everything_as_it_was() {
    for (before, copy) in [(half_paid(), false), (on_debits(), true), (on_debits(), false)] {
        let whole = open(&before, &number(1));
        let book = before.clone().and(on(LATER, lost(1, eur(100), copy)));
        let book = book.and(on(LATER, lost(1, whole - eur(100), copy))).and(on("2014-10-01", taken_up_again(1)));
        assert_eq!((held(&book, &LOSS), open(&book, &number(1))), (held(&before, &LOSS), whole));
        let paid = book.and(on("2014-10-02", received(2, ARTENREEL, whole, &[(1, whole)])));
        assert_eq!(held(&paid, &[plan::CUSTOMERS, plan::VAT_WAITING, collected()]), [0, 0, -150]);
    }
}

fn charged(book: &Given, act: &Act) -> LatePenaltyCharged {
    match book.records(act) {
        Event::LatePenaltyCharged(event) => event,
        other => panic!("{other:?}"),
    }
}

/// 900 EUR on ten days of May, the day of the payment too, then 450 EUR on twenty-one, at 12 %: 6.07 EUR.
#[test]
fn penalties_run_by_the_day_on_what_was_open_and_the_lump_sum_comes_once() {
    let book = half_paid();
    let act = on("2014-06-02", penalty(1, "2014-05-31"));
    let first = charged(&book, &act);
    assert_eq!(
        (first.number.to_string(), first.period),
        ("PE-2014-0001".to_owned(), period("2014-05-01", "2014-05-31"))
    );
    assert_eq!((first.interest, first.lump_sum), (Cents::of(607), eur(40)));
    let book = book.and(act);
    let act = on("2014-07-02", penalty(1, "2014-06-30"));
    let second = charged(&book, &act);
    assert_eq!(
        (second.period.from, second.interest, second.lump_sum),
        (day("2014-06-01"), Cents::of(444), Cents::ZERO)
    );
    let of_the_bank = PenaltyRate::CentralBank { refinancing: "0.25".parse().unwrap() };
    let by_law = on("2014-07-02", ChargeLatePenalty { rate: of_the_bank, ..penalty(1, "2014-06-30") });
    assert_eq!(charged(&book, &by_law).interest, Cents::of(379));
}

#[test]
fn a_penalty_is_paid_and_written_off_as_an_invoice_is_and_bears_no_tax() {
    let book = half_paid().and(on("2014-06-02", penalty(1, "2014-05-31")));
    let owed = Cents::of(4_607);
    assert_eq!(open(&book, &charge(1)), owed);
    assert_eq!(held(&book, &[plan::PENALTIES, plan::RECOVERY_CHARGES, collected()]), [-6, -40, -75]);
    let paid = received(2, ARTENREEL, eur(40), &[]);
    let pays = vec![quitus_domain::billing::Pays { invoice: charge(1), amount: eur(40) }];
    let book = book.and(on("2014-06-20", quitus_domain::billing::ReceivePayment { pays, ..paid }));
    let rest = WriteOffInvoice { invoice: charge(1), ..lost(1, owed - eur(40), false) };
    let book = book.and(on("2014-06-21", rest));
    assert_eq!(open(&book, &charge(1)), Cents::ZERO);
    assert_eq!(book.state.ledger.balance(plan::LOSSES_ON_DEBTS, day(LATER)), owed - eur(40));
}

#[test]
fn what_was_paid_in_time_or_late_is_charged_for_the_days_it_was_late() {
    let paid_on = |date| Given::with_an_invoice().and(on(date, received(1, ARTENREEL, eur(900), &[(1, eur(900))])));
    let act = on("2014-06-02", penalty(1, "2014-05-31"));
    assert_eq!(charged(&paid_on("2014-05-10"), &act).interest, Cents::of(296));
    assert_eq!(paid_on("2014-04-30").refuses(&act).code(), "NOTHING_LATE");
}

#[test]
fn an_advance_and_what_was_paid_too_much_go_back() {
    let advance = Given::with_an_invoice().and(on("2014-04-15", received(1, ARTENREEL, eur(1_000), &[(1, eur(900))])));
    let book = advance.clone().and(on("2014-04-20", paid_back(PaidBack::Payment(receipt(1)), eur(100))));
    assert_eq!(held(&book, &[plan::ADVANCES, plan::BANK]), [0, 8_900]);
    assert_eq!(book.state.billing.payment(receipt(1)).unwrap().left, Cents::ZERO);
    let book = book.and(on("2014-04-21", credit_of(1, eur(75))));
    assert_eq!(open(&book, &number(1)), -eur(90));
    let book = book.and(on("2014-04-22", paid_back(PaidBack::Invoice(number(1)), eur(90))));
    assert_eq!((open(&book, &number(1)), held(&book, &[plan::CUSTOMERS, plan::BANK])), (Cents::ZERO, vec![0, 8_810]));
}

pub fn refusals() -> Vec<Row> {
    [of_losses(), of_penalties(), of_refunds()].into_iter().flatten().collect()
}

fn of_losses() -> Vec<Row> {
    let ask = |says, given: Given, act: Act, code, figures| row(says, given, act, (code, OWN), figures);
    let unknown = json!({"number": "FA-2014-0009"});
    let written = || half_paid().and(on(LATER, lost(1, eur(450), false)));
    let early = json!({"effective_on": "2014-03-30", "basis": 12, "basis_on": ISSUED});
    vec![
        ask("no such invoice", half_paid(), on(LATER, lost(9, eur(1), false)), "UNKNOWN_INVOICE", unknown.clone()),
        ask(
            "above what is open",
            half_paid(),
            on(LATER, lost(1, Cents::of(45_001), false)),
            "WRITTEN_OFF_MORE_THAN_OPEN",
            json!({"number": "FA-2014-0001", "open": 45_000, "asked": 45_001}),
        ),
        ask("twice", written(), on(LATER, lost(1, eur(450), false)), "NOTHING_OPEN", json!({"number": "FA-2014-0001"})),
        ask(
            "nothing of it",
            half_paid(),
            on(LATER, lost(1, Cents::ZERO, false)),
            "AMOUNT_NOT_POSITIVE",
            json!({"amount": 0}),
        ),
        ask("before it was issued", half_paid(), on("2014-03-30", lost(1, eur(1), false)), "BEFORE_ITS_BASIS", early),
        ask(
            "a credit note on what is lost",
            written(),
            on(LATER, credit_of(1, eur(1))),
            "WRITTEN_OFF",
            json!({"number": "FA-2014-0001", "amount": 45_000}),
        ),
        ask(
            "no loss to undo",
            half_paid(),
            on(LATER, taken_up_again(1)),
            "NOTHING_WRITTEN_OFF",
            json!({"number": "FA-2014-0001"}),
        ),
        ask("no invoice to take up", half_paid(), on(LATER, taken_up_again(9)), "UNKNOWN_INVOICE", unknown),
    ]
}

fn of_penalties() -> Vec<Row> {
    let ask = |says, given: Given, act: Act, code, figures| row(says, given, act, (code, OWN), figures);
    let low = PenaltyRate::Agreed { rate: "5".parse().unwrap(), legal: "2.76".parse().unwrap() };
    let bank = PenaltyRate::CentralBank { refinancing: "0.25".parse().unwrap() };
    let charged = || half_paid().and(on("2014-06-02", penalty(1, "2014-05-31")));
    let of_penalty = ChargeLatePenalty { invoice: charge(1), ..penalty(1, "2014-06-30") };
    vec![
        ask(
            "days to come",
            half_paid(),
            on("2014-06-02", penalty(1, "2014-06-03")),
            "CHARGED_AHEAD",
            json!({"until": "2014-06-03", "on": "2014-06-02"}),
        ),
        ask(
            "not late yet",
            half_paid(),
            on("2014-06-02", penalty(1, "2014-04-30")),
            "NOT_LATE",
            json!({"number": "FA-2014-0001", "from": "2014-05-01"}),
        ),
        ask(
            "the same days twice",
            charged(),
            on("2014-06-02", penalty(1, "2014-05-31")),
            "NOT_LATE",
            json!({"number": "FA-2014-0001", "from": "2014-06-01"}),
        ),
        ask(
            "a rate below the law's",
            half_paid(),
            on("2014-06-02", ChargeLatePenalty { rate: low, ..penalty(1, "2014-05-31") }),
            "PENALTY_RATE_TOO_LOW",
            json!({"rate": "5.00", "least": "8.28"}),
        ),
        ask(
            "the rate of two half-years",
            half_paid(),
            on("2014-07-02", ChargeLatePenalty { rate: bank, ..penalty(1, "2014-07-01") }),
            "TWO_HALF_YEARS",
            json!({"from": "2014-05-01", "ends": "2014-06-30"}),
        ),
        ask(
            "a penalty on a penalty",
            charged(),
            on("2014-07-02", of_penalty),
            "PENALTY_ON_PENALTY",
            json!({"number": "PE-2014-0001"}),
        ),
        ask(
            "a settled invoice",
            half_paid()
                .and(on("2014-04-12", received(2, ARTENREEL, eur(450), &[(1, eur(450))])))
                .and(on("2014-06-02", penalty(1, "2014-05-31"))),
            on("2014-07-02", penalty(1, "2014-06-30")),
            "NOTHING_LATE",
            json!({"number": "FA-2014-0001", "from": "2014-06-01", "to": "2014-06-30"}),
        ),
    ]
}

fn of_refunds() -> Vec<Row> {
    let ask = |says, of, amount, code, figures| {
        row(says, half_paid(), on(LATER, paid_back(of, amount)), (code, OWN), figures)
    };
    let nothing = json!({"owed": 0, "asked": 100});
    vec![
        ask("nothing is left of it", PaidBack::Payment(receipt(1)), eur(1), "REFUNDED_MORE_THAN_OWED", nothing.clone()),
        ask("it is not paid yet", PaidBack::Invoice(number(1)), eur(1), "REFUNDED_MORE_THAN_OWED", nothing),
        ask(
            "no such payment",
            PaidBack::Payment(receipt(9)),
            eur(1),
            "UNKNOWN_PAYMENT",
            json!({"payment": receipt(9)}),
        ),
    ]
}

#[test]
fn what_is_neither_lost_nor_late_nor_owed_back() {
    each_is_refused(&refusals());
}

fn charge(place: u32) -> InvoiceNumber {
    InvoiceNumber::of(Series::Penalties, YEAR, place)
}

fn paid_back(of: PaidBack, amount: Cents) -> RefundCustomer {
    RefundCustomer { of, amount, document: Some(sealed("statement")) }
}
