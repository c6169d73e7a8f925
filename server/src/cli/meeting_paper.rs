//! What the papers of an assembly have in common: the book is verified before one is drawn up, and all are French.

use super::assemblies::asked;
use super::certificate::proof;
use super::options::{Common, When};
use super::trouble::Trouble;
use super::{Exit, output, verify};
use crate::ledger::ports::Keeper;
use crate::ledger::verify::Checks;
use crate::locales::{Language, cli as say};
use crate::papers::Proof;
use crate::store::Access;
use crate::views::assemblies::Asked;
use clap::Args;
use std::path::PathBuf;
use std::sync::Arc;

/// Of which assembly, and where to.
#[derive(Args)]
pub struct Of {
    /// The number of the assembly, in the order of the convocations.
    number: usize,
    /// Write it to a file, which must not be there yet [default: standard output].
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    when: When,
}

/// The assembly and the proof that a paper quotes, from a book that verifies.
///
/// # Errors
/// [`Exit::Discrepancy`] for a book that does not verify, and [`Trouble`].
pub async fn ground(common: &Common, of: &Of, language: Language) -> Result<(Asked, Proof), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let checks = Checks { kept: place.folder.last_checkpoint()?, ..Checks::default() };
    if !verify::verified(&place, checks).await?.is_clean() {
        output::talk(&say::book_differs(language));
        return Err(Trouble::Told(Exit::Discrepancy));
    }
    let mut asked = asked(&place, &of.when, of.number, language).await?;
    asked.reading = Arc::new(asked.reading.told_in(Language::French));
    let proof = proof(&place, &asked.reading).await?;
    Ok((asked, proof))
}

/// Writes a paper where it was asked for.
///
/// # Errors
/// [`Trouble`] when the file is there already, or cannot be written.
pub fn hand_out(paper: &str, of: &Of, language: Language) -> Result<(), Trouble> {
    match &of.output {
        None => output::data(paper),
        Some(path) => output::file(path, paper.as_bytes(), language),
    }
}
