//! Tampering: whoever has all rights on the database edits stored bytes, and `verify` names it, keys at hand.
//!
//! Three edits are left out, because nothing that is signed tells them from what is lawful:
//! - deleting a checkpoint that is neither the last one nor the first under a new key: the later ones cover it;
//! - deleting a row of the vault of a person whose contact was erased: the entry says that values are gone, not which;
//! - filling a checkpoint's place with a lawfully signed note is not an edit but a signature, and needs the key.
//!
//! The first two are counted apart, so that it is seen how few they are.

use std::collections::BTreeMap;
use std::path::Path;

use quitus_server::ledger::Failure;
use quitus_server::store::{Access, open};
use quitus_tests::commands::{Kind as Name, id};
use quitus_tests::machine::Dice;
use quitus_tests::place::Place;
use quitus_tests::postgres::Cluster;
use quitus_tests::stand::Stand;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, PgConnection, SqliteConnection};

use crate::edits::{Edit, Hand};
use crate::tables::{Dialect, TABLES};
use crate::{attempts, book, docs, seed};

/// What was tried, and what came of it, by table.
#[derive(Default)]
struct Tally {
    named: BTreeMap<&'static str, u64>,
    missed: Vec<String>,
    beyond: u64,
}

impl Tally {
    fn count(&self) -> u64 {
        self.named.values().sum::<u64>() + self.missed.len() as u64
    }

    /// Takes one edit's outcome.
    fn take(&mut self, edit: &Edit, verdict: Verdict) {
        match verdict {
            Verdict::Named => *self.named.entry(edit.table).or_default() += 1,
            Verdict::Clean => self.missed.push(format!("{} of {}: {}", edit.how, edit.table, edit.told)),
        }
    }

