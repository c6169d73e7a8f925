//! The register of associates (*registre des associés*) on a day: who, since when, in which category, by which act,
//! with which shares; and who works for the cooperative.

mod line;

pub use line::{Line, Witness};

use crate::recorded::{Fold, Recorded};
use quitus_domain::capital::SharesTransferred;
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::register::{Employments, WayOut};
use quitus_domain::values::{AssociateRef, Day};
use serde::Serialize;
use std::collections::BTreeMap;

/// Every line that ever was, by associate.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct Register {
    lines: BTreeMap<AssociateRef, Line>,
    /// The applications, by reference: the day they came.
    applied: BTreeMap<AssociateRef, Day>,
    /// Who works for the cooperative.
    #[serde(skip)]
    pub employments: Employments,
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

    fn change(&mut self, associate: AssociateRef, recorded: &Recorded, change: impl FnOnce(&mut Line)) {
        if let Some(line) = self.lines.get_mut(&associate) {
            line.entries.extend(recorded.entries());
            change(line);
        }
    }

    fn leave(&mut self, associate: AssociateRef, recorded: &Recorded, last: Day, way: WayOut) {
        self.change(associate, recorded, |line| line.leave(last, way));
    }

    fn transfer(&mut self, event: &SharesTransferred, recorded: &Recorded) {
        let (shares, total) = (signed(event.shares.get()), event.total());
        self.change(event.from, recorded, |line| {
            line.hold(-shares, -total, -total);
            event.last_day_of_transferor().into_iter().for_each(|last| line.leave(last, WayOut::Transfer));
        });
        self.change(event.to, recorded, |line| line.hold(shares, total, total));
    }
}

impl Fold for Register {
    fn apply(&mut self, recorded: &Recorded) {
        match recorded.event.as_ref() {
            Event::AssociateCarried(e) => drop(self.lines.insert(e.associate, Line::carried(e, recorded))),
            Event::RefundCarried(e) => self.change(e.associate, recorded, |line| line.owed += e.amount),
            Event::ApplicationReceived(e) => drop(self.applied.insert(e.associate, e.effective_on)),
            Event::AssociateAdmitted(e) => {
                let applied_on = self.applied.get(&e.associate).copied();
                self.lines.insert(e.associate, Line::admitted(e, applied_on, recorded));
            }
            Event::AssociateReclassified(e) => self.change(e.associate, recorded, |line| line.reclassified(e)),
            Event::RepresentativeAppointed(e) => self.change(e.associate, recorded, |line| line.represented(e)),
            Event::ContactChanged(e) => self.change(e.associate, recorded, |line| line.reached(e)),
            Event::BenefitEvidenced(e) => self.change(e.associate, recorded, |line| {
                line.benefit_until = line.benefit_until.max(Some(e.effective_on));
            }),
            // What was used shows the benefit as a document of its own does.
            Event::UsageRecorded(e) => self.change(e.associate, recorded, |line| {
                line.benefit_until = line.benefit_until.max(Some(e.period.to));
            }),
            Event::EmploymentStarted(e) => {
                self.employments.start(recorded.position, e.person, e.contract, e.effective_on);
            }
            Event::EmploymentEnded(e) => self.employments.end(e.person, e.effective_on),
            Event::AssociateWithdrew(e) => self.leave(e.associate, recorded, e.effective_on, WayOut::Withdrawal),
            Event::AssociateExcluded(e) => self.leave(e.associate, recorded, e.effective_on, WayOut::Exclusion),
            Event::AssociateStruckOff(e) => self.leave(e.associate, recorded, e.effective_on, WayOut::StrikeOff),
            Event::AssociateDied(e) => self.leave(e.associate, recorded, e.effective_on, WayOut::Death),
            Event::DefaultDeclared(e) => self.leave(e.associate, recorded, e.effective_on, WayOut::UnpaidShares),
            Event::SharesSubscribed(e) => self.change(e.associate, recorded, |line| line.subscribed(e)),
            Event::SharesPaidUp(e) => self.change(e.associate, recorded, |line| line.paid += e.amount),
            Event::SharesTransferred(e) => self.transfer(e, recorded),
            Event::SharesRefunded(e) => self.change(e.associate, recorded, |line| line.refunded(e)),
            Event::SharesCancelled(e) => self.change(e.associate, recorded, |line| line.cancelled(e)),
            Event::RefundPaid(e) => self.change(e.associate, recorded, |line| line.owed -= e.amount),
            Event::RefundSetOff(e) => self.change(e.associate, recorded, |line| line.owed -= e.amount),
            Event::RefundReduced(e) => self.change(e.associate, recorded, |line| line.owed -= e.amount),
            Event::SharesCalled(e) => self.change(e.associate, recorded, |_| {}),
            Event::DefaultNotified(e) => self.change(e.associate, recorded, |_| {}),
            Event::RefundScheduled(e) => self.change(e.associate, recorded, |_| {}),
            events_of!(book)
            | events_of!(society)
            | events_of!(statutes)
            | events_of!(mandates)
            | events_of!(assemblies)
            | events_of!(billing)
            | events_of!(accounts)
            | events_of!(formalities)
            | events_of!(funds)
            | events_of!(scic)
            | Event::RegisterStruck(_)
            | Event::PositionStated(_)
            | Event::MandateCarried(_)
            | Event::ApplicationRejected(_) => {}
        }
    }
}

pub(crate) fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
