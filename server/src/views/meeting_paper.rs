//! What the papers of an assembly have in common. All are French; whoever has one drawn up has the book verified first.

use super::assemblies::{Asked, choices};
use super::steps::Steps;
use super::unanswered::Unanswered;
use crate::locales::{self, Language, cli as say};
use crate::papers::SheetLine;
use askama::Template;
use quitus_domain::assemblies::{Holding, ProxyBearer};
use quitus_domain::cooperative::Event;
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{AssociateRef, Slug};
use quitus_projections::assemblies::{Elector, electorate};

/// A paper as text.
///
/// # Errors
/// [`Unanswered::Cannot`]; it never happens.
pub fn rendered(paper: &impl Template) -> Result<String, Unanswered> {
    paper.render().map_err(|error| Unanswered::Cannot(error.to_string()))
}

/// First or second call, in words.
#[must_use]
pub fn call(asked: &Asked) -> String {
    match asked.held.second_call_of {
        None => say::first_call(Language::French),
        Some(_) => say::second_call(Language::French),
    }
}

/// How many took part, once it was opened.
#[must_use]
pub fn counted(asked: &Asked) -> Option<String> {
    let last = asked.held.opened.or(asked.held.closed);
    let french = Language::French;
    last.map(|(_, who)| match asked.held.holding {
        Holding::Consultation => say::answers_received(french, who.present, who.associates),
        Holding::Meeting | Holding::Deed => say::attendance(french, who.present, who.represented, who.associates),
    })
}

/// One line per associate of the roll, in the order of their numbers.
#[must_use]
pub fn sheet(asked: &Asked) -> Vec<SheetLine> {
    let steps = Steps::of(&asked.reading);
    let mut made = electorate(&asked.held, &asked.reading.known);
    made.electors.sort_by_key(|line| steps.number(line.associate));
    let line = |one: &Elector| SheetLine {
        associate: steps.named(one.associate),
        category: category(asked, &one.category),
        college: one.college.as_ref().map(ToString::to_string).unwrap_or_default(),
        shares: one.shares,
        votes: one.votes,
        part: part(asked, &steps, one.associate),
    };
    made.electors.iter().map(line).collect()
}

/// The statutes under which the assembly was convened: those that it amends took effect on the same day.
#[must_use]
pub fn statutes(asked: &Asked) -> Option<&Statutes> {
    let entry = asked.reading.known.iter().find(|recorded| recorded.position == asked.held.roll.statutes)?;
    match entry.event.as_ref() {
        Event::StatutesAdopted(e) | Event::StatutesAmended(e) => Some(&e.statutes),
        _ => None,
    }
}

/// The label of a category.
#[must_use]
pub fn category(asked: &Asked, key: &Slug) -> String {
    let named = statutes(asked).and_then(|clauses| clauses.category(key).ok());
    named.map_or_else(|| key.to_string(), |category| category.label.to_string())
}

/// There by whom and when, represented by whom, by a form, or away.
fn part(asked: &Asked, steps: &Steps<'_>, associate: AssociateRef) -> String {
    let (held, french) = (&asked.held, Language::French);
    let answer = held.forms.iter().find(|form| form.associate == associate);
    match held.holding {
        Holding::Meeting => {}
        Holding::Consultation => {
            let told =
                answer.map(|one| say::answered(french, &locales::day(french, one.on), &choices(french, &one.choices)));
            return told.unwrap_or_else(|| say::silent(french));
        }
        Holding::Deed => return say::has_signed(french),
    }
    let stays = held.stays.iter().filter(|stay| stay.associate == Some(associate));
    let there: Vec<String> = stays
        .map(|stay| {
            let person = stay.person.map(|person| asked.reading.names.person(person));
            let day = (stay.on != held.held_on).then(|| locales::day(french, stay.on));
            let from = say::at_time(french, &locales::time(french, stay.from));
            let until = stay.until.map(|time| say::until_time(french, &locales::time(french, time)));
            let how = locales::attends(french, stay.attends).to_owned();
            [Some(how), person, day, Some(from), until].into_iter().flatten().collect::<Vec<_>>().join(", ")
        })
        .collect();
    if !there.is_empty() {
        return there.join(" ; ").replace(" ;", "\u{202f};");
    }
    if let Some(proxy) = held.proxies.iter().find(|proxy| proxy.giver == associate) {
        return match proxy.bearer {
            ProxyBearer::Associate { associate } => say::represented_by(french, &steps.named(associate)),
            ProxyBearer::Spouse { person } | ProxyBearer::Other { person } => {
                say::represented_by(french, &asked.reading.names.person(person))
            }
            ProxyBearer::Blank => say::blank_proxy(french),
        };
    }
    if answer.is_some() { say::by_form(french) } else { say::away(french) }
}
