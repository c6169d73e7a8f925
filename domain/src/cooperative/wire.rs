//! From the stored text to an event: the one decoder, for the writer, the folds and the verifier.
//!
//! Every version of every type ever released stays here for ever. A type or version that this program does not know is
//! an error that says so, and the book then opens read-only: a newer program wrote it.

use super::Event;
use serde_json::Value;

/// Why a stored payload could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// A newer program wrote this.
    #[error("this program does not know the event type `{kind}` in version {version}: a newer one wrote it; upgrade")]
    Unknown {
        /// The type.
        kind: String,
        /// The version.
        version: String,
    },
    /// The text is not an event of that type.
    #[error("the payload is not a `{kind}` in version {version}: {why}")]
    Malformed {
        /// The type.
        kind: String,
        /// The version.
        version: String,
        /// What the reader met.
        why: String,
    },
}

/// Every type this program reads, with the versions of each.
pub const KNOWN: &[(&str, &[u32])] = &[
    ("book.opened", &[1]),
    ("book.key_rotated", &[1]),
    ("book.entry_rectified", &[1]),
    ("person.erased", &[1]),
    ("cooperative.incorporated", &[1]),
    ("statutes.adopted", &[1]),
    ("statutes.amended", &[1]),
    ("register.associate_admitted", &[1]),
    ("register.associate_withdrew", &[1]),
    ("capital.shares_subscribed", &[1]),
    ("capital.shares_paid_up", &[1]),
    ("capital.shares_refunded", &[1]),
];

/// The one type that holds another event, with that event's version.
const RECTIFIED: &str = "book.entry_rectified";

/// Reads a stored payload as the event of the given type and version.
///
/// # Errors
/// [`Unreadable`]: an unknown type or version, or a text that is not such an event.
pub fn decode(kind: &str, version: &str, payload: &str) -> Result<Event, Unreadable> {
    ensure_known(kind, version)?;
    let malformed = |why: String| Unreadable::Malformed { kind: kind.to_owned(), version: version.to_owned(), why };
    if kind == RECTIFIED {
        // Asked before the whole is read, since a newer type within is no mistake of the writer.
        let payload: Value = serde_json::from_str(payload).map_err(|error| malformed(error.to_string()))?;
        if let Some((kind, version)) = replacement(&payload) {
            ensure_known(kind, &version)?;
        }
    }
    let event: Event = serde_json::from_str(payload).map_err(|error| malformed(error.to_string()))?;
    match event.kind() == kind {
        true => Ok(event),
        false => Err(malformed(format!("it is a `{}`", event.kind()))),
    }
}

fn ensure_known(kind: &str, version: &str) -> Result<(), Unreadable> {
    let known = KNOWN.iter().any(|(name, versions)| *name == kind && versions.iter().any(|v| v.to_string() == version));
    if known { Ok(()) } else { Err(Unreadable::Unknown { kind: kind.to_owned(), version: version.to_owned() }) }
}

/// Type and version of the event that a rectification puts in place of another, as far as they can be read.
fn replacement(payload: &Value) -> Option<(&str, String)> {
    let replaced = payload.get(RECTIFIED)?.get("replacement")?;
    let kind = replaced.get("event")?.as_object()?.keys().next()?;
    Some((kind, replaced.get("tv")?.to_string()))
}
