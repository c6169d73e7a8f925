//! The other ways out: exclusion, strike-off, death; and which of several ends of a membership holds.

use super::common::*;
use quitus_domain::cooperative::{Act, Event};
use quitus_domain::law::exclusion::OwnVote;
use quitus_domain::register::*;
use quitus_domain::statutes::{Faculty, StrikeOffGround};
use quitus_domain::values::{Day, Organ};
use serde_json::json;

const OWN: &str = "";

/// Artenréel, Coopénates, Antigone with their shares, and the employee among the beneficiaries, with ten.
pub fn four() -> Given {
    let employee = AdmitAssociate { category: slug("beneficiaries"), ..admission(EMPLOYEE) };
    Given::three_caes_with_shares().and(on("2013-01-02", employee)).and(on("2013-01-02", subscription(EMPLOYEE, 5, 10)))
}

fn excludes(date: &str, change: impl FnOnce(&mut ExcludeAssociate)) -> Act {
    let mut command = exclusion(COOPENATES, 8, 12);
    change(&mut command);
    on(date, command)
}

fn strikes_off(date: &str) -> Act {
    on(date, strike_off(COOPENATES, StrikeOffGround::CategoryConditionLost))
}

pub fn refusals() -> Vec<Row> {
    [exclusions(), facts(), once()].into_iter().flatten().collect()
}

fn exclusions() -> Vec<Row> {
    let kept = but(statutes_2012(), |s| s.exit.exclusion = Faculty::NotForeseen);
    vec![
        row(
            "statutes that do not foresee exclusion",
            Given::cooproduction_under(kept).with_the_three_caes(),
            excludes("2015-12-31", |_| {}),
            ("EXCLUSION_NOT_FORESEEN", "COOP-16"),
            json!({}),
        ),
        row(
            "an exclusion by the manager",
            four(),
            excludes("2015-12-31", |c| c.decision = decided_by(Organ::Manager)),
            ("EXCLUSION_DECIDER", "COOP-16"),
            json!({"decided_by": "manager"}),
        ),
        row(
            "seven votes of twelve",
            four(),
            excludes("2015-12-31", |c| c.votes.in_favour = 7),
            ("MAJORITY", "COOP-16"),
            json!({"in_favour": 7, "votes": 12, "least": "2/3"}),
        ),
        row(
            "a vote in which nobody votes",
            four(),
            on("2015-12-31", exclusion(COOPENATES, 0, 0)),
            ("MAJORITY", "COOP-16"),
            json!({"in_favour": 0, "votes": 0, "least": "2/3"}),
        ),
        row(
            "the ballot of Coopénates taken out of the count",
            four(),
            excludes("2015-12-31", |c| c.votes.own_vote = OwnVote::Denied),
            ("EXCLUDED_MEMBER_VOTE_DENIED", "COOP-16"),
            json!({}),
        ),
        row(
            "more votes than voters",
            four(),
            on("2015-12-31", exclusion(COOPENATES, 13, 12)),
            ("MORE_VOTES_THAN_VOTERS", OWN),
            json!({"votes": 13, "voters": 12}),
        ),
    ]
}

fn facts() -> Vec<Row> {
    vec![
        row(
            "a ground that the statutes do not list",
            four(),
            on("2015-12-31", strike_off(COOPENATES, StrikeOffGround::Dissolution)),
            ("NO_STATUTORY_GROUND", "COOP-17"),
            json!({"ground": "dissolution", "of_statutes": ["category_condition_lost"]}),
        ),
        row(
            "the ground is one of the statutes of the day",
            four().and(on(
                "2016-01-01",
                amends(but(statutes_2012(), |s| {
                    s.exit.strike_off_grounds = vec![StrikeOffGround::Dissolution];
                })),
            )),
            strikes_off("2016-01-01"),
            ("NO_STATUTORY_GROUND", "COOP-17"),
            json!({"ground": "category_condition_lost", "of_statutes": ["dissolution"]}),
        ),
        row(
            "a legal person does not die",
            four(),
            on("2015-12-31", death(COOPENATES)),
            ("NOT_A_NATURAL_PERSON", OWN),
            json!({"associate": COOPENATES.reference()}),
        ),
        row(
            "nobody dies before the day of admission",
            four(),
            on("2013-01-01", death(EMPLOYEE)),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2013-01-01", "basis": 9, "basis_on": "2013-01-02"}),
        ),
        row(
            "nobody dies who was never admitted",
            Given::three_caes(),
            on("2015-12-31", death(EMPLOYEE)),
            ("UNKNOWN_ASSOCIATE", OWN),
            json!({"associate": EMPLOYEE.reference()}),
        ),
    ]
}

