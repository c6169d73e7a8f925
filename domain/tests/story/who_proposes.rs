//! The designation of the manager: the associates of the CAEs vote on whom they propose, the assembly votes after them.

use super::assemblies::{sitting_to, voted};
use super::common::*;
use Choice::InFavour;
use quitus_domain::assemblies::*;
use quitus_domain::cooperative::replay;
use quitus_domain::mandates::{AppointManager, ProposeManager};
use quitus_domain::values::{DecisionKind, Organ};
use serde_json::json;

/// Resolution 1 is voted by the CAEs alone and proposes; resolution 2 is voted by all and appoints.
fn agenda() -> ConveneAssembly {
    let proposes = authorising(DecisionKind::Ordinary, "propose_manager", Some(person(701).0));
    let proposes = Draft { reserved_to: Some(slug("cae")), ..proposes };
    let appoints = authorising(DecisionKind::Ordinary, "appoint_manager", Some(mandate(1).0));
    ConveneAssembly { resolutions: vec![proposes, appoints], ..convocation(1) }
}

fn both_adopted() -> Given {
    let book = voted(sitting_to(agenda()), 1, &[(ARTENREEL, InFavour), (COOPENATES, InFavour)]);
    voted(book, 2, &[(ARTENREEL, InFavour), (COOPENATES, InFavour)])
}

fn citing(number: u16) -> ProposeManager {
    ProposeManager { decision: Some(resolution(number, Organ::OrdinaryAssembly)), ..proposal(701) }
}

#[test]
fn the_proposal_and_the_appointment_each_cite_their_resolution() {
    let appointed =
        AppointManager { decision: resolution(2, Organ::OrdinaryAssembly), ..manager(1, 701, "2020-06-29") };
    let book = both_adopted().and(on(MEETING, citing(1)));
    assert_eq!(book.finds(&on(MEETING, appointed.clone())), []);
    let book = book.and(on(MEETING, appointed));
    let held = book.state.assemblies.get(gathering(1)).unwrap();
    assert!(held.resolutions.iter().all(|one| one.applied_at.is_some()), "both are carried out");
    assert_eq!(replay(&book.events), book.state);
}

pub fn refusals() -> Vec<Row> {
    let own = "";
    let on_all = || {
        let proposes = authorising(DecisionKind::Ordinary, "propose_manager", Some(person(701).0));
        let book = sitting_to(ConveneAssembly { resolutions: vec![proposes], ..convocation(1) });
        voted(book, 1, &[(ARTENREEL, InFavour), (COOPENATES, InFavour)])
    };
    vec![
        row(
            "a proposal by all, said to be one of the CAEs",
            on_all(),
            on(MEETING, citing(1)),
            ("NOT_VOTED_BY_THEM", own),
            json!({"resolution": 1, "category": "cae"}),
        ),
        row(
            "a proposal that cites the vote on somebody else",
            both_adopted(),
            on(MEETING, ProposeManager { candidate: person(702), ..citing(1) }),
            ("NOT_AUTHORISED", own),
            json!({"resolution": 1, "asked": "propose_manager"}),
        ),
        row(
            "a proposal that nobody has voted yet",
            sitting_to(agenda()),
            on(MEETING, citing(1)),
            ("NOT_DECIDED", own),
            json!({"resolution": 1}),
        ),
    ]
}
