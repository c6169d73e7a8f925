//! The letter that convenes an assembly, in French, with a proxy form.

use super::assemblies::Asked;
use super::certificate::company;
use super::meeting_paper::{call, category, rendered, statutes};
use super::unanswered::Unanswered;
use crate::locales::{self, Language, cli as say, papers};
use crate::papers::{Consultation, Convocation as Paper, DraftText, Proof};
use quitus_domain::assemblies::Holding;
use quitus_projections::assemblies::ResolutionView;

/// The letter.
///
/// # Errors
/// [`Unanswered`] for a deed of all, which nobody was convened to.
pub fn draw(asked: &Asked, proof: Proof, language: Language) -> Result<String, Unanswered> {
    match asked.held.holding {
        Holding::Meeting => rendered(&paper(asked, proof, language)?),
        Holding::Consultation => rendered(&consultation(asked, proof, language)?),
        Holding::Deed => Err(Unanswered::NotThere(say::no_convocation(language, asked.number))),
    }
}

fn paper(asked: &Asked, proof: Proof, language: Language) -> Result<Paper, Unanswered> {
    let (held, reading) = (&asked.held, &asked.reading);
    let nothing = || Unanswered::NotThere(say::no_company(reading.language, &reading.dates()));
    let nobody = || Unanswered::NotThere(say::no_convocation(language, asked.number));
    let statutes = statutes(asked).ok_or_else(nothing)?;
    let words = |text| asked.texts.words(text, &reading.names);
    Ok(Paper {
        company: company(reading, statutes).ok_or_else(nothing)?,
        kind: locales::assembly_kind(Language::French, held.kind),
        convener: held.convened_by.map(papers::convener).ok_or_else(nobody)?,
        call: call(asked),
        sent_on: held.sent_on,
        held_on: held.held_on,
        at: held.at.ok_or_else(nobody)?,
        place: held.place.as_ref().map(words).ok_or_else(nobody)?,
        agenda: held.agenda.iter().map(words).collect(),
        resolutions: held.resolutions.iter().map(|one| draft(asked, one)).collect(),
        documents: held.documents.iter().map(words).collect(),
        ways: papers::ways(&statutes.assemblies, held.forms_until),
        entries: held.entries.clone(),
        proof,
    })
}

fn consultation(asked: &Asked, proof: Proof, language: Language) -> Result<Consultation, Unanswered> {
    let (held, reading) = (&asked.held, &asked.reading);
    let nothing = || Unanswered::NotThere(say::no_company(reading.language, &reading.dates()));
    let nobody = || Unanswered::NotThere(say::no_convocation(language, asked.number));
    let words = |text| asked.texts.words(text, &reading.names);
    Ok(Consultation {
        company: statutes(asked).and_then(|clauses| company(reading, clauses)).ok_or_else(nothing)?,
        convener: held.convened_by.map(papers::convener).ok_or_else(nobody)?,
        call: call(asked),
        sent_on: held.sent_on,
        until: held.held_on,
        place: held.place.as_ref().map(words).ok_or_else(nobody)?,
        agenda: held.agenda.iter().map(words).collect(),
        resolutions: held.resolutions.iter().map(|one| draft(asked, one)).collect(),
        documents: held.documents.iter().map(words).collect(),
        entries: held.entries.clone(),
        proof,
    })
}

fn draft(asked: &Asked, one: &ResolutionView) -> DraftText {
    DraftText {
        number: one.number,
        kind: locales::decision_kind(Language::French, one.kind),
        wording: asked.texts.words(&one.wording, &asked.reading.names),
        reserved_to: one.reserved_to.as_ref().map(|key| category(asked, key)),
    }
}
