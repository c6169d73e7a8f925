//! `quitus minutes`: the minutes of an assembly, in French, drawn up from the facts of the book; a draft until they are
//! sealed.
//!
//! The book is verified first, as for every paper that quotes its root.

use super::meeting_paper::{Of, ground, hand_out};
use super::options::{Common, Shape};
use super::output;
use super::trouble::Trouble;
use crate::locales::Language;
use crate::views::minutes as view;
use clap::Args;

/// Draw up the minutes of an assembly, in French, ready to print and sign; a draft until they are sealed.
#[derive(Args)]
pub struct Minutes {
    #[command(flatten)]
    of: Of,
    /// The number of the minutes, where the assembly has several [default: the last ones].
    #[arg(long = "number", value_name = "NUMBER")]
    minutes: Option<u32>,
    #[command(flatten)]
    shape: Shape,
}

/// Draws the minutes up.
///
/// # Errors
/// [`Exit::Discrepancy`] for a book that does not verify, and [`Trouble`].
pub async fn run(common: &Common, options: &Minutes, language: Language) -> Result<(), Trouble> {
    let (asked, proof) = ground(common, &options.of, language).await?;
    if options.shape.json {
        return output::json(&view::told(&asked, options.minutes, language)?);
    }
    hand_out(&view::draw(&asked, options.minutes, proof, language)?, &options.of, language)
}
