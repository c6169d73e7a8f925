//! Reads the tables of `tests/law`: see the README there.

use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::fs;
use std::path::PathBuf;

/// One example: a call and its answer, under the words of the rule book.
#[derive(Debug)]
pub struct Row {
    pub rule: String,
    pub title: String,
    pub line: String,
    pub call: String,
    pub answer: String,
    args: BTreeMap<String, String>,
}

/// A table or another file of the folder, as text.
pub fn text(file: &str) -> String {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/law")).join(file);
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// The rules that have a table: the names of the files `COOP-01.txt`.
pub fn tables() -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/law");
    let files = fs::read_dir(folder).unwrap_or_else(|why| panic!("{folder}: {why}"));
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    names.filter_map(|name| name.strip_suffix(".txt").filter(|stem| stem.contains('-')).map(str::to_owned)).collect()
}

/// The examples of a table that have no row and no `later: … because …`.
pub fn unanswered(rule: &str) -> Vec<String> {
    let text = text(&format!("{rule}.txt"));
    let lines: Vec<&str> = text.lines().collect();
    let answered = |next: &str| next.starts_with("  ");
    let titles = lines.iter().enumerate().filter(|(_, line)| is_title(line));
    let silent = titles.filter(|(at, _)| !lines.get(at + 1).is_some_and(|next| answered(next)));
    silent.map(|(_, line)| format!("{rule}: {line}")).collect()
}

fn is_title(line: &str) -> bool {
    line.starts_with("T: ") || line.starts_with("edge: ")
}

/// An example that another part of the book will answer, with the reason.
fn is_left_for_later(line: &str) -> bool {
    line.strip_prefix("  later: ").is_some_and(|words| words.contains(", because "))
}

/// The rows of one table. A row that stands under no title is refused, so is a line that is neither.
pub fn rows(rule: &str) -> Vec<Row> {
    let mut title = String::new();
    let mut rows = Vec::new();
    for line in text(&format!("{rule}.txt")).lines() {
        match line {
            _ if line.is_empty() || line.starts_with('#') => {}
            _ if is_title(line) => title = line.to_owned(),
            _ if is_left_for_later(line) && !title.is_empty() => {}
            _ if line.starts_with("  ") && !title.is_empty() => rows.push(row(rule, &title, line.trim())),
            _ => panic!("{rule}: neither a title nor a row: {line}"),
        }
    }
    rows
}

fn row(rule: &str, title: &str, line: &str) -> Row {
    let (given, answer) = line.split_once(" -> ").unwrap_or_else(|| panic!("{rule}: no answer in {line}"));
    let mut words = given.split(' ');
    let call = words.next().unwrap_or_default().to_owned();
    let pair = |word: &str| {
        let (name, value) = word.split_once('=').unwrap_or_else(|| panic!("{rule}: {word} in {line}"));
        (name.to_owned(), value.to_owned())
    };
    let own = str::to_owned;
    Row {
        rule: own(rule),
        title: own(title),
        line: own(line),
        call,
        answer: own(answer),
        args: words.map(pair).collect(),
    }
}

impl Row {
    /// The text of an argument.
    pub fn get(&self, name: &str) -> &str {
        self.args.get(name).unwrap_or_else(|| panic!("{}: no {name} in {}", self.rule, self.line))
    }

    /// An argument that knows how to read itself from a JSON string: enums, days, fractions.
    pub fn value<T: DeserializeOwned>(&self, name: &str) -> T {
        self.read(self.get(name))
    }

    /// The same, `none` for nothing.
    pub fn option<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        Some(self.get(name)).filter(|text| *text != "none").map(|text| self.read(text))
    }

    /// The same, separated by commas, `none` for nothing.
    pub fn list<T: DeserializeOwned>(&self, name: &str) -> Vec<T> {
        self.get(name).split(',').filter(|text| *text != "none").map(|text| self.read(text)).collect()
    }

    /// An argument that is one of a few words.
    pub fn word<T: Copy>(&self, name: &str, words: &[(&str, T)]) -> T {
        let text = self.get(name);
        let found = words.iter().find(|(word, _)| *word == text);
        found.unwrap_or_else(|| panic!("{}: {text} is none of the words in {}", self.rule, self.line)).1
    }

    /// An amount in euros, as an integer of cents.
    pub fn euros<T: TryFrom<i64, Error: Debug>>(&self, name: &str) -> T {
        let cents = cents(self.get(name)).unwrap_or_else(|| panic!("{}: {name} in {}", self.rule, self.line));
        T::try_from(cents).unwrap_or_else(|why| panic!("{}: {why:?} in {}", self.rule, self.line))
    }

    fn read<T: DeserializeOwned>(&self, text: &str) -> T {
        let number = text.parse::<u64>().ok().and_then(|number| serde_json::from_value(number.into()).ok());
        let read = number.map_or_else(|| serde_json::from_value(Value::from(text)), Ok);
        read.unwrap_or_else(|why| panic!("{}: {why} in {}", self.rule, self.line))
    }
}

/// `16000`, `-5000` or `18400.50` in cents.
pub fn cents(text: &str) -> Option<i64> {
    let (euros, cents) = text.split_once('.').unwrap_or((text, "00"));
    if cents.len() != 2 || euros == "-0" { None } else { format!("{euros}{cents}").parse().ok() }
}
