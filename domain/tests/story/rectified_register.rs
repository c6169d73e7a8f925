//! Every new kind of entry, found wrong: set right, the book is the one that would have been told right; annulled, it is
//! the one in which nothing was told. What later entries stand on stays.

use super::common::*;
use super::existing;
use quitus_domain::capital::{CancelShares, SubscribeShares};
use quitus_domain::cooperative::{Act, Cooperative, Event, RectifyEntry};
use quitus_domain::law::status::Devolvee;
use quitus_domain::mandates::{AppointAuditor, AppointReviewer, Cause};
use quitus_domain::statutes::{RefundOrder, StrikeOffGround};
use serde_json::{Value, json};

const OWN: &str = "";

fn then(command: RectifyEntry) -> Act {
    on("2032-01-01", command)
}

fn stands(says: &'static str, given: Given, command: RectifyEntry, later: &[u64]) -> Row {
    let figures = stood_on(command.entry_number.get(), later);
    row(says, given, then(command), ("LATER_ENTRIES_STAND_ON_IT", OWN), figures)
}

/// Shares of the three CAEs, of which Coopénates paid a quarter, and who leaves is paid in any order; Béa and a partner.
fn book() -> Given {
    let statutes = but(statutes_2026(), |s| {
        s.exit.refund_order = RefundOrder::Unordered;
        s.exit.strike_off_grounds = vec![StrikeOffGround::Death, StrikeOffGround::Dissolution];
    });
    let quarter = SubscribeShares { paid: eur(600), ..subscription(COOPENATES, 2, 120) };
    let partner = quitus_domain::register::AdmitAssociate { category: slug("partners"), ..admission(EMPLOYEE) };
    Given::cooproduction_under(statutes)
        .with_the_three_caes()
        .and(on(FOUNDED, subscription(ARTENREEL, 1, 200)))
        .and(on(FOUNDED, quarter))
        .and(on(FOUNDED, subscription(ANTIGONE, 3, 80)))
        .and(on("2013-01-02", admission(BEA)))
        .and(on("2013-01-02", partner))
}

fn left() -> Given {
    book().and(on("2018-12-31", withdrawal(ANTIGONE, "2018-06-01")))
}

fn owed() -> Given {
    left().and(on("2019-06-30", cancellation(ANTIGONE, 1, 80)))
}

/// A book, an act that was wrong, and the one that was right.
fn mistakes() -> Vec<(Given, Act, Act)> {
    [of_the_file(), of_the_exits(), of_the_shares(), of_the_debts(), of_the_offices()].into_iter().flatten().collect()
}

fn of_the_file() -> Vec<(Given, Act, Act)> {
    let (who, bob) = (EMPLOYEE.person(), CIGALES);
    let asked = book().and(on("2015-04-01", application(bob)));
    let hired = book().employing("2019-03-01");
    let mut other = application(bob);
    other.category = slug("beneficiaries");
    let mut colmar = contact(BEA);
    colmar.seat = Some(label("Mulhouse"));
    vec![
        (book(), on("2015-04-01", application(bob)), on("2015-04-02", other)),
        (asked, on("2015-06-01", rejection(bob)), on("2015-06-02", rejection(bob))),
        (book(), on("2015-04-01", reclassification(BEA, "cae")), on("2015-06-01", reclassification(BEA, "partners"))),
        (book(), on("2015-04-01", representation(BEA, 77)), on("2015-06-01", representation(BEA, 78))),
        (book(), on("2015-04-01", contact(BEA)), on("2015-06-01", colmar)),
        (book(), on("2019-03-01", hiring(who)), on("2019-04-01", hiring(who))),
        (hired, on("2024-06-30", departure(who)), on("2024-07-31", departure(who))),
        (book(), on("2018-12-31", benefit(BEA, "2018-01-01")), on("2019-12-31", benefit(BEA, "2019-01-01"))),
    ]
}

fn of_the_exits() -> Vec<(Given, Act, Act)> {
    let ground = |date, ground| on(date, strike_off(COOPENATES, ground));
    vec![
        (book(), on("2015-12-31", exclusion(BEA, 8, 12)), on("2016-06-30", exclusion(BEA, 9, 12))),
        (book(), ground("2015-12-31", StrikeOffGround::Death), ground("2015-06-30", StrikeOffGround::Dissolution)),
        (book(), on("2015-12-31", death(EMPLOYEE)), on("2015-12-30", death(EMPLOYEE))),
    ]
}

