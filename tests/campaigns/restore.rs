//! A book copied at random moments while others write, and each copy brought back.
//!
//! Two promises. A copy made at any moment, on either store, comes back on the other one: it verifies, opens and seals, and
//! holds to every invariant. And of a small archive no byte can change unseen: flips of one bit at random places, of which
//! every one is refused.
//!
//! Left out: archives written falsely on purpose. Whoever can sign can write any book; `tamper` is about that.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use quitus_server::ledger::{Ledger, Repeat};
use quitus_tests::commands::{id_of, life};
use quitus_tests::copies::{bring, dump, look, take};
use quitus_tests::invariants::{Stored, all};
use quitus_tests::machine::{Dice, FrailKeeper};
use quitus_tests::place::Place;
use quitus_tests::stand::{Stand, insist};
use tokio::sync::watch;

use crate::{attempts, docs, seed};

/// Writes one life after the other until it is told to stop.
async fn write(ledger: Ledger, stop: watch::Receiver<bool>) -> u64 {
    let (mut sent, mut dice) = (0, Dice::new(8_000));
    for command in (1..).flat_map(|round| life(round * 100_000, 40)) {
        if *stop.borrow() {
            break;
        }
        insist(&ledger, &command).await.expect("is accepted");
        sent += 1;
        // A long campaign is about many moments, not about a long book.
        tokio::time::sleep(Duration::from_millis(dice.below(20))).await;
    }
    sent
}

/// Brings a copy back, and holds it to the book that it is of.
async fn comes_back(stand: &Stand, archive: &Path, keys: &quitus_server::ledger::backup::KeysFile, to: Place) -> u64 {
    let store = to.store().await;
    let checked = bring(store.as_ref(), archive, keys).await.expect("comes back");
    assert_eq!(checked.nameless, 0);
    // A machine that has never seen the book opens it: what the copy holds beyond its last checkpoint is signed there.
    let parts = stand.parts_kept_by(store.clone(), Arc::new(FrailKeeper::default()));
    let ledger = Ledger::open(stand.book.clone(), parts).await.expect("opens");
    assert_eq!(ledger.close().await.expect("seals"), checked.about.size);
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    let acked: Vec<_> = stored.receipts.iter().map(Into::into).collect();
    let sent: BTreeSet<_> = stored.receipts.iter().map(|row| row.command_id).collect();
    all(&acked, &sent, &stored, stand.ring().signing[0].verification_key()).expect("holds");
    store.close().await;
    checked.about.size
}

/// Where the copies come back.
#[derive(Clone, Copy)]
enum To {
    Sqlite,
    Postgres,
}

async fn random_moments(from: Place, campaign: &str, to: To) {
    let (seed, count) = (seed(campaign), attempts(4, 50));
    let mut dice = Dice::new(seed);
    let stand = Stand::new(8_000);
    let ledger = stand.found(from.store().await).await;
    let (told, stop) = watch::channel(false);
    let writing = tokio::spawn(write(ledger.clone(), stop));
    let folder = tempfile::tempdir().expect("a folder");
    let (source, mut sizes) = (from.store().await, Vec::new());
    for copy in 0..count {
        tokio::time::sleep(Duration::from_micros(dice.below(40_000))).await;
        let archive = folder.path().join(format!("{copy}.tar"));
        let keys = take(source.as_ref(), &stand.book, &stand.keys, &archive).await;
        let place = match to {
            To::Sqlite => Place::sqlite(),
            To::Postgres => Place::postgres().await,
        };
        sizes.push(comes_back(&stand, &archive, &keys, place).await);
    }
    told.send(true).expect("the writer listens");
    let sent = writing.await.expect("no panic");
    ledger.close().await.expect("seals");
    assert!(sizes.is_sorted() && sizes.first() < sizes.last(), "nobody wrote meanwhile: {sizes:?}");
    // The last copy, sent the first commands again: their receipts are those of the book.
    let last = folder.path().join(format!("{}.tar", count - 1));
    again(&stand, source.as_ref(), &last).await;
    let (least, most) = (sizes.first().copied().unwrap_or_default(), sizes.last().copied().unwrap_or_default());
    let verdict = format!("all came back, {least} to {most} entries each, {sent} commands written meanwhile");
    docs::record(&docs::Outcome { campaign, seed, count, verdict });
}

async fn again(stand: &Stand, source: &dyn quitus_server::store::Store, archive: &Path) {
    let keys = take(source, &stand.book, &stand.keys, &archive.with_extension("keys")).await;
    let place = Place::sqlite();
    let store = place.store().await;
    bring(store.as_ref(), &archive.with_extension("keys"), &keys).await.expect("comes back");
    assert_eq!(dump(store.as_ref(), &stand.book).await, dump(source, &stand.book).await, "bit for bit");
    let ledger = stand.open(store).await.expect("opens");
    for command in life(100_000, 5) {
        let accepted = insist(&ledger, &command).await.expect("is known");
        assert_eq!((accepted.repeat, accepted.receipt.command_id), (Repeat::Again, id_of(&command)));
    }
    ledger.close().await.expect("closes");
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_of_random_moments_go_from_sqlite_to_postgres() {
    random_moments(Place::sqlite(), "restore of random moments, SQLite to PostgreSQL", To::Postgres).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_of_random_moments_go_from_postgres_to_sqlite() {
    random_moments(Place::postgres().await, "restore of random moments, PostgreSQL to SQLite", To::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_bit_of_an_archive_changes_unseen() {
    let campaign = "one bit of an archive changed";
    let (seed, count) = (seed(campaign), attempts(200, 2_000));
    let mut dice = Dice::new(seed);
    let (stand, place) = (Stand::new(8_100), Place::sqlite());
    stand.found(place.store().await).await.close().await.expect("seals");
    let folder = tempfile::tempdir().expect("a folder");
    let archive = folder.path().join("book.tar");
    let keys = take(place.store().await.as_ref(), &stand.book, &stand.keys, &archive).await;
    let whole = std::fs::read(&archive).expect("reads");
    for _ in 0..count {
        let (at, bit) = (dice.below(whole.len() as u64), dice.below(8));
        let mut bytes = whole.clone();
        bytes[usize::try_from(at).expect("small")] ^= 1 << bit;
        std::fs::write(&archive, bytes).expect("writes");
        assert!(look(&archive, &keys).is_err(), "bit {bit} of byte {at} of {} changed unseen", whole.len());
    }
    let verdict = format!("all refused, of an archive of {} bytes", whole.len());
    docs::record(&docs::Outcome { campaign, seed, count, verdict });
}
