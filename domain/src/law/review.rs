//! The cooperative review (*révision coopérative*): when it is due.
//!
//! Deliberately absent: who may be a reviewer (the approved list), and what follows a notice to comply (L47 art. 25-3 to
//! 25-5), which authorities and courts decide.

use super::{Breach, ensure};
use crate::values::{Cents, Day, Family, Months, Ratio, add_months};

/// The longest time between two reviews.
const MOST: Months = Months(60);
/// Loss-making years in a row.
const YEARS_OF_LOSS: usize = 3;
/// The general threshold of turnover.
const GENERAL_TURNOVER: Cents = Cents::of(3_000_000);
/// Two of these three, for an agricultural cooperative.
const FARMERS: (u64, Cents, Cents) = (50, Cents::of(200_000_000), Cents::of(100_000_000));
/// One of these two, for a cooperative of retailers.
const RETAILERS: (u64, Cents) = (100, Cents::of(300_000_000));

/// Whether reviews are due at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Duty {
    /// They are.
    Due,
    /// They are not.
    NotDue,
}

impl Duty {
    fn when(holds: bool) -> Self {
        if holds { Duty::Due } else { Duty::NotDue }
    }
}

/// SCIC-16 (L47 art. 19 duodecies), REV-05 (L78 art. 54 bis): a SCIC and a SCOP are reviewed whatever their size; the
/// others by [`above_thresholds`]. Statutes N. \[V: lexbase notice of décret 2015-800; akceli. What an auditor changes for
/// a SCOP: M-M, not asked\]
#[must_use]
pub fn whatever_the_size(family: Family) -> Duty {
    match family {
        Family::Scic | Family::Scop => Duty::Due,
        Family::Ordinary | Family::Union => Duty::NotDue,
    }
}

/// REV-01 (L47 art. 25-1, 19 duodecies): the last day for the next report: five years after the last one, or after the
/// day on which the duty began, or earlier where the statutes say so. Statutes S+. \[V\]
#[must_use]
pub fn due_by(last: Day, every: Months) -> Day {
    add_months(last, Months(every.0.min(MOST.0)))
}

/// REV-01 (L47 art. 25-1): no review is later than [`due_by`]; recorded with a finding. Statutes S+. \[V\]
///
/// # Errors
/// [`Breach::ReviewOverdue`].
pub fn in_time(due_by: Day, on: Day) -> Result<(), Breach> {
    ensure(on <= due_by, Breach::ReviewOverdue { due_by, on })
}

/// The result of a closed year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct YearResult {
    /// Its last day.
    pub closed_on: Day,
    /// The result, in cents; below zero for a loss.
    pub result: Cents,
}

/// REV-02 (L47 art. 25-1 al. 3): a review is due whatever the size after three loss-making years, or after one year's
/// loss of half of the highest capital ever reached; recorded with a finding. `years` in their order, the last one last.
/// Statutes N. \[V; that the three follow each other: M-M, as reviewers read it\]
///
/// # Errors
/// [`Breach::LossOfHalfTheCapital`], [`Breach::ThreeYearsOfLoss`].
pub fn losses(years: &[YearResult], highest: Cents) -> Result<(), Breach> {
    let Some(last) = years.last() else { return Ok(()) };
    let loss = Cents::ZERO - last.result;
    let half = i128::from(loss.get()) * 2 >= i128::from(highest.get());
    let closed_on = last.closed_on;
    ensure(!(loss.is_positive() && half), Breach::LossOfHalfTheCapital { closed_on, loss, highest })?;
    let in_a_row = years.iter().rev().take_while(|year| year.result < Cents::ZERO).count();
    ensure(in_a_row < YEARS_OF_LOSS, Breach::ThreeYearsOfLoss { closed_on })
}

/// Who asks for a review.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asking {
    /// Associates: a tenth.
    Associates,
    /// Directors or members of the supervisory board: a third.
    Directors,
}

impl Asking {
    fn part(self) -> Ratio {
        match self {
            Asking::Associates => Ratio::of(1, 10),
            Asking::Directors => Ratio::of(1, 3),
        }
    }
}

