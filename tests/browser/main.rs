//! The pages in a real browser: what people see, by mouse and keyboard, in light and dark, and on a small screen.
//!
//! `tests/run browser` brings the tools and says where they are:
//!   QUITUS_BIN   the folder of the built programs
//!   QUITUS_AXE   axe-core, one file of JavaScript, which the tests inject; the pages themselves have none
//! Debian's `chromedriver` and `chromium` are found by their names. Nothing is skipped when one of them is missing.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "a test may stop at the first surprise")]

mod accessible;
mod acting;
mod consent;
mod converting;
mod driver;
mod group;
mod journeys;
mod served;
mod sitting;
