//! What future decisions need to know of the associates.

use super::line::{Associate, Entered, Exit, WayOut};
use super::{AssociateAdmitted, ContactChanged, EmailNotice, Employments};
use crate::values::{AssociateRef, Dated, DatedSum, Day, PersonRef, Position, Siren, Slug};
use imbl::{OrdMap, OrdSet};
use serde::{Deserialize, Serialize};

/// The associates, past and present, and who asks to become one. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Register {
    associates: OrdMap<AssociateRef, Associate>,
    /// Numbers stay given even when an admission is annulled.
    numbers: OrdMap<AssociateRef, u32>,
    last_number: u32,
    #[serde(with = "crate::values::pairs")]
    by_siren: OrdMap<Siren, OrdSet<AssociateRef>>,
    /// The lines behind which a natural person stands, or ever stood.
    by_person: OrdMap<PersonRef, OrdSet<AssociateRef>>,
    /// Who left, in the order in which the exits were recorded.
    #[serde(with = "crate::values::pairs")]
    exits: OrdMap<Position, AssociateRef>,
    heads: DatedSum<i64>,
    applications: OrdMap<AssociateRef, Application>,
    /// Who agreed to be convened by e-mail, from day to day.
    email: OrdMap<AssociateRef, Dated<EmailConsent>>,
    /// Who works for the cooperative.
    pub employments: Employments,
}

/// Whether one agrees to be convened by e-mail.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
enum EmailConsent {
    Agreed,
    Revoked,
}

/// An application, and what became of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Application {
    /// The entry that recorded it.
    pub at: Position,
    /// The day it came.
    pub on: Day,
    /// The day it was rejected.
    pub rejected_on: Option<Day>,
}

impl Register {
    /// The line of an associate, present or past.
    #[must_use]
    pub fn get(&self, associate: AssociateRef) -> Option<&Associate> {
        self.associates.get(&associate)
    }

    /// Every line, present and past.
    pub fn lines(&self) -> impl Iterator<Item = (AssociateRef, &Associate)> {
        self.associates.iter().map(|(associate, line)| (*associate, line))
    }

    /// Those who are associates on `day`.
    pub fn members_on(&self, day: Day) -> impl Iterator<Item = (AssociateRef, &Associate)> {
        self.lines().filter(move |(_, line)| line.is_member_on(day))
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

    /// Who bears a number, once given.
    #[must_use]
    pub fn bears(&self, number: u32) -> Option<AssociateRef> {
        self.numbers.iter().find(|(_, given)| **given == number).map(|(associate, _)| *associate)
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

    /// Whether nobody was ever admitted or carried over.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.associates.is_empty()
    }

    /// An associate with this SIREN whose membership is not over on `day`.
    #[must_use]
    pub fn with_siren(&self, siren: Siren, day: Day) -> Option<AssociateRef> {
        let open = |r: &&AssociateRef| self.get(**r).is_some_and(|a| !a.has_left_by(day));
        self.by_siren.get(&siren).and_then(|refs| refs.iter().find(open).copied())
    }

    /// An associate who is this natural person and whose membership is not over on `day`.
    #[must_use]
    pub fn being(&self, person: PersonRef, day: Day) -> Option<AssociateRef> {
        let is = |line: &Associate| line.natural_person == Some(person) && !line.has_left_by(day);
        let refs = self.by_person.get(&person)?;
        refs.iter().find(|r| self.get(**r).is_some_and(is)).copied()
    }

    /// Another line of the same SIREN whose membership overlaps that of `associate`.
    #[must_use]
    pub fn double(&self, associate: AssociateRef) -> Option<(Siren, AssociateRef)> {
        let line = self.get(associate)?;
        let siren = line.siren?;
        let overlaps = |r: &&AssociateRef| **r != associate && self.get(**r).is_some_and(|a| line.overlaps(a));
        self.by_siren.get(&siren)?.iter().find(overlaps).map(|other| (siren, *other))
    }

    /// Another line of the same natural person whose membership overlaps that of `associate`.
    #[must_use]
    pub fn twin(&self, associate: AssociateRef) -> Option<AssociateRef> {
        let line = self.get(associate)?;
        let same = |other: &Associate| other.natural_person == line.natural_person && line.overlaps(other);
        let twin = |r: &&AssociateRef| **r != associate && self.get(**r).is_some_and(same);
        self.by_person.get(&line.natural_person?)?.iter().find(twin).copied()
    }

    /// Whose exit was recorded before this one, in that order.
    pub fn left_before(&self, exit: Exit) -> impl Iterator<Item = (Position, AssociateRef)> {
        self.exits.range(..exit.at).map(|(at, associate)| (*at, *associate))
    }

    /// The lines behind which a natural person stands, or ever stood.
    pub fn lines_of(&self, person: PersonRef) -> impl Iterator<Item = &Associate> {
        self.by_person.get(&person).into_iter().flatten().filter_map(|associate| self.get(*associate))
    }

    /// Whether a natural person stands, or ever stood, behind a line.
    #[must_use]
    pub fn stands_behind(&self, person: PersonRef, associate: AssociateRef) -> bool {
        self.by_person.get(&person).is_some_and(|refs| refs.contains(&associate))
    }

    /// The day of the consent to be convened by e-mail that stands at the close of `day`.
    #[must_use]
    pub fn email_consent(&self, associate: AssociateRef, day: Day) -> Option<Day> {
        let ((since, _), consent) = self.email.get(&associate)?.entry_on(day)?;
        (*consent == EmailConsent::Agreed).then_some(*since)
    }

    /// The application made under a reference.
    #[must_use]
    pub fn application(&self, associate: AssociateRef) -> Option<Application> {
        self.applications.get(&associate).copied()
    }
}

/// What entries leave.
impl Register {
    /// Records an application.
    pub fn apply_for(&mut self, at: Position, associate: AssociateRef, on: Day) {
        self.applications.insert(associate, Application { at, on, rejected_on: None });
    }

