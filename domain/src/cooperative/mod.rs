//! The one aggregate: a cooperative, its book, and everything that is decided in it.
//!
//! `decide` is a flat ladder of guards and then events; `evolve` only records. Both are pure, and everything else (the
//! cqrs-es adapter, the writer, the folds, the verifier) goes through them: there is no second logic.

#[macro_use]
mod groups;

mod act;
mod aggregate;
mod buyers;
mod cast;
mod convert;
mod decide;
mod event;
mod evolve;
mod flaws;
mod formal;
mod gather;
mod grounds;
mod meeting;
mod money;
mod posted;
mod ready;
mod recomputed;
mod rectified;
mod rectify;
mod sales;
mod standing;
mod state;
mod subject;
mod touches;
mod trade;
pub mod wire;

pub use act::{Act, Command, Replacement};
pub use buyers::Buyers;
pub use cast::Cast;
pub use decide::{breaches, decide, findings};
pub use event::Event;
pub use evolve::{Replay, evolve, evolve_shared, of_facts, replay};
pub use formal::capital_variation;
pub use money::spent_and_unpaid;
pub use posted::post;
pub use ready::too_far_ahead;
pub use recomputed::{formerly_computed, recomputed};
pub use rectified::{EntryRectified, Replaced};
pub use rectify::RectifyEntry;
pub use state::{Cooperative, Life};
pub use trade::closing;
