//! What holds of the accounts and the invoices of every drawn book.
use super::common::*;
use super::drawn::*;
use proptest::prelude::*;
use quitus_domain::accounts::plan::{
    ADVANCES, CUSTOMERS, LOSSES_ON_DEBTS, SOCIAL_CAPITAL, VAT_OF_ADVANCES, VAT_WAITING,
};
use quitus_domain::billing::{PaidBack, sum_of};
use quitus_domain::cooperative::Event;
use quitus_domain::law::vat;
use quitus_domain::values::{Cents, Day, Series, YearName};
use std::collections::BTreeMap;

/// Three weights, one of them above nought, and an amount in cents.
fn called() -> impl Strategy<Value = ([u32; 3], i32)> {
    ((0..4_u32, 0..4_u32, 1..4_u32).prop_map(|(one, two, three)| [one, two, three]), 1..900_000_i32)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// From the first day that no close covers, the accounts hold the capital of the register; debits are credits.
    #[test]
    fn the_capital_of_the_accounts_is_that_of_the_register(life in life()) {
        let book = told(&life);
        let ledger = &book.state.ledger;
        let first_open = ledger.first_open().unwrap_or(Day::MIN);
        for day in every_day().into_iter().filter(|day| first_open <= *day) {
            let capital = book.state.capital.curve.capital_on(day);
            prop_assert_eq!(-ledger.balance_under(SOCIAL_CAPITAL, day), capital, "{}", day);
            prop_assert_eq!(ledger.balance_under("", day), Cents::ZERO, "{}", day);
        }
    }

    /// Nothing is posted in a year once it is closed, whatever is recorded late or rectified.
    #[test]
    fn a_closed_year_keeps_its_result(life in life()) {
        let book = told(&life);
        for year in book.state.ledger.years() {
            if let Some((_, result)) = year.closed {
                prop_assert_eq!(book.state.ledger.result(year.from, year.to), result);
            }
        }
    }

    /// What is open of the invoices and of the penalties is what customers owe in the accounts, but for what was set off
    /// against no invoice.
    #[test]
    fn what_customers_owe_is_what_is_open(life in life()) {
        let book = told(&life);
        let issued = book.events.iter().filter_map(|event| match event {
            Event::InvoiceIssued(e) => book.state.billing.invoice(&e.number).map(|invoice| invoice.open),
            Event::LatePenaltyCharged(e) => book.state.billing.invoice(&e.number).map(|penalty| penalty.open),
            _ => None,
        });
        let set_off = standing(&book.events).into_values().filter_map(|event| match event {
            Event::RefundSetOff(e) => Some(e.amount - sum_of(&e.pays)),
            _ => None,
        });
        let owed = issued.sum::<Cents>() - set_off.sum::<Cents>();
        prop_assert_eq!(book.state.ledger.balance(CUSTOMERS, Day::MAX), owed);
    }

    /// What customers hold on advances is what their payments have left; of one that came back after a part of it was
    /// paid back, the customer owes that part.
    #[test]
    fn what_is_held_on_advances_is_what_payments_have_left(life in life()) {
        let book = told(&life);
        let payment = |payment| book.state.billing.payment(payment).unwrap();
        let held = book.events.iter().filter_map(|event| match event {
            Event::PaymentReceived(e) => Some(payment(e.payment).left),
            Event::CustomerRefunded(e) => match &e.of {
                PaidBack::Payment(of) => payment(*of).reversed_on.map(|_| -e.amount),
                PaidBack::Invoice(_) => None,
            },
            _ => None,
        });
        prop_assert_eq!(-book.state.ledger.balance(ADVANCES, Day::MAX), held.sum::<Cents>());
    }

    /// The tax that is due of advances is the tax within what payments have left, each at the rate of its day.
    #[test]
    fn the_tax_of_advances_is_that_within_what_is_left(life in life()) {
        let book = told(&life);
        let due = book.events.iter().filter_map(|event| match event {
            Event::PaymentReceived(e) => {
                let thousandths = vat::thousandths(e.advance_vat?.rate, e.effective_on);
                Some(vat::within(book.state.billing.payment(e.payment)?.left, thousandths))
            }
            _ => None,
        });
        prop_assert_eq!(book.state.ledger.balance(VAT_OF_ADVANCES, Day::MAX), due.sum::<Cents>());
    }

    /// Tax waits on the account for as long as it waits of an invoice.
    #[test]
    fn no_tax_is_freed_twice(life in life()) {
        let book = told(&life);
        let freed = |account| book.state.ledger.balance(account, Day::MAX);
        prop_assert!(freed(VAT_WAITING) <= Cents::ZERO);
        prop_assert!(freed(LOSSES_ON_DEBTS) >= Cents::ZERO);
    }

    /// Whatever was called, by whatever keys, and taken back: after a settlement, what stands is the cost.
    #[test]
    fn a_settled_pool_is_what_it_cost(calls in prop::collection::vec(called(), 1..6), back in 0..100_i32, cost in 0..5_000_000_i32) {
        let book = calls.iter().fold(Given::billing(), |book, (weights, amount)| {
            let key = key_of(&[ARTENREEL, COOPENATES, ANTIGONE].into_iter().zip(*weights).collect::<Vec<_>>());
            book.and_if_accepted(on("2014-03-31", key)).and(on("2014-03-31", by_key(Cents::of(*amount))))
        });
        let book = book.and_if_accepted(on("2014-04-02", credit_of(1, Cents::of(back))));
        let settled = book.and_if_accepted(on("2014-06-30", settling(Cents::of(cost))));
        prop_assert_eq!(-settled.state.ledger.balance_under("706", day("2014-12-31")), Cents::of(cost));
        let again = settled.refuses_as(&on("2014-06-30", settling(Cents::of(cost))));
        prop_assert_eq!(again, "NOTHING_TO_SETTLE");
    }

    #[test]
    fn invoices_are_numbered_without_a_gap(life in life()) {
        let mut last: BTreeMap<(YearName, Series), (u32, Day)> = BTreeMap::new();
        for event in told(&life).events {
            let (number, on) = match event {
                Event::InvoiceIssued(e) => (e.number, e.effective_on),
                Event::CreditNoteIssued(e) => (e.number, e.effective_on),
                Event::LatePenaltyCharged(e) => (e.number, e.effective_on),
                _ => continue,
            };
            let (place, since) = last.entry((number.year(), number.series())).or_insert((0, Day::MIN));
            prop_assert_eq!(number.place(), *place + 1);
            prop_assert!(*since <= on);
            (*place, *since) = (number.place(), on);
        }
    }
}
