//! Shares are subscribed.

use super::common::*;
use quitus_domain::capital::{Holding, SharesSubscribed, SubscribeShares};
use quitus_domain::cooperative::Event;
use quitus_domain::values::{Cents, Ratio};
use serde_json::json;

const OWN: &str = "";

pub fn refusals() -> Vec<Row> {
    [references(), amounts()].into_iter().flatten().collect()
}

fn references() -> Vec<Row> {
    let left = Given::three_caes().and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    vec![
        row(
            "nothing is subscribed before there are statutes",
            Given::an_open_book().and(on(FOUNDED, incorporation())),
            on(FOUNDED, subscription(ARTENREEL, 1, 200)),
            ("NO_STATUTES", OWN),
            json!({"on": "2012-01-02"}),
        ),
        row(
            "only associates subscribe",
            Given::three_caes(),
            on("2015-06-01", subscription(BEA, 1, 5)),
            ("UNKNOWN_ASSOCIATE", OWN),
            json!({"associate": BEA.reference()}),
        ),
        row(
            "nobody subscribes before being admitted",
            Given::three_caes().and(on("2015-06-01", admission(BEA))),
            on("2015-05-31", subscription(BEA, 1, 5)),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2015-05-31", "basis": 6, "basis_on": "2015-06-01"}),
        ),
        row(
            "who has left subscribes no more",
            left,
            on("2016-01-01", subscription(COOPENATES, 2, 120)),
            ("NOT_AN_ASSOCIATE", "COOP-24"),
            json!({"lost_on": "2015-12-31", "on": "2016-01-01"}),
        ),
        row(
            "the reference of a subscription serves once",
            Given::three_caes_with_shares(),
            on("2015-06-01", subscription(ANTIGONE, 2, 120)),
            ("SUBSCRIPTION_TWICE", OWN),
            json!({"subscription": bulletin(2)}),
        ),
    ]
}

fn amounts() -> Vec<Row> {
    let largest = Cents::try_from((1 << 53) - 1).unwrap();
    let subscribes = |change: fn(&mut SubscribeShares)| {
        let mut command = subscription(ARTENREEL, 1, 200);
        change(&mut command);
        on(FOUNDED, command)
    };
    vec![
        row(
            "an amount that JSON would round",
            Given::cooproduction_under(but(statutes_2012(), |s| s.shares.nominal_value = largest))
                .with_the_three_caes(),
            on(FOUNDED, SubscribeShares { nominal: largest, ..subscription(ARTENREEL, 1, 200) }),
            ("AMOUNT_TOO_LARGE", OWN),
            json!({}),
        ),
        row(
            "a share at 50 € where the statutes say 20 €",
            Given::three_caes(),
            subscribes(|command| command.nominal = eur(50)),
            ("NOMINAL_MISMATCH", "COOP-09"),
            json!({"stated": 5000, "of_statutes": 2000}),
        ),
        row(
            "a CAE holds at least 50 shares",
            Given::three_caes(),
            on(FOUNDED, subscription(ARTENREEL, 1, 10)),
            ("MIN_SUBSCRIPTION", "COOP-09"),
            json!({"held_after": 10, "minimum": 50}),
        ),
        row(
            "a cent less than a quarter is paid",
            Given::three_caes(),
            subscribes(|command| command.paid = eur(1_000) - Cents::of(1)),
            ("PAYUP_LT_QUARTER", "COOP-11"),
            json!({"paid": 99_999, "least": 100_000}),
        ),
        row(
            "more is paid than the shares are worth",
            Given::three_caes(),
            subscribes(|command| command.paid = eur(4_001)),
            ("PAID_MORE_THAN_OWED", OWN),
            json!({"owed": 400_000, "paid": 400_100}),
        ),
    ]
}

