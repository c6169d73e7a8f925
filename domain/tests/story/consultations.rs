//! A consultation in writing: opened, answered, closed with its results, cited.

use super::assemblies::admits_bea;
use super::common::*;
use Choice::{Abstention, Against, InFavour};
use quitus_domain::assemblies::*;
use quitus_domain::cooperative::{Event, replay};
use quitus_domain::decision::{CitedResolution, Decision};
use quitus_domain::law::consultation::AnnualAccounts;
use quitus_domain::law::notice::Convener;
use quitus_domain::register::AdmitAssociate;
use quitus_domain::statutes::{Faculty, Statutes};
use quitus_domain::values::{DecisionKind, Form, Organ};
use serde_json::json;

const OWN: &str = "";
/// The day after the last one for answers.
const AFTER: &str = "2016-07-01";

pub fn in_writing() -> Statutes {
    but(statutes_2012(), |s| s.assemblies.written_consultation = Faculty::Foreseen)
}

/// The three CAEs, under statutes that let them decide in writing.
pub fn caes() -> Given {
    Given::cooproduction_under(in_writing()).with_the_three_caes()
}

fn opened() -> Given {
    caes().and(on(NOTICE, consultation(1)))
}

/// Everyone says yes to one question and no to the other.
fn answered(parties: &[Party]) -> Given {
    parties.iter().fold(opened(), |book, who| book.and(on("2016-06-20", answer(*who, &[InFavour, Against]))))
}

pub fn refusals() -> Vec<Row> {
    [opening(), answering(), meeting(), closing()].into_iter().flatten().collect()
}

fn opening() -> Vec<Row> {
    let sa = but(in_writing(), |s| {
        s.form = Form::Sa;
        s.assemblies.raised.extraordinary_quorum = None;
    });
    let election = Draft { matter: Matter::Election, ..draft(DecisionKind::Ordinary) };
    vec![
        row(
            "statutes that want a meeting",
            Given::three_caes_with_shares(),
            on(NOTICE, consultation(1)),
            ("CONSULTATION_NOT_FORESEEN", "AG-14"),
            json!({}),
        ),
        row(
            "a SA, whatever its statutes say",
            Given::cooproduction_under(sa).with_the_three_caes(),
            on(NOTICE, OpenConsultation { opened_by: Convener::Board, ..consultation(1) }),
            ("CONSULTATION_NOT_FORESEEN", "AG-14"),
            json!({}),
        ),
        row(
            "fourteen days to answer",
            caes(),
            on("2016-06-16", consultation(1)),
            ("ANSWER_PERIOD_TOO_SHORT", "AG-14"),
            json!({"sent_on": "2016-06-16", "until": MEETING, "least": 15, "earliest": "2016-07-01"}),
        ),
        row(
            "an election that the statutes want secret",
            caes(),
            on(NOTICE, OpenConsultation { resolutions: vec![election], ..consultation(1) }),
            ("SECRET_BALLOT", "REG-07"),
            json!({}),
        ),
        row(
            "associates who consult the others by themselves",
            caes(),
            on(NOTICE, OpenConsultation { opened_by: Convener::Associates, ..consultation(1) }),
            ("NO_POWER_TO_CONVENE", "AG-01"),
            json!({"shares": 0, "all_shares": 0, "heads": 0, "all_heads": 0}),
        ),
    ]
}

fn answering() -> Vec<Row> {
    vec![
        row(
            "an answer after the last day",
            opened(),
            on(AFTER, answer(ANTIGONE, &[InFavour, Against])),
            ("LATE_ANSWER", "AG-14"),
            json!({"until": MEETING, "received_on": AFTER}),
        ),
        row(
            "an answer before the question",
            opened(),
            on("2016-06-14", answer(ANTIGONE, &[InFavour, Against])),
            ("BEFORE_IT_WAS_CONVENED", OWN),
            json!({"sent_on": NOTICE, "on": "2016-06-14"}),
        ),
        row(
            "a second answer",
            answered(&[ANTIGONE]),
            on("2016-06-21", answer(ANTIGONE, &[Against, Against])),
            ("FORM_TWICE", OWN),
            json!({"associate": ANTIGONE.reference()}),
        ),
    ]
}

fn meeting() -> Vec<Row> {
    vec![
        row("somebody who comes", opened(), on(MEETING, arrival(ANTIGONE, "14:00")), ("NOT_A_MEETING", OWN), json!({})),
        row("a proxy", opened(), on(NOTICE, proxy(ANTIGONE, ARTENREEL)), ("NOT_A_MEETING", OWN), json!({})),
        row("an opening", opened(), on(MEETING, opens("14:05")), ("NOT_A_MEETING", OWN), json!({})),
    ]
}

fn closing() -> Vec<Row> {
    vec![
        row(
            "closed on the last day while one answer is awaited",
            answered(&[ARTENREEL, COOPENATES]),
            on(MEETING, closes("18:00")),
            ("ANSWERS_AWAITED", OWN),
            json!({"until": MEETING, "answered": 2, "associates": 3}),
        ),
        row(
            "closed on a day before the answers came",
            answered(&[ARTENREEL, COOPENATES, ANTIGONE]),
            on("2016-06-19", closes("18:00")),
            ("ANSWERS_AWAITED", OWN),
            json!({"until": MEETING, "answered": 0, "associates": 3}),
        ),
        row(
            "closed twice",
            answered(&[]).and(on(AFTER, closes("10:00"))),
            on(AFTER, closes("10:01")),
            ("ASSEMBLY_CLOSED", OWN),
            json!({"held_on": MEETING}),
        ),
    ]
}

