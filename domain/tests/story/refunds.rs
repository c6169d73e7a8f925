//! Those who left are paid back: down to the floor, in their turn, at the net nominal value.

use super::common::*;
use quitus_domain::capital::{BalanceSheet, Holding, RefundShares, SharesRefunded, SubscribeShares, WrittenOff};
use quitus_domain::cooperative::{Act, Event};
use quitus_domain::statutes::{LossCharge, RefundOrder, Statutes};
use quitus_domain::values::{Cents, Form, Ratio};
use serde_json::json;

const OWN: &str = "";

/// Entry n° 10: Coopénates, 120 shares, leaves on 31 December 2015.
pub fn coopenates_left() -> Given {
    Given::three_caes_with_shares().and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")))
}

/// Entry n° 11: Antigone, 80 shares, leaves on the same day.
fn two_left() -> Given {
    coopenates_left().and(on("2015-12-31", withdrawal(ANTIGONE, "2015-06-01")))
}

/// Coopénates leaves a cooperative with other statutes.
fn under(change: impl FnOnce(&mut Statutes)) -> Given {
    let book = Given::cooproduction_under(but(statutes_2012(), change)).with_the_three_caes().with_their_shares();
    book.and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")))
}

fn with_losses(losses: i32, euros: i32) -> Act {
    let command = refund(COOPENATES, 120);
    on("2016-06-30", RefundShares { amount: eur(euros), balance_sheet: balance_sheet(losses), ..command })
}

pub fn refusals() -> Vec<Row> {
    [the_leaver(), the_amount_and_the_day(), the_law()].into_iter().flatten().collect()
}

fn the_leaver() -> Vec<Row> {
    vec![
        row(
            "nothing is refunded before there are statutes",
            Given::an_open_book().and(on(FOUNDED, incorporation())),
            on("2016-06-30", refund(COOPENATES, 120)),
            ("NO_STATUTES", OWN),
            json!({"on": "2016-06-30"}),
        ),
        row(
            "who was never admitted is not refunded",
            coopenates_left(),
            on("2016-06-30", refund(BEA, 1)),
            ("UNKNOWN_ASSOCIATE", OWN),
            json!({"associate": BEA.reference()}),
        ),
        row(
            "who is an associate is not refunded",
            coopenates_left(),
            on("2016-06-30", refund(ARTENREEL, 1)),
            ("STILL_AN_ASSOCIATE", OWN),
            json!({"associate": ARTENREEL.reference()}),
        ),
        row(
            "nobody is refunded before membership ends",
            coopenates_left(),
            on("2015-12-30", refund(COOPENATES, 120)),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2015-12-30", "basis": 9, "basis_on": "2015-12-31"}),
        ),
        row(
            "no more shares are refunded than are held",
            coopenates_left(),
            on("2016-06-30", refund(COOPENATES, 121)),
            ("MORE_THAN_HELD", OWN),
            json!({"held": 120, "asked": 121}),
        ),
        row(
            "shares are refunded once",
            coopenates_left().and(on("2016-06-30", refund(COOPENATES, 100))),
            on("2016-06-30", refund(COOPENATES, 21)),
            ("MORE_THAN_HELD", OWN),
            json!({"held": 20, "asked": 21}),
        ),
    ]
}

fn the_amount_and_the_day() -> Vec<Row> {
    let largest = Cents::try_from((1 << 53) - 1).unwrap();
    let dear = Given::cooproduction_under(but(statutes_2012(), |s| s.shares.nominal_value = largest))
        .with_the_three_caes()
        .and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    vec![
        row(
            "a refund takes nothing from the leaver",
            coopenates_left(),
            on("2016-06-30", RefundShares { amount: eur(-1), ..refund(COOPENATES, 120) }),
            ("AMOUNT_NOT_POSITIVE", OWN),
            json!({"amount": -100}),
        ),
        row(
            "an amount that JSON would round",
            dear,
            on("2016-06-30", refund(COOPENATES, 2)),
            ("AMOUNT_TOO_LARGE", OWN),
            json!({}),
        ),
        row(
            "a refund does not precede a subscription that it would count",
            Given::three_caes_with_shares()
                .and(on("2014-06-01", subscription(COOPENATES, 4, 10)))
                .and(on("2013-12-31", withdrawal(COOPENATES, "2013-06-01"))),
            on("2014-05-31", refund(COOPENATES, 120)),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2014-05-31", "basis": 9, "basis_on": "2014-06-01"}),
        ),
        row(
            "a refund does not precede a payment that it gives back",
            super::payments::a_quarter_paid()
                .and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")))
                .and(on("2017-01-02", payment(COOPENATES, 2, eur(1_800)))),
            on("2016-06-30", refund(COOPENATES, 60)),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2016-06-30", "basis": 8, "basis_on": "2017-01-02"}),
        ),
    ]
}

