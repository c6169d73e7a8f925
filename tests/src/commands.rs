//! Commands as a person writes them, told apart by numbers: the same number, the same command.

use serde_json::{Value, json};
use uuid::Uuid;

/// What a number names.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// A command.
    Command,
    /// An associate.
    Associate,
    /// A subscription.
    Subscription,
    /// A natural person.
    Person,
    /// What is owed for cancelled shares.
    Refund,
    /// A mandate.
    Mandate,
}

/// The id of that kind with that number.
#[must_use]
pub fn id(kind: Kind, number: u64) -> Uuid {
    Uuid::from_u64_pair(0x5155_4954_0000_4000 | kind as u64, 0x8000_0000_0000_0000 | number)
}

/// The constitution: what every other command stands on. Two commands, numbers 1 and 2.
#[must_use]
pub fn founding() -> [Value; 2] {
    [
        command(
            1,
            "2012-01-02",
            "incorporate",
            json!({"name": "Cooproduction", "siren": "000012013", "registry": "Strasbourg", "seat": "Strasbourg", "decision": deed()}),
        ),
        command(2, "2012-01-02", "adopt_statutes", json!({"statutes": statutes(), "decision": deed()})),
    ]
}

/// A command with its number, day and type.
#[must_use]
pub fn command(number: u64, on: &str, kind: &str, fields: Value) -> Value {
    let mut all = json!({"command_id": id(Kind::Command, number), "effective_on": on, "type": kind});
    if let (Value::Object(all), Value::Object(fields)) = (&mut all, fields) {
        all.extend(fields);
    }
    all
}

/// Command `number` admits the natural person of that number, as the associate of that number.
#[must_use]
pub fn admit(number: u64, name: &str) -> Value {
    let person = json!({
        "ref": id(Kind::Person, number), "name": name, "email": format!("{name}@example.org"), "phone": "+33 1 00 00 00 00",
    });
    admit_as(number, json!({"natural_person": {"person": {"new_person": person}}}))
}

/// The admission of a natural person who lives there, as a bill says.
#[must_use]
pub fn living(mut admission: Value, address: &str) -> Value {
    if let Some(person) = admission.pointer_mut("/identity/natural_person/person/new_person") {
        person["address"] = address.into();
    }
    admission
}

/// Command `number` admits an associate of that identity.
#[must_use]
pub fn admit_as(number: u64, identity: Value) -> Value {
    let fields = json!({
        "associate": id(Kind::Associate, number),
        "identity": identity,
        "category": "partners",
        "ground": {"text": format!("Ground of associate {number}")},
        "evidence": [document(number)],
        "decision": decision(),
    });
    command(number, "2013-01-02", "admit_associate", fields)
}

/// Command `number` admits a legal person whose representative has that number.
#[must_use]
pub fn admit_company(number: u64) -> Value {
    let representative =
        json!({"ref": id(Kind::Person, number), "name": format!("Director{number}"), "phone": "+33 2"});
    admit_as(
        number,
        json!({"legal_person": {
            "name": format!("Company {number}"), "legal_form": "SAS", "siren": null, "seat": "Strasbourg",
            "representative": {"new_person": representative}, "power": {"text": format!("Extract {number}")},
        }}),
    )
}

/// Command `number` admits a club of three; the agent has that number.
#[must_use]
pub fn admit_club(number: u64) -> Value {
    let new = |person: u64| json!({"new_person": {"ref": id(Kind::Person, person), "name": format!("Owner{person}")}});
    let owners = [json!(id(Kind::Person, number)), new(1_000_000 + number), new(2_000_000 + number)];
    admit_as(number, json!({"indivision": {"name": "Club", "agent": new(number), "co_owners": owners}}))
}

/// Command `number` subscribes shares for an associate; the subscription has the command's number.
#[must_use]
pub fn subscribe(number: u64, associate: u64, shares: u64) -> Value {
    let fields = json!({
        "subscription": id(Kind::Subscription, number),
        "associate": id(Kind::Associate, associate),
        "shares": shares, "nominal": 2000, "paid": shares * 1000,
        "bulletin": {"text": format!("Bulletin {number}")},
    });
    command(number, "2013-02-01", "subscribe_shares", fields)
}

/// Command `number` pays one cent on a subscription: nothing in it keeps it from being done twice.
#[must_use]
pub fn pay(number: u64, associate: u64, subscription: u64) -> Value {
    let fields = json!({
        "subscription": id(Kind::Subscription, subscription),
        "associate": id(Kind::Associate, associate),
        "amount": 1,
    });
    command(number, "2013-03-01", "pay_up_shares", fields)
}

