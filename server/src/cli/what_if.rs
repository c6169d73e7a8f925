//! `quitus what-if`: what is recorded under other rules, and other acts under the same. The book is only read.

use super::options::Common;
use super::trouble::Trouble;
use super::{what_if_acts, what_if_vote};
use crate::locales::Language;
use clap::{Args, Subcommand};

/// Ask what would be otherwise, without touching the book.
#[derive(Args)]
pub struct WhatIf {
    #[command(subcommand)]
    what: What,
}

/// What is imagined.
#[derive(Subcommand)]
enum What {
    /// The vote on a resolution under other statutes: as it was recorded, beside what it would have been.
    Vote(what_if_vote::Vote),
    /// The conformity panel after acts that are not recorded, beside the one before.
    Acts(what_if_acts::Acts),
}

/// Answers.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, options: &WhatIf, language: Language) -> Result<(), Trouble> {
    match &options.what {
        What::Vote(vote) => what_if_vote::run(common, vote, language).await,
        What::Acts(acts) => what_if_acts::run(common, acts, language).await,
    }
}
