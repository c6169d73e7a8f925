//! Exact fractions: the law compares 2/3 and 1/4, never 0.67.

use super::{Cents, Malformed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A fraction of two whole numbers, written `1/4`. Kept as written (`10/40` stays so), compared by value.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = r"^[0-9]+/[1-9][0-9]*$"), description = "Exact fraction, such as 1/4")]
pub struct Ratio {
    num: u32,
    den: u32,
}

impl Ratio {
    /// `num/den`; a zero denominator reads as one, so that constants cannot panic.
    #[must_use]
    pub const fn of(num: u32, den: u32) -> Self {
        Ratio { num, den: if den == 0 { 1 } else { den } }
    }

    /// The number above the line.
    #[must_use]
    pub const fn numerator(self) -> u32 {
        self.num
    }

    /// The number below the line.
    #[must_use]
    pub const fn denominator(self) -> u32 {
        self.den
    }

    /// The fraction of an amount, rounded **up** to the cent: for floors, which may not be undercut by a cent.
    #[must_use]
    pub fn of_amount_up(self, amount: Cents) -> Cents {
        let exact = i128::from(amount.get()) * i128::from(self.num);
        let den = i128::from(self.den);
        let up = exact.div_euclid(den) + i128::from(exact.rem_euclid(den) != 0);
        Cents::try_from(i64::try_from(up).unwrap_or(i64::MAX)).unwrap_or(amount)
    }

    /// The fraction of an amount, rounded **down** to the cent: for ceilings, which may not be passed by a cent.
    #[must_use]
    pub fn of_amount_down(self, amount: Cents) -> Cents {
        let down = (i128::from(amount.get()) * i128::from(self.num)).div_euclid(i128::from(self.den));
        Cents::try_from(i64::try_from(down).unwrap_or(i64::MIN)).unwrap_or(amount)
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = u64::from(self.num) * u64::from(other.den);
        left.cmp(&(u64::from(other.num) * u64::from(self.den)))
    }
}

impl FromStr for Ratio {
    type Err = Malformed;
    fn from_str(text: &str) -> Result<Self, Malformed> {
        let malformed = || Malformed::Ratio(text.to_owned());
        let (num, den) = text.split_once('/').ok_or_else(malformed)?;
        let whole = |digits: &str| match digits.bytes().all(|b| b.is_ascii_digit()) {
            true => digits.parse::<u32>().ok(),
            false => None,
        };
        match (whole(num), whole(den)) {
            (Some(num), Some(den)) if den > 0 => Ok(Ratio { num, den }),
            _ => Err(malformed()),
        }
    }
}

impl TryFrom<String> for Ratio {
    type Error = Malformed;
    fn try_from(text: String) -> Result<Self, Malformed> {
        text.parse()
    }
}

impl From<Ratio> for String {
    fn from(ratio: Ratio) -> String {
        ratio.to_string()
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.num, self.den)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_compare_by_value_and_not_by_writing() {
        assert_eq!(Ratio::of(1, 4), Ratio::of(10, 40));
        assert!(Ratio::of(2, 3) > Ratio::of(666, 1000));
    }

    #[test]
    fn a_floor_is_rounded_up_to_the_cent() {
        assert_eq!(Ratio::of(1, 4).of_amount_up(Cents::of(10_001)), Cents::of(2_501));
        assert_eq!(Ratio::of(1, 4).of_amount_up(Cents::of(10_000)), Cents::of(2_500));
    }

    #[test]
    fn what_is_not_a_fraction_is_refused() {
        for text in ["", "1", "1/0", "/4", "1/", "-1/4", "1/4/2", "+1/4", "1.5/2", "99999999999/1"] {
            assert_eq!(text.parse::<Ratio>(), Err(Malformed::Ratio(text.to_owned())), "{text}");
        }
    }
}
