//! Variable capital: what changes without a vote, and what is said of it afterwards.

use super::scic::CapitalClause;
use super::{Breach, Evidence, ensure};
use crate::values::{Cents, Day, Months, add_months};

/// A change of what the registry says is filed this long after it.
const TO_PUBLISH: Months = Months(1);

/// What who leaves was for the cooperative.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Office {
    /// A manager or a director.
    Held,
    /// Neither.
    NotHeld,
}

/// COOP-06 (CCom L231-1; L47 art. 7): entries and exits change a variable capital without amending the statutes; a fixed
/// one changes only with them. A SCIC is always variable (SCIC-01). Statutes S.
/// \[V: les-scic FAQ; L231-1 LEGI-2009; art. 7 LEGI-etalab 2014\]
///
/// # Errors
/// [`Breach::CapitalIsFixed`].
pub fn may_change(capital: CapitalClause, amendment: Evidence) -> Result<(), Breach> {
    match capital {
        CapitalClause::Variable => Ok(()),
        CapitalClause::Fixed => ensure(amendment == Evidence::Given, Breach::CapitalIsFixed {}),
    }
}

/// COOP-06 (CCom L231-1; L47 art. 7): the yearly ordinary assembly notes by how much the capital changed in the year (a
/// year that changes nothing asks nothing); recorded with a finding. Statutes S. \[V: les-scic FAQ\]
///
/// # Errors
/// [`Breach::CapitalVariationNotNoted`].
pub fn noted(variation: Cents, agenda_item: Evidence) -> Result<(), Breach> {
    let said = variation == Cents::ZERO || agenda_item == Evidence::Given;
    ensure(said, Breach::CapitalVariationNotNoted { variation })
}

/// COOP-06 (CCom L231-3): exits are not published, but for that of a manager or director; recorded with a finding.
/// Statutes N. \[V: L231-3 LEGI-2009\]
///
/// # Errors
/// [`Breach::OfficerExitNotPublished`].
pub fn published(office: Office, publication: Evidence) -> Result<(), Breach> {
    match office {
        Office::Held => ensure(publication == Evidence::Given, Breach::OfficerExitNotPublished {}),
        Office::NotHeld => Ok(()),
    }
}

/// COOP-06 (CCom L231-3, R123-66): the last day to have the exit of a manager published: a month after it. Statutes N.
/// \[M-H\]
#[must_use]
pub fn publish_by(left_on: Day) -> Day {
    add_months(left_on, TO_PUBLISH)
}
