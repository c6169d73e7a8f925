//! The law against the examples of the rule book: one table per rule in `tests/law`.

mod calls;
mod counting;
mod ids;
mod properties;
mod reader;

use quitus_domain::law::{Breach, Effect, RULES, RuleId, as_markdown};
use reader::Row;
use serde_json::Value;
use std::collections::BTreeSet;
use std::{env, fs};

fn every_row() -> Vec<Row> {
    reader::tables().iter().flat_map(|rule| reader::rows(rule)).collect()
}

#[test]
fn every_example_is_answered_as_the_table_says() {
    let wrong: Vec<String> = every_row().iter().filter_map(difference).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// What differs between the answer of the law and that of the table, with the words of the rule book.
fn difference(row: &Row) -> Option<String> {
    let answer = calls::answer(row);
    let as_stated = match &answer {
        Ok(value) => *value == row.answer,
        Err(breaches) => {
            let stated: Vec<&str> = row.answer.split(", ").collect();
            stated.len() == breaches.len() && stated.iter().zip(breaches).all(|(text, breach)| is_stated(text, breach))
        }
    };
    (!as_stated).then(|| format!("{}\n  {}\n  {}\n  but: {answer:?}", row.rule, row.title, row.line))
}

/// Whether `refuse CODE figure=value …` describes the breach. Figures that are not stated are not compared.
fn is_stated(text: &str, breach: &Breach) -> bool {
    let effect = match breach.effect() {
        Effect::Block => "refuse",
        Effect::Flag => "flag",
        Effect::Info => "info",
    };
    let mut words = text.split(' ');
    let figures = breach.figures();
    words.next() == Some(effect)
        && words.next() == Some(breach.code())
        && words.all(|word| word.split_once('=').is_some_and(|(name, value)| is_figure(&figures[name], value)))
}

/// A percentage stands as it is stated; an amount is stated in euros.
fn is_figure(value: &Value, stated: &str) -> bool {
    let figure = figure(value);
    figure == stated || figure == cents(stated)
}

fn figure(value: &Value) -> String {
    match value {
        Value::String(text) => text.replace(' ', "_"),
        Value::Array(items) => items.iter().map(figure).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

/// A stated figure with two decimals is an amount: figures carry integer cents.
fn cents(stated: &str) -> String {
    let amount = Some(stated).filter(|text| text.contains('.')).and_then(reader::cents);
    amount.map_or_else(|| stated.to_owned(), |cents| cents.to_string())
}

#[test]
fn a_breach_in_a_table_is_of_the_rule_of_that_table() {
    for row in every_row() {
        for breach in calls::answer(&row).err().unwrap_or_default() {
            assert_eq!(breach.rule().as_str(), row.rule, "{}", row.line);
        }
    }
}

#[test]
fn every_rule_has_its_row_and_its_table_of_examples() {
    let known: BTreeSet<String> = RuleId::ALL.iter().map(ToString::to_string).collect();
    assert_eq!(reader::tables(), known);
    assert_eq!(RULES.iter().map(|rule| rule.id).collect::<Vec<_>>(), RuleId::ALL);
    for rule in &known {
        assert!(!reader::rows(rule).is_empty(), "{rule} has no example");
        assert_eq!(reader::unanswered(rule), [""; 0]);
    }
}

#[test]
fn every_breach_comes_out_of_an_example() {
    let answers = every_row().into_iter().filter_map(|row| calls::answer(&row).err()).flatten();
    let seen: BTreeSet<String> = answers.map(|breach| variant(&format!("{breach:?}"))).collect();
    assert_eq!(seen.len(), Breach::KINDS.len(), "breaches that examples bring out: {seen:#?}");
}

/// The name of a variant in its debug form: two variants may share a code.
fn variant(debug: &str) -> String {
    debug.split(' ').next().unwrap_or_default().to_owned()
}

#[test]
fn every_code_is_one_of_the_rule_book_or_marked_as_added() {
    let text = reader::text("codes.txt");
    let lines = || text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let listed: BTreeSet<&str> = lines().filter(|line| !line.contains(' ')).collect();
    let added: BTreeSet<(&str, &str)> = lines().filter_map(added_code).collect();
    let used = Breach::KINDS.iter().map(|(rule, code, _)| (*code, rule.as_str()));
    let not_listed: BTreeSet<(&str, &str)> = used.filter(|(code, _)| !listed.contains(code)).collect();
    assert_eq!(not_listed, added, "left: used and not in the rule book; right: marked as added");
}

/// `CODE added RULE: why` as `(CODE, RULE)`.
fn added_code(line: &str) -> Option<(&str, &str)> {
    let (code, rest) = line.split_once(" added ")?;
    Some((code, rest.split_once(": ")?.0))
}

#[test]
fn a_breach_says_its_figures_in_its_sentence_and_as_json() {
    let row = reader::rows("COOP-07").into_iter().find(|row| row.answer.starts_with("refuse CAPITAL_FLOOR"));
    let breaches = row.and_then(|row| calls::answer(&row).err()).unwrap_or_default();
    let json = serde_json::to_value(&breaches).unwrap_or_default();
    let figures =
        serde_json::json!({"floor": 1_500_000, "would_be": 1_400_000, "highest": 6_000_000, "fraction": "1/4"});
    assert_eq!(json, serde_json::json!([{"code": "CAPITAL_FLOOR", "figures": figures}]));
    let sentence = "the capital would fall to 14000.00, below the floor of 15000.00 (1/4 of its highest figure, \
                    60000.00): pay back less, or wait for new subscriptions";
    assert_eq!(breaches.iter().map(ToString::to_string).collect::<Vec<_>>(), [sentence]);
    assert_eq!(Breach::NoSubscriptionForm {}.figures(), serde_json::json!({}));
}

#[test]
fn every_sentence_is_one_line_that_says_what_to_do() {
    for breach in every_row().iter().filter_map(|row| calls::answer(row).err()).flatten() {
        let sentence = breach.to_string();
        let steps = sentence.split_once(": ").map_or("", |(_, steps)| steps);
        assert!(!steps.is_empty() && !sentence.contains("  ") && !sentence.contains('\n'), "{sentence}");
    }
}

/// `QUITUS_WRITE_DOCS=1 cargo test -p quitus-domain --test law` writes the page anew.
#[test]
fn the_page_of_the_law_is_the_one_the_code_tells() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/law.md");
    if env::var_os("QUITUS_WRITE_DOCS").is_some() {
        fs::write(path, as_markdown()).unwrap_or_else(|why| panic!("{path}: {why}"));
    }
    let page = fs::read_to_string(path).unwrap_or_default();
    assert!(page == as_markdown(), "docs/law.md is not what the code tells: run again with QUITUS_WRITE_DOCS=1");
}
