//! Quantities on an invoice: exact, in thousandths.

use super::{Cents, Malformed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// So many thousandths of a unit, above zero: written `3`, `1.5` or `0.125`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = r"^[0-9]{1,7}(\.[0-9]{1,3})?$"), description = "Quantity, such as 1.5")]
pub struct Quantity(u64);

impl Quantity {
    /// One.
    pub const ONE: Quantity = Quantity(1_000);

    /// So many thousandths; nothing of none.
    #[must_use]
    pub fn of_thousandths(thousandths: u64) -> Option<Self> {
        (thousandths > 0).then_some(Quantity(thousandths))
    }

    /// In thousandths.
    #[must_use]
    pub fn thousandths(self) -> u64 {
        self.0
    }

    /// Quantity × unit price, rounded half up to the cent; `None` beyond what an amount can be.
    #[must_use]
    pub fn times(self, price: Cents) -> Option<Cents> {
        let exact = i128::from(self.0) * i128::from(price.get());
        let rounded = (exact + 500).div_euclid(1_000);
        i64::try_from(rounded).ok().and_then(|cents| Cents::try_from(cents).ok())
    }
}

impl TryFrom<String> for Quantity {
    type Error = Malformed;
    fn try_from(text: String) -> Result<Self, Malformed> {
        let (whole, part) = text.split_once('.').unwrap_or((&text, "0"));
        let digits = |part: &str, most: usize| {
            (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let read = (digits(whole, 7) && digits(part, 3)).then(|| format!("{whole}{part:0<3}"));
        match read.and_then(|digits| digits.parse().ok()).filter(|thousandths| *thousandths > 0) {
            Some(thousandths) => Ok(Quantity(thousandths)),
            None => Err(Malformed::Quantity(text)),
        }
    }
}

impl TryFrom<&str> for Quantity {
    type Error = Malformed;
    fn try_from(text: &str) -> Result<Self, Malformed> {
        Self::try_from(text.to_owned())
    }
}

impl From<Quantity> for String {
    fn from(quantity: Quantity) -> String {
        quantity.to_string()
    }
}

/// Without needless zeros.
impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / 1_000, self.0 % 1_000);
        match part {
            0 => write!(f, "{whole}"),
            part => write!(f, "{whole}.{}", format!("{part:03}").trim_end_matches('0')),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantity_times_a_price_is_rounded_half_up() {
        let rows = [("1", 1_999, 1_999), ("1.5", 333, 500), ("0.5", 1, 1), ("0.001", 499, 0), ("0.001", 500, 1)];
        for (quantity, price, amount) in rows {
            let quantity = Quantity::try_from(quantity).unwrap();
            assert_eq!(quantity.times(Cents::of(price)), Some(Cents::of(amount)), "{quantity} x {price}");
        }
        assert_eq!(Quantity::try_from("9999999").unwrap().times(Cents::try_from(1 << 52).unwrap()), None);
    }

    #[test]
    fn what_is_no_quantity_is_refused() {
        for wrong in ["", "0", "0.000", "-1", "1,5", "1.", ".5", "1.2345", "12345678", "1e3", "1 000"] {
            assert!(Quantity::try_from(wrong).is_err(), "{wrong}");
        }
        assert_eq!(Quantity::try_from("01.50").unwrap().to_string(), "1.5");
    }
}
