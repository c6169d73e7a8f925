//! Entries found wrong: what can never be rectified, the constitution, and the statutes.

use super::common::*;
use quitus_domain::book::ErasureScope::Contact;
use quitus_domain::cooperative::{EntryRectified, Event, Replaced};
use quitus_domain::incorporation::Incorporate;
use quitus_domain::values::{Position, Ratio};
use serde_json::json;

const OWN: &str = "";

fn half() -> quitus_domain::statutes::Statutes {
    but(statutes_2012(), |s| s.shares.floor = Ratio::of(1, 2))
}

/// Entry n° 7: the floor is raised to a half in 2020.
fn amended() -> Given {
    Given::three_caes().and(on("2020-01-01", amends(half())))
}

pub fn refusals() -> Vec<Row> {
    [never(), founding()].into_iter().flatten().collect()
}

fn never() -> Vec<Row> {
    let kinds = Given::three_caes()
        .and(on("2015-06-01", new_key("second")))
        .and(on("2015-06-01", erasure(ARTENREEL.person(), Contact)))
        .and(on("2015-06-01", correction(6, on(FOUNDED, admission(ANTIGONE)))))
        .and(on("2015-06-01", annulment(5)));
    let refused = |says, number, entry| {
        row(says, kinds.clone(), on("2016-01-01", annulment(number)), ("NOT_RECTIFIABLE", OWN), json!({"entry": entry}))
    };
    vec![
        refused("the opening of the book stands", 1, 0),
        refused("a change of key stands", 7, 6),
        refused("an erasure stands", 8, 7),
        refused("a rectification is not rectified: the entry itself is, again", 9, 8),
        refused("what is annulled is no fact any more", 5, 4),
        row(
            "what is not in the book",
            kinds.clone(),
            on("2016-01-01", annulment(11)),
            ("UNKNOWN_ENTRY", OWN),
            json!({"entry": 10, "size": 10}),
        ),
        row(
            "nothing is rectified before the book is open",
            Given::no_book(),
            on("2016-01-01", annulment(1)),
            ("BOOK_NOT_OPEN", OWN),
            json!({}),
        ),
    ]
}

fn founding() -> Vec<Row> {
    let stands = |says, given, command: quitus_domain::cooperative::RectifyEntry, later: &[u64]| {
        let figures = stood_on(command.entry_number.get(), later);
        row(says, given, on("2016-01-01", command), ("LATER_ENTRIES_STAND_ON_IT", OWN), figures)
    };
    vec![
        stands("a constitution with statutes is not annulled", Given::cooproduction(), annulment(2), &[3]),
        stands("nor put after them", Given::cooproduction(), correction(2, on("2012-01-03", incorporation())), &[3]),
        stands("statutes with associates are not annulled", Given::three_caes(), annulment(3), &[4, 5, 6]),
        stands("statutes that were amended are not annulled", amended(), annulment(3), &[4, 5, 6, 7]),
        stands(
            "nor put after what was done under them",
            Given::three_caes(),
            correction(3, on("2012-01-03", adopts(statutes_2012()))),
            &[4, 5, 6],
        ),
        row(
            "the replacement is judged by the law like any statutes",
            Given::three_caes(),
            on("2016-01-01", correction(3, on(FOUNDED, adopts(but(half(), |s| s.shares.floor = Ratio::of(1, 5)))))),
            ("FLOOR_LT_QUARTER", "COOP-07"),
            json!({"stated": "1/5", "least": "1/4"}),
        ),
        row(
            "a constitution is not replaced by statutes",
            Given::cooproduction(),
            on("2016-01-01", correction(2, on(FOUNDED, adopts(statutes_2012())))),
            ("REPLACEMENT_OF_ANOTHER_KIND", OWN),
            json!({"entry": 1}),
        ),
        row(
            "a rectification replaces nothing",
            Given::three_caes(),
            on("2016-01-01", correction(4, on("2016-01-01", annulment(4)))),
            ("REPLACEMENT_OF_ANOTHER_KIND", OWN),
            json!({"entry": 3}),
        ),
        row(
            "a key replaces no fact",
            Given::three_caes(),
            on("2016-01-01", correction(4, on("2016-01-01", new_key("second")))),
            ("REPLACEMENT_OF_ANOTHER_KIND", OWN),
            json!({"entry": 3}),
        ),
    ]
}

