//! What differs between two states of the tables.

use super::table::{Row, Table};
use std::collections::{BTreeMap, BTreeSet};

/// The rows of the tables, by key.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tables(BTreeMap<Table, BTreeMap<Row, Row>>);

/// What brings the tables from one state of the book to a later one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Changes {
    /// Rows as they are to stand, new ones and changed ones.
    put: Tables,
    /// The keys of rows that are to go, first.
    gone: BTreeMap<Table, BTreeSet<Row>>,
}

impl Tables {
    /// The rows of one table, by key.
    pub fn rows(&self, table: Table) -> impl Iterator<Item = (&Row, &Row)> {
        self.0.get(&table).into_iter().flatten()
    }

    /// Puts rows of a table, each in place of the one with its key.
    pub fn put(&mut self, table: Table, rows: impl IntoIterator<Item = Row>) {
        self.0.entry(table).or_default().extend(rows.into_iter().map(|row| (table.key(&row), row)));
    }

    /// Takes the row with a key out.
    pub fn take(&mut self, table: Table, key: &Row) -> Option<Row> {
        self.0.get_mut(&table)?.remove(key)
    }

    /// Carries changes out.
    pub fn change(&mut self, changes: &Changes) {
        for (table, keys) in &changes.gone {
            keys.iter().for_each(|key| drop(self.take(*table, key)));
        }
        for table in Table::ALL {
            self.put(table, changes.put.rows(table).map(|(_, row)| row.clone()));
        }
        self.0.retain(|_, rows| !rows.is_empty());
    }

    /// How many rows there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.values().map(BTreeMap::len).sum()
    }
}

impl Changes {
    /// The rows of a table to put, in the order of their keys.
    pub fn put_in(&self, table: Table) -> impl Iterator<Item = &Row> {
        self.put.rows(table).map(|(_, row)| row)
    }

    /// The keys of a table whose rows go.
    pub fn gone_from(&self, table: Table) -> impl Iterator<Item = &Row> {
        self.gone.get(&table).into_iter().flatten()
    }

    /// How many rows are written.
    #[must_use]
    pub fn count(&self) -> usize {
        self.put.count() + self.gone.values().map(BTreeSet::len).sum::<usize>()
    }

    pub(super) fn put(&mut self, table: Table, rows: impl IntoIterator<Item = Row>) {
        self.put.put(table, rows);
    }

    /// What makes `new` of `old`.
    pub(super) fn replace(&mut self, table: Table, old: Vec<Row>, new: Vec<Row>) {
        let mut left: BTreeMap<Row, Row> = old.into_iter().map(|row| (table.key(&row), row)).collect();
        let differs = |row: &Row| left.remove(&table.key(row)).as_ref() != Some(row);
        let changed: Vec<Row> = new.into_iter().filter(differs).collect();
        self.put(table, changed);
        if !left.is_empty() {
            self.gone.entry(table).or_default().extend(left.into_keys());
        }
    }
}