/// Each way out, of the one whom it fits, on that day.
fn ways(date: &str) -> [(Party, Act); 4] {
    let told = day(date) - chrono::Months::new(6);
    [
        (COOPENATES, on(date, withdrawal(COOPENATES, &told.to_string()))),
        (COOPENATES, on(date, exclusion(COOPENATES, 8, 12))),
        (COOPENATES, strikes_off(date)),
        (EMPLOYEE, on(date, death(EMPLOYEE))),
    ]
}

/// Who is gone is not gone again, on the same day or later.
fn once() -> Vec<Row> {
    let gone = four().and(on("2015-12-31", exclusion(COOPENATES, 8, 12))).and(on("2015-12-31", death(EMPLOYEE)));
    let again = ["2015-12-31", "2016-06-30"].into_iter().flat_map(ways);
    let left = |party: Party| json!({"associate": party.reference(), "left_on": "2015-12-31"});
    again.map(|(party, act)| row("one leaves once", gone.clone(), act, ("ALREADY_LEFT", OWN), left(party))).collect()
}

pub fn findings() -> Vec<Row> {
    let book = four()
        .and(on("2015-01-01", subscription(COOPENATES, 6, 10)))
        .and(on("2015-01-01", subscription(EMPLOYEE, 7, 10)));
    let later = |entry: u64| json!({"lost_on": "2014-12-31", "subscribed_on": "2015-01-01", "entry": entry});
    let ways = ways("2014-12-31").into_iter().skip(1);
    ways.map(|(party, act)| {
        let entry = if party == EMPLOYEE { 12 } else { 11 };
        row("shares of the day after", book.clone(), act, ("SUBSCRIBED_AFTER_LEAVING", "COOP-24"), later(entry))
    })
    .collect()
}

#[test]
fn the_assembly_excludes_at_eight_of_twelve() {
    let event = four().records(&excludes("2015-12-31", |_| {}));
    let expected = AssociateExcluded {
        associate: COOPENATES.reference(),
        ground: sealed("ground"),
        summons: Some(sealed("summons")),
        votes: ExclusionVotes { present: 12, in_favour: 8, own_vote: OwnVote::Kept },
        decision: decided_by(Organ::ExtraordinaryAssembly),
        effective_on: day("2015-12-31"),
    };
    assert_eq!(event, Event::AssociateExcluded(expected));
}

#[test]
fn the_management_records_a_ground_of_the_statutes() {
    let event = four().records(&strikes_off("2015-12-31"));
    let expected = AssociateStruckOff {
        associate: COOPENATES.reference(),
        ground: StrikeOffGround::CategoryConditionLost,
        evidence: vec![sealed("evidence")],
        effective_on: day("2015-12-31"),
    };
    assert_eq!(event, Event::AssociateStruckOff(expected));
}

#[test]
fn every_ground_that_the_statutes_list_strikes_off() {
    let grounds = [
        StrikeOffGround::CategoryConditionLost,
        StrikeOffGround::EmploymentEnded,
        StrikeOffGround::Death,
        StrikeOffGround::Dissolution,
        StrikeOffGround::AssembliesMissed,
    ];
    let book = Given::cooproduction_under(but(statutes_2012(), |s| s.exit.strike_off_grounds = grounds.to_vec()));
    let book = book.with_the_three_caes();
    for ground in grounds {
        assert_eq!(book.finds(&on("2015-12-31", strike_off(COOPENATES, ground))), [], "{ground:?}");
    }
}

