//! A natural person asks to be forgotten.

use super::common::*;
use quitus_domain::book::ErasureScope::{Contact, Everything};
use quitus_domain::book::PersonErased;
use quitus_domain::cooperative::Event;
use serde_json::json;

const OWN: &str = "";

fn left() -> Given {
    Given::three_caes().and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")))
}

pub fn refusals() -> Vec<Row> {
    vec![
        row(
            "who represents an associate is kept",
            Given::three_caes(),
            on("2015-06-01", erasure(COOPENATES.person(), Everything)),
            ("MUST_BE_KEPT", OWN),
            json!({"person": COOPENATES.person(), "until": null}),
        ),
        row(
            "and for five years after the exit",
            left(),
            on("2020-12-31", erasure(COOPENATES.person(), Everything)),
            ("MUST_BE_KEPT", OWN),
            json!({"person": COOPENATES.person(), "until": "2020-12-31"}),
        ),
        row(
            "a co-owner of an indivision is kept",
            Given::three_caes()
                .and(on("2026-09-15", amends(statutes_2026())))
                .and(on("2026-09-15", admission(CIGALES))),
            on("2027-01-01", erasure(person(CIGALES.number * 10 + 3), Everything)),
            ("MUST_BE_KEPT", OWN),
            json!({"person": person(CIGALES.number * 10 + 3), "until": null}),
        ),
        row(
            "what is erased is not erased again",
            Given::three_caes().and(on("2015-06-01", erasure(COOPENATES.person(), Contact))),
            on("2015-06-02", erasure(COOPENATES.person(), Contact)),
            ("NOTHING_TO_CHANGE", OWN),
            json!({}),
        ),
        row(
            "nothing is left to erase of whom everything is",
            left().and(on("2021-01-01", erasure(COOPENATES.person(), Everything))),
            on("2021-01-02", erasure(COOPENATES.person(), Contact)),
            ("NOTHING_TO_CHANGE", OWN),
            json!({}),
        ),
    ]
}

#[test]
fn who_is_not_erased() {
    each_is_refused(&refusals());
}

#[test]
fn a_telephone_number_goes_at_once() {
    let event = Given::three_caes().records(&on("2015-06-01", erasure(COOPENATES.person(), Contact)));
    let expected = PersonErased {
        person: COOPENATES.person(),
        scope: Contact,
        ground: sealed("request"),
        effective_on: day("2015-06-01"),
    };
    assert_eq!(event, Event::PersonErased(expected));
}

/// Whose telephone number was erased gives another one, and asks again.
#[test]
fn what_was_given_anew_is_erased_anew() {
    let asked = |date| on(date, erasure(BEA.person(), Contact));
    let book = Given::three_caes().and(on("2015-05-01", admission(BEA))).and(asked("2015-06-01"));
    assert_eq!(book.refuses_as(&asked("2015-07-01")), "NOTHING_TO_CHANGE");
    let anew = book.and(on("2015-06-15", contact(BEA)));
    assert_eq!(anew.finds(&asked("2015-07-01")), []);
    assert_eq!(anew.and(asked("2015-07-01")).refuses_as(&asked("2015-07-02")), "NOTHING_TO_CHANGE");
}

#[test]
fn everything_goes_five_years_after_the_exit_even_when_the_contact_went_before() {
    let book = left().and(on("2016-01-01", erasure(COOPENATES.person(), Contact)));
    assert_eq!(book.finds(&on("2021-01-01", erasure(COOPENATES.person(), Everything))), []);
}

#[test]
fn whoever_stands_behind_another_associate_is_kept() {
    let book = left().and(on("2016-06-01", admission(COOPENATES.again())));
    let same =
        quitus_domain::register::AdmitAssociate { identity: COOPENATES.identity(), ..admission(COOPENATES.again()) };
    let again = left().and(on("2016-06-01", same));
    let act = on("2021-01-01", erasure(COOPENATES.person(), Everything));
    assert_eq!(book.finds(&act), [], "another representative came back");
    assert_eq!(again.refuses_as(&act), "MUST_BE_KEPT");
}
