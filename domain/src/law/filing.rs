//! Filing the accounts at the registry (*dépôt des comptes*), and keeping them from the public.
//!
//! Deliberately absent: the papers filed with them, and what the registry asks for them.

use super::measure::{Size, limits};
use super::{Breach, day, ensure};
use crate::values::{Day, Form, Months, add_months};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Years that begin from this day on: décret n° 2024-152.
const RAISED_SINCE: Day = day(2024, 1, 1);

/// How accounts are filed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Medium {
    /// On paper.
    Paper,
    /// By electronic means.
    Electronic,
}

/// What a company asks the registry to keep from the public.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Private {
    /// Nothing.
    Nothing,
    /// The income statement.
    IncomeStatement,
    /// All of the accounts.
    Everything,
}

/// FIL-01 (CCom L232-22, L232-23): the last day to file the accounts: a month after they were approved, two by electronic
/// means; `None` for a form whose law is another. Statutes N. \[V: L232-22 LEGI-2009; two months M-H\]
#[must_use]
pub fn file_by(form: Form, approved_on: Day, medium: Medium) -> Option<Day> {
    let within = match medium {
        Medium::Paper => Months(1),
        Medium::Electronic => Months(2),
    };
    match form {
        Form::Sarl | Form::Sa | Form::Sas => Some(add_months(approved_on, within)),
        Form::Other => None,
    }
}

/// FIL-01 (CCom L232-22, L232-23): whether they were filed in time, as far as one knows on a day; recorded with a finding.
/// Statutes N. \[as [`file_by`]\]
///
/// # Errors
/// [`Breach::AccountsNotFiled`].
pub fn in_time(file_by: Option<Day>, filed_on: Option<Day>, on: Day) -> Result<(), Breach> {
    let Some(file_by) = file_by else { return Ok(()) };
    let filed_or_asked = filed_on.filter(|filed_on| *filed_on <= on).unwrap_or(on);
    ensure(filed_or_asked <= file_by, Breach::AccountsNotFiled { file_by, filed_on })
}

/// FIL-02 (CCom L232-25, D123-200): the figures of which one may be passed, and not two, to keep that from the public. All
/// of the accounts: 450 000 €, 900 000 € and 10; the income statement: 7,5 M€, 15 M€ and 50, for years that begin from 2024
/// on; before, 350 000 €, 700 000 € and 10, and 6 M€, 12 M€ and 50. `None` where nothing is kept back.
/// Statutes N. \[V: décret 2024-152; before it, and what may be kept back: M-H\]
#[must_use]
pub fn most_private(begins_on: Day, private: Private) -> Option<Size> {
    match (private, begins_on >= RAISED_SINCE) {
        (Private::Nothing, _) => None,
        (Private::Everything, true) => Some(limits(450, 900, 10)),
        (Private::Everything, false) => Some(limits(350, 700, 10)),
        (Private::IncomeStatement, true) => Some(limits(7_500, 15_000, 50)),
        (Private::IncomeStatement, false) => Some(limits(6_000, 12_000, 50)),
    }
}

/// FIL-02 (CCom L232-25, D123-200): only a small company keeps its income statement from the public, and only a very small
/// one its accounts; recorded with a finding. Statutes N. \[as [`most_private`]\]
///
/// # Errors
/// [`Breach::NotOpenToPrivacy`].
pub fn may_keep(begins_on: Day, size: Size, private: Private) -> Result<(), Breach> {
    let Some(most) = most_private(begins_on, private) else { return Ok(()) };
    let breach = Breach::NotOpenToPrivacy {
        balance_sheet: size.balance_sheet,
        most_balance_sheet: most.balance_sheet,
        turnover: size.turnover,
        most_turnover: most.turnover,
        employees: size.employees,
        most_employees: most.employees,
    };
    ensure(!size.is_beyond(most), breach)
}
