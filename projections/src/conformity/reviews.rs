//! Findings about the cooperative review: overdue, due after losses, asked for, not discussed.
//!
//! The time of the first review runs from the day on which the duty began: the conversion of a SCIC, the first statutes
//! of a SCOP, the second year-end above the thresholds for another cooperative (REV-04). A report received starts it
//! anew.

use super::conversion::scic_since;
use super::{Finding, Situation};
use crate::assemblies::{Assemblies, AssemblyView};
use crate::recorded::{Fold, Recorded};
use crate::sales::Sales;
use quitus_domain::cooperative::Event;
use quitus_domain::law::mandates;
use quitus_domain::law::review::{self, Activity, Duty, YearEnd, YearResult};
use quitus_domain::reviews::{ReviewRecorded, ReviewStage};
use quitus_domain::values::{Day, Family, Position, ReviewRef};

/// A stage of a review, with its entry.
pub struct Stage<'s> {
    /// The fact.
    pub recorded: &'s Recorded,
    /// What it says.
    pub event: &'s ReviewRecorded,
}

/// Every stage of every review, in the order in which they took effect.
pub fn stages(situation: &Situation) -> impl DoubleEndedIterator<Item = Stage<'_>> {
    situation.facts.iter().filter_map(|recorded| match recorded.event.as_ref() {
        Event::ReviewRecorded(event) => Some(Stage { recorded, event }),
        _ => None,
    })
}

/// The last report received, and its entry.
#[must_use]
pub fn last_report(situation: &Situation) -> Option<(Day, Position)> {
    stages(situation)
        .rev()
        .find(|stage| matches!(stage.event.stage, ReviewStage::Reported { .. }))
        .map(|stage| (stage.event.effective_on, stage.recorded.position))
}

/// Since when reviews are due, and the entry that says so; none where they are not.
#[must_use]
pub fn due_since(situation: &Situation) -> Option<(Day, Position)> {
    let clauses = situation.statutes()?;
    match (clauses.family, review::whatever_the_size(clauses.family)) {
        (Family::Scic, _) => scic_since(situation),
        (_, Duty::Due) => situation.facts.iter().find_map(|recorded| match recorded.event.as_ref() {
            Event::StatutesAdopted(e) => Some((e.effective_on, recorded.position)),
            _ => None,
        }),
        (_, Duty::NotDue) => large_enough(situation),
    }
}

/// The second of two year-ends in a row above the thresholds.
fn large_enough(situation: &Situation) -> Option<(Day, Position)> {
    let meters = Sales::of(&situation.facts).meters(&situation.state.statutes);
    let ends: Vec<(Day, Position, YearEnd)> = closes(situation)
        .filter_map(|(recorded, closed_on)| {
            let meter = meters.iter().find(|meter| meter.ends_on == closed_on)?;
            let associates = situation.state.register.count_on(closed_on);
            // The balance sheet weighs only for farmers, whom the book does not tell apart.
            let end = YearEnd { associates, turnover: meter.turnover, balance: Default::default() };
            Some((closed_on, recorded.position, end))
        })
        .collect();
    let pairs = ends.windows(2).filter_map(|pair| match pair {
        [(_, _, first), (day, at, second)] => Some((*day, *at, [*first, *second])),
        _ => None,
    });
    let mut above = pairs.filter(|(_, _, ends)| review::above_thresholds(Activity::General, *ends) == Duty::Due);
    above.next().map(|(day, at, _)| (day, at))
}

fn closes(situation: &Situation) -> impl Iterator<Item = (&Recorded, Day)> {
    situation.facts.iter().filter_map(|recorded| match recorded.event.as_ref() {
        Event::FiscalYearClosed(e) => Some((recorded, e.effective_on)),
        _ => None,
    })
}

/// The last day for the next report, and the entries behind it.
#[must_use]
pub fn next_by(situation: &Situation) -> Option<(Day, Vec<Position>)> {
    let (began, entry) = due_since(situation)?;
    let every = situation.statutes()?.review_every;
    let (last, at) = last_report(situation).filter(|(on, _)| *on >= began).unwrap_or((began, entry));
    Some((review::due_by(last, every), vec![at]))
}

/// REV-01: no report in time.
pub(super) fn overdue(situation: &Situation) -> Vec<Finding> {
    let found = next_by(situation).and_then(|(due_by, entries)| {
        let breach = review::in_time(due_by, situation.day).err()?;
        Some(Finding::new(breach, due_by.succ_opt().unwrap_or(due_by), entries).proposing("record_review"))
    });
    found.into_iter().collect()
}

/// The results of the years that are closed, in their order.
#[must_use]
pub fn results(situation: &Situation) -> Vec<(YearResult, Position)> {
    let closed = situation.facts.iter().filter_map(|recorded| match recorded.event.as_ref() {
        Event::FiscalYearClosed(e) => {
            Some((YearResult { closed_on: e.effective_on, result: e.result }, recorded.position))
        }
        _ => None,
    });
    closed.collect()
}

/// REV-02: losses that no report has followed.
pub(super) fn after_losses(situation: &Situation) -> Vec<Finding> {
    let all = results(situation);
    let years: Vec<YearResult> = all.iter().map(|(year, _)| *year).collect();
    let Some((last, at)) = all.last() else { return Vec::new() };
    let highest = situation.state.capital.curve.highest_on(last.closed_on);
    let met = last_report(situation).is_some_and(|(on, _)| on > last.closed_on);
    let breach = review::losses(&years, highest).err().filter(|_| !met);
    let found = breach.map(|breach| Finding::new(breach, last.closed_on, vec![*at]).proposing("record_review"));
    found.into_iter().collect()
}

/// REV-03: asked for of right, and not reported.
pub(super) fn requested(situation: &Situation) -> Vec<Finding> {
    let asked = stages(situation).filter(|stage| matches!(stage.event.stage, ReviewStage::Requested { .. }));
    let found = asked.filter_map(|stage| {
        let on = stage.event.effective_on;
        let breach = review::request_met(on, reported(situation, stage.event.review)).err()?;
        Some(Finding::new(breach, on, stage.recorded.entries().collect()).proposing("record_review"))
    });
    found.collect()
}

fn reported(situation: &Situation, review: ReviewRef) -> Option<Day> {
    situation.state.reviews.get(review).and_then(|one| one.reported_on)
}

/// REV-06: an assembly was held after the report, and did not discuss it.
pub(super) fn not_discussed(situation: &Situation) -> Vec<Finding> {
    let fold = Assemblies::of(&situation.facts);
    let held = |one: &AssemblyView| one.opened.is_some().then_some(one.held_on);
    let days: Vec<Day> = fold.list().iter().filter_map(held).filter(|on| *on <= situation.day).collect();
    let reports = stages(situation).filter(|stage| matches!(stage.event.stage, ReviewStage::Reported { .. }));
    let found = reports.filter_map(|stage| {
        let filed_on = stage.event.effective_on;
        let discussed = situation.state.reviews.get(stage.event.review).and_then(|one| one.discussed_on);
        let next = days.iter().copied().filter(|day| *day > filed_on).min()?;
        if discussed.is_some() {
            return None;
        }
        let breach = mandates::discussed(filed_on, next).err()?;
        Some(Finding::new(breach, next, stage.recorded.entries().collect()).proposing("record_review"))
    });
    found.collect()
}
