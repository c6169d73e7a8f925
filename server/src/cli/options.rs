//! What many commands take: where the book is, on which day and by which knowledge it is read, how to print.

use crate::locales::Language;
use crate::views::{Dates, known_at};
use clap::{Args, ValueEnum};
use quitus_domain::values::{BookId, Day};
use quitus_projections::Known;
use std::path::PathBuf;
use std::str::FromStr;

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
