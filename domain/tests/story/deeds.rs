//! A deed that every associate signs: no vote, and everything in it adopted.

use super::assemblies::admits_bea;
use super::common::*;
use super::consultations::{caes, in_writing, results};
use quitus_domain::assemblies::*;
use quitus_domain::cooperative::replay;
use quitus_domain::law::consultation::AnnualAccounts;
use quitus_domain::statutes::{Carry, EmptyCollege, Faculty};
use quitus_domain::values::DecisionKind;
use serde_json::json;

const OWN: &str = "";
const ALL: [Party; 3] = [ARTENREEL, COOPENATES, ANTIGONE];

pub fn refusals() -> Vec<Row> {
    let election = Draft { matter: Matter::Election, ..draft(DecisionKind::Ordinary) };
    vec![
        row(
            "a deed that Antigone has not signed",
            caes(),
            on(MEETING, deed_of(&[ARTENREEL, COOPENATES])),
            ("DEED_NOT_SIGNED_BY_ALL", "AG-14"),
            json!({"signed": 2, "associates": 3}),
        ),
        row(
            "a deed that Artenréel signed twice in the place of Antigone",
            caes(),
            on(MEETING, deed_of(&[ARTENREEL, COOPENATES, ARTENREEL])),
            ("DEED_NOT_SIGNED_BY_ALL", "AG-14"),
            json!({"signed": 2, "associates": 3}),
        ),
        row(
            "a deed signed by one who is no associate",
            caes(),
            on(MEETING, deed_of(&[ARTENREEL, COOPENATES, BEA])),
            ("NOT_ON_THE_ROLL", OWN),
            json!({"associate": BEA.reference()}),
        ),
        row(
            "a deed where the statutes want a meeting",
            Given::three_caes_with_shares(),
            on(MEETING, deed_of(&ALL)),
            ("CONSULTATION_NOT_FORESEEN", "AG-14"),
            json!({}),
        ),
        row(
            "an election in a deed",
            caes(),
            on(MEETING, SignDeed { resolutions: vec![election], ..deed_of(&ALL) }),
            ("SECRET_BALLOT", "REG-07"),
            json!({}),
        ),
        row(
            "somebody who comes to a deed",
            caes().and(on(MEETING, deed_of(&ALL))),
            on(MEETING, arrival(ANTIGONE, "14:00")),
            ("ASSEMBLY_CLOSED", OWN),
            json!({"held_on": MEETING}),
        ),
    ]
}

#[test]
fn everything_in_a_deed_is_adopted_by_the_consent_of_all() {
    let book = caes().and(on(MEETING, deed_of(&ALL)));
    let [(1, result)] = &results(&book)[..] else { panic!("one result") };
    assert_eq!((result.outcome, result.tally.all, result.tally.in_favour), (Outcome::Adopted, 3, 3));
    assert_eq!(replay(&book.events), book.state);
    // It is over as soon as it is signed, and minuted like a meeting.
    book.and(on("2016-07-01", sealing(1)));
}

#[test]
fn an_empty_college_does_not_undo_the_consent_of_all() {
    let statutes = but(statutes_2026(), |s| {
        s.assemblies.written_consultation = Faculty::Foreseen;
        let colleges = s.voting.colleges.as_mut().unwrap();
        (colleges.carry, colleges.empty) = (Carry::Proportional, EmptyCollege::Lost);
    });
    let book = Given::three_caes_with_shares().and(on("2016-01-04", amends(statutes)));
    let book = book.and(on(MEETING, deed_of(&ALL)));
    assert_eq!(results(&book)[0].1.outcome, Outcome::Adopted);
}

#[test]
fn a_deed_authorises_once_as_a_meeting_does() {
    let subject = Some(BEA.reference().0);
    let resolutions = vec![authorising(DecisionKind::Ordinary, "admit_associate", subject)];
    let book = caes().and(on(MEETING, SignDeed { resolutions, ..deed_of(&ALL) }));
    let book = book.and(on("2016-07-01", admits_bea()));
    assert_eq!(book.refuses_as(&on("2016-07-01", admits_bea())), "APPLIED_ALREADY");
}

#[test]
fn accounts_in_a_deed_of_2016_are_found() {
    let deed = SignDeed { accounts: AnnualAccounts::Submitted, ..deed_of(&ALL) };
    assert_eq!(caes().finds(&on(MEETING, deed.clone())).len(), 1);
    let later = Given::cooproduction_under(in_writing()).with_the_three_caes();
    assert_eq!(later.finds(&on("2024-10-01", deed)), []);
}
