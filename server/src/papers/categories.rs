//! The attestation of a SCIC's categories (*attestation de catégories d'associés*), with a checkpoint that a camera reads.

use super::Company;
use crate::locales::{self, Language};
use askama::Template;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use quitus_domain::values::{Cents, Day, Position};
use quitus_projections::log::checkpoint::Checkpoint;
use quitus_projections::log::to_base64;
use quitus_projections::proof::CollegeTotals;

/// What the attestation states.
#[derive(Template)]
#[template(path = "categories.html")]
pub struct Categories {
    /// Who states it.
    pub company: Company,
    /// The day on which the register was struck.
    pub on: Day,
    /// Why: `en fin d'exercice`.
    pub ground: &'static str,
    /// The entry that struck it.
    pub entry: Position,
    /// The totals.
    pub rows: Vec<CategoryRow>,
    /// The colleges.
    pub colleges: Vec<CollegeRow>,
    /// The root of the sum tree.
    pub register_root: String,
    /// What the checkpoint says.
    pub head: Checkpoint,
    /// The checkpoint as it was signed.
    pub note: String,
    /// The key that signed it.
    pub key: String,
    /// The checkpoint for a camera.
    pub square: Square,
}

/// A category.
pub struct CategoryRow {
    /// Its name.
    pub name: String,
    /// What the law calls it.
    pub nature: &'static str,
    /// Associates.
    pub associates: u64,
    /// Shares.
    pub shares: u64,
    /// Their value.
    pub subscribed: Cents,
}

/// A college.
pub struct CollegeRow {
    /// Its name.
    pub name: String,
    /// Its part of the votes.
    pub weight: String,
    /// What it counts, where every category votes in one college.
    pub totals: Option<CollegeTotals>,
}

/// A text as a QR code, drawn in the page itself.
pub struct Square(String);

impl Square {
    /// The code of a text; nothing when it is longer than any code holds.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok();
        let drawn = code.map(|code| code.render::<svg::Color<'_>>().min_dimensions(1, 1).quiet_zone(true).build());
        // Inside a page there is neither an XML declaration nor a name space.
        let bare = drawn
            .and_then(|svg| Some(svg.get(svg.find("<svg")?..)?.replace(" xmlns=\"http://www.w3.org/2000/svg\"", "")));
        Square(bare.unwrap_or_default())
    }
}

impl Categories {
    fn day(&self, day: &Day) -> String {
        locales::day(Language::French, *day)
    }

    fn count(&self, number: &u64) -> String {
        locales::number(Language::French, i64::try_from(*number).unwrap_or(i64::MAX))
    }

    fn money(&self, amount: &Cents) -> String {
        locales::money(Language::French, *amount)
    }

    /// Associates, shares and capital of all categories.
    fn sums(&self) -> (u64, u64, Cents) {
        let add = |(associates, shares, capital): (u64, u64, Cents), row: &CategoryRow| {
            (associates + row.associates, shares + row.shares, capital + row.subscribed)
        };
        self.rows.iter().fold((0, 0, Cents::ZERO), add)
    }

    fn root(&self) -> String {
        to_base64(&self.head.root)
    }
}
