//! Findings about struck registers: each is made anew from what is known.

use super::{Finding, Situation};
use quitus_domain::law::register;
use quitus_domain::scic;

/// REG-01: an entry was corrected since, and the register of that day is no longer the one that was struck.
pub(super) fn registers(situation: &Situation) -> Vec<Finding> {
    let state = &situation.state;
    let found = state.struck.all().filter_map(|(day, struck)| {
        let clauses = state.statutes.on(day)?;
        let made = scic::made(clauses, &state.register, &state.capital, day, &struck.salt)?;
        let breach = register::as_stored(&made.root, &struck.root).err()?;
        Some(Finding::new(breach, day, vec![struck.at]).proposing("strike_register"))
    });
    found.collect()
}
