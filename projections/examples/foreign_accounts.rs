//! Writes the accounts of drawn books, for other people's programs to add up again:
//! `cargo run -p quitus-projections --example foreign_accounts -- DIR COUNT`.
//!
//! Of each book, in a folder of its own: `book.ledger` and `book.beancount`, `balances.json` (the trial balance of the
//! last day of each fiscal year, and of the last day of all), and the file of the tax office of each year. The lives are
//! those of the domain's own properties, from one seed: the same books every time. Beside them the story with all its
//! fiscal years.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, dead_code)]

#[path = "../../domain/tests/common/mod.rs"]
mod common;
#[allow(unused_imports)]
#[path = "../../domain/tests/drawn/mod.rs"]
mod drawn;
#[path = "../tests/story_years/figures.rs"]
mod figures;
#[path = "../tests/story_years/matters.rs"]
mod matters;
#[path = "../tests/story_years/telling.rs"]
mod telling;
#[path = "../../domain/tests/told/mod.rs"]
mod told;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use quitus_domain::accounts::Journal;
use quitus_domain::cooperative::Event;
use quitus_domain::values::{AccountNumber, Day, Party, Position};
use quitus_projections::Recorded;
use quitus_projections::accounts::{Balance, Books, Entry, balance, beancount, fec, plain};
use std::fs;
use std::path::Path;
use std::sync::Arc;

const SIREN: &str = "123456782";

/// How many invoices a book has at least: what no invoice was ever issued in adds up easily.
const INVOICES: usize = 3;

fn main() {
    let mut words = std::env::args().skip(1);
    let folder = words.next().unwrap_or_else(|| "target/foreign-accounts".to_owned());
    let count: usize = words.next().map_or(20, |count| count.parse().unwrap());
    let mut runner = TestRunner::deterministic();
    let books = std::iter::repeat_with(|| drawn::told(&drawn::life().new_tree(&mut runner).unwrap().current()))
        .filter(|told| told.events.iter().filter(|event| matches!(event, Event::InvoiceIssued(_))).count() >= INVOICES)
        .map(|told| Books::of(&recorded(told.events)));
    let mut years = 0;
    for (nth, books) in books.take(count).enumerate() {
        let folder = Path::new(&folder).join(format!("life-{nth:03}"));
        fs::create_dir_all(&folder).unwrap();
        years += books.sums.ledger.years().count();
        write(&folder, &books, drawn::every_day().into_iter().max().unwrap());
    }
    years += tell(&Path::new(&folder).join("story-years"));
    println!("{folder}: {count} books and that of the story, {years} fiscal years");
}

/// The story with the accounts of each of its fiscal years.
fn tell(folder: &Path) -> usize {
    let books = Books::of(&telling::book(&told::story()).0);
    fs::create_dir_all(folder).unwrap();
    write(folder, &books, "2027-12-31".parse().unwrap());
    books.sums.ledger.years().count()
}

/// Every entry recorded at noon of its day, or of the day of the one before it.
fn recorded(events: Vec<Event>) -> Vec<Recorded> {
    let mut now = Day::MIN;
    let one = |(event, position): (Event, u64)| {
        now = now.max(event.effective_on());
        Recorded {
            position: Position(position),
            recorded_at: format!("{now}T12:00:00.000000Z").into(),
            actor: "".into(),
            command_id: "".into(),
            disclosed: Arc::new([]),
            event: Arc::new(event),
            rectified_by: None,
        }
    };
    events.into_iter().zip(0..).map(one).collect()
}

fn write(folder: &Path, books: &Books, last: Day) {
    fs::write(folder.join("book.ledger"), plain::plain(books, last)).unwrap();
    fs::write(folder.join("book.beancount"), beancount(books, last)).unwrap();
    let days = books.sums.ledger.years().map(|year| year.to).chain([last]);
    let balances: Vec<Balance> = days.map(|day| balance(&books.sums, day)).collect();
    fs::write(folder.join("balances.json"), serde_json::to_vec(&balances).unwrap()).unwrap();
    for year in books.sums.ledger.years() {
        let name = format!("{SIREN}FEC{}.txt", year.to.format("%Y%m%d"));
        fs::write(folder.join(name), fec::fec(books, year, &Plain)).unwrap();
    }
}

/// Names that say no more than the keys do.
struct Plain;

impl fec::Names for Plain {
    fn journal(&self, journal: Journal) -> String {
        format!("{journal:?}")
    }

    fn account(&self, account: AccountNumber) -> String {
        format!("Compte {account}")
    }

    fn party(&self, party: &Party) -> (String, String) {
        match party {
            Party::Associate(associate) => (associate.to_string(), format!("Associ\u{e9}|{associate}")),
            Party::Other(key) => (key.to_string(), "Tiers\u{2028}dont le nom\ttient\nmal".to_owned()),
        }
    }

    fn label(&self, entry: &Entry) -> String {
        format!("\u{c9}criture de {}", entry.event)
    }
}
