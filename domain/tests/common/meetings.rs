//! The commands of an assembly, complete and acceptable; a test changes the one field it is about.

use super::{Party, day, person, sealed, slug};
use quitus_domain::assemblies::*;
use quitus_domain::decision::{CitedResolution, Decision};
use quitus_domain::law::consultation::AnnualAccounts;
use quitus_domain::law::notice::Convener;
use quitus_domain::values::{AssemblyRef, DecisionKind, Organ, TimeOfDay};
use uuid::Uuid;

/// The day of the meeting, and the last one on which its notices may go.
pub const MEETING: &str = "2016-06-30";
pub const NOTICE: &str = "2016-06-15";
/// The day to which it is adjourned.
pub const RESUMED: &str = "2016-07-03";

pub fn gathering(number: u128) -> AssemblyRef {
    AssemblyRef(Uuid::from_u128(0xA55E_0000_0000_4000_8000_0000_0000_0000 + number))
}

pub fn at(time: &str) -> TimeOfDay {
    TimeOfDay::try_from(time.to_owned()).unwrap()
}

pub fn draft(kind: DecisionKind) -> Draft {
    Draft {
        item: 1,
        kind,
        wording: sealed("resolution"),
        matter: Matter::Business,
        management: Backing::Backed,
        reserved_to: None,
        authorises: None,
    }
}

/// A draft that authorises a command about somebody.
pub fn authorising(kind: DecisionKind, command: &str, subject: Option<Uuid>) -> Draft {
    Draft { authorises: Some(Authorised { command: slug(command), subject }), ..draft(kind) }
}

/// A mixed assembly of 30 June 2016: an ordinary resolution, then an extraordinary one.
pub fn convocation(number: u128) -> ConveneAssembly {
    ConveneAssembly {
        assembly: gathering(number),
        kind: AssemblyKind::Mixed,
        second_call_of: None,
        held_on: day(MEETING),
        at: at("14:00"),
        place: sealed("place"),
        convened_by: Convener::Manager,
        requested_by: Vec::new(),
        agenda: vec![sealed("agenda")],
        resolutions: vec![draft(DecisionKind::Ordinary), draft(DecisionKind::Extraordinary)],
        documents: Vec::new(),
        forms_until: None,
    }
}

pub fn notice_to(party: Party, medium: NoticeMedium) -> RecordNotice {
    RecordNotice { assembly: gathering(1), associate: party.reference(), medium, proof: sealed("receipt") }
}

pub fn proxy(giver: Party, bearer: Party) -> GiveProxy {
    let bearer = ProxyBearer::Associate { associate: bearer.reference() };
    GiveProxy {
        assembly: gathering(1),
        also_for: None,
        giver: giver.reference(),
        bearer,
        document: Some(sealed("proxy")),
    }
}

pub fn arrival(party: Party, time: &str) -> CheckIn {
    CheckIn {
        assembly: gathering(1),
        associate: Some(party.reference()),
        person: Some(party.person()),
        attends: Attends::InPerson,
        power: None,
        at: at(time),
    }
}

pub fn leaves(party: Party, time: &str) -> CheckOut {
    CheckOut { assembly: gathering(1), associate: Some(party.reference()), person: None, at: at(time) }
}

pub fn opens(time: &str) -> OpenAssembly {
    OpenAssembly { assembly: gathering(1), chair: person(30), objectors: Vec::new(), at: at(time) }
}

pub fn puts(resolution: u16, method: VotingMethod, time: &str) -> PutToVote {
    PutToVote { assembly: gathering(1), resolution, method, at: at(time) }
}

pub fn votes(resolution: u16, ballots: &[(Party, Choice)]) -> RecordVotes {
    let ballots = ballots.iter().map(|(party, choice)| Ballot { associate: party.reference(), choice: *choice });
    RecordVotes { assembly: gathering(1), resolution, votes: Votes::Named(ballots.collect()), document: None }
}

pub fn counted(
    resolution: u16,
    college: Option<&str>,
    (in_favour, against, abstentions): (u64, u64, u64),
) -> RecordVotes {
    let count = Count { college: college.map(slug), in_favour, against, abstentions };
    RecordVotes { assembly: gathering(1), resolution, votes: Votes::Counted(vec![count]), document: None }
}

pub fn closes_vote(resolution: u16, time: &str) -> CloseVote {
    CloseVote { assembly: gathering(1), resolution, at: at(time) }
}

pub fn closes(time: &str) -> CloseAssembly {
    CloseAssembly { assembly: gathering(1), at: at(time) }
}

/// From 16:00 on 30 June to 14:00 on 3 July.
pub fn adjourns() -> AdjournAssembly {
    AdjournAssembly {
        assembly: gathering(1),
        at: at("16:00"),
        resumes_on: day(RESUMED),
        resumes_at: at("14:00"),
        place: None,
        reason: sealed("reason"),
    }
}

pub fn resumes(time: &str) -> ResumeAssembly {
    ResumeAssembly { assembly: gathering(1), chair: person(30), at: at(time) }
}

/// A consultation whose answers are received until 30 June 2016: an ordinary question, then an extraordinary one.
pub fn consultation(number: u128) -> OpenConsultation {
    OpenConsultation {
        assembly: gathering(number),
        kind: AssemblyKind::Mixed,
        second_call_of: None,
        answers_until: day(MEETING),
        answers_to: sealed("address"),
        opened_by: Convener::Manager,
        agenda: vec![sealed("agenda")],
        resolutions: vec![draft(DecisionKind::Ordinary), draft(DecisionKind::Extraordinary)],
        documents: Vec::new(),
        accounts: AnnualAccounts::NotSubmitted,
    }
}

pub fn answer(party: Party, choices: &[Choice]) -> ReceiveForm {
    let choices = choices.iter().copied().map(Some).collect();
    ReceiveForm { assembly: gathering(1), associate: party.reference(), form: sealed("answer"), choices }
}

/// A deed of those who signed it, with one extraordinary resolution.
pub fn deed_of(parties: &[Party]) -> SignDeed {
    SignDeed {
        assembly: gathering(1),
        deed: sealed("deed"),
        agenda: vec![sealed("agenda")],
        resolutions: vec![draft(DecisionKind::Extraordinary)],
        accounts: AnnualAccounts::NotSubmitted,
        signatories: parties.iter().map(|party| party.reference()).collect(),
        at: at("18:00"),
    }
}

pub fn sealing(number: u32) -> SealMinutes {
    SealMinutes {
        assembly: gathering(1),
        number,
        rectifies: None,
        correction: None,
        chair_capacity: Some(sealed("capacity")),
        documents: Some(sealed("documents")),
        debates: Some(sealed("debates")),
        signatories: vec![person(30)],
    }
}

/// Minutes that correct others of the same assembly.
pub fn correcting(number: u32, earlier: u32) -> SealMinutes {
    SealMinutes { rectifies: Some(earlier), correction: Some(sealed("correction")), ..sealing(number) }
}

/// The bureau approves minutes.
pub fn approved_by_bureau(number: u32) -> ApproveMinutes {
    let by = Approval::Bureau { members: vec![person(30)], document: sealed("visa") };
    ApproveMinutes { number, by }
}

/// Citing a resolution of the assembly of 30 June 2016.
pub fn resolution(number: u16, organ: Organ) -> Decision {
    Decision::Resolution(CitedResolution {
        assembly: gathering(1),
        resolution: number,
        organ,
        decided_on: day(MEETING),
    })
}
