//! The accounts: the fiscal years, the trial balance, the journal, one account. All of it is computed from the book, at
//! any day and any state of knowledge.

use super::reading::Reading;
use super::steps::Steps;
use super::unanswered::Unanswered;
use crate::locales::{self, Language, TradeColumn, cli as say};
use crate::sheets::{Cell, Report, Sheet, Side};
use quitus_domain::accounts::FiscalYear;
use quitus_domain::values::{AccountNumber, Cents, Day};
use quitus_projections::accounts::{Balance, Books, Entry, Line, Sums, balance, journal};
use serde_json::{Value, json};

/// A title, a table, what stands beneath it, and the same for programs.
pub struct Answer {
    /// Above the table.
    pub title: String,
    /// The table.
    pub sheet: Sheet,
    /// What it adds up to; empty where nothing does.
    pub sums: String,
    /// The same for programs.
    pub json: Value,
}

impl Answer {
    /// With the dates of the question.
    #[must_use]
    pub fn report(&self, reading: &Reading) -> Report {
        reading.report(self.title.clone(), vec![self.sheet.clone()])
    }

    /// With the dates of the question, for programs.
    #[must_use]
    pub fn as_json(&self, reading: &Reading) -> Value {
        json!({ "book": reading.book, "as_of": reading.dates_json(), "accounts": self.json })
    }
}

/// The fiscal years.
#[must_use]
pub fn years(reading: &Reading, books: &Books) -> Answer {
    let language = reading.language;
    let columns = [
        (TradeColumn::Year, Side::Left),
        (TradeColumn::FirstDay, Side::Left),
        (TradeColumn::LastDay, Side::Left),
        (TradeColumn::Result, Side::Right),
        (TradeColumn::ClosedAt, Side::Left),
        (TradeColumn::AllocatedAt, Side::Left),
    ];
    let at = |position: Option<quitus_domain::values::Position>| position.map_or(Cell::Empty, Cell::from);
    let figures = |year: &FiscalYear| match year.closed {
        Some((at, result)) => (Some(at), result),
        None => (None, books.sums.daily.result(year.from, year.to)),
    };
    let rows = books.sums.ledger.years().map(|year| {
        let (closed, result) = figures(year);
        let days = [year.from, year.to].map(Cell::from);
        let ends = [result.into(), at(closed), at(year.allocated.map(|(at, _)| at))];
        [year.name.to_string().into()].into_iter().chain(days).chain(ends).collect()
    });
    let sheet = Sheet::of_trade(language, say::sheet_years(language), &columns, rows.collect());
    let json = books.sums.ledger.years().map(|year| {
        let ((closed, result), FiscalYear { name, from, to, allocated, .. }) = (figures(year), year);
        json!({ "name": name, "from": from, "to": to, "result": result, "closed": closed, "allocated": allocated })
    });
    let json = json.collect();
    Answer { title: say::years_title(language, &reading.dates()), sheet, sums: String::new(), json }
}

/// The trial balance of the day of a reading.
#[must_use]
pub fn of_balance(reading: &Reading, sums: &Sums) -> Answer {
    let language = reading.language;
    let made = balance(sums, reading.day());
    let columns = [
        (TradeColumn::Account, Side::Left),
        (TradeColumn::AccountName, Side::Left),
        (TradeColumn::Opening, Side::Right),
        (TradeColumn::Debit, Side::Right),
        (TradeColumn::Credit, Side::Right),
        (TradeColumn::Closing, Side::Right),
    ];
    let rows = made.lines.iter().map(|line| {
        let name = locales::account(language, line.account);
        let figures = [line.opening, line.debit, line.credit, line.closing].map(Cell::from);
        [Cell::Account(line.account), name.into()].into_iter().chain(figures).collect()
    });
    let sheet = Sheet::of_trade(language, say::sheet_balance(language), &columns, rows.collect());
    let title = say::balance_title(language, &reading.dates());
    Answer { title, sheet, sums: told(language, &made), json: json!(made) }
}

