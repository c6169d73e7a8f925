//! What the book records of a meeting: opening, votes, results, closing, minutes.

use super::{Choice, Outcome, VotingMethod};
use crate::law::majority::{Majority, Tally};
use crate::values::{AssemblyRef, AssociateRef, Day, PersonRef, Ratio, Sealed, Slug, TimeOfDay};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How many take part, out of how many: what a quorum is counted on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Attendance {
    /// Associates present, or voting by a form received in time.
    pub present: u64,
    /// Associates represented by a proxy.
    pub represented: u64,
    /// Associates on the roll.
    pub associates: u64,
    /// Shares of those present or represented.
    pub shares: u64,
    /// Shares of all on the roll.
    pub all_shares: u64,
}

/// The meeting was opened (*ouverture de la séance*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AssemblyOpened {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// Who takes the chair.
    pub chair: PersonRef,
    /// Who objects to a notice that was too short.
    pub objectors: Vec<AssociateRef>,
    /// Who takes part.
    pub attendance: Attendance,
    /// When.
    pub at: TimeOfDay,
    /// The day of the meeting.
    pub effective_on: Day,
}

/// A resolution was put to the vote.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct VoteOpened {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// The resolution.
    pub resolution: u16,
    /// How votes are cast.
    pub method: VotingMethod,
    /// Who takes part.
    pub attendance: Attendance,
    /// When: whoever is present or represented then may vote.
    pub at: TimeOfDay,
    /// The day of the meeting.
    pub effective_on: Day,
}

/// Votes were counted, or cast by name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct VotesRecorded {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// The resolution.
    pub resolution: u16,
    /// The votes.
    pub votes: Votes,
    /// The tellers' sheet, or the platform's statement.
    pub document: Option<Sealed>,
    /// The day of the meeting.
    pub effective_on: Day,
}

/// Votes as they were cast: never a choice with a name where the vote is secret.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Votes {
    /// Counted, by college where there are colleges.
    Counted(Vec<Count>),
    /// By name; who votes by proxy stands under the giver's name.
    Named(Vec<Ballot>),
}

/// What was counted in one college, or in the assembly where there are none.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// The college; `null` where there are none.
    #[serde(default)]
    pub college: Option<Slug>,
    /// For.
    pub in_favour: u64,
    /// Against.
    pub against: u64,
    /// Neither; blank and null papers too.
    pub abstentions: u64,
}

/// One vote by name.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// Whose vote.
    pub associate: AssociateRef,
    /// What it says.
    pub choice: Choice,
}

/// A vote was closed, and its result computed (*proclamation du résultat*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct VoteClosed {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// The resolution.
    pub resolution: u16,
    /// What came out, and by which rule.
    pub result: VoteResult,
    /// When.
    pub at: TimeOfDay,
    /// The day of the meeting.
    pub effective_on: Day,
}

/// A result with the base it was computed on, written out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct VoteResult {
    /// What was asked: which base, which fraction.
    pub rule: Majority,
    /// Heads, in the whole assembly or in the category that alone votes.
    pub tally: Tally,
    /// Heads and weights by college, in the statutes' order; empty where there are none.
    pub colleges: Vec<CollegeResult>,
    /// The weights in favour and the weights that count, exact; none without colleges.
    pub weighed: Option<WeighedResult>,
    /// Adopted or rejected.
    pub outcome: Outcome,
}

/// The heads of one college, and what it weighs.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CollegeResult {
    /// Which.
    pub college: Slug,
    /// Its part of all votes.
    pub weight: Ratio,
    /// Its heads.
    pub tally: Tally,
}

/// Exact fractions of the whole, such as `151/240`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct WeighedResult {
    /// Weights in favour.
    pub in_favour: String,
    /// Weights that count.
    pub of: String,
}

/// The meeting was closed (*levée de la séance*), or could not be held for lack of a quorum.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AssemblyClosed {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// When.
    pub at: TimeOfDay,
    /// Who took part at the end.
    pub attendance: Attendance,
    /// The day of the meeting.
    pub effective_on: Day,
}

/// The meeting was adjourned (*suspension, report*): it goes on later as the same assembly.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AssemblyAdjourned {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// When.
    pub at: TimeOfDay,
    /// Who took part then.
    pub attendance: Attendance,
    /// The day on which it resumes. On another day everyone comes anew.
    pub resumes_on: Day,
    /// The time from which it resumes.
    pub resumes_at: TimeOfDay,
    /// Where it resumes, when not at the place of the convocation.
    pub place: Option<Sealed>,
    /// Why.
    pub reason: Sealed,
    /// The day of the sitting that is interrupted.
    pub effective_on: Day,
}

/// The meeting was resumed (*reprise de la séance*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AssemblyResumed {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// Who takes the chair.
    pub chair: PersonRef,
    /// When.
    pub at: TimeOfDay,
    /// Who takes part.
    pub attendance: Attendance,
    /// The day.
    pub effective_on: Day,
}

/// Minutes were sealed (*procès-verbal*): the mentions that people add to what the book holds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct MinutesSealed {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// The number in the register of minutes, without gap (AG-28).
    pub number: u32,
    /// The earlier minutes that these correct.
    pub rectifies: Option<u32>,
    /// What they correct in them.
    pub correction: Option<Sealed>,
    /// In which capacity the chair presided.
    pub chair_capacity: Sealed,
    /// The documents and reports submitted.
    pub documents: Sealed,
    /// The summary of the debates.
    pub debates: Sealed,
    /// Who signs.
    pub signatories: Vec<PersonRef>,
    /// How many entries of the book the minutes rest on: positions below this one.
    pub size: u64,
    /// The day they are sealed.
    pub effective_on: Day,
}

/// Minutes were approved (*approbation*), by a later assembly or by the bureau.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct MinutesApproved {
    /// The number of the minutes.
    pub number: u32,
    /// By whom.
    pub by: super::Approval,
    /// The day.
    pub effective_on: Day,
}

/// Minutes got their electronic signature, or their time-stamp (AG-27), made outside the book.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct MinutesSigned {
    /// The number of the minutes.
    pub number: u32,
    /// What was attached.
    pub proof: MinutesProof,
    /// The file.
    pub document: Sealed,
    /// The day.
    pub effective_on: Day,
}

/// What is attached to sealed minutes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MinutesProof {
    /// A signature below the advanced level.
    SimpleSignature,
    /// An advanced electronic signature (eIDAS art. 26).
    AdvancedSignature,
    /// A qualified one.
    QualifiedSignature,
    /// A time-stamp.
    TimeStamp,
}
