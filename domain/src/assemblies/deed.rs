//! Deciding by one deed that every associate signs (*acte unanime*).
//!
//! There is neither notice nor vote: the deed is recorded once it bears every signature, and each of its resolutions is
//! adopted by the consent of all. Refused: where the statutes or the form want a meeting, while one associate of the roll
//! is missing (AG-14), a signature of somebody who is not on it, an election that must be secret.

use super::consult::{accounts_findings, by_name, in_writing};
use super::convene::{self, Proposed};
use super::hall::Hall;
use super::held::VoteClosed;
use super::state::Assemblies;
use super::{AssemblyKind, DeedSigned, Draft, frozen, result, roll};
use crate::law::Breach;
use crate::law::consultation::{self, AnnualAccounts};
use crate::refusal::AssemblyRefusal;
use crate::refusal::Refusal;
use crate::values::{AssemblyRef, AssociateRef, Day, Sealed, TimeOfDay};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Command: record a deed by which all associates decide. Its effective day is that of the last signature.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignDeed {
    /// A new reference.
    pub assembly: AssemblyRef,
    /// The signed deed.
    pub deed: Sealed,
    /// Its items, in order.
    pub agenda: Vec<Sealed>,
    /// Its resolutions, in order.
    pub resolutions: Vec<Draft>,
    /// Whether the accounts of a year are among them.
    pub accounts: AnnualAccounts,
    /// Who signed.
    pub signatories: Vec<AssociateRef>,
    /// The time of the last signature.
    pub at: TimeOfDay,
}

/// Why the deed is not recorded, in ladder order.
#[must_use]
pub fn breaches(hall: Hall<'_>, command: &SignDeed, on: Day) -> Vec<Refusal> {
    let proposed = Proposed {
        assembly: command.assembly,
        kind: AssemblyKind::Mixed,
        second_call_of: None,
        held_on: on,
        items: command.agenda.len(),
        resolutions: &command.resolutions,
    };
    let (statutes, proposed) = match convene::proposed(hall, &proposed, on) {
        Ok(found) => found,
        Err(refusals) => return refusals,
    };
    let roll = frozen(hall, on).map(|frozen| frozen.roll).unwrap_or_default();
    let signed: BTreeSet<AssociateRef> = command.signatories.iter().copied().collect();
    let stranger = signed.iter().find(|one| !roll.contains_key(*one));
    let stranger = stranger.map(|one| AssemblyRefusal::NotOnTheRoll { associate: *one }.into());
    let count = |many: usize| u64::try_from(many).unwrap_or(u64::MAX);
    let all = consultation::signed_by_all(count(signed.len()), count(roll.len())).err();
    let secret = by_name(statutes, &command.resolutions, on);
    let law = in_writing(statutes).err().into_iter().chain(secret).map(Refusal::Law);
    law.chain(proposed).chain(stranger).chain(all.map(Refusal::Law)).collect()
}

/// What is recorded with a finding.
#[must_use]
pub fn findings(hall: Hall<'_>, command: &SignDeed, on: Day) -> Vec<Breach> {
    accounts_findings(hall, command.accounts, on)
}

/// The event of a deed.
#[must_use]
pub fn event(hall: Hall<'_>, command: &SignDeed, on: Day) -> DeedSigned {
    let SignDeed { assembly, deed, agenda, resolutions, accounts, signatories, at } = command.clone();
    let roll = frozen(hall, on).map(|frozen| frozen.roll).unwrap_or_default();
    let statutes = hall.statutes.version_on(on).map(|(at, _)| at).unwrap_or_default();
    let signatories = signatories.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
    let roll = roll::stated(&roll, statutes, hall.next.0);
    DeedSigned { assembly, deed, agenda, resolutions, accounts, signatories, roll, at, effective_on: on }
}

/// The results that follow from a deed: everything in it is adopted.
#[must_use]
pub fn results(hall: Hall<'_>, signed: &DeedSigned) -> Vec<VoteClosed> {
    let (assembly, on) = (signed.assembly, signed.effective_on);
    let mut alone = Assemblies::default();
    alone.sign_deed(hall.next, signed, frozen(hall, on));
    let Some(held) = alone.get(assembly) else { return Vec::new() };
    let closed = |number| {
        let result = result::of(held, number)?;
        Some(VoteClosed { assembly, resolution: number, result, at: signed.at, effective_on: on })
    };
    (1..=held.count()).filter_map(closed).collect()
}
