//! From store to store, bit for bit.

use quitus_server::ledger::Repeat;
use quitus_tests::commands::{admit, founding, subscribe};
use quitus_tests::copies::{bring, dump, take};
use quitus_tests::place::Place;
use quitus_tests::stand::{receipt, send};

use crate::lived;

#[tokio::test(flavor = "multi_thread")]
async fn a_book_moves_to_postgres_and_back_bit_for_bit() {
    let (from, over, back) = (Place::sqlite(), Place::postgres().await, Place::sqlite());
    let stand = lived(900, &from).await;
    let folder = tempfile::tempdir().unwrap();
    let archives = ["one.tar", "two.tar", "three.tar"].map(|name| folder.path().join(name));
    let first = from.store().await;
    let wanted = dump(first.as_ref(), &stand.book).await;
    let keys = take(first.as_ref(), &stand.book, &stand.keys, &archives[0]).await;
    for (place, [archive, next]) in [(&over, [&archives[0], &archives[1]]), (&back, [&archives[1], &archives[2]])] {
        let store = place.store().await;
        let checked = bring(store.as_ref(), archive, &keys).await.expect("comes back");
        assert_eq!((checked.nameless, checked.about.size), (0, checked.report.log.size));
        assert_eq!(dump(store.as_ref(), &stand.book).await, wanted);
        stand.verify_clean(store.as_ref()).await;
        take(store.as_ref(), &stand.book, &stand.keys, next).await;
        store.close().await;
    }
    let bytes = archives.map(|archive| std::fs::read(archive).unwrap());
    assert!(bytes[0] == bytes[1] && bytes[1] == bytes[2], "the archive depends on the store");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_sent_again_after_a_restore_gets_its_receipt_and_the_book_goes_on() {
    for to in [Place::sqlite(), Place::postgres().await] {
        let from = Place::sqlite();
        let stand = lived(901, &from).await;
        let ledger = stand.open(from.store().await).await.expect("opens");
        let before = send(&ledger, &admit(100, "Person100")).await.expect("again").receipt;
        ledger.close().await.expect("closes");
        let folder = tempfile::tempdir().unwrap();
        let archive = folder.path().join("book.tar");
        let keys = take(from.store().await.as_ref(), &stand.book, &stand.keys, &archive).await;
        let store = to.store().await;
        bring(store.as_ref(), &archive, &keys).await.expect("comes back");
        let ledger = stand.open(store.clone()).await.expect("opens");
        let again = send(&ledger, &admit(100, "Person100")).await.expect("is known");
        assert_eq!((again.receipt, again.repeat), (before, Repeat::Again));
        let founded = send(&ledger, &founding()[0]).await.expect("is known");
        assert_eq!(founded.repeat, Repeat::Again);
        receipt(&ledger, &admit(700, "New")).await;
        receipt(&ledger, &subscribe(701, 700, 5)).await;
        ledger.close().await.expect("closes");
        stand.verify_clean(store.as_ref()).await;
    }
}
