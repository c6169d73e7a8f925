//! The API described: OpenAPI 3.1, from the table of routes and from the types that read the commands.
//!
//! The commands are described to the last field. The answers of reads are objects whose fields are those of the command
//! line's JSON; they are not described field by field, and the description says so by saying nothing.

use super::parts::{self, accepted, problem, proposal, proposals, question};
use super::problem::Sort;
use super::question::LONGEST_TEXT;
use super::route::{Answer, Given, Key, Kind, Place, Route, Struck, Verb, WhatIf};
use super::schema;
use super::shape::{CSV, JSON, Sent, XLSX};
use super::table::{BASE, ROUTES};
use crate::locales::Language;
use crate::mount;
use crate::people::Scope;
use quitus_domain::cooperative::Event;
use serde_json::{Map, Value, json};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The version of the API, which is that of its addresses.
const VERSION: &str = "1";

static SERVED: LazyLock<Value> = LazyLock::new(document);

/// Where the document names every type of problem.
const PROBLEM_TYPES: &str = "/components/schemas/Problem/properties/type/enum";

/// The document, made once; under a mount it says that its paths and the types of its problems lie there.
pub(super) fn served() -> Cow<'static, Value> {
    let mounted = mount::address("");
    if mounted.is_empty() {
        return Cow::Borrowed(&SERVED);
    }
    let mut document = SERVED.clone();
    if let Some(fields) = document.as_object_mut() {
        fields.insert("servers".to_owned(), json!([{ "url": mounted }]));
    }
    if let Some(types) = document.pointer_mut(PROBLEM_TYPES) {
        *types = parts::types(&mounted);
    }
    Cow::Owned(document)
}

/// The document.
#[must_use]
pub fn document() -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for route in ROUTES {
        let path = paths.entry(format!("{BASE}{}", route.path)).or_insert_with(|| json!({}));
        if let Some(operations) = path.as_object_mut() {
            operations.insert(verb(route).to_owned(), operation(route));
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Quitus",
            "version": VERSION,
            "summary": "The book of one cooperative: every read of the command line, every command, and a feed of entries.",
            "description": "Amounts are whole cents, days are dates, positions count from 0 and numbers of entries from 1. \
                Sentences are in French or in English, by Accept-Language.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "security": [{ "token": [] }],
        "paths": paths,
        "components": { "securitySchemes": { "token": token() }, "schemas": schemas() },
    })
}

fn token() -> Value {
    let scopes: Vec<&str> = Scope::ALL.iter().map(|scope| scope.as_str()).collect();
    let why = format!("Made by an administrator with `quitus token add`. Scopes: {}.", scopes.join(", "));
    json!({ "type": "http", "scheme": "bearer", "description": why })
}

fn verb(route: &Route) -> &'static str {
    match route.verb {
        Verb::Get => "get",
        Verb::Post => "post",
    }
}

fn operation(route: &Route) -> Value {
    let mut about = json!({
        "operationId": route.id(),
        "summary": route.words.told(Language::English),
        "parameters": parameters(route),
        "responses": responses(route),
    });
    if let Some(fields) = about.as_object_mut() {
        match route.scope {
            Some(scope) => fields.insert("x-scope".to_owned(), json!(scope.as_str())),
            None => fields.insert("security".to_owned(), json!([])),
        };
        if !route.command.is_empty() {
            fields.insert("x-command".to_owned(), json!(format!("quitus {}", route.command)));
        }
        if let Some(sent) = route.answer.sent() {
            let content: Map<String, Value> =
                sent.media().iter().map(|media| ((*media).to_owned(), json!({ "schema": body(sent) }))).collect();
            fields.insert("requestBody".to_owned(), json!({ "required": true, "content": content }));
        }
    }
    about
}

/// What the body of a question holds.
fn body(sent: Sent) -> Value {
    match sent {
        Sent::Command => refers("Command"),
        Sent::Acts => json!({ "type": "array", "items": refers("Command") }),
        Sent::Statutes => refers("Statutes"),
        Sent::Question => refers("Question"),
        Sent::Statement | Sent::Entries => json!({ "type": "string" }),
    }
}

