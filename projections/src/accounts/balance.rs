//! The trial balance (*balance*): what each account held when the year began, what moved, what it holds.

use super::Books;
use quitus_domain::accounts::FiscalYear;
use quitus_domain::accounts::plan::{LOSS, SURPLUS};
use quitus_domain::values::{AccountNumber, Cents, Day, Party, YearName};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The accounts on a day, of the fiscal year of that day or, without one, of all that came before.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Balance {
    /// The fiscal year.
    pub year: Option<YearName>,
    /// Its first day.
    pub from: Option<Day>,
    /// The day.
    pub to: Day,
    /// Income less expenses of the year so far, in cents.
    pub result: Cents,
    /// One line per account that holds or moved anything.
    pub lines: Vec<BalanceLine>,
}

/// An account: debits above nought, credits below, in cents.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct BalanceLine {
    /// The account.
    pub account: AccountNumber,
    /// What it held when the year began.
    pub opening: Cents,
    /// Debits of the year.
    pub debit: Cents,
    /// Credits of the year.
    pub credit: Cents,
    /// What it holds.
    pub closing: Cents,
}

/// The trial balance of a day.
#[must_use]
pub fn balance(books: &Books, on: Day) -> Balance {
    let year = books.year_of(on);
    let from = year.map_or(Day::MIN, |year| year.from);
    let mut held_before: BTreeMap<AccountNumber, Cents> = BTreeMap::new();
    for ((account, _), amount) in year.map(|year| opening(books, year)).unwrap_or_default() {
        *held_before.entry(account).or_default() += amount;
    }
    let mut moved: BTreeMap<AccountNumber, (Cents, Cents)> = BTreeMap::new();
    let of_year = books.posted().filter(|posted| (from..=on).contains(&posted.posting.on));
    for line in of_year.flat_map(|posted| posted.posting.lines()) {
        let (debit, credit) = moved.entry(line.account).or_default();
        *debit += line.amount.max(Cents::ZERO);
        *credit += (-line.amount).max(Cents::ZERO);
    }
    let accounts: BTreeSet<AccountNumber> = held_before.keys().chain(moved.keys()).copied().collect();
    let line = |account| {
        let held = held_before.get(&account).copied().unwrap_or_default();
        let (debit, credit) = moved.get(&account).copied().unwrap_or_default();
        BalanceLine { account, opening: held, debit, credit, closing: held + debit - credit }
    };
    Balance {
        year: year.map(|year| year.name),
        from: year.map(|year| year.from),
        to: on,
        result: books.ledger.result(from, on),
        lines: accounts.into_iter().map(line).collect(),
    }
}

/// What balance-sheet accounts hold when a year begins (*à-nouveaux*), with their sub-accounts: the results of the years
/// before stand on 120 or 129 until the assembly allocates them.
#[must_use]
pub(super) fn opening(books: &Books, year: &FiscalYear) -> BTreeMap<(AccountNumber, Option<Party>), Cents> {
    let mut held: BTreeMap<(AccountNumber, Option<Party>), Cents> = BTreeMap::new();
    let before = books.posted().filter(|posted| posted.posting.on < year.from);
    for line in before.flat_map(|posted| posted.posting.lines()).filter(|line| !line.account.is_of_the_result()) {
        *held.entry((line.account, line.party.clone())).or_default() += line.amount;
    }
    for before in books.ledger.years().filter(|other| other.to < year.from) {
        let result = books.ledger.result(before.from, before.to);
        let account = if result < Cents::ZERO { LOSS } else { SURPLUS };
        *held.entry((account, None)).or_default() -= result;
    }
    held.retain(|_, amount| *amount != Cents::ZERO);
    held
}
