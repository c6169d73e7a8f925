//! The certificate of the shares of an associate, and what every paper of a book quotes: who the cooperative is, and the
//! checkpoint that covers what is known.

use super::filter::no_associate;
use super::reading::Reading;
use super::steps::Steps;
use super::unanswered::Unanswered;
use crate::ledger::place::Place;
use crate::locales::{self, Language, cli as say, papers};
use crate::papers::{Certificate as Paper, Company, Holder, Holding, Proof, Step};
use quitus_domain::cooperative::Event;
use quitus_domain::statutes::Statutes;
use quitus_projections::log::{checkpoint, to_base64};
use quitus_projections::movements::Movements;
use quitus_projections::register::{Line, Register};

/// The first checkpoint that covers what is known.
///
/// # Errors
/// [`Unanswered`]: nothing signed covers it yet.
pub async fn proof(place: &Place, reading: &Reading) -> Result<Proof, Unanswered> {
    let known = reading.known.len() as u64;
    let covering = place.store.checkpoints(&place.book, known, 1).await?;
    let read = covering.first().and_then(|row| Some((checkpoint::read(&row.note).ok()?, row.note.clone())));
    let (said, note) = read.ok_or_else(|| Unanswered::Cannot(say::not_sealed_yet(reading.language, known)))?;
    Ok(Proof { on: reading.day(), known, origin: said.origin, size: said.size, root: to_base64(&said.root), note })
}

/// The certificate.
///
/// # Errors
/// [`Unanswered`] for one who held no shares as an associate on the day of the question.
pub fn paper(reading: &Reading, number: u32, proof: Proof) -> Result<Paper, Unanswered> {
    let register = reading.fold::<Register>();
    let line = associate(reading, &register, number)?;
    let nothing = || Unanswered::NotThere(say::no_company(reading.language, &in_words(reading)));
    let statutes = reading.statutes.on(reading.day()).ok_or_else(nothing)?;
    let company = company(reading, statutes).ok_or_else(nothing)?;
    let none = || Unanswered::NotThere(say::holds_nothing(reading.language, number, &in_words(reading)));
    let shares = u64::try_from(line.shares).ok().filter(|shares| *shares > 0).ok_or_else(none)?;
    let nominal = statutes.shares.nominal_value;
    let holding = Holding { shares, nominal, subscribed: line.subscribed, paid: line.paid };
    Ok(Paper { company, holder: holder(reading, line)?, holding, proof, steps: steps(reading, line) })
}

/// The day of the question, for a message.
fn in_words(reading: &Reading) -> String {
    locales::day(reading.language, reading.day())
}

/// The line of somebody who is an associate on the day of the question.
fn associate<'r>(reading: &Reading, register: &'r Register, number: u32) -> Result<&'r Line, Unanswered> {
    let language = reading.language;
    let Some(line) = register.lines().into_iter().find(|line| line.number == number) else {
        let known = Steps::of(reading).numbered(number);
        let later = known.map(|_| Unanswered::NotThere(say::not_associate_yet(language, number, &in_words(reading))));
        return Err(later.unwrap_or_else(|| no_associate(language, number)));
    };
    match line.until {
        Some(until) if until < reading.day() => {
            let until = locales::day(language, until);
            Err(Unanswered::NotThere(say::not_associate_any_more(language, number, &in_words(reading), &until)))
        }
        Some(_) | None => Ok(line),
    }
}

/// Who the cooperative is, on the papers; nothing before its incorporation.
#[must_use]
pub fn company(reading: &Reading, statutes: &Statutes) -> Option<Company> {
    let incorporated = reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
        Event::CooperativeIncorporated(e) => Some(e),
        _ => None,
    })?;
    Some(Company {
        name: incorporated.name.to_string(),
        what: papers::company(statutes),
        seat: incorporated.seat.to_string(),
        siren: incorporated.siren.map(papers::siren),
        registry: incorporated.registry.as_ref().map(ToString::to_string),
    })
}

fn holder(reading: &Reading, line: &Line) -> Result<Holder, Unanswered> {
    let unreadable = || Unanswered::NotThere(say::name_unreadable(reading.language, line.number));
    let name = reading.names.readable(&line.identity).ok_or_else(unreadable)?;
    Ok(Holder {
        name,
        details: papers::details(&line.identity),
        representative: line.representative.and_then(|person| reading.names.readable_person(person)),
        number: line.number,
        category: reading.category(&line.category),
        since: line.since,
        admission: admission(line),
    })
}

/// The act of admission; an opening position knows none.
fn admission(line: &Line) -> String {
    let french = Language::French;
    match (line.admitted_by, line.decided_on, &line.decision_number) {
        (Some(organ), Some(day), Some(number)) => {
            say::decision(french, locales::organ(french, organ), &locales::day(french, day), number.as_str())
        }
        (_, _, _) => say::by_opening(french),
    }
}

fn steps(reading: &Reading, line: &Line) -> Vec<Step> {
    let movements = reading.fold::<Movements>();
    let own = movements.list.iter().filter(|movement| movement.associate == line.associate);
    let step = own.map(|movement| Step {
        entry: movement.position,
        on: movement.on,
        what: locales::movement(Language::French, movement.kind),
        shares: movement.shares,
        amount: movement.paid,
        rectified_by: movement.rectified_by,
    });
    step.collect()
}
