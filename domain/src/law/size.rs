//! How many associates there must and may be.

use super::{Breach, day, ensure};
use crate::values::{Day, Family, Form, Months, add_months};

/// The most associates of a SARL (CCom L223-3).
pub const MOST_IN_A_SARL: u64 = 100;

/// The ordonnance n° 2015-1127 lets two shareholders make an unlisted SA; before, seven.
const SMALL_SA_SINCE: Day = day(2015, 9, 12);

/// SCIC-08 (L47 art. 19 septies; CCom L225-1): the least number of associates on that day. A SCIC: three, one per
/// category; others: two (L47 art. 1, *plusieurs personnes*). A SA needed seven before 12 September 2015, and a SCOP SA
/// still does (loi n° 78-763 art. 5). Unlisted companies only. Statutes N.
/// \[V: ord. 2015-1127; L225-1 LEGI-2009; L78 art. 5, older text. SCIC SA reading and others' two: M-H\]
#[must_use]
pub fn minimum_associates(family: Family, form: Form, on: Day) -> u64 {
    match (family, form) {
        (Family::Scop, Form::Sa) => 7,
        (Family::Ordinary | Family::Scic | Family::Union, Form::Sa) if on < SMALL_SA_SINCE => 7,
        (Family::Scic, Form::Sarl | Form::Sa | Form::Sas | Form::Other) => 3,
        (Family::Ordinary | Family::Scop | Family::Union, Form::Sarl | Form::Sa | Form::Sas | Form::Other) => 2,
    }
}

/// SCIC-08: there are as many associates as [`minimum_associates`] asks; recorded with a finding. Statutes N.
/// \[as there\]
///
/// # Errors
/// [`Breach::TooFewAssociates`].
pub fn enough(family: Family, form: Form, count: u64, on: Day) -> Result<(), Breach> {
    let least = minimum_associates(family, form, on);
    ensure(count >= least, Breach::TooFewAssociates { count, least, family, form, on })
}

/// SCIC-08 (CCom L223-3): a SARL has at most 100 associates; above, it has one year from `since`, the day it passed
/// 100, to change form or come back. Recorded with a finding. Statutes N. \[V: L223-3\]
///
/// # Errors
/// [`Breach::SarlAboveHundred`].
pub fn too_many(form: Form, count: u64, since: Day) -> Result<(), Breach> {
    match form {
        Form::Sarl => {
            let fix_by = add_months(since, Months(12));
            ensure(count <= MOST_IN_A_SARL, Breach::SarlAboveHundred { count, most: MOST_IN_A_SARL, fix_by })
        }
        Form::Sa | Form::Sas | Form::Other => Ok(()),
    }
}
