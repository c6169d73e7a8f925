//! A disk that is full, and one that does not keep what it was given: nothing is acknowledged that is not in the book, the
//! program says why, and goes on once the disk is well.
//!
//! The full disk is a small file system in memory, mounted where only the test sees it; the failing one is made by
//! `strace`, which lets system calls fail. Where the machine allows neither, the test says so and tries nothing.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::{commands, write};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// Lines of the file of commands.
const LINES: usize = 92;

/// The story up to its first refusal, its documents long enough to fill a small disk.
fn acts(folder: &Path) {
    let mut lines = commands()[..LINES].to_vec();
    let long = json!({ "base64": "AAAA".repeat(20_000), "media_type": "application/pdf" });
    for decision in lines.iter_mut().filter_map(|line| line.get_mut("decision")) {
        decision["document"] = long.clone();
    }
    write(folder, "acts.jsonl", &lines);
}

/// Runs a shell that finds the program as `$QUITUS` and a new folder `$DISK` for the database.
fn shell(folder: &Path, before: &[&str], script: &str) -> Option<i32> {
    let disk = folder.join("disk");
    fs::create_dir_all(&disk).unwrap();
    let (first, others) = before.split_first().unwrap();
    let ran = Command::new(first)
        .args(others)
        .args(["sh", "-c", script])
        .env("DISK", &disk)
        .env("QUITUS", env!("CARGO_BIN_EXE_quitus"))
        .env("QUITUS_DATABASE_URL", format!("sqlite://{}", disk.join("book.db").display()))
        .env("QUITUS_KEYS", folder.join("keys"))
        .env("LC_ALL", "C")
        .current_dir(folder)
        .status();
    ran.ok().and_then(|status| status.code())
}

/// What an `apply` answered, line by line.
fn answers(folder: &Path, name: &str) -> Vec<Value> {
    let text = fs::read_to_string(folder.join(name)).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn accepted(answers: &[Value]) -> usize {
    answers.iter().take_while(|answer| answer["status"] == "accepted").count()
}

/// The same file on a disk that is well: what was acknowledged keeps its receipt, and all the rest is done now.
fn goes_on(folder: &Path, first: &[Value]) {
    let second = answers(folder, "second.out");
    assert_eq!(second.len(), LINES);
    for (before, after) in first.iter().zip(&second).filter(|(before, _)| before["status"] == "accepted") {
        assert_eq!((&after["status"], &after["receipt"]), (&json!("repeated"), &before["receipt"]));
    }
    let codes: Vec<_> =
        ["second.code", "verify.code"].map(|name| fs::read_to_string(folder.join(name)).unwrap()).into();
    assert_eq!(codes, ["0\n", "0\n"], "{}", fs::read_to_string(folder.join("second.err")).unwrap());
}

const AGAIN: &str = "\"$QUITUS\" apply acts.jsonl >second.out 2>second.err; echo $? >second.code
    \"$QUITUS\" verify >verify.out 2>&1; echo $? >verify.code";

#[test]
fn a_full_disk_acknowledges_nothing_says_so_and_goes_on_when_there_is_room() {
    let folder = TempDir::new().unwrap();
    acts(folder.path());
    let script = format!(
        "mount -t tmpfs -o size=2m tmpfs \"$DISK\" || exit 99
        \"$QUITUS\" init >/dev/null || exit 98
        \"$QUITUS\" apply acts.jsonl >first.out 2>first.err; echo $? >first.code
        \"$QUITUS\" log --json >log.out 2>log.err; echo $? >log.code
        mount -o remount,size=200m \"$DISK\" || exit 97
        {AGAIN}"
    );
    if shell(folder.path(), &["unshare", "--mount"], &script) != Some(0) {
        println!("left out: nobody may mount a file system here");
        return;
    }
    let at = folder.path();
    let first = answers(at, "first.out");
    let done = accepted(&first);
    assert!((1..LINES - 1).contains(&done) && first.len() == done + 1, "{done} of {}", first.len());
    assert_eq!(fs::read_to_string(at.join("first.code")).unwrap(), "75\n");
    let said = fs::read_to_string(at.join("first.out")).unwrap() + &fs::read_to_string(at.join("first.err")).unwrap();
    assert!(said.contains("no room is left") && said.contains("make room"), "{said}");
    // It is read all the same, and holds what was acknowledged and nothing more.
    assert_eq!(fs::read_to_string(at.join("log.code")).unwrap(), "0\n");
    goes_on(at, &first);
    assert_eq!(answers(at, "second.out")[done]["status"], "accepted", "what was not acknowledged was not recorded");
}

#[test]
fn after_a_failed_sync_nothing_is_acknowledged_that_is_not_in_the_book() {
    for (when, from_then_on) in [("12", false), ("40", false), ("25+", true)] {
        let folder = TempDir::new().unwrap();
        acts(folder.path());
        let script = format!(
            "command -v strace >/dev/null || exit 99
            \"$QUITUS\" init >/dev/null || exit 98
            strace -f -qq -o /dev/null -e trace=fsync,fdatasync -e inject=fsync,fdatasync:error=EIO:when={when} \
                \"$QUITUS\" apply --keep-going acts.jsonl >first.out 2>first.err; echo $? >first.code
            {AGAIN}"
        );
        if shell(folder.path(), &["env"], &script) != Some(0) {
            println!("left out: nobody may trace a program here");
            return;
        }
        let at = folder.path();
        let first = answers(at, "first.out");
        let done = accepted(&first);
        if from_then_on {
            assert!((1..LINES).contains(&done), "the sync never failed, or always: {done}");
            let later = first.iter().skip(done).filter(|answer| answer["status"] == "accepted").count();
            assert_eq!(later, 0, "{later} acknowledged by a disk that keeps nothing");
            assert_ne!(fs::read_to_string(at.join("first.code")).unwrap(), "0\n");
        }
        goes_on(at, &first);
    }
}
