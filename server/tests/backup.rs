//! Backup and restore as people and scripts meet them.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::{Ran, book, commands, quitus, write};
use serde_json::json;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

const PASSPHRASE: &str = "trois mots sans lien";

fn with_passphrase(folder: &Path, arguments: &str, passphrase: &str) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quitus"));
    for name in ["QUITUS_DATABASE_URL", "QUITUS_KEYS", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command.env("QUITUS_PASSPHRASE", passphrase).stdin(Stdio::null());
    let ran = command.args(arguments.split_whitespace()).current_dir(folder).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: ran.status.code().unwrap(), out: text(ran.stdout), err: text(ran.stderr) }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    // SQLite lays these beside a database that is read, and takes them away when it is closed in order.
    names.retain(|name| !name.ends_with("-wal") && !name.ends_with("-shm"));
    names.sort();
    names
}

#[test]
fn a_book_is_backed_up_and_comes_back_elsewhere_with_its_names() {
    let folder = book();
    let at = folder.path();
    let taken = with_passphrase(at, "backup book.tar --keys-file book.keys --json", PASSPHRASE);
    assert_eq!(taken.code, 0, "{}", taken.err);
    let said = taken.json();
    assert_eq!((&said["archive"], &said["keys_file"]), (&json!("book.tar"), &json!("book.keys")));
    assert_eq!((&said["book"]["size"], &said["book"]["signed"]), (&json!(93), &json!(93)));
    for name in ["book.tar", "book.keys"] {
        assert_eq!(fs::metadata(at.join(name)).unwrap().permissions().mode() & 0o777, 0o600, "{name}");
        assert!(!at.join(format!("{name}.partial")).exists());
    }
    // Nobody's name is in either of them.
    for name in ["book.tar", "book.keys"] {
        let bytes = fs::read(at.join(name)).unwrap();
        assert!(!bytes.windows(5).any(|part| part == "Relais".as_bytes().get(..5).unwrap()), "{name}");
    }
    let elsewhere = TempDir::new().unwrap();
    for name in ["book.tar", "book.keys"] {
        fs::copy(at.join(name), elsewhere.path().join(name)).unwrap();
    }
    let to = elsewhere.path();
    let rehearsed = with_passphrase(to, "restore book.tar --keys-file book.keys --rehearse --lang en", PASSPHRASE);
    assert_eq!(rehearsed.code, 0, "{}", rehearsed.err);
    assert!(rehearsed.out.contains("would come back: 93 entries"), "{}", rehearsed.out);
    assert_eq!(names(to), ["book.keys", "book.tar"], "a rehearsal writes nothing");
    let back = with_passphrase(to, "restore book.tar --keys-file book.keys --lang en", PASSPHRASE);
    assert_eq!(back.code, 0, "{}", back.err);
    assert!(back.out.contains("Everything agrees."), "{}", back.out);
    for question in ["register --as-of 2019-12-31", "register --as-of 2019-12-31 --json", "log --json", "verify"] {
        assert_eq!(quitus(to, question).out, quitus(at, question).out, "{question}");
    }
    write(to, "story.jsonl", &commands()[..92]);
    let again = quitus(to, "apply story.jsonl");
    assert_eq!(again.code, 0, "{}", again.err);
    assert!(again.lines().iter().all(|line| line["status"] == "repeated"));
    let twice = with_passphrase(to, "restore book.tar --keys-file book.keys --lang en", PASSPHRASE);
    assert_eq!(twice.code, 1);
    assert!(twice.err.contains("is in this database already, with 93 entries"), "{}", twice.err);
}

#[test]
fn nothing_is_written_over_and_nothing_half_is_left() {
    let folder = book();
    let at = folder.path();
    let before = names(at);
    fs::write(at.join("there.tar"), "somebody's").unwrap();
    let taken = quitus(at, "backup there.tar --lang en");
    assert_eq!((taken.code, taken.err.contains("never overwritten")), (1, true), "{}", taken.err);
    assert_eq!(fs::read_to_string(at.join("there.tar")).unwrap(), "somebody's");
    // A passphrase that is missing or too short: no file of either kind.
    let none = with_passphrase(at, "backup new.tar --keys-file new.keys --lang en", "");
    assert_eq!((none.code, none.err.contains("QUITUS_PASSPHRASE")), (2, true), "{}", none.err);
    let short = with_passphrase(at, "backup new.tar --keys-file new.keys --lang fr", "azerty");
    assert_eq!((short.code, short.err.contains("au moins 12 caract")), (2, true), "{}", short.err);
    fs::remove_file(at.join("there.tar")).unwrap();
    assert_eq!(names(at), before);
    // What an earlier run left is used again.
    fs::write(at.join("new.tar.partial"), vec![7; 100_000]).unwrap();
    let taken = quitus(at, "backup new.tar --lang fr");
    assert_eq!(taken.code, 0, "{}", taken.err);
    assert!(taken.err.contains("--keys-file"), "it says that the keys are not in it: {}", taken.err);
    assert!(!at.join("new.tar.partial").exists());
    // Into a folder: a name that says which book and when.
    fs::create_dir(at.join("copies")).unwrap();
    assert_eq!(quitus(at, "backup copies").code, 0);
    let made = names(&at.join("copies"));
    assert!(made.len() == 1 && made[0].starts_with("quitus-") && made[0].ends_with("Z.tar"), "{made:?}");
    assert_eq!(quitus(at, "backup").code, 2, "neither archive nor keys were asked for");
    let lone = with_passphrase(at, "backup --keys-file lone.keys", PASSPHRASE);
    assert_eq!(lone.code, 0, "{}", lone.err);
}

