//! Shares of leavers are cancelled and their value is owed; a reserve may raise it.

use super::common::*;
use super::payments::a_quarter_paid;
use quitus_domain::capital::{CancelShares, SharesCancelled, WrittenOff};
use quitus_domain::cooperative::{Act, Event};
use quitus_domain::statutes::{Faculty, LossCharge, Statutes};
use quitus_domain::values::{Cents, Form, Ratio};
use serde_json::json;

const OWN: &str = "";

/// Entry n° 10: Coopénates, 120 shares, left on 31 December 2015.
fn under(change: impl FnOnce(&mut Statutes)) -> Given {
    let book = Given::cooproduction_under(but(statutes_2012(), change)).with_the_three_caes().with_their_shares();
    book.and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")))
}

fn left() -> Given {
    under(|_| {})
}

fn cancels(count: u64) -> Act {
    on("2016-06-30", cancellation(COOPENATES, 1, count))
}

/// Raised by 120 €, within 150 €.
fn raised(date: &str) -> Act {
    on(date, CancelShares { revaluation: Some(revaluation(120, 150)), ..cancellation(COOPENATES, 1, 120) })
}

/// The statutes foresee a reserve, and Coopénates left on 31 December 2018, after almost seven years.
fn generous(change: impl FnOnce(&mut Statutes)) -> Given {
    let statutes = but(statutes_2012(), |s| {
        s.exit.revaluation_reserve = Faculty::Foreseen;
        change(s);
    });
    let book = Given::cooproduction_under(statutes).with_the_three_caes().with_their_shares();
    book.and(on("2018-12-31", withdrawal(COOPENATES, "2018-06-01")))
}

pub fn refusals() -> Vec<Row> {
    [the_shares(), the_law(), revaluations(), five_years()].into_iter().flatten().collect()
}

fn the_shares() -> Vec<Row> {
    let largest = Cents::try_from((1 << 53) - 1).unwrap();
    let dear = Given::cooproduction_under(but(statutes_2012(), |s| s.shares.nominal_value = largest));
    let dear = dear.with_the_three_caes().and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    vec![
        row(
            "before there are statutes",
            Given::an_open_book().and(on(FOUNDED, incorporation())),
            cancels(120),
            ("NO_STATUTES", OWN),
            json!({"on": "2016-06-30"}),
        ),
        row(
            "of an associate",
            Given::three_caes_with_shares(),
            cancels(120),
            ("STILL_AN_ASSOCIATE", OWN),
            json!({"associate": COOPENATES.reference()}),
        ),
        row(
            "before membership ends",
            left(),
            on("2015-12-30", cancellation(COOPENATES, 1, 120)),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2015-12-30", "basis": 9, "basis_on": "2015-12-31"}),
        ),
        row("more than are held", left(), cancels(121), ("MORE_THAN_HELD", OWN), json!({"held": 120, "asked": 121})),
        row(
            "under a reference that is taken",
            left().and(cancels(60)),
            cancels(60),
            ("REFUND_TWICE", OWN),
            json!({"refund": debt(1)}),
        ),
        row("worth more than a book can write", dear, cancels(2), ("AMOUNT_TOO_LARGE", OWN), json!({})),
        row(
            "before a payment that it gives back",
            a_quarter_paid()
                .and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")))
                .and(on("2016-07-01", payment(COOPENATES, 2, eur(1_800)))),
            cancels(120),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2016-06-30", "basis": 8, "basis_on": "2016-07-01"}),
        ),
    ]
}

