//! `quitus log`: the entries of the book, in the order of recording.

use super::asking;
use super::options::{Common, When, day};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::Language;
use crate::views::{Filter, Steps, entries as view, known_type};
use clap::Args;
use quitus_domain::values::Day;

/// Print the entries of the book.
#[derive(Args)]
pub struct Log {
    #[command(flatten)]
    common: InCommon,
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// What the entries have in common.
#[derive(Args)]
struct InCommon {
    /// Only those about one associate, by number.
    #[arg(long, value_name = "N")]
    associate: Option<u32>,
    /// Only those of one type, such as `capital.shares_subscribed`, or of all that begin alike, such as `capital`.
    #[arg(long = "type", value_name = "TYPE", value_parser = known_type)]
    kind: Option<String>,
    /// Only those that one actor recorded.
    #[arg(long, value_name = "ACTOR")]
    actor: Option<String>,
    /// Only those whose decision has this text in its number, or in how it is told, with its organ and day.
    #[arg(long, value_name = "TEXT")]
    decision: Option<String>,
    /// Only those that take effect on this day or later.
    #[arg(long, value_name = "DATE", value_parser = day)]
    from: Option<Day>,
    /// Only those that take effect on this day or earlier.
    #[arg(long, value_name = "DATE", value_parser = day)]
    to: Option<Day>,
}

impl InCommon {
    fn filter(&self) -> Filter {
        let InCommon { associate, kind, actor, decision, from, to } = self;
        let (kind, actor, decision) = (kind.clone(), actor.clone(), decision.clone());
        Filter { associate: *associate, kind, actor, decision, from: *from, to: *to }
    }
}

/// Prints the entries.
///
/// # Errors
/// [`Trouble`], and as [`Filter::chosen`].
pub async fn run(common: &Common, log: &Log, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &log.when, language).await?;
    let (steps, filter) = (Steps::of(&reading), log.common.filter());
    let mut entries = filter.chosen(&steps)?;
    entries.retain(|recorded| log.when.as_of.is_none_or(|day| recorded.effective_on() <= day));
    tables::print(
        &log.form,
        language,
        || view::report(&steps, &entries, &filter),
        || output::table(&view::sheet(&steps, &entries), language),
        || view::as_json(&steps, &entries),
    )
}