#[test]
fn wrong_keys_and_wrong_archives_are_named_and_nothing_is_written() {
    let folder = book();
    let at = folder.path();
    assert_eq!(with_passphrase(at, "backup book.tar --keys-file book.keys", PASSPHRASE).code, 0);
    let to = TempDir::new().unwrap();
    let to = to.path();
    for name in ["book.tar", "book.keys"] {
        fs::copy(at.join(name), to.join(name)).unwrap();
    }
    let wrong = with_passphrase(to, "restore book.tar --keys-file book.keys --lang en", "four words of nobody");
    assert_eq!((wrong.code, wrong.err.contains("does not open")), (2, true), "{}", wrong.err);
    let nameless = quitus(to, "restore book.tar --lang en");
    assert_eq!((nameless.code, nameless.err.contains("--without-names")), (2, true), "{}", nameless.err);
    let mut bytes = fs::read(to.join("book.tar")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 4;
    fs::write(to.join("book.tar"), &bytes).unwrap();
    let altered = with_passphrase(to, "restore book.tar --keys-file book.keys --lang en", PASSPHRASE);
    assert_eq!((altered.code, altered.err.contains("nothing of it was taken")), (3, true), "{}", altered.err);
    fs::write(to.join("book.tar"), "not a tar file at all").unwrap();
    let foreign = with_passphrase(to, "restore book.tar --keys-file book.keys --lang fr", PASSPHRASE);
    assert_eq!((foreign.code, foreign.err.contains("telle qu")), (3, true), "{}", foreign.err);
    fs::write(to.join("book.keys"), "{}").unwrap();
    fs::copy(at.join("book.tar"), to.join("book.tar")).unwrap_or_default();
    let no_keys = with_passphrase(to, "restore book.tar --keys-file book.keys --lang en", PASSPHRASE);
    assert_eq!((no_keys.code, no_keys.err.contains("no keys file")), (2, true), "{}", no_keys.err);
    assert_eq!(names(to), ["book.keys", "book.tar"], "no database was made");
}

#[test]
fn an_older_copy_says_what_it_lacks_until_a_newer_archive_brings_it() {
    let folder = TempDir::new().unwrap();
    let at = folder.path();
    assert_eq!(quitus(at, "init").code, 0);
    write(at, "first.jsonl", &commands()[..40]);
    write(at, "second.jsonl", &commands()[40..60]);
    assert_eq!(quitus(at, "apply first.jsonl").code, 0);
    assert_eq!(with_passphrase(at, "backup early.tar --keys-file early.keys", PASSPHRASE).code, 0);
    assert_eq!(quitus(at, "apply second.jsonl").code, 0);
    assert_eq!(with_passphrase(at, "backup late.tar --keys-file late.keys", PASSPHRASE).code, 0);
    // The database is lost, the keys and the last checkpoint beside them are not; the older archive is at hand first.
    for end in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(at.join(format!("quitus.db{end}")));
    }
    let back = with_passphrase(at, "restore early.tar --keys-file early.keys --lang en", PASSPHRASE);
    assert_eq!(back.code, 0, "{}", back.err);
    assert!(back.err.contains("entries no. 42 to 61 were sealed here"), "{}", back.err);
    let read = quitus(at, "register --as-of 2012-12-31");
    assert_eq!(read.code, 0, "it is read: {}", read.err);
    let refused = quitus(at, "apply second.jsonl --lang fr");
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("restore --tail"), "{}", refused.err);
    let tail = with_passphrase(at, "restore --tail late.tar --keys-file late.keys --lang en", PASSPHRASE);
    assert_eq!(tail.code, 0, "{}", tail.err);
    let again = quitus(at, "apply second.jsonl");
    assert_eq!(again.code, 0, "{}", again.err);
    assert!(again.lines().iter().all(|line| line["status"] == "repeated"));
    let none = quitus(at, "restore --tail early.tar --lang en --without-names");
    assert_eq!((none.code, none.err.contains("does not continue")), (3, true), "{}", none.err);
}

