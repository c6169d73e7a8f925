//! A conversion into a SCIC at the command line: every bad one is refused with its sentence, and the book stays as it is.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::{commands, quitus, write};
use serde_json::{Value, json};
use tempfile::TempDir;

const CONVERT: &str = "convert_to_scic";

/// The story as far as it stands before a line, changed on its way.
fn book(before: usize, change: impl Fn(&mut Vec<Value>)) -> TempDir {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    let mut lines = commands();
    lines.truncate(before);
    change(&mut lines);
    write(folder.path(), "story.jsonl", &lines);
    // Some of its lines are there to be refused.
    quitus(folder.path(), "apply story.jsonl --keep-going");
    folder
}

fn at(wanted: &str) -> usize {
    commands().iter().position(|one| one["type"] == wanted).unwrap()
}

fn conversion() -> Value {
    commands().swap_remove(at(CONVERT))
}

/// The conversion of the story, changed, is refused so; and the book has what it had.
fn refuses(folder: &TempDir, what: &str, change: impl Fn(&mut Value), code: &str, words: &[&str]) {
    let mut act = conversion();
    act["command_id"] = json!("11111111-1111-4111-8111-111111111111");
    change(&mut act);
    write(folder.path(), "convert.jsonl", &[act]);
    let log = quitus(folder.path(), "log --json").out;
    let ran = quitus(folder.path(), "apply convert.jsonl --lang en");
    assert_eq!(ran.code, 4, "{what}: {}{}", ran.out, ran.err);
    let refusal = ran.lines()[0]["refusal"].clone();
    assert_eq!(refusal["code"], code, "{what}: {refusal}");
    words.iter().for_each(|word| assert!(ran.err.contains(word), "{what}: {word}: {}", ran.err));
    assert_eq!(quitus(folder.path(), "log --json").out, log, "{what}: nothing is written");
}

fn colleges(act: &mut Value) -> &mut Vec<Value> {
    act["statutes"]["voting"]["colleges"]["list"].as_array_mut().unwrap()
}

fn weigh(act: &mut Value, weights: &[u32]) {
    for (college, weight) in colleges(act).iter_mut().zip(weights) {
        college["weight"] = json!(format!("{weight}/100"));
    }
}

/// Two colleges in the place of four, with the same categories.
fn two(act: &mut Value) {
    let list = colleges(act);
    list.truncate(2);
    list[0]["categories"].as_array_mut().unwrap().push(json!("beneficiaries"));
    list[1]["categories"].as_array_mut().unwrap().push(json!("partners"));
    weigh(act, &[50, 50]);
}

/// Two more categories, each with a college of its own.
fn six(act: &mut Value) {
    for key in ["friends", "neighbours"] {
        let category = json!({"key": key, "label": key, "kind": "contributors", "minimum_shares": 1});
        act["statutes"]["categories"].as_array_mut().unwrap().push(category);
        colleges(act).push(json!({"key": key, "label": key, "categories": [key], "weight": "5/100"}));
    }
    weigh(act, &[30, 30, 15, 15, 5, 5]);
}

fn without_employee(act: &mut Value) {
    act["admissions"].as_array_mut().unwrap().retain(|one| one["category"] != "employees");
}

/// Whoever enters among the employees has no contract in this book: that of a CAE stands in the book of the CAE.
fn an_entrepreneur(act: &mut Value) {
    let of_a_club = act["admissions"][1]["identity"]["indivision"]["co_owners"][1].clone();
    act["admissions"][0]["identity"]["natural_person"]["person"] = of_a_club;
}

fn a_second_category(act: &mut Value) {
    let mut again = act["associates"][0].clone();
    again["category"] = json!("partners");
    act["associates"].as_array_mut().unwrap().push(again);
}

#[test]
fn a_bad_conversion_is_refused_with_its_sentence_and_the_book_stays_as_it_is() {
    let ready = book(at(CONVERT), |_| {});
    let sas = |act: &mut Value| act["statutes"]["form"] = json!("sas");
    type Change = fn(&mut Value);
    let cases: [(&str, Change, &str, &[&str]); 8] = [
        ("a category missing", without_employee, "EMPLOYEES_CATEGORY_MISSING", &["none is an associate", "19 septies"]),
        ("52/20/18/10", |act| weigh(act, &[52, 20, 18, 10]), "COLLEGE_GT_50", &["52%", "19 octies"]),
        ("30/30/15/15/5/5", six, "COLLEGE_LT_10", &["weighs 5%", "at least 1/10"]),
        ("two colleges", two, "COLLEGES_LT_3", &["2 colleges", "at least 3"]),
        (
            "an entrepreneur of a CAE",
            an_entrepreneur,
            "NOT_EMPLOYED_BY_SOCIETY",
            &["No employment contract", "its own"],
        ),
        ("a second category", a_second_category, "ALREADY_CATEGORISED", &["one category at a time"]),
        ("into a SAS", sas, "UNANIMITY_NEEDED", &["SARL", "SAS", "agreement of all"]),
        (
            "by the ordinary assembly",
            |act| {
                act["decision"] = json!({
                    "organ": "ordinary_assembly", "decided_on": "2026-09-15", "number": "1",
                    "document": {"text": "Minutes."},
                });
            },
            "WRONG_DECIDER",
            &["assembly"],
        ),
    ];
    for (what, change, code, words) in cases {
        refuses(&ready, what, change, code, words);
    }
    // What was refused may be sent again, mended.
    write(ready.path(), "convert.jsonl", &[conversion()]);
    assert_eq!(quitus(ready.path(), "apply convert.jsonl").code, 0);
}

#[test]
fn no_conversion_stands_on_a_resolution_that_was_not_adopted_or_comes_twice() {
    let undecided = book(at("close_vote"), |_| {});
    refuses(&undecided, "no result yet", |_| {}, "NOT_DECIDED", &["Only what is adopted"]);
    let against = |lines: &mut Vec<Value>| {
        let votes = lines.iter_mut().find(|one| one["type"] == "record_votes").unwrap();
        *votes = serde_json::from_str(&votes.to_string().replace("\"in_favour\"", "\"against\"")).unwrap();
    };
    let rejected = book(at("close_vote") + 1, against);
    refuses(&rejected, "rejected", |_| {}, "RESOLUTION_REJECTED", &["rejected"]);
    let converted = book(at(CONVERT) + 1, |_| {});
    let anew = |act: &mut Value| {
        act["effective_on"] = json!("2026-09-16");
        act["decision"] = json!({
            "organ": "extraordinary_assembly", "decided_on": "2026-09-16", "number": "1",
            "document": {"text": "Minutes."},
        });
    };
    refuses(&converted, "twice", anew, "ALREADY_SCIC", &["SCIC"]);
    refuses(&converted, "the same resolution twice", |_| {}, "APPLIED_ALREADY", &["carried out already"]);
}
