//! Pure folds over recorded events, and the format of the book.
//!
//! No database, no network, no clock, no randomness: what needs a salt, a key
//! or an instant takes it as an argument.

#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod log;
