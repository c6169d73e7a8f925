//! Databases that are not the one that is meant: none, another program's, a later program's, one of several.

use std::fs;

use quitus_tests::commands::{admit, founding, subscribe};
use quitus_tests::invariants::nothing_of_another;
use quitus_tests::place::Place;
use quitus_tests::postgres::Cluster;
use serde_json::json;

use crate::desk::{Desk, START, cent, cents, text, wait};
use crate::program;

pub fn a_database_newer_than_the_program_is_refused(desk: &Desk) {
    desk.raw("INSERT INTO quitus_schema (version, sha256, program) VALUES (7, 'x', '9.9.9')");
    desk.write("cent.jsonl", cents(100, 100));
    for command in ["apply cent.jsonl", "log", "verify", "register", "export out.tar", "init"] {
        desk.quitus(command).told(1, &["schema 7", "knows 6", "newer program"]);
    }
    desk.quitus("log --lang fr").told(1, &["schéma 7", "schéma 6", "plus récent"]);
    assert!(!desk.folder().join("out.tar").exists());
    desk.raw("DELETE FROM quitus_schema WHERE version = 7");
    desk.holds(START);
}

pub fn two_cooperatives_want_a_name(desk: &Desk) {
    const OTHER: &str = "0b5a1d3e-6a0e-4c55-9a55-3f3f6d1c2b10";
    let keys = desk.keys();
    let first = keys.file_name().and_then(|name| name.to_str()).expect("the book's id");
    desk.quitus("init").told(2, &["holds a book already", first, "--id"]);
    desk.quitus(&format!("init --id {OTHER}")).done();
    desk.write("cent.jsonl", cents(100, 100));
    for command in ["apply cent.jsonl", "log", "verify", "register", "export out.tar", "capital", "movements"] {
        desk.quitus(command).told(2, &["several books", "--cooperative", first, OTHER]);
    }
    desk.quitus("log --lang fr").told(2, &["plusieurs livres", "--cooperative", OTHER]);
    let nobody = "11111111-2222-4333-8444-555555555555";
    desk.quitus(&format!("log --cooperative {nobody}")).told(2, &[nobody, "not in this database", first]);
    desk.quitus("log --cooperative Cooproduction").told(2, &["not a book identifier", "UUID"]);
    desk.quitus(&format!("apply cent.jsonl --cooperative {first}")).done();
    // The other cooperative has no such associate: nothing of one book is of use in the other.
    assert_eq!(desk.quitus(&format!("apply cent.jsonl --cooperative {OTHER}")).count("refused"), 1);
    for (book, entries) in [(first, START + 1), (OTHER, 1)] {
        let log = desk.quitus(&format!("log --json --cooperative {book}")).done();
        assert_eq!(log.out.matches("\"recorded_at\"").count(), entries, "{book}");
        desk.quitus(&format!("verify --cooperative {book}")).done();
    }
    desk.quitus(&format!("init --id {OTHER}")).told(4, &["book"]);
}

/// Two cooperatives in one database, each with an associate whom nobody of the other may see.
pub fn no_answer_about_one_cooperative_shows_another(desk: &Desk) {
    const OTHER: &str = "0b5a1d3e-6a0e-4c55-9a55-3f3f6d1c2b10";
    let keys = desk.keys();
    let first = keys.file_name().and_then(|name| name.to_str()).expect("the book's id").to_owned();
    desk.quitus(&format!("init --id {OTHER}")).done();
    let [mut founded, statutes] = founding();
    founded["name"] = json!("Autre Maison");
    desk.write("other.jsonl", text(&[founded, statutes, admit(77, "Zenobia"), subscribe(78, 77, 9)]));
    desk.quitus(&format!("apply other.jsonl --cooperative {OTHER}")).done();
    let (own, others) = ([first.as_str(), "ada@example.org"], [OTHER, "Zenobia", "Autre Maison"]);
    for (book, strangers) in [(first.as_str(), &others[..]), (OTHER, &own[..])] {
        for question in ANSWERS.split(", ") {
            for form in ["", "--json"] {
                let told = desk.quitus(&format!("{question} {form} --cooperative {book}")).done();
                nothing_of_another(&told.out, strangers).unwrap_or_else(|why| panic!("{question} of {book}: {why}"));
            }
        }
        let file = format!("{book}.tar");
        desk.quitus(&format!("export {file} --full --cooperative {book}")).done();
        let bytes = fs::read(desk.folder().join(&file)).expect("reads");
        nothing_of_another(&String::from_utf8_lossy(&bytes), strangers).expect("the whole book is of one cooperative");
    }
    assert!(desk.quitus(&format!("register --cooperative {OTHER}")).out.contains("Zenobia"), "it is there for its own");
}

/// What is asked of a book and answered about it.
const ANSWERS: &str = "register, movements, capital, log, conformity, deadlines, mandates, assemblies, decisions, \
                       invoices, services, pools, receivables, accounts years, accounts balance, explain associate 1, \
                       explain capital, explain entry 4, verify";

