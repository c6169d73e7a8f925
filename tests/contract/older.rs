//! A database of the first release: read by nobody until it is brought up to date, and the same book after it.

use quitus_server::store::{Access, Batch, BookId, StoreError, open, open_with_people};
use sha2::{Digest, Sha256};

use crate::database::Database;
use crate::people::settled;
use crate::sample;

const SQLITE: &str = include_str!("../../migrations/sqlite/0001_book.sql");
const POSTGRES: &str = include_str!("../../migrations/postgres/0001_book.sql");

/// Enough for nodes of seven levels.
const ENTRIES: u64 = 200;

pub async fn a_database_of_the_first_release_is_brought_up_to_date(database: &Database) {
    let (book, other) = (sample::fresh_book(), sample::fresh_book());
    let batch = commands_of_one_and_of_many();
    lay_first_tables(database).await;
    for book in [&book, &other] {
        database.raw(&old_rows(database, book, &batch)).await.expect("writes as the first release did");
    }
    let early = open(&database.url(), Access::ReadOnly).await.err();
    assert_eq!(early, Some(StoreError::OlderDatabase { database: 1, program: 6 }));

    let opened = open_with_people(&database.url(), Access::ReadWrite).await.expect("brings up to date");
    let store = &opened.store;
    assert_eq!(store.schema_version().await.expect("reads"), 6);
    for book in [&book, &other] {
        assert_eq!(store.entries(book, 0, 999).await.expect("reads"), batch.entries);
        assert_eq!(store.nodes(book, 0, 999).await.expect("reads"), batch.nodes);
        assert_eq!(store.receipts(book, 0, 999).await.expect("reads"), batch.receipts);
    }
    store.append(&book, &sample::batch(ENTRIES, 3)).await.expect("goes on");
    let taken = Batch { receipts: vec![batch.receipts[7].clone()], ..sample::batch(ENTRIES, 1) };
    assert!(store.append(&other, &taken).await.is_err(), "an old command id is taken");
    settled(&*opened.people, &book, 1, "zoe").await;
    let refused = database.raw("UPDATE entries SET parents = salt").await.expect_err("append-only").to_string();
    assert!(refused.contains("append-only"), "{refused}");
}

/// Commands of one entry, and one of fifty.
fn commands_of_one_and_of_many() -> Batch {
    let mut batch = sample::batch(0, ENTRIES);
    batch.receipts.drain(101..150);
    batch.receipts[100] = quitus_server::store::ReceiptRow { first: 100, ..sample::receipt(149) };
    batch
}

async fn lay_first_tables(database: &Database) {
    let (tables, number, before) = match database {
        Database::Sqlite(_) => (SQLITE, "INTEGER", ""),
        // Opening a database, any one, makes the roles.
        Database::Postgres { .. } => {
            Database::postgres().await.store().await.close().await;
            let rights = "GRANT USAGE, CREATE ON SCHEMA public TO quitus_owner;
                GRANT USAGE ON SCHEMA public TO quitus_app, quitus_auditor; SET ROLE quitus_owner;";
            (POSTGRES, "bigint", rights)
        }
    };
    let sum: String = Sha256::digest(tables).iter().map(|byte| format!("{byte:02x}")).collect();
    let laid = format!(
        "{before} CREATE TABLE quitus_schema (version {number} PRIMARY KEY, sha256 text NOT NULL, program text NOT NULL);
         {tables}; INSERT INTO quitus_schema VALUES (1, '{sum}', '0.1.0')"
    );
    database.raw(&laid).await.expect("lays the tables");
}

fn old_rows(database: &Database, book: &BookId, batch: &Batch) -> String {
    let bytes = |value: &[u8]| {
        let hex: String = value.iter().map(|byte| format!("{byte:02x}")).collect();
        match database {
            Database::Sqlite(_) => format!("x'{hex}'"),
            Database::Postgres { .. } => format!("'\\x{hex}'"),
        }
    };
    let command = |id: uuid::Uuid| match database {
        Database::Sqlite(_) => bytes(id.as_bytes()),
        Database::Postgres { .. } => format!("'{id}'"),
    };
    let mut sql = String::new();
    for entry in &batch.entries {
        sql += &format!(
            "INSERT INTO events VALUES ('cooperative', '{book}', {}, '{}', '{}', '{}', '{}');
             INSERT INTO entries VALUES ('{book}', {}, {}, {}, {});",
            entry.position + 1,
            entry.event_type,
            entry.event_version,
            entry.payload,
            entry.metadata,
            entry.position,
            bytes(&entry.leaf),
            bytes(&entry.leaf_hash),
            bytes(&entry.salt),
        );
    }
    for (index, hash) in &batch.nodes {
        sql += &format!("INSERT INTO tree_nodes VALUES ('{book}', {index}, {});", bytes(hash));
    }
    for row in &batch.receipts {
        sql += &format!(
            "INSERT INTO receipts VALUES ('{book}', {}, {}, {}, {}, {}, {}, {});",
            command(row.command_id),
            bytes(&row.body_mac),
            row.mac_key,
            row.first,
            row.last,
            bytes(&row.leaf_hash),
            row.size
        );
    }
    sql
}
