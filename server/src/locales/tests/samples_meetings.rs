//! One refusal of each kind that the book has for assemblies.

use super::samples::{WHO, day, slug};
use quitus_domain::refusal::AssemblyRefusal;
use quitus_domain::values::AssemblyKind;
use quitus_domain::values::{AssemblyRef, Organ, Position, TimeOfDay};
use uuid::Uuid;

const ASSEMBLY: AssemblyRef = AssemblyRef(Uuid::from_u128(0x0a55_0000_4000_8000_0000_0006));

fn at(text: &str) -> TimeOfDay {
    TimeOfDay::try_from(text.to_owned()).unwrap()
}

one_of_each! { assembly_refusals of AssemblyRefusal:
    UnknownAssembly { assembly: ASSEMBLY }
    AssemblyTwice { assembly: ASSEMBLY }
    HeldBeforeConvened { sent_on: day("2026-06-15"), held_on: day("2026-06-10") }
    BeforeItWasConvened { sent_on: day("2026-06-15"), on: day("2026-06-10") }
    AfterTheMeeting { held_on: day("2026-06-30"), on: day("2026-07-01") }
    NobodyToConvene { held_on: day("2026-06-30") }
    WeightsNotHeld {}
    UnknownItem { item: 7, items: 6 }
    NotOfThisAssembly { resolution: 3, kind: AssemblyKind::Ordinary }
    NoFailedFirstCall { of: ASSEMBLY }
    AnotherAgenda { first: 3, second: 2 }
    SecondCallExcluded {}
    NotOnTheRoll { associate: WHO }
    NotInTheRegister { associate: WHO, held_on: day("2026-06-30") }
    OpenAlready { at: at("14:05") }
    NotOpen {}
    Adjourned { resumes_on: day("2026-07-03"), resumes_at: at("14:00") }
    NotAdjourned {}
    ResumesTooEarly { on: day("2026-06-30"), at: at("16:00"), resumes_on: day("2026-06-30"), resumes_at: at("15:00") }
    BeforeTheResumption { at: at("13:50"), resumes_at: at("14:00") }
    AssemblyClosed { held_on: day("2026-06-30") }
    NotClosed {}
    NotTheDay { held_on: day("2026-06-30"), on: day("2026-07-01") }
    EarlierThanRecorded { at: at("14:05"), latest: at("14:10") }
    ProxyTwice { giver: WHO }
    NoProxy { giver: WHO }
    OwnProxy { giver: WHO }
    FormTwice { associate: WHO }
    FormIncomplete { answers: 3, resolutions: 4 }
    NoForms {}
    WhoStandsThere { associate: WHO }
    NotAMeeting {}
    AnswersAwaited { until: day("2026-06-16"), answered: 11, associates: 12 }
    NobodyNamed {}
    NotThere { at: at("14:05") }
    NobodyPresent { at: at("14:05") }
    UnknownResolution { resolution: 7, resolutions: 4 }
    VoteOpen { resolution: 3 }
    NoVoteOpen { resolution: 3 }
    VotedAlready { resolution: 3 }
    MayNotVote { associate: WHO }
    DuplicateBallot { associate: WHO }
    ByNameOnly {}
    NoSuchCollege { college: Some(slug("cae")) }
    NoSuchMinutes { number: 12 }
    SealedAlready {}
    CorrectionIncomplete {}
    ApprovedAlready { number: 41, approved_on: day("2026-10-16") }
    BeforeTheMinutes { sealed_on: day("2026-09-16"), on: day("2026-09-15") }
    ApprovesItself { number: 41 }
    NotDecided { resolution: 3 }
    ResolutionRejected { resolution: 3 }
    Misquoted { organ: Organ::OrdinaryAssembly, decided_on: day("2026-06-30") }
    NotVotedByThem { resolution: 4, category: Some(slug("cae")) }
    NotAuthorised { resolution: 3, asked: "admit_associate".to_owned() }
    AppliedAlready { resolution: 3, at: Position(43) }
    BeforeTheDecision { decided_on: day("2026-06-30"), on: day("2026-06-29") }
}
