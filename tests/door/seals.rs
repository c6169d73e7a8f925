//! Time, keys and checkpoints: what is signed is never taken back.

use std::sync::Arc;
use std::time::Duration;

use quitus_projections::log::checkpoint::{Checkpoint, SigningKey, open, sign};
use quitus_projections::log::leaf::Leaf;
use quitus_projections::log::verify::What;
use quitus_server::ledger::keys::KeyRing;
use quitus_server::ledger::ports::Keeper;
use quitus_server::ledger::verify::{Checks, verify};
use quitus_server::ledger::{Failure, Ledger};
use quitus_server::store::{CheckpointRow, Store};
use quitus_tests::commands::{admit, pay, subscribe};
use quitus_tests::invariants::{self, Stored};
use quitus_tests::machine::FrailKeeper;
use quitus_tests::memory::{Faults, Memory};
use quitus_tests::place::Place;
use quitus_tests::stand::{ACTOR, Stand, receipt, send};

async fn rotate(stand: &Stand, ledger: &Ledger) {
    let keys = stand.keys.clone();
    let ring = move || keys.load().map_err(Failure::from);
    ledger.rotate_key(ring, ACTOR, "2026-01-02".parse().unwrap()).await.expect("rotates");
}

pub async fn a_rotation_is_covered_by_both_signatures(place: &Place) {
    let stand = Stand::new(60);
    let store = place.store().await;
    let ledger = stand.found(store.clone()).await;
    ledger.sealed().await.expect("seals");
    rotate(&stand, &ledger).await;
    let covered = ledger.sealed().await.expect("seals");
    let ring = stand.ring();
    let [old, new] = [ring.signing[0].verification_key(), ring.signing[1].verification_key()];
    let note = |rows: Vec<CheckpointRow>, size: u64| rows.into_iter().find(|row| row.size == size).unwrap().note;
    let first = note(store.checkpoints(&stand.book, 0, 100).await.expect("reads"), covered);
    open(&first, &[old, new]).expect("bears both signatures");
    receipt(&ledger, &admit(10, "Ada")).await;
    let later = ledger.sealed().await.expect("seals");
    let second = note(store.checkpoints(&stand.book, 0, 100).await.expect("reads"), later);
    open(&second, &[new]).expect("bears the new signature");
    assert!(open(&second, &[old]).is_err(), "the old key signs no more");
    stand.verify_clean(store.as_ref()).await;
    // A thief of the old key signs what is there: it counts for nothing.
    receipt(&ledger, &admit(11, "Bob")).await;
    let size = ledger.sealed().await.expect("seals");
    let root = store.latest_checkpoint(&stand.book).await.expect("reads").unwrap().root;
    let stolen = sign(&Checkpoint { origin: stand.book.origin(), size, root }, &[&ring.signing[0]]).unwrap();
    let checks = Checks { pinned: vec![stolen], ..Checks::default() };
    let report = verify(store.as_ref(), &stand.book, Some(&ring), checks, &mut |_, _| {}).await.expect("verifies");
    assert!(report.log.discrepancies.iter().any(|found| found.what == What::Pinned), "{:?}", report.log);
    ledger.close().await.expect("closes");
    stand.open(place.store().await).await.expect("opens with both keys");
}

/// The signer may be slower than the rotations.
#[tokio::test]
async fn rotations_that_no_checkpoint_separates_are_all_signed_for() {
    let stand = Stand::new(61);
    let store = Arc::new(Memory::new());
    let unsigned = Arc::new(store.sibling(Faults::without_checkpoints()));
    let ledger = stand.create(unsigned).await;
    rotate(&stand, &ledger).await;
    rotate(&stand, &ledger).await;
    assert!(ledger.sealed().await.is_err(), "nothing can be signed yet");
    drop(ledger);
    let ledger = stand.open(store.clone()).await.expect("opens");
    ledger.sealed().await.expect("seals");
    rotate(&stand, &ledger).await;
    ledger.sealed().await.expect("seals");
    stand.verify_clean(store.as_ref()).await;
}

