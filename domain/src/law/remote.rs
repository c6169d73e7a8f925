//! Taking part without being in the room (*participation à distance*).

use super::{Breach, Clause, ensure};
use crate::values::Day;

/// AG-12 (L47 art. 10 al. 2): members who take part by video or telecommunication are counted present where the statutes
/// say so, for the accounts too. Statutes S. \[V: art. 10, LEGI-etalab; that it prevails over L223-27: M-H\]
///
/// # Errors
/// [`Breach::NotPresent`].
pub fn counted_present(clause: Clause) -> Result<(), Breach> {
    ensure(clause == Clause::Foreseen, Breach::NotPresent {})
}

/// AG-13 (L47 art. 10 al. 1): a vote by post, on a form, where the statutes admit it. Statutes S. \[V: art. 10\]
///
/// # Errors
/// [`Breach::PostalVoteNotForeseen`].
pub fn postal_vote(clause: Clause) -> Result<(), Breach> {
    ensure(clause == Clause::Foreseen, Breach::PostalVoteNotForeseen {})
}

/// AG-13 (CCom R223-20-1): a form received after the last day is not counted. Statutes S. \[V: décret 2024-904\]
///
/// # Errors
/// [`Breach::LateBallot`].
pub fn received_in_time(until: Day, received_on: Day) -> Result<(), Breach> {
    ensure(received_on <= until, Breach::LateBallot { until, received_on })
}