fn the_law() -> Vec<Row> {
    let two = left().and(on("2015-12-31", withdrawal(ANTIGONE, "2015-06-01")));
    let order = ("REIMBURSE_ORDER", "COOP-23");
    vec![
        row(
            "the capital stays at the floor",
            under(|s| s.shares.floor = Ratio::of(3, 4)),
            cancels(101),
            ("CAPITAL_FLOOR", "COOP-07"),
            json!({"floor": 600_000, "would_be": 598_000, "highest": 800_000, "fraction": "3/4"}),
        ),
        row(
            "a SA keeps 18 500 €",
            under(|s| s.form = Form::Sa).and(on("2015-01-01", subscription(ARTENREEL, 4, 526))),
            cancels(2),
            ("LEGAL_MINIMUM_CAPITAL", "COOP-08"),
            json!({"minimum": 1_850_000, "would_be": 1_848_000, "form": "sa"}),
        ),
        row(
            "who left first comes first",
            two.clone(),
            on("2016-06-30", cancellation(ANTIGONE, 1, 80)),
            order,
            json!({"paying": 10, "first_waiting": 9}),
        ),
        row(
            "and comes first until the money is paid",
            two.and(cancels(120)),
            on("2016-06-30", cancellation(ANTIGONE, 2, 80)),
            order,
            json!({"paying": 10, "first_waiting": 9}),
        ),
    ]
}

fn revaluations() -> Vec<Row> {
    let scic = |s: &mut Statutes| *s = but(statutes_2026(), |new| new.exit = s.exit.clone());
    let of = |amount: i32, ceiling: i32| {
        on(
            "2019-06-30",
            CancelShares { revaluation: Some(revaluation(amount, ceiling)), ..cancellation(COOPENATES, 1, 120) },
        )
    };
    let largest = Cents::try_from((1 << 53) - 1).unwrap();
    let mut boundless = cancellation(COOPENATES, 1, 120);
    boundless.revaluation =
        Some(quitus_domain::capital::Revaluation { amount: largest, ceiling: largest, ..revaluation(0, 0) });
    vec![
        row(
            "statutes that foresee none",
            left(),
            raised("2019-06-30"),
            ("REVALUATION_NOT_FORESEEN", "COOP-21"),
            json!({}),
        ),
        row(
            "a SCIC before 15 June 2024",
            generous(scic),
            raised("2024-06-14"),
            ("REVALUATION_NOT_IN_SCIC", "COOP-21"),
            json!({"on": "2024-06-14", "since": "2024-06-15"}),
        ),
        row(
            "statutes that incorporate reserves",
            generous(|s| s.results.reserve_incorporation = Faculty::Foreseen),
            raised("2019-06-30"),
            ("REVALUATION_WITH_INCORPORATION", "COOP-21"),
            json!({}),
        ),
        row(
            "above the index",
            generous(|_| {}),
            of(151, 150),
            ("REVALUATION_ABOVE_INDEX", "COOP-21"),
            json!({"uplift": 15_100, "ceiling": 15_000}),
        ),
        row("by nothing", generous(|_| {}), of(0, 150), ("AMOUNT_NOT_POSITIVE", OWN), json!({"amount": 0})),
        row("downwards", generous(|_| {}), of(-1, 150), ("AMOUNT_NOT_POSITIVE", OWN), json!({"amount": -100})),
        row(
            "beyond what a book can write",
            generous(|_| {}),
            on("2019-06-30", boundless),
            ("AMOUNT_TOO_LARGE", OWN),
            json!({}),
        ),
    ]
}

/// Béa, an associate since 1 June 2015, with ten shares, who leaves on that day.
fn bea_left(last_day: &str) -> Given {
    let generous = but(statutes_2012(), |s| s.exit.revaluation_reserve = Faculty::Foreseen);
    Given::cooproduction_under(generous)
        .with_the_three_caes()
        .with_their_shares()
        .and(on("2015-06-01", admission(BEA)))
        .and(on("2015-06-01", subscription(BEA, 4, 10)))
        .and(on(last_day, withdrawal(BEA, "2020-01-01")))
}

fn bea_raised() -> Act {
    on("2021-06-30", CancelShares { revaluation: Some(revaluation(10, 15)), ..cancellation(BEA, 1, 10) })
}

fn five_years() -> Vec<Row> {
    vec![row(
        "one day short of five years",
        bea_left("2020-05-31"),
        bea_raised(),
        ("REVALUATION_LT_5Y", "COOP-21"),
        json!({"since": "2015-06-01", "lost_on": "2020-05-31", "full_on": "2020-06-01"}),
    )]
}

