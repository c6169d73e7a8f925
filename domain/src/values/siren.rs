//! The number that the French state gives a legal person.

use super::Malformed;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A SIREN: nine digits whose Luhn sum is a multiple of ten. Kept without spaces.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = r"^[0-9]{9}$"), description = "SIREN: nine digits with a Luhn check")]
pub struct Siren([u8; 9]);

impl TryFrom<String> for Siren {
    type Error = Malformed;
    fn try_from(text: String) -> Result<Self, Malformed> {
        text.as_bytes().try_into().ok().filter(is_siren).map(Siren).ok_or(Malformed::Siren(text))
    }
}

impl TryFrom<&str> for Siren {
    type Error = Malformed;
    fn try_from(text: &str) -> Result<Self, Malformed> {
        Siren::try_from(text.to_owned())
    }
}

impl From<Siren> for String {
    fn from(siren: Siren) -> String {
        siren.to_string()
    }
}

impl fmt::Display for Siren {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| write!(f, "{}", char::from(*digit)))
    }
}

/// Nine digits; every second one from the right is doubled, and the sum of all digits is a multiple of ten.
fn is_siren(digits: &[u8; 9]) -> bool {
    let doubled = |value: u32| if value > 9 { value - 9 } else { value };
    let luhn = |(i, digit): (usize, &u8)| {
        let value = u32::from(*digit - b'0');
        if i % 2 == 1 { doubled(value * 2) } else { value }
    };
    digits.iter().all(u8::is_ascii_digit) && digits.iter().enumerate().map(luhn).sum::<u32>() % 10 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_siren_is_nine_digits_with_a_check() {
        // 732829320 is the textbook example of the check; the others change one thing each.
        assert!(Siren::try_from("732829320").is_ok());
        for wrong in ["732829321", "73282932", "7328293200", "73282932A", "732 829 320", ""] {
            assert!(Siren::try_from(wrong).is_err(), "{wrong}");
        }
    }
}
