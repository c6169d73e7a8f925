//! `quitus receipt`: the receipt of money that went back to a customer, in French, ready to print.

use super::certificate::proof;
use super::options::{Common, When};
use super::trouble::Trouble;
use super::{Exit, asking, output, verify};
use crate::ledger::ports::Keeper;
use crate::ledger::verify::Checks;
use crate::locales::{Language, cli as say};
use crate::store::Access;
use crate::views::slip;
use clap::Args;
use quitus_domain::values::Position;
use std::num::NonZeroU64;
use std::path::PathBuf;

/// Draw up the receipt of money that went back to a customer, in French, ready to print.
#[derive(Args)]
pub struct Receipt {
    /// The number of the entry that records it.
    entry: NonZeroU64,
    /// Write it to a file, which must not be there yet [default: standard output].
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    when: When,
}

/// Draws it up.
///
/// # Errors
/// [`Exit::Discrepancy`] for a book that does not verify, a usage error for an entry of another kind, and [`Trouble`].
pub async fn run(common: &Common, options: &Receipt, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let checks = Checks { kept: place.folder.last_checkpoint()?, ..Checks::default() };
    if !verify::verified(&place, checks).await?.is_clean() {
        output::talk(&say::book_differs(language));
        return Err(Trouble::Told(Exit::Discrepancy));
    }
    let mut reading = asking::at(&place, &options.when, language).await?;
    reading.language = Language::French;
    let at = Position(options.entry.get() - 1);
    let proof = proof(&place, &reading).await?;
    let made = slip::refund(&reading, at, proof, language)?;
    let made = made.ok_or_else(|| Trouble::Usage(say::no_refund_there(language, options.entry.get())))?;
    match &options.output {
        None => output::data(&made),
        Some(path) => output::file(path, made.as_bytes(), language),
    }
}
