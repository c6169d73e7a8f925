//! The assemblies (*assemblées*): each from its convocation to its minutes, with every entry that made it.
//!
//! A fold of what was recorded, and the roll made anew from the entries that were known when it was frozen; results are
//! made anew by `recount`. Deliberately absent: what any of it means in law, which the
//! domain says, and the words of resolutions and debates, which are sealed beside the book.

mod behind;
mod electorate;
mod explained;
mod fold;
mod moments;
pub mod stand;
mod view;

pub use electorate::{Elector, Electorate, electorate};
pub use explained::{Cited, CountedLine, Explained, Measure, Quorum, TakesPart, VoterLine, explained, what_if};
pub use fold::Assemblies;
pub use moments::{AdjournmentView, FormView, NoticeView, ProxyView, StayView};
pub use view::{AssemblyView, Minutes, ResolutionView};
