//! Moving an associate from one category to another.

use super::{Breach, ensure};
use crate::values::Organ;

/// COOP-18 (statutes; L47 art. 7): the organ that the statutes name decides a change of category, which is no exit: the
/// shares stay. `None` when the statutes are silent: any organ will do, with a finding. Statutes S. \[M-H\]
///
/// # Errors
/// [`Breach::ReclassificationDecider`] (refused); [`Breach::ReclassificationOrganNotStated`] (a finding).
pub fn decider(of_statutes: Option<&[Organ]>, decided_by: Organ) -> Result<(), Breach> {
    match of_statutes {
        Some(deciders) => ensure(
            deciders.contains(&decided_by),
            Breach::ReclassificationDecider { decided_by, deciders: deciders.to_vec() },
        ),
        None => Err(Breach::ReclassificationOrganNotStated { decided_by }),
    }
}
