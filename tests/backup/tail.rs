//! An older copy, and the tail that it lacks.

use quitus_server::ledger::Failure;
use quitus_server::ledger::backup::BackupFailure;
use quitus_tests::commands::{Kind, admit, erase, id, pay, subscribe};
use quitus_tests::copies::{bring, bring_tail, dump, take};
use quitus_tests::place::Place;
use quitus_tests::stand::{Stand, receipt};

use crate::lived;

async fn an_older_copy(older: Place, seed: u64) {
    let place = Place::sqlite();
    let stand = lived(seed, &place).await;
    let folder = tempfile::tempdir().unwrap();
    let (early, late) = (folder.path().join("early.tar"), folder.path().join("late.tar"));
    let store = place.store().await;
    let first = take(store.as_ref(), &stand.book, &stand.keys, &early).await;
    let size = store.head(&stand.book).await.unwrap().size;
    let ledger = stand.open(store.clone()).await.expect("opens");
    // Somebody comes, and contacts that the older copy holds are erased.
    receipt(&ledger, &admit(600, "Tail")).await;
    receipt(&ledger, &subscribe(601, 600, 5)).await;
    receipt(&ledger, &erase(602, 103, "contact")).await;
    receipt(&ledger, &pay(603, 600, 601)).await;
    ledger.close().await.expect("closes");
    let second = take(store.as_ref(), &stand.book, &stand.keys, &late).await;
    // The older copy comes back: it is read, and nothing is written to it.
    let copy = older.store().await;
    bring(copy.as_ref(), &early, &first).await.expect("comes back");
    let opened = stand.open(copy.clone()).await;
    let (from, to) = (size + 1, size + 4);
    assert!(
        matches!(opened, Err(Failure::TailMissing { first, last }) if (first, last) == (from, to)),
        "{:?}",
        opened.err()
    );
    assert_eq!(copy.entries(&stand.book, size - 1, 9).await.unwrap().len(), 1, "it is read");
    let person = id(Kind::Person, 103);
    assert!(copy.vault_of(&stand.book, person).await.unwrap().iter().any(|row| row.field == "email"));
    // The tail is brought: the copy is the book again, and what was erased since is gone from it.
    bring_tail(copy.as_ref(), &late, &second).await.expect("the tail comes");
    assert!(copy.vault_of(&stand.book, person).await.unwrap().iter().all(|row| row.field != "email"));
    assert_eq!(dump(copy.as_ref(), &stand.book).await, dump(store.as_ref(), &stand.book).await);
    stand.verify_clean(copy.as_ref()).await;
    let ledger = stand.open(copy).await.expect("it is written again");
    receipt(&ledger, &admit(610, "After")).await;
    ledger.close().await.expect("closes");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_copy_on_sqlite_is_for_reading_until_its_tail_is_brought() {
    an_older_copy(Place::sqlite(), 920).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_copy_on_postgres_is_for_reading_until_its_tail_is_brought() {
    an_older_copy(Place::postgres().await, 921).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tail_of_other_entries_or_of_fewer_is_refused_and_changes_nothing() {
    let (place, fork) = (Place::sqlite(), Place::sqlite());
    let stand = Stand::new(922);
    stand.found(place.store().await).await.close().await.expect("closes");
    let folder = tempfile::tempdir().unwrap();
    let start = folder.path().join("start.tar");
    let store = place.store().await;
    let keys = take(store.as_ref(), &stand.book, &stand.keys, &start).await;
    let kept = std::fs::read(stand.keys.path().join("checkpoint")).unwrap();
    let forked = fork.store().await;
    bring(forked.as_ref(), &start, &keys).await.expect("comes back");
    let ledger = stand.open(forked.clone()).await.expect("opens");
    receipt(&ledger, &admit(20, "Eve")).await;
    receipt(&ledger, &admit(21, "Eva")).await;
    ledger.close().await.expect("closes");
    let other = folder.path().join("other.tar");
    let others = take(forked.as_ref(), &stand.book, &stand.keys, &other).await;
    std::fs::write(stand.keys.path().join("checkpoint"), kept).unwrap();
    let ledger = stand.open(store.clone()).await.expect("opens");
    receipt(&ledger, &admit(10, "Ada")).await;
    ledger.close().await.expect("closes");
    let before = dump(store.as_ref(), &stand.book).await;
    for (what, archive, keys) in [("other entries", &other, &others), ("fewer entries", &start, &keys)] {
        let brought = bring_tail(store.as_ref(), archive, keys).await;
        assert!(matches!(brought, Err(BackupFailure::NoContinuation { .. })), "{what}: {brought:?}");
        assert_eq!(dump(store.as_ref(), &stand.book).await, before, "{what}");
    }
}
