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

#[test]
fn the_same_votes_under_other_statutes_stand_beside_what_was_recorded() {
    let folder = demo();
    let told = |words: &str| ask(&folder, &format!("what-if vote 1 1 {words}"));
    let failed = told("--majority 5/6 --lang en");
    assert_eq!(failed.code, 0, "{}", failed.err);
    let words = ["9 × 3 = 27 ≥ 11 × 2 = 22", "9 × 6 = 54 < 11 × 5 = 55", "adopted", "rejected", "would be another"];
    for words in words {
        assert!(failed.out.contains(words), "{words}: {}", failed.out);
    }
    let same = told("--majority 75% --lang fr").out;
    for words in
        ["9 × 4 = 36 ≥ 11 × 3 = 33", "le résultat serait le même", "le livre n’est pas modifié", "Tel qu’inscrit"]
    {
        assert!(same.contains(words), "{words}: {same}");
    }
    // The law asks two thirds of who amends the statutes of a SARL, whatever they say below.
    assert!(told("--majority 1/2 --lang en").out.matches("27 ≥ 11 × 2 = 22").count() == 2);
    let empty = told("--quorum 95% --lang en").out;
    assert!(empty.contains("no vote: the quorum is not reached"), "{empty}");
    let json = told("--majority 5/6 --json").json();
    assert_eq!(json["outcome_changes"], true);
    assert_eq!(json["recorded"]["result"]["outcome"], "adopted");
    assert_eq!(json["what_if"]["result"]["outcome"], "rejected");
    assert_eq!(json["imagined"]["majority"], "5/6");
}

#[test]
fn the_conversion_is_counted_again_in_the_colleges_that_it_made() {
    let folder = demo();
    let story = include_str!("../src/demo/story.jsonl");
    let scic = story.lines().rev().find(|line| line.contains("\"type\":\"convert_to_scic\"")).unwrap();
    std::fs::write(folder.path().join("scic.json"), scic).unwrap();
    let told = ask(&folder, "what-if vote 1 1 --statutes scic.json --lang en");
    assert_eq!(told.code, 0, "{}", told.err);
    for words in
        ["Colleges, under these statutes", "weights of the colleges", "statutes of the file (SARL, SCIC)", " + "]
    {
        assert!(told.out.contains(words), "{words}: {}", told.out);
    }
    let whole = ask(&folder, "what-if vote 1 1 --statutes scic.json --carry majoritaire --json").json();
    assert_eq!(whole["what_if"]["carry"], "majority");
    // Counted by a show of hands: nobody knows whose they are.
    let hands = ask(&folder, "what-if vote 1 2 --statutes scic.json --lang en");
    assert_eq!((hands.code, hands.err.contains("counted without names")), (2, true), "{}", hands.err);
}

#[test]
fn what_cannot_be_imagined_is_named_and_nothing_is_recorded() {
    let folder = demo();
    let before = ask(&folder, "log --json").out;
    let rows = [
        ("what-if vote 9 1", "no assembly no. 9"),
        ("what-if vote 1 99", "no resolution no. 99"),
        ("what-if vote 1 1 --known-at 176", "not closed"),
        ("what-if vote 1 1 --carry majority", "no colleges"),
        ("what-if vote 1 1 --weights cae=1/2", "no colleges"),
        ("what-if vote 1 1 --carry perhaps", "none of these words"),
        ("what-if vote 1 1 --majority 3", "no part of a whole"),
        ("what-if vote 1 1 --weights cae", "is no weight"),
        ("what-if vote 1 1 --statutes nowhere.json", "nowhere.json"),
        ("what-if vote", "--help"),
        ("what-if", "vote"),
    ];
    for (words, why) in rows {
        let told = ask(&folder, &format!("{words} --lang en"));
        assert!(told.code == 2 || told.code == 1, "{words}: {}", told.code);
        assert!(told.err.contains(why), "{words}: {}", told.err);
        assert_eq!(told.out, "", "{words}");
    }
    for text in ["", "{", "{}", "[1]", "{\"statutes\": {\"form\": \"sarl\"}}", "\u{1f600}"] {
        std::fs::write(folder.path().join("odd.json"), text).unwrap();
        let told = ask(&folder, "what-if vote 1 1 --statutes odd.json --lang fr");
        assert_eq!((told.code, told.err.contains("statuts complets")), (2, true), "<{text}>: {}", told.err);
    }
    assert_eq!(ask(&folder, "log --json").out, before);
}

#[test]
fn the_mandates_tell_how_each_manager_was_designated() {
    let folder = demo();
    let told = ask(&folder, "mandates --lang en").out;
    for words in ["How managers were designated", "proposal of the category", "decision taken outside the book"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let json = ask(&folder, "mandates --json").json();
    let chains = json["designations"].as_array().unwrap();
    assert!(chains.len() >= 4, "{chains:?}");
    assert!(chains.iter().all(|one| one["steps"].as_array().unwrap().len() == 3), "{chains:?}");
}

/// The weights alone change: two thirds of the CAEs, six of the seven beneficiaries and the one partner are for it.
#[test]
fn other_weights_of_the_colleges_come_to_another_figure() {
    let folder = demo();
    let story = include_str!("../src/demo/story.jsonl");
    let scic = story.lines().rev().find(|line| line.contains("\"type\":\"convert_to_scic\"")).unwrap();
    std::fs::write(folder.path().join("scic.json"), scic).unwrap();
    for (weights, sum, weight) in [
        ("", "40/100 \u{d7} 2/3 + 25/100 \u{d7} 6/7 + 15/100 \u{d7} 1/1 = 53/84", "25%"),
        (
            "--weights cae=1/2,beneficiaries=15/100",
            "1/2 \u{d7} 2/3 + 15/100 \u{d7} 6/7 + 15/100 \u{d7} 1/1 = 257/420",
            "15%",
        ),
    ] {
        let told = ask(&folder, &format!("what-if vote 1 1 --statutes scic.json {weights} --lang en"));
        assert_eq!(told.code, 0, "{}", told.err);
        assert!(told.out.contains(sum), "{sum}: {}", told.out);
        let college = told.out.lines().find(|line| line.starts_with("beneficiaries")).unwrap();
        let figures: Vec<&str> = college.split_whitespace().skip(1).collect();
        assert_eq!(figures, [weight, "8", "7", "6", "0", "1"], "{college}");
    }
    let high = ask(&folder, "what-if vote 1 1 --statutes scic.json --weights cae=60/100,beneficiaries=5/100 --lang en");
    assert_eq!((high.code, high.err.contains("weighs 60% of the votes")), (2, true), "{}", high.err);
}
