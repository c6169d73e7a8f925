//! A desk at which somebody works on one book: a folder, a database and keys.

use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::process::Command;

use quitus_tests::commands::{admit, admit_company, founding, living, pay, subscribe};
use quitus_tests::place::Place;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::program::{self, Ran};

/// The associate with shares, the same number for its subscription's command.
pub const ASSOCIATE: u64 = 10;
pub const SUBSCRIPTION: u64 = 11;

/// Entries of every desk's book at the start: opened, incorporated, statutes, admission, subscription.
pub const START: usize = 5;

pub struct Desk {
    pub place: Place,
    folder: TempDir,
}

impl Desk {
    pub fn sqlite() -> Desk {
        Desk::at(Place::sqlite())
    }

    pub fn postgres() -> Desk {
        Desk::at(wait(Place::postgres()))
    }

    /// A book in which one associate has shares to pay up.
    pub fn at(place: Place) -> Desk {
        let desk = Desk::empty(place);
        desk.quitus("init").done();
        let [one, two] = founding();
        let ada = living(admit(ASSOCIATE, "ada"), "Strasbourg");
        desk.apply(&[one, two, ada, subscribe(SUBSCRIPTION, ASSOCIATE, 1_000)]).done();
        desk
    }

    /// A desk without a book.
    pub fn empty(place: Place) -> Desk {
        Desk { place, folder: tempfile::tempdir().expect("a temporary folder") }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The program, set to this desk's database and keys.
    pub fn command(&self) -> Command {
        let mut command = program::quitus(self.folder());
        command.env("QUITUS_DATABASE_URL", self.place.url()).env("QUITUS_KEYS", "keys");
        command
    }

    /// Runs the program with these arguments; after twenty seconds it is ended, and its code is another than any of its
    /// own.
    pub fn quitus_in_time(&self, arguments: &str) -> Ran {
        let mut command = Command::new("timeout");
        command.arg("20").arg(program::binary()).env("QUITUS_DATABASE_URL", self.place.url());
        command.env("QUITUS_KEYS", "keys").env("LC_ALL", "C").current_dir(self.folder());
        program::run(command, arguments.split_whitespace())
    }

    /// Runs the program with these arguments, separated by blanks.
    pub fn quitus(&self, arguments: &str) -> Ran {
        program::run(self.command(), arguments.split_whitespace())
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.folder().join(name), bytes).expect("writes");
    }

    /// Applies commands.
    pub fn apply(&self, commands: &[Value]) -> Ran {
        self.write("commands.jsonl", text(commands));
        self.quitus("apply commands.jsonl")
    }

    /// Applies a file of these bytes.
    pub fn apply_bytes(&self, bytes: impl AsRef<[u8]>, options: &str) -> Ran {
        self.write("bytes.jsonl", bytes);
        self.quitus(&format!("apply bytes.jsonl {options}"))
    }

    /// How many entries the book has.
    pub fn entries(&self) -> usize {
        let log = self.quitus("log --json").done();
        let log: Value = serde_json::from_str(&log.out).expect("JSON");
        log["entries"].as_array().expect("entries").len()
    }

    /// The book has that many entries, and everything in it agrees.
    pub fn holds(&self, entries: usize) {
        assert_eq!(self.entries(), entries);
        let verified = self.quitus("verify");
        assert_eq!(verified.code, 0, "{}{}", verified.out, verified.err);
    }

    /// The folder of the only book's keys.
    pub fn keys(&self) -> PathBuf {
        let folders = fs::read_dir(self.folder().join("keys")).expect("keys");
        let mut folders: Vec<_> = folders.map(|folder| folder.expect("a folder").path()).collect();
        assert_eq!(folders.len(), 1);
        folders.remove(0)
    }

    /// Runs SQL round the program, with all rights.
    pub fn raw(&self, sql: &str) {
        wait(self.place.raw(sql)).expect("the database obeys its owner");
    }
}

/// Command `number` pays one cent: nothing but its id keeps it from being done twice.
pub fn cent(number: u64) -> Value {
    pay(number, ASSOCIATE, SUBSCRIPTION)
}

/// The command with another value, or one more, in its outermost braces.
pub fn with(mut command: Value, name: &str, value: Value) -> Value {
    command[name] = value;
    command
}

/// One command a line.
pub fn text(commands: &[Value]) -> String {
    commands.iter().map(|command| format!("{command}\n")).collect()
}

/// Cents `from` to `to` as a file, the last included.
pub fn cents(from: u64, to: u64) -> String {
    text(&(from..=to).map(cent).collect::<Vec<_>>())
}

/// A person as a new associate's identity.
pub fn natural(person: Value) -> Value {
    json!({"natural_person": {"person": {"new_person": person}}})
}

pub fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(future)
}

/// Beside the first associate with its 1,000 shares of which half is paid: one with 100 of which half is paid, one with
/// 10 paid up, a company with 10 of which half is paid.
pub fn with_others(desk: &Desk) {
    let paid_up = with(subscribe(31, 30, 10), "paid", json!(20_000));
    let pairs = [[admit(20, "bob"), subscribe(21, 20, 100)], [admit(30, "cleo"), paid_up]];
    desk.apply(&pairs.concat()).done();
    desk.apply(&[admit_company(40), subscribe(41, 40, 10)]).done();
}