fn told(language: Language, made: &Balance) -> String {
    let money = |amount| locales::money(language, amount);
    let debit: Cents = made.lines.iter().map(|line| line.debit).sum();
    let credit: Cents = made.lines.iter().map(|line| line.credit).sum();
    say::balance_sums(language, &money(debit), &money(credit), &money(made.result))
}

/// The entries of the fiscal year of the day, up to it.
#[must_use]
pub fn of_journal(reading: &Reading, books: &Books) -> Answer {
    let from = books.year_of(reading.day()).map_or(Day::MIN, |year| year.from);
    let title = say::journal_title(reading.language, &reading.dates());
    let made = journal(books, from, reading.day());
    let json = json!(made);
    of_lines(reading, title, &made.entries, |_| true, json)
}

/// The lines of every account that begins with these digits.
///
/// # Errors
/// [`Unanswered::NotThere`] for what is no account.
pub fn of_account(reading: &Reading, books: &Books, digits: &str) -> Result<Answer, Unanswered> {
    if AccountNumber::try_from(digits).is_err() {
        return Err(Unanswered::NotThere(say::not_an_account(reading.language, digits)));
    }
    Ok(account(reading, books, digits))
}

fn account(reading: &Reading, books: &Books, digits: &str) -> Answer {
    let language = reading.language;
    let account = AccountNumber::try_from(digits).ok();
    let name = account.map(|account| locales::account(language, account)).unwrap_or_default();
    let title = say::account_title(language, digits, name, &reading.dates());
    let mut made = journal(books, Day::MIN, reading.day());
    made.entries.retain(|entry| entry.lines.iter().any(|line| line.account.is_under(digits)));
    made.entries.sort_by_key(|entry| entry.on);
    let json = json!(made);
    of_lines(reading, title, &made.entries, |line| line.account.is_under(digits), json)
}

fn of_lines(reading: &Reading, title: String, entries: &[Entry], is: impl Fn(&Line) -> bool, json: Value) -> Answer {
    let language = reading.language;
    let columns = [
        (TradeColumn::EntryNumber, Side::Left),
        (TradeColumn::On, Side::Left),
        (TradeColumn::Piece, Side::Left),
        (TradeColumn::Account, Side::Left),
        (TradeColumn::Party, Side::Left),
        (TradeColumn::Debit, Side::Right),
        (TradeColumn::Credit, Side::Right),
        (TradeColumn::BookEntry, Side::Right),
    ];
    let steps = Steps::of(reading);
    let lines = entries.iter().flat_map(|entry| entry.lines.iter().map(move |line| (entry, line)));
    let shown: Vec<_> = lines.filter(|(_, line)| is(line)).collect();
    let [debit, credit]: [Cents; 2] =
        [shown.iter().map(|(_, line)| line.debit).sum(), shown.iter().map(|(_, line)| line.credit).sum()];
    let rows = shown.iter().map(|(entry, line)| row(&steps, entry, line)).collect();
    let sheet = Sheet::of_trade(language, say::sheet_journal(language), &columns, rows);
    let money = |amount| locales::money(language, amount);
    let sums = say::lines_sums(language, &money(debit), &money(credit), &money(debit - credit));
    Answer { title, sheet, sums, json }
}

/// The document; with the real day, where that one was closed already (PCG, art. 1031-4).
fn piece(steps: &Steps<'_>, entry: &Entry) -> String {
    let (language, number) = (steps.reading.language, &entry.piece.number);
    let of = |day| say::entry_of_a_closed_day(language, number, &locales::day(language, day));
    entry.happened_on.map_or_else(|| number.clone(), of)
}

fn row(steps: &Steps<'_>, entry: &Entry, line: &Line) -> Vec<Cell> {
    let party = line.party.as_ref().map_or(Cell::Empty, |party| steps.party_is(party));
    let side = |amount: Cents| if amount == Cents::ZERO { Cell::Empty } else { amount.into() };
    vec![
        entry.number.as_ref().map(|one| one.number.clone()).unwrap_or_default().into(),
        entry.on.into(),
        piece(steps, entry).into(),
        Cell::Account(line.account),
        party,
        side(line.debit),
        side(line.credit),
        entry.entry.into(),
    ]
}