#[test]
fn what_cannot_be_rectified_so() {
    each_is_refused(&refusals());
}

#[test]
fn the_rectification_names_the_entry_the_reason_and_the_act_that_should_stand() {
    let right = Incorporate { seat: label("Schiltigheim"), ..incorporation() };
    let book = Given::cooproduction();
    let event = book.records(&on("2016-01-01", correction(2, on(FOUNDED, right.clone()))));
    let replacement = Given::an_open_book().records(&on(FOUNDED, right));
    let expected = EntryRectified {
        of: Position(1),
        reason: sealed("reason"),
        replacement: Some(Replaced { tv: 2, event: Box::new(replacement) }),
        effective_on: day("2016-01-01"),
    };
    assert_eq!(event, Event::EntryRectified(expected));
}

#[test]
fn the_constitution_is_moved_back_to_its_true_day() {
    let book = Given::cooproduction().and(on("2016-01-01", correction(2, on("2011-12-31", incorporation()))));
    assert_eq!(book.state.life().incorporated_on, Some(day("2011-12-31")));
}

#[test]
fn a_constitution_on_which_nothing_stands_is_moved_or_annulled() {
    let constituted = Given::an_open_book().and(on(FOUNDED, incorporation()));
    let moved = constituted.clone().and(on("2016-01-01", correction(2, on("2013-01-02", incorporation()))));
    assert_eq!(moved.state.life().incorporated_on, Some(day("2013-01-02")));
    let annulled = constituted.and(on("2016-01-01", annulment(2)));
    assert_eq!(annulled.state.life().incorporated_on, None);
    assert_eq!(annulled.finds(&on("2013-01-02", incorporation())), []);
}

#[test]
fn statutes_on_which_nothing_stands_are_moved_or_annulled() {
    let book = Given::cooproduction();
    let moved = book.clone().and(on("2016-01-01", correction(3, on("2013-01-02", adopts(statutes_2012())))));
    assert_eq!(moved.state.statutes.first_day(), Some(day("2013-01-02")));
    let annulled = book.and(on("2016-01-01", annulment(3)));
    assert!(annulled.state.statutes.is_empty());
    assert_eq!(annulled.finds(&on("2013-01-02", adopts(statutes_2012()))), []);
}

#[test]
fn a_clause_copied_wrong_is_set_right_from_the_first_day() {
    let book = Given::three_caes().and(on("2016-01-01", correction(3, on(FOUNDED, adopts(half())))));
    assert_eq!(book.state.statutes.on(day("2012-01-02")), Some(&half()));
}

#[test]
fn the_first_statutes_are_set_right_after_they_were_amended_too() {
    let right = but(statutes_2012(), |s| s.shares.floor = Ratio::of(1, 3));
    let book = amended().and(on("2021-01-01", correction(3, on(FOUNDED, adopts(right.clone())))));
    assert_eq!(book.state.statutes.on(day("2019-12-31")), Some(&right));
    assert_eq!(book.state.statutes.on(day("2020-01-01")), Some(&half()));
}

#[test]
fn an_amendment_is_moved_or_annulled() {
    let floor = |book: &Given, date| book.state.statutes.on(day(date)).map(|s| s.shares.floor);
    let moved = amended().and(on("2021-01-01", correction(7, on("2020-07-01", amends(half())))));
    assert_eq!(floor(&moved, "2020-06-30"), Some(QUARTER));
    assert_eq!(floor(&moved, "2020-07-01"), Some(Ratio::of(1, 2)));
    let annulled = amended().and(on("2021-01-01", annulment(7)));
    assert_eq!(floor(&annulled, "2099-01-01"), Some(QUARTER));
}
