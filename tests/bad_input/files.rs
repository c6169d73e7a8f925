//! What is wrong with the file as a whole: cut, not text, far too long, empty, or not there.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Stdio};

use serde_json::{Value, json};

use crate::desk::{Desk, START, cent, cents, with};
use crate::program::{Ran, says};

/// The code of the last answer's failure.
fn failure(ran: &Ran) -> Value {
    ran.last()["failure"]["code"].clone()
}

#[test]
fn a_file_cut_anywhere_in_a_line_is_completed_and_sent_again() {
    let desk = Desk::sqlite();
    let accented = with(cent(101), "cause", json!("é")).to_string();
    let within = accented.find('é').expect("it is there") + 1;
    let long = cent(101).to_string();
    let cuts = [(&long, 1), (&long, long.len() / 2), (&long, long.len() - 1), (&accented, within)];
    for (line, at) in cuts {
        let mut bytes = cents(100, 100).into_bytes();
        bytes.extend(&line.as_bytes()[..at]);
        let cut = desk.apply_bytes(bytes, "");
        cut.told(
            2,
            &["line 2:", "the file ends in the middle of", "nothing of", "run `apply` again", "never recorded twice"],
        );
        assert_eq!((cut.lines().len(), failure(&cut)), (2, json!("CUT")), "cut at {at}");
        assert_eq!(desk.entries(), START + 1, "cut at {at}");
    }
    let french = desk.apply_bytes(&long[..9], "--lang fr");
    french.told(2, &["ligne 1 :", "au milieu de cette commande", "relancez `apply`"]);
    let whole = desk.apply_bytes(cents(100, 101).trim_end(), "").done();
    assert_eq!((whole.count("repeated"), whole.count("accepted")), (1, 1), "a missing last line end is no cut");
    desk.holds(START + 2);
}

#[test]
fn a_byte_that_is_not_utf8_is_named_with_its_place() {
    let desk = Desk::sqlite();
    let latin = b"{\"command_id\":\"Soci\xe9t\xe9\"}\n";
    let ran = desk.apply_bytes([cents(100, 100).as_bytes(), latin, cents(101, 101).as_bytes()].concat(), "");
    ran.told(2, &["line 2:", "byte 20 is not UTF-8", "save the file as UTF-8"]);
    assert_eq!((ran.lines().len(), failure(&ran)), (2, json!("NOT_UTF8")));
    let wide: Vec<u8> = cents(102, 102).encode_utf16().flat_map(u16::to_le_bytes).collect();
    desk.apply_bytes([&[0xff, 0xfe][..], &wide].concat(), "--lang fr").told(2, &["ligne 1 :", "UTF-8"]);
    desk.holds(START + 1);
}

/// The peak is read while the program waits for its next line: at that point it has dealt with the long one.
#[test]
fn a_line_of_100_mb_is_refused_in_little_memory_and_the_next_one_is_read() {
    const PEAK_KB: u64 = 200_000;
    let desk = Desk::sqlite();
    let mut command = desk.command();
    let mut child = command.args(["apply", "-", "--keep-going"]).stdin(Stdio::piped()).spawn().expect("starts");
    let mut input = child.stdin.take().expect("a pipe");
    let mut answers = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let mut answer =
        || -> Value { serde_json::from_str(&answers.next().expect("an answer").expect("UTF-8")).expect("JSON") };
    input.write_all(b"{\"text\":\"").expect("writes");
    for _ in 0..100 {
        input.write_all(&[b'x'; 1_000_000]).expect("writes");
    }
    input.write_all(format!("\"}}\n{}", cents(100, 100)).as_bytes()).expect("writes");
    let long = answer();
    assert_eq!((&long["line"], &long["failure"]["code"]), (&json!(1), &json!("TOO_LONG")), "{long}");
    says(long["failure"]["message"].as_str().expect("a message"), &["25165824 bytes", "attach documents", "split"]);
    let next = answer();
    assert_eq!((&next["line"], &next["status"]), (&json!(2), &json!("accepted")), "{next}");
    let peak = peak(&child);
    drop(input);
    Ran::of(child.wait_with_output().expect("ends")).told(2, &["line 1:", "1 commands carried out", "1 failed"]);
    assert!((1_000..PEAK_KB).contains(&peak), "{peak} KB");
    desk.holds(START + 1);
}

/// The most memory that the process had at once, in KB.
fn peak(child: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).expect("Linux");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the peak");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}

#[test]
fn an_empty_file_and_blank_lines_are_nothing_to_do() {
    let desk = Desk::sqlite();
    for nothing in ["", "\n", "\n \t\r\n\n", "\u{feff}", "\u{feff}\n"] {
        let ran = desk.apply_bytes(nothing, "").done();
        assert_eq!(ran.out, "", "{nothing:?}");
        says(&ran.err, &["0 commands carried out", "0 failed"]);
    }
    let spaced = format!("\u{feff}{}\n\r\n   \n{}", cents(100, 100), cents(101, 101).replace('\n', "\r\n"));
    let ran = desk.apply_bytes(spaced, "").done();
    let numbers: Vec<_> = ran.lines().iter().map(|line| line["line"].clone()).collect();
    assert_eq!((ran.count("accepted"), numbers), (2, vec![json!(1), json!(5)]), "blank lines count");
    desk.holds(START + 2);
}

#[test]
fn a_file_that_cannot_be_read_is_a_wrong_call() {
    let desk = Desk::sqlite();
    let next = "check the path";
    desk.quitus("apply nowhere.jsonl").told(2, &["nowhere.jsonl", "No such file", next]);
    desk.quitus("apply keys").told(2, &["keys", "directory", next]);
    desk.quitus("apply nowhere.jsonl --lang fr").told(2, &["nowhere.jsonl", "vérifiez le chemin"]);
    desk.quitus("apply").told(2, &["<FILE>", "Usage: quitus apply"]);
    desk.holds(START);
}

#[test]
fn keep_going_does_what_can_be_done_and_ends_with_the_first_code() {
    let desk = Desk::sqlite();
    let refused = with(cent(101), "amount", json!(0));
    let unread = with(cent(102), "colour", json!("red"));
    let lines =
        |first: &Value, second: &Value| format!("{first}\n{}{second}\n\n{{\n{}", cents(103, 103), cents(104, 104));
    let ran = desk.apply_bytes(lines(&refused, &unread), "--keep-going");
    ran.told(4, &["line 1:", "line 3:", "line 5:", "2 commands carried out", "1 refused", "2 failed"]);
    let statuses: Vec<_> = ran.lines().iter().map(|line| line["status"].clone()).collect();
    assert_eq!(statuses, ["refused", "accepted", "failed", "failed", "accepted"]);
    let ran = desk.apply_bytes(lines(&unread, &refused), "--keep-going");
    ran.told(2, &["0 commands carried out, 2 done before, 1 refused, 2 failed"]);
    let stops = desk.apply_bytes(lines(&refused, &unread), "");
    assert_eq!((stops.code, stops.lines().len()), (4, 1), "without it, the first one ends the run");
    // What was refused is not remembered as done: its id is free.
    assert_eq!(desk.apply(&[cent(101)]).done().count("accepted"), 1);
    desk.holds(START + 3);
}
