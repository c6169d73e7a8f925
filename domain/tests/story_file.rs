//! The story that the demo plays, against the rules: every line is accepted, but the one that says otherwise.
//!
//! The door does more with a line than this (it seals texts and personal values, it gives positions their hashes); what
//! is decided is decided here. Where the door would put a reference or a digest in the place of a slot, so does the
//! test.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]

use chrono::Datelike;
use quitus_domain::cooperative::{Act, Command, Cooperative, decide, evolve, findings};
use quitus_domain::values::{AssociateRef, Cents, Day, Slug};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

const STORY: &str = include_str!("../../server/src/demo/story.jsonl");

/// One line of the file: when it is recorded, what it asks, and the refusal it expects.
struct Line {
    number: usize,
    recorded_at: String,
    command_id: String,
    expect: Option<String>,
    act: Act,
}

fn story() -> Vec<Line> {
    let mut digests = 0;
    STORY.lines().enumerate().map(|(at, text)| read(at + 1, text, &mut digests)).collect()
}

fn read(number: usize, text: &str, digests: &mut u32) -> Line {
    let mut fields: Map<String, Value> = serde_json::from_str(text).unwrap_or_else(|e| panic!("line {number}: {e}"));
    let mut take = |name: &str| fields.remove(name).and_then(|value| value.as_str().map(str::to_owned));
    let recorded_at = take("recorded_at").expect("when it is recorded");
    let command_id = take("command_id").expect("an identifier of the command");
    let expect = take("expect");
    let act = fill(Value::Object(fields), digests);
    let act = serde_json::from_value(act).unwrap_or_else(|e| panic!("line {number}: {e}"));
    Line { number, recorded_at, command_id, expect, act }
}

/// Puts a reference in the place of a person and a digest in the place of a text.
fn fill(value: Value, digests: &mut u32) -> Value {
    match value {
        Value::Object(mut fields) if fields.len() == 1 && fields.contains_key("new_person") => {
            fields["new_person"]["ref"].take()
        }
        Value::Object(fields) if fields.len() == 1 && fields.contains_key("text") => {
            *digests += 1;
            let size = fields["text"].as_str().expect("a text").len();
            json!({ "digest": format!("{digests:A>42}A="), "size": size, "media_type": "text/plain" })
        }
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, fill(value, digests))).collect(),
        Value::Array(items) => items.into_iter().map(|item| fill(item, digests)).collect(),
        other => other,
    }
}

/// Plays the lines, in their order, into a book just opened.
fn play<'l>(lines: impl IntoIterator<Item = &'l Line>) -> Cooperative {
    let mut book = Cooperative::default();
    let opening = json!({ "effective_on": "2012-01-02", "type": "open_book", "origin": "quitus/demo-cooproduction",
        "verification_key": "quitus/demo-cooproduction+00000000+AAAA" });
    record(&mut book, &serde_json::from_value(opening).expect("an opening"));
    for line in lines {
        match (decide(&book, &line.act), &line.expect) {
            (Ok(_), None) => record(&mut book, &line.act),
            (Err(refusal), Some(code)) => assert_eq!(&refusal.code(), code, "line {}: {refusal}", line.number),
            (Err(refusal), None) => panic!("line {} is refused: {refusal}", line.number),
            (Ok(_), Some(code)) => panic!("line {} is accepted, not refused with {code}", line.number),
        }
    }
    book
}

