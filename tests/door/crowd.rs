//! Many callers, several processes, and a database that fails: nothing lost, nothing done twice.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use quitus_server::ledger::{Accepted, Failure, Ledger, Receipt, Repeat};
use quitus_server::store::Store;
use quitus_tests::commands::{Kind, admit, command, id, id_of, life, pay, subscribe};
use quitus_tests::invariants::{self, Stored};
use quitus_tests::memory::{Fault, Faults, Memory};
use quitus_tests::place::Place;
use quitus_tests::stand::{Stand, insist, receipt, send};
use serde_json::{Value, json};
use uuid::Uuid;

/// Every caller sends its life, one command after the other, through the door that `door` gives it.
async fn run(callers: u64, each: u64, door: impl Fn(u64) -> Ledger) -> Vec<Accepted> {
    let mut tasks = Vec::new();
    for caller in 0..callers {
        let ledger = door(caller);
        tasks.push(tokio::spawn(async move {
            let mut accepted = Vec::new();
            for command in life(10_000 * (caller + 1), each) {
                accepted.push(insist(&ledger, &command).await.expect("is accepted in the end"));
            }
            accepted
        }));
    }
    let mut all = Vec::new();
    for task in tasks {
        all.extend(task.await.expect("no panic"));
    }
    all
}

fn sent(callers: u64, each: u64) -> BTreeSet<Uuid> {
    let lives = (0..callers).flat_map(|caller| life(10_000 * (caller + 1), each));
    lives.map(|command| id_of(&command)).chain([1, 2].map(|number| id(Kind::Command, number))).collect()
}

async fn hold(stand: &Stand, store: &dyn Store, acked: &[Accepted], sent: &BTreeSet<Uuid>) {
    let acked: Vec<Receipt> = acked.iter().map(|accepted| accepted.receipt.clone()).collect();
    let stored = Stored::read(store, &stand.book).await.expect("reads");
    assert_eq!(stored.entries.len(), acked.len() + 3, "the opening and the founding beside what was acknowledged");
    let ring = stand.ring();
    invariants::all(&acked, sent, &stored, ring.signing[0].verification_key()).expect("holds");
    stand.verify_clean(store).await;
}

pub async fn thirty_two_callers_are_each_acknowledged_once(place: &Place) {
    let stand = Stand::new(20);
    let store = place.store().await;
    let ledger = stand.found(store.clone()).await;
    let acked = run(32, 8, |_| ledger.clone()).await;
    assert!(acked.iter().all(|accepted| accepted.repeat == Repeat::First));
    ledger.sealed().await.expect("seals");
    hold(&stand, store.as_ref(), &acked, &sent(32, 8)).await;
}

pub async fn two_processes_share_a_book(place: &Place) {
    let stand = Stand::new(21);
    let (store, other) = (place.store().await, place.store().await);
    let first = stand.found(store.clone()).await;
    first.sealed().await.expect("seals");
    let second = stand.open(other.clone()).await.expect("opens");
    let doors = [first.clone(), second.clone()];
    let acked = run(8, 8, |caller| doors[usize::try_from(caller % 2).unwrap()].clone()).await;
    first.sealed().await.expect("seals");
    second.sealed().await.expect("seals");
    for store in [&store, &other] {
        hold(&stand, store.as_ref(), &acked, &sent(8, 8)).await;
    }
}

/// What one process wrote, the other knows when it decides: it neither refuses for want of it nor accepts against it.
pub async fn a_refusal_is_judged_on_the_whole_book(place: &Place) {
    let stand = Stand::new(22);
    let first = stand.found(place.store().await).await;
    first.sealed().await.expect("seals");
    let second = stand.open(place.store().await).await.expect("opens");
    receipt(&first, &admit(10, "Ada")).await;
    let subscribed = send(&second, &subscribe(11, 10, 5)).await;
    assert!(subscribed.is_ok(), "the associate is in the book: {subscribed:?}");
    let paid = send(&first, &pay(12, 10, 11)).await;
    assert!(paid.is_ok(), "the subscription is in the book: {paid:?}");
    // Nor does it call a person unknown whom the other brought.
    receipt(&second, &admit(20, "Grace")).await;
    let contract = json!({"person": id(Kind::Person, 20), "contract": "employment"});
    let employed = send(&first, &command(13, "2013-02-01", "start_employment", contract)).await;
    assert!(employed.is_ok(), "the person is in the book: {employed:?}");
}

pub async fn the_same_command_through_two_processes_has_one_effect(place: &Place) {
    let stand = Stand::new(23);
    let store = place.store().await;
    let first = stand.found(store.clone()).await;
    receipt(&first, &admit(10, "Ada")).await;
    receipt(&first, &subscribe(11, 10, 50)).await;
    first.sealed().await.expect("seals");
    let second = stand.open(place.store().await).await.expect("opens");
    for number in 100..120 {
        let command = pay(number, 10, 11);
        let (a, b) = tokio::join!(insist(&first, &command), insist(&second, &command));
        let (a, b) = (a.expect("accepted"), b.expect("accepted"));
        assert_eq!(a.receipt, b.receipt);
        assert_ne!((a.repeat, b.repeat), (Repeat::First, Repeat::First), "carried out twice");
    }
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    assert_eq!(stored.entries.len(), 25);
}

