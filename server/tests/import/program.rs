//! The program itself, on a SQLite book with its statutes.

use crate::desk::{golden, golden_path};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

const STORY: &str = include_str!("../../src/demo/story.jsonl");
const BOOK: &str = "0b5a1d3e-6a0e-4c55-9a55-3f3f6d1c2b10";

pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

pub fn quitus(folder: &Path, arguments: &str) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quitus"));
    for name in ["QUITUS_DATABASE_URL", "QUITUS_KEYS", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    let arguments = arguments.split_whitespace();
    let Output { status, stdout, stderr } = command.args(arguments).current_dir(folder).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: status.code().unwrap(), out: text(stdout), err: text(stderr) }
}

/// A folder with a book that has its constitution and its statutes, and the golden sheet beside it.
fn book() -> TempDir {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), &format!("init --id {BOOK}")).code, 0);
    let founding = STORY.lines().take(2).map(|line| {
        let mut command: Value = serde_json::from_str(line).unwrap();
        command.as_object_mut().unwrap().remove("recorded_at");
        format!("{command}\n")
    });
    fs::write(folder.path().join("founding.jsonl"), founding.collect::<String>()).unwrap();
    let founded = quitus(folder.path(), "apply founding.jsonl");
    assert_eq!(founded.code, 0, "{}{}", founded.out, founded.err);
    for name in ["associes.csv", "opening.json"] {
        fs::copy(golden_path(name), folder.path().join(name)).unwrap();
    }
    folder
}

fn entries(folder: &Path) -> usize {
    let log: Value = serde_json::from_str(&quitus(folder, "log --json").out).unwrap();
    log["entries"].as_array().unwrap().len()
}

#[test]
fn a_dry_run_shows_associates_and_sums_and_records_nothing() {
    let folder = book();
    let before = entries(folder.path());
    let call = "import --opening opening.json --associates associes.csv --dry-run --lang fr";
    let shown = quitus(folder.path(), call);
    assert_eq!(shown.code, 0, "{}", shown.err);
    for part in ["31 décembre 2025", "Artenréel", "张伟", "Cigales du Rhin", "3 associés"] {
        assert!(shown.out.contains(part), "{part}: {}", shown.out);
    }
    assert!(shown.err.contains("colonnes non reprises : U Observations"), "{}", shown.err);
    assert!(shown.err.contains("lignes de totaux laissées de côté : 9"), "{}", shown.err);
    let json: Value = serde_json::from_str(&quitus(folder.path(), &format!("{call} --json")).out).unwrap();
    assert_eq!(json["totals"], json!({ "associates": 3, "shares": 300, "subscribed": 600_000, "paid": 580_000 }));
    assert_eq!(json["associates"][3]["left_on"], "2024-12-31");
    assert_eq!(entries(folder.path()), before);
}

#[test]
fn every_fault_is_told_in_both_languages_and_nothing_is_recorded() {
    let folder = book();
    let before = entries(folder.path());
    let text = String::from_utf8(golden("associes.csv")).unwrap();
    let bad = text.replace("732 829 320", "732 829 321").replace("01/03/2018", "31/06/2018");
    fs::write(folder.path().join("associes.csv"), bad).unwrap();
    let told = |language: &str| {
        let call = format!("import --opening opening.json --associates associes.csv --lang {language}");
        let ran = quitus(folder.path(), &call);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
        ran.err
    };
    let (french, english) = (told("fr"), told("en"));
    for part in [
        "ligne 4, colonne G « SIREN » : « 732 829 321 »",
        "ligne 6, colonne P « Date d'entrée » : « 31/06/2018 »",
        "2 anomalies",
    ] {
        assert!(french.contains(part), "{part}: {french}");
    }
    for part in ["line 4, column G \"SIREN\": \"732 829 321\"", "line 6, column P \"Date d'entrée\"", "2 faults"] {
        assert!(english.contains(part), "{part}: {english}");
    }
    assert_eq!(entries(folder.path()), before);
}

#[test]
fn a_command_can_be_written_instead() {
    let folder = book();
    let call = "import --opening opening.json --associates associes.csv --output position.jsonl";
    let written = quitus(folder.path(), call);
    assert_eq!(written.code, 0, "{}", written.err);
    let line = fs::read_to_string(folder.path().join("position.jsonl")).unwrap();
    let command: Value = serde_json::from_str(&line).unwrap();
    assert_eq!((line.lines().count(), &command["type"]), (1, &json!("open_existing")));
    assert_eq!(command["associates"].as_array().unwrap().len(), 4);
    // The file may hold names: it is not overwritten, nor lies there for others.
    assert_eq!(quitus(folder.path(), call).code, 1);
}

#[test]
fn the_template_is_printed_without_a_book() {
    let folder = TempDir::new().unwrap();
    let french = quitus(folder.path(), "import --template --lang fr");
    assert_eq!((french.code, french.out.lines().count()), (0, 2), "{}", french.err);
    assert!(french.out.starts_with("\u{feff}N°;Type;Dénomination;"), "{}", french.out);
    assert_eq!(quitus(folder.path(), "import").code, 2);
}

