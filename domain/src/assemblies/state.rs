//! What future decisions need to know of the assemblies.

use super::roll::{Frozen, Roll};
use super::{
    AssemblyConvened, AssemblyKind, Attends, Authorised, Backing, Choice, Draft, Matter, NoticeMedium, Outcome,
    ProxyBearer, VotingMethod,
};
use crate::statutes::Statutes;
use crate::values::{AssemblyRef, AssociateRef, Call, Day, DecisionKind, PersonRef, Position, Slug, TimeOfDay, pairs};
use imbl::{OrdMap, Vector};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Every assembly, and the register of minutes. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Assemblies {
    pub(super) held: OrdMap<AssemblyRef, Assembly>,
    /// The rolls as they were frozen, by the entry that froze them: a later rectification of the register does not
    /// change who had been convened.
    #[serde(with = "pairs")]
    frozen: OrdMap<Position, Frozen>,
    /// The assembly of each sealed minutes.
    #[serde(with = "pairs")]
    pub(super) minutes: OrdMap<u32, AssemblyRef>,
    /// The number after which the minutes of this book begin.
    pub(super) minutes_before: LastMinutes,
}

/// The last minutes, as far as the book knows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum LastMinutes {
    /// Their number.
    Numbered(u32),
    /// Not stated, or in a way that the book cannot count on: the first ones sealed here begin the series.
    #[default]
    NotStated,
}

/// How far an assembly is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Stage {
    /// It is called.
    Convened,
    /// It sits, since that time.
    Open(TimeOfDay),
    /// It sat, and goes on then.
    Adjourned(Resumption),
    /// It is over.
    Closed,
}

/// When an adjourned meeting goes on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Resumption {
    /// The day.
    pub on: Day,
    /// Not before that time.
    pub at: TimeOfDay,
}

/// One assembly.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Assembly {
    /// The entry that convened it.
    pub at: Position,
    /// What it may decide.
    pub kind: AssemblyKind,
    /// The first call, when this is the second.
    pub second_call_of: Option<AssemblyRef>,
    /// The day of sending.
    pub sent_on: Day,
    /// The day of the meeting.
    pub held_on: Day,
    /// The day on which it sits: that of the meeting, or the one to which it was adjourned.
    pub sits_on: Day,
    /// The last day on which a form is received.
    pub forms_until: Option<Day>,
    /// How many items the agenda has.
    pub items: u16,
    /// The statutes it is held under.
    pub statutes: Arc<Statutes>,
    /// Who votes.
    pub roll: Roll,
    /// The last notice that each was sent.
    pub notices: OrdMap<AssociateRef, Sent>,
    /// Who gave a proxy to whom.
    pub proxies: OrdMap<AssociateRef, ProxyBearer>,
    /// What forms received in time say, by resolution.
    pub forms: OrdMap<AssociateRef, Arc<Vec<Option<Choice>>>>,
    /// The stays of associates.
    pub stays: OrdMap<AssociateRef, Vector<Stay>>,
    /// The stays of those who only bear proxies.
    pub bearers: OrdMap<PersonRef, Vector<Stay>>,
    /// How far it is.
    pub stage: Stage,
    /// Nobody comes or leaves at an earlier time any more: a vote was taken then.
    pub settled: Option<TimeOfDay>,
    /// The resolutions, in order.
    pub resolutions: Vector<Resolution>,
}

/// A notice that was sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Sent {
    /// When.
    pub on: Day,
    /// How.
    pub medium: NoticeMedium,
}

/// From when to when somebody was there.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Stay {
    /// Came.
    pub from: TimeOfDay,
    /// Left.
    pub until: Option<TimeOfDay>,
    /// How.
    pub attends: Attends,
}

/// One resolution, and what became of it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Resolution {
    /// By which rule it is counted.
    pub kind: DecisionKind,
    /// Whether it chooses a person.
    pub matter: Matter,
    /// Whether the management backs it.
    pub management: Backing,
    /// The category that alone votes.
    pub reserved_to: Option<Slug>,
    /// What it authorises.
    pub authorises: Option<Authorised>,
    /// The vote, once put.
    pub vote: Option<Vote>,
    /// What came out.
    pub outcome: Option<Decided>,
    /// The entry that carried it out.
    pub applied_at: Option<Position>,
}

/// What came out of a vote.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Decided {
    /// Adopted or rejected.
    pub outcome: Outcome,
    /// The day of the decision.
    pub on: Day,
    /// The entry.
    pub at: Position,
}

/// A vote that was put.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Vote {
    /// How votes are cast.
    pub method: VotingMethod,
    /// When: who is there or represented then may vote.
    pub at: TimeOfDay,
    /// What was counted, by college.
    #[serde(with = "pairs")]
    pub counted: OrdMap<Option<Slug>, Counted>,
    /// What was cast by name.
    pub named: OrdMap<AssociateRef, Choice>,
}

/// Votes counted in one college.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Counted {
    /// For.
    pub in_favour: u64,
    /// Against.
    pub against: u64,
    /// Neither.
    pub abstentions: u64,
}

impl Counted {
    /// Every vote counted.
    #[must_use]
    pub fn all(self) -> u64 {
        self.in_favour.saturating_add(self.against).saturating_add(self.abstentions)
    }
}

