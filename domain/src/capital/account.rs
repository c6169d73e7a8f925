//! The shares of one associate, from day to day.

use super::WrittenOff;
use crate::values::{Cents, DatedSum, Day, Position, SubscriptionRef};
use imbl::{OrdMap, OrdSet, Vector};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::{Add, Sub};

/// The shares of one associate over time. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Account {
    pub(super) holding: DatedSum<Holding>,
    pub(super) subscriptions: OrdMap<SubscriptionRef, Subscription>,
    /// On which subscription, and when, each payment was made.
    #[serde(with = "crate::values::pairs")]
    pub(super) payments: OrdMap<Position, (SubscriptionRef, Day)>,
    /// What was called of each subscription, and by when.
    pub(super) calls: OrdMap<SubscriptionRef, Vector<(Day, Cents)>>,
    /// The moves that cancel shares.
    pub(super) cancelled: OrdSet<(Day, Position)>,
    /// What entries say of subscriptions that are not there, or only by a later entry, as after a rectification.
    pub(super) astray: OrdMap<SubscriptionRef, Astray>,
}

/// What is held: the sum of moves, which is never negative once they are all counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Holding {
    /// Number of shares.
    pub shares: i64,
    /// Their nominal value in all.
    pub subscribed: Cents,
    /// What is paid of it.
    pub paid: Cents,
}

/// What remains to be paid of one subscription.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Subscription {
    /// The entry.
    pub at: Position,
    /// The day it took effect.
    pub on: Day,
    /// Nominal value in all.
    pub total: Cents,
    /// Not yet paid.
    pub unpaid: Cents,
    /// Paid at once, or called since.
    pub called: Cents,
    /// When it is all due: a call asks for a part before.
    pub due_on: Day,
    /// The last notice to pay, with its entry.
    pub notice: Option<(Day, Position)>,
}

/// What is known of a subscription before the subscription itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub(super) struct Astray {
    unpaid: Cents,
    called: Cents,
    notice: Option<(Day, Position)>,
}

// Numbers of shares saturate, as amounts do, so that a replay of hostile bytes does not panic.
impl Add for Holding {
    type Output = Holding;
    fn add(self, more: Holding) -> Holding {
        Holding {
            shares: self.shares.saturating_add(more.shares),
            subscribed: self.subscribed + more.subscribed,
            paid: self.paid + more.paid,
        }
    }
}

impl Sub for Holding {
    type Output = Holding;
    fn sub(self, less: Holding) -> Holding {
        Holding {
            shares: self.shares.saturating_sub(less.shares),
            subscribed: self.subscribed - less.subscribed,
            paid: self.paid - less.paid,
        }
    }
}

impl Account {
    /// What is held at the close of `day`.
    #[must_use]
    pub fn on(&self, day: Day) -> Holding {
        self.holding.on(day)
    }

    /// What is held after every entry known.
    #[must_use]
    pub fn latest(&self) -> Holding {
        self.holding.latest()
    }

    /// The least that is held from `day` on: what an act of that day may still move.
    #[must_use]
    pub fn least_from(&self, day: Day) -> Holding {
        let mut sum = self.on(day);
        let mut least = sum;
        for (_, moved) in self.holding.moves().filter(|((on, _), _)| *on > day) {
            sum = sum + *moved;
            least.shares = least.shares.min(sum.shares);
            least.paid = least.paid.min(sum.paid);
        }
        least
    }

    /// The subscriptions not yet fully paid, oldest first.
    #[must_use]
    pub fn unpaid(&self) -> Vec<(SubscriptionRef, Subscription)> {
        let mut open: Vec<_> =
            self.subscriptions.iter().filter(|(_, s)| s.unpaid.is_positive()).map(|(r, s)| (*r, *s)).collect();
        open.sort_by_key(|(_, subscription)| (subscription.on, subscription.at));
        open
    }

    /// Whether every payment, transfer and cancellation still stands on shares that were there on its day: asked after
    /// a rectification.
    #[must_use]
    pub fn holds_together(&self) -> bool {
        self.wrong_moves().is_empty() && self.wrong_subscriptions().is_empty()
    }

