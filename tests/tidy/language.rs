//! How files are written: identifiers and literals in plain English, no trace of a machine, nothing left for later.

use crate::report::Breach;
use crate::source::{is_word, line_of};
use crate::tree::Tree;

/// Folders of a machine. No file of ours may know one.
const MACHINE: &[&str] = &["/home/", "/root/", "/work/", "/tmp/", "/Users/"];

/// Marks of unfinished work: it is finished, or it is an issue.
const MARKS: &[&str] = &["TODO", "FIXME", "XXX", "HACK"];

/// The rules name what they look for.
const SELF: &str = "tests/tidy/";

/// French is for the screen (server/src/locales) and for doc comments that cite the law; the code itself is English.
pub fn accents(tree: &Tree) -> Vec<Breach> {
    let accented = |c: char| c.is_alphabetic() && !c.is_ascii();
    let folders = ["domain/", "projections/", "server/"];
    let mut breaches = Vec::new();
    for file in tree.rust.iter().filter(|file| folders.iter().any(|folder| file.path.starts_with(folder))) {
        if file.path.starts_with("server/src/locales/") {
            continue;
        }
        for (at, c) in file.code.char_indices().filter(|(_, c)| accented(*c)) {
            breaches.push(Breach::new(&file.path, line_of(&file.code, at), format!("`{c}` in an identifier")));
        }
        for literal in file.literals.iter().filter(|literal| literal.text.contains(accented)) {
            breaches.push(Breach::new(&file.path, literal.line, format!("accents in \"{}\"", literal.text)));
        }
    }
    breaches
}

/// No path of somebody's machine.
pub fn machine_paths(tree: &Tree) -> Vec<Breach> {
    search(
        tree,
        MACHINE,
        |before| !before.is_some_and(|c| is_word(c) || matches!(c, '.' | '}' | '/')),
        "is a path of one machine",
    )
}

/// No mark of unfinished work.
pub fn marks(tree: &Tree) -> Vec<Breach> {
    search(tree, MARKS, |before| !before.is_some_and(is_word), "finish it, or open an issue")
}

fn search(tree: &Tree, needles: &[&str], begins: fn(Option<char>) -> bool, why: &str) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (path, text) in tree.texts.iter().filter(|(path, _)| !path.starts_with(SELF) && path != "Cargo.lock") {
        for needle in needles {
            let hits = text.match_indices(needle).map(|(at, _)| at);
            let hits = hits.filter(|&at| begins(text[..at].chars().next_back()));
            let whole = |at: &usize| {
                let after = text[at + needle.len()..].chars().next();
                needle.ends_with('/') || !after.is_some_and(is_word)
            };
            breaches.extend(
                hits.filter(whole).map(|at| Breach::new(path, line_of(text, at), format!("`{needle}`: {why}"))),
            );
        }
    }
    breaches
}

#[cfg(test)]
fn count(rule: fn(&Tree) -> Vec<Breach>, path: &str, text: &str) -> usize {
    rule(&Tree::of(&[(path, text)])).len()
}

#[test]
fn an_accent_in_code_is_a_breach() {
    assert_eq!(count(accents, "domain/src/a.rs", "struct Associ\u{e9};"), 1);
    assert_eq!(count(accents, "server/src/a.rs", "let a = \"refus\u{e9}\";"), 1);
    assert_eq!(count(accents, "domain/src/a.rs", "/// Associ\u{e9}.\nlet n = \"n\u{b0} 1\";"), 0);
    assert_eq!(count(accents, "domain/src/a.rs", "#[cfg(test)] fn t() { \"Artenr\u{e9}el\" }"), 0);
    assert_eq!(count(accents, "server/src/locales/fr/a.rs", "let a = \"refus\u{e9}\";"), 0);
}

#[test]
fn a_path_of_a_machine_is_a_breach() {
    for text in ["see /home/ann/book", "`/root/x`", "open(\"/tmp/x\")", "(/work/x)"] {
        assert_eq!(count(machine_paths, "docs/a.md", text), 1, "{text}");
    }
    assert_eq!(
        count(machine_paths, "docs/a.md", "https://x.org/home/a and at ./tmp/a and $HOME/work/a and ${D}/tmp/"),
        0
    );
}

#[test]
fn a_mark_of_unfinished_work_is_a_breach() {
    assert_eq!(count(marks, "server/src/a.rs", "// TODO: later"), 1);
    assert_eq!(count(marks, "docs/a.md", "FIXME"), 1);
    assert_eq!(count(marks, "docs/a.md", "A TODOS list, Mastodon"), 0);
}
