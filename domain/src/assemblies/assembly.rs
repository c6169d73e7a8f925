//! One assembly as future decisions need to know it: how it is held, how far it is, who votes, what was decided.

use super::roll::{Frozen, Roll};
use super::{
    AssemblyKind, Attends, Authorised, Backing, Choice, DeedSigned, Draft, Holding, Matter, NoticeMedium, Outcome,
    ProxyBearer, VotingMethod,
};
use crate::statutes::Statutes;
use crate::values::{AssemblyRef, AssociateRef, Call, Day, DecisionKind, PersonRef, Position, Slug, TimeOfDay, pairs};
use imbl::{OrdMap, Vector};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

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
    /// How it is held.
    pub holding: Holding,
    /// What it may decide.
    pub kind: AssemblyKind,
    /// The first call, when this is the second.
    pub second_call_of: Option<AssemblyRef>,
    /// The day of sending.
    pub sent_on: Day,
    /// The day of the meeting, the last one for answers, or that of the deed.
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
    /// What forms and answers received in time say.
    pub forms: OrdMap<AssociateRef, Form>,
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

/// A form, or an answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Form {
    /// The day it was received.
    pub on: Day,
    /// What it says of each resolution, in their order.
    pub choices: Arc<Vec<Option<Choice>>>,
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

impl Vote {
    /// A vote that was put, on which nothing is counted yet.
    #[must_use]
    pub fn put(method: VotingMethod, at: TimeOfDay) -> Self {
        Vote { method, at, counted: OrdMap::new(), named: OrdMap::new() }
    }
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

/// What begins an assembly, however it is held.
pub(super) struct Called<'e> {
    pub assembly: AssemblyRef,
    pub holding: Holding,
    pub kind: AssemblyKind,
    pub second_call_of: Option<AssemblyRef>,
    pub sent_on: Day,
    pub held_on: Day,
    pub forms_until: Option<Day>,
    pub items: usize,
    pub resolutions: &'e [Draft],
}

impl Assembly {
    /// As it begins, with the roll that is frozen by it.
    pub(super) fn called(at: Position, called: &Called<'_>, frozen: &Frozen) -> Self {
        Assembly {
            at,
            holding: called.holding,
            kind: called.kind,
            second_call_of: called.second_call_of,
            sent_on: called.sent_on,
            held_on: called.held_on,
            sits_on: called.held_on,
            forms_until: called.forms_until,
            items: u16::try_from(called.items).unwrap_or(u16::MAX),
            statutes: frozen.statutes.clone(),
            roll: frozen.roll.clone(),
            notices: OrdMap::new(),
            proxies: OrdMap::new(),
            forms: OrdMap::new(),
            stays: OrdMap::new(),
            bearers: OrdMap::new(),
            stage: Stage::Convened,
            settled: None,
            resolutions: called.resolutions.iter().map(Resolution::from).collect(),
        }
    }

    /// Whoever signed the deed is for all of it.
    pub(super) fn sign(&mut self, e: &DeedSigned) {
        let choices = Arc::new(vec![Some(Choice::InFavour); e.resolutions.len()]);
        let form = |associate: &AssociateRef| (*associate, Form { on: e.effective_on, choices: choices.clone() });
        self.forms = e.signatories.iter().map(form).collect();
        self.stage = Stage::Closed;
    }

    /// Whether nobody meets.
    #[must_use]
    pub fn is_written(&self) -> bool {
        match self.holding {
            Holding::Meeting => false,
            Holding::Consultation | Holding::Deed => true,
        }
    }

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
