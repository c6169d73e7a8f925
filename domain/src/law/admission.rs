//! Coming in.

use super::{Breach, Evidence, ensure};
use crate::values::{Organ, Siren};

/// COOP-13 (L47 art. 1 and 7; 19 septies al. 3): the organ that the statutes name decides an admission. Founders come
/// in by signing the deed: for them there is nothing to ask here. Statutes S.
/// \[V: L47 art. 7 in its 2014 text, 19 septies\]
///
/// # Errors
/// [`Breach::WrongDecider`].
pub fn decider(of_statutes: &[Organ], decided_by: Organ) -> Result<(), Breach> {
    let deciders = of_statutes.to_vec();
    ensure(of_statutes.contains(&decided_by), Breach::WrongDecider { decided_by, deciders })
}

/// COOP-14 (CCiv art. 1844 al. 2): a legal person has a SIREN; without one it is perhaps an indivision (a Cigales
/// club), which has no personality. Recorded with a finding. Statutes D. \[V: CCiv 1844 at 03/04/2026; Cigales as
/// indivision M-H\]
///
/// # Errors
/// [`Breach::IndivisionExpected`].
pub fn legal_person(siren: Option<Siren>) -> Result<(), Breach> {
    ensure(siren.is_some(), Breach::IndivisionExpected {})
}

/// COOP-14 (CCiv art. 1844 al. 2): the co-owners of an indivision vote through one common agent, and have together the
/// one vote returned. Statutes D (al. 4 lets them depart from it). \[V: CCiv 1844 at 03/04/2026\]
///
/// # Errors
/// [`Breach::CommonAgentMissing`], a finding.
pub fn indivision(common_agent: Evidence) -> Result<u64, Breach> {
    ensure(common_agent == Evidence::Given, Breach::CommonAgentMissing {})?;
    Ok(1)
}
