//! Convening an assembly (*convocation*), and freezing who votes.
//!
//! The roll is that of the day of the meeting as the book knows it when the notices go. Refused: a convener without power
//! (AG-01), resolutions that this kind of assembly does not take, a second call of what was decided. Deliberately absent:
//! the time of notice, which is judged when the meeting opens, since all may be there and nobody object (AG-02).

use super::assembly::{Assembly, Resolution, Stage};
use super::hall::{Hall, refused};
use super::roll::{self, Frozen};
use super::{AssemblyConvened, AssemblyKind, Draft};
use crate::law::notice::{self, Convener, Stake};
use crate::refusal::AssemblyRefusal;
use crate::refusal::Refusal;
use crate::statutes::{Faculty, Statutes};
use crate::values::{AssemblyRef, AssociateRef, Day, Sealed, TimeOfDay, VoteBasis, stated, stated_schema};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Command: convene an assembly. Its effective day is that of sending.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConveneAssembly {
    /// A new reference.
    pub assembly: AssemblyRef,
    /// What it may decide.
    pub kind: AssemblyKind,
    /// The first call that did not conclude; `null` on first call.
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<AssemblyRef>")]
    pub second_call_of: Option<AssemblyRef>,
    /// The day of the meeting.
    pub held_on: Day,
    /// The time of the meeting.
    pub at: TimeOfDay,
    /// The place, or the link.
    pub place: Sealed,
    /// Who convenes.
    pub convened_by: Convener,
    /// The associates who convene, or had the assembly called.
    #[serde(default)]
    pub requested_by: Vec<AssociateRef>,
    /// The items of the agenda, in order.
    pub agenda: Vec<Sealed>,
    /// The drafts of resolutions, in order.
    pub resolutions: Vec<Draft>,
    /// What is put at the associates' disposal.
    #[serde(default)]
    pub documents: Vec<Sealed>,
    /// The last day on which a form of vote is received, where the statutes admit it.
    #[serde(default)]
    pub forms_until: Option<Day>,
}

/// Why the assembly cannot be convened so, in ladder order.
#[must_use]
pub fn breaches(hall: Hall<'_>, command: &ConveneAssembly, on: Day) -> Vec<Refusal> {
    let (statutes, proposed) = match proposed(hall, &command.proposed(), on) {
        Ok(found) => found,
        Err(refusals) => return refusals,
    };
    let stake = stake(hall, &command.requested_by, on);
    let power = notice::power_to_convene(statutes.form, command.convened_by, stake).err().map(Refusal::Law);
    power.into_iter().chain(proposed).collect()
}

/// What is called to decide, however it will.
pub(super) struct Proposed<'c> {
    pub assembly: AssemblyRef,
    pub kind: AssemblyKind,
    pub second_call_of: Option<AssemblyRef>,
    /// The day of the meeting, the last one for answers, or that of the deed.
    pub held_on: Day,
    pub items: usize,
    pub resolutions: &'c [Draft],
}

impl ConveneAssembly {
    fn proposed(&self) -> Proposed<'_> {
        Proposed {
            assembly: self.assembly,
            kind: self.kind,
            second_call_of: self.second_call_of,
            held_on: self.held_on,
            items: self.agenda.len(),
            resolutions: &self.resolutions,
        }
    }
}

/// The statutes it is held under, and what is wrong with it there; or why it cannot be judged at all.
pub(super) fn proposed<'b>(
    hall: Hall<'b>,
    proposed: &Proposed<'_>,
    on: Day,
) -> Result<(&'b Statutes, Vec<Refusal>), Vec<Refusal>> {
    let Proposed { assembly, held_on, .. } = *proposed;
    if hall.assemblies.get(assembly).is_some() {
        return Err(refused(AssemblyRefusal::AssemblyTwice { assembly }));
    }
    if held_on < on {
        return Err(refused(AssemblyRefusal::HeldBeforeConvened { sent_on: on, held_on }));
    }
    let Some(statutes) = hall.statutes.on(held_on) else { return Err(vec![Refusal::NoStatutes { on: held_on }]) };
    let weights = (statutes.voting.basis != VoteBasis::Heads).then_some(AssemblyRefusal::WeightsNotHeld);
    let nobody = (hall.register.count_on(held_on) == 0).then_some(AssemblyRefusal::NobodyToConvene { held_on });
    let own = weights.into_iter().chain(nobody).map(Refusal::from);
    let resolutions = (1..).zip(proposed.resolutions);
    let drafts = resolutions.filter_map(|(number, draft)| unfit(statutes, proposed, number, draft));
    let wrong = own.chain(drafts).chain(second_call(hall, statutes, proposed)).collect();
    Ok((statutes, wrong))
}

