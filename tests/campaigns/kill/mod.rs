//! Kills: a process that writes (`tests/src/bin/hammer.rs`) is killed at random moments, one of two that write into the
//! same book, or their PostgreSQL.
//!
//! After each kill the book is opened again, and everything that was acknowledged must be in it, provably; what is in it
//! must have been sent; and what was in flight can be sent again and has one effect. A kill tests the process and not
//! the power: the kernel keeps what was not synced. At full length 300 kills for each store over 10,000 commands and more,
//! a new book after every 20.

mod trial;

use std::time::Duration;

use quitus_tests::machine::Dice;
use quitus_tests::place::Place;
use quitus_tests::postgres::Cluster;

use crate::{attempts, docs, seed};
use trial::{FOUNDING, Side, Toll, Trial, dead};

/// Kills of one book; then another one begins, since all of it is held to every invariant after each kill.
const KILLS_OF_ONE: u64 = 20;

/// Commands that a full campaign carries out at least for each kill: 10,000 for 300.
const COMMANDS_A_KILL: u64 = 34;

/// Acknowledgements to wait for before a kill.
fn some(dice: &mut Dice) -> usize {
    let most = attempts(15, 80);
    usize::try_from(attempts(0, 20) + dice.below(most)).unwrap_or(0)
}

/// Where the books of a campaign lie.
#[derive(Clone, Copy)]
enum Store {
    Sqlite,
    Postgres,
}

impl Store {
    /// Kills of the process, and as many of one of two; those of PostgreSQL itself make it 300 there too.
    fn kills(self) -> u64 {
        match self {
            Store::Sqlite => 150,
            Store::Postgres => 120,
        }
    }

    async fn place(self) -> Place {
        match self {
            Store::Sqlite => Place::sqlite(),
            Store::Postgres => Place::postgres().await,
        }
    }
}

/// Tells what came of all the books.
fn close(campaign: &str, seed: u64, kills: u64, tolls: &[Vec<Toll>]) {
    let sum = |of: fn(&Toll) -> u64| tolls.iter().flatten().map(of).sum::<u64>();
    let (in_flight, landed) = (sum(|toll| toll.in_flight), sum(|toll| toll.landed));
    let entries: u64 = tolls.iter().filter_map(|book| Some(book.last()?.entries - FOUNDING)).sum();
    let acknowledged = entries - in_flight;
    assert!(attempts(0, 1) == 0 || acknowledged >= kills * COMMANDS_A_KILL, "only {acknowledged} commands");
    let verdict = format!(
        "{acknowledged} acknowledged, 0 missing, 0 doubled, 0 invented; {in_flight} in flight, {landed} of them in the \
         book; {} books",
        tolls.len()
    );
    docs::record(&docs::Outcome { campaign, seed, count: kills, verdict });
}

async fn killed(store: Store, campaign: &str) {
    let (seed, kills) = (seed(campaign), attempts(10, store.kills()));
    let (mut dice, mut tolls) = (Dice::new(seed), Vec::new());
    for book in 0..kills.div_ceil(KILLS_OF_ONE) {
        let trial = Trial::new(store.place().await, 7_000 + book).await;
        let mut toll = Vec::new();
        for round in 1..=KILLS_OF_ONE.min(kills - book * KILLS_OF_ONE) {
            let before = trial.acked(Side::Left) + some(&mut dice);
            let mut child = trial.hammer(Side::Left, round);
            // One time in five it may still be opening the book.
            if dice.below(5) > 0 {
                trial.until_it_serves(Side::Left, before, &mut child).await;
            }
            tokio::time::sleep(Duration::from_micros(dice.below(50_000))).await;
            dead(child);
            toll.push(trial.recover().await);
        }
        trial.verified().await;
        tolls.push(toll);
    }
    close(campaign, seed, kills, &tolls);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_writer_on_sqlite_loses_and_invents_nothing() {
    killed(Store::Sqlite, "kill -9, SQLite").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_writer_on_postgresql_loses_and_invents_nothing() {
    killed(Store::Postgres, "kill -9, PostgreSQL").await;
}

/// Two processes write into one book; one of them is killed and begins again, and the other one goes on meanwhile.
async fn one_of_two_killed(store: Store, campaign: &str) {
    let (seed, kills) = (seed(campaign), attempts(6, store.kills()));
    let (mut dice, mut tolls) = (Dice::new(seed), Vec::new());
    for book in 0..kills.div_ceil(KILLS_OF_ONE) {
        let trial = Trial::new(store.place().await, 7_400 + book).await;
        let (mut killed, mut stays) =
            ((Side::Left, trial.hammer(Side::Left, 1)), (Side::Right, trial.hammer(Side::Right, 2)));
        for kill in 1..=KILLS_OF_ONE.min(kills - book * KILLS_OF_ONE) {
            trial.until_it_serves(killed.0, trial.acked(killed.0) + some(&mut dice), &mut killed.1).await;
            tokio::time::sleep(Duration::from_micros(dice.below(50_000))).await;
            dead(killed.1);
            trial.drop_half_line(killed.0);
            trial.until_it_serves(stays.0, trial.acked(stays.0), &mut stays.1).await;
            killed = (killed.0, trial.hammer(killed.0, 2 * kill + 1 + killed.0 as u64));
            if dice.below(2) == 0 {
                std::mem::swap(&mut killed, &mut stays);
            }
        }
        dead(killed.1);
        dead(stays.1);
        let toll = trial.recover().await;
        trial.verified().await;
        tolls.push(vec![toll]);
    }
    close(campaign, seed, kills, &tolls);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_of_two_killed_writers_on_sqlite_loses_and_invents_nothing() {
    one_of_two_killed(Store::Sqlite, "kill -9 of one of two servers, SQLite").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_of_two_killed_writers_on_postgresql_loses_and_invents_nothing() {
    one_of_two_killed(Store::Postgres, "kill -9 of one of two servers, PostgreSQL").await;
}

/// The database dies under a writer that lives: it tells its callers, and goes on when the database is back.
#[tokio::test(flavor = "multi_thread")]
async fn a_killed_postgresql_loses_and_invents_nothing() {
    let campaign = "PostgreSQL killed under its writer";
    let (seed, kills) = (seed(campaign), attempts(3, 60));
    let (mut dice, mut tolls) = (Dice::new(seed), Vec::new());
    let cluster = Cluster::start();
    for book in 0..kills.div_ceil(KILLS_OF_ONE) {
        let trial = Trial::new(Place::of_cluster(&cluster).await, 7_800 + book).await;
        let mut child = trial.hammer(Side::Left, 1);
        for _ in 0..KILLS_OF_ONE.min(kills - book * KILLS_OF_ONE) {
            trial.until_it_serves(Side::Left, trial.acked(Side::Left) + some(&mut dice), &mut child).await;
            tokio::time::sleep(Duration::from_micros(dice.below(100_000))).await;
            cluster.crash();
            cluster.start_again();
        }
        trial.until_it_serves(Side::Left, trial.acked(Side::Left), &mut child).await;
        dead(child);
        let toll = trial.recover().await;
        trial.verified().await;
        tolls.push(vec![toll]);
    }
    close(campaign, seed, kills, &tolls);
}
