//! Reading a book for one question of the command line.

use super::options::{Common, When};
use super::output;
use super::trouble::Trouble;
use crate::ledger::place::Place;
use crate::locales::Language;
use crate::store::Access;
use crate::views::{Names, Reading};

/// Opens the database for reading and reads the book.
///
/// # Errors
/// [`Trouble`].
pub async fn open(common: &Common, when: &When, language: Language) -> Result<Reading, Trouble> {
    at(&common.place(Access::ReadOnly).await?, when, language).await
}

/// Reads the book of a place. Keys that cannot be used are told on stderr, and the reading goes on with references.
///
/// # Errors
/// [`Trouble`].
pub async fn at(place: &Place, when: &When, language: Language) -> Result<Reading, Trouble> {
    let reading = Reading::at(place, &when.dates(), "--known-at", language).await?;
    tell(&reading.names);
    Ok(reading)
}

/// Says on stderr why names stay closed, if they do.
pub fn tell(names: &Names) {
    if let Some(why) = names.closed() {
        output::talk(&why);
    }
}
