//! Copies made while others write.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use quitus_tests::commands::{id_of, life};
use quitus_tests::copies::{bring, dump, take};
use quitus_tests::place::Place;
use quitus_tests::stand::{Stand, insist};

const COPIES: u64 = 4;

async fn while_others_write(place: Place, seed: u64) {
    let stand = Stand::new(seed);
    let ledger = stand.found(place.store().await).await;
    let done = Arc::new(AtomicBool::new(false));
    let (writer, told) = (ledger.clone(), Arc::clone(&done));
    let writing = tokio::spawn(async move {
        let mut sent = Vec::new();
        for command in (1..).flat_map(|round| life(round * 1_000, 40)) {
            if told.load(Ordering::SeqCst) {
                return sent;
            }
            insist(&writer, &command).await.expect("is accepted");
            sent.push(id_of(&command));
        }
        sent
    });
    let folder = tempfile::tempdir().unwrap();
    let source = place.store().await;
    let mut sizes = Vec::new();
    for copy in 0..COPIES {
        let archive = folder.path().join(format!("{copy}.tar"));
        let keys = take(source.as_ref(), &stand.book, &stand.keys, &archive).await;
        let to = Place::sqlite();
        let store = to.store().await;
        let checked = bring(store.as_ref(), &archive, &keys).await.expect("comes back");
        assert_eq!(checked.nameless, 0);
        let rows = dump(store.as_ref(), &stand.book).await;
        let all = dump(source.as_ref(), &stand.book).await;
        let lost: Vec<_> = rows.iter().filter(|row| all.binary_search(row).is_err()).collect();
        assert!(lost.is_empty(), "rows that the book has not: {lost:?}");
        sizes.push(checked.about.size);
        tokio::time::sleep(std::time::Duration::from_millis(30)).await;
    }
    done.store(true, Ordering::SeqCst);
    let sent = writing.await.unwrap();
    ledger.close().await.expect("closes");
    assert!(
        sizes.is_sorted() && sizes.first() < sizes.last(),
        "nothing was written meanwhile: {sizes:?}, {}",
        sent.len()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_made_while_others_write_is_whole_on_sqlite() {
    while_others_write(Place::sqlite(), 910).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_made_while_others_write_is_whole_on_postgres() {
    while_others_write(Place::postgres().await, 911).await;
}
