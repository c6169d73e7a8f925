//! What stands beside the book: texts, attachments, persons' fields. Each digest of the
//! leaves is accounted for: shown, sealed, withheld, erased, or missing.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::Section;
use super::rows::DocumentRow;
use crate::log::disclosure::{self, Disclosure};
use crate::log::leaf::Leaf;
use crate::log::verify::{Report, What};
use crate::log::{Hash, StoredEntry, commitment, hash_from_base64, to_base64};

/// The event type that says a text or an attachment was erased: `{"digest": base64}`.
pub const TEXT_ERASED: &str = "text.erased";
/// The event type that says a person was erased: `{"person": uuid}`.
pub const PERSON_ERASED: &str = "person.erased";

/// How many digests of the book are in which state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Tally {
    /// In clear, and true to the digest.
    pub shown: u64,
    /// Present as ciphertext; only its place in the book is checked.
    pub sealed: u64,
    /// Left out of the bundle.
    pub withheld: u64,
    /// Erased, and an entry says so.
    pub erased: u64,
    /// Should be in the bundle and is not: a discrepancy.
    pub missing: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    #[default]
    Absent,
    Sealed,
    Shown,
}

#[derive(Debug, Default)]
struct Known {
    position: u64,
    state: State,
    /// For a document: what the payload says of its length and kind.
    said: Option<(u64, String)>,
    /// For a person's field: the persons that its entry names.
    persons: Vec<String>,
}

#[derive(Debug, Default)]
pub(super) struct DocumentCheck {
    documents: BTreeMap<Hash, Known>,
    identities: BTreeMap<String, Known>,
    erased_documents: BTreeSet<Hash>,
    erased_persons: BTreeSet<String>,
}

impl DocumentCheck {
    pub(super) fn entry(&mut self, entry: &StoredEntry, leaf: &Leaf) {
        let payload = serde_json::from_str(&entry.payload).unwrap_or_default();
        let mut said = BTreeMap::new();
        describe(&payload, &mut said);
        for digest in &leaf.attachments {
            let known = Known { position: leaf.position, said: said.remove(digest), ..Known::default() };
            self.documents.entry(*digest).or_insert(known);
        }
        let persons = || uuids(&payload);
        for digest in &leaf.disclosures {
            let known = Known { position: leaf.position, persons: persons(), ..Known::default() };
            self.identities.entry(digest.clone()).or_insert(known);
        }
        self.erasure(entry, leaf);
    }

    fn erasure(&mut self, entry: &StoredEntry, leaf: &Leaf) {
        let field = |name: &str| -> Option<String> {
            let payload: Value = serde_json::from_str(&entry.payload).ok()?;
            Some(payload.get(&leaf.event_type)?.get(name)?.as_str()?.to_owned())
        };
        match leaf.event_type.as_str() {
            TEXT_ERASED => {
                let digest = field("digest").and_then(|text| hash_from_base64(&text));
                self.erased_documents.extend(digest);
            }
            PERSON_ERASED => self.erased_persons.extend(field("person")),
            _another => {}
        }
    }

    pub(super) fn document(&mut self, row: &DocumentRow, report: &mut Report) {
        let salted = row.salt.as_slice().try_into().map(|salt| commitment::document(salt, &row.bytes));
        let found = salted.map(|hash| hash.to_vec()).unwrap_or_default();
        if found != row.digest {
            let known = self.find(&row.digest).map(|known| known.position);
            report.differs(known, What::Document, to_base64(&row.digest), to_base64(&found));
        } else {
            self.described(&row.digest, row.bytes.len() as u64, &row.media_type, report);
            self.mark(&row.digest, State::Shown, report);
        }
    }

    pub(super) fn sealed(&mut self, digest: &[u8], size: u64, media_type: &str, report: &mut Report) {
        self.described(digest, size, media_type, report);
        self.mark(digest, State::Sealed, report);
    }

    fn find(&mut self, digest: &[u8]) -> Option<&mut Known> {
        <Hash>::try_from(digest).ok().and_then(|digest| self.documents.get_mut(&digest))
    }

