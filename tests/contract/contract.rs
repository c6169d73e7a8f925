//! What every store promises. Each function is run on SQLite and on PostgreSQL.

use std::collections::BTreeSet;

use quitus_projections::log::StoredEntry;
use quitus_server::store::{
    Batch, BookId, CheckpointRow, CosignatureRow, Erasure, Fact, PersonKeyRow, SealedRow, Store, StoreError,
    TimestampRow, VaultRow,
};
use uuid::Uuid;

use crate::database::Database;
pub use crate::opening::*;
use crate::readings::{all_entries, all_facts, checkpoint, conflict, cosignature, fact_of, timestamp};
use crate::sample;
pub use crate::writers::*;

pub async fn what_was_appended_is_read_back_byte_for_byte(database: &Database) {
    let store = database.store().await;
    let book = sample::fresh_book();
    let odd = [
        "{\"z\":1,\"a\":{\"y\":2,\"b\":3},\"a\":4}".to_owned(),
        "{ \"spaces\" :\t[ 1 , 2 ] ,\n\"big\":9007199254740993,\"exp\":1e2}".to_owned(),
        "{\"é\":\"Artenréel — œuvre 🜁 \\u0000 \\ud83d\\ude00 \\\\ \\/ ' ; -- $1 ?1\"}".to_owned(),
        format!("{{\"long\":\"{}\"}}", "é".repeat(30 * 1024)),
        "{}".to_owned(),
    ];
    let entries: Vec<StoredEntry> = (0..)
        .zip(&odd)
        .map(|(position, payload)| StoredEntry {
            payload: payload.clone(),
            metadata: format!("{{\"recorded_at\":\"t{position}\",\"b\":\"1\",\"a\":\"2\"}}"),
            leaf: vec![0, 255, b'\'', 0, 128],
            ..sample::entry(position)
        })
        .collect();
    let mut batch = sample::full_batch(0);
    let plain = sample::batch_of(0, entries);
    (batch.entries, batch.nodes, batch.receipts) = (plain.entries, plain.nodes, plain.receipts);
    store.append(&book, &batch).await.expect("appends");

    assert_eq!(store.entries(&book, 0, 100).await.expect("reads"), batch.entries);
    assert_eq!(store.nodes(&book, 0, 100).await.expect("reads"), batch.nodes);
    assert_eq!(store.receipts(&book, 0, 100).await.expect("reads"), batch.receipts);
    assert_eq!(store.receipt(&book, sample::id(2)).await.expect("reads"), Some(sample::receipt(2)));
    assert_eq!(store.receipt(&book, sample::id(99)).await.expect("reads"), None);
    let head = store.head(&book).await.expect("reads");
    assert_eq!((head.size, head.last_recorded_at.as_deref()), (5, Some("t4")));

    assert_eq!(store.text(&book, &sample::sealed(2).digest).await.expect("reads"), Some(sample::sealed(2)));
    assert_eq!(store.text(&book, &sample::sealed(3).digest).await.expect("reads"), None);
    assert_eq!(store.attachment(&book, &sample::sealed(3).digest).await.expect("reads"), Some(sample::sealed(3)));
    let fields = store.vault_of(&book, sample::id(1)).await.expect("reads");
    assert_eq!(fields, [sample::field(1, "name"), sample::field(1, "phone")]);
    assert_eq!(store.keys_of(&book, sample::id(2)).await.expect("reads"), [sample::key(2)]);
}

pub async fn positions_are_dense_whoever_writes(database: &Database) {
    let store = database.store().await;
    let book = sample::fresh_book();
    assert_eq!(conflict(store.append(&book, &sample::batch(1, 1)).await), "events");
    store.append(&book, &sample::batch(0, 2)).await.expect("appends");
    assert_eq!(conflict(store.append(&book, &sample::batch(3, 1)).await), "events");
    assert_eq!(conflict(store.append(&book, &sample::batch(70, 100)).await), "events");
    store.append(&book, &sample::batch(2, 70)).await.expect("appends");
    store.append(&book, &sample::batch(72, 1)).await.expect("appends");
    let positions: Vec<u64> = all_entries(&*store, &book, 50).await.iter().map(|entry| entry.position).collect();
    assert_eq!(positions, (0..73).collect::<Vec<_>>());
}

