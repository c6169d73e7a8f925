//! The tables for other programs: altered, forgotten, asked for or not.

use serde_json::Value;

use crate::desk::{Desk, START, cent};
use crate::program::{self, says};
use quitus_tests::place::Place;

pub fn an_altered_published_row_is_told_and_made_anew(desk: &Desk) {
    desk.quitus("projections rebuild").done();
    says(&desk.quitus("projections check").done().out, &["no. 5 of 5", "all agree"]);
    desk.raw("UPDATE published_associates SET shares = 7");
    let told = desk.quitus("projections check");
    assert_eq!(told.code, 3, "{}", told.out);
    says(&told.out, &["published_associates", "expected shares 1000, found shares 7", "projections rebuild"]);
    let told = desk.quitus("projections check --json");
    assert_eq!(told.code, 3);
    let report: Value = serde_json::from_str(&told.out).expect("JSON");
    assert_eq!(report["differences"][0]["found"]["shares"], 7);
    says(&desk.quitus("projections check --lang fr").out, &["attendu", "trouvé", "refait les tables"]);
    desk.quitus("verify").done();
    desk.quitus("doctor").done();
    says(&desk.quitus("projections rebuild").done().out, &["no. 5"]);
    desk.quitus("projections check").done();
}

pub fn acts_are_published_by_default_on_postgresql_and_on_sqlite_for_whoever_asks(desk: &Desk) {
    let sqlite = matches!(desk.place, Place::Sqlite(_));
    let first = desk.quitus("projections check").done();
    says(&first.out, &[if sqlite { "Nothing was ever published" } else { "no. 5 of 5" }]);
    desk.write("cent.jsonl", cent(100).to_string());
    desk.quitus("apply cent.jsonl --no-publish").done();
    let left = desk.quitus("projections check").done();
    says(&left.out, &[if sqlite { "Nothing was ever published" } else { "no. 5 of 6" }]);
    desk.write("next.jsonl", cent(101).to_string());
    desk.quitus("apply next.jsonl --publish").done();
    says(&desk.quitus("projections check").done().out, &["no. 7 of 7", "all agree"]);
    desk.quitus("apply next.jsonl --publish --no-publish").told(2, &["cannot be used with"]);
    desk.holds(START + 2);
}

pub fn acts_stand_where_publishing_fails(desk: &Desk) {
    desk.quitus("projections rebuild").done();
    desk.raw("UPDATE publication SET entries = 3");
    desk.raw("DROP TABLE published_resolutions");
    desk.write("cent.jsonl", cent(100).to_string());
    let applied = desk.quitus("apply cent.jsonl --publish").done();
    says(&applied.err, &["not up to date", "does not depend on them"]);
    desk.holds(START + 1);
}

pub fn a_server_publishes_what_another_program_records_and_ends(desk: &Desk) {
    let wanted: &[&str] = if matches!(desk.place, Place::Sqlite(_)) { &["--publish"] } else { &[] };
    let mut command = desk.command();
    command.args(["serve", "--listen", "127.0.0.1:0"]).args(wanted);
    let mut served = command.spawn().expect("starts");
    desk.write("cent.jsonl", cent(100).to_string());
    desk.quitus("apply cent.jsonl --no-publish").done();
    let reached = (0..400).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        desk.quitus("projections check").done().out.contains("no. 6 of 6")
    });
    program::signal(&served, "TERM");
    let ended = served.wait().expect("ends");
    assert!(reached && ended.success(), "{ended:?}");
    says(&desk.quitus("projections check").done().out, &["no. 6 of 6", "all agree"]);
    desk.holds(START + 1);
}
