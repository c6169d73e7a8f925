//! The events of assemblies in a pile: of assemblies that are there or not, in any order.

use super::pile::Draw;
use crate::common::*;
use quitus_domain::assemblies::*;
use quitus_domain::cooperative::Event;
use quitus_domain::law::consultation::AnnualAccounts;
use quitus_domain::law::majority::{Base, Majority, Tally, Threshold};
use quitus_domain::law::notice::Convener;
use quitus_domain::scic::{RegisterStruck, StrikeGround, StrikeSalt};
use quitus_domain::values::{DecisionKind, Ratio};

macro_rules! event {
    ($name:ident, $on:expr; $($field:ident $(: $value:expr)?),* $(,)?) => {
        Event::$name($name { $($field $(: $value)?,)* effective_on: $on })
    };
}

pub(super) fn fact(drawn: &Draw, kind: u8) -> Event {
    let (assembly, associate, on) = (gathering(drawn.bulletin), drawn.party.reference(), drawn.day);
    let resolution = u16::try_from(drawn.number % 4).unwrap();
    let (time, person) =
        (at(["00:00", "14:05", "23:59"][usize::try_from(drawn.number % 3).unwrap()]), drawn.party.person());
    match kind {
        43..=49 | 62 | 63 => before(drawn, kind),
        50 => event!(CheckedIn, on; assembly, associate: Some(associate), person: Some(person),
            attends: Attends::Remotely, power: None, at: time),
        51 => event!(CheckedOut, on; assembly, associate: None, person: Some(person), at: time),
        52 => event!(AssemblyOpened, on; assembly, chair: person, objectors: vec![associate],
            attendance: Attendance::default(), at: time),
        53 => event!(VoteOpened, on; assembly, resolution, method: VotingMethod::RollCall,
            attendance: Attendance::default(), at: time),
        54 => {
            let count = Count { college: None, in_favour: u64::MAX, against: 1, abstentions: u64::MAX };
            let votes = match drawn.number % 2 {
                0 => Votes::Counted(vec![count.clone(), count]),
                _ => Votes::Named(vec![Ballot { associate, choice: Choice::Against }; 2]),
            };
            event!(VotesRecorded, on; assembly, resolution, votes, document: None)
        }
        55 => {
            let rule = Majority { base: Base::Cast, threshold: Threshold::MoreThan(Ratio::of(1, 0)) };
            let result = VoteResult {
                rule,
                tally: Tally::default(),
                colleges: Vec::new(),
                weighed: None,
                outcome: Outcome::Adopted,
            };
            event!(VoteClosed, on; assembly, resolution, result, at: time)
        }
        56 => event!(AssemblyClosed, on; assembly, at: time, attendance: Attendance::default()),
        64 => event!(MinutesApproved, on; number: drawn.number, by: Approval::Assembly { assembly, resolution: None }),
        57 => {
            event!(MinutesSealed, on; assembly, number: drawn.number, rectifies: Some(drawn.number), correction: None,
            chair_capacity: sealed("c"), documents: sealed("d"), debates: sealed("e"), signatories: vec![], size: u64::MAX)
        }
        59 => event!(RegisterStruck, on; ground: StrikeGround::OnDemand, size: u64::MAX, statutes: drawn.position,
            categories: vec![], colleges: vec![], salt: StrikeSalt::from([7; 32]), root: sealed("root").digest),
        60 => event!(AssemblyAdjourned, on; assembly, at: time, attendance: Attendance::default(), resumes_on: on,
            resumes_at: time, place: None, reason: sealed("r")),
        61 => event!(AssemblyResumed, on; assembly, chair: person, at: time, attendance: Attendance::default()),
        _ => event!(MinutesSigned, on; number: drawn.number, proof: MinutesProof::TimeStamp, document: sealed("s")),
    }
}

fn before(drawn: &Draw, kind: u8) -> Event {
    let (assembly, associate, on) = (gathering(drawn.bulletin), drawn.party.reference(), drawn.day);
    let roll = RollStated {
        size: u64::MAX,
        statutes: drawn.position,
        associates: 0,
        votes: u64::MAX,
        root: sealed("root").digest,
    };
    match kind {
        43 => event!(AssemblyConvened, on; assembly, kind: AssemblyKind::Mixed,
            second_call_of: drawn.number.is_multiple_of(2).then(|| gathering(0)), held_on: on, at: at("14:00"),
            place: sealed("place"), convened_by: Convener::Manager, requested_by: vec![], agenda: vec![],
            resolutions: vec![draft(DecisionKind::Ordinary); usize::try_from(drawn.number % 3).unwrap()],
            documents: vec![], forms_until: None, roll),
        62 => event!(ConsultationOpened, on; assembly, kind: AssemblyKind::Mixed,
            second_call_of: Some(gathering(0)), answers_until: on, answers_to: sealed("to"),
            opened_by: Convener::Manager, agenda: vec![],
            resolutions: vec![draft(DecisionKind::Ordinary); usize::try_from(drawn.number % 3).unwrap()],
            documents: vec![], accounts: AnnualAccounts::Submitted, roll),
        63 => event!(DeedSigned, on; assembly, deed: sealed("deed"), agenda: vec![],
            resolutions: vec![draft(DecisionKind::Unanimous)], accounts: AnnualAccounts::NotSubmitted,
            signatories: vec![associate], roll, at: at("14:00")),
        44 => event!(NoticeSent, on; assembly, associate, medium: NoticeMedium::Post, proof: sealed("proof")),
        45 => {
            event!(ResolutionAdded, on; assembly, resolution: u16::MAX, item: None, draft: Draft { item: u16::MAX, ..draft(DecisionKind::Unanimous) }, source: Source::Incident)
        }
        46 => event!(RollAmended, on; assembly, associate, change: RollChange::Entered, ground: sealed("g"), roll),
        47 => {
            event!(ProxyGiven, on; assembly, also_for: Some(gathering(0)), giver: associate, bearer: ProxyBearer::Associate { associate }, document: None)
        }
        48 => event!(ProxyRevoked, on; assembly, giver: associate),
        _ => {
            event!(FormReceived, on; assembly, associate, form: sealed("form"), choices: vec![Some(Choice::InFavour), None])
        }
    }
}
