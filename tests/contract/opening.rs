//! What every store promises when it is opened: the part of the contract that is about the place, not the book.

use quitus_server::store::{Access, StoreError, open};

use crate::database::Database;
use crate::readings::checkpoint;
use crate::sample;

pub async fn a_later_database_is_refused(database: &Database) {
    let store = database.store().await;
    assert_eq!(store.schema_version().await.expect("reads"), 6);
    store.close().await;
    let later = "INSERT INTO quitus_schema (version, sha256, program) VALUES (7, 'x', '9.9.9')";
    database.raw(later).await.expect("writes");
    for access in [Access::ReadOnly, Access::ReadWrite, Access::CreateIfMissing] {
        let refused = open(&database.url(), access).await.err();
        assert_eq!(refused, Some(StoreError::NewerDatabase { database: 7, program: 6 }), "{access:?}");
    }
}

pub async fn a_changed_migration_is_refused(database: &Database) {
    database.store().await.close().await;
    database.raw("UPDATE quitus_schema SET sha256 = 'edited'").await.expect("writes");
    for access in [Access::ReadOnly, Access::ReadWrite] {
        let refused = open(&database.url(), access).await.err();
        assert_eq!(refused, Some(StoreError::ChangedMigration { version: 1 }), "{access:?}");
    }
}

pub async fn a_missing_database_is_named(database: &Database) {
    for access in [Access::ReadOnly, Access::ReadWrite] {
        let refused = open(&database.url(), access).await.err();
        assert!(matches!(refused, Some(StoreError::NoDatabase { .. })), "{access:?}: {refused:?}");
    }
    database.raw("CREATE TABLE of_another_program (x INTEGER)").await.expect("writes");
    let refused = open(&database.url(), Access::CreateIfMissing).await.err();
    assert!(matches!(refused, Some(StoreError::ForeignDatabase { .. })), "{refused:?}");
    for nonsense in ["mysql://user:secret@host/db", "quitus.db", "sqlite://", ""] {
        let refused = open(nonsense, Access::ReadOnly).await.err().expect("refused");
        assert!(matches!(refused, StoreError::BadUrl { .. }), "{nonsense}");
        assert!(!refused.to_string().contains("secret"), "{refused}");
    }
}

pub async fn a_store_opened_for_reading_reads_and_says_that_it_cannot_write(database: &Database) {
    let book = sample::fresh_book();
    let writing = database.store().await;
    writing.append(&book, &sample::batch(0, 2)).await.expect("appends");
    let reading = open(&database.url(), Access::ReadOnly).await.expect("opens");
    assert_eq!(reading.access(), Access::ReadOnly);
    assert_eq!(reading.head(&book).await.expect("reads").size, 2);
    assert_eq!(reading.append(&book, &sample::batch(2, 1)).await, Err(StoreError::ReadOnly));
    assert_eq!(reading.put_checkpoint(&book, &checkpoint(2)).await, Err(StoreError::ReadOnly));
    writing.append(&book, &sample::batch(2, 1)).await.expect("appends");
    assert_eq!(reading.entries(&book, 0, 9).await.expect("reads").len(), 3, "follows the writer");
}