pub async fn a_command_id_is_taken_once(database: &Database) {
    let store = database.store().await;
    let book = sample::fresh_book();
    store.append(&book, &sample::batch(0, 2)).await.expect("appends");
    let mut again = sample::batch(2, 1);
    again.receipts[0].command_id = sample::id(1);
    assert_eq!(conflict(store.append(&book, &again).await), "entries");
    let mut twice_in_a_batch = sample::batch(2, 2);
    twice_in_a_batch.receipts[1].command_id = twice_in_a_batch.receipts[0].command_id;
    assert_eq!(conflict(store.append(&book, &twice_in_a_batch).await), "entries");
    assert_eq!(store.head(&book).await.expect("reads").size, 2);
}

pub async fn two_books_of_one_database_do_not_see_each_other(database: &Database) {
    let store = database.store().await;
    let (one, other) = (sample::fresh_book(), sample::fresh_book());
    let demo: BookId = "demo-story".parse().expect("a book id");
    store.append(&one, &sample::full_batch(0)).await.expect("appends");
    store.put_checkpoint(&one, &checkpoint(3)).await.expect("puts");
    store.put_cosignature(&one, &cosignature(3, "w")).await.expect("puts");
    store.put_timestamp(&one, &timestamp(1, "a")).await.expect("puts");

    assert_sees_nothing(&*store, &other).await;
    // Hostile names are not names; the type refuses them before any SQL.
    for name in ["' OR '1'='1", "%", "demo-%", "", "*"] {
        assert!(name.parse::<BookId>().is_err(), "{name}");
    }
    store.append(&other, &sample::batch(0, 1)).await.expect("the same command ids and nodes are free there");
    store.append(&demo, &sample::batch(0, 2)).await.expect("appends");
    let erase_all = vec![
        Erasure::Person { person: sample::id(1) },
        Erasure::Text { digest: sample::sealed(1).digest },
        Erasure::Attachment { digest: sample::sealed(3).digest },
    ];
    store.append(&other, &Batch { erasures: erase_all, ..sample::batch(1, 1) }).await.expect("appends");
    assert_eq!(store.vault_of(&one, sample::id(1)).await.expect("reads").len(), 2, "another book's erasure");
    assert_eq!(store.texts(&one, None, 9).await.expect("reads").len(), 2);
    assert_eq!(store.attachments(&one, None, 9).await.expect("reads").len(), 2);

    let mut expected = [(one, 3), (other, 2), (demo, 2)];
    expected.sort();
    let mut found = Vec::new();
    while let Some(head) = store.books(found.last().map(|(book, _)| book), 1).await.expect("reads").pop() {
        found.push((head.book, head.size));
    }
    assert_eq!(found, expected);
    assert_eq!(store.books(None, 10).await.expect("reads").len(), 3);
}

async fn assert_sees_nothing(store: &dyn Store, book: &BookId) {
    let indexes: Vec<u64> = (0..6).collect();
    assert_eq!(store.head(book).await.expect("reads").size, 0);
    assert_eq!(store.entries(book, 0, 9).await.expect("reads"), []);
    assert_eq!(store.nodes(book, 0, 9).await.expect("reads"), []);
    assert_eq!(store.nodes_at(book, &indexes).await.expect("reads"), []);
    assert_eq!(store.receipts(book, 0, 9).await.expect("reads"), []);
    assert_eq!(store.receipt(book, sample::id(0)).await.expect("reads"), None);
    assert_eq!(store.checkpoints(book, 0, 9).await.expect("reads"), []);
    assert_eq!(store.latest_checkpoint(book).await.expect("reads"), None);
    assert_eq!(store.cosignatures(book, 3).await.expect("reads"), []);
    assert_eq!(store.timestamps(book, None, 9).await.expect("reads"), []);
    assert_eq!(store.texts(book, None, 9).await.expect("reads"), []);
    assert_eq!(store.text(book, &sample::sealed(1).digest).await.expect("reads"), None);
    assert_eq!(store.attachments(book, None, 9).await.expect("reads"), []);
    assert_eq!(store.attachment(book, &sample::sealed(3).digest).await.expect("reads"), None);
    assert_eq!(store.vault_fields(book, None, 9).await.expect("reads"), []);
    assert_eq!(store.vault_of(book, sample::id(1)).await.expect("reads"), []);
    assert_eq!(store.person_keys(book, None, 9).await.expect("reads"), []);
    assert_eq!(store.person_keys(book, Some(sample::id(0)), 9).await.expect("reads"), []);
    assert_eq!(store.keys_of(book, sample::id(1)).await.expect("reads"), []);
}

