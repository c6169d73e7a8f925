//! The attestation of categories as a French page to print and sign.

use super::certificate::company;
use super::proof::Ground;
use super::unanswered::Unanswered;
use crate::locales::{self, Language, cli as say, papers};
use crate::papers::{Categories, CategoryRow, CollegeRow, Square};
use askama::Template;
use quitus_domain::statutes::{College, Statutes};
use quitus_projections::log::checkpoint;

/// The page.
///
/// # Errors
/// [`Unanswered`].
pub fn sheet(ground: &Ground) -> Result<String, Unanswered> {
    let (reading, event) = (&ground.reading, ground.struck.event());
    let nothing = || Unanswered::NotThere(say::no_company(reading.language, &ground.day()));
    let statutes = reading.statutes.on(reading.day()).ok_or_else(nothing)?;
    let note = &ground.seal.checkpoint;
    let head = checkpoint::read(note).map_err(|error| Unanswered::Cannot(error.to_string()))?;
    let page = Categories {
        company: company(reading, statutes).ok_or_else(nothing)?,
        on: event.effective_on,
        ground: papers::strike_ground(event.ground),
        entry: ground.entry(),
        rows: event.categories.iter().map(|one| row(statutes, one)).collect(),
        colleges: colleges(ground, statutes),
        register_root: event.root.to_string(),
        head,
        note: note.clone(),
        key: ground.key.to_string(),
        square: Square::of(note),
    };
    page.render().map_err(|error| Unanswered::Cannot(error.to_string()))
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

/// The colleges with their weights, and what each counts where every category votes in one of them.
fn colleges(ground: &Ground, statutes: &Statutes) -> Vec<CollegeRow> {
    let totals = ground.struck.colleges().unwrap_or_default();
    let list = statutes.voting.colleges.iter().flat_map(|colleges| &colleges.list);
    let row = |one: &College| CollegeRow {
        name: one.label.to_string(),
        weight: locales::ratio(Language::French, one.weight),
        totals: totals.iter().find(|totals| totals.college == one.key).cloned(),
    };
    list.map(row).collect()
}
