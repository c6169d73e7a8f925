//! From the stored text to an event: the one decoder, for the writer, the folds and the verifier.
//!
//! Every version of every type ever released stays here for ever. A type or version that this program does not know is
//! an error that says so, and the book then opens read-only: a newer program wrote it.

use super::Event;
use crate::billing::KeySetV1;
use crate::statutes::StatutesAdoptedV1;
use serde::de::DeserializeOwned;
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

/// Every type and version that this program reads.
pub fn known() -> impl Iterator<Item = (&'static str, u32)> {
    Event::KINDS.iter().flat_map(|(kind, latest)| (1..=*latest).map(|version| (*kind, version)))
}

/// The one type that holds another event, with that event's version.
const RECTIFIED: &str = "book.entry_rectified";

/// The versions whose fields are read as what they were, and then made those of the latest version.
const UPGRADED: &[(&str, &str)] = &[("statutes.adopted", "1"), ("statutes.amended", "1"), ("billing.key_set", "1")];

/// Reads a stored payload as the event of the given type and version.
///
/// # Errors
/// [`Unreadable`]: an unknown type or version, or a text that is not such an event.
pub fn decode(kind: &str, version: &str, payload: &str) -> Result<Event, Unreadable> {
    if let Some(event) = at_once(kind, version, payload) {
        return Ok(event);
    }
    is_known(kind, version)?;
    let payload: Value = serde_json::from_str(payload).map_err(|error| malformed(kind, version, &error))?;
    read(kind, version, payload)
}

/// The event of a payload, read without a tree of values between: most of what reading a book costs. Nothing for what is
/// not one, and for all that `read` asks more of or reads otherwise: the long way then reads it, or names what is wrong. The event says its type and latest version, which spares looking them up.
fn at_once(kind: &str, version: &str, payload: &str) -> Option<Event> {
    if kind == RECTIFIED || UPGRADED.contains(&(kind, version)) {
        return None;
    }
    let number = number(version)?;
    let read = serde_json::from_str::<Event>(payload).ok();
    let event = read.filter(|event| event.kind() == kind && number <= event.version())?;
    (says_no_more(&event, number) && !cites_too_early(&event, version)).then_some(event)
}

/// Reads a payload that is JSON already.
pub(super) fn read(kind: &str, version: &str, payload: Value) -> Result<Event, Unreadable> {
    is_known(kind, version)?;
    if kind == RECTIFIED {
        // Asked before the whole is read, since a newer type within is no mistake of the writer.
        if let Some((kind, version)) = replacement(&payload) {
            is_known(kind, &version)?;
        }
    }
    if let Some(other) = key(&payload).filter(|key| *key != kind && Event::KINDS.iter().any(|(known, _)| known == key))
    {
        return Err(malformed(kind, version, &format!("it is a `{other}`")));
    }
    let event = match (kind, version) {
        ("statutes.adopted", "1") => {
            inner(kind, version, payload, |old: StatutesAdoptedV1| Event::StatutesAdopted(old.into()))
        }
        ("statutes.amended", "1") => {
            inner(kind, version, payload, |old: StatutesAdoptedV1| Event::StatutesAmended(old.into()))
        }
        ("billing.key_set", "1") => inner(kind, version, payload, |old: KeySetV1| Event::KeySet(old.into())),
        _ => serde_json::from_value(payload).map_err(|error| malformed(kind, version, &error)),
    }?;
    if event.kind() != kind {
        return Err(malformed(kind, version, &format!("it is a `{}`", event.kind())));
    }
    if !number(version).is_some_and(|number| says_no_more(&event, number)) {
        return Err(malformed(kind, version, &"it says what no entry of that version said"));
    }
    match cites_too_early(&event, version) {
        true => Err(malformed(kind, version, &"no entry cited a resolution of the book in that version")),
        false => Ok(event),
    }
}

/// The last version of each type in which a decision was always taken outside the book: what assemblies brought is not
/// read as older than they are. A rectification says the version of what it holds, which is read on its own.
const OUTSIDE_ONLY: &[(&str, &str)] = &[
    ("cooperative.incorporated", "1"),
    ("cooperative.incorporated", "2"),
    ("cooperative.dissolved", "1"),
    ("cooperative.assets_devolved", "1"),
    ("cooperative.status_given_up", "1"),
    ("statutes.adopted", "2"),
    ("statutes.amended", "2"),
    ("register.application_rejected", "1"),
    ("register.associate_admitted", "1"),
    ("register.associate_reclassified", "1"),
    ("register.associate_excluded", "1"),
    ("capital.shares_transferred", "1"),
    ("capital.refund_scheduled", "1"),
    ("mandates.manager_appointed", "1"),
    ("mandates.reviewer_appointed", "1"),
    ("mandates.auditor_appointed", "1"),
    ("mandates.mandate_ended", "1"),
];

