//! The assembly of every year (*assemblée générale annuelle*).

use super::{Breach, ensure};
use crate::values::{Day, Form, Months, add_months};

/// The accounts are approved this long after the close of the year.
const AFTER_THE_CLOSE: Months = Months(6);

/// COOP-34 (L47 art. 8; CCom L223-26): the last day for the assembly that approves the accounts of a year: six months
/// after its close, or the day that the court gave. In a SAS its statutes say when; `None` there. Statutes N.
/// \[V: art. 8, L223-26 LEGI-2009; that the months run from date to date, and the SA: M-H\]
#[must_use]
pub fn latest(form: Form, year_ends_on: Day, extended_to: Option<Day>) -> Option<Day> {
    match form {
        Form::Sarl | Form::Sa => extended_to.or_else(|| Some(add_months(year_ends_on, AFTER_THE_CLOSE))),
        Form::Sas | Form::Other => None,
    }
}

/// COOP-34 (L47 art. 8; CCom L223-26): whether it met in time, as far as one knows on a day: found when it met later, and
/// from the day after the last one while it has not met. Statutes N. \[as [`latest`]\]
///
/// # Errors
/// [`Breach::YearlyAssemblyLate`].
pub fn met_in_time(latest: Option<Day>, held_on: Option<Day>, on: Day) -> Result<(), Breach> {
    let Some(latest) = latest else { return Ok(()) };
    let met_or_asked = held_on.filter(|held_on| *held_on <= on).unwrap_or(on);
    ensure(met_or_asked <= latest, Breach::YearlyAssemblyLate { latest, held_on })
}
