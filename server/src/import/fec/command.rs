//! The command that records what was found.

use super::Choice;
use super::entries::{Found, FoundEntry, FoundLine};
use crate::import::Origin;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use quitus_domain::values::{BookId, Day};
use serde_json::{Value, json};

/// One command, the same for the same file, choice and entries. Of no entry there is none.
#[must_use]
pub fn command(book: &BookId, bytes: &[u8], choice: &Choice, found: &Found) -> Option<Value> {
    let last: Day = found.entries.iter().map(|entry| entry.on).max()?;
    let entries: Vec<Value> = found.entries.iter().map(entry).collect();
    let entries = Value::Array(entries);
    let id = Origin::new(book.clone(), [bytes, choice.said().as_bytes()]).command(&entries.to_string());
    Some(json!({
        "command_id": id,
        "effective_on": last,
        "type": "import_entries",
        "file": { "base64": STANDARD.encode(bytes), "media_type": "text/plain" },
        "entries": entries,
    }))
}

fn entry(found: &FoundEntry) -> Value {
    json!({
        "on": found.on,
        "journal": found.origin.0,
        "number": found.origin.1,
        "entry": {
            "journal": found.journal,
            "lines": found.lines.iter().map(line).collect::<Vec<_>>(),
            "label": { "text": found.label },
            "piece": found.piece.0,
            "piece_on": found.piece.1,
        },
    })
}

fn line((account, party, debit, credit): &FoundLine) -> Value {
    json!({ "account": account, "party": party, "debit": debit, "credit": credit })
}
