//! The statutes (*statuts*): what the cooperative's own law says, as dated data.
//!
//! A version is a whole set of clauses; an act reads the version in force on its own effective day, so a change never
//! re-judges the past. Where the law lets the statutes be silent, silence is written `null`: there is no hidden
//! default. Law refused, statutes found: clauses against imperative law are refused here, an act against the clauses
//! is a finding elsewhere.

mod adopt;
mod check;
mod clauses;
mod event;
mod state;
mod v1;

pub use adopt::{AdoptStatutes, adopt_breaches, amend_breaches, event, findings};
pub use check::check;
pub use clauses::*;
pub use event::StatutesAdopted;
pub use state::StatutesHistory;
pub use v1::StatutesAdoptedV1;
