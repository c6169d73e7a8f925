//! Which key must have signed a checkpoint of which size: entry 0 states the first
//! key, and each `book.key_rotated` hands over to the next. The first checkpoint that
//! covers a rotation bears the old key's signature too.

use serde_json::Value;

use super::report::{Report, What};
use crate::log::checkpoint::VerificationKey;
use crate::log::leaf::FORMAT;

/// The event type of entry 0.
pub const OPENED: &str = "book.opened";
/// The event type that hands over to a new key.
pub const ROTATED: &str = "book.key_rotated";

/// The keys of a book as its entries state them.
#[derive(Debug, Clone, Default)]
pub(super) struct KeyChain {
    keys: Vec<VerificationKey>,
    /// How many of the last keys but one still owe their signature to the next checkpoint.
    owed: usize,
}

impl KeyChain {
    /// Reads what an entry's payload says about keys.
    pub(super) fn entry(&mut self, origin: &str, position: u64, payload: Option<&Value>, report: &mut Report) {
        let part = |name| payload.and_then(|value| value.get(name));
        match (position, part(OPENED), part(ROTATED)) {
            (0, Some(opened), _) => self.open(origin, opened, report),
            (0, None, _) => report.differs(Some(0), What::Opening, OPENED, "another event"),
            (_, Some(_), _) => {
                report.differs(Some(position), What::Opening, "no second opening", OPENED);
            }
            (_, None, Some(rotated)) => self.rotate(origin, position, rotated, report),
            (_, None, None) => {}
        }
    }

    fn open(&mut self, origin: &str, opened: &Value, report: &mut Report) {
        if opened.get("format").and_then(Value::as_u64) != Some(FORMAT) {
            let found = opened.get("format").unwrap_or(&Value::Null);
            report.differs(Some(0), What::Opening, format!("format {FORMAT}"), found);
        }
        let stated = text(opened, "origin");
        if stated != origin {
            report.differs(Some(0), What::Opening, origin, stated);
        }
        self.take(origin, 0, What::Opening, text(opened, "verification_key"), report);
    }

    fn rotate(&mut self, origin: &str, position: u64, rotated: &Value, report: &mut Report) {
        let current = self.keys.last().map_or("", VerificationKey::as_str);
        if current != text(rotated, "old") {
            report.differs(Some(position), What::Rotation, current, text(rotated, "old"));
        }
        let before = self.keys.len();
        self.take(origin, position, What::Rotation, text(rotated, "new"), report);
        self.owed += self.keys.len() - before;
    }

    fn take(&mut self, origin: &str, position: u64, what: What, key: &str, report: &mut Report) {
        match VerificationKey::parse(key) {
            Ok(key) if key.origin() == origin => self.keys.push(key),
            Ok(key) => report.differs(Some(position), what, format!("a key of {origin}"), key),
            Err(error) => report.differs(Some(position), what, "a verification key", error),
        }
    }

    /// The key in force.
    pub(super) fn current(&self) -> Option<&VerificationKey> {
        self.keys.last()
    }

    /// The keys whose signatures the next checkpoint needs, oldest first.
    pub(super) fn required(&self) -> Vec<&VerificationKey> {
        let first = self.keys.len().saturating_sub(1 + self.owed);
        self.keys.iter().skip(first).collect()
    }

    /// A checkpoint bore what [`Self::required`] asked for.
    pub(super) fn satisfied(&mut self) {
        self.owed = 0;
    }

    pub(super) fn all(&self) -> &[VerificationKey] {
        &self.keys
    }
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}
