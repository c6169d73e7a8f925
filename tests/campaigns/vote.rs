//! Kills in the middle of a vote: a process that records roll calls ballot by ballot (`tests/src/bin/teller.rs`) is killed
//! at random moments, and whoever goes on gives it the same commands again.
//!
//! After each kill the book holds to every invariant, and every ballot that was acknowledged is in it, once. In the end
//! each ballot is there once and each result is the one of a book that nobody disturbed, entry for entry. Left out: a
//! database that dies under its writer, and many writers at one book, which `kill` is about.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use quitus_domain::assemblies::Votes;
use quitus_domain::cooperative::Event;
use quitus_domain::values::AssociateRef;
use quitus_server::ledger::{Failure, Ledger};
use quitus_tests::commands::{founding, id_of};
use quitus_tests::gathering::Gathering;
use quitus_tests::invariants::{Stored, all};
use quitus_tests::machine::Dice;
use quitus_tests::place::Place;
use quitus_tests::stand::{Stand, insist};
use serde_json::Value;
use uuid::Uuid;

use crate::journal::{Journal, cut};
use crate::{attempts, docs, seed};

/// Longest time that a process lives after it was seen to record, in microseconds.
const LONGEST: u64 = 60_000;

/// One book in which votes are taken, and the journal of every process that recorded them.
struct Trial {
    stand: Stand,
    place: Place,
    known: BTreeSet<Uuid>,
    folder: tempfile::TempDir,
}

/// Every vote from the first to the last, ballot by ballot.
fn script(gathering: Gathering) -> Vec<Value> {
    let of = |resolution| {
        let ballots = gathering.ballots(resolution).into_iter();
        std::iter::once(gathering.puts(resolution)).chain(ballots).chain([gathering.closes_vote(resolution)])
    };
    (1..=gathering.resolutions).flat_map(of).collect()
}

/// A book whose meeting is open, at a place.
async fn opened(stand: &Stand, place: &Place, gathering: Gathering) -> Ledger {
    let ledger = stand.found(place.store().await).await;
    for command in gathering.prepared() {
        insist(&ledger, &command).await.expect("is accepted");
    }
    ledger
}

impl Trial {
    async fn new(place: Place, gathering: Gathering) -> Self {
        let (stand, folder) = (Stand::new(7_100), tempfile::tempdir().expect("a folder"));
        opened(&stand, &place, gathering).await.close().await.expect("seals");
        let script = script(gathering);
        let lines: String = script.iter().map(|command| format!("{command}\n")).collect();
        std::fs::write(folder.path().join("votes.jsonl"), lines).expect("writes");
        let before = gathering.prepared().into_iter().chain(founding());
        let known = before.chain(script).map(|command| id_of(&command)).collect();
        Trial { stand, place, known, folder }
    }

    fn journal(&self) -> PathBuf {
        self.folder.path().join("journal")
    }

    fn teller(&self) -> Child {
        cut(&self.journal());
        Command::new(env!("CARGO_BIN_EXE_teller"))
            .args([self.place.url().as_str(), self.stand.folder().to_str().unwrap(), self.stand.book.as_str()])
            .args([self.journal(), self.folder.path().join("votes.jsonl")])
            .stdout(Stdio::null())
            .spawn()
            .expect("starts")
    }

    /// The commands that are known to be done.
    fn done(&self) -> usize {
        let acked = Journal::read(&self.journal()).acked;
        acked.iter().map(|receipt| receipt.command_id).collect::<BTreeSet<_>>().len()
    }

