//! The annual accounts (*bilan et compte de résultat*): this year beside the one before it, each heading with the accounts
//! that make it.
//!
//! The headings are those of the general chart's short form (PCG, art. 821-1 and following; from memory, to be confirmed
//! by an accountant). Every account stands under exactly one heading: third parties, banks and suspense by the side on
//! which they stand, sub-account by sub-account, since what one owes is not set off against what another is owed.
//! Invariants: a line is what its accounts add up to; assets are liabilities; the result of the income statement is the one of the balance sheet.
//! Deliberately absent: the notes, and the gross amount beside the net one.

use super::Books;
use super::balance::opening;
use super::headings::{Heading, Place, Side, heading_of_result, place};
use quitus_domain::accounts::FiscalYear;
use quitus_domain::values::{AccountNumber, Cents, Day, Party, YearName};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The annual accounts of a fiscal year up to a day.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Statements {
    /// The fiscal year.
    pub year: YearName,
    /// Its first day.
    pub from: Day,
    /// The day: the last one of the year, or an earlier one.
    pub to: Day,
    /// The year before, where the book has one.
    pub before: Option<YearName>,
    /// The assets.
    pub assets: Vec<Row>,
    /// Equity and liabilities.
    pub liabilities: Vec<Row>,
    /// Income and expenses, both as they are usually written: above nought.
    pub income: Vec<Row>,
    /// Income less expenses.
    pub result: Figures,
}

/// A heading, in cents.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Row {
    /// Which.
    pub heading: Heading,
    /// Its figures.
    #[serde(flatten)]
    pub figures: Figures,
    /// The accounts behind it, of this year and of the one before, with what each brings: they add up to the figures.
    pub accounts: Vec<Behind>,
}

/// What an account brings to a heading, in cents.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Behind {
    /// Which.
    pub account: AccountNumber,
    /// What it brings.
    #[serde(flatten)]
    pub figures: Figures,
}

/// This year and the one before, in cents.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Figures {
    /// This year.
    pub now: Cents,
    /// The year before; nought where there is none.
    pub before: Cents,
}

/// What each heading comes to, account by account.
type Made = BTreeMap<Heading, BTreeMap<AccountNumber, Cents>>;

impl Statements {
    /// What the assets come to, which is what equity and liabilities come to.
    #[must_use]
    pub fn total(&self) -> Figures {
        sum(&self.assets)
    }
}

/// What rows come to.
#[must_use]
pub fn sum(rows: &[Row]) -> Figures {
    let of = |figure: fn(&Row) -> Cents| rows.iter().map(figure).sum();
    Figures { now: of(|row| row.figures.now), before: of(|row| row.figures.before) }
}

/// The annual accounts on a day, or none where no fiscal year has it.
#[must_use]
pub fn statements(books: &Books, on: Day) -> Option<Statements> {
    let year = books.year_of(on)?;
    let before = books.sums.ledger.years().rfind(|other| other.to < year.from);
    let (now, past) = (made(books, year, on), before.map(|other| made(books, other, other.to)).unwrap_or_default());
    let rows = |side: Side| {
        let of_side = Heading::ALL.iter().filter(|heading| heading.side() == side);
        of_side.filter_map(|heading| row(*heading, &now, &past)).collect::<Vec<_>>()
    };
    let result = |year: &FiscalYear, to| books.sums.daily.result(year.from, to);
    Some(Statements {
        year: year.name,
        from: year.from,
        to: on,
        before: before.map(|other| other.name),
        assets: rows(Side::Assets),
        liabilities: rows(Side::Liabilities),
        income: [Side::Income, Side::Expenses].into_iter().flat_map(rows).collect(),
        result: Figures { now: result(year, on), before: before.map_or(Cents::ZERO, |other| result(other, other.to)) },
    })
}

fn row(heading: Heading, now: &Made, past: &Made) -> Option<Row> {
    let of_years = [now, past].map(|made| made.get(&heading));
    let behind: BTreeSet<AccountNumber> =
        of_years.iter().flatten().flat_map(|accounts| accounts.keys().copied()).collect();
    let brings = |account: AccountNumber| {
        let [now, before] = of_years.map(|made| made.and_then(|made| made.get(&account)).copied().unwrap_or_default());
        Behind { account, figures: Figures { now, before } }
    };
    let accounts: Vec<Behind> = behind.into_iter().map(brings).collect();
    let of = |figure: fn(&Behind) -> Cents| accounts.iter().map(figure).sum();
    let figures = Figures { now: of(|one| one.figures.now), before: of(|one| one.figures.before) };
    (!accounts.is_empty()).then_some(Row { heading, figures, accounts })
}

fn made(books: &Books, year: &FiscalYear, on: Day) -> Made {
    let mut made = Made::new();
    for ((account, _), held) in held(books, year, on) {
        let (heading, amount) = match place(account) {
            Place::Always(heading) => (heading, heading.side().signed(held)),
            Place::BySide { debit, .. } if held > Cents::ZERO => (debit, held),
            Place::BySide { credit, .. } => (credit, -held),
        };
        *made.entry(heading).or_default().entry(account).or_default() += amount;
    }
    let result = books.sums.daily.result(year.from, on);
    if result != Cents::ZERO {
        let (heading, account) = heading_of_result(result);
        *made.entry(heading).or_default().entry(account).or_default() += result;
    }
    made
}

/// What each account and sub-account holds on a day, those of income and expenses since the year began.
fn held(books: &Books, year: &FiscalYear, on: Day) -> BTreeMap<(AccountNumber, Option<Party>), Cents> {
    let mut held = opening(books, year);
    let of_year = books.posted().filter(|posted| (year.from..=on).contains(&posted.posting.on));
    for line in of_year.flat_map(|posted| posted.posting.lines()) {
        *held.entry((line.account, line.party.clone())).or_default() += line.amount;
    }
    held.retain(|_, amount| *amount != Cents::ZERO);
    held
}
