//! The desk of a general assembly on its day, and what its room sees: one page from which the meeting is led, step by
//! step, and one that is thrown on a wall.
//!
//! | phase | file | what |
//! |---|---|---|
//! | read | `room` | the meeting as the book has it now, its next lawful step, and the time of the wall clock |
//! | show | `desk`, `next`, `gauge`, `roll`, `ballots`, `motions` | the one step, the quorum, who is there, the resolutions |
//! | record | `post`, `build` | an ordinary step is one form sent once; what is refused is told where it was typed |
//! | prepare | `convene`, `notices`, `answers`, `work` | the convocation, the notices of all, forms of vote |
//! | write | `minutes` | the draft of the minutes, and what is missing in it |
//! | throw | `projector` | the resolution, the quorum, the result once it is closed |
//!
//! Ordinary steps (coming, leaving, putting to the vote, votes, results) are recorded at once, each under the id that was
//! drawn with its form, so that sending twice is one act. Opening, closing, adjourning and sealing go by the review of
//! `acts`. Deliberately absent: rules, which the domain says; what comes next, which `stand` says; and any script.

mod answers;
mod ballots;
mod build;
mod convene;
mod desk;
mod gauge;
mod kit;
mod minutes;
mod motions;
mod next;
mod notices;
mod post;
mod projector;
mod roll;
mod room;
mod wall;
pub(in crate::web) mod work;

pub use answers::{page as answer, post as post_answer};
pub use convene::{page as convene, post as post_convocation};
pub use desk::page as desk;
pub use minutes::page as minutes;
pub use notices::{page as notices, post as post_notices};
pub use post::post;
pub use projector::page as projector;
