//! Accounts of a million entries beside ledger, hledger and beancount, on the same journal; a balance of any day; a
//! thousand invoices by key.
//!
//! What others take is the processor time of their process, as the kernel counts it, and the greatest memory it held; so
//! is ours, of the program `quitus` itself, from the stored book. What is not installed is said and left out.

use super::table::{Goal, Row};
use quitus_domain::cooperative::wire;
use quitus_domain::values::{Day, Position};
use quitus_projections::accounts::{Sums, balance};
use quitus_server::ledger::Ledger;
use quitus_tests::commands::{Kind, admit_company, command, id};
use quitus_tests::machine::Dice;
use quitus_tests::place::Place;
use quitus_tests::stand::{Stand, receipt};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// How much is measured.
#[derive(Clone, Copy)]
pub struct Size {
    /// Transactions of the large book.
    pub large: u64,
    /// Of the one that hledger and beancount read: they take too long for more.
    pub middle: u64,
    /// Of the one that a balance in the large book is measured by.
    pub small: u64,
    /// Invoices of one command.
    pub invoices: u64,
    /// Rounds.
    pub rounds: usize,
}

/// For a look.
pub const SHORT: Size = Size { large: 2_000, middle: 1_000, small: 200, invoices: 20, rounds: 1 };
/// The sizes of the goals.
pub const LONG: Size = Size { large: 1_000_000, middle: 100_000, small: 10_000, invoices: 1_000, rounds: 3 };

/// Entries of one command.
const EACH: u64 = 1_000;
/// The fiscal years, over whose days the entries lie.
const YEARS: std::ops::RangeInclusive<u32> = 2016..=2025;
/// Days that are asked for.
const ASKED: usize = 1_000;

/// Runs a program and prints its processor time in seconds and its greatest memory in kilobytes.
const MEASURE: &str = "
import resource, subprocess, sys
code = subprocess.run(sys.argv[2:], stdout=open(sys.argv[1], 'w'), stderr=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_utime + used.ru_stime, used.ru_maxrss)
";

/// Every line.
pub async fn rows(size: Size) -> Vec<Row> {
    let (large, middle, small) = (Book::of(size.large).await, Book::of(size.middle).await, Book::of(size.small).await);
    let mut rows = beside(&large, &middle, size);
    rows.extend(any_day(&large, &small, size).await);
    rows.push(invoices(size).await);
    rows
}

/// A book of so many entries, and where it lies.
struct Book {
    place: Place,
    stand: Stand,
    entries: u64,
}

impl Book {
    async fn of(entries: u64) -> Self {
        let (place, stand) = (Place::sqlite(), Stand::new(entries));
        let ledger = stand.found(place.store().await).await;
        let mut number = 10;
        for year in YEARS {
            receipt(
                &ledger,
                &command(
                    number,
                    &format!("{year}-01-01"),
                    "open_fiscal_year",
                    json!({"ends_on": format!("{year}-12-31")}),
                ),
            )
            .await;
            number += 1;
        }
        let began = Instant::now();
        let mut dice = Dice::new(entries);
        for first in (0..entries).step_by(EACH as usize) {
            let of_it: Vec<Value> = (first..entries.min(first + EACH)).map(|at| entry(at, &mut dice)).collect();
            let fields = json!({"file": {"text": format!("File {first}")}, "entries": of_it});
            receipt(&ledger, &command(number, "2025-12-31", "import_entries", fields)).await;
            number += 1;
        }
        ledger.sealed().await.expect("seals");
        println!("{entries} entries of accounts in {:.1} s", began.elapsed().as_secs_f64());
        Book { place, stand, entries }
    }

    /// Processor time and memory of `quitus` with these words.
    fn ours(&self, words: &[&str], to: &Path) -> Option<Used> {
        let (url, book) = (self.place.url(), self.stand.book.to_string());
        let mut all = vec!["--database", &url, "--cooperative", &book];
        all.extend(words);
        used(&beside_this("quitus"), &all, to)
    }

