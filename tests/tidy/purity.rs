//! What code may not do where it stands: query, look at the clock, throw dice, compute in floats, panic.

use crate::report::Breach;
use crate::source::{Source, find, is_word, line_of};
use crate::tree::Tree;

/// The folders of the program; `tests/` is free.
const PROGRAM: &[&str] = &["domain/", "projections/", "server/"];

/// What asks the machine for the time or for randomness. A span of time (`Duration`) asks nothing.
const CLOCK_AND_CHANCE: &[&str] = &[
    "Utc::now",
    "Local::now",
    "SystemTime",
    "Instant::now",
    "Uuid::new_v",
    "Uuid::now_v",
    "getrandom",
    "rand::",
    "OsRng",
    "thread_rng",
    "from_entropy",
];

/// What stops the program by hand. Clippy knows the types; this also sees what is behind a feature.
const PANICS: &[&str] = &[".unwrap()", ".expect(\"", "panic!", "todo!", "unimplemented!", "dbg!"];

/// How a statement begins in capitals, as our SQL is written.
const STATEMENTS: &[&str] = &[
    "SELECT ",
    "INSERT ",
    "UPDATE ",
    "DELETE ",
    "CREATE ",
    "ALTER ",
    "DROP ",
    "TRUNCATE ",
    "PRAGMA ",
    "BEGIN ",
    "WITH ",
    "REPLACE ",
    "GRANT ",
    "VACUUM",
];

/// How a statement reads in small letters: its first word, and a word that English would not put behind it.
const SMALL_STATEMENTS: &[(&str, &str)] = &[
    ("select ", " from "),
    ("insert ", " values"),
    ("update ", " set "),
    ("delete from ", ""),
    ("create table ", ""),
    ("create trigger ", ""),
    ("alter table ", ""),
    ("drop table ", ""),
    ("pragma ", ""),
    ("begin immediate", ""),
];

/// SQL, and the crate that speaks it, stay in the store.
pub fn sql(tree: &Tree) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for file in program(tree).filter(|file| !file.path.starts_with("server/src/store/")) {
        words(file, &file.live, &["sqlx"], "SQL belongs to server/src/store", &mut breaches);
        for literal in file.literals.iter().filter(|literal| is_sql(&literal.text)) {
            breaches.push(Breach::new(&file.path, literal.line, "an SQL statement outside server/src/store"));
        }
    }
    breaches
}

fn is_sql(literal: &str) -> bool {
    let text = literal.trim_start();
    let small = text.to_lowercase();
    STATEMENTS.iter().any(|word| text.starts_with(word))
        || SMALL_STATEMENTS.iter().any(|(first, then)| small.starts_with(first) && small.contains(then))
}

/// The pure crates never ask, not even in their tests; the server asks only in its one source of both.
pub fn clock_and_chance(tree: &Tree) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for file in program(tree) {
        let code = if file.path.starts_with("server/") { &file.live } else { &file.code };
        words(file, code, CLOCK_AND_CHANCE, "time and randomness come from the caller", &mut breaches);
    }
    breaches
}

/// No float: neither the types nor a literal with a point.
pub fn floats(tree: &Tree) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for file in program(tree) {
        words(file, &file.live, &["f32", "f64"], "amounts are integers or exact ratios", &mut breaches);
        for at in file.live.match_indices('.').map(|(at, _)| at).filter(|&at| is_float(&file.live, at)) {
            breaches.push(Breach::new(&file.path, line_of(&file.live, at), "a float literal"));
        }
    }
    breaches
}

/// Whether the point at `at` stands in a number: digits on both sides, and not the fields of a tuple (`pair.0.1`).
fn is_float(code: &str, at: usize) -> bool {
    let head = code[..at].trim_end_matches(|c: char| c.is_ascii_digit() || c == '_');
    let before = code[head.len()..at].starts_with(|c: char| c.is_ascii_digit());
    let field = head.ends_with('.') || head.ends_with(is_word);
    before && !field && code[at + 1..].starts_with(|c: char| c.is_ascii_digit())
}

