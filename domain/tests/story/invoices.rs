//! What is billed: prices, keys, invoices without a gap, credit notes, and what the book refuses of them.

use super::common::*;
use quitus_domain::billing::{ChooseVatDue, InvoiceIssued, IssueInvoice, SetKey};
use quitus_domain::cooperative::{Act, Event, decide};
use quitus_domain::law::vat::{VatDue, VatRate};
use quitus_domain::values::{Cents, Period};
use serde_json::json;

const OWN: &str = "";

fn issued(book: &Given, act: &Act) -> Vec<InvoiceIssued> {
    let invoice = |event| match event {
        Event::InvoiceIssued(invoice) => invoice,
        other => panic!("{other:?}"),
    };
    decide(&book.state, act).unwrap().into_iter().map(invoice).collect()
}

#[test]
fn ten_hours_of_legal_help_are_seven_hundred_and_fifty_euros_and_their_tax() {
    let [invoice] =
        issued(&Given::billing(), &on(ISSUED, invoice(ARTENREEL, "legal", "10")))[..].to_vec().try_into().unwrap();
    let InvoiceIssued { number, .. } = &invoice;
    assert_eq!(number.to_string(), "FA-2014-0001");
    assert_eq!((invoice.net(), invoice.gross()), (eur(750), eur(900)));
    assert_eq!(invoice.taxes[0].thousandths, 200);
}

#[test]
fn a_supply_of_2013_bears_the_rate_of_2013_and_the_price_of_its_day() {
    let book = Given::billing().and(on("2013-06-01", price("legal", eur(60))));
    let supplied = |from, to| IssueInvoice { period: period(from, to), ..invoice(ARTENREEL, "legal", "10") };
    let before = &issued(&book, &on(ISSUED, supplied("2013-11-01", "2013-12-31")))[0];
    assert_eq!((before.net(), before.taxes[0].tax), (eur(600), Cents::of(11_760)));
    assert_eq!(issued(&book, &on(ISSUED, supplied("2014-01-01", "2014-01-31")))[0].net(), eur(750));
}

#[test]
fn a_pool_is_shared_to_the_cent_by_weight_and_by_days_and_numbers_have_no_gap() {
    let thirds = key_of(&[(ARTENREEL, 1), (COOPENATES, 1), (ANTIGONE, 1), (BEA, 0)]);
    let book = Given::with_an_invoice().and(on("2014-01-01", admission(BEA))).and(on("2014-01-01", thirds));
    let invoices = issued(&book, &on(ISSUED, by_key(Cents::of(2_400_000))));
    let figures: Vec<_> = invoices.iter().map(|one| (one.number.to_string(), one.net(), one.taxes[0].tax)).collect();
    let each = |number: &str| (number.to_owned(), eur(8_000), eur(1_600));
    assert_eq!(figures, ["FA-2014-0002", "FA-2014-0003", "FA-2014-0004"].map(each));
    let odd = issued(&book, &on(ISSUED, by_key(Cents::of(10_000))));
    assert_eq!(odd.iter().map(|one| one.net().get()).collect::<Vec<_>>(), [3_334, 3_333, 3_333]);
}

#[test]
fn who_leaves_in_the_middle_of_a_quarter_bears_the_days_it_had() {
    let book = Given::billing()
        .and(on("2014-01-01", key_of(&[(ARTENREEL, 1), (COOPENATES, 1)])))
        .and(on("2014-01-30", withdrawal(COOPENATES, "2013-10-01")));
    let invoices = issued(&book, &on(ISSUED, by_key(eur(120))));
    // 90 days of the one, 30 of the other.
    assert_eq!(invoices.iter().map(InvoiceIssued::net).collect::<Vec<_>>(), [eur(90), eur(30)]);
    let share = invoices[1].share.clone().unwrap();
    assert_eq!((share.part, share.parts, share.total), (30, 120, eur(120)));
}

