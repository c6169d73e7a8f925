//! The same callers over HTTP: each with a token, on a connection of its own that stays open.

use super::Size;
use super::callers::{Caller as Payer, Crowd};
use super::table::{Goal, Row, rate};
use quitus_server::ledger::machine::SystemClock;
use quitus_tests::place::Place;
use quitus_tests::served::{Caller, Served};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// So many times as often in turns, each so much shorter: a disk that others use too is slow for seconds at a time, and both
/// sides wait for it.
const SHORTER: u32 = 3;

/// Callers over HTTP beside the same callers at the door.
pub async fn row(size: Size) -> Row {
    let what = "SQLite, 32 callers over HTTP / the same callers at the door".to_owned();
    let mut row = Row::new(what, "commands/s", Goal::AtLeast(0.8, 0.8));
    let place = Place::sqlite();
    let crowd = Crowd::at(&place, 32).await;
    let served = Served::of(&place, crowd.stand(), crowd.ledger(), Arc::new(SystemClock)).await;
    let slice = size.slice / SHORTER;
    for _ in 0..size.rounds * SHORTER as usize {
        let door = crowd.rate(slice).await;
        let began = Instant::now();
        let done = call(&served, crowd.callers(), began, slice).await;
        row.add(rate(done, began.elapsed()), door);
    }
    row
}

async fn call(served: &Served, payers: &[Payer], began: Instant, slice: Duration) -> u64 {
    let tasks = payers.iter().map(|payer| {
        let (at, payer, bearer) = (served.at, payer.clone(), format!("Bearer {}", served.token));
        tokio::spawn(async move {
            let mut caller = Caller::to(at).await;
            let mut done = 0;
            while began.elapsed() < slice {
                let headers = [("Authorization", bearer.as_str()), ("Content-Type", "application/json")];
                let answer = caller.ask("POST /api/v1/commands", &headers, &payer.command().to_string()).await;
                assert_eq!(answer.status, 201, "{answer:?}");
                done += 1;
            }
            done
        })
    });
    let mut done = 0;
    for task in tasks.collect::<Vec<_>>() {
        done += task.await.expect("no panic");
    }
    done
}
