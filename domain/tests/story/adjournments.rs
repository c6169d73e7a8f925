//! A meeting that is adjourned, to later that day or to another one, and resumed.

use super::assemblies::{admits_bea, on_bea, sitting, sitting_to, voted};
use super::common::*;
use Choice::InFavour;
use VotingMethod::RollCall;
use quitus_domain::assemblies::*;
use quitus_domain::cooperative::replay;
use quitus_domain::decision::{CitedResolution, Decision};
use quitus_domain::register::AdmitAssociate;
use quitus_domain::values::Organ;
use serde_json::json;

const OWN: &str = "";

/// Adjourned at 16:00 of 30 June, to 14:00 of 3 July.
fn adjourned() -> Given {
    sitting().and(on(MEETING, adjourns()))
}

/// Adjourned at 16:00 of 30 June, to 18:00 of that day.
fn suspended() -> Given {
    let evening = AdjournAssembly { resumes_on: day(MEETING), resumes_at: at("18:00"), ..adjourns() };
    sitting().and(on(MEETING, evening))
}

/// Resumed on 3 July, before Artenréel and Coopénates.
fn resumed() -> Given {
    let there = [ARTENREEL, COOPENATES].map(|cae| on(RESUMED, arrival(cae, "13:55")));
    there.into_iter().fold(adjourned(), Given::and).and(on(RESUMED, resumes("14:00")))
}

pub fn refusals() -> Vec<Row> {
    [adjourning(), resuming(), meanwhile()].into_iter().flatten().collect()
}

fn adjourning() -> Vec<Row> {
    let voting = sitting().and(on(MEETING, puts(1, RollCall, "14:10")));
    let backwards = AdjournAssembly { resumes_on: day(MEETING), resumes_at: at("16:00"), ..adjourns() };
    vec![
        row(
            "adjourned before it opens",
            super::assemblies::convened(),
            on(MEETING, adjourns()),
            ("NOT_OPEN", OWN),
            json!({}),
        ),
        row("adjourned in a vote", voting, on(MEETING, adjourns()), ("VOTE_OPEN", OWN), json!({"resolution": 1})),
        row(
            "adjourned until the same minute",
            sitting(),
            on(MEETING, backwards),
            ("RESUMES_TOO_EARLY", OWN),
            json!({"on": MEETING, "at": "16:00", "resumes_on": MEETING, "resumes_at": "16:00"}),
        ),
        row(
            "adjourned at a time before the opening",
            sitting(),
            on(MEETING, AdjournAssembly { at: at("14:00"), ..adjourns() }),
            ("EARLIER_THAN_RECORDED", OWN),
            json!({"at": "14:00", "latest": "14:05"}),
        ),
    ]
}

fn resuming() -> Vec<Row> {
    let back = || adjourned().and(on(RESUMED, arrival(ARTENREEL, "13:40")));
    vec![
        row("resumed while it sits", sitting(), on(MEETING, resumes("14:30")), ("NOT_ADJOURNED", OWN), json!({})),
        row(
            "resumed on the day of the adjournment, though announced for July",
            adjourned(),
            on(MEETING, resumes("17:00")),
            ("NOT_THE_DAY", OWN),
            json!({"held_on": RESUMED, "on": MEETING}),
        ),
        row(
            "resumed before its hour",
            back(),
            on(RESUMED, resumes("13:50")),
            ("BEFORE_THE_RESUMPTION", OWN),
            json!({"at": "13:50", "resumes_at": "14:00"}),
        ),
        row(
            "resumed on another day on the presence of the first",
            adjourned(),
            on(RESUMED, resumes("14:00")),
            ("NOBODY_PRESENT", OWN),
            json!({"at": "14:00"}),
        ),
        row("resumed twice", resumed(), on(RESUMED, resumes("14:10")), ("NOT_ADJOURNED", OWN), json!({})),
    ]
}

fn meanwhile() -> Vec<Row> {
    let until = json!({"resumes_on": RESUMED, "resumes_at": "14:00"});
    let back = || adjourned().and(on(RESUMED, arrival(ARTENREEL, "13:40")));
    vec![
        row(
            "a vote while it is adjourned",
            back(),
            on(RESUMED, puts(1, RollCall, "14:10")),
            ("ADJOURNED", OWN),
            until.clone(),
        ),
        row("opened again instead of resumed", back(), on(RESUMED, opens("14:05")), ("ADJOURNED", OWN), until.clone()),
        row("closed although it could go on", back(), on(RESUMED, closes("14:30")), ("ADJOURNED", OWN), until.clone()),
        row(
            "a notice in the meantime",
            adjourned(),
            on(RESUMED, notice_to(ANTIGONE, NoticeMedium::Post)),
            ("ADJOURNED", OWN),
            until,
        ),
    ]
}