fn of_the_shares() -> Vec<(Given, Act, Act)> {
    let called = book().and(on("2012-06-01", call(COOPENATES, 2, 600, "2012-09-30")));
    let warned = called.clone().and(on("2013-02-01", notice(COOPENATES, 2)));
    let called_more = on("2012-07-01", call(COOPENATES, 2, 700, "2012-10-31"));
    let part = on("2014-07-01", transfer(ARTENREEL, ANTIGONE, 60));
    let all = on("2014-06-30", transfer(ARTENREEL, ANTIGONE, 200));
    vec![
        (book(), on("2012-06-01", call(COOPENATES, 2, 600, "2012-09-30")), called_more),
        (called, on("2013-02-01", notice(COOPENATES, 2)), on("2013-03-01", notice(COOPENATES, 2))),
        (warned, on("2013-05-02", default(COOPENATES, 2)), on("2013-06-30", default(COOPENATES, 2))),
        (book(), on("2014-06-30", transfer(ARTENREEL, ANTIGONE, 50)), part.clone()),
        (book(), all.clone(), part.clone()),
        (book(), part, all),
    ]
}

fn of_the_debts() -> Vec<(Given, Act, Act)> {
    let fewer = CancelShares { balance_sheet: balance_sheet(1_000), ..cancellation(ANTIGONE, 1, 60) };
    vec![
        (left(), on("2019-06-30", cancellation(ANTIGONE, 1, 80)), on("2019-07-31", fewer)),
        (
            owed(),
            on("2019-07-01", schedule(1, &[(1_600, "2020-06-30")])),
            on("2019-07-01", schedule(1, &[(800, "2020-06-30"), (800, "2021-06-30")])),
        ),
        (owed(), on("2019-07-01", pay(1, eur(800))), on("2019-08-01", pay(1, eur(1_600)))),
        (owed(), on("2019-07-01", set_off(1, eur(800))), on("2019-08-01", set_off(1, eur(80)))),
        (owed(), on("2019-07-01", reduction(1, eur(800))), on("2019-08-01", reduction(1, eur(80)))),
    ]
}

fn of_the_offices() -> Vec<(Given, Act, Act)> {
    let managed = book().and(on("2020-06-30", manager(1, 701, "2024-06-30")));
    let reviewed = AppointReviewer { deputy: None, ..reviewer(2, "2024-06-30") };
    let audited = AppointAuditor { holder: natural(801), ..auditor(3, "2025-06-30") };
    let dissolved = book().and(on("2030-06-30", dissolution()));
    let mut told = super::formalities::mistakes();
    told.extend([
        (book(), on("2020-06-01", proposal(701)), on("2020-06-02", proposal(701))),
        (book(), on("2020-06-30", manager(1, 701, "2024-06-30")), on("2020-07-01", manager(1, 702, "2023-06-30"))),
        (book(), on("2020-06-30", reviewer(2, "2025-06-30")), on("2020-06-30", reviewed)),
        (book(), on("2020-06-30", auditor(3, "2026-06-30")), on("2020-06-30", audited)),
        (managed, on("2022-06-30", end(1, Cause::Resignation)), on("2022-07-31", end(1, Cause::Judgment))),
        (book(), on("2030-06-30", dissolution()), on("2030-07-01", dissolution())),
        (dissolved, on("2031-06-30", devolution(Devolvee::Union)), on("2031-06-30", devolution(Devolvee::Cooperative))),
        (book(), on("2030-06-30", leaving_the_status()), on("2030-07-01", leaving_the_status())),
    ]);
    told
}

/// What decides on later acts, without the entries themselves and the persons they ever named.
fn facts(state: &Cooperative) -> Value {
    let mut whole = serde_json::to_value(state).unwrap();
    ["entries", "persons"].into_iter().for_each(|part| drop(whole.as_object_mut().unwrap().remove(part).unwrap()));
    whole
}

