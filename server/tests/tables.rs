//! Tables in their four shapes, as the program prints them.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::{book, quitus};
use serde_json::Value;
use std::fs;
use std::os::unix::fs::PermissionsExt;

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
