//! What can be picked, and the fields behind a field.

use super::form::{Field, Input, Who};
use super::ground::Ground;
use super::picks;
use crate::locales::forms::{Both, common};
use crate::locales::{self, Language, cli as say};
use crate::views::{Reading, Steps};
use quitus_domain::assemblies::{Holding, Outcome};
use quitus_domain::cooperative::Event;
use quitus_domain::register::ApplicationReceived;
use quitus_domain::values::{AssociateRef, PersonRef, Slug};
use quitus_projections::assemblies::Assemblies;
use quitus_projections::register::{Line, Register};
use std::collections::{BTreeMap, BTreeSet};

/// Something that can be picked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choosable {
    /// What the control sends.
    pub value: String,
    /// What is read.
    pub label: String,
}

/// The organs that may decide outside the book.
const ORGANS: &[(&str, Both)] = &[
    ("ordinary_assembly", common::ORDINARY_ASSEMBLY),
    ("extraordinary_assembly", common::EXTRAORDINARY_ASSEMBLY),
    ("board", common::BOARD),
    ("manager", common::MANAGER),
    ("founding_deed", common::FOUNDING_DEED),
];

/// The four marks of a decision from outside, as fields below it; its reference goes without saying.
#[must_use]
pub fn outside() -> [Field; 4] {
    [
        Field::of("organ", Input::Choice(ORGANS), common::ORGAN),
        Field::of("decided_on", Input::Day, common::DECIDED_ON),
        Field::of("number", Input::Line, common::DECISION_NUMBER).help(common::DECISION_NUMBER_HELP).optional(),
        Field::of("document", Input::Paper, common::DECISION_PAPER).help(common::PAPER_HELP),
    ]
}

/// What can be picked in a field of an act; nothing where it is not picked.
#[must_use]
pub fn options(ground: &Ground, act: &str, input: Input) -> Vec<Choosable> {
    let language = ground.reading.language;
    match input {
        Input::Choice(of) => of.iter().map(|(value, label)| one(*value, label.told(language))).collect(),
        Input::Associate(who) => associates(ground, who),
        Input::Applicant | Input::Rejected => applicants(ground),
        Input::Category => categories(ground),
        Input::Subscription => subscriptions(ground),
        Input::Person | Input::Persons => persons(ground),
        Input::Assembly => meetings(ground),
        Input::Decision => resolutions(ground, act),
        Input::Named | Input::Reach => persons(ground),
        Input::Refund => picks::refunds(ground),
        Input::Mandate => picks::mandates(ground),
        Input::FormerManager => picks::former_managers(ground),
        Input::InWriting => picks::in_writing(ground),
        Input::Review => picks::reviews(ground),
        Input::Payment(which) => picks::payments(ground, which),
        Input::Invoice(which) => picks::invoices(ground, which),
        Input::Service => picks::services(ground),
        Input::Pool => picks::pools(ground),
        Input::ThirdParty => picks::third_parties(ground),
        Input::Year => picks::years(ground),
        Input::Grant => picks::grants(ground),
        Input::Fixed(_)
        | Input::Nothing
        | Input::Salt
        | Input::Rows(_)
        | Input::CoOwners(_)
        | Input::Day
        | Input::Euros
        | Input::Whole
        | Input::Decimal
        | Input::Time
        | Input::Line
        | Input::Siren
        | Input::Text
        | Input::Paper
        | Input::Papers
        | Input::Clauses
        | Input::Nominal => Vec::new(),
    }
}

/// Every meeting, the newest first.
fn meetings(ground: &Ground) -> Vec<Choosable> {
    let language = ground.reading.language;
    let assemblies = ground.reading.fold::<Assemblies>();
    let meetings = assemblies.list().iter().rev().filter(|held| held.holding == Holding::Meeting);
    let told = meetings.map(|held| {
        let (kind, day) = (locales::assembly_kind(language, held.kind), locales::day(language, held.held_on));
        one(held.assembly.to_string(), say::meeting_of(language, kind, &day))
    });
    told.collect()
}

pub(super) fn one(value: impl Into<String>, label: impl Into<String>) -> Choosable {
    Choosable { value: value.into(), label: label.into() }
}

fn persons(ground: &Ground) -> Vec<Choosable> {
    ground.persons().into_iter().map(|(person, name)| one(person.to_string(), name)).collect()
}

/// The associates of today, then those who left: an act may concern a day on which they had not.
fn associates(ground: &Ground, who: Who) -> Vec<Choosable> {
    let (register, language) = (ground.reading.fold::<Register>(), ground.reading.language);
    let steps = Steps::of(&ground.reading);
    let label = |line: &Line| match line.until.filter(|until| *until < ground.today) {
        Some(until) => say::who_left(language, &steps.named(line.associate), &locales::day(language, until)),
        None => steps.named(line.associate),
    };
    let (left, present): (Vec<&Line>, Vec<&Line>) =
        register.lines().into_iter().partition(|line| line.until.is_some_and(|until| until < ground.today));
    let lines = match who {
        Who::Present => present.into_iter().chain(left).collect(),
        Who::Former => register.leavers_on(ground.today),
    };
    lines.into_iter().map(|line| one(line.number.to_string(), label(line))).collect()
}

