//! Giving away what is left after debts and nominal capital (*dévolution*, art. 19): never to the associates.

use super::AssetsDevolved;
use crate::decision::Decision;
use crate::law::status::{self, Devolvee};
use crate::refusal::Refusal;
use crate::values::{Cents, Day, Label, Siren};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record to whom the net assets go.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DevolveAssets {
    /// To whom.
    pub name: Label,
    /// Its SIREN.
    #[serde(default)]
    pub siren: Option<Siren>,
    /// What it is.
    pub nature: Devolvee,
    /// How much, in cents.
    pub amount: Cents,
    /// The assembly.
    pub decision: Decision,
}

/// Why the assets may not go there, in ladder order.
#[must_use]
pub fn breaches(dissolved_on: Option<Day>, command: &DevolveAssets, on: Day) -> Vec<Refusal> {
    let living = dissolved_on.is_none_or(|since| on < since).then_some(Refusal::NotDissolved { on });
    let nothing = (!command.amount.is_positive()).then_some(Refusal::AmountNotPositive { amount: command.amount });
    let law = status::devolved_to(command.nature).err().map(Refusal::Law);
    [living, nothing, law].into_iter().flatten().collect()
}

/// The event of a recorded devolution.
#[must_use]
pub fn event(command: &DevolveAssets, on: Day) -> AssetsDevolved {
    let DevolveAssets { name, siren, nature, amount, decision } = command.clone();
    AssetsDevolved { name, siren, nature, amount, decision, effective_on: on }
}
