//! What crosses the port of the published tables.

use quitus_projections::publication::Changes;

/// How far the published tables of a book are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The version of what stands in the rows.
    pub version: u32,
    /// How many entries of the book they stand for.
    pub entries: u64,
    /// When the last of these was recorded, as the book writes it; nothing when there is none.
    pub recorded_at: Option<String>,
}

/// What is written, together with how far the tables are then.
#[derive(Debug, Clone, Copy)]
pub enum Publishing<'p> {
    /// Nothing stands any more.
    Anew,
    /// These rows.
    Changes(&'p Changes),
}
