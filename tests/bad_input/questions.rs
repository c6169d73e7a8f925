//! Wrong questions to a book that is right, and right ones to a book that was altered.

use std::fs;
use std::process::Stdio;

use quitus_tests::place::Place;
use serde_json::Value;

use crate::desk::{Desk, START, cents};
use crate::program::{Ran, run};

/// Entry no. 5 is the subscription: one share more.
const ALTER: &str =
    "UPDATE events SET payload = replace(payload, '\"shares\":1000', '\"shares\":1001') WHERE sequence = 5";
const ALTER_JSON: &str =
    "UPDATE events SET payload = replace(payload::text, '\"shares\":1000', '\"shares\":1001')::json WHERE sequence = 5";

pub fn an_altered_entry_is_named(desk: &Desk) {
    match desk.place {
        Place::Postgres(_) => desk.raw(&format!(
            "ALTER TABLE events DISABLE TRIGGER USER; {ALTER_JSON}; ALTER TABLE events ENABLE TRIGGER USER"
        )),
        Place::Sqlite(_) | Place::Memory(_) => desk.raw(&format!("DROP TRIGGER events_never_updated; {ALTER}")),
    }
    let told = desk.quitus("verify");
    assert_eq!(told.code, 3, "{}{}", told.out, told.err);
    crate::program::says(&told.out, &["entry no. 5"]);
    let french = desk.quitus("verify --lang fr");
    assert_eq!(french.code, 3);
    crate::program::says(&french.out, &["écriture n° 5"]);
    let report: Value = serde_json::from_str(&desk.quitus("verify --json").out).expect("JSON");
    assert_eq!(report["log"]["first_wrong"], 4, "{report}");
    assert_eq!(desk.entries(), START);
}

#[test]
fn a_date_or_an_entry_that_cannot_be_meant_is_a_wrong_call() {
    let desk = Desk::sqlite();
    for command in ["register", "capital", "movements", "log"] {
        for day in ["yesterday", "2019-02-29", "2019-13-01", "31/12/2019", "99999-12-31"] {
            desk.quitus(&format!("{command} --as-of {day}")).told(2, &["--as-of", day, "2019-12-31"]);
        }
        for known in ["0", "-1", "tomorrow", "2020-02-30", "99999999999999999999999", "1.5"] {
            desk.quitus(&format!("{command} --known-at={known}")).told(2, &["--known-at", known]);
        }
        // Five entries: an answer that claims to know six would be another one tomorrow.
        let beyond = desk.quitus(&format!("{command} --known-at 6"));
        beyond.told(2, &["--known-at", "no entry no. 6", "has 5", "up to 5"]);
        assert_eq!(beyond.out, "");
        desk.quitus(&format!("{command} --known-at 5")).done();
    }
    desk.quitus("register --known-at 6 --lang fr").told(2, &["pas d’écriture n° 6", "jusqu’à 5"]);
    desk.quitus("log --associate 99").told(2, &["no associate no. 99", "quitus register"]);
    desk.quitus("log --associate one").told(2, &["--associate"]);
    desk.quitus("log --type share.sold").told(2, &["share.sold", "capital.shares_subscribed"]);
    desk.quitus("frobnicate").told(2, &["frobnicate", "--help"]);
    desk.holds(START);
}

#[test]
fn an_export_never_overwrites_and_leaves_no_half() {
    let desk = Desk::sqlite();
    desk.write("mine.tar", "mine");
    desk.quitus("export mine.tar").told(1, &["mine.tar is there already", "never overwritten", "another name"]);
    desk.quitus("export mine.tar --lang fr").told(1, &["mine.tar existe déjà", "jamais écrasé"]);
    assert_eq!(fs::read(desk.folder().join("mine.tar")).expect("reads"), b"mine");
    desk.quitus("export nowhere/out.tar").told(1, &["nowhere/out.tar", "No such file", "check the path"]);
    desk.quitus("export keys").told(1, &["keys is there already"]);
    desk.quitus("export --full --identities out.tar").told(2, &["--full", "--identities"]);
    assert!(!desk.folder().join("out.tar").exists());
    desk.quitus("export out.tar").done();
    desk.holds(START);
}

/// `quitus log | head -1`: the reader has gone before the first byte, or goes in the middle.
#[test]
fn a_reader_who_goes_away_is_no_failure_of_a_question() {
    let desk = Desk::sqlite();
    desk.apply_bytes(cents(100, 400), "").done();
    for command in ["log", "log --json", "register", "movements --json", "capital", "verify", "schema commands"] {
        let mut child = desk.command().args(command.split_whitespace()).spawn().expect("starts");
        drop(child.stdout.take());
        let ran = Ran::of(child.wait_with_output().expect("ends"));
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{command}");
    }
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux");
    let mut command = desk.command();
    command.stdout(Stdio::from(full));
    run(command, ["log"]).told(1, &["stdout", "No space left", "free space"]);
    desk.holds(START + 301);
}

/// What is asked rightly, on both stores, is answered in JSON.
pub fn every_good_question_is_answered_for_programs_too(desk: &Desk) {
    let questions = [
        "register",
        "register --as-of 2012-12-31 --known-at 4",
        "movements",
        "capital",
        "log",
        "log --associate 1",
        "explain associate 1",
        "explain capital",
        "explain entry 4",
        "deadlines",
        "schema commands",
        "schema events",
        "verify",
        "doctor",
        "export shown.tar --identities --documents",
        "export whole.tar --full",
    ];
    for question in questions {
        let told = desk.quitus(&format!("{question} --json")).done();
        let answer: serde_json::Value = serde_json::from_str(&told.out).expect(question);
        assert!(answer.is_object(), "{question}: {answer}");
    }
    desk.holds(START);
}
