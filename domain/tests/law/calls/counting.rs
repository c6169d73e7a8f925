//! Counting votes: AG-15 to AG-21, AG-30, SCIC-09, SCIC-12, SCIC-13.

use super::{Answer, checked, shown};
use crate::reader::Row;
use quitus_domain::law::carry::{self, CollegeTally};
use quitus_domain::law::majority::{self, Base, Majority, Tally, Threshold};
use quitus_domain::law::quorum::{self, Count};
use quitus_domain::values::Ratio;

pub fn quorum(row: &Row) -> Option<Answer> {
    let form = || row.value("form");
    let count = |present, all| Count { present: row.value(present), all: row.value(all) };
    Some(match row.call.as_str() {
        "quorum::least" => {
            let (kind, call) = (row.value("kind"), row.value("call"));
            let least = quorum::least(form(), kind, call, row.value("formed_on"), row.option("raised"));
            shown(least.map_or_else(|| "none".to_owned(), |least| least.to_string()))
        }
        "quorum::reached" => {
            checked(quorum::reached(form(), row.option("least"), row.value("present"), row.value("all")))
        }
        "quorum::needed" => shown(quorum::needed(row.value("least"), row.value("all"))),
        "quorum::counted" => {
            let (heads, shares) = (count("heads", "of_heads"), count("shares", "of_shares"));
            checked(quorum::counted(form(), row.value("base"), row.option("least"), heads, shares))
        }
        _ => return None,
    })
}

fn asked(row: &Row) -> Majority {
    let (kind, call) = (row.value("kind"), row.value("call"));
    let abstentions = row.option("abstentions");
    let (formed_on, on) = (row.value("formed_on"), row.value("on"));
    majority::asked(row.value("form"), kind, call, formed_on, on, row.option("raised"), abstentions)
}

/// `all/present/for/against`.
fn tally(text: &str) -> Tally {
    let votes: Vec<u64> = text.split('/').map(|votes| votes.parse().unwrap_or_default()).collect();
    match votes[..] {
        [all, present, in_favour, against] => Tally { all, present, in_favour, against },
        _ => panic!("{text}: all/present/for/against"),
    }
}

pub fn majority(row: &Row) -> Option<Answer> {
    Some(match row.call.as_str() {
        "majority::asked" => {
            let Majority { base, threshold } = asked(row);
            shown(format!("{} of {base:?}", threshold.to_string().replace(' ', "_")).replace(' ', "_"))
        }
        "majority::decided" => {
            let tally = tally(row.get("tally"));
            checked(majority::reached(row.value("form"), row.value("kind"), asked(row), tally))
        }
        "majority::amends_statutes" => checked(majority::amends_statutes(row.value("form"), row.value("decided_by"))),
        "majority::rule" => shown(majority::rule(row.value("form"), row.value("kind"))),
        _ => return None,
    })
}

/// `weight:all/present/for/against`, separated by commas.
fn colleges(row: &Row) -> Vec<CollegeTally> {
    let one = |text: &str| {
        let (weight, votes) = text.split_once(':').unwrap_or_else(|| panic!("{text}: weight:votes"));
        let percent: u32 = weight.parse().unwrap_or_else(|why| panic!("{text}: {why}"));
        CollegeTally { weight: Ratio::of(percent, 100), tally: tally(votes) }
    };
    row.get("colleges").split(',').map(one).collect()
}

pub fn carry(row: &Row) -> Option<Answer> {
    let base = || row.value::<Base>("base");
    let weighed = || carry::weighed(&colleges(row), base(), row.value("carry"), row.value("empty"));
    Some(match row.call.as_str() {
        "carry::weighed" => {
            let weighed = weighed();
            shown(format!("{}_of_{}", weighed.in_favour, weighed.of))
        }
        "carry::decided" => {
            let part: Ratio = row.value("part");
            let words = [("more_than", Threshold::MoreThan(part)), ("at_least", Threshold::AtLeast(part))];
            checked(carry::reached(row.word("asked", &words), &weighed()))
        }
        _ => return None,
    })
}
