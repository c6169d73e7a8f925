//! Quitus, the governance book of a cooperative: the store, the door and the command line.

pub mod ledger;
pub mod locales;
pub mod store;
