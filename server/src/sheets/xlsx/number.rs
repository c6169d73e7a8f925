//! Numbers as a spreadsheet stores them: the nearest binary fraction to an exact decimal, made here and nowhere else.
//! Nothing is computed with it.

use quitus_domain::values::Cents;
use std::fmt::Display;

/// An amount in euros.
pub fn euros(amount: Cents) -> f64 {
    let cents = amount.get().unsigned_abs();
    let sign = if amount.get() < 0 { "-" } else { "" };
    of(&format_args!("{sign}{}.{:02}", cents / 100, cents % 100))
}

/// A number that is written in decimal.
pub fn of(decimal: &impl Display) -> f64 {
    decimal.to_string().parse().unwrap_or_default()
}
