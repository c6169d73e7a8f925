//! Names of every script.

use crate::desk::{Desk, at, with};
use quitus_server::import::{How, Wrong};
use serde_json::json;

/// Names as they are given and as they are kept.
const NAMES: [(&str, &str); 6] = [
    ("\u{5f20}\u{4f1f}", "\u{5f20}\u{4f1f}"),
    ("\u{645}\u{62d}\u{645}\u{62f} \u{639}\u{644}\u{64a}", "\u{645}\u{62d}\u{645}\u{62f} \u{639}\u{644}\u{64a}"),
    ("Be\u{301}atrice  Mu\u{308}ller", "B\u{e9}atrice M\u{fc}ller"),
    ("\u{928}\u{940}\u{932}\u{92e}", "\u{928}\u{940}\u{932}\u{92e}"),
    ("\u{41e}\u{43b}\u{44c}\u{433}\u{430} \u{418}\u{306}", "\u{41e}\u{43b}\u{44c}\u{433}\u{430} \u{419}"),
    ("O\u{2019}Brien-\u{141}uk", "O\u{2019}Brien-\u{141}uk"),
];

#[test]
fn names_of_every_script_are_kept_in_composed_form() {
    let mut desk = Desk::new();
    let count = NAMES.len();
    desk.opening["totals"] =
        json!({ "associates": count, "shares": 10 * count, "subscribed": 20_000 * count, "paid": 20_000 * count });
    desk.opening["refunds"] = json!([]);
    let natural = |number: usize, name: &str| {
        let blanks = [(1, "PP"), (3, ""), (4, ""), (5, ""), (6, "")];
        with(&[&blanks[..], &[(0, number.to_string().as_str()), (2, name)]].concat())
    };
    let lines: Vec<String> = (1..).zip(NAMES).map(|(number, (given, _))| natural(number, given)).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let command = desk.read(crate::desk::sheet(&lines).as_bytes(), How::default()).unwrap().command();
    for (associate, (_, kept)) in command["associates"].as_array().unwrap().iter().zip(NAMES) {
        assert_eq!(associate["identity"]["natural_person"]["person"]["new_person"]["name"], kept);
    }
}

#[test]
fn what_cannot_be_seen_or_was_badly_decoded_is_refused() {
    for (name, code) in [("evil\u{202e}txt", "U+202E"), ("B\u{fffd}a", "U+FFFD")] {
        let expected = at(2, "C", "Name", Wrong::Character { code: code.to_owned() });
        assert_eq!(Desk::new().faults(&[&with(&[(2, name)])]), [expected]);
    }
    let long = "x".repeat(201);
    assert_eq!(Desk::new().faults(&[&with(&[(2, &long)])]), [at(2, "C", "Name", Wrong::TooLong { most: 200 })]);
}

#[test]
fn a_name_is_joined_from_what_the_sheet_parts() {
    let mut desk = Desk::new();
    desk.opening["totals"] = json!({ "associates": 3, "shares": 30, "subscribed": 60_000, "paid": 60_000 });
    desk.opening["refunds"] = json!([]);
    let heads = "N\u{b0};D\u{e9}nomination;Nom;Pr\u{e9}nom;Type;Cat\u{e9}gorie;Motif;Depuis;Parts;Lib\u{e9}r\u{e9}";
    let rest = "PP;cae;uses it;2012-01-02;10;200";
    let text = format!(
        "{heads}\n1;;M\u{fc}ller;B\u{e9}a;{rest}\n2;M\u{fc}ller;;B\u{e9}a;{rest}\n3;B\u{e9}a M\u{fc}ller;;;{rest}\n"
    );
    let command = desk.read(text.as_bytes(), How::default()).unwrap().command();
    for associate in command["associates"].as_array().unwrap() {
        assert_eq!(associate["identity"]["natural_person"]["person"]["new_person"]["name"], "B\u{e9}a M\u{fc}ller");
    }
}
