//! The API of a book, asked over a socket as programs ask it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a test may stop at the first surprise, and draw its own ids"
)]

mod client;
#[path = "../common/mod.rs"]
mod common;
mod document;
mod feed;
mod files;
mod given;
mod guide;
mod imagined;
mod reads;
mod record;
mod stand;
mod tokens;
