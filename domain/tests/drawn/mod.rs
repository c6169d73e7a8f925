//! What the properties draw: lives of a cooperative, acts asked of it, and piles of incoherent events.

mod again;
mod ask;
mod ballots;
mod basis;
mod formalities;
mod funds;
mod gatherings;
mod heap;
mod heap_of_funds;
mod heap_of_meetings;
mod heap_of_scic;
mod heap_of_trade;
mod life;
mod offices;
mod pile;
mod scic;
mod shares;
mod standing;
mod trade;

pub use basis::*;
pub use life::*;
pub use pile::*;
pub use standing::*;
