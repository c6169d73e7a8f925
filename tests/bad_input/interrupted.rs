//! `apply` of a long file, broken off in the middle: by the keyboard, by its reader, by the database.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout};

use quitus_tests::place::Place;
use quitus_tests::postgres::Cluster;
use serde_json::Value;

use crate::desk::{Desk, START, cents, wait};
use crate::program::{Ran, signal};

/// More answers than a pipe holds (64 KB): until they are read, the program cannot have come to the end of the file.
const LINES: usize = 600;

/// Answers read before something happens.
const FIRST: usize = 20;

struct Applying {
    child: Child,
    answers: BufReader<ChildStdout>,
    read: String,
}

impl Applying {
    /// In the middle of the long file.
    fn of(desk: &Desk) -> Applying {
        desk.write("long.jsonl", cents(1_000, 999 + LINES as u64));
        let mut child = desk.command().args(["apply", "long.jsonl"]).spawn().expect("starts");
        let mut answers = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut read = String::new();
        for _ in 0..FIRST {
            answers.read_line(&mut read).expect("an answer");
        }
        Applying { child, answers, read }
    }

    /// Reads what is left.
    fn end(mut self) -> Ran {
        self.answers.read_to_string(&mut self.read).expect("UTF-8");
        let mut output = self.child.wait_with_output().expect("ends");
        output.stdout = self.read.into_bytes();
        Ran::of(output)
    }
}

/// The same file again: each line is applied exactly once.
fn finish(desk: &Desk, before: &[Value]) {
    let rest = desk.quitus("apply long.jsonl").done();
    let answers = rest.lines();
    assert_eq!(answers.len(), LINES);
    for (answer, number) in answers.iter().zip(1..) {
        assert_eq!((&answer["line"], &answer["receipt"]["first"]), (&number.into(), &(START + number - 1).into()));
    }
    for (again, first) in answers.iter().zip(before) {
        assert_eq!((&again["status"], &again["receipt"]), (&"repeated".into(), &first["receipt"]));
    }
    desk.holds(START + LINES);
}

pub fn ctrl_c_in_the_middle_of_a_file_loses_nothing(desk: &Desk) {
    let mut known = Vec::new();
    let mut most = 0;
    for name in ["INT", "TERM"] {
        let applying = Applying::of(desk);
        signal(&applying.child, name);
        let ran = applying.end();
        let done = ran.count("accepted") + ran.count("repeated");
        ran.told(
            75,
            &["interrupted", &format!("line {done}"), "same command again", "nothing is done twice", "sealed"],
        );
        assert!((FIRST..LINES).contains(&done), "{done} lines: not in the middle");
        assert_eq!(ran.lines().len(), done, "{}", ran.out);
        known = ran.lines();
        most = most.max(done);
        desk.holds(START + most);
    }
    finish(desk, &known);
}

/// `quitus apply … | head -1` leaves the file half applied: that is not success.
pub fn a_reader_of_the_answers_who_goes_away_interrupts(desk: &Desk) {
    let Applying { child, answers, read } = Applying::of(desk);
    drop(answers);
    let ran = Ran::of(child.wait_with_output().expect("ends"));
    ran.told(75, &["interrupted", "same command again", "nothing is done twice"]);
    let known: Vec<Value> = read.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert!((START + FIRST..START + LINES).contains(&desk.entries()), "not in the middle");
    desk.quitus("verify").done();
    finish(desk, &known);
}

#[test]
fn postgres_may_go_away_and_come_back_in_the_middle_of_a_file() {
    let cluster = Cluster::start();
    let desk = Desk::at(wait(Place::of_cluster(&cluster)));
    let applying = Applying::of(&desk);
    cluster.stop();
    let ran = applying.end();
    ran.told(75, &["send the same command again", "same command_id", "never done twice"]);
    let done = ran.count("accepted");
    assert!((FIRST..LINES).contains(&done), "{done} lines: not in the middle");
    assert_eq!((ran.lines().len(), ran.count("failed")), (done + 1, 1), "what follows is left for later: {}", ran.out);
    let known: Vec<Value> = ran.lines().into_iter().take(done).collect();
    for command in ["apply long.jsonl", "log", "verify", "export out.tar"] {
        desk.quitus(command).told(75, &["not available", "try again"]);
    }
    desk.quitus("apply long.jsonl --lang fr").told(75, &["pas disponible", "recommencez"]);
    assert!(!desk.folder().join("out.tar").exists());
    cluster.start_again();
    // The command that was not answered may stand in the book or not; nothing beyond it does.
    let found = desk.entries();
    assert!((START + done..=START + done + 1).contains(&found), "{found} entries, {done} acknowledged");
    finish(&desk, &known);
}
