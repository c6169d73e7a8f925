//! Entries found wrong: admissions and departures.

use super::common::*;
use super::refunds::coopenates_left;
use quitus_domain::cooperative::{Act, RectifyEntry};
use quitus_domain::register::{AdmitAssociate, Identity};
use quitus_domain::values::Organ;
use serde_json::json;

const OWN: &str = "";

fn then(command: RectifyEntry) -> Act {
    on("2022-01-01", command)
}

fn stands(says: &'static str, given: Given, command: RectifyEntry, later: &[u64]) -> Row {
    let figures = stood_on(command.entry_number.get(), later);
    row(says, given, then(command), ("LATER_ENTRIES_STAND_ON_IT", OWN), figures)
}

fn leaves(date: &str) -> Act {
    on(date, withdrawal(COOPENATES, "2012-06-01"))
}

/// Entries n° 10 and 11: Coopénates left in 2015 and came back in 2018, as associate n° 4.
fn came_back() -> Given {
    coopenates_left().and(on("2018-06-01", admission(COOPENATES.again())))
}

pub fn refusals() -> Vec<Row> {
    [admissions(), departures()].into_iter().flatten().collect()
}

fn admissions() -> Vec<Row> {
    let doubled = AdmitAssociate { identity: ANTIGONE.identity(), ..admission(COOPENATES) };
    let kind = ("REPLACEMENT_OF_ANOTHER_KIND", OWN);
    vec![
        stands("an admission under which shares were subscribed", Given::three_caes_with_shares(), annulment(5), &[8]),
        stands("an admission that ended", coopenates_left(), annulment(5), &[8, 10]),
        stands(
            "an admission put after the subscription",
            Given::three_caes_with_shares(),
            correction(5, on("2012-01-03", admission(COOPENATES))),
            &[8],
        ),
        stands(
            "an admission put after the exit",
            Given::three_caes().and(leaves("2015-12-31")),
            correction(5, on("2016-01-01", admission(COOPENATES))),
            &[7],
        ),
        row(
            "an admission of somebody else",
            Given::three_caes(),
            then(correction(5, on(FOUNDED, admission(BEA)))),
            kind,
            json!({"entry": 4}),
        ),
        row(
            "an admission of somebody who is there already",
            Given::three_caes(),
            then(correction(5, on(FOUNDED, admission(ANTIGONE)))),
            kind,
            json!({"entry": 4}),
        ),
        row(
            "a subscription in place of an admission",
            Given::three_caes(),
            then(correction(5, on(FOUNDED, subscription(COOPENATES, 2, 120)))),
            kind,
            json!({"entry": 4}),
        ),
        row(
            "the SIREN of another associate",
            Given::three_caes(),
            then(correction(5, on(FOUNDED, doubled))),
            ("SIREN_ALREADY_ADMITTED", OWN),
            json!({"siren": ANTIGONE.siren(), "number": 3}),
        ),
        row(
            "a decision of the manager, as if it were a new admission",
            Given::three_caes(),
            then(correction(
                5,
                on("2012-06-01", AdmitAssociate { decision: decided_by(Organ::Manager), ..admission(COOPENATES) }),
            )),
            ("WRONG_DECIDER", "COOP-13"),
            json!({"decided_by": "manager", "deciders": ["ordinary_assembly"]}),
        ),
    ]
}

fn departures() -> Vec<Row> {
    let refunded = || coopenates_left().and(on("2016-06-30", refund(COOPENATES, 120)));
    vec![
        stands("a departure that was paid back", refunded(), annulment(10), &[11]),
        stands("a departure put after the refund", refunded(), correction(10, leaves("2016-07-01")), &[11]),
        stands("a departure of one who came back", came_back(), annulment(10), &[11]),
        stands("a departure put after the coming back", came_back(), correction(10, leaves("2018-06-01")), &[11]),
        stands(
            "a departure put before a subscription",
            Given::three_caes_with_shares()
                .and(on("2014-06-01", subscription(COOPENATES, 4, 10)))
                .and(on("2015-12-31", withdrawal(COOPENATES, "2012-06-01"))),
            correction(11, leaves("2014-05-31")),
            &[10],
        ),
        row(
            "a departure of somebody else",
            coopenates_left(),
            then(correction(10, on("2015-12-31", withdrawal(ANTIGONE, "2015-06-01")))),
            ("REPLACEMENT_OF_ANOTHER_KIND", OWN),
            json!({"entry": 9}),
        ),
        row(
            "a departure before the admission",
            coopenates_left(),
            then(correction(10, on("2012-01-01", withdrawal(COOPENATES, "2012-01-01")))),
            ("NOT_INCORPORATED", OWN),
            json!({"on": "2012-01-01"}),
        ),
    ]
}

