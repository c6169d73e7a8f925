//! Campaigns: many random attempts against one promise each.
//!
//! | file | promise |
//! |---|---|
//! | `tamper` | whoever edits stored bytes is named by `verify` |
//! | `clean` | nobody is named who did nothing |
//! | `restore` | a copy of any moment comes back, and none that was changed does |
//! | `kill` | what was acknowledged survives a kill, and nothing else appears |
//! | `vote` | a roll call whose teller is killed is counted as one that was not disturbed |
//! | `hall` | a full hall checks in, and its screens and programs are told the vote |
//! | `large` | an assembly of thousands is recorded, counted and minuted, and how long it takes |
//! | `struck` | a register of thousands is struck, and everybody in it gets a proof that holds with the key alone |
//! | `clock` | a wrong clock disorders nothing and refuses nobody |
//! | `cut` | whoever lost the answer to a commit gets it by asking again |
//! | `repeats` | whatever is sent several times at once has one effect |
//! | `torn` | a damaged file is told by `verify`, or answers as before |
//! | `simulation` | the same in any order of events, by seed, on a database in memory |
//!
//! Short by default; at full length with `QUITUS_LONG=1` (`tests/run --long`). Every run prints its seed, and
//! `QUITUS_SEED` repeats it. `QUITUS_WRITE_DOCS=1` writes the outcome into `docs/campaigns.md`.

// A test says what went wrong by panicking.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod book;
mod clean;
mod clock;
mod cut;
mod docs;
mod edits;
mod hall;
mod journal;
mod kill;
mod large;
mod repeats;
mod restore;
mod simulation;
mod struck;
mod tables;
mod tamper;
mod torn;
mod vote;

/// `long` attempts at full length, else `short`.
fn attempts(short: u64, long: u64) -> u64 {
    if std::env::var_os("QUITUS_LONG").is_some() { long } else { short }
}

/// The seed of a campaign: the one that is asked for, or always the same, so that a failure in CI can be repeated.
fn seed(campaign: &str) -> u64 {
    let asked = std::env::var("QUITUS_SEED").ok().and_then(|text| text.parse().ok());
    let seed = asked.unwrap_or(20_120_102);
    println!("{campaign}: QUITUS_SEED={seed}");
    seed
}
