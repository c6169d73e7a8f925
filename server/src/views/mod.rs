//! What a book answers to a question, before it has a face: the command line prints it, the pages show it.
//!
//! A view takes a [`Reading`] and makes tables of typed cells, words and JSON of it. So no face can show a figure that
//! another one lacks, and each sentence about an entry is written once. [`Shelf`] keeps what was read for the next question. Deliberately absent: options, addresses, layout,
//! and anything that writes.

pub mod accounts;
pub mod assemblies;
pub mod capital;
pub mod certificate;
pub mod conformity;
pub mod conversion;
pub mod current_accounts;
mod dates;
pub mod deadlines;
pub mod decisions;
pub mod diff;
pub mod electorate;
pub mod entries;
pub mod explain;
pub mod explain_vote;
mod filter;
pub mod grants;
pub mod inclusion;
pub mod invoice;
pub mod invoices;
pub mod mandates;
mod memo;
pub mod movements;
mod names;
pub mod panel;
pub mod panel_after;
mod panel_words;
pub mod plan;
pub mod pools;
pub mod proof;
pub mod proof_paper;
mod reading;
pub mod receivables;
pub mod register;
pub mod review_file;
pub mod review_paper;
pub mod services;
mod shelf;
pub mod statements;
mod steps;
pub mod sums;
mod texts;
mod told;
mod told_formal;
mod told_funds;
mod told_meetings;
mod told_scic;
mod told_trade;
mod told_words;
pub mod typed;
mod unanswered;
pub mod verdict;
mod vote_sum;
pub mod what_if;

pub use dates::{Dates, known_at};
pub use filter::{Filter, known_type, no_associate};
pub use names::Names;
pub use panel_words::figures;
pub use reading::{Reading, instant_in_words, not_beyond, today};
pub use shelf::Shelf;
pub use steps::Steps;
pub use texts::Texts;
pub(crate) use told_words::Words;
pub use unanswered::{Unanswered, failure_text};
