//! The book is opened, the cooperative constituted, the signing key replaced.

use super::common::*;
use quitus_domain::book::{BookOpened, FORMAT, KeyRotated, Lost, OpenBook, Predecessor};
use quitus_domain::cooperative::Event;
use quitus_domain::incorporation::CooperativeIncorporated;
use quitus_domain::values::Digest;
use serde_json::json;

const OWN: &str = "";

pub fn refusals() -> Vec<Row> {
    vec![
        row(
            "a book is opened once",
            Given::an_open_book(),
            on("2012-01-03", opening()),
            ("BOOK_ALREADY_OPEN", OWN),
            json!({}),
        ),
        row(
            "nothing is recorded before the book is open",
            Given::no_book(),
            on(FOUNDED, incorporation()),
            ("BOOK_NOT_OPEN", OWN),
            json!({}),
        ),
        row(
            "a key is not replaced before there is one",
            Given::no_book(),
            on(FOUNDED, new_key("second")),
            ("BOOK_NOT_OPEN", OWN),
            json!({}),
        ),
        row(
            "nobody is admitted to a cooperative that does not exist",
            Given::an_open_book(),
            on(FOUNDED, admission(ARTENREEL)),
            ("NOT_INCORPORATED", OWN),
            json!({"on": "2012-01-02"}),
        ),
        row(
            "nothing takes effect on the eve of the constitution",
            Given::an_open_book().and(on(FOUNDED, incorporation())),
            on("2012-01-01", adopts(statutes_2012())),
            ("NOT_INCORPORATED", OWN),
            json!({"on": "2012-01-01"}),
        ),
        row(
            "a cooperative is constituted once",
            Given::cooproduction(),
            on("2013-01-02", incorporation()),
            ("ALREADY_INCORPORATED", OWN),
            json!({"since": "2012-01-02"}),
        ),
        row(
            "a key is not replaced by itself",
            Given::an_open_book(),
            on("2020-01-01", new_key("first")),
            ("NOTHING_TO_CHANGE", OWN),
            json!({}),
        ),
    ]
}

#[test]
fn what_is_refused_before_there_is_a_cooperative() {
    each_is_refused(&refusals());
}

#[test]
fn the_first_entry_names_the_log_and_its_key() {
    let event = Given::no_book().records(&on(FOUNDED, opening()));
    assert_eq!(
        event,
        Event::BookOpened(BookOpened {
            format: FORMAT,
            origin: "quitus/demo-cooproduction".to_owned(),
            verification_key: key("first"),
            succeeds: None,
            effective_on: day(FOUNDED),
        })
    );
    let book = Given::no_book().knowing(event);
    assert_eq!((book.state.size(), book.state.verification_key()), (1, Some(&key("first"))));
}

#[test]
fn a_book_that_goes_on_after_another_says_so_in_its_first_entry() {
    let lost = Lost { signed: 57, root: Digest::from([7; 32]) };
    let before = Predecessor {
        origin: "quitus/demo-cooproduction-avant".to_owned(),
        size: 41,
        root: Digest::from([6; 32]),
        lost: Some(lost),
        reason: sealed("broken"),
    };
    let event = Given::no_book().records(&on(FOUNDED, OpenBook { succeeds: Some(before.clone()), ..opening() }));
    let Event::BookOpened(opened) = &event else { panic!("another event") };
    assert_eq!(opened.succeeds.as_ref(), Some(&before));
    let book = Given::no_book().knowing(event);
    assert_eq!((book.state.size(), book.state.life().incorporated_on), (1, None), "it begins without a register");
}

#[test]
fn the_founders_deed_constitutes_cooproduction() {
    let book = Given::an_open_book();
    let event = book.records(&on(FOUNDED, incorporation()));
    let expected = CooperativeIncorporated {
        name: label("Cooproduction"),
        siren: Some(siren(10_000_000)),
        registry: Some(label("Strasbourg")),
        seat: label("Strasbourg"),
        decision: deed(),
        effective_on: day(FOUNDED),
    };
    assert_eq!(event, Event::CooperativeIncorporated(expected));
    assert_eq!(book.state.life().incorporated_on, None);
    assert_eq!(book.knowing(event).state.life().incorporated_on, Some(day(FOUNDED)));
}

#[test]
fn a_new_key_follows_the_one_before_it() {
    let book = Given::cooproduction().and(on("2020-01-01", new_key("second")));
    let event = book.records(&on("2021-01-01", new_key("third")));
    let expected = KeyRotated { old: key("second"), new: key("third"), effective_on: day("2021-01-01") };
    assert_eq!(event, Event::KeyRotated(expected));
    assert_eq!(book.knowing(event).state.verification_key(), Some(&key("third")));
}

#[test]
fn the_book_may_learn_its_key_before_the_cooperative_exists() {
    let book = Given::an_open_book().and(on(FOUNDED, new_key("second")));
    assert_eq!(book.state.verification_key(), Some(&key("second")));
}
