//! How the result of each year was allocated, beside what the law asked of it (REV-07): fifteen percent to the legal
//! reserve, half of the rest to the statutory reserve of a SCIC, a ceiling for interest on shares (COOP-26 and 27, SCIC-14,
//! SCOP-02).
//!
//! The figures asked are those of the law alone, on the accounts of the last day of the year, as the rule that accepted the
//! allocation computed them. Deliberately absent: what the statutes ask beyond the law, which stands in their entry.

use super::reading::Reading;
use crate::locales::{self, Column, TradeColumn, cli as say};
use crate::sheets::{Cell, Heading, Sheet, Side};
use quitus_domain::accounts::ResultAllocated;
use quitus_domain::accounts::plan::{RESERVES, SOCIAL_CAPITAL};
use quitus_domain::cooperative::Event;
use quitus_domain::law::{scop, surplus};
use quitus_domain::values::{Cents, Day, Family, Position};
use quitus_projections::accounts::{Balance, balance};
use quitus_projections::capital::Capital;

/// The legal reserve alone.
const LEGAL: &str = "1061";

/// What the law asks of an allocation, in cents.
struct Asked {
    legal: Cents,
    statutory: Cents,
    interest: Cents,
}

/// One line for each allocation.
#[must_use]
pub fn sheet(reading: &Reading) -> Sheet {
    let language = reading.language;
    let named = |name: String| Heading::named(name, Side::Right);
    let trade = |column| Heading::named(locales::trade_column(language, column), Side::Right);
    let head = vec![
        Heading::named(locales::trade_column(language, TradeColumn::Year), Side::Left),
        trade(TradeColumn::Result),
        named(say::surplus_column(language)),
        named(say::legal_column(language)),
        named(say::legal_least_column(language)),
        named(say::statutory_column(language)),
        named(say::statutory_least_column(language)),
        named(say::interest_column(language)),
        named(say::interest_most_column(language)),
        named(say::rate_column(language)),
        named(say::rate_most_column(language)),
        Heading::of(language, Column::Entry, Side::Right),
    ];
    let rows = reading.facts.iter().filter_map(|fact| match fact.event.as_ref() {
        Event::ResultAllocated(e) => Some(row(reading, e, fact.position)),
        _ => None,
    });
    Sheet { name: say::sheet_allocations(language), head, rows: rows.collect() }
}

fn row(reading: &Reading, e: &ResultAllocated, entry: Position) -> Vec<Cell> {
    let language = reading.language;
    let surplus = e.result.max(Cents::ZERO) - e.losses_absorbed;
    let asked = asked(reading, e, surplus);
    let least = |of: fn(&Asked) -> Cents| Cell::from(asked.as_ref().map(of));
    let interest: Cents = e.interest_parts.iter().map(|part| part.amount).sum();
    let rate = e.interest.as_ref().map(|decided| locales::percent(language, decided.rate));
    let ceiling = |tmos: &[_]| locales::percent(language, surplus::most_rate(tmos));
    let scop = family(reading, e) == Some(Family::Scop);
    let most = e.interest.as_ref().filter(|_| !scop).map(|decided| ceiling(&decided.tmos));
    vec![
        e.year.to_string().into(),
        e.result.into(),
        surplus.into(),
        e.legal_reserve.into(),
        least(|asked| asked.legal),
        e.statutory_reserve.into(),
        least(|asked| asked.statutory),
        interest.into(),
        least(|asked| asked.interest),
        rate.into(),
        most.into(),
        entry.into(),
    ]
}

fn family(reading: &Reading, e: &ResultAllocated) -> Option<Family> {
    reading.statutes.on(e.effective_on).map(|clauses| clauses.family)
}

/// What the law asked; nothing where the book does not have the year.
fn asked(reading: &Reading, e: &ResultAllocated, surplus: Cents) -> Option<Asked> {
    let books = reading.books();
    let to = books.sums.ledger.year(e.year)?.to;
    let (held, family) = (balance(&books.sums, to), family(reading, e)?);
    let reserves = e.legal_reserve + e.statutory_reserve + e.other_reserves;
    let left = surplus - reserves;
    let aids = e.interest.as_ref().map(|decided| decided.aids).unwrap_or_default();
    let labour = e.labour_share.unwrap_or_default();
    Some(match family {
        Family::Scop => Asked {
            legal: scop::least_legal_reserve(surplus, credit(&held, LEGAL), highest(reading, to)),
            statutory: scop::least_development_fund(surplus, e.legal_reserve, labour),
            interest: labour.min(reserves).max(Cents::ZERO),
        },
        Family::Ordinary | Family::Union | Family::Scic => Asked {
            legal: surplus::least_reserve(surplus, credit(&held, RESERVES), credit(&held, SOCIAL_CAPITAL)),
            statutory: surplus::least_statutory_reserve(family, surplus, e.legal_reserve),
            interest: surplus::most_interest(family, left, aids),
        },
    })
}

fn highest(reading: &Reading, on: Day) -> Cents {
    reading.fold::<Capital>().on(on).highest
}

/// What the accounts whose numbers begin so hold on their credit side.
fn credit(held: &Balance, digits: &str) -> Cents {
    held.lines.iter().filter(|line| line.account.is_under(digits)).map(|line| -line.closing).sum()
}
