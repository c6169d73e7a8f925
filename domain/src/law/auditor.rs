//! The auditor (*commissaire aux comptes*): which companies must have one.
//!
//! Deliberately absent: companies that another one controls, whose limits are half of these, since a book does not know
//! who controls whom; the auditor whom a court names on demand (CAC-02).

use super::measure::{Size, limits};
use super::{Breach, day, ensure};
use crate::values::{Day, Form};

/// Years that begin from this day on: décret n° 2024-152.
const RAISED_SINCE: Day = day(2024, 1, 1);

/// Years that end from this day on: loi n° 2019-486 art. 20 and décret n° 2019-514, one rule for every form.
const ONE_RULE_SINCE: Day = day(2019, 5, 27);

/// Whether somebody audits the accounts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Auditor {
    /// An auditor is in office.
    InOffice,
    /// None is.
    Missing,
}

/// CAC-01 (CCom D221-5, D223-27): the figures of which a company may exceed one and do without an auditor; `None` where
/// another rule is asked. 5 M€, 10 M€ and 50 for years that begin from 2024 on; 4 M€, 8 M€ and 50 for those that end from
/// 27 May 2019 on; before, of a SARL 1,55 M€, 3,1 M€ and 50, of a SAS 1 M€, 2 M€ and 20. A SA always had one before.
/// Statutes N. \[V: bpifrance-creation, décret 2024-152; every figure before it: M-H\]
#[must_use]
pub fn most_without(form: Form, begins_on: Day, ends_on: Day) -> Option<Size> {
    match form {
        Form::Other => None,
        Form::Sarl | Form::Sa | Form::Sas if begins_on >= RAISED_SINCE => Some(limits(5_000, 10_000, 50)),
        Form::Sarl | Form::Sa | Form::Sas if ends_on >= ONE_RULE_SINCE => Some(limits(4_000, 8_000, 50)),
        Form::Sarl => Some(limits(1_550, 3_100, 50)),
        Form::Sas => Some(limits(1_000, 2_000, 20)),
        Form::Sa => None,
    }
}

/// CAC-01 (CCom D221-5, D223-27): a company beyond two of the three figures at the close of a year has an auditor, whom
/// the assembly on the accounts of that year appoints; recorded with a finding. Asked of the last two years: who keeps
/// below for two years may do without again, and a mandate that runs goes on to its term. Statutes N.
/// \[as [`most_without`]; that the assembly on the accounts appoints, and the two years: M-H\]
///
/// # Errors
/// [`Breach::AuditorMissing`].
pub fn appointed(form: Form, (begins_on, ends_on): (Day, Day), size: Size, auditor: Auditor) -> Result<(), Breach> {
    let Some(most) = most_without(form, begins_on, ends_on) else { return Ok(()) };
    let breach = Breach::AuditorMissing {
        ends_on,
        balance_sheet: size.balance_sheet,
        most_balance_sheet: most.balance_sheet,
        turnover: size.turnover,
        most_turnover: most.turnover,
        employees: size.employees,
        most_employees: most.employees,
    };
    ensure(auditor == Auditor::InOffice || !size.is_beyond(most), breach)
}
