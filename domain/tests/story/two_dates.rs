//! Two dates: an entry recorded late counts from the day it concerns, and every act is judged on its own day.

use super::common::*;
use quitus_domain::accounts::CloseFiscalYear;
use quitus_domain::cooperative::{Act, Event, too_far_ahead};
use quitus_domain::refusal::Refusal;
use quitus_domain::register::AdmitAssociate;
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{Months, Organ, Ratio};
use serde_json::json;

/// The statutes of 2012; from 1 January 2020 a floor of three quarters, a year to refund, and the manager admits.
fn of_2020() -> Statutes {
    but(statutes_2012(), |s| {
        s.shares.floor = Ratio::of(3, 4);
        s.entry.admitted_by = vec![Organ::Manager];
        s.exit.refund_within = Some(Months(12));
    })
}

fn amended() -> Given {
    Given::three_caes_with_shares().and(on("2020-01-01", amends(of_2020())))
}

#[test]
fn an_admission_of_2015_is_judged_by_the_statutes_of_2015_even_when_recorded_in_2020() {
    let by_manager = AdmitAssociate { decision: decided_by(Organ::Manager), ..admission(BEA) };
    let book = amended();
    assert_eq!(book.finds(&on("2015-06-01", admission(BEA))), []);
    assert_eq!(book.refuses_as(&on("2015-06-01", by_manager.clone())), "WRONG_DECIDER");
    assert_eq!(book.finds(&on("2020-01-01", by_manager)), []);
    assert_eq!(book.refuses_as(&on("2020-01-01", admission(BEA))), "WRONG_DECIDER");
}

#[test]
fn statutes_recorded_late_judge_what_is_recorded_after_them() {
    let book = Given::three_caes_with_shares();
    let many = but(statutes_2012(), |s| s.categories[0].minimum_shares = 400);
    let act = on("2021-01-01", subscription(ARTENREEL, 4, 10));
    assert_eq!(book.finds(&act), []);
    let book = book.and(on("2020-01-01", amends(many)));
    assert_eq!(book.refuses_as(&act), "MIN_SUBSCRIPTION");
    assert_eq!(book.finds(&on("2019-12-31", subscription(ARTENREEL, 4, 10))), []);
}

#[test]
fn the_floor_and_the_delay_are_those_of_the_day_of_payment() {
    let book = amended().and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    assert_eq!(book.finds(&on("2019-12-31", refund(COOPENATES, 120))), []);
    let late = on("2020-01-01", refund(COOPENATES, 120));
    assert_eq!(book.refuses(&late).figures()["floor"], json!(600_000));
    let found = book.finds(&on("2020-01-01", refund(COOPENATES, 100)));
    assert_eq!(found[0].figures(), json!({"due_on": "2016-12-31", "paid_on": "2020-01-01"}));
}

#[test]
fn an_associate_recorded_late_was_there_on_the_day_it_concerns() {
    let book = Given::three_caes().and(on("2019-06-01", admission(BEA.other(1)))).and(on("2015-06-01", admission(BEA)));
    let count = |date| book.state.register.count_on(day(date));
    assert_eq!(["2015-05-31", "2015-06-01", "2019-06-01"].map(count), [3, 4, 5]);
    let number = |party: Party| book.state.register.number(party.reference());
    assert_eq!((number(BEA.other(1)), number(BEA)), (Some(4), Some(5)), "numbers follow the recording");
}

#[test]
fn a_subscription_recorded_late_raises_the_mark_and_the_floor_from_its_own_day() {
    let half = but(statutes_2012(), |s| s.shares.floor = Ratio::of(1, 2));
    let book = Given::cooproduction_under(half).with_the_three_caes().with_their_shares();
    let book = book.and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    let pays = on("2016-06-30", refund(COOPENATES, 120));
    assert_eq!(book.finds(&pays), [], "5 600 € stay of 8 000 €");
    // 10 000 € of 2013, recorded only now, of which nothing was left by 2014.
    let passing = book
        .and(on("2013-01-02", admission(BEA)))
        .and(on("2013-01-02", subscription(BEA, 4, 500)))
        .and(on("2013-12-31", withdrawal(BEA, "2013-06-01")));
    let passing = passing.and(on("2014-06-30", refund(BEA, 450)));
    let curve = |date| passing.state.capital.curve.highest_on(day(date));
    assert_eq!(["2013-01-01", "2013-01-02", "2030-01-01"].map(curve), [eur(8_000), eur(18_000), eur(18_000)]);
    let refusal = passing.refuses(&on("2016-06-30", refund(COOPENATES, 1)));
    assert_eq!(refusal.code(), "CAPITAL_FLOOR");
    assert_eq!(
        refusal.figures(),
        json!({"floor": 900_000, "would_be": 898_000, "highest": 1_800_000, "fraction": "1/2"})
    );
}

