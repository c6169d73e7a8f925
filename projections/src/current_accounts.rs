//! Associates' current accounts (*comptes courants d'associés*): what stands there, what interest is owed, and the entries
//! behind both.

use crate::recorded::{Fold, Recorded};
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::funds::InterestInto;
use quitus_domain::values::{AssociateRef, Cents, Day, Percent, Position};
use serde::Serialize;
use std::collections::BTreeMap;

/// The current accounts, by associate.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct CurrentAccounts(BTreeMap<AssociateRef, CurrentAccount>);

/// One of them.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct CurrentAccount {
    /// Whose.
    pub associate: AssociateRef,
    /// The rate for a year, in percent, by the last terms.
    pub rate: Percent,
    /// The first day on which money goes back, by the last terms.
    pub blocked_until: Option<Day>,
    /// What stands there, in cents.
    pub balance: Cents,
    /// Interest that is accrued and not paid, in cents.
    pub owed: Cents,
    /// The last day that bore interest.
    pub counted_to: Option<Day>,
    /// What moved, in the order of effect.
    pub moves: Vec<Move>,
}

/// A movement.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Move {
    /// The entry.
    pub entry: Position,
    /// Its day.
    pub on: Day,
    /// Its type.
    pub event: &'static str,
    /// What it moves on the account, in cents.
    pub amount: Cents,
    /// What it moves of the interest that is owed, in cents.
    pub interest: Cents,
    /// What stands on the account after it, in cents.
    pub balance: Cents,
}

impl CurrentAccounts {
    /// Every one of them.
    pub fn list(&self) -> impl Iterator<Item = &CurrentAccount> {
        self.0.values()
    }

    /// That of an associate.
    #[must_use]
    pub fn of_associate(&self, associate: AssociateRef) -> Option<&CurrentAccount> {
        self.0.get(&associate)
    }

    fn account(&mut self, associate: AssociateRef) -> &mut CurrentAccount {
        self.0.entry(associate).or_insert_with(|| CurrentAccount {
            associate,
            rate: Percent::of_hundredths(0),
            blocked_until: None,
            balance: Cents::ZERO,
            owed: Cents::ZERO,
            counted_to: None,
            moves: Vec::new(),
        })
    }

    fn add(&mut self, recorded: &Recorded, associate: AssociateRef, amount: Cents, interest: Cents) {
        let account = self.account(associate);
        account.balance += amount;
        account.owed += interest;
        account.moves.push(Move {
            entry: recorded.position,
            on: recorded.effective_on(),
            event: recorded.event.kind(),
            amount,
            interest,
            balance: account.balance,
        });
    }
}

impl Fold for CurrentAccounts {
    fn apply(&mut self, recorded: &Recorded) {
        let nothing = Cents::ZERO;
        match recorded.event.as_ref() {
            Event::CurrentAccountAgreed(e) => {
                let account = self.account(e.associate);
                (account.rate, account.blocked_until) = (e.rate, e.blocked_until);
            }
            Event::CurrentAccountDeposited(e) => self.add(recorded, e.associate, e.amount, nothing),
            Event::CurrentAccountRepaid(e) => self.add(recorded, e.associate, -e.amount, nothing),
            Event::InterestAccrued(e) => {
                self.add(recorded, e.associate, nothing, e.interest);
                let account = self.account(e.associate);
                account.counted_to = account.counted_to.max(Some(e.period.to));
            }
            Event::InterestPaid(e) => {
                let stays = match e.into {
                    InterestInto::Bank => nothing,
                    InterestInto::CurrentAccount => e.amount - e.withheld,
                };
                self.add(recorded, e.associate, stays, -e.amount);
            }
            Event::GrantSigned(_) | Event::GrantReceived(_) | Event::GrantCharged(_) | Event::GrantClosed(_) => {}
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
