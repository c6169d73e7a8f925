//! The shape of the command line.

use super::{
    accounts, apply, assemblies, attendance, capital, certificate, conformity, convocation, deadlines, decisions, demo,
    diff, doctor, electorate, explain, export, extract, import, init, invoice, invoices, log, mandates, minutes,
    movements, pools, proof, receivables, register, review, rotate_key, schema, scic, serve, services, verify, what_if,
};
use crate::locales::Language;
use crate::views::{Dates, known_at};
use clap::{Args, Parser, Subcommand, ValueEnum};
use quitus_domain::values::{BookId, Day};
use quitus_projections::Known;
use std::path::PathBuf;
use std::str::FromStr;

/// The governance book of a French cooperative: register, capital and decisions, numbered and provable.
#[derive(Parser)]
#[command(name = "quitus", version, after_help = CODES)]
pub struct Arguments {
    /// What every command takes.
    #[command(flatten)]
    pub common: Common,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const CODES: &str = "Exit codes: 0 done, 1 failure, 2 wrong call or input, 3 verification found a discrepancy, 4 a rule refused, \
    5 conflict, 75 temporary or interrupted: run the same command again, nothing is done twice.";

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Play the story of Cooproduction into a fresh book, and three small ones beside it.
    Demo(demo::Demo),
    /// Start a new book, with its keys.
    Init(init::Init),
    /// Carry out the commands of a file, one JSON object a line.
    Apply(apply::Apply),
    /// Start from an existing register: a spreadsheet of associates becomes the opening position.
    Import(import::Import),
    /// Print the register of associates.
    Register(register::Register),
    /// Print the register of movements.
    Movements(movements::Movements),
    /// Print the capital, its floor, and who waits to be paid back.
    Capital(capital::Capital),
    /// Print what differs between two days, or between two states of knowledge.
    Diff(diff::Diff),
    /// Print what stands against the law, the statutes or form.
    Conformity(conformity::Conformity),
    /// Print what the law asks of a SCIC and of its review, line by line.
    Scic(scic::Scic),
    /// Print what a cooperative reviewer reads, or the computed part of the report on the cooperative project.
    Review(review::Review),
    /// Print that panel before and after acts that are not recorded.
    WhatIf(what_if::WhatIf),
    /// Print what is due, and what is overdue, by what the book knows.
    Deadlines(deadlines::Deadlines),
    /// Print the mandates: manager, cooperative reviewer, auditor.
    Mandates(mandates::Mandates),
    /// Print the invoices, what was paid of them and what is open.
    Invoices(invoices::Invoices),
    /// Print the price list, and what was billed by service.
    Services(services::Services),
    /// Print what was called and settled of each pool, by associate.
    Pools(pools::Pools),
    /// Print what customers owe, by how late it is.
    Receivables(receivables::Receivables),
    /// Draw up an invoice, in French, ready to print and send.
    Invoice(invoice::Invoice),
    /// Print the accounts: fiscal years, balance, journal, files for other programs.
    Accounts(accounts::Accounts),
    /// Print the general assemblies, or one of them whole.
    Assemblies(assemblies::Assemblies),
    /// Print who votes in an assembly, made anew from the book.
    Electorate(electorate::Electorate),
    /// Print the resolutions, and what is still to be carried out.
    Decisions(decisions::Decisions),
    /// Draw up the letter that convenes an assembly.
    Convocation(convocation::Convocation),
    /// Draw up the attendance sheet of an assembly.
    Attendance(attendance::Attendance),
    /// Draw up the minutes of an assembly.
    Minutes(minutes::Minutes),
    /// Draw up a certified extract of sealed minutes.
    Extract(extract::Extract),
    /// Draw up a proof of the associates by category.
    Proof(proof::Proof),
    /// Print the entries of the book.
    Log(log::Log),
    /// Draw up the certificate of the shares that an associate held on a day.
    Certificate(certificate::Certificate),
    /// Explain a figure by the entries that make it.
    Explain(explain::Explain),
    /// Print the JSON Schema of commands or events.
    Schema(schema::Schema),
    /// Show the book in a browser, for reading.
    Serve(serve::Serve),
    /// Verify the book from what is stored.
    Verify(verify::Verify),
    /// Export the book as one file.
    Export(export::Export),
    /// Look at database, keys and seal, and say what to do.
    Doctor(doctor::Doctor),
    /// Replace the signing key.
    RotateKey(rotate_key::RotateKey),
}

/// What every command takes.
#[derive(Args)]
pub struct Common {
    /// The database, `sqlite://FILE` or `postgres://USER@HOST/NAME` [env: QUITUS_DATABASE_URL] [default:
    /// sqlite://quitus.db].
    #[arg(long, global = true, value_name = "URL")]
    pub database: Option<String>,
    /// The book; needless when the database holds one, or the demonstration alone.
    #[arg(long, global = true, value_name = "ID")]
    pub cooperative: Option<BookId>,
    /// The folder of keys [env: QUITUS_KEYS] [default: the SQLite file with `.keys` behind it, else `quitus.keys`].
    #[arg(long, global = true, value_name = "DIR")]
    pub keys: Option<PathBuf>,
    /// The language of what people read [default: from LANG].
    #[arg(long, global = true, value_enum)]
    pub lang: Option<Lang>,
}

/// A language, as the command line names it.
#[derive(Clone, Copy, ValueEnum)]
pub enum Lang {
    /// French.
    Fr,
    /// English.
    En,
}

impl Common {
    /// The language asked for, or that of the environment.
    #[must_use]
    pub fn language(&self) -> Language {
        match self.lang {
            Some(Lang::Fr) => Language::French,
            Some(Lang::En) => Language::English,
            None => of_environment(),
        }
    }
}

/// By the rules of POSIX: the first of these variables that is set decides.
fn of_environment() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok());
    match set.into_iter().find(|value| !value.is_empty()) {
        Some(locale) if locale.starts_with("fr") => Language::French,
        Some(_) | None => Language::English,
    }
}

/// The two dates of a question, and how to answer it.
#[derive(Args, Default)]
pub struct When {
    /// On which day: at its close [default: today].
    #[arg(long, global = true, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Day>,
    /// With what was known: up to an entry (its number), an instant (RFC 3339), or the end of a day (UTC) [default:
    /// everything].
    #[arg(long, global = true, value_name = "NUMBER|INSTANT|DATE")]
    pub known_at: Option<KnownAt>,
}

/// A day, as people write it on a command line.
///
/// # Errors
/// How to write one.
pub fn day(text: &str) -> Result<Day, String> {
    text.parse().map_err(|_| "write a day of the calendar as year-month-day, such as 2019-12-31".to_owned())
}

/// How to print.
#[derive(Args, Clone, Copy)]
pub struct Shape {
    /// Print JSON for programs; amounts in cents, positions from 0.
    #[arg(long, global = true)]
    pub json: bool,
}

/// What was known, as people write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownAt(pub Known);

impl FromStr for KnownAt {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        known_at(text).map(KnownAt)
    }
}

impl When {
    /// The two dates.
    #[must_use]
    pub fn dates(&self) -> Dates {
        Dates { on: self.as_of, known: self.known_at.clone().map(|known| known.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Arguments::command().debug_assert();
    }
}
