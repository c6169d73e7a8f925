//! The sentence of every refusal.

mod book;
mod entries;
mod mandates;
mod opening;
mod payments;
mod persons;
mod register;
mod shares;

use super::breach::breach;
use crate::locales::Sentence;
use quitus_domain::refusal::Refusal as Why;

every_refusal! {}
