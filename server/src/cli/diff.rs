//! `quitus diff`: what differs between two days, between two states of knowledge, or both.

use super::asking;
use super::options::{Common, KnownAt, day};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::ledger::history;
use crate::locales::{Language, cli as say};
use crate::store::Access;
use crate::views::Names;
use crate::views::diff::{Between, Told, Whole, between};
use clap::Args;
use quitus_domain::values::Day;

/// Print what differs between two days, or between two states of knowledge.
#[derive(Args)]
pub struct Diff {
    /// The day before: at its close [default: that of `--to`].
    #[arg(long, value_name = "DATE", value_parser = day, required_unless_present = "known_from")]
    from: Option<Day>,
    /// The day after [default: today].
    #[arg(long, value_name = "DATE", value_parser = day)]
    to: Option<Day>,
    /// What was known before: an entry, an instant or the end of a day [default: that of `--known-to`].
    #[arg(long, value_name = "NUMBER|INSTANT|DATE")]
    known_from: Option<KnownAt>,
    /// What was known after [default: everything].
    #[arg(long, value_name = "NUMBER|INSTANT|DATE")]
    known_to: Option<KnownAt>,
    #[command(flatten)]
    form: Form,
}

/// Compares.
///
/// # Errors
/// [`Trouble`], and a usage error where the first situation lies after the second.
pub async fn run(common: &Common, options: &Diff, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let entries = history::load(place.store.as_ref(), &place.book).await?;
    let names = Names::of(&place, language, &entries).await?;
    let known = |known: &Option<KnownAt>| known.clone().map(|known| known.0);
    let asked = Between {
        from: options.from,
        to: options.to,
        known_from: known(&options.known_from),
        known_to: known(&options.known_to),
    };
    let named = ["--known-from", "--known-to"];
    let whole = Whole { book: &place.book, entries: &entries, names: names.clone(), language, options: named };
    let told = between(whole, &asked)?;
    asking::tell(&names);
    tables::print(&options.form, language, || told.report(), || text(&told, language), || told.as_json())
}

fn text(told: &Told, language: Language) -> String {
    let mut parts = vec![told.title()];
    let (associates, capital) = (told.associates(), told.capital());
    if associates.rows.is_empty() && capital.rows.is_empty() {
        parts.push(say::no_difference(language));
    }
    for sheet in [associates, capital].iter().filter(|sheet| !sheet.rows.is_empty()) {
        parts.extend([String::new(), sheet.name.clone(), output::table(sheet, language)]);
    }
    parts.join("\n")
}
