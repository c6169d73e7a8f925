//! Numbers of accounts, as the general chart of accounts (PCG) has them.

use super::{Malformed, as_text};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// An account: six digits, the first three of which the chart gives. Fewer digits are filled up with zeros, so that
/// `512` and `512000` are one account.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, JsonSchema)]
#[serde(into = "String")]
#[schemars(with = "String", extend("pattern" = r"^[1-8][0-9]{2,5}$"), description = "Account of the PCG, such as 512")]
pub struct AccountNumber(u32);

impl AccountNumber {
    /// An account that the program knows by its number.
    #[must_use]
    pub const fn of(six_digits: u32) -> Self {
        AccountNumber(six_digits)
    }

    /// The class, 1 to 8: the first digit.
    #[must_use]
    pub const fn class(self) -> u32 {
        self.0 / 100_000
    }

    /// Whether it begins with these digits.
    #[must_use]
    pub fn is_under(self, digits: &str) -> bool {
        self.to_string().starts_with(digits)
    }

    /// Whether it is an expense or an income (classes 6 and 7), which a year begins at nought.
    #[must_use]
    pub const fn is_of_the_result(self) -> bool {
        matches!(self.class(), 6 | 7)
    }
}

impl TryFrom<&str> for AccountNumber {
    type Error = Malformed;
    fn try_from(text: &str) -> Result<Self, Malformed> {
        let digits = (3..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse::<u32>().ok().filter(|_| digits);
        let padded = number.map(|number| (text.len()..6).fold(number, |number, _| number * 10));
        match padded.filter(|number| (100_000..=899_999).contains(number)) {
            Some(number) => Ok(AccountNumber(number)),
            None => Err(Malformed::AccountNumber(text.to_owned())),
        }
    }
}

impl TryFrom<String> for AccountNumber {
    type Error = Malformed;
    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::try_from(text.as_str())
    }
}

impl<'de> Deserialize<'de> for AccountNumber {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        as_text::read(reader)
    }
}

impl From<AccountNumber> for String {
    fn from(number: AccountNumber) -> String {
        number.to_string()
    }
}

impl fmt::Display for AccountNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_number_is_filled_up() {
        let bank = AccountNumber::try_from("512").unwrap();
        assert_eq!((bank, bank.to_string().as_str()), (AccountNumber::of(512_000), "512000"));
        assert!(bank.is_under("51") && bank.is_under("512000") && !bank.is_under("513"));
        assert_eq!(
            ["101300", "706", "8"].map(|n| AccountNumber::try_from(n).ok().map(AccountNumber::class))[..2],
            [Some(1), Some(7)]
        );
    }

    #[test]
    fn what_the_chart_cannot_have_is_refused() {
        for wrong in ["", "51", "012", "900", "51a", "5120001", "-12", " 512", "512 ", "+512", "٥١٢"] {
            assert_eq!(AccountNumber::try_from(wrong), Err(Malformed::AccountNumber(wrong.to_owned())), "{wrong}");
        }
    }
}
