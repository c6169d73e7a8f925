//! Withdrawing (*retrait, démission*).
//!
//! A right of every associate (COOP-15): nobody decides on it, so the command cites no decision. The statutes may frame
//! it by a notice and a minimum commitment: membership then ends at their term, and asking for less is a finding, not
//! a refusal. The shares stay in the capital until they are refunded.

use super::{AssociateWithdrew, Register};
use crate::law::{Breach, size, withdrawal};
use crate::refusal::Refusal;
use crate::statutes::StatutesHistory;
use crate::values::{AssociateRef, Day, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that an associate leaves. Its effective day is the day that the associate asks for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawAssociate {
    /// The associate.
    pub associate: AssociateRef,
    /// The day the cooperative was told.
    pub notified_on: Day,
    /// The letter.
    #[serde(default)]
    pub letter: Option<Sealed>,
}

/// Why this withdrawal cannot be recorded, in ladder order.
#[must_use]
pub fn breaches(statutes: &StatutesHistory, register: &Register, command: &WithdrawAssociate, on: Day) -> Vec<Refusal> {
    if statutes.on(command.notified_on.max(on)).is_none() {
        return vec![Refusal::NoStatutes { on }];
    }
    let Some(line) = register.get(command.associate) else {
        return vec![Refusal::UnknownAssociate { associate: command.associate }];
    };
    let gone = line.exit.map(|exit| Refusal::AlreadyLeft { associate: command.associate, left_on: exit.on });
    let too_early = |day: Day| day < line.since;
    let before = (too_early(on) || too_early(command.notified_on)).then(|| Refusal::BeforeItsBasis {
        effective_on: on.min(command.notified_on),
        basis: line.admitted_at,
        basis_on: line.since,
    });
    gone.into_iter().chain(before).collect()
}

/// What is recorded with a finding.
#[must_use]
pub fn findings(statutes: &StatutesHistory, register: &Register, command: &WithdrawAssociate, on: Day) -> Vec<Breach> {
    let term = term(statutes, register, command, on);
    let early = withdrawal::before_term(on, term).err();
    let ends_on = on.max(term);
    let after = ends_on.succ_opt().unwrap_or(ends_on);
    let too_few = statutes.on(after).and_then(|clauses| {
        let left = register.count_on(after).saturating_sub(1);
        size::enough(clauses.family, clauses.form, left, after).err()
    });
    early.into_iter().chain(too_few).collect()
}

/// The event of an accepted withdrawal.
#[must_use]
pub fn event(
    statutes: &StatutesHistory,
    register: &Register,
    command: &WithdrawAssociate,
    on: Day,
) -> AssociateWithdrew {
    AssociateWithdrew {
        associate: command.associate,
        notified_on: command.notified_on,
        asked_for: on,
        letter: command.letter.clone(),
        effective_on: on.max(term(statutes, register, command, on)),
    }
}

/// The day on which the statutes in force when the cooperative was told let membership end.
fn term(statutes: &StatutesHistory, register: &Register, command: &WithdrawAssociate, on: Day) -> Day {
    let since = register.get(command.associate).map_or(on, |line| line.since);
    statutes.on(command.notified_on).map_or(on, |clauses| {
        let exit = &clauses.exit;
        withdrawal::takes_effect_on(command.notified_on, exit.withdrawal_notice, since, exit.minimum_commitment)
    })
}
