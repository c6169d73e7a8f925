//! What comes with time alone: fiscal years, mandates, the term of entrepreneur-employees.

use super::{Deadline, Known, What};
use crate::accounts::{Year, years};
use crate::mandates::{Mandate, Mandates};
use crate::recorded::Fold;
use quitus_domain::law::{RuleId, register as law, scic, yearly};
use quitus_domain::mandates::Office;
use quitus_domain::register::Contract;

/// Years that are not closed: on their last day, which is the day of the closing.
pub(super) fn to_close(known: &Known<'_>) -> Vec<Deadline> {
    let open = years(&known.situation.facts).into_iter().filter(|year| !year.closed);
    let due = |year: Year| {
        Deadline::new(Some(year.ends_on), What::CloseYear { year: year.name }, year.entries, "close_fiscal_year")
    };
    open.map(due).collect()
}

/// COOP-34: years whose result no assembly has allocated yet. In a SAS the day is that of its statutes.
pub(super) fn to_approve(known: &Known<'_>) -> Vec<Deadline> {
    let statutes = &known.situation.state.statutes;
    let open = years(&known.situation.facts).into_iter().filter(|year| year.allocated_on.is_none());
    let due = |year: Year| {
        let clauses = statutes.on(year.ends_on).or_else(|| known.situation.statutes());
        let latest = clauses.and_then(|clauses| yearly::latest(clauses.form, year.ends_on, None));
        let next = if year.closed { "allocate_result" } else { "convene_assembly" };
        Deadline::new(latest, What::ApproveAccounts { year: year.name }, year.entries, next).under(RuleId::Coop34)
    };
    open.map(due).collect()
}

/// SCIC-15: years whose accounts no assembly has approved yet: a SCIC reports on its project with them.
pub(super) fn to_report(known: &Known<'_>) -> Vec<Deadline> {
    let statutes = &known.situation.state.statutes;
    let open = years(&known.situation.facts).into_iter().filter(|year| year.allocated_on.is_none());
    let due = open.filter_map(|year| {
        let clauses = statutes.on(year.ends_on).or_else(|| known.situation.statutes())?;
        let assembly_by = yearly::latest(clauses.form, year.ends_on, None)?;
        let by = scic::project_report_by(clauses.family, assembly_by)?;
        let what = What::ReportOnProject { year: year.name };
        Some(Deadline::new(Some(by), what, year.entries, "convene_assembly").under(RuleId::Scic15))
    });
    due.collect()
}

/// COOP-32, REV-06: mandates that run, and that nobody is known to take over.
pub(super) fn mandates(known: &Known<'_>) -> Vec<Deadline> {
    let all = Mandates::of(known.ahead);
    let taken_over = |one: &Mandate| {
        all.list().iter().any(|other| {
            let next_day = one.ends_on.succ_opt().unwrap_or(one.ends_on);
            other.office == one.office && other.ends_on > one.ends_on && other.starts_on <= next_day
        })
    };
    let running = known.situation.mandates.running(known.situation.day).into_iter().filter(|one| !taken_over(one));
    running.map(renewal).collect()
}

fn renewal(one: &Mandate) -> Deadline {
    let what = What::RenewMandate { mandate: one.mandate, office: one.office, holder: one.holder.clone() };
    let due = |next| Deadline::new(Some(one.ends_on), what, one.entries.clone(), next);
    match one.office {
        Office::Manager => due("appoint_manager").under(RuleId::Coop32),
        Office::Reviewer => due("appoint_reviewer").under(RuleId::Rev06),
        Office::Auditor => due("appoint_auditor"),
    }
}

/// CAE-02: entrepreneur-employees who are no associates yet.
pub(super) fn entrepreneurs(known: &Known<'_>) -> Vec<Deadline> {
    let (register, day) = (&known.situation.state.register, known.situation.day);
    let due = register.employments.on(day).filter_map(|(person, employment)| {
        let Contract::EntrepreneurEmployee { earlier } = employment.contract else { return None };
        let line = register.being(person, day).and_then(|associate| register.get(associate));
        let deadline = law::deadline(employment.since, earlier);
        let due =
            Deadline::new(Some(deadline), What::AdmitEntrepreneur { person }, vec![employment.at], "admit_associate");
        line.is_none_or(|line| !line.is_member_on(day)).then(|| due.under(RuleId::Cae02))
    });
    due.collect()
}
