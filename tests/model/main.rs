//! The projections against a naive model of `docs/book.md`, on random lawful books.
//!
//! Each book comes from one seed, which a failure prints together with the smallest book that still fails:
//! `QUITUS_SEED=<seed> cargo test -p quitus-tests --test model` runs that one alone. `QUITUS_LONG=1` runs 20 000 books
//! instead of 200.
//!
//! Deliberately absent: what the page does not say (`entries`), the college of a line, which is read from the statutes
//! alone, and the law, which decides what gets into a book but not how a book is read.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod acts;
mod book;
mod cases;
mod chance;
mod compare;
mod corrections;
mod facts;
mod history;
mod lists;
mod moves;
mod naive;
mod offices;
mod opening;
mod shrink;
mod text;

use acts::{Acts, Pace};
use book::Book;
use chance::Chance;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Entries of a book, at most.
const MOST_ENTRIES: usize = 60;
/// Pairs of days asked of each book.
const PAIRS: usize = 20;

/// What a whole run must have met: every type of entry, as the page lists them, and the hard shapes.
const MET: &[&str] = &[
    "book.opened",
    "book.key_rotated",
    "book.entry_rectified",
    "person.erased",
    "cooperative.incorporated",
    "cooperative.dissolved",
    "cooperative.status_given_up",
    "statutes.adopted",
    "statutes.amended",
    "register.application_received",
    "register.application_rejected",
    "register.associate_admitted",
    "register.associate_withdrew",
    "capital.shares_subscribed",
    "capital.shares_paid_up",
    "capital.shares_refunded",
    "opening.position_stated",
    "opening.associate_carried",
    "opening.refund_carried",
    "opening.mandate_carried",
    "register.associate_excluded",
    "register.associate_struck_off",
    "register.associate_died",
    "register.associate_reclassified",
    "register.representative_appointed",
    "register.contact_changed",
    "register.employment_started",
    "register.employment_ended",
    "register.benefit_evidenced",
    "capital.shares_called",
    "capital.default_notified",
    "capital.default_declared",
    "capital.shares_transferred",
    "capital.shares_cancelled",
    "capital.refund_scheduled",
    "capital.refund_paid",
    "capital.refund_set_off",
    "capital.refund_reduced",
    "mandates.manager_proposed",
    "mandates.manager_appointed",
    "mandates.reviewer_appointed",
    "mandates.auditor_appointed",
    "mandates.mandate_ended",
    "annulment",
    "second rectification",
    "late entry",
];

/// What a run saw, so that its silence means something.
#[derive(Default)]
struct Seen {
    books: u64,
    entries: BTreeMap<String, u64>,
    acts: BTreeMap<String, (u32, u32)>,
}

#[test]
fn the_projections_say_what_the_page_says() {
    let mut seen = Seen::default();
    for seed in seeds() {
        let acts = Acts::draw(seed, MOST_ENTRIES, Pace::Leaps);
        seen.count(&acts);
        if let Err(why) = holds(seed, acts.book()) {
            panic!("seed {seed}, book {} of the run: {why}\n{}", seen.books, smallest(acts));
        }
    }
    seen.report();
}

/// The seeds of this run.
fn seeds() -> Vec<u64> {
    let asked = std::env::var("QUITUS_SEED").ok().and_then(|seed| seed.parse().ok());
    let long = std::env::var_os("QUITUS_LONG").is_some();
    asked.map_or_else(|| (0..if long { 20_000 } else { 200 }).collect(), |seed| vec![seed])
}

/// The whole property on one book, with pairs of days drawn from its seed.
fn holds(seed: u64, book: &Book) -> Result<(), String> {
    compare::live_equals_rebuilt(book)?;
    compare::state_agrees(book)?;
    let mut chance = Chance::of(!seed);
    let days: Vec<String> = compare::days(book).into_iter().collect();
    for _ in 0..PAIRS {
        let limit = compare::limit(&mut chance, book);
        let day: &String = chance.pick(&days);
        compare::model_agrees(book, day, &limit)?;
    }
    Ok(())
}

/// The smallest book that fails as this one does, one act a line.
fn smallest(acts: Acts) -> String {
    let acts = acts.into_accepted();
    match shrink::shrink(&acts, |book| compare::holds_on_every_day(book).err()) {
        None => "it holds once everything is known: the limit makes the difference".to_owned(),
        Some((smallest, why)) => {
            let lines: Vec<String> = smallest.iter().map(|typed| typed.act.to_string()).collect();
            format!("smallest book, {} acts: {why}\n{}", lines.len(), lines.join("\n"))
        }
    }
}

impl Seen {
    fn count(&mut self, acts: &Acts) {
        self.books += 1;
        for entry in &acts.book().entries {
            *self.entries.entry(entry["type"].as_str().expect("a type").to_owned()).or_default() += 1;
        }
        self.count_shapes(&acts.book().entries);
        for (kind, (tried, accepted)) in &acts.tried {
            let count = self.acts.entry(kind.clone()).or_default();
            count.0 += tried;
            count.1 += accepted;
        }
    }

    /// What makes a book hard to read: removals, second corrections, entries that come late.
    fn count_shapes(&mut self, entries: &[Value]) {
        let mut rectified = BTreeSet::new();
        let mut last_day = "";
        for entry in entries {
            let body = &entry["payload"][entry["type"].as_str().unwrap_or_default()];
            let day = body["effective_on"].as_str().unwrap_or_default();
            let corrects = entry["type"] == "book.entry_rectified";
            for (shape, is) in [
                ("annulment", corrects && body["replacement"].is_null()),
                ("second rectification", corrects && !rectified.insert(body["of"].as_u64())),
                ("late entry", !corrects && day < last_day),
            ] {
                *self.entries.entry(shape.to_owned()).or_default() += u64::from(is);
            }
            last_day = last_day.max(day);
        }
    }

    /// Prints the figures, and fails when a whole run never met one of those that it must.
    fn report(&self) {
        let acts = self.acts.iter().map(|(kind, (tried, accepted))| format!("{kind} {accepted}/{tried}"));
        println!("accepted/tried: {}", acts.collect::<Vec<_>>().join(", "));
        println!("entries: {:?}", self.entries);
        println!("seeds 0..{}, {} questions: all agree", self.books, self.books * PAIRS as u64);
        let missing = MET.iter().filter(|kind| self.entries.get(**kind).is_none_or(|count| *count == 0));
        let missing: Vec<&&str> = missing.collect();
        assert!(missing.is_empty() || self.books == 1, "no book has {missing:?}");
    }
}
