//! The rules of law, one function per rule, over plain values.
//!
//! A function answers `Result<(), Breach>` (or a figure that the law fixes); the [`Breach`] carries the rule, the
//! article, the figures and whether it blocks or is only recorded as a finding. What `docs/law.md` shows is
//! [`as_markdown`] of [`RULES`], and every rule has its rows of examples in `tests/law/<rule>.txt`.
//!
//! Marks in the comments: **V** read in the text, **M-H / M-M / M-L** from memory with high, medium or low confidence
//! (to be read again before any claim of conformity). Statutes: **N** may not vary, **S+** may only tighten, **S**
//! decide, **D** default when they are silent. L47 is the loi n° 47-1775 of 10 September 1947, CCom the code de
//! commerce, CCiv the code civil, CT the code du travail, CMF the code monétaire et financier.
//!
//! Invariants: comparisons are exact (integer cents, whole fractions); a rule that changed takes the day it is asked
//! for. Deliberately absent: the statutes as a structure, the aggregate, the clock. Who calls decides which version of
//! the statutes, which day and which figures.

pub mod admission;
pub mod auditor;
pub mod benefit;
mod breach;
pub mod capital;
pub mod carry;
pub mod categories;
pub mod colleges;
pub mod consultation;
pub mod conversion;
pub mod dissent;
pub mod exclusion;
pub mod filing;
pub mod invoicing;
pub mod lateness;
pub mod lending;
pub mod losses;
pub mod majority;
pub mod mandates;
mod markdown;
pub mod measure;
pub mod minutes;
pub mod notice;
pub mod outside;
pub mod proxies;
pub mod public_capital;
pub mod quorum;
pub mod reclassification;
pub mod refund;
pub mod register;
pub mod remote;
pub mod revaluation;
pub mod review;
mod rules;
pub mod scic;
pub mod scop;
pub mod size;
pub mod status;
pub mod strike_off;
pub mod subscription;
pub mod surplus;
mod table;
pub mod transfer;
pub mod variable;
pub mod vat;
pub mod voting;
pub mod withdrawal;
pub mod yearly;

pub use breach::Breach;
pub use markdown::as_markdown;
pub use rules::{Confidence, Effect, Proof, Rule, RuleId, Statutes};
pub use table::RULES;

use crate::values::Day;

/// Whether a paper that a rule asks for is referred to by the entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Evidence {
    /// The entry names the document.
    Given,
    /// It does not.
    Missing,
}

impl Evidence {
    /// Whether an optional reference to a paper is there.
    #[must_use]
    pub const fn of<T>(paper: Option<&T>) -> Self {
        if paper.is_some() { Evidence::Given } else { Evidence::Missing }
    }
}

/// Whether the statutes foresee what the law only opens to those that do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Clause {
    /// They do.
    Foreseen,
    /// They do not.
    NotForeseen,
}

/// `Ok` when the condition of the law holds, otherwise the breach.
fn ensure(holds: bool, breach: Breach) -> Result<(), Breach> {
    if holds { Ok(()) } else { Err(breach) }
}

/// A day of the statute book, for constants; an impossible one reads as the end of time, so that it cannot panic.
const fn day(year: i32, month: u32, day: u32) -> Day {
    match Day::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => Day::MAX,
    }
}