pub async fn three_hundred_commands_at_once(place: &Place) {
    let stand = Stand::new(24);
    let store = place.store().await;
    let ledger = stand.found(store.clone()).await;
    receipt(&ledger, &admit(10, "Ada")).await;
    receipt(&ledger, &subscribe(11, 10, 50)).await;
    let numbers: Vec<u64> = (100..400).collect();
    let tasks: Vec<_> = numbers
        .iter()
        .map(|number| {
            let (ledger, command) = (ledger.clone(), pay(*number, 10, 11));
            tokio::spawn(async move { receipt(&ledger, &command).await })
        })
        .collect();
    let mut acked = Vec::new();
    for task in tasks {
        acked.push(task.await.expect("no panic"));
    }
    ledger.sealed().await.expect("seals");
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    assert_eq!(stored.entries.len(), 305);
    invariants::acked_is_stored(&acked, &stored).expect("holds");
    invariants::proofs_valid(&acked, &stored, stand.ring().signing[0].verification_key()).expect("holds");
    stand.verify_clean(store.as_ref()).await;
}

/// A book in memory whose writer meets the fault at its next append.
pub async fn before(fault: Fault, seed: u64) -> (Stand, Arc<Memory>, Ledger) {
    let stand = Stand::new(seed);
    let store = Arc::new(Memory::new());
    let ledger = stand.found(store.clone()).await;
    receipt(&ledger, &admit(10, "Ada")).await;
    receipt(&ledger, &subscribe(11, 10, 50)).await;
    store.order(fault);
    (stand, store, ledger)
}

async fn size(store: &dyn Store, stand: &Stand) -> usize {
    Stored::read(store, &stand.book).await.expect("reads").entries.len()
}

#[tokio::test]
async fn an_unknown_outcome_sent_again_has_one_effect() {
    for fault in [Fault::UnavailableBefore, Fault::UnavailableAfter, Fault::Late] {
        let (stand, store, ledger) = before(fault, 25).await;
        let unknown = send(&ledger, &pay(12, 10, 11)).await;
        assert!(matches!(unknown, Err(Failure::Unknown(_))), "{fault:?}: {unknown:?}");
        let accepted = send(&ledger, &pay(12, 10, 11)).await.expect("accepted");
        let again = send(&ledger, &pay(12, 10, 11)).await.expect("accepted");
        assert_eq!((accepted.receipt, again.repeat), (again.receipt, Repeat::Again), "{fault:?}");
        assert_eq!(size(store.as_ref(), &stand).await, 6, "{fault:?}");
        ledger.sealed().await.expect("seals");
        stand.verify_clean(store.as_ref()).await;
    }
}

#[tokio::test]
async fn a_spurious_conflict_is_resolved_by_reading_again() {
    let (stand, store, ledger) = before(Fault::Conflict, 26).await;
    store.order(Fault::Conflict);
    let accepted = send(&ledger, &pay(12, 10, 11)).await.expect("accepted");
    assert_eq!(accepted.repeat, Repeat::First);
    assert_eq!(size(store.as_ref(), &stand).await, 6);
}

#[tokio::test]
async fn endless_conflicts_are_told_and_leave_nothing() {
    let (stand, store, ledger) = before(Fault::Conflict, 27).await;
    (0..7).for_each(|_| store.order(Fault::Conflict));
    let told = send(&ledger, &pay(12, 10, 11)).await;
    assert_eq!(told, Err(Failure::Conflict));
    assert_eq!(size(store.as_ref(), &stand).await, 5);
    send(&ledger, &pay(12, 10, 11)).await.expect("accepted later");
}

