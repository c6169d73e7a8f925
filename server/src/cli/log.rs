//! `quitus log`: the entries of the book, in the order of recording.

use super::movements::recorded_day;
use super::options::{Common, When};
use super::output;
use super::reading::Reading;
use super::steps::Steps;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Cell, Heading, Report, Sheet, Side};
use clap::Args;
use quitus_domain::cooperative::wire::KNOWN;
use quitus_projections::Recorded;
use serde_json::{Value, json};

/// Print the entries of the book.
#[derive(Args)]
pub struct Log {
    /// Only those about one associate, by number.
    #[arg(long, value_name = "N")]
    associate: Option<u32>,
    /// Only those of one type, such as `capital.shares_subscribed`.
    #[arg(long = "type", value_name = "TYPE", value_parser = known_type)]
    kind: Option<String>,
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

fn known_type(text: &str) -> Result<String, String> {
    let names = || KNOWN.iter().map(|(name, _)| *name);
    match names().any(|name| name == text) {
        true => Ok(text.to_owned()),
        false => Err(format!("there are: {}", names().collect::<Vec<_>>().join(", "))),
    }
}

/// Prints the entries.
///
/// # Errors
/// [`Trouble`], and a usage error for an associate that is not there.
pub async fn run(common: &Common, log: &Log, language: Language) -> Result<(), Trouble> {
    let reading = Reading::open(common, &log.when, language).await?;
    let steps = Steps::of(&reading);
    let associate = match log.associate {
        Some(number) => Some(steps.numbered(number).ok_or_else(|| no_associate(language, number))?),
        None => None,
    };
    let chosen = |recorded: &&Recorded| {
        log.when.as_of.is_none_or(|day| recorded.effective_on() <= day)
            && log.kind.as_deref().is_none_or(|kind| recorded.event.kind() == kind)
            && associate.is_none_or(|associate| steps.subject(recorded) == Some(associate))
    };
    let entries: Vec<&Recorded> = reading.known.iter().filter(chosen).collect();
    tables::print(
        &log.form,
        language,
        || report(&steps, &entries),
        || output::table(&sheet(&steps, &entries), language),
        || {
            let entries: Vec<Value> = entries.iter().map(|recorded| steps.json(recorded)).collect();
            json!({ "book": reading.book, "entries": entries })
        },
    )
}

/// No associate has that number.
#[must_use]
pub fn no_associate(language: Language, number: u32) -> Trouble {
    Trouble::Usage(say::no_associate(language, number))
}

/// The entries as a report; each has dates of its own, and the file that of the last entry known.
fn report(steps: &Steps<'_>, entries: &[&Recorded]) -> Report {
    let reading = steps.reading;
    let last = reading.known.last().and_then(|recorded| recorded.recorded_at.get(..10)?.parse().ok());
    let title = say::log_title(reading.language, &reading.known_in_words());
    Report {
        book: reading.book.clone(),
        title,
        day: last.unwrap_or_default(),
        asked: None,
        sheets: vec![sheet(steps, entries)],
    }
}

fn sheet(steps: &Steps<'_>, entries: &[&Recorded]) -> Sheet {
    let language = steps.reading.language;
    let head = vec![
        Heading::of(language, Column::Entry, Side::Right),
        Heading::of(language, Column::RecordedAt, Side::Left),
        Heading::of(language, Column::EffectiveOn, Side::Left),
        Heading::of(language, Column::Movement, Side::Left),
        Heading::of(language, Column::Associate, Side::Left),
        Heading::named(say::what_happened(language), Side::Left),
        Heading::of(language, Column::RectifiedBy, Side::Right),
        Heading::named(say::actor(language), Side::Left),
    ];
    let rows = entries.iter().map(|recorded| row(steps, recorded)).collect();
    Sheet { name: say::sheet_entries(language), head, rows }
}

fn row(steps: &Steps<'_>, recorded: &Recorded) -> Vec<Cell> {
    vec![
        recorded.position.into(),
        recorded_day(&recorded.recorded_at),
        recorded.effective_on().into(),
        locales::event_title(steps.reading.language, &recorded.event).into(),
        steps.who(recorded).into(),
        steps.what(&recorded.event).into(),
        steps.rectified_by(recorded).into(),
        recorded.actor.as_str().into(),
    ]
}