pub async fn the_book_never_goes_back_in_time(place: &Place) {
    let stand = Stand::new(62);
    let store = place.store().await;
    let ledger = stand.found(store.clone()).await;
    receipt(&ledger, &admit(10, "Ada")).await;
    stand.clock.put("1999-12-31T23:59:59Z");
    receipt(&ledger, &subscribe(11, 10, 5)).await;
    ledger.close().await.expect("closes");
    let ledger = stand.open(place.store().await).await.expect("opens");
    receipt(&ledger, &pay(12, 10, 11)).await;
    stand.clock.put("2026-06-01T00:00:00Z");
    receipt(&ledger, &pay(13, 10, 11)).await;
    ledger.sealed().await.expect("seals");
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    invariants::recorded_in_order(&stored).expect("in order");
    let last: Vec<String> = stored.entries.iter().map(|e| Leaf::from_bytes(&e.leaf).unwrap().recorded_at).collect();
    assert!(last[4] > last[3] && last[5] > last[4], "a microsecond after the one before: {last:?}");
    assert!(last[6].starts_with("2026-06-01T00:00:01"), "{last:?}");
    stand.verify_clean(store.as_ref()).await;
}

#[tokio::test]
async fn an_older_copy_is_refused_and_so_is_a_forked_one() {
    let stand = Stand::new(63);
    let place = Place::sqlite();
    let ledger = stand.found(place.store().await).await;
    receipt(&ledger, &admit(10, "Ada")).await;
    ledger.close().await.expect("closes");
    let (copy, fork) = (Place::sqlite(), Place::sqlite());
    for other in [&copy, &fork] {
        let store = place.store().await;
        place.raw(&format!("VACUUM INTO '{}'", other.file().display())).await.expect("copies");
        store.close().await;
    }
    // The fork goes its own way, on another machine with the same keys.
    let kept = stand.keys.last_checkpoint().unwrap().unwrap();
    let forked = stand.open(fork.store().await).await.expect("opens");
    receipt(&forked, &admit(20, "Eve")).await;
    receipt(&forked, &admit(21, "Eva")).await;
    forked.close().await.expect("closes");
    std::fs::write(stand.keys.path().join("checkpoint"), kept).unwrap();
    // The book goes on.
    let ledger = stand.open(place.store().await).await.expect("opens");
    receipt(&ledger, &admit(11, "Bob")).await;
    ledger.close().await.expect("closes");
    let older = stand.open(copy.store().await).await;
    assert!(matches!(older, Err(Failure::TailMissing { first: 5, last: 5 })), "an older copy: {:?}", older.err());
    let forked = stand.open(fork.store().await).await;
    assert!(matches!(forked, Err(Failure::Rewound { .. })), "a fork: {:?}", forked.err());
    // Verification names the same, with the kept checkpoint at hand.
    let store = fork.store().await;
    let report = stand.verify(store.as_ref()).await.expect("verifies");
    assert!(report.log.discrepancies.iter().any(|found| found.what == What::Pinned), "{:?}", report.log);
    // An empty database where the book was: neither opened nor begun again.
    let empty = Place::sqlite();
    let opened = stand.open(empty.store().await).await;
    assert!(opened.is_err());
    let parts = stand.parts(empty.store().await);
    let begun = Ledger::create(stand.book.clone(), parts, ACTOR, "2012-01-02".parse().unwrap()).await;
    assert!(matches!(begun, Err(Failure::Rewound { .. })), "{:?}", begun.err());
    stand.open(place.store().await).await.expect("the book itself opens");
}

#[tokio::test]
async fn the_wrong_folder_of_keys_is_named() {
    let stand = Stand::new(64);
    let place = Place::sqlite();
    stand.found(place.store().await).await.close().await.expect("closes");
    let other = Stand::new(64);
    // Written over, so that it stays the owner's alone.
    std::fs::write(other.keys.path().join("signing-1.key"), "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n").unwrap();
    let opened = other.open(place.store().await).await;
    assert!(matches!(opened, Err(Failure::OtherKey { .. })), "{:?}", opened.err());
}