/// The first version in which an event of its type could say what this one does, where a field has come since.
fn came_later(event: &Event) -> Option<u32> {
    let corrects = matches!(event, Event::MinutesSealed(e) if e.correction.is_some());
    let for_two = matches!(event, Event::ProxyGiven(e) if e.also_for.is_some());
    let statutes = match event {
        Event::StatutesAdopted(e) | Event::StatutesAmended(e) => Some(&e.statutes),
        _ => None,
    };
    let weighs = statutes.is_some_and(|statutes| statutes.assemblies.abstentions.is_some());
    let to_employees = matches!(event, Event::ResultAllocated(e) if e.labour_share.is_some());
    let happened_before = matches!(event, Event::EntryRecorded(e) if e.happened_on.is_some());
    let registered = matches!(event, Event::CooperativeIncorporated(e) if e.registry.is_some());
    let succeeds = matches!(event, Event::BookOpened(e) if e.succeeds.is_some());
    let pays_invoices = matches!(event, Event::RefundSetOff(e) if !e.pays.is_empty());
    let of_trade = to_employees || happened_before || pays_invoices;
    let second = corrects || for_two || succeeds || registered || of_trade;
    [(weighs, 4), (second, 2)].into_iter().find(|(says, _)| *says).map(|(_, since)| since)
}

/// Whether it says only what an event of that version could.
fn says_no_more(event: &Event, version: u32) -> bool {
    came_later(event).is_none_or(|since| version >= since)
}

/// Whether it cites a resolution of the book, where no event of that version did.
fn cites_too_early(event: &Event, version: &str) -> bool {
    let cites = event.decision().is_some_and(|decision| decision.resolution().is_some());
    cites && OUTSIDE_ONLY.contains(&(event.kind(), version))
}

/// The one key of a payload.
fn key(payload: &Value) -> Option<&str> {
    payload.as_object().filter(|one| one.len() == 1)?.keys().next().map(String::as_str)
}

/// The fields of an older version, under the one key of their type.
fn inner<T: DeserializeOwned>(
    kind: &str,
    version: &str,
    payload: Value,
    upgrade: fn(T) -> Event,
) -> Result<Event, Unreadable> {
    let fields = match payload {
        Value::Object(one) if one.len() == 1 => one.into_iter().next(),
        _ => None,
    };
    match fields {
        Some((name, fields)) if name == kind => {
            serde_json::from_value(fields).map(upgrade).map_err(|error| malformed(kind, version, &error))
        }
        Some((name, _)) => Err(malformed(kind, version, &format!("it is a `{name}`"))),
        None => Err(malformed(kind, version, &"one key was expected, the type")),
    }
}

fn malformed(kind: &str, version: &str, why: &dyn ToString) -> Unreadable {
    Unreadable::Malformed { kind: kind.to_owned(), version: version.to_owned(), why: why.to_string() }
}

/// The number of a version. Only digits, the first of them no nought, spell one: `+1` and `01` are none.
fn number(version: &str) -> Option<u32> {
    version.parse().ok().filter(|_| version.starts_with(|c| matches!(c, '1'..='9')))
}

/// Whether this program reads that version of that type.
fn is_known(kind: &str, version: &str) -> Result<(), Unreadable> {
    let latest = Event::KINDS.iter().find(|(name, _)| *name == kind).map(|(_, latest)| *latest);
    match latest.zip(number(version)) {
        Some((latest, number)) if number <= latest => Ok(()),
        Some(_) | None => Err(Unreadable::Unknown { kind: kind.to_owned(), version: version.to_owned() }),
    }
}

/// Type and version of the event that a rectification puts in place of another, as far as they can be read.
fn replacement(payload: &Value) -> Option<(&str, String)> {
    let replaced = payload.get(RECTIFIED)?.get("replacement")?;
    let kind = replaced.get("event")?.as_object()?.keys().next()?;
    Some((kind, replaced.get("tv")?.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    /// Every released payload as each version of its type, and as one too many.
    #[test]
    fn a_payload_is_decoded_as_the_long_way_decodes_it() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/events");
        let mut refused = 0;
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let (text, name) = (std::fs::read_to_string(&path).unwrap(), path.file_name().unwrap().to_str().unwrap());
            let kind = name.split('@').next().unwrap();
            let latest = Event::KINDS.iter().find(|(known, _)| *known == kind).unwrap().1;
            for version in (0..=latest + 1).map(|version| version.to_string()) {
                let short = decode(kind, &version, &text);
                assert_eq!(short, read(kind, &version, serde_json::from_str(&text).unwrap()), "{name} as {version}");
                refused += usize::from(short.is_err());
            }
        }
        assert!(refused > 200, "{refused}");
    }
}
