//! Archives that are not as they were written.

use std::path::Path;

use quitus_server::ledger::backup::BackupFailure;
use quitus_server::store::StoreError;
use quitus_tests::copies::{bring, dump, look, take};
use quitus_tests::machine::Dice;
use quitus_tests::place::Place;

use crate::lived;

fn changed(archive: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = std::fs::read(archive).unwrap();
    change(&mut bytes);
    std::fs::write(archive, bytes).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_that_was_changed_is_refused_and_leaves_nothing() {
    for to in [Place::sqlite(), Place::postgres().await] {
        let place = Place::sqlite();
        let stand = lived(930, &place).await;
        let folder = tempfile::tempdir().unwrap();
        let archive = folder.path().join("book.tar");
        let keys = take(place.store().await.as_ref(), &stand.book, &stand.keys, &archive).await;
        let whole = std::fs::read(&archive).unwrap();
        let store = to.store().await;
        let mut dice = Dice::new(930);
        for trial in 0..60 {
            let at = usize::try_from(dice.below(whole.len() as u64)).unwrap();
            match trial % 3 {
                0 => changed(&archive, |bytes| bytes[at] ^= 1 << (trial % 8)),
                1 => changed(&archive, |bytes| bytes.truncate(at)),
                _ => changed(&archive, |bytes| {
                    bytes.remove(at);
                }),
            }
            let checked = look(&archive, &keys);
            assert!(checked.is_err(), "trial {trial}, byte {at}: taken for whole");
            let brought = bring(store.as_ref(), &archive, &keys).await;
            assert!(brought.is_err(), "trial {trial}, byte {at}: brought back");
            assert_eq!(store.head(&stand.book).await.unwrap().size, 0, "trial {trial}, byte {at}: something was left");
            std::fs::write(&archive, &whole).unwrap();
        }
        changed(&archive, |bytes| bytes.push(0));
        assert!(look(&archive, &keys).is_err(), "a byte behind the end");
        std::fs::write(&archive, &whole).unwrap();
        bring(store.as_ref(), &archive, &keys).await.expect("the true one comes back");
        let there = dump(store.as_ref(), &stand.book).await;
        let twice = bring(store.as_ref(), &archive, &keys).await;
        let conflict = |failure: &BackupFailure| {
            matches!(
                failure,
                BackupFailure::Failure(quitus_server::ledger::Failure::Store(StoreError::Conflict { .. }))
            )
        };
        assert!(twice.as_ref().is_err_and(conflict), "{twice:?}");
        assert_eq!(dump(store.as_ref(), &stand.book).await, there);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_of_another_book_or_another_moment_do_not_pass_for_its_own() {
    let (place, elsewhere) = (Place::sqlite(), Place::sqlite());
    let (stand, other) = (lived(931, &place).await, lived(932, &elsewhere).await);
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (folder.path().join("one.tar"), folder.path().join("two.tar"));
    let keys = take(place.store().await.as_ref(), &stand.book, &stand.keys, &one).await;
    let others = take(elsewhere.store().await.as_ref(), &other.book, &other.keys, &two).await;
    assert!(look(&one, &others).is_err(), "another book's archive opens");
    let mut mixed = others.clone();
    mixed.book = stand.book.clone();
    assert!(look(&one, &mixed).is_err(), "another book's keys under this book's name");
    let mut fewer = keys.clone();
    let left = fewer.persons.pop().expect("persons");
    let checked = look(&one, &fewer).expect("is whole all the same");
    assert!(checked.nameless > 0, "the values of {} are not missed", left.person);
}
