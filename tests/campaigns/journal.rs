//! What a killed process wrote down (`quitus_tests::killed`): what it sent, and what was acknowledged.

use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::path::Path;

use quitus_domain::values::Position;
use quitus_server::ledger::Receipt;
use serde::Deserialize;
use uuid::Uuid;

/// What the killed process wrote down.
#[derive(Default)]
pub struct Journal {
    pub sent: BTreeSet<Uuid>,
    pub acked: Vec<Receipt>,
}

/// A receipt as JSON gives it back.
#[derive(Deserialize)]
struct Acked {
    command_id: Uuid,
    first: u64,
    last: u64,
    leaf_hash: String,
    checkpoint_size: u64,
}

impl Journal {
    pub fn read(file: &Path) -> Self {
        Journal::of([file])
    }

    /// What several processes wrote down.
    pub fn of(files: impl IntoIterator<Item = impl AsRef<Path>>) -> Self {
        let mut journal = Journal::default();
        for file in files {
            let text = std::fs::read_to_string(file).unwrap_or_default();
            // A kill may leave the beginning of a line.
            let whole = text.rfind('\n').map_or("", |end| &text[..end]);
            whole.lines().for_each(|line| journal.add(line));
        }
        journal
    }

    fn add(&mut self, line: &str) {
        match line.split_once(' ') {
            Some(("sent", id)) => {
                self.sent.insert(id.parse().expect("an id"));
            }
            Some(("acked", receipt)) => self.acked.push(receipt_of(receipt)),
            _ => panic!("the door answered what it must not: {line}"),
        }
    }

    /// Sent, and not known to be done.
    pub fn in_flight(&self) -> BTreeSet<Uuid> {
        let acked: BTreeSet<Uuid> = self.acked.iter().map(|receipt| receipt.command_id).collect();
        self.sent.difference(&acked).copied().collect()
    }
}

/// Takes away what a kill left of a line, so that another process may go on behind it.
pub fn cut(file: &Path) {
    let text = std::fs::read(file).unwrap_or_default();
    if text.last().is_some_and(|byte| *byte != b'\n') {
        let whole = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let file = OpenOptions::new().write(true).open(file).expect("the journal");
        file.set_len(whole as u64).expect("cuts");
    }
}

fn receipt_of(json: &str) -> Receipt {
    let Acked { command_id, first, last, leaf_hash, checkpoint_size } = serde_json::from_str(json).expect("a receipt");
    Receipt { command_id, first: Position(first), last: Position(last), leaf_hash, checkpoint_size }
}
