//! `quitus decisions`: the resolutions of every assembly, numbered and searchable, each with the act that carried it out;
//! or only those that still wait for theirs.

use super::options::{Common, When};
use super::output;
use super::reading::Reading;
use super::steps::Steps;
use super::tables::{self, Form};
use super::texts::Texts;
use super::told_words::Words;
use super::trouble::Trouble;
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Cell, Sheet, Side};
use crate::store::Access;
use clap::Args;
use quitus_domain::assemblies::{Outcome, organ};
use quitus_projections::assemblies::{Assemblies as Fold, AssemblyView, ResolutionView};
use serde_json::{Value, json};

/// Print the resolutions, and what is still to be carried out.
#[derive(Args)]
pub struct Decisions {
    /// Only those adopted that authorise an act which nobody has carried out.
    #[arg(long)]
    to_apply: bool,
    /// Only those whose wording holds this text.
    #[arg(long, value_name = "TEXT")]
    containing: Option<String>,
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the resolutions.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, options: &Decisions, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let reading = Reading::at(&place, &options.when, language).await?;
    let fold: Fold = reading.fold();
    let texts = Texts::of(&place, language, fold.resolutions().map(|(_, one)| &one.wording)).await?;
    let chosen: Vec<(&AssemblyView, &ResolutionView, String)> = fold
        .resolutions()
        .map(|(held, one)| (held, one, texts.words(&one.wording, &reading.names)))
        .filter(|(_, one, words)| fits(options, one, words))
        .collect();
    let title = say::decisions_title(language, &reading.dates());
    let sheet = || sheet(&reading, &fold, &chosen);
    tables::print(
        &options.form,
        language,
        || reading.report(title.clone(), vec![sheet()]),
        || match chosen.is_empty() {
            true => format!("{title}\n{}", say::no_decisions(language)),
            false => format!("{title}\n{}", output::table(&sheet(), language)),
        },
        || as_json(&reading, &chosen),
    )
}

fn fits(options: &Decisions, one: &ResolutionView, words: &str) -> bool {
    let waits = adopted(one) && one.authorises.is_some() && one.applied_at.is_none();
    let found = options.containing.as_ref().is_none_or(|text| words.to_lowercase().contains(&text.to_lowercase()));
    (waits || !options.to_apply) && found
}

fn adopted(one: &ResolutionView) -> bool {
    one.result.as_ref().is_some_and(|result| result.outcome == Outcome::Adopted)
}

fn sheet(reading: &Reading, fold: &Fold, chosen: &[(&AssemblyView, &ResolutionView, String)]) -> Sheet {
    let language = reading.language;
    let columns = [
        (Column::Assembly, Side::Right),
        (Column::HeldOn, Side::Left),
        (Column::Resolution, Side::Right),
        (Column::Wording, Side::Left),
        (Column::Outcome, Side::Left),
        (Column::Figures, Side::Left),
        (Column::Authorises, Side::Left),
        (Column::AppliedBy, Side::Right),
    ];
    let steps = Steps::of(reading);
    let words = Words { steps: &steps, language };
    let rows = chosen.iter().map(|(held, one, wording)| {
        let number = fold.list().iter().position(|other| other.assembly == held.assembly).map_or(0, |at| at + 1);
        let authorises = one.authorises.as_ref().map(|it| it.command.to_string()).unwrap_or_default();
        vec![
            Cell::Number(number as u64),
            held.held_on.into(),
            u32::from(one.number).into(),
            wording.clone().into(),
            one.result.as_ref().map(|it| locales::outcome(language, it.outcome)).unwrap_or_default().into(),
            one.result.as_ref().map(|it| words.figures(it)).unwrap_or_default().into(),
            authorises.into(),
            one.applied_at.map(Cell::from).unwrap_or(Cell::Empty),
        ]
    });
    Sheet::new(language, say::sheet_decisions(language), &columns, rows.collect())
}

/// For programs, with the very words by which an act cites each.
fn as_json(reading: &Reading, chosen: &[(&AssemblyView, &ResolutionView, String)]) -> Value {
    let lines: Vec<Value> = chosen
        .iter()
        .map(|(held, one, words)| {
            let cite = json!({ "assembly": held.assembly, "resolution": one.number, "organ": organ(one.kind),
                "decided_on": one.decided_on });
            json!({ "assembly": held.assembly, "held_on": held.held_on, "resolution": one, "words": words, "cite": cite })
        })
        .collect();
    json!({ "book": reading.book, "as_of": reading.dates_json(), "decisions": lines })
}