fn refers(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn parameters(route: &Route) -> Vec<Value> {
    let mut all: Vec<Value> = route.keys.iter().map(parameter).collect();
    let header = |name: &str, schema: Value, why: &str| json!({ "name": name, "in": "header", "required": false, "schema": schema, "description": why });
    match route.answer {
        Answer::Record => {
            let uuid = json!({ "type": "string", "format": "uuid" });
            let tag = json!({ "type": "string", "pattern": "^\\*$" });
            all.push(header("Idempotency-Key", uuid, "The id of the command, where the body has none."));
            all.push(header("If-Match", tag, "The ETag of a read: only if the book has not grown since; * for any."));
        }
        Answer::Events => {
            let number = json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX });
            all.push(header("Last-Event-ID", number, "Go on behind this entry."));
        }
        Answer::Reading(_)
        | Answer::Tables(..)
        | Answer::Texts(_)
        | Answer::Difference
        | Answer::Entries
        | Answer::Paper(_)
        | Answer::Struck(_)
        | Answer::Given(_)
        | Answer::WhatIf(_)
        | Answer::Proof
        | Answer::Checkpoint
        | Answer::Proposals
        | Answer::Proposal
        | Answer::Document => {}
    }
    if route.answer.is_tagged() {
        all.push(header("If-None-Match", json!({ "type": "string" }), "The ETag of an answer at hand."));
    }
    all
}

fn parameter(key: &Key) -> Value {
    let place = match key.place {
        Place::Path => "path",
        Place::Query | Place::Needed => "query",
    };
    json!({
        "name": key.name,
        "in": place,
        "required": key.place != Place::Query,
        "schema": kind(key.kind),
        "description": key.words.told(Language::English),
    })
}

fn kind(kind: Kind) -> Value {
    match kind {
        Kind::Day => json!({ "type": "string", "format": "date" }),
        Kind::Known => json!({ "anyOf": [
            { "type": "integer", "minimum": 1, "maximum": 1_000_000_000 },
            { "type": "string", "format": "date" },
            { "type": "string", "format": "date-time" },
        ] }),
        Kind::Number { from, to } => json!({ "type": "integer", "minimum": from, "maximum": to }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Text => json!({ "type": "string", "minLength": 1, "maxLength": LONGEST_TEXT }),
        Kind::Type => json!({ "type": "string", "enum": types() }),
        Kind::Account => json!({ "type": "string", "pattern": "^[1-8][0-9]{2,5}$" }),
        Kind::Nonce => json!({ "type": "string", "pattern": "^[0-9a-f]{64}$" }),
        Kind::Command => json!({ "type": "string", "format": "uuid" }),
        Kind::Year => json!({ "type": "string", "pattern": "^[0-9]{4}$" }),
        Kind::Shape => json!({ "type": "string", "enum": ["json", "csv", "xlsx"] }),
        Kind::Program => json!({ "type": "string", "enum": ["hledger", "beancount"] }),
    }
}

/// Every type of entry, and what stands before its point.
fn types() -> BTreeSet<&'static str> {
    let names = || Event::KINDS.iter().map(|(name, _)| *name);
    names().chain(names().filter_map(|name| Some(name.split_once('.')?.0))).collect()
}

