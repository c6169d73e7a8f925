//! The reviewer's questionnaire, and the computed part of the report on the cooperative project, to print.

use super::Company;
use askama::Template;

/// A paper of headed tables.
#[derive(Template)]
#[template(path = "review_file.html")]
pub struct ReviewFile {
    /// Whose.
    pub company: Company,
    /// What it is.
    pub title: String,
    /// On which day, by what was known.
    pub dates: String,
    /// Its tables.
    pub tables: Vec<PaperTable>,
}

/// A table, already in words.
pub struct PaperTable {
    /// Above it.
    pub name: String,
    /// The heads of its columns.
    pub head: Vec<String>,
    /// Its lines.
    pub rows: Vec<Vec<String>>,
}
