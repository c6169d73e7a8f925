//! A certified extract of sealed minutes, in French: one resolution and its result, ready to be signed
//! by whoever represents the cooperative.
//!
//! Minutes that are not sealed have no extract. One
//! manager certifies alone (CCom R223-24, M-H), and the liquidator once there is one.

use super::assemblies::{Asked, name};
use super::certificate::company;
use super::meeting_paper::{counted, rendered, statutes};
use super::minutes::resolution;
use super::unanswered::Unanswered;
use crate::locales::{Language, cli as say, papers};
use crate::papers::{Extract as Paper, PaperRegister, Proof};
use quitus_domain::cooperative::Event;
use quitus_domain::mandates::Office;
use quitus_domain::values::Position;
use quitus_projections::assemblies::{Minutes as Sealed, ResolutionView};
use quitus_projections::mandates::Mandates;

/// The extract: one resolution and its result.
///
/// # Errors
/// [`Unanswered`] while the minutes are not sealed, the resolution is not decided, or its text does not open.
pub fn draw(asked: &Asked, resolution: u16, proof: Proof, language: Language) -> Result<String, Unanswered> {
    let number = asked.number;
    let not_sealed = || Unanswered::NotThere(say::minutes_not_sealed(language, number));
    let sealed = asked.held.minutes.last().ok_or_else(not_sealed)?;
    let count = asked.held.resolutions.len();
    let unknown = || Unanswered::NotThere(say::no_resolution(language, resolution, number, count));
    let one = asked.held.resolution(resolution).ok_or_else(unknown)?;
    let unreadable = || Unanswered::NotThere(say::wording_unreadable(language, resolution));
    asked.texts.plain(&one.wording, &asked.reading.names).ok_or_else(unreadable)?;
    let undecided = || Unanswered::NotThere(say::not_voted_on(language, resolution, number));
    rendered(&paper(asked, sealed, one, proof)?.ok_or_else(undecided)?)
}

/// The extract; none of a resolution that has no result.
fn paper(asked: &Asked, sealed: &Sealed, one: &ResolutionView, proof: Proof) -> Result<Option<Paper>, Unanswered> {
    let (held, reading, french) = (&asked.held, &asked.reading, Language::French);
    let nothing = || Unanswered::NotThere(say::no_company(reading.language, &reading.dates()));
    let company = statutes(asked).and_then(|clauses| company(reading, clauses)).ok_or_else(nothing)?;
    let resolution = resolution(asked, one);
    let result = (resolution.figures.clone(), resolution.outcome, one.decided_on);
    let (Some(figures), Some(outcome), Some(decided_on)) = result else { return Ok(None) };
    let item = usize::from(one.item).checked_sub(1).and_then(|at| held.agenda.get(at));
    let (quality, certified_by) = certifiers(asked);
    Ok(Some(Paper {
        company,
        kind: name(french, held),
        number: sealed.number,
        rectifies: sealed.rectifies,
        sealed_on: sealed.sealed_on,
        register: if sealed.is_electronic() { PaperRegister::Electronic } else { PaperRegister::Paper },
        held_on: held.held_on,
        attendance: counted(asked).unwrap_or_else(|| say::all_signed(french, held.roll.associates)),
        item: item.map(|title| asked.texts.words(title, &reading.names)).unwrap_or_default(),
        resolution,
        figures,
        outcome,
        decided_on,
        certified_by,
        quality,
        entries: entries(asked, sealed, one),
        proof,
    }))
}

/// Convocation, resolution and minutes.
fn entries(asked: &Asked, sealed: &Sealed, one: &ResolutionView) -> Vec<Position> {
    let mut entries: Vec<Position> =
        asked.held.entries.first().into_iter().chain(&one.entries).chain([&sealed.entry]).copied().collect();
    entries.sort_unstable();
    entries.dedup();
    entries
}

/// As what, and who: the liquidator of a cooperative that is dissolved, else whoever manages it on the day.
fn certifiers(asked: &Asked) -> (&'static str, Vec<String>) {
    let reading = &asked.reading;
    let liquidator = reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
        Event::CooperativeDissolved(e) => Some(e.liquidator),
        _ => None,
    });
    if let Some(liquidator) = liquidator {
        return (papers::liquidator(), vec![reading.names.person(liquidator)]);
    }
    let mandates = reading.fold::<Mandates>();
    let managers = mandates.running(reading.day()).into_iter().filter(|one| one.office == Office::Manager);
    let named: Vec<String> = managers.map(|one| reading.names.holder(&one.holder)).collect();
    // Nobody manages on the day: whoever signs writes the name.
    (papers::representative(), if named.is_empty() { vec![papers::to_be_named().to_owned()] } else { named })
}
