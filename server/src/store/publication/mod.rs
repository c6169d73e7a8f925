//! The published tables: a contract beside that of the book, in words made of the tables' own description.
//!
//! Rows cross as one JSON text a statement, which both databases read as a table, so that a thousand rows cost one call.
//! Everything of one step is one transaction, begun by moving the row that says how far the tables are. Whoever finds that
//! row elsewhere than expected writes nothing: so two followers neither double nor lose a row.

pub(super) mod read;
mod sql;
pub(super) mod write;

pub(super) use sql::Dialect;
