//! What each account moved, by day, kept so that a balance of any day costs the same in a book of ten entries and in one
//! of a million.
//!
//! Of each account the sums of days, of months and of years stand side by side: an entry, of whatever day, adds to three
//! of them, and what moved up to a day is some years, at most eleven months and at most thirty-one days. Nothing walks
//! the entries. Deliberately absent: sub-accounts, and anything that could not be computed anew from the entries.

use chrono::Datelike;
use quitus_domain::accounts::Posting;
use quitus_domain::values::{AccountNumber, Cents, Day};
use std::collections::BTreeMap;

/// The sums of every account.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Daily(BTreeMap<AccountNumber, Levels>);

/// Debits and credits, both above nought, in cents.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Moved {
    /// Debits.
    pub debit: Cents,
    /// Credits.
    pub credit: Cents,
}

#[derive(Clone, PartialEq, Debug, Default)]
struct Levels(Row<i32, Year>);

#[derive(Clone, PartialEq, Debug, Default)]
struct Year {
    moved: Moved,
    months: Row<u32, Month>,
}

#[derive(Clone, PartialEq, Debug, Default)]
struct Month {
    moved: Moved,
    days: Row<u32, Moved>,
}

/// A short row in the order of its keys, side by side in memory: at most some years, twelve months, thirty-one days.
#[derive(Clone, PartialEq, Debug)]
struct Row<K, V>(Vec<(K, V)>);

impl<K, V> Default for Row<K, V> {
    fn default() -> Self {
        Row(Vec::new())
    }
}

impl<K: Ord + Copy, V: Default> Row<K, V> {
    /// Changes what stands at a key, from nothing if need be.
    fn at(&mut self, key: K, change: impl FnOnce(&mut V)) {
        let place = self.0.binary_search_by_key(&key, |(key, _)| *key).unwrap_or_else(|place| {
            self.0.insert(place, (key, V::default()));
            place
        });
        if let Some((_, value)) = self.0.get_mut(place) {
            change(value);
        }
    }

    fn get(&self, key: K) -> Option<&V> {
        let place = self.0.binary_search_by_key(&key, |(key, _)| *key).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    fn before(&self, key: K) -> impl Iterator<Item = &V> {
        self.0.iter().take_while(move |(at, _)| *at < key).map(|(_, value)| value)
    }

    fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }
}

impl Moved {
    /// Debits less credits.
    #[must_use]
    pub fn net(self) -> Cents {
        self.debit - self.credit
    }

    fn add(&mut self, other: Moved) {
        self.debit += other.debit;
        self.credit += other.credit;
    }

    fn less(self, other: Moved) -> Moved {
        Moved { debit: self.debit - other.debit, credit: self.credit - other.credit }
    }
}

impl Levels {
    fn add(&mut self, on: Day, moved: Moved) {
        self.0.at(on.year(), |year| {
            year.moved.add(moved);
            year.months.at(on.month(), |month| {
                month.moved.add(moved);
                month.days.at(on.day(), |day| day.add(moved));
            });
        });
    }

    /// Up to the close of a day: the years before, the months of its year before, the days of its month up to it.
    fn up_to(&self, on: Day) -> Moved {
        let year = self.0.get(on.year());
        let month = year.and_then(|year| year.months.get(on.month()));
        let years = self.0.before(on.year()).map(|year| year.moved);
        let months = year.into_iter().flat_map(|year| year.months.before(on.month())).map(|month| month.moved);
        let days = month.into_iter().flat_map(|month| month.days.before(on.day() + 1)).copied();
        let mut sum = Moved::default();
        years.chain(months).chain(days).for_each(|moved| sum.add(moved));
        sum
    }

    fn kept(&self) -> usize {
        let of_year =
            |year: &Year| 1 + year.months.values().map(|month| 1 + month.days.values().count()).sum::<usize>();
        self.0.values().map(of_year).sum()
    }
}

impl Daily {
    /// Adds an entry.
    pub fn add(&mut self, posting: &Posting) {
        for line in posting.lines() {
            let moved = Moved { debit: line.amount.max(Cents::ZERO), credit: (-line.amount).max(Cents::ZERO) };
            self.0.entry(line.account).or_default().add(posting.on, moved);
        }
    }

    /// The accounts that anything was ever posted on, in their order.
    pub fn accounts(&self) -> impl Iterator<Item = AccountNumber> {
        self.0.keys().copied()
    }

    /// What an account moved up to the close of a day.
    #[must_use]
    pub fn up_to(&self, account: AccountNumber, on: Day) -> Moved {
        self.0.get(&account).map(|levels| levels.up_to(on)).unwrap_or_default()
    }

    /// What it moved before a day.
    #[must_use]
    pub fn before(&self, account: AccountNumber, day: Day) -> Moved {
        day.pred_opt().map(|eve| self.up_to(account, eve)).unwrap_or_default()
    }

    /// What it moved from one day to another, both included.
    #[must_use]
    pub fn within(&self, account: AccountNumber, from: Day, to: Day) -> Moved {
        match from <= to {
            true => self.up_to(account, to).less(self.before(account, from)),
            false => Moved::default(),
        }
    }

    /// How many sums are kept: of days, months and years of each account.
    #[must_use]
    pub fn kept(&self) -> usize {
        self.0.values().map(Levels::kept).sum()
    }

    /// Income less expenses from one day to another, in cents.
    #[must_use]
    pub fn result(&self, from: Day, to: Day) -> Cents {
        let of_the_result = self.accounts().filter(|account| account.is_of_the_result());
        -of_the_result.map(|account| self.within(account, from, to).net()).sum::<Cents>()
    }
}