/// Those whose application was neither accepted nor rejected.
pub(super) fn waiting(reading: &Reading) -> BTreeMap<AssociateRef, &ApplicationReceived> {
    let mut waiting = BTreeMap::new();
    for recorded in &reading.facts {
        match recorded.event.as_ref() {
            Event::ApplicationReceived(e) => drop(waiting.insert(e.associate, e)),
            Event::AssociateAdmitted(e) => drop(waiting.remove(&e.associate)),
            Event::ApplicationRejected(e) => drop(waiting.remove(&e.associate)),
            _ => {}
        }
    }
    waiting
}

fn applicants(ground: &Ground) -> Vec<Choosable> {
    let told = waiting(&ground.reading).into_iter().map(|(associate, e)| {
        let name = ground.reading.names.associate(&e.identity);
        let (category, day) =
            (ground.reading.category(&e.category), locales::day(ground.reading.language, e.effective_on));
        one(associate.to_string(), say::applied_for(ground.reading.language, &name, &category, &day))
    });
    told.collect()
}

/// The categories of the last statutes first, then those that earlier ones had.
fn categories(ground: &Ground) -> Vec<Choosable> {
    if let Some(own) = &ground.categories {
        return own.clone();
    }
    let mut seen: BTreeSet<Slug> = BTreeSet::new();
    let versions = ground.reading.facts.iter().rev().filter_map(|recorded| match recorded.event.as_ref() {
        Event::StatutesAdopted(e) | Event::StatutesAmended(e) => Some(&e.statutes.categories),
        _ => None,
    });
    let all = versions.flatten().filter(|category| seen.insert(category.key.clone()));
    all.map(|category| one(category.key.as_str(), category.label.as_str())).collect()
}

/// Those of which something is not paid, the newest first.
fn subscriptions(ground: &Ground) -> Vec<Choosable> {
    let language = ground.reading.language;
    let mut open = Vec::new();
    for recorded in &ground.reading.facts {
        match recorded.event.as_ref() {
            Event::SharesSubscribed(e) => {
                open.push((e.subscription.0, e.associate, e.shares.get(), e.effective_on, e.total() - e.paid));
            }
            Event::AssociateCarried(e) => {
                open.push((e.associate.0, e.associate, e.shares, e.effective_on, e.total() - e.paid));
            }
            Event::SharesPaidUp(e) => {
                let of = open.iter_mut().filter(|(one, ..)| *one == e.subscription.0);
                of.for_each(|(.., left)| *left -= e.amount);
            }
            _ => {}
        }
    }
    let steps = Steps::of(&ground.reading);
    let open = open.into_iter().rev().filter(|(.., left)| left.get() > 0);
    let told = open.map(|(subscription, associate, shares, on, left)| {
        let (day, left) = (locales::day(language, on), locales::money(language, left));
        one(subscription.to_string(), say::subscription_open(language, &steps.named(associate), shares, &day, &left))
    });
    told.collect()
}

/// The adopted resolutions that nobody carried out: first those that authorise the act.
fn resolutions(ground: &Ground, act: &str) -> Vec<Choosable> {
    let assemblies = ground.reading.fold::<Assemblies>();
    let adopted = assemblies.resolutions().filter(|(_, one)| {
        one.applied_at.is_none() && one.result.as_ref().is_some_and(|result| result.outcome == Outcome::Adopted)
    });
    let mut fitting: Vec<_> =
        adopted.filter(|(_, one)| one.authorises.as_ref().is_some_and(|it| it.command.to_string() == act)).collect();
    fitting.reverse();
    let language: Language = ground.reading.language;
    let told = fitting.into_iter().map(|(held, it)| {
        let day = locales::day(language, it.decided_on.unwrap_or(held.held_on));
        let kind = locales::assembly_kind(language, held.kind);
        let about = it.authorises.as_ref().and_then(|act| act.subject).map(|subject| about(ground, subject));
        let label = say::resolution_of(language, it.number, kind, &day, &about.unwrap_or_default());
        one(format!("{}/{}", held.assembly, it.number), label)
    });
    told.collect()
}

/// Whom a resolution is about, where the book can name it.
fn about(ground: &Ground, subject: uuid::Uuid) -> String {
    let steps = Steps::of(&ground.reading);
    let associate = steps.named(AssociateRef(subject));
    let applicant = ground.applicant(AssociateRef(subject));
    let applicant = applicant.map(|(identity, _)| ground.reading.names.associate(identity));
    let person = ground.reading.names.readable_person(PersonRef(subject));
    let named = Some(associate).filter(|name| !name.is_empty()).or(applicant).or(person);
    named.map(|name| format!(" ({name})")).unwrap_or_default()
}
