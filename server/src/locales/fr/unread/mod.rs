//! Why a command cannot be read: the words of each reason.

mod door;
mod reader;
mod values;

use crate::locales::unread::Row;

/// Every row; those that frame another reason come first, and of two that fit the first one tells.
pub fn rows() -> impl Iterator<Item = Row> {
    [reader::FRAMES, door::ROWS, values::ROWS, reader::ROWS, reader::EXPECTED].into_iter().flatten().copied()
}

/// A reason that no row knows.
pub fn as_it_came(reason: &str) -> String {
    format!("la machine le dit en anglais : « {reason} »")
}