/// Commands that wait while the writer is busy, so that they are decided in one batch.
async fn in_one_batch(store: &Memory, ledger: &Ledger, fault: Fault, commands: &[Value]) -> Vec<Answer> {
    store.order(Fault::Slow(Duration::from_millis(50)));
    store.order(fault);
    let busy = tokio::spawn({
        let ledger = ledger.clone();
        async move { send(&ledger, &pay(99, 10, 11)).await }
    });
    tokio::time::sleep(Duration::from_millis(10)).await;
    let mut waiting = Vec::new();
    for command in commands {
        let (ledger, command) = (ledger.clone(), command.clone());
        waiting.push(tokio::spawn(async move { send(&ledger, &command).await }));
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    busy.await.expect("no panic").expect("accepted");
    let mut answers = Vec::new();
    for task in waiting {
        answers.push(task.await.expect("no panic"));
    }
    answers
}

type Answer = Result<Accepted, Failure>;

/// A refusal is final for the caller: it may not be told of a command that stands in the book, nor on the ground of
/// commands that were never committed.
#[tokio::test]
async fn nothing_is_refused_in_a_batch_whose_outcome_is_unknown() {
    let (stand, store, ledger) = before(Fault::None, 28).await;
    let first = receipt(&ledger, &admit(30, "Grace")).await;
    let twin = {
        let mut twin = admit(41, "Lin");
        twin["associate"] = admit(40, "Lin")["associate"].clone();
        twin
    };
    // A repeat of what stands in the book; a new command; and one that only the new command contradicts.
    let commands = [admit(30, "Grace"), admit(40, "Lin"), twin];
    let answers = in_one_batch(&store, &ledger, Fault::UnavailableBefore, &commands).await;
    match &answers[0] {
        Ok(accepted) => assert_eq!(accepted.receipt, first),
        Err(failure) => assert!(matches!(failure, Failure::Unknown(_)), "a command of the book: {failure:?}"),
    }
    assert!(matches!(answers[1], Err(Failure::Unknown(_))), "{:?}", answers[1]);
    assert!(matches!(answers[2], Err(Failure::Unknown(_))), "refused for what is not there: {:?}", answers[2]);
    assert_eq!(send(&ledger, &admit(30, "Grace")).await.expect("accepted").receipt, first);
    assert_eq!(size(store.as_ref(), &stand).await, 7);
}

/// While a round is written, what comes is decided on it; when it does not become the book, nothing of that is told.
#[tokio::test]
async fn what_was_decided_on_a_lost_round_is_decided_anew() {
    let (stand, store, ledger) = before(Fault::SlowlyGone(Duration::from_millis(60)), 32).await;
    let spawn = |command: Value| {
        let ledger = ledger.clone();
        tokio::spawn(async move { send(&ledger, &command).await })
    };
    let lost = spawn(subscribe(12, 10, 50));
    tokio::time::sleep(Duration::from_millis(20)).await;
    let (on_the_lost, on_the_book) = (spawn(pay(13, 10, 12)), spawn(pay(14, 10, 11)));
    let lost = lost.await.expect("no panic");
    assert!(matches!(lost, Err(Failure::Unknown(_))), "{lost:?}");
    let refused = on_the_lost.await.expect("no panic");
    assert!(matches!(refused, Err(Failure::Refused(_))), "accepted on a subscription that is not there: {refused:?}");
    assert!(on_the_book.await.expect("no panic").is_ok());
    assert_eq!(size(store.as_ref(), &stand).await, 6);
    ledger.sealed().await.expect("seals");
    stand.verify_clean(store.as_ref()).await;
}

/// One caller's command that can never be written does not keep the others waiting.
#[tokio::test]
async fn a_command_that_meets_a_taken_key_fails_alone() {
    let (stand, store, ledger) = before(Fault::None, 29).await;
    let mut thief = admit(50, "Mallory");
    let person = admit(10, "Ada")["identity"]["natural_person"]["person"]["new_person"]["ref"].clone();
    thief["identity"]["natural_person"]["person"]["new_person"]["ref"] = person;
    let answers = in_one_batch(&store, &ledger, Fault::None, &[thief, pay(60, 10, 11)]).await;
    assert!(answers[1].is_ok(), "{:?}", answers[1]);
    assert!(matches!(answers[0], Err(Failure::Malformed(_) | Failure::Refused(_))), "{:?}", answers[0]);
    ledger.sealed().await.expect("seals");
    stand.verify_clean(store.as_ref()).await;
}

/// A mutant of the database: the campaigns would see an acknowledgement that is not kept.
#[tokio::test]
async fn a_database_that_lies_is_found_out() {
    let (stand, store, ledger) = before(Fault::Lie, 31).await;
    let acked = receipt(&ledger, &pay(12, 10, 11)).await;
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    invariants::acked_is_stored(&[acked], &stored).expect_err("it is lost");
    assert_eq!(send(&ledger, &pay(13, 10, 11)).await, Err(Failure::Conflict), "nothing is written behind a hole");
}

/// Two processes whose database fails one time in five, by seed.
#[tokio::test(flavor = "multi_thread")]
async fn two_processes_on_a_failing_database_lose_and_double_nothing() {
    for seed in 0..6 {
        let stand = Stand::new(30);
        let memory = Memory::new();
        let first = stand.found(Arc::new(memory.sibling(Faults::default()))).await;
        first.close().await.expect("seals");
        let mut doors = Vec::new();
        for side in 0..2 {
            let store = Arc::new(memory.sibling(Faults::seeded(2 * seed + side, 20)));
            loop {
                match stand.open(store.clone()).await {
                    Ok(door) => break doors.push(door),
                    Err(failure) => assert!(matches!(failure, Failure::Store(_)), "seed {seed}: {failure:?}"),
                }
            }
        }
        let acked = run(6, 8, |caller| doors[usize::try_from(caller % 2).unwrap()].clone()).await;
        for door in &doors {
            while door.sealed().await.is_err() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
        println!("seed {seed}: {} acknowledged", acked.len());
        hold(&stand, &memory.sibling(Faults::default()), &acked, &sent(6, 8)).await;
    }
}
