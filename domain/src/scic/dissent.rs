//! What an associate who opposed the conversion chooses (SCIC-21).
//!
//! Recorded as a choice: the membership ends, and the shares are cancelled and paid, by the acts of their own, under the
//! floor of the capital. Whether the law gives these options in a SCIC is for a lawyer to confirm, and every face that
//! shows them says so. Refused: before the conversion, by one who did not vote against, after three months from the
//! publication, and a second choice.

use super::{Conversions, DissentChosen};
use crate::law::dissent::{self, DissentOption, Stand};
use crate::refusal::{Refusal, ScicRefusal};
use crate::register::{Register, associate_on};
use crate::values::{AssociateRef, Day, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record what an associate who opposed the conversion chooses.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseDissent {
    /// Who.
    pub associate: AssociateRef,
    /// What.
    pub option: DissentOption,
    /// The letter.
    pub letter: Sealed,
}

/// Why this is refused, in ladder order.
#[must_use]
pub fn breaches(
    conversions: &Conversions,
    register: &Register,
    command: &ChooseDissent,
    stand: Stand,
    on: Day,
) -> Vec<Refusal> {
    let associate = command.associate;
    if let Some(refusal) = super::since_conversion(conversions, on) {
        return vec![refusal];
    }
    let present = associate_on(register, associate, on).err();
    let again =
        conversions.chosen(associate).map(|chosen_on| ScicRefusal::DissentTwice { associate, chosen_on }.into());
    let law = [dissent::opposed(stand), dissent::in_time(conversions.published_on(), on)];
    let law = law.into_iter().filter_map(Result::err).map(Refusal::Law);
    present.into_iter().chain(again).chain(law).collect()
}

/// The event.
#[must_use]
pub fn event(command: &ChooseDissent, on: Day) -> DissentChosen {
    DissentChosen {
        associate: command.associate,
        option: command.option,
        letter: command.letter.clone(),
        effective_on: on,
    }
}
