//! For each invariant, a book that breaks it on purpose, and the invariant saying so.

use std::collections::BTreeSet;
use std::sync::Arc;

use quitus_domain::assemblies::VotingMethod;
use quitus_domain::cooperative::{Event, wire};
use quitus_domain::values::Position;
use quitus_projections::log::checkpoint::VerificationKey;

use super::*;
use crate::commands::{Kind, admit, id, subscribe};
use crate::memory::Memory;
use crate::stand::{Stand, receipt};

/// A sound book, what was acknowledged of it, and its key.
async fn sound() -> (Stored, Vec<Receipt>, VerificationKey) {
    let stand = Stand::new(1);
    let store = Arc::new(Memory::new());
    let ledger = stand.found(store.clone()).await;
    let mut acked = Vec::new();
    for number in [10, 20, 30] {
        acked.push(receipt(&ledger, &admit(number, "Ada")).await);
        acked.push(receipt(&ledger, &subscribe(number + 1, number, 5)).await);
    }
    ledger.sealed().await.expect("seals");
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    (stored, acked, stand.ring().signing[0].verification_key().clone())
}

fn sent() -> BTreeSet<Uuid> {
    [1, 2, 10, 11, 20, 21, 30, 31].map(|number| id(Kind::Command, number)).into()
}

/// The invariant holds of the sound book and fails for the mutant.
async fn fails_for(invariant: impl Fn(&Stored) -> Result<(), String>, mutant: impl Fn(&mut Stored)) {
    let (mut stored, ..) = sound().await;
    invariant(&stored).expect("holds of a sound book");
    mutant(&mut stored);
    invariant(&stored).expect_err("the mutant is not seen");
}

#[tokio::test]
async fn a_sound_book_holds_all() {
    let (stored, acked, key) = sound().await;
    all(&acked, &sent(), &stored, &key).expect("holds");
}

#[tokio::test]
async fn a_gap_or_a_repeat_is_not_dense() {
    fails_for(positions_dense, |stored| stored.entries.retain(|entry| entry.position != 4)).await;
    fails_for(positions_dense, |stored| stored.entries.insert(4, stored.entries[4].clone())).await;
    fails_for(positions_dense, |stored| stored.entries.swap(4, 5)).await;
}

#[tokio::test]
async fn a_lost_or_changed_acknowledgement_is_seen() {
    let (_, acked, _) = sound().await;
    let invariant = |stored: &Stored| acked_is_stored(&acked, stored);
    fails_for(invariant, |stored| stored.receipts.truncate(5)).await;
    fails_for(invariant, |stored| stored.entries.truncate(5)).await;
    fails_for(invariant, |stored| stored.receipts[5].size += 1).await;
    fails_for(invariant, |stored| stored.entries[6].leaf_hash = [0; 32]).await;
}

#[tokio::test]
async fn a_command_done_twice_is_seen() {
    fails_for(nothing_doubled, |stored| stored.receipts[4].command_id = stored.receipts[5].command_id).await;
    fails_for(nothing_doubled, |stored| stored.receipts.push(stored.receipts[5].clone())).await;
    fails_for(nothing_doubled, |stored| stored.entries.push(stored.entries[5].clone())).await;
}

#[tokio::test]
async fn an_entry_that_nobody_sent_is_seen() {
    let invariant = |stored: &Stored| nothing_invented(&sent(), stored);
    fails_for(invariant, |stored| stored.receipts[4].command_id = id(Kind::Command, 99)).await;
}

#[tokio::test]
async fn a_proof_that_does_not_hold_is_seen() {
    let (_, acked, key) = sound().await;
    let invariant = |stored: &Stored| proofs_valid(&acked, stored, &key);
    fails_for(invariant, |stored| stored.checkpoint = None).await;
    fails_for(invariant, |stored| stored.nodes[7].1 = [0; 32]).await;
    fails_for(invariant, |stored| stored.nodes.truncate(3)).await;
    let (stored, acked, _) = sound().await;
    let other = Stand::new(2);
    proofs_valid(&acked, &stored, other.ring().signing[0].verification_key()).expect_err("another book's key");
}

