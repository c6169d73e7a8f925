//! What `apply` answers for one line, as one JSON object.

use super::Exit;
use super::trouble::{exit_of, failure_text};
use crate::ledger::{Accepted, Failure, Receipt, Repeat};
use crate::locales::Language;
use crate::views::verdict::{Verdict, code, found, refused};
use serde::Serialize;

/// The answer for one line.
#[derive(Serialize)]
pub struct LineResult {
    /// The line of the file, from 1.
    pub line: u64,
    /// What became of it.
    pub status: Status,
    /// The proof, for an accepted command.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
    /// What was recorded against the statutes or against form.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Verdict>,
    /// Why a rule refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refusal: Option<Verdict>,
    /// Why it failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure: Option<Failed>,
    /// What it means for the exit code.
    #[serde(skip)]
    pub exit: Exit,
    /// Whether other lines may fare better.
    #[serde(skip)]
    pub blame: Blame,
}

/// What became of a line.
#[derive(Serialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Carried out now.
    Accepted,
    /// Carried out before: nothing was done again.
    Repeated,
    /// A rule refused.
    Refused,
    /// It could not be carried out.
    Failed,
}

/// Whose fault it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Blame {
    /// The line's own: the next one may be right.
    Line,
    /// The machine's or the database's: the next one would fail too.
    Machine,
}

/// A failure.
#[derive(Serialize)]
pub struct Failed {
    /// The code that programs read.
    pub code: &'static str,
    /// For people.
    pub message: String,
}

impl LineResult {
    fn bare(line: u64, status: Status, exit: Exit, blame: Blame) -> Self {
        LineResult { line, status, receipt: None, findings: Vec::new(), refusal: None, failure: None, exit, blame }
    }

    /// The answer of the door.
    #[must_use]
    pub fn of(line: u64, answer: Result<Accepted, Failure>, language: Language) -> Self {
        match answer {
            Ok(accepted) => LineResult::accepted(line, accepted, language),
            Err(Failure::Refused(refusal)) => LineResult {
                refusal: Some(refused(language, &refusal)),
                ..LineResult::bare(line, Status::Refused, Exit::Refused, Blame::Line)
            },
            Err(failure) => {
                let blame = blame(&failure);
                let failed = Failed { code: code(&failure), message: failure_text(language, &failure) };
                let bare = LineResult::bare(line, Status::Failed, exit_of(&failure), blame);
                LineResult { failure: Some(failed), ..bare }
            }
        }
    }

    /// A line that never reached the door.
    #[must_use]
    pub fn unread(line: u64, code: &'static str, message: String) -> Self {
        let bare = LineResult::bare(line, Status::Failed, Exit::Usage, Blame::Line);
        LineResult { failure: Some(Failed { code, message }), ..bare }
    }

    fn accepted(line: u64, accepted: Accepted, language: Language) -> Self {
        let status = match accepted.repeat {
            Repeat::First => Status::Accepted,
            Repeat::Again => Status::Repeated,
        };
        LineResult {
            receipt: Some(accepted.receipt),
            findings: accepted.findings.iter().map(|breach| found(language, breach)).collect(),
            ..LineResult::bare(line, status, Exit::Done, Blame::Line)
        }
    }

    /// What people are told of a line that was not carried out.
    #[must_use]
    pub fn complaint(&self) -> Option<&str> {
        let refused = self.refusal.as_ref().map(|told| told.message.as_str());
        refused.or(self.failure.as_ref().map(|failed| failed.message.as_str()))
    }
}

/// Whose fault a failure is.
fn blame(failure: &Failure) -> Blame {
    match failure {
        Failure::Refused(_) | Failure::Malformed(_) | Failure::OtherBody(_) | Failure::Moved { .. } => Blame::Line,
        Failure::Conflict
        | Failure::Unknown(_)
        | Failure::Stopped
        | Failure::Store(_)
        | Failure::Keys(_)
        | Failure::OtherKey { .. }
        | Failure::OtherBookKey
        | Failure::Port(_)
        | Failure::TailMissing { .. }
        | Failure::Rewound { .. }
        | Failure::Unreadable { .. }
        | Failure::Damaged(_) => Blame::Machine,
    }
}
