//! `quitus invoice`: an invoice or a credit note, as a paper in French or as an electronic invoice; a penalty, as a paper.
//!
//! The book is verified first, as for every paper that quotes its root. A mention that the law asks for and the book
//! does not hold is a refusal that says which: nothing leaves with a hole in it.

use super::asking;
use super::options::{Common, When};
use super::trouble::Trouble;
use super::{Exit, output, verify};
use crate::ledger::ports::Keeper;
use crate::ledger::verify::Checks;
use crate::locales::{Language, cli as say};
use crate::store::Access;
use crate::views::bill as view;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Draw up an invoice or a credit note, in French, ready to print and send.
#[derive(Args)]
pub struct Invoice {
    /// Its number: `FA-2026-0001`, `AV-2026-0001`, `PE-2026-0001`.
    number: String,
    /// A page to print, or an electronic invoice (EN 16931, CII, with the French rules) for an approved platform.
    #[arg(long, value_enum, default_value_t = Format::Html)]
    format: Format,
    /// Write it to a file, which must not be there yet [default: standard output].
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    when: When,
}

/// In which shape.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A page to print.
    Html,
    /// An electronic invoice.
    Cii,
}

/// Draws it up.
///
/// # Errors
/// [`Exit::Discrepancy`] for a book that does not verify, a usage error for a number that is not there or a mention that
/// is missing, and [`Trouble`].
pub async fn run(common: &Common, options: &Invoice, language: Language) -> Result<(), Trouble> {
    let number = view::number(&options.number, language)?;
    let place = common.place(Access::ReadOnly).await?;
    let checks = Checks { kept: place.folder.last_checkpoint()?, ..Checks::default() };
    if !verify::verified(&place, checks).await?.is_clean() {
        output::talk(&say::book_differs(language));
        return Err(Trouble::Told(Exit::Discrepancy));
    }
    let mut reading = asking::at(&place, &options.when, language).await?;
    reading.language = Language::French;
    let made = match options.format {
        Format::Html => view::page(&place, &reading, &number, language).await?.into_bytes(),
        Format::Cii => view::electronic(&place, &reading, &number, language).await?,
    };
    match &options.output {
        None => output::data(&String::from_utf8_lossy(&made)),
        Some(path) => output::file(path, &made, language),
    }
}
