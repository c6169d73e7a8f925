//! Calls on shares, notices to pay, and memberships that end for shares that stay unpaid.

use super::common::*;
use super::payments::a_quarter_paid;
use quitus_domain::capital::{CallShares, DefaultDeclared, DefaultNotified, SharesCalled, SubscribeShares};
use quitus_domain::cooperative::Event;
use quitus_domain::register::WayOut;
use quitus_domain::values::{Cents, Position};
use serde_json::json;

const OWN: &str = "";

/// Entry n° 8: of the 1 800 € that Coopénates owes, 600 € are called for 30 September 2012.
fn called() -> Given {
    a_quarter_paid().and(on("2012-06-01", call(COOPENATES, 2, 600, "2012-09-30")))
}

/// Entry n° 9: notice on 1 February 2013.
pub fn notified() -> Given {
    called().and(on("2013-02-01", notice(COOPENATES, 2)))
}

pub fn refusals() -> Vec<Row> {
    [calls(), notices(), defaults()].into_iter().flatten().collect()
}

fn calls() -> Vec<Row> {
    let of = |amount: Cents| CallShares { amount, ..call(COOPENATES, 2, 0, "2012-09-30") };
    vec![
        row(
            "nothing is called of a subscription that is not there",
            a_quarter_paid(),
            on("2012-06-01", call(COOPENATES, 1, 600, "2012-09-30")),
            ("UNKNOWN_SUBSCRIPTION", OWN),
            json!({"subscription": bulletin(1)}),
        ),
        row(
            "a call of nothing",
            called(),
            on("2012-06-01", of(eur(0))),
            ("AMOUNT_NOT_POSITIVE", OWN),
            json!({"amount": 0}),
        ),
        row(
            "a call before the day of the subscription",
            Given::three_caes().and(on("2013-01-02", subscription_of_a_quarter())),
            on("2013-01-01", call(COOPENATES, 2, 600, "2013-09-30")),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2013-01-01", "basis": 6, "basis_on": "2013-01-02"}),
        ),
        row(
            "no more is called than remains",
            called(),
            on("2012-06-01", of(Cents::of(120_001))),
            ("CALLED_MORE_THAN_OWED", OWN),
            json!({"uncalled": 120_000, "called": 120_001}),
        ),
        row(
            "a day to pay before the call",
            called(),
            on("2012-06-01", call(COOPENATES, 2, 600, "2012-05-31")),
            ("ENDS_BEFORE_IT_BEGINS", OWN),
            json!({"begins": "2012-06-01", "ends": "2012-05-31"}),
        ),
        row(
            "what is due by then anyway",
            called(),
            on("2012-06-01", call(COOPENATES, 2, 600, "2017-01-03")),
            ("DUE_ANYWAY", OWN),
            json!({"due_on": "2017-01-02"}),
        ),
    ]
}

fn subscription_of_a_quarter() -> quitus_domain::capital::SubscribeShares {
    quitus_domain::capital::SubscribeShares { paid: eur(600), ..subscription(COOPENATES, 2, 120) }
}

fn notices() -> Vec<Row> {
    let paid = called().and(on("2012-09-30", payment(COOPENATES, 2, eur(1_800))));
    vec![
        row(
            "no notice of a subscription that is not there",
            called(),
            on("2013-02-01", notice(COOPENATES, 1)),
            ("UNKNOWN_SUBSCRIPTION", OWN),
            json!({"subscription": bulletin(1)}),
        ),
        row(
            "the last day of the call is not over",
            called(),
            on("2012-09-30", notice(COOPENATES, 2)),
            ("NOTHING_OVERDUE", OWN),
            json!({"unpaid": 180_000, "due_on": "2012-09-30"}),
        ),
        row(
            "nothing was called, and five years are not over",
            a_quarter_paid(),
            on("2017-01-02", notice(COOPENATES, 2)),
            ("NOTHING_OVERDUE", OWN),
            json!({"unpaid": 180_000, "due_on": "2017-01-02"}),
        ),
        row(
            "all was paid",
            paid,
            on("2013-02-01", notice(COOPENATES, 2)),
            ("NOTHING_OVERDUE", OWN),
            json!({"unpaid": 0, "due_on": "2012-09-30"}),
        ),
    ]
}

fn defaults() -> Vec<Row> {
    let elapsed = ("NOTICE_NOT_ELAPSED", "COOP-12");
    let figures = |on: &str| json!({"notified_on": "2013-02-01", "on": on, "possible_from": "2013-05-02"});
    vec![
        row(
            "no default on a subscription that is not there",
            notified(),
            on("2013-05-02", default(COOPENATES, 1)),
            ("UNKNOWN_SUBSCRIPTION", OWN),
            json!({"subscription": bulletin(1)}),
        ),
        row(
            "on 30 April the three months are not over",
            notified(),
            on("2013-04-30", default(COOPENATES, 2)),
            elapsed,
            figures("2013-04-30"),
        ),
        row("nor on 1 May", notified(), on("2013-05-01", default(COOPENATES, 2)), elapsed, figures("2013-05-01")),
        row(
            "without a notice",
            called(),
            on("2013-05-02", default(COOPENATES, 2)),
            ("NO_NOTICE", OWN),
            json!({"subscription": bulletin(2)}),
        ),
        row(
            "once all is paid",
            notified().and(on("2013-04-30", payment(COOPENATES, 2, eur(1_800)))),
            on("2013-05-02", default(COOPENATES, 2)),
            ("NOTHING_OVERDUE", OWN),
            json!({"unpaid": 0, "due_on": "2012-09-30"}),
        ),
        row(
            "of one who left on that day",
            notified().and(on("2013-05-02", exclusion(COOPENATES, 8, 12))),
            on("2013-05-02", default(COOPENATES, 2)),
            ("ALREADY_LEFT", OWN),
            json!({"associate": COOPENATES.reference(), "left_on": "2013-05-02"}),
        ),
    ]
}