    /// The journal for other programs.
    fn journal(&self, format: &str, folder: &Path) -> PathBuf {
        let file = folder.join(format!("{}.{format}", self.entries));
        self.ours(&["accounts", "plain", "--format", format], &file)
            .expect("quitus beside this program writes the journal: cargo build --release -p quitus");
        file
    }

    async fn sums(&self) -> Sums {
        let store = self.place.store().await;
        let (mut sums, mut next) = (Sums::default(), 0);
        loop {
            let page = store.facts(&self.stand.book, next, 10_000).await.expect("reads");
            if page.is_empty() {
                return sums;
            }
            for fact in page.iter() {
                let event = wire::decode(fact.event_type, fact.event_version, fact.payload).expect("an event");
                sums.add(Position(fact.position), &event);
                next = fact.position + 1;
            }
        }
    }
}

/// A purchase or a sale of some day: two lines, of some forty accounts.
fn entry(at: u64, dice: &mut Dice) -> Value {
    let year = u64::from(*YEARS.start()) + dice.below(10);
    let on = format!("{year}-{:02}-{:02}", 1 + dice.below(12), 1 + dice.below(28));
    let (account, cents) = (606_000 + 10 * dice.below(40), 100 + dice.below(1_000_000));
    let lines = json!([{"account": account.to_string(), "debit": cents}, {"account": "512000", "credit": cents}]);
    let own = json!({"journal": "purchases", "lines": lines, "label": {"text": "Achat"}, "piece": format!("A-{at}"), "piece_on": on});
    json!({"on": on, "journal": "ACH", "number": format!("ACH{at:08}"), "entry": own})
}

/// What a process took: seconds of the processor, kilobytes.
#[derive(Clone, Copy)]
struct Used {
    seconds: f64,
    kilobytes: f64,
}

fn used(program: &Path, words: &[&str], to: &Path) -> Option<Used> {
    let mut measured = Command::new(python());
    measured.args(["-c", MEASURE]).arg(to).arg(program).args(words);
    let said = String::from_utf8(measured.output().ok()?.stdout).ok()?;
    let figures: Vec<f64> = said.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    match figures.as_slice() {
        [code, seconds, kilobytes] if *code == 0.0 => Some(Used { seconds: *seconds, kilobytes: *kilobytes }),
        _ => None,
    }
}

/// The Python of the foreign tests, in which beancount is installed, or whichever there is.
fn python() -> String {
    std::env::var("QUITUS_PYTHON").unwrap_or_else(|_| "python3".to_owned())
}

/// A program that was built beside this one.
fn beside_this(name: &str) -> PathBuf {
    std::env::current_exe().expect("this program").with_file_name(name)
}

/// The trial balance beside what others take for it, on the same journal.
fn beside(large: &Book, middle: &Book, size: Size) -> Vec<Row> {
    let folder = tempfile::tempdir().expect("a folder");
    let to = folder.path().join("balance");
    let mut rows = Vec::new();
    for (name, book, goal) in [("ledger", large, 15.0), ("hledger", middle, 80.0), ("beancount", middle, 150.0)] {
        let format = if name == "beancount" { "beancount" } else { "hledger" };
        let file = book.journal(format, folder.path());
        let what = format!("processor time of a trial balance of {} transactions, {name} / quitus", book.entries);
        let mut time = Row::new(what, "ms", Goal::AtLeast(goal, goal));
        let what = format!("memory of the same, {name} / quitus");
        let mut memory = Row::new(what, "MB", if name == "hledger" { Goal::AtLeast(20.0, 20.0) } else { Goal::Peer });
        for _ in 0..size.rounds {
            let ours = book.ours(&["accounts", "balance", "--json"], &to).expect("quitus answers");
            let Some(theirs) = others(name, &file, &to) else {
                println!("{name} is not there, or cannot read the journal: left out");
                break;
            };
            time.add(theirs.seconds * 1_000.0, ours.seconds * 1_000.0);
            memory.add(theirs.kilobytes / 1_024.0, ours.kilobytes / 1_024.0);
        }
        rows.extend([time, memory].into_iter().filter(Row::is_measured));
    }
    rows
}