#[test]
fn a_book_whose_tail_is_lost_is_gone_on_after_and_the_new_one_says_so() {
    let folder = TempDir::new().unwrap();
    let at = folder.path();
    let old = quitus(at, "init --json").json()["book"].as_str().unwrap().to_owned();
    write(at, "first.jsonl", &commands()[..10]);
    write(at, "second.jsonl", &commands()[10..20]);
    assert_eq!(quitus(at, "apply first.jsonl").code, 0);
    assert_eq!(with_passphrase(at, "backup early.tar --keys-file early.keys", PASSPHRASE).code, 0);
    assert_eq!(quitus(at, "apply second.jsonl").code, 0);
    for end in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(at.join(format!("quitus.db{end}")));
    }
    assert_eq!(with_passphrase(at, "restore early.tar --keys-file early.keys", PASSPHRASE).code, 0);
    assert_eq!(quitus(at, "restore --new-origin").code, 2, "a reason is asked for");
    let words = ["restore", "--new-origin", "--json", "--reason", "Le disque est mort le 3 mars."];
    let begun = common::quitus_with(at, words);
    assert_eq!(begun.code, 0, "{}", begun.err);
    let said = begun.json();
    assert_eq!((&said["succeeds"]["book"], &said["succeeds"]["size"]), (&json!(old), &json!(11)));
    assert_eq!(said["succeeds"]["lost_to"], json!(21));
    let new = said["book"].as_str().unwrap();
    assert_ne!(new, old);
    let entry = quitus(at, &format!("explain entry 1 --json --cooperative {new}")).json();
    let succeeds = &entry["entry"]["event"]["book.opened"]["succeeds"];
    assert_eq!((&succeeds["origin"], &succeeds["size"]), (&json!(format!("quitus/{old}")), &json!(11)));
    assert_eq!((&succeeds["lost"]["signed"], &succeeds["root"]), (&json!(21), &said["succeeds"]["root"]));
    assert!(!entry["entry"]["event"].to_string().contains("disque"), "the reason is a sealed text");
    let told = quitus(at, &format!("log --lang en --cooperative {new}"));
    assert!(told.out.contains("no. 12 to 21 are lost"), "{}", told.out);
    assert_eq!(quitus(at, &format!("verify --cooperative {new}")).code, 0);
    // The new book is written, the old one still is not.
    write(at, "new.jsonl", &commands()[..2]);
    assert_eq!(quitus(at, &format!("apply new.jsonl --cooperative {new}")).code, 0);
    assert_eq!(quitus(at, &format!("apply second.jsonl --cooperative {old}")).code, 1);
    assert_eq!(quitus(at, &format!("register --cooperative {old}")).code, 0);
}

#[test]
fn names_that_were_left_out_are_brought_later() {
    let folder = book();
    let at = folder.path();
    assert_eq!(with_passphrase(at, "backup book.tar --keys-file book.keys", PASSPHRASE).code, 0);
    let names_of = |folder: &Path| quitus(folder, "register --as-of 2019-12-31").out;
    let to = TempDir::new().unwrap();
    let to = to.path();
    for name in ["book.tar", "book.keys"] {
        fs::copy(at.join(name), to.join(name)).unwrap();
    }
    // The folder of keys was saved by other means, the persons' keys were not.
    let keys = fs::read_dir(at.join("quitus.db.keys")).unwrap().next().unwrap().unwrap().path();
    let there = to.join("quitus.db.keys").join(keys.file_name().unwrap());
    fs::create_dir_all(&there).unwrap();
    for file in ["signing-1.key", "book-1.key", "checkpoint"] {
        fs::copy(keys.join(file), there.join(file)).unwrap();
    }
    let nameless = quitus(to, "restore book.tar --without-names --lang en");
    assert_eq!(nameless.code, 0, "{}", nameless.err);
    assert_ne!(names_of(to), names_of(at));
    assert_eq!(quitus(to, "verify").code, 3, "what does not open is named");
    let brought = with_passphrase(to, "restore --tail book.tar --keys-file book.keys", PASSPHRASE);
    assert_eq!(brought.code, 0, "{}", brought.err);
    assert_eq!(names_of(to), names_of(at));
    assert_eq!(quitus(to, "verify").code, 0);
}
