//! The part of the yearly report that tells of the cooperative project (SCIC-15).
//!
//! Refused: in a cooperative that is no SCIC on the day, of a year that the book does not have, or before its last day,
//! and a second report on one year.

use super::{Conversions, ProjectReported};
use crate::accounts::Ledger;
use crate::refusal::{BillingRefusal, Refusal, ScicRefusal};
use crate::statutes::StatutesHistory;
use crate::values::{Day, Family, Sealed, YearName};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that the report on the cooperative project of a year is at the associates' disposal.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportProject {
    /// The fiscal year.
    pub year: YearName,
    /// That part of the report.
    pub report: Sealed,
}

/// Why this is refused, in ladder order.
#[must_use]
pub fn breaches(
    statutes: &StatutesHistory,
    ledger: &Ledger,
    conversions: &Conversions,
    command: &ReportProject,
    on: Day,
) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let year = command.year;
    let Some(known) = ledger.year(year) else { return vec![BillingRefusal::UnknownYear { year }.into()] };
    let other: Option<Refusal> = (clauses.family != Family::Scic).then_some(ScicRefusal::NotAScic { on }.into());
    let early = (on < known.to).then_some(Refusal::from(ScicRefusal::YearRuns { year, ends_on: known.to }));
    let again = conversions.reported(year).map(|on| ScicRefusal::ReportedTwice { year, reported_on: on }.into());
    [other, early, again].into_iter().flatten().collect()
}

/// The event.
#[must_use]
pub fn event(command: &ReportProject, on: Day) -> ProjectReported {
    ProjectReported { year: command.year, report: command.report.clone(), effective_on: on }
}
