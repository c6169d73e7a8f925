//! Findings about what the annual accounts show.

use super::thresholds::{Loss, Unaudited, auditor_on, form_on, size};
use super::{Finding, Situation};
use crate::accounts::{measured, years};
use quitus_domain::law::filing::{self, Medium};
use quitus_domain::law::losses;
use quitus_domain::values::Day;

/// CAC-01: the size of a year asks for an auditor, the assembly on its accounts is over, and none is in office.
pub(super) fn no_auditor(situation: &Situation) -> Vec<Finding> {
    let found = Unaudited::of(situation, auditor_on(situation)).and_then(|one| {
        let by = one.by.filter(|by| *by < situation.day)?;
        Some(Finding::new(one.breach, next(by), one.year.year.entries).proposing("appoint_auditor"))
    });
    found.into_iter().collect()
}

/// CAC-03: equity below half of the capital, and what was to be done about it by now.
pub(super) fn losses(situation: &Situation) -> Vec<Finding> {
    let Some(loss) = Loss::of(situation) else { return Vec::new() };
    let (day, equity, capital) = (situation.day, loss.last.equity, loss.last.capital);
    let decide_by = losses::decide_by(loss.approved_on);
    let finding = |breach, since| Finding::new(breach, since, loss.entries());
    let below = losses::half_kept(loss.form, equity, capital).err().map(|breach| finding(breach, loss.approved_on));
    let asked = loss.decided_on.map_or_else(|| losses::decided(decide_by, day).err(), |_| None);
    let undecided = asked.map(|breach| finding(breach, next(decide_by)).proposing("convene_assembly"));
    let late = losses::rebuilt(loss.rebuild_by, equity, capital, day).err();
    let late = late.map(|breach| finding(breach, next(loss.rebuild_by)).proposing("subscribe_shares"));
    let kept = losses::reduce_by(loss.rebuild_by).and_then(|by| {
        let subscribed = situation.capital.subscribed;
        let breach = losses::reduced(loss.form, by, subscribed, loss.last.balance_sheet, day).err()?;
        Some(finding(breach, next(by)))
    });
    [below, undecided, late, kept].into_iter().flatten().collect()
}

/// FIL-01: accounts that were approved, and not filed by the last day for it. One that came late is found with the act
/// itself, when it is recorded.
pub(super) fn not_filed(situation: &Situation) -> Vec<Finding> {
    let open = years(&situation.facts).into_iter().filter(|year| year.filed.is_none());
    let found = open.filter_map(|year| {
        let approved_on = year.allocated_on?;
        let by = filing::file_by(form_on(situation, approved_on)?, approved_on, Medium::Electronic)?;
        let breach = filing::in_time(Some(by), None, situation.day).err()?;
        Some(Finding::new(breach, next(by), year.entries).proposing("file_accounts"))
    });
    found.collect()
}

/// FIL-02: accounts kept from the public by a company of another size.
pub(super) fn kept_private(situation: &Situation) -> Vec<Finding> {
    let found = measured(&situation.facts).into_iter().filter_map(|one| {
        let (filed_on, _, private) = one.year.filed?;
        let breach = filing::may_keep(one.year.begins_on, size(situation, &one), private).err()?;
        Some(Finding::new(breach, filed_on, one.year.entries))
    });
    found.collect()
}

fn next(day: Day) -> Day {
    day.succ_opt().unwrap_or(day)
}