impl Stay {
    /// Whether one is there at a time: from coming, until before leaving.
    #[must_use]
    pub fn covers(self, time: TimeOfDay) -> bool {
        self.from <= time && self.until.is_none_or(|until| time < until)
    }
}

impl Assembly {
    /// Which call it is.
    #[must_use]
    pub fn call(&self) -> Call {
        if self.second_call_of.is_some() { Call::Second } else { Call::First }
    }

    /// A resolution, counted from 1.
    #[must_use]
    pub fn resolution(&self, number: u16) -> Option<&Resolution> {
        self.resolutions.get(usize::from(number).checked_sub(1)?)
    }

    /// The resolution being voted on.
    #[must_use]
    pub fn voting(&self) -> Option<u16> {
        let open = |one: &Resolution| one.vote.is_some() && one.outcome.is_none();
        (1..).zip(&self.resolutions).find(|(_, one)| open(one)).map(|(number, _)| number)
    }

    pub(super) fn resolution_mut(&mut self, number: u16) -> Option<&mut Resolution> {
        self.resolutions.get_mut(usize::from(number).checked_sub(1)?)
    }

    /// How many resolutions there are.
    #[must_use]
    pub fn count(&self) -> u16 {
        u16::try_from(self.resolutions.len()).unwrap_or(u16::MAX)
    }
}

impl Resolution {
    /// Whether it was adopted.
    #[must_use]
    pub fn is_adopted(&self) -> bool {
        self.outcome.is_some_and(|decided| decided.outcome == Outcome::Adopted)
    }
}

impl From<&Draft> for Resolution {
    fn from(draft: &Draft) -> Self {
        Resolution {
            kind: draft.kind,
            matter: draft.matter,
            management: draft.management,
            reserved_to: draft.reserved_to.clone(),
            authorises: draft.authorises.clone(),
            vote: None,
            outcome: None,
            applied_at: None,
        }
    }
}

impl Assemblies {
    /// One assembly.
    #[must_use]
    pub fn get(&self, assembly: AssemblyRef) -> Option<&Assembly> {
        self.held.get(&assembly)
    }

    /// Every assembly, in the order of their references.
    pub fn all(&self) -> impl Iterator<Item = (AssemblyRef, &Assembly)> {
        self.held.iter().map(|(assembly, one)| (*assembly, one))
    }

    /// The roll that an entry froze, once it did.
    #[must_use]
    pub fn frozen(&self, at: Position) -> Option<&Frozen> {
        self.frozen.get(&at)
    }

    /// The rolls that another state of the same book has frozen.
    pub fn keep_frozen(&mut self, other: &Assemblies) {
        self.frozen = other.frozen.clone();
    }

    /// The number of the last sealed minutes.
    #[must_use]
    pub fn last_minutes(&self) -> LastMinutes {
        self.minutes.keys().next_back().map_or(self.minutes_before, |number| LastMinutes::Numbered(*number))
    }

    /// The assembly whose minutes bear that number.
    #[must_use]
    pub fn of_minutes(&self, number: u32) -> Option<AssemblyRef> {
        self.minutes.get(&number).copied()
    }

    /// Whether an assembly has sealed minutes.
    #[must_use]
    pub fn is_minuted(&self, assembly: AssemblyRef) -> bool {
        self.minutes.values().any(|one| *one == assembly)
    }

    /// Records a convocation with the roll frozen by it. A second call keeps the proxies of the first (AG-10).
    pub fn convene(&mut self, at: Position, event: &AssemblyConvened, frozen: Option<Frozen>) {
        let Some(frozen) = frozen else { return };
        let first = event.second_call_of.and_then(|first| self.held.get(&first));
        let proxies = first.map(|first| first.proxies.clone()).unwrap_or_default();
        let assembly = Assembly {
            at,
            kind: event.kind,
            second_call_of: event.second_call_of,
            sent_on: event.effective_on,
            held_on: event.held_on,
            sits_on: event.held_on,
            forms_until: event.forms_until,
            items: u16::try_from(event.agenda.len()).unwrap_or(u16::MAX),
            statutes: frozen.statutes.clone(),
            roll: frozen.roll.clone(),
            notices: OrdMap::new(),
            proxies,
            forms: OrdMap::new(),
            stays: OrdMap::new(),
            bearers: OrdMap::new(),
            stage: Stage::Convened,
            settled: None,
            resolutions: event.resolutions.iter().map(Resolution::from).collect(),
        };
        self.held.insert(event.assembly, assembly);
        self.freeze(at, frozen);
    }

    pub(super) fn freeze(&mut self, at: Position, frozen: Frozen) {
        self.frozen.insert(at, frozen);
    }

    /// Records the number of the last minutes before the book.
    pub fn begin_minutes_after(&mut self, stated: Option<&str>) {
        let number = stated.map(|text| text.trim_start_matches(|c: char| !c.is_ascii_digit()));
        let number = number.and_then(|digits| digits.parse().ok());
        self.minutes_before = number.map_or(LastMinutes::NotStated, LastMinutes::Numbered);
    }

    /// Records that an act carried a resolution out.
    pub fn apply(&mut self, at: Position, assembly: AssemblyRef, resolution: u16) {
        if let Some(one) = self.held.get_mut(&assembly).and_then(|held| held.resolution_mut(resolution)) {
            one.applied_at.get_or_insert(at);
        }
    }
}
