//! `quitus explain vote`: who counted, with which votes, by which entries, under which rule, and the arithmetic.

use super::explain::{self, Explanation};
use super::options::{Common, When};
use super::output;
use super::trouble::Trouble;
use crate::locales::{Column, Language, cli as say};
use crate::store::Access;
use crate::views::Steps;
use crate::views::explain_vote::{self as view, Told};

/// Which vote.
#[derive(Clone, Copy)]
pub struct Which {
    /// The number of the assembly.
    pub assembly: usize,
    /// The number of the resolution.
    pub resolution: u16,
}

/// Explains a vote.
///
/// # Errors
/// [`Trouble`], and a usage error for an assembly or a resolution that is not there.
pub async fn told(common: &Common, which: Which, when: &When, language: Language) -> Result<Explanation, Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let asked = super::assemblies::asked(&place, when, which.assembly, language).await?;
    let told = view::of(&asked, which.resolution)?;
    Ok(Explanation { text: as_text(&told), value: told.as_json() })
}

fn as_text(told: &Told<'_>) -> String {
    let (reading, language) = (told.reading(), told.reading().language);
    let mut parts = vec![told.title(), output::figures(&told.figures())];
    for sheet in told.sheets().into_iter().filter(|sheet| !sheet.rows.is_empty()) {
        let sheet = sheet.without_empty(language, Column::College);
        parts.extend([String::new(), sheet.name.clone(), output::table(&sheet, language)]);
    }
    let behind = explain::table(&Steps::of(reading), &told.entries());
    parts.extend([String::new(), say::entries_of_the_vote(language), behind]);
    parts.join("\n")
}
