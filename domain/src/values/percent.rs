//! Percentages as they are published and decided: with two decimals, exact.

use super::{Cents, Malformed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// So many hundredths of a percent, below a hundred percent: written `3.27`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = r"^[0-9]{1,2}(\.[0-9]{1,2})?$"), description = "Percentage, as 3.27")]
pub struct Percent(u32);

impl Percent {
    /// From hundredths of a percent.
    #[must_use]
    pub const fn of_hundredths(hundredths: u32) -> Self {
        Percent(hundredths)
    }

    /// In hundredths of a percent.
    #[must_use]
    pub const fn hundredths(self) -> u32 {
        self.0
    }

    /// The percentage of an amount that is not negative, rounded down to the cent: for ceilings.
    #[must_use]
    pub fn of_amount_down(self, amount: Cents) -> Cents {
        let exact = i128::from(amount.get()) * i128::from(self.0) / 10_000;
        i64::try_from(exact).ok().and_then(|cents| Cents::try_from(cents).ok()).unwrap_or(amount)
    }
}

impl TryFrom<String> for Percent {
    type Error = Malformed;
    fn try_from(text: String) -> Result<Self, Malformed> {
        let (whole, part) = text.split_once('.').unwrap_or((&text, "0"));
        let digits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        let read = (digits(whole) && digits(part)).then(|| format!("{whole}{part:0<2}"));
        read.and_then(|digits| digits.parse().ok()).map(Percent).ok_or(Malformed::Percent(text))
    }
}

impl std::str::FromStr for Percent {
    type Err = Malformed;
    fn from_str(text: &str) -> Result<Self, Malformed> {
        text.to_owned().try_into()
    }
}

impl From<Percent> for String {
    fn from(percent: Percent) -> String {
        percent.to_string()
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_read_exactly_and_rounds_down() {
        let read = |text: &str| text.parse::<Percent>();
        assert_eq!(["3", "3.2", "3.27", "0.05"].map(|text| read(text).unwrap().hundredths()), [300, 320, 327, 5]);
        for wrong in ["", "100", "-1", "3,2", "3.", ".5", "3.277", "1e1"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        assert_eq!(read("3.27").unwrap().of_amount_down(Cents::of(101)), Cents::of(3));
    }
}
