//! Every rule of the rule book is done, or says why not; the README counts them.

use crate::reader;
use quitus_domain::law::RuleId;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// A line is `COOP-07`, or `COOP-26 not done, because …`.
const NOT_DONE: &str = " not done, because ";

/// Every id of the list; the reason of those that are not done.
fn listed() -> BTreeMap<String, Option<String>> {
    let text = reader::text("ids.txt");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut all = BTreeMap::new();
    for line in lines {
        let (id, why) = line.split_once(NOT_DONE).map_or((line, None), |(id, why)| (id, Some(why.to_owned())));
        assert!(is_id(id) && why.as_ref().is_none_or(|why| why.len() > 10), "neither done nor a reason: {line}");
        assert!(all.insert(id.to_owned(), why).is_none(), "{id} stands twice");
    }
    all
}

fn is_id(text: &str) -> bool {
    let letters = |part: &str| part.bytes().all(|b| b.is_ascii_uppercase());
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    text.split_once('-').is_some_and(|(family, number)| letters(family) && digits(number))
}

#[test]
fn every_rule_of_the_rule_book_is_done_or_says_why_not() {
    let done: BTreeSet<String> = listed().into_iter().filter(|(_, why)| why.is_none()).map(|(id, _)| id).collect();
    let known: BTreeSet<String> = RuleId::ALL.iter().map(ToString::to_string).collect();
    assert_eq!(done, known, "left: said to be done; right: in the code");
    assert_eq!(done, reader::tables(), "left: said to be done; right: with a table of examples");
}

#[test]
fn no_rule_of_a_family_is_forgotten() {
    let mut highest: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for id in listed().keys() {
        let Some((family, number)) = id.split_once('-') else { continue };
        highest.entry(family.to_owned()).or_default().extend(number.parse::<u32>());
    }
    for (family, numbers) in highest {
        assert!(numbers.iter().copied().eq((1..).take(numbers.len())), "{family}: {numbers:?}");
    }
}

#[test]
fn the_readme_counts_the_rules_as_they_are() {
    let all = listed();
    let done = all.values().filter(|why| why.is_none()).count();
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md")).unwrap_or_default();
    let status = readme.split("\n## Status\n").nth(1).unwrap_or_default();
    let wanted = format!("{done} of {} rules", all.len());
    assert!(status.replace('\n', " ").contains(&wanted), "the README does not say `{wanted}` under Status");
}
