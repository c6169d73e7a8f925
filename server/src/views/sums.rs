//! The sums of a book, for a question that asks for nothing else: each entry is read, added and dropped, so that a trial
//! balance of a million entries takes the memory of one page of them.
//!
//! Deliberately absent: what was known at an instant, which asks when each entry was recorded; such a question is answered
//! from the whole book, like any other.

use super::dates::Dates;
use super::names::Names;
use super::reading::{Reading, not_beyond};
use super::unanswered::Unanswered;
use crate::ledger::Failure;
use crate::ledger::history::PAGE;
use crate::ledger::machine::SystemClock;
use crate::ledger::place::Place;
use crate::ledger::ports::Clock;
use crate::locales::Language;
use quitus_domain::cooperative::wire;
use quitus_domain::values::Position;
use quitus_projections::accounts::Sums;
use quitus_projections::{AsOf, Known};

/// The sums of what was known on a day; nothing where the question asks for more than sums.
///
/// # Errors
/// [`Unanswered`]; `option` names what asked for knowledge beyond the book.
pub async fn of_book(
    place: &Place,
    dates: &Dates,
    option: &str,
    language: Language,
) -> Result<Option<(Reading, Sums)>, Unanswered> {
    let known = dates.known.clone().unwrap_or(Known::Everything);
    let last = match &known {
        Known::Everything => u64::MAX,
        Known::UpTo(position) => position.0,
        Known::At(_) => return Ok(None),
    };
    // The demonstration has a clock of its own, which its entries tell.
    if place.book.is_demo() {
        return Ok(None);
    }
    let (size, sums) = add_up(place, last).await?;
    not_beyond(option, &known, size, language)?;
    let names = Names::without_keys(language, &[]);
    let effective = dates.on.unwrap_or_else(|| SystemClock.now().date_naive());
    let reading = Reading::of_sums(place.book.clone(), size, AsOf { effective, known }, names);
    Ok(Some((reading, sums)))
}

/// Every entry up to one, added.
async fn add_up(place: &Place, last: u64) -> Result<(usize, Sums), Failure> {
    let (mut sums, mut next) = (Sums::default(), 0_u64);
    loop {
        let page = place.store.facts(&place.book, next, PAGE).await?;
        if page.is_empty() {
            return Ok((usize::try_from(next).unwrap_or(usize::MAX), sums));
        }
        for fact in page.iter() {
            if fact.position != next {
                return Err(Failure::Damaged(format!("entry n\u{b0} {} is missing", next + 1)));
            }
            if fact.position > last {
                return Ok((usize::try_from(next).unwrap_or(usize::MAX), sums));
            }
            let event = wire::decode(fact.event_type, fact.event_version, fact.payload)
                .map_err(|why| Failure::Unreadable { number: next + 1, why })?;
            sums.add(Position(next), &event);
            next += 1;
        }
    }
}
