//! The conformity panel, what it would show after acts that are not recorded, and what a reviewer reads: from the
//! demonstration.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::quitus;
use serde_json::{Value, json};
use std::fs;
use tempfile::TempDir;

fn demo() -> TempDir {
    let folder = TempDir::new().unwrap();
    let ran = quitus(folder.path(), "demo");
    assert_eq!(ran.code, 0, "{}", ran.err);
    folder
}

fn ask(folder: &TempDir, words: &str) -> common::Ran {
    quitus(folder.path(), &format!("--database sqlite://quitus-demo.db {words}"))
}

/// The verdict of each line, in their order.
fn verdicts(lines: &Value, of: &str) -> Vec<(String, String)> {
    let told = |line: &Value| {
        let line = if of.is_empty() { line } else { &line[of] };
        (line["rule"].as_str().unwrap().to_owned(), line["verdict"].as_str().unwrap().to_owned())
    };
    lines.as_array().unwrap().iter().map(told).collect()
}

#[test]
fn the_panel_is_told_before_and_after_the_conversion_and_in_every_shape() {
    let folder = demo();
    let before = ask(&folder, "scic --json --as-of 2026-09-14").json();
    let of_a_scic = verdicts(&before["lines"], "").into_iter().filter(|(rule, _)| rule.starts_with("SCIC"));
    assert!(of_a_scic.into_iter().all(|(_, verdict)| verdict == "not_applicable"));
    assert_eq!(before["conversion"], Value::Null);
    // What a conversion would still need, item by item, with the article that asks for it.
    let items = before["to_convert"].as_array().unwrap();
    let there: Vec<&str> =
        items.iter().filter(|one| one["there"] == true).map(|one| one["item"].as_str().unwrap()).collect();
    assert_eq!((items.len(), there), (16, vec!["reviewer", "deputy"]), "{items:?}");
    assert!(items.iter().all(|one| !one["article"].as_str().unwrap().is_empty()));
    let after = ask(&folder, "scic --json --as-of 2026-09-15").json();
    assert!(verdicts(&after["lines"], "").iter().all(|(_, verdict)| verdict != "fail"), "{after}");
    let opponents = after["conversion"]["opponents"].as_array().unwrap();
    assert_eq!(opponents.len(), 1, "Antigone alone voted against: {opponents:?}");
    assert_eq!(opponents[0]["to_be_confirmed_by_a_lawyer"], true);
    assert_eq!((&after["conversion"]["lacking"], &after["to_convert"]), (&json!([]), &Value::Null));
    // The publication of 20 September is not known of the day of the conversion; afterwards it sets the days.
    let later = ask(&folder, "scic --json --as-of 2026-12-18").json();
    assert_eq!(later["conversion"]["opponents"][0]["choose_by"], "2026-12-20");
    assert_eq!(later["conversion"]["formalities"][2]["done_on"], Value::Null);
    let french = ask(&folder, "scic --lang fr --as-of 2026-12-18").out;
    assert!(french.contains("confirmer par un juriste") && french.contains("retrait ordinaire"), "{french}");
    let csv = ask(&folder, "scic --csv --lang en --as-of 2026-12-18").out;
    assert!(csv.contains("SCIC-03") && csv.contains("pass"), "{csv}");
}

/// Who leaves, in the place of a line of `apply`.
fn leaves(associate: &str) -> String {
    let act = json!({
        "command_id": "11111111-1111-4111-8111-111111111111", "effective_on": "2027-12-31", "type": "withdraw_associate",
        "associate": associate, "notified_on": "2026-12-18", "letter": {"text": "Lettre"},
    });
    format!("{act}\n")
}

