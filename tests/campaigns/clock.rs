//! Clocks that are wrong: between commands the clock of either server is put a second, a day or ten years forwards or back.
//!
//! An entry is recorded at what its server's clock shows, or a microsecond after the entry before it where the clock shows
//! less. Nobody is refused for it, the book stays in order, and `verify` names nothing: the clock is not evidence of more
//! than the order. That `quitus doctor` tells of a clock behind the book is tested in `tests/bad_input`.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use quitus_projections::log::leaf::Leaf;
use quitus_server::ledger::{Ledger, Receipt};
use quitus_server::store::Store;
use quitus_tests::commands::{admit, founding, id_of, pay, subscribe};
use quitus_tests::invariants::{Stored, all};
use quitus_tests::machine::{Dice, HandClock};
use quitus_tests::place::Place;
use quitus_tests::stand::{Stand, receipt};

use crate::{attempts, docs, seed};

/// A server with a clock of its own.
struct Server {
    ledger: Ledger,
    clock: Arc<HandClock>,
}

impl Server {
    async fn open(stand: &Stand, store: Arc<dyn Store>) -> Self {
        let clock = Arc::new(HandClock::at("2026-01-02T10:00:00Z"));
        let mut parts = stand.parts(store);
        parts.clock = clock.clone();
        Server { ledger: Ledger::open(stand.book.clone(), parts).await.expect("opens"), clock }
    }
}

/// How far a clock is put from the time.
fn wrong(dice: &mut Dice) -> TimeDelta {
    let far = *dice.pick(&[TimeDelta::seconds(1), TimeDelta::days(1), TimeDelta::days(3_653)]);
    *dice.pick(&[far, -far, TimeDelta::zero()])
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

/// The entry's instant lies between the looks at the clock, or right behind the entry before it.
fn by_the_rule(before: &str, found: &str, shown: [DateTime<Utc>; 2]) {
    let (before, found) = (instant(before), instant(found));
    let by_the_clock = shown[0] <= found && found <= shown[1] && before <= found;
    let behind = shown[0] < before && found == before + TimeDelta::microseconds(1);
    assert!(by_the_clock || behind, "{found} after {before}, by a clock from {} to {}", shown[0], shown[1]);
}

fn recorded_at(stored: &Stored, position: u64) -> String {
    let entry = &stored.entries[usize::try_from(position).expect("small")];
    Leaf::from_bytes(&entry.leaf).expect("a leaf").recorded_at
}

async fn wrong_clocks(place: Place, campaign: &str) {
    let (seed, count) = (seed(campaign), attempts(40, 1_000));
    let mut dice = Dice::new(seed);
    let (stand, store) = (Stand::new(4_000), place.store().await);
    let ledger = stand.found(store.clone()).await;
    let mut acked = vec![receipt(&ledger, &admit(10, "Ada")).await, receipt(&ledger, &subscribe(11, 10, 5_000)).await];
    ledger.close().await.expect("seals");
    let mut servers =
        [Server::open(&stand, place.store().await).await, Server::open(&stand, place.store().await).await];
    let (mut time, mut looks) = (instant("2026-01-02T12:00:00Z"), Vec::new());
    for number in 100..100 + count {
        time += TimeDelta::minutes(i64::try_from(dice.below(30 * 24 * 60)).expect("small"));
        let server = &mut servers[usize::try_from(dice.below(2)).expect("small")];
        if dice.below(10) == 0 {
            *server = Server::open(&stand, place.store().await).await;
        }
        let shown = server.clock.put_to(time + wrong(&mut dice));
        acked.push(receipt(&server.ledger, &pay(number, 10, 11)).await);
        looks.push([shown, server.clock.shows()]);
    }
    for server in servers {
        server.ledger.close().await.expect("seals");
    }
    holds(&stand, store.as_ref(), &acked, &looks).await;
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    let held_up = (1..stored.entries.len() as u64)
        .filter(|at| {
            instant(&recorded_at(&stored, *at)) - instant(&recorded_at(&stored, at - 1)) == TimeDelta::microseconds(1)
        })
        .count();
    let verdict = format!("none refused, all in order; {held_up} a microsecond after the entry before");
    docs::record(&docs::Outcome { campaign, seed, count, verdict });
}

async fn holds(stand: &Stand, store: &dyn Store, acked: &[Receipt], looks: &[[DateTime<Utc>; 2]]) {
    let stored = Stored::read(store, &stand.book).await.expect("reads");
    let sent = acked.iter().map(|receipt| receipt.command_id).chain(founding().iter().map(id_of)).collect();
    all(acked, &sent, &stored, stand.ring().signing[0].verification_key()).expect("holds");
    assert_eq!(stored.entries.len(), acked.len() + 3);
    for (receipt, shown) in acked[2..].iter().zip(looks) {
        let position = receipt.last.0;
        by_the_rule(&recorded_at(&stored, position - 1), &recorded_at(&stored, position), *shown);
    }
    stand.verify_clean(store).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn clocks_put_anywhere_disorder_nothing_on_sqlite() {
    wrong_clocks(Place::sqlite(), "clocks put a second, a day, ten years off, SQLite").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn clocks_put_anywhere_disorder_nothing_on_postgresql() {
    wrong_clocks(Place::postgres().await, "clocks put a second, a day, ten years off, PostgreSQL").await;
}

/// The rule itself can be broken: an entry recorded before the one before it, or at no clock's time.
#[test]
fn an_instant_against_the_rule_is_seen() {
    let shown = |from: &str, to: &str| [instant(from), instant(to)];
    let ten = "2026-01-01T10:00:00Z";
    by_the_rule(ten, "2026-01-01T11:00:00Z", shown("2026-01-01T11:00:00Z", "2026-01-01T11:00:01Z"));
    by_the_rule(ten, "2026-01-01T10:00:00.000001Z", shown("2016-01-01T11:00:00Z", "2016-01-01T11:00:01Z"));
    for wrong in ["2016-01-01T11:00:01Z", "2026-01-01T10:00:00.000002Z", ten] {
        let judged = std::panic::catch_unwind(|| {
            by_the_rule(ten, wrong, shown("2016-01-01T11:00:00Z", "2016-01-01T11:00:01Z"));
        });
        assert!(judged.is_err(), "{wrong} passed");
    }
}
