//! Who left and waits to be paid back.

use quitus_domain::law;
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{AssociateRef, Cents, Day, Position};
use serde::Serialize;
use std::collections::BTreeMap;

/// One leaver with shares not yet refunded. Amounts in cents.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Waiting {
    /// Who.
    pub associate: AssociateRef,
    /// The associate's number.
    pub number: u32,
    /// Last day of membership.
    pub left_on: Day,
    /// The entry that recorded the exit: its order is the order of payment.
    pub exit: Position,
    /// Shares held.
    pub shares: i64,
    /// Their nominal value: the ceiling of what is paid, before losses (COOP-19).
    pub nominal: Cents,
    /// The last day for paying by the statutes; at once when they are silent.
    pub due_on: Day,
    /// Whole shares that the floor lets go now, after those who left before.
    pub payable_shares: i64,
    /// Their nominal value.
    pub payable_now: Cents,
    /// Why not all of them.
    pub held_back: Option<HeldBack>,
}

/// Why shares of a leaver cannot be paid back now.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HeldBack {
    /// The capital would fall below its floor (COOP-07).
    CapitalFloor,
    /// Those who left before take what the floor lets go (COOP-23).
    EarlierLeavers,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Queue {
    numbers: BTreeMap<AssociateRef, u32>,
    shares: BTreeMap<AssociateRef, i64>,
    exits: BTreeMap<Position, (AssociateRef, Day)>,
}

impl Queue {
    pub(super) fn numbered(&mut self, associate: AssociateRef, number: u32) {
        self.numbers.insert(associate, number);
    }

    pub(super) fn number(&self, associate: AssociateRef) -> u32 {
        self.numbers.get(&associate).copied().unwrap_or_default()
    }

    /// An exit; of several ends of one membership the earliest holds.
    pub(super) fn left(&mut self, at: Position, associate: AssociateRef, last: Day) {
        let known = self.exits.iter().find(|(_, (who, _))| *who == associate).map(|(at, (_, on))| (*at, *on));
        match known {
            Some((_, on)) if on <= last => {}
            Some((earlier, _)) => {
                self.exits.remove(&earlier);
                self.exits.insert(at, (associate, last));
            }
            None => drop(self.exits.insert(at, (associate, last))),
        }
    }

    pub(super) fn held(&mut self, associate: AssociateRef, shares: i64) {
        *self.shares.entry(associate).or_default() += shares;
    }

    /// The queue at the close of `day`, with `refundable` cents above the floor.
    pub(super) fn on(&self, day: Day, clauses: &Statutes, refundable: Cents) -> Vec<Waiting> {
        let nominal = clauses.shares.nominal_value;
        let mut left = refundable;
        let gone = self.exits.iter().filter(|(_, (_, left_on))| *left_on <= day);
        let waiting = gone.filter_map(|(at, (associate, left_on))| {
            let shares = self.shares.get(associate).copied().filter(|shares| *shares > 0)?;
            let payable_shares = shares.min(left.get().checked_div(nominal.get()).unwrap_or_default());
            let payable_now = worth(payable_shares, nominal);
            let alone = refundable.get().checked_div(nominal.get()).unwrap_or_default();
            let short = if shares <= alone { HeldBack::EarlierLeavers } else { HeldBack::CapitalFloor };
            left -= payable_now;
            Some(Waiting {
                associate: *associate,
                number: self.number(*associate),
                left_on: *left_on,
                exit: *at,
                shares,
                nominal: worth(shares, nominal),
                due_on: law::refund::due_on(*left_on, clauses.exit.refund_within),
                payable_shares,
                payable_now,
                held_back: (payable_shares < shares).then_some(short),
            })
        });
        waiting.collect()
    }
}

fn worth(shares: i64, nominal: Cents) -> Cents {
    u64::try_from(shares).ok().and_then(|shares| nominal.times(shares)).unwrap_or_default()
}
