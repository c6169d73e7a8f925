//! Converting into a SCIC, on the whole book: the act is carried out step by step on a copy, each step judged on what the
//! steps before it leave, and what comes out is asked whether it is a SCIC (SCIC-03).
//!
//! One pass gives both the refusals and the entries, so that nothing is decided that was not judged. A correction of the
//! entry of the conversion finds the other entries of the act in the book already, and adds none.

use super::{Act, Cast, Command, Cooperative, Event, decide, evolve};
use crate::assemblies::Assemblies;
use crate::capital;
use crate::decision::{CitedResolution, Decision};
use crate::law::conversion::{self, Agreed};
use crate::law::dissent::Stand;
use crate::law::{Breach, categories, majority};
use crate::mandates::Office;
use crate::refusal::{Refusal, ScicRefusal};
use crate::register::{self, AdmitAssociate, AssociateReclassified};
use crate::scic::{self, Beside, ConvertToScic, Held, Requalified};
use crate::statutes::{self, AdoptStatutes, Statutes};
use crate::values::{AssociateRef, Day, DecisionKind, Family};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Why the conversion is refused, in ladder order.
pub(super) fn breaches(state: &Cooperative, command: &ConvertToScic, on: Day) -> Vec<Refusal> {
    let Some(clauses) = state.statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    if let Some(since) = scic_since(state, command, on) {
        return vec![ScicRefusal::AlreadyScic { since }.into()];
    }
    let own = scic::convert_breaches(command, clauses.form, kind_of(&state.assemblies, &command.decision));
    let decided = majority::amends_statutes(clauses.form, command.decision.organ()).err().map(Refusal::Law);
    let first: Vec<Refusal> = own.into_iter().chain(decided).chain(of_the_manager(state, command, on)).collect();
    if first.is_empty() { walk(state, command, on).refusals } else { first }
}

/// The entries of the act.
pub(super) fn events(state: &Cooperative, command: &ConvertToScic, on: Day) -> Vec<Event> {
    let written = walk(state, command, on).events.into_iter();
    written.chain([Event::ScicConverted(scic::convert_event(command, on))]).collect()
}

/// What is recorded with a finding: what the clauses and the admissions leave, and what the pack lacks.
pub(super) fn findings(state: &Cooperative, command: &ConvertToScic, on: Day) -> Vec<Breach> {
    let walked = walk(state, command, on);
    let beside = Beside { first_associates: Held::when(all_listed(&walked.state, command, on)), ..reviewed(state, on) };
    let items = scic::pack_items(&command.pack, &command.statutes, beside);
    let of_clauses = statutes::findings(&command.statutes);
    of_clauses.into_iter().chain(walked.findings).chain(conversion::pack(&items)).collect()
}

/// Statutes amended alone into those of a SCIC.
pub(super) fn without_a_pack(state: &Cooperative, command: &AdoptStatutes, on: Day) -> Option<Breach> {
    let becomes = command.statutes.family == Family::Scic;
    let was = state.statutes.on(on).is_some_and(|clauses| clauses.family == Family::Scic);
    (becomes && !was).then(|| conversion::has_a_pack(conversion::Conversion::StatutesAlone).err()).flatten()
}

/// How an associate stood in the vote on the conversion.
pub(super) fn stand(state: &Cooperative, associate: AssociateRef) -> Stand {
    let cited = state.conversions.converted().and_then(|one| one.decision.resolution());
    let entries = || state.entries.iter().flatten().map(Arc::as_ref);
    cited.map_or(Stand::Unknown, |cited| Cast::of(entries(), cited).stand(associate))
}

/// Since when the cooperative is a SCIC, when it was one before this act. On the day itself other statutes than those of
/// the command are another conversion.
fn scic_since(state: &Cooperative, command: &ConvertToScic, on: Day) -> Option<Day> {
    let converted = state.conversions.converted().map(|one| one.on);
    let is = |clauses: &&Statutes| clauses.family == Family::Scic;
    let before = on.pred_opt().filter(|eve| state.statutes.on(*eve).as_ref().is_some_and(is));
    let other = state.statutes.on(on).filter(is).filter(|clauses| **clauses != command.statutes).map(|_| on);
    converted.or(before).or(other)
}

fn kind_of(assemblies: &Assemblies, decision: &Decision) -> Agreed {
    let kind = decision.resolution().and_then(|CitedResolution { assembly, resolution, .. }| {
        Some(assemblies.get(assembly)?.resolution(resolution)?.kind)
    });
    match kind {
        Some(DecisionKind::Unanimous) => Agreed::ByAll,
        Some(DecisionKind::Ordinary | DecisionKind::Extraordinary) | None => Agreed::ByMajority,
    }
}

/// The manager who is confirmed holds a mandate of manager that runs.
fn of_the_manager(state: &Cooperative, command: &ConvertToScic, on: Day) -> Option<Refusal> {
    let mandate = command.pack.manager?;
    match state.mandates.get(mandate) {
        Some(one) if one.office != Office::Manager => Some(Refusal::UnknownMandate { mandate }),
        Some(one) if one.runs_on(on) => None,
        Some(one) if on < one.starts_on => {
            Some(Refusal::BeforeItsBasis { effective_on: on, basis: one.at, basis_on: one.starts_on })
        }
        Some(one) => Some(Refusal::MandateOver { mandate, ended_on: one.ends_on }),
        None => Some(Refusal::UnknownMandate { mandate }),
    }
}

