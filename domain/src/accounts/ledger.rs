//! The accounts so far: fiscal years, balances, and what each entry of the book posted.
//!
//! The book is read in the order in which it was recorded, since an entry of the accounts is never changed (PCG, art.
//! 1031-3): when an entry of the book is rectified, what it posted is undone and the right one posted, both on its day,
//! or on the first open day when that one is closed (art. 1031-4).

use super::plan::{SHARES_CALLED, SUBSCRIBERS, SUSPENSE};
use super::posting::Posting;
use super::{AccountsFiled, EntryRecorded, FiscalYearClosed, FiscalYearOpened, Owing, ResultAllocated};
use crate::law::filing::Private;
use crate::values::{AccountNumber, AssociateRef, Cents, Day, Label, Party, Position, YearName, pairs};
use imbl::{OrdMap, OrdSet, Vector};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The accounts. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Ledger {
    years: Vector<FiscalYear>,
    /// What each day moved on each account, in cents.
    #[serde(with = "pairs")]
    moved: OrdMap<(AccountNumber, Day), Cents>,
    /// What associates owe on shares, by account.
    #[serde(with = "pairs")]
    owing: OrdMap<(AccountNumber, AssociateRef), Cents>,
    /// What an entry of the book posted, for the day on which it is rectified.
    #[serde(with = "pairs")]
    posted: OrdMap<Position, Arc<Vec<Posting>>>,
    /// The entries of files that were taken: their year, their journal and number there.
    taken: OrdSet<(YearName, Label, Label)>,
    keeps: Keeps,
}

/// What a ledger keeps of what is posted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
enum Keeps {
    /// All that decisions ask for.
    #[default]
    Everything,
    /// What later postings ask for, and no balance: for readers who add up themselves.
    NoBalances,
}

/// A fiscal year.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct FiscalYear {
    /// Its name.
    pub name: YearName,
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// The entry that closed it, and the result, in cents.
    pub closed: Option<(Position, Cents)>,
    /// The entry that allocated its result, and its day.
    pub allocated: Option<(Position, Day)>,
    /// The day on which its accounts were approved, with that result.
    pub approved_on: Option<Day>,
    /// The entry that says that they were filed, and what of them is kept from the public.
    pub filed: Option<(Position, Private)>,
}

impl Ledger {
    /// One that keeps no balance and no number of a file: a reader of a million entries adds them up in its own way, and
    /// asks of this one only what the next posting asks.
    #[must_use]
    pub fn without_balances() -> Self {
        Ledger { keeps: Keeps::NoBalances, ..Ledger::default() }
    }

