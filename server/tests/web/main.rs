//! The pages, asked without a browser: who may read, what every answer carries, and where every link leads.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "a test may stop at the first surprise")]

mod acts;
mod annual;
mod banked;
mod billed;
#[path = "../common/mod.rs"]
mod common;
mod conversion;
mod corrections;
mod crawl;
mod desk;
mod drafts;
mod factor;
#[path = "../common/fec.rs"]
mod fec;
mod first_year;
mod fresh;
mod gate;
mod gathered;
mod group;
mod guarded;
mod guesses;
mod handed;
mod hostile;
mod house;
mod html;
mod imported;
mod kept;
mod laid_down;
mod left;
mod meeting;
mod mounted;
mod opened;
mod persons;
mod prepared;
mod program;
mod replay;
mod rights;
mod same;
mod sessions;
mod several;
mod site;
mod slow;
mod stopped;
mod taken;
mod tokens;
mod two;
mod unaddressed;
mod watched;
mod year_end;
