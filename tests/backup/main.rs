//! Backup and restore, on both stores.
//!
//! | file | promise |
//! |---|---|
//! | `moved` | SQLite to PostgreSQL and back, bit for bit; receipts hold, and the book goes on |
//! | `busy` | a copy made while others write is a beginning of the book, whole in itself |
//! | `tail` | an older copy is for reading until its tail is brought, and what was erased since goes with it |
//! | `wrong` | what is not as it was written is refused, and nothing of it is kept |

// A test says what went wrong by panicking.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod busy;
mod moved;
mod tail;
mod wrong;

use quitus_server::ledger::{Failure, Ledger};
use quitus_tests::commands::{admit, admit_company, erase, pay, subscribe, withdraw};
use quitus_tests::place::Place;
use quitus_tests::stand::{ACTOR, Stand, receipt};

/// A book with persons, a company, texts, an erasure and a rotation of the key.
async fn life(stand: &Stand, ledger: &Ledger) {
    for number in 100..104 {
        receipt(ledger, &admit(number, &format!("Person{number}"))).await;
        receipt(ledger, &subscribe(number + 100, number, 10)).await;
        receipt(ledger, &pay(number + 200, number, number + 100)).await;
    }
    receipt(ledger, &admit_company(140)).await;
    ledger.sealed().await.expect("seals");
    receipt(ledger, &withdraw(410, 102)).await;
    receipt(ledger, &erase(403, 101, "contact")).await;
    let keys = stand.keys.clone();
    let ring = move || keys.load().map_err(Failure::from);
    ledger.rotate_key(ring, ACTOR, "2026-01-02".parse().unwrap()).await.expect("rotates");
    receipt(ledger, &admit(150, "Late")).await;
}

/// A founded book that has lived, closed.
async fn lived(seed: u64, place: &Place) -> Stand {
    let stand = Stand::new(seed);
    let ledger = stand.found(place.store().await).await;
    life(&stand, &ledger).await;
    ledger.close().await.expect("closes");
    stand
}
