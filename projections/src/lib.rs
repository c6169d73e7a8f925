//! Pure folds over recorded events, and the format of the book.

pub mod log;
