//! The accounts in the form that beancount reads: every account opened before it is used, and at the end what each must
//! hold, so that `bean-check` refuses the file when one cent of it is another.

use super::plain::euros;
use super::{Books, Entry, Line, journal};
use quitus_domain::values::{AccountNumber, Cents, Day, Party};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The entries up to a day, in the order of their days, then of recording. Each transaction names its entry of the book.
#[must_use]
pub fn beancount(books: &Books, to: Day) -> String {
    let mut entries = journal(books, Day::MIN, to).entries;
    entries.sort_by_key(|entry| entry.on);
    let mut text = String::from("option \"operating_currency\" \"EUR\"\n\n");
    text.extend(opened(&entries).into_iter().map(|(place, on)| format!("{on} open {place} EUR\n")));
    text.push('\n');
    text.extend(entries.iter().map(transaction));
    // What stands at the beginning of a day is what stood at the end of the one before.
    if let Some(after) = to.succ_opt() {
        text.extend(held(&entries).into_iter().map(|(account, amount)| {
            // Without a tolerance of its own, a balance that is one cent off would be let through.
            let amount = euros(amount).replace(" EUR", " ~ 0.00 EUR");
            format!("{after} balance {} {amount}\n", root_and_number(account))
        }));
    }
    text
}

/// Accounts and sub-accounts, with the day on which each is first used.
fn opened(entries: &[Entry]) -> BTreeMap<String, Day> {
    let mut opened = BTreeMap::new();
    for (on, line) in entries.iter().flat_map(|entry| entry.lines.iter().map(|line| (entry.on, line))) {
        for place in [root_and_number(line.account), place(line)] {
            opened.entry(place).or_insert(on);
        }
    }
    opened
}

/// What each account holds, its sub-accounts included.
fn held(entries: &[Entry]) -> BTreeMap<AccountNumber, Cents> {
    let mut held = BTreeMap::new();
    for line in entries.iter().flat_map(|entry| &entry.lines) {
        *held.entry(line.account).or_default() += line.debit - line.credit;
    }
    held
}

fn transaction(entry: &Entry) -> String {
    let number = entry.number.as_ref().map_or("-", |one| one.number.as_str());
    let piece = entry.piece.number.replace('\\', "\\\\").replace('"', "\\\"");
    let mut text = format!("{} * \"{piece}\"\n  number: \"{number}\"\n  entry: {}\n", entry.on, entry.entry.number());
    for line in &entry.lines {
        // Writing to a text cannot fail.
        let _ = writeln!(text, "  {}  {}", place(line), euros(line.debit - line.credit));
    }
    text.push('\n');
    text
}

/// `Assets:411000:P-a5500000-…`: a part of a name begins with a capital or a digit.
fn place(line: &Line) -> String {
    let account = root_and_number(line.account);
    match &line.party {
        None => account,
        Some(Party::Associate(associate)) => format!("{account}:P-{associate}"),
        Some(Party::Other(key)) => format!("{account}:P-{}", key.to_string().replace('_', "-")),
    }
}

/// One of beancount's five roots, by class; customers are assets, the other third parties liabilities.
fn root_and_number(account: AccountNumber) -> String {
    let root = match account.class() {
        1 | 8 => "Equity",
        4 if !account.is_under("41") => "Liabilities",
        6 => "Expenses",
        7 => "Income",
        _ => "Assets",
    };
    format!("{root}:{account}")
}
