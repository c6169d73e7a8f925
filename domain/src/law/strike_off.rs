//! Membership that ends by a fact that the statutes list.

use super::{Breach, ensure};
use crate::values::StrikeOffGround;

/// COOP-17 (L47 art. 7; 19 septies al. 3): a strike-off (*radiation*) cites a ground of the statutes. The management
/// records the fact; there is no vote. Statutes S. \[V: 19 septies; L47 art. 7 and 18, 2014 text, name it\]
///
/// # Errors
/// [`Breach::NoStatutoryGround`].
pub fn ground(ground: StrikeOffGround, of_statutes: &[StrikeOffGround]) -> Result<(), Breach> {
    ensure(of_statutes.contains(&ground), Breach::NoStatutoryGround { ground, of_statutes: of_statutes.to_vec() })
}
