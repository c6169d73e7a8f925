//! The domain told as the story of Cooproduction: given this book, when this act, then that entry, refusal or finding.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

#[path = "../common/mod.rs"]
mod common;

mod abstentions;
mod adjournments;
mod admissions;
mod applications;
mod assemblies;
mod cancellations;
mod carried;
mod changes;
mod consultations;
mod conversions;
mod coverage;
mod deeds;
mod defaults;
mod delegation;
mod departures;
mod endings;
mod erasures;
mod existing;
mod exits;
mod filings;
mod founding;
mod framework;
mod imported;
mod invoices;
mod late;
mod mandates;
mod meetings;
mod minutes;
mod payments;
mod proxies;
mod public_bodies;
mod receipts;
mod rectified_capital;
mod rectified_file;
mod rectified_founding;
mod rectified_register;
mod refunds;
mod results;
mod reviews;
mod settled_pools;
mod settlements;
mod sittings;
mod statutes;
mod struck;
mod subscriptions;
mod transfers;
mod two_dates;
mod unconverted;
mod version_one;
mod what_if;
mod who_proposes;
mod years;
