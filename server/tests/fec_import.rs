//! An accountant's file at the program: what is taken of it, once; and what is wrong with it, at its line and column.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;
#[path = "common/fec.rs"]
mod fec;

use common::{Ran, quitus, write};
use fec::{FILE, empty_book, row, rows, text};
use serde_json::{Value, json};
use std::fs;
use tempfile::TempDir;

const TAKE: &str = "--journal ACH=AC --journal PAIE=OD --journal BNQ=BQ";

fn with(folder: &TempDir, rows: &[String]) {
    fs::write(folder.path().join(FILE), text(rows)).unwrap();
}

fn ask(folder: &TempDir, words: &str) -> Ran {
    quitus(folder.path(), &format!("{words} --lang en"))
}

fn take(folder: &TempDir, words: &str) -> Ran {
    ask(folder, &format!("import fec {FILE} {words}"))
}

fn entries(folder: &TempDir) -> usize {
    let log = quitus(folder.path(), "log --json").json();
    log["entries"].as_array().unwrap().len()
}

fn balance(folder: &TempDir) -> Value {
    quitus(folder.path(), "accounts balance --as-of 2025-12-31 --json").json()["accounts"]["lines"].clone()
}

#[test]
fn what_is_chosen_is_taken_once_and_nothing_else() {
    let folder = empty_book();
    with(&folder, &rows());
    let before = entries(&folder);
    let shown = take(&folder, "");
    assert_eq!(shown.code, 0, "{}", shown.err);
    assert!(shown.out.contains("PAIE") && shown.out.contains("left out"), "{}", shown.out);
    assert!(shown.err.contains("choose the journals to take"), "{}", shown.err);
    let dry = take(&folder, &format!("{TAKE} --dry-run"));
    assert_eq!((dry.code, entries(&folder)), (0, before), "{}", dry.err);
    assert!(dry.out.contains("4 entries to take"), "{}", dry.out);
    let ran = take(&folder, TAKE);
    assert_eq!((ran.code, entries(&folder)), (0, before + 4), "{}", ran.err);
    let lines = balance(&folder);
    let of = |account: &str| {
        let line = lines.as_array().unwrap().iter().find(|line| line["account"] == account);
        line.map_or(0, |line| line["closing"].as_i64().unwrap())
    };
    assert_eq!(["401000", "613000", "421000", "512000", "706000"].map(of), [-50_000, 50_000, -200_000, -12_000, 0]);
    let told = ask(&folder, "log --type accounts.entry_recorded");
    assert!(told.out.contains("journal ACH, no. ACH2"), "{}", told.out);
    for again in [take(&folder, TAKE), take(&folder, "--journal ACH=OD")] {
        assert_eq!((again.code, entries(&folder)), (0, before + 4));
        assert!(again.err.contains("nothing is new"), "{}", again.err);
    }
    assert_eq!(quitus(folder.path(), "verify").code, 0);
}

#[test]
fn a_longer_file_brings_only_what_is_new_and_a_changed_entry_is_told() {
    let folder = empty_book();
    with(&folder, &rows()[..5]);
    assert_eq!(take(&folder, "--journal ACH=AC").code, 0);
    with(&folder, &rows());
    let ran = take(&folder, TAKE);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("2 entries are in the book already"), "{}", ran.err);
    let mut changed = rows();
    changed[3] = changed[3].replace("500,00", "501,00");
    changed[4] = changed[4].replace("500,00", "501,00");
    with(&folder, &changed);
    let ran = take(&folder, TAKE);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("line 5, EcritureNum") && ran.err.contains("ACH2"), "{}", ran.err);
}

/// Every fault is told at its line and column, and nothing is recorded.
#[test]
fn nothing_is_taken_of_a_file_with_a_fault() {
    let folder = empty_book();
    let before = entries(&folder);
    let but = |at: usize, from: &str, to: &str| {
        let mut changed = rows();
        assert!(changed[at].contains(from));
        changed[at] = changed[at].replacen(from, to, 1);
        changed
    };
    let cases: [(Vec<String>, &str); 10] = [
        (but(0, "|||P", "||P"), "line 2: 17 fields"),
        (but(0, "100,00", "100.00"), "line 2, Debit"),
        (but(0, "100,00", "101,00"), "line 2, EcritureNum"),
        (but(3, "20250228", "20250230"), "line 5, EcritureDate"),
        (but(1, "Libell\u{e9}", "Li\tbell\u{e9}"), "line 3, EcritureLib"),
        (but(1, "Libell\u{e9}", "Li|bell\u{e9}"), "line 3: 19 fields"),
        (but(2, "40100000", "40100001"), "line 4, CompteNum"),
        (but(2, "40100000", "101300"), "line 4, CompteNum"),
        (but(3, "613", "109000"), "line 5, CompteNum"),
        (but(0, "PACH1", &"P".repeat(201)), "line 2, PieceRef"),
    ];
    for (rows, told) in cases {
        with(&folder, &rows);
        let ran = take(&folder, TAKE);
        assert_eq!((ran.code, entries(&folder)), (2, before), "{told}: {}", ran.err);
        assert!(ran.err.contains(told), "{told}: {}", ran.err);
    }
    let mut bytes = text(&rows()).into_bytes();
    bytes.push(0x85);
    fs::write(folder.path().join(FILE), bytes).unwrap();
    let ran = take(&folder, TAKE);
    assert_eq!((ran.code, entries(&folder)), (2, before));
    assert!(ran.err.contains("neither UTF-8 nor ISO 8859-15"), "{}", ran.err);
}

