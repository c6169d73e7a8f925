//! What the databases can commit at most: single rows of the size of an event, each durable before the next.

use quitus_tests::postgres::Cluster;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{Connection, SqliteConnection};
use std::time::{Duration, Instant};

const TABLE: &str = "CREATE TABLE IF NOT EXISTS limit_events (
    aggregate_type text NOT NULL, aggregate_id text NOT NULL, sequence bigint NOT NULL, event_type text NOT NULL,
    event_version text NOT NULL, payload json NOT NULL, metadata json NOT NULL,
    PRIMARY KEY (aggregate_type, aggregate_id, sequence))";

/// An event of the length of most.
const PAYLOAD: &str = r#"{"billing.invoice_issued":{"invoice":"FA-2026-0001","customer":"0190c0de-1111-7000-8000-00000000005b","service":"accounting","net":10037,"vat":2000,"rate":"200","account":"706100","issued_on":"2026-03-31","label":"0190c0de-0000-7000-8000-0000000186a0","position":12345,"effective_on":"2026-03-31"}}"#;

/// Rows a second that pgbench inserts, one a transaction, by prepared statement.
pub async fn pgbench(cluster: &'static Cluster, clients: usize, slice: Duration) -> f64 {
    tokio::task::spawn_blocking(move || cluster.insert_rate(TABLE, &insert(), clients, slice))
        .await
        .expect("pgbench runs")
}

fn insert() -> String {
    format!(
        "INSERT INTO limit_events VALUES ('bench', 'a-' || :client_id, nextval('limit_seq'), 'billing.invoice_issued', \
         '1', '{PAYLOAD}'::json, '{{}}'::json);\n"
    )
}

/// Rows a second that SQLite commits one by one, with `synchronous = FULL`.
pub async fn sqlite(slice: Duration) -> f64 {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let options = SqliteConnectOptions::new()
        .filename(folder.path().join("limit.db"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let mut connection = SqliteConnection::connect_with(&options).await.expect("SQLite opens");
    sqlx::raw_sql(TABLE).execute(&mut connection).await.expect("a table");
    let (began, mut rows) = (Instant::now(), 0_i64);
    while began.elapsed() < slice {
        sqlx::query("INSERT INTO limit_events VALUES ('bench', 'a', ?, 'billing.invoice_issued', '1', ?, '{}')")
            .bind(rows)
            .bind(PAYLOAD)
            .execute(&mut connection)
            .await
            .expect("a row");
        rows += 1;
    }
    let rate = super::table::rate(u64::try_from(rows).unwrap_or(0), began.elapsed());
    connection.close().await.expect("closes");
    rate
}
