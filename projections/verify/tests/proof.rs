//! `quitus-verify proof` and `question` as a bank runs them: with a file, a key, and nothing else.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

#[allow(dead_code)]
#[path = "../../tests/struck/mod.rs"]
mod struck;

use quitus_domain::values::Cents;
use quitus_projections::proof::{Proof, Question, Shown};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use struck::{Book, Plan, STRUCK, book};
use tempfile::TempDir;

const PLAN: Plan = Plan { seed: 12, associates: 9, categories: 3, event_type: STRUCK };

struct Ran {
    code: i32,
    out: String,
    err: String,
}

fn run(folder: &Path, arguments: &[&str]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quitus-verify"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    let Output { status, stdout, stderr } = command.args(arguments).current_dir(folder).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: status.code().unwrap(), out: text(stdout), err: text(stderr) }
}

/// A folder with the three proofs and the question of the sample.
fn folder(book: &Book) -> TempDir {
    let folder = TempDir::new().unwrap();
    let struck = book.struck();
    let write = |name: &str, proof: Proof| fs::write(folder.path().join(name), proof.to_text().unwrap()).unwrap();
    write("categories.json", struck.categories(book.seal()));
    write("associate.json", struck.associate(book.seal(), book.lines[2].associate).unwrap());
    write("sample.json", struck.sample(book.seal(), [1; 32], 4).unwrap());
    folder
}

fn nonce() -> String {
    "01".repeat(32)
}

#[test]
fn each_proof_holds_and_says_what_it_proves_in_both_languages() {
    let book = book(PLAN);
    let (folder, key, nonce) = (folder(&book), book.vkey().to_string(), nonce());
    for (file, more, english, french) in [
        ("categories.json", vec![], "not proved   that the lines beneath", "pas prouv\u{e9}   que les lignes sous"),
        ("associate.json", vec![], "counted there once", "compt\u{e9} une fois"),
        ("sample.json", vec!["--nonce", nonce.as_str()], "drawn by you", "tir\u{e9}es par vous"),
    ] {
        let ask = |lang: &str| {
            let arguments = [vec!["proof", file, "--key", &key, "--lang", lang], more.clone()].concat();
            run(folder.path(), &arguments)
        };
        let (en, fr) = (ask("en"), ask("fr"));
        assert!(en.code == 0 && en.out.contains("the proof holds") && en.out.contains(english), "{}{}", en.out, en.err);
        assert!(fr.code == 0 && fr.out.contains("la preuve tient") && fr.out.contains(french), "{}{}", fr.out, fr.err);
        assert!(en.out.contains("struck on 2026-12-31") && fr.out.contains("arr\u{ea}t\u{e9} au 2026-12-31"));
    }
}

#[test]
fn without_a_key_it_refuses_and_says_how_to_get_one() {
    let book = book(PLAN);
    let folder = folder(&book);
    let ran = run(folder.path(), &["proof", "categories.json"]);
    assert!(ran.code == 2 && ran.out.is_empty() && ran.err.contains("Ask the cooperative"), "{}", ran.err);
    assert_eq!(run(folder.path(), &["proof", "categories.json", "--key", "x"]).code, 2);
    let other = struck::book(Plan { seed: 13, ..PLAN });
    let ran = run(folder.path(), &["proof", "categories.json", "--key", other.vkey().as_str()]);
    assert!(ran.code == 3 && ran.err.contains("$.checkpoint"), "{}", ran.err);
}

