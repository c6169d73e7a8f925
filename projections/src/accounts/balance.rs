//! The trial balance (*balance*): what each account held when the year began, what moved, what it holds.

use super::{Books, Sums};
use quitus_domain::accounts::FiscalYear;
use quitus_domain::accounts::plan::{LOSS, SURPLUS};
use quitus_domain::values::{AccountNumber, Cents, Day, Party, YearName};
use serde::Serialize;
use std::collections::BTreeMap;

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

/// The trial balance of a day. It walks accounts and not entries: its cost does not grow with the book.
#[must_use]
pub fn balance(sums: &Sums, on: Day) -> Balance {
    let year = sums.year_of(on);
    let from = year.map_or(Day::MIN, |year| year.from);
    let results = year.map(|year| carried_results(sums, year)).unwrap_or_default();
    let mut accounts: Vec<AccountNumber> = sums.daily.accounts().chain(results.keys().copied()).collect();
    accounts.sort_unstable();
    accounts.dedup();
    let line = |account: AccountNumber| {
        let held = if account.is_of_the_result() { Cents::ZERO } else { sums.daily.before(account, from).net() };
        let opening = held + results.get(&account).copied().unwrap_or_default();
        let moved = sums.daily.within(account, from, on);
        let (debit, credit) = (moved.debit, moved.credit);
        BalanceLine { account, opening, debit, credit, closing: opening + debit - credit }
    };
    let moves =
        |line: &BalanceLine| [line.opening, line.debit, line.credit].iter().any(|amount| *amount != Cents::ZERO);
    Balance {
        year: year.map(|year| year.name),
        from: year.map(|year| year.from),
        to: on,
        result: sums.daily.result(from, on),
        lines: accounts.into_iter().map(line).filter(moves).collect(),
    }
}

/// The results of the years before, which stand on 120 or 129 until the assembly allocates them.
fn carried_results(sums: &Sums, year: &FiscalYear) -> BTreeMap<AccountNumber, Cents> {
    let mut carried: BTreeMap<AccountNumber, Cents> = BTreeMap::new();
    for before in sums.ledger.years().filter(|other| other.to < year.from) {
        let result = sums.daily.result(before.from, before.to);
        let account = if result < Cents::ZERO { LOSS } else { SURPLUS };
        *carried.entry(account).or_default() -= result;
    }
    carried
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
    for (account, amount) in carried_results(&books.sums, year) {
        *held.entry((account, None)).or_default() += amount;
    }
    held.retain(|_, amount| *amount != Cents::ZERO);
    held
}
