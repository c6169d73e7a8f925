//! A large assembly through the door and the store: from the first vote by name to the sealed minutes.
//!
//! Half of the associates come, each with the proxy of one who does not; on the first resolution every ballot comes by
//! itself, as somebody types them, on the others as one list. Every result is counted again beside the book, and the book
//! verifies. Short by default; `QUITUS_LONG=1` plays 5,000 associates, 2,500 proxies and 20 resolutions, and prints what
//! it takes. Nothing is asserted about time. Left out: many callers at once, which the bench is about.

#![allow(clippy::disallowed_methods, reason = "how long it takes is what is told")]

use std::fs;
use std::time::Instant;

use quitus_domain::assemblies::Outcome;
use quitus_domain::cooperative::Event;
use quitus_server::ledger::Ledger;
use quitus_tests::gathering::Gathering;
use quitus_tests::invariants::Stored;
use quitus_tests::place::Place;
use quitus_tests::stand::{Stand, insist};
use serde_json::Value;

use crate::attempts;

/// Processor time of this process in milliseconds, all its threads; 0 where the machine does not tell.
pub fn processor() -> u64 {
    let told = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // Behind the name, which may hold blanks: user and system time are the 12th and 13th, in hundredths of a second.
    let fields = told.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    fields.filter_map(|field| field.parse::<u64>().ok()).sum::<u64>() * 10
}

/// Sends commands one after the other, and prints what they take; `each` divides it.
async fn timed(ledger: &Ledger, what: &str, each: u64, commands: Vec<Value>) {
    let (began, before) = (Instant::now(), processor());
    for command in &commands {
        insist(ledger, command).await.expect("is accepted");
    }
    let (wall, processor) = (began.elapsed().as_micros(), processor() - before);
    println!("  {what}: {} ms, {} us each of {each}; processor {processor} ms", wall / 1_000, wall / u128::from(each));
}

async fn held(place: Place, name: &str) {
    let gathering = Gathering { associates: attempts(60, 5_000), resolutions: attempts(3, 20) };
    let (stand, Gathering { associates, resolutions }) = (Stand::new(7_200), gathering);
    println!("{name}: {associates} associates, {resolutions} resolutions");
    let ledger = stand.found(place.store().await).await;
    timed(&ledger, "admissions, proxies, arrivals, opening", 2 * associates, gathering.prepared()).await;
    let began = Instant::now();
    timed(&ledger, "putting", 1, vec![gathering.puts(1)]).await;
    timed(&ledger, "ballots one by one", associates, gathering.ballots(1)).await;
    timed(&ledger, "closing the vote", 1, vec![gathering.closes_vote(1)]).await;
    let of = |number| [gathering.puts(number), gathering.list(number), gathering.closes_vote(number)];
    let others: Vec<Value> = (2..=resolutions).flat_map(of).collect();
    timed(&ledger, "ballots of the others as lists", associates * (resolutions - 1), others).await;
    timed(&ledger, "closing and minutes", 1, gathering.minuted().to_vec()).await;
    println!("  from the first vote to the minutes: {} ms", began.elapsed().as_millis());
    ledger.close().await.expect("seals");
    let store = place.store().await;
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    counted(&stored, gathering);
    let began = Instant::now();
    stand.verify_clean(store.as_ref()).await;
    println!("  verified: {} entries in {} ms", stored.entries.len(), began.elapsed().as_millis());
}

/// Every result is the one that the simplest loop counts.
fn counted(stored: &Stored, gathering: Gathering) {
    let facts = stored.facts().expect("reads");
    let results = facts.iter().filter_map(|fact| match &*fact.event {
        Event::VoteClosed(closed) => Some(closed),
        _ => None,
    });
    let mut number = 0;
    for closed in results {
        number += 1;
        let tally = closed.result.tally;
        assert_eq!((u64::from(closed.resolution), tally.all, tally.present), (number, gathering.associates, tally.all));
        assert_eq!((tally.in_favour, tally.against), gathering.counted(number), "resolution {number}");
        assert_eq!(closed.result.outcome, Outcome::Adopted, "resolution {number}");
    }
    assert_eq!(number, gathering.resolutions);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_assembly_on_sqlite_is_counted_to_its_minutes() {
    held(Place::sqlite(), "SQLite").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_assembly_on_postgresql_is_counted_to_its_minutes() {
    held(Place::postgres().await, "PostgreSQL").await;
}
