//! The test language of Quitus.

pub mod commands;
pub mod copies;
pub mod invariants;
pub mod machine;
pub mod memory;
pub mod place;
pub mod postgres;
pub mod stand;
