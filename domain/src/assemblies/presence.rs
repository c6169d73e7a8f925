//! Who takes part at a given time: in person, by proxy, or by a form.
//!
//! One associate votes once. Who is there votes; the proxy of one who is there does not count. The proxy of an absent
//! giver counts while its bearer is there; a blank one always does where the statutes let it count. A form counts when its
//! sender is neither there nor represented (AG-13: presence prevails).

use super::assembly::{Assembly, Stay};
use super::held::Attendance;
use super::roll::Voter;
use super::{Choice, ProxyBearer};
use crate::statutes::BlankProxy;
use crate::values::{AssociateRef, TimeOfDay};
use imbl::Vector;

/// How an associate takes part at a time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// There, or by a telecommunication that the statutes admit.
    Present,
    /// By a proxy whose bearer is there.
    Represented,
    /// By a blank proxy, which votes as the management advises.
    Blank,
    /// By a form received in time.
    Form,
}

impl Assembly {
    /// How an associate of the roll takes part at `time`; `None` for the absent.
    #[must_use]
    pub fn part(&self, associate: AssociateRef, time: TimeOfDay) -> Option<Part> {
        if there(self.stays.get(&associate), time) {
            return Some(Part::Present);
        }
        let proxy = self.proxies.get(&associate).and_then(|bearer| self.represents(*bearer, time));
        proxy.or_else(|| self.forms.contains_key(&associate).then_some(Part::Form))
    }

    fn represents(&self, bearer: ProxyBearer, time: TimeOfDay) -> Option<Part> {
        match bearer {
            ProxyBearer::Associate { associate } => {
                let there = self.roll.contains_key(&associate) && there(self.stays.get(&associate), time);
                there.then_some(Part::Represented)
            }
            ProxyBearer::Spouse { person } | ProxyBearer::Other { person } => {
                there(self.bearers.get(&person), time).then_some(Part::Represented)
            }
            ProxyBearer::Blank => match self.statutes.assemblies.proxies.blank {
                BlankProxy::WithTheManagement => Some(Part::Blank),
                BlankProxy::NotCounted => None,
            },
        }
    }

    /// Those of the roll who take part at `time`, and how.
    pub fn parts(&self, time: TimeOfDay) -> impl Iterator<Item = (AssociateRef, &Voter, Part)> {
        self.roll.iter().filter_map(move |(associate, voter)| Some((*associate, voter, self.part(*associate, time)?)))
    }

    /// How many take part at `time`, out of how many.
    #[must_use]
    pub fn attendance(&self, time: TimeOfDay) -> Attendance {
        let mut count = Attendance {
            associates: u64::try_from(self.roll.len()).unwrap_or(u64::MAX),
            all_shares: self.roll.values().fold(0, |sum, voter| sum.saturating_add(voter.shares)),
            ..Attendance::default()
        };
        for (_, voter, part) in self.parts(time) {
            count.shares = count.shares.saturating_add(voter.shares);
            match part {
                Part::Present | Part::Form => count.present += 1,
                Part::Represented | Part::Blank => count.represented += 1,
            }
        }
        count
    }

    /// What the form of an associate says of a resolution, from 1.
    #[must_use]
    pub fn form_choice(&self, associate: AssociateRef, resolution: u16) -> Option<Choice> {
        let form = self.forms.get(&associate)?;
        form.choices.get(usize::from(resolution).checked_sub(1)?).copied().flatten()
    }

    /// How many proxies the bearer holds.
    #[must_use]
    pub fn proxies_of(&self, bearer: ProxyBearer) -> u64 {
        let held = self.proxies.values().filter(|one| same_bearer(**one, bearer)).count();
        u64::try_from(held).unwrap_or(u64::MAX)
    }
}

impl Attendance {
    /// Associates present or represented.
    #[must_use]
    pub fn taking_part(&self) -> u64 {
        self.present.saturating_add(self.represented)
    }
}

fn there(stays: Option<&Vector<Stay>>, time: TimeOfDay) -> bool {
    stays.is_some_and(|stays| stays.iter().any(|stay| stay.covers(time)))
}

fn same_bearer(one: ProxyBearer, other: ProxyBearer) -> bool {
    one == other || (one.person().is_some() && one.person() == other.person())
}