#[tokio::test]
async fn a_step_back_in_time_is_seen() {
    fails_for(recorded_in_order, |stored| stored.entries.swap(4, 5)).await;
}

#[tokio::test]
async fn a_fold_that_missed_a_fact_is_seen() {
    let (stored, ..) = sound().await;
    let facts = stored.facts().expect("reads");
    folds_equal_replay(&facts, &facts).expect("holds");
    for missed in 3..facts.len() {
        let mut folded = facts.clone();
        folded.remove(missed);
        folds_equal_replay(&facts, &folded).expect_err("the mutant is not seen");
    }
}

#[tokio::test]
async fn a_cent_that_does_not_balance_is_seen() {
    let (stored, ..) = sound().await;
    let facts = stored.facts().expect("reads");
    cents_balance(&facts, &facts).expect("holds");
    let subscribed = facts.iter().position(|fact| matches!(*fact.event, Event::SharesSubscribed(_)));
    let mut others = facts.clone();
    others.remove(subscribed.expect("somebody subscribed"));
    cents_balance(&facts, &others).expect_err("the mutant is not seen");
}

#[test]
fn a_page_of_another_cooperative_is_seen() {
    let of_the_other = ["0b5a1d3e-6a0e-4c55-9a55-3f3f6d1c2b10", "Zenobia"];
    nothing_of_another("1 Ada, 20 shares", &of_the_other).expect("holds of its own page");
    nothing_of_another("1 Ada, 20 shares; 2 Zenobia, 5 shares", &of_the_other).expect_err("the mutant is not seen");
    nothing_of_another("", &of_the_other).expect("nothing shows nothing");
}

/// A released payload of a type, as an entry of a book.
fn fact(file: &str, change: fn(&mut Event)) -> Recorded {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/golden/events");
    let payload = std::fs::read_to_string(format!("{folder}/{file}")).expect("a released payload");
    let (kind, rest) = file.split_once('@').expect("a type");
    let version = rest.split_once('.').expect("a version").0;
    let mut event = wire::decode(kind, version, payload.trim_end()).expect("reads");
    change(&mut event);
    Recorded {
        position: Position(0),
        recorded_at: "".into(),
        actor: "".into(),
        command_id: "".into(),
        disclosed: Arc::default(),
        event: Arc::new(event),
        rectified_by: None,
    }
}

/// Puts a resolution to a secret ballot.
fn secretly(event: &mut Event) {
    if let Event::VoteOpened(e) = event {
        e.method = VotingMethod::SecretBallot;
    }
}

#[test]
fn a_secret_vote_that_names_its_voter_is_seen() {
    let open = |change| fact("assemblies.vote_opened@1.json", change);
    let named = || fact("assemblies.votes_recorded@1.named.json", |_| {});
    let counted = || fact("assemblies.votes_recorded@1.json", |_| {});
    let form = || fact("assemblies.form_received@1.json", |_| {});
    secret_votes_unlinked(&[open(|_| {}), form(), named()]).expect("a roll call names");
    secret_votes_unlinked(&[open(secretly), counted()]).expect("a count names nobody");
    secret_votes_unlinked(&[open(secretly), named()]).expect_err("the mutant is not seen");
    secret_votes_unlinked(&[form(), open(secretly), counted()]).expect_err("the mutant is not seen");
}

#[test]
fn a_result_that_nobody_counted_is_seen() {
    results_lawful(&[fact("assemblies.votes_recorded@1.json", |_| {})]).expect("nothing is concluded");
    let conclude = |position, file| Recorded { position: Position(position), ..fact(file, |_| {}) };
    let convened = conclude(0, "assemblies.assembly_convened@1.json");
    results_lawful(&[convened, conclude(1, "assemblies.vote_closed@1.json")]).expect_err("the mutant is not seen");
}
