//! Who votes (*liste électorale*), made anew from the entries that were known when it was frozen.

use super::view::AssemblyView;
use crate::as_of::{AsOf, Known};
use crate::recorded::Recorded;
use quitus_domain::assemblies::{RollStated, roll};
use quitus_domain::cooperative::of_facts;
use quitus_domain::values::{AssociateRef, Position, Slug};
use serde::Serialize;

/// A roll: what the entry states, and what the book makes of it.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Electorate {
    /// What stands in the entry.
    pub stated: RollStated,
    /// What the entries known then make: the same, or the book was not honest.
    pub computed: Option<RollStated>,
    /// The lines, in the order of their references.
    pub electors: Vec<Elector>,
}

/// One line.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Elector {
    /// Who.
    pub associate: AssociateRef,
    /// The category on the day of the meeting.
    pub category: Slug,
    /// The college.
    pub college: Option<Slug>,
    /// The votes.
    pub votes: u64,
    /// The shares.
    pub shares: u64,
}

impl Electorate {
    /// Whether the roll that was frozen is the one that the book makes.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.computed.as_ref() == Some(&self.stated)
    }
}

/// The roll of an assembly. `book` is in the order of recording, whole or as far as the roll knew it.
#[must_use]
pub fn electorate(held: &AssemblyView, book: &[Recorded]) -> Electorate {
    let stated = held.roll.clone();
    let nothing = || Electorate { stated: stated.clone(), computed: None, electors: Vec::new() };
    let Some(last) = stated.size.checked_sub(1) else { return nothing() };
    let facts = AsOf { effective: held.held_on, known: Known::UpTo(Position(last)) }.select(book);
    let state = of_facts(facts.iter().map(|recorded| (recorded.position, recorded.event.as_ref())));
    let Some((at, statutes)) = state.statutes.version_on(held.held_on) else { return nothing() };
    let made = roll::of(statutes, &state.register, &state.capital, held.held_on);
    let electors = made.iter().map(|(associate, voter)| Elector {
        associate: *associate,
        category: voter.category.clone(),
        college: voter.college.clone(),
        votes: voter.votes,
        shares: voter.shares,
    });
    Electorate { computed: Some(roll::stated(&made, at, stated.size)), electors: electors.collect(), stated }
}