/// What another program takes to add the same journal up, account by account.
fn others(name: &str, file: &Path, to: &Path) -> Option<Used> {
    let path = file.display().to_string();
    match name {
        "beancount" => {
            let script = "import sys; from beancount import loader; from beancount.core import realization; \
                          entries, errors, _ = loader.load_file(sys.argv[1]); \
                          real = realization.realize(entries); sys.exit(len(errors))";
            used(Path::new(&python()), &["-c", script, &path], to)
        }
        name => used(Path::new(name), &["-f", &path, "balance", "--flat"], to),
    }
}

/// A balance of any day with the book open: in a large book, and beside a small one.
async fn any_day(large: &Book, small: &Book, size: Size) -> [Row; 2] {
    let (many, few) = (large.sums().await, small.sums().await);
    let what = format!("a balance of any day with the book open, {} entries / 5 ms (middle of {ASKED})", large.entries);
    let mut bound = Row::new(what, "us", Goal::AtMost(1.0));
    let what = format!("the same, {} entries / {} entries", large.entries, small.entries);
    let mut flat = Row::new(what, "us", Goal::AtMost(1.5));
    for round in 0..size.rounds {
        let (ours, short) = (middle(&many, round as u64), middle(&few, round as u64));
        bound.add(ours, 5_000.0);
        flat.add(ours, short);
    }
    [bound, flat]
}

/// Microseconds of the middle one.
fn middle(sums: &Sums, seed: u64) -> f64 {
    let mut dice = Dice::new(seed + 1);
    let first: Day = "2016-01-01".parse().expect("a day");
    let mut taken: Vec<f64> = (0..ASKED)
        .map(|_| {
            let day = first + chrono::Days::new(dice.below(3_652));
            let began = Instant::now();
            std::hint::black_box(balance(sums, day));
            began.elapsed().as_secs_f64() * 1_000_000.0
        })
        .collect();
    taken.sort_by(f64::total_cmp);
    taken.get(ASKED / 2).copied().unwrap_or_default()
}

/// So many invoices, shared by a key, in one command.
async fn invoices(size: Size) -> Row {
    let (place, stand) = (Place::sqlite(), Stand::new(7));
    let ledger: Ledger = stand.found(place.store().await).await;
    let numbers = 100..100 + size.invoices;
    for number in numbers.clone() {
        receipt(&ledger, &admit_company(number)).await;
    }
    let decision = json!({"organ": "manager", "decided_on": "2025-01-02", "number": "Budget", "document": {"text": "The budget."}});
    let priced = json!({"service": "office", "label": "Office", "nature": "shared_means", "unit": "flat_rate", "price": 0,
        "vat": "standard", "decision": decision});
    let weights: Vec<Value> =
        numbers.map(|number| json!({"associate": id(Kind::Associate, number), "weight": number})).collect();
    let key = json!({"pool": "office", "label": "Office", "weights": weights, "evidence": null, "decision": decision});
    receipt(&ledger, &command(10, "2025-01-01", "open_fiscal_year", json!({"ends_on": "2025-12-31"}))).await;
    receipt(&ledger, &command(11, "2025-01-02", "price_service", priced)).await;
    receipt(&ledger, &command(12, "2025-01-02", "set_key", key)).await;
    let mut row = Row::new(format!("one command of {} invoices by key / 1 s", size.invoices), "ms", Goal::AtMost(1.0));
    for round in 0..size.rounds as u64 {
        let fields = json!({"pool": "office", "service": "office", "total": 100_000_007,
            "period": {"from": "2025-01-01", "to": "2025-03-31"}, "due_on": "2025-04-30"});
        let issue = command(20 + round, "2025-03-31", "issue_by_key", fields);
        let began = Instant::now();
        receipt(&ledger, &issue).await;
        row.add(began.elapsed().as_secs_f64() * 1_000.0, 1_000.0);
    }
    row
}
