//! The accounts as files: that of the tax office (FEC), and the plain text that other people's programs add up.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::trouble::Trouble;
use crate::locales::{Language, cli as say};
use crate::store::Access;
use crate::views::tax_file::{Program, plain_text, tax_file};
use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};

/// The file of the accounts of a fiscal year.
#[derive(Args)]
pub struct Fec {
    /// The fiscal year, by its name: `2026`.
    year: String,
    /// The folder into which it is written, under the name that the law gives it [default: standard output].
    #[arg(long, value_name = "FOLDER")]
    output: Option<PathBuf>,
    /// Write a description of the file beside it, which goes with it to the tax office.
    #[arg(long, requires = "output")]
    describe: bool,
    #[command(flatten)]
    when: When,
}

/// The entries in plain text.
#[derive(Args)]
pub struct Plain {
    /// For which program.
    #[arg(long, value_enum, value_name = "PROGRAM", default_value_t = Format::Hledger)]
    format: Format,
    #[command(flatten)]
    when: When,
}

/// A program that reads accounts in plain text.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// `hledger`, and `ledger`.
    Hledger,
    /// `beancount`; `bean-check` adds up what each account must hold.
    Beancount,
}

/// Writes the file of a year.
///
/// # Errors
/// [`Trouble::Usage`] for a year that is not there, or a cooperative without a SIREN.
pub async fn fec(common: &Common, fec: &Fec, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let reading = asking::at(&place, &fec.when, language).await?;
    let made = tax_file(&place, reading, &fec.year, language).await?;
    if made.is_provisional() {
        output::talk(&say::fec_of_an_open_year(language, &fec.year));
    }
    if made.lines() == 0 {
        output::talk(&say::fec_without_entries(language, &fec.year));
    }
    let Some(folder) = &fec.output else { return output::raw(made.text.as_bytes()) };
    written(&folder.join(made.name()), &made.text, language)?;
    match fec.describe {
        true => written(&folder.join(made.name_of_description()), &made.description()?, language),
        false => Ok(()),
    }
}

fn written(path: &Path, made: &str, language: Language) -> Result<(), Trouble> {
    output::file(path, made.as_bytes(), language)?;
    output::talk(&say::fec_written(language, &path.display().to_string(), made.lines().count()));
    Ok(())
}

/// Prints the entries in plain text.
///
/// # Errors
/// [`Trouble`].
pub async fn plain(common: &Common, plain: &Plain, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &plain.when, language).await?;
    let program = match plain.format {
        Format::Hledger => Program::Hledger,
        Format::Beancount => Program::Beancount,
    };
    output::raw(plain_text(&reading, program).as_bytes())
}
