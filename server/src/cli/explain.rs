//! `quitus explain`: a figure with the entries that make it, each with what it rests on and what corrected it.

use super::asking;
use super::explain_vote::{self, Which};
use super::options::{Common, Shape, When};
use super::trouble::Trouble;
use super::{capital, conformity, movements, output};
use crate::locales::{Language, cli as say};
use crate::views::{Reading, Steps, explain as view};
use clap::{Args, Subcommand};
use quitus_projections::Recorded;
use quitus_projections::movements::Movements;
use serde_json::Value;

/// Explain a figure by the entries that make it.
#[derive(Args)]
pub struct Explain {
    #[command(subcommand)]
    what: What,
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    shape: Shape,
}

/// What is explained.
#[derive(Subcommand)]
enum What {
    /// The line of an associate, by number.
    Associate {
        /// The number.
        number: u32,
    },
    /// The capital.
    Capital,
    /// The result of a vote: who counted, with what, by which entries, under which rule.
    Vote {
        /// The number of the assembly, in the order of the convocations.
        assembly: usize,
        /// The number of the resolution.
        resolution: u16,
    },
    /// One entry, by number.
    Entry {
        /// The number, as people read it: the first one is 1.
        number: u64,
    },
}

/// Explains.
///
/// # Errors
/// [`Trouble`], and a usage error for what is not there.
pub async fn run(common: &Common, explain: &Explain, language: Language) -> Result<(), Trouble> {
    let open = || asking::open(common, &explain.when, language);
    let explanation = match explain.what {
        What::Associate { number } => associate(&Steps::of(&open().await?), number)?,
        What::Capital => of_capital(&open().await?),
        What::Vote { assembly, resolution } => {
            explain_vote::told(common, Which { assembly, resolution }, &explain.when, language).await?
        }
        What::Entry { number } => entry(&Steps::of(&open().await?), number)?,
    };
    match explain.shape.json {
        true => output::json(&explanation.value),
        false => output::data(&explanation.text),
    }
}

/// For people, and for programs.
pub struct Explanation {
    /// For people.
    pub text: String,
    /// For programs.
    pub value: Value,
}

fn associate(steps: &Steps<'_>, number: u32) -> Result<Explanation, Trouble> {
    let reading = steps.reading;
    let of = view::associate(steps, number)?;
    let figures = of.line.as_ref().map(|_| output::figures(&of.figures(reading)));
    let figures = figures.unwrap_or_else(|| say::not_yet(reading.language));
    let mut parts = vec![of.title(reading), figures, String::new(), table(steps, &of.entries)];
    if !of.found.is_empty() {
        parts.extend([String::new(), say::findings_title(reading.language), conformity::table(steps, &of.found)]);
    }
    Ok(Explanation { text: parts.join("\n"), value: of.as_json(steps) })
}

/// Entries with what they rest on.
pub(super) fn table(steps: &Steps<'_>, entries: &[&Recorded]) -> String {
    output::table(&view::sheet(steps, entries), steps.reading.language)
}

fn of_capital(reading: &Reading) -> Explanation {
    let all = reading.fold::<Movements>();
    let behind = movements::table(reading, &view::behind_capital(reading, &all));
    let text = [capital::as_text(reading), String::new(), behind].join("\n");
    Explanation { text, value: view::capital_as_json(reading) }
}

fn entry(steps: &Steps<'_>, number: u64) -> Result<Explanation, Trouble> {
    let of = view::entry(steps, number)?;
    let mut parts = vec![output::figures(&of.figures(steps))];
    if !of.related.is_empty() {
        parts.extend([String::new(), say::related(steps.reading.language), table(steps, &of.related)]);
    }
    if !of.basis.is_empty() {
        parts.extend([String::new(), say::basis(steps.reading.language), table(steps, &of.basis)]);
    }
    Ok(Explanation { text: parts.join("\n"), value: of.as_json(steps) })
}
