//! What the book refuses of a meeting: coming, opening, voting, minutes, and carrying resolutions out.

use super::assemblies::{admits_bea, convened, on_bea, sitting, sitting_to, voted};
use super::common::*;
use Choice::{Against, InFavour};
use VotingMethod::{RollCall, ShowOfHands};
use quitus_domain::assemblies::*;
use quitus_domain::law::notice::Convener;
use quitus_domain::register::AdmitAssociate;
use quitus_domain::statutes::Faculty;
use quitus_domain::values::{DecisionKind, Form, Organ};
use serde_json::json;

const OWN: &str = "";

pub fn over() -> Given {
    sitting().and(on(MEETING, closes("15:00")))
}

fn voting() -> Given {
    sitting().and(on(MEETING, puts(1, RollCall, "14:10")))
}

fn adopted() -> Given {
    voted(sitting_to(on_bea()), 1, &[(ARTENREEL, InFavour), (COOPENATES, InFavour)])
}

pub fn refusals() -> Vec<Row> {
    [coming(), opening_and_closing(), opened_or_closed(), voting_rows(), miscounted(), minuted(), citing()]
        .into_iter()
        .flatten()
        .collect()
}

fn coming() -> Vec<Row> {
    let in_the_room = || but(statutes_2012(), |s| s.assemblies.remote_attendance = Faculty::NotForeseen);
    let remotely = CheckIn { attends: Attends::Remotely, ..arrival(ANTIGONE, "14:00") };
    let nobody = CheckIn { associate: None, person: None, ..arrival(ANTIGONE, "14:00") };
    vec![
        row(
            "two who want to vote for Coopénates",
            convened().and(on(MEETING, arrival(COOPENATES, "14:00"))),
            on(MEETING, arrival(COOPENATES, "14:01")),
            ("DUPLICATE_VOTER", "COOP-02"),
            json!({"asking": 2}),
        ),
        row(
            "taking part by video without a clause",
            Given::cooproduction_under(in_the_room()).with_the_three_caes().and(on(NOTICE, convocation(1))),
            on(MEETING, remotely),
            ("NOT_PRESENT", "AG-12"),
            json!({}),
        ),
        row("nobody in particular", convened(), on(MEETING, nobody), ("NOBODY_NAMED", OWN), json!({})),
        row(
            "a CAE that comes by itself",
            convened(),
            on(MEETING, CheckIn { person: None, ..arrival(ANTIGONE, "14:00") }),
            ("WHO_STANDS_THERE", OWN),
            json!({"associate": ANTIGONE.reference()}),
        ),
        row(
            "another day",
            convened(),
            on("2016-06-29", arrival(ANTIGONE, "14:00")),
            ("NOT_THE_DAY", OWN),
            json!({"held_on": MEETING, "on": "2016-06-29"}),
        ),
        row(
            "an arrival before a vote that was taken",
            voting(),
            on(MEETING, leaves(ANTIGONE, "14:10")),
            ("EARLIER_THAN_RECORDED", OWN),
            json!({"at": "14:10", "latest": "14:10"}),
        ),
        row(
            "a departure of one who never came",
            convened(),
            on(MEETING, leaves(ANTIGONE, "14:30")),
            ("NOT_THERE", OWN),
            json!({"at": "14:30"}),
        ),
    ]
}

