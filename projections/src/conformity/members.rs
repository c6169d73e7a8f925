//! Findings about the associates, and those who should be: how many, in which categories, on which ground.

use super::since::since;
use super::{About, Finding, Situation};
use crate::recorded::Recorded;
use quitus_domain::cooperative::Event;
use quitus_domain::law::categories;
use quitus_domain::law::{Breach, Evidence, admission, benefit, register, size, subscription, voting};
use quitus_domain::register::{Associate, Contract, Identity, Register};
use quitus_domain::scic;
use quitus_domain::statutes::{Statutes, StrikeOffGround};
use quitus_domain::values::{AssociateRef, CategoryKind, Day, Family, PersonRef, Position, Slug, add_months};
use std::collections::BTreeMap;

fn members(situation: &Situation) -> impl Iterator<Item = (AssociateRef, &Associate)> {
    situation.state.register.members_on(situation.day)
}

fn of_a_scic(situation: &Situation) -> Option<&Statutes> {
    situation.statutes().filter(|clauses| clauses.family == Family::Scic)
}

fn is_scic(situation: &Situation, day: Day) -> bool {
    situation.state.statutes.on(day).is_some_and(|clauses| clauses.family == Family::Scic)
}

/// COOP-14: a legal person without SIREN, while it is an associate.
pub(super) fn identities(situation: &Situation) -> Vec<Finding> {
    let found = members(situation).filter_map(|(associate, line)| {
        let identity = &situation.register.line(associate)?.identity;
        let Identity::LegalPerson { siren, .. } = identity else { return None };
        let breach = admission::legal_person(*siren).err()?;
        Some(Finding::new(breach, line.since, vec![line.admitted_at]).about(About::Associate(associate)))
    });
    found.map(|finding| finding.proposing("rectify_entry")).collect()
}

/// COOP-02: whoever speaks for an associate now showed no power, at the admission or when appointed.
pub(super) fn powers(situation: &Situation) -> Vec<Finding> {
    let found = members(situation).filter_map(|(associate, _)| {
        let shown = situation.facts.iter().rev().find_map(|recorded| Some((recorded, power(recorded, associate)?)));
        let (recorded, evidence) = shown?;
        let breach = voting::proof_of_power(evidence).err()?;
        let entries = recorded.entries().collect();
        Some(Finding::new(breach, recorded.effective_on(), entries).about(About::Associate(associate)))
    });
    found.map(|finding| finding.proposing("appoint_representative")).collect()
}

/// What an entry shows of the power to speak for an associate; nothing when it is about something else.
fn power(recorded: &Recorded, associate: AssociateRef) -> Option<Evidence> {
    let of_identity = |identity: &Identity| match identity {
        Identity::LegalPerson { power, .. } => Some(Evidence::of(power.as_ref())),
        Identity::NaturalPerson { .. } | Identity::Indivision { .. } => None,
    };
    match recorded.event.as_ref() {
        Event::AssociateAdmitted(e) if e.associate == associate => of_identity(&e.identity),
        Event::AssociateCarried(e) if e.associate == associate => of_identity(&e.identity),
        Event::RepresentativeAppointed(e) if e.associate == associate => Some(Evidence::of(e.power.as_ref())),
        _ => None,
    }
}

/// SCIC-08: too few, or more than a SARL may have.
pub(super) fn how_many(situation: &Situation) -> Vec<Finding> {
    let Some(clauses) = situation.statutes() else { return Vec::new() };
    let (register, day) = (&situation.state.register, situation.day);
    let count = |day: Day| register.count_on(day);
    if register.is_empty() {
        return Vec::new();
    }
    let (family, form) = (clauses.family, clauses.form);
    let many_since = since(situation, |day| size::too_many(form, count(day), day).is_err());
    let few_since = since(situation, |day| size::enough(family, form, count(day), day).is_err());
    let many = size::too_many(form, count(day), many_since).err().map(|breach| (breach, many_since));
    let few = size::enough(family, form, count(day), day).err().map(|breach| (breach, few_since));
    let of_day = |on: Day| membership_entries(situation, on);
    many.into_iter().chain(few).map(|(breach, since)| Finding::new(breach, since, of_day(since))).collect()
}

/// The entries of admission and exit that take effect on a day.
fn membership_entries(situation: &Situation, on: Day) -> Vec<Position> {
    let lines = situation.register.lines();
    let around =
        lines.iter().filter(|line| line.since == on || line.until.and_then(|last| last.succ_opt()) == Some(on));
    around.flat_map(|line| line.entries.iter().copied()).collect()
}

