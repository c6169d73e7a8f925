//! The verdict, for people and for programs.

use quitus_projections::log::bundle::{BundleReport, Tally};

use crate::Outcome;
use crate::facts::{Computed, Named};

pub(crate) fn json(outcome: &Outcome) {
    let mut value = serde_json::json!(outcome.report);
    if let Some(fields) = value.as_object_mut() {
        fields.insert("computed".to_owned(), serde_json::json!(outcome.computed.as_ref().map(Computed::json)));
        fields.insert("not_computed".to_owned(), serde_json::json!(outcome.unreadable));
    }
    println!("{value}");
}

pub(crate) fn table(outcome: &Outcome) {
    let report = &outcome.report;
    let log = &report.log;
    println!("book         {}", log.origin);
    println!("entries      {}", log.size);
    println!("root         {}", log.root);
    println!("checkpoints  {} verified, the last of size {}", log.checkpoints, log.signed_size.unwrap_or(0));
    for key in &log.keys {
        println!("key          {key}");
    }
    println!("documents    {}", tally(report.documents));
    println!("identities   {}", tally(report.identities));
    verdict(report, outcome.computed.as_ref().map_or(0, |computed| computed.disagreements.len()));
    match (&outcome.computed, &outcome.unreadable) {
        (Some(computed), _) => figures(computed),
        (None, Some(why)) => println!("computed     nothing: {why}"),
        (None, None) => {}
    }
}

/// Register and capital, in plain columns.
fn figures(computed: &Computed) {
    println!("\nregister on {}, computed from this bundle alone", computed.on);
    lines(&computed.associates);
    if !computed.leavers.is_empty() {
        println!("\nformer associates with shares not yet refunded");
        lines(&computed.leavers);
    }
    let capital = &computed.capital;
    println!("\ncapital on {}", computed.on);
    println!("subscribed   {}", capital.subscribed);
    println!("called       {}", capital.called);
    println!("paid         {}", capital.paid);
    println!("highest      {}", capital.highest);
    if let Some(floor) = capital.floor {
        println!("floor        {floor}");
    }
    for one in &computed.disagreements {
        println!("differs      {}: the rules say {}, the fold {}", one.figure, one.state, one.fold);
    }
}

fn lines(list: &[Named]) {
    let width = list.iter().map(|named| named.name.chars().count()).max().unwrap_or_default();
    for Named { name, line } in list {
        let (since, shares, paid) = (line.since, line.shares, line.paid.to_string());
        let subscribed = line.subscribed.to_string();
        let gap = " ".repeat(width - name.chars().count());
        println!(
            "{:>4}  {name}{gap}  since {since}  {shares:>8} shares  {subscribed:>14}  paid {paid:>14}",
            line.number
        );
    }
}

fn tally(tally: Tally) -> String {
    let Tally { shown, sealed, withheld, erased, missing } = tally;
    format!("{shown} shown, {sealed} sealed, {withheld} withheld, {erased} erased, {missing} missing")
}

fn verdict(report: &BundleReport, figures: usize) {
    let log = &report.log;
    if log.is_clean() {
        return match figures {
            0 => println!("verdict      everything agrees"),
            some => println!("verdict      the entries agree, {some} figures computed from them differ"),
        };
    }
    println!("verdict      {} differences", log.count);
    if let Some(first) = log.first_wrong {
        println!("first        position {first} (entry n° {})", first + 1);
    }
    if !log.altered.is_empty() {
        let positions: Vec<_> = log.altered.iter().map(ToString::to_string).collect();
        println!("altered      positions {}", positions.join(", "));
    }
    for discrepancy in &log.discrepancies {
        println!("  {discrepancy}");
    }
}
