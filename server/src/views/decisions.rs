//! The resolutions of every assembly, numbered and searchable, each with the act that carried it out.

use super::reading::Reading;
use super::steps::Steps;
use super::texts::Texts;
use super::told_words::Words;
use crate::locales::{self, Column, cli as say};
use crate::sheets::{Cell, Sheet, Side};
use quitus_domain::assemblies::{Outcome, organ};
use quitus_projections::assemblies::{Assemblies as Fold, AssemblyView, ResolutionView};
use serde_json::{Value, json};

/// Which of them are meant.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Chosen {
    /// Only those adopted that authorise an act which nobody has carried out.
    pub to_apply: bool,
    /// Only those whose wording holds this text.
    pub containing: Option<String>,
}

/// A resolution with its assembly and its words.
pub type Told<'f> = (&'f AssemblyView, &'f ResolutionView, String);

/// The resolutions that are meant.
#[must_use]
pub fn chosen<'f>(reading: &Reading, fold: &'f Fold, texts: &Texts, which: &Chosen) -> Vec<Told<'f>> {
    let told = fold.resolutions().map(|(held, one)| (held, one, texts.words(&one.wording, &reading.names)));
    told.filter(|(_, one, words)| fits(which, one, words)).collect()
}

/// Above the resolutions.
#[must_use]
pub fn title(reading: &Reading) -> String {
    say::decisions_title(reading.language, &reading.dates())
}

fn fits(options: &Chosen, one: &ResolutionView, words: &str) -> bool {
    let waits = adopted(one) && one.authorises.is_some() && one.applied_at.is_none();
    let found = options.containing.as_ref().is_none_or(|text| words.to_lowercase().contains(&text.to_lowercase()));
    (waits || !options.to_apply) && found
}

fn adopted(one: &ResolutionView) -> bool {
    one.result.as_ref().is_some_and(|result| result.outcome == Outcome::Adopted)
}

/// Resolutions as a table.
#[must_use]
pub fn sheet(reading: &Reading, fold: &Fold, chosen: &[Told<'_>]) -> Sheet {
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
            Cell::Assembly(number as u64),
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
#[must_use]
pub fn as_json(reading: &Reading, chosen: &[Told<'_>]) -> Value {
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
