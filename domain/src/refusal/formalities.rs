//! Why the book refuses that a formality was done, where no rule of law does.

use crate::values::{AssemblyRef, Day, MandateRef, Organ, YearName};
use serde::Serialize;

/// A formality is refused; nothing was recorded.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each sentence names its fields")]
pub enum FormalityRefusal {
    /// Another organ.
    #[error("this was decided by {decided_by:?}; only an assembly says so: cite its decision")]
    NotByAnAssembly { decided_by: Organ },
    /// The opening capital is not known.
    #[error("the book does not know the capital of {from}, when {year} begins: it notes only years that it saw begin")]
    CapitalNotKnown { year: YearName, from: Day },
    /// A year that is not over.
    #[error("the fiscal year {year} ends on {ends_on}: an assembly after that day notes how its capital changed")]
    NotedTooEarly { year: YearName, ends_on: Day },
    /// Noted, and nothing has changed since.
    #[error("the variation of {year} was noted on {noted_on} already, with these figures")]
    NotedAlready { year: YearName, noted_on: Day },
    /// Another office.
    #[error("the mandate {mandate} is not that of a manager: only the exit of one is published; see `quitus mandates`")]
    NotAManager { mandate: MandateRef },
    /// No exit yet.
    #[error("the mandate {mandate} runs until {until}: its end is published then, or later")]
    MandateRuns { mandate: MandateRef, until: Day },
    /// Renewed.
    #[error("the holder of the mandate {mandate} goes on as manager by another one: there is no exit to publish")]
    StaysManager { mandate: MandateRef },
    /// Published once.
    #[error("the exit from the mandate {mandate} was published on {published_on} already")]
    PublishedAlready { mandate: MandateRef, published_on: Day },
    /// Nothing was approved in writing against the law.
    #[error(
        "{assembly} approved no accounts in writing that the law wanted a meeting for: there is nothing to confirm"
    )]
    NothingToConfirm { assembly: AssemblyRef },
    /// The same flaw again.
    #[error(
        "the resolution that is cited was voted in writing too: it takes a meeting (code de commerce, art. L223-27)"
    )]
    ConfirmedInWriting,
    /// Before what it confirms.
    #[error("the vote in writing was on {since}: a meeting confirms it after that")]
    ConfirmedTooEarly { since: Day },
    /// Confirmed once.
    #[error("a meeting confirmed what {assembly} approved, on {confirmed_on}, already")]
    ConfirmedAlready { assembly: AssemblyRef, confirmed_on: Day },
}
