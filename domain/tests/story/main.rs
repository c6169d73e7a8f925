//! The domain told as the story of Cooproduction: given this book, when this act, then that entry, refusal or finding.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

#[path = "../common/mod.rs"]
mod common;

mod admissions;
mod coverage;
mod departures;
mod erasures;
mod founding;
mod framework;
mod payments;
mod rectified_capital;
mod rectified_file;
mod rectified_founding;
mod refunds;
mod statutes;
mod subscriptions;
mod two_dates;
