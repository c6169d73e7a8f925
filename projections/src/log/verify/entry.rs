//! One entry against itself: its leaf, its columns, its payload and its metadata.

use serde_json::Value;

use super::report::{Report, What};
use crate::log::canonical::read_canonical;
use crate::log::leaf::Leaf;
use crate::log::{StoredEntry, commitment};

/// The longest payload in bytes: 60 KiB.
pub const MAX_PAYLOAD: usize = 61_440;
/// The longest metadata in bytes.
pub const MAX_METADATA: usize = 16_384;

/// What a metadata object must hold, all of it strings.
const METADATA_KEYS: [&str; 5] = ["actor", "command_id", "event_id", "recorded_at", "software"];

/// Checks one entry; returns its leaf when readable, and its payload when in form.
pub(super) fn check(
    entry: &StoredEntry,
    position: u64,
    origin: &str,
    report: &mut Report,
) -> (Option<Leaf>, Option<Value>) {
    let payload = read_payload(entry, position, report);
    let leaf = match Leaf::from_bytes(&entry.leaf) {
        Ok(leaf) => leaf,
        Err(error) => {
            report.differs(Some(position), What::LeafForm, "a leaf of format 1", error);
            return (None, payload);
        }
    };
    check_header(entry, &leaf, position, origin, report);
    check_metadata(entry, &leaf, position, report);
    check_commitments(entry, &leaf, position, report);
    check_payload_key(payload.as_ref(), &leaf, position, report);
    (Some(leaf), payload)
}

fn check_header(e: &StoredEntry, leaf: &Leaf, position: u64, origin: &str, report: &mut Report) {
    if leaf.position != position {
        report.differs(Some(position), What::LeafPosition, position, leaf.position);
    }
    report.compare_text(position, What::Book, origin, &leaf.book);
    report.compare_text(position, What::EventType, &leaf.event_type, &e.event_type);
    report.compare_text(position, What::EventVersion, &leaf.type_version.to_string(), &e.event_version);
}

fn check_commitments(entry: &StoredEntry, leaf: &Leaf, position: u64, report: &mut Report) {
    let payload = commitment::payload(&entry.salt, &entry.payload);
    report.compare_hash(position, What::Payload, leaf.payload, payload);
    let metadata = commitment::metadata(&entry.salt, &entry.metadata);
    report.compare_hash(position, What::Metadata, leaf.metadata, metadata);
}

fn check_metadata(entry: &StoredEntry, leaf: &Leaf, position: u64, report: &mut Report) {
    let Some(metadata) = read_metadata(entry, position, report) else {
        return;
    };
    let field = |key: &str| metadata.get(key).and_then(Value::as_str).unwrap_or("nothing");
    report.compare_text(position, What::RecordedAt, &leaf.recorded_at, field("recorded_at"));
    report.compare_text(position, What::Actor, &leaf.actor, field("actor"));
    report.compare_text(position, What::Command, &leaf.command_id, field("command_id"));
}

fn read_metadata(entry: &StoredEntry, position: u64, report: &mut Report) -> Option<Value> {
    let metadata = read(&entry.metadata, MAX_METADATA, position, What::MetadataForm, report)?;
    let strings = metadata.as_object().is_some_and(|object| object.values().all(Value::is_string));
    if strings && METADATA_KEYS.iter().all(|key| metadata.get(key).is_some()) {
        return Some(metadata);
    }
    let expected = "an object of strings with actor, command_id, event_id, recorded_at, software";
    report.differs(Some(position), What::MetadataForm, expected, "another form");
    None
}

fn read_payload(entry: &StoredEntry, position: u64, report: &mut Report) -> Option<Value> {
    let payload = read(&entry.payload, MAX_PAYLOAD, position, What::PayloadForm, report)?;
    if payload.as_object().is_some_and(|object| object.len() == 1) {
        return Some(payload);
    }
    report.differs(Some(position), What::PayloadForm, "an object with one key", "another form");
    None
}

fn check_payload_key(payload: Option<&Value>, leaf: &Leaf, position: u64, report: &mut Report) {
    let key = payload.and_then(Value::as_object).and_then(|object| object.keys().next());
    if let Some(key) = key {
        report.compare_text(position, What::EventType, &leaf.event_type, key);
    }
}

fn read(text: &str, most: usize, position: u64, what: What, report: &mut Report) -> Option<Value> {
    if text.len() > most {
        report.differs(Some(position), what, format!("{most} bytes at most"), text.len());
        return None;
    }
    match read_canonical(text) {
        Ok(value) => Some(value),
        Err(error) => {
            report.differs(Some(position), what, "canonical JSON", error);
            None
        }
    }
}