pub async fn a_refused_batch_leaves_no_trace_in_any_table(database: &Database) {
    let store = database.store().await;
    let book = sample::fresh_book();
    store.append(&book, &sample::full_batch(0)).await.expect("appends");
    let before = database.rows().await;

    let mut rare_rows_first = sample::batch(3, 2);
    rare_rows_first.texts = vec![sample::sealed(10), sample::sealed(1)];
    rare_rows_first.person_keys = vec![sample::key(10)];
    rare_rows_first.erasures = vec![Erasure::Person { person: sample::id(1) }];
    assert_eq!(conflict(store.append(&book, &rare_rows_first).await), "texts");

    let mut command_at_the_end = sample::batch(3, 200);
    command_at_the_end.receipts[199].command_id = sample::id(1);
    assert_eq!(conflict(store.append(&book, &command_at_the_end).await), "entries");

    let mut key_taken = sample::batch(3, 2);
    key_taken.attachments = vec![sample::sealed(11)];
    key_taken.vault_fields = vec![sample::field(11, "name"), sample::field(1, "name")];
    assert_eq!(conflict(store.append(&book, &key_taken).await), "vault_fields");

    assert_eq!(database.rows().await, before);
    store.append(&book, &sample::batch(3, 2)).await.expect("works on");
}

pub async fn a_malformed_batch_is_refused(database: &Database) {
    let store = database.store().await;
    let book = sample::fresh_book();
    let mut hole = sample::batch(0, 3);
    hole.entries.remove(1);
    let spoilt = |spoil: fn(&mut Batch)| {
        let mut batch = sample::batch(0, 3);
        spoil(&mut batch);
        batch
    };
    let of_other_entries = [
        spoilt(|batch| batch.nodes = [&batch.nodes[..1], &batch.nodes[2..]].concat()),
        spoilt(|batch| batch.nodes.truncate(3)),
        spoilt(|batch| batch.nodes.push((4, sample::hash("node", 4)))),
        spoilt(|batch| batch.nodes[2].0 = 7),
        spoilt(|batch| batch.nodes[1].1 = sample::hash("another leaf", 1)),
        spoilt(|batch| batch.receipts[0].size = u64::MAX),
        spoilt(|batch| batch.receipts[0].leaf_hash = sample::hash("another leaf", 0)),
        spoilt(|batch| batch.receipts[2].first = 3),
        spoilt(|batch| batch.receipts[2].last = 3),
        spoilt(|batch| batch.receipts.swap(0, 1)),
        spoilt(|batch| batch.receipts.push(sample::receipt(3))),
    ];
    let shifted = Batch { first: 1, ..sample::batch(0, 3) };
    for batch in of_other_entries.into_iter().chain([hole, shifted, Batch::default()]) {
        let result = store.append(&book, &batch).await;
        assert!(matches!(result, Err(StoreError::Malformed(_))), "{result:?}");
    }
    assert!(database.rows().await.iter().all(|(_, count)| *count == 0));
    store.append(&book, &sample::batch(0, 1)).await.expect("works on");
}

pub async fn an_erasure_deletes_what_it_names_and_nothing_else(database: &Database) {
    let store = database.store().await;
    let book = sample::fresh_book();
    store.append(&book, &sample::full_batch(0)).await.expect("appends");

    let phone = Erasure::Fields { person: sample::id(1), fields: vec!["phone".into(), "never given".into()] };
    store.append(&book, &Batch { erasures: vec![phone], ..sample::batch(3, 1) }).await.expect("appends");
    assert_eq!(store.vault_of(&book, sample::id(1)).await.expect("reads"), [sample::field(1, "name")]);
    assert_eq!(store.keys_of(&book, sample::id(1)).await.expect("reads"), [sample::key(1)]);

    let erasures = vec![
        Erasure::Person { person: sample::id(1) },
        Erasure::Text { digest: sample::sealed(1).digest },
        Erasure::Attachment { digest: sample::sealed(4).digest },
    ];
    store.append(&book, &Batch { erasures, ..sample::batch(4, 1) }).await.expect("appends");
    assert_eq!(store.vault_fields(&book, None, 9).await.expect("reads"), [sample::field(2, "name")]);
    assert_eq!(store.person_keys(&book, None, 9).await.expect("reads"), [sample::key(2)]);
    assert_eq!(store.texts(&book, None, 9).await.expect("reads"), [sample::sealed(2)]);
    assert_eq!(store.attachments(&book, None, 9).await.expect("reads"), [sample::sealed(3)]);
    assert_eq!(store.head(&book).await.expect("reads").size, 5);
}

