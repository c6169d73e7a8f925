//! What stands of a book: each entry as its last rectification left it.

use quitus_domain::cooperative::Event;
use std::collections::BTreeMap;

/// The entries as they stand now: each replaced by what its last rectification put there, or gone.
pub fn standing(events: &[Event]) -> BTreeMap<usize, Event> {
    let mut entries: BTreeMap<usize, Event> = events.iter().cloned().enumerate().collect();
    for event in events {
        if let Event::EntryRectified(rectified) = event {
            let at = usize::try_from(rectified.of.0).unwrap();
            match &rectified.replacement {
                Some(new) => entries.insert(at, (*new.event).clone()),
                None => entries.remove(&at),
            };
        }
    }
    entries
}