#[test]
fn a_sample_is_believed_only_by_whoever_drew_it() {
    let book = book(PLAN);
    let (folder, key, nonce) = (folder(&book), book.vkey().to_string(), nonce());
    let ask = |more: &[&str]| run(folder.path(), &[&["proof", "sample.json", "--key", &key], more].concat());
    assert_eq!(ask(&[]).code, 2, "whose draw");
    assert_eq!(ask(&["--nonce", &nonce]).code, 0);
    let other = ask(&["--nonce", &"02".repeat(32)]);
    assert!(other.code == 3 && other.err.contains("$.nonce"), "{}", other.err);
    let asked = |count: &str| {
        let ran =
            run(folder.path(), &["question", "categories.json", "--key", &key, "--nonce", &nonce, "--count", count]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert_eq!(Question::parse(&ran.out).unwrap().count.to_string(), count);
        fs::write(folder.path().join(format!("question-{count}.json")), ran.out).unwrap();
    };
    asked("4");
    asked("5");
    assert_eq!(ask(&["--question", "question-4.json"]).code, 0);
    let fewer = ask(&["--question", "question-5.json"]);
    assert!(fewer.code == 3 && fewer.err.contains("$.lines"), "{}", fewer.err);
    assert_eq!(ask(&["--question", "sample.json"]).code, 2);
    let none = run(folder.path(), &["proof", "categories.json", "--key", &key, "--nonce", &nonce]);
    assert_eq!(none.code, 3, "totals are no sample");
    for count in ["0", "10"] {
        let arguments = ["question", "categories.json", "--key", &key, "--nonce", &nonce, "--count", count];
        assert_eq!(run(folder.path(), &arguments).code, 2, "{count}");
    }
}

#[test]
fn an_older_register_than_claimed_is_refused() {
    let book = book(PLAN);
    let (folder, key) = (folder(&book), book.vkey().to_string());
    let on = |day: &str| run(folder.path(), &["proof", "categories.json", "--key", &key, "--on", day]);
    assert_eq!(on("2026-12-31").code, 0);
    let older = on("2027-12-31");
    assert!(older.code == 3 && older.err.contains("2026-12-31"), "{}", older.err);
}

#[test]
fn whatever_was_altered_is_named_with_its_place() {
    let book = book(PLAN);
    let (folder, key) = (folder(&book), book.vkey().to_string());
    let text = fs::read_to_string(folder.path().join("associate.json")).unwrap();
    let mut lie = book.statement();
    lie.register.categories[0].subscribed = Cents::of(7);
    let lie = Proof { seal: book.false_seal(&lie), shown: Shown::Line(book.opened(2)) }.to_text().unwrap();
    let shares = format!("\"shares\":{}}}", book.lines[2].shares);
    for (name, text, place) in [
        ("cut", text[..900].to_owned(), "$"),
        ("blank", format!("{text} "), "$"),
        ("shares", text.replace(&shares, "\"shares\":1}"), "$.line"),
        ("index", text.replace("\"index\":2", "\"index\":3"), "$.line"),
        ("leaf", text.replace("\\\"tv\\\":1", "\\\"tv\\\":2"), "$.attestation.entry"),
        ("version", text.replace("\"proof\":2", "\"proof\":1"), "$.proof"),
        ("newer", text.replace("\"proof\":2", "\"proof\":3"), "$.proof"),
        ("lie", lie, "$.attestation.colleges"),
        ("nothing", String::new(), "$"),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
        for lang in ["en", "fr"] {
            let ran = run(folder.path(), &["proof", name, "--key", &key, "--lang", lang]);
            assert!(ran.code == 3 && ran.out.is_empty() && ran.err.contains(place), "{name}: {} {}", ran.code, ran.err);
        }
        let json = run(folder.path(), &["proof", name, "--key", &key, "--json"]);
        assert!(json.code == 3 && json.out.contains("\"holds\":false"), "{name}: {}", json.out);
    }
    fs::write(folder.path().join("bytes"), [0xff, 0xfe]).unwrap();
    assert_eq!(run(folder.path(), &["proof", "bytes", "--key", &key]).code, 1);
    assert_eq!(run(folder.path(), &["proof", "absent", "--key", &key]).code, 1);
}

#[test]
fn json_is_what_was_proved() {
    let book = book(PLAN);
    let (folder, key) = (folder(&book), book.vkey().to_string());
    let ran = run(folder.path(), &["proof", "associate.json", "--key", &key, "--json"]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(told["holds"], true);
    assert_eq!(told["lines"][0]["associate"], book.lines[2].associate.to_string());
    assert_eq!(told["lines"][0]["shares"], book.lines[2].shares);
    assert_eq!(told["attested"]["register"]["effective_on"], "2026-12-31");
}