fn opening_and_closing() -> Vec<Row> {
    let late = || Given::three_caes_with_shares().and(on("2016-06-16", convocation(1)));
    let sas = but(statutes_2012(), |s| s.form = Form::Sas);
    let sa = but(statutes_2012(), |s| {
        s.form = Form::Sa;
        s.assemblies.raised.extraordinary_quorum = None;
    });
    let alone = |statutes| {
        let only = ConveneAssembly {
            resolutions: vec![draft(DecisionKind::Extraordinary)],
            convened_by: Convener::CourtAgent,
            ..convocation(1)
        };
        let cigales = [BEA, BEA.other(1), BEA.other(2), BEA.other(3), BEA.other(4)];
        let book = Given::cooproduction_under(statutes).with_the_three_caes();
        let book = cigales.into_iter().fold(book, |book, who| book.and(on("2012-06-01", admission(who))));
        book.and(on(NOTICE, only)).and(on(MEETING, arrival(ARTENREEL, "14:00")))
    };
    vec![
        row(
            "a notice of fourteen days, and Antigone away",
            late().and(on(MEETING, arrival(ARTENREEL, "14:00"))),
            on(MEETING, opens("14:05")),
            ("NOTICE_TOO_SHORT", "AG-02"),
            json!({"sent_on": "2016-06-16", "held_on": MEETING, "least": 15, "latest": NOTICE}),
        ),
        row("nobody there", convened(), on(MEETING, opens("14:05")), ("NOBODY_PRESENT", OWN), json!({"at": "14:05"})),
        row(
            "one of eight, of a SARL that asks a half",
            alone(statutes_2012()),
            on(MEETING, opens("14:05")),
            ("QUORUM", "AG-16"),
            json!({"present": 1, "needed": 4, "all": 8, "least": "1/2"}),
        ),
        row(
            "one of eight, of a SAS whose statutes ask a half",
            alone(sas),
            on(MEETING, opens("14:05")),
            ("QUORUM", "AG-20"),
            json!({"present": 1, "needed": 4, "all": 8, "least": "1/2"}),
        ),
        row(
            "one of eight, of a SA",
            alone(sa),
            on(MEETING, opens("14:05")),
            ("QUORUM", "AG-19"),
            json!({"present": 1, "needed": 2, "all": 8, "least": "1/4"}),
        ),
    ]
}

fn opened_or_closed() -> Vec<Row> {
    vec![
        row("opened twice", sitting(), on(MEETING, opens("14:10")), ("OPEN_ALREADY", OWN), json!({"at": "14:05"})),
        row(
            "closed twice",
            over(),
            on(MEETING, closes("15:01")),
            ("ASSEMBLY_CLOSED", OWN),
            json!({"held_on": MEETING}),
        ),
        row(
            "a vote before the opening",
            convened().and(on(MEETING, arrival(ARTENREEL, "14:00"))),
            on(MEETING, puts(1, RollCall, "14:10")),
            ("NOT_OPEN", OWN),
            json!({}),
        ),
        row(
            "closed while a vote is open",
            voting(),
            on(MEETING, closes("15:00")),
            ("VOTE_OPEN", OWN),
            json!({"resolution": 1}),
        ),
    ]
}

fn voting_rows() -> Vec<Row> {
    vec![
        row(
            "a resolution that is not there",
            sitting(),
            on(MEETING, puts(3, RollCall, "14:10")),
            ("UNKNOWN_RESOLUTION", OWN),
            json!({"resolution": 3, "resolutions": 2}),
        ),
        row(
            "votes on what was not put",
            sitting(),
            on(MEETING, votes(1, &[(ARTENREEL, InFavour)])),
            ("NO_VOTE_OPEN", OWN),
            json!({"resolution": 1}),
        ),
        row(
            "a ballot after the vote was closed",
            voted(sitting(), 1, &[(ARTENREEL, InFavour)]),
            on(MEETING, votes(1, &[(COOPENATES, Against)])),
            ("NO_VOTE_OPEN", OWN),
            json!({"resolution": 1}),
        ),
        row(
            "a ballot after the meeting was closed",
            over(),
            on(MEETING, votes(1, &[(COOPENATES, Against)])),
            ("ASSEMBLY_CLOSED", OWN),
            json!({"held_on": MEETING}),
        ),
        row(
            "a resolution put twice",
            voted(sitting(), 1, &[(ARTENREEL, InFavour)]),
            on(MEETING, puts(1, RollCall, "14:20")),
            ("VOTED_ALREADY", OWN),
            json!({"resolution": 1}),
        ),
        row(
            "a vote of one who is away",
            convened()
                .and(on(MEETING, arrival(ARTENREEL, "14:00")))
                .and(on(MEETING, opens("14:05")))
                .and(on(MEETING, puts(1, RollCall, "14:10"))),
            on(MEETING, votes(1, &[(ANTIGONE, InFavour)])),
            ("MAY_NOT_VOTE", OWN),
            json!({"associate": ANTIGONE.reference()}),
        ),
        row(
            "a second vote of Artenréel in one list",
            voting(),
            on(MEETING, votes(1, &[(ARTENREEL, InFavour), (ARTENREEL, Against)])),
            ("DUPLICATE_BALLOT", OWN),
            json!({"associate": ARTENREEL.reference()}),
        ),
    ]
}

