//! The pages, one file each: what is asked of the views, and in which order it is shown.

pub mod accounts;
pub mod assemblies;
pub mod associate;
pub mod bank;
pub mod capital;
pub mod certificate;
pub mod conformity;
pub mod deadlines;
pub mod entries;
pub mod entry;
pub mod fec;
mod fec_shown;
pub mod grants;
mod handed;
pub mod home;
pub mod invoices;
pub mod mandates;
pub mod movements;
pub mod panel;
pub mod pools;
pub mod proofs;
pub mod receivables;
pub mod reference;
pub mod register;
pub mod review;
pub mod services;
pub mod statements;
pub mod vote;

use super::ask::Ask;
use super::block::{Block, tables};
use crate::sheets::Report;

/// The tables of a report that have a line; the sentence that says so where none has.
fn blocks(ask: &Ask, report: &Report, none: String) -> Vec<Block> {
    let shown = tables(ask, &report.sheets);
    if shown.is_empty() { vec![Block::Text(none)] } else { shown }
}
