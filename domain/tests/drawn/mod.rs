//! What the properties draw: lives of a cooperative, acts asked of it, and piles of incoherent events.

mod again;
mod life;
mod pile;

pub use life::*;
pub use pile::*;
