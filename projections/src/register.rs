//! The register of associates (*registre des associés*) on a day: who, since when, in which category, by which act,
//! with which shares.

use crate::recorded::{Fold, Recorded};
use quitus_domain::capital::{SharesRefunded, SharesSubscribed};
use quitus_domain::cooperative::Event;
use quitus_domain::register::{AssociateAdmitted, Identity};
use quitus_domain::values::{AssociateRef, Cents, Day, Label, Organ, Position, Slug};
use serde::Serialize;
use std::collections::BTreeMap;

/// Every line that ever was, by associate.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct Register {
    lines: BTreeMap<AssociateRef, Line>,
}

/// One associate, present or past.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Line {
    /// The number given once.
    pub number: u32,
    /// The associate.
    pub associate: AssociateRef,
    /// Who it is; natural persons by reference.
    pub identity: Identity,
    /// The category.
    pub category: Slug,
    /// First day of membership.
    pub since: Day,
    /// Last day of membership, once it is known.
    pub until: Option<Day>,
    /// The organ that admitted.
    pub admitted_by: Organ,
    /// The day it decided.
    pub decided_on: Day,
    /// The number of its decision.
    pub decision_number: Label,
    /// Shares held.
    pub shares: i64,
    /// Their nominal value, in cents.
    pub subscribed: Cents,
    /// What is paid of it, in cents.
    pub paid: Cents,
    /// The entries that make this line.
    pub entries: Vec<Position>,
}

impl Register {
    /// The associates at the close of `day`, by number.
    #[must_use]
    pub fn associates_on(&self, day: Day) -> Vec<&Line> {
        self.sorted(|line| line.since <= day && line.until.is_none_or(|until| day <= until))
    }

    /// Those who are no longer associates on `day` and still hold shares: creditors without a vote.
    #[must_use]
    pub fn leavers_on(&self, day: Day) -> Vec<&Line> {
        self.sorted(|line| line.until.is_some_and(|until| until < day) && line.shares > 0)
    }

    /// Every line, by number.
    #[must_use]
    pub fn lines(&self) -> Vec<&Line> {
        self.sorted(|_| true)
    }

    /// The line of one associate.
    #[must_use]
    pub fn line(&self, associate: AssociateRef) -> Option<&Line> {
        self.lines.get(&associate)
    }

    fn sorted(&self, keep: impl Fn(&Line) -> bool) -> Vec<&Line> {
        let mut lines: Vec<&Line> = self.lines.values().filter(|line| keep(line)).collect();
        lines.sort_by_key(|line| line.number);
        lines
    }

    fn change(&mut self, associate: AssociateRef, position: Position, change: impl FnOnce(&mut Line)) {
        if let Some(line) = self.lines.get_mut(&associate) {
            line.entries.push(position);
            change(line);
        }
    }
}

impl Fold for Register {
    fn apply(&mut self, recorded: &Recorded) {
        let at = recorded.position;
        match recorded.event.as_ref() {
            Event::AssociateAdmitted(e) => {
                self.lines.insert(e.associate, admitted(e, at));
            }
            Event::AssociateWithdrew(e) => self.change(e.associate, at, |line| line.until = Some(e.effective_on)),
            Event::SharesSubscribed(e) => self.change(e.associate, at, |line| subscribed(line, e)),
            Event::SharesPaidUp(e) => self.change(e.associate, at, |line| line.paid += e.amount),
            Event::SharesRefunded(e) => self.change(e.associate, at, |line| refunded(line, e)),
            Event::BookOpened(_)
            | Event::KeyRotated(_)
            | Event::EntryRectified(_)
            | Event::PersonErased(_)
            | Event::CooperativeIncorporated(_)
            | Event::StatutesAdopted(_)
            | Event::StatutesAmended(_) => {}
        }
    }
}

fn admitted(event: &AssociateAdmitted, at: Position) -> Line {
    Line {
        number: event.number,
        associate: event.associate,
        identity: event.identity.clone(),
        category: event.category.clone(),
        since: event.effective_on,
        until: None,
        admitted_by: event.decision.organ,
        decided_on: event.decision.decided_on,
        decision_number: event.decision.number.clone(),
        shares: 0,
        subscribed: Cents::ZERO,
        paid: Cents::ZERO,
        entries: vec![at],
    }
}

fn subscribed(line: &mut Line, event: &SharesSubscribed) {
    line.shares += signed(event.shares.get());
    line.subscribed += event.total();
    line.paid += event.paid;
}

fn refunded(line: &mut Line, event: &SharesRefunded) {
    line.shares -= signed(event.shares.get());
    line.subscribed -= event.total();
    line.paid -= event.total() - event.set_off();
}

pub(crate) fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