    /// The entries that move what is not there: after which less than nothing is held, or more is paid than subscribed,
    /// and payments before their subscription.
    #[must_use]
    pub fn wrong_moves(&self) -> Vec<Position> {
        let mut sum = Holding::default();
        let mut wrong = |moved: &Holding| {
            sum = sum + *moved;
            sum.shares < 0 || sum.paid < Cents::ZERO || sum.paid > sum.subscribed
        };
        let moves = self.holding.moves().filter(|(_, moved)| wrong(moved)).map(|((_, at), _)| *at);
        let early = |(subscription, on): &(SubscriptionRef, Day)| {
            self.subscriptions.get(subscription).is_none_or(|open| *on < open.on)
        };
        let mut found: Vec<Position> = moves.collect();
        found.extend(self.payments.iter().filter(|(_, paid)| early(paid)).map(|(at, _)| *at));
        found
    }

    /// The subscriptions of which more is paid, set off or called than there is, or that are not there at all.
    #[must_use]
    pub fn wrong_subscriptions(&self) -> Vec<SubscriptionRef> {
        let above = self.subscriptions.iter().filter(|(_, one)| one.unpaid < Cents::ZERO || one.called > one.total);
        above.map(|(which, _)| *which).chain(self.astray.keys().copied()).collect()
    }

    /// Every move, by its day and entry.
    pub fn moved(&self) -> impl Iterator<Item = (Day, Position)> {
        self.holding.moves().map(|(key, _)| *key)
    }

    /// The entries that cancel shares before a day; all of them where there is none.
    pub fn cancelled_before(&self, day: Option<Day>) -> impl Iterator<Item = Position> {
        let early = move |(on, _): &&(Day, Position)| day.is_none_or(|day| *on < day);
        self.cancelled.iter().filter(early).map(|(_, at)| *at)
    }

    /// The day of the last move that is no cancellation, and the entry that made it: a refund cannot precede what it
    /// gives back.
    #[must_use]
    pub fn last_given(&self) -> Option<(Day, Position)> {
        self.holding.moves().rev().map(|(key, _)| *key).find(|key| !self.cancelled.contains(key))
    }

    /// The day of the last move that added shares.
    #[must_use]
    pub fn last_subscription(&self) -> Option<Day> {
        self.holding.moves().rev().find(|(_, moved)| moved.shares > 0).map(|((day, _), _)| *day)
    }

    /// The moves that add shares after `day`, in that order, with their entries.
    pub fn subscribed_after(&self, day: Day) -> impl Iterator<Item = (Day, Position)> {
        let later = self.holding.moves().filter(move |((on, _), moved)| *on > day && moved.shares > 0);
        later.map(|(key, _)| *key)
    }

    /// How many shares an entry of a day cancelled, and their nominal value in all; none where it cancelled none.
    #[must_use]
    pub fn cancelled_by(&self, day: Day, at: Position) -> Option<(u64, Cents)> {
        let (_, moved) = self.holding.moves().find(|(key, _)| **key == (day, at))?;
        let shares = u64::try_from(moved.shares.checked_neg()?).ok()?;
        self.cancelled.contains(&(day, at)).then_some((shares, -moved.subscribed))
    }

    /// The day of the first cancellation.
    #[must_use]
    pub fn first_cancellation(&self) -> Option<Day> {
        self.cancelled.get_min().map(|(day, _)| *day)
    }

    /// The day of the first move, and the entry that made it.
    #[must_use]
    pub fn first_move(&self) -> Option<(Day, Position)> {
        self.holding.moves().next().map(|(key, _)| *key)
    }

    /// What remains to be paid of a subscription.
    #[must_use]
    pub fn subscription(&self, subscription: SubscriptionRef) -> Option<Subscription> {
        self.subscriptions.get(&subscription).copied()
    }

    /// What of a subscription had to be paid before `on` and is not, with the first day by which it had to; after the last
    /// day that is all, before it what was called, less what was paid.
    #[must_use]
    pub fn overdue(&self, subscription: SubscriptionRef, on: Day) -> Option<(Day, Cents)> {
        let open = self.subscription(subscription)?;
        if on > open.due_on {
            return open.unpaid.is_positive().then_some((open.due_on, open.unpaid));
        }
        let paid = open.total - open.unpaid;
        let late = self.asked(subscription, open).into_iter().filter(|(due_on, asked)| *due_on < on && *asked > paid);
        let late: Vec<(Day, Cents)> = late.collect();
        Some((late.first()?.0, late.last()?.1 - paid))
    }