#[test]
fn a_mark_reached_later_does_not_bind_an_earlier_day() {
    let half = but(statutes_2012(), |s| s.shares.floor = Ratio::of(1, 2));
    let book = Given::cooproduction_under(half).with_the_three_caes().with_their_shares();
    let book = book
        .and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")))
        .and(on("2018-01-01", subscription(ARTENREEL, 4, 1_000)));
    assert_eq!(book.finds(&on("2016-06-30", refund(COOPENATES, 120))), []);
}

#[test]
fn who_waited_on_that_day_waits_though_paid_since() {
    let book = Given::three_caes_with_shares()
        .and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")))
        .and(on("2015-12-31", withdrawal(ANTIGONE, "2015-06-01")))
        .and(on("2017-06-30", refund(COOPENATES, 120)));
    assert_eq!(book.refuses_as(&on("2016-06-30", refund(ANTIGONE, 80))), "REIMBURSE_ORDER");
    assert_eq!(book.finds(&on("2017-06-30", refund(ANTIGONE, 80))), []);
}

#[test]
fn a_departure_announced_for_later_leaves_the_associate_one_until_then() {
    let book = Given::three_caes().and(on("2020-12-31", withdrawal(COOPENATES, "2020-06-01")));
    let event = book.records(&on("2020-12-31", subscription(COOPENATES, 2, 120)));
    assert!(matches!(event, Event::SharesSubscribed(_)));
    assert_eq!(book.refuses_as(&on("2021-01-01", subscription(COOPENATES, 2, 120))), "NOT_AN_ASSOCIATE");
}

#[test]
fn the_small_sa_of_12_september_2015_needs_no_seven() {
    let sa = but(statutes_2012(), |s| {
        s.form = quitus_domain::values::Form::Sa;
        s.exit.withdrawal_notice = Months(0);
    });
    let book = Given::cooproduction_under(sa).with_the_three_caes();
    let found = |date| book.finds(&on(date, withdrawal(COOPENATES, date))).len();
    assert_eq!((found("2015-09-10"), found("2015-09-11")), (1, 0), "seen on the day after");
}

#[test]
fn a_year_typed_wrong_is_no_decision() {
    let today = day("2016-07-01");
    let act = |date| on(date, admission(BEA));
    assert_eq!(too_far_ahead(&act("2026-07-01"), today), None);
    let refusal = Refusal::TooFarAhead { on: day("2026-07-02"), latest: day("2026-07-01") };
    assert_eq!(too_far_ahead(&act("2026-07-02"), today), Some(refusal.clone()));
    let corrected = on("2016-07-01", correction(4, act("2026-07-02")));
    assert_eq!(too_far_ahead(&corrected, today), Some(refusal));
    assert_eq!(too_far_ahead(&act("1901-01-01"), today), None, "the past is judged by the book");
}

/// Nothing reopens a year, and no invoice is issued before the last one: a day to come would bar all the days before it.
#[test]
fn what_fixes_the_order_of_what_follows_has_a_day_that_has_come() {
    let today = day("2014-03-10");
    let fixing: [fn(&str) -> Act; 6] = [
        |date| on(date, CloseFiscalYear {}),
        |date| on(date, invoice(ARTENREEL, "legal", "1")),
        |date| on(date, by_key(eur(9))),
        |date| on(date, settling(eur(9))),
        |date| on(date, credit_of(1, eur(1))),
        |date| on(date, penalty(1, "2014-03-01")),
    ];
    for act in fixing {
        let refusal = Refusal::StillToCome { on: day("2014-03-12"), today };
        assert_eq!(too_far_ahead(&act("2014-03-12"), today), Some(refusal));
        // East of Greenwich the eleventh may have begun.
        assert_eq!(too_far_ahead(&act("2014-03-11"), today), None);
        assert_eq!(too_far_ahead(&act("2014-03-10"), today), None);
        assert!(matches!(too_far_ahead(&act("2024-03-11"), today), Some(Refusal::TooFarAhead { .. })));
    }
    let others: [fn(&str) -> Act; 2] =
        [|date| on(date, received(1, ARTENREEL, eur(1), &[])), |date| on(date, year_until("2016-12-31"))];
    assert!(others.iter().all(|act| too_far_ahead(&act("2014-12-10"), today).is_none()));
}
