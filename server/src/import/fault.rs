//! What is wrong with a sheet or with the opening position, and where: everything at once, up to a bound.

use super::sheet::letters;
use crate::locales::field::{Field, KindWord};
use quitus_domain::values::{Cents, Day, Siren};

/// How many faults are kept word for word; of the others there is the number.
pub const MOST_TOLD: usize = 100;

/// Where something is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// The opening position, at this field.
    Opening(String),
    /// The mapping.
    Mapping,
    /// The sheet as a whole.
    Sheet,
    /// A line.
    Line(u32),
    /// A cell.
    Cell {
        /// Its line.
        line: u32,
        /// The letters of its column.
        column: String,
        /// The head of its column.
        head: String,
    },
}

impl Place {
    /// A cell.
    #[must_use]
    pub fn cell(line: u32, column: usize, head: &str) -> Self {
        Place::Cell { line, column: letters(column), head: head.to_owned() }
    }
}

/// Something wrong at a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What.
    pub wrong: Wrong,
}

/// What is wrong with digits that should be a SIREN.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SirenFault {
    /// Not nine digits.
    Digits,
    /// Nine digits whose check does not fit.
    Check,
    /// Fourteen digits: that of an establishment.
    Siret,
}

/// A sum that is stated and counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Total {
    /// Associates.
    Associates,
    /// Shares.
    Shares,
    /// Capital subscribed, in cents.
    Subscribed,
    /// Capital paid, in cents.
    Paid,
}

/// What is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the fields are the figures of the sentence that each variant has in `locales`")]
pub enum Wrong {
    /// A value is needed.
    Missing { field: Field },
    /// What stands there is no value of anything.
    NoValue { shown: String },
    /// Not an amount.
    Amount { shown: String },
    /// More than two decimals.
    Decimals { shown: String },
    /// Thousands or decimals.
    Ambiguous { shown: String },
    /// Not a number of shares.
    Count { shown: String },
    /// Not a number of an associate.
    Number { shown: String },
    /// Not a day.
    Day { shown: String },
    /// A number where a day should be.
    DayIsNumber { shown: String },
    /// Not a SIREN.
    Siren { shown: String, why: SirenFault },
    /// None of the statutes' categories.
    Category { shown: String, known: Vec<String> },
    /// A word that is no kind of person.
    Kind { shown: String },
    /// Nothing tells what kind of person it is.
    KindUnclear,
    /// A value that this kind of person does not have.
    NotOfKind { kind: KindWord, field: Field },
    /// Too long for a name.
    TooLong { most: usize },
    /// A character that may not stand in the book.
    Character { code: String },
    /// A number given twice.
    NumberTwice { number: u32, other: u32 },
    /// A SIREN given twice.
    SirenTwice { siren: Siren, other: u32 },
    /// A day before the first day of membership.
    BeforeSince { day: Day, since: Day },
    /// A day after that of the opening position.
    AfterOpening { day: Day, opening: Day },
    /// More paid than subscribed.
    PaidTooMuch { paid: Cents, subscribed: Cents },
    /// More cells than heads.
    NoHeadAbove,
    /// Something of the sheet, the mapping or the position.
    Whole(Whole),
}

/// What is wrong beyond a single cell.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the fields are the figures of the sentence that each variant has in `locales`")]
pub enum Whole {
    /// No row of heads.
    NoHeads,
    /// A column is missing.
    NoColumn { field: Field },
    /// Two columns for one field.
    TwoColumns { field: Field, first: String, second: String },
    /// A head of the mapping that is not in the sheet.
    NoSuchHead { field: Field, head: String },
    /// A mapping that cannot be read.
    Unreadable { why: String },
    /// A name in the mapping that is no field.
    NoSuchField { name: String },
    /// No associate at all.
    NoLines,
    /// A field of the opening position that is missing or of another kind.
    Field { example: String },
    /// A sum that does not agree.
    Total { total: Total, stated: i64, found: i64 },
    /// A number of no associate.
    NobodyOfNumber { number: u64 },
}

impl From<Whole> for Wrong {
    fn from(whole: Whole) -> Self {
        Wrong::Whole(whole)
    }
}

/// The faults, in the order in which they were found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Faults {
    told: Vec<Fault>,
    count: usize,
}

impl Faults {
    /// One more.
    pub fn add(&mut self, place: Place, wrong: impl Into<Wrong>) {
        self.count += 1;
        if self.told.len() < MOST_TOLD {
            self.told.push(Fault { place, wrong: wrong.into() });
        }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// The first of them.
    #[must_use]
    pub fn told(&self) -> &[Fault] {
        &self.told
    }

    /// How many are not told word for word.
    #[must_use]
    pub fn untold(&self) -> usize {
        self.count - self.told.len()
    }
}
