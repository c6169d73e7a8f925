//! Comparing what is published with the book, row by row, at the entry that the tables stand for.

use super::page;
use crate::ledger::Failure;
use crate::store::{BookId, Published, Store};
use quitus_projections::Recorded;
use quitus_projections::publication::{Row, Table, Tables, VERSION, Value, whole};
use serde::Serialize;
use serde_json::{Map, Value as Json};

/// Rows or entries read at a time.
const PAGE: u32 = 1_000;
/// Differences that are told one by one.
const SHOWN: usize = 100;
/// The first schema that has these tables.
const SCHEMA: u32 = 6;

/// What a comparison found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The book.
    pub book: String,
    /// How many of its entries the tables stand for; none when nothing was ever published of it.
    pub published: Option<u64>,
    /// How many it has.
    pub entries: u64,
    /// How many rows were compared.
    pub rows: u64,
    /// How many differ.
    pub count: u64,
    /// The first of them.
    pub differences: Vec<Difference>,
}

/// A row that is not as the book says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// The table.
    pub table: &'static str,
    /// The key of the row.
    pub key: Map<String, Json>,
    /// What the book says, of the columns that differ; nothing where no such row belongs.
    pub expected: Option<Map<String, Json>>,
    /// What stands there; nothing where the row is missing.
    pub found: Option<Map<String, Json>>,
}

impl Report {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.count == 0
    }

    fn differs(&mut self, difference: Difference) {
        self.count += 1;
        if self.differences.len() < SHOWN {
            self.differences.push(difference);
        }
    }
}

/// Compares. The database is read as it is at one instant, so that a follower at work disturbs nothing.
///
/// # Errors
/// The store's, and [`Failure::Unreadable`] for an entry that this program cannot read.
pub async fn check(store: &dyn Store, book: &BookId) -> Result<Report, Failure> {
    let still = store.snapshot().await?;
    let still = still.as_ref();
    let published = match still.schema_version().await? >= SCHEMA {
        true => still.published(book).await?,
        false => None,
    };
    let entries = still.head(book).await?.size;
    let (rows, count) = (0, 0);
    let size = published.as_ref().map(|there| there.entries);
    let mut report = Report { book: book.to_string(), published: size, entries, rows, count, differences: Vec::new() };
    if let Some(there) = published {
        let facts = read(still, book, there.entries).await?;
        told(&mut report, &there, &facts);
        let mut wanted = whole(&facts);
        drop(facts);
        for table in Table::ALL {
            rows_of(still, book, table, &mut wanted, &mut report).await?;
        }
    }
    Ok(report)
}

async fn read(store: &dyn Store, book: &BookId, size: u64) -> Result<Vec<Recorded>, Failure> {
    let mut facts: Vec<Recorded> = Vec::new();
    while (facts.len() as u64) < size {
        let from = facts.len() as u64;
        let left = u32::try_from(size - from).unwrap_or(PAGE).min(PAGE);
        let next = page(store, book, from, left).await?;
        if next.is_empty() {
            break;
        }
        facts.extend(next);
    }
    Ok(facts)
}

/// How far the tables say that they are.
fn told(report: &mut Report, there: &Published, facts: &[Recorded]) {
    let of = |version: u32, entries: u64, recorded_at: Option<&str>| {
        let cells = [("version", version.into()), ("entries", entries.into()), ("recorded_at", recorded_at.into())];
        cells.into_iter().map(|(name, cell): (&str, Json)| (name.to_owned(), cell)).collect::<Map<_, _>>()
    };
    let last = facts.last().map(|last| last.recorded_at.as_ref());
    let expected = of(VERSION, facts.len() as u64, last);
    let found = of(there.version, there.entries, there.recorded_at.as_deref());
    if expected != found {
        let [expected, found] = [Some(expected), Some(found)];
        report.differs(Difference { table: "publication", key: Map::new(), expected, found });
    }
}

async fn rows_of(
    store: &dyn Store,
    book: &BookId,
    table: Table,
    wanted: &mut Tables,
    report: &mut Report,
) -> Result<(), Failure> {
    let mut after: Option<Row> = None;
    loop {
        let rows = store.published_rows(book, table, after.as_ref(), PAGE).await?;
        let Some(last) = rows.last() else { break };
        after = Some(table.key(last));
        for found in rows {
            report.rows += 1;
            let expected = wanted.take(table, &table.key(&found));
            if expected.as_ref() != Some(&found) {
                report.differs(difference(table, expected.as_ref(), Some(&found)));
            }
        }
    }
    for (_, missing) in wanted.rows(table) {
        report.rows += 1;
        report.differs(difference(table, Some(missing), None));
    }
    Ok(())
}

fn difference(table: Table, expected: Option<&Row>, found: Option<&Row>) -> Difference {
    let named = |row: &Row, other: Option<&Row>| {
        let cells = table.columns().iter().zip(row).enumerate();
        let differ = cells.filter(|(at, (_, cell))| other.and_then(|other| other.get(*at)) != Some(*cell));
        differ.map(|(_, (column, cell))| (column.name.to_owned(), json(cell))).collect()
    };
    let key = expected.or(found).map(|row| table.key(row)).unwrap_or_default();
    let keys = table.columns().iter().zip(&key);
    Difference {
        table: table.name(),
        key: keys.map(|(column, cell)| (column.name.to_owned(), json(cell))).collect(),
        expected: expected.map(|row| named(row, found)),
        found: found.map(|row| named(row, expected)),
    }
}

fn json(cell: &Value) -> Json {
    match cell {
        Value::Nothing => Json::Null,
        Value::Number(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
    }
}
