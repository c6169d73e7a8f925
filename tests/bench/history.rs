//! A book with a past: what a command, opening, verifying and a proof cost in it.

use super::Size;
use super::callers::Crowd;
use super::pages;
use super::table::{Goal, Row};
use quitus_domain::values::BookId;
use quitus_projections::log::proof::{InclusionProof, inclusion_indexes};
use quitus_projections::log::tree::Nodes;
use quitus_server::ledger::history::{entries_from, recorded};
use quitus_server::store::Store;
use quitus_tests::machine::Dice;
use quitus_tests::place::Place;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Commands of which the middle one counts.
const COMMANDS: usize = 400;
/// Proofs of which the middle one counts.
const PROOFS: usize = 200;

/// The rows of one store.
pub async fn rows(name: &str, place: &Place, size: Size) -> Vec<Row> {
    let (young, old) = (Crowd::at(place, 1).await, Crowd::at(place, 64).await);
    let began = Instant::now();
    old.fill(size.past).await;
    println!("{name}: {} entries in {:.1} s", size.past, began.elapsed().as_secs_f64());
    old.ledger().sealed().await.expect("seals");
    let store = place.store().await;
    let mut rows = vec![command(name, &young, &old, size).await];
    rows.extend(reading(name, &old, &store, size).await);
    rows.push(proof(name, &old, store.as_ref(), size).await);
    rows.push(pages::first(name, place, &old, size).await);
    rows
}

async fn command(name: &str, young: &Crowd, old: &Crowd, size: Size) -> Row {
    let what = format!("{name}, a command after {} entries / after 10 (middle of {COMMANDS})", size.past);
    let mut row = Row::new(what, "us", Goal::AtMost(1.1));
    for _ in 0..size.rounds {
        let short = young.middle(COMMANDS).await;
        row.add(micros(old.middle(COMMANDS).await), micros(short));
    }
    row
}

/// Opening and verifying, beside the bare reading of the same rows, each decoded to its type.
async fn reading(name: &str, old: &Crowd, store: &Arc<dyn Store>, size: Size) -> [Row; 2] {
    let row = |what: &str, goal| Row::new(format!("{name}, bare typed reading / {what}"), "ms", goal);
    let (mut open, mut verify) = (row("opening", Goal::AtLeast(0.6, 0.6)), row("verifying", Goal::AtLeast(0.5, 0.5)));
    for _ in 0..size.rounds.min(3) {
        let book = &old.stand().book;
        let bare = taken(bare(store.as_ref(), book)).await;
        let opened = taken(async { drop(old.stand().open(Arc::clone(store)).await.expect("opens")) }).await;
        open.add(bare, opened);
        let verified = taken(async { drop(old.stand().verify_clean(store.as_ref()).await) }).await;
        verify.add(bare, verified);
    }
    [open, verify]
}

async fn bare(store: &dyn Store, book: &BookId) {
    let mut entries = 0_u64;
    entries_from(store, book, 0, |entry| {
        recorded(&entry)?;
        entries += 1;
        Ok(())
    })
    .await
    .expect("reads");
    assert!(entries > 0);
}

async fn proof(name: &str, old: &Crowd, store: &dyn Store, size: Size) -> Row {
    let mut row = Row::new(format!("{name}, an inclusion proof / 1 ms"), "us", Goal::AtMost(1.0));
    let book = &old.stand().book;
    let head = store.latest_checkpoint(book).await.expect("reads").expect("a checkpoint");
    let mut dice = Dice::new(size.past);
    let (mut times, mut hashes) = (Vec::new(), 0);
    for _ in 0..PROOFS {
        let position = dice.below(head.size);
        let began = Instant::now();
        let indexes = inclusion_indexes(position, head.size).expect("a path");
        let nodes: Nodes = store.nodes_at(book, &indexes).await.expect("reads").into_iter().collect();
        let proof = InclusionProof::prove(position, &head.note, &nodes).expect("proves");
        times.push(began.elapsed());
        hashes = hashes.max(proof.hashes.len());
    }
    times.sort_unstable();
    row.add(micros(times.get(PROOFS / 2).copied().unwrap_or_default()), 1_000.0);
    row.remark(format!("{hashes} hashes at most"));
    row
}

async fn taken(work: impl Future<Output = ()>) -> f64 {
    let began = Instant::now();
    work.await;
    micros(began.elapsed()) / 1_000.0
}

fn micros(taken: Duration) -> f64 {
    taken.as_secs_f64() * 1_000_000.0
}
