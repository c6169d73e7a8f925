//! `quitus convocation`: the letter that convenes an assembly, in French, with a proxy form.

use super::assemblies::Asked;
use super::certificate::company;
use super::meeting_paper::{Of, call, category, ground, hand_out, statutes};
use super::options::Common;
use super::trouble::Trouble;
use crate::locales::{self, Language, cli as say, papers};
use crate::papers::{Convocation as Paper, DraftText, Proof};
use clap::Args;
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
    hand_out(&paper(&asked, proof)?, &options.of, language)
}

fn paper(asked: &Asked, proof: Proof) -> Result<Paper, Trouble> {
    let (held, reading) = (&asked.held, &asked.reading);
    let nothing = || Trouble::Usage(say::no_company(reading.language, &reading.dates()));
    let statutes = statutes(asked).ok_or_else(nothing)?;
    let words = |text| asked.texts.words(text, &reading.names);
    Ok(Paper {
        company: company(reading, statutes).ok_or_else(nothing)?,
        kind: locales::assembly_kind(Language::French, held.kind),
        convener: papers::convener(held.convened_by),
        call: call(asked),
        sent_on: held.sent_on,
        held_on: held.held_on,
        at: held.at,
        place: words(&held.place),
        agenda: held.agenda.iter().map(words).collect(),
        resolutions: held.resolutions.iter().map(|one| draft(asked, one)).collect(),
        documents: held.documents.iter().map(words).collect(),
        ways: papers::ways(&statutes.assemblies, held.forms_until),
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
