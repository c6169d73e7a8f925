//! Value added tax on what the cooperative bills (*TVA*).
//!
//! The rates of metropolitan France, by the day of supply; the sum of a rate is rounded once, on its whole base. Which
//! line bears which rate is the price list's choice, since it depends on what is sold.

use super::day;
use crate::values::{Cents, Day};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which rate a service bears.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VatRate {
    /// The rate of whatever has no other (CGI art. 278): 20 % since 2014.
    Standard,
    /// CGI art. 279: 10 % since 2014.
    Intermediate,
    /// CGI art. 278-0 bis: 5.5 %.
    Reduced,
    /// None: services of a cost-sharing group to its members (CGI art. 261 B).
    CostSharing,
}

/// From when on VAT on a service is due.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VatDue {
    /// When the price is received (CGI art. 269-2 c): the rule for services.
    #[default]
    OnReceipt,
    /// When it is billed, since the supplier opted for it (*option pour les débits*).
    OnDebits,
}

/// The finance act that raised two rates (loi n° 2012-1510, art. 68).
const RAISED: Day = day(2014, 1, 1);

/// The rate in thousandths on a day of supply: 200 stands for 20 %. From 2012 on; rates before are not held.
/// \[loi n° 2012-1510 art. 68; figures M-H\]
#[must_use]
pub fn thousandths(rate: VatRate, supplied_on: Day) -> u16 {
    match rate {
        VatRate::Standard if supplied_on < RAISED => 196,
        VatRate::Standard => 200,
        VatRate::Intermediate if supplied_on < RAISED => 70,
        VatRate::Intermediate => 100,
        VatRate::Reduced => 55,
        VatRate::CostSharing => 0,
    }
}

/// The tax on the whole base of a rate, rounded half up to the cent. `base` is not negative.
#[must_use]
pub fn on_base(base: Cents, thousandths: u16) -> Cents {
    let exact = i128::from(base.get()) * i128::from(thousandths);
    let rounded = (exact + 500).div_euclid(1_000);
    // A tax is never above its base, so it fits where the base did.
    i64::try_from(rounded).ok().and_then(|cents| Cents::try_from(cents).ok()).unwrap_or(base)
}

/// The tax within an amount that includes it, rounded half up to the cent. `gross` is not negative.
#[must_use]
pub fn within(gross: Cents, thousandths: u16) -> Cents {
    let whole = 1_000 + i128::from(thousandths);
    let exact = i128::from(gross.get()) * i128::from(thousandths);
    let rounded = (2 * exact + whole).div_euclid(2 * whole);
    i64::try_from(rounded).ok().and_then(|cents| Cents::try_from(cents).ok()).unwrap_or(gross)
}

/// What of the tax that waits for the price falls due with a part of what is still owed: nothing is lost, since the last
/// part brings the rest.
#[must_use]
pub fn fallen_due(waiting: Cents, owed: Cents, part: Cents) -> Cents {
    if part >= owed {
        return waiting;
    }
    let due = i128::from(waiting.get()) * i128::from(part.get()) / i128::from(owed.get().max(1));
    i64::try_from(due).ok().and_then(|cents| Cents::try_from(cents).ok()).unwrap_or(waiting)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rate_is_that_of_the_day_of_supply() {
        let rows = [
            (VatRate::Standard, (2013, 12, 31), 196),
            (VatRate::Standard, (2014, 1, 1), 200),
            (VatRate::Intermediate, (2013, 12, 31), 70),
            (VatRate::Intermediate, (2014, 1, 1), 100),
            (VatRate::Reduced, (2012, 1, 1), 55),
            (VatRate::CostSharing, (2026, 1, 1), 0),
        ];
        for (rate, (y, m, d), expected) in rows {
            assert_eq!(thousandths(rate, day(y, m, d)), expected, "{rate:?} {y}");
        }
    }

    #[test]
    fn the_tax_of_a_base_is_rounded_once_half_up() {
        let rows = [(75_000, 200, 15_000), (2, 200, 0), (3, 200, 1), (800_001, 200, 160_000), (5, 55, 0), (10, 55, 1)];
        for (base, rate, tax) in rows {
            assert_eq!(on_base(Cents::of(base), rate), Cents::of(tax), "{base} x {rate}");
        }
    }

    #[test]
    fn the_tax_within_an_amount_is_rounded_half_up() {
        let rows = [
            (120_000, 200, 20_000),
            (1, 200, 0),
            (3, 200, 1),
            (100, 200, 17),
            (1_055, 55, 55),
            (110, 100, 10),
            (999, 0, 0),
        ];
        for (gross, rate, tax) in rows {
            assert_eq!(within(Cents::of(gross), rate), Cents::of(tax), "{gross} with {rate}");
        }
    }

    #[test]
    fn what_falls_due_by_parts_is_the_tax_in_the_end() {
        let (mut waiting, mut owed) = (Cents::of(20), Cents::of(120));
        let due = [7, 7, 105, 1].map(|part| {
            let due = fallen_due(waiting, owed, Cents::of(part));
            (waiting, owed) = (waiting - due, owed - Cents::of(part));
            due
        });
        assert_eq!((due, waiting), ([1, 1, 17, 1].map(Cents::of), Cents::ZERO));
    }
}
