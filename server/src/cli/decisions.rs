//! `quitus decisions`: the resolutions of every assembly, numbered and searchable, each with the act that carried it out;
//! or only those that still wait for theirs.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{Language, cli as say};
use crate::store::Access;
use crate::views::Texts;
use crate::views::decisions::{self as view, Chosen};
use clap::Args;
use quitus_projections::assemblies::Assemblies as Fold;

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
    let reading = asking::at(&place, &options.when, language).await?;
    let fold = reading.fold::<Fold>();
    let texts = Texts::of(&place, language, fold.resolutions().map(|(_, one)| &one.wording)).await?;
    let which = Chosen { to_apply: options.to_apply, containing: options.containing.clone() };
    let chosen = view::chosen(&reading, &fold, &texts, &which);
    let title = view::title(&reading);
    let sheet = || view::sheet(&reading, &fold, &chosen);
    tables::print(
        &options.form,
        language,
        || reading.report(title.clone(), vec![sheet()]),
        || match chosen.is_empty() {
            true => format!("{title}\n{}", say::no_decisions(language)),
            false => format!("{title}\n{}", output::table(&sheet(), language)),
        },
        || view::as_json(&reading, &chosen),
    )
}
