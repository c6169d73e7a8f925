//! Findings about mandates.

use super::{About, Finding, Situation};
use crate::mandates::Mandate;
use quitus_domain::cooperative::Event;
use quitus_domain::law::Evidence;
use quitus_domain::law::mandates::{self, Holder, Pool, Proposal};
use quitus_domain::mandates::Office;
use quitus_domain::statutes::ManagerPool;
use quitus_domain::values::Day;

fn running(situation: &Situation, office: Office) -> impl Iterator<Item = &Mandate> {
    situation.mandates.running(situation.day).into_iter().filter(move |one| one.office == office)
}

/// COOP-32: nobody is manager, though somebody was: the mandate ended and was not renewed. A dissolved cooperative has a
/// liquidator instead.
pub(super) fn no_manager(situation: &Situation) -> Vec<Finding> {
    if is_dissolved(situation) || running(situation, Office::Manager).next().is_some() {
        return Vec::new();
    }
    let past = situation.mandates.list().into_iter().filter(|one| one.office == Office::Manager);
    let last = past.filter(|one| one.ends_on < situation.day).max_by_key(|one| one.ends_on);
    let found = last.and_then(|last| {
        let breach = mandates::expired(last.ends_on, situation.day).err()?;
        let since = last.ends_on.succ_opt().unwrap_or(last.ends_on);
        let finding = Finding::new(breach, since, last.entries.clone()).about(About::Mandate(last.mandate));
        Some(finding.proposing("appoint_manager"))
    });
    found.into_iter().collect()
}

/// AG-22: a manager in office whom those named by the statutes did not propose beforehand.
pub(super) fn not_proposed(situation: &Situation) -> Vec<Finding> {
    let found = running(situation, Office::Manager).filter(|one| one.appointed_by.is_some()).filter_map(|one| {
        let asked = situation.state.statutes.on(one.starts_on)?.manager.proposed_by.as_ref()?;
        let as_stated = one.proposed.as_ref().is_some_and(|proposal| proposal.by.as_ref() == Some(asked));
        let breach = mandates::proposed(if as_stated { Proposal::AsStated } else { Proposal::Missing }).err()?;
        Some(Finding::new(breach, one.starts_on, one.entries.clone()).about(About::Mandate(one.mandate)))
    });
    found.collect()
}

/// AG-22: a manager in office who is no associate, where the statutes ask for one.
pub(super) fn no_longer_associate(situation: &Situation) -> Vec<Finding> {
    let Some(clauses) = situation.statutes() else { return Vec::new() };
    let pool = match clauses.manager.chosen_among {
        ManagerPool::Associates => Pool::Associates,
        ManagerPool::Anyone => Pool::Anyone,
    };
    let found = running(situation, Office::Manager).filter_map(|one| {
        let person = one.holder.person()?;
        let register = &situation.state.register;
        let member = register.being(person, situation.day).and_then(|associate| register.get(associate));
        let is = member.is_some_and(|line| line.is_member_on(situation.day));
        let holder = if is { Holder::Associate } else { Holder::Outsider };
        let breach = mandates::still_among(pool, holder, situation.day).err()?;
        let left = register.lines_of(person).filter_map(|line| line.exit).max_by_key(|exit| exit.on);
        let since = left.and_then(|exit| exit.on.succ_opt()).unwrap_or(one.starts_on).max(one.starts_on);
        let entries = one.entries.iter().copied().chain(left.map(|exit| exit.at)).collect();
        let finding = Finding::new(breach, since, entries).about(About::Mandate(one.mandate));
        Some(finding.proposing("appoint_manager"))
    });
    found.collect()
}

/// REV-06: a reviewer in office without a deputy.
pub(super) fn no_deputy(situation: &Situation) -> Vec<Finding> {
    let found = running(situation, Office::Reviewer).filter(|one| one.appointed_by.is_some()).filter_map(|one| {
        let breach = mandates::deputy(Evidence::of(one.deputy.as_ref())).err()?;
        let since: Day = one.starts_on;
        let finding = Finding::new(breach, since, one.entries.clone()).about(About::Mandate(one.mandate));
        Some(finding.proposing("appoint_reviewer"))
    });
    found.collect()
}

fn is_dissolved(situation: &Situation) -> bool {
    situation.facts.iter().any(|fact| matches!(*fact.event, Event::CooperativeDissolved(_)))
}
