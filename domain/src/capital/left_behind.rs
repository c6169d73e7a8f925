//! What a departure recorded late leaves behind: subscriptions of a day on which one had left (COOP-24).

use super::Capital;
use crate::law::{Breach, refund};
use crate::values::{AssociateRef, Day};

/// The subscriptions that an exit on `lost_on` makes false, each with its entry.
#[must_use]
pub fn findings(capital: &Capital, associate: AssociateRef, lost_on: Day) -> Vec<Breach> {
    let later = capital.account(associate).into_iter().flat_map(|account| account.subscribed_after(lost_on));
    later.filter_map(|(on, entry)| refund::subscribed_before_leaving(lost_on, on, entry).err()).collect()
}
