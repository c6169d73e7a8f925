//! What the law measures in the accounts of closed years.

use super::years::{Year, years};
use super::{Books, Heading, Row, statements};
use crate::recorded::Recorded;
use quitus_domain::values::Cents;

/// A closed year, measured at its close.
#[derive(Clone, PartialEq, Debug)]
pub struct Measured {
    /// Which.
    pub year: Year,
    /// The total of the balance sheet, in cents.
    pub balance_sheet: Cents,
    /// Sales and services, in cents.
    pub turnover: Cents,
    /// What belongs to the cooperative: capital, reserves, results, grants, in cents.
    pub equity: Cents,
    /// The capital subscribed, called or not, in cents.
    pub capital: Cents,
}

/// The headings of what belongs to the cooperative (*capitaux propres*).
const EQUITY: [Heading; 8] = [
    Heading::Capital,
    Heading::Premiums,
    Heading::LegalReserve,
    Heading::StatutoryReserve,
    Heading::OtherReserves,
    Heading::CarriedForward,
    Heading::Result,
    Heading::OtherEquity,
];

/// The closed years of some facts, in their order. The facts have every rectification carried out: what one changes of a
/// closed year counts in that year here, though the accounts book it on the first open day.
#[must_use]
pub fn measured(facts: &[Recorded]) -> Vec<Measured> {
    let closed: Vec<Year> = years(facts).into_iter().filter(|year| year.closed).collect();
    if closed.is_empty() {
        return Vec::new();
    }
    let mut recorded: Vec<&Recorded> = facts.iter().collect();
    recorded.sort_by_key(|recorded| recorded.position);
    let books = Books::of(recorded);
    closed.into_iter().filter_map(|year| of_year(&books, year)).collect()
}

fn of_year(books: &Books, year: Year) -> Option<Measured> {
    let made = statements(books, year.ends_on)?;
    let under = |rows: &[Row], headings: &[Heading]| {
        rows.iter().filter(|row| headings.contains(&row.heading)).map(|row| row.figures.now).sum::<Cents>()
    };
    Some(Measured {
        balance_sheet: made.total().now,
        turnover: under(&made.income, &[Heading::Sales]),
        equity: under(&made.liabilities, &EQUITY),
        capital: under(&made.liabilities, &[Heading::Capital]),
        year,
    })
}
