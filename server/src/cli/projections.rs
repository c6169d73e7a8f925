//! `quitus projections`: the tables for other programs, compared with the book or made anew from it.

use super::options::{Common, Shape};
use super::place::Place;
use super::trouble::Trouble;
use super::{Exit, output, progress};
use crate::ledger::Failure;
use crate::locales::{Language, cli as say};
use crate::publishing::{Difference, Follower, Report, Setback, check};
use crate::store::{Access, BookId, StoreError};
use clap::{Args, Subcommand};
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// Look after the tables for other programs: `published_associates`, `published_invoices` and the like.
#[derive(Args)]
pub struct Projections {
    #[command(subcommand)]
    act: ProjectionsAct,
}

/// What to do about them.
#[derive(Subcommand)]
enum ProjectionsAct {
    /// Compare them with the book, row by row, at the entry that they stand for.
    Check {
        #[command(flatten)]
        shape: Shape,
    },
    /// Empty them and make them anew from the book.
    Rebuild {
        #[command(flatten)]
        shape: Shape,
    },
}

/// Whether the tables for other programs are kept up to date.
#[derive(Args, Clone, Copy)]
pub struct Publish {
    /// Keep the tables for other programs up to date; on PostgreSQL that is done anyway.
    #[arg(long, conflicts_with = "no_publish")]
    publish: bool,
    /// Leave those tables as they are.
    #[arg(long)]
    no_publish: bool,
}

impl Publish {
    /// By default on PostgreSQL, where other programs reach the tables; on SQLite for whoever asks.
    #[must_use]
    pub fn is_wanted(self, database: &str) -> bool {
        self.publish || !self.no_publish && !database.starts_with("sqlite:")
    }
}

/// Does it.
///
/// # Errors
/// [`Exit::Discrepancy`] when a row differs, and [`Trouble`].
pub async fn run(common: &Common, projections: &Projections, language: Language) -> Result<(), Trouble> {
    match &projections.act {
        ProjectionsAct::Check { shape } => compare(common, *shape, language).await,
        ProjectionsAct::Rebuild { shape } => rebuild(common, *shape, language).await,
    }
}

async fn compare(common: &Common, shape: Shape, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let report = check(place.store.as_ref(), &place.book).await?;
    match shape.json {
        true => output::json(&report)?,
        false => output::data(&as_text(&report, language))?,
    }
    if report.is_clean() { Ok(()) } else { Err(Trouble::Told(Exit::Discrepancy)) }
}

async fn rebuild(common: &Common, shape: Shape, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadWrite).await?;
    let size = place.store.head(&place.book).await?.size;
    let bar = progress::bar(size);
    let mut follower = Follower::new(Arc::clone(&place.store), place.book.clone());
    let made = async {
        follower.empty().await?;
        follower.catch_up(|read| bar.set_position(read)).await
    };
    let made = made.await;
    bar.finish_and_clear();
    place.store.close().await;
    let entries = made.map_err(|failure| untold(failure, language))?;
    match shape.json {
        true => output::json(&json!({ "book": place.book.to_string(), "published": entries })),
        false => output::data(&say::published(language, entries)),
    }
}

/// Publishes what is new, and tells why it could not be: the book stands all the same.
pub async fn publish(place: &Place, language: Language) {
    let mut follower = Follower::new(Arc::clone(&place.store), place.book.clone());
    if let Err(failure) = follower.catch_up(|_| {}).await {
        output::talk(&say::not_published(language, &why(&failure, language)));
    }
}

/// What is said of a follower that does not keep the tables up to date; its book is named where there are several.
#[must_use]
pub fn set_back(language: Language, book: Option<&BookId>, setback: &Setback) -> String {
    let told = match setback {
        Setback::Failed(failure) => say::not_published(language, &why(failure, language)),
        Setback::BrokeOff => say::following_broke_off(language),
    };
    match book {
        Some(book) => say::of_book(language, book.as_str(), &told),
        None => told,
    }
}

/// Two of the words of a failure speak of commands, of which there are none here.
fn why(failure: &Failure, language: Language) -> String {
    match failure {
        Failure::Conflict | Failure::Store(StoreError::Conflict { .. }) => say::published_by_another(language),
        other => super::trouble::failure_text(language, other),
    }
}

fn untold(failure: Failure, language: Language) -> Trouble {
    match failure {
        Failure::Conflict => Trouble::Failed(say::published_by_another(language)),
        other => Trouble::Failure(other),
    }
}

fn as_text(report: &Report, language: Language) -> String {
    let Some(published) = report.published else { return say::never_published(language) };
    let mut lines = vec![say::published_to(language, published, report.entries)];
    lines.push(match report.count {
        0 => say::rows_agree(language, report.rows),
        1 => say::one_row_differs(language, report.rows),
        count => say::rows_differ(language, count, report.rows),
    });
    lines.extend(report.differences.iter().map(|one| as_line(one, language)));
    if !report.is_clean() {
        lines.push(say::rebuild_them(language));
    }
    lines.join("\n")
}

fn as_line(one: &Difference, language: Language) -> String {
    let place = match one.key.is_empty() {
        true => one.table.to_owned(),
        false => format!("{} ({})", one.table, cells(&one.key)),
    };
    let told = |row: &Option<Map<String, Value>>| row.as_ref().map_or_else(|| say::no_row(language), cells);
    say::row_differs(language, &place, &told(&one.expected), &told(&one.found))
}

fn cells(row: &Map<String, Value>) -> String {
    let plain = |cell: &Value| cell.as_str().map_or_else(|| cell.to_string(), str::to_owned);
    row.iter().map(|(name, cell)| format!("{name} {}", plain(cell))).collect::<Vec<_>>().join(", ")
}
