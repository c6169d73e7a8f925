//! Who may enter the pages of a book: a contract of its own beside the book's.
//!
//! What it promises:
//! - A person belongs to one book: every call binds it, and no call of one book sees or changes a person of another.
//! - What may be used once is used once, whoever comes at the same time: an invitation, a recovery code, a step of time.
//! - Who is removed takes passwords, factors, sessions, invitations, drafts and proposals along. Tokens of the API are nobody's: they stay.
//!
//! Deliberately absent: what a role may do, how long a session lasts, and every secret: the store has digests, hashes and
//! sealed bytes.

mod port;
mod row;
mod sql;
mod write;

pub use port::{FactorRow, FormHead, FormRow, InvitationRow, People, PersonRow, SessionRow, TokenRow};
