//! Formalities: the variation of the capital, the exit of a manager, accounts approved in writing.

use super::common::*;
use super::consultations::caes;
use quitus_domain::assemblies::*;
use quitus_domain::cooperative::{Act, Event, capital_variation, replay};
use quitus_domain::decision::{CitedResolution, Decision};
use quitus_domain::formalities::*;
use quitus_domain::law::consultation::AnnualAccounts;
use quitus_domain::mandates::Cause;
use quitus_domain::refusal::Refusal;
use quitus_domain::values::{Cents, DecisionKind, Organ, YearName};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const OWN: &str = "";
const MET: &str = "2015-06-12";
/// The day after the last one for answers.
const AFTER: &str = "2016-07-01";

/// 8 000 € of capital, and 400 € more in 2014.
fn grown() -> Given {
    Given::billing().and(on("2014-05-02", subscription(ARTENREEL, 4, 20)))
}

fn noted(book: &Given) -> (Cents, Cents) {
    let Some(Event::CapitalVariationNoted(event)) = book.events.last() else { panic!("not noted") };
    (event.opening, event.closing)
}

#[test]
fn the_book_computes_the_variation_that_an_assembly_notes() {
    let book = grown().and(on(MET, noting(YEAR, MET)));
    assert_eq!(noted(&book), (eur(8_000), eur(8_400)));
    assert_eq!(replay(&book.events), book.state);
}

#[test]
fn what_is_learned_of_the_year_afterwards_is_noted_once_more() {
    let book = grown().and(on(MET, noting(YEAR, MET)));
    let again = on("2016-06-10", noting(YEAR, "2016-06-10"));
    assert_eq!(book.refuses_as(&again), "NOTED_ALREADY");
    let book = book.and(on("2014-06-02", subscription(COOPENATES, 5, 10))).and(again);
    assert_eq!(noted(&book), (eur(8_000), eur(8_600)));
}

#[test]
fn what_was_subscribed_at_the_constitution_is_no_variation() {
    let first = Given::three_caes_with_shares().and(on(FOUNDED, year_until("2012-12-31")));
    let book = first.and(on("2012-10-01", subscription(ARTENREEL, 4, 20))).and(on("2013-06-10", of_2012()));
    assert_eq!(noted(&book), (eur(8_000), eur(8_400)));
}

fn of_2012() -> NoteCapitalVariation {
    noting(YearName::of(2012, 1), "2013-06-10")
}

#[test]
fn of_a_year_that_was_running_when_the_book_began_only_the_minutes_tell() {
    let taken_over = |opened_on: &str| {
        let since = day(FOUNDED);
        let line = quitus_domain::opening::CarriedAssociate { since, ..carried(ARTENREEL, 1, 200) };
        let book = Given::cooproduction().and(on(opened_on, existing(vec![line], 6_000)));
        book.and(on("2018-01-01", year_until("2018-12-31")))
    };
    let of_2018 = on("2019-06-10", noting(YearName::of(2018, 1), "2019-06-10"));
    for opened_on in ["2017-12-31", "2018-01-01"] {
        let book = taken_over(opened_on).and(of_2018.clone());
        assert_eq!(noted(&book), (eur(4_000), eur(4_000)), "{opened_on}: a year without change");
    }
    let state = taken_over("2018-01-01").state;
    assert_eq!(capital_variation(&state, day("2017-01-01"), day("2017-12-31")), None, "before the book");
}

/// Person n° 701 until 31 December 2014, who leaves on 30 June 2014.
fn left() -> Given {
    let book = Given::three_caes().and(on("2012-02-01", manager(1, 701, "2014-12-31")));
    book.and(on("2014-06-30", end(1, Cause::Resignation)))
}

#[test]
fn the_exit_of_a_manager_is_published_once() {
    let book = left().and(on("2014-07-15", publication(1)));
    assert_eq!(book.state.formalities.published(mandate(1)), Some(day("2014-07-15")));
    assert_eq!(replay(&book.events), book.state);
}

#[test]
fn the_end_of_a_mandate_whose_publication_is_recorded_is_not_annulled() {
    let book = left();
    let number = book.last();
    let book = book.and(on("2014-07-15", publication(1)));
    assert_eq!(book.refuses_as(&on("2014-08-01", annulment(number))), "LATER_ENTRIES_STAND_ON_IT");
    let published = book.last();
    let book = book.and(on("2014-08-01", annulment(published))).and(on("2014-08-01", annulment(number)));
    assert_eq!(book.state.mandates.get(mandate(1)).unwrap().ends_on, day("2014-12-31"));
}

