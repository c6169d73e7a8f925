//! The attestation of categories as a French page to print and sign.

use super::certificate::company;
use super::proof_ground::Ground;
use super::trouble::Trouble;
use crate::locales::{self, Language, cli as say, papers};
use crate::papers::{Categories, CategoryRow, Square};
use askama::Template;
use quitus_domain::statutes::Statutes;
use quitus_projections::log::checkpoint;

/// The page.
///
/// # Errors
/// [`Trouble`].
pub fn sheet(ground: &Ground) -> Result<String, Trouble> {
    let (reading, event) = (&ground.reading, ground.struck.event());
    let nothing = || Trouble::Usage(say::no_company(reading.language, &ground.day()));
    let statutes = reading.statutes.on(reading.day()).ok_or_else(nothing)?;
    let note = &ground.seal.checkpoint;
    let head = checkpoint::read(note).map_err(|error| Trouble::file("checkpoint", &error))?;
    let page = Categories {
        company: company(reading, statutes).ok_or_else(nothing)?,
        on: event.effective_on,
        ground: papers::strike_ground(event.ground),
        entry: ground.entry(),
        rows: event.categories.iter().map(|one| row(statutes, one)).collect(),
        colleges: colleges(statutes),
        register_root: event.root.to_string(),
        head,
        note: note.clone(),
        key: ground.key.to_string(),
        square: Square::of(note),
    };
    page.render().map_err(|error| Trouble::file("categories.html", &error))
}

fn row(statutes: &Statutes, one: &quitus_domain::scic::CategoryTotals) -> CategoryRow {
    let named = statutes.category(&one.category).ok();
    CategoryRow {
        name: named.map_or_else(|| one.category.to_string(), |category| category.label.to_string()),
        nature: named.map(|category| locales::category_kind(Language::French, category.kind)).unwrap_or_default(),
        associates: one.associates,
        shares: one.shares,
        subscribed: one.subscribed,
    }
}

fn colleges(statutes: &Statutes) -> Vec<(String, String)> {
    let list = statutes.voting.colleges.iter().flat_map(|colleges| &colleges.list);
    list.map(|one| (one.label.to_string(), locales::ratio(Language::French, one.weight))).collect()
}
