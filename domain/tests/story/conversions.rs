//! Cooproduction becomes a SCIC: one act, what it refuses, what its pack may lack, and what follows it.

use super::assemblies::{sitting_to, voted};
use super::common::*;
use Choice::{Abstention, Against, InFavour};
use quitus_domain::assemblies::*;
use quitus_domain::cooperative::{Act, Event, replay};
use quitus_domain::decision::{CitedResolution, Decision};
use quitus_domain::law::conversion::Formality;
use quitus_domain::law::dissent::DissentOption;
use quitus_domain::register::AdmitAssociate;
use quitus_domain::scic::{Agreement, ConvertToScic};
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{Day, DecisionKind, Form, Organ, Ratio};
use serde_json::json;

/// The three CAEs, a manager, a reviewer with a deputy, and somebody who works for Cooproduction.
pub fn ready() -> Given {
    with_offices(Given::three_caes_with_shares())
}

pub fn with_offices(book: Given) -> Given {
    book.employing("2015-03-02")
        .and(on("2014-01-02", manager(1, 701, "2017-12-31")))
        .and(on("2014-01-02", reviewer(2, "2019-12-31")))
}

pub fn converted() -> Given {
    ready().and(on(MEETING, conversion()))
}

pub fn but_with(change: impl FnOnce(&mut ConvertToScic)) -> Act {
    let mut command = conversion();
    change(&mut command);
    on(MEETING, command)
}

pub fn under(change: impl FnOnce(&mut Statutes)) -> Act {
    but_with(|c| change(&mut c.statutes))
}

/// The resolution of the assembly that converts, which sits on the three CAEs.
pub fn resolution() -> Decision {
    Decision::Resolution(CitedResolution {
        assembly: gathering(1),
        resolution: 1,
        organ: Organ::ExtraordinaryAssembly,
        decided_on: day(MEETING),
    })
}

pub fn called(kind: DecisionKind) -> Given {
    let draft = authorising(kind, "convert_to_scic", None);
    with_offices(sitting_to(ConveneAssembly { resolutions: vec![draft], ..convocation(1) }))
}

pub fn resolved(ballots: &[(Party, Choice)]) -> Given {
    voted(called(DecisionKind::Extraordinary), 1, ballots)
}

pub fn two_of_three() -> Given {
    resolved(&[(ARTENREEL, InFavour), (COOPENATES, InFavour), (ANTIGONE, Against)])
}

pub fn by_resolution() -> Act {
    but_with(|c| c.decision = resolution())
}

#[test]
fn one_act_writes_the_statutes_the_admissions_each_category_and_the_conversion() {
    let before = ready();
    let after = before.clone().and(on(MEETING, conversion()));
    let written: Vec<&str> = after.events[before.events.len()..].iter().map(Event::kind).collect();
    let admitted = ["register.associate_admitted"; 3];
    let placed = ["register.associate_reclassified"; 3];
    let wanted: Vec<&str> =
        ["statutes.amended"].into_iter().chain(admitted).chain(placed).chain(["scic.converted"]).collect();
    assert_eq!(written, wanted);
    assert_eq!(replay(&after.events), after.state, "the book replays to the same state");
}

#[test]
fn the_legal_person_its_register_and_its_capital_go_on() {
    let (before, after) = (ready(), converted());
    let number = |book: &Given, party: Party| book.state.register.number(party.reference());
    for cae in [ARTENREEL, COOPENATES, ANTIGONE] {
        assert_eq!(number(&before, cae), number(&after, cae));
        assert_eq!(after.state.register.get(cae.reference()).unwrap().since, day(FOUNDED));
    }
    let capital = |book: &Given| book.state.capital.curve.capital_on(day(MEETING));
    assert_eq!(capital(&before), capital(&after));
    assert_eq!(after.state.life(), before.state.life());
}

