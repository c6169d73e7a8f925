//! Who works for the cooperative: the ground of the category of employees, and what asks for one to exist.

use crate::values::{Day, Months, PersonRef, Position};
use imbl::{OrdMap, Vector};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What binds a person to the cooperative as an employee.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Contract {
    /// A contract of employment with the cooperative itself.
    Employment,
    /// The contract of an entrepreneur-employee of a CAE, who must become an associate within three years.
    EntrepreneurEmployee {
        /// Months of earlier contracts between the same parties, which count.
        earlier: Months,
    },
}

/// One employment, from its first day to its last.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Employment {
    /// The entry that began it.
    pub at: Position,
    /// The contract.
    pub contract: Contract,
    /// First day.
    pub since: Day,
    /// Last day, once it is known.
    pub until: Option<Day>,
}

/// Every employment, past and present. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Employments {
    by_person: OrdMap<PersonRef, Vector<Employment>>,
}

impl Employment {
    /// Whether it runs on `day`.
    #[must_use]
    pub fn runs_on(&self, day: Day) -> bool {
        self.since <= day && self.until.is_none_or(|until| day <= until)
    }
}

impl Employments {
    /// The employment of a person that runs on `day`.
    #[must_use]
    pub fn of(&self, person: PersonRef, day: Day) -> Option<Employment> {
        self.by_person.get(&person)?.iter().find(|employment| employment.runs_on(day)).copied()
    }

    /// An employment of a person that is not over on `day`, or begins later: one that begins then would meet it.
    #[must_use]
    pub fn not_over(&self, person: PersonRef, day: Day) -> Option<Employment> {
        self.by_person.get(&person)?.iter().find(|one| one.until.is_none_or(|until| day <= until)).copied()
    }

    /// The employment of a person that has no end yet.
    #[must_use]
    pub fn open(&self, person: PersonRef) -> Option<Employment> {
        self.by_person.get(&person)?.iter().find(|employment| employment.until.is_none()).copied()
    }

    /// Whether nobody is employed twice at a time, and no employment ends before it begins.
    #[must_use]
    pub fn hold_together(&self) -> bool {
        self.clashes().is_empty()
    }

    /// The entries that begin an employment while another one of the same person runs, or after its own end.
    #[must_use]
    pub fn clashes(&self) -> Vec<Position> {
        let apart = |a: &Employment, b: &Employment| a.until.is_some_and(|until| until < b.since);
        let clashing = |list: &Vector<Employment>| -> Vec<Position> {
            let wrong = |(at, one): &(usize, &Employment)| {
                let meets = |other: &Employment| !apart(one, other) && !apart(other, one);
                let earlier = |other: &Employment| (other.since, other.at) < (one.since, one.at);
                let others = list.iter().enumerate().filter(|(other, _)| other != at).map(|(_, other)| other);
                one.until.is_some_and(|until| until < one.since)
                    || others.into_iter().any(|other| meets(other) && earlier(other))
            };
            list.iter().enumerate().filter(wrong).map(|(_, one)| one.at).collect()
        };
        self.by_person.values().flat_map(clashing).collect()
    }

    /// Who is employed on `day`.
    pub fn on(&self, day: Day) -> impl Iterator<Item = (PersonRef, Employment)> {
        let running = move |list: &Vector<Employment>| list.iter().find(|one| one.runs_on(day)).copied();
        self.by_person.iter().filter_map(move |(person, list)| Some((*person, running(list)?)))
    }

    /// Records that an employment begins.
    pub fn start(&mut self, at: Position, person: PersonRef, contract: Contract, since: Day) {
        self.by_person.entry(person).or_default().push_back(Employment { at, contract, since, until: None });
    }

    /// Records that the employment of a person that runs on its last day ends.
    pub fn end(&mut self, person: PersonRef, last: Day) {
        let list = self.by_person.get_mut(&person);
        let running = list.and_then(|list| list.iter_mut().find(|one| one.until.is_none() && one.since <= last));
        if let Some(employment) = running {
            employment.until = Some(last);
        }
    }
}