pub async fn what_is_given_anew_after_an_erasure_stays_and_what_came_before_it_goes(database: &Database) {
    let store = database.store().await;
    let book = sample::fresh_book();
    store.append(&book, &sample::full_batch(0)).await.expect("appends");
    let names = |person| Erasure::Fields { person: sample::id(person), fields: vec!["name".into()] };
    let new = |number| VaultRow { digest: sample::hash("anew", number), ..sample::field(1, "name") };
    let mut batch = Batch { vault_fields: vec![new(1)], ..sample::batch(3, 1) };
    batch.forget(names(1));
    batch.vault_fields.push(new(2));
    store.append(&book, &batch).await.expect("appends");
    let left = store.vault_of(&book, sample::id(1)).await.expect("reads");
    assert_eq!(left.into_iter().filter(|row| row.field == "name").collect::<Vec<_>>(), [new(2)]);
    assert!(!store.vault_of(&book, sample::id(2)).await.expect("reads").is_empty());
}

pub async fn a_checkpoint_is_kept_once_and_never_changed(database: &Database) {
    let store = database.store().await;
    let book = sample::fresh_book();
    store.append(&book, &sample::batch(0, 9)).await.expect("appends");
    assert_eq!(store.latest_checkpoint(&book).await.expect("reads"), None);
    for size in [3, 9, 5] {
        store.put_checkpoint(&book, &checkpoint(size)).await.expect("puts");
    }
    store.put_checkpoint(&book, &checkpoint(5)).await.expect("the same again is fine");
    let other = CheckpointRow { note: "another".into(), ..checkpoint(5) };
    assert_eq!(conflict(store.put_checkpoint(&book, &other).await), "checkpoints");
    assert_eq!(store.latest_checkpoint(&book).await.expect("reads"), Some(checkpoint(9)));
    assert_eq!(store.checkpoints(&book, 0, 2).await.expect("reads"), [checkpoint(3), checkpoint(5)]);
    assert_eq!(store.checkpoints(&book, 6, 2).await.expect("reads"), [checkpoint(9)]);
}

pub async fn a_book_shorter_than_its_checkpoint_is_an_error(database: &Database) {
    let store = database.store().await;
    let (empty, short) = (sample::fresh_book(), sample::fresh_book());
    store.put_checkpoint(&empty, &checkpoint(4)).await.expect("puts");
    let lost = StoreError::Truncated { book: empty.to_string(), found: 0, covered: 4 };
    assert_eq!(store.head(&empty).await, Err(lost.clone()));
    assert_eq!(store.entries(&empty, 0, 10).await, Err(lost));

    store.append(&short, &sample::batch(0, 3)).await.expect("appends");
    store.put_checkpoint(&short, &checkpoint(3)).await.expect("puts");
    assert_eq!(store.head(&short).await.expect("reads").size, 3);
    store.put_checkpoint(&short, &checkpoint(4)).await.expect("puts");
    let lost = StoreError::Truncated { book: short.to_string(), found: 3, covered: 4 };
    assert_eq!(store.head(&short).await, Err(lost));
}

pub async fn cosignatures_and_time_stamps_are_kept(database: &Database) {
    let store = database.store().await;
    let book = sample::fresh_book();
    for witness in ["b", "a"] {
        store.put_cosignature(&book, &cosignature(3, witness)).await.expect("puts");
    }
    store.put_cosignature(&book, &cosignature(3, "a")).await.expect("the same again is fine");
    let other = CosignatureRow { line: "forged".into(), ..cosignature(3, "a") };
    assert_eq!(conflict(store.put_cosignature(&book, &other).await), "cosignatures");
    let found = store.cosignatures(&book, 3).await.expect("reads");
    assert_eq!(found, [cosignature(3, "a"), cosignature(3, "b")]);
    assert_eq!(store.cosignatures(&book, 4).await.expect("reads"), []);

    for stamp in [timestamp(1, "x"), timestamp(1, "y"), timestamp(2, "x")] {
        store.put_timestamp(&book, &stamp).await.expect("puts");
        store.put_timestamp(&book, &stamp).await.expect("the same again is fine");
    }
    let other = TimestampRow { token: vec![], ..timestamp(1, "y") };
    assert_eq!(conflict(store.put_timestamp(&book, &other).await), "timestamps");
    let another = sample::fresh_book();
    store.put_timestamp(&another, &timestamp(0, "x")).await.expect("puts");
    let first = store.timestamps(&book, None, 1).await.expect("reads");
    assert_eq!(first, [timestamp(1, "x"), timestamp(1, "y")], "a subject is never cut in two");
    assert_eq!(store.timestamps(&book, Some(&[1; 32]), 9).await.expect("reads"), [timestamp(2, "x")]);
}

