//! An entry of the accounts (*écriture*): a journal, a day, lines that balance.

use crate::values::{AccountNumber, Cents, Day, Party};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The journals (*journaux auxiliaires*).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Journal {
    /// Opening balances (*à-nouveaux*).
    Opening,
    /// Shares.
    Capital,
    /// Invoices and credit notes.
    Sales,
    /// Purchases.
    Purchases,
    /// Money in and out.
    Bank,
    /// Everything else (*opérations diverses*).
    Miscellaneous,
}

impl Journal {
    /// Every one of them, in the order in which they are shown.
    pub const ALL: [Journal; 6] =
        [Journal::Opening, Journal::Capital, Journal::Sales, Journal::Purchases, Journal::Bank, Journal::Miscellaneous];

    /// Its code, as accountants write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Journal::Opening => "AN",
            Journal::Capital => "CP",
            Journal::Sales => "VT",
            Journal::Purchases => "AC",
            Journal::Bank => "BQ",
            Journal::Miscellaneous => "OD",
        }
    }
}

/// A line: an account, perhaps a party's sub-account, and an amount in cents, a debit above nought, a credit below.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Line {
    /// The account.
    pub account: AccountNumber,
    /// Whose sub-account.
    pub party: Option<Party>,
    /// A debit above nought, a credit below it; in cents.
    pub amount: Cents,
}

/// Lines of one journal on one day. They balance by construction.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Posting {
    /// The journal.
    pub journal: Journal,
    /// The day on which it stands in the accounts.
    pub on: Day,
    /// The day on which it happened, where that day was closed already (PCG, art. 1031-4).
    pub happened_on: Option<Day>,
    lines: Vec<Line>,
}

impl Posting {
    /// The lines. Their amounts add up to nought.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The same the other way round, on another day: what undoes it.
    #[must_use]
    pub(super) fn reversed(&self, on: Day) -> Posting {
        let turn = |line: &Line| Line { amount: -line.amount, ..line.clone() };
        let lines = self.lines.iter().map(turn).collect();
        Posting { journal: self.journal, on, happened_on: None, lines }
    }

    /// The same with the day on which it happened, where somebody says one.
    #[must_use]
    pub(super) fn of_day(self, happened_on: Option<Day>) -> Posting {
        Posting { happened_on, ..self }
    }

    /// The same in the first open year, where its day is closed.
    #[must_use]
    pub(super) fn not_before(self, first_open: Day) -> Posting {
        match self.on < first_open {
            true => Posting { on: first_open, happened_on: Some(self.on), ..self },
            false => self,
        }
    }
}

/// A posting in the making: each amount is moved from one account to another, so that nothing can fail to balance.
pub struct Draft {
    journal: Journal,
    on: Day,
    lines: Vec<Line>,
}

/// An account, and whose sub-account of it.
pub type Place<'p> = (AccountNumber, Option<&'p Party>);

impl Draft {
    /// An empty one.
    #[must_use]
    pub fn new(journal: Journal, on: Day) -> Self {
        Draft { journal, on, lines: Vec::new() }
    }

    /// One of lines that balance already; nothing when they do not.
    #[must_use]
    pub fn balanced(journal: Journal, on: Day, lines: Vec<Line>) -> Option<Self> {
        let sum: i128 = lines.iter().map(|line| i128::from(line.amount.get())).sum();
        (sum == 0).then_some(Draft { journal, on, lines })
    }

    /// Debits one account and credits another by the same amount, in cents.
    #[must_use]
    pub fn moving(mut self, amount: Cents, debit: Place<'_>, credit: Place<'_>) -> Self {
        self.add(debit, amount);
        self.add(credit, -amount);
        self
    }

    fn add(&mut self, (account, party): Place<'_>, amount: Cents) {
        let party = party.cloned();
        match self.lines.iter_mut().find(|line| line.account == account && line.party == party) {
            Some(line) => line.amount += amount,
            None => self.lines.push(Line { account, party, amount }),
        }
    }

    /// The posting, without lines of nought; nothing when no line is left.
    #[must_use]
    pub fn done(mut self) -> Option<Posting> {
        self.lines.retain(|line| line.amount != Cents::ZERO);
        let posting = Posting { journal: self.journal, on: self.on, happened_on: None, lines: self.lines };
        (!posting.lines.is_empty()).then_some(posting)
    }
}