#[test]
fn a_key_of_later_leaves_what_was_supplied_before_as_it_was() {
    let book = Given::billing()
        .and(on("2014-01-01", key_of(&[(ARTENREEL, 1), (COOPENATES, 1)])))
        .and(on("2014-04-01", key_of(&[(ARTENREEL, 1), (COOPENATES, 3)])));
    let parts = |period: Period| {
        let act = on(
            "2014-06-30",
            quitus_domain::billing::IssueByKey { period, due_on: day("2014-07-31"), ..by_key(eur(100)) },
        );
        issued(&book, &act).iter().map(|one| one.net().get()).collect::<Vec<_>>()
    };
    assert_eq!(parts(first_quarter()), [5_000, 5_000]);
    assert_eq!(parts(period("2014-04-01", "2014-06-30")), [2_500, 7_500]);
}

#[test]
fn a_credit_note_takes_back_lines_and_tax_until_nothing_is_left() {
    let odd = IssueInvoice { ..invoice(ARTENREEL, "legal", "0.333") };
    let book = Given::billing().and(on(ISSUED, odd));
    let net = 2_498;
    let open = |book: &Given| book.state.billing.invoice(&number(1)).unwrap().open;
    assert_eq!(open(&book), Cents::of(net + 500));
    let book = book.and(on(ISSUED, credit_of(1, Cents::of(1_000)))).and(on(ISSUED, credit_of(1, Cents::of(1_000))));
    let book = book.and(on("2014-04-02", credit_of(1, Cents::of(net - 2_000))));
    assert_eq!(open(&book), Cents::ZERO);
    match book.events.last() {
        Some(Event::CreditNoteIssued(last)) => assert_eq!(last.number.to_string(), "AV-2014-0003"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_tax_is_due_with_the_price_unless_the_supplier_opted_for_debits() {
    let due = |book: &Given| issued(book, &on(ISSUED, invoice(ARTENREEL, "legal", "1")))[0].vat_due;
    assert_eq!(due(&Given::billing()), VatDue::OnReceipt);
    assert_eq!(due(&Given::billing().and(on("2014-02-01", debits()))), VatDue::OnDebits);
    assert_eq!(due(&Given::billing().and(on("2014-04-01", debits()))), VatDue::OnReceipt);
}

fn debits() -> ChooseVatDue {
    ChooseVatDue { due: VatDue::OnDebits, document: Some(sealed("letter")) }
}

pub fn refusals() -> Vec<Row> {
    [of_invoices(), of_customers(), of_keys(), of_credit_notes()].into_iter().flatten().collect()
}

fn of_invoices() -> Vec<Row> {
    let but = |change: fn(&mut IssueInvoice)| {
        let mut command = invoice(ARTENREEL, "legal", "10");
        change(&mut command);
        on(ISSUED, command)
    };
    vec![
        row(
            "no invoice stands outside a fiscal year",
            Given::billing(),
            on("2015-01-01", invoice(ARTENREEL, "legal", "1")),
            ("NO_FISCAL_YEAR", OWN),
            json!({"on": "2015-01-01"}),
        ),
        row(
            "a service without a price is not billed",
            Given::billing(),
            but(|c| c.lines[0].service = slug("training")),
            ("NO_PRICE", OWN),
            json!({"service": "training", "on": "2014-03-31"}),
        ),
        row(
            "an invoice without a line is none",
            Given::billing(),
            but(|c| c.lines.clear()),
            ("NOTHING_BILLED", OWN),
            json!({}),
        ),
        row(
            "numbers follow the days",
            Given::with_an_invoice(),
            on("2014-03-30", invoice(ANTIGONE, "legal", "1")),
            ("BEFORE_THE_LAST_NUMBER", OWN),
            json!({"last": "FA-2014-0001", "last_on": "2014-03-31", "on": "2014-03-30"}),
        ),
        row(
            "a term beyond sixty days",
            Given::billing(),
            but(|c| c.due_on = day("2014-06-01")),
            ("DUE_TOO_LATE", OWN),
            json!({"due_on": "2014-06-01", "latest": "2014-05-31"}),
        ),
    ]
}

fn of_customers() -> Vec<Row> {
    let exempt = || {
        let mut command = price("means", eur(10));
        command.vat = VatRate::CostSharing;
        Given::billing_under(open_statutes()).and(on("2014-01-01", command))
    };
    vec![
        row(
            "who joined later was no associate then",
            Given::billing().and(on("2014-04-01", admission(BEA))),
            on("2014-04-30", invoice(BEA, "legal", "1")),
            ("NO_ASSOCIATE_THEN", OWN),
            json!({"associate": BEA.reference(), "from": "2014-01-01", "to": "2014-03-31"}),
        ),
        row(
            "statutes that know no third parties",
            Given::billing(),
            on(ISSUED, invoice_to(a_company(), "legal", "1")),
            ("THIRD_PARTIES_NOT_FORESEEN", "COOP-05"),
            json!({"family": "ordinary"}),
        ),
        row(
            "an exempt service is for members",
            exempt(),
            on(ISSUED, invoice_to(a_company(), "means", "1")),
            ("FOR_MEMBERS_ONLY", OWN),
            json!({"service": "means"}),
        ),
    ]
}

fn of_keys() -> Vec<Row> {
    let thirds = || key_of(&[(ARTENREEL, 1), (COOPENATES, 1), (ANTIGONE, 1)]);
    vec![
        row(
            "a pool without a key",
            Given::billing(),
            on(ISSUED, by_key(eur(100))),
            ("NO_KEY", OWN),
            json!({"pool": "premises", "on": "2014-03-31"}),
        ),
        row(
            "a key of noughts",
            Given::billing(),
            on("2014-01-01", key_of(&[(ARTENREEL, 0)])),
            ("NO_WEIGHT", OWN),
            json!({}),
        ),
        row(
            "an associate twice in a key",
            Given::billing(),
            on("2014-01-01", key_of(&[(ARTENREEL, 1), (ARTENREEL, 2)])),
            ("WEIGHT_TWICE", OWN),
            json!({"associate": ARTENREEL.reference()}),
        ),
        row(
            "a key that changes nothing",
            Given::billing().and(on("2014-01-01", thirds())),
            on("2014-02-01", SetKey { label: label("Rooms"), ..thirds() }),
            ("NOTHING_TO_CHANGE", OWN),
            json!({}),
        ),
    ]
}

fn of_credit_notes() -> Vec<Row> {
    vec![
        row(
            "nor is a credit note",
            Given::with_an_invoice(),
            on(ISSUED, {
                let mut c = credit_of(1, eur(1));
                c.lines.clear();
                c
            }),
            ("NOTHING_BILLED", OWN),
            json!({}),
        ),
        row(
            "no credit note without its invoice",
            Given::with_an_invoice(),
            on(ISSUED, credit_of(2, eur(1))),
            ("UNKNOWN_INVOICE", OWN),
            json!({"number": "FA-2014-0002"}),
        ),
        row(
            "no line that the invoice does not have",
            Given::with_an_invoice(),
            on(ISSUED, {
                let mut c = credit_of(1, eur(1));
                c.lines[0].line = 3;
                c
            }),
            ("UNKNOWN_LINE", OWN),
            json!({"line": 3, "lines": 1}),
        ),
        row(
            "no line twice in a credit note",
            Given::with_an_invoice(),
            on(ISSUED, {
                let mut c = credit_of(1, eur(1));
                c.lines.push(c.lines[0]);
                c
            }),
            ("LINE_TWICE", OWN),
            json!({"line": 1}),
        ),
        row(
            "no credit note above its invoice",
            Given::with_an_invoice(),
            on(ISSUED, credit_of(1, eur(751))),
            ("CREDIT_ABOVE_INVOICE", OWN),
            json!({"line": 1, "left": 75_000, "asked": 75_100}),
        ),
    ]
}

#[test]
fn what_is_billed_wrong_is_refused() {
    each_is_refused(&refusals());
}