pub fn findings() -> Vec<Row> {
    let half = Given::cooproduction_under(but(statutes_2012(), |s| s.shares.paid_at_subscription = Ratio::of(1, 2)));
    vec![
        row(
            "no signed bulletin",
            Given::three_caes(),
            on(FOUNDED, SubscribeShares { bulletin: None, ..subscription(ARTENREEL, 1, 200) }),
            ("NO_SUBSCRIPTION_FORM", "COOP-10"),
            json!({}),
        ),
        row(
            "a quarter paid where the statutes ask a half",
            half.with_the_three_caes(),
            on(FOUNDED, SubscribeShares { paid: eur(1_000), ..subscription(ARTENREEL, 1, 200) }),
            ("PAYUP_LT_STATUTES", "COOP-11"),
            json!({"paid": 100_000, "least": 200_000, "share": "1/2"}),
        ),
    ]
}

#[test]
fn what_is_not_subscribed() {
    each_is_refused(&refusals());
}

#[test]
fn what_is_subscribed_with_a_finding() {
    each_is_found(&findings());
}

#[test]
fn coopenates_subscribes_120_shares_and_pays_a_quarter() {
    let book = Given::three_caes();
    let act = on(FOUNDED, SubscribeShares { paid: eur(600), ..subscription(COOPENATES, 2, 120) });
    assert_eq!(book.finds(&act), []);
    let event = book.records(&act);
    let expected = SharesSubscribed {
        subscription: bulletin(2),
        associate: COOPENATES.reference(),
        shares: shares(120),
        nominal: eur(20),
        paid: eur(600),
        due_on: day("2017-01-02"),
        bulletin: Some(sealed("bulletin")),
        effective_on: day(FOUNDED),
    };
    assert_eq!(event, Event::SharesSubscribed(expected));
    let capital = book.knowing(event).state.capital;
    let held = |date| capital.held_on(COOPENATES.reference(), day(date));
    assert_eq!(held("2012-01-01"), Holding::default());
    assert_eq!(held(FOUNDED), Holding { shares: 120, subscribed: eur(2_400), paid: eur(600) });
    assert_eq!(capital.subscription(COOPENATES.reference(), bulletin(2)).map(|s| s.unpaid), Some(eur(1_800)));
    assert_eq!(capital.holder(bulletin(2)), Some(COOPENATES.reference()));
}

#[test]
fn the_minimum_counts_the_shares_held_already() {
    let book = Given::three_caes().and(on(FOUNDED, subscription(ARTENREEL, 1, 50)));
    assert_eq!(book.finds(&on("2015-06-01", subscription(ARTENREEL, 4, 1))), []);
}

#[test]
fn one_subscribes_on_the_first_and_on_the_last_day_of_membership() {
    let book = Given::three_caes().and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    assert_eq!(book.finds(&on(FOUNDED, subscription(COOPENATES, 2, 120))), []);
    assert_eq!(book.finds(&on("2015-12-31", subscription(COOPENATES, 2, 120))), []);
}

#[test]
fn the_rest_is_due_by_the_statutes_of_the_day_of_subscription() {
    let two_years = but(statutes_2012(), |s| s.shares.pay_up_within = quitus_domain::values::Months(24));
    let book = Given::three_caes().and(on("2020-01-01", amends(two_years)));
    let due_on = |date| match book.records(&on(date, subscription(ARTENREEL, 1, 200))) {
        Event::SharesSubscribed(subscribed) => subscribed.due_on.to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!(due_on("2019-12-31"), "2024-12-31");
    assert_eq!(due_on("2020-01-01"), "2022-01-01");
}

#[test]
fn the_capital_is_the_sum_of_what_is_subscribed() {
    let capital = Given::three_caes_with_shares().state.capital;
    assert_eq!(capital.curve.capital_on(day("2012-01-01")), eur(0));
    assert_eq!(capital.curve.capital_on(day(FOUNDED)), eur(8_000));
    assert_eq!(capital.curve.highest_on(day("2030-01-01")), eur(8_000));
}
