//! The test language of Quitus.

pub mod postgres;
