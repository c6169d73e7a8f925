//! Kills: a process that writes (`tests/src/bin/hammer.rs`) is killed at random moments, or its PostgreSQL is.
//!
//! After each kill the book is opened again, and everything that was acknowledged must be in it, provably; what is in it
//! must have been sent; and what was in flight can be sent again and has one effect. A kill tests the process and not
//! the power: the kernel keeps what was not synced.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use quitus_server::ledger::{Failure, Ledger, Receipt, Repeat};
use quitus_tests::commands::{founding, id_of, life};
use quitus_tests::invariants::{Stored, all};
use quitus_tests::machine::Dice;
use quitus_tests::place::Place;
use quitus_tests::postgres::Cluster;
use quitus_tests::stand::{Stand, insist};
use serde::Deserialize;
use uuid::Uuid;

use crate::{attempts, docs, seed};

/// Callers of the killed process.
const CALLERS: u64 = 8;

/// What the killed process wrote down.
#[derive(Default)]
struct Journal {
    sent: BTreeSet<Uuid>,
    acked: Vec<Receipt>,
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
    fn read(file: &Path) -> Self {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        // A kill may leave the beginning of a line.
        let whole = text.rfind('\n').map_or("", |end| &text[..end]);
        let mut journal = Journal::default();
        for line in whole.lines() {
            match line.split_once(' ') {
                Some(("sent", id)) => {
                    journal.sent.insert(id.parse().expect("an id"));
                }
                Some(("acked", receipt)) => journal.acked.push(receipt_of(receipt)),
                _ => panic!("the door answered what it must not: {line}"),
            }
        }
        journal
    }

    /// Sent, and not known to be done.
    fn in_flight(&self) -> BTreeSet<Uuid> {
        let acked: BTreeSet<Uuid> = self.acked.iter().map(|receipt| receipt.command_id).collect();
        self.sent.difference(&acked).copied().collect()
    }
}

fn receipt_of(json: &str) -> Receipt {
    let Acked { command_id, first, last, leaf_hash, checkpoint_size } = serde_json::from_str(json).expect("a receipt");
    let position = quitus_domain::values::Position;
    Receipt { command_id, first: position(first), last: position(last), leaf_hash, checkpoint_size }
}

/// One campaign's book, and the journal of everybody who wrote into it.
struct Trial {
    stand: Stand,
    place: Place,
    journal: PathBuf,
    _folder: tempfile::TempDir,
}

impl Trial {
    async fn new(place: Place, seed: u64) -> Self {
        let stand = Stand::new(seed);
        stand.found(place.store().await).await.close().await.expect("seals");
        let folder = tempfile::tempdir().expect("a folder");
        Trial { stand, place, journal: folder.path().join("journal"), _folder: folder }
    }

    fn hammer(&self, round: u64) -> Child {
        Command::new(env!("CARGO_BIN_EXE_hammer"))
            .args([self.place.url().as_str(), self.stand.folder().to_str().unwrap(), self.stand.book.as_str()])
            .args([self.journal.to_str().unwrap(), &round.to_string(), &CALLERS.to_string()])
            .stdout(Stdio::null())
            .spawn()
            .expect("starts")
    }

    fn acked(&self) -> usize {
        Journal::read(&self.journal).acked.len()
    }

    /// Waits until more than `before` are acknowledged: the process serves.
    async fn until_it_serves(&self, before: usize, child: &mut Child) {
        for _ in 0..3_000 {
            if self.acked() > before {
                return;
            }
            assert!(child.try_wait().expect("asks").is_none(), "the process ended by itself");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("nothing is acknowledged");
    }

    /// Opens the book as its next owner, sends again what was in flight, and holds the book to every invariant.
    async fn recover(&self) -> (usize, usize) {
        let journal = Journal::read(&self.journal);
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
        let wanted = journal.acked.len() + in_flight.len() + 3;
        assert_eq!(stored.entries.len(), wanted, "each command once, and the founding");
        ledger.close().await.expect("closes");
        store.close().await;
        // Whoever was told "in flight" knows now: the next round begins with a whole journal.
        self.settle(&stored, &in_flight);
        (in_flight.len(), landed)
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

    fn settle(&self, stored: &Stored, in_flight: &BTreeSet<Uuid>) {
        use std::io::Write;
        let mut file = std::fs::OpenOptions::new().append(true).open(&self.journal).expect("the journal");
        // What a kill left of a line ends here.
        let text = std::fs::read(&self.journal).expect("reads");
        if text.last().is_some_and(|byte| *byte != b'\n') {
            let whole = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
            file.set_len(whole as u64).expect("cuts");
        }
        for row in stored.receipts.iter().filter(|row| in_flight.contains(&row.command_id)) {
            let receipt = serde_json::to_string(&Receipt::from(row)).expect("writes");
            writeln!(file, "acked {receipt}").expect("writes");
        }
    }
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

async fn killed(place: Place, campaign: &str) {
    let (seed, rounds) = (seed(campaign), attempts(10, 50));
    let mut dice = Dice::new(seed);
    let trial = Trial::new(place, 7_000).await;
    let (mut in_flight, mut landed) = (0, 0);
    for round in 1..=rounds {
        let before = trial.acked();
        let mut child = trial.hammer(round);
        // One time in five it may still be opening the book.
        if dice.below(5) > 0 {
            trial.until_it_serves(before, &mut child).await;
        }
        tokio::time::sleep(Duration::from_micros(dice.below(500_000))).await;
        child.kill().expect("kills");
        child.wait().expect("is dead");
        let (flying, there) = trial.recover().await;
        (in_flight, landed) = (in_flight + flying, landed + there);
    }
    let store = trial.place.store().await;
    let report = trial.stand.verify_clean(store.as_ref()).await;
    let verdict = format!(
        "{} acknowledged, 0 missing, 0 doubled, 0 invented; {in_flight} in flight, {landed} of them in the book",
        report.log.size - 3 - in_flight as u64
    );
    docs::record(&docs::Outcome { campaign, seed, count: rounds, verdict });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_writer_on_sqlite_loses_and_invents_nothing() {
    killed(Place::sqlite(), "kill -9, SQLite").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_writer_on_postgresql_loses_and_invents_nothing() {
    killed(Place::postgres().await, "kill -9, PostgreSQL").await;
}

/// The database dies under a writer that lives: it tells its callers, and goes on when the database is back.
#[tokio::test(flavor = "multi_thread")]
async fn a_killed_postgresql_loses_and_invents_nothing() {
    let campaign = "PostgreSQL killed under its writer";
    let (seed, rounds) = (seed(campaign), attempts(3, 12));
    let mut dice = Dice::new(seed);
    let cluster = Cluster::start();
    let trial = Trial::new(Place::of_cluster(&cluster).await, 7_001).await;
    let mut child = trial.hammer(1);
    for _ in 0..rounds {
        let before = trial.acked();
        trial.until_it_serves(before, &mut child).await;
        tokio::time::sleep(Duration::from_micros(dice.below(300_000))).await;
        cluster.crash();
        cluster.start_again();
    }
    trial.until_it_serves(trial.acked(), &mut child).await;
    child.kill().expect("kills");
    child.wait().expect("is dead");
    let (flying, landed) = trial.recover().await;
    let store = trial.place.store().await;
    let report = trial.stand.verify_clean(store.as_ref()).await;
    let verdict = format!(
        "{} acknowledged, 0 missing, 0 doubled, 0 invented; at the end {flying} in flight, {landed} of them in the book",
        report.log.size - 3 - flying as u64
    );
    docs::record(&docs::Outcome { campaign, seed, count: rounds, verdict });
}