    /// The day by which the next part is to be paid.
    #[must_use]
    pub fn next_due(&self, subscription: SubscriptionRef) -> Option<Day> {
        let open = self.subscription(subscription)?;
        let paid = open.total - open.unpaid;
        let asked = self.asked(subscription, open);
        let next = asked.iter().find(|(_, asked)| *asked > paid).map(|(due_on, _)| *due_on);
        let met = || asked.last().filter(|_| !open.unpaid.is_positive()).map(|(due_on, _)| *due_on);
        Some(next.or_else(met).unwrap_or(open.due_on))
    }

    /// What is still to be paid of a subscription by each of its days: those of the calls, then the last one.
    #[must_use]
    pub fn still_due(&self, subscription: SubscriptionRef) -> BTreeMap<Day, Cents> {
        let mut parts = BTreeMap::new();
        let Some(open) = self.subscription(subscription) else { return parts };
        let mut settled = open.total - open.unpaid;
        for (due_on, asked) in self.asked(subscription, open).into_iter().chain([(open.due_on, open.total)]) {
            if asked > settled {
                *parts.entry(due_on).or_insert(Cents::ZERO) += asked - settled;
                settled = asked;
            }
        }
        parts
    }

    /// What the calls ask in all by each of their days, with what was paid at once, in the order of the days.
    fn asked(&self, subscription: SubscriptionRef, open: Subscription) -> Vec<(Day, Cents)> {
        let mut calls: Vec<(Day, Cents)> = self.calls.get(&subscription).into_iter().flatten().copied().collect();
        calls.sort_unstable();
        let mut sum = calls.iter().fold(open.called, |rest, (_, amount)| rest - *amount);
        calls.iter_mut().for_each(|(_, amount)| {
            sum += *amount;
            *amount = sum;
        });
        calls
    }

    /// Opens a subscription, with what earlier entries say of it.
    pub(super) fn open(&mut self, subscription: SubscriptionRef, mut opened: Subscription) {
        if let Some(known) = self.astray.remove(&subscription) {
            opened.unpaid += known.unpaid;
            opened.called += known.called;
            opened.notice = known.notice;
        }
        self.subscriptions.insert(subscription, opened);
    }

    /// Moves what is owed on a subscription.
    pub(super) fn owe(&mut self, subscription: SubscriptionRef, amount: Cents) {
        match self.subscriptions.get_mut(&subscription) {
            Some(open) => open.unpaid += amount,
            None => self.astray.entry(subscription).or_default().unpaid += amount,
        }
    }

    /// Moves what is called of a subscription, to be paid by a day.
    pub(super) fn call(&mut self, subscription: SubscriptionRef, amount: Cents, due_on: Day) {
        self.calls.entry(subscription).or_default().push_back((due_on, amount));
        match self.subscriptions.get_mut(&subscription) {
            Some(open) => open.called += amount,
            None => self.astray.entry(subscription).or_default().called += amount,
        }
    }

    /// Keeps the last notice to pay on a subscription.
    pub(super) fn notify(&mut self, subscription: SubscriptionRef, notice: (Day, Position)) {
        match self.subscriptions.get_mut(&subscription) {
            Some(open) => open.notice = Some(notice),
            None => self.astray.entry(subscription).or_default().notice = Some(notice),
        }
    }

    /// Records that shares are cancelled.
    pub(super) fn cancel(&mut self, (on, at): (Day, Position), shares: u64, total: Cents, written_off: &[WrittenOff]) {
        written_off.iter().for_each(|part| self.owe(part.subscription, -part.amount));
        let set_off: Cents = written_off.iter().map(|part| part.amount).sum();
        self.holding.add(on, at, Holding { shares: -count(shares), subscribed: -total, paid: set_off - total });
        self.cancelled.insert((on, at));
    }
}

pub(super) fn count(shares: u64) -> i64 {
    i64::try_from(shares).unwrap_or(i64::MAX)
}
