//! The value of a share while shares are held (COOP-09: one uniform nominal value).
//!
//! Changing it means converting what everyone holds, an act of its own that this book cannot record yet: refused until
//! it can, rather than left to make old shares worth something else.

use super::Capital;
use crate::refusal::Refusal;
use crate::statutes::{AdoptStatutes, StatutesHistory};
use crate::values::{Cents, Day};

/// Why these statutes cannot amend the nominal value on `on`.
#[must_use]
pub fn breaches(statutes: &StatutesHistory, capital: &Capital, command: &AdoptStatutes, on: Day) -> Vec<Refusal> {
    let asked = command.statutes.shares.nominal_value;
    let current = statutes.on(on).map(|clauses| clauses.shares.nominal_value);
    let ever_held = capital.curve.highest_on(Day::MAX) > Cents::ZERO;
    match current {
        Some(current) if ever_held && current != asked => vec![Refusal::SharesAreHeld { current, asked }],
        Some(_) | None => Vec::new(),
    }
}
