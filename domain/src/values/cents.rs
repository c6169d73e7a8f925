//! Money: integer cents of euro, never a float.

use super::Malformed;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// The largest integer that every JSON reader keeps exactly: 2^53 − 1.
const LIMIT: i64 = (1 << 53) - 1;

/// An amount in cents of euro, possibly negative. Within ±(2^53 − 1), so that JSON carries it exactly.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "i64", into = "i64")]
#[schemars(with = "i64", description = "Amount in cents of euro")]
pub struct Cents(i64);

impl Cents {
    /// Nothing.
    pub const ZERO: Cents = Cents(0);

    /// An amount known to be small, for constants of the law.
    #[must_use]
    pub const fn of(cents: i32) -> Self {
        Cents(cents as i64)
    }

    /// The integer number of cents.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// `self × count`; `None` when it would not fit.
    #[must_use]
    pub fn times(self, count: u64) -> Option<Self> {
        let count = i64::try_from(count).ok()?;
        Self::try_from(self.0.checked_mul(count)?).ok()
    }

    /// Whether the amount is above zero.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }
}

impl TryFrom<i64> for Cents {
    type Error = Malformed;
    fn try_from(cents: i64) -> Result<Self, Malformed> {
        if (-LIMIT..=LIMIT).contains(&cents) { Ok(Cents(cents)) } else { Err(Malformed::Amount(cents)) }
    }
}

impl From<Cents> for i64 {
    fn from(cents: Cents) -> i64 {
        cents.0
    }
}

// Two amounts within ±2^53 cannot overflow an i64, and the sums of a book stay far below: a billion entries of the
// largest amount the capital of France could need. Saturation only keeps a replay of hostile bytes from panicking.
impl Add for Cents {
    type Output = Cents;
    fn add(self, other: Cents) -> Cents {
        Cents(self.0.saturating_add(other.0))
    }
}

impl Sub for Cents {
    type Output = Cents;
    fn sub(self, other: Cents) -> Cents {
        Cents(self.0.saturating_sub(other.0))
    }
}

impl Neg for Cents {
    type Output = Cents;
    fn neg(self) -> Cents {
        Cents(self.0.saturating_neg())
    }
}

impl AddAssign for Cents {
    fn add_assign(&mut self, other: Cents) {
        *self = *self + other;
    }
}

impl SubAssign for Cents {
    fn sub_assign(&mut self, other: Cents) {
        *self = *self - other;
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Cents>>(amounts: I) -> Cents {
        amounts.fold(Cents::ZERO, Add::add)
    }
}

/// Plain figures for logs and errors: `1234.56`. People's pages format their own way.
impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_reads_as_euros_and_cents() {
        let rows = [(0, "0.00"), (5, "0.05"), (123_456, "1234.56"), (-5, "-0.05"), (-200, "-2.00")];
        for (cents, text) in rows {
            assert_eq!(Cents::of(cents).to_string(), text);
        }
    }

    #[test]
    fn an_amount_that_json_would_round_is_refused() {
        assert!(Cents::try_from(9_007_199_254_740_991).is_ok());
        assert_eq!(Cents::try_from(9_007_199_254_740_992), Err(Malformed::Amount(9_007_199_254_740_992)));
        assert_eq!(Cents::of(2_000).times(u64::MAX), None);
    }
}
