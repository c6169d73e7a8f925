//! Registers that were struck: their totals, their root, and what no longer takes effect by their day.

use super::common::*;
use quitus_domain::cooperative::Event;
use quitus_domain::scic::{RegisterStruck, StrikeGround, StrikeRegister, StrikeSalt};
use quitus_domain::values::Digest;
use serde_json::json;

const OWN: &str = "";

/// The roots of the three CAEs, of these and a fourth associate, and without Coopénates: computed by another program,
/// in another language, from the text of `docs/format.md`.
const THREE: &str = "GmTCqy87ahvTyuXLHMTbd2ig+r+XalB0iIXlu2jnSEA=";
const FOUR: &str = "a3Gz6j92gBkXMUchd6BeOuwY7lkXqBsmT8ZHAk+jYEE=";
const LEFT: &str = "5EQqHaeKG4CDoiIOeiYTdmfsfbR1zmyq6LPuiahRqoQ=";

fn striking() -> StrikeRegister {
    let mut salt = [0; 32];
    salt.iter_mut().zip(0..).for_each(|(byte, at)| *byte = at);
    StrikeRegister { ground: StrikeGround::YearEnd, salt: StrikeSalt::from(salt) }
}

fn struck_on(book: &Given, day: &str) -> RegisterStruck {
    match book.records(&on(day, striking())) {
        Event::RegisterStruck(event) => event,
        other => panic!("{other:?}"),
    }
}

/// A figure of each category: associates, shares, cents.
fn totals(event: &RegisterStruck) -> Vec<(&str, u64, u64, i64)> {
    let figures = event.categories.iter();
    figures.map(|one| (one.category.as_str(), one.associates, one.shares, one.subscribed.get())).collect()
}

fn root(text: &str) -> Digest {
    serde_json::from_value(json!(text)).unwrap()
}

#[test]
fn a_struck_register_adds_up_by_category_and_has_the_root_of_its_lines() {
    let book = Given::three_caes_with_shares();
    let event = struck_on(&book, "2019-12-31");
    assert_eq!(totals(&event), [("cae", 3, 400, 800_000), ("beneficiaries", 0, 0, 0)]);
    assert_eq!(event.root, root(THREE));
    assert_eq!((event.size, event.colleges.len()), (book.last(), 0));
    let book = book.and(on("2020-01-01", admission(BEA)));
    assert_eq!(struck_on(&book, "2020-01-01").root, root(FOUR));
    assert_eq!(struck_on(&book, "2019-12-31").root, root(THREE));
}

#[test]
fn who_leaves_on_the_last_day_of_the_year_is_struck_with_that_day_and_not_with_the_next() {
    let book = Given::three_caes_with_shares().and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    assert_eq!(struck_on(&book, "2015-12-31").root, root(THREE));
    let next = struck_on(&book, "2016-01-01");
    assert_eq!(totals(&next)[0], ("cae", 2, 280, 560_000));
    assert_eq!(next.root, root(LEFT));
}

#[test]
fn a_college_is_struck_with_its_weight() {
    let event = struck_on(&Given::cooproduction_under(statutes_2026()), "2026-12-31");
    let weights: Vec<_> = event.colleges.iter().map(|one| (one.college.as_str(), one.weight.to_string())).collect();
    assert_eq!(weights.len(), statutes_2026().voting.colleges.unwrap().list.len(), "{weights:?}");
}

fn struck() -> Given {
    Given::three_caes_with_shares().and(on("2015-12-31", striking()))
}

/// One row for each way of changing the register of a day that was struck.
pub fn refusals() -> Vec<Row> {
    let figures = json!({"struck_on": "2015-12-31", "at": struck().last() - 1});
    let row = |name, act| row(name, struck(), act, ("BEFORE_STRUCK_REGISTER", OWN), figures.clone());
    vec![
        row("nobody becomes an associate on a day that was struck", on("2015-12-31", admission(BEA))),
        row("nobody becomes one before it", on("2014-01-02", admission(BEA))),
        row("no share is subscribed before it", on("2015-12-31", subscription(ARTENREEL, 4, 10))),
        row("no share is transferred before it", on("2015-12-30", transfer(ARTENREEL, ANTIGONE, 10))),
        row("nobody leaves before it", on("2015-12-30", withdrawal(COOPENATES, "2015-06-01"))),
        row("the statutes do not change before it", on("2015-06-01", amends(statutes_2012()))),
    ]
}

#[test]
fn what_would_change_a_struck_register_is_refused() {
    each_is_refused(&refusals());
}

#[test]
fn what_changes_nothing_of_it_is_still_recorded_for_its_day() {
    let book = struck();
    let root = |book: &Given| struck_on(book, "2016-06-30").root;
    // The last day of membership is a day of membership.
    let left = book.clone().and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    assert_eq!(left.refuses_as(&on("2015-12-31", striking())), "NOTHING_TO_CHANGE");
    assert_ne!(root(&left), root(&book));
    let asked = book.and(on("2015-06-01", application(BEA)));
    assert_eq!(asked.refuses_as(&on("2015-12-31", striking())), "NOTHING_TO_CHANGE");
    assert_eq!(asked.finds(&on("2016-01-01", admission(BEA))), []);
}

#[test]
fn a_correction_changes_a_struck_register_which_is_then_struck_anew() {
    let book = struck();
    let entry = 8;
    let book = book.and(on("2016-03-01", correction(entry, on(FOUNDED, subscription(COOPENATES, 2, 110)))));
    let anew = struck_on(&book, "2015-12-31");
    assert_eq!(totals(&anew)[0], ("cae", 3, 390, 780_000));
    assert_ne!(anew.root, root(THREE));
    let book = book.and(on("2015-12-31", striking()));
    assert_eq!(book.refuses_as(&on("2015-12-31", striking())), "NOTHING_TO_CHANGE");
    assert_eq!(book.refuses_as(&on("2015-12-31", admission(BEA))), "BEFORE_STRUCK_REGISTER");
}

#[test]
fn a_struck_register_is_not_itself_corrected() {
    let book = struck();
    assert_eq!(book.refuses_as(&on("2016-03-01", annulment(book.last()))), "NOT_RECTIFIABLE");
}