fn miscounted() -> Vec<Row> {
    let by_hand = || sitting().and(on(MEETING, puts(1, ShowOfHands, "14:10")));
    let election = Draft { matter: Matter::Election, ..draft(DecisionKind::Ordinary) };
    vec![
        row(
            "hands counted in a roll call",
            voting(),
            on(MEETING, counted(1, None, (2, 0, 0))),
            ("BY_NAME_ONLY", OWN),
            json!({}),
        ),
        row(
            "more hands than heads",
            by_hand(),
            on(MEETING, counted(1, None, (3, 1, 0))),
            ("MORE_VOTES_THAN_VOTERS", OWN),
            json!({"votes": 4, "voters": 3}),
        ),
        row(
            "a college that there is not",
            by_hand(),
            on(MEETING, counted(1, Some("cae"), (2, 0, 0))),
            ("NO_SUCH_COLLEGE", OWN),
            json!({"college": "cae"}),
        ),
        row(
            "an election by roll call, which the statutes want secret",
            sitting_to(ConveneAssembly { resolutions: vec![election], ..convocation(1) }),
            on(MEETING, puts(1, RollCall, "14:10")),
            ("SECRET_BALLOT", "REG-07"),
            json!({}),
        ),
    ]
}

fn minuted() -> Vec<Row> {
    let sealed_once = || over().and(on("2016-07-01", sealing(1)));
    vec![
        row("minutes of a meeting that sits", sitting(), on(MEETING, sealing(1)), ("NOT_CLOSED", OWN), json!({})),
        row(
            "minutes without the debates and without signatories",
            over(),
            on("2016-07-01", SealMinutes { debates: None, signatories: Vec::new(), ..sealing(1) }),
            ("PV_FIELD_MISSING", "AG-25"),
            json!({"missing": ["debates", "signatures"]}),
        ),
        row(
            "minutes 14 before 13",
            over().and(on("2016-07-01", sealing(12))),
            on("2016-07-02", correcting(14, 12)),
            ("SEQUENCE_GAP", "AG-28"),
            json!({"expected": 13, "given": 14}),
        ),
        row("sealed twice", sealed_once(), on("2016-07-02", sealing(2)), ("SEALED_ALREADY", OWN), json!({})),
        row(
            "a correction of minutes that are not there",
            sealed_once(),
            on("2016-07-02", correcting(2, 7)),
            ("NO_SUCH_MINUTES", OWN),
            json!({"number": 7}),
        ),
    ]
}

fn citing() -> Vec<Row> {
    let admits = |decision| on("2016-07-01", AdmitAssociate { decision, ..admission(BEA) });
    let rejected = voted(sitting_to(on_bea()), 1, &[(ARTENREEL, Against), (COOPENATES, InFavour)]);
    vec![
        row(
            "a resolution not voted on",
            sitting_to(on_bea()),
            admits(resolution(1, Organ::OrdinaryAssembly)),
            ("NOT_DECIDED", OWN),
            json!({"resolution": 1}),
        ),
        row(
            "a rejected resolution",
            rejected,
            admits(resolution(1, Organ::OrdinaryAssembly)),
            ("RESOLUTION_REJECTED", OWN),
            json!({"resolution": 1}),
        ),
        row(
            "an ordinary resolution cited as an extraordinary one",
            adopted(),
            admits(resolution(1, Organ::ExtraordinaryAssembly)),
            ("MISQUOTED", OWN),
            json!({"organ": "ordinary_assembly", "decided_on": MEETING}),
        ),
        row(
            "the admission of somebody else",
            adopted(),
            on(
                "2016-07-01",
                AdmitAssociate { decision: resolution(1, Organ::OrdinaryAssembly), ..admission(BEA.other(1)) },
            ),
            ("NOT_AUTHORISED", OWN),
            json!({"resolution": 1, "asked": "admit_associate"}),
        ),
        row(
            "applied twice",
            adopted().and(on("2016-07-01", admits_bea())),
            admits(resolution(1, Organ::OrdinaryAssembly)),
            ("APPLIED_ALREADY", OWN),
            json!({"resolution": 1, "at": 17}),
        ),
        row(
            "applied before it was taken",
            adopted(),
            on("2016-06-29", admits_bea()),
            ("BEFORE_THE_DECISION", OWN),
            json!({"decided_on": MEETING, "on": "2016-06-29"}),
        ),
    ]
}
