//! What goes with the file of the tax office: a description of its structure, its encoding and its codes (LPF art. A47 A-1,
//! XI). A plain text, as the file is one.

use askama::Template;

/// What a description says.
#[derive(Template)]
#[template(path = "fec_description.txt")]
pub struct FecDescription {
    /// The name of the file.
    pub name: String,
    /// Whose accounts they are.
    pub company: String,
    /// Its number.
    pub siren: String,
    /// The first day of the fiscal year, as the file writes days.
    pub from: String,
    /// The last one.
    pub to: String,
    /// Whether the fiscal year is still open.
    pub provisional: bool,
    /// How many lines follow the heads.
    pub lines: usize,
    /// Each column with what stands in it.
    pub columns: Vec<(&'static str, &'static str)>,
    /// Each journal: its code and its name.
    pub journals: Vec<(&'static str, &'static str)>,
}