pub fn findings() -> Vec<Row> {
    let accounts = OpenConsultation { accounts: AnnualAccounts::Submitted, ..consultation(1) };
    vec![row(
        "accounts of 2015 approved in writing",
        caes(),
        on(NOTICE, accounts),
        ("ACCOUNTS_IN_WRITING", "AG-14"),
        json!({"on": MEETING, "since": "2024-09-13"}),
    )]
}

/// The results that the last act brought, by resolution.
pub fn results(book: &Given) -> Vec<(u16, VoteResult)> {
    let of = |event: &Event| match event {
        Event::VoteClosed(e) => Some((e.resolution, e.result.clone())),
        _ => None,
    };
    book.events.iter().filter_map(of).collect()
}

#[test]
fn those_who_answered_are_the_quorum_and_the_rest_of_the_rule_is_that_of_a_meeting() {
    let book = answered(&[ARTENREEL]).and(on("2016-06-21", answer(COOPENATES, &[InFavour, Abstention])));
    let book = book.and(on(AFTER, closes("10:00")));
    let results = results(&book);
    // More than half of all three; two thirds of the two who answered, and an abstention weighs against.
    let told: Vec<_> =
        results.iter().map(|(number, it)| (*number, it.tally.present, it.tally.in_favour, it.outcome)).collect();
    assert_eq!(told, [(1, 2, 2, Outcome::Adopted), (2, 2, 0, Outcome::Rejected)]);
    let Some(Event::AssemblyClosed(closed)) = book.events.last() else { panic!("not closed") };
    assert_eq!((closed.attendance.present, closed.attendance.associates), (2, 3));
    assert_eq!(replay(&book.events), book.state);
}

#[test]
fn one_answer_in_favour_of_three_adopts_nothing_by_itself() {
    let book = answered(&[ARTENREEL]).and(on(AFTER, closes("10:00")));
    assert_eq!(results(&book).first().map(|(_, it)| it.outcome), Some(Outcome::Rejected));
}

#[test]
fn what_nobody_answered_has_no_quorum_and_no_result_and_is_asked_again() {
    // The statutes of 2012 ask half of all for what amends them: one of three is too few.
    let book = answered(&[ARTENREEL]).and(on(AFTER, closes("10:00")));
    assert_eq!(results(&book).iter().map(|(number, _)| *number).collect::<Vec<_>>(), [1]);
    let held = book.state.assemblies.get(gathering(1)).unwrap();
    assert!(held.resolution(2).unwrap().outcome.is_none());
    let again = OpenConsultation {
        assembly: gathering(2),
        second_call_of: Some(gathering(1)),
        answers_until: day("2016-07-20"),
        ..consultation(2)
    };
    let book = book.and(on(AFTER, again));
    let call = book.state.assemblies.get(gathering(2)).unwrap().call();
    assert_eq!(call, quitus_domain::values::Call::Second);
}

#[test]
fn it_is_closed_before_its_last_day_once_all_have_answered() {
    let book = answered(&[ARTENREEL, COOPENATES, ANTIGONE]).and(on("2016-06-20", closes("18:00")));
    assert_eq!(results(&book).len(), 2);
}

#[test]
fn an_adopted_resolution_is_cited_as_one_of_a_meeting_on_the_day_it_was_closed() {
    let subject = Some(BEA.reference().0);
    let resolutions = vec![authorising(DecisionKind::Ordinary, "admit_associate", subject)];
    let book = caes().and(on(NOTICE, OpenConsultation { resolutions, ..consultation(1) }));
    let book = [ARTENREEL, COOPENATES].iter().fold(book, |b, who| b.and(on(MEETING, answer(*who, &[InFavour]))));
    let book = book.and(on(AFTER, closes("10:00")));
    assert_eq!(book.refuses_as(&on("2016-07-02", admits_bea())), "MISQUOTED");
    let (assembly, organ, decided_on) = (gathering(1), Organ::OrdinaryAssembly, day(AFTER));
    let decision = Decision::Resolution(CitedResolution { assembly, resolution: 1, organ, decided_on });
    let book = book.and(on("2016-07-02", AdmitAssociate { decision, ..admission(BEA) }));
    assert_eq!(to_apply(&book.state.assemblies).count(), 0);
}

#[test]
fn its_minutes_are_sealed_under_the_next_number() {
    let book = answered(&[ARTENREEL, COOPENATES]).and(on(AFTER, closes("10:00"))).and(on(AFTER, sealing(7)));
    assert_eq!(book.state.assemblies.of_minutes(7), Some(gathering(1)));
}

#[test]
fn a_blank_proxy_of_the_first_call_answers_nothing() {
    let statutes =
        but(in_writing(), |s| s.assemblies.proxies.blank = quitus_domain::statutes::BlankProxy::WithTheManagement);
    let first = Given::cooproduction_under(statutes).with_the_three_caes().and(on(NOTICE, convocation(1)));
    let blank = GiveProxy { bearer: ProxyBearer::Blank, ..proxy(ANTIGONE, ANTIGONE) };
    let first = first.and(on(NOTICE, blank)).and(on(MEETING, arrival(ARTENREEL, "14:00")));
    let first = first.and(on(MEETING, opens("14:05"))).and(on(MEETING, closes("14:30")));
    let again =
        OpenConsultation { second_call_of: Some(gathering(1)), answers_until: day("2016-07-20"), ..consultation(2) };
    let book = first.and(on(AFTER, again));
    let held = book.state.assemblies.get(gathering(2)).unwrap();
    assert_eq!(held.attendance(at("00:00")).taking_part(), 0);
}
