//! The door: the one way into a book, for the command line, the pages, the API and the jobs.
//!
//! | phase | file | what |
//! |---|---|---|
//! | read | `intake` | a command as a person writes it; names and texts become references |
//! | wait | `door` | a bounded queue to the one writer of the book |
//! | decide | `round`, `draft`, `mentions` | on the state itself, every waiting command one after the other |
//! | write | `writer`, `flow` | one transaction for all; `end` leads back to the state before where it fails; `turns` with others |
//! | sign | `signer` | a checkpoint over what is committed, never before |
//! | answer | `receipt` | positions, leaf hash, and what was found; `tally` counts |
//!
//! Generic over store, clock and randomness, so that all of it can be simulated. Deliberately absent: SQL, and any
//! rule of law.

pub mod backup;
mod door;
mod draft;
mod end;
pub mod entry;
pub mod export;
mod failure;
mod flow;
pub mod history;
pub mod intake;
pub mod keys;
pub mod machine;
mod mentions;
pub mod opening;
pub mod place;
pub mod ports;
mod predecessor;
mod receipt;
pub mod rehearsal;
mod round;
pub mod sealing;
mod signer;
mod tally;
mod turns;
pub mod vault;
pub mod verify;

mod writer;

pub use door::{Ledger, Parts};
pub use failure::Failure;
pub use predecessor::Before;
pub use receipt::{Accepted, Receipt, Repeat};
pub use tally::Counts;
