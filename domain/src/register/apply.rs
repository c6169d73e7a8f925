//! Applying to become an associate, and being rejected (*candidature, rejet*).
//!
//! Anyone may apply; the organ that the statutes name admits or rejects (COOP-13), and need not say why. An admission
//! under the reference of an application answers it. Refused: a reference in use, a category that the statutes do not
//! have, a rejection of nothing or by another organ.

use super::{ApplicationReceived, ApplicationRejected, Identity, Register};
use crate::decision::Decision;
use crate::law::{Breach, admission};
use crate::refusal::Refusal;
use crate::statutes::StatutesHistory;
use crate::values::{AssociateRef, Day, Sealed, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record an application.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReceiveApplication {
    /// A new reference, which the associate keeps if admitted.
    pub associate: AssociateRef,
    /// Who asks.
    pub identity: Identity,
    /// The category asked for.
    pub category: Slug,
    /// The letter.
    #[serde(default)]
    pub letter: Option<Sealed>,
}

/// Command: record that an application is rejected.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RejectApplication {
    /// The reference under which it was made.
    pub associate: AssociateRef,
    /// Why, where a reason is given.
    #[serde(default)]
    pub ground: Option<Sealed>,
    /// The act that rejects.
    pub decision: Decision,
}

/// Why this application cannot be recorded, in ladder order.
#[must_use]
pub fn receive_breaches(
    statutes: &StatutesHistory,
    register: &Register,
    command: &ReceiveApplication,
    on: Day,
) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let twice = register.application(command.associate);
    let twice = twice.map(|made| Refusal::AlreadyApplied { associate: command.associate, on: made.on });
    // An application from before the admission is recorded late, or set right.
    let admitted = register.get(command.associate).filter(|line| line.since < on);
    let admitted = admitted.and_then(|_| super::admit::already_admitted(register, command.associate));
    let unknown = clauses.category(&command.category).err();
    [twice, admitted, unknown].into_iter().flatten().collect()
}

/// What is recorded with a finding.
#[must_use]
pub fn receive_findings(command: &ReceiveApplication) -> Vec<Breach> {
    match &command.identity {
        Identity::LegalPerson { siren, .. } => admission::legal_person(*siren).err().into_iter().collect(),
        Identity::NaturalPerson { .. } | Identity::Indivision { .. } => Vec::new(),
    }
}

/// The event of a recorded application.
#[must_use]
pub fn receive_event(command: &ReceiveApplication, on: Day) -> ApplicationReceived {
    ApplicationReceived {
        associate: command.associate,
        identity: command.identity.clone(),
        category: command.category.clone(),
        letter: command.letter.clone(),
        effective_on: on,
    }
}

/// Why this rejection cannot be recorded, in ladder order.
#[must_use]
pub fn reject_breaches(
    statutes: &StatutesHistory,
    register: &Register,
    command: &RejectApplication,
    on: Day,
) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let associate = command.associate;
    let Some(made) = register.application(associate) else { return vec![Refusal::NoApplication { associate }] };
    let rejected = made.rejected_on.map(|on| Refusal::AlreadyRejected { associate, on });
    let admitted = register.get(associate).filter(|line| line.since <= on);
    let admitted = admitted.and_then(|_| super::admit::already_admitted(register, associate));
    let early =
        (on < made.on).then_some(Refusal::BeforeItsBasis { effective_on: on, basis: made.at, basis_on: made.on });
    let decider = admission::decider(&clauses.entry.admitted_by, command.decision.organ()).err().map(Refusal::Law);
    [rejected, admitted, early, decider].into_iter().flatten().collect()
}

/// The event of a rejection.
#[must_use]
pub fn reject_event(command: &RejectApplication, on: Day) -> ApplicationRejected {
    ApplicationRejected {
        associate: command.associate,
        ground: command.ground.clone(),
        decision: command.decision.clone(),
        effective_on: on,
    }
}
