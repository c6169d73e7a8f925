//! What the turnover of a year shows.

use super::{Finding, Situation};
use crate::recorded::Fold;
use crate::sales::{Meter, Sales};
use quitus_domain::law::outside;

/// COOP-05: third parties made more of the turnover of a year that is over than the law lets them.
pub(super) fn third_parties_beyond_their_part(situation: &Situation) -> Vec<Finding> {
    let statutes = &situation.state.statutes;
    let finding = |meter: Meter| {
        let family = statutes.on(meter.ends_on)?.family;
        let breach = outside::turnover(family, meter.others, meter.turnover, meter.ends_on).err()?;
        Some(Finding::new(breach, meter.ends_on, meter.entries))
    };
    let over = Sales::of(&situation.facts).meters(statutes).into_iter().filter(|meter| meter.ends_on <= situation.day);
    over.filter_map(finding).collect()
}
