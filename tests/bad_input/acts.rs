//! The acts of the register after the admission, complete and acceptable: a test changes what it is about.

use quitus_tests::commands::{Kind, command, id};
use serde_json::{Value, json};

use crate::desk::with;

/// What `number` names, as JSON writes it.
pub fn of(kind: Kind, number: u64) -> Value {
    json!(id(kind, number))
}

pub fn text(words: &str) -> Value {
    json!({"text": words})
}

/// A person whom the book does not know yet.
pub fn new_person(number: u64) -> Value {
    json!({"new_person": {"ref": id(Kind::Person, number), "name": format!("Person{number}")}})
}

/// The decision of an organ on a day.
pub fn decided(organ: &str, on: &str) -> Value {
    json!({"organ": organ, "decided_on": on, "number": "Resolution", "document": text("The minutes.")})
}

fn assembly(on: &str) -> Value {
    decided("ordinary_assembly", on)
}

pub fn transfer(number: u64, (from, to): (u64, u64), shares: u64, on: &str) -> Value {
    let fields = json!({
        "from": of(Kind::Associate, from), "to": of(Kind::Associate, to), "shares": shares, "price": shares * 2_000,
        "deed": text("The deed."), "approval": assembly(on),
    });
    command(number, on, "transfer_shares", fields)
}

/// The accounts of the year in which everybody of these tests leaves.
fn accounts() -> Value {
    json!({
        "closed_on": "2013-12-31", "losses": 0, "capital": 2_000_000, "statutory_reserves": 0,
        "document": text("The accounts."),
    })
}

pub fn refund(number: u64, associate: u64, (shares, amount): (u64, i64), on: &str) -> Value {
    let fields = json!({
        "associate": of(Kind::Associate, associate), "shares": shares, "amount": amount, "balance_sheet": accounts(),
    });
    command(number, on, "refund_shares", fields)
}

/// Command `number` cancels shares; what is owed for them has that number.
pub fn cancel(number: u64, associate: u64, shares: u64, on: &str) -> Value {
    let fields = json!({
        "refund": of(Kind::Refund, number), "associate": of(Kind::Associate, associate), "shares": shares,
        "balance_sheet": accounts(),
    });
    command(number, on, "cancel_shares", fields)
}

pub fn pay_refund(number: u64, refund: u64, amount: i64, on: &str) -> Value {
    command(number, on, "pay_refund", json!({"refund": of(Kind::Refund, refund), "amount": amount}))
}

pub fn schedule(number: u64, refund: u64, parts: &[(&str, i64)]) -> Value {
    let on = "2014-07-01";
    let parts: Vec<_> = parts.iter().map(|(due_on, amount)| json!({"due_on": due_on, "amount": amount})).collect();
    let fields = json!({"refund": of(Kind::Refund, refund), "instalments": parts, "decision": assembly(on)});
    command(number, on, "schedule_refund", fields)
}

pub fn exclude(number: u64, associate: u64, (in_favour, present): (u64, u64)) -> Value {
    let on = "2014-03-01";
    let fields = json!({
        "associate": of(Kind::Associate, associate), "ground": text("The grounds."), "summons": text("The letter."),
        "votes": {"present": present, "in_favour": in_favour, "own_vote": "kept"},
        "decision": decided("extraordinary_assembly", on),
    });
    command(number, on, "exclude_associate", fields)
}

/// Command `number` appoints a person as manager; the mandate has that number.
pub fn manager(number: u64, person: Value, (on, ends_on): (&str, &str)) -> Value {
    let fields = json!({
        "mandate": of(Kind::Mandate, number), "holder": {"natural_person": {"person": person}}, "ends_on": ends_on,
        "decision": assembly(on),
    });
    command(number, on, "appoint_manager", fields)
}

pub fn end_mandate(number: u64, mandate: u64, cause: Value, on: &str) -> Value {
    command(number, on, "end_mandate", json!({"mandate": of(Kind::Mandate, mandate), "cause": cause}))
}

pub fn revocation(in_favour: u64, all_votes: u64) -> Value {
    json!({"revocation": {"in_favour": in_favour, "all_votes": all_votes, "decision": assembly("2014-12-31")}})
}

/// Command `number`: another person speaks for a legal person.
pub fn represent(number: u64, associate: u64, representative: Value, replaces: Value) -> Value {
    let fields = json!({
        "associate": of(Kind::Associate, associate), "representative": representative, "replaces": replaces,
        "power": text("The extract."),
    });
    command(number, "2014-02-01", "appoint_representative", fields)
}

pub fn contact(number: u64, associate: u64, person: Value) -> Value {
    let fields = json!({"associate": of(Kind::Associate, associate), "person": person});
    command(number, "2015-06-01", "change_contact", fields)
}

pub fn benefit(number: u64, associate: u64, from: &str) -> Value {
    let fields = json!({"associate": of(Kind::Associate, associate), "from": from, "document": text("The invoice.")});
    command(number, "2014-01-01", "evidence_benefit", fields)
}

pub fn dissolve(number: u64, on: &str) -> Value {
    let fields = json!({"liquidator": new_person(number), "decision": decided("extraordinary_assembly", on)});
    command(number, on, "dissolve", fields)
}

/// The same act on another day.
pub fn on(act: Value, day: &str) -> Value {
    with(act, "effective_on", json!(day))
}
