//! `quitus convocation`: the letter that convenes an assembly, in French, with a proxy form.

use super::meeting_paper::{Of, ground, hand_out};
use super::options::Common;
use super::trouble::Trouble;
use crate::locales::Language;
use crate::views::convocation as view;
use clap::Args;

/// Draw up the letter that convenes an assembly, in French, with a proxy form, ready to print.
#[derive(Args)]
pub struct Convocation {
    #[command(flatten)]
    of: Of,
}

/// Draws the letter up.
///
/// # Errors
/// As [`ground`], and [`Trouble`] when it cannot be written.
pub async fn run(common: &Common, options: &Convocation, language: Language) -> Result<(), Trouble> {
    let (asked, proof) = ground(common, &options.of, language).await?;
    hand_out(&view::draw(&asked, proof, language)?, &options.of, language)
}
