//! The writer's turns: taken only once somebody else was met, given back after each batch, and used for all that waits.

use std::time::Duration;

use quitus_server::store::Store;
use quitus_tests::commands::pay;
use quitus_tests::memory::{Fault, Faults};
use quitus_tests::stand::receipt;
use tokio::time::{sleep, timeout};

use crate::crowd::before;

/// Long enough for whatever can go on to have gone on.
const A_WHILE: Duration = Duration::from_millis(100);

const FOR_EVER: Duration = Duration::from_secs(20);

#[tokio::test]
async fn whoever_meets_nobody_takes_no_turn_and_whoever_did_gives_each_back() {
    let (stand, store, ledger) = before(Fault::None, 33).await;
    receipt(&ledger, &pay(12, 10, 11)).await;
    assert_eq!(store.turns(), 0);
    store.order(Fault::Conflict);
    for number in [13, 14] {
        timeout(FOR_EVER, receipt(&ledger, &pay(number, 10, 11))).await.expect("the turn before was given back");
    }
    assert_eq!(store.turns(), 2);
    let other = store.sibling(Faults::default());
    assert!(timeout(A_WHILE, other.take_turn(&stand.book)).await.is_ok(), "nobody is at it");
}

#[tokio::test]
async fn what_comes_while_a_turn_is_waited_for_is_written_in_it() {
    let (stand, store, ledger) = before(Fault::Conflict, 34).await;
    receipt(&ledger, &pay(12, 10, 11)).await;
    let other = store.sibling(Faults::default());
    assert!(other.take_turn(&stand.book).await);
    let mut waiting = Vec::new();
    for number in 13..18 {
        let ledger = ledger.clone();
        waiting.push(tokio::spawn(async move { receipt(&ledger, &pay(number, 10, 11)).await }));
        sleep(A_WHILE).await;
    }
    assert!(waiting.iter().all(|one| !one.is_finished()), "it is not its turn");
    let before = store.turns();
    other.end_turn(&stand.book).await;
    for one in waiting {
        timeout(FOR_EVER, one).await.expect("each turn was given back").expect("is acknowledged");
    }
    assert_eq!(store.turns() - before, 1, "one turn for all");
    stand.verify_clean(store.as_ref()).await;
}

/// Whoever always has the next round ready asks now and then whether somebody else waits, and lets them write.
#[tokio::test]
async fn a_busy_writer_gives_way_to_whoever_is_at_its_turn() {
    let (stand, store, ledger) = before(Fault::None, 35).await;
    for _ in 0..40 {
        store.order(Fault::Slow(Duration::from_millis(50)));
    }
    // One after the other, so that while one is written the next is there.
    let mut callers = Vec::new();
    for caller in 1..4 {
        let ledger = ledger.clone();
        callers.push(tokio::spawn(async move {
            for number in 0..20 {
                receipt(&ledger, &pay(100 * caller + number, 10, 11)).await;
            }
        }));
        sleep(Duration::from_millis(2)).await;
    }
    let other = store.sibling(Faults::default());
    assert!(timeout(FOR_EVER, other.take_turn(&stand.book)).await.expect("nobody is at it"));
    // It writes on for a few rounds, and then no more.
    let size = async || store.head(&stand.book).await.expect("reads").size;
    let mut last = size().await;
    loop {
        sleep(10 * A_WHILE).await;
        match size().await {
            same if same == last => break,
            more => last = more,
        }
    }
    assert!(last < 65, "it had to give way: {last}");
    other.end_turn(&stand.book).await;
    for caller in callers {
        timeout(FOR_EVER, caller).await.expect("goes on").expect("all are acknowledged");
    }
    stand.verify_clean(store.as_ref()).await;
}

/// Asking for a turn and reading what others wrote is paid for once for many rounds; and whoever waits is let in, though
/// more commands come all the time.
#[tokio::test]
async fn a_turn_lasts_for_many_rounds_and_ends_though_more_come() {
    const EACH: u64 = 60;
    let (stand, store, ledger) = before(Fault::Conflict, 36).await;
    receipt(&ledger, &pay(12, 10, 11)).await;
    let before = store.turns();
    for _ in 0..3 * EACH {
        store.order(Fault::Slow(Duration::from_millis(1)));
    }
    let mut callers = Vec::new();
    for caller in 1..4 {
        let ledger = ledger.clone();
        callers.push(tokio::spawn(async move {
            for number in 0..EACH {
                receipt(&ledger, &pay(100 * caller + number, 10, 11)).await;
            }
        }));
    }
    let other = store.sibling(Faults::default());
    assert!(timeout(FOR_EVER, other.take_turn(&stand.book)).await.expect("the turn ends"));
    let size = store.head(&stand.book).await.expect("reads").size;
    other.end_turn(&stand.book).await;
    for caller in callers {
        timeout(FOR_EVER, caller).await.expect("goes on").expect("all are acknowledged");
    }
    let (all, turns) = (store.head(&stand.book).await.expect("reads").size, store.turns() - before);
    assert!(size < all, "the other was let in before the end: {size} of {all}");
    // A round writes what three callers ask for at most.
    assert!(turns < EACH / 2, "turns: {turns}, rounds: {EACH} at least");
    stand.verify_clean(store.as_ref()).await;
}
