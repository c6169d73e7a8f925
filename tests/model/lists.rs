//! The movements and the mandates, by brute force: what `docs/book.md` says, table row by table row.
//!
//! Deliberately absent: the register and the capital (`naive`), and the college of a line, which is read from the
//! statutes alone.

use crate::facts::{Fact, cents, moves, text, value};
use crate::naive::Naive;
use serde_json::{Value, json};

/// The entries that are listed without shares or money, with their kind.
const PLAIN: &[(&str, &str)] = &[
    ("register.application_received", "application"),
    ("register.application_rejected", "rejection"),
    ("register.associate_admitted", "admission"),
    ("register.associate_reclassified", "reclassification"),
    ("register.associate_withdrew", "withdrawal"),
    ("register.associate_excluded", "exclusion"),
    ("register.associate_struck_off", "strike_off"),
    ("register.associate_died", "death"),
    ("capital.default_declared", "default"),
    ("capital.refund_set_off", "set_off"),
    ("capital.refund_reduced", "reduction"),
];

/// The offices, in their order, with the entry that gives each.
const OFFICES: &[(&str, &str)] = &[
    ("manager", "mandates.manager_appointed"),
    ("reviewer", "mandates.reviewer_appointed"),
    ("auditor", "mandates.auditor_appointed"),
];

impl Naive {
    /// "The entries below, in the order of reading."
    pub fn movements(&self) -> Value {
        let (mut list, mut capital) = (Vec::new(), 0);
        for (read, fact) in self.facts.iter().enumerate() {
            capital += moves(fact).iter().map(|(_, [_, subscribed, ..])| subscribed).sum::<i64>();
            for (kind, who, shares, money) in moved(fact) {
                let associate = text(&fact.body, who);
                list.push(json!({
                    "position": fact.position,
                    "on": fact.day(),
                    "kind": kind,
                    "associate": associate,
                    "number": number(&self.facts[..=read], associate),
                    "shares": shares,
                    "paid": money,
                    "capital_after": capital,
                }));
            }
        }
        Value::Array(list)
    }

    /// "In the order of the office (manager, reviewer, auditor), then of the first day, then of the reference."
    pub fn mandates(&self) -> Value {
        let mut given: Vec<Value> =
            self.facts.iter().enumerate().filter_map(|(read, fact)| self.mandate(read, fact)).collect();
        let rank = |one: &Value| OFFICES.iter().position(|(office, _)| one["office"] == *office);
        given.sort_by_key(|one| (rank(one), text(one, "starts_on").to_owned(), text(one, "mandate").to_owned()));
        Value::Array(given)
    }

    /// The mandate that an entry gives, if it gives one; `read` is its place in the order of reading.
    fn mandate(&self, read: usize, given: &Fact) -> Option<Value> {
        let office = match given.kind.as_str() {
            "opening.mandate_carried" => text(&given.body, "office"),
            kind => OFFICES.iter().find(|(_, entry)| *entry == kind)?.0,
        };
        let (body, term) = (&given.body, text(&given.body, "ends_on"));
        let mut ends: Vec<&Fact> =
            self.of("mandates.mandate_ended").filter(|end| end.body["mandate"] == body["mandate"]).collect();
        ends.sort_by_key(|end| end.day());
        let earlier = ends.first().filter(|end| end.day() < term);
        let first = body.get("starts_on").and_then(Value::as_str).unwrap_or_else(|| given.day());
        let last = earlier.map_or(term, |end| end.day());
        let candidate = |fact: &&Fact| fact.body["candidate"] == body["holder"]["natural_person"]["person"];
        let mut before = self.facts[..read].iter().rev().filter(|fact| fact.kind == "mandates.manager_proposed");
        let proposal = before.find(candidate).filter(|_| given.kind == "mandates.manager_appointed");
        Some(json!({
            "mandate": body["mandate"],
            "office": office,
            "holder": body["holder"],
            "deputy": body["deputy"],
            "starts_on": first,
            "ends_on": last,
            "cause": earlier.map(|end| &end.body["cause"]),
            "proposed": proposal.map(|fact| fact.position),
            "runs": first <= self.day.as_str() && self.day.as_str() <= last,
        }))
    }
}

/// The rows of the table that an entry has: kind, the field that says whose, shares, and money.
fn moved(fact: &Fact) -> Vec<(&'static str, &'static str, i64, i64)> {
    let amount = |field: &str| cents(&fact.body, field);
    match fact.kind.as_str() {
        "opening.associate_carried" => vec![("opening", "associate", amount("shares"), amount("paid"))],
        "capital.shares_subscribed" => vec![("subscription", "associate", amount("shares"), amount("paid"))],
        "capital.shares_paid_up" => vec![("payment", "associate", 0, amount("amount"))],
        "capital.shares_transferred" => {
            vec![("transfer_out", "from", -amount("shares"), 0), ("transfer_in", "to", amount("shares"), 0)]
        }
        "capital.shares_refunded" => vec![("refund", "associate", -amount("shares"), -amount("amount"))],
        "capital.shares_cancelled" => vec![("cancellation", "associate", -amount("shares"), 0)],
        "capital.refund_paid" => vec![("refund_payment", "associate", 0, -amount("amount"))],
        kind => {
            let plain = PLAIN.iter().find(|(entry, _)| *entry == kind);
            plain.map(|(_, kind)| (*kind, "associate", 0, 0)).into_iter().collect()
        }
    }
}

/// "0 when no admission or carried line of it was read yet."
fn number(read: &[Fact], associate: &str) -> Value {
    let begins = |fact: &&Fact| {
        ["register.associate_admitted", "opening.associate_carried"].contains(&fact.kind.as_str())
            && fact.body["associate"] == associate
    };
    read.iter().rev().find(begins).map_or(json!(0), |fact| fact.body["number"].clone())
}

/// What a cancellation owes: "shares x nominal - loss - `written_off`, never below 0, + `revaluation.amount`".
pub fn owed_for(cancelled: &Fact) -> i64 {
    let written_off = crate::facts::written_off(cancelled, |_| true);
    let more = cancelled.body["revaluation"]["amount"].as_i64().unwrap_or(0);
    (value(cancelled) - cents(&cancelled.body, "loss") - written_off).max(0) + more
}