#[test]
fn a_vote_closed_before_the_adjournment_stands_on_its_own_day() {
    let first = voted(sitting_to(on_bea()), 1, &[(ARTENREEL, InFavour), (COOPENATES, InFavour)]);
    let book = first.and(on(MEETING, adjourns()));
    let decided = book.state.assemblies.get(gathering(1)).unwrap().resolution(1).unwrap().outcome.unwrap();
    assert_eq!((decided.outcome, decided.on), (Outcome::Adopted, day(MEETING)));
    // It is carried out while the rest of the agenda waits.
    book.and(on("2016-07-01", admits_bea()));
}

#[test]
fn a_vote_taken_after_it_is_of_the_day_on_which_it_was_taken() {
    let there = [ARTENREEL, COOPENATES].map(|cae| on(RESUMED, arrival(cae, "13:55")));
    let book = there.into_iter().fold(sitting_to(on_bea()).and(on(MEETING, adjourns())), Given::and);
    let book = book
        .and(on(RESUMED, resumes("14:00")))
        .and(on(RESUMED, puts(1, RollCall, "14:10")))
        .and(on(RESUMED, votes(1, &[(ARTENREEL, InFavour), (COOPENATES, InFavour)])))
        .and(on(RESUMED, closes_vote(1, "14:15")));
    let cited = |decided_on| {
        let (assembly, organ) = (gathering(1), Organ::OrdinaryAssembly);
        let decision = Decision::Resolution(CitedResolution { assembly, resolution: 1, organ, decided_on });
        on("2016-07-04", AdmitAssociate { decision, ..admission(BEA) })
    };
    assert_eq!(book.refuses_as(&cited(day(MEETING))), "MISQUOTED");
    book.and(cited(day(RESUMED)));
}

#[test]
fn later_on_the_same_day_those_who_were_there_are_there_still() {
    let book = suspended();
    let held = book.state.assemblies.get(gathering(1)).unwrap();
    assert_eq!(held.attendance(at("18:00")).present, 3);
    // Who left in the break is away when it goes on.
    let book = book.and(on(MEETING, leaves(ANTIGONE, "17:30"))).and(on(MEETING, resumes("18:00")));
    assert_eq!(book.state.assemblies.get(gathering(1)).unwrap().attendance(at("18:00")).present, 2);
    assert_eq!(book.refuses_as(&on(MEETING, leaves(COOPENATES, "15:30"))), "EARLIER_THAN_RECORDED");
}

#[test]
fn on_another_day_everyone_comes_anew_and_proxies_stand() {
    let there = [ARTENREEL, COOPENATES].map(|cae| on(MEETING, arrival(cae, "14:00")));
    let book =
        there.into_iter().fold(super::assemblies::convened().and(on(NOTICE, proxy(ANTIGONE, COOPENATES))), Given::and);
    let book = book.and(on(MEETING, opens("14:05"))).and(on(MEETING, adjourns()));
    assert_eq!(book.state.assemblies.get(gathering(1)).unwrap().attendance(at("16:00")).taking_part(), 0);
    // An earlier time than the last vote of 30 June is no earlier time on 3 July.
    let book = book.and(on(RESUMED, arrival(COOPENATES, "13:55"))).and(on(RESUMED, resumes("14:00")));
    let attendance = book.state.assemblies.get(gathering(1)).unwrap().attendance(at("14:00"));
    assert_eq!((attendance.present, attendance.represented), (1, 1));
}

#[test]
fn an_assembly_that_nobody_comes_back_to_is_closed_and_what_it_decided_stands() {
    let book = voted(sitting(), 1, &[(ARTENREEL, InFavour), (COOPENATES, InFavour)]).and(on(MEETING, adjourns()));
    let book = book.and(on(RESUMED, closes("14:30")));
    assert_eq!(book.refuses_as(&on(MEETING, sealing(1))), "NOT_THE_DAY");
    let book = book.and(on(RESUMED, sealing(1)));
    let held = book.state.assemblies.get(gathering(1)).unwrap();
    assert_eq!(held.stage, Stage::Closed);
    assert!(held.resolution(1).unwrap().is_adopted() && held.resolution(2).unwrap().outcome.is_none());
}

#[test]
fn an_assembly_resumed_is_read_again_as_it_was() {
    let book = resumed();
    assert_eq!(replay(&book.events), book.state);
}
