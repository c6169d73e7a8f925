//! What a person or a script sees: the exit code, and the place of what differs.

#![allow(clippy::unwrap_used, missing_docs)]

#[allow(dead_code)]
#[path = "../../tests/example/mod.rs"]
mod example;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use quitus_projections::log::bundle::{BUNDLE, BundleWriter, Manifest};
use quitus_projections::log::checkpoint::SigningKey;
use quitus_projections::log::tiles::TileCutter;
use quitus_projections::log::to_base64;
use tempfile::TempDir;

fn bundle(folder: &Path, book: &example::Book) -> PathBuf {
    let path = folder.join("book.tar");
    let manifest = Manifest {
        bundle: BUNDLE,
        origin: example::ORIGIN.into(),
        root: to_base64(book.roots.last().unwrap()),
        sections: vec![],
        size: book.entries.len() as u64,
    };
    let mut writer = BundleWriter::new(File::create(&path).unwrap(), &manifest).unwrap();
    book.notes.iter().for_each(|note| writer.checkpoint(note).unwrap());
    book.entries.iter().for_each(|entry| writer.entry(entry).unwrap());
    writer.finish().unwrap();
    path
}

fn verify(bundle: &Path, more: &[&str]) -> (i32, String) {
    let output: Output = Command::new(env!("CARGO_BIN_EXE_quitus-verify")).arg(bundle).args(more).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(text).unwrap())
}

/// The same cooperative, its second entry told otherwise, everything signed again.
fn rewritten() -> example::Book {
    let mut facts = example::facts();
    facts[1].payload["cooperative.incorporated"]["seat"] = "Mulhouse".into();
    example::build(facts, |_| vec![example::key()])
}

fn keep_tiles(folder: &Path, book: &example::Book) {
    let mut cutter = TileCutter::new();
    book.entries.iter().for_each(|entry| drop(cutter.append(entry.leaf_hash)));
    for tile in cutter.partial() {
        let path = folder.join(tile.path());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, tile.bytes()).unwrap();
    }
}

#[test]
fn a_clean_book_answers_0_and_says_so() {
    let folder = TempDir::new().unwrap();
    let (code, text) = verify(&bundle(folder.path(), &example::book()), &[]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("everything agrees") && text.contains("entries      3"), "{text}");
}

#[test]
fn a_changed_payload_answers_3_and_names_its_entry() {
    let folder = TempDir::new().unwrap();
    let mut book = example::book();
    book.entries[1].payload = book.entries[1].payload.replace("Strasbourg", "Mulhouse");
    let (code, text) = verify(&bundle(folder.path(), &book), &[]);
    assert_eq!(code, 3, "{text}");
    assert!(text.contains("first        position 1 (entry n° 2)"), "{text}");
}

#[test]
fn a_full_rewrite_answers_0_alone_and_3_to_whoever_kept_something() {
    let folder = TempDir::new().unwrap();
    let path = bundle(folder.path(), &rewritten());
    assert_eq!(verify(&path, &[]).0, 0);
    let pinned = folder.path().join("checkpoint");
    fs::write(&pinned, &example::book().notes[2]).unwrap();
    let (code, text) = verify(&path, &["--pinned", pinned.to_str().unwrap()]);
    assert_eq!(code, 3, "{text}");
    keep_tiles(folder.path(), &example::book());
    for kept in [folder.path().to_owned(), folder.path().join("tile")] {
        let (code, text) = verify(&path, &["--tiles", kept.to_str().unwrap()]);
        assert_eq!(code, 3, "{text}");
        assert!(text.contains("altered      positions 1\n"), "{text}");
    }
}

#[test]
fn what_was_kept_of_the_same_book_agrees() {
    let folder = TempDir::new().unwrap();
    let path = bundle(folder.path(), &example::book());
    let pinned = folder.path().join("checkpoint");
    fs::write(&pinned, &example::book().notes[1]).unwrap();
    keep_tiles(folder.path(), &example::book());
    let kept = folder.path().to_str().unwrap();
    let key = example::key().verification_key().to_string();
    let all = ["--pinned", pinned.to_str().unwrap(), "--tiles", kept, "--key", &key];
    let (code, text) = verify(&path, &all);
    assert_eq!(code, 0, "{text}");
}

#[test]
fn a_key_that_never_signed_answers_3() {
    let folder = TempDir::new().unwrap();
    let other = SigningKey::from_seed(example::ORIGIN, &[9; 32]).unwrap();
    let key = other.verification_key().to_string();
    assert_eq!(verify(&bundle(folder.path(), &example::book()), &["--key", &key]).0, 3);
}

#[test]
fn what_cannot_be_read_answers_1() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("book.tar");
    assert_eq!(verify(&path, &[]).0, 1);
    fs::write(&path, "not a tar").unwrap();
    assert_eq!(verify(&path, &[]).0, 1);
    fs::write(&path, "").unwrap();
    assert_eq!(verify(&path, &[]).0, 1);
}

#[test]
fn bad_arguments_answer_2() {
    let folder = TempDir::new().unwrap();
    let path = bundle(folder.path(), &example::book());
    for more in [["--key", "x"], ["--pinned", "absent"], ["--tiles", "absent"], ["--what", "x"]] {
        assert_eq!(verify(&path, &more).0, 2, "{more:?}");
    }
}

#[test]
fn json_is_the_whole_report() {
    let folder = TempDir::new().unwrap();
    let (code, text) = verify(&bundle(folder.path(), &example::book()), &["--json"]);
    let report: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(code, 0);
    assert_eq!(report["log"]["size"], 3);
    assert_eq!(report["identities"]["withheld"], 1);
}
