//! How a reading that has tables is printed: a table for people, JSON, CSV, or a spreadsheet in a file.

use super::output;
use super::trouble::Trouble;
use crate::locales::{Language, cli as say};
use crate::sheets::{self, Report};
use clap::Args;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The shape of tables.
#[derive(Args, Clone, Default)]
pub struct Form {
    /// Print JSON for programs; amounts in cents, positions from 0.
    #[arg(long)]
    json: bool,
    /// Print CSV as spreadsheets open it: `;` and decimal commas in French, `,` and points in English.
    #[arg(long, conflicts_with = "json")]
    csv: bool,
    /// Write a spreadsheet to a file, which must not be there yet.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["json", "csv"])]
    xlsx: Option<PathBuf>,
}

/// Prints an answer in the form that is asked for; only that one is made.
///
/// # Errors
/// [`Trouble`].
pub fn print(
    form: &Form,
    language: Language,
    report: impl FnOnce() -> Report,
    text: impl FnOnce() -> String,
    json: impl FnOnce() -> Value,
) -> Result<(), Trouble> {
    match form {
        Form { xlsx: Some(path), .. } => spreadsheet(path, language, &report()),
        Form { csv: true, .. } => output::raw(sheets::csv(&report(), language).as_bytes()),
        Form { json: true, .. } => output::json(&json()),
        Form { json: false, csv: false, xlsx: None } => output::data(&text()),
    }
}

fn spreadsheet(path: &Path, language: Language, report: &Report) -> Result<(), Trouble> {
    let drawn = sheets::xlsx(report, language);
    let bytes = drawn.map_err(|why| Trouble::Failed(say::not_drawn(language, &why.to_string())))?;
    output::file(path, &bytes, language)
}
