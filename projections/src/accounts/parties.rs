//! The balance by party (*balance auxiliaire*): each account that is kept by party, with whose sub-account holds what.
//!
//! Invariant: the lines of an account add up to its line of the trial balance, since what stands there without a party is
//! a line of its own. Deliberately absent: accounts of which no line ever named a party.

use super::Books;
use quitus_domain::values::{AccountNumber, Cents, Day, Party, YearName};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Those accounts on a day, of the fiscal year of that day or, without one, of all that came before.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Parties {
    /// The fiscal year.
    pub year: Option<YearName>,
    /// Its first day.
    pub from: Option<Day>,
    /// The day.
    pub to: Day,
    /// By account and party: what holds or moved anything.
    pub lines: Vec<PartyLine>,
}

/// A sub-account: debits above nought, credits below, in cents.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PartyLine {
    /// The account.
    pub account: AccountNumber,
    /// Whose; nobody's for what stands there without a party.
    pub party: Option<Party>,
    /// What it held when the year began.
    pub opening: Cents,
    /// Debits of the year.
    pub debit: Cents,
    /// Credits of the year.
    pub credit: Cents,
    /// What it holds.
    pub closing: Cents,
}

/// Opening, debits and credits.
type Sums = [Cents; 3];

/// The balance by party of a day.
#[must_use]
pub fn parties(books: &Books, on: Day) -> Parties {
    let year = books.year_of(on);
    let from = year.map_or(Day::MIN, |year| year.from);
    let kept = kept_by_party(books, on);
    let mut sums: BTreeMap<(AccountNumber, Option<Party>), Sums> = BTreeMap::new();
    for posted in books.posted().filter(|posted| posted.posting.on <= on) {
        let earlier = posted.posting.on < from;
        for line in posted.posting.lines().iter().filter(|line| kept.contains(&line.account)) {
            let [opening, debit, credit] = sums.entry((line.account, line.party.clone())).or_default();
            // Accounts of the result begin each year at nought.
            match (earlier, line.account.is_of_the_result()) {
                (true, true) => {}
                (true, false) => *opening += line.amount,
                (false, _) => {
                    *debit += line.amount.max(Cents::ZERO);
                    *credit += (-line.amount).max(Cents::ZERO);
                }
            }
        }
    }
    let moves = |(_, sums): &((AccountNumber, Option<Party>), Sums)| sums.iter().any(|sum| *sum != Cents::ZERO);
    Parties {
        year: year.map(|year| year.name),
        from: year.map(|year| year.from),
        to: on,
        lines: sums.into_iter().filter(moves).map(line).collect(),
    }
}

fn line(((account, party), [opening, debit, credit]): ((AccountNumber, Option<Party>), Sums)) -> PartyLine {
    PartyLine { account, party, opening, debit, credit, closing: opening + debit - credit }
}

/// The accounts of which a line named a party, up to a day.
fn kept_by_party(books: &Books, on: Day) -> BTreeSet<AccountNumber> {
    let lines = books.posted().filter(|posted| posted.posting.on <= on).flat_map(|posted| posted.posting.lines());
    lines.filter(|line| line.party.is_some()).map(|line| line.account).collect()
}