fn responses(route: &Route) -> Value {
    let good = |media: &str, schema: Value, why: &str| json!({ "description": why, "content": { media: { "schema": schema } } });
    let object = || json!({ "type": "object" });
    let text = || json!({ "type": "string" });
    let mut all = Map::new();
    let (schema, why) = match route.answer {
        Answer::Record => (refers("Accepted"), "Recorded, now or before."),
        Answer::Proposal => (refers("Proposal"), "One that waits, or is recorded; of others nothing is kept."),
        Answer::Proposals => (refers("Proposals"), "The oldest first."),
        Answer::Events => (text(), "Entries, as they are committed."),
        Answer::Proof | Answer::Checkpoint => (text(), "The text, as C2SP writes it."),
        Answer::Paper(_) | Answer::Struck(Struck::Attestation) => (text(), "The file of the command line, in French."),
        Answer::Struck(_) => (object(), "A proof that `quitus-verify proof` checks."),
        Answer::Reading(_)
        | Answer::Tables(..)
        | Answer::Texts(_)
        | Answer::Difference
        | Answer::Entries
        | Answer::WhatIf(_) => (object(), "The JSON of the command line."),
        Answer::Given(_) => (object(), "What would come of the file; nothing is recorded."),
        Answer::Document => (object(), "This document."),
    };
    if route.answer.is_tagged() {
        all.insert("304".to_owned(), json!({ "description": "Nothing has changed." }));
    }
    let status = if matches!(route.answer, Answer::Record) { "201" } else { "200" };
    let mut answered = good(route.answer.media(), schema, why);
    if let (Answer::Tables(..), Some(content)) = (route.answer, answered["content"].as_object_mut()) {
        content.insert(CSV.to_owned(), json!({ "schema": text() }));
        content.insert(XLSX.to_owned(), json!({ "schema": { "type": "string", "format": "binary" } }));
    }
    all.insert(status.to_owned(), answered);
    if matches!(route.answer, Answer::Record) {
        let why = "Erasing a person or correcting sealed minutes: laid down for two persons, who agree in the pages.";
        all.insert("202".to_owned(), good(JSON, refers("Proposal"), why));
    }
    for (status, why) in problems(route) {
        let content = json!({ "application/problem+json": { "schema": refers("Problem") } });
        all.insert(status, json!({ "description": why, "content": content }));
    }
    Value::Object(all)
}

/// The problems that a route may answer, by status.
fn problems(route: &Route) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for sort in Sort::ALL.into_iter().filter(|sort| may_answer(route, *sort)) {
        let (status, word) = (sort.status().as_u16().to_string(), sort.title(Language::English));
        match found.iter_mut().find(|(other, _)| *other == status) {
            Some((_, words)) => *words = format!("{words}; {word}"),
            None => found.push((status, word.to_owned())),
        }
    }
    found
}

fn may_answer(route: &Route, sort: Sort) -> bool {
    let records = matches!(route.answer, Answer::Record);
    let open = matches!(route.answer, Answer::Document);
    let sends = route.answer.sent().is_some();
    let imagines = matches!(route.answer, Answer::WhatIf(WhatIf::Acts) | Answer::Given(Given::Entries));
    match sort {
        Sort::NoToken | Sort::OtherScope | Sort::Away => !open,
        Sort::Question | Sort::Method | Sort::TooLong => true,
        Sort::Nowhere => route.keys.iter().any(|key| key.place == Place::Path),
        Sort::NotThere => !records && !open && !matches!(route.answer, Answer::Proposals),
        Sort::Media | Sort::Malformed => sends,
        Sort::Refused => records || imagines,
        Sort::TwoPersons | Sort::OtherContent | Sort::Moved | Sort::Busy => records,
    }
}

/// The commands, what is answered, and the definitions that they use.
fn schemas() -> Map<String, Value> {
    let mut commands = schema::requests();
    let mut all = Map::new();
    if let Some(definitions) = commands.as_object_mut().and_then(|fields| fields.remove("$defs")) {
        all.extend(definitions.as_object().cloned().unwrap_or_default());
    }
    if let Some(fields) = commands.as_object_mut() {
        fields.remove("$schema");
    }
    all.insert("Command".to_owned(), commands);
    all.insert("Accepted".to_owned(), accepted());
    all.insert("Problem".to_owned(), problem());
    all.insert("Proposal".to_owned(), proposal());
    all.insert("Proposals".to_owned(), proposals());
    all.insert("Question".to_owned(), question());
    all.into_iter().map(|(name, schema)| (name, relocated(schema))).collect()
}

/// References lead into the components.
fn relocated(schema: Value) -> Value {
    match schema {
        Value::String(text) => Value::String(text.replace("#/$defs/", "#/components/schemas/")),
        Value::Array(items) => Value::Array(items.into_iter().map(relocated).collect()),
        Value::Object(fields) => Value::Object(fields.into_iter().map(|(key, one)| (key, relocated(one))).collect()),
        plain @ (Value::Null | Value::Bool(_) | Value::Number(_)) => plain,
    }
}
