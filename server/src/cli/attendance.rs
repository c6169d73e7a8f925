//! `quitus attendance`: the attendance sheet of an assembly, in French: to be signed, or as it stood.

use super::meeting_paper::{Of, ground, hand_out};
use super::options::Common;
use super::trouble::Trouble;
use crate::locales::Language;
use crate::views::attendance as view;
use clap::Args;

/// Draw up the attendance sheet of an assembly, in French: to be signed at the door, or as it stood.
#[derive(Args)]
pub struct Attendance {
    #[command(flatten)]
    of: Of,
}

/// Draws the sheet up.
///
/// # Errors
/// As [`ground`], and [`Trouble`] when it cannot be written.
pub async fn run(common: &Common, options: &Attendance, language: Language) -> Result<(), Trouble> {
    let (asked, proof) = ground(common, &options.of, language).await?;
    hand_out(&view::draw(&asked, proof, language)?, &options.of, language)
}
