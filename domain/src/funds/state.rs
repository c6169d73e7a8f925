//! What future decisions need to know of current accounts and grants.

use super::{
    CurrentAccountAgreed, CurrentAccountDeposited, CurrentAccountRepaid, Funder, FunderNature, GrantCharged,
    GrantClosed, GrantReceived, GrantSigned, InterestAccrued, InterestInto, InterestPaid, InterestSpan,
};
use crate::values::{AssociateRef, Cents, Dated, DatedSum, Day, Percent, Period, Position, Slug, pairs};
use imbl::OrdMap;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The current accounts and the grants. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Funds {
    accounts: OrdMap<AssociateRef, CurrentAccount>,
    grants: OrdMap<Slug, Grant>,
    /// What of each expense is charged, whatever the grant, in cents.
    #[serde(with = "pairs")]
    charged: OrdMap<Position, Cents>,
}

/// An associate's current account.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct CurrentAccount {
    terms: Dated<Terms>,
    balance: DatedSum<Cents>,
    accrued: DatedSum<Cents>,
    /// The last day that bore interest.
    pub counted_to: Option<Day>,
}

/// What was agreed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Terms {
    /// The rate for a year, in percent.
    pub rate: Percent,
    /// The first day on which money goes back.
    pub blocked_until: Option<Day>,
}

/// A grant.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Grant {
    /// The entry that agreed it, and its day.
    pub signed: (Position, Day),
    /// Who grants.
    pub funder: Funder,
    /// How much at most, in cents.
    pub amount: Cents,
    /// The days whose expenses it pays.
    pub period: Period,
    /// What came in, in cents.
    pub received: Cents,
    charged: DatedSum<Cents>,
    /// The day of its settlement, and what was given up, in cents.
    pub closed: Option<(Day, Cents)>,
}

impl CurrentAccount {
    /// The terms at the close of a day.
    #[must_use]
    pub fn terms(&self, on: Day) -> Option<Terms> {
        self.terms.on(on).copied()
    }

    /// What stands there at the close of a day, in cents.
    #[must_use]
    pub fn balance(&self, on: Day) -> Cents {
        self.balance.on(on)
    }

    /// The least that stands there at the close of that day or of any later one, in cents.
    #[must_use]
    pub fn least_from(&self, on: Day) -> Cents {
        least_from(&self.balance, on)
    }

    /// The least interest that is owed from that day on, in cents.
    #[must_use]
    pub fn accrued_from(&self, on: Day) -> Cents {
        least_from(&self.accrued, on)
    }

    /// All that stands there, whatever the day, in cents.
    #[must_use]
    pub fn latest(&self) -> Cents {
        self.balance.latest()
    }

    /// The first day that has borne no interest yet; nothing where nothing was ever deposited.
    #[must_use]
    pub fn next_to_count(&self) -> Option<Day> {
        match self.counted_to {
            Some(last) => last.succ_opt(),
            None => self.balance.moves().next().map(|((day, _), _)| *day),
        }
    }

    /// What stood there within a period, and at which rate: one span for days that are alike; none for nothing.
    #[must_use]
    pub fn spans(&self, period: Period) -> Vec<InterestSpan> {
        let Period { from, to } = period;
        let within = |day: &Day| from < *day && *day <= to;
        let mut starts: BTreeSet<Day> = self.balance.moves().map(|((day, _), _)| *day).filter(within).collect();
        starts.extend(self.terms.values().map(|((day, _), _)| *day).filter(within));
        starts.insert(from);
        let starts: Vec<Day> = starts.into_iter().collect();
        let days = |at: usize, start: Day| {
            let days =
                starts.get(at + 1).map_or_else(|| (to - start).num_days() + 1, |next| (*next - start).num_days());
            u64::try_from(days).unwrap_or_default()
        };
        let span = |(at, start): (usize, &Day)| {
            let rate = self.terms(*start).map_or(Percent::of_hundredths(0), |terms| terms.rate);
            InterestSpan { balance: self.balance(*start), days: days(at, *start), rate }
        };
        starts.iter().enumerate().map(span).filter(|span| span.balance != Cents::ZERO && span.days > 0).collect()
    }
}

fn least_from(sum: &DatedSum<Cents>, on: Day) -> Cents {
    let later = sum.moves().filter(|((day, _), _)| *day > on);
    let (_, least) = later.fold((sum.on(on), sum.on(on)), |(held, least), ((_, _), amount)| {
        let held = held + *amount;
        (held, least.min(held))
    });
    least
}

impl Grant {
    /// What of it is charged, in cents.
    #[must_use]
    pub fn charged(&self) -> Cents {
        self.charged.latest()
    }

