//! Why the book refuses an act of an assembly, where no rule of law does.

use crate::values::{AssemblyKind, AssemblyRef, AssociateRef, Day, Organ, Position, Slug, TimeOfDay};
use serde::Serialize;

/// An act of an assembly is refused; nothing was recorded.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each sentence names its fields")]
pub enum AssemblyRefusal {
    /// No such assembly.
    #[error("no assembly {assembly} was convened; see `quitus assemblies` for the references")]
    UnknownAssembly { assembly: AssemblyRef },
    /// The reference is taken.
    #[error("the assembly {assembly} was convened already; take a new reference")]
    AssemblyTwice { assembly: AssemblyRef },
    /// A meeting before its convocation.
    #[error("the assembly would meet on {held_on}, before the notices of {sent_on} are sent")]
    HeldBeforeConvened { sent_on: Day, held_on: Day },
    /// An act before the convocation.
    #[error("the assembly was convened on {sent_on}: nothing of it takes effect on {on}")]
    BeforeItWasConvened { sent_on: Day, on: Day },
    /// An act after the meeting.
    #[error("the assembly is held on {held_on}: {on} is too late for this")]
    AfterTheMeeting { held_on: Day, on: Day },
    /// Nobody could vote.
    #[error("on {held_on} there is no associate: there is nobody to convene")]
    NobodyToConvene { held_on: Day },
    /// Votes that the book does not know.
    #[error(
        "the statutes weigh votes by membership or business, which this book does not hold: it cannot make the roll"
    )]
    WeightsNotHeld,
    /// An item that the agenda does not have.
    #[error("the agenda has {items} items, and item {item} is none of them")]
    UnknownItem { item: u16, items: u16 },
    /// A resolution that this assembly cannot take.
    #[error("resolution {resolution} is not one that this kind of assembly ({kind:?}) decides; convene a mixed one")]
    NotOfThisAssembly { resolution: u16, kind: AssemblyKind },
    /// A second call without a first one that failed.
    #[error("assembly {of} is not a first call that ended without deciding: convene on first call")]
    NoFailedFirstCall { of: AssemblyRef },
    /// A second call with another agenda.
    #[error("the second call puts the same resolutions: the first one had {first}, this one has {second}")]
    AnotherAgenda { first: u16, second: u16 },
    /// A second call that the statutes exclude.
    #[error("the statutes exclude a second call")]
    SecondCallExcluded,
    /// Somebody who is not on the roll.
    #[error("associate {associate} is not on the roll of this assembly; see `quitus electorate`, or amend the roll")]
    NotOnTheRoll { associate: AssociateRef },
    /// A change of the roll that the register does not bear out.
    #[error("the register of {held_on} does not bear this change of the roll out for associate {associate}")]
    NotInTheRegister { associate: AssociateRef, held_on: Day },
    /// It sits already.
    #[error("the assembly sits since {at}")]
    OpenAlready { at: TimeOfDay },
    /// It does not sit.
    #[error("the assembly does not sit: open it first with `open_assembly`")]
    NotOpen,
    /// It is adjourned.
    #[error("the assembly is adjourned until {resumes_on} at {resumes_at}: resume it first with `resume_assembly`")]
    Adjourned { resumes_on: Day, resumes_at: TimeOfDay },
    /// It is not adjourned.
    #[error("the assembly is not adjourned: there is nothing to resume")]
    NotAdjourned,
    /// A resumption that is not after the adjournment.
    #[error("adjourned on {on} at {at}, it cannot resume on {resumes_on} at {resumes_at}")]
    ResumesTooEarly { on: Day, at: TimeOfDay, resumes_on: Day, resumes_at: TimeOfDay },
    /// A resumption before its hour.
    #[error("the assembly resumes at {resumes_at}, and not at {at}")]
    BeforeTheResumption { at: TimeOfDay, resumes_at: TimeOfDay },
    /// It is over.
    #[error("the assembly of {held_on} is closed; correct its minutes by new ones")]
    AssemblyClosed { held_on: Day },
    /// It is not over.
    #[error("the assembly is not closed: close it first with `close_assembly`")]
    NotClosed,
    /// Another day than that of the meeting.
    #[error("the assembly is held on {held_on}, not on {on}")]
    NotTheDay { held_on: Day, on: Day },
    /// A time before what was settled.
    #[error("{at} is before {latest}, when the last vote was taken or the meeting opened: the count would change")]
    EarlierThanRecorded { at: TimeOfDay, latest: TimeOfDay },
    /// A proxy was given already.
    #[error("associate {giver} gave a proxy already; record that it is revoked first, with `revoke_proxy`")]
    ProxyTwice { giver: AssociateRef },
    /// No proxy.
    #[error("associate {giver} has given no proxy")]
    NoProxy { giver: AssociateRef },
    /// A proxy to oneself.
    #[error("associate {giver} cannot bear its own proxy")]
    OwnProxy { giver: AssociateRef },
    /// A form was received already.
    #[error("a form of associate {associate} was received already")]
    FormTwice { associate: AssociateRef },
    /// A form that does not answer each resolution.
    #[error("the form answers {answers} resolutions, and there are {resolutions}")]
    FormIncomplete { answers: u16, resolutions: u16 },
    /// Forms that are not awaited.
    #[error("the convocation sets no last day for forms: `forms_until` says until when they are received")]
    NoForms,
    /// Nobody named for one who is not a natural person.
    #[error("associate {associate} does not stand there itself: say which person does")]
    WhoStandsThere { associate: AssociateRef },
    /// What is only done in a meeting.
    #[error("nobody meets for this: in a consultation each answers, with `receive_form`, and a deed is signed")]
    NotAMeeting,
    /// A consultation closed too early.
    #[error(
        "{answered} of {associates} associates have answered, and answers count until {until}: close it from the next \
         day on, or when all have answered"
    )]
    AnswersAwaited { until: Day, answered: u64, associates: u64 },
    /// Neither an associate nor a bearer.
    #[error("say which associate, or which person bears proxies")]
    NobodyNamed,
    /// Not there.
    #[error("this one is not there at {at}")]
    NotThere { at: TimeOfDay },
    /// Nobody is there, nor represented.
    #[error("at {at} nobody is present or represented: record the arrivals first, or close the assembly as not held")]
    NobodyPresent { at: TimeOfDay },
    /// No such resolution.
    #[error("there is no resolution {resolution}: the assembly has {resolutions}")]
    UnknownResolution { resolution: u16, resolutions: u16 },
    /// Another vote is open.
    #[error("the vote on resolution {resolution} is open: close it first with `close_vote`")]
    VoteOpen { resolution: u16 },
    /// No vote is open on it.
    #[error("no vote is open on resolution {resolution}: put it first with `put_to_vote`")]
    NoVoteOpen { resolution: u16 },
    /// Voted already.
    #[error("resolution {resolution} was voted on already")]
    VotedAlready { resolution: u16 },
    /// A vote by who may not.
    #[error("associate {associate} is neither there nor represented, or does not vote on this resolution")]
    MayNotVote { associate: AssociateRef },
    /// A second vote.
    #[error("the vote of associate {associate} is recorded already: one associate has one vote")]
    DuplicateBallot { associate: AssociateRef },
    /// Counts where names are wanted.
    #[error("this vote is by roll call: record it by name")]
    ByNameOnly,
    /// A college that votes on nothing here.
    #[error("nobody votes in that college on this resolution")]
    NoSuchCollege { college: Option<Slug> },
    /// Minutes that these would correct.
    #[error("there are no minutes {number} of this assembly to correct")]
    NoSuchMinutes { number: u32 },
    /// Sealed already.
    #[error("the minutes of this assembly are sealed already; correct them by new ones that say which: `rectifies`")]
    SealedAlready,
    /// Minutes that correct others and do not say what, or the other way round.
    #[error("minutes that correct others give their number and what they correct: `rectifies` and `correction`")]
    CorrectionIncomplete,
    /// Approved already.
    #[error("minutes {number} were approved on {approved_on} already")]
    ApprovedAlready { number: u32, approved_on: Day },
    /// An approval before the minutes.
    #[error("the minutes were sealed on {sealed_on}: nobody approves them on {on}")]
    BeforeTheMinutes { sealed_on: Day, on: Day },
    /// An assembly that would approve its own minutes.
    #[error("minutes {number} are of that very assembly: a later one approves them, or the bureau")]
    ApprovesItself { number: u32 },
    /// Cites a resolution that was not decided.
    #[error("resolution {resolution} is not decided yet")]
    NotDecided { resolution: u16 },
    /// Cites a rejected resolution.
    #[error("resolution {resolution} was rejected: it authorises nothing")]
    ResolutionRejected { resolution: u16 },
    /// Cites it with another organ or day.
    #[error("the resolution was taken by {organ:?} on {decided_on}: cite it so")]
    Misquoted { organ: Organ, decided_on: Day },
    /// Cites it for something else.
    #[error("resolution {resolution} does not authorise `{asked}` of this; see `quitus decisions` for what it does")]
    NotAuthorised { resolution: u16, asked: String },
    /// Cited by a category for its proposal, though others voted on it, or not all of this category.
    #[error("resolution {resolution} was not voted by the associates of {category:?} alone: cite the one that was")]
    NotVotedByThem { resolution: u16, category: Option<Slug> },
    /// Carried out already.
    #[error("resolution {resolution} was carried out by entry {at} already")]
    AppliedAlready { resolution: u16, at: Position },
    /// Carried out before it was taken.
    #[error("the resolution was taken on {decided_on}: nothing follows from it on {on}")]
    BeforeTheDecision { decided_on: Day, on: Day },
}