/// SCIC-03: the mandatory categories of a SCIC.
pub(super) fn categories(situation: &Situation) -> Vec<Finding> {
    let Some(clauses) = of_a_scic(situation) else { return Vec::new() };
    let register = &situation.state.register;
    let asked = |day: Day| {
        let employees: Vec<Day> = register.employments.on(day).map(|(_, one)| one.since).collect();
        let present = scic::present(clauses, register, day);
        let mut breaches = categories::check(present, scic::staff(register, day));
        let hired = employees.iter().copied().min().and_then(|on| categories::after_first_hire(present, on).err());
        // Producers stood for employees until the first hire: then that day is what changed. Where an employee was an
        // associate since, the category did not come to be required: it emptied.
        let emptied = employees.iter().min().is_some_and(|hired| was_filled(clauses, register, *hired, day));
        if let Some(hired) = hired.filter(|_| present.producers > 0 && !emptied) {
            breaches.retain(|breach| !matches!(breach, Breach::EmployeesMissing {}));
            breaches.push(hired);
        }
        breaches
    };
    let found = asked(situation.day).into_iter().map(|breach| {
        let stands = |day: Day| is_scic(situation, day) && asked(day).iter().any(|other| other.code() == breach.code());
        let since = since(situation, stands);
        let mut entries = membership_entries(situation, since);
        entries.extend(situation.statutes_entry().map(|recorded| recorded.position));
        Finding::new(breach, since, entries).proposing("admit_associate")
    });
    found.collect()
}

/// Whether an associate was among the employees on some day from the first hire on.
fn was_filled(clauses: &Statutes, register: &Register, hired: Day, day: Day) -> bool {
    let employees = |key: &Slug| clauses.category(key).is_ok_and(|one| one.kind == CategoryKind::Employees);
    register.lines().filter(|(_, line)| line.since <= day && !line.has_left_by(hired)).any(|(_, line)| {
        let mut held = line.categories.values().filter(|((from, _), _)| *from <= day);
        held.any(|(_, category)| employees(category))
    })
}

/// SCIC-04: among the employees, and employed no more. The statutes say which act follows.
pub(super) fn employments(situation: &Situation) -> Vec<Finding> {
    let Some(clauses) = of_a_scic(situation) else { return Vec::new() };
    let listed = clauses.exit.strike_off_grounds.contains(&StrikeOffGround::EmploymentEnded);
    let act = if listed { "strike_off_associate" } else { "reclassify_associate" };
    let found = members(situation).filter_map(|(associate, line)| {
        let category = line.category_on(situation.day)?;
        let person = line.natural_person?;
        let among = clauses.category(category).is_ok_and(|one| one.kind == CategoryKind::Employees);
        let employments = &situation.state.register.employments;
        let running = employments.of(person, situation.day);
        let ended = ended(situation, person);
        let last = ended.map(Recorded::effective_on);
        let breach = categories::still_employed(Evidence::of(running.as_ref()), last).err().filter(|_| among)?;
        let entries = std::iter::once(line.admitted_at).chain(ended.map(|recorded| recorded.position)).collect();
        let since = last.and_then(|last| last.succ_opt()).unwrap_or(line.since).max(line.since);
        Some(Finding::new(breach, since, entries).about(About::Associate(associate)).proposing(act))
    });
    found.collect()
}

/// The last end of an employment of a person.
fn ended(situation: &Situation, person: PersonRef) -> Option<&Recorded> {
    let is = |recorded: &&Recorded| matches!(recorded.event.as_ref(), Event::EmploymentEnded(e) if e.person == person);
    situation.facts.iter().rfind(is)
}

/// SCIC-19: a beneficiary of a SCIC whose benefit nothing shows. What was shown at the admission counts from its day.
pub(super) fn benefits(situation: &Situation) -> Vec<Finding> {
    let Some(clauses) = of_a_scic(situation) else { return Vec::new() };
    let shown = shown_on_entering(situation);
    let found = members(situation).filter_map(|(associate, line)| {
        let kind = clauses.category(line.category_on(situation.day)?).ok()?.kind;
        let told = situation.register.line(associate)?;
        let last = told.benefit_until.max(shown.get(&associate).copied());
        let breach = benefit::evidenced(last, benefit::HABIT, situation.day).err();
        let breach = breach.filter(|_| kind == CategoryKind::Beneficiaries)?;
        let lapsed = last.and_then(|last| add_months(last, benefit::HABIT).succ_opt());
        let since = since(situation, |day| is_scic(situation, day)).max(lapsed.unwrap_or(line.since));
        let finding = Finding::new(breach, since, vec![line.admitted_at]).about(About::Associate(associate));
        Some(finding.proposing("evidence_benefit"))
    });
    found.collect()
}

