//! Entries found wrong: subscriptions, payments and refunds; and entries found wrong twice.

use super::common::*;
use super::payments::a_quarter_paid;
use super::refunds::coopenates_left;
use quitus_domain::capital::{Holding, RefundShares, SubscribeShares};
use quitus_domain::cooperative::{Act, RectifyEntry};
use serde_json::json;

const OWN: &str = "";

fn then(command: RectifyEntry) -> Act {
    on("2022-01-01", command)
}

fn stands(says: &'static str, given: Given, command: RectifyEntry, later: &[u64]) -> Row {
    let figures = stood_on(command.entry_number.get(), later);
    row(says, given, then(command), ("LATER_ENTRIES_STAND_ON_IT", OWN), figures)
}

fn quarter(count: u64) -> SubscribeShares {
    let paid = eur(5).times(count).unwrap();
    SubscribeShares { paid, ..subscription(COOPENATES, 2, count) }
}

/// Entry n° 8: 800 € more on the subscription of n° 7.
fn paid_more() -> Given {
    a_quarter_paid().and(on("2013-01-02", payment(COOPENATES, 2, eur(800))))
}

/// Entry n° 11: Coopénates is paid its 120 shares.
fn refunded() -> Given {
    coopenates_left().and(on("2016-06-30", refund(COOPENATES, 120)))
}

fn held(book: &Given, date: &str) -> Holding {
    book.state.capital.held_on(COOPENATES.reference(), day(date))
}

pub fn refusals() -> Vec<Row> {
    let two = paid_more().and(on("2012-06-01", SubscribeShares { paid: eur(500), ..subscription(COOPENATES, 5, 100) }));
    let left_unpaid = paid_more().and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    let set_off = left_unpaid.and(on("2016-06-30", RefundShares { amount: eur(800), ..refund(COOPENATES, 90) }));
    vec![
        stands("a subscription that was paid up", paid_more(), annulment(7), &[8]),
        stands("fewer shares than were paid for", paid_more(), correction(7, on(FOUNDED, quarter(50))), &[8]),
        stands("a subscription that was paid back", refunded(), annulment(8), &[11]),
        stands(
            "fewer shares than were paid back",
            refunded(),
            correction(8, on(FOUNDED, subscription(COOPENATES, 2, 119))),
            &[11],
        ),
        stands("a payment that was paid back", set_off, annulment(8), &[10]),
        stands(
            "a subscription put after its payment, though another one could carry the sum",
            two,
            correction(7, on("2013-01-03", quarter(120))),
            &[8],
        ),
        row(
            "a payment above what is owed without it",
            paid_more(),
            then(correction(8, on("2013-01-02", payment(COOPENATES, 2, eur(1_801))))),
            ("PAID_MORE_THAN_OWED", OWN),
            json!({"owed": 180_000, "paid": 180_100}),
        ),
        row(
            "a subscription at another price",
            paid_more(),
            then(correction(7, on(FOUNDED, SubscribeShares { nominal: eur(50), ..quarter(120) }))),
            ("NOMINAL_MISMATCH", "COOP-09"),
            json!({"stated": 5000, "of_statutes": 2000}),
        ),
        row(
            "another subscription",
            a_quarter_paid(),
            then(correction(7, on(FOUNDED, subscription(COOPENATES, 9, 120)))),
            ("REPLACEMENT_OF_ANOTHER_KIND", OWN),
            json!({"entry": 6}),
        ),
        row(
            "a refund of more than was held without it",
            refunded(),
            then(correction(11, on("2016-06-30", refund(COOPENATES, 121)))),
            ("MORE_THAN_HELD", OWN),
            json!({"held": 120, "asked": 121}),
        ),
    ]
}

pub fn findings() -> Vec<Row> {
    vec![row(
        "the replacement names no bulletin either",
        a_quarter_paid(),
        then(correction(7, on(FOUNDED, SubscribeShares { bulletin: None, ..quarter(120) }))),
        ("NO_SUBSCRIPTION_FORM", "COOP-10"),
        json!({}),
    )]
}

#[test]
fn what_cannot_be_rectified_so() {
    each_is_refused(&refusals());
}

#[test]
fn of_many_entries_that_stand_on_another_the_first_five_are_named() {
    let book = ["2013-01-02", "2013-02-02", "2013-03-02", "2013-04-02", "2013-05-02", "2013-06-02", "2013-07-02"]
        .into_iter()
        .fold(a_quarter_paid(), |book, date| book.and(on(date, payment(COOPENATES, 2, eur(100)))));
    let refused = book.refuses(&then(annulment(7)));
    assert_eq!(refused.figures(), stood_on(7, &[8, 9, 10, 11, 12, 13, 14]));
    assert_eq!(refused.figures()["first"].as_array().unwrap().len(), 5);
    assert!(refused.to_string().contains("7 later entries stand on it, first n° 8, n° 9"), "{refused}");
}

#[test]
fn what_is_rectified_with_a_finding() {
    each_is_found(&findings());
}

