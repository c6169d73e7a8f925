//! Numbers of invoices, of credit notes and of penalties: gapless in each series of each fiscal year.

use super::Malformed;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Invoices, credit notes and penalties are numbered apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Series {
    /// Invoices (*factures*): `FA`.
    Invoices,
    /// Credit notes (*avoirs*): `AV`.
    CreditNotes,
    /// Penalties for lateness (*pénalités de retard*): `PE`.
    Penalties,
}

impl Series {
    const fn code(self) -> &'static str {
        match self {
            Series::Invoices => "FA",
            Series::CreditNotes => "AV",
            Series::Penalties => "PE",
        }
    }
}

/// `FA-2025-0001`: the series, the name of the fiscal year, the place in both. Its order is that of the numbers.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(
    with = "String",
    extend("pattern" = r"^(FA|AV|PE)-[0-9]{4}(-[0-9]+)?-[0-9]{4,}$"),
    description = "Number of an invoice, of a credit note or of a penalty, such as FA-2025-0001"
)]
pub struct InvoiceNumber {
    series: Series,
    year: YearName,
    place: u32,
}

/// The name of a fiscal year: the calendar year in which it ends, and, from the second one that ends in it, which one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = r"^[0-9]{4}(-[0-9]+)?$"), description = "Fiscal year, such as 2025")]
pub struct YearName {
    ends_in: u16,
    nth: u16,
}

impl YearName {
    /// The `nth` fiscal year, from 1, that ends in a calendar year.
    #[must_use]
    pub const fn of(ends_in: u16, nth: u16) -> Self {
        YearName { ends_in, nth }
    }

    /// The calendar year in which it ends.
    #[must_use]
    pub const fn ends_in(self) -> u16 {
        self.ends_in
    }
}

impl InvoiceNumber {
    /// The number of a place, from 1.
    #[must_use]
    pub const fn of(series: Series, year: YearName, place: u32) -> Self {
        InvoiceNumber { series, year, place }
    }

    /// Invoice, credit note or penalty.
    #[must_use]
    pub const fn series(&self) -> Series {
        self.series
    }

    /// The fiscal year.
    #[must_use]
    pub const fn year(&self) -> YearName {
        self.year
    }

    /// The place in its series, from 1.
    #[must_use]
    pub const fn place(&self) -> u32 {
        self.place
    }
}

impl fmt::Display for YearName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.nth {
            1 => write!(f, "{:04}", self.ends_in),
            nth => write!(f, "{:04}-{nth}", self.ends_in),
        }
    }
}

impl fmt::Display for InvoiceNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{:04}", self.series.code(), self.year, self.place)
    }
}

impl TryFrom<String> for YearName {
    type Error = Malformed;
    fn try_from(text: String) -> Result<Self, Malformed> {
        let (ends_in, nth) = text.split_once('-').unwrap_or((&text, "1"));
        let read = ends_in.parse().ok().zip(nth.parse().ok()).map(|(ends_in, nth)| YearName { ends_in, nth });
        read.filter(|name| name.to_string() == text).ok_or(Malformed::YearName(text))
    }
}

impl TryFrom<String> for InvoiceNumber {
    type Error = Malformed;
    fn try_from(text: String) -> Result<Self, Malformed> {
        let read = || {
            let (head, place) = text.rsplit_once('-')?;
            let (code, year) = head.split_once('-')?;
            let series = [Series::Invoices, Series::CreditNotes, Series::Penalties]
                .into_iter()
                .find(|series| series.code() == code)?;
            let year = YearName::try_from(year.to_owned()).ok()?;
            Some(InvoiceNumber { series, year, place: place.parse().ok()? })
        };
        read().filter(|number| number.place > 0 && number.to_string() == text).ok_or(Malformed::InvoiceNumber(text))
    }
}

impl TryFrom<&str> for InvoiceNumber {
    type Error = Malformed;
    fn try_from(text: &str) -> Result<Self, Malformed> {
        Self::try_from(text.to_owned())
    }
}

impl From<YearName> for String {
    fn from(name: YearName) -> String {
        name.to_string()
    }
}

impl From<InvoiceNumber> for String {
    fn from(number: InvoiceNumber) -> String {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_reads_as_it_is_written_and_in_no_other_way() {
        for text in ["FA-2025-0001", "AV-2025-0012", "PE-2025-0003", "FA-2025-2-0001", "FA-2025-12345"] {
            assert_eq!(InvoiceNumber::try_from(text).unwrap().to_string(), text);
        }
        for wrong in ["", "FA-2025-1", "FA-2025-0000", "XX-2025-0001", "FA-25-0001", "FA-2025-1-0001", "fa-2025-0001"] {
            assert!(InvoiceNumber::try_from(wrong).is_err(), "{wrong}");
        }
    }
}