/// The day on which each entered the category with a document that shows why, or was carried over with it.
fn shown_on_entering(situation: &Situation) -> BTreeMap<AssociateRef, Day> {
    let mut shown = BTreeMap::new();
    for recorded in &situation.facts {
        let (associate, documents) = match recorded.event.as_ref() {
            Event::AssociateAdmitted(e) => (e.associate, e.evidence.len()),
            Event::AssociateReclassified(e) => (e.associate, e.evidence.len()),
            Event::AssociateCarried(e) => (e.associate, 1),
            _ => continue,
        };
        match documents {
            0 => drop(shown.remove(&associate)),
            _ => drop(shown.insert(associate, recorded.effective_on())),
        }
    }
    shown
}

/// COOP-09: fewer shares than the statutes of the day ask in the category.
pub(super) fn least_shares(situation: &Situation) -> Vec<Finding> {
    let Some(clauses) = situation.statutes() else { return Vec::new() };
    let found = members(situation).filter_map(|(associate, line)| {
        let minimum = clauses.category(line.category_on(situation.day)?).ok()?.minimum_shares;
        let held = |day: Day| situation.state.capital.shares_on(associate, day);
        let breach = subscription::holds_minimum(held(situation.day), u64::from(minimum)).err()?;
        let entered = line.categories.entry_on(situation.day).map(|((from, at), _)| (*from, *at));
        let statutes = situation.statutes_entry().map(|recorded| (recorded.effective_on(), recorded.position));
        let (since, at) = entered.max(statutes).unwrap_or((line.since, line.admitted_at));
        let finding = Finding::new(breach, since, vec![line.admitted_at, at]).about(About::Associate(associate));
        Some(finding.proposing("subscribe_shares"))
    });
    found.collect()
}

/// SCIC-06: an employee who had to apply, and did not.
pub(super) fn applications_due(situation: &Situation) -> Vec<Finding> {
    let Some(clauses) = of_a_scic(situation) else { return Vec::new() };
    let register = &situation.state.register;
    let applied = |person: PersonRef| {
        let mut facts = situation.facts.iter();
        facts.any(|recorded| matches!(recorded.event.as_ref(), Event::ApplicationReceived(e) if e.identity.natural_person() == Some(person)))
    };
    let outside = register
        .employments
        .on(situation.day)
        .filter(|(person, _)| register.being(*person, situation.day).is_none() && !applied(*person));
    let found = outside.filter_map(|(person, employment)| {
        let due = categories::must_apply_by(employment.since, clauses.entry.employees_apply_after);
        let breach = categories::applied(due, situation.day).err()?;
        let since = due.and_then(|due| due.succ_opt()).unwrap_or(situation.day);
        let finding = Finding::new(breach, since, vec![employment.at]).about(About::Person(person));
        Some(finding.proposing("receive_application"))
    });
    found.collect()
}

/// CAE-02: an entrepreneur-employee who is no associate in time.
pub(super) fn entrepreneurs(situation: &Situation) -> Vec<Finding> {
    let state = &situation.state.register;
    let found = state.employments.on(situation.day).filter_map(|(person, employment)| {
        let Contract::EntrepreneurEmployee { earlier } = employment.contract else { return None };
        let member = state.being(person, situation.day).and_then(|associate| state.get(associate));
        if member.is_some_and(|line| line.is_member_on(situation.day)) {
            return None;
        }
        let deadline = register::deadline(employment.since, earlier);
        let breach = register::associate_in_time(deadline, situation.day).err()?;
        let since = deadline.succ_opt().unwrap_or(deadline);
        let finding = Finding::new(breach, since, vec![employment.at]).about(About::Person(person));
        Some(finding.proposing("admit_associate"))
    });
    found.collect()
}

/// SCIC-11: where there are colleges, each associate is in one.
pub(super) fn colleges(situation: &Situation) -> Vec<Finding> {
    let Some(clauses) = of_a_scic(situation).filter(|clauses| clauses.voting.colleges.is_some()) else {
        return Vec::new();
    };
    let found = members(situation).filter_map(|(associate, line)| {
        let category = line.category_on(situation.day)?;
        let breach = categories::one_college(usize::from(clauses.college_of(category).is_some())).err()?;
        let entries =
            situation.statutes_entry().map(|recorded| recorded.position).into_iter().chain([line.admitted_at]);
        let since = situation.statutes_entry().map_or(line.since, Recorded::effective_on).max(line.since);
        let finding = Finding::new(breach, since, entries.collect()).about(About::Associate(associate));
        Some(finding.proposing("amend_statutes"))
    });
    found.collect()
}