    fn close(self, campaign: &str, seed: u64) {
        let count = self.count();
        let by_table: Vec<String> = self.named.iter().map(|(table, count)| format!("{table} {count}")).collect();
        let verdict = format!("all named ({}); left out {}", by_table.join(", "), self.beyond);
        assert!(self.missed.is_empty(), "{} of {count} missed:\n{}", self.missed.len(), self.missed.join("\n"));
        assert_eq!(self.named.len(), TABLES.len(), "every table was edited");
        docs::record(&docs::Outcome { campaign, seed, count, verdict });
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Named,
    Clean,
}

/// What verification says of a database at that address.
async fn verdict(stand: &Stand, url: &str) -> Verdict {
    let store = open(url, Access::ReadOnly).await.expect("opens");
    let report = stand.verify(store.as_ref()).await;
    store.close().await;
    match report {
        Ok(report) if report.is_clean() => Verdict::Clean,
        Ok(_) => Verdict::Named,
        Err(failure) => unreadable(&failure),
    }
}

/// What cannot be read must be in the report too, since only the report gives the exit code of a discrepancy.
fn unreadable(failure: &Failure) -> Verdict {
    panic!("verify stopped instead of naming it: {failure:?}");
}

/// Whether no signature tells this edit from a lawful book.
async fn beyond_what_is_signed(hand: &mut Hand, edit: &Edit, spared: &[String]) -> bool {
    let row = edit.told.split(" WHERE ").nth(1).unwrap_or_default().to_owned();
    match (edit.table, edit.how) {
        ("checkpoints", "delete") => {
            let size = hand.text(&format!("SELECT CAST(size AS TEXT) FROM checkpoints WHERE {row}")).await;
            !spared.contains(&size.expect("the row"))
        }
        ("vault_fields", "delete") => {
            let person = hand.dialect().read(("person", crate::tables::Kind::Id));
            let person = hand.text(&format!("SELECT {person} FROM vault_fields WHERE {row}")).await.expect("the row");
            person.eq_ignore_ascii_case(&id(Name::Person, book::CONTACT_ERASED).simple().to_string())
        }
        _ => false,
    }
}

/// The sizes of the checkpoints without which something is unsigned: the last one, and those that hand over keys.
async fn needed_checkpoints(hand: &mut Hand) -> Vec<String> {
    let last = hand.text("SELECT CAST(max(size) AS TEXT) FROM checkpoints").await;
    let longest = "SELECT CAST(size AS TEXT) FROM checkpoints ORDER BY length(note) DESC LIMIT 1";
    [last, hand.text(longest).await].into_iter().flatten().collect()
}

async fn by_hand(file: &Path) -> Hand {
    let options = SqliteConnectOptions::new().filename(file).pragma("ignore_check_constraints", "ON");
    Hand::Sqlite(SqliteConnection::connect_with(&options).await.expect("connects"))
}

async fn rich_book(place: &Place) -> Stand {
    let stand = Stand::new(9_000);
    let store = place.store().await;
    let ledger = stand.found(store.clone()).await;
    book::enrich(&stand, &ledger).await;
    ledger.close().await.expect("seals");
    let report = stand.verify_clean(store.as_ref()).await;
    assert!(report.identities.erased > 0 && report.documents.shown > 100, "{report:?}");
    store.close().await;
    stand
}

#[tokio::test(flavor = "multi_thread")]
async fn every_edit_of_a_sqlite_book_is_named() {
    let (seed, wanted) = (seed("tampering, SQLite"), attempts(200, 2_000));
    let place = Place::sqlite();
    let stand = rich_book(&place).await;
    place.raw(&Dialect::Sqlite.unlock()).await.expect("unlocks");
    let folder = tempfile::tempdir().expect("a folder");
    let whole = folder.path().join("whole.db");
    place.raw(&format!("VACUUM INTO '{}'", whole.display())).await.expect("copies");
    let (mut dice, mut tally) = (Dice::new(seed), Tally::default());
    let file = folder.path().join("edited.db");
    assert_eq!(verdict(&stand, &format!("sqlite://{}", whole.display())).await, Verdict::Clean);
    while tally.count() < wanted {
        std::fs::copy(&whole, &file).expect("copies");
        let mut hand = by_hand(&file).await;
        let needed = needed_checkpoints(&mut hand).await;
        let Some(edit) = hand.think(&mut dice).await else { continue };
        if beyond_what_is_signed(&mut hand, &edit, &needed).await {
            tally.beyond += 1;
            continue;
        }
        let done = hand.apply(&edit).await;
        if let Hand::Sqlite(connection) = hand {
            connection.close().await.expect("closes");
        }
        if done {
            tally.take(&edit, verdict(&stand, &format!("sqlite://{}", file.display())).await);
        }
    }
    tally.close("tampering, SQLite", seed);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_edit_of_a_postgresql_book_is_named() {
    let (seed, wanted) = (seed("tampering, PostgreSQL"), attempts(40, 200));
    let cluster = Cluster::start();
    let place = Place::of_cluster(&cluster).await;
    let stand = rich_book(&place).await;
    place.raw(&Dialect::Postgres.unlock()).await.expect("unlocks");
    let (mut dice, mut tally) = (Dice::new(seed), Tally::default());
    while tally.count() < wanted {
        let name = cluster.copy_of("book_0").await;
        let url = cluster.url("postgres", &name);
        let mut hand = Hand::Postgres(PgConnection::connect(&url).await.expect("connects"));
        let needed = needed_checkpoints(&mut hand).await;
        if let Some(edit) = hand.think(&mut dice).await {
            if beyond_what_is_signed(&mut hand, &edit, &needed).await {
                tally.beyond += 1;
            } else if hand.apply(&edit).await {
                tally.take(&edit, verdict(&stand, &url).await);
            }
        }
        cluster.drop_database(&name).await;
    }
    tally.close("tampering, PostgreSQL", seed);
}

/// The campaign itself can fail: an edit that verification does not see is counted as missed.
#[test]
#[should_panic(expected = "1 of 1 missed")]
fn a_missed_edit_fails_the_campaign() {
    let edit = Edit::for_the_tally("texts", "bit");
    let mut tally = Tally::default();
    tally.take(&edit, Verdict::Clean);
    tally.close("a campaign that must fail", 0);
}
