//! From an event to an entry: payload, metadata, salt, leaf.

use super::ports::{Entropy, PortFailure, random_uuid, random32};
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use quitus_domain::cooperative::Event;
use quitus_domain::values::BookId;
use quitus_projections::log::leaf::{Leaf, leaf_hash};
use quitus_projections::log::verify::{MAX_METADATA, MAX_PAYLOAD};
use quitus_projections::log::{Hash, StoredEntry, canonical, commitment, hash_from_base64, to_base64};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

/// Which program wrote an entry.
pub const SOFTWARE: &str = concat!("quitus ", env!("CARGO_PKG_VERSION"));

/// What one command's entries have in common.
pub struct Recording<'r> {
    /// The book.
    pub book: &'r BookId,
    /// The command.
    pub command_id: Uuid,
    /// Who gave it, as an opaque reference.
    pub actor: &'r str,
    /// The HMAC of its body: the entry commits to it, so that a receipt cannot be moved to another command.
    pub body_mac: Hash,
    /// The number of the key of that HMAC.
    pub mac_key: u32,
    /// When it is recorded.
    pub recorded_at: &'r str,
}

/// An entry could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryFailure {
    /// The event cannot be written in the book's format: it is too long, or holds what the format refuses.
    #[error("it cannot be written in the book: {0}")]
    Unwritable(String),
    /// No randomness.
    #[error(transparent)]
    Port(#[from] PortFailure),
}

/// Makes the entry of an event at a position.
///
/// # Errors
/// [`EntryFailure`].
pub fn entry(
    recording: &Recording<'_>,
    position: u64,
    event: &Event,
    disclosures: Vec<String>,
    entropy: &dyn Entropy,
) -> Result<StoredEntry, EntryFailure> {
    let payload = canonical::write(event).map_err(|error| EntryFailure::Unwritable(error.to_string()))?;
    short("the event", &payload, MAX_PAYLOAD)?;
    let metadata = metadata(recording, random_uuid(entropy)?)?;
    short("its metadata", &metadata, MAX_METADATA)?;
    let salt = random32(entropy)?;
    let leaf = Leaf {
        book: recording.book.origin(),
        position,
        event_type: event.kind().to_owned(),
        type_version: event.version(),
        recorded_at: recording.recorded_at.to_owned(),
        effective_on: event.effective_on().to_string(),
        actor: recording.actor.to_owned(),
        command_id: recording.command_id.to_string(),
        payload: commitment::payload(&salt, &payload),
        metadata: commitment::metadata(&salt, &metadata),
        disclosures,
        attachments: attachments(&payload),
    };
    let leaf = leaf.to_bytes().map_err(|error| EntryFailure::Unwritable(error.to_string()))?;
    let (event_type, event_version) = (event.kind().to_owned(), event.version().to_string());
    Ok(StoredEntry { position, event_type, event_version, payload, metadata, leaf_hash: leaf_hash(&leaf), leaf, salt })
}

/// What is longer could be written and never verified.
fn short(what: &str, text: &str, most: usize) -> Result<(), EntryFailure> {
    match text.len() <= most {
        true => Ok(()),
        false => Err(EntryFailure::Unwritable(format!("{what} has {} bytes, {most} at most", text.len()))),
    }
}

/// The fields of an entry's metadata, in ascending order: written one after the other, they are in canonical form, since
/// the format of a leaf lets an actor be of visible ASCII only, and the others are.
#[derive(Serialize)]
struct Metadata<'m> {
    actor: &'m str,
    body_mac: String,
    command_id: Uuid,
    event_id: Uuid,
    mac_key: String,
    recorded_at: &'m str,
    software: &'m str,
}

fn metadata(recording: &Recording<'_>, event_id: Uuid) -> Result<String, EntryFailure> {
    let fields = Metadata {
        actor: recording.actor,
        body_mac: to_base64(&recording.body_mac),
        command_id: recording.command_id,
        event_id,
        mac_key: recording.mac_key.to_string(),
        recorded_at: recording.recorded_at,
        software: SOFTWARE,
    };
    serde_json::to_string(&fields).map_err(|error| EntryFailure::Unwritable(error.to_string()))
}

/// The digests of the texts and documents that a payload cites, in the order in which they stand in it, each once.
#[must_use]
pub fn attachments(payload: &str) -> Vec<Hash> {
    let mut found = Vec::new();
    // Most payloads cite nothing, and reading one again takes longer than looking for the word.
    if !payload.contains("\"digest\"") {
        return found;
    }
    if let Ok(value) = serde_json::from_str(payload) {
        collect(&value, &mut found);
    }
    found
}

fn collect(value: &Value, found: &mut Vec<Hash>) {
    match value {
        Value::Object(fields) => {
            let sealed = fields.contains_key("size") && fields.contains_key("media_type");
            let digest = fields.get("digest").and_then(Value::as_str).filter(|_| sealed).and_then(hash_from_base64);
            match digest {
                Some(digest) if !found.contains(&digest) => found.push(digest),
                Some(_) => {}
                None => fields.values().for_each(|inner| collect(inner, found)),
            }
        }
        Value::Array(items) => items.iter().for_each(|inner| collect(inner, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// An instant as the book writes it.
#[must_use]
pub fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// The instant of the next entry: now, or a microsecond after the last entry when the clock went back.
#[must_use]
pub fn next_instant(now: DateTime<Utc>, last: Option<&str>) -> String {
    let now = instant(now);
    match last {
        Some(last) if now.as_str() < last => {
            let after = DateTime::parse_from_rfc3339(last)
                .ok()
                .and_then(|last| last.with_timezone(&Utc).checked_add_signed(TimeDelta::microseconds(1)));
            after.map_or(now, instant)
        }
        Some(_) | None => now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_book_never_goes_back_in_time() {
        let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc);
        let noon = at("2026-01-01T12:00:00Z");
        assert_eq!(next_instant(noon, None), "2026-01-01T12:00:00.000000Z");
        assert_eq!(next_instant(noon, Some("2026-01-01T11:59:59.999999Z")), "2026-01-01T12:00:00.000000Z");
        assert_eq!(next_instant(noon, Some("2026-01-02T00:00:00.999999Z")), "2026-01-02T00:00:01.000000Z");
    }

    #[test]
    fn every_text_of_a_payload_is_committed_to_once_in_its_order() {
        let digest = |b: u8| quitus_projections::log::to_base64(&[b; 32]);
        let sealed = |b: u8| format!(r#"{{"digest":"{}","media_type":"text/plain","size":1}}"#, digest(b));
        let payload = format!(r#"{{"a":{},"b":[{},{}],"c":{}}}"#, sealed(2), sealed(1), sealed(2), sealed(3));
        assert_eq!(attachments(&payload), vec![[2; 32], [1; 32], [3; 32]]);
    }
}
