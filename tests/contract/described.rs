//! What is said of the tables for other programs, on the page and in the database, beside what they are.

use quitus_projections::publication::{Kind, Table};
use sqlx::{Connection, PgConnection};

use crate::database::Database;
use crate::publication::{PAGE, tables};

#[test]
fn the_page_names_every_table_and_column() {
    let own = ("publication", vec!["version", "entries", "recorded_at"]);
    let rows = Table::ALL.map(|table| (table.name(), table.columns().iter().map(|column| column.name).collect()));
    for (table, columns) in rows.into_iter().chain([own]) {
        let from = PAGE.find(&format!("`{table}`:")).unwrap_or_else(|| panic!("{table}"));
        let part = PAGE[from + 1..].split("\n`published_").next().unwrap_or_default();
        for column in columns {
            assert!(part.contains(&format!("`{column}`")), "{table}.{column}");
        }
    }
}

fn type_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Number => "bigint",
        Kind::Text => "text",
        Kind::Day => "date",
        Kind::Instant => "timestamp with time zone",
        Kind::Reference => "uuid",
    }
}

pub async fn every_column_is_explained_and_of_the_kind_that_is_described() {
    let database = Database::postgres().await;
    database.store().await.close().await;
    let Database::Postgres { superuser, .. } = &database else { panic!("PostgreSQL") };
    let mut connection = PgConnection::connect(superuser).await.expect("connects");
    for table in tables() {
        let columns: Vec<(String, String, Option<String>)> = sqlx::query_as(
            "SELECT attname::text, format_type(atttypid, NULL), col_description(attrelid, attnum) FROM pg_attribute
             WHERE attrelid = $1::regclass AND attnum > 0 ORDER BY attnum",
        )
        .bind(table)
        .fetch_all(&mut connection)
        .await
        .expect("reads");
        assert!(columns.iter().all(|(_, _, told)| told.as_ref().is_some_and(|told| !told.is_empty())), "{columns:?}");
        if let Some(described) = Table::ALL.into_iter().find(|one| one.name() == table) {
            let there: Vec<(&str, &str)> = columns.iter().skip(1).map(|(name, kind, _)| (&**name, &**kind)).collect();
            let wanted = described.columns().iter().map(|column| (column.name, type_of(column.kind)));
            assert_eq!(there, wanted.collect::<Vec<_>>(), "{table}");
        }
    }
}
