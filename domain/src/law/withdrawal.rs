//! Leaving of one's own will.

use super::{Breach, ensure};
use crate::values::{Day, Months, add_months};

/// Whether the statutes set conditions to a withdrawal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Framing {
    /// They set none: leaving is free.
    Free,
    /// They set a notice or a commitment.
    Framed,
}

/// COOP-15 (CCom L231-6 al. 1; L47 art. 7): the day a withdrawal takes effect: at the end of the notice, and not before
/// the end of a commitment. Statutes S; D when silent (`Months(0)`, `None`): at once.
/// \[V: L231-6, L47 art. 7; "not abolish" M-H\]
#[must_use]
pub fn takes_effect_on(notified_on: Day, notice: Months, entered_on: Day, commitment: Option<Months>) -> Day {
    let notice_ends = add_months(notified_on, notice);
    commitment.map_or(notice_ends, |months| notice_ends.max(add_months(entered_on, months)))
}

/// COOP-15 (CCom L231-6 al. 1; L47 art. 7): the day asked for is not before the `term` that [`takes_effect_on`] gives;
/// recorded with a finding, with effect at the term. Statutes S. \[V: L231-6, L47 art. 7\]
///
/// # Errors
/// [`Breach::WithdrawalBeforeTerm`].
pub fn before_term(asked: Day, term: Day) -> Result<(), Breach> {
    ensure(asked >= term, Breach::WithdrawalBeforeTerm { asked, term })
}

/// COOP-15 (CCom L231-6 al. 1; L47 art. 7): asked when an organ **refuses** a withdrawal: it cannot where the statutes
/// set no condition. Where they do, they may delay it, never abolish it. Statutes S.
/// \[V: L231-6, L47 art. 7; "not abolish" M-H\]
///
/// # Errors
/// [`Breach::WithdrawalIsARight`].
pub fn is_a_right(framing: Framing) -> Result<(), Breach> {
    ensure(framing == Framing::Framed, Breach::WithdrawalIsARight {})
}
