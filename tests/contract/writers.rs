//! What every store promises to several who write one book.

use std::collections::BTreeSet;
use std::time::Duration;

use quitus_server::store::{CheckpointRow, StoreError};

use crate::database::Database;
use crate::readings::{all_entries, conflict};
use crate::sample;

pub async fn a_second_writer_meets_a_conflict(database: &Database) {
    let book = sample::fresh_book();
    let (one, other) = (database.store().await, database.store().await);
    one.append(&book, &sample::batch(0, 3)).await.expect("appends");
    let mut late = sample::batch(1, 1);
    late.receipts[0].command_id = sample::id(900);
    assert_eq!(conflict(other.append(&book, &late).await), "events");
    other.append(&book, &sample::batch(3, 1)).await.expect("works on after a conflict");
}

pub async fn concurrent_writers_lose_and_double_nothing(database: &Database) {
    let book = sample::fresh_book();
    let mut tasks = Vec::new();
    for writer in 0..4_u64 {
        let (store, book) = (database.store().await, book.clone());
        tasks.push(tokio::spawn(async move {
            let mut written = 0;
            while written < 25 {
                let at = store.head(&book).await.expect("reads").size;
                let mut batch = sample::batch(at, 1);
                batch.receipts[0].command_id = sample::id(1_000 * (writer + 1) + written);
                match store.append(&book, &batch).await {
                    Ok(()) => written += 1,
                    Err(StoreError::Conflict { .. } | StoreError::Unavailable(_)) => {}
                    Err(other) => panic!("{other}"),
                }
            }
        }));
    }
    for task in tasks {
        task.await.expect("the writer ends");
    }
    let store = database.store().await;
    let positions: Vec<u64> = all_entries(&*store, &book, 33).await.iter().map(|entry| entry.position).collect();
    assert_eq!(positions, (0..100).collect::<Vec<_>>());
    let receipts = store.receipts(&book, 0, 1_000).await.expect("reads");
    assert_eq!(receipts.iter().map(|row| row.command_id).collect::<BTreeSet<_>>().len(), 100);
}

pub async fn a_book_that_grows_is_never_called_cut(database: &Database) {
    let book = sample::fresh_book();
    let (writer, reader) = (database.store().await, database.store().await);
    let writing = tokio::spawn({
        let book = book.clone();
        async move {
            for size in 1..=200_u64 {
                writer.append(&book, &sample::batch(size - 1, 1)).await.expect("appends");
                let seal = CheckpointRow { size, ..sample::seals().0 };
                writer.put_checkpoint(&book, &seal).await.expect("seals");
            }
        }
    });
    let mut seen = 0;
    while seen < 200 {
        let size = reader.head(&book).await.expect("whoever reads while it grows is told of no loss").size;
        assert!(size >= seen, "it does not shrink");
        seen = size;
        reader.entries(&book, 0, 1).await.expect("reads");
        tokio::task::yield_now().await;
    }
    writing.await.expect("the writer ends");
}

pub async fn turns_come_one_after_the_other_where_there_are_any(database: &Database) {
    let (book, another) = (sample::fresh_book(), sample::fresh_book());
    let (one, other) = (database.store().await, database.store().await);
    if !one.take_turn(&book).await {
        assert!(!other.take_turn(&book).await, "a store has turns or has none");
        return one.end_turn(&book).await;
    }
    let mut waits = tokio::spawn({
        let (other, book) = (other.clone(), book.clone());
        async move { other.take_turn(&book).await }
    });
    assert!(other.take_turn(&another).await, "another book is nobody's");
    one.append(&book, &sample::batch(0, 2)).await.expect("appends in its turn");
    assert_eq!(conflict(one.append(&book, &sample::batch(0, 1)).await), "events");
    one.append(&book, &sample::batch(2, 1)).await.expect("is still at its turn");
    let early = tokio::time::timeout(Duration::from_millis(200), &mut waits).await;
    assert!(early.is_err(), "it is not its turn");
    // Nobody must take turns: the keys arbitrate.
    other.append(&book, &sample::batch(3, 1)).await.expect("appends out of turn");
    one.end_turn(&book).await;
    assert!(waits.await.expect("waits"), "it comes to it");
    other.append(&book, &sample::batch(4, 1)).await.expect("appends");
    drop(other);
    assert!(one.take_turn(&book).await, "whoever goes away gives its turn back");
    one.end_turn(&book).await;
    one.end_turn(&book).await;
}