    /// What can still be charged to it, in cents.
    #[must_use]
    pub fn left(&self) -> Cents {
        self.amount - self.charged()
    }

    /// What the funder still owes of it, in cents; below nought what it is owed.
    #[must_use]
    pub fn due(&self) -> Cents {
        self.amount - self.closed.map_or(Cents::ZERO, |(_, given_up)| given_up) - self.received
    }

    /// The last charge: its entry and its day.
    #[must_use]
    pub fn last_charge(&self) -> Option<(Position, Day)> {
        self.charged.moves().next_back().map(|((day, at), _)| (*at, *day))
    }
}

impl Funds {
    /// The current account of an associate, once terms were agreed.
    #[must_use]
    pub fn account(&self, associate: AssociateRef) -> Option<&CurrentAccount> {
        self.accounts.get(&associate)
    }

    /// Every current account.
    pub fn accounts(&self) -> impl Iterator<Item = (AssociateRef, &CurrentAccount)> {
        self.accounts.iter().map(|(associate, account)| (*associate, account))
    }

    /// A grant.
    #[must_use]
    pub fn grant(&self, grant: &Slug) -> Option<&Grant> {
        self.grants.get(grant)
    }

    /// What of an expense is charged to grants, in cents.
    #[must_use]
    pub fn charged_of(&self, entry: Position) -> Cents {
        self.charged.get(&entry).copied().unwrap_or_default()
    }

    /// The aids of public bodies and associations that are income of some days, in cents.
    #[must_use]
    pub fn aids(&self, period: Period) -> Cents {
        let counts = |grant: &&Grant| match grant.funder.nature {
            FunderNature::PublicBody | FunderNature::Association => true,
            FunderNature::Other => false,
        };
        let within = |grant: &Grant| {
            let moves = grant.charged.moves().filter(|((day, _), _)| (period.from..=period.to).contains(day));
            moves.map(|(_, amount)| *amount).sum::<Cents>()
        };
        self.grants.values().filter(counts).map(within).sum()
    }

    /// Records terms.
    pub fn agree(&mut self, at: Position, event: &CurrentAccountAgreed) {
        let terms = Terms { rate: event.rate, blocked_until: event.blocked_until };
        self.accounts.entry(event.associate).or_default().terms.set(event.effective_on, at, terms);
    }

    /// Records a deposit.
    pub fn deposit(&mut self, at: Position, event: &CurrentAccountDeposited) {
        self.accounts.entry(event.associate).or_default().balance.add(event.effective_on, at, event.amount);
    }

    /// Records that money went back.
    pub fn repay(&mut self, at: Position, event: &CurrentAccountRepaid) {
        self.accounts.entry(event.associate).or_default().balance.add(event.effective_on, at, -event.amount);
    }

    /// Records interest.
    pub fn accrue(&mut self, at: Position, event: &InterestAccrued) {
        let account = self.accounts.entry(event.associate).or_default();
        account.accrued.add(event.effective_on, at, event.interest);
        account.counted_to = account.counted_to.max(Some(event.period.to));
    }

    /// Records that interest was paid, or stays on the account.
    pub fn pay(&mut self, at: Position, event: &InterestPaid) {
        let account = self.accounts.entry(event.associate).or_default();
        account.accrued.add(event.effective_on, at, -event.amount);
        match event.into {
            InterestInto::Bank => {}
            InterestInto::CurrentAccount => {
                account.balance.add(event.effective_on, at, event.amount - event.withheld);
            }
        }
    }

    /// Records a grant.
    pub fn sign(&mut self, at: Position, event: &GrantSigned) {
        let grant = Grant {
            signed: (at, event.effective_on),
            funder: event.funder.clone(),
            amount: event.amount,
            period: event.period,
            received: Cents::ZERO,
            charged: DatedSum::default(),
            closed: None,
        };
        self.grants.insert(event.grant.clone(), grant);
    }

    /// Records an instalment.
    pub fn receive(&mut self, event: &GrantReceived) {
        if let Some(grant) = self.grants.get_mut(&event.grant) {
            grant.received += event.amount;
        }
    }

    /// Records a charge.
    pub fn charge(&mut self, at: Position, event: &GrantCharged) {
        if let Some(grant) = self.grants.get_mut(&event.grant) {
            grant.charged.add(event.effective_on, at, event.amount);
            *self.charged.entry(event.entry).or_default() += event.amount;
        }
    }

    /// Records a settlement.
    pub fn close(&mut self, event: &GrantClosed) {
        if let Some(grant) = self.grants.get_mut(&event.grant) {
            grant.closed = Some((event.effective_on, event.given_up));
        }
    }
}
