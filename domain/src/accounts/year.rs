//! Opening and closing a fiscal year (*ouverture, clôture*).
//!
//! Years follow each other without a gap, and are closed in their order, on their last day, once the suspense accounts
//! are cleared. Nothing is recorded in a closed year: what the register learns later of it stands on the first open day.

use super::{FiscalYearClosed, FiscalYearOpened, Ledger};
use crate::refusal::{BillingRefusal, Refusal};
use crate::values::{Cents, Day, Months, YearName, add_months};
use chrono::Datelike;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The longest fiscal year: a first one may be longer than twelve months. Beyond this, a day was typed wrong.
const LONGEST: Months = Months(24);

/// Command: open the fiscal year that begins on the effective day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenFiscalYear {
    /// Its last day.
    pub ends_on: Day,
}

/// Command: close the fiscal year that ends on the effective day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseFiscalYear {}

/// Why the year is not opened so.
#[must_use]
pub fn open_breaches(ledger: &Ledger, command: &OpenFiscalYear, on: Day) -> Vec<Refusal> {
    let ends = command.ends_on;
    let not_a_year = ends <= on || ends >= add_months(on, LONGEST);
    let last = ledger.years().next_back().filter(|last| last.to.succ_opt() != Some(on));
    let refusals: [Option<BillingRefusal>; 2] = [
        not_a_year.then_some(BillingRefusal::NotAYear { begins: on, ends }),
        last.map(|last| BillingRefusal::NotTheNextYear { year: last.name, ends_on: last.to }),
    ];
    refusals.into_iter().flatten().map(Refusal::from).collect()
}

/// The event of an opened year.
#[must_use]
pub fn open_event(ledger: &Ledger, command: &OpenFiscalYear, on: Day) -> FiscalYearOpened {
    let ends_in = u16::try_from(command.ends_on.year()).unwrap_or_default();
    let before = ledger.years().filter(|year| year.name.ends_in() == ends_in).count();
    let nth = u16::try_from(before).unwrap_or(u16::MAX).saturating_add(1);
    FiscalYearOpened { year: YearName::of(ends_in, nth), ends_on: command.ends_on, effective_on: on }
}

/// Why the year is not closed so.
#[must_use]
pub fn close_breaches(ledger: &Ledger, on: Day) -> Vec<Refusal> {
    let Some(year) = ledger.year_of(on) else { return vec![BillingRefusal::NoFiscalYear { on }.into()] };
    if year.closed.is_some() {
        return vec![Refusal::NothingToChange];
    }
    let earlier = ledger.years().find(|other| other.to < year.from && other.closed.is_none());
    let suspense = ledger.in_suspense(on);
    let refusals: [Option<BillingRefusal>; 3] = [
        (year.to != on).then_some(BillingRefusal::ClosedOnItsLastDay { year: year.name, ends_on: year.to }),
        earlier.map(|earlier| BillingRefusal::EarlierYearOpen { year: earlier.name }),
        suspense.map(|(account, balance)| BillingRefusal::SuspenseNotCleared { account, balance }),
    ];
    let result = ledger.result(year.from, year.to);
    let too_large = Cents::try_from(result.get()).is_err().then_some(Refusal::AmountTooLarge);
    refusals.into_iter().flatten().map(Refusal::from).chain(too_large).collect()
}

/// The event of a closed year: its result is computed, never supplied.
#[must_use]
pub fn close_event(ledger: &Ledger, on: Day) -> Option<FiscalYearClosed> {
    let year = ledger.year_of(on)?;
    Some(FiscalYearClosed { year: year.name, result: ledger.result(year.from, year.to), effective_on: on })
}

/// The name of the open year of a day: what is billed, paid or entered by hand stands in one.
///
/// # Errors
/// [`BillingRefusal::NoFiscalYear`], [`BillingRefusal::YearClosed`].
pub fn open_year(ledger: &Ledger, on: Day) -> Result<YearName, Refusal> {
    let Some(year) = ledger.year_of(on) else { return Err(BillingRefusal::NoFiscalYear { on }.into()) };
    match (year.closed, ledger.first_open()) {
        (Some(_), Some(first_open)) => Err(BillingRefusal::YearClosed { year: year.name, first_open }.into()),
        _ => Ok(year.name),
    }
}