fn the_law() -> Vec<Row> {
    vec![
        row(
            "the capital stays at the floor of its highest figure",
            under(|s| s.shares.floor = Ratio::of(3, 4)),
            on("2016-06-30", refund(COOPENATES, 101)),
            ("CAPITAL_FLOOR", "COOP-07"),
            json!({"floor": 600_000, "would_be": 598_000, "highest": 800_000, "fraction": "3/4"}),
        ),
        row(
            "a SA keeps 18 500 €",
            under(|s| s.form = Form::Sa).and(on("2015-01-01", subscription(ARTENREEL, 4, 526))),
            on("2016-06-30", refund(COOPENATES, 2)),
            ("LEGAL_MINIMUM_CAPITAL", "COOP-08"),
            json!({"minimum": 1_850_000, "would_be": 1_848_000, "form": "sa"}),
        ),
        row(
            "no more than the nominal value",
            coopenates_left(),
            with_losses(0, 2_401),
            ("ABOVE_NET_NOMINAL", "COOP-19"),
            json!({"amount": 240_100, "ceiling": 240_000}),
        ),
        row(
            "losses cut the value: a quarter of capital and reserves is lost",
            coopenates_left(),
            with_losses(2_500, 1_801),
            ("ABOVE_NET_NOMINAL", "COOP-19"),
            json!({"amount": 180_100, "ceiling": 180_000}),
        ),
        row(
            "losses weigh on the capital alone where the statutes say so",
            under(|s| s.exit.losses_charged_on = LossCharge::Capital),
            with_losses(2_000, 1_801),
            ("ABOVE_NET_NOMINAL", "COOP-19"),
            json!({"amount": 180_100, "ceiling": 180_000}),
        ),
        row(
            "who left first is paid first",
            two_left(),
            on("2016-06-30", refund(ANTIGONE, 80)),
            ("REIMBURSE_ORDER", "COOP-23"),
            json!({"paying": 10, "first_waiting": 9}),
        ),
        row(
            "a part paid to the first does not yet make the turn of the second",
            two_left().and(on("2016-06-30", refund(COOPENATES, 119))),
            on("2016-06-30", refund(ANTIGONE, 80)),
            ("REIMBURSE_ORDER", "COOP-23"),
            json!({"paying": 10, "first_waiting": 9}),
        ),
    ]
}

pub fn findings() -> Vec<Row> {
    let year_before = BalanceSheet { closed_on: day("2014-12-31"), ..balance_sheet(0) };
    vec![
        row(
            "five years and a day after the exit",
            coopenates_left(),
            on("2021-01-01", refund(COOPENATES, 120)),
            ("REIMBURSE_OVERDUE", "COOP-22"),
            json!({"due_on": "2020-12-31", "paid_on": "2021-01-01"}),
        ),
        row(
            "on the accounts of the year before the exit",
            coopenates_left(),
            on("2016-06-30", RefundShares { balance_sheet: year_before, ..refund(COOPENATES, 120) }),
            ("VALUED_ON_OTHER_CLOSE", "COOP-19"),
            json!({"lost_on": "2015-12-31", "closed_on": "2014-12-31"}),
        ),
    ]
}

#[test]
fn what_is_not_paid_back() {
    each_is_refused(&refusals());
}

#[test]
fn what_is_paid_back_too_late() {
    each_is_found(&findings());
}