    /// Kills a process after it went on and some time more. `false` when it came to the end before.
    async fn disturbed(&self, after: Duration) -> bool {
        let (before, mut child) = (self.done(), self.teller());
        while self.done() <= before && child.try_wait().expect("asks").is_none() {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        tokio::time::sleep(after).await;
        child.kill().expect("kills");
        !child.wait().expect("is dead").success()
    }

    /// Reads the book as its next owner does, and holds it to every invariant.
    async fn looked_at(&self) -> Stored {
        let store = self.place.store().await;
        let ledger = loop {
            match self.stand.open(self.place.store().await).await {
                Ok(ledger) => break ledger,
                Err(Failure::Store(error)) if error.is_temporary() => tokio::task::yield_now().await,
                Err(failure) => panic!("does not open: {failure}"),
            }
        };
        ledger.sealed().await.expect("seals");
        let stored = Stored::read(store.as_ref(), &self.stand.book).await.expect("reads");
        let (journal, ring) = (Journal::read(&self.journal()), self.stand.ring());
        all(&journal.acked, &self.known, &stored, ring.signing[0].verification_key()).expect("holds after the kill");
        ballots(&stored);
        ledger.close().await.expect("closes");
        store.close().await;
        stored
    }
}

/// What was put, voted and concluded, in the order of the entries.
fn votes(stored: &Stored) -> Vec<Event> {
    let facts = stored.facts().expect("reads").into_iter().map(|fact| (*fact.event).clone());
    let of_a_vote =
        |event: &Event| matches!(event, Event::VoteOpened(_) | Event::VotesRecorded(_) | Event::VoteClosed(_));
    facts.filter(of_a_vote).collect()
}

/// Who voted on what; nobody twice.
fn ballots(stored: &Stored) -> BTreeMap<u16, BTreeSet<AssociateRef>> {
    let mut voters: BTreeMap<u16, BTreeSet<AssociateRef>> = BTreeMap::new();
    for event in votes(stored) {
        if let Event::VotesRecorded(e) = event
            && let Votes::Named(named) = e.votes
        {
            for ballot in named {
                let once = voters.entry(e.resolution).or_default().insert(ballot.associate);
                assert!(once, "a second ballot of {:?} on {}", ballot.associate, e.resolution);
            }
        }
    }
    voters
}

/// Whether a vote is open at the end of the book.
fn is_voting(stored: &Stored) -> bool {
    matches!(votes(stored).last(), Some(Event::VoteOpened(_) | Event::VotesRecorded(_)))
}

/// The same votes in a book that nobody disturbs.
async fn undisturbed(gathering: Gathering) -> Vec<Event> {
    let (stand, place) = (Stand::new(7_101), Place::memory());
    let ledger = opened(&stand, &place, gathering).await;
    for command in script(gathering) {
        insist(&ledger, &command).await.expect("is accepted");
    }
    ledger.sealed().await.expect("seals");
    votes(&Stored::read(place.store().await.as_ref(), &stand.book).await.expect("reads"))
}

async fn killed(place: Place, campaign: &str) {
    let (seed, kills) = (seed(campaign), attempts(6, 60));
    let mut dice = Dice::new(seed);
    let gathering = Gathering { associates: 40, resolutions: attempts(4, 40) };
    let trial = Trial::new(place, gathering).await;
    let (mut killed, mut voting) = (0, 0);
    for _ in 0..kills {
        if !trial.disturbed(Duration::from_micros(dice.below(LONGEST))).await {
            break;
        }
        killed += 1;
        voting += u64::from(is_voting(&trial.looked_at().await));
    }
    assert!(voting > 0, "no process was killed while a vote was open");
    assert!(trial.teller().wait().expect("ends").success(), "whoever goes on comes to the end");
    let stored = trial.looked_at().await;
    let each = ballots(&stored);
    assert!(each.len() as u64 == gathering.resolutions && each.values().all(|who| who.len() as u64 == 40), "{each:?}");
    assert_eq!(votes(&stored), undisturbed(gathering).await);
    let store = trial.place.store().await;
    trial.stand.verify_clean(store.as_ref()).await;
    let count = gathering.resolutions * gathering.associates;
    let verdict = format!(
        "{voting} of them while a vote was open; {count} ballots in {} votes, each once, every result as undisturbed",
        gathering.resolutions
    );
    docs::record(&docs::Outcome { campaign, seed, count: killed, verdict });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_teller_on_sqlite_leaves_every_ballot_once() {
    killed(Place::sqlite(), "kill -9 in the middle of a vote, SQLite").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_teller_on_postgresql_leaves_every_ballot_once() {
    killed(Place::postgres().await, "kill -9 in the middle of a vote, PostgreSQL").await;
}
