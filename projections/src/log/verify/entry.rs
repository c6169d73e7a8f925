//! One entry against itself: its leaf, its columns, its payload and its metadata.

use std::borrow::Cow;

use serde_json::Value;

use super::keys::{OPENED, ROTATED};
use super::report::{Report, What};
use crate::log::canonical::read_canonical;
use crate::log::leaf::Leaf;
use crate::log::outline::{Field, fields};
use crate::log::{StoredEntry, commitment};

/// The longest payload in bytes: 60 KiB.
pub const MAX_PAYLOAD: usize = 61_440;
/// The longest metadata in bytes.
pub const MAX_METADATA: usize = 16_384;

/// What a metadata object must hold, all of it strings.
const METADATA_KEYS: [&str; 5] = ["actor", "command_id", "event_id", "recorded_at", "software"];

/// Checks one entry; returns its leaf when readable, and its payload when that speaks of keys.
pub(super) fn check(
    entry: &StoredEntry,
    position: u64,
    origin: &str,
    report: &mut Report,
) -> (Option<Leaf>, Option<Value>) {
    let key = read_payload(entry, position, report);
    let payload = key.as_deref().and_then(|key| of_keys(entry, position, key));
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
    if let Some(key) = &key {
        report.compare_text(position, What::EventType, &leaf.event_type, key);
    }
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
    let field = |key: &str| {
        let found = metadata.iter().find(|(found, _)| found == key);
        found.and_then(|(_, value)| value.as_deref()).unwrap_or("nothing")
    };
    report.compare_text(position, What::RecordedAt, &leaf.recorded_at, field("recorded_at"));
    report.compare_text(position, What::Actor, &leaf.actor, field("actor"));
    report.compare_text(position, What::Command, &leaf.command_id, field("command_id"));
}

fn read_metadata<'e>(entry: &'e StoredEntry, position: u64, report: &mut Report) -> Option<Vec<Field<'e>>> {
    let metadata = read(&entry.metadata, MAX_METADATA, position, What::MetadataForm, report)?;
    let strings = metadata.iter().all(|(_, value)| value.is_some());
    if strings && METADATA_KEYS.iter().all(|key| metadata.iter().any(|(found, _)| found == key)) {
        return Some(metadata);
    }
    let expected = "an object of strings with actor, command_id, event_id, recorded_at, software";
    report.differs(Some(position), What::MetadataForm, expected, "another form");
    None
}

/// The payload's one key.
fn read_payload<'e>(entry: &'e StoredEntry, position: u64, report: &mut Report) -> Option<Cow<'e, str>> {
    let mut payload = read(&entry.payload, MAX_PAYLOAD, position, What::PayloadForm, report)?;
    let (only, more) = (payload.pop(), payload.len());
    match (only, more) {
        (Some((key, _)), 0) => Some(key),
        (Some(_) | None, _) => {
            report.differs(Some(position), What::PayloadForm, "an object with one key", "another form");
            None
        }
    }
}

/// What an entry states about the keys of the book. Hardly any does, so the others' values are not built.
fn of_keys(entry: &StoredEntry, position: u64, key: &str) -> Option<Value> {
    let states = position == 0 || [OPENED, ROTATED].contains(&key);
    states.then(|| serde_json::from_str(&entry.payload).ok()).flatten()
}

/// The fields of an object in canonical form.
fn read<'e>(text: &'e str, most: usize, position: u64, what: What, report: &mut Report) -> Option<Vec<Field<'e>>> {
    if text.len() > most {
        report.differs(Some(position), what, format!("{most} bytes at most"), text.len());
        return None;
    }
    let fields = fields(text);
    if fields.is_none() {
        let error = read_canonical(text).err();
        report.differs(
            Some(position),
            what,
            "an object in canonical JSON",
            error.map_or("another value".to_owned(), |why| why.to_string()),
        );
    }
    fields
}
