//! What the document says of answers and bodies that are no commands.

use super::problem::Sort;
use serde_json::{Value, json};

/// The answer to a command.
pub fn accepted() -> Value {
    let number = || json!({ "type": "integer", "minimum": 1 });
    let position = || json!({ "type": "integer", "minimum": 0 });
    json!({
        "type": "object",
        "description": "The proof of acceptance, the same each time the command is sent; findings are told the first time.",
        "required": ["book", "receipt", "entries", "findings"],
        "properties": {
            "book": { "type": "string" },
            "receipt": {
                "type": "object",
                "required": ["command_id", "first", "last", "leaf_hash", "checkpoint_size"],
                "properties": {
                    "command_id": { "type": "string", "format": "uuid" },
                    "first": position(),
                    "last": position(),
                    "leaf_hash": { "type": "string", "contentEncoding": "base64" },
                    "checkpoint_size": number(),
                },
            },
            "entries": {
                "type": "object",
                "required": ["first", "last"],
                "properties": { "first": number(), "last": number() },
            },
            "findings": { "type": "array", "items": verdict() },
        },
    })
}

/// The fields of an act that waits, as lists show it.
fn waiting() -> Value {
    json!({
        "id": { "type": "string", "format": "uuid", "description": "That of the command." },
        "act": { "type": "string", "description": "The type of the command." },
        "at": { "type": "string", "format": "date-time" },
        "until": { "type": "string", "format": "date-time", "description": "It is forgotten then, unless both agreed." },
        "page": { "type": "string", "description": "Where persons read it and agree." },
    })
}

/// Every act that waits.
pub fn proposals() -> Value {
    let item = json!({
        "type": "object", "required": ["id", "act", "at", "until", "page"], "properties": waiting(),
    });
    json!({
        "type": "object",
        "required": ["book", "proposals"],
        "properties": { "book": { "type": "string" }, "proposals": { "type": "array", "items": item } },
    })
}

/// One of them, or what was recorded of it.
pub fn proposal() -> Value {
    let number = || json!({ "type": "integer", "minimum": 1 });
    let mut properties = waiting();
    properties["state"] = json!({
        "type": "string",
        "enum": ["wants-two", "wants-one", "moved", "recorded"],
        "description": "How many persons have still to agree; moved: it would record something else by now and is declined.",
    });
    properties["by"] =
        json!({ "type": "string", "description": "The token that laid it down, or the person who took it up." });
    properties["language"] = json!({ "type": "string", "description": "That of the lines." });
    properties["lines"] = json!({
        "type": "array",
        "items": { "type": "string" },
        "description": "What would stand in the book, and what would be found; for tokens that read.",
    });
    properties["entries"] = json!({
        "type": "object",
        "required": ["first", "last"],
        "properties": { "first": number(), "last": number() },
        "description": "Where it is recorded.",
    });
    json!({
        "type": "object",
        "description": "An act that wants two persons, who agree in the pages.",
        "required": ["id", "state"],
        "properties": properties,
    })
}

/// What `quitus-verify question` writes.
pub fn question() -> Value {
    let digest = || json!({ "type": "string", "contentEncoding": "base64" });
    json!({
        "type": "object",
        "description": "A third party's question about a struck register, as `quitus-verify question` writes it.",
        "required": ["count", "entry", "kind", "nonce", "proof", "root", "size"],
        "additionalProperties": false,
        "properties": {
            "count": { "type": "integer", "minimum": 1, "maximum": u32::MAX },
            "entry": digest(),
            "kind": { "const": "question" },
            "nonce": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
            "proof": { "const": 1 },
            "root": digest(),
            "size": { "type": "integer", "minimum": 1, "maximum": u32::MAX },
        },
    })
}

fn verdict() -> Value {
    let text_or_none = || json!({ "type": ["string", "null"] });
    json!({
        "type": "object",
        "required": ["rule", "code", "article", "figures", "message"],
        "properties": {
            "rule": text_or_none(),
            "code": { "type": "string" },
            "article": text_or_none(),
            "figures": {},
            "message": { "type": "string" },
        },
    })
}

/// The types of problems, as an API that lies under a mount writes them; at the root the mount is empty.
pub fn types(mount: &str) -> Value {
    Sort::ALL.iter().map(|sort| format!("{mount}/api#{}", sort.slug())).collect()
}

/// The answer where there is none, at the root.
pub fn problem() -> Value {
    json!({
        "type": "object",
        "description": "RFC 9457. Where a rule refused, also the rule, its article, the figures, and what to do next.",
        "required": ["type", "title", "status", "detail", "code"],
        "properties": {
            "type": { "type": "string", "enum": types("") },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string" },
            "code": { "type": "string" },
            "rule": { "type": ["string", "null"] },
            "article": { "type": ["string", "null"] },
            "figures": {},
            "next": { "type": "string" },
            "faults": { "type": "array", "items": { "type": "string" }, "description": "Of a file: everything that is wrong with it." },
        },
    })
}
