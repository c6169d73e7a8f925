//! Cooperative reviews (*révision coopérative*): asked for, reported, discussed, followed up.
//!
//! A review has a reference of its own and goes through stages, each an entry: a request of right (REV-03), the report
//! with its remarks, the discussion in an assembly (REV-06), the answer to each remark. When one is due is asked of the
//! law by whoever looks at the book. Deliberately absent: who may be a reviewer, whose mandate is among the mandates, and
//! what an authority or a court does after a notice to comply.

mod event;
mod record;
mod state;

pub use event::{Opinion, Requester, ReviewRecorded, ReviewStage};
pub use record::{Around, RecordReview, breaches as record_review_breaches, event as record_review_event};
pub use state::{Review, Reviews};
