//! What a conversion and reviews leave to do: formalities, options of those who opposed, reports, reviews.

use super::{Deadline, Known, What};
use crate::accounts::years;
use crate::conformity::{conversion, reviews};
use quitus_domain::cooperative::Event;
use quitus_domain::law::conversion::{Formality, due};
use quitus_domain::law::{RuleId, dissent, scic, yearly};
use quitus_domain::reviews::ReviewStage;
use quitus_domain::values::Family;

/// SCIC-23: the formalities of the conversion that are not done.
pub(super) fn formalities(known: &Known<'_>) -> Vec<Deadline> {
    let Some((recorded, event)) = conversion::converted(known.situation) else { return Vec::new() };
    let done = |one: Formality| {
        known.ahead.iter().any(|fact| matches!(fact.event.as_ref(), Event::FormalityDone(e) if e.formality == one))
    };
    let open = Formality::ALL.into_iter().filter(|one| !done(*one)).map(|formality| {
        let by = due(formality, event.decision.decided_on());
        let what = What::DoFormality { formality };
        Deadline::new(Some(by), what, recorded.entries().collect(), "record_formality").under(RuleId::Scic23)
    });
    open.collect()
}

/// SCIC-21: what those who opposed chose, until they hold no share any more.
pub(super) fn options(known: &Known<'_>) -> Vec<Deadline> {
    let situation = known.situation;
    let published = situation.state.conversions.published_on();
    let chosen = situation.facts.iter().filter_map(|recorded| match recorded.event.as_ref() {
        Event::DissentChosen(e) => Some((recorded, e)),
        _ => None,
    });
    let open = chosen.filter(|(_, e)| situation.state.capital.shares_on(e.associate, situation.day) > 0);
    let due = open.map(|(recorded, e)| {
        let by = published.map(|published| dissent::carried_out_by(e.option, published));
        let what = What::CarryOutOption { associate: e.associate, option: e.option };
        Deadline::new(by, what, recorded.entries().collect(), "cancel_shares").under(RuleId::Scic21)
    });
    due.collect()
}

/// SCIC-15: years of a SCIC that are over, on whose project nothing was reported.
pub(super) fn project_reports(known: &Known<'_>) -> Vec<Deadline> {
    let situation = known.situation;
    let Some((since, _)) = conversion::scic_since(situation) else { return Vec::new() };
    let over = years(&situation.facts).into_iter().filter(|year| year.ends_on >= since && year.ends_on < situation.day);
    let open = over.filter(|year| situation.state.conversions.reported(year.name).is_none());
    let due = open.map(|year| {
        let form = situation.state.statutes.on(year.ends_on).map(|clauses| clauses.form);
        let assembly_by = form.and_then(|form| yearly::latest(form, year.ends_on, None));
        let by = assembly_by.and_then(|day| scic::project_report_by(Family::Scic, day));
        Deadline::new(by, What::ReportProject { year: year.name }, year.entries, "report_project").under(RuleId::Scic15)
    });
    due.collect()
}

/// REV-01: the next review; one that was asked for of right has no day of its own.
pub(super) fn next(known: &Known<'_>) -> Vec<Deadline> {
    let situation = known.situation;
    let next = reviews::next_by(situation)
        .map(|(by, entries)| Deadline::new(Some(by), What::HaveReview, entries, "record_review").under(RuleId::Rev01));
    let asked = reviews::stages(situation).filter(|stage| {
        let one = situation.state.reviews.get(stage.event.review);
        matches!(stage.event.stage, ReviewStage::Requested { .. }) && one.is_some_and(|one| one.reported_on.is_none())
    });
    let asked = asked.map(|stage| {
        let entries = stage.recorded.entries().collect();
        Deadline::new(None, What::HaveReview, entries, "record_review").under(RuleId::Rev03)
    });
    next.into_iter().chain(asked).collect()
}

/// REV-06: a report to discuss, and remarks to answer.
pub(super) fn to_follow(known: &Known<'_>) -> Vec<Deadline> {
    let state = &known.situation.state;
    let reports = reviews::stages(known.situation).filter_map(|stage| {
        let one = state.reviews.get(stage.event.review)?;
        matches!(stage.event.stage, ReviewStage::Reported { .. }).then_some((stage.recorded, one))
    });
    let due = reports.flat_map(|(recorded, one)| {
        let of = |what| Deadline::new(None, what, recorded.entries().collect(), "record_review").under(RuleId::Rev06);
        let discuss = one.discussed_on.is_none().then(|| of(What::DiscussReview));
        let open = (1..=one.remarks).filter(|remark| one.answered.get(remark).is_none());
        let answers: Vec<Deadline> = open.map(|remark| of(What::AnswerRemark { remark })).collect();
        discuss.into_iter().chain(answers).collect::<Vec<_>>()
    });
    due.collect()
}