#[test]
fn a_mistake_set_right_leaves_the_book_that_was_told_right() {
    for (given, wrong, right) in mistakes() {
        let mistaken = given.clone().and(wrong.clone());
        let entry = mistaken.last();
        let corrected = mistaken.and(then(correction(entry, right.clone())));
        assert_eq!(facts(&corrected.state), facts(&given.and(right).state), "{wrong:?}");
    }
}

#[test]
fn a_mistake_annulled_leaves_the_book_that_was_not_told() {
    for (given, wrong, _) in mistakes() {
        let mistaken = given.clone().and(wrong.clone());
        let entry = mistaken.last();
        let annulled = mistaken.and(then(annulment(entry)));
        assert_eq!(facts(&annulled.state), facts(&given.state), "{wrong:?}");
    }
}

#[test]
fn a_mistake_is_not_set_right_by_something_else() {
    let all = mistakes();
    let others = all.iter().cycle().skip(1);
    for ((given, wrong, _), (.., other)) in all.iter().zip(others) {
        if std::mem::discriminant(&wrong.command) == std::mem::discriminant(&other.command) {
            continue;
        }
        let mistaken = given.clone().and(wrong.clone());
        let entry = mistaken.last();
        let refused = mistaken.refuses_as(&then(correction(entry, other.clone())));
        assert_eq!(refused, "REPLACEMENT_OF_ANOTHER_KIND", "{wrong:?} by {other:?}");
    }
}

#[test]
fn every_new_kind_of_entry_has_its_mistake() {
    let told = mistakes().into_iter().map(|(given, wrong, _)| given.records(&wrong).kind());
    let told: std::collections::BTreeSet<_> = told.collect();
    // Of a meeting nothing is rectified: `meetings`. A register is struck anew: `struck`. Nor is an invoice: `years`.
    let elsewhere = [
        "scic.",
        "reviews.",
        "assemblies.",
        "billing.",
        "accounts.",
        "funds.",
        "book.",
        "person.",
        "statutes.",
        "opening.",
        "cooperative.incorporated",
    ];
    let before = [
        "register.associate_admitted",
        "register.associate_withdrew",
        "capital.shares_subscribed",
        "capital.shares_paid_up",
        "capital.shares_refunded",
    ];
    let mut new: std::collections::BTreeSet<_> = Event::KINDS.iter().map(|(kind, _)| *kind).collect();
    new.retain(|kind| !before.contains(kind) && !elsewhere.iter().any(|start| kind.starts_with(start)));
    assert_eq!(told, new);
}

pub fn refusals() -> Vec<Row> {
    [files(), shares_and_debts(), offices()].into_iter().flatten().collect()
}

fn files() -> Vec<Row> {
    let asked = book().and(on("2015-04-01", application(CIGALES)));
    let rejected = asked.clone().and(on("2015-06-01", rejection(CIGALES)));
    let came_in = asked.clone().and(on("2015-06-01", admission(CIGALES)));
    let entry = asked.last();
    let late = || correction(entry, on("2015-06-02", application(CIGALES)));
    let hired = book().employing("2019-03-01");
    let gone = hired.clone().and(on("2024-06-30", departure(EMPLOYEE.person())));
    let again = gone.clone().and(on("2025-01-02", hiring(EMPLOYEE.person())));
    let (start, stop) = (hired.last(), gone.last());
    let mut rows = vec![
        stands("an application that was rejected", rejected.clone(), annulment(entry), &[13]),
        stands("an application put after its rejection", rejected, late(), &[13]),
        row(
            "an application put after the admission",
            came_in,
            then(late()),
            ("ALREADY_ADMITTED", OWN),
            json!({"associate": CIGALES.reference(), "number": 6, "since": "2015-06-01"}),
        ),
        stands("an employment that ended", gone.clone(), annulment(start), &[13]),
        stands(
            "an employment put after its end",
            gone,
            correction(start, on("2024-07-01", hiring(EMPLOYEE.person()))),
            &[13],
        ),
        stands("the end of an employment before another", again, annulment(stop), &[14]),
    ];
    // Béa's admission is entry n° 10.
    for (says, act) in [
        ("an admission before a change of category", on("2015-04-01", reclassification(BEA, "cae"))),
        ("an admission before another representative", on("2015-04-01", representation(BEA, 77))),
        ("an admission before a change of address", on("2015-04-01", contact(BEA))),
        ("an admission before evidence", on("2015-04-01", benefit(BEA, "2015-01-01"))),
    ] {
        let later = correction(10, on("2015-04-02", admission(BEA)));
        rows.push(stands(says, book().and(act.clone()), annulment(10), &[12]));
        rows.push(stands(says, book().and(act), later, &[12]));
    }
    rows
}

