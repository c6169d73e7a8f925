//! What the book records of the accounts themselves.

use super::posting::Journal;
use crate::decision::Decision;
use crate::law::filing::{Medium, Private};
use crate::values::{AccountNumber, AssociateRef, Cents, Day, Label, Party, Percent, Sealed, YearName, day};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A fiscal year was opened (*exercice*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct FiscalYearOpened {
    /// Its name, given by the book.
    pub year: YearName,
    /// Its last day.
    pub ends_on: Day,
    /// Its first day.
    pub effective_on: Day,
}

/// A fiscal year was closed (*clôture*): nothing is recorded in it any more.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct FiscalYearClosed {
    /// Which.
    pub year: YearName,
    /// Income less expenses, in cents; below nought a loss.
    pub result: Cents,
    /// Its last day.
    pub effective_on: Day,
}

/// An entry by hand, from a document (*écriture*): purchases, payroll, depreciation, taxes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct EntryRecorded {
    /// The journal.
    pub journal: Journal,
    /// The lines; debits and credits are equal.
    pub lines: Vec<EntryLine>,
    /// What it says.
    pub label: Sealed,
    /// The number of the document.
    pub piece: Label,
    /// The day of the document.
    #[serde(deserialize_with = "day::read")]
    pub piece_on: Day,
    /// The document.
    pub document: Option<Sealed>,
    /// Where another program has it, if it comes from one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<EntryOrigin>,
    /// The real day of what it records, where that one was closed already: since version 2.
    #[serde(default, deserialize_with = "day::read_or_null")]
    pub happened_on: Option<Day>,
    /// The day.
    #[serde(deserialize_with = "day::read")]
    pub effective_on: Day,
}

/// Where an entry stands in the file of another program.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct EntryOrigin {
    /// The file.
    pub file: Sealed,
    /// The code of its journal there.
    pub journal: Label,
    /// Its number there.
    pub number: Label,
}

/// One line of an entry: a debit or a credit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EntryLine {
    /// The account.
    pub account: AccountNumber,
    /// Whose sub-account.
    #[serde(default)]
    pub party: Option<Party>,
    /// Debit, in cents; 0 for a credit.
    #[serde(default)]
    pub debit: Cents,
    /// Credit, in cents; 0 for a debit.
    #[serde(default)]
    pub credit: Cents,
}

/// The result of a closed year was allocated (*affectation du résultat*). Amounts in cents.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ResultAllocated {
    /// Which.
    pub year: YearName,
    /// The result; below nought a loss, which is carried forward.
    pub result: Cents,
    /// What of it makes up for earlier losses.
    pub losses_absorbed: Cents,
    /// To the legal reserve.
    pub legal_reserve: Cents,
    /// To the statutory reserve.
    pub statutory_reserve: Cents,
    /// To other reserves.
    pub other_reserves: Cents,
    /// To all employees, in a SCOP: since version 2.
    #[serde(default)]
    pub labour_share: Option<Cents>,
    /// The interest that was decided.
    pub interest: Option<ShareInterest>,
    /// The interest of each, on what it had paid on the last day of the year.
    pub interest_parts: Vec<Part>,
    /// What members get back, each.
    pub refunds: Vec<Part>,
    /// The assembly.
    pub decision: Decision,
    /// The day.
    pub effective_on: Day,
}

/// Limited interest on shares (*intérêt aux parts*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShareInterest {
    /// The rate, in percent.
    pub rate: Percent,
    /// The mean yields of the bonds of private companies (TMO) published for the three calendar years before.
    pub tmos: Vec<Percent>,
    /// Aids of public bodies and associations in the year, in cents.
    #[serde(default)]
    pub aids: Cents,
}

/// The approved accounts of a year were filed at the registry (*dépôt des comptes*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AccountsFiled {
    /// Which.
    pub year: YearName,
    /// How.
    pub medium: Medium,
    /// What the registry is asked to keep from the public.
    pub kept_private: Private,
    /// The receipt.
    pub receipt: Sealed,
    /// The day of the filing.
    pub effective_on: Day,
}

/// What one associate gets.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Who.
    pub associate: AssociateRef,
    /// How much, in cents.
    pub amount: Cents,
}
