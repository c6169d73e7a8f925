//! `quitus verify`: everything recomputed from what is stored, and each difference named.

use super::options::{Common, Shape};
use super::place::{Place, kept_books};
use super::trouble::Trouble;
use super::{Exit, output, progress};
use crate::ledger::keys::KeyFolder;
use crate::ledger::ports::Keeper;
use crate::ledger::verify::{BookReport, Checks, verify};
use crate::locales::{Language, cli as say};
use crate::store::{self, Access, BookId};
use clap::Args;
use quitus_projections::log::bundle::Tally;
use quitus_projections::log::kept;
use quitus_projections::log::verify::Discrepancy;
use std::fs;
use std::path::PathBuf;

/// Verify the book: every entry, the tree, the checkpoints, the vault and the projections.
#[derive(Args)]
pub struct Verify {
    /// A checkpoint that you kept from before; may be given several times.
    #[arg(long, value_name = "FILE")]
    pinned: Vec<PathBuf>,
    /// A folder of tiles that you kept from before (`tile/0/…`): then every altered entry is named.
    #[arg(long, value_name = "DIR")]
    tiles: Option<PathBuf>,
    #[command(flatten)]
    shape: Shape,
}

/// Verifies.
///
/// # Errors
/// [`Exit::Discrepancy`] when anything differs, and [`Trouble`] when the book cannot be read.
pub async fn run(common: &Common, options: &Verify, language: Language) -> Result<(), Trouble> {
    let place = place(common).await?;
    let report = check(&place, options).await?;
    match options.shape.json {
        true => output::json(&report)?,
        false => output::data(&as_text(language, &report))?,
    }
    if report.is_clean() { Ok(()) } else { Err(Trouble::Told(Exit::Discrepancy)) }
}

/// The book as the other commands find it. When the database holds none, the one whose keys are at hand: a book that
/// was sealed here and has gone is a discrepancy, not a missing book.
async fn place(common: &Common) -> Result<Place, Trouble> {
    let gone = match common.place(Access::ReadOnly).await {
        Err(Trouble::NoBook) => common.cooperative.clone().or_else(|| kept_books(&common.keys_root()).pop()),
        Err(Trouble::OtherBooks { asked, there }) => {
            let sealed = KeyFolder::new(&common.keys_root(), &asked).last_checkpoint()?.is_some();
            if !sealed {
                return Err(Trouble::OtherBooks { asked, there });
            }
            Some(asked)
        }
        found => return found,
    };
    let book: BookId = gone.ok_or(Trouble::NoBook)?;
    let store = store::open(&common.database(), Access::ReadOnly).await?;
    let folder = KeyFolder::new(&common.keys_root(), &book);
    Ok(Place { store, book, folder })
}

async fn check(place: &Place, options: &Verify) -> Result<BookReport, Trouble> {
    let read = |path: &PathBuf| fs::read_to_string(path).map_err(|error| Trouble::file(path.display(), &error));
    let open = |folder: &PathBuf| kept::open(folder).map_err(|error| Trouble::file(folder.display(), &error));
    let checks = Checks {
        kept: place.folder.last_checkpoint()?,
        pinned: options.pinned.iter().map(read).collect::<Result<_, _>>()?,
        kept_tiles: options.tiles.as_ref().map(open).transpose()?,
    };
    verified(place, checks).await
}

/// Verifies with a progress bar.
///
/// # Errors
/// [`Trouble`] when the book or its keys cannot be read.
pub async fn verified(place: &Place, checks: Checks<'_>) -> Result<BookReport, Trouble> {
    let ring = place.ring_at_hand()?;
    let bar = progress::bar(0);
    let mut tell = |done: u64, of: u64| {
        bar.set_length(of);
        bar.set_position(done);
    };
    let report = verify(place.store.as_ref(), &place.book, ring.as_ref(), checks, &mut tell).await;
    bar.finish_and_clear();
    Ok(report?)
}

/// The report in words.
#[must_use]
pub fn as_text(language: Language, report: &BookReport) -> String {
    let log = &report.log;
    let mut rows = vec![
        (say::book(language), log.origin.clone()),
        (say::entries(language), log.size.to_string()),
        (say::root(language), log.root.clone()),
        (say::sealed_to(language), say::entries_of(language, log.signed_size.unwrap_or_default(), log.size)),
    ];
    rows.extend(log.keys.iter().map(|key| (say::verification_key(language), key.clone())));
    rows.push((say::documents(language), tally(language, report.documents)));
    rows.push((say::identities(language), tally(language, report.identities)));
    let mut text = output::figures(&rows);
    for line in verdict(language, report) {
        text.push('\n');
        text.push_str(&line);
    }
    text
}

fn tally(language: Language, tally: Tally) -> String {
    let Tally { shown, sealed, withheld, erased, missing } = tally;
    say::tally(language, shown, sealed, withheld, erased, missing)
}

fn verdict(language: Language, report: &BookReport) -> Vec<String> {
    let log = &report.log;
    if report.is_clean() {
        return vec![say::everything_agrees(language)];
    }
    let mut lines = vec![say::differences(language, log.count + report.projections.len() as u64)];
    lines.extend(log.first_wrong.map(|position| say::first_wrong(language, position + 1)));
    if !log.altered.is_empty() {
        let numbers: Vec<String> = log.altered.iter().map(|position| (position + 1).to_string()).collect();
        lines.push(say::altered(language, &numbers.join(", ")));
    }
    lines.extend(log.discrepancies.iter().map(|discrepancy| difference(language, discrepancy)));
    let figures = report.projections.iter();
    lines.extend(figures.map(|one| say::figure_differs(language, &one.figure, &one.state, &one.fold)));
    lines
}

fn difference(language: Language, one: &Discrepancy) -> String {
    let place = one.position.map_or_else(|| say::the_book(language), |position| say::an_entry(language, position + 1));
    say::differs(language, &place, say::what(language, one.what), &one.expected, &one.found)
}
