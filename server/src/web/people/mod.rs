//! Persons on the pages: entering, one's own sessions, and who else may enter.
//!
//! `standing` says who asks, `rights` what kind of page each address is; the guard puts both together. The other files are
//! pages. What may be done is decided in `people`; nothing here looks at a password but to hand it on.

pub mod caller;
pub mod factor;
pub mod form;
pub mod invitation;
pub mod login;
pub mod me;
pub mod password;
pub mod person;
pub mod persons;
pub mod proof;
pub mod rights;
pub mod standing;
pub mod tokens;
pub mod words;
