//! What a leaver may get above the nominal.

pub use super::Clause;
use super::{Breach, Evidence, day, ensure};
use crate::values::{Cents, Day, Family, Months, add_months};

/// The law that opened the revaluation reserve to the SCIC.
const IN_SCIC_SINCE: Day = day(2024, 6, 15);

/// Five full years of membership.
const LEAST_MEMBERSHIP: Months = Months(60);

/// Whether the statutes incorporate reserves in the capital (L47 art. 16 al. 3 and 4).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Incorporation {
    /// They do.
    Used,
    /// They do not.
    NotUsed,
}

/// The facts of one revaluation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Case {
    /// The family of the cooperative.
    pub family: Family,
    /// The day on which the shares are revalued.
    pub on: Day,
    /// Whether the statutes foresee it.
    pub clause: Clause,
    /// Whether they incorporate reserves.
    pub incorporation: Incorporation,
    /// Whether a reserve was built for it.
    pub reserve: Evidence,
    /// The first day of membership.
    pub since: Day,
    /// The day on which it ends.
    pub lost_on: Day,
}

/// COOP-21 (L47 art. 18 al. 2): shares are revalued only if the statutes foresee it and do not incorporate reserves, a
/// reserve was built for it, and the associate has been one for five full years (the fifth anniversary will do). In a
/// SCIC only since 15 June 2024. The first reason in that order is returned. Statutes S.
/// \[V: art. 18 al. 2, LEGI-etalab 2014; amendments I-680 and 15. SCOP and unions read as the others: M-L\]
///
/// # Errors
/// One of the breaches `Revaluation…`.
pub fn allowed(case: Case) -> Result<(), Breach> {
    let Case { family, on, clause, incorporation, reserve, since, lost_on } = case;
    let full_on = add_months(since, LEAST_MEMBERSHIP);
    ensure(clause == Clause::Foreseen, Breach::RevaluationNotForeseen {})?;
    ensure(family != Family::Scic || on >= IN_SCIC_SINCE, Breach::RevaluationNotInScic { on, since: IN_SCIC_SINCE })?;
    ensure(incorporation == Incorporation::NotUsed, Breach::RevaluationWithIncorporation {})?;
    ensure(reserve == Evidence::Given, Breach::RevaluationWithoutReserve {})?;
    ensure(lost_on >= full_on, Breach::RevaluationBeforeFiveYears { since, lost_on, full_on })
}

/// COOP-21 (L47 art. 18 al. 2): what the shares gain stays within the index of life annuities (*rentes viagères*);
/// `ceiling` is what it allows for them, in proportion to the capital held. Statutes N.
/// \[V: art. 18 al. 2, LEGI-etalab 2014\]
///
/// # Errors
/// [`Breach::RevaluationAboveIndex`].
pub fn within_index(uplift: Cents, ceiling: Cents) -> Result<(), Breach> {
    ensure(uplift <= ceiling, Breach::RevaluationAboveIndex { uplift, ceiling })
}