    /// Length and media type as the payload says them.
    fn described(&mut self, digest: &[u8], size: u64, media_type: &str, report: &mut Report) {
        let Some(known) = self.find(digest) else { return };
        let position = Some(known.position);
        if let Some((said_size, said_type)) = &known.said
            && (*said_size != size || said_type != media_type)
        {
            let said = format!("{said_size} bytes of {said_type}");
            report.differs(position, What::Document, said, format!("{size} bytes of {media_type}"));
        }
    }

    fn mark(&mut self, digest: &[u8], state: State, report: &mut Report) {
        let show = to_base64(digest);
        match self.find(digest) {
            None => report.differs(None, What::Document, "a digest of the book", show),
            Some(known) if known.state >= state => {
                let position = Some(known.position);
                report.differs(position, What::Document, "each document once", show);
            }
            Some(known) => known.state = state,
        }
    }

    pub(super) fn identity(&mut self, encoded: &str, report: &mut Report) {
        match Disclosure::decode(encoded) {
            Err(error) => report.differs(None, What::Identity, "a disclosure", error),
            Ok(_) => self.mark_identity(&disclosure::digest(encoded), State::Shown, report),
        }
    }

    pub(super) fn sealed_identity(&mut self, digest: &str, report: &mut Report) {
        self.mark_identity(digest, State::Sealed, report);
    }

    fn mark_identity(&mut self, digest: &str, state: State, report: &mut Report) {
        match self.identities.get_mut(digest) {
            None => report.differs(None, What::Identity, "a digest of the book", digest),
            Some(known) if known.state >= state => {
                let position = Some(known.position);
                report.differs(position, What::Identity, "each field once", digest);
            }
            Some(known) => known.state = state,
        }
    }

    /// Accounts for every digest: documents first, then persons' fields.
    pub(super) fn finish(self, sections: &[Section], report: &mut Report) -> (Tally, Tally) {
        let all = |wanted: [Section; 2]| wanted.iter().all(|section| sections.contains(section));
        let documents =
            all([Section::Texts, Section::Attachments]) || all([Section::SealedTexts, Section::SealedAttachments]);
        let identities = sections.contains(&Section::Identities) || sections.contains(&Section::Vault);
        let mut tallies = (Tally::default(), Tally::default());
        for (digest, known) in &self.documents {
            let erased = self.erased_documents.contains(digest);
            let whole = Whole { erased, included: documents };
            tallies.0.count(known, whole, What::Document, &to_base64(digest), report);
        }
        for (digest, known) in &self.identities {
            let erased = known.persons.iter().any(|person| self.erased_persons.contains(person));
            let whole = Whole { erased, included: identities };
            tallies.1.count(known, whole, What::Identity, digest, report);
        }
        tallies
    }
}

struct Whole {
    erased: bool,
    included: bool,
}

impl Tally {
    fn count(&mut self, known: &Known, whole: Whole, what: What, digest: &str, report: &mut Report) {
        let position = Some(known.position);
        match known.state {
            State::Shown if whole.erased && what == What::Document => {
                report.differs(position, what, format!("{digest} erased, as an entry says"), "in clear");
            }
            State::Shown => self.shown += 1,
            State::Sealed => self.sealed += 1,
            State::Absent if whole.erased => self.erased += 1,
            State::Absent if whole.included => {
                self.missing += 1;
                report.differs(position, what, digest, "nothing, and no entry says that it was erased");
            }
            State::Absent => self.withheld += 1,
        }
    }
}

impl PartialOrd for State {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        (*self as u8).partial_cmp(&(*other as u8))
    }
}

/// What a payload says of the documents that it cites: `{digest, media_type, size}`.
fn describe(value: &Value, said: &mut BTreeMap<Hash, (u64, String)>) {
    match value {
        Value::Object(fields) => {
            let text = |name: &str| fields.get(name).and_then(Value::as_str);
            let digest = text("digest").and_then(hash_from_base64);
            let size = fields.get("size").and_then(Value::as_u64);
            match (digest, size, text("media_type")) {
                (Some(digest), Some(size), Some(media)) => {
                    said.insert(digest, (size, media.to_owned()));
                }
                _ => fields.values().for_each(|inner| describe(inner, said)),
            }
        }
        Value::Array(items) => items.iter().for_each(|inner| describe(inner, said)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Every string of a payload that is a reference.
fn uuids(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) if uuid::Uuid::try_parse(text).is_ok() => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(uuids).collect(),
        Value::Object(fields) => fields.values().flat_map(uuids).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}