fn shares_and_debts() -> Vec<Row> {
    let called = book().and(on("2012-06-01", call(COOPENATES, 2, 1_800, "2012-09-30")));
    let fewer = SubscribeShares { paid: eur(600), ..subscription(COOPENATES, 2, 110) };
    let quarter = SubscribeShares { paid: eur(600), ..subscription(COOPENATES, 2, 120) };
    let warned = called.clone().and(on("2013-02-01", notice(COOPENATES, 2)));
    let out = warned.clone().and(on("2013-05-02", default(COOPENATES, 2)));
    let given_up = book().and(on("2014-06-30", transfer(ANTIGONE, ARTENREEL, 80)));
    let cancelled = owed();
    let paid = owed().and(on("2019-07-01", pay(1, eur(1_600))));
    let set = owed().and(on("2019-07-01", schedule(1, &[(1_600, "2020-06-30")])));
    let cancellation_entry = cancelled.last();
    let later = || correction(cancellation_entry, on("2019-07-02", cancellation(ANTIGONE, 1, 80)));
    vec![
        stands("a subscription of which a part was called", called.clone(), annulment(8), &[12]),
        stands("fewer shares than were called", called.clone(), correction(8, on(FOUNDED, fewer)), &[12]),
        stands("a subscription put after the call", called, correction(8, on("2012-06-02", quarter)), &[12]),
        stands("a notice on which a membership ended", out.clone(), annulment(warned.last()), &[14]),
        stands(
            "a notice put after the end of the membership",
            out,
            correction(warned.last(), on("2013-05-03", notice(COOPENATES, 2))),
            &[14],
        ),
        stands("shares that were transferred", given_up.clone(), annulment(9), &[12]),
        stands(
            "more shares than were all transferred",
            given_up.clone(),
            correction(9, on(FOUNDED, subscription(ANTIGONE, 3, 81))),
            &[12],
        ),
        stands(
            "no more shares than were transferred, though the transferor stayed",
            book().and(on("2013-01-02", subscription(BEA, 4, 10))).and(on("2014-06-30", transfer(BEA, ARTENREEL, 5))),
            correction(12, on("2013-01-02", subscription(BEA, 4, 5))),
            &[13],
        ),
        stands("an exit whose shares were cancelled", cancelled, annulment(left().last()), &[13]),
        stands("a cancellation that was paid", paid.clone(), annulment(cancellation_entry), &[14]),
        stands(
            "less cancelled than was paid",
            paid.clone(),
            correction(cancellation_entry, on("2019-06-30", cancellation(ANTIGONE, 1, 79))),
            &[14],
        ),
        stands("a cancellation put after the payment", paid, later(), &[14]),
        stands("a cancellation put after the schedule", set, later(), &[14]),
    ]
}

fn offices() -> Vec<Row> {
    let managed = book().and(on("2020-06-30", manager(1, 701, "2024-06-30")));
    let ended = managed.clone().and(on("2022-06-30", end(1, Cause::Resignation)));
    let entry = managed.last();
    let dissolved = book().and(on("2030-06-30", dissolution()));
    let given_away = dissolved.clone().and(on("2031-06-30", devolution(Devolvee::Union)));
    vec![
        stands("a mandate that was ended", ended.clone(), annulment(entry), &[13]),
        stands(
            "a mandate put after its end",
            ended,
            correction(entry, on("2022-07-01", manager(1, 701, "2024-06-30"))),
            &[13],
        ),
        stands(
            "a dissolution after which something was given away",
            given_away.clone(),
            annulment(dissolved.last()),
            &[13],
        ),
        stands(
            "a dissolution put after what was given away",
            given_away,
            correction(dissolved.last(), on("2031-07-01", dissolution())),
            &[13],
        ),
    ]
}

