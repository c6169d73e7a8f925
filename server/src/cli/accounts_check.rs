//! `quitus accounts check-fec`: whether a file of accounts, ours or another program's, is what the tax office asks for.
//!
//! It asks no book: the file and its name are all there is.

use super::options::Shape;
use super::trouble::Trouble;
use super::{Exit, output};
use crate::import::fec;
use crate::locales::{Language, cli as say};
use clap::Args;
use quitus_projections::accounts::fec_check::{Fault, check};
use serde_json::json;
use std::fs;
use std::path::PathBuf;

/// Check a file of accounts.
#[derive(Args)]
pub struct CheckFec {
    /// The file, under the name that the law gives it: `123456782FEC20261231.txt`.
    file: PathBuf,
    #[command(flatten)]
    shape: Shape,
}

/// Checks the file.
///
/// # Errors
/// [`Exit::Discrepancy`] for a file with a fault, and [`Trouble`] for one that cannot be read.
pub fn run(options: &CheckFec, language: Language) -> Result<(), Trouble> {
    let path = &options.file;
    let bytes = fs::read(path).map_err(|error| Trouble::file(path.display(), &error))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let faults = check(&name, &bytes);
    match options.shape.json {
        true => output::json(&json!({ "file": name, "faults": faults }))?,
        false => output::data(&as_text(language, &name, &faults))?,
    }
    if faults.is_empty() { Ok(()) } else { Err(Trouble::Told(Exit::Discrepancy)) }
}

/// Every fault on a line of its own, and how many there are.
#[must_use]
pub fn as_text(language: Language, name: &str, faults: &[Fault]) -> String {
    if faults.is_empty() {
        return say::fec_is_right(language, name);
    }
    let lines = faults.iter().map(|fault| fec::one(language, fault));
    lines.chain([say::fec_faults(language, name, faults.len())]).collect::<Vec<_>>().join("\n")
}
