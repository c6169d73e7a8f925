//! The test language of Quitus.

pub mod commands;
pub mod copies;
pub mod gathering;
pub mod invariants;
pub mod killed;
pub mod machine;
pub mod memory;
pub mod place;
pub mod postgres;
pub mod served;
pub mod stand;
