//! Findings about fiscal years.

use super::{Finding, Situation};
use crate::accounts::years;
use quitus_domain::law::yearly;

/// COOP-34: no assembly has allocated the result of a year within six months after its close. One that met later is found
/// with the act itself, when it is recorded.
pub(super) fn without_assembly(situation: &Situation) -> Vec<Finding> {
    let open = years(&situation.facts).into_iter().filter(|year| year.allocated_on.is_none());
    let found = open.filter_map(|year| {
        let clauses = situation.state.statutes.on(year.ends_on).or_else(|| situation.statutes())?;
        let latest = yearly::latest(clauses.form, year.ends_on, None)?;
        let breach = yearly::met_in_time(Some(latest), None, situation.day).err()?;
        let finding = Finding::new(breach, latest.succ_opt().unwrap_or(latest), year.entries);
        Some(finding.proposing(if year.closed { "allocate_result" } else { "convene_assembly" }))
    });
    found.collect()
}