#[test]
fn coopenates_is_paid_its_120_shares_on_the_last_day() {
    let book = coopenates_left();
    let act = on("2020-12-31", refund(COOPENATES, 120));
    assert_eq!(book.finds(&act), []);
    let event = book.records(&act);
    let expected = SharesRefunded {
        associate: COOPENATES.reference(),
        shares: shares(120),
        nominal: eur(20),
        amount: eur(2_400),
        written_off: vec![],
        balance_sheet: balance_sheet(0),
        effective_on: day("2020-12-31"),
    };
    assert_eq!(event, Event::SharesRefunded(expected));
    let capital = book.knowing(event).state.capital;
    assert_eq!(capital.held_on(COOPENATES.reference(), day("2020-12-31")), Holding::default());
    let curve = |date| (capital.curve.capital_on(day(date)), capital.curve.highest_on(day(date)));
    assert_eq!(curve("2020-12-30"), (eur(8_000), eur(8_000)));
    assert_eq!(curve("2020-12-31"), (eur(5_600), eur(8_000)), "the mark stays where the water once was");
}

#[test]
fn where_the_statutes_are_silent_no_delay_is_passed() {
    let book = under(|s| s.exit.refund_within = None);
    assert_eq!(book.finds(&on("2040-01-01", refund(COOPENATES, 120))), []);
}

#[test]
fn the_last_cent_above_the_floor_may_leave() {
    let book = under(|s| s.shares.floor = Ratio::of(3, 4));
    assert_eq!(book.finds(&on("2016-06-30", refund(COOPENATES, 100))), []);
}

#[test]
fn in_their_turn_or_in_any_order_where_the_statutes_set_none() {
    let paid = two_left().and(on("2016-06-30", refund(COOPENATES, 120)));
    assert_eq!(paid.finds(&on("2016-06-30", refund(ANTIGONE, 80))), []);
    let free = under(|s| s.exit.refund_order = RefundOrder::Unordered);
    let free = free.and(on("2015-12-31", withdrawal(ANTIGONE, "2015-06-01")));
    assert_eq!(free.finds(&on("2016-06-30", refund(ANTIGONE, 80))), []);
}

#[test]
fn the_turn_is_that_of_the_day_of_payment() {
    let paid = two_left().and(on("2016-06-30", refund(COOPENATES, 120)));
    assert_eq!(paid.refuses_as(&on("2016-06-29", refund(ANTIGONE, 80))), "REIMBURSE_ORDER");
}

#[test]
fn who_has_announced_a_departure_but_is_still_there_keeps_nobody_waiting() {
    let book = Given::three_caes_with_shares()
        .and(on("2017-12-31", withdrawal(COOPENATES, "2015-06-01")))
        .and(on("2015-12-31", withdrawal(ANTIGONE, "2015-07-01")));
    assert_eq!(book.finds(&on("2016-06-30", refund(ANTIGONE, 80))), []);
    assert_eq!(book.refuses_as(&on("2017-12-31", refund(ANTIGONE, 80))), "REIMBURSE_ORDER");
}

#[test]
fn what_was_never_paid_is_set_off_oldest_subscription_first() {
    let quarter =
        |number, count, euros| SubscribeShares { paid: eur(euros), ..subscription(COOPENATES, number, count) };
    let book = Given::three_caes()
        .and(on("2013-01-02", quarter(5, 60, 300)))
        .and(on(FOUNDED, quarter(2, 60, 1_000)))
        .and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    let book = book.and(on(FOUNDED, subscription(ARTENREEL, 1, 200)));
    let act = |euros| on("2016-06-30", RefundShares { amount: eur(euros), ..refund(COOPENATES, 50) });
    let refusal = book.refuses(&act(1));
    assert_eq!(refusal.figures(), json!({"amount": 100, "ceiling": 0}), "1 000 € of shares, 1 100 € owed");
    let Event::SharesRefunded(refunded) = book.records(&act(0)) else { panic!() };
    let parts = [(2, eur(200)), (5, eur(800))];
    let parts = parts.map(|(number, amount)| WrittenOff { subscription: bulletin(number), amount });
    assert_eq!(refunded.written_off, parts);
    let book = book.knowing(Event::SharesRefunded(refunded));
    let left = book.state.capital.held_on(COOPENATES.reference(), day("2016-06-30"));
    assert_eq!(left, Holding { shares: 70, subscribed: eur(1_400), paid: eur(1_300) });
    let rest = on("2016-07-01", RefundShares { amount: eur(1_300), ..refund(COOPENATES, 70) });
    let Event::SharesRefunded(rest) = book.records(&rest) else { panic!() };
    assert_eq!(rest.set_off(), eur(100));
}
