//! Speed, as ratios: what the door does beside what its database can do at most, measured in turns in one run.
//!
//! `cargo run --release -p quitus-tests --bin bench [accounts] [--long] [--past=ENTRIES] [--only=WORD]
//! [--write]`. A figure of its own
//! says more about the machine than about the program, so every line is a ratio to a limit or to a peer that was measured a
//! moment before; the median of the rounds stands in the table, their least and greatest beside it. `--long` takes the
//! sizes of the goals, a million entries among them, of which `--past` makes fewer; `--only` measures the lines alone that hold a word; `--write` puts the table into
//! `docs/performance.md`. With `accounts`, the accounts alone are measured, beside the programs that others keep accounts
//! with.
//!
//! | file | what |
//! |---|---|
//! | `limits` | what PostgreSQL and SQLite can commit at most |
//! | `stock` | cqrs-es and postgres-es as they come |
//! | `callers` | so many callers at one door |
//! | `http` | the same callers over the API |
//! | `pages` | the register beside a bare template, and the first page after a cold start |
//! | `history` | a command, opening, verifying and proving in a book with a past |
//! | `accounts` | accounts beside ledger, hledger and beancount |
//! | `table` | medians, and the page |
//!
//! Deliberately absent: limits that fail. A busy machine must not fail a test, so the page says what was met.

#![allow(clippy::float_arithmetic, clippy::disallowed_methods, reason = "ratios of timings")]
#![allow(clippy::expect_used, reason = "a measurement may stop at the first surprise")]

mod accounts;
mod callers;
mod history;
mod http;
mod limits;
mod pages;
mod stock;
mod table;

use quitus_tests::place::Place;
use quitus_tests::postgres::Cluster;
use std::time::Duration;
use table::{Goal, Row};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How much is measured.
#[derive(Clone, Copy)]
pub struct Size {
    /// Rounds; limit and door take turns in each.
    pub rounds: usize,
    /// How long each of them works in a round.
    pub slice: Duration,
    /// Entries of the book with a past.
    pub past: u64,
}

const SHORT: Size = Size { rounds: 1, slice: Duration::from_millis(500), past: 5_000 };
const LONG: Size = Size { rounds: 5, slice: Duration::from_secs(3), past: 1_000_000 };

#[tokio::main]
async fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| asked.iter().find_map(|one| one.strip_prefix(name)?.strip_prefix('='));
    let past = value("--past").and_then(|figure| figure.parse().ok());
    let known = |one: &String| {
        ["accounts", "--long", "--write"].contains(&one.as_str())
            || one.starts_with("--only=")
            || (one.starts_with("--past=") && past.is_some())
    };
    let usage = "usage: bench [accounts] [--long] [--past=ENTRIES] [--only=WORD] [--write]";
    assert!(asked.iter().all(known), "{usage}");
    let wanted = |flag: &str| asked.iter().any(|one| one == flag);
    assert!(!wanted("--write") || value("--only").is_none(), "a part of the table is not written: {usage}");
    if wanted("accounts") {
        let size = if wanted("--long") { accounts::LONG } else { accounts::SHORT };
        let table = accounts_alone(size).await;
        if wanted("--write") {
            table::write_accounts(&table, size.rounds);
        }
        return;
    }
    let size = if wanted("--long") { LONG } else { SHORT };
    let size = Size { past: past.unwrap_or(size.past), ..size };
    let only = value("--only").unwrap_or_default();
    let mut rows = crowds(size, only).await;
    for (name, place) in [("SQLite", Place::sqlite()), ("PostgreSQL", Place::postgres().await)] {
        if format!("{name}, a past").contains(only) {
            rows.extend(history::rows(name, &place, size).await);
        }
    }
    println!("{}", table::lines(&rows));
    if wanted("--write") {
        table::write(&rows, size);
    }
}

/// The accounts alone, under a heading of their own.
async fn accounts_alone(size: accounts::Size) -> String {
    let table = table::lines(&accounts::rows(size).await);
    println!("{table}");
    table
}

/// Many callers beside the limits of both databases.
async fn crowds(size: Size, only: &str) -> Vec<Row> {
    let mut rows = on_postgres(size, only).await;
    rows.extend(stock_as_it_comes(size, only).await);
    rows.extend(on_sqlite(size, only).await);
    if "PostgreSQL, two doors".contains(only) {
        rows.push(callers::two_doors(size).await);
    }
    if "SQLite, HTTP".contains(only) {
        rows.push(http::row(size).await);
    }
    if "SQLite, the register page".contains(only) {
        rows.push(pages::row(size).await);
    }
    rows
}

async fn on_postgres(size: Size, only: &str) -> Vec<Row> {
    let cluster = Cluster::shared();
    let mut rows = Vec::new();
    for (callers, clients, goal) in [
        (1, 1, Goal::AtLeast(0.6, 0.65)),
        (8, 8, Goal::AtLeast(0.65, 0.8)),
        (32, 32, Goal::AtLeast(0.95, 1.1)),
        (128, 32, Goal::AtLeast(1.3, 1.6)),
    ] {
        let what = format!("PostgreSQL, {callers} callers / pgbench, {clients} clients");
        if !what.contains(only) {
            continue;
        }
        let mut row = Row::new(what, "rows/s", goal);
        let place = Place::postgres().await;
        let door = callers::Crowd::at(&place, callers).await;
        for _ in 0..size.rounds {
            let limit = limits::pgbench(cluster, clients, size.slice).await;
            row.add(door.rate(size.slice).await, limit);
        }
        rows.push(row);
    }
    rows
}

async fn stock_as_it_comes(size: Size, only: &str) -> Vec<Row> {
    let cluster = Cluster::shared();
    let mut rows = Vec::new();
    for clients in [1, 8, 32] {
        let what = format!("postgres-es as it comes, {clients} callers / pgbench, {clients} clients");
        if !what.contains(only) {
            continue;
        }
        let mut row = Row::new(what, "rows/s", Goal::Peer);
        let peer = stock::Stock::new(cluster).await;
        for _ in 0..size.rounds {
            let limit = limits::pgbench(cluster, clients, size.slice).await;
            row.add(peer.rate(clients, size.slice).await, limit);
        }
        rows.push(row);
    }
    rows
}

async fn on_sqlite(size: Size, only: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    for (callers, goal) in
        [(1, Goal::AtLeast(0.5, 0.55)), (32, Goal::AtLeast(3.0, 3.5)), (128, Goal::AtLeast(3.0, 5.0))]
    {
        let what = format!("SQLite, {callers} callers / single-row commits");
        if !what.contains(only) {
            continue;
        }
        let mut row = Row::new(what, "rows/s", goal);
        let place = Place::sqlite();
        let door = callers::Crowd::at(&place, callers).await;
        for _ in 0..size.rounds {
            let limit = limits::sqlite(size.slice).await;
            row.add(door.rate(size.slice).await, limit);
        }
        rows.push(row);
    }
    rows
}
