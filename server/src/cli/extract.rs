//! `quitus extract`: a certified extract of sealed minutes, in French: one resolution and its result, ready to be signed
//! by whoever represents the cooperative.
//!
//! The book is verified first, as for every paper that quotes its root. Minutes that are not sealed have no extract. One
//! manager certifies alone (CCom R223-24, M-H), and the liquidator once there is one.

use super::meeting_paper::{Of, ground, hand_out};
use super::options::Common;
use super::trouble::Trouble;
use crate::locales::Language;
use crate::views::extract as view;
use clap::Args;

/// Draw up a certified extract of sealed minutes, in French: one resolution, ready to print and sign.
#[derive(Args)]
pub struct Extract {
    #[command(flatten)]
    of: Of,
    /// The number of the resolution.
    #[arg(long, value_name = "NUMBER")]
    resolution: u16,
}

/// Draws the extract up.
///
/// # Errors
/// As [`ground`], and [`Trouble::Usage`] while the minutes are not sealed, the resolution is not decided, or its text does
/// not open.
pub async fn run(common: &Common, options: &Extract, language: Language) -> Result<(), Trouble> {
    let (asked, proof) = ground(common, &options.of, language).await?;
    hand_out(&view::draw(&asked, options.resolution, proof, language)?, &options.of, language)
}
