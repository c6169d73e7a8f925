//! Findings about a conversion into a SCIC: what its pack lacks, and the yearly report on the project.

use super::{Finding, Situation};
use crate::accounts::{Year, years};
use crate::recorded::Recorded;
use quitus_domain::cooperative::Event;
use quitus_domain::law::conversion::{self, Conversion, PackItem};
use quitus_domain::law::{Breach, Evidence, scic as law};
use quitus_domain::mandates::Office;
use quitus_domain::scic::{self, Beside, Held, ScicConverted};
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{AssociateRef, Day, Family, Position};
use std::collections::BTreeSet;

/// The entry of the conversion, as it stands on the day.
#[must_use]
pub fn converted(situation: &Situation) -> Option<(&Recorded, &ScicConverted)> {
    situation.facts.iter().rev().find_map(|recorded| match recorded.event.as_ref() {
        Event::ScicConverted(e) => Some((recorded, e)),
        _ => None,
    })
}

/// The first day on which the cooperative was a SCIC, and the entry of its statutes.
#[must_use]
pub fn scic_since(situation: &Situation) -> Option<(Day, Position)> {
    statutes_in_turn(situation)
        .find(|(_, clauses)| clauses.family == Family::Scic)
        .map(|(recorded, _)| (recorded.effective_on(), recorded.position))
}

fn statutes_in_turn(situation: &Situation) -> impl Iterator<Item = (&Recorded, &Statutes)> {
    situation.facts.iter().filter_map(|recorded| match recorded.event.as_ref() {
        Event::StatutesAdopted(e) | Event::StatutesAmended(e) => Some((recorded, &e.statutes)),
        _ => None,
    })
}

/// The items that the pack holds, by what is known on the day: a reviewer appointed since the conversion counts.
#[must_use]
pub fn items(situation: &Situation, converted: &ScicConverted) -> Vec<PackItem> {
    let Some(clauses) = situation.state.statutes.on(converted.effective_on) else { return Vec::new() };
    scic::pack_items(&converted.pack, clauses, beside(situation, converted.effective_on))
}

fn beside(situation: &Situation, on: Day) -> Beside {
    let all = situation.mandates.list();
    let reviewers: Vec<_> = all.into_iter().filter(|one| one.office == Office::Reviewer && one.ends_on >= on).collect();
    Beside {
        reviewer: Held::when(!reviewers.is_empty()),
        deputy: Held::when(reviewers.iter().any(|one| one.deputy.is_some())),
        first_associates: Held::when(all_shown(situation, on)),
    }
}

/// Whether every associate of the day entered its category on that day, with evidence.
fn all_shown(situation: &Situation, on: Day) -> bool {
    let of_the_day = situation.facts.iter().filter(|recorded| recorded.effective_on() == on);
    let shown: BTreeSet<AssociateRef> = of_the_day
        .filter_map(|recorded| match recorded.event.as_ref() {
            Event::AssociateAdmitted(e) => (!e.evidence.is_empty()).then_some(e.associate),
            Event::AssociateReclassified(e) => (!e.evidence.is_empty()).then_some(e.associate),
            _ => None,
        })
        .collect();
    situation.state.register.members_on(on).all(|(associate, _)| shown.contains(&associate))
}

/// SCIC-23: what the pack of the conversion lacks.
pub(super) fn pack(situation: &Situation) -> Vec<Finding> {
    let Some((recorded, event)) = converted(situation) else { return Vec::new() };
    let found = conversion::pack(&items(situation, event)).into_iter().map(|breach| {
        let proposed = match breach {
            Breach::PackItemMissing { item: PackItem::Reviewer | PackItem::Deputy } => "appoint_reviewer",
            _ => "rectify_entry",
        };
        Finding::new(breach, event.effective_on, recorded.entries().collect()).proposing(proposed)
    });
    found.collect()
}

/// SCIC-23: statutes that became those of a SCIC without an act of conversion.
pub(super) fn without_a_pack(situation: &Situation) -> Vec<Finding> {
    let first_is = statutes_in_turn(situation).next().is_some_and(|(_, clauses)| clauses.family == Family::Scic);
    if first_is || converted(situation).is_some() {
        return Vec::new();
    }
    let found = scic_since(situation).and_then(|(since, entry)| {
        let breach = conversion::has_a_pack(Conversion::StatutesAlone).err()?;
        Some(Finding::new(breach, since, vec![entry]).proposing("convert_to_scic"))
    });
    found.into_iter().collect()
}

/// SCIC-15: a year of a SCIC whose result was allocated, and on whose project nothing was reported.
pub(super) fn project_reports(situation: &Situation) -> Vec<Finding> {
    let found = to_report(situation).into_iter().filter(|(_, reported)| reported.is_none()).filter_map(|(year, _)| {
        let breach = law::project_report(Evidence::Missing, year.ends_on).err()?;
        let since = year.allocated_on.unwrap_or(year.ends_on);
        Some(Finding::new(breach, since, year.entries).proposing("report_project"))
    });
    found.collect()
}

/// The years on whose project the yearly assembly had to hear a report, and the entry of that report.
#[must_use]
pub fn to_report(situation: &Situation) -> Vec<(Year, Option<Position>)> {
    let Some((since, _)) = scic_since(situation) else { return Vec::new() };
    let due = |year: &Year| year.ends_on >= since && year.allocated_on.is_some_and(|on| on <= situation.day);
    let reported = |year: &Year| {
        situation.facts.iter().find_map(|recorded| match recorded.event.as_ref() {
            Event::ProjectReported(e) if e.year == year.name => Some(recorded.position),
            _ => None,
        })
    };
    years(&situation.facts).into_iter().filter(due).map(|year| (year.clone(), reported(&year))).collect()
}

/// Whether an associate was put into its category by the conversion: the statutes that name another organ for it took
/// effect with the same act.
pub(super) fn placed(situation: &Situation, on: Day, recorded: &Recorded) -> bool {
    let decision = recorded.event.decision();
    converted(situation).is_some_and(|(_, event)| event.effective_on == on && Some(&event.decision) == decision)
}
