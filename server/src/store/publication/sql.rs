//! The statements, made once of the description of the tables. `$1` is always the book.

use quitus_projections::publication::{Column, Kind, Table};
use std::sync::LazyLock;

/// Whose words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Dialect {
    Sqlite,
    Postgres,
}

/// The statements of one table.
pub(super) struct Texts {
    /// `$2`: rows.
    pub(super) put: String,
    /// `$2`: keys.
    pub(super) take: String,
    /// `$2`: at most so many.
    pub(super) first: String,
    /// `$2`: at most so many; `$3`: one key, in a list.
    pub(super) after: String,
    pub(super) clear: String,
}

/// How far the tables are.
pub(super) const PUBLISHED_SQLITE: &str =
    "SELECT version, entries, recorded_at FROM publication WHERE aggregate_id = $1";
pub(super) const PUBLISHED_POSTGRES: &str = "SELECT version, entries, \
     to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') AS recorded_at \
     FROM publication WHERE aggregate_id = $1";

/// The first time. `$2`, `$3`, `$4`: how far.
pub(super) const BEGIN_SQLITE: &str = "INSERT INTO publication (aggregate_id, version, entries, recorded_at) \
     VALUES ($1, $2, $3, NULLIF($4, '')) ON CONFLICT DO NOTHING";
pub(super) const BEGIN_POSTGRES: &str = "INSERT INTO publication (aggregate_id, version, entries, recorded_at) \
     VALUES ($1, $2, $3, CAST(NULLIF($4, '') AS timestamptz)) ON CONFLICT DO NOTHING";

/// `$2`, `$3`, `$4`: how far after it; `$5`, `$6`: version and entries before. A row that another follower has taken is
/// passed over: whoever waited for it would find it moved.
pub(super) const MOVE_SQLITE: &str = "UPDATE publication SET version = $2, entries = $3, recorded_at = NULLIF($4, '') \
     WHERE aggregate_id = $1 AND version = $5 AND entries = $6";
pub(super) const MOVE_POSTGRES: &str = "UPDATE publication \
     SET version = $2, entries = $3, recorded_at = CAST(NULLIF($4, '') AS timestamptz) \
     WHERE aggregate_id = (SELECT aggregate_id FROM publication \
        WHERE aggregate_id = $1 AND version = $5 AND entries = $6 FOR UPDATE SKIP LOCKED)";

static SQLITE: LazyLock<[Texts; 7]> = LazyLock::new(|| Table::ALL.map(|table| Texts::of(Dialect::Sqlite, table)));
static POSTGRES: LazyLock<[Texts; 7]> = LazyLock::new(|| Table::ALL.map(|table| Texts::of(Dialect::Postgres, table)));

/// The statements of a table.
pub(super) fn texts(dialect: Dialect, table: Table) -> &'static Texts {
    let all = match dialect {
        Dialect::Sqlite => &*SQLITE,
        Dialect::Postgres => &*POSTGRES,
    };
    &all[table as usize]
}

impl Texts {
    fn of(dialect: Dialect, table: Table) -> Self {
        let (name, columns) = (table.name(), table.columns());
        let (keys, rest) = columns.split_at(table.keys());
        let select = list(columns, |column| dialect.read(column));
        let order = list(keys, |column| format!("{name}.{}", column.name));
        let page = format!("SELECT {select} FROM {name} WHERE aggregate_id = $1");
        let of_key = format!("SELECT {} FROM {}", list(keys, of_row), dialect.rows(keys, "$3"));
        let of_keys = format!("SELECT {} FROM {}", list(keys, of_row), dialect.rows(keys, "$2"));
        let set = list(rest, |column| format!("{0} = excluded.{0}", column.name));
        let differs = rest.iter().map(|column| format!("{name}.{0} IS DISTINCT FROM excluded.{0}", column.name));
        Texts {
            put: format!(
                "INSERT INTO {name} (aggregate_id, {}) SELECT $1, {} FROM {} WHERE true \
                 ON CONFLICT (aggregate_id, {}) DO UPDATE SET {set} WHERE {}",
                list(columns, own),
                list(columns, of_row),
                dialect.rows(columns, "$2"),
                list(keys, own),
                differs.collect::<Vec<_>>().join(" OR "),
            ),
            take: format!("DELETE FROM {name} WHERE aggregate_id = $1 AND ({}) IN ({of_keys})", list(keys, own)),
            first: format!("{page} ORDER BY {order} LIMIT $2"),
            after: format!("{page} AND ({order}) > ({of_key}) ORDER BY {order} LIMIT $2"),
            clear: format!("DELETE FROM {name} WHERE aggregate_id = $1"),
        }
    }
}

impl Dialect {
    /// A JSON list of objects as a table `r`.
    fn rows(self, columns: &[Column], text: &str) -> String {
        match self {
            Dialect::Sqlite => {
                let cells = list(columns, |column| format!("value ->> '{0}' AS {0}", column.name));
                format!("(SELECT {cells} FROM json_each({text})) AS r")
            }
            Dialect::Postgres => {
                let cells = list(columns, |column| format!("{} {}", column.name, type_of(column.kind)));
                format!("json_to_recordset({text}::json) AS r({cells})")
            }
        }
    }

    /// A column, written as the folds write it.
    fn read(self, column: &Column) -> String {
        let name = column.name;
        match (self, column.kind) {
            (Dialect::Sqlite, _) | (Dialect::Postgres, Kind::Number | Kind::Text) => name.to_owned(),
            (Dialect::Postgres, Kind::Day | Kind::Reference) => format!("CAST({name} AS text) AS {name}"),
            (Dialect::Postgres, Kind::Instant) => {
                format!("to_char({name} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') AS {name}")
            }
        }
    }
}

fn type_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Number => "bigint",
        Kind::Text => "text",
        Kind::Day => "date",
        Kind::Instant => "timestamptz",
        Kind::Reference => "uuid",
    }
}

fn list(columns: &[Column], cell: impl Fn(&Column) -> String) -> String {
    columns.iter().map(cell).collect::<Vec<_>>().join(", ")
}

fn own(column: &Column) -> String {
    column.name.to_owned()
}

fn of_row(column: &Column) -> String {
    format!("r.{}", column.name)
}
