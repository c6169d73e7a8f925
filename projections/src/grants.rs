//! The grants (*subventions*): what was granted, what came in, what is charged to them, and what is left to use.

use crate::recorded::{Fold, Recorded};
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::funds::Funder;
use quitus_domain::values::{Cents, Day, Label, Period, Position, Sealed, Slug};
use serde::Serialize;
use std::collections::BTreeMap;

/// The grants, by short name.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Grants(BTreeMap<Slug, GrantView>);

/// One of them, in cents.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct GrantView {
    /// Its short name.
    pub grant: Slug,
    /// What it is called.
    pub label: Label,
    /// Who grants.
    pub funder: Funder,
    /// The days whose expenses it pays.
    pub period: Period,
    /// For what.
    pub purpose: Sealed,
    /// The day it was agreed.
    pub signed_on: Day,
    /// How much at most.
    pub granted: Cents,
    /// What came in.
    pub received: Cents,
    /// What is charged to it.
    pub charged: Cents,
    /// What was given up when it was settled.
    pub given_up: Cents,
    /// The day of its settlement.
    pub settled_on: Option<Day>,
    /// The expenses: the charge, the entry of the expense, and how much of it.
    pub expenses: Vec<Expense>,
    /// The entries that say so.
    pub entries: Vec<Position>,
}

/// An expense that a grant pays.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Expense {
    /// The entry that charges it.
    pub charge: Position,
    /// The entry that records it.
    pub entry: Position,
    /// How much of it, in cents.
    pub amount: Cents,
}

impl GrantView {
    /// What can still be charged to it: what is kept over at the end of a year, in cents.
    #[must_use]
    pub fn left(&self) -> Cents {
        self.granted - self.charged - self.given_up
    }

    /// What the funder still owes of it; below nought what is owed to the funder; in cents.
    #[must_use]
    pub fn due(&self) -> Cents {
        self.granted - self.given_up - self.received
    }
}

impl Grants {
    /// Every one of them.
    pub fn list(&self) -> impl Iterator<Item = &GrantView> {
        self.0.values()
    }

    fn change(&mut self, at: Position, grant: &Slug, change: impl FnOnce(&mut GrantView)) {
        if let Some(one) = self.0.get_mut(grant) {
            one.entries.push(at);
            change(one);
        }
    }
}

impl Fold for Grants {
    fn apply(&mut self, recorded: &Recorded) {
        let at = recorded.position;
        match recorded.event.as_ref() {
            Event::GrantSigned(e) => {
                let one = GrantView {
                    grant: e.grant.clone(),
                    label: e.label.clone(),
                    funder: e.funder.clone(),
                    period: e.period,
                    purpose: e.purpose.clone(),
                    signed_on: e.effective_on,
                    granted: e.amount,
                    received: Cents::ZERO,
                    charged: Cents::ZERO,
                    given_up: Cents::ZERO,
                    settled_on: None,
                    expenses: Vec::new(),
                    entries: vec![at],
                };
                self.0.insert(e.grant.clone(), one);
            }
            Event::GrantReceived(e) => self.change(at, &e.grant, |one| one.received += e.amount),
            Event::GrantCharged(e) => self.change(at, &e.grant, |one| {
                one.charged += e.amount;
                one.expenses.push(Expense { charge: at, entry: e.entry, amount: e.amount });
            }),
            Event::GrantClosed(e) => self.change(at, &e.grant, |one| {
                one.given_up = e.given_up;
                one.settled_on = Some(e.effective_on);
            }),
            Event::CurrentAccountAgreed(_)
            | Event::CurrentAccountDeposited(_)
            | Event::CurrentAccountRepaid(_)
            | Event::InterestAccrued(_)
            | Event::InterestPaid(_) => {}
            events_of!(book)
            | events_of!(society)
            | events_of!(statutes)
            | events_of!(opening)
            | events_of!(applications)
            | events_of!(membership)
            | events_of!(exits)
            | events_of!(employment)
            | events_of!(payments)
            | events_of!(shares)
            | events_of!(debts)
            | events_of!(mandates)
            | events_of!(formalities)
            | events_of!(scic)
            | events_of!(assemblies)
            | events_of!(billing)
            | events_of!(accounts)
            | Event::AssociateAdmitted(_)
            | Event::RegisterStruck(_) => {}
        }
    }
}