#[test]
fn what_cannot_be_rectified_so() {
    each_is_refused(&refusals());
}

#[test]
fn an_admission_is_moved_to_its_true_day_and_keeps_its_number_its_exit_and_its_shares() {
    let book = coopenates_left().and(on("2015-06-01", admission(BEA)));
    let first = AdmitAssociate { decision: deed(), ..admission(COOPENATES) };
    let moved = Given::three_caes().and(then(correction(5, on("2012-07-01", admission(COOPENATES)))));
    let count = |date| moved.state.register.count_on(day(date));
    assert_eq!(["2012-06-30", "2012-07-01"].map(count), [2, 3]);
    let same = book.clone().and(then(correction(5, on(FOUNDED, first))));
    assert_eq!(same.state.register, book.state.register);
    assert_eq!(same.state.capital, book.state.capital);
}

#[test]
fn an_admission_without_anything_on_it_is_annulled() {
    let book = Given::three_caes().and(then(annulment(5)));
    assert_eq!(book.state.register.get(COOPENATES.reference()), None);
    assert_eq!(book.state.register.count_on(day("2015-01-01")), 2);
    assert_eq!(book.state.register.number(COOPENATES.reference()), Some(2), "the number stays given");
}

#[test]
fn another_representative_is_recorded_in_place_of_the_wrong_one() {
    let Identity::LegalPerson { name, legal_form, siren, seat, power, .. } = COOPENATES.identity() else { panic!() };
    let identity = Identity::LegalPerson { name, legal_form, siren, seat, power, representative: person(77) };
    let right = AdmitAssociate { identity, ..admission(COOPENATES) };
    let book = Given::three_caes().and(then(correction(5, on(FOUNDED, right))));
    let line = book.state.register.get(COOPENATES.reference()).unwrap();
    assert_eq!(line.representative_on(day(FOUNDED)), Some(person(77)));
    assert!(!book.state.register.stands_behind(COOPENATES.person(), COOPENATES.reference()));
}

#[test]
fn the_first_admission_of_one_who_came_back_can_still_be_set_right() {
    let right = AdmitAssociate { ground: sealed("right"), ..admission(COOPENATES) };
    assert_eq!(came_back().finds(&then(correction(5, on(FOUNDED, right)))), []);
}

#[test]
fn a_siren_copied_wrong_is_set_right_and_the_wrong_one_is_free() {
    let wrong = AdmitAssociate { identity: BEA.identity(), ..admission(COOPENATES) };
    let book = Given::cooproduction().and(on(FOUNDED, wrong));
    assert_eq!(book.refuses_as(&on("2015-06-01", admission(BEA))), "SIREN_ALREADY_ADMITTED");
    let book = book.and(then(correction(4, on(FOUNDED, admission(COOPENATES)))));
    assert_eq!(book.finds(&on("2015-06-01", admission(BEA))), []);
    assert_eq!(book.refuses_as(&on("2015-06-01", admission(COOPENATES.again()))), "SIREN_ALREADY_ADMITTED");
}

#[test]
fn a_departure_is_moved_or_annulled() {
    let last = |book: &Given| book.state.register.get(COOPENATES.reference()).unwrap().exit.map(|exit| exit.on);
    let moved = coopenates_left().and(then(correction(10, leaves("2014-12-31"))));
    assert_eq!(last(&moved), Some(day("2014-12-31")));
    let count = |date| moved.state.register.count_on(day(date));
    assert_eq!(["2014-12-31", "2015-01-01", "2016-01-01"].map(count), [3, 2, 2]);
    let annulled = coopenates_left().and(then(annulment(10)));
    assert_eq!((last(&annulled), annulled.state.register.count_on(day("2016-01-01"))), (None, 3));
    assert_eq!(annulled.finds(&leaves("2018-12-31")), [], "and it may leave another day");
}

#[test]
fn a_departure_set_right_keeps_its_place_in_the_order_of_payment() {
    let book = coopenates_left()
        .and(on("2015-12-31", withdrawal(ANTIGONE, "2015-06-01")))
        .and(on("2016-01-15", correction(10, leaves("2015-11-30"))));
    assert_eq!(book.refuses_as(&on("2016-06-30", refund(ANTIGONE, 80))), "REIMBURSE_ORDER");
    assert_eq!(book.finds(&on("2016-06-30", refund(COOPENATES, 120))), []);
}