#[test]
fn what_does_not_fit_the_book_is_told() {
    let folder = empty_book();
    let opening = |account: &str| {
        let mut all = vec![
            row("AN", "1", "20250101", account, ("0,00", "70,00")),
            row("AN", "1", "20250101", "512", ("70,00", "0,00")),
        ];
        all.extend(rows());
        all
    };
    let told = |rows: &[String], words: &str, said: &str| {
        with(&folder, rows);
        let ran = take(&folder, words);
        assert_eq!(ran.code, 2, "{words}: {}{}", ran.out, ran.err);
        assert!(ran.err.contains(said), "{words}: {}", ran.err);
    };
    told(&rows(), "--journal ACHAT=AC", "the file has no journal \u{201c}ACHAT\u{201d}");
    told(&rows(), "--journal ACH=CP", "the register alone keeps");
    told(&rows(), "--journal ACH=AC --journal ACH=OD", "is chosen twice");
    told(&opening("706000"), "--journal AN", "CompteNum");
    told(&opening("101300"), "--journal AN", "say 101300=890 (`--account`)");
    with(&folder, &opening("101300"));
    let ran = take(&folder, "--journal AN --account 1013=890");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let other = "000017012FEC20251231.txt";
    fs::copy(folder.path().join(FILE), folder.path().join(other)).unwrap();
    let ran = ask(&folder, &format!("import fec {other} {TAKE}"));
    assert!(
        ran.code == 2 && ran.err.contains("whose SIREN is 123 456 782") || ran.err.contains("123456782"),
        "{}",
        ran.err
    );
    let later = "123456782FEC20271231.txt";
    let of_2027 = fs::read_to_string(folder.path().join(FILE)).unwrap().replace("2025", "2027");
    fs::write(folder.path().join(later), of_2027).unwrap();
    let ran = ask(&folder, &format!("import fec {later} {TAKE}"));
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains("no fiscal year of the book ends on"), "{}", ran.err);
}

/// What a book wrote by hand, exported and imported into an empty book with the same years, gives the same balance.
#[test]
fn the_file_of_a_book_is_taken_by_another_and_adds_up_to_the_same() {
    let first = empty_book();
    let id = |n: u32| format!("fec00000-0000-4000-8001-{n:012}");
    let line = |account: &str, party: Value, debit: i64, credit: i64| json!({"account": account, "party": party, "debit": debit, "credit": credit});
    let entry = |n: u32, on: &str, journal: &str, lines: Value| {
        json!({"command_id": id(n), "effective_on": on, "type": "record_entry", "journal": journal, "lines": lines,
            "label": {"text": format!("\u{c9}criture {n}")}, "piece": format!("P-{n}"), "piece_on": on})
    };
    let edf = || json!({"other": "edf"});
    let commands = [
        entry(
            1,
            "2025-01-01",
            "opening",
            json!([line("512", json!(null), 900_000, 0), line("164", json!(null), 0, 900_000)]),
        ),
        entry(
            2,
            "2025-02-03",
            "purchases",
            json!([line("6061", json!(null), 12_345, 0), line("401", edf(), 0, 12_345)]),
        ),
        entry(3, "2025-03-03", "bank", json!([line("401", edf(), 12_345, 0), line("512", json!(null), 0, 12_345)])),
        entry(
            4,
            "2025-12-31",
            "miscellaneous",
            json!([line("641", json!(null), 1, 0), line("421", json!(null), 0, 1)]),
        ),
    ];
    write(first.path(), "hand.jsonl", &commands);
    assert_eq!(quitus(first.path(), "apply hand.jsonl").code, 0);
    let ran = quitus(first.path(), "accounts fec 2025 --output .");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let second = empty_book();
    fs::copy(first.path().join(FILE), second.path().join(FILE)).unwrap();
    let ran = take(&second, "--journal AN --journal AC --journal BQ --journal OD --parties");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(balance(&second), balance(&first));
    let journal = |folder: &TempDir| {
        let all = quitus(folder.path(), "accounts journal --as-of 2025-12-31 --json").json();
        let entries = all["accounts"]["entries"].as_array().unwrap().clone();
        entries
            .iter()
            .map(|one| json!([one["number"], one["journal"], one["on"], one["piece"], one["lines"]]))
            .collect::<Vec<_>>()
    };
    assert_eq!(journal(&second), journal(&first));
}

#[test]
fn a_line_for_apply_is_the_same_command() {
    let folder = empty_book();
    with(&folder, &rows());
    let ran = take(&folder, &format!("{TAKE} --output fec.jsonl"));
    assert_eq!(ran.code, 0, "{}", ran.err);
    let before = entries(&folder);
    assert_eq!(take(&folder, TAKE).code, 0);
    let again = quitus(folder.path(), "apply fec.jsonl");
    assert_eq!((again.code, entries(&folder)), (0, before + 4), "{}{}", again.out, again.err);
    assert!(again.out.contains("repeated"), "{}", again.out);
}
