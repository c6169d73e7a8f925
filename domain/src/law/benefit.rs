//! Whether a beneficiary still benefits.

use super::{Breach, ensure};
use crate::values::{Day, Months, add_months};

/// How long an evidence holds when the statutes do not say.
pub const HABIT: Months = Months(12);

/// SCIC-19 (L47 art. 19 septies al. 2): *habitual* beneficiaries are seen to benefit: an invoice or an agreement within
/// the last months that the statutes state, or [`HABIT`]. Recorded with a finding. Statutes S.
/// \[M-H; what reviewers look at: V, revision-cooperative.fr\]
///
/// # Errors
/// [`Breach::BenefitNotEvidenced`].
pub fn evidenced(last_evidence: Option<Day>, within: Months, on: Day) -> Result<(), Breach> {
    let shown = last_evidence.is_some_and(|last| on <= add_months(last, within));
    ensure(shown, Breach::BenefitNotEvidenced { last: last_evidence, within, on })
}
