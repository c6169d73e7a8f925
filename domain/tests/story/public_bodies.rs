//! What public bodies may hold of the capital of a SCIC.

use super::common::*;
use quitus_domain::cooperative::Act;
use quitus_domain::register::AdmitAssociate;
use quitus_domain::statutes::Statutes;
use quitus_domain::values::CategoryKind;
use serde_json::json;

const CAP: (&str, &str) = ("PUBLIC_CAPITAL_GT_50", "SCIC-07");

fn scic() -> Statutes {
    but(statutes_2026(), |s| {
        s.categories.push(category("public", "Public bodies", CategoryKind::PublicBodies, 0));
        s.categories.iter_mut().for_each(|one| one.minimum_shares = 0);
    })
}

fn public(party: Party) -> AdmitAssociate {
    AdmitAssociate { category: slug("public"), ..admission(party) }
}

/// Artenréel holds 80 shares, Antigone 20; the Eurométropole (here: Coopénates) and the Région (Béa) are public bodies.
fn book() -> Given {
    Given::cooproduction_under(scic())
        .and(on(FOUNDED, admission(ARTENREEL)))
        .and(on(FOUNDED, admission(ANTIGONE)))
        .and(on("2015-01-02", public(COOPENATES)))
        .and(on("2015-01-02", public(BEA)))
        .and(on(FOUNDED, subscription(ARTENREEL, 1, 80)))
        .and(on(FOUNDED, subscription(ANTIGONE, 3, 20)))
        .and(on("2015-01-02", subscription(COOPENATES, 2, 60)))
}

fn bea(count: u64) -> Act {
    on("2015-01-02", subscription(BEA, 4, count))
}

pub fn refusals() -> Vec<Row> {
    let half = book().and(bea(40));
    let figures = |public: i32, capital: i32, most: &str, on: &str| json!({"public": public * 2_000, "capital": capital * 2_000, "most": most, "on": on});
    let left = half.clone().and(on("2015-12-31", withdrawal(ANTIGONE, "2015-06-01")));
    let old = book_of(Given::cooproduction_under(scic()));
    vec![
        row("one share above half", book(), bea(41), CAP, figures(101, 201, "1/2", "2015-01-02")),
        row(
            "a transfer to one of them above half",
            half.clone(),
            on("2015-06-30", transfer(ANTIGONE, BEA, 1)),
            CAP,
            figures(101, 200, "1/2", "2015-06-30"),
        ),
        row(
            "a refund to others that lifts them above half",
            left.clone(),
            on("2016-06-30", refund(ANTIGONE, 1)),
            CAP,
            figures(100, 199, "1/2", "2016-06-30"),
        ),
        row(
            "a cancellation too",
            left,
            on("2016-06-30", cancellation(ANTIGONE, 1, 1)),
            CAP,
            figures(100, 199, "1/2", "2016-06-30"),
        ),
        row(
            "a fifth before 2 August 2014",
            old.clone(),
            on("2014-08-01", subscription(COOPENATES, 2, 26)),
            CAP,
            figures(26, 126, "1/5", "2014-08-01"),
        ),
        row(
            "a change of category that lifts them above half",
            half,
            on("2015-06-30", quitus_domain::register::ReclassifyAssociate { ..reclassification(ANTIGONE, "public") }),
            CAP,
            figures(120, 200, "1/2", "2015-06-30"),
        ),
    ]
}

/// Artenréel with 100 shares and one public body without any.
fn book_of(given: Given) -> Given {
    given
        .and(on(FOUNDED, admission(ARTENREEL)))
        .and(on(FOUNDED, subscription(ARTENREEL, 1, 100)))
        .and(on("2013-01-02", public(COOPENATES)))
}

#[test]
fn half_is_within_the_law() {
    assert_eq!(book().finds(&bea(40)), []);
    let fifth = on("2014-08-01", subscription(COOPENATES, 2, 25));
    assert_eq!(book_of(Given::cooproduction_under(scic())).finds(&fifth), [], "a fifth, before 2 August 2014");
}

#[test]
fn shares_may_go_from_one_public_body_to_another_and_back_to_others() {
    let half = book().and(bea(40));
    assert_eq!(half.finds(&on("2015-06-30", transfer(BEA, COOPENATES, 10))), []);
    assert_eq!(half.finds(&on("2015-06-30", transfer(BEA, ANTIGONE, 10))), []);
}

#[test]
fn a_public_body_may_move_to_another_category_of_public_bodies() {
    let two = |s: &mut Statutes| s.categories.push(category("towns", "Towns", CategoryKind::PublicBodies, 0));
    let half = book().and(bea(40)).and(on("2015-06-01", amends(but(scic(), two))));
    assert_eq!(half.finds(&on("2015-06-30", reclassification(BEA, "towns"))), []);
}

#[test]
fn another_cooperative_is_not_asked() {
    let ordinary = but(statutes_2012(), |s| {
        s.categories = scic().categories;
    });
    assert_eq!(
        book_of(Given::cooproduction_under(ordinary)).finds(&on("2015-01-02", subscription(COOPENATES, 2, 500))),
        []
    );
}

#[test]
fn a_public_body_that_leaves_is_paid_back_on_its_last_day() {
    let left = book().and(bea(40)).and(on("2015-12-31", withdrawal(BEA, "2015-06-01")));
    assert_eq!(left.finds(&on("2015-12-31", refund(BEA, 40))), []);
}

#[test]
fn one_that_left_counts_until_it_is_paid_back() {
    let left = book().and(bea(40)).and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    let more = on("2016-06-30", subscription(BEA, 5, 1));
    assert_eq!(left.refuses_as(&more), "PUBLIC_CAPITAL_GT_50", "its 60 shares are still of the capital");
    assert_eq!(left.finds(&on("2016-06-30", refund(COOPENATES, 10))), [], "to be paid back itself lifts nobody");
    assert_eq!(left.and(on("2016-06-30", refund(COOPENATES, 10))).finds(&more), []);
}