fn cancelled(event: Event) -> SharesCancelled {
    match event {
        Event::SharesCancelled(e) => e,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_value_is_owed_and_the_capital_falls_at_once() {
    let event = left().records(&cancels(120));
    let expected = SharesCancelled {
        refund: debt(1),
        associate: COOPENATES.reference(),
        shares: shares(120),
        nominal: eur(20),
        loss: eur(0),
        written_off: vec![],
        revaluation: None,
        amount: eur(2_400),
        balance_sheet: balance_sheet(0),
        due_on: day("2020-12-31"),
        effective_on: day("2016-06-30"),
    };
    assert_eq!(event, Event::SharesCancelled(expected));
    let book = left().knowing(event);
    let capital = |date| book.state.capital.curve.capital_on(day(date));
    assert_eq!(["2016-06-29", "2016-06-30"].map(capital), [eur(8_000), eur(5_600)]);
    assert_eq!(book.state.capital.still_owed_to(COOPENATES.reference()), eur(2_400));
    assert_eq!(book.state.capital.debt(debt(1)).unwrap().due_on, day("2020-12-31"));
}

#[test]
fn the_shares_bear_their_part_of_the_losses() {
    let with = |losses, change: fn(&mut Statutes)| {
        let command = CancelShares { balance_sheet: balance_sheet(losses), ..cancellation(COOPENATES, 1, 120) };
        let event = cancelled(under(change).records(&on("2016-06-30", command)));
        (event.loss, event.amount)
    };
    assert_eq!(with(2_500, |_| {}), (eur(600), eur(1_800)), "a quarter of capital and reserves");
    let on_capital: fn(&mut Statutes) = |s| s.exit.losses_charged_on = LossCharge::Capital;
    assert_eq!(with(2_000, on_capital), (eur(600), eur(1_800)), "a quarter of the capital");
    assert_eq!(with(20_000, on_capital), (eur(2_400), eur(0)), "never below nothing");
}

#[test]
fn what_was_still_to_be_paid_is_set_off() {
    let book = a_quarter_paid().and(on(FOUNDED, subscription(ARTENREEL, 1, 200)));
    let book = book.and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    let event = cancelled(book.records(&cancels(120)));
    assert_eq!(event.written_off, [WrittenOff { subscription: bulletin(2), amount: eur(1_800) }]);
    assert_eq!((event.amount, event.set_off(), event.total()), (eur(600), eur(1_800), eur(2_400)));
}

#[test]
fn silent_statutes_let_it_be_paid_on_the_day() {
    let event = cancelled(under(|s| s.exit.refund_within = None).records(&cancels(120)));
    assert_eq!(event.due_on, day("2016-06-30"));
}

#[test]
fn a_reserve_raises_the_value() {
    let event = cancelled(generous(|_| {}).records(&raised("2019-06-30")));
    assert_eq!((event.amount, event.revaluation), (eur(2_520), Some(revaluation(120, 150))));
    assert_eq!(event.balance_sheet, balance_sheet(0));
}

#[test]
fn the_fifth_anniversary_will_do() {
    assert_eq!(cancelled(bea_left("2020-06-01").records(&bea_raised())).amount, eur(210));
}

#[test]
fn a_scic_may_since_15_june_2024() {
    let scic = but(statutes_2026(), |s| s.exit.revaluation_reserve = Faculty::Foreseen);
    let book = Given::cooproduction_under(scic).with_the_three_caes().with_their_shares();
    let book = book.and(on("2018-12-31", withdrawal(COOPENATES, "2018-06-01")));
    assert_eq!(book.refuses_as(&raised("2024-06-14")), "REVALUATION_NOT_IN_SCIC");
    assert_eq!(cancelled(book.records(&raised("2024-06-15"))).amount, eur(2_520));
}

#[test]
fn half_is_cancelled_now_and_half_later() {
    let book = left().and(cancels(60)).and(on("2017-06-30", cancellation(COOPENATES, 2, 60)));
    assert_eq!(book.state.capital.held_on(COOPENATES.reference(), day("2017-06-30")).shares, 0);
    assert_eq!(book.state.capital.still_owed_to(COOPENATES.reference()), eur(2_400));
    let rest = json!({"held": 0, "asked": 1});
    assert_eq!(book.refuses(&on("2017-06-30", cancellation(COOPENATES, 3, 1))).figures(), rest);
}
