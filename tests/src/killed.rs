//! What a process does that a campaign kills: it opens a book, sends commands, and keeps a journal of them.
//!
//! Before a command is sent, its id goes to the journal; when it is acknowledged, its receipt does, and is on the disk
//! before the next command of that caller is sent. Whoever kills the process knows from the journal what must be in the
//! book, and what may be.

#![allow(clippy::expect_used, clippy::panic, reason = "a test program may stop at the first surprise")]

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use quitus_domain::values::BookId;
use quitus_server::ledger::keys::KeyFolder;
use quitus_server::ledger::machine::{SystemClock, SystemEntropy};
use quitus_server::ledger::{Failure, Ledger, Parts};
use quitus_server::store::{Access, open};
use serde_json::Value;

use crate::commands::id_of;
use crate::stand::send;

/// The door of a book, opened as the program opens it; waits while the database is not there.
///
/// # Panics
/// On anything that waiting does not mend.
pub async fn door(url: &str, keys: &Path, book: &BookId) -> Ledger {
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

/// What was sent and acknowledged, one a line.
pub struct Diary(Mutex<File>);

impl Diary {
    /// Goes on in a file.
    #[must_use]
    pub fn of(file: &Path) -> Self {
        Diary(Mutex::new(OpenOptions::new().append(true).create(true).open(file).expect("a journal")))
    }

    fn note(&self, line: &str) {
        let mut file = self.0.lock().expect("the journal");
        // One write: a kill leaves a whole line or the beginning of one, which the reader drops.
        file.write_all(format!("{line}\n").as_bytes()).expect("writes");
        if line.starts_with("acked") {
            file.sync_data().expect("syncs");
        }
    }

    /// Sends a command until it is acknowledged, and notes both.
    ///
    /// # Panics
    /// When the door refuses it: a campaign sends only what it must take.
    pub async fn deliver(&self, ledger: &Ledger, command: &Value) {
        self.note(&format!("sent {}", id_of(command)));
        let receipt = loop {
            match send(ledger, command).await {
                Ok(accepted) => break accepted.receipt,
                Err(failure @ (Failure::Refused(_) | Failure::Malformed(_) | Failure::OtherBody(_))) => {
                    self.note(&format!("wrong {failure:?}"));
                    panic!("{failure}");
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(5)).await,
            }
        };
        let text = serde_json::to_string(&receipt).expect("a receipt is JSON");
        self.note(&format!("acked {text}"));
    }
}
