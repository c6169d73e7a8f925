//! Minutes that correct others, and minutes that are approved.

use super::assemblies::voted;
use super::common::*;
use super::sittings::over;
use Choice::{Against, InFavour};
use quitus_domain::assemblies::*;
use quitus_domain::cooperative::{Event, replay};
use quitus_domain::values::AssemblyRef;
use serde_json::json;

const OWN: &str = "";
/// The day of the next assembly.
const NEXT: &str = "2016-09-30";

/// Minutes 1, sealed the day after the meeting.
fn minuted() -> Given {
    over().and(on("2016-07-01", sealing(1)))
}

/// The next assembly sits, and has adopted its first resolution and rejected its second.
fn next_sits() -> Given {
    let convened = ConveneAssembly { assembly: gathering(2), held_on: day(NEXT), ..convocation(2) };
    let book = minuted().and(on("2016-09-01", convened));
    let there = [ARTENREEL, COOPENATES].map(|cae| CheckIn { assembly: gathering(2), ..arrival(cae, "14:00") });
    let book = there.into_iter().fold(book, |book, came| book.and(on(NEXT, came)));
    let book = book.and(on(NEXT, OpenAssembly { assembly: gathering(2), ..opens("14:05") }));
    [(1, InFavour), (2, Against)].into_iter().fold(book, |book, (number, choice)| {
        let method = VotingMethod::RollCall;
        book.and(on(NEXT, PutToVote { assembly: gathering(2), ..puts(number, method, "14:10") }))
            .and(on(
                NEXT,
                RecordVotes { assembly: gathering(2), ..votes(number, &[(ARTENREEL, choice), (COOPENATES, choice)]) },
            ))
            .and(on(NEXT, CloseVote { assembly: gathering(2), ..closes_vote(number, "14:15") }))
    })
}

fn by(assembly: AssemblyRef, resolution: Option<u16>) -> ApproveMinutes {
    ApproveMinutes { number: 1, by: Approval::Assembly { assembly, resolution } }
}

pub fn refusals() -> Vec<Row> {
    [correcting_rows(), approving(), approving_by_assembly()].into_iter().flatten().collect()
}

fn correcting_rows() -> Vec<Row> {
    vec![
        row(
            "minutes that correct others and do not say what",
            minuted(),
            on("2016-07-08", SealMinutes { correction: None, ..correcting(2, 1) }),
            ("CORRECTION_INCOMPLETE", OWN),
            json!({}),
        ),
        row(
            "minutes that say what they correct and not in which",
            over(),
            on("2016-07-08", SealMinutes { rectifies: None, ..correcting(1, 1) }),
            ("CORRECTION_INCOMPLETE", OWN),
            json!({}),
        ),
    ]
}

fn approving() -> Vec<Row> {
    let nobody = Approval::Bureau { members: Vec::new(), document: sealed("visa") };
    vec![
        row(
            "minutes that nobody sealed",
            over(),
            on("2016-07-01", approved_by_bureau(1)),
            ("NO_SUCH_MINUTES", OWN),
            json!({"number": 1}),
        ),
        row(
            "approved before they were sealed",
            minuted(),
            on(MEETING, approved_by_bureau(1)),
            ("BEFORE_THE_MINUTES", OWN),
            json!({"sealed_on": "2016-07-01", "on": MEETING}),
        ),
        row(
            "approved twice",
            minuted().and(on("2016-07-02", approved_by_bureau(1))),
            on("2016-07-03", approved_by_bureau(1)),
            ("APPROVED_ALREADY", OWN),
            json!({"number": 1, "approved_on": "2016-07-02"}),
        ),
        row(
            "approved by a bureau of nobody",
            minuted(),
            on("2016-07-02", ApproveMinutes { number: 1, by: nobody }),
            ("NOBODY_NAMED", OWN),
            json!({}),
        ),
    ]
}

fn approving_by_assembly() -> Vec<Row> {
    let next = gathering(2);
    vec![
        row(
            "approved by the assembly they are of",
            minuted(),
            on("2016-07-01", by(gathering(1), None)),
            ("APPROVES_ITSELF", OWN),
            json!({"number": 1}),
        ),
        row(
            "approved by an assembly that nobody knows",
            minuted(),
            on("2016-07-01", by(gathering(9), None)),
            ("UNKNOWN_ASSEMBLY", OWN),
            json!({"assembly": gathering(9)}),
        ),
        row(
            "approved by the next assembly on another day",
            next_sits(),
            on("2016-09-29", by(next, None)),
            ("NOT_THE_DAY", OWN),
            json!({"held_on": NEXT, "on": "2016-09-29"}),
        ),
        row(
            "approved by a resolution that was rejected",
            next_sits(),
            on(NEXT, by(next, Some(2))),
            ("RESOLUTION_REJECTED", OWN),
            json!({"resolution": 2}),
        ),
        row(
            "approved by a resolution that there is not",
            next_sits(),
            on(NEXT, by(next, Some(3))),
            ("UNKNOWN_RESOLUTION", OWN),
            json!({"resolution": 3, "resolutions": 2}),
        ),
    ]
}

#[test]
fn the_next_assembly_approves_with_or_without_a_resolution() {
    for resolution in [None, Some(1)] {
        let book = next_sits().and(on(NEXT, by(gathering(2), resolution)));
        assert_eq!(book.state.assemblies.minuted(1).unwrap().approved_on, Some(day(NEXT)));
        assert_eq!(replay(&book.events), book.state);
    }
}

#[test]
fn minutes_that_correct_others_are_approved_on_their_own() {
    let book = minuted().and(on("2016-07-02", approved_by_bureau(1))).and(on("2016-07-08", correcting(2, 1)));
    let Some(Event::MinutesSealed(sealed)) = book.events.last() else { panic!("no minutes") };
    assert!(sealed.rectifies == Some(1) && sealed.correction.is_some());
    assert_eq!(book.state.assemblies.minuted(2).unwrap().approved_on, None);
    book.and(on("2016-07-09", approved_by_bureau(2)));
}

#[test]
fn an_assembly_that_still_sits_has_no_minutes_to_approve() {
    let book = voted(super::assemblies::sitting(), 1, &[(ARTENREEL, InFavour)]);
    assert_eq!(book.refuses_as(&on(MEETING, approved_by_bureau(1))), "NO_SUCH_MINUTES");
}