pub fn findings() -> Vec<Row> {
    vec![row(
        "shares of the day after the membership ended",
        notified().and(on("2013-05-03", subscription(COOPENATES, 6, 10))),
        on("2013-05-02", default(COOPENATES, 2)),
        ("SUBSCRIBED_AFTER_LEAVING", "COOP-24"),
        json!({"lost_on": "2013-05-02", "subscribed_on": "2013-05-03", "entry": 9}),
    )]
}

#[test]
fn a_part_is_called_before_its_day() {
    let event = a_quarter_paid().records(&on("2012-06-01", call(COOPENATES, 2, 600, "2012-09-30")));
    let expected = SharesCalled {
        subscription: bulletin(2),
        associate: COOPENATES.reference(),
        amount: eur(600),
        due_on: day("2012-09-30"),
        letter: Some(sealed("call")),
        effective_on: day("2012-06-01"),
    };
    assert_eq!(event, Event::SharesCalled(expected));
    assert_eq!(called().finds(&on("2012-06-01", call(COOPENATES, 2, 1_200, "2017-01-02"))), [], "all that remains");
}

#[test]
fn what_was_called_is_overdue_the_day_after() {
    let event = called().records(&on("2012-10-01", notice(COOPENATES, 2)));
    let expected = DefaultNotified {
        subscription: bulletin(2),
        associate: COOPENATES.reference(),
        unpaid: eur(1_800),
        letter: sealed("notice"),
        effective_on: day("2012-10-01"),
    };
    assert_eq!(event, Event::DefaultNotified(expected));
    assert_eq!(a_quarter_paid().finds(&on("2017-01-03", notice(COOPENATES, 2))), [], "or what is due after five years");
}

#[test]
fn on_2_may_the_membership_of_one_put_on_notice_on_1_february_ends() {
    let event = notified().records(&on("2013-05-02", default(COOPENATES, 2)));
    let expected = DefaultDeclared {
        subscription: bulletin(2),
        associate: COOPENATES.reference(),
        notice: Position(8),
        unpaid: eur(1_800),
        effective_on: day("2013-05-02"),
    };
    assert_eq!(event, Event::DefaultDeclared(expected));
    let book = notified().knowing(event);
    let line = book.state.register.get(COOPENATES.reference()).unwrap();
    assert_eq!(line.exit.unwrap().way, WayOut::UnpaidShares);
    assert!(line.is_member_on(day("2013-05-02")) && !line.is_member_on(day("2013-05-03")));
}

#[test]
fn the_last_notice_counts() {
    let book = notified().and(on("2013-03-01", notice(COOPENATES, 2)));
    assert_eq!(book.refuses_as(&on("2013-05-02", default(COOPENATES, 2))), "NOTICE_NOT_ELAPSED");
}

#[test]
fn a_default_overtakes_a_withdrawal_that_was_announced() {
    let book = notified().and(on("2015-12-31", withdrawal(COOPENATES, "2013-02-01")));
    let book = book.and(on("2013-05-02", default(COOPENATES, 2)));
    assert_eq!(book.state.register.get(COOPENATES.reference()).unwrap().exit.unwrap().on, day("2013-05-02"));
}

#[test]
fn a_notice_asks_only_for_what_is_due_by_then() {
    // A quarter is paid; two calls of 300 \u{20ac}: one for September 2012, one for September 2013.
    let book = called_twice();
    let met = book.clone().and(on("2012-09-15", payment(COOPENATES, 2, eur(300))));
    // The first call is met, the second is not due: nothing is overdue.
    assert_eq!(met.refuses_as(&on("2012-12-01", notice(COOPENATES, 2))), "NOTHING_OVERDUE");
    met.and(on("2013-10-01", notice(COOPENATES, 2)));
    book.and(on("2012-12-01", notice(COOPENATES, 2)));
}

#[test]
fn what_fell_due_after_the_notice_ends_no_membership() {
    let notified = called_twice().and(on("2012-10-01", notice(COOPENATES, 2)));
    let met = notified.clone().and(on("2012-12-01", payment(COOPENATES, 2, eur(300))));
    assert_eq!(met.refuses_as(&on("2014-01-02", default(COOPENATES, 2))), "NOTHING_OVERDUE");
    notified.and(on("2013-01-02", default(COOPENATES, 2)));
}

/// Coop\u{e9}nates has subscribed 120 shares and paid a quarter, 600 \u{20ac}; 300 \u{20ac} are called twice.
fn called_twice() -> Given {
    let quarter = SubscribeShares { paid: eur(600), ..subscription(COOPENATES, 2, 120) };
    Given::three_caes()
        .and(on(FOUNDED, quarter))
        .and(on("2012-06-01", call(COOPENATES, 2, 300, "2012-09-30")))
        .and(on("2012-06-02", call(COOPENATES, 2, 300, "2013-09-30")))
}
