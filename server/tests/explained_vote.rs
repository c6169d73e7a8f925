//! A vote explained by the program: the rule, the figures, who counted, and the entries behind each.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::quitus;
use tempfile::TempDir;

fn demo() -> TempDir {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "demo").code, 0);
    folder
}

fn ask(folder: &TempDir, words: &str) -> common::Ran {
    quitus(folder.path(), &format!("--database sqlite://quitus-demo.db {words}"))
}

#[test]
fn the_rule_the_quorum_the_arithmetic_and_each_voter_are_told_in_both_languages() {
    let folder = demo();
    let told = |language| ask(&folder, &format!("explain vote 1 1 --lang {language}")).out;
    let sums = "9 × 3 = 27 ≥ 11 × 2 = 22";
    for words in [
        "AG-16, CCom L223-30: extraordinary decision, SARL",
        "entry no.\u{a0}120",
        "11 of 12 associates take part; 1/4 asked, which is 3: reached (AG-16, CCom L223-30)",
        "for 9, against 1, abstentions 1, absent 1",
        sums,
        "these lines make the result",
    ] {
        assert!(told("en").contains(words), "{words}: {}", told("en"));
    }
    for words in ["décision extraordinaire", "soit 3\u{a0}: atteint", sums, "ces lignes donnent le résultat inscrit"]
    {
        assert!(told("fr").contains(words), "{words}: {}", told("fr"));
    }
    // Represented: its notice, its proxy, the coming of its bearer, the ballot.
    let line = |who: &str| told("en").lines().find(|line| line.contains(who)).unwrap().to_owned();
    assert!(line("5 Les Jardins").ends_with("151, 161, 169, 176") && line("5 Les Jardins").contains("represented"));
    assert!(line("19 Couture Parabole").contains("away"));
}

#[test]
fn hands_are_counted_without_names_and_programs_read_the_same() {
    let folder = demo();
    let told = ask(&folder, "explain vote 1 2 --lang en").out;
    assert!(told.contains("none is asked (AG-15") && told.contains("counted without a name"), "{told}");
    let json = ask(&folder, "explain vote 1 2 --json").json();
    assert_eq!(json["agrees"], true);
    assert_eq!(json["vote"]["rule"]["id"], "AG-15");
    assert_eq!(json["vote"]["counted"][0]["in_favour"], 10);
    let voters = json["vote"]["voters"].as_array().unwrap();
    let by_form = voters.iter().filter(|line| line["choice"] == "in_favour").count();
    assert_eq!((voters.len(), by_form), (12, 1));
    assert_eq!(json["vote"]["stated"], json["vote"]["computed"]);
    assert_eq!(json["entries"].as_array().unwrap().last().unwrap()["type"], "assemblies.vote_closed");
}

#[test]
fn a_vote_of_no_assembly_or_of_no_resolution_is_named() {
    let folder = demo();
    let none = ask(&folder, "explain vote 9 1 --lang en");
    assert_eq!((none.code, none.err.contains("no assembly no. 9")), (2, true), "{}", none.err);
    let none = ask(&folder, "explain vote 1 99 --lang en");
    assert_eq!((none.code, none.err.contains("no resolution no. 99, but 6")), (2, true), "{}", none.err);
    // Before the vote was closed, nobody knows what comes out.
    let open = ask(&folder, "explain vote 1 1 --known-at 176 --lang en");
    assert!(open.out.contains("the vote is not closed"), "{}{}", open.out, open.err);
}
