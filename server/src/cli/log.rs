//! `quitus log`: the entries of the book, in the order of recording.

use super::movements::recorded_day;
use super::options::{Common, Shape, When};
use super::output::{self, Side};
use super::reading::Reading;
use super::steps::Steps;
use super::trouble::Trouble;
use crate::locales::{self, Column, Language, cli as say};
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
    shape: Shape,
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
    if log.shape.json {
        let entries: Vec<Value> = entries.iter().map(|recorded| steps.json(recorded)).collect();
        return output::json(&json!({ "book": reading.book, "entries": entries }));
    }
    output::data(&table(&steps, &entries))
}

/// No associate has that number.
#[must_use]
pub fn no_associate(language: Language, number: u32) -> Trouble {
    Trouble::Usage(say::no_associate(language, number))
}

/// Entries as a table.
#[must_use]
pub fn table(steps: &Steps<'_>, entries: &[&Recorded]) -> String {
    let language = steps.reading.language;
    let column = |column| locales::column(language, column);
    let (what, actor) = (say::what_happened(language), say::actor(language));
    let head = [
        (column(Column::Entry), Side::Right),
        (column(Column::RecordedAt), Side::Left),
        (column(Column::EffectiveOn), Side::Left),
        (column(Column::Movement), Side::Left),
        (column(Column::Associate), Side::Left),
        (what.as_str(), Side::Left),
        (column(Column::RectifiedBy), Side::Right),
        (actor.as_str(), Side::Left),
    ];
    output::table(&head, entries.iter().map(|recorded| row(steps, recorded)).collect())
}

fn row(steps: &Steps<'_>, recorded: &Recorded) -> Vec<String> {
    let language = steps.reading.language;
    vec![
        recorded.position.number().to_string(),
        recorded_day(language, &recorded.recorded_at),
        say::short_day(language, recorded.effective_on()),
        locales::event_title(language, &recorded.event).to_owned(),
        steps.who(recorded),
        steps.what(&recorded.event),
        super::register::numbers(steps.rectified_by(recorded)),
        recorded.actor.clone(),
    ]
}
