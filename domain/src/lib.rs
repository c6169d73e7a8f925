//! The pure rules of a cooperative's book.
//!
//! Layers, each built only on those before it: `values` (parse once), `law` (one function per rule), the capabilities
//! (`incorporation`, `dissolution`, `statutes`, `register`, `capital`, `mandates`, `assemblies`, `opening`, `scic`, `reviews`, `formalities`, `funds`, `book`), and `cooperative`, the one aggregate that joins them. Deliberately
//! absent: any clock, randomness, database, file or network. What a decision needs is a field of the command, and is
//! written into the event, so that a replay needs nothing from outside.

pub mod accounts;
pub mod assemblies;
pub mod billing;
pub mod book;
pub mod capital;
pub mod cooperative;
pub mod decision;
pub mod dissolution;
pub mod formalities;
pub mod funds;
pub mod incorporation;
pub mod law;
pub mod mandates;
pub mod opening;
pub mod refusal;
pub mod register;
pub mod reviews;
pub mod scic;
pub mod statutes;
pub mod values;
