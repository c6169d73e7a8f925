//! What an allocation posts (*écriture d'affectation*).

use super::ResultAllocated;
use super::plan::{
    LABOUR_SHARE, LEGAL_RESERVE, LOSS, LOSSES_CARRIED, OTHER_RESERVES, PATRONAGE_REFUNDS, SHARE_INTEREST,
    STATUTORY_RESERVE, SURPLUS,
};
use super::posting::{Draft, Journal, Posting};
use crate::values::{Cents, Party};

/// A surplus goes where the assembly put it; a loss is carried forward.
#[must_use]
pub fn allocated(event: &ResultAllocated) -> Vec<Posting> {
    let from = (SURPLUS, None);
    let mut draft = Draft::new(Journal::Miscellaneous, event.effective_on)
        .moving((-event.result).max(Cents::ZERO), (LOSSES_CARRIED, None), (LOSS, None))
        .moving(event.losses_absorbed, from, (LOSSES_CARRIED, None))
        .moving(event.legal_reserve, from, (LEGAL_RESERVE, None))
        .moving(event.statutory_reserve, from, (STATUTORY_RESERVE, None))
        .moving(event.other_reserves, from, (OTHER_RESERVES, None))
        .moving(event.labour_share.unwrap_or_default(), from, (LABOUR_SHARE, None));
    for part in &event.interest_parts {
        draft = draft.moving(part.amount, from, (SHARE_INTEREST, Some(&Party::Associate(part.associate))));
    }
    for part in &event.refunds {
        draft = draft.moving(part.amount, from, (PATRONAGE_REFUNDS, Some(&Party::Associate(part.associate))));
    }
    draft.done().into_iter().collect()
}
