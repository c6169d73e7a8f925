//! The capital on a day: subscribed, called, paid, the highest ever, the floor under it, and who waits to be paid back.

mod debts;
mod queue;
mod subscriptions;

pub use debts::Owed;
pub use queue::{HeldBack, Waiting};

use crate::recorded::{Fold, Recorded};
use crate::register::signed;
use debts::Debts;
use queue::Queue;
use quitus_domain::capital::{SharesTransferred, WrittenOff};
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::law;
use quitus_domain::opening::AssociateCarried;
use quitus_domain::statutes::{Statutes, StatutesHistory};
use quitus_domain::values::{AssociateRef, Cents, Day, Position, Ratio, RefundRef};
use serde::Serialize;
use subscriptions::Subscriptions;

/// What the capital is made of.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Capital {
    statutes: StatutesHistory,
    subscriptions: Subscriptions,
    queue: Queue,
    debts: Debts,
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
    /// Who waits with shares, in the order of the exits.
    pub waiting: Vec<Waiting>,
    /// What is owed for cancelled shares, in the order of the entries.
    pub owed: Vec<Owed>,
    /// The entries that make these figures, with those that corrected them.
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
            owed: self.debts.open(|associate| self.queue.number(associate)),
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
        self.entries.extend(recorded.entries());
    }
}

impl Capital {
    /// Entries that move no money and no shares, and stand behind a figure all the same.
    fn noted(&mut self, recorded: &Recorded) {
        self.entries.extend(recorded.entries());
    }

    fn left(&mut self, recorded: &Recorded, associate: AssociateRef, last: Day) {
        self.queue.left(recorded.position, associate, last);
    }

    fn cancelled(&mut self, associate: AssociateRef, shares: u64, written_off: &[WrittenOff]) {
        written_off.iter().for_each(|part| self.subscriptions.settled(part.subscription, part.amount));
        self.queue.held(associate, -signed(shares));
    }

    fn carried(&mut self, recorded: &Recorded, e: &AssociateCarried) {
        self.queue.numbered(e.associate, e.number);
        self.queue.held(e.associate, signed(e.shares));
        e.left_on.into_iter().for_each(|last| self.left(recorded, e.associate, last));
        self.subscriptions.carried(e);
        self.moved(recorded, e.total(), e.paid);
    }

    fn transferred(&mut self, recorded: &Recorded, event: &SharesTransferred) {
        let shares = signed(event.shares.get());
        self.queue.held(event.from, -shares);
        self.queue.held(event.to, shares);
        event.last_day_of_transferor().into_iter().for_each(|last| self.left(recorded, event.from, last));
        self.noted(recorded);
    }

    fn settled(&mut self, recorded: &Recorded, refund: RefundRef, amount: Cents) {
        self.debts.settled(refund, amount);
        self.noted(recorded);
    }
}

impl Fold for Capital {
    fn apply(&mut self, recorded: &Recorded) {
        match recorded.event.as_ref() {
            Event::StatutesAdopted(e) | Event::StatutesAmended(e) => self.statutes.record(recorded.position, e),
            Event::PositionStated(e) => {
                (self.highest, self.highest_since) = (e.highest_capital, Some(e.effective_on));
                self.noted(recorded);
            }
            Event::AssociateCarried(e) => self.carried(recorded, e),
            Event::RefundCarried(e) => {
                self.debts.carried(recorded.position, e);
                self.noted(recorded);
            }
            Event::AssociateAdmitted(e) => self.queue.numbered(e.associate, e.number),
            Event::AssociateWithdrew(e) => self.left(recorded, e.associate, e.effective_on),
            Event::AssociateExcluded(e) => self.left(recorded, e.associate, e.effective_on),
            Event::AssociateStruckOff(e) => self.left(recorded, e.associate, e.effective_on),
            Event::AssociateDied(e) => self.left(recorded, e.associate, e.effective_on),
            Event::DefaultDeclared(e) => self.left(recorded, e.associate, e.effective_on),
            Event::SharesSubscribed(e) => {
                self.subscriptions.subscribed(e);
                self.queue.held(e.associate, signed(e.shares.get()));
                self.moved(recorded, e.total(), e.paid);
            }
            Event::SharesCalled(e) => {
                self.subscriptions.called(e);
                self.noted(recorded);
            }
            Event::SharesPaidUp(e) => {
                self.subscriptions.settled(e.subscription, e.amount);
                self.moved(recorded, Cents::ZERO, e.amount);
            }
            Event::SharesTransferred(e) => self.transferred(recorded, e),
            Event::SharesRefunded(e) => {
                self.cancelled(e.associate, e.shares.get(), &e.written_off);
                self.moved(recorded, -e.total(), e.set_off() - e.total());
            }
            Event::SharesCancelled(e) => {
                self.cancelled(e.associate, e.shares.get(), &e.written_off);
                self.debts.cancelled(recorded.position, e);
                self.moved(recorded, -e.total(), e.set_off() - e.total());
            }
            Event::RefundScheduled(e) => {
                self.debts.scheduled(e);
                self.noted(recorded);
            }
            Event::RefundPaid(e) => self.settled(recorded, e.refund, e.amount),
            Event::RefundSetOff(e) => self.settled(recorded, e.refund, e.amount),
            Event::RefundReduced(e) => self.settled(recorded, e.refund, e.amount),
            events_of!(book)
            | events_of!(society)
            | events_of!(applications)
            | events_of!(membership)
            | events_of!(employment)
            | events_of!(mandates)
            | events_of!(assemblies)
            | events_of!(billing)
            | events_of!(accounts)
            | events_of!(formalities)
            | events_of!(funds)
            | events_of!(scic)
            | Event::RegisterStruck(_)
            | Event::MandateCarried(_)
            | Event::DefaultNotified(_) => {}
        }
    }
}
