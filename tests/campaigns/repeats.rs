//! Every command sent one to five times at once, by 32 callers, through two servers on one book: one effect each.

use std::collections::BTreeSet;

use quitus_server::ledger::{Ledger, Receipt, Repeat};
use quitus_tests::commands::{founding, id_of, life};
use quitus_tests::invariants::{Stored, all};
use quitus_tests::machine::Dice;
use quitus_tests::place::Place;
use quitus_tests::stand::{Stand, insist};
use serde_json::Value;
use uuid::Uuid;

use crate::{attempts, docs, seed};

const CALLERS: u64 = 32;

/// Sends a life, each command as often as the dice say, at once and through either server.
async fn call(doors: [Ledger; 2], commands: Vec<Value>, mut dice: Dice) -> (Vec<Receipt>, u64) {
    let (mut acked, mut sendings) = (Vec::new(), 0);
    for command in commands {
        let copies: Vec<_> = (0..=dice.below(5))
            .map(|_| {
                let (door, command) = (dice.pick(&doors).clone(), command.clone());
                tokio::spawn(async move { insist(&door, &command).await.expect("is accepted") })
            })
            .collect();
        sendings += copies.len() as u64;
        let mut answers = Vec::new();
        for copy in copies {
            answers.push(copy.await.expect("no panic"));
        }
        let first = answers.iter().filter(|answer| answer.repeat == Repeat::First).count();
        assert_eq!(first, 1, "told as new: {answers:?}");
        assert!(answers.iter().all(|answer| answer.receipt == answers[0].receipt), "two receipts: {answers:?}");
        acked.push(answers.swap_remove(0).receipt);
    }
    (acked, sendings)
}

async fn repeated(place: Place, campaign: &str) {
    let (seed, each) = (seed(campaign), attempts(12, 313));
    let stand = Stand::new(6_100);
    let store = place.store().await;
    let first = stand.found(store.clone()).await;
    first.sealed().await.expect("seals");
    let second = stand.open(place.store().await).await.expect("opens");
    let callers: Vec<_> = (0..CALLERS)
        .map(|caller| {
            let commands = life(100_000 * (caller + 1), each);
            tokio::spawn(call([first.clone(), second.clone()], commands, Dice::new(seed + caller)))
        })
        .collect();
    let (mut acked, mut sendings) = (Vec::new(), 0);
    for caller in callers {
        let (some, sent) = caller.await.expect("no panic");
        acked.extend(some);
        sendings += sent;
    }
    for door in [first, second] {
        door.close().await.expect("seals");
    }
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    let sent: BTreeSet<Uuid> =
        acked.iter().map(|receipt| receipt.command_id).chain(founding().iter().map(id_of)).collect();
    assert_eq!(stored.entries.len() as u64, CALLERS * each + 3, "each command once, and the founding");
    all(&acked, &sent, &stored, stand.ring().signing[0].verification_key()).expect("holds");
    stand.verify_clean(store.as_ref()).await;
    let verdict = format!("{sendings} sendings at once by {CALLERS} callers on two servers, one effect each");
    docs::record(&docs::Outcome { campaign, seed, count: CALLERS * each, verdict });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_sent_five_times_at_once_has_one_effect_on_sqlite() {
    repeated(Place::sqlite(), "commands sent one to five times at once, SQLite").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_sent_five_times_at_once_has_one_effect_on_postgresql() {
    repeated(Place::postgres().await, "commands sent one to five times at once, PostgreSQL").await;
}
