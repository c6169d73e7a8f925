//! One book that is written into and killed under its writers, and what must hold of it afterwards.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use quitus_server::ledger::{Failure, Ledger, Receipt, Repeat};
use quitus_tests::commands::{founding, id_of, life};
use quitus_tests::invariants::{Stored, all};
use quitus_tests::place::Place;
use quitus_tests::stand::{Stand, insist};
use uuid::Uuid;

use crate::journal::{Journal, cut};

/// Entries of the founding.
pub const FOUNDING: u64 = 3;

/// Callers of the killed process.
const CALLERS: u64 = 8;

/// One book, and the journals of everybody who wrote into it.
pub struct Trial {
    stand: Stand,
    place: Place,
    journals: [PathBuf; 2],
    _folder: tempfile::TempDir,
}

/// One of the two that may write at once.
#[derive(Clone, Copy)]
pub enum Side {
    Left,
    Right,
}

/// What came of some kills.
#[derive(Default)]
pub struct Toll {
    /// Entries of the book then.
    pub entries: u64,
    /// Commands whose answer the kill cut off.
    pub in_flight: u64,
    /// Those of them that were in the book.
    pub landed: u64,
}

impl Trial {
    pub async fn new(place: Place, seed: u64) -> Self {
        let stand = Stand::new(seed);
        stand.found(place.store().await).await.close().await.expect("seals");
        let folder = tempfile::tempdir().expect("a folder");
        let journals = ["left", "right"].map(|name| folder.path().join(name));
        Trial { stand, place, journals, _folder: folder }
    }

    fn journal(&self, side: Side) -> &PathBuf {
        &self.journals[side as usize]
    }

    pub fn hammer(&self, side: Side, round: u64) -> Child {
        Command::new(env!("CARGO_BIN_EXE_hammer"))
            .args([self.place.url().as_str(), self.stand.folder().to_str().unwrap(), self.stand.book.as_str()])
            .args([self.journal(side).to_str().unwrap(), &round.to_string(), &CALLERS.to_string()])
            .stdout(Stdio::null())
            .spawn()
            .expect("starts")
    }

    pub fn acked(&self, side: Side) -> usize {
        Journal::read(self.journal(side)).acked.len()
    }

    /// Waits until more than `before` are acknowledged: the process serves.
    pub async fn until_it_serves(&self, side: Side, before: usize, child: &mut Child) {
        for _ in 0..6_000 {
            if self.acked(side) > before {
                return;
            }
            assert!(child.try_wait().expect("asks").is_none(), "the process ended by itself");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("nothing is acknowledged");
    }

    /// Opens the book as its next owner, sends again what was in flight, and holds the book to every invariant.
    pub async fn recover(&self) -> Toll {
        self.drop_half_line(Side::Left);
        self.drop_half_line(Side::Right);
        let journal = Journal::of(&self.journals);
        let store = self.place.store().await;
        let ledger = self.opened().await;
        ledger.sealed().await.expect("seals");
        let mut stored = Stored::read(store.as_ref(), &self.stand.book).await.expect("reads");
        let known: BTreeSet<Uuid> = journal.sent.iter().copied().chain(self.founding()).collect();
        let ring = self.stand.ring();
        let key = ring.signing[0].verification_key();
        all(&journal.acked, &known, &stored, key).expect("holds after the kill");
        let in_flight = journal.in_flight();
        let landed = stored.receipts.iter().filter(|row| in_flight.contains(&row.command_id)).count();
        self.again(&ledger, &journal, &in_flight).await;
        ledger.sealed().await.expect("seals");
        stored = Stored::read(store.as_ref(), &self.stand.book).await.expect("reads");
        all(&journal.acked, &known, &stored, key).expect("holds after the repeats");
        let wanted = journal.acked.len() + in_flight.len() + usize::try_from(FOUNDING).expect("small");
        assert_eq!(stored.entries.len(), wanted, "each command once, and the founding");
        ledger.close().await.expect("closes");
        store.close().await;
        // Whoever was told "in flight" knows now: the next round begins with a whole journal.
        self.settle(&stored, &in_flight);
        Toll { entries: stored.entries.len() as u64, in_flight: in_flight.len() as u64, landed: landed as u64 }
    }

    async fn opened(&self) -> Ledger {
        for _ in 0..200 {
            match self.stand.open(self.place.store().await).await {
                Ok(ledger) => return ledger,
                Err(Failure::Store(error)) if error.is_temporary() => {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                Err(failure) => panic!("does not open: {failure}"),
            }
        }
        panic!("does not open");
    }

    fn founding(&self) -> Vec<Uuid> {
        founding().iter().map(id_of).collect()
    }

    /// The last acknowledged and those in flight, once more: the first get their receipts, the others one effect.
    async fn again(&self, ledger: &Ledger, journal: &Journal, in_flight: &BTreeSet<Uuid>) {
        let last = &journal.acked[journal.acked.len().saturating_sub(20)..];
        for receipt in last {
            let accepted = insist(ledger, &command_of(receipt.command_id)).await.expect("accepted");
            assert_eq!((&accepted.receipt, accepted.repeat), (receipt, Repeat::Again));
        }
        for id in in_flight {
            insist(ledger, &command_of(*id)).await.expect("accepted");
        }
    }

    /// What a kill left of a line ends here.
    pub fn drop_half_line(&self, side: Side) {
        cut(self.journal(side));
    }

    fn settle(&self, stored: &Stored, in_flight: &BTreeSet<Uuid>) {
        use std::io::Write;
        let journal = self.journal(Side::Left);
        let mut file = std::fs::OpenOptions::new().append(true).create(true).open(journal).expect("the journal");
        for row in stored.receipts.iter().filter(|row| in_flight.contains(&row.command_id)) {
            let receipt = serde_json::to_string(&Receipt::from(row)).expect("writes");
            writeln!(file, "acked {receipt}").expect("writes");
        }
    }

    /// At the end of a book.
    pub async fn verified(&self) {
        let store = self.place.store().await;
        self.stand.verify_clean(store.as_ref()).await;
        store.close().await;
    }
}

/// Kill -9.
pub fn dead(mut child: Child) {
    child.kill().expect("kills");
    child.wait().expect("is dead");
}

/// The command with that id: a life's base and the command's place in it follow from its number.
fn command_of(id: Uuid) -> serde_json::Value {
    let number = id.as_u64_pair().1 & 0x00ff_ffff_ffff;
    let base = number / 100 * 100;
    let command = life(base, 100).swap_remove(usize::try_from(number - base).expect("small"));
    assert_eq!(id_of(&command), id);
    command
}

#[test]
fn a_command_is_found_again_by_its_id() {
    for command in life(3_020_100, 40) {
        assert_eq!(command_of(id_of(&command)), command);
    }
}
