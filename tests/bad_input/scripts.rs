//! Names in every script: recorded and printed again exactly, or refused with the reason.

use quitus_tests::commands::{admit_as, admit_company};
use serde_json::{Value, json};

use crate::answers::{each_is_told, unread};
use crate::desk::{Desk, START, natural};
use crate::program::says;

/// Composed, as a keyboard gives them: Arabic, Persian with its joiner, Hebrew with its points, Chinese, Devanagari,
/// Gothic, Greek, a family of emoji, Vietnamese, a mark that no letter is composed with.
const NAMES: [&str; 10] = [
    "\u{645}\u{62d}\u{645}\u{62f} \u{628}\u{646} \u{639}\u{628}\u{62f} \u{627}\u{644}\u{644}\u{647}",
    "\u{645}\u{6cc}\u{200c}\u{62e}\u{648}\u{627}\u{647}\u{645}",
    "\u{5e9}\u{5b8}\u{5dc}\u{5d5}\u{5b9}\u{5dd} \u{5d1}\u{5b6}\u{5bc}\u{5df}\u{5be}\u{5d3}\u{5b8}\u{5d5}\u{5b4}\u{5d3}",
    "\u{738b}\u{5c0f}\u{660e}",
    "\u{915}\u{94d}\u{937}\u{924}\u{94d}\u{930}\u{93f}\u{92f} \u{905}\u{928}\u{941}\u{91c}\u{93e}",
    "\u{10348}\u{1d49c}",
    "\u{386}\u{3bb}\u{3c6}\u{3b1}",
    "\u{1f469}\u{1f3fd}\u{200d}\u{1f33e} L\u{e9}a",
    "Nguy\u{1ec5}n Th\u{1ecb}",
    "q\u{307} \u{201c}R & D\u{201d} <b>",
];

/// What no name holds, and how it is told.
const TRAPS: [(char, &[&str]); 7] = [
    ('\u{202e}', &["U+202E", "is no part of a name", "take it out"]),
    ('\u{2067}', &["U+2067", "is no part of a name"]),
    ('\u{0}', &["U+0000", "is no part of a name"]),
    ('\u{1b}', &["U+001B", "is no part of a name"]),
    ('\n', &["U+000A", "is no part of a name", "one line"]),
    ('\u{2028}', &["U+2028", "is no part of a name", "one line"]),
    ('\u{fffd}', &["U+FFFD", "is no part of a name"]),
];

/// Where the name of a legal person stands.
const LABEL: &str = "$.identity.legal_person.name";

fn person(number: u64, name: &str) -> Value {
    admit_as(number, natural(json!({"name": name})))
}

fn company(number: u64, name: &str) -> Value {
    let mut admission = admit_company(number);
    admission["identity"]["legal_person"]["name"] = json!(name);
    admission
}

/// The lines of an answer, without the blanks that the widths of columns add.
fn has_cell(out: &str, name: &str, separator: &str) -> bool {
    out.lines().any(|line| line.split(separator).any(|cell| cell.trim() == name))
}

pub fn a_name_in_any_script_is_printed_as_it_was_given(desk: &Desk) {
    let both = |(number, name): (u64, &&str)| [person(number, name), company(number + 500, name)];
    let commands: Vec<Value> = (100..).zip(&NAMES).flat_map(both).collect();
    desk.apply(&commands).done();
    let table = desk.quitus("register").done().out;
    let csv = desk.quitus("register --csv").done().out;
    let json: Value = serde_json::from_str(&desk.quitus("register --json").done().out).expect("JSON");
    for name in NAMES {
        let given = json["associates"].as_array().expect("lines").iter().filter(|line| line["name"] == *name);
        assert_eq!(given.count(), 2, "{name}");
        assert_eq!(table.lines().filter(|line| line.contains(name)).count(), 2, "{name}: {table}");
        assert!(has_cell(&csv, name, ","), "{name}: {csv}");
    }
    says(&desk.quitus("log --csv").done().out, &NAMES);
    desk.holds(START + 2 * NAMES.len());
}

pub fn a_name_of_a_thousand_bytes_is_the_longest(desk: &Desk) {
    let longest = "\u{e9}".repeat(500);
    let widest = "\u{738b}".repeat(200);
    desk.apply(&[person(100, &longest), company(101, &widest)]).done();
    let csv = desk.quitus("register --csv").done().out;
    assert!(has_cell(&csv, &longest, ",") && has_cell(&csv, &widest, ","), "{csv}");
    each_is_told(
        desk,
        &[
            unread(
                person(102, &format!("{longest}x")),
                &["$.identity.natural_person.person", "`name` must have 1 to 1000 bytes"],
            ),
            unread(company(103, &format!("{widest}x")), &[LABEL, "is not a label", "1 to 200 characters"]),
            unread(company(104, ""), &[LABEL, "1 to 200 characters"]),
            unread(person(105, "\u{a0}"), &["`name` must have 1 to 1000 bytes"]),
        ],
    );
}

pub fn what_would_show_another_name_is_refused_and_named(desk: &Desk) {
    let trapped = |trap: char| format!("Ada {trap}ecalevoL");
    let persons = (100..).zip(&TRAPS).map(|(number, (trap, words))| unread(person(number, &trapped(*trap)), words));
    let companies = (200..).zip(&TRAPS).map(|(number, (trap, words))| unread(company(number, &trapped(*trap)), words));
    let decomposed = [
        unread(person(300, "Le\u{301}a"), &["$.identity.natural_person.person.new_person.name", "(NFC)"]),
        unread(company(301, "Le\u{301}a"), &[LABEL, "(NFC)"]),
    ];
    each_is_told(desk, &persons.chain(companies).chain(decomposed).collect::<Vec<_>>());
}

/// A cell that a spreadsheet would run keeps its text, behind an apostrophe.
pub fn a_name_that_looks_like_a_formula_is_no_formula(desk: &Desk) {
    desk.apply(&[person(100, "=1+1"), company(101, "@SUM(A1)"), company(102, "\"A\"; B, C")]).done();
    let csv = desk.quitus("register --csv").done().out;
    says(&csv, &[",'=1+1,", ",'@SUM(A1),", ",\"\"\"A\"\"; B, C\","]);
    says(&desk.quitus("register").done().out, &["=1+1", "@SUM(A1)", "\"A\"; B, C"]);
    desk.holds(START + 3);
}