/// The program answers with an error that teaches; it never stops by hand.
pub fn panics(tree: &Tree) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for file in program(tree) {
        words(file, &file.live, PANICS, "return an error", &mut breaches);
    }
    breaches
}

fn program(tree: &Tree) -> impl Iterator<Item = &Source> {
    tree.rust.iter().filter(|file| PROGRAM.iter().any(|folder| file.path.starts_with(folder)))
}

fn words(file: &Source, code: &str, needles: &[&str], why: &str, breaches: &mut Vec<Breach>) {
    for needle in needles {
        // A needle such as `Uuid::new_v` is the beginning of several names.
        let open = needle.ends_with("_v");
        let hits: Vec<_> =
            if open { code.match_indices(needle).map(|(at, _)| at).collect() } else { find(code, needle).collect() };
        breaches.extend(
            hits.into_iter().map(|at| Breach::new(&file.path, line_of(code, at), format!("`{needle}`: {why}"))),
        );
    }
}

#[cfg(test)]
fn count(rule: fn(&Tree) -> Vec<Breach>, path: &str, text: &str) -> usize {
    rule(&Tree::of(&[(path, text)])).len()
}

#[test]
fn sql_outside_the_store_is_a_breach() {
    assert_eq!(count(sql, "server/src/ledger/a.rs", "use sqlx::Row;"), 1);
    assert_eq!(count(sql, "server/src/cli/a.rs", "let q = r#\"\n SELECT 1\"#;"), 1);
    assert_eq!(count(sql, "projections/src/a.rs", "let q = \"select a from b\";"), 1);
    assert_eq!(count(sql, "server/src/store/a.rs", "use sqlx::Row; let q = \"SELECT 1\";"), 0);
    assert_eq!(count(sql, "server/src/cli/a.rs", "// SELECT 1\nlet q = \"select a book\";"), 0);
    assert_eq!(count(sql, "tests/store/a.rs", "let q = \"DELETE FROM events\";"), 0);
}

#[test]
fn a_clock_or_dice_outside_their_place_are_a_breach() {
    for text in [
        "Utc::now()",
        "Local::now()",
        "SystemTime::now()",
        "Instant::now()",
        "Uuid::new_v4()",
        "Uuid::now_v7()",
        "getrandom::fill(&mut b)",
        "rand::random()",
        "OsRng",
    ] {
        assert_eq!(count(clock_and_chance, "server/src/ledger/a.rs", text), 1, "{text}");
        assert_eq!(
            count(clock_and_chance, "domain/src/law/a.rs", &format!("#[cfg(test)] fn t() {{ {text} }}")),
            1,
            "{text}"
        );
    }
    assert_eq!(count(clock_and_chance, "server/src/a.rs", "Duration::from_secs(1); operand::new(); \"Utc::now\""), 0);
    assert_eq!(count(clock_and_chance, "server/src/a.rs", "#[cfg(test)] fn t() { Utc::now() }"), 0);
}

#[test]
fn a_float_is_a_breach() {
    assert_eq!(count(floats, "domain/src/a.rs", "fn share(x: f64) {}"), 1);
    assert_eq!(count(floats, "server/src/a.rs", "let x = 1_000.5;"), 1);
    assert_eq!(count(floats, "domain/src/a.rs", "let x = pair.0.1 + a1.2; 0..3; 1.max(2); let f32x = \"1.5\";"), 0);
}

#[test]
fn a_panic_by_hand_is_a_breach() {
    for text in ["x.unwrap();", "x.expect(\"y\");", "panic!();", "todo!();", "dbg!(x);", "unimplemented!()"] {
        assert_eq!(count(panics, "server/src/a.rs", text), 1, "{text}");
        assert_eq!(count(panics, "server/src/a.rs", &format!("#[cfg(test)] mod tests {{ fn t() {{ {text} }} }}")), 0);
    }
    assert_eq!(count(panics, "server/src/a.rs", "x.unwrap_or(1); self.expect(b'{')?; // panic!"), 0);
}
