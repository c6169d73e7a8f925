//! Pieces of acts as JSON: references, days, decisions and whole statutes.

use crate::chance::Chance;
use chrono::{NaiveDate, TimeDelta};
use serde_json::{Value, json};

/// Fractions that the law leaves to the statutes: a quarter is the least.
const FRACTIONS: &[&str] = &["1/4", "1/4", "1/3", "1/2", "2/3", "3/7", "1/1"];
/// Nominal values, odd ones too: they make every fraction round.
const NOMINALS: &[i64] = &[100, 1001, 1525, 2000, 3333, 10_000, 50_001];
const CATEGORIES: &[(&str, &str)] =
    &[("workers", "employees"), ("users", "beneficiaries"), ("friends", "contributors")];

/// A reference, different for every `number`.
pub fn reference(number: usize) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

/// A text kept beside the book.
pub fn sealed() -> Value {
    json!({"digest": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "size": 1, "media_type": "text/plain"})
}

pub fn decision(organ: &str, day: &str) -> Value {
    json!({"organ": organ, "decided_on": day, "number": "1", "document": sealed()})
}

/// `days` after (or before) a day.
pub fn days_after(day: &str, days: i64) -> String {
    let day: NaiveDate = day.parse().expect("a day");
    let moved = day + TimeDelta::days(days);
    moved.to_string()
}

/// A key of a category.
pub fn category(chance: &mut Chance) -> &'static str {
    chance.pick(CATEGORIES).0
}

/// A whole set of clauses.
pub fn statutes(chance: &mut Chance, formed_on: &str) -> Value {
    let categories =
        CATEGORIES.iter().map(|(key, kind)| json!({"key": key, "label": key, "kind": kind, "minimum_shares": 0}));
    json!({
        "form": chance.pick(&["sarl", "sarl", "sa", "sas", "other"]),
        "family": chance.pick(&["ordinary", "ordinary", "scic", "scop"]),
        "formed_on": formed_on,
        "capital": "variable",
        "shares": shares(chance),
        "entry": {
            "admitted_by": ["founding_deed", "ordinary_assembly", "board"], "reclassified_by": null,
            "employees_apply_after": null,
        },
        "exit": exit(chance),
        "transfers": {"approved_by": ["board"], "free_between_associates": "foreseen"},
        "categories": categories.collect::<Vec<_>>(),
        "voting": {"basis": "heads", "colleges": null},
        "assemblies": assemblies(),
        "manager": {"chosen_among": "anyone", "proposed_by": null, "term": 48},
        "results": {
            "legal_reserve": "3/20", "statutory_reserve": "1/2", "share_interest": "foreseen",
            "reserve_incorporation": "not_foreseen",
        },
        "mention": null,
        "review_every": 60,
        "third_parties": "foreseen",
    })
}

fn shares(chance: &mut Chance) -> Value {
    json!({
        "nominal_value": chance.pick(NOMINALS),
        "paid_at_subscription": chance.pick(FRACTIONS),
        "pay_up_within": chance.pick(&[0, 1, 12, 36, 60]),
        "floor": chance.pick(FRACTIONS),
    })
}

fn exit(chance: &mut Chance) -> Value {
    json!({
        "withdrawal_notice": chance.pick(&[0, 0, 1, 3, 6]),
        "minimum_commitment": chance.pick(&[None, None, Some(0), Some(12)]),
        "exclusion": "foreseen",
        "strike_off_grounds": ["death"],
        "refund_within": chance.pick(&[None, Some(0), Some(1), Some(6), Some(60)]),
        "refund_order": chance.pick(&["chronological", "unordered"]),
        "losses_charged_on": chance.pick(&["capital", "capital_and_statutory_reserves"]),
        "revaluation_reserve": "not_foreseen", "later_losses_within": null,
    })
}

fn assemblies() -> Value {
    json!({
        "quorum_base": "heads",
        "raised": {
            "ordinary_quorum": null, "extraordinary_quorum": null,
            "ordinary_majority": null, "extraordinary_majority": null,
        },
        "second_call": "foreseen",
        "proxies": {"holder": "associate", "most_per_holder": null, "blank": "not_counted"},
        "remote_attendance": "foreseen",
        "postal_vote": "foreseen",
        "written_consultation": "foreseen",
        "secret_elections": "not_foreseen",
    })
}

/// The same clauses with some of them changed.
pub fn amended(chance: &mut Chance, before: &Value) -> Value {
    let other = statutes(chance, before["formed_on"].as_str().unwrap_or("2012-01-02"));
    let mut after = before.clone();
    for (chapter, clause) in [
        ("shares", "paid_at_subscription"),
        ("shares", "pay_up_within"),
        ("shares", "floor"),
        ("exit", "withdrawal_notice"),
        ("exit", "minimum_commitment"),
        ("exit", "refund_within"),
        ("exit", "refund_order"),
    ] {
        if chance.one_in(2) {
            after[chapter][clause] = other[chapter][clause].clone();
        }
    }
    if chance.one_in(4) {
        after["form"] = other["form"].clone();
    }
    if chance.one_in(4) {
        after["shares"]["nominal_value"] = other["shares"]["nominal_value"].clone();
    }
    after
}
