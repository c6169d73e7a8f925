//! `quitus convocation`: the letter that convenes an assembly, in French, with a proxy form.

use super::certificate::company;
use super::meeting_paper::{Of, call, category, ground, hand_out, statutes};
use super::options::Common;
use super::trouble::Trouble;
use crate::locales::{self, Language, cli as say, papers};
use crate::papers::{Consultation, Convocation as Paper, DraftText, Proof};
use crate::views::assemblies::Asked;
use clap::Args;
use quitus_domain::assemblies::Holding;
use quitus_projections::assemblies::ResolutionView;

/// Draw up the letter that convenes an assembly, in French, with a proxy form, ready to print.
#[derive(Args)]
pub struct Convocation {
    #[command(flatten)]
    of: Of,
}

/// Draws the letter up.
///
/// # Errors
/// As [`ground`], and [`Trouble`] when it cannot be written.
pub async fn run(common: &Common, options: &Convocation, language: Language) -> Result<(), Trouble> {
    let (asked, proof) = ground(common, &options.of, language).await?;
    match asked.held.holding {
        Holding::Meeting => hand_out(&paper(&asked, proof, language)?, &options.of, language),
        Holding::Consultation => hand_out(&consultation(&asked, proof, language)?, &options.of, language),
        Holding::Deed => Err(Trouble::Usage(say::no_convocation(language, asked.number))),
    }
}

fn paper(asked: &Asked, proof: Proof, language: Language) -> Result<Paper, Trouble> {
    let (held, reading) = (&asked.held, &asked.reading);
    let nothing = || Trouble::Usage(say::no_company(reading.language, &reading.dates()));
    let nobody = || Trouble::Usage(say::no_convocation(language, asked.number));
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

fn consultation(asked: &Asked, proof: Proof, language: Language) -> Result<Consultation, Trouble> {
    let (held, reading) = (&asked.held, &asked.reading);
    let nothing = || Trouble::Usage(say::no_company(reading.language, &reading.dates()));
    let nobody = || Trouble::Usage(say::no_convocation(language, asked.number));
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
