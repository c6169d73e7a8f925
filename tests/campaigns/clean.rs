//! Clean books: whatever their size, nobody is accused.

use quitus_tests::commands::founding;
use quitus_tests::invariants::{Stored, all};
use quitus_tests::machine::Dice;
use quitus_tests::place::Place;
use quitus_tests::stand::{Stand, receipt};

use crate::{attempts, book, docs, seed};

/// Sizes at which trees and tiles begin and end.
const EDGES: [u64; 6] = [0, 1, 2, 255, 256, 257];

#[tokio::test(flavor = "multi_thread")]
async fn a_clean_book_raises_no_alarm() {
    let (seed, count) = (seed("clean books"), attempts(12, 1_000));
    let mut dice = Dice::new(seed);
    let (place, mut entries) = (Place::sqlite(), 0);
    for number in 0..count {
        let edge = usize::try_from(number).ok().and_then(|index| EDGES.get(index));
        // Mostly small ones, so that there can be many.
        let most = if number < 12 || number % 20 == 0 { 601 } else { 61 };
        let size = edge.copied().unwrap_or_else(|| dice.below(most));
        entries += size;
        clean_book(&place, number, size, &mut dice).await;
    }
    let verdict = format!("no false alarm, {entries} entries");
    docs::record(&docs::Outcome { campaign: "clean books, SQLite", seed, count, verdict });
}

async fn clean_book(place: &Place, number: u64, size: u64, dice: &mut Dice) {
    let stand = Stand::new(1_000 + number);
    let store = place.store().await;
    if size > 0 {
        let ledger = stand.create(store.clone()).await;
        for command in founding().iter().take(usize::try_from(size - 1).unwrap_or(0)) {
            receipt(&ledger, command).await;
        }
        book::grow(&ledger, dice, size).await;
        ledger.close().await.expect("seals");
    }
    let report = stand.verify(store.as_ref()).await.expect("verifies");
    assert!(report.is_clean(), "book {number} of {size}: {:#?} {:#?}", report.log.discrepancies, report.projections);
    assert_eq!((report.log.size, report.log.signed_size), (size, (size > 0).then_some(size)));
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    let acked: Vec<_> = stored.receipts.iter().map(Into::into).collect();
    let sent = stored.receipts.iter().map(|row| row.command_id).collect();
    all(&acked, &sent, &stored, stand.ring().signing[0].verification_key()).expect("holds");
    store.close().await;
}
