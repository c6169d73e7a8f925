//! One value of a table.

use crate::locales::{self, Language, cli as say};
use quitus_domain::values::{AccountNumber, Cents, Day, InvoiceNumber, Position, Ratio};

/// What stands in one line under one head.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// How many.
    Count(i64),
    /// A number that names something: of an associate, of minutes. It is not counted with.
    Number(u64),
    /// An entry, by its number.
    Entry(Position),
    /// An associate: the number, and what stands for it.
    Who(u32, String),
    /// An assembly, by its number.
    Assembly(u64),
    /// An invoice, by its number.
    Invoice(InvoiceNumber),
    /// The invoices behind a line.
    Invoices(Vec<InvoiceNumber>),
    /// An account, by its number.
    Account(AccountNumber),
    /// The accounts behind a line.
    Accounts(Vec<AccountNumber>),
    /// A resolution of an assembly, by both numbers; it is read as its own.
    Resolution(u64, u16),
    /// An amount.
    Money(Cents),
    /// A day.
    Day(Day),
    /// A fraction.
    Ratio(Ratio),
    /// The entries behind a line.
    Entries(Vec<Position>),
}

impl Cell {
    /// Whether nothing stands there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Cell::Empty)
    }

    /// As it stands in a table.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Who(_, text) => text.clone(),
            Cell::Entry(position) => position.number().to_string(),
            Cell::Assembly(number) => number.to_string(),
            Cell::Invoice(number) => number.to_string(),
            Cell::Invoices(all) => listed(all.iter()),
            Cell::Account(number) => number.to_string(),
            Cell::Accounts(all) => listed(all.iter()),
            Cell::Resolution(_, number) => number.to_string(),
            Cell::Count(count) => locales::number(language, *count),
            Cell::Number(number) => number.to_string(),
            Cell::Money(amount) => locales::money(language, *amount),
            Cell::Day(day) => say::short_day(language, *day),
            Cell::Ratio(ratio) => locales::ratio(language, *ratio),
            Cell::Entries(entries) => listed(entries.iter().map(|position| position.number())),
        }
    }

    /// As it stands behind the name of a figure, where a day has room for its month.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        match self {
            Cell::Day(day) => locales::day(language, *day),
            other => other.text(language),
        }
    }

    /// Nothing in the place of a zero, where a zero would be noise.
    #[must_use]
    pub fn unless_zero(self) -> Self {
        match self {
            Cell::Count(0) | Cell::Money(Cents::ZERO) => Cell::Empty,
            other => other,
        }
    }
}

/// Numbers of what is behind a line: `6, 14, 30`.
fn listed(numbers: impl Iterator<Item = impl ToString>) -> String {
    numbers.map(|number| number.to_string()).collect::<Vec<_>>().join(", ")
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Cell::Number(number.into())
    }
}

impl From<Position> for Cell {
    fn from(position: Position) -> Self {
        Cell::Entry(position)
    }
}

impl From<Cents> for Cell {
    fn from(amount: Cents) -> Self {
        Cell::Money(amount)
    }
}

impl From<Day> for Cell {
    fn from(day: Day) -> Self {
        Cell::Day(day)
    }
}

impl From<Ratio> for Cell {
    fn from(ratio: Ratio) -> Self {
        Cell::Ratio(ratio)
    }
}

impl From<&[Position]> for Cell {
    fn from(entries: &[Position]) -> Self {
        if entries.is_empty() { Cell::Empty } else { Cell::Entries(entries.to_vec()) }
    }
}

impl From<Vec<InvoiceNumber>> for Cell {
    fn from(invoices: Vec<InvoiceNumber>) -> Self {
        if invoices.is_empty() { Cell::Empty } else { Cell::Invoices(invoices) }
    }
}

impl From<Vec<AccountNumber>> for Cell {
    fn from(accounts: Vec<AccountNumber>) -> Self {
        if accounts.is_empty() { Cell::Empty } else { Cell::Accounts(accounts) }
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Empty, Into::into)
    }
}
