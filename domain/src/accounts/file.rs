//! Filing the accounts of a year at the registry (*dépôt des comptes*), once an assembly has approved them.
//!
//! Refused: accounts that are not approved, or filed before they were approved; filed twice, unless to keep something else
//! from the public. Found: a first filing after its term (FIL-01). What is kept from the public is asked of the figures, by
//! readers (FIL-02).

use super::{AccountsFiled, Ledger};
use crate::law::Breach;
use crate::law::filing::{self, Medium, Private};
use crate::refusal::{BillingRefusal, Refusal};
use crate::statutes::StatutesHistory;
use crate::values::{Day, Sealed, YearName};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that the approved accounts of a year were filed. Its effective day is that of the filing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileAccounts {
    /// Which.
    pub year: YearName,
    /// How.
    pub medium: Medium,
    /// What the registry is asked to keep from the public.
    pub kept_private: Private,
    /// The receipt.
    pub receipt: Sealed,
}

/// Why this filing is not recorded.
#[must_use]
pub fn breaches(ledger: &Ledger, command: &FileAccounts, on: Day) -> Vec<Refusal> {
    let name = command.year;
    let Some(year) = ledger.year(name) else { return vec![BillingRefusal::UnknownYear { year: name }.into()] };
    let Some(approved_on) = year.approved_on else {
        return vec![BillingRefusal::NotApprovedYet { year: name }.into()];
    };
    let again = year.filed.is_some_and(|(_, private)| private == command.kept_private);
    let refusals: [Option<BillingRefusal>; 2] = [
        again.then_some(BillingRefusal::FiledAlready { year: name }),
        (on < approved_on).then_some(BillingRefusal::FiledBeforeApproval { year: name, approved_on }),
    ];
    refusals.into_iter().flatten().map(Refusal::from).collect()
}

/// What a filing leaves against form: that it came after its term.
#[must_use]
pub fn findings(statutes: &StatutesHistory, ledger: &Ledger, command: &FileAccounts, on: Day) -> Vec<Breach> {
    let first = ledger.year(command.year).filter(|year| year.filed.is_none());
    let approved_on = first.and_then(|year| year.approved_on);
    let clauses = approved_on.and_then(|day| statutes.on(day)).or_else(|| statutes.on(on));
    let by = clauses.zip(approved_on).and_then(|(clauses, day)| filing::file_by(clauses.form, day, command.medium));
    filing::in_time(by, Some(on), on).err().into_iter().collect()
}

/// The event of a recorded filing.
#[must_use]
pub fn event(command: &FileAccounts, on: Day) -> AccountsFiled {
    let FileAccounts { year, medium, kept_private, receipt } = command.clone();
    AccountsFiled { year, medium, kept_private, receipt, effective_on: on }
}
