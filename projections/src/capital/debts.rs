//! What is owed to former associates for cancelled shares.

use quitus_domain::capital::{Instalment, RefundScheduled, SharesCancelled};
use quitus_domain::opening::RefundCarried;
use quitus_domain::values::{AssociateRef, Cents, Day, Position, RefundRef};
use serde::Serialize;
use std::collections::BTreeMap;

/// One debt that is not settled. Amounts in cents.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Owed {
    /// The debt.
    pub refund: RefundRef,
    /// To whom.
    pub associate: AssociateRef,
    /// The associate's number.
    pub number: u32,
    /// The entry that made it.
    pub entry: Position,
    /// What was owed at first.
    pub amount: Cents,
    /// What is still owed.
    pub remaining: Cents,
    /// The last day for paying all of it.
    pub due_on: Day,
    /// Its parts, where it was scheduled.
    pub instalments: Vec<Instalment>,
}

impl Owed {
    /// What of it had to be settled before `on` and is not, with the first day by which it had to: part by part where it
    /// was scheduled, else all of it.
    #[must_use]
    pub fn overdue(&self, on: Day) -> Option<(Day, Cents)> {
        let settled = self.amount - self.remaining;
        let mut parts: Vec<(Day, Cents)> = self.instalments.iter().map(|part| (part.due_on, part.amount)).collect();
        if parts.is_empty() {
            parts.push((self.due_on, self.amount));
        }
        parts.sort_unstable();
        let mut asked = Cents::ZERO;
        let mut late = None;
        for (due_on, amount) in parts.into_iter().filter(|(due_on, _)| *due_on < on) {
            asked += amount;
            late = late.or((asked > settled).then_some(due_on));
        }
        late.map(|due_on| (due_on, asked - settled))
    }
}

#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Debts {
    debts: BTreeMap<RefundRef, Owed>,
}

impl Debts {
    pub(super) fn cancelled(&mut self, entry: Position, event: &SharesCancelled) {
        self.owe(entry, event.refund, event.associate, event.amount, event.due_on);
    }

    pub(super) fn carried(&mut self, entry: Position, event: &RefundCarried) {
        self.owe(entry, event.refund, event.associate, event.amount, event.due_on);
    }

    fn owe(&mut self, entry: Position, refund: RefundRef, associate: AssociateRef, amount: Cents, due_on: Day) {
        let (number, remaining, instalments) = (0, amount, Vec::new());
        self.debts.insert(refund, Owed { refund, associate, number, entry, amount, remaining, due_on, instalments });
    }

    pub(super) fn scheduled(&mut self, event: &RefundScheduled) {
        if let Some(debt) = self.debts.get_mut(&event.refund) {
            debt.due_on = event.instalments.iter().map(|part| part.due_on).max().unwrap_or(debt.due_on);
            debt.instalments.clone_from(&event.instalments);
        }
    }

    pub(super) fn settled(&mut self, refund: RefundRef, amount: Cents) {
        if let Some(debt) = self.debts.get_mut(&refund) {
            debt.remaining -= amount;
        }
    }

    /// Those not settled, in the order of their entries.
    pub(super) fn open(&self, number: impl Fn(AssociateRef) -> u32) -> Vec<Owed> {
        let mut open: Vec<Owed> = self.debts.values().filter(|debt| debt.remaining.is_positive()).cloned().collect();
        open.iter_mut().for_each(|debt| debt.number = number(debt.associate));
        open.sort_by_key(|debt| debt.entry);
        open
    }
}
