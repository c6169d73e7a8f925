//! What the checks look at: the facts of a question, folded once.

use crate::capital::{Capital, CapitalOn};
use crate::mandates::Mandates;
use crate::recorded::{Fold, Recorded};
use crate::register::Register;
use quitus_domain::cooperative::{self, Cooperative, Event};
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{AssociateRef, Day, Position};
use std::collections::BTreeSet;

/// The cooperative on a day, by what is known.
pub struct Situation {
    /// The day.
    pub day: Day,
    /// The facts, in the order in which they take effect.
    pub facts: Vec<Recorded>,
    /// What they leave for deciding.
    pub state: Cooperative,
    /// The register.
    pub register: Register,
    /// The capital.
    pub capital: CapitalOn,
    /// The mandates.
    pub mandates: Mandates,
}

impl Situation {
    /// Of the facts that [`crate::AsOf::select`] gives for that day.
    #[must_use]
    pub fn of(facts: Vec<Recorded>, day: Day) -> Self {
        let events = facts.iter().map(|recorded| (recorded.position, recorded.event.as_ref()));
        Situation {
            day,
            state: cooperative::of_facts(events),
            register: Register::of(&facts),
            capital: Capital::of(&facts).on(day),
            mandates: Mandates::of(&facts),
            facts,
        }
    }

    /// The clauses of the day.
    #[must_use]
    pub fn statutes(&self) -> Option<&Statutes> {
        self.state.statutes.on(self.day)
    }

    /// The entries behind the line of an associate.
    #[must_use]
    pub fn line(&self, associate: AssociateRef) -> Vec<Position> {
        self.register.line(associate).map(|line| line.entries.clone()).unwrap_or_default()
    }

    /// The entry of the statutes in force on the day.
    #[must_use]
    pub fn statutes_entry(&self) -> Option<&Recorded> {
        let is = |recorded: &&Recorded| {
            matches!(recorded.event.as_ref(), Event::StatutesAdopted(_) | Event::StatutesAmended(_))
        };
        self.facts.iter().rfind(is)
    }

    /// The days on which anything took effect and those after them, latest first: an exit takes effect on the last day of
    /// membership, and shows on the next.
    pub fn days_back(&self) -> impl Iterator<Item = Day> {
        let on = self.facts.iter().map(Recorded::effective_on);
        let shown = on.flat_map(|day| [Some(day), day.succ_opt()]).flatten();
        let days: BTreeSet<Day> = shown.filter(|day| *day <= self.day).collect();
        days.into_iter().rev()
    }
}
