//! The capital on a day: subscribed, called, paid, the highest ever, the floor under it, and who waits to be paid back.

mod queue;
mod subscriptions;

pub use queue::Waiting;

use crate::recorded::{Fold, Recorded};
use queue::Queue;
use quitus_domain::cooperative::Event;
use quitus_domain::law;
use quitus_domain::statutes::{Statutes, StatutesHistory};
use quitus_domain::values::{Cents, Day, Position, Ratio};
use serde::Serialize;
use subscriptions::Subscriptions;

/// What the capital is made of.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Capital {
    statutes: StatutesHistory,
    subscriptions: Subscriptions,
    queue: Queue,
    subscribed: Cents,
    paid: Cents,
    highest: Cents,
    highest_since: Option<Day>,
    entries: Vec<Position>,
}

/// The capital at the close of a day. Amounts in cents.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct CapitalOn {
    /// The day.
    pub on: Day,
    /// Nominal value of every share there is, those of leavers not yet refunded too.
    pub subscribed: Cents,
    /// What of it may be asked for already: what was to be paid at subscription, and the rest once its day has come.
    pub called: Cents,
    /// What of it is paid.
    pub paid: Cents,
    /// The highest subscribed capital ever reached.
    pub highest: Cents,
    /// The day on which it was reached.
    pub highest_since: Option<Day>,
    /// The part of the highest capital under which no refund may go, by the statutes of the day.
    pub floor_fraction: Option<Ratio>,
    /// That part, rounded up to the cent; the legal minimum of the form where it is higher.
    pub floor: Option<Cents>,
    /// What may be refunded now.
    pub refundable_now: Option<Cents>,
    /// Who waits, in the order of the exits.
    pub waiting: Vec<Waiting>,
    /// The entries that make these figures.
    pub entries: Vec<Position>,
}

impl Capital {
    /// The figures at the close of `day`; the fold holds the facts up to that day.
    #[must_use]
    pub fn on(&self, day: Day) -> CapitalOn {
        let clauses = self.statutes.on(day);
        let floor = clauses.map(|clauses| self.floor(clauses));
        let refundable = floor.map(|floor| (self.subscribed - floor).max(Cents::ZERO));
        CapitalOn {
            on: day,
            subscribed: self.subscribed,
            called: self.subscribed - self.subscriptions.uncalled_on(day, &self.statutes),
            paid: self.paid,
            highest: self.highest,
            highest_since: self.highest_since,
            floor_fraction: clauses.map(|clauses| clauses.shares.floor),
            floor,
            refundable_now: refundable,
            waiting: clauses.map(|c| self.queue.on(day, c, refundable.unwrap_or_default())).unwrap_or_default(),
            entries: self.entries.clone(),
        }
    }

    fn floor(&self, clauses: &Statutes) -> Cents {
        let of_highest = law::capital::floor(self.highest, clauses.shares.floor);
        of_highest.max(law::capital::legal_minimum(clauses.form))
    }

    fn moved(&mut self, recorded: &Recorded, subscribed: Cents, paid: Cents) {
        self.subscribed += subscribed;
        self.paid += paid;
        if self.subscribed > self.highest {
            self.highest = self.subscribed;
            self.highest_since = Some(recorded.effective_on());
        }
        self.entries.push(recorded.position);
    }
}

impl Fold for Capital {
    fn apply(&mut self, recorded: &Recorded) {
        match recorded.event.as_ref() {
            Event::StatutesAdopted(e) | Event::StatutesAmended(e) => self.statutes.record(recorded.position, e),
            Event::AssociateAdmitted(e) => self.queue.admitted(e),
            Event::AssociateWithdrew(e) => self.queue.withdrew(recorded.position, e),
            Event::SharesSubscribed(e) => {
                self.subscriptions.subscribed(e);
                self.queue.subscribed(e);
                self.moved(recorded, e.total(), e.paid);
            }
            Event::SharesPaidUp(e) => {
                self.subscriptions.settled(e.subscription, e.amount);
                self.moved(recorded, Cents::ZERO, e.amount);
            }
            Event::SharesRefunded(e) => {
                e.written_off.iter().for_each(|part| self.subscriptions.settled(part.subscription, part.amount));
                self.queue.refunded(e);
                self.moved(recorded, -e.total(), e.set_off() - e.total());
            }
            Event::BookOpened(_)
            | Event::KeyRotated(_)
            | Event::EntryRectified(_)
            | Event::PersonErased(_)
            | Event::CooperativeIncorporated(_) => {}
        }
    }
}
