//! Who votes in an assembly, made anew from the entries that were known when the roll was frozen.

use super::assemblies::Asked;
use super::steps::Steps;
use quitus_projections::assemblies::{Electorate, electorate};
use serde_json::{Value, json};

/// The roll of an assembly, in the order of the register.
#[must_use]
pub fn of(asked: &Asked, steps: &Steps<'_>) -> Electorate {
    let mut made = electorate(&asked.held, &asked.reading.known);
    made.electors.sort_by_key(|line| steps.number(line.associate));
    made
}

/// The roll for programs, with whether it is the one that the entry states.
#[must_use]
pub fn as_json(asked: &Asked, made: &Electorate) -> Value {
    json!({
        "book": asked.reading.book,
        "assembly": asked.held.assembly,
        "electorate": made,
        "agrees": made.agrees(),
    })
}