/// REV-03 (L47 art. 25-1): a review is due of right when a tenth of the associates, or a third of the directors, ask for
/// it. What an authority or a minister asks is not counted. Statutes N. \[V: 25-1, LEGI-etalab, legifrance 2020\]
///
/// # Errors
/// [`Breach::ReviewAskedByTooFew`].
pub fn asked_by_enough(who: Asking, asking: u64, of: u64) -> Result<(), Breach> {
    let part = who.part();
    let needed = (of * u64::from(part.numerator())).div_ceil(u64::from(part.denominator()));
    ensure(asking >= needed.max(1), Breach::ReviewAskedByTooFew { asking, of, needed: needed.max(1) })
}

/// REV-03 (L47 art. 25-1): a review that was asked for of right is reported; recorded with a finding while it is not.
/// Statutes N. \[V; the law sets no day for it\]
///
/// # Errors
/// [`Breach::ReviewRequested`].
pub fn request_met(requested_on: Day, reported_on: Option<Day>) -> Result<(), Breach> {
    let met = reported_on.is_some_and(|reported_on| reported_on >= requested_on);
    ensure(met, Breach::ReviewRequested { requested_on })
}

/// What a cooperative does, as the thresholds tell cooperatives apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Activity {
    /// Any other.
    General,
    /// Agricultural.
    Farming,
    /// Of retailers.
    Retail,
}

/// A year-end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct YearEnd {
    /// Cooperating associates.
    pub associates: u64,
    /// Turnover before tax.
    pub turnover: Cents,
    /// Total of the balance sheet.
    pub balance: Cents,
}

/// REV-04 (décret 2015-800; L47 art. 25-1 al. 2): whether a cooperative of neither family of [`whatever_the_size`] is
/// large enough at each of two year-ends in a row. Statutes may ask for a review below. Statutes S+. \[V: Gualino, akceli,
/// lexbase; the 3 M€ of retailers: open, another source prints 300 000 €\]
#[must_use]
pub fn above_thresholds(activity: Activity, ends: [YearEnd; 2]) -> Duty {
    Duty::when(ends.into_iter().all(|end| is_above(activity, end)))
}

fn is_above(activity: Activity, end: YearEnd) -> bool {
    match activity {
        Activity::General => end.associates >= 2 && end.turnover > GENERAL_TURNOVER,
        Activity::Farming => {
            let (associates, turnover, balance) = FARMERS;
            let met = [end.associates >= associates, end.turnover >= turnover, end.balance >= balance];
            met.into_iter().filter(|met| *met).count() >= 2
        }
        Activity::Retail => {
            let (associates, turnover) = RETAILERS;
            end.associates >= associates || end.turnover >= turnover
        }
    }
}

/// REV-07: what a reviewer reads, in the order of the questionnaire. Statutes N. \[families of criteria: V,
/// revision-cooperative.fr; the list M-H\]
pub const READS: [&str; 14] = [
    "statutes",
    "register_by_category",
    "entries_and_exits",
    "assemblies",
    "votes_by_college",
    "mandates",
    "allocation_of_results",
    "reserves_and_capital",
    "public_capital",
    "third_party_turnover",
    "training_and_information",
    "project_report",
    "cooperation",
    "follow_up_of_remarks",
];

/// Whether a cooperative owes the guide of good practice (ESS art. 3 II).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Guide {
    /// It does.
    Owed,
    /// The review stands for it.
    Freed,
}

/// REV-08 (L47 art. 25-1 al. 2): a cooperative that satisfies the review is freed from the guide of good practice of ESS
/// art. 3 II: one whose last review is no older than [`due_by`]. Statutes N. \[V: 25-1 al. 2\]
#[must_use]
pub fn guide(last: Option<Day>, every: Months, on: Day) -> Guide {
    let current = last.is_some_and(|last| on <= due_by(last, every));
    if current { Guide::Freed } else { Guide::Owed }
}