#[test]
fn two_of_three_adopt_it_and_the_resolution_carries_the_whole_act() {
    let book = two_of_three().and(by_resolution());
    assert_eq!(book.state.conversions.converted().unwrap().on, day(MEETING));
    assert_eq!(book.refuses_as(&by_resolution()), "APPLIED_ALREADY", "asked first");
    // The same resolution may also carry the admissions, where the statutes let it.
    let also = |admission: &mut AdmitAssociate| admission.decision = resolution();
    let act = but_with(|c| {
        c.decision = resolution();
        c.statutes.entry.admitted_by.push(Organ::ExtraordinaryAssembly);
        c.admissions.iter_mut().for_each(also);
    });
    assert_eq!(two_of_three().finds(&act), []);
}

#[test]
fn a_conversion_with_its_whole_pack_is_found_nothing() {
    assert_eq!(ready().finds(&on(MEETING, conversion())), []);
}

/// Every item that a clause of the book does not hold by itself.
pub fn findings() -> Vec<Row> {
    let lacks = |says, act, item| row(says, ready(), act, ("PACK_ITEM_MISSING", "SCIC-23"), json!({"item": item}));
    let unreviewed =
        Given::three_caes_with_shares().employing("2015-03-02").and(on("2014-01-02", manager(1, 701, "2017-12-31")));
    let alone = unreviewed.and(on("2014-01-02", {
        let mut appointed = reviewer(2, "2019-12-31");
        appointed.deputy = None;
        appointed
    }));
    vec![
        lacks("no object", but_with(|c| c.pack.object = None), "object"),
        lacks("no project", but_with(|c| c.pack.project = None), "project"),
        lacks("no clause on the dissolution", but_with(|c| c.pack.dissolution = None), "dissolution"),
        lacks("no manager", but_with(|c| c.pack.manager = None), "manager"),
        lacks("no college, and no word on it", under(|s| s.voting.colleges = None), "colleges"),
        lacks(
            "less than the law asks to the legal reserve",
            but_with(|c| {
                c.statutes.results.legal_reserve = Ratio::of(1, 10);
            }),
            "results",
        ),
        lacks("a category without evidence", but_with(|c| c.associates[1].evidence.clear()), "first_associates"),
        lacks("an associate who is not listed", but_with(|c| drop(c.associates.pop())), "first_associates"),
        row(
            "a reviewer without a deputy",
            alone,
            on(MEETING, conversion()),
            ("PACK_ITEM_MISSING", "SCIC-23"),
            json!({"item": "deputy"}),
        ),
        row(
            "statutes amended alone",
            ready(),
            on(MEETING, amends(statutes_2026())),
            ("CONVERTED_WITHOUT_PACK", "SCIC-23"),
            json!({}),
        ),
    ]
}

#[test]
fn what_the_pack_lacks_is_recorded_with_a_finding() {
    each_is_found(&findings());
}

#[test]
fn a_conversion_without_colleges_says_so() {
    let act = but_with(|c| {
        c.statutes.voting.colleges = None;
        c.pack.no_colleges = Some(sealed("plain"));
    });
    assert_eq!(ready().finds(&act), []);
}

#[test]
fn all_together_also_become_a_sas() {
    let agreed = |c: &mut ConvertToScic| {
        c.statutes.form = Form::Sas;
        c.agreement = Some(Agreement::Unanimous { document: sealed("deed") });
    };
    assert!(ready().finds(&but_with(agreed)).iter().all(|breach| breach.code() == "NAME_WITHOUT_MENTION"));
    let all = [(ARTENREEL, InFavour), (COOPENATES, InFavour), (ANTIGONE, InFavour)];
    let book = voted(called(DecisionKind::Unanimous), 1, &all);
    let act = but_with(|c| (c.decision, c.statutes.form) = (resolution(), Form::Sas));
    assert!(book.and(act).state.conversions.converted().is_some());
}

