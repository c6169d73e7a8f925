//! The book itself: its opening, its verification key, and the erasure of persons.
//!
//! Deliberately absent: hashes, signatures and keys in use. The book records which key verifies it; the door signs.

mod erase_person;
mod event;
mod open;
mod rotate_key;

pub use erase_person::{ErasePerson, breaches as erase_breaches, event as erase_event};
pub use event::{BookOpened, ErasureScope, KeyRotated, Lost, PersonErased, Predecessor, VerificationKey};
pub use open::{FORMAT, OpenBook};
pub use rotate_key::{RotateKey, breaches as rotate_breaches, event as rotate_event};
