//! One line of the register: one interval of membership.

use crate::values::{AssociateRef, Dated, Day, PersonRef, Position, Siren, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One associate, present or past.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Associate {
    /// The entry that admitted.
    pub admitted_at: Position,
    /// First day of membership.
    pub since: Day,
    /// The category, from day to day.
    pub categories: Dated<Slug>,
    /// The SIREN in clear, if any.
    pub siren: Option<Siren>,
    /// Who represents a legal person or co-owners, from day to day.
    pub representatives: Dated<PersonRef>,
    /// The natural person who is the associate; none for a legal person and for co-owners.
    pub natural_person: Option<PersonRef>,
    /// What it is in law.
    pub nature: Nature,
    /// How it ended, or will end.
    pub exit: Option<Exit>,
}

/// What an associate is in law.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// A human being.
    NaturalPerson,
    /// A company, an association, a public body.
    LegalPerson,
    /// Co-owners without legal personality (*indivision*).
    Indivision,
}

/// The end of a membership.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Exit {
    /// Last day of membership.
    pub on: Day,
    /// The entry that recorded it.
    pub at: Position,
    /// How one left.
    pub way: WayOut,
}

/// How a membership ends (*perte de la qualité d'associé*).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WayOut {
    /// Of one's own will (*retrait, démission*).
    Withdrawal,
    /// By the assembly's vote (*exclusion*).
    Exclusion,
    /// By operation of the statutes (*radiation*).
    StrikeOff,
    /// By death (*décès*).
    Death,
    /// By operation of law, for shares that stayed unpaid after notice.
    UnpaidShares,
    /// By transferring every share (*cession*).
    Transfer,
    /// Before the book began, by the opening position.
    BeforeTheBook,
}

impl Associate {
    /// Whether one is an associate on `day`. A day belongs to its closing: who leaves on 31 December is still in the
    /// list of 31 December, and no longer in that of 1 January.
    #[must_use]
    pub fn is_member_on(&self, day: Day) -> bool {
        self.since <= day && !self.has_left_by(day)
    }

    /// Whether membership ended before the close of `day`: its last day is an earlier one.
    #[must_use]
    pub fn has_left_by(&self, day: Day) -> bool {
        self.exit.is_some_and(|exit| exit.on < day)
    }

    /// The category on `day`; before the first day, the one of admission.
    #[must_use]
    pub fn category_on(&self, day: Day) -> Option<&Slug> {
        self.categories.on(day).or_else(|| self.categories.values().next().map(|(_, category)| category))
    }

    /// Who speaks for it on `day`.
    #[must_use]
    pub fn representative_on(&self, day: Day) -> Option<PersonRef> {
        self.representatives.on(day).copied()
    }

    /// Whether it is a legal person: neither a natural one nor co-owners.
    #[must_use]
    pub fn is_legal_person(&self) -> bool {
        self.nature == Nature::LegalPerson
    }

    /// Whether both are associates on some day.
    #[must_use]
    pub fn overlaps(&self, other: &Associate) -> bool {
        let ends_before = |a: &Associate, b: &Associate| a.exit.is_some_and(|exit| exit.on < b.since);
        !ends_before(self, other) && !ends_before(other, self)
    }
}

/// The line of an associate who entered before the book, or by an admission: what both have in common.
pub(super) struct Entered<'e> {
    pub associate: AssociateRef,
    pub identity: &'e super::Identity,
    pub category: &'e Slug,
    pub since: Day,
}

impl Entered<'_> {
    /// The line that the entry at `position` begins.
    pub fn line(&self, position: Position) -> Associate {
        let mut line = Associate {
            admitted_at: position,
            since: self.since,
            categories: Dated::default(),
            siren: self.identity.siren(),
            representatives: Dated::default(),
            natural_person: self.identity.natural_person(),
            nature: self.identity.nature(),
            exit: None,
        };
        line.categories.set(self.since, position, self.category.clone());
        if let Some(person) = self.identity.representative() {
            line.representatives.set(self.since, position, person);
        }
        line
    }
}
