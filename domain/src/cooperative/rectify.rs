//! Correcting an entry (*rectification*).
//!
//! Nothing is edited: a new entry names the wrong one, says why, and carries what should have stood there, or nothing
//! when nothing should have. The replacement is judged by the same rules, on the book as it would be without the wrong
//! entry, on the replacement's own day. Refused: correcting what is not a fact of the cooperative's life, changing the
//! subject, and pulling away what later entries stand on.

use super::evolve::replace;
use super::flaws::{Flaw, flaws};
use super::standing::standing_on;
use super::{Act, Command, Cooperative, EntryRectified, Event, Replaced, Replacement, decide};
use crate::law::Breach;
use crate::refusal::{AssemblyRefusal, Refusal};
use crate::values::{Day, Position, Sealed};
use crate::values::{stated, stated_schema};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU64;

/// Command: correct an entry.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RectifyEntry {
    /// The number of the wrong entry, as people read it: the first one is 1.
    pub entry_number: NonZeroU64,
    /// Why it is wrong.
    pub reason: Sealed,
    /// The act that should have been recorded; `null` when none should have been.
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<Box<Replacement>>")]
    pub replacement: Option<Box<Replacement>>,
}

/// How many of the entries that stand on another a refusal names.
const NAMED: usize = 5;

/// Why the entry cannot be corrected so, in ladder order.
pub(super) fn breaches(state: &Cooperative, command: &RectifyEntry) -> Vec<Refusal> {
    let entry = position(command);
    let standing = match state.entry(entry) {
        None => return vec![Refusal::UnknownEntry { entry, size: state.size() }],
        Some(Some(standing)) if standing.subject().is_some() => standing,
        Some(_) => return vec![Refusal::NotRectifiable { entry }],
    };
    let before = without(state, entry);
    let replacement = match judged(&before, entry, standing, command) {
        Ok(replacement) => replacement,
        Err(refusals) => return refusals,
    };
    let mut after = state.clone();
    replace(&mut after, entry, replacement.as_ref());
    let known = flaws(state);
    let new: Vec<Flaw> = flaws(&after).difference(&known).copied().collect();
    let falls = new.iter().any(|flaw| !matches!(flaw, Flaw::Double(_)));
    if falls || (!new.is_empty() && !matches!(standing, Event::AssociateAdmitted(_))) {
        let later = standing_on(&after, &new, entry);
        let (first, count) =
            (later.iter().take(NAMED).copied().collect(), u64::try_from(later.len()).unwrap_or(u64::MAX));
        return vec![Refusal::LaterEntriesStandOnIt { entry, first, count }];
    }
    doubled(&after, standing).into_iter().collect()
}

/// A corrected admission that makes one person an associate twice.
fn doubled(after: &Cooperative, standing: &Event) -> Option<Refusal> {
    let Event::AssociateAdmitted(admitted) = standing else { return None };
    if let Some((siren, other)) = after.register.double(admitted.associate) {
        return Some(Refusal::SirenAlreadyAdmitted { siren, number: after.register.number_for(other) });
    }
    let [asked, other] = [admitted.associate, after.register.twin(admitted.associate)?];
    let category = |associate| after.register.get(associate)?.category_on(admitted.effective_on).cloned();
    Some(Refusal::Law(Breach::AlreadyCategorised { current: category(other)?, asked: category(asked)? }))
}

/// What the replacement leaves against the statutes or against form.
pub(super) fn findings(state: &Cooperative, command: &RectifyEntry) -> Vec<Breach> {
    let without = without(state, position(command));
    command.replacement.as_ref().map(|act| decide::findings(&without, act)).unwrap_or_default()
}

/// The event of an accepted correction.
pub(super) fn event(state: &Cooperative, command: &RectifyEntry, on: Day) -> EntryRectified {
    let before = without(state, position(command));
    let replacement = command.replacement.as_ref().and_then(|act| decide::the_event(&before, act)).map(Replaced::from);
    EntryRectified { of: position(command), reason: command.reason.clone(), replacement, effective_on: on }
}

fn position(command: &RectifyEntry) -> Position {
    Position(command.entry_number.get() - 1)
}

/// The book as it would be without an entry.
pub(super) fn without(state: &Cooperative, entry: Position) -> Cooperative {
    let mut before = state.clone();
    replace(&mut before, entry, None);
    before
}

/// The replacement by the rules of its own command, and of the same kind and subject.
fn judged(
    before: &Cooperative,
    entry: Position,
    standing: &Event,
    command: &RectifyEntry,
) -> Result<Option<Event>, Vec<Refusal>> {
    let Some(act) = command.replacement.as_deref() else { return Ok(None) };
    let other = || vec![Refusal::ReplacementOfAnotherKind { entry }];
    let event = replacing(before, act).filter(|event| event.may_replace(standing)).ok_or_else(other)?;
    let mut refusals = decide::breaches(before, act);
    // A correction may change a struck register, which is then struck anew.
    let waived =
        |refusal: &Refusal| matches!(refusal, Refusal::OnlyAsCorrection | Refusal::BeforeStruckRegister { .. });
    refusals.retain(|refusal| !waived(refusal));
    if of_a_conversion(before, standing, &event) {
        // The resolution that carried the whole act carries the correction of a part of it, whichever command it is; a
        // category that keeps its name was entered anew all the same.
        refusals.retain(|refusal| !carried_by_the_act(refusal));
    }
    if matches!(standing, Event::AssociateAdmitted(_)) {
        // Asked once the exit is back on the line: who left before the other came doubles nobody.
        refusals.retain(|refusal| {
            !matches!(refusal, Refusal::SirenAlreadyAdmitted { .. } | Refusal::Law(Breach::AlreadyCategorised { .. }))
        });
    }
    if refusals.is_empty() { Ok(Some(event)) } else { Err(refusals) }
}

/// Whether an entry and what would replace it both rest on the decision that converted the cooperative.
fn of_a_conversion(before: &Cooperative, standing: &Event, replacement: &Event) -> bool {
    let asked = standing.decision().filter(|decision| replacement.decision() == Some(decision));
    let converting = before.conversions.converted().map(|one| &one.decision);
    asked.is_some() && (asked == converting || matches!(standing, Event::ScicConverted(_)))
}

fn carried_by_the_act(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::NothingToChange
            | Refusal::Assembly(AssemblyRefusal::NotAuthorised { .. } | AssemblyRefusal::AppliedAlready { .. })
            | Refusal::Law(Breach::ReclassificationDecider { .. })
    )
}

/// The one event of an act that may stand in the place of an entry.
fn replacing(before: &Cooperative, act: &Act) -> Option<Event> {
    match act.command {
        Command::RectifyEntry(_) | Command::OpenBook(_) | Command::OpenExisting(_) => None,
        _ => decide::the_event(before, act),
    }
}