/// The steps of the act, carried out on a copy.
struct Walk {
    state: Cooperative,
    events: Vec<Event>,
    refusals: Vec<Refusal>,
    findings: Vec<Breach>,
}

impl Walk {
    fn record(&mut self, event: Event) {
        evolve(&mut self.state, &event);
        self.events.push(event);
    }
}

fn walk(state: &Cooperative, command: &ConvertToScic, on: Day) -> Walk {
    let mut walk = Walk { state: state.clone(), events: Vec::new(), refusals: Vec::new(), findings: Vec::new() };
    amend(&mut walk, command, on);
    if walk.refusals.is_empty() {
        command.admissions.iter().for_each(|one| admit(&mut walk, one, &command.decision, on));
        command.associates.iter().for_each(|one| requalify(&mut walk, one, command, on));
        let left = nowhere(&walk.state, &command.statutes, on);
        walk.refusals.extend(left);
    }
    if walk.refusals.is_empty() {
        let law = out_of_law(&walk.state, &command.statutes, on);
        walk.refusals.extend(law);
    }
    walk
}

/// The statutes; they are there already when the entry of the conversion alone is recorded again.
fn amend(walk: &mut Walk, command: &ConvertToScic, on: Day) {
    if walk.state.statutes.on(on) == Some(&command.statutes) {
        return;
    }
    let adopt = AdoptStatutes { statutes: command.statutes.clone(), decision: command.decision.clone() };
    walk.refusals.extend(decide::amended_breaches(&walk.state, &adopt, on));
    walk.record(Event::StatutesAmended(statutes::event(&adopt, on)));
}

/// An admission: by its own decision, or by that of the conversion, which then carries it too.
fn admit(walk: &mut Walk, command: &AdmitAssociate, decision: &Decision, on: Day) {
    if walk.state.register.get(command.associate).is_some_and(|line| line.since == on) {
        return;
    }
    let act = Act { effective_on: on, command: Command::AdmitAssociate(command.clone()) };
    let cited = if command.decision == *decision { Vec::new() } else { decide::cited(&walk.state, &act) };
    walk.refusals.extend(cited);
    walk.refusals.extend(decide::own_breaches(&walk.state, &act));
    walk.findings.extend(decide::findings(&walk.state, &act));
    let event = register::admit_event(&walk.state.register, command, on);
    walk.record(Event::AssociateAdmitted(event));
}

/// A category: entered anew, even where its name stays, with its ground and evidence as of now.
fn requalify(walk: &mut Walk, one: &Requalified, command: &ConvertToScic, on: Day) {
    let Requalified { associate, category, ground, evidence } = one;
    let refusals = register::requalify_breaches(&command.statutes, &walk.state.register, *associate, category, on);
    walk.refusals.extend(refusals);
    let entered = walk.state.register.get(*associate).and_then(|line| line.categories.entry_on(on));
    if entered.is_some_and(|((since, _), held)| *since == on && held == category) {
        return;
    }
    walk.record(Event::AssociateReclassified(AssociateReclassified {
        associate: *associate,
        category: category.clone(),
        ground: ground.clone(),
        evidence: evidence.clone(),
        decision: command.decision.clone(),
        effective_on: on,
    }));
}

/// An associate whose category the new statutes do not have.
fn nowhere(state: &Cooperative, clauses: &Statutes, on: Day) -> Option<Refusal> {
    state.register.members_on(on).find_map(|(associate, line)| {
        let category = line.category_on(on)?;
        let gone = clauses.category(category).is_err();
        gone.then(|| ScicRefusal::NotPlaced { associate, category: category.clone() }.into())
    })
}

/// What a SCIC may not be on its first day: without its categories (SCIC-03), or too much in public hands (SCIC-07).
fn out_of_law(state: &Cooperative, clauses: &Statutes, on: Day) -> Vec<Refusal> {
    let present = scic::present(clauses, &state.register, on);
    let missing = categories::check(present, scic::staff(&state.register, on)).into_iter().map(Refusal::Law);
    missing.chain(capital::public_clauses_breach(clauses, &state.register, &state.capital, on)).collect()
}

/// Whether every associate of the day was listed or admitted, with evidence.
fn all_listed(after: &Cooperative, command: &ConvertToScic, on: Day) -> bool {
    let listed = command.associates.iter().filter(|one| !one.evidence.is_empty()).map(|one| one.associate);
    let admitted = command.admissions.iter().filter(|one| !one.evidence.is_empty()).map(|one| one.associate);
    let with_evidence: BTreeSet<AssociateRef> = listed.chain(admitted).collect();
    after.register.members_on(on).all(|(associate, _)| with_evidence.contains(&associate))
}

/// Whether a reviewer holds office on the day, and has a deputy.
fn reviewed(state: &Cooperative, on: Day) -> Beside {
    let running = |mandate| state.mandates.get(mandate).is_some_and(|one| one.runs_on(on));
    let reviewers = state.entries.iter().flatten().filter_map(|event| match event.as_ref() {
        Event::ReviewerAppointed(e) if running(e.mandate) => Some(e.deputy.is_some()),
        _ => None,
    });
    let deputies: Vec<bool> = reviewers.collect();
    Beside {
        reviewer: Held::when(!deputies.is_empty()),
        deputy: Held::when(deputies.into_iter().any(|deputy| deputy)),
        ..Beside::default()
    }
}
