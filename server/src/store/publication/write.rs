//! Writing one step: how far the tables are then, the rows that go, the rows that come.

use super::sql::{self, Dialect, Texts};
use crate::store::backend::{Arg, Backend};
use crate::store::rare::{Statement, int};
use crate::store::{BookId, Published, Publishing, StoreError};
use quitus_projections::publication::{Changes, Row, Table, Value};
use serde_json::Map;

/// Rows in one statement.
const STEP: usize = 500;

/// Writes the step in one transaction, if the tables are as far as `from`.
pub(in crate::store) async fn publish<B: Backend>(
    backend: &B,
    book: &BookId,
    from: Option<&Published>,
    to: &Published,
    what: Publishing<'_>,
) -> Result<bool, StoreError> {
    let written = match what {
        Publishing::Anew => cleared(B::DIALECT),
        Publishing::Changes(changes) => changed(B::DIALECT, changes),
    };
    let mut statements = vec![moved(B::DIALECT, from, to)?];
    statements.extend(
        written
            .iter()
            .map(|(sql, rows)| -> Statement<'_> { (*sql, rows.iter().map(|rows| Arg::Text(rows.as_str())).collect()) }),
    );
    Ok(backend.change(book, &statements).await? > 0)
}

fn moved<'a>(dialect: Dialect, from: Option<&Published>, to: &'a Published) -> Result<Statement<'a>, StoreError> {
    let recorded_at = Arg::Text(to.recorded_at.as_deref().unwrap_or_default());
    let mut args = vec![Arg::Int(to.version.into()), Arg::Int(int(to.entries)?), recorded_at];
    let sql = match (from, dialect) {
        (None, Dialect::Sqlite) => sql::BEGIN_SQLITE,
        (None, Dialect::Postgres) => sql::BEGIN_POSTGRES,
        (Some(_), Dialect::Sqlite) => sql::MOVE_SQLITE,
        (Some(_), Dialect::Postgres) => sql::MOVE_POSTGRES,
    };
    if let Some(from) = from {
        args.extend([Arg::Int(from.version.into()), Arg::Int(int(from.entries)?)]);
    }
    Ok((sql, args))
}

type Written = (&'static str, Option<String>);

/// A table before those that it refers to.
fn cleared(dialect: Dialect) -> Vec<Written> {
    Table::ALL.iter().rev().map(|table| (sql::texts(dialect, *table).clear.as_str(), None)).collect()
}

fn changed(dialect: Dialect, changes: &Changes) -> Vec<Written> {
    let mut written = Vec::new();
    let mut step = |table: Table, rows: Vec<&Row>, sql: fn(&'static Texts) -> &'static str| {
        let sql = sql(sql::texts(dialect, table));
        written.extend(rows.chunks(STEP).map(|rows| (sql, Some(objects(table, rows)))));
    };
    for table in Table::ALL.into_iter().rev() {
        step(table, changes.gone_from(table).collect(), |texts| &texts.take);
    }
    for table in Table::ALL {
        step(table, changes.put_in(table).collect(), |texts| &texts.put);
    }
    written
}

/// Rows, or only their keys, as a JSON list of objects.
pub(super) fn objects(table: Table, rows: &[&Row]) -> String {
    let cell = |value: &Value| match value {
        Value::Nothing => serde_json::Value::Null,
        Value::Number(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
    };
    let names = || table.columns().iter().map(|column| column.name.to_owned());
    let object = |row: &&Row| serde_json::Value::Object(names().zip(row.iter().map(cell)).collect::<Map<_, _>>());
    serde_json::Value::Array(rows.iter().map(object).collect()).to_string()
}
