//! The keys that several routes have.

use super::question::{path, query};
use super::route::{Key, Kind};
use crate::locales::api as words;

/// A number from 1 on.
pub(super) const ANY: Kind = Kind::Number { from: 1, to: u32::MAX };
/// The day.
pub(super) const AS_OF: Key = query("as_of", Kind::Day, words::AS_OF);
/// What was known.
pub(super) const KNOWN: Key = query("known", Kind::Known, words::KNOWN);
/// The form of the answer.
pub(super) const FORMAT: Key = query("format", Kind::Shape, words::FORMAT);
/// An associate, or everybody.
pub(super) const ASSOCIATE: Key = query("associate", ANY, words::ASSOCIATE_KEY);
/// A number in the path.
pub(super) const NUMBER: Key = path("number", ANY, words::NUMBER_KEY);
/// The id of a command in the path.
pub(super) const COMMAND: Key = path("command", Kind::Command, words::COMMAND_KEY);

/// A resolution in the path.
pub(super) const RESOLUTION: Key = path("resolution", Kind::Number { from: 1, to: 65_535 }, words::RESOLUTION_KEY);
/// The day of a struck register.
pub(super) const STRUCK: Key = query("struck", Kind::Day, words::STRUCK);
/// Under which checkpoint.
pub(super) const SEALED: Key = query("sealed", ANY, words::SEALED);
/// Who signed it.
pub(super) const SIGNED_BY: Key = query("signed_by", Kind::Text, words::SIGNED_BY);
/// A fiscal year in the path.
pub(super) const YEAR: Key = path("year", Kind::Year, words::YEAR_KEY);
/// The number of an invoice in the path.
pub(super) const INVOICE: Key = path("number", Kind::Text, words::INVOICE_KEY);

/// What a vote is asked about when it is counted again.
pub(super) const IMAGINED: &[Key] = &[
    NUMBER,
    RESOLUTION,
    query("weights", Kind::Text, words::WEIGHTS),
    query("carry", Kind::Text, words::CARRY),
    query("empty", Kind::Text, words::EMPTY),
    query("majority", Kind::Text, words::MAJORITY),
    query("quorum", Kind::Text, words::QUORUM),
    query("quorum_base", Kind::Text, words::QUORUM_BASE),
    query("abstentions", Kind::Text, words::ABSTENTIONS),
    AS_OF,
    KNOWN,
];
