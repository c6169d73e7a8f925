//! What an opening carried: nothing before it, set right line by line, and used like anything else.

use super::common::*;
use super::existing::{DAY, OneMore, opened, opens};
use quitus_domain::cooperative::Act;
use quitus_domain::opening::CarriedAssociate;
use quitus_domain::values::{AssociateRef, SubscriptionRef};
use serde_json::json;

const OWN: &str = "";

pub fn refusals() -> Vec<Row> {
    [corrections(), before_it()].into_iter().flatten().collect()
}

/// Entry n° 5 carried Artenréel.
fn corrects(date: &str, change: impl FnOnce(&mut CarriedAssociate)) -> Act {
    let mut line = carried(ARTENREEL, 1, 200);
    change(&mut line);
    on("2022-01-01", correction(5, on(date, line)))
}

fn corrections() -> Vec<Row> {
    vec![
        row(
            "a line is carried only by the opening",
            opened(),
            on(DAY, carried(BEA, 8, 10)),
            ("ONLY_AS_CORRECTION", OWN),
            json!({}),
        ),
        row(
            "a line set right under another's number",
            opened(),
            corrects(DAY, |c| c.number = 7),
            ("NUMBER_TWICE", OWN),
            json!({"number": 7}),
        ),
        row(
            "a line set right with another day than that of the opening",
            opened(),
            corrects("2021-01-01", |_| {}),
            ("ENTERS_AFTER_THE_OPENING", OWN),
            json!({"number": 1, "since": "2021-01-01"}),
        ),
        row(
            "or an earlier one",
            opened(),
            corrects("2020-12-30", |_| {}),
            ("BEFORE_THE_OPENING", OWN),
            json!({"opened_on": DAY}),
        ),
        row(
            "a line set right as somebody else",
            opened(),
            corrects(DAY, |c| c.associate = BEA.reference()),
            ("REPLACEMENT_OF_ANOTHER_KIND", OWN),
            json!({"entry": 4}),
        ),
        row(
            "a line set right with the SIREN of another",
            opened(),
            corrects(DAY, |c| c.identity = ANTIGONE.identity()),
            ("LATER_ENTRIES_STAND_ON_IT", OWN),
            stood_on(5, &[7]),
        ),
        row(
            "the position, while the lines stand on it",
            opened(),
            on("2022-01-01", annulment(4)),
            ("LATER_ENTRIES_STAND_ON_IT", OWN),
            stood_on(4, &[5, 6, 7, 8, 9]),
        ),
        row(
            "a line to which something is owed",
            opened(),
            on("2022-01-01", annulment(6)),
            ("LATER_ENTRIES_STAND_ON_IT", OWN),
            stood_on(6, &[8]),
        ),
    ]
}

fn before_it() -> Vec<Row> {
    let acts = [
        on("2020-12-30", admission(BEA)),
        on("2020-12-30", withdrawal(ARTENREEL, "2020-06-01")),
        on("2020-12-30", transfer(ARTENREEL, ANTIGONE, 50)),
        on("2020-12-30", payment(ANTIGONE, 3, eur(1))),
        on("2020-12-30", hiring(EMPLOYEE.person())),
        on("2020-12-30", manager(9, 701, "2022-01-01")),
    ];
    let before = ("BEFORE_THE_OPENING", OWN);
    let rows = acts
        .into_iter()
        .map(|act| row("nothing of the register before it", opened(), act, before, json!({"opened_on": DAY})));
    rows.collect()
}

#[test]
fn what_was_reached_before_the_book_holds_the_floor() {
    let book = Given::cooproduction().and(opens(|c| c.highest_capital = eur(24_000)));
    let refused = book.refuses(&on("2021-06-30", refund(COOPENATES, 101)));
    let figures = json!({"floor": 600_000, "would_be": 598_000, "highest": 2_400_000, "fraction": "1/4"});
    assert_eq!((refused.code().as_str(), refused.figures()), ("CAPITAL_FLOOR", figures));
    assert_eq!(book.finds(&on("2021-06-30", on_accounts_of("2019-12-31", refund(COOPENATES, 100)))), []);
}

#[test]
fn what_was_carried_is_paid_up_paid_back_and_ended_like_anything_else() {
    let book = opened();
    let rest = quitus_domain::capital::PayUpShares {
        subscription: SubscriptionRef(ANTIGONE.reference().0),
        associate: ANTIGONE.reference(),
        amount: eur(1_200),
    };
    assert_eq!(book.finds(&on("2021-12-31", rest)), []);
    assert_eq!(book.finds(&on("2021-06-30", on_accounts_of("2019-12-31", refund(COOPENATES, 120)))), []);
    assert_eq!(book.finds(&on("2021-06-30", pay(1, eur(300)))), []);
    let resigns = end(1, quitus_domain::mandates::Cause::Resignation);
    assert_eq!(book.finds(&on("2021-06-30", resigns)), []);
}

#[test]
fn who_leaves_on_the_day_of_the_opening_is_still_in_its_list() {
    let book = Given::cooproduction().and(opens(|c| c.associates[1].left_on = Some(day(DAY))).with_one_member_more());
    let count = |date| book.state.register.count_on(day(date));
    assert_eq!([DAY, "2021-01-01"].map(count), [3, 2]);
    let members = |date| book.state.register.members_on(day(date)).count();
    assert_eq!([DAY, "2021-01-01"].map(members), [3, 2]);
}

#[test]
fn a_line_copied_wrong_is_set_right() {
    let book = opened().and(corrects(DAY, |c| (c.number, c.shares, c.paid) = (9, 210, eur(4_200))));
    let who: AssociateRef = ARTENREEL.reference();
    assert_eq!((book.state.register.number(who), book.state.register.count_on(day(DAY))), (Some(9), 2));
    assert_eq!(book.state.capital.held_on(who, day(DAY)).shares, 210);
    assert_eq!(book.state.capital.curve.capital_on(day(DAY)), eur(8_200));
}

#[test]
fn an_opening_in_which_nothing_is_carried_can_be_annulled() {
    let book = Given::cooproduction().and(on(DAY, existing(vec![], 0))).and(on("2022-01-01", annulment(4)));
    assert_eq!(book.finds(&on("2020-12-30", admission(BEA))), []);
}
