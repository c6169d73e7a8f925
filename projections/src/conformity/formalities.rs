//! Findings about formalities: what an assembly, or whoever keeps the registry, was to be told after an act.

use super::{About, Finding, Situation};
use crate::accounts::years;
use crate::assemblies::{Assemblies, AssemblyView, ResolutionView};
use crate::mandates::Mandate;
use crate::recorded::{Fold, Recorded};
use quitus_domain::accounts::ResultAllocated;
use quitus_domain::assemblies::{Holding, Outcome};
use quitus_domain::cooperative::{Event, capital_variation};
use quitus_domain::law::{Evidence, consultation, variable};
use quitus_domain::mandates::Office;
use quitus_domain::statutes::CapitalKind;
use quitus_domain::values::{Cents, Day};

/// COOP-06: an assembly of the book approved the accounts of a year, and none has noted by how much the capital changed in
/// it, or noted another figure than the book has now. Of years that began before the book no figure is known.
pub(super) fn variation_not_noted(situation: &Situation) -> Vec<Finding> {
    let (held, years) = (Assemblies::of(&situation.facts), years(&situation.facts));
    let found = allocations(situation).filter_map(|(recorded, event)| {
        let cited = event.decision.resolution()?;
        let approved = held.list().iter().find(|one| one.assembly == cited.assembly)?;
        let over_on = approved.closed_on.or_else(|| (approved.holding == Holding::Deed).then_some(approved.held_on))?;
        let year = years.iter().find(|year| year.name == event.year)?;
        let clauses = situation.state.statutes.on(year.ends_on)?;
        let variable = clauses.capital == CapitalKind::Variable;
        let found = capital_variation(&situation.state, year.begins_on, year.ends_on).filter(|_| variable)?;
        let noted = situation.state.formalities.noted(event.year);
        let said = noted.map_or(Cents::ZERO, |noted| noted.variation.change());
        let breach = variable::noted(found.change() - said, Evidence::Missing).err()?;
        let entries = recorded.entries().chain(approved.entries.first().copied()).chain(noted.map(|noted| noted.at));
        let since = over_on.max(recorded.effective_on());
        Some(Finding::new(breach, since, entries.collect()).proposing("note_capital_variation"))
    });
    found.collect()
}

fn allocations(situation: &Situation) -> impl Iterator<Item = (&Recorded, &ResultAllocated)> {
    situation.facts.iter().filter_map(|recorded| match recorded.event.as_ref() {
        Event::ResultAllocated(event) => Some((recorded, event)),
        _ => None,
    })
}

/// COOP-06: the exit of a manager that nobody published within the month.
pub(super) fn exits_not_published(situation: &Situation) -> Vec<Finding> {
    let found = unpublished(situation).into_iter().filter_map(|(one, left_on)| {
        let by = Some(variable::publish_by(left_on)).filter(|by| *by < situation.day)?;
        let breach = variable::published(variable::Office::Held, Evidence::Missing).err()?;
        let finding = Finding::new(breach, by.succ_opt().unwrap_or(by), one.entries.clone());
        Some(finding.about(About::Mandate(one.mandate)).proposing("publish_manager_exit"))
    });
    found.collect()
}

/// The mandates of managers who left and whose exit is not published, with their last day. Of a cooperative in liquidation
/// the liquidator is published in their place.
pub(crate) fn unpublished(situation: &Situation) -> Vec<(&Mandate, Day)> {
    let (state, life) = (&situation.state, situation.state.life());
    let seen = |day: Day| life.opened_on.is_none_or(|since| since <= day);
    let alive = |day: Day| life.dissolved_on.is_none_or(|since| day < since);
    let managers = situation.mandates.list().into_iter().filter(|one| one.office == Office::Manager);
    let open = managers.filter(|one| state.formalities.published(one.mandate).is_none());
    let left = open.filter_map(|one| Some((one, state.mandates.exit_of(one.mandate)?)));
    left.filter(|(_, day)| *day < situation.day && seen(*day) && alive(*day)).collect()
}

/// AG-14: the accounts of a SARL were approved in writing when the law wanted a meeting; until one approves them.
pub(super) fn accounts_in_writing(situation: &Situation) -> Vec<Finding> {
    let all = Assemblies::of(&situation.facts);
    let found = all.list().iter().filter_map(|held| {
        let form = situation.state.statutes.on(held.held_on)?.form;
        let breach = consultation::accounts(form, held.accounts?, held.held_on).err()?;
        let adopted =
            on_accounts(held).filter(|one| one.result.as_ref().is_some_and(|it| it.outcome == Outcome::Adopted));
        let adopted: Vec<&ResolutionView> = adopted.collect();
        let since = adopted.iter().filter_map(|one| one.decided_on).max()?;
        let mended = situation.state.formalities.confirmed(held.assembly).is_some();
        if mended || approved_by_a_meeting(situation, &all, held, since) {
            return None;
        }
        let said = adopted.iter().flat_map(|one| one.entries.last().copied().into_iter().chain(one.applied_at));
        let entries = held.entries.first().copied().into_iter().chain(said).collect();
        Some(Finding::new(breach, since, entries).proposing("confirm_accounts"))
    });
    found.collect()
}

/// The resolutions that may be the one on the accounts: those that allocate the result; all, where none says so.
fn on_accounts(held: &AssemblyView) -> impl Iterator<Item = &ResolutionView> {
    let allocates =
        |one: &ResolutionView| one.authorises.as_ref().is_some_and(|one| one.command.as_str() == "allocate_result");
    let said = held.resolutions.iter().any(allocates);
    held.resolutions.iter().filter(move |one| !said || allocates(one))
}

/// Whether a later meeting allocated the result of the last year that was over: what was voted in writing was then never
/// carried out.
fn approved_by_a_meeting(situation: &Situation, all: &Assemblies, held: &AssemblyView, since: Day) -> bool {
    let years = years(&situation.facts);
    let over = years.iter().filter(|year| year.ends_on < held.held_on);
    let Some(year) = over.max_by_key(|year| year.ends_on) else { return false };
    let met = |event: &ResultAllocated| match event.decision.resolution() {
        None => true,
        Some(cited) => {
            let cited = all.list().iter().find(|one| one.assembly == cited.assembly);
            cited.is_some_and(|one| one.holding == Holding::Meeting)
        }
    };
    let mut later = allocations(situation).filter(|(_, event)| event.year == year.name);
    later.any(|(_, event)| event.decision.decided_on() > since && met(event))
}
