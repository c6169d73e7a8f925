//! The pages, asked without a browser: who may read, what every answer carries, and where every link leads.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "a test may stop at the first surprise")]

#[path = "../common/mod.rs"]
mod common;
mod acts;
mod crawl;
mod desk;
mod fresh;
mod hostile;
mod html;
mod meeting;
mod prepared;
mod program;
mod same;
mod sessions;
mod site;