    /// The fiscal years, in their order.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = &FiscalYear> {
        self.years.iter()
    }

    /// The fiscal year of a day.
    #[must_use]
    pub fn year_of(&self, day: Day) -> Option<&FiscalYear> {
        self.years.iter().find(|year| (year.from..=year.to).contains(&day))
    }

    /// A fiscal year by its name.
    #[must_use]
    pub fn year(&self, name: YearName) -> Option<&FiscalYear> {
        self.years.iter().find(|year| year.name == name)
    }

    /// The first day that no close covers; `None` when nothing was closed.
    #[must_use]
    pub fn first_open(&self) -> Option<Day> {
        self.years.iter().rev().find(|year| year.closed.is_some()).and_then(|year| year.to.succ_opt())
    }

    /// What an account moved from one day to another, both included: debits less credits, in cents.
    #[must_use]
    pub fn moved(&self, account: AccountNumber, from: Day, to: Day) -> Cents {
        if to < from {
            return Cents::ZERO;
        }
        self.moved.range((account, from)..=(account, to)).map(|(_, amount)| *amount).sum()
    }

    /// What a balance-sheet account holds at the close of a day: debits less credits, in cents.
    #[must_use]
    pub fn balance(&self, account: AccountNumber, on: Day) -> Cents {
        self.moved(account, Day::MIN, on)
    }

    /// The least that a balance-sheet account holds at the close of a day or of any later one: debits less credits, in
    /// cents. What the book says of later days already is not there to be taken.
    #[must_use]
    pub fn least_balance_from(&self, account: AccountNumber, on: Day) -> Cents {
        let (mut held, mut least) = (self.balance(account, on), self.balance(account, on));
        let later = self.moved.range((account, on)..=(account, Day::MAX)).filter(|((_, day), _)| on < *day);
        for (_, amount) in later {
            held += *amount;
            least = least.min(held);
        }
        least
    }

    /// What the accounts under some digits hold together, in cents.
    #[must_use]
    pub fn balance_under(&self, digits: &str, on: Day) -> Cents {
        let under = self.accounts().into_iter().filter(|account| account.is_under(digits));
        under.map(|account| self.balance(account, on)).sum()
    }

    /// The accounts that anything was posted on, in their order.
    pub fn accounts(&self) -> Vec<AccountNumber> {
        let mut accounts: Vec<_> = self.moved.keys().map(|(account, _)| *account).collect();
        accounts.dedup();
        accounts
    }

    /// Income less expenses from one day to another, in cents.
    #[must_use]
    pub fn result(&self, from: Day, to: Day) -> Cents {
        let of_the_result = self.accounts().into_iter().filter(|account| account.is_of_the_result());
        -of_the_result.map(|account| self.moved(account, from, to)).sum::<Cents>()
    }

    /// A suspense account that holds something at the close of a day.
    #[must_use]
    pub fn in_suspense(&self, on: Day) -> Option<(AccountNumber, Cents)> {
        let suspense = |account: &AccountNumber| SUSPENSE.iter().any(|digits| account.is_under(digits));
        let balance = |account| (account, self.balance(account, on));
        self.accounts().into_iter().filter(suspense).map(balance).find(|(_, balance)| *balance != Cents::ZERO)
    }

    /// What an associate owes on shares.
    #[must_use]
    pub fn owing(&self, associate: AssociateRef) -> Owing {
        let on = |account| self.owing.get(&(account, associate)).copied().unwrap_or_default();
        Owing { uncalled: on(SUBSCRIBERS), called: on(SHARES_CALLED) }
    }

    /// Whether the book has the entry that stands in a file of that year under that number.
    #[must_use]
    pub fn has_taken(&self, year: YearName, journal: &Label, number: &Label) -> bool {
        self.taken.contains(&(year, journal.clone(), number.clone()))
    }

    /// Records where an entry by hand comes from.
    pub fn take(&mut self, event: &EntryRecorded) {
        let Some(origin) = event.origin.as_ref().filter(|_| self.keeps == Keeps::Everything) else { return };
        if let Some(year) = self.year_of(event.effective_on).map(|year| year.name) {
            self.taken.insert((year, origin.journal.clone(), origin.number.clone()));
        }
    }

    /// Records that a year was opened.
    pub fn open(&mut self, event: &FiscalYearOpened) {
        let year = FiscalYear {
            name: event.year,
            from: event.effective_on,
            to: event.ends_on,
            closed: None,
            allocated: None,
            approved_on: None,
            filed: None,
        };
        self.years.push_back(year);
    }

    /// Records that a year was closed.
    pub fn close(&mut self, at: Position, event: &FiscalYearClosed) {
        if let Some(year) = self.years.iter_mut().find(|year| year.name == event.year) {
            year.closed = Some((at, event.result));
        }
    }

    /// Records that the result of a year was allocated.
    pub fn allocate(&mut self, at: Position, event: &ResultAllocated) {
        if let Some(year) = self.years.iter_mut().find(|year| year.name == event.year) {
            year.allocated = Some((at, event.effective_on));
            year.approved_on = Some(event.decision.decided_on());
        }
    }

    /// Records that the accounts of a year were filed.
    pub fn file(&mut self, at: Position, event: &AccountsFiled) {
        if let Some(year) = self.years.iter_mut().find(|year| year.name == event.year) {
            year.filed = Some((at, event.kept_private));
        }
    }

    /// Posts what the entry at `at` says, and answers it as it was posted. `Keep::ToUndo` for what may be rectified.
    pub fn post(&mut self, at: Position, postings: Vec<Posting>, keep: Keep) -> Vec<Posting> {
        let first_open = self.first_open().unwrap_or(Day::MIN);
        let postings: Vec<Posting> = postings.into_iter().map(|posting| posting.not_before(first_open)).collect();
        postings.iter().for_each(|posting| self.add(posting));
        match keep {
            Keep::ToUndo => drop(self.posted.insert(at, Arc::new(postings.clone()))),
            Keep::ForGood => {}
        }
        postings
    }

    /// Undoes what the entry at `of` posted, and answers what that takes; nothing where there is nothing to undo.
    pub fn undo(&mut self, of: Position) -> Option<Vec<Posting>> {
        let postings = self.posted.remove(&of)?;
        let first_open = self.first_open().unwrap_or(Day::MIN);
        let undone: Vec<Posting> =
            postings.iter().map(|posting| posting.reversed(posting.on).not_before(first_open)).collect();
        undone.iter().for_each(|posting| self.add(posting));
        Some(undone)
    }

    fn add(&mut self, posting: &Posting) {
        for line in posting.lines() {
            if self.keeps == Keeps::Everything {
                add_to(&mut self.moved, (line.account, posting.on), line.amount);
            }
            if let (SUBSCRIBERS | SHARES_CALLED, Some(Party::Associate(associate))) = (line.account, &line.party) {
                add_to(&mut self.owing, (line.account, *associate), line.amount);
            }
        }
    }
}

/// Adds to a figure; one of nought is not kept, so that what was undone leaves nothing behind.
fn add_to<K: Ord + Clone>(figures: &mut OrdMap<K, Cents>, key: K, amount: Cents) {
    match figures.get(&key).copied().unwrap_or_default() + amount {
        Cents::ZERO => drop(figures.remove(&key)),
        sum => drop(figures.insert(key, sum)),
    }
}

/// Whether a later entry may undo it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keep {
    /// It may be rectified.
    ToUndo,
    /// It stands: another entry corrects it.
    ForGood,
}