pub async fn three_hundred_entries_go_in_one_batch(database: &Database) {
    let store = database.store().await;
    let book = sample::fresh_book();
    let mut batch = sample::batch(0, 300);
    // One command that wrote 200 of them, as an import does.
    batch.receipts.drain(1..200);
    batch.receipts[0] = quitus_server::store::ReceiptRow { first: 0, ..sample::receipt(199) };
    store.append(&book, &batch).await.expect("appends");
    assert_eq!(all_entries(&*store, &book, 64).await, batch.entries);
    assert_eq!(store.nodes(&book, 0, 1_000).await.expect("reads"), batch.nodes);
    assert_eq!(store.receipts(&book, 0, 1_000).await.expect("reads"), batch.receipts);

    let last = batch.nodes[batch.nodes.len() - 1].0;
    let some = [last, 0, 300, 1_000_000];
    let found: Vec<u64> = store.nodes_at(&book, &some).await.expect("reads").iter().map(|(index, _)| *index).collect();
    assert_eq!(found, [0, 300, last]);
    assert_eq!(store.nodes_at(&book, &[]).await.expect("reads"), []);

    // More than one statement holds on PostgreSQL too.
    store.append(&book, &sample::batch(300, 5_000)).await.expect("appends");
    assert_eq!(store.head(&book).await.expect("reads").size, 5_300);
}

pub async fn pages_follow_each_other_without_gap_or_overlap(database: &Database) {
    let store = database.store().await;
    let book = sample::fresh_book();
    let mut batch = sample::batch(0, 40);
    batch.entries[3].payload = "{\"a\":\"two words\\n and 4 more\"}".to_owned();
    batch.texts = (0..40).map(sample::sealed).collect();
    batch.attachments = (0..40).map(sample::sealed).collect();
    batch.vault_fields = (0..40).map(|person| sample::field(person, "name")).collect();
    batch.person_keys = (0..40).map(sample::key).collect();
    store.append(&book, &batch).await.expect("appends");
    // Keys that would come first take no place in this book's pages.
    let mut others = sample::batch(0, 1);
    others.person_keys =
        (0..8).map(|person| PersonKeyRow { person: Uuid::from_u128(person), ..sample::key(0) }).collect();
    store.append(&sample::fresh_book(), &others).await.expect("appends another book");

    let facts: Vec<Fact> = batch.entries.iter().map(fact_of).collect();
    for page in [1, 7, 40, 100] {
        assert_eq!(all_entries(&*store, &book, page).await, batch.entries, "pages of {page}");
        let read = all_facts(&*store, &book, page).await;
        assert_eq!(read.iter().collect::<Vec<_>>(), facts, "pages of {page}");
    }
    let (mut texts, mut attachments, mut fields, mut keys) = (vec![], vec![], vec![], vec![]);
    for _ in 0..6 {
        let after = texts.last().map(|row: &SealedRow| row.digest);
        texts.extend(store.texts(&book, after.as_ref(), 7).await.expect("reads"));
        let after = attachments.last().map(|row: &SealedRow| row.digest);
        attachments.extend(store.attachments(&book, after.as_ref(), 7).await.expect("reads"));
        let after = fields.last().map(|row: &VaultRow| row.digest);
        fields.extend(store.vault_fields(&book, after.as_ref(), 7).await.expect("reads"));
        let after = keys.last().map(|row: &PersonKeyRow| row.person);
        keys.extend(store.person_keys(&book, after, 7).await.expect("reads"));
    }
    let digests: BTreeSet<_> = texts.iter().map(|row| row.digest).collect();
    assert_eq!((texts.len(), digests.len()), (40, 40));
    assert!(texts.is_sorted_by_key(|row| row.digest));
    assert_eq!(attachments, texts);
    assert!(fields.is_sorted_by_key(|row| row.digest));
    assert_eq!(fields.len(), 40);
    assert_eq!(keys, batch.person_keys);
    let receipts = store.receipts(&book, 38, 9).await.expect("reads");
    assert_eq!(receipts, [sample::receipt(38), sample::receipt(39)]);
    assert_eq!(store.nodes(&book, 70, 3).await.expect("reads"), batch.nodes[70..73]);
}

pub async fn damaged_bytes_are_an_error_and_not_a_panic(database: &Database) {
    let store = database.store().await;
    let book = sample::fresh_book();
    store.append(&book, &sample::batch(0, 4)).await.expect("appends");
    database.break_a_leaf(&book).await;
    let error = store.entries(&book, 0, 9).await.expect_err("a leaf hash of three bytes");
    assert!(matches!(&error, StoreError::Damaged { place, .. } if place.contains("position 2")), "{error}");
    assert_eq!(store.entries(&book, 0, 2).await.expect("reads").len(), 2);
}