#[test]
fn a_subscription_is_set_right_and_what_was_paid_on_it_still_counts() {
    let book = paid_more().and(then(correction(7, on("2012-06-01", quarter(100)))));
    assert_eq!(held(&book, "2012-05-31"), Holding::default());
    assert_eq!(held(&book, "2012-06-01"), Holding { shares: 100, subscribed: eur(2_000), paid: eur(500) });
    assert_eq!(held(&book, "2013-01-02").paid, eur(1_300));
    let open = book.state.capital.subscription(COOPENATES.reference(), bulletin(2)).unwrap();
    assert_eq!((open.unpaid, open.due_on), (eur(700), day("2017-06-01")));
}

#[test]
fn a_subscription_without_anything_on_it_is_annulled_and_its_reference_is_free() {
    let book = a_quarter_paid().and(then(annulment(7)));
    assert_eq!(held(&book, "2022-01-01"), Holding::default());
    assert_eq!(book.state.capital.holder(bulletin(2)), None);
    assert_eq!(book.state.capital.curve.highest_on(day("2022-01-01")), eur(0), "it was never reached");
    assert_eq!(book.finds(&on("2013-01-02", subscription(COOPENATES, 2, 120))), []);
}

#[test]
fn a_payment_is_set_right_or_annulled() {
    let unpaid = |book: &Given| book.state.capital.subscription(COOPENATES.reference(), bulletin(2)).unwrap().unpaid;
    let right = paid_more().and(then(correction(8, on("2013-02-02", payment(COOPENATES, 2, eur(1_800))))));
    assert_eq!(unpaid(&right), eur(0));
    assert_eq!((held(&right, "2013-02-01").paid, held(&right, "2013-02-02").paid), (eur(600), eur(2_400)));
    let annulled = paid_more().and(then(annulment(8)));
    assert_eq!((unpaid(&annulled), held(&annulled, "2022-01-01").paid), (eur(1_800), eur(600)));
}

#[test]
fn a_payment_booked_on_the_wrong_subscription_goes_to_the_right_one() {
    let second = SubscribeShares { paid: eur(500), ..subscription(COOPENATES, 5, 100) };
    let book = paid_more().and(on("2012-06-01", second));
    let book = book.and(then(correction(8, on("2013-01-02", payment(COOPENATES, 5, eur(800))))));
    let unpaid = |number| book.state.capital.subscription(COOPENATES.reference(), bulletin(number)).map(|s| s.unpaid);
    assert_eq!((unpaid(2), unpaid(5)), (Some(eur(1_800)), Some(eur(700))));
}

#[test]
fn a_refund_is_set_right_or_annulled() {
    let right = RefundShares { amount: eur(1_900), ..refund(COOPENATES, 100) };
    let right = refunded().and(then(correction(11, on("2016-07-31", right))));
    let capital = |book: &Given, date| book.state.capital.curve.capital_on(day(date));
    assert_eq!((held(&right, "2016-07-30").shares, held(&right, "2016-07-31").shares), (120, 20));
    assert_eq!((capital(&right, "2016-07-30"), capital(&right, "2016-07-31")), (eur(8_000), eur(6_000)));
    let annulled = refunded().and(then(annulment(11)));
    assert_eq!((held(&annulled, "2022-01-01").shares, capital(&annulled, "2022-01-01")), (120, eur(8_000)));
}

#[test]
fn an_annulled_refund_gives_back_what_was_set_off() {
    let left = a_quarter_paid().and(on(FOUNDED, subscription(ARTENREEL, 1, 200)));
    let left = left.and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    let paid = left.clone().and(on("2016-06-30", RefundShares { amount: eur(600), ..refund(COOPENATES, 120) }));
    let entry = paid.last();
    let unpaid = |book: &Given| book.state.capital.subscription(COOPENATES.reference(), bulletin(2)).unwrap().unpaid;
    assert_eq!(unpaid(&paid), eur(0));
    let annulled = paid.and(then(annulment(entry)));
    assert_eq!(unpaid(&annulled), eur(1_800));
    assert_eq!(annulled.state.capital, left.state.capital);
}

#[test]
fn an_entry_is_rectified_twice_each_time_by_its_own_number() {
    let book = a_quarter_paid().and(on("2013-01-02", correction(7, on(FOUNDED, quarter(100)))));
    assert_eq!(held(&book, FOUNDED).shares, 100);
    assert_eq!(book.refuses_as(&then(annulment(8))), "NOT_RECTIFIABLE");
    let book = book.and(on("2014-01-02", correction(7, on(FOUNDED, quarter(110)))));
    assert_eq!(held(&book, FOUNDED).shares, 110);
    assert_eq!(book.state.capital.curve.highest_on(day(FOUNDED)), eur(2_200));
    let book = book.and(on("2015-01-02", annulment(7)));
    assert_eq!(held(&book, FOUNDED), Holding::default());
    assert_eq!(book.refuses_as(&then(correction(7, on(FOUNDED, quarter(120))))), "NOT_RECTIFIABLE");
}
