//! Persons: who may enter the pages of a book, how they prove it, and what each role may do.
//!
//! | file | what |
//! |---|---|
//! | `role`, `may` | the roles, and the one table of what each may do |
//! | `login`, `password`, `totp`, `secret` | what a person enters, read at the edge; how it is kept |
//! | `throttle` | how long one waits after wrong answers |
//! | `token` | tokens of the API: for what, until when, and who shows one |
//! | `grave` | the acts that want two persons |
//! | `waiting` | acts that are not in the book yet: drafts and proposals, sealed |
//! | `desk` | entering, sessions and their limits, inviting: the only door to the store of persons |
//!
//! Invariants: no secret leaves this folder but towards the person it belongs to; a name that nobody has costs as much
//! time as one that somebody has; nobody is locked out for ever. A person stands outside the book: entries name an opaque
//! `user:<uuid>`, and removing a person leaves them as they are. Deliberately absent: pages, SQL, sentences.

mod desk;
mod enrol;
mod enter;
mod grave;
mod login;
mod may;
mod password;
mod role;
mod secret;
mod throttle;
mod token;
mod totp;
mod waiting;

pub use desk::{Desk, DeskParts, Person, Session, Turns};
pub use enrol::{Enrolment, NotEnrolled};
pub use enter::{Beside, NotEntered, Proof, Trial};
pub use grave::is_grave;
pub use login::Login;
pub use may::{Kind, may};
pub use password::{Cost, NotAPassword, Password};
pub use role::{NotARole, Role};
pub use secret::{Drawn, digest, draw};
pub use throttle::Throttle;
pub use token::{Bearer, Label, NOTICED, NotScopes, Scope, Scopes, Token};
pub use totp::{base32, code_at, uri};
pub use waiting::{Keep, Keeping, MOST_WAITING, Sort, Waiting};

/// How long an invitation waits to be used: 3 days.
pub const INVITATION_SECONDS: i64 = 3 * 24 * 3_600;

/// How long a session may be idle: 30 minutes.
pub const IDLE_SECONDS: i64 = 30 * 60;

/// How long a session lasts at most: 12 hours.
pub const SESSION_SECONDS: i64 = 12 * 3_600;

/// How long after proving who one is the gravest acts need no new proof: 10 minutes.
pub const PROOF_SECONDS: i64 = 10 * 60;