#[test]
fn a_book_without_statutes_says_what_comes_first() {
    let folder = book();
    let early = String::from_utf8(golden("opening.json")).unwrap().replace("2025-12-31", "2011-12-31");
    fs::write(folder.path().join("opening.json"), early).unwrap();
    let refused = quitus(folder.path(), "import --opening opening.json --associates associes.csv --dry-run --lang fr");
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("pas de statuts au 31 décembre 2011"), "{}", refused.err);
}

#[test]
fn an_import_is_recorded_once_and_the_register_shows_it() {
    let folder = book();
    let call = "import --opening opening.json --associates associes.csv --lang fr";
    let done = quitus(folder.path(), call);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(done.err.contains("4 associ\u{e9}s repris"), "{}", done.err);
    let recorded = entries(folder.path());
    // The whole, four associates, a refund, a mandate: after the opening, the constitution and the statutes.
    assert_eq!(recorded, 3 + 1 + 4 + 1 + 1);
    let again = quitus(folder.path(), call);
    assert_eq!(again.code, 0, "{}", again.err);
    assert!(again.err.contains("d\u{e9}j\u{e0} inscrite"), "{}", again.err);
    assert_eq!(entries(folder.path()), recorded);
    let register: Value =
        serde_json::from_str(&quitus(folder.path(), "register --as-of 2025-12-31 --json").out).unwrap();
    let line = |number: u64| {
        let lines = register["associates"].as_array().unwrap();
        lines.iter().find(|line| line["number"] == number).unwrap()
    };
    assert_eq!(line(7)["name"], "B\u{e9}a M\u{fc}ller");
    assert_eq!((&line(7)["shares"], &line(7)["paid"]), (&json!(150), &json!(280_000)));
    assert_eq!(register["leavers_with_shares"][0]["name"], "\u{5f20}\u{4f1f}");
    let verified = quitus(folder.path(), "verify");
    assert_eq!(verified.code, 0, "{}{}", verified.out, verified.err);
}

#[test]
fn a_corrected_sheet_is_another_command_that_the_book_refuses() {
    let folder = book();
    let call = "import --opening opening.json --associates associes.csv --lang en";
    assert_eq!(quitus(folder.path(), call).code, 0);
    let recorded = entries(folder.path());
    let text = String::from_utf8(golden("associes.csv")).unwrap().replace("B\u{e9}a", "B\u{e9}atrice");
    fs::write(folder.path().join("associes.csv"), text).unwrap();
    let dry = quitus(folder.path(), &format!("{call} --dry-run"));
    let refused = quitus(folder.path(), call);
    for ran in [&dry, &refused] {
        assert_eq!(ran.code, 4, "{}", ran.err);
    }
    assert_eq!(entries(folder.path()), recorded);
}

#[test]
fn the_command_that_was_written_is_the_one_that_is_recorded() {
    let folder = book();
    let call = "import --opening opening.json --associates associes.csv";
    assert_eq!(quitus(folder.path(), &format!("{call} --output position.jsonl")).code, 0);
    let applied = quitus(folder.path(), "apply position.jsonl");
    assert_eq!(applied.code, 0, "{}{}", applied.out, applied.err);
    let result: Value = serde_json::from_str(&quitus(folder.path(), &format!("{call} --json")).out).unwrap();
    assert_eq!(result["status"], "repeated", "{result}");
}

#[test]
fn a_thousand_associates_are_one_command_and_every_node_of_the_tree_is_there() {
    let folder = book();
    let heads = "N\u{b0};Type;Nom;Cat\u{e9}gorie;Motif;Depuis;Parts;Lib\u{e9}r\u{e9}";
    let lines = (1..=1_000).map(|number| format!("{number};PP;Nom {number};partners;m;02/01/2012;5;100,00"));
    let text: String = std::iter::once(heads.to_owned()).chain(lines).map(|line| format!("{line}\n")).collect();
    fs::write(folder.path().join("associes.csv"), text).unwrap();
    let mut opening: Value = serde_json::from_slice(&golden("opening.json")).unwrap();
    opening["totals"] = json!({ "associates": 1_000, "shares": 5_000, "subscribed": 10_000_000, "paid": 10_000_000 });
    opening["highest_capital"] = json!(10_000_000);
    opening["refunds"] = json!([]);
    fs::write(folder.path().join("opening.json"), opening.to_string()).unwrap();
    let done = quitus(folder.path(), "import --opening opening.json --associates associes.csv --json");
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    let result: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!((&result["receipt"]["first"], &result["receipt"]["last"]), (&json!(3), &json!(1_004)));
    let verified = quitus(folder.path(), "verify");
    assert_eq!(verified.code, 0, "{}{}", verified.out, verified.err);
    let register = quitus(folder.path(), "register --as-of 2025-12-31 --json");
    let register: Value = serde_json::from_str(&register.out).unwrap();
    assert_eq!(register["associates"].as_array().unwrap().len(), 1_000);
}
