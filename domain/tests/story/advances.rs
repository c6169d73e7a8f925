//! Advances for services, and their tax: due the day the money comes, given back when an invoice bears it.

use super::common::*;
use quitus_domain::accounts::plan;
use quitus_domain::billing::{ChooseVatDue, PaidBack, PaymentReceived, ReceivePayment, RefundCustomer};
use quitus_domain::cooperative::Event;
use quitus_domain::law::vat::{VatDue, VatRate};
use quitus_domain::values::Cents;

const CAME: &str = "2014-04-15";
const LATER: &str = "2014-05-02";

/// €1,000.00 by Artenréel, of which so much pays the invoice of €900.00; the rest is for services at that rate.
fn advance(pays: &[(u32, Cents)], rate: VatRate) -> ReceivePayment {
    ReceivePayment { advance_vat: Some(rate), ..received(1, ARTENREEL, eur(1_000), pays) }
}

fn paid_back(amount: Cents) -> RefundCustomer {
    RefundCustomer { of: PaidBack::Payment(receipt(1)), amount, document: None }
}

/// What stands on advances, on the tax of advances, on tax that waits and on tax that is due, in cents.
fn held(book: &Given) -> [i64; 4] {
    let collected = plan::vat_collected(VatRate::Standard);
    [plan::ADVANCES, plan::VAT_OF_ADVANCES, plan::VAT_WAITING, collected]
        .map(|account| book.state.ledger.balance(account, day("2014-12-31")).get())
}

fn on_debits() -> Given {
    Given::billing().and(on("2014-01-02", ChooseVatDue { due: VatDue::OnDebits, document: None }))
}

#[test]
fn the_tax_of_an_advance_is_due_when_the_money_comes() {
    let book = Given::billing().and(on(CAME, advance(&[], VatRate::Standard)));
    assert_eq!(held(&book), [-100_000, 16_667, 0, -16_667]);
    let told = book.events.iter().rev().find_map(|event| match event {
        Event::PaymentReceived(PaymentReceived { advance_vat, .. }) => *advance_vat,
        _ => None,
    });
    assert_eq!(told.map(|due| (due.rate, due.amount.get())), Some((VatRate::Standard, 16_667)));
}

#[test]
fn whoever_opted_for_debits_owes_it_too() {
    assert_eq!(held(&on_debits().and(on(CAME, advance(&[], VatRate::Standard)))), [-100_000, 16_667, 0, -16_667]);
}

#[test]
fn money_that_nobody_knows_the_ground_of_bears_no_tax_nor_does_what_is_exempt() {
    let unknown = Given::billing().and(on(CAME, received(1, ARTENREEL, eur(1_000), &[])));
    assert_eq!(held(&unknown), [-100_000, 0, 0, 0]);
    assert_eq!(held(&Given::billing().and(on(CAME, advance(&[], VatRate::CostSharing)))), [-100_000, 0, 0, 0]);
}

/// The invoice of €900.00 bears €150.00 of tax: after it, only that of the €100.00 that are left is due beside it.
#[test]
fn an_invoice_that_the_advance_pays_takes_the_tax_over() {
    for (book, billed) in [(Given::billing(), -15_000), (on_debits(), 0)] {
        let advanced = book.and(on(CAME, advance(&[], VatRate::Standard)));
        let book = advanced.and(on("2014-04-20", invoice(ARTENREEL, "legal", "10")));
        assert_eq!(held(&book), [-100_000, 16_667, billed, -16_667 - 15_000 - billed]);
        let book = book.and(on(LATER, matching(1, &[(1, eur(900))])));
        assert_eq!(held(&book), [-10_000, 1_667, 0, -16_667]);
    }
}

#[test]
fn paid_by_parts_not_a_cent_of_tax_is_left_over() {
    let book = Given::with_an_invoice().and(on(CAME, advance(&[(1, eur(233))], VatRate::Standard)));
    assert_eq!(held(&book)[..2], [-76_700, 12_783]);
    let parts = [Cents::of(1), Cents::of(33_333), eur(667) - Cents::of(33_334)];
    let book = parts.into_iter().fold(book, |book, part| book.and(on(LATER, matching(1, &[(1, part)]))));
    assert_eq!(held(&book), [-10_000, 1_667, 0, -16_667]);
    assert_eq!(held(&book.and(on(LATER, paid_back(eur(100))))), [0, 0, 0, -15_000]);
}

#[test]
fn what_was_not_meant_for_the_invoice_is_an_advance_again_and_taxed_again() {
    let before = Given::with_an_invoice().and(on(CAME, advance(&[(1, eur(900))], VatRate::Standard)));
    assert_eq!(held(&before), [-10_000, 1_667, 0, -16_667]);
    let book = before.and(on(LATER, unmatching(1, 1)));
    assert_eq!(held(&book), [-100_000, 16_667, -15_000, -16_667]);
    assert_eq!(held(&book.and(on(LATER, matching(1, &[(1, eur(900))])))), [-10_000, 1_667, 0, -16_667]);
}

/// All of it was said to pay the invoice; the rate is known all the same, should it turn out otherwise.
#[test]
fn the_rate_is_kept_though_nothing_is_an_advance_yet() {
    let whole = ReceivePayment { amount: eur(900), ..advance(&[(1, eur(900))], VatRate::Standard) };
    let book = Given::with_an_invoice().and(on(CAME, whole)).and(on(LATER, unmatching(1, 1)));
    assert_eq!(held(&book), [-90_000, 15_000, -15_000, -15_000]);
}

#[test]
fn a_payment_that_comes_back_or_goes_back_takes_its_tax_with_it() {
    let book = Given::with_an_invoice().and(on(CAME, advance(&[(1, eur(400))], VatRate::Standard)));
    assert_eq!(held(&book.clone().and(on(LATER, reversal(1)))), [0, 0, -15_000, 0]);
    let part = book.and(on(LATER, paid_back(eur(300))));
    assert_eq!(held(&part)[..2], [-30_000, 5_000]);
    // Of what went back the customer owes, since the payment that came back never covered it.
    assert_eq!(held(&part.and(on(LATER, reversal(1)))), [30_000, 0, -15_000, 0]);
}
