//! Putting a frozen roll in line with the register (*modification de la liste*).
//!
//! Only toward what the register of the day of the meeting says by now: an associate admitted late enters, one who left
//! is struck. Refused: any other change.

use super::hall::{Hall, refused};
use super::roll::{self, Frozen, Voter};
use super::{RollAmended, RollChange};
use crate::refusal::AssemblyRefusal;
use crate::refusal::Refusal;
use crate::values::{AssemblyRef, AssociateRef, Day, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: amend the roll of an assembly.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AmendRoll {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// Whose line.
    pub associate: AssociateRef,
    /// What becomes of it.
    pub change: RollChange,
    /// On what ground.
    pub ground: Sealed,
}

/// Why the roll cannot be amended so, in ladder order.
#[must_use]
pub fn breaches(hall: Hall<'_>, command: &AmendRoll, on: Day) -> Vec<Refusal> {
    let AmendRoll { assembly, associate, change, .. } = *command;
    let held = match hall.to_come(assembly, on) {
        Ok(held) => held,
        Err(refusals) => return refusals,
    };
    let (now, frozen) = (line(hall, assembly, associate), held.roll.get(&associate));
    let borne_out = match change {
        RollChange::Entered => now.is_some(),
        RollChange::Struck => now.is_none(),
    };
    if !borne_out {
        return refused(AssemblyRefusal::NotInTheRegister { associate, held_on: held.held_on });
    }
    (now.as_ref() == frozen).then_some(Refusal::NothingToChange).into_iter().collect()
}

/// The line that the register of the day of the meeting now gives an associate.
#[must_use]
pub fn line(hall: Hall<'_>, assembly: AssemblyRef, associate: AssociateRef) -> Option<Voter> {
    let held = hall.assemblies.get(assembly)?;
    let member = hall.register.get(associate).filter(|member| member.is_member_on(held.held_on))?;
    let category = member.category_on(held.held_on)?;
    let college = held.statutes.college_of(category).map(|college| college.key.clone());
    let shares = hall.capital.shares_on(associate, held.held_on);
    Some(Voter { category: category.clone(), college, votes: 1, shares })
}

/// The roll once the line of an associate is what the register of the day of the meeting now says.
#[must_use]
pub fn amended(hall: Hall<'_>, assembly: AssemblyRef, associate: AssociateRef) -> Option<Frozen> {
    let held = hall.assemblies.get(assembly)?;
    let mut roll = held.roll.clone();
    match line(hall, assembly, associate) {
        Some(line) => drop(roll.insert(associate, line)),
        None => drop(roll.remove(&associate)),
    }
    Some(Frozen { roll, statutes: held.statutes.clone() })
}

/// The event of a change of the roll.
#[must_use]
pub fn event(hall: Hall<'_>, command: &AmendRoll, on: Day) -> RollAmended {
    let AmendRoll { assembly, associate, change, ground } = command.clone();
    let held = hall.assemblies.get(assembly);
    let roll = amended(hall, assembly, associate).map(|frozen| frozen.roll).unwrap_or_default();
    let statutes = held.and_then(|held| hall.statutes.version_on(held.held_on)).map(|(at, _)| at).unwrap_or_default();
    RollAmended {
        assembly,
        associate,
        change,
        ground,
        roll: roll::stated(&roll, statutes, hall.next.0),
        effective_on: on,
    }
}
