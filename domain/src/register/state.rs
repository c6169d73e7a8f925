//! What future decisions need to know of the associates.

use super::{AssociateAdmitted, AssociateWithdrew};
use crate::values::{AssociateRef, DatedSum, Day, PersonRef, Position, Siren, Slug};
use imbl::{OrdMap, OrdSet};
use serde::{Deserialize, Serialize};

/// The associates, past and present. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Register {
    associates: OrdMap<AssociateRef, Associate>,
    /// Numbers stay given even when an admission is annulled.
    numbers: OrdMap<AssociateRef, u32>,
    #[serde(with = "crate::values::pairs")]
    by_siren: OrdMap<Siren, OrdSet<AssociateRef>>,
    /// Who left, in the order in which the exits were recorded.
    #[serde(with = "crate::values::pairs")]
    exits: OrdMap<Position, AssociateRef>,
    heads: DatedSum<i64>,
    last_number: u32,
}

/// One line: one interval of membership.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Associate {
    /// The entry that admitted.
    pub admitted_at: Position,
    /// First day of membership.
    pub since: Day,
    /// Category.
    pub category: Slug,
    /// The SIREN in clear, if any.
    pub siren: Option<Siren>,
    /// The natural persons behind this line.
    pub persons: Vec<PersonRef>,
    /// How it ended.
    pub exit: Option<Exit>,
}

/// The end of a membership.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Exit {
    /// Last day of membership.
    pub on: Day,
    /// The entry that recorded it.
    pub at: Position,
}

impl Associate {
    /// Whether one is an associate on `day`. A day belongs to its closing: who leaves on 31 December is still in the
    /// list of 31 December, and no longer in that of 1 January.
    #[must_use]
    pub fn is_member_on(&self, day: Day) -> bool {
        self.since <= day && self.exit.is_none_or(|exit| day <= exit.on)
    }

    /// Whether both are associates on some day.
    #[must_use]
    pub fn overlaps(&self, other: &Associate) -> bool {
        let ends_before = |a: &Associate, b: &Associate| a.exit.is_some_and(|exit| exit.on < b.since);
        !ends_before(self, other) && !ends_before(other, self)
    }
}

impl Register {
    /// The line of an associate, present or past.
    #[must_use]
    pub fn get(&self, associate: AssociateRef) -> Option<&Associate> {
        self.associates.get(&associate)
    }

    /// The number of an associate, once given.
    #[must_use]
    pub fn number(&self, associate: AssociateRef) -> Option<u32> {
        self.numbers.get(&associate).copied()
    }

    /// The number that the next new associate gets.
    #[must_use]
    pub fn number_for(&self, associate: AssociateRef) -> u32 {
        self.number(associate).unwrap_or(self.last_number.saturating_add(1))
    }

    /// How many associates there are on `day`.
    #[must_use]
    pub fn count_on(&self, day: Day) -> u64 {
        u64::try_from(self.heads.on(day)).unwrap_or(0)
    }

    /// The first day of the first membership.
    #[must_use]
    pub fn first_day(&self) -> Option<Day> {
        self.heads.moves().next().map(|((day, _), _)| *day)
    }

    /// An associate with this SIREN whose membership is not over on `day`.
    #[must_use]
    pub fn with_siren(&self, siren: Siren, day: Day) -> Option<AssociateRef> {
        let open = |r: &&AssociateRef| self.get(**r).is_some_and(|a| a.exit.is_none_or(|exit| day <= exit.on));
        self.by_siren.get(&siren).and_then(|refs| refs.iter().find(open).copied())
    }

    /// Another line of the same SIREN whose membership overlaps that of `associate`.
    #[must_use]
    pub fn double(&self, associate: AssociateRef) -> Option<(Siren, AssociateRef)> {
        let line = self.get(associate)?;
        let siren = line.siren?;
        let overlaps = |r: &&AssociateRef| **r != associate && self.get(**r).is_some_and(|a| line.overlaps(a));
        self.by_siren.get(&siren)?.iter().find(overlaps).map(|other| (siren, *other))
    }

    /// Whose exit was recorded before this one, in that order.
    pub fn left_before(&self, exit: Exit) -> impl Iterator<Item = (Position, AssociateRef)> {
        self.exits.range(..exit.at).map(|(at, associate)| (*at, *associate))
    }

    /// The lines behind which a natural person stands.
    pub fn lines_of(&self, person: PersonRef) -> impl Iterator<Item = &Associate> {
        self.associates.values().filter(move |line| line.persons.contains(&person))
    }

    /// Records an admission.
    pub fn admit(&mut self, position: Position, admitted: &AssociateAdmitted) {
        let siren = admitted.identity.siren();
        let line = Associate {
            admitted_at: position,
            since: admitted.effective_on,
            category: admitted.category.clone(),
            siren,
            persons: admitted.identity.persons().collect(),
            exit: None,
        };
        if let Some(siren) = siren {
            self.by_siren.entry(siren).or_default().insert(admitted.associate);
        }
        self.associates.insert(admitted.associate, line);
        self.numbers.insert(admitted.associate, admitted.number);
        self.last_number = self.last_number.max(admitted.number);
        self.heads.add(admitted.effective_on, position, 1);
    }

    /// Records a withdrawal.
    pub fn withdraw(&mut self, position: Position, withdrew: &AssociateWithdrew) {
        let on = withdrew.effective_on;
        if let Some(line) = self.associates.get_mut(&withdrew.associate) {
            line.exit = Some(Exit { on, at: position });
        }
        self.exits.insert(position, withdrew.associate);
        self.heads.add(next(on), position, -1);
    }

    /// Takes back an admission, for a rectification. The number stays given.
    pub fn retract_admission(&mut self, associate: AssociateRef) -> Option<Associate> {
        let line = self.associates.remove(&associate)?;
        if let Some(same) = line.siren.and_then(|siren| self.by_siren.get_mut(&siren)) {
            same.remove(&associate);
        }
        self.heads.retract(line.since, line.admitted_at);
        Some(line)
    }

    /// Puts an exit back on a line whose admission was rectified.
    pub fn keep_exit(&mut self, associate: AssociateRef, exit: Option<Exit>) {
        if let Some(line) = self.associates.get_mut(&associate) {
            line.exit = exit;
        }
    }

    /// Takes back a withdrawal, for a rectification.
    pub fn retract_exit(&mut self, associate: AssociateRef) -> Option<Exit> {
        let exit = self.associates.get_mut(&associate)?.exit.take()?;
        self.exits.remove(&exit.at);
        self.heads.retract(next(exit.on), exit.at);
        Some(exit)
    }
}

/// The first day after membership ended.
fn next(last: Day) -> Day {
    last.succ_opt().unwrap_or(last)
}