#[tokio::test]
async fn a_book_is_begun_once() {
    let stand = Stand::new(65);
    let place = Place::memory();
    let ledger = stand.found(place.store().await).await;
    ledger.sealed().await.expect("seals");
    let again =
        Ledger::create(stand.book.clone(), stand.parts(place.store().await), ACTOR, "2012-01-02".parse().unwrap());
    assert!(matches!(again.await, Err(Failure::Refused(_))));
    let nowhere = Stand::new(66).open(place.store().await).await;
    assert!(matches!(nowhere, Err(Failure::Store(_))), "{:?}", nowhere.err());
}

#[tokio::test]
async fn a_failing_keeper_stops_no_command_and_recovers() {
    let stand = Stand::new(67);
    let store = Arc::new(Memory::new());
    let keeper = Arc::new(FrailKeeper::default());
    let parts = stand.parts_kept_by(store.clone(), keeper.clone());
    let on = "2012-01-02".parse().unwrap();
    let (ledger, _) = Ledger::create(stand.book.clone(), parts, ACTOR, on).await.expect("creates");
    ledger.sealed().await.expect("seals");
    keeper.fail(1_000);
    for command in quitus_tests::commands::founding() {
        receipt(&ledger, &command).await;
    }
    let failed = ledger.sealed().await;
    assert!(matches!(failed, Err(Failure::Port(_))), "{failed:?}");
    receipt(&ledger, &admit(10, "Ada")).await;
    keeper.fail(0);
    let mut tries = 0;
    let size = loop {
        match ledger.sealed().await {
            Ok(size) => break size,
            Err(_) if tries < 300 => tokio::time::sleep(Duration::from_millis(10)).await,
            Err(failure) => panic!("it does not recover: {failure}"),
        }
        tries += 1;
    };
    assert_eq!(size, 4);
    let kept = keeper.last_checkpoint().unwrap().unwrap();
    assert_eq!(kept, store.latest_checkpoint(&stand.book).await.expect("reads").unwrap().note);
}

/// Two servers of one machine keep their checkpoints in one folder: the greatest stays, and it is always a whole one.
#[test]
fn the_kept_checkpoint_never_goes_back() {
    let stand = Stand::new(68);
    let ring: KeyRing = stand.ring();
    let signer: &SigningKey = &ring.signing[0];
    let note = |size: u64| sign(&Checkpoint { origin: stand.book.origin(), size, root: [7; 32] }, &[signer]).unwrap();
    std::thread::scope(|scope| {
        for start in 0..4_u64 {
            let (keys, note) = (stand.keys.clone(), &note);
            scope.spawn(move || {
                for size in 0..25 {
                    keys.keep_checkpoint(&note(4 * size + start)).expect("keeps");
                }
            });
        }
    });
    assert_eq!(stand.keys.last_checkpoint().unwrap().unwrap(), note(99));
    stand.keys.keep_checkpoint(&note(3)).expect("keeps");
    assert_eq!(stand.keys.last_checkpoint().unwrap().unwrap(), note(99));
}

#[tokio::test]
async fn findings_come_with_the_receipt_and_only_once() {
    let stand = Stand::new(69);
    let ledger = stand.found(Arc::new(Memory::new().sibling(Faults::default()))).await;
    receipt(&ledger, &admit(10, "Ada")).await;
    let mut without_bulletin = subscribe(11, 10, 5);
    without_bulletin["bulletin"] = serde_json::Value::Null;
    let first = send(&ledger, &without_bulletin).await.expect("accepted");
    assert_eq!(first.findings.len(), 1, "{:?}", first.findings);
    let again = send(&ledger, &without_bulletin).await.expect("accepted");
    assert!(again.findings.is_empty());
}
