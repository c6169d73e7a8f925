//! Sends commands to one book until it is killed: `hammer URL KEYS BOOK JOURNAL ROUND CALLERS`.
//!
//! Before a command is sent, its id goes to the journal; when it is acknowledged, its receipt does, and is on the disk
//! before the next command of that caller is sent. Whoever kills this process knows from the journal what must be in the
//! book, and what may be.

#![allow(clippy::expect_used, reason = "a test program may stop at the first surprise")]

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};

use quitus_domain::values::BookId;
use quitus_server::ledger::keys::KeyFolder;
use quitus_server::ledger::machine::{SystemClock, SystemEntropy};
use quitus_server::ledger::{Failure, Ledger, Parts};
use quitus_server::store::{Access, open};
use quitus_tests::commands::{id_of, life};
use quitus_tests::stand::send;

/// Commands in one life; then the caller begins another.
const EACH: u64 = 40;

#[tokio::main]
async fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [url, keys, book, journal, round, callers] = args.as_slice() else { panic!("six arguments") };
    let book: BookId = book.parse().expect("a book");
    let journal = OpenOptions::new().append(true).create(true).open(journal).expect("a journal");
    let journal = Arc::new(Mutex::new(journal));
    let ledger = door(url, Path::new(keys), &book).await;
    let (round, callers): (u64, u64) = (round.parse().expect("a number"), callers.parse().expect("a number"));
    let tasks: Vec<_> = (0..callers)
        .map(|caller| {
            let base = 1_000_000 * round + 20_000 * caller;
            tokio::spawn(serve(ledger.clone(), Arc::clone(&journal), base))
        })
        .collect();
    for task in tasks {
        task.await.expect("no panic");
    }
}

async fn door(url: &str, keys: &Path, book: &BookId) -> Ledger {
    let keeper = KeyFolder::new(keys, book);
    loop {
        let opened = match open(url, Access::ReadWrite).await {
            Ok(store) => {
                let ring = keeper.load().expect("keys");
                let (clock, entropy) = (Arc::new(SystemClock), Arc::new(SystemEntropy));
                let parts = Parts { store, ring, keeper: Arc::new(keeper.clone()), clock, entropy };
                Ledger::open(book.clone(), parts).await
            }
            Err(error) => Err(error.into()),
        };
        match opened {
            Ok(ledger) => return ledger,
            Err(Failure::Store(error)) if error.is_temporary() => tokio::task::yield_now().await,
            Err(failure) => panic!("cannot open: {failure}"),
        }
    }
}

async fn serve(ledger: Ledger, journal: Arc<Mutex<File>>, base: u64) {
    for life_number in 0.. {
        for command in life(base + 100 * life_number, EACH) {
            note(&journal, &format!("sent {}", id_of(&command)));
            let receipt = loop {
                match send(&ledger, &command).await {
                    Ok(accepted) => break accepted.receipt,
                    Err(failure @ (Failure::Refused(_) | Failure::Malformed(_) | Failure::OtherBody(_))) => {
                        note(&journal, &format!("wrong {failure:?}"));
                        panic!("{failure}");
                    }
                    Err(_) => tokio::time::sleep(std::time::Duration::from_millis(5)).await,
                }
            };
            let Ok(text) = serde_json::to_string(&receipt) else { continue };
            note(&journal, &format!("acked {text}"));
        }
    }
}

fn note(journal: &Mutex<File>, line: &str) {
    let mut file = journal.lock().expect("the journal");
    // One write: a kill leaves a whole line or the beginning of one, which the reader drops.
    file.write_all(format!("{line}\n").as_bytes()).expect("writes");
    if line.starts_with("acked") {
        file.sync_data().expect("syncs");
    }
}