/// An entry of 11 January 2021 corrects the conversion of 13 November 2020: the panel of that day as it was known before
/// lacks the clause on the dissolution, and no longer does.
#[test]
fn the_panel_of_a_past_day_as_it_was_known_differs_from_what_the_book_says_now() {
    let folder = demo();
    let told = |known: &str| {
        let told =
            ask(&folder, &format!("scic --json --as-of 2020-11-13 --cooperative demo-subjonctif {known}")).json();
        let lines = told["lines"].as_array().unwrap().clone();
        let line = lines.into_iter().find(|line| line["rule"] == "SCIC-23").unwrap();
        (line["verdict"].clone(), line["figures"]["lacking"].clone(), told["conversion"]["lacking"].clone())
    };
    assert_eq!(told(""), (json!("pass"), json!([]), json!([])));
    let before = (json!("fail"), json!(["dissolution"]), json!(["dissolution"]));
    assert_eq!(told("--known-at 2020-12-31"), before);
}

#[test]
fn what_the_statutes_ask_is_cited_in_the_language_of_the_reader() {
    let folder = demo();
    let [french, english] = ["fr", "en"].map(|language| ask(&folder, &format!("scic --lang {language}")).out);
    assert!(french.contains("statuts; L47 art. 19 septies") && !french.contains("statutes"), "{french}");
    assert!(english.contains("statutes; L47 art. 19 septies"), "{english}");
}

#[test]
fn what_if_shows_the_panel_after_a_departure_and_writes_nothing() {
    let folder = demo();
    let register = ask(&folder, "register --json").json();
    let lines = register["associates"].as_array().unwrap();
    let staff: Vec<&str> = lines
        .iter()
        .filter(|line| line["category"] == "employees")
        .map(|line| line["associate"].as_str().unwrap())
        .collect();
    assert_eq!(staff.len(), 3);
    let acts: String = staff
        .iter()
        .zip(1..)
        .map(|(who, n)| leaves(who).replace("1111-111111111111", &format!("1111-{n:012}")))
        .collect();
    fs::write(folder.path().join("departures.jsonl"), acts).unwrap();
    let before = ask(&folder, "log --json").out;
    let shown = ask(&folder, "what-if acts departures.jsonl --json --as-of 2028-01-01");
    assert_eq!(shown.code, 0, "{}", shown.err);
    let lines = &shown.json()["lines"];
    let changed: Vec<&Value> = lines.as_array().unwrap().iter().filter(|line| line["changes"] == true).collect();
    let at_work = changed.iter().find(|line| line["after"]["check"] == "at_work").unwrap();
    assert_eq!((&at_work["before"]["verdict"], &at_work["after"]["verdict"]), (&json!("pass"), &json!("fail")));
    assert_eq!(ask(&folder, "log --json").out, before, "nothing is written");
    let refused = fs::write(folder.path().join("refused.jsonl"), leaves("99999999-9999-4999-8999-999999999999"));
    refused.unwrap();
    assert_eq!(ask(&folder, "what-if acts refused.jsonl").code, 4);
}

#[test]
fn the_questionnaire_of_the_reviewer_is_filled_in_and_printed() {
    let folder = demo();
    let told = ask(&folder, "review --json --cooperative demo-subjonctif --as-of 2026-06-15").json();
    let parts: Vec<&str> = told["parts"].as_array().unwrap().iter().map(|one| one["part"].as_str().unwrap()).collect();
    assert_eq!(parts, quitus_domain::law::review::READS);
    let of = |word: &str| told["parts"].as_array().unwrap().iter().find(|one| one["part"] == word).unwrap().clone();
    assert_eq!(of("follow_up_of_remarks")["tables"][0]["rows"].as_array().unwrap().len(), 4);
    assert_eq!(of("assemblies")["tables"].as_array().unwrap().len(), 3);
    let ends = of("register_by_category")["tables"][0]["rows"].as_array().unwrap().clone();
    assert!(ends.iter().any(|row| row[0].as_str().unwrap().contains("2020")), "{ends:?}");
    let printed = ask(&folder, "review --output revision.html --cooperative demo-subjonctif");
    assert_eq!(printed.code, 0, "{}", printed.err);
    let page = fs::read_to_string(folder.path().join("revision.html")).unwrap();
    assert!(page.contains("Les Semis du Subjonctif") && page.contains("<html lang=\"fr\">"), "{page}");
    let project = ask(&folder, "review --project 2025 --json --cooperative demo-subjonctif").json();
    let parts: Vec<&str> =
        project["parts"].as_array().unwrap().iter().map(|one| one["part"].as_str().unwrap()).collect();
    assert!(parts.contains(&"entries_and_exits") && parts.contains(&"conformity"), "{parts:?}");
    assert_eq!(ask(&folder, "review --project 1999 --cooperative demo-subjonctif").code, 2);
}

