//! The formalities of a conversion, done (*formalités*).
//!
//! The legal notice is the publication from which the time of those who opposed runs (SCIC-21). Refused: before the
//! conversion, and a formality that was done already.

use super::{Conversions, FormalityDone};
use crate::law::conversion::Formality;
use crate::refusal::{Refusal, ScicRefusal};
use crate::values::{Day, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that a formality of the conversion was done, on its effective day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordFormality {
    /// Which.
    pub formality: Formality,
    /// The notice, the receipt of the filing.
    pub document: Sealed,
}

/// Why this is refused, in ladder order.
#[must_use]
pub fn breaches(conversions: &Conversions, command: &RecordFormality, on: Day) -> Vec<Refusal> {
    let Some(done_on) = conversions.formality(command.formality) else {
        return super::since_conversion(conversions, on).into_iter().collect();
    };
    vec![ScicRefusal::FormalityTwice { formality: command.formality, done_on }.into()]
}

/// The event.
#[must_use]
pub fn event(command: &RecordFormality, on: Day) -> FormalityDone {
    FormalityDone { formality: command.formality, document: command.document.clone(), effective_on: on }
}