fn record(book: &mut Cooperative, act: &Act) {
    for event in decide(book, act).expect("an act that was accepted") {
        evolve(book, &event);
    }
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// Everyone ever admitted, in the order of recording: the three founders first, Coopenates the second of them.
fn admitted(lines: &[Line]) -> Vec<(AssociateRef, Slug)> {
    let of = |line: &Line| match &line.act.command {
        Command::AdmitAssociate(admission) => Some((admission.associate, admission.category.clone())),
        _ => None,
    };
    lines.iter().filter_map(of).collect()
}

fn coopenates(lines: &[Line]) -> AssociateRef {
    admitted(lines)[1].0
}

fn categories_on(book: &Cooperative, lines: &[Line], on: Day) -> BTreeSet<String> {
    let is_member = |who: &AssociateRef| book.register.get(*who).is_some_and(|line| line.is_member_on(on));
    admitted(lines).iter().filter(|(who, _)| is_member(who)).map(|(_, category)| category.to_string()).collect()
}

#[test]
fn every_line_is_accepted_but_the_one_that_expects_a_refusal() {
    let lines = story();
    let book = play(&lines);
    let refused: Vec<_> = lines.iter().filter_map(|line| line.expect.as_deref()).collect();
    assert_eq!(refused, ["CAPITAL_FLOOR"]);
    assert!(lines.len() >= 75, "{}", lines.len());
    assert_eq!(book.size(), 1 + u64::try_from(lines.len() - refused.len()).unwrap());
}

#[test]
fn the_storys_clock_never_goes_back_and_no_command_is_given_twice() {
    let lines = story();
    assert!(lines.is_sorted_by(|a, b| a.recorded_at < b.recorded_at));
    let commands: BTreeSet<_> = lines.iter().map(|line| &line.command_id).collect();
    assert_eq!(commands.len(), lines.len());
}

#[test]
fn no_two_years_are_alike() {
    let lines = story();
    let book = play(&lines);
    let mut seen = BTreeSet::new();
    for year in 2012..=2026 {
        let of_year = lines.iter().filter(|line| line.recorded_at.starts_with(&year.to_string()));
        let kinds: Vec<String> = of_year.map(kind).collect();
        assert!(kinds.len() >= 3 && seen.insert(kinds.clone()), "{year}: {kinds:?}");
        let end = Day::from_ymd_opt(year, 12, 31).unwrap();
        let (associates, capital) = (book.register.count_on(end), book.capital.curve.capital_on(end));
        println!("{year}: {associates} associates, {capital} EUR, {} commands", kinds.len());
    }
    assert!(lines.iter().all(|line| (2012..=2026).contains(&line.act.effective_on.year())));
}

/// The type of a line's command.
fn kind(line: &Line) -> String {
    serde_json::to_value(&line.act).expect("an act")["type"].to_string()
}

#[test]
fn an_entry_recorded_late_was_not_known_before() {
    let lines = story();
    let (end, who) = (day("2019-12-31"), coopenates(&lines));
    let before = play(lines.iter().take_while(|line| line.recorded_at.as_str() < "2020-03-15T24"));
    let today = play(&lines);
    assert_eq!([&before, &today].map(|book| book.capital.held_on(who, end).shares), [40, 80]);
    let capital = [&before, &today].map(|book| book.capital.curve.capital_on(end));
    assert_eq!(capital, [Cents::of(766_000), Cents::of(846_000)]);
    assert_eq!([&before, &today].map(|book| book.register.count_on(end)), [10, 10]);
}

#[test]
fn coopenates_holds_a_hundred_and_twenty_shares_in_the_end() {
    let lines = story();
    assert_eq!(play(&lines).capital.account(coopenates(&lines)).unwrap().latest().shares, 120);
}

#[test]
fn every_category_of_the_scic_has_an_associate_on_the_day_of_the_conversion() {
    let lines = story();
    let book = play(&lines);
    let names = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(categories_on(&book, &lines, day("2026-09-14")), names(&["cae", "beneficiaries"]));
    let clauses = book.statutes.on(day("2026-09-15")).unwrap();
    let stated: BTreeSet<_> = clauses.categories.iter().map(|category| category.key.to_string()).collect();
    assert_eq!(stated, names(&["cae", "employees", "beneficiaries", "partners"]));
    assert_eq!(categories_on(&book, &lines, day("2026-09-15")), stated);
}

#[test]
fn what_is_irregular_is_recorded_with_its_finding() {
    let lines = story();
    let found = |(at, line): (usize, &Line)| {
        let codes = findings(&play(&lines[..at]), &line.act).into_iter().map(|breach| breach.code());
        codes.map(|code| (line.recorded_at[..4].to_owned(), code)).collect::<Vec<_>>()
    };
    let findings: Vec<_> = lines.iter().enumerate().flat_map(found).collect();
    let stated = [
        ("2016", "PROOF_OF_POWER_MISSING"),
        ("2020", "PAYUP_OVERDUE"),
        ("2021", "PAYUP_LT_STATUTES"),
        ("2025", "NO_SUBSCRIPTION_FORM"),
    ];
    assert_eq!(findings, stated.map(|(year, code)| (year.to_owned(), code)));
}