/// What a reviewer reads of an assembly (REV-07): who came, by whose proxy, and how each college voted.
#[test]
fn the_reviewer_reads_who_came_by_whose_proxy_and_how_each_college_voted() {
    let folder = demo();
    let told = ask(&folder, "review --json --lang en").json();
    let tables = |word: &str| {
        let part = told["parts"].as_array().unwrap().iter().find(|one| one["part"] == word).unwrap().clone();
        part["tables"].as_array().unwrap().clone()
    };
    let rows = |table: &Value| -> Vec<Vec<String>> { serde_json::from_value(table["rows"].clone()).unwrap() };
    let held = tables("assemblies");
    let attendance = rows(&held[1]);
    let met = ["2026-09-15", "Mixed general assembly", "12", "9", "2", "2", "2"].map(str::to_owned);
    assert_eq!(attendance[0][2..9], met);
    assert_eq!(attendance[0][9].split(", ").count(), 9, "an entry for each who came: {attendance:?}");
    let proxies = rows(&held[2]);
    assert_eq!(proxies.iter().filter(|row| row[0] == "1").count(), 2, "{proxies:?}");
    assert!(proxies.iter().all(|row| !row[2].is_empty() && !row[3].is_empty() && row[4] == "yes"), "{proxies:?}");
    let entry = |number: &str| ask(&folder, &format!("explain entry {number} --json")).json()["entry"]["type"].clone();
    assert_eq!(entry(&proxies[0][5]), "assemblies.proxy_given");
    let votes = rows(&tables("votes_by_college")[1]);
    assert_eq!(votes[0][2..10], ["", "", "12", "11", "9", "1", "1", "adopted"].map(str::to_owned), "{votes:?}");
    assert_eq!(entry(votes[0][10].split(", ").last().unwrap()), "assemblies.vote_closed", "{votes:?}");
    let reserves = rows(&tables("reserves_and_capital").pop().unwrap());
    let last: Vec<_> = reserves.iter().rev().take(2).map(|row| (row[1].as_str(), row[3].as_str())).collect();
    assert_eq!(last, [("106300", "\u{20ac}2,805.00"), ("106100", "\u{20ac}495.00")], "{reserves:?}");
}

