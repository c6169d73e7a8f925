//! What would be recorded of a file, added up.

use super::entries::{Found, FoundEntry};
use quitus_domain::accounts::Journal;
use quitus_domain::values::{Cents, Day};
use std::collections::BTreeMap;

/// Entries, added up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sum {
    /// How many there are.
    pub entries: usize,
    /// Their lines.
    pub lines: usize,
    /// Their debits, in cents.
    pub debit: Cents,
    /// Their credits, in cents.
    pub credit: Cents,
    /// The day of the first.
    pub first: Day,
    /// The day of the last.
    pub last: Day,
}

impl Sum {
    /// Of some entries; nothing of none.
    #[must_use]
    pub fn of<'f>(entries: impl IntoIterator<Item = &'f FoundEntry>) -> Option<Self> {
        entries.into_iter().map(Sum::of_one).reduce(Sum::with)
    }

    fn of_one(entry: &FoundEntry) -> Self {
        let (debit, credit) = (|| entry.lines.iter().map(|line| line.2), || entry.lines.iter().map(|line| line.3));
        let (lines, debit, credit) = (entry.lines.len(), debit().sum(), credit().sum());
        Sum { entries: 1, lines, debit, credit, first: entry.on, last: entry.on }
    }

    fn with(self, other: Self) -> Self {
        Sum {
            entries: self.entries + other.entries,
            lines: self.lines + other.lines,
            debit: [self.debit, other.debit].into_iter().sum(),
            credit: [self.credit, other.credit].into_iter().sum(),
            first: self.first.min(other.first),
            last: self.last.max(other.last),
        }
    }
}

/// By journal of the file and of the book.
#[must_use]
pub fn sums_of(found: &Found) -> BTreeMap<(&str, Journal), Sum> {
    let mut groups: BTreeMap<(&str, Journal), Vec<&FoundEntry>> = BTreeMap::new();
    for entry in &found.entries {
        groups.entry((entry.origin.0.as_str(), entry.journal)).or_default().push(entry);
    }
    groups.into_iter().filter_map(|(journal, entries)| Some((journal, Sum::of(entries)?))).collect()
}
