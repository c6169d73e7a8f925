//! What the book knows already of the year of a file.

use super::wrong::{Refused, Wrong};
use quitus_domain::accounts::{EntryRecorded, FiscalYear, Journal};
use quitus_domain::cooperative::Event;
use quitus_domain::values::{AccountNumber, AssociateRef, Cents, Day, Siren, YearName};
use quitus_projections::Recorded;
use quitus_projections::accounts::fec_check::named;
use quitus_projections::accounts::{Books, journal};
use std::collections::BTreeMap;

/// An entry that was taken: its day, and what it moves, in order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Taken {
    /// The day.
    pub on: Day,
    /// By account: debit and credit.
    pub lines: Vec<(AccountNumber, Cents, Cents)>,
}

impl Taken {
    /// Of lines in any order.
    #[must_use]
    pub fn of(on: Day, mut lines: Vec<(AccountNumber, Cents, Cents)>) -> Self {
        lines.sort();
        Taken { on, lines }
    }
}

/// What the book knows.
#[derive(Clone, Debug, Default)]
pub struct Setting {
    siren: Option<Siren>,
    years: Vec<FiscalYear>,
    taken: BTreeMap<(YearName, String, String), Taken>,
    own: BTreeMap<(YearName, Journal), usize>,
    associates: BTreeMap<u32, AssociateRef>,
}

impl Setting {
    /// Of everything that is known of a book.
    #[must_use]
    pub fn of(known: &[Recorded], books: &Books) -> Self {
        let mut setting = Setting { years: books.sums.ledger.years().cloned().collect(), ..Setting::default() };
        for entry in journal(books, Day::MIN, Day::MAX).entries {
            if let Some(number) = entry.number.filter(|_| entry.event != "accounts.entry_recorded") {
                *setting.own.entry((number.year, entry.journal)).or_default() += 1;
            }
        }
        for recorded in known {
            match recorded.event.as_ref() {
                Event::CooperativeIncorporated(e) => setting.siren = e.siren,
                Event::AssociateAdmitted(e) => drop(setting.associates.insert(e.number, e.associate)),
                Event::AssociateCarried(e) => drop(setting.associates.insert(e.number, e.associate)),
                Event::EntryRecorded(e) => setting.take(e, books),
                _ => {}
            }
        }
        setting
    }

    fn take(&mut self, e: &EntryRecorded, books: &Books) {
        let year = books.year_of(e.effective_on).map(|year| year.name);
        if let Some((origin, year)) = e.origin.as_ref().zip(year) {
            let lines = e.lines.iter().map(|line| (line.account, line.debit, line.credit)).collect();
            let key = (year, origin.journal.to_string(), origin.number.to_string());
            self.taken.insert(key, Taken::of(e.effective_on, lines));
        }
    }

    /// The open year that a file of that name is of.
    ///
    /// # Errors
    /// [`Refused`]: another company's, or of no open year.
    pub fn year_of_file(&self, name: &str) -> Result<FiscalYear, Refused> {
        let whole = |wrong| Refused::whole(name.to_owned(), wrong);
        let Some((siren, closes_on)) = named(name) else { return Err(whole(Wrong::NoSiren)) };
        match self.siren {
            None => return Err(whole(Wrong::NoSiren)),
            Some(own) if own != siren => return Err(whole(Wrong::OtherCompany(own))),
            Some(_) => {}
        }
        let year =
            self.years.iter().find(|year| year.to == closes_on).ok_or_else(|| whole(Wrong::NoSuchYear(closes_on)))?;
        if year.closed.is_some() { Err(whole(Wrong::YearClosed(year.name))) } else { Ok(year.clone()) }
    }

    /// The first fiscal year.
    #[must_use]
    pub fn first_year(&self) -> Option<YearName> {
        self.years.first().map(|year| year.name)
    }

    /// What the book has of an entry.
    #[must_use]
    pub fn taken(&self, year: YearName, journal: &str, number: &str) -> Option<&Taken> {
        self.taken.get(&(year, journal.to_owned(), number.to_owned()))
    }

    /// How many entries the book posted itself in one of its journals.
    #[must_use]
    pub fn own(&self, year: YearName, journal: Journal) -> usize {
        self.own.get(&(year, journal)).copied().unwrap_or_default()
    }

    /// The associate whose code in our own file is that one: `A0007`.
    #[must_use]
    pub fn associate(&self, code: &str) -> Option<AssociateRef> {
        let number = code.strip_prefix('A').filter(|digits| digits.len() >= 4)?.parse().ok()?;
        self.associates.get(&number).copied()
    }
}