/// The accounts of 2015, adopted in writing by two of three on 1 July 2016.
fn in_writing() -> Given {
    let resolutions = vec![authorising(DecisionKind::Ordinary, "allocate_result", None)];
    let accounts = OpenConsultation { accounts: AnnualAccounts::Submitted, resolutions, ..consultation(1) };
    let yes = |book: Given, who| book.and(on("2016-06-20", answer(who, &[Choice::InFavour])));
    let book = [ARTENREEL, COOPENATES].into_iter().fold(caes().and(on(NOTICE, accounts)), yes);
    book.and(on(AFTER, closes("10:00")))
}

#[test]
fn a_meeting_approves_again_what_was_approved_in_writing() {
    let book = in_writing().and(on("2016-12-15", confirming("2016-12-15")));
    assert_eq!(book.state.formalities.confirmed(gathering(1)), Some(day("2016-12-15")));
    assert_eq!(replay(&book.events), book.state);
}

#[test]
fn a_resolution_of_the_book_carries_it_and_is_applied() {
    let book = in_writing();
    let resolutions = vec![authorising(DecisionKind::Ordinary, "confirm_accounts", Some(gathering(1).0))];
    let meets = ConveneAssembly { assembly: gathering(2), held_on: day("2016-12-15"), resolutions, ..convocation(2) };
    let comes = |who| on("2016-12-15", CheckIn { assembly: gathering(2), ..arrival(who, "14:00") });
    let book = book.and(on("2016-11-25", meets)).and(comes(ARTENREEL)).and(comes(COOPENATES)).and(comes(ANTIGONE));
    let assembly = gathering(2);
    let book = book
        .and(on("2016-12-15", OpenAssembly { assembly, ..opens("14:05") }))
        .and(on("2016-12-15", PutToVote { assembly, ..puts(1, VotingMethod::ShowOfHands, "14:10") }))
        .and(on("2016-12-15", RecordVotes { assembly, ..counted(1, None, (3, 0, 0)) }))
        .and(on("2016-12-15", CloseVote { assembly, ..closes_vote(1, "14:15") }));
    let cited =
        CitedResolution { assembly, resolution: 1, organ: Organ::OrdinaryAssembly, decided_on: day("2016-12-15") };
    let decision = Decision::Resolution(cited);
    let book = book.and(on("2016-12-15", ConfirmAccounts { assembly: gathering(1), decision }));
    let waiting: Vec<_> = to_apply(&book.state.assemblies).map(|(assembly, _, _)| assembly).collect();
    assert_eq!(waiting, [gathering(1)], "the allocation itself is still to be carried out");
}

/// As many as `FormalityRefusal` has variants: `server/src/locales` holds one sample of each.
const OWN_REFUSALS: usize = 12;

#[test]
fn every_refusal_of_formalities_is_raised() {
    let rows = refusals();
    let own = rows.iter().filter(|row| matches!(row.given.refuses(&row.when), Refusal::Formality(_)));
    assert_eq!(own.map(|row| row.code).collect::<BTreeSet<_>>().len(), OWN_REFUSALS);
}

pub fn refusals() -> Vec<Row> {
    [of_variations(), of_exits(), of_accounts()].into_iter().flatten().collect()
}

fn ask(says: &'static str, given: Given, act: Act, code: &'static str, figures: Value) -> Row {
    row(says, given, act, (code, OWN), figures)
}

fn of_variations() -> Vec<Row> {
    let year = YEAR.to_string();
    let board = NoteCapitalVariation { decision: decided_by(Organ::Board), ..noting(YEAR, MET) };
    let running = Given::cooproduction().and(on("2018-01-01", year_until("2018-12-31")));
    let running = running.and(on("2018-03-01", existing(vec![carried(ARTENREEL, 1, 200)], 6_000)));
    let of_2018 = || noting(YearName::of(2018, 1), "2019-06-10");
    vec![
        ask("noted by the board", grown(), on(MET, board), "NOT_BY_AN_ASSEMBLY", json!({"decided_by": "board"})),
        ask(
            "a year that began before the book",
            running,
            on("2019-06-10", of_2018()),
            "CAPITAL_NOT_KNOWN",
            json!({"year": "2018", "from": "2018-01-01"}),
        ),
        ask("no such year", grown(), on("2019-06-10", of_2018()), "UNKNOWN_YEAR", json!({"year": "2018"})),
        ask(
            "by an assembly within the year",
            grown(),
            on(MET, noting(YEAR, "2014-12-31")),
            "NOTED_TOO_EARLY",
            json!({"year": year, "ends_on": "2014-12-31"}),
        ),
        ask(
            "noted twice with the same figures",
            grown().and(on(MET, noting(YEAR, MET))),
            on("2015-07-01", noting(YEAR, "2015-07-01")),
            "NOTED_ALREADY",
            json!({"year": year, "noted_on": MET}),
        ),
    ]
}