#[test]
fn a_death_needs_no_clause() {
    let event = four().records(&on("2015-12-31", death(EMPLOYEE)));
    let expected = AssociateDied {
        associate: EMPLOYEE.reference(),
        certificate: Some(sealed("certificate")),
        effective_on: day("2015-12-31"),
    };
    assert_eq!(event, Event::AssociateDied(expected));
}

fn exit(book: &Given, party: Party) -> (Day, WayOut) {
    let exit = book.state.register.get(party.reference()).unwrap().exit.unwrap();
    (exit.on, exit.way)
}

#[test]
fn who_leaves_on_the_last_day_of_the_year_is_in_the_list_of_that_day_and_not_of_the_next() {
    let said = [WayOut::Withdrawal, WayOut::Exclusion, WayOut::StrikeOff, WayOut::Death];
    for ((party, act), way) in ways("2015-12-31").into_iter().zip(said) {
        let book = four().and(act);
        let line = book.state.register.get(party.reference()).unwrap();
        assert!(line.is_member_on(day("2015-12-31")) && !line.is_member_on(day("2016-01-01")), "{way:?}");
        let count = |date| book.state.register.count_on(day(date));
        assert_eq!(["2015-12-31", "2016-01-01"].map(count), [4, 3], "{way:?}");
        assert_eq!(exit(&book, party), (day("2015-12-31"), way));
    }
}

/// Told on 1 June 2015 of a leave on 31 December 2018.
fn announced(party: Party) -> Given {
    four().and(on("2018-12-31", withdrawal(party, "2015-06-01")))
}

#[test]
fn an_earlier_end_overtakes_a_withdrawal_that_was_announced() {
    let said = [WayOut::Exclusion, WayOut::StrikeOff, WayOut::Death];
    for ((party, act), way) in ways("2016-06-30").into_iter().skip(1).zip(said) {
        let book = announced(party).and(act);
        assert_eq!(exit(&book, party), (day("2016-06-30"), way));
        let count = |date| book.state.register.count_on(day(date));
        assert_eq!(["2016-06-30", "2016-07-01", "2018-12-31", "2019-01-01"].map(count), [4, 3, 3, 3], "{way:?}");
        let entry = book.last();
        let back = book.and(on("2020-01-01", annulment(entry)));
        assert_eq!(exit(&back, party), (day("2018-12-31"), WayOut::Withdrawal), "annulled, the withdrawal holds again");
        assert_eq!(back.state.register.count_on(day("2018-12-31")), 4);
    }
}

#[test]
fn who_was_overtaken_waits_in_the_order_of_the_end_that_holds() {
    let book = announced(COOPENATES)
        .and(on("2016-03-31", withdrawal(ANTIGONE, "2015-12-01")))
        .and(on("2016-06-30", exclusion(COOPENATES, 8, 12)));
    let waiting = json!({"paying": 13, "first_waiting": 12});
    let refused = book.refuses(&on("2016-07-01", refund(COOPENATES, 120)));
    assert_eq!((refused.code().as_str(), refused.figures()), ("REIMBURSE_ORDER", waiting));
    assert_eq!(book.finds(&on("2016-07-01", on_accounts_of("2016-12-31", refund(ANTIGONE, 80)))), []);
}

#[test]
fn an_exclusion_keeps_the_shares_in_the_capital() {
    let book = four().and(on("2015-12-31", exclusion(COOPENATES, 8, 12)));
    assert_eq!(book.state.capital.held_on(COOPENATES.reference(), day("2020-01-01")).shares, 120);
    assert_eq!(book.state.capital.curve.capital_on(day("2020-01-01")), eur(8_200));
    assert_eq!(book.finds(&on("2016-06-30", refund(COOPENATES, 120))), []);
}

#[test]
fn who_died_subscribes_no_more_and_an_heir_comes_in_by_an_admission_of_its_own() {
    let book = four().and(on("2015-12-31", death(EMPLOYEE)));
    assert_eq!(book.refuses_as(&on("2016-01-01", subscription(EMPLOYEE, 9, 1))), "NOT_AN_ASSOCIATE");
    let heir = EMPLOYEE.other(1);
    let admission = AdmitAssociate { category: slug("beneficiaries"), ..admission(heir) };
    assert_eq!(book.finds(&on("2016-01-01", admission)), []);
}
