//! `quitus export`: the book as one file, for an auditor to take away or for moving it.

use super::options::{Common, Shape};
use super::output;
use super::trouble::Trouble;
use crate::ledger::export::{Contents, Exported, Inclusion, export};
use crate::locales::{Language, cli as say};
use crate::store::Access;
use clap::Args;
use std::fs;
use std::path::PathBuf;

/// Export the book as one file that `quitus-verify` checks without database and network.
#[derive(Args)]
pub struct Export {
    /// The file to write; it must not be there yet.
    file: PathBuf,
    /// Show names and other values of natural persons; without it they are withheld.
    #[arg(long)]
    identities: bool,
    /// Show texts and documents; without it they are withheld.
    #[arg(long)]
    documents: bool,
    /// Everything, sealed as it lies in the database; the keys go apart. To move a book, `quitus backup` and `restore`.
    #[arg(long, conflicts_with_all = ["identities", "documents"])]
    full: bool,
    #[command(flatten)]
    shape: Shape,
}

/// Exports.
///
/// # Errors
/// [`Trouble`]; a file that was begun is removed.
pub async fn run(common: &Common, options: &Export, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let ring = place.ring_at_hand()?;
    let out = output::new_file(&options.file, language)?;
    let exported = export(place.store.as_ref(), &place.book, ring.as_ref(), contents(options), out).await;
    let exported = exported.inspect_err(|_| {
        // Half a bundle must not lie about; when it cannot be removed, the failure is told all the same.
        let _ = fs::remove_file(&options.file);
    })?;
    print(options, language, &exported)
}

fn contents(options: &Export) -> Contents {
    let shown = |asked: bool| if asked { Inclusion::Included } else { Inclusion::Withheld };
    match options.full {
        true => Contents::Full,
        false => Contents::Auditor { identities: shown(options.identities), documents: shown(options.documents) },
    }
}

fn print(options: &Export, language: Language, exported: &Exported) -> Result<(), Trouble> {
    if options.shape.json {
        output::json(exported)?;
    } else {
        output::data(&say::exported(language, exported.entries, &options.file.display().to_string()))?;
    }
    output::talk(&say::after_export(language, &options.file.display().to_string()));
    Ok(())
}
