//! Tables in their four shapes, as the program prints them.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::{book, quitus, quitus_with};
use quitus_domain::cooperative::Event;
use serde_json::Value;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

const READS: [&str; 4] = ["register", "movements", "capital", "log"];

#[test]
fn every_table_is_drawn_as_csv_with_a_line_for_each_line() {
    let folder = book();
    let lines = |read: &str, of: &[&str]| {
        let json = quitus(folder.path(), &format!("{read} --json")).json();
        let count = |pointer: &&str| json.pointer(pointer).and_then(Value::as_array).unwrap().len();
        let csv = quitus(folder.path(), &format!("{read} --csv --lang fr")).out;
        assert!(csv.starts_with('\u{feff}') && csv.ends_with("\r\n"), "{csv}");
        (csv.matches("\r\n").count(), of.iter().map(count).sum::<usize>())
    };
    let (csv, json) = lines("register --as-of 2022-01-01", &["/associates", "/leavers_with_shares"]);
    assert_eq!(csv, json + 1);
    let (csv, json) = lines("movements --associate 2", &["/movements"]);
    assert_eq!(csv, json + 1);
    let (csv, json) = lines("capital --as-of 2022-01-01", &["/capital/waiting"]);
    assert_eq!(csv, json + 2);
    let (csv, json) = lines("log", &["/entries"]);
    assert_eq!(csv, json + 1);
}

#[test]
fn a_spreadsheet_is_a_new_file_for_its_owner_the_same_every_time() {
    let folder = book();
    for read in READS {
        let ask = |file: &str| {
            let ran = quitus(folder.path(), &format!("{read} --as-of 2022-01-01 --xlsx {file}"));
            assert!(ran.out.is_empty(), "{}", ran.out);
            ran.code
        };
        let (one, two) = (format!("{read}-1.xlsx"), format!("{read}-2.xlsx"));
        assert_eq!((ask(&one), ask(&two), ask(&one)), (0, 0, 1), "{read}");
        let bytes = |name: &str| fs::read(folder.path().join(name)).unwrap();
        assert_eq!(bytes(&one), bytes(&two));
        assert_eq!(fs::metadata(folder.path().join(&one)).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(quitus(folder.path(), "register --xlsx nowhere/register.xlsx").code, 1);
}

/// Every verb that draws tables, with what it needs.
const EVERY: [&str; 26] = [
    "register",
    "movements",
    "capital",
    "conformity",
    "mandates",
    "deadlines",
    "scic",
    "review",
    "assemblies",
    "assemblies 1",
    "electorate 1",
    "decisions",
    "log",
    "diff --from 2025-12-31 --to 2026-12-31",
    "services",
    "pools",
    "invoices",
    "receivables",
    "grants",
    "accounts current",
    "accounts balance",
    "accounts journal",
    "accounts ledger 411",
    "accounts years",
    "accounts statements",
    "what-if acts none.jsonl",
];

#[test]
fn every_read_comes_in_each_shape() {
    let folder = tempfile::TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "demo").code, 0);
    fs::write(folder.path().join("none.jsonl"), "").unwrap();
    for (number, read) in EVERY.iter().enumerate() {
        let ask = |shape: &str| {
            let ran = quitus(folder.path(), &format!("--database sqlite://quitus-demo.db {read} {shape}"));
            assert_eq!(ran.code, 0, "{read} {shape}: {}", ran.err);
            ran
        };
        assert!(ask("--json").json().is_object(), "{read}");
        assert!(ask("--csv").out.starts_with('\u{feff}'), "{read}");
        ask(&format!("--xlsx {number}.xlsx"));
    }
    let decisions = |more: &[&str]| {
        let words = ["--database", "sqlite://quitus-demo.db", "decisions", "--json"].iter().chain(more).copied();
        quitus_with(folder.path(), words).json()["decisions"].as_array().map_or(0, Vec::len)
    };
    let of_the_scic = decisions(&["--containing", "int\u{e9}r\u{ea}t collectif"]);
    assert!(0 < of_the_scic && of_the_scic < decisions(&[]), "{of_the_scic}");
    // A resolution of the book has a bare number: the day of its assembly finds what carried it out.
    let demo = ["--database", "sqlite://quitus-demo.db", "--decision", "15 September 2026"];
    assert_eq!(logged(folder.path(), &demo), (195..=210).collect::<Vec<_>>());
}

/// The numbers of the entries that `log` shows.
fn logged(folder: &Path, filters: &[&str]) -> Vec<u64> {
    let words = ["log", "--json"].iter().chain(filters).copied();
    let answer = quitus_with(folder, words).json();
    answer["entries"].as_array().unwrap().iter().map(|entry| entry["number"].as_u64().unwrap()).collect()
}

#[test]
fn the_entries_are_filtered_by_what_they_are_and_all_filters_hold() {
    let folder = book();
    let log = |filters: &[&str]| logged(folder.path(), filters);
    let all = log(&[]);
    let kinds = Event::KINDS.iter().map(|(kind, _)| *kind).filter(|kind| kind.starts_with("capital."));
    let mut of_capital: Vec<u64> = kinds.flat_map(|kind| log(&["--type", kind])).collect();
    of_capital.sort_unstable();
    assert_eq!(log(&["--type", "capital"]), of_capital);
    assert!(of_capital.len() > 10 && of_capital.len() < all.len());

    let resolution = log(&["--decision", "R\u{c9}SOLUTION N\u{b0} 5"]);
    assert_eq!(resolution, log(&["--decision", "r\u{e9}solution n\u{b0}\u{a0}5"]));
    assert_eq!(resolution, [17, 36, 54, 66, 83]);
    assert_eq!(log(&["--decision", "no such resolution"]), [0; 0]);

    let year = ["--from", "2019-01-01", "--to", "2019-12-31"];
    // The late entry is the 72nd to be recorded, and takes effect in that year.
    assert_eq!(log(&year), (61..=72).collect::<Vec<_>>());
    assert_eq!(log(&["--from", "2019-12-20", "--to", "2019-12-20"]), [72]);
    assert_eq!(log(&[&year[..], &["--associate", "2", "--type", "capital"]].concat()), [72]);
    assert_eq!(log(&[&year[..], &["--known-at", "71"]].concat()), (61..=71).collect::<Vec<_>>());
    assert_eq!(log(&["--actor", "nobody"]), [0; 0]);
    let actor = quitus(folder.path(), "log --json").json()["entries"][5]["actor"].as_str().unwrap().to_owned();
    assert_eq!(log(&["--actor", &actor]), all);
    assert_eq!(quitus(folder.path(), "log --from 2020-01-01 --to 2019-12-31").code, 2);
    assert_eq!(quitus(folder.path(), "log --type capita").code, 2);
}

#[test]
fn one_shape_is_asked_for_at_a_time() {
    let folder = book();
    for read in READS {
        for two in ["--json --csv", "--csv --xlsx x.xlsx", "--json --xlsx x.xlsx"] {
            assert_eq!(quitus(folder.path(), &format!("{read} {two}")).code, 2, "{read} {two}");
        }
    }
    assert!(!folder.path().join("x.xlsx").exists());
}