    /// Records that an application was rejected.
    pub fn reject(&mut self, associate: AssociateRef, on: Day) {
        if let Some(application) = self.applications.get_mut(&associate) {
            application.rejected_on = Some(on);
        }
    }

    /// Records an admission.
    pub fn admit(&mut self, position: Position, admitted: &AssociateAdmitted) {
        let entered = Entered {
            associate: admitted.associate,
            identity: &admitted.identity,
            category: &admitted.category,
            since: admitted.effective_on,
        };
        self.heads.add(admitted.effective_on, position, 1);
        self.enter(position, &entered);
    }

    pub(super) fn enter(&mut self, position: Position, entered: &Entered<'_>) {
        let line = entered.line(position);
        if let Some(siren) = line.siren {
            self.by_siren.entry(siren).or_default().insert(entered.associate);
        }
        for person in entered.identity.persons() {
            self.by_person.entry(person).or_default().insert(entered.associate);
        }
        self.associates.insert(entered.associate, line);
    }

    /// Records that somebody is an associate from the opening position on, or was one and still holds shares.
    pub fn carry(&mut self, position: Position, carried: &Carried<'_>) {
        let Carried { associate, identity, category, since, opened_on, left_on } = *carried;
        self.enter(position, &Entered { associate, identity, category, since });
        // Who leaves on the opening day is still an associate at its close.
        let present = left_on.is_none_or(|on| opened_on <= on);
        if present {
            self.heads.add(opened_on, position, 1);
        }
        let Some(on) = left_on else { return };
        if present {
            self.heads.add(next(on), position, -1);
        }
        self.exits.insert(position, associate);
        if let Some(line) = self.associates.get_mut(&associate) {
            line.exit = Some(Exit { on, at: position, way: WayOut::BeforeTheBook });
        }
    }

    /// A number that was given stays given, even when the entry that gave it is annulled.
    pub fn give_number(&mut self, associate: AssociateRef, number: u32) {
        self.numbers.insert(associate, number);
        self.last_number = self.last_number.max(number);
    }

    /// The numbers that another state of the same book has given.
    pub fn keep_numbers(&mut self, other: &Register) {
        self.numbers = other.numbers.clone();
        self.last_number = other.last_number;
    }

    /// Records what was agreed about notices by e-mail.
    pub fn agree_to_email(&mut self, at: Position, changed: &ContactChanged) {
        let consent = match &changed.email_notice {
            None => return,
            Some(EmailNotice::Agreed { .. }) => EmailConsent::Agreed,
            Some(EmailNotice::Revoked) => EmailConsent::Revoked,
        };
        self.email.entry(changed.associate).or_default().set(changed.effective_on, at, consent);
    }

    /// Records that a membership ends on its last day. Of several ends the earliest holds, then the first recorded.
    pub fn leave(&mut self, at: Position, associate: AssociateRef, last: Day, way: WayOut) {
        let Some(line) = self.associates.get_mut(&associate) else {
            self.exits.insert(at, associate);
            return;
        };
        if let Some(earlier) = line.exit {
            if earlier.on <= last {
                return;
            }
            self.exits.remove(&earlier.at);
            self.heads.retract(next(earlier.on), earlier.at);
        }
        line.exit = Some(Exit { on: last, at, way });
        self.exits.insert(at, associate);
        self.heads.add(next(last), at, -1);
    }

    /// Records that an associate belongs to another category from `on`.
    pub fn reclassify(&mut self, at: Position, associate: AssociateRef, category: &Slug, on: Day) {
        if let Some(line) = self.associates.get_mut(&associate) {
            line.categories.set(on, at, category.clone());
        }
    }

    /// Records that somebody else speaks for an associate from `on`.
    pub fn represent(&mut self, at: Position, associate: AssociateRef, person: PersonRef, on: Day) {
        if let Some(line) = self.associates.get_mut(&associate) {
            line.representatives.set(on, at, person);
            self.by_person.entry(person).or_default().insert(associate);
        }
    }

    /// The entries that end the membership of an associate and hold.
    pub fn exits_of(&self, associate: AssociateRef) -> impl Iterator<Item = Position> {
        self.exits.iter().filter(move |(_, who)| **who == associate).map(|(at, _)| *at)
    }

    /// Exits and changes of those whom no entry admits: what a rectification may not leave behind.
    pub fn orphaned_exits(&self) -> impl Iterator<Item = AssociateRef> {
        self.exits.values().copied().filter(|associate| !self.associates.contains_key(associate))
    }
}

/// Somebody whom the opening position carries over.
#[derive(Clone, Copy, Debug)]
pub struct Carried<'c> {
    /// The associate.
    pub associate: AssociateRef,
    /// Who it is.
    pub identity: &'c super::Identity,
    /// The category.
    pub category: &'c Slug,
    /// First day of membership, as the documents say.
    pub since: Day,
    /// The day of the opening position.
    pub opened_on: Day,
    /// Last day of membership, for a former associate who still holds shares.
    pub left_on: Option<Day>,
}

/// The first day after membership ended.
fn next(last: Day) -> Day {
    last.succ_opt().unwrap_or(last)
}