#[test]
fn a_debt_that_was_partly_paid_can_still_be_set_right() {
    let book = owed().and(on("2019-07-01", pay(1, eur(800))));
    let entry = owed().last();
    let right = CancelShares { balance_sheet: balance_sheet(1_000), ..cancellation(ANTIGONE, 1, 80) };
    let corrected = book.and(then(correction(entry, on("2019-06-30", right))));
    let debt = corrected.state.capital.debt(debt(1)).unwrap();
    assert_eq!((debt.amount, debt.remaining), (eur(1_440), eur(640)));
}

#[test]
fn a_mandate_shortened_below_its_recorded_end_ends_at_its_term() {
    let managed = book().and(on("2020-06-30", manager(1, 701, "2024-06-30")));
    let ended = managed.clone().and(on("2022-06-30", end(1, Cause::Resignation)));
    let short = correction(managed.last(), on("2020-06-30", manager(1, 701, "2021-06-30")));
    let corrected = ended.and(then(short));
    assert_eq!(corrected.state.mandates.get(mandate(1)).unwrap().ends_on, day("2021-06-30"));
}

#[test]
fn a_debt_or_a_mandate_carried_by_mistake_is_annulled() {
    let book = existing::opened().and(then(annulment(8))).and(then(annulment(9)));
    assert_eq!(book.state.capital.debt(debt(1)), None);
    assert_eq!(book.state.mandates.get(mandate(1)), None);
}

/// The other subscription stands later in the book than what is said of it.
#[test]
fn a_call_and_a_notice_booked_on_the_wrong_subscription_go_to_the_right_one() {
    let quarter = SubscribeShares { paid: eur(500), ..subscription(COOPENATES, 5, 100) };
    let called = book().and(on("2012-06-01", call(COOPENATES, 2, 600, "2012-09-30")));
    let warned = called.clone().and(on("2013-02-01", notice(COOPENATES, 2)));
    let both = warned.clone().and(on("2012-03-01", quarter));
    let right = both
        .and(then(correction(called.last(), on("2012-06-01", call(COOPENATES, 5, 600, "2012-09-30")))))
        .and(then(correction(warned.last(), on("2013-02-01", notice(COOPENATES, 5)))));
    let of = |number| right.state.capital.subscription(COOPENATES.reference(), bulletin(number)).unwrap();
    let due = |number| {
        let account = right.state.capital.account(COOPENATES.reference()).unwrap();
        account.next_due(bulletin(number)).unwrap()
    };
    assert_eq!((of(2).called, due(2), of(2).notice), (eur(600), day("2017-01-02"), None));
    assert_eq!((of(5).called, due(5)), (eur(1_100), day("2012-09-30")));
    assert_eq!(right.refuses_as(&on("2013-05-02", default(COOPENATES, 2))), "NO_NOTICE");
    assert_eq!(right.finds(&on("2013-05-02", default(COOPENATES, 5))), []);
}

/// The employee left in June and came back in July, under another reference.
fn came_back() -> Given {
    let again = super::applications::employee_again();
    let again = quitus_domain::register::AdmitAssociate { category: slug("partners"), ..again };
    book().and(on("2016-06-30", withdrawal(EMPLOYEE, "2016-01-01"))).and(on("2016-07-01", again))
}

#[test]
fn the_first_admission_of_a_person_who_came_back_can_still_be_set_right() {
    let right = quitus_domain::register::AdmitAssociate { category: slug("partners"), ..admission(EMPLOYEE) };
    assert_eq!(came_back().finds(&then(correction(11, on("2013-01-03", right)))), []);
}

#[test]
fn no_correction_makes_a_person_an_associate_twice() {
    let again = super::applications::employee_again();
    let early = quitus_domain::register::AdmitAssociate { category: slug("partners"), ..again };
    let entry = came_back().last();
    let refused = came_back().refuses(&then(correction(entry, on("2016-06-30", early))));
    assert_eq!(refused.code(), "ALREADY_CATEGORISED");
    assert_eq!(refused.figures(), json!({"current": "partners", "asked": "partners"}));
    let stays = came_back().refuses_as(&then(annulment(entry - 1)));
    assert_eq!(stays, "LATER_ENTRIES_STAND_ON_IT", "nor the annulment of the first exit");
}
