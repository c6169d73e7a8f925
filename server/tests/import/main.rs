//! From a spreadsheet to one command: what is read, what is refused, and where it says so.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod bounds;
mod desk;
mod golden;
mod names;
mod program;
mod workbooks;
mod wrong;
