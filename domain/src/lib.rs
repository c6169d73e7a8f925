//! The pure rules of a cooperative's book.
//!
//! Layers, each built only on those before it: `values` (parse once), `law` (one function per rule), the capabilities
//! (`statutes`, `register`, `capital`), and `cooperative`, the one aggregate that joins them. Deliberately absent:
//! any clock, randomness, database, file or network. What a decision needs is a field of the command, and is written
//! into the event, so that a replay needs nothing from outside.

pub mod law;
pub mod values;