fn of_exits() -> Vec<Row> {
    let audited = Given::three_caes().and(on("2012-02-01", auditor(1, "2014-12-31")));
    let renewed = left().and(on("2014-07-01", manager(2, 701, "2018-12-31")));
    let twice = left().and(on("2014-07-15", publication(1)));
    let of = |number| json!({"mandate": mandate(number)});
    vec![
        ask("no such mandate", left(), on("2014-07-15", publication(3)), "UNKNOWN_MANDATE", of(3)),
        ask("of an auditor", audited, on("2015-01-15", publication(1)), "NOT_A_MANAGER", of(1)),
        ask(
            "before the last day",
            left(),
            on("2014-06-29", publication(1)),
            "MANDATE_RUNS",
            json!({"mandate": mandate(1), "until": "2014-06-30"}),
        ),
        ask("of one who goes on", renewed, on("2014-07-15", publication(1)), "STAYS_MANAGER", of(1)),
        ask(
            "published twice",
            twice,
            on("2014-08-15", publication(1)),
            "PUBLISHED_ALREADY",
            json!({"mandate": mandate(1), "published_on": "2014-07-15"}),
        ),
    ]
}

fn of_accounts() -> Vec<Row> {
    let confirmed = in_writing().and(on("2016-12-15", confirming("2016-12-15")));
    let again = ConfirmAccounts { decision: resolution_of_the_consultation(), ..confirming(AFTER) };
    let not_authorised = json!({"resolution": 1, "asked": "confirm_accounts"});
    vec![
        ask(
            "nothing in writing",
            caes(),
            on("2016-12-15", confirming("2016-12-15")),
            "NOTHING_TO_CONFIRM",
            json!({"assembly": gathering(1)}),
        ),
        ask("confirmed by itself", in_writing(), on(AFTER, again), "NOT_AUTHORISED", not_authorised),
        ask("confirmed in writing", in_writing_again(), on("2016-09-01", flawed()), "CONFIRMED_IN_WRITING", json!({})),
        ask(
            "before the vote",
            in_writing(),
            on("2016-06-30", confirming("2016-06-30")),
            "CONFIRMED_TOO_EARLY",
            json!({"since": AFTER}),
        ),
        ask(
            "confirmed twice",
            confirmed,
            on("2017-01-15", confirming("2017-01-15")),
            "CONFIRMED_ALREADY",
            json!({"assembly": gathering(1), "confirmed_on": "2016-12-15"}),
        ),
    ]
}

/// What was recorded wrong, and how it was: another year, another receipt, another day of the meeting.
pub fn mistakes() -> Vec<(Given, Act, Act)> {
    let years = Given::billing().and(on("2015-01-01", year_until("2015-12-31")));
    let met = "2016-06-10";
    let left = Given::three_caes().and(on("2012-02-01", manager(1, 701, "2014-12-31")));
    let late = PublishManagerExit { receipt: sealed("another"), ..publication(1) };
    vec![
        (years, on(met, noting(YEAR, met)), on(met, noting(YearName::of(2015, 1), met))),
        (left, on("2015-01-15", publication(1)), on("2015-01-16", late)),
        (in_writing(), on("2016-12-15", confirming("2016-12-15")), on("2016-12-16", confirming("2016-12-16"))),
    ]
}

/// A second consultation confirms the first.
fn in_writing_again() -> Given {
    let (assembly, until) = (gathering(2), day("2016-08-31"));
    let resolutions = vec![authorising(DecisionKind::Ordinary, "confirm_accounts", Some(gathering(1).0))];
    let accounts = AnnualAccounts::Submitted;
    let asked = OpenConsultation { accounts, resolutions, answers_until: until, ..consultation(2) };
    let yes = |who| on("2016-08-20", ReceiveForm { assembly, ..answer(who, &[Choice::InFavour]) });
    let book = in_writing().and(on("2016-08-01", asked)).and(yes(ARTENREEL)).and(yes(COOPENATES));
    book.and(on("2016-09-01", CloseAssembly { assembly, ..closes("10:00") }))
}

fn flawed() -> ConfirmAccounts {
    let (assembly, organ, decided_on) = (gathering(2), Organ::OrdinaryAssembly, day("2016-09-01"));
    let decision = Decision::Resolution(CitedResolution { assembly, resolution: 1, organ, decided_on });
    ConfirmAccounts { assembly: gathering(1), decision }
}

fn resolution_of_the_consultation() -> Decision {
    let (assembly, organ, decided_on) = (gathering(1), Organ::OrdinaryAssembly, day(AFTER));
    Decision::Resolution(CitedResolution { assembly, resolution: 1, organ, decided_on })
}
