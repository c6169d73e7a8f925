//! `quitus certificate`: the shares that an associate held on a day, as a paper to sign.
//!
//! The book is verified first: a paper that quotes the root of a book must not be drawn from another one.

use super::asking;
use super::options::{Common, When};
use super::trouble::Trouble;
use super::{Exit, output, verify};
use crate::ledger::ports::Keeper;
use crate::ledger::verify::Checks;
use crate::locales::{Language, cli as say};
use crate::store::Access;
use crate::views::certificate::paper;
pub(super) use crate::views::certificate::proof;
use askama::Template;
use clap::Args;
use std::path::PathBuf;

/// Draw up the certificate of the shares that an associate held on a day, in French, ready to print and sign.
#[derive(Args)]
pub struct Certificate {
    /// The associate's number.
    number: u32,
    /// Write it to a file, which must not be there yet [default: standard output].
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    when: When,
}

/// Draws the certificate up.
///
/// # Errors
/// [`Exit::Discrepancy`] for a book that does not verify, a usage error for one who held no shares as an associate on that
/// day, and [`Trouble`].
pub async fn run(common: &Common, options: &Certificate, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let checks = Checks { kept: place.folder.last_checkpoint()?, ..Checks::default() };
    if !verify::verified(&place, checks).await?.is_clean() {
        output::talk(&say::book_differs(language));
        return Err(Trouble::Told(Exit::Discrepancy));
    }
    let reading = asking::at(&place, &options.when, language).await?;
    let proof = proof(&place, &reading).await?;
    let paper = paper(&reading, options.number, proof)?;
    let text = paper.render().map_err(|error| Trouble::file("certificate.html", &error))?;
    match &options.output {
        None => output::data(&text),
        Some(path) => {
            output::file(path, text.as_bytes(), language)?;
            output::talk(&say::certificate_written(language, &path.display().to_string()));
            Ok(())
        }
    }
}
