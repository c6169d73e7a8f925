//! The publication: what the folds say, as rows for people with SQL, spreadsheets and other programs.
//!
//! Two ways lead to the same rows. [`whole`] makes them of a book at once, with the folds that every page is made of.
//! [`Publication`] follows the book and says what each batch of entries changes: what it costs goes with what changed, but
//! for an entry that is recorded late, which makes the register's own entries be folded again. A test compares the two
//! at every entry.
//!
//! Rows are the state by the whole book so far, of whatever day its entries take effect. Never in a row: the name of a
//! natural person, a text that is sealed beside the book, the choice of a voter. Deliberately absent: SQL, and any use by
//! what decides or proves.

mod changes;
mod journal;
mod part;
mod register;
mod table;
mod trade;
mod value;

pub use changes::{Changes, Tables};
pub use table::{Column, Kind, Row, Table, Value};

use crate::accounts::{self, Books};
use crate::as_of::in_force;
use crate::assemblies::Assemblies;
use crate::invoices::Invoices;
use crate::movements::Movements;
use crate::recorded::{Fold, Recorded};
use crate::register::Register;
use journal::Accounts;
use part::Part;
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::values::{Day, Position};

/// The version of what stands in the rows. Rows of another one are made anew.
pub const VERSION: u32 = 1;

/// The rows of a book, given in the order of recording.
#[must_use]
pub fn whole(book: &[Recorded]) -> Tables {
    let mut facts = in_force(book.iter());
    facts.sort_by_key(Recorded::order);
    let all = Position(0);
    let mut tables = Tables::default();
    tables.put(Table::Associates, register::associates(&Register::of(&facts), all));
    tables.put(Table::Movements, register::movements(&Movements::of(&facts), all));
    tables.put(Table::Invoices, trade::invoices(&Invoices::of(&facts), all));
    tables.put(Table::Resolutions, trade::resolutions(&Assemblies::of(&facts), all));
    let books = Books::of(book);
    put_journal(&mut tables, &books);
    tables.put(Table::Balances, journal::balances(&books.sums));
    tables.change(&Changes::default());
    tables
}

fn put_journal(tables: &mut Tables, books: &Books) {
    let (mut entry, mut posting) = (None, 0);
    for one in accounts::journal(books, Day::MIN, Day::MAX).entries {
        posting = if entry == Some(one.entry) { posting + 1 } else { 1 };
        entry = Some(one.entry);
        tables.put(Table::JournalEntries, [journal::row_of_entry(posting, &one)]);
        let key = |line| [value::entry(one.entry), value::count(posting), value::count(line)];
        let lines = (1..).zip(&one.lines).map(|(number, line)| journal::row_of_line(key(number), line));
        tables.put(Table::JournalLines, lines);
    }
}

/// A book that is followed.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Publication {
    size: u64,
    recorded_at: Option<String>,
    register: Part<Register>,
    movements: Part<Movements>,
    /// In the order of recording: what follows an invoice adds up in any order, and none of it is ever rectified.
    invoices: Invoices,
    assemblies: Part<Assemblies>,
    accounts: Accounts,
    balances: Vec<Row>,
}

impl Publication {
    /// How many entries were read.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// When the last of them was recorded.
    #[must_use]
    pub fn recorded_at(&self) -> Option<&str> {
        self.recorded_at.as_deref()
    }

    /// Reads the next entries of the book, and says what they change.
    pub fn record(&mut self, batch: &[Recorded]) -> Changes {
        let Some(first) = batch.first() else { return Changes::default() };
        let (since, mut changes, mut moved) = (first.position, Changes::default(), false);
        for recorded in batch {
            self.register.record(recorded, is_of_the_register, register::associates);
            self.movements.record(recorded, is_of_the_register, register::movements);
            self.invoices.apply(recorded);
            self.assemblies.record(recorded, is_of_assemblies, trade::resolutions);
            moved |= self.accounts.record(recorded, &mut changes);
            (self.size, self.recorded_at) = (recorded.position.number(), Some(recorded.recorded_at.to_string()));
        }
        self.register.changed(Table::Associates, register::associates, since, &mut changes);
        self.movements.changed(Table::Movements, register::movements, since, &mut changes);
        changes.put(Table::Invoices, trade::invoices(&self.invoices, since));
        self.assemblies.changed(Table::Resolutions, trade::resolutions, since, &mut changes);
        if moved {
            let balances = self.accounts.balances();
            changes.replace(Table::Balances, std::mem::replace(&mut self.balances, balances.clone()), balances);
        }
        changes
    }
}

/// Whether the register or its movements read it.
fn is_of_the_register(event: &Event) -> bool {
    match event {
        events_of!(applications)
        | events_of!(membership)
        | events_of!(exits)
        | events_of!(employment)
        | events_of!(payments)
        | events_of!(shares)
        | events_of!(debts)
        | Event::AssociateCarried(_)
        | Event::RefundCarried(_)
        | Event::AssociateAdmitted(_) => true,
        events_of!(book)
        | events_of!(society)
        | events_of!(statutes)
        | events_of!(mandates)
        | events_of!(scic)
        | events_of!(formalities)
        | events_of!(assemblies)
        | events_of!(billing)
        | events_of!(accounts)
        | events_of!(funds)
        | Event::RegisterStruck(_)
        | Event::PositionStated(_)
        | Event::MandateCarried(_) => false,
    }
}

/// Whether the fold of assemblies reads it: what happens in one, and every act that a decision is behind.
fn is_of_assemblies(event: &Event) -> bool {
    match event {
        events_of!(assemblies) => true,
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
        | events_of!(scic)
        | events_of!(formalities)
        | events_of!(billing)
        | events_of!(accounts)
        | events_of!(funds)
        | Event::RegisterStruck(_)
        | Event::AssociateAdmitted(_) => event.decision().is_some(),
    }
}
