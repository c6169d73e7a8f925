//! Who left and waits to be paid back.

use crate::register::signed;
use quitus_domain::capital::{SharesRefunded, SharesSubscribed};
use quitus_domain::law;
use quitus_domain::register::{AssociateAdmitted, AssociateWithdrew};
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
}

#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Queue {
    numbers: BTreeMap<AssociateRef, u32>,
    shares: BTreeMap<AssociateRef, i64>,
    exits: BTreeMap<Position, (AssociateRef, Day)>,
}

impl Queue {
    pub(super) fn admitted(&mut self, event: &AssociateAdmitted) {
        self.numbers.insert(event.associate, event.number);
    }

    pub(super) fn withdrew(&mut self, at: Position, event: &AssociateWithdrew) {
        self.exits.insert(at, (event.associate, event.effective_on));
    }

    pub(super) fn subscribed(&mut self, event: &SharesSubscribed) {
        *self.shares.entry(event.associate).or_default() += signed(event.shares.get());
    }

    pub(super) fn refunded(&mut self, event: &SharesRefunded) {
        *self.shares.entry(event.associate).or_default() -= signed(event.shares.get());
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
            left -= payable_now;
            Some(Waiting {
                associate: *associate,
                number: self.numbers.get(associate).copied().unwrap_or_default(),
                left_on: *left_on,
                exit: *at,
                shares,
                nominal: worth(shares, nominal),
                due_on: law::refund::due_on(*left_on, clauses.exit.refund_within),
                payable_shares,
                payable_now,
            })
        });
        waiting.collect()
    }
}

fn worth(shares: i64, nominal: Cents) -> Cents {
    u64::try_from(shares).ok().and_then(|shares| nominal.times(shares)).unwrap_or_default()
}