/// What no book knows has its place in the questionnaire and in the yearly section, empty, with why; and the result is read
/// beside what the law asked of it.
#[test]
fn every_part_of_the_questionnaire_has_its_place_or_says_why_it_is_empty() {
    let folder = demo();
    let told = ask(&folder, "review --json --lang en --as-of 2027-01-01").json();
    let of = |told: &Value, word: &str| {
        told["parts"].as_array().unwrap().iter().find(|one| one["part"] == word).unwrap().clone()
    };
    let fields = |part: &Value| -> Vec<String> {
        let blanks = part["to_complete"].as_array().unwrap();
        assert!(blanks.iter().all(|one| one["answer"] == Value::Null && one["why"].as_str().unwrap().len() > 20));
        blanks.iter().map(|one| one["field"].as_str().unwrap().to_owned()).collect()
    };
    for (word, blanks, known) in [
        ("training_and_information", &["training", "information"][..], 1),
        ("project_report", &["project", "evolution"], 1),
        ("cooperation", &["cooperation"], 0),
        ("assemblies", &[], 3),
    ] {
        let part = of(&told, word);
        assert_eq!(fields(&part), blanks, "{word}");
        assert_eq!(part["tables"].as_array().unwrap().len(), known + usize::from(!blanks.is_empty()), "{word}");
    }
    let rows = |part: &Value, table: usize| -> Vec<Vec<String>> {
        serde_json::from_value(part["tables"][table]["rows"].clone()).unwrap()
    };
    let informed = rows(&of(&told, "training_and_information"), 0);
    assert!(informed[0][4].parse::<u64>().unwrap() >= 15 && !informed[0][7].is_empty(), "{informed:?}");
    let by_college = rows(&of(&told, "register_by_category"), 1);
    let counted: u64 =
        by_college.iter().filter(|row| row[0] == "2026-12-31").map(|row| row[2].parse::<u64>().unwrap()).sum();
    assert_eq!(counted, 18, "{by_college:?}");
    let allocated = rows(&of(&told, "allocation_of_results"), 0);
    assert!(
        allocated.iter().any(|row| row[0] == "2025" && row[3..5] == ["\u{20ac}495.00", "\u{20ac}495.00"]),
        "{allocated:?}"
    );
    // A SCIC keeps half of what the legal reserve leaves.
    let scic = ask(&folder, "review --json --lang en --cooperative demo-subjonctif").json();
    let row = rows(&of(&scic, "allocation_of_results"), 0).swap_remove(0);
    let figures = ["2025", "12,000", "12,000", "1,800", "1,800", "10,200", "5,100", "0", "0"];
    let told: Vec<String> = row[..9].iter().map(|cell| cell.replace('\u{20ac}', "").replace(".00", "")).collect();
    assert_eq!(told, figures);
    let french = ask(&folder, "review --output questionnaire.html");
    assert_eq!(french.code, 0, "{}", french.err);
    let page = fs::read_to_string(folder.path().join("questionnaire.html")).unwrap();
    assert_eq!(page.matches("<td>\u{e0} compl\u{e9}ter</td>").count(), 5, "{page}");
    let yearly = ask(&folder, "review --project 2026 --json --lang en --as-of 2027-01-01").json();
    let told = of(&yearly, "told_by_people");
    assert_eq!(fields(&told), ["project", "evolution", "members", "conditions", "economy", "training"]);
    assert_eq!(rows(&of(&yearly, "assemblies"), 1).len(), 1, "who came to the assembly of the year");
}

/// A refund that the rules accept, not recorded: the capital of the panel falls by the nominal value of the five shares.
#[test]
fn what_if_shows_the_capital_that_an_accepted_refund_leaves() {
    let folder = common::book();
    let story = common::commands();
    let refund = &story[common::REFUSED - 2];
    assert_eq!((&refund["type"], &refund["shares"]), (&json!("refund_shares"), &json!(5)));
    // The book before it.
    let before = TempDir::new().unwrap();
    assert_eq!(quitus(before.path(), "init").code, 0);
    common::write(before.path(), "before.jsonl", &story[..common::REFUSED - 2]);
    assert_eq!(quitus(before.path(), "apply before.jsonl").code, 0);
    common::write(before.path(), "refund.jsonl", std::slice::from_ref(refund));
    let log = quitus(before.path(), "log --json").out;
    let shown = quitus(before.path(), "what-if acts refund.jsonl --json");
    assert_eq!(shown.code, 0, "{}", shown.err);
    let capital = |told: &Value| told["figures"]["capital"].as_i64().unwrap();
    let lines = shown.json();
    let line = lines["lines"].as_array().unwrap().iter().find(|one| one["after"]["check"] == "public_capital").unwrap();
    assert_eq!((capital(&line["before"]), capital(&line["after"])), (892_000, 882_000));
    assert_eq!(line["changes"], true);
    assert_eq!(quitus(before.path(), "log --json").out, log, "nothing is written");
    // Once it is recorded, that is what there is.
    let recorded = quitus(folder.path(), "scic --json --as-of 2022-06-30").json();
    let line =
        recorded["lines"].as_array().unwrap().iter().find(|one| one["check"] == "public_capital").unwrap().clone();
    assert_eq!(capital(&line), 882_000);
}
