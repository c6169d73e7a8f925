//! Proofs of a struck register, for people who see nothing else of the book. `docs/format.md` §10 is their public page;
//! this module and that page agree byte for byte.
//!
//! Each holds the signed checkpoint, the leaf of the strike with its inclusion path, and an attestation: what the strike's
//! payload says, without the salt, signed by the book's key. The payload itself stays hidden, since its salt would open
//! every reference. So the root is believed because the book's key says so beside a leaf that it cannot change any more:
//! an auditor, who sees the payload, would hold the signed lie in hands. Beneath that root everything is arithmetic.
//!
//! Deliberately absent: names. Who a reference is, is shown beside a proof, to whoever may know.

mod check;
mod colleges;
mod draw;
mod fault;
mod file;
mod line;
mod make;
mod question;
mod statement;

pub use check::{Verified, check};
pub use colleges::{CollegeTotals, by_college};
pub use draw::{Nonce, drawn, nonce};
pub use fault::{Fault, Why};
pub use file::{Kind, MAX_FILE, Proof, Seal, Shown};
pub use make::{CannotProve, Struck};
pub use question::Question;
pub use statement::{ATTESTATION, Restated, Statement, WITH_COLLEGES};

/// The version of questions, and of the first proof files.
pub const PROOF: u64 = 1;

/// The version of the proof files whose attestation says what each college counts.
pub const COLLEGES: u64 = 2;
