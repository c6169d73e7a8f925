//! What a comparison says must be what the two registers and the two capitals say, for every pair of days.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::{book, quitus};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// Days around everything that happens in the story, with what was known.
const SIDES: [&str; 7] = [
    "--as-of 2011-12-31 --known-at 71",
    "--as-of 2012-12-31 --known-at 71",
    "--as-of 2018-12-31 --known-at 55",
    "--as-of 2019-12-31 --known-at 71",
    "--as-of 2019-12-31 --known-at 72",
    "--as-of 2021-12-31 --known-at 85",
    "--as-of 2022-01-01 --known-at 85",
];

fn ask(folder: &Path, what: &str) -> Value {
    let ran = quitus(folder, &format!("{what} --json"));
    assert_eq!(ran.code, 0, "{what}: {}", ran.err);
    ran.json()
}

fn numbers(lines: &Value) -> BTreeSet<u64> {
    lines.as_array().unwrap().iter().map(|line| line["number"].as_u64().unwrap()).collect()
}

fn sum(change: &Value, side: &str) -> i64 {
    change[side]["subscribed"].as_i64().unwrap_or_default()
}

#[test]
fn a_comparison_is_the_difference_of_what_the_reads_say() {
    let folder = book();
    let folder = folder.path();
    for (at, before) in SIDES.iter().enumerate() {
        for after in &SIDES[at..] {
            let known = |side: &str| side.rsplit(' ').next().unwrap().parse::<u64>().unwrap();
            if known(before) > known(after) {
                continue;
            }
            let sides = [(before, "from"), (after, "to")];
            let options = sides.map(|(side, name)| {
                side.replace("--as-of", &format!("--{name}")).replace("--known-at", &format!("--known-{name}"))
            });
            let diff = ask(folder, &format!("diff {}", options.join(" ")));
            let [old, new] =
                [before, after].map(|side| numbers(&ask(folder, &format!("register {side}"))["associates"]));
            let changes = diff["associates"].as_array().unwrap();
            let of = |kind: &str| changes.iter().filter(|it| it["kind"] == kind).cloned().collect::<Value>();
            assert_eq!(numbers(&of("entered")), &new - &old, "{options:?}");
            assert_eq!(numbers(&of("left")), &old - &new, "{options:?}");
            let moved: i64 = changes.iter().map(|change| sum(change, "after") - sum(change, "before")).sum();
            let capital = [before, after].map(|side| ask(folder, &format!("capital {side}"))["capital"].clone());
            assert_eq!([&diff["capital"]["before"], &diff["capital"]["after"]], [&capital[0], &capital[1]]);
            let subscribed = |side: &Value| side["subscribed"].as_i64().unwrap();
            assert_eq!(moved, subscribed(&capital[1]) - subscribed(&capital[0]), "{options:?}");
            for change in changes {
                assert!(!change["entries"].as_array().unwrap().is_empty(), "{options:?}: {change}");
            }
        }
    }
}

#[test]
fn what_was_learned_of_one_day_is_the_late_entry() {
    let folder = book();
    let diff = ask(folder.path(), "diff --known-from 71 --to 2019-12-31");
    let [only] = diff["associates"].as_array().unwrap().as_slice() else { panic!("{diff}") };
    assert_eq!(only["kind"], "changed");
    assert_eq!((&only["after"]["name"], &only["entries"]), (&json!("Coop\u{e9}nates"), &json!([71])));
    assert_eq!(only["fields"], json!(["shares", "subscribed", "paid"]));
    let table = quitus(folder.path(), "diff --known-from 71 --to 2019-12-31 --lang fr").out;
    assert!(table.contains("Coop\u{e9}nates") && table.contains("8\u{202f}260,00\u{a0}\u{20ac}"), "{table}");
    let csv = quitus(folder.path(), "diff --known-from 71 --to 2019-12-31 --lang fr --csv").out;
    assert!(csv.contains(";2;Coop\u{e9}nates;") && csv.contains(";8260,00;9060,00;800,00;"), "{csv}");
    assert_eq!(quitus(folder.path(), "diff --known-from 71 --to 2019-12-31 --xlsx diff.xlsx").code, 0);
}

#[test]
fn a_comparison_goes_forward() {
    let folder = book();
    let wrong = [
        "diff",
        "diff --to 2020-01-01",
        "diff --from 2020-01-01 --to 2019-12-31",
        "diff --known-from 75 --known-to 71",
        "diff --known-from 999",
        "diff --from 2019-01-01 --known-to 999",
    ];
    for arguments in wrong {
        let ran = quitus(folder.path(), arguments);
        assert_eq!(ran.code, 2, "{arguments}: {}", ran.err);
    }
    let same = quitus(folder.path(), "diff --from 2019-12-31 --to 2019-12-31 --lang fr");
    assert!(same.code == 0 && same.out.contains("Rien ne change"), "{}", same.out);
}