/// What those who ask hold on the day of sending, each counted once.
fn stake(hall: Hall<'_>, requested_by: &[AssociateRef], on: Day) -> Stake {
    let asking: BTreeSet<AssociateRef> = requested_by.iter().copied().collect();
    let shares = |associate| hall.capital.shares_on(associate, on);
    // Saturating: in a book that no program writes, shares may exceed what adds up.
    let (mut heads, mut held, mut all_shares) = (0, 0_u64, 0_u64);
    for (associate, _) in hall.register.members_on(on) {
        all_shares = all_shares.saturating_add(shares(associate));
        if asking.contains(&associate) {
            heads += 1;
            held = held.saturating_add(shares(associate));
        }
    }
    Stake { shares: held, all_shares, heads, all_heads: hall.register.count_on(on) }
}

/// A draft that does not belong on this agenda.
fn unfit(statutes: &Statutes, proposed: &Proposed<'_>, number: u16, draft: &Draft) -> Option<Refusal> {
    let items = u16::try_from(proposed.items).unwrap_or(u16::MAX);
    let Draft { item, kind, .. } = *draft;
    if item == 0 || item > items {
        return Some(AssemblyRefusal::UnknownItem { item, items }.into());
    }
    if !proposed.kind.decides(kind) {
        let (resolution, kind) = (number, proposed.kind);
        return Some(AssemblyRefusal::NotOfThisAssembly { resolution, kind }.into());
    }
    draft.reserved_to.as_ref().and_then(|category| statutes.category(category).err())
}

fn second_call(hall: Hall<'_>, statutes: &Statutes, proposed: &Proposed<'_>) -> Option<Refusal> {
    let of = proposed.second_call_of?;
    let first = match hall.assemblies.get(of) {
        Some(first) if failed(first) => first,
        Some(_) | None => return Some(AssemblyRefusal::NoFailedFirstCall { of }.into()),
    };
    if statutes.assemblies.second_call == Faculty::NotForeseen {
        return Some(AssemblyRefusal::SecondCallExcluded.into());
    }
    let second = u16::try_from(proposed.resolutions.len()).unwrap_or(u16::MAX);
    let same =
        second == first.count() && first.resolutions.iter().zip(proposed.resolutions).all(|(a, b)| a.kind == b.kind);
    (!same).then(|| AssemblyRefusal::AnotherAgenda { first: first.count(), second }.into())
}

/// A first call that is over, and of which at least one resolution was not adopted.
fn failed(first: &Assembly) -> bool {
    let decided = first.resolutions.iter().all(Resolution::is_adopted);
    first.stage == Stage::Closed && first.second_call_of.is_none() && !decided
}

/// What a convocation freezes: the roll and the statutes of the day of the meeting, as the book knows them.
#[must_use]
pub fn frozen(hall: Hall<'_>, held_on: Day) -> Option<Frozen> {
    let (_, statutes) = hall.statutes.version_on(held_on)?;
    Some(Frozen { roll: roll::of(statutes, hall.register, hall.capital, held_on), statutes: statutes.clone() })
}

/// The event of a convocation.
#[must_use]
pub fn event(hall: Hall<'_>, command: &ConveneAssembly, on: Day) -> AssemblyConvened {
    let ConveneAssembly { assembly, kind, second_call_of, held_on, at, place, convened_by, .. } = command.clone();
    let ConveneAssembly { requested_by, agenda, resolutions, documents, forms_until, .. } = command.clone();
    let roll = frozen(hall, held_on).map(|frozen| frozen.roll).unwrap_or_default();
    let statutes = hall.statutes.version_on(held_on).map(|(at, _)| at).unwrap_or_default();
    AssemblyConvened {
        assembly,
        kind,
        second_call_of,
        held_on,
        at,
        place,
        convened_by,
        requested_by,
        agenda,
        resolutions,
        documents,
        forms_until,
        roll: roll::stated(&roll, statutes, hall.next.0),
        effective_on: on,
    }
}
