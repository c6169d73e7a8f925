//! French.

pub(super) mod annual;
pub(super) mod breach;
pub(super) mod columns;
pub(super) mod conversion;
pub(super) mod format;
pub(super) mod meetings;
pub(super) mod names;
pub(super) mod refusal;
pub(super) mod titles;
pub(super) mod trade;
pub(super) mod unread;
