//! The attendance sheet of an assembly, in French: to be signed, or as it stood.

use super::assemblies::Asked;
use super::certificate::company;
use super::meeting_paper::{call, counted, rendered, sheet, statutes};
use super::unanswered::Unanswered;
use crate::locales::{self, Language, cli as say};
use crate::papers::{AttendanceSheet, Proof, SheetLine};

/// The sheet.
///
/// # Errors
/// [`Unanswered`] for an assembly that was no meeting.
pub fn draw(asked: &Asked, proof: Proof, language: Language) -> Result<String, Unanswered> {
    rendered(&paper(asked, proof, language)?)
}

fn paper(asked: &Asked, proof: Proof, language: Language) -> Result<AttendanceSheet, Unanswered> {
    let (held, reading) = (&asked.held, &asked.reading);
    let written = || Unanswered::NotThere(say::not_a_meeting(language, asked.number));
    let (at, place) = (held.at.ok_or_else(written)?, held.place.as_ref().ok_or_else(written)?);
    let nothing = || Unanswered::NotThere(say::no_company(reading.language, &reading.dates()));
    let statutes = statutes(asked).ok_or_else(nothing)?;
    Ok(AttendanceSheet {
        company: company(reading, statutes).ok_or_else(nothing)?,
        kind: locales::assembly_kind(Language::French, held.kind),
        call: call(asked),
        sent_on: held.sent_on,
        held_on: held.held_on,
        at,
        place: asked.texts.words(place, &reading.names),
        counted: held.opened.and_then(|_| counted(asked)),
        sheet: lines(asked),
        total: (held.roll.associates, held.roll.votes),
        chair: held.chair.map(|person| reading.names.person(person)),
        entries: held.entries.clone(),
        proof,
    })
}

/// Nobody is away before the meeting: what is not known yet is left to be written by hand.
fn lines(asked: &Asked) -> Vec<SheetLine> {
    let to_come = |line: SheetLine| match line.part == say::away(Language::French) && asked.held.opened.is_none() {
        true => SheetLine { part: String::new(), ..line },
        false => line,
    };
    sheet(asked).into_iter().map(to_come).collect()
}