pub fn a_database_without_a_book_is_named(desk: &Desk) {
    let empty = Desk::empty(match &desk.place {
        Place::Postgres(_) => wait(Place::postgres()),
        Place::Sqlite(_) | Place::Memory(_) => Place::sqlite(),
    });
    empty.write("cent.jsonl", cents(100, 100));
    for command in ["apply cent.jsonl", "log", "verify", "register", "export out.tar"] {
        empty.quitus(command).told(1, &["no Quitus database at", "quitus init", "--database"]);
    }
    empty.quitus("log --lang fr").told(1, &["pas de base Quitus", "quitus init", "--database"]);
    assert!(!empty.folder().join("out.tar").exists());
    if let Place::Sqlite(_) = empty.place {
        fs::write(empty.place.file(), "").expect("an empty file is an empty database");
    }
    empty.raw("CREATE TABLE of_another_program (x INTEGER)");
    empty.quitus("init").told(1, &["belongs to another program", "an empty one"]);
    empty.quitus("init --lang fr").told(1, &["appartient à un autre programme"]);
    assert_eq!(desk.apply(&[cent(100)]).code, 0);
    desk.holds(START + 1);
}

#[test]
fn an_address_that_names_no_database_is_a_wrong_call() {
    let desk = Desk::sqlite();
    let nonsense =
        ["mysql://user:hidden@host/db", "quitus.db", "sqlite://", "sqlite:", "postgres://app:hidden@[h/x", "://"];
    for url in nonsense.into_iter().chain(["postgres://app:hidden@h:99999/x", "http://hidden/"]) {
        let ran = desk.quitus(&format!("log --database {url}"));
        ran.told(2, &["names no database", "sqlite://FILE", "postgres://"]);
        assert!(!ran.err.contains("hidden"), "a password: {}", ran.err);
        desk.quitus(&format!("init --database {url} --lang fr"))
            .told(2, &["ne désigne aucune base", "sqlite://FICHIER"]);
    }
    // An empty variable of a script must not become another database.
    let ran = program::run(desk.command(), ["log", "--database", ""]);
    ran.told(2, &["names no database"]);
    desk.holds(START);
}

#[test]
fn a_place_where_no_file_can_be_is_named() {
    let desk = Desk::sqlite();
    desk.quitus("log --database sqlite://nowhere/book.db").told(1, &["nowhere/book.db", "quitus init", "--database"]);
    desk.quitus("init --database sqlite://nowhere/book.db").told(1, &["nowhere/book.db", "No such file", "check"]);
    desk.quitus("log --database sqlite://keys").told(1, &["keys is a folder", "check"]);
    desk.quitus("init --database sqlite://keys").told(1, &["keys is a folder"]);
    let text = "This is a letter and no database.\n".repeat(100);
    desk.write("letter.txt", &text);
    for command in ["log", "init"] {
        desk.quitus(&format!("{command} --database sqlite://letter.txt")).told(1, &["not a database"]);
    }
    assert_eq!(fs::read_to_string(desk.folder().join("letter.txt")).expect("reads"), text, "it was not touched");
    desk.holds(START);
}

#[test]
fn a_server_that_is_not_there_is_worth_another_try() {
    let desk = Desk::sqlite();
    desk.write("cent.jsonl", cents(100, 100));
    let nobody = format!("postgres://postgres@localhost/x?host={}", desk.folder().display());
    for url in [nobody.as_str(), "postgres://app:hidden@127.0.0.1:1/x"] {
        for command in ["apply cent.jsonl", "log", "init", "verify"] {
            let ran = desk.quitus(&format!("{command} --database {url}"));
            ran.told(75, &["not available", "try again"]);
            assert!(!ran.err.contains("hidden"), "a password: {}", ran.err);
        }
    }
    desk.quitus(&format!("log --database {nobody} --lang fr")).told(75, &["pas disponible", "recommencez"]);
    let missing = Cluster::shared().url("postgres", "of_nobody");
    desk.quitus(&format!("log --database {missing}")).told(1, &["of_nobody", "quitus init", "--database"]);
    let stranger = Cluster::shared().url("of_nobody", "postgres");
    desk.quitus(&format!("log --database {stranger}")).told(1, &["refuses", "of_nobody", "rights"]);
    desk.holds(START);
}

/// Whoever copies the file and not what SQLite keeps beside it has the whole book, once the program has ended.
#[test]
fn the_file_alone_is_the_book() {
    let desk = Desk::sqlite();
    desk.apply(&[cent(100)]).done();
    desk.apply_bytes("{\n", "").told(2, &["line 1:"]);
    fs::copy(desk.place.file(), desk.folder().join("copy.db")).expect("copies");
    let copied = desk.quitus("verify --database sqlite://copy.db --json").done();
    assert!(copied.out.contains(&format!("\"size\": {}", START + 1)), "{}", copied.out);
    desk.holds(START + 1);
}