#[test]
fn an_association_converts_as_its_statutes_foresee() {
    let association = || {
        with_offices(Given::cooproduction_under(but(statutes_2012(), |s| s.form = Form::Other)).with_the_three_caes())
    };
    let foreseen = but_with(|c| c.agreement = Some(Agreement::Foreseen { document: sealed("clause") }));
    assert!(association().and(foreseen).state.conversions.converted().is_some());
}

#[test]
fn who_voted_against_may_choose_until_three_months_after_the_publication() {
    let book = two_of_three().and(by_resolution()).and(on("2026-09-20", formality(Formality::LegalNotice)));
    let last = on("2026-12-20", dissent(ANTIGONE, DissentOption::RepayableAccount));
    assert_eq!(book.finds(&last), []);
    assert_eq!(
        book.refuses_as(&on("2026-12-21", dissent(ANTIGONE, DissentOption::RepayableAccount))),
        "DISSENT_WINDOW"
    );
    let abstained = resolved(&[(ARTENREEL, InFavour), (COOPENATES, InFavour), (ANTIGONE, Abstention)]);
    let abstained = abstained.and(by_resolution());
    assert_eq!(abstained.refuses_as(&on("2026-12-20", dissent(ANTIGONE, DissentOption::BuyBack))), "NOT_OPPOSED");
    // An ordinary withdrawal is open to each of them, whatever the day.
    assert_eq!(abstained.refuses_as(&on("2027-01-04", withdrawal(BEA.other(3), "2026-06-01"))), "UNKNOWN_ASSOCIATE");
    assert_eq!(abstained.finds(&on("2027-01-04", withdrawal(ANTIGONE, "2026-06-01"))).len(), 0);
}

#[test]
fn the_entry_of_the_conversion_is_corrected_alone() {
    let book = two_of_three().and(by_resolution());
    let entry = book.last();
    let lacking = but_with(|c| {
        c.decision = resolution();
        c.pack.project = None;
    });
    let corrected = book.clone().and(on("2016-09-01", correction(entry, lacking)));
    assert_eq!(corrected.last(), entry + 1);
    assert!(corrected.state.conversions.converted().is_some());
    let other = but_with(|c| {
        c.decision = resolution();
        c.statutes.results.legal_reserve = Ratio::of(1, 4);
    });
    assert_eq!(book.refuses_as(&on("2016-09-01", correction(entry, other))), "ALREADY_SCIC");
}

#[test]
fn a_ground_of_the_list_is_corrected_under_the_resolution_of_the_act() {
    let book = two_of_three().and(by_resolution());
    let entry = book.last() - 1;
    let mut anew = reclassification(ANTIGONE, "cae");
    (anew.ground, anew.decision) = (sealed("better"), resolution());
    let act = on("2016-09-01", correction(entry, on(MEETING, anew.clone())));
    assert_eq!(book.clone().and(act).last(), entry + 2);
    assert_eq!(book.refuses_as(&on(MEETING, anew)), "NOT_AUTHORISED", "as an act of its own it is not");
}

#[test]
fn the_statutes_of_a_conversion_are_not_pulled_away_under_it() {
    let book = converted();
    let statutes = book.last() - 7;
    assert_eq!(book.refuses_as(&on("2016-09-01", annulment(statutes))), "LATER_ENTRIES_STAND_ON_IT");
    let undone = book.clone().and(on("2016-09-01", annulment(book.last())));
    assert_eq!(undone.state.conversions.converted(), None);
}

#[test]
fn a_struck_register_is_not_converted_behind() {
    let salt = quitus_domain::scic::StrikeSalt::from([7; 32]);
    let ground = quitus_domain::scic::StrikeGround::YearEnd;
    let struck = quitus_domain::scic::StrikeRegister { ground, salt };
    let book = ready().and(on("2016-12-31", struck));
    assert_eq!(book.refuses_as(&on(MEETING, conversion())), "BEFORE_STRUCK_REGISTER");
    let days: Vec<Day> = vec![day("2017-01-01")];
    assert!(days.iter().all(|day| book.finds(&on(&day.to_string(), conversion())).is_empty()));
}