/// A life in `each` commands from number `base` on: an associate with a name, a subscription, and payments on it.
#[must_use]
pub fn life(base: u64, each: u64) -> Vec<Value> {
    let mut commands = vec![admit(base, &format!("Caller{base}")), subscribe(base + 1, base, 100)];
    commands.extend((2..each).map(|number| pay(base + number, base, base + 1)));
    commands
}

/// The id of a command.
#[must_use]
pub fn id_of(command: &Value) -> Uuid {
    command["command_id"].as_str().and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// Command `number` records that an associate leaves, at the end of 2013.
#[must_use]
pub fn withdraw(number: u64, associate: u64) -> Value {
    let fields = json!({
        "associate": id(Kind::Associate, associate), "notified_on": "2013-06-01", "letter": {"text": "I leave."},
    });
    command(number, "2013-12-31", "withdraw_associate", fields)
}

/// Command `number` erases a person.
#[must_use]
pub fn erase(number: u64, person: u64, scope: &str) -> Value {
    let fields = json!({"person": id(Kind::Person, person), "scope": scope, "ground": {"text": "Asked for."}});
    command(number, "2026-01-02", "erase_person", fields)
}

/// Command `number` corrects an entry by another act, or by none.
#[must_use]
pub fn rectify(number: u64, position: u64, replacement: Value) -> Value {
    let fields = json!({
        "entry_number": position + 1, "reason": {"text": format!("Typing error, {number}")}, "replacement": replacement,
    });
    command(number, "2014-01-02", "rectify_entry", fields)
}

/// The same act without the id of a command, as a replacement.
#[must_use]
pub fn as_replacement(mut command: Value) -> Value {
    if let Value::Object(fields) = &mut command {
        fields.remove("command_id");
    }
    command
}

/// A document of its own.
#[must_use]
pub fn document(number: u64) -> Value {
    use base64::prelude::{BASE64_STANDARD, Engine as _};
    json!({"base64": BASE64_STANDARD.encode(format!("%PDF document {number}")), "media_type": "application/pdf"})
}

/// The statutes of an ordinary cooperative whose manager admits; `minimum` shares, 0 so that admission stands alone.
#[must_use]
pub fn statutes() -> Value {
    json!({
        "form": "sas", "family": "ordinary", "formed_on": "2012-01-02", "capital": "variable",
        "shares": {"nominal_value": 2000, "paid_at_subscription": "1/4", "pay_up_within": 60, "floor": "1/4"},
        "entry": {
            "admitted_by": ["manager", "ordinary_assembly"], "reclassified_by": null, "employees_apply_after": null,
        },
        "exit": {
            "withdrawal_notice": 3, "minimum_commitment": null, "exclusion": "foreseen",
            "strike_off_grounds": ["dissolution"], "refund_within": 60, "refund_order": "chronological",
            "losses_charged_on": "capital", "revaluation_reserve": "not_foreseen", "later_losses_within": null,
        },
        "transfers": {"approved_by": ["ordinary_assembly"], "free_between_associates": "not_foreseen"},
        "categories": [{"key": "partners", "label": "Partners", "kind": "contributors", "minimum_shares": 0}],
        "voting": {"basis": "heads", "colleges": null},
        "assemblies": {
            "quorum_base": "heads",
            "raised": {
                "ordinary_quorum": null, "extraordinary_quorum": null,
                "ordinary_majority": null, "extraordinary_majority": null,
            },
            "second_call": "foreseen",
            "proxies": {"holder": "associate", "most_per_holder": 2, "blank": "not_counted"},
            "remote_attendance": "not_foreseen", "postal_vote": "not_foreseen",
            "written_consultation": "not_foreseen", "secret_elections": "foreseen",
        },
        "manager": {"chosen_among": "anyone", "proposed_by": null, "term": 48},
        "results": {
            "legal_reserve": "15/100", "statutory_reserve": "1/4", "share_interest": "not_foreseen",
            "reserve_incorporation": "not_foreseen",
        },
        "mention": "Soci\u{e9}t\u{e9} coop\u{e9}rative par actions simplifi\u{e9}e, \u{e0} capital variable",
        "review_every": 60, "third_parties": "not_foreseen",
    })
}

fn deed() -> Value {
    json!({
        "organ": "founding_deed", "decided_on": "2012-01-02", "number": "Deed", "document": {"text": "The deed."},
    })
}

fn decision() -> Value {
    json!({
        "organ": "manager", "decided_on": "2013-01-02", "number": "Decision", "document": {"text": "The decision."},
    })
}
