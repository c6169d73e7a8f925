//! The lines about the cooperative review.

use super::{Check, Draft};
use crate::conformity::Situation;
use crate::conformity::reviews::{due_since, last_report, next_by, results, stages};
use quitus_domain::law::RuleId;
use quitus_domain::mandates::Office;
use quitus_domain::reviews::ReviewStage;
use quitus_domain::values::{Cents, Family};

pub(super) fn lines(situation: &Situation) -> Vec<Draft> {
    vec![next(situation), losses(situation), requests(situation), duty(situation), reviewer(situation)]
}

fn next(situation: &Situation) -> Draft {
    let (last, next) = (last_report(situation).map(|(on, _)| on), next_by(situation));
    let began = due_since(situation).map(|(on, _)| on);
    let since = last.max(began);
    let rests_on = next.clone().and_then(|(_, entries)| Some((entries, since?)));
    let check = Check::Review { last, due_by: next.map(|(due_by, _)| due_by) };
    Draft { rule: RuleId::Rev01, check, codes: &["REVISION_OVERDUE"], rests_on: rests_on.into() }
}

fn losses(situation: &Situation) -> Draft {
    let all = results(situation);
    let last = all.last();
    let highest = last.map_or(Cents::ZERO, |(year, _)| situation.state.capital.curve.highest_on(year.closed_on));
    let check = Check::Losses {
        closed_on: last.map(|(year, _)| year.closed_on),
        result: last.map(|(year, _)| year.result),
        highest,
    };
    let rests_on = last.map(|(year, at)| (vec![*at], year.closed_on));
    Draft { rule: RuleId::Rev02, check, codes: &["REVIEW_AFTER_LOSSES"], rests_on: rests_on.into() }
}

fn requests(situation: &Situation) -> Draft {
    let asked: Vec<_> =
        stages(situation).filter(|stage| matches!(stage.event.stage, ReviewStage::Requested { .. })).collect();
    let met = asked.iter().filter_map(|stage| situation.state.reviews.get(stage.event.review)?.reported_on).max();
    let rests_on = met.map(|met| (asked.iter().flat_map(|stage| stage.recorded.entries()).collect(), met));
    let check = Check::Requests { requests: asked.len() as u64 };
    Draft { rule: RuleId::Rev03, check, codes: &["REVIEW_REQUESTED"], rests_on: rests_on.into() }
}

/// Why reviews are due: the family, or the size of another cooperative.
fn duty(situation: &Situation) -> Draft {
    let since = due_since(situation);
    let rule = match situation.statutes().map(|clauses| clauses.family) {
        Some(Family::Scic) => RuleId::Scic16,
        Some(Family::Scop) => RuleId::Rev05,
        Some(Family::Ordinary | Family::Union) | None => RuleId::Rev04,
    };
    let check = Check::Duty { since: since.map(|(on, _)| on) };
    Draft { rule, check, codes: &[], rests_on: since.map(|(on, at)| (vec![at], on)).into() }
}

fn reviewer(situation: &Situation) -> Draft {
    let running = situation.mandates.running(situation.day);
    let reviewers: Vec<_> = running.into_iter().filter(|one| one.office == Office::Reviewer).collect();
    let reports: Vec<_> =
        stages(situation).filter(|stage| matches!(stage.event.stage, ReviewStage::Reported { .. })).collect();
    let discussed = reports
        .iter()
        .filter(|stage| situation.state.reviews.get(stage.event.review).is_some_and(|one| one.discussed_on.is_some()));
    let check = Check::Reviewer { reports: reports.len() as u64, discussed: discussed.count() as u64 };
    let since = reviewers.iter().map(|one| one.starts_on).max().or(reports.last().map(|one| one.event.effective_on));
    let entries = reviewers.iter().flat_map(|one| one.entries.iter().copied());
    let entries = entries.chain(reports.iter().map(|stage| stage.recorded.position)).collect();
    let codes = &["REVIEWER_WITHOUT_DEPUTY", "REVIEW_NOT_DISCUSSED"];
    Draft { rule: RuleId::Rev06, check, codes, rests_on: since.map(|since| (entries, since)).into() }
}
