//! Who leaves, and when membership ends.

use super::common::*;
use quitus_domain::cooperative::{Act, Event};
use quitus_domain::register::AssociateWithdrew;
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{Form, Months};
use serde_json::json;

const OWN: &str = "";

fn under(change: impl FnOnce(&mut Statutes)) -> Given {
    Given::cooproduction_under(but(statutes_2012(), change)).with_the_three_caes()
}

fn leaves(asked_for: &str, notified_on: &str) -> Act {
    on(asked_for, withdrawal(COOPENATES, notified_on))
}

fn last_day(book: &Given, act: &Act) -> String {
    match book.records(act) {
        Event::AssociateWithdrew(withdrew) => withdrew.effective_on.to_string(),
        other => panic!("{other:?}"),
    }
}

pub fn refusals() -> Vec<Row> {
    vec![
        row(
            "nobody leaves before there are statutes",
            Given::an_open_book().and(on(FOUNDED, incorporation())),
            leaves("2015-12-31", "2015-06-01"),
            ("NO_STATUTES", OWN),
            json!({"on": "2015-12-31"}),
        ),
        row(
            "nobody leaves who was never admitted",
            Given::three_caes(),
            on("2015-12-31", withdrawal(BEA, "2015-06-01")),
            ("UNKNOWN_ASSOCIATE", OWN),
            json!({"associate": BEA.reference()}),
        ),
        row(
            "one leaves once",
            Given::three_caes().and(leaves("2015-12-31", "2015-06-01")),
            leaves("2018-12-31", "2018-06-01"),
            ("ALREADY_LEFT", OWN),
            json!({"associate": COOPENATES.reference(), "left_on": "2015-12-31"}),
        ),
        row(
            "nobody leaves before the day of admission",
            Given::three_caes().and(on("2015-06-01", admission(BEA))),
            on("2015-05-31", withdrawal(BEA, "2015-05-01")),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2015-05-01", "basis": 6, "basis_on": "2015-06-01"}),
        ),
        row(
            "nobody tells of leaving before the day of admission",
            Given::three_caes().and(on("2015-06-01", admission(BEA))),
            on("2015-12-31", withdrawal(BEA, "2015-05-31")),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2015-05-31", "basis": 6, "basis_on": "2015-06-01"}),
        ),
    ]
}

pub fn findings() -> Vec<Row> {
    let one_left = Given::three_caes().and(on("2015-12-31", withdrawal(ANTIGONE, "2015-06-01")));
    vec![
        row(
            "less than the notice of three months",
            Given::three_caes(),
            leaves("2015-06-30", "2015-06-01"),
            ("WITHDRAWAL_BEFORE_TERM", "COOP-15"),
            json!({"asked": "2015-06-30", "term": "2015-09-01"}),
        ),
        row(
            "year two of a commitment of three",
            under(|s| s.exit.minimum_commitment = Some(Months(36))),
            leaves("2013-12-31", "2013-06-01"),
            ("WITHDRAWAL_BEFORE_TERM", "COOP-15"),
            json!({"asked": "2013-12-31", "term": "2015-01-02"}),
        ),
        row(
            "a departure recorded late leaves a subscription behind it",
            Given::three_caes().and(on("2015-02-02", subscription(COOPENATES, 4, 50))),
            on("2014-12-31", withdrawal(COOPENATES, "2014-06-01")),
            ("SUBSCRIBED_AFTER_LEAVING", "COOP-24"),
            json!({"lost_on": "2014-12-31", "subscribed_on": "2015-02-02", "entry": 6}),
        ),
        row(
            "one associate is left",
            one_left,
            leaves("2015-12-31", "2015-06-01"),
            ("TOO_FEW_ASSOCIATES", "SCIC-08"),
            json!({"count": 1, "least": 2, "family": "ordinary", "form": "sarl", "on": "2016-01-01"}),
        ),
        row(
            "a SA of 2015 needs seven",
            under(|s| s.form = Form::Sa),
            leaves("2015-08-31", "2015-05-01"),
            ("TOO_FEW_ASSOCIATES", "SCIC-08"),
            json!({"count": 2, "least": 7, "family": "ordinary", "form": "sa", "on": "2015-09-01"}),
        ),
        row(
            "two associates do not make a SCIC",
            Given::three_caes().and(on("2026-09-15", amends(statutes_2026()))),
            leaves("2027-12-31", "2027-06-01"),
            ("TOO_FEW_ASSOCIATES", "SCIC-08"),
            json!({"count": 2, "least": 3, "family": "scic", "form": "sarl", "on": "2028-01-01"}),
        ),
    ]
}

#[test]
fn when_a_departure_cannot_be_recorded() {
    each_is_refused(&refusals());
}

#[test]
fn what_a_departure_leaves_against_the_rules() {
    each_is_found(&findings());
}

#[test]
fn coopenates_leaves_on_the_day_it_asks_for_when_the_notice_has_run() {
    let book = Given::three_caes();
    let act = leaves("2015-12-31", "2015-06-01");
    assert_eq!(book.finds(&act), []);
    let expected = AssociateWithdrew {
        associate: COOPENATES.reference(),
        notified_on: day("2015-06-01"),
        asked_for: day("2015-12-31"),
        letter: Some(sealed("letter")),
        effective_on: day("2015-12-31"),
    };
    assert_eq!(book.records(&act), Event::AssociateWithdrew(expected));
}

#[test]
fn a_day_belongs_to_its_closing() {
    let book = Given::three_caes().and(leaves("2015-12-31", "2015-06-01"));
    let line = book.state.register.get(COOPENATES.reference()).unwrap();
    assert!(line.is_member_on(day("2015-12-31")) && !line.is_member_on(day("2016-01-01")));
    let count = |date| book.state.register.count_on(day(date));
    assert_eq!(["2015-12-31", "2016-01-01"].map(count), [3, 2]);
}

#[test]
fn membership_ends_at_the_term_of_the_notice_and_never_sooner() {
    let book = Given::three_caes();
    assert_eq!(last_day(&book, &leaves("2015-06-30", "2015-06-01")), "2015-09-01");
    assert_eq!(last_day(&book, &leaves("2015-09-01", "2015-06-01")), "2015-09-01");
    assert_eq!(last_day(&book, &leaves("2015-09-02", "2015-06-01")), "2015-09-02");
}

#[test]
fn where_the_statutes_set_no_condition_one_leaves_the_day_one_says_so_and_not_before() {
    let book = under(|s| s.exit.withdrawal_notice = Months(0));
    assert_eq!(book.finds(&leaves("2015-06-01", "2015-06-01")), []);
    assert_eq!(last_day(&book, &leaves("2015-06-01", "2015-06-01")), "2015-06-01");
    assert_eq!(last_day(&book, &leaves("2015-05-01", "2015-06-01")), "2015-06-01");
}

#[test]
fn the_notice_is_that_of_the_day_on_which_the_cooperative_was_told() {
    let a_year = but(statutes_2012(), |s| s.exit.withdrawal_notice = Months(12));
    let book = Given::three_caes().and(on("2020-01-01", amends(a_year)));
    assert_eq!(last_day(&book, &leaves("2020-01-15", "2019-12-31")), "2020-03-31");
    assert_eq!(last_day(&book, &leaves("2020-01-15", "2020-01-01")), "2021-01-01");
}
