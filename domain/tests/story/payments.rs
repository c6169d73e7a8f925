//! Shares are paid up.

use super::common::*;
use quitus_domain::capital::{SharesPaidUp, SubscribeShares};
use quitus_domain::cooperative::Event;
use quitus_domain::values::Cents;
use serde_json::json;

const OWN: &str = "";

/// Entry n° 7: Coopénates subscribes 120 shares and pays a quarter; 1 800 € are due by 2 January 2017.
pub fn a_quarter_paid() -> Given {
    Given::three_caes().and(on(FOUNDED, SubscribeShares { paid: eur(600), ..subscription(COOPENATES, 2, 120) }))
}

pub fn refusals() -> Vec<Row> {
    vec![
        row(
            "nothing is paid on a subscription that is not there",
            a_quarter_paid(),
            on("2013-01-02", payment(COOPENATES, 1, eur(100))),
            ("UNKNOWN_SUBSCRIPTION", OWN),
            json!({"subscription": bulletin(1)}),
        ),
        row(
            "nothing is paid on the subscription of another",
            a_quarter_paid(),
            on("2013-01-02", payment(ANTIGONE, 2, eur(100))),
            ("UNKNOWN_SUBSCRIPTION", OWN),
            json!({"subscription": bulletin(2)}),
        ),
        row(
            "a payment of nothing is none",
            a_quarter_paid(),
            on("2013-01-02", payment(COOPENATES, 2, Cents::ZERO)),
            ("AMOUNT_NOT_POSITIVE", OWN),
            json!({"amount": 0}),
        ),
        row(
            "a payment takes nothing back",
            a_quarter_paid(),
            on("2013-01-02", payment(COOPENATES, 2, eur(-1))),
            ("AMOUNT_NOT_POSITIVE", OWN),
            json!({"amount": -100}),
        ),
        row(
            "nothing is paid before the subscription",
            Given::three_caes()
                .and(on("2015-06-01", SubscribeShares { paid: eur(600), ..subscription(COOPENATES, 2, 120) })),
            on("2015-05-31", payment(COOPENATES, 2, eur(100))),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2015-05-31", "basis": 6, "basis_on": "2015-06-01"}),
        ),
        row(
            "no more is paid than is owed",
            a_quarter_paid().and(on("2013-01-02", payment(COOPENATES, 2, eur(800)))),
            on("2014-01-02", payment(COOPENATES, 2, eur(1_001))),
            ("PAID_MORE_THAN_OWED", OWN),
            json!({"owed": 100_000, "paid": 100_100}),
        ),
        row(
            "nothing is paid on a book that does not exist",
            Given::an_open_book(),
            on("2013-01-02", payment(COOPENATES, 2, eur(100))),
            ("NOT_INCORPORATED", OWN),
            json!({"on": "2013-01-02"}),
        ),
    ]
}

pub fn findings() -> Vec<Row> {
    vec![row(
        "the day after the five years",
        a_quarter_paid(),
        on("2017-01-03", payment(COOPENATES, 2, eur(1_800))),
        ("PAYUP_OVERDUE", "COOP-11"),
        json!({"due_on": "2017-01-02", "on": "2017-01-03", "unpaid": 180_000}),
    )]
}

#[test]
fn what_is_not_paid() {
    each_is_refused(&refusals());
}

#[test]
fn what_is_paid_too_late() {
    each_is_found(&findings());
}

#[test]
fn coopenates_pays_the_rest_on_the_last_day() {
    let book = a_quarter_paid();
    let act = on("2017-01-02", payment(COOPENATES, 2, eur(1_800)));
    assert_eq!(book.finds(&act), []);
    let event = book.records(&act);
    let expected = SharesPaidUp {
        subscription: bulletin(2),
        associate: COOPENATES.reference(),
        amount: eur(1_800),
        effective_on: day("2017-01-02"),
    };
    assert_eq!(event, Event::SharesPaidUp(expected));
    let capital = book.knowing(event).state.capital;
    let paid = |date| capital.held_on(COOPENATES.reference(), day(date)).paid;
    assert_eq!([FOUNDED, "2017-01-01", "2017-01-02"].map(paid), [eur(600), eur(600), eur(2_400)]);
    assert_eq!(capital.curve.capital_on(day("2017-01-02")), eur(2_400), "paying moves no subscribed capital");
}

#[test]
fn who_has_left_still_pays_what_is_owed() {
    let book = a_quarter_paid().and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    assert_eq!(book.finds(&on("2016-06-01", payment(COOPENATES, 2, eur(1_800)))), []);
}
