//! `quitus what-if vote`: a vote counted again under other rules. The book is only read.

use super::options::{Common, Shape, When};
use super::output;
use super::trouble::Trouble;
use crate::locales::{self, Column, Language, cli as say};
use crate::store::Access;
use crate::views::typed::{Key, typed};
use crate::views::what_if::{self as view, Told};
use clap::Args;
use quitus_domain::statutes::Statutes;
use std::path::{Path, PathBuf};

/// Which vote, and what is imagined. What is not said stays as the statutes of the assembly have it.
#[derive(Args)]
pub struct Vote {
    /// The number of the assembly, in the order of the convocations.
    assembly: usize,
    /// The number of the resolution.
    resolution: u16,
    /// Weights of colleges, such as cae=1/2,employees=30%; those not named keep theirs.
    #[arg(long, value_name = "COLLEGE=PART,…")]
    weights: Option<String>,
    /// How colleges are carried: proportional (proportionnel) or majority (majoritaire).
    #[arg(long, value_name = "WORD")]
    carry: Option<String>,
    /// The weight of a college without a voter: lost (perdu) or spread (reparti).
    #[arg(long, value_name = "WORD")]
    empty: Option<String>,
    /// A majority above the law's, such as 3/4 or 75%.
    #[arg(long, value_name = "PART")]
    majority: Option<String>,
    /// A quorum above the law's, such as 1/3.
    #[arg(long, value_name = "PART")]
    quorum: Option<String>,
    /// In what the quorum is counted: heads (tetes), shares (parts) or both (les-deux).
    #[arg(long, value_name = "WORD")]
    quorum_base: Option<String>,
    /// What abstaining weighs, where the statutes say so: not-cast (non-exprimees) or against (contre).
    #[arg(long, value_name = "WORD")]
    abstentions: Option<String>,
    /// Other statutes, in JSON: whole clauses, or a line that adopts or amends statutes.
    #[arg(long, value_name = "FILE")]
    statutes: Option<PathBuf>,
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    shape: Shape,
}

impl Vote {
    fn given(&self) -> impl Iterator<Item = (Key, &str)> {
        let of = |key| match key {
            Key::Weights => &self.weights,
            Key::Carry => &self.carry,
            Key::Empty => &self.empty,
            Key::Majority => &self.majority,
            Key::Quorum => &self.quorum,
            Key::QuorumBase => &self.quorum_base,
            Key::Abstentions => &self.abstentions,
        };
        Key::ALL.into_iter().filter_map(move |key| Some((key, of(key).as_deref()?)))
    }
}

/// Counts again.
///
/// # Errors
/// [`Trouble`], and a usage error for what is not there or cannot be imagined.
pub async fn run(common: &Common, vote: &Vote, language: Language) -> Result<(), Trouble> {
    let statutes = vote.statutes.as_deref().map(|file| read(file, language)).transpose()?;
    let typed = typed(language, vote.given(), statutes)?;
    let place = common.place(Access::ReadOnly).await?;
    let asked = super::assemblies::asked(&place, &vote.when, vote.assembly, language).await?;
    let told = view::of(&asked, vote.resolution, typed)?;
    match vote.shape.json {
        true => output::json(&told.as_json()),
        false => output::data(&as_text(&told)),
    }
}

/// The clauses of a file, alone or within a command.
fn read(file: &Path, language: Language) -> Result<Statutes, Trouble> {
    let place = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|why| Trouble::file(&place, &why))?;
    let not_statutes = |why: serde_json::Error| {
        let why = locales::unread(language, &why.to_string());
        Trouble::Usage(say::what_if_not_statutes(language, &place, &why))
    };
    view::clauses(&text).map_err(not_statutes)
}

fn as_text(told: &Told<'_>) -> String {
    let language = told.reading().language;
    let mut parts = vec![told.title(), output::figures(&told.figures())];
    for sheet in told.sheets().into_iter().filter(|sheet| !sheet.rows.is_empty()) {
        let sheet = sheet.without_empty(language, Column::College);
        parts.extend([String::new(), sheet.name.clone(), output::table(&sheet, language)]);
    }
    parts.join("\n")
}
