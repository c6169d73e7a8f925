//! `quitus accounts`: the fiscal years, the trial balance, the journal, one account, and the files that other programs
//! read. All of it is computed from the book, at any day and any state of knowledge.

use super::options::{Common, When};
use super::reading::Reading;
use super::steps::Steps;
use super::tables::{self, Form};
use super::trouble::Trouble;
use super::{accounts_check, accounts_files, output, statements};
use crate::locales::{self, Language, TradeColumn, cli as say};
use crate::sheets::{Cell, Sheet, Side};
use clap::{Args, Subcommand};
use quitus_domain::accounts::FiscalYear;
use quitus_domain::values::{AccountNumber, Cents, Day};
use quitus_projections::accounts::{Balance, Books, Entry, Line, balance, journal};
use serde_json::{Value, json};

/// Print the accounts that the book adds up to.
#[derive(Args)]
pub struct Accounts {
    #[command(subcommand)]
    part: Part,
}

/// What of them.
#[derive(Subcommand)]
enum Part {
    /// The fiscal years: open, closed, with their results.
    Years(Page),
    /// The trial balance of a day.
    Balance(Page),
    /// The annual accounts: balance sheet and income statement, beside those of the year before.
    Statements(statements::Statements),
    /// The journal of the fiscal year of a day, entry by entry.
    Journal(Page),
    /// One account, line by line, with the entries of the book behind it.
    Ledger(OfAccount),
    /// The file of the accounts of a fiscal year that the tax office asks for (FEC).
    Fec(accounts_files::Fec),
    /// Whether a file is what the tax office asks for: every fault, at its line and column.
    CheckFec(accounts_check::CheckFec),
    /// The entries in the plain-text form that hledger and ledger read, or beancount.
    Plain(accounts_files::Plain),
}

#[derive(Args)]
struct Page {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

#[derive(Args)]
struct OfAccount {
    /// The account, or the digits that it begins with: `411`.
    account: String,
    #[command(flatten)]
    page: Page,
}

/// Prints what is asked of the accounts.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, accounts: &Accounts, language: Language) -> Result<(), Trouble> {
    match &accounts.part {
        Part::Years(page) => print(common, page, language, years).await,
        Part::Balance(page) => print(common, page, language, of_balance).await,
        Part::Statements(asked) => statements::run(common, asked, language).await,
        Part::Journal(page) => print(common, page, language, of_journal).await,
        Part::Ledger(of) => {
            if AccountNumber::try_from(of.account.as_str()).is_err() {
                return Err(Trouble::Usage(say::not_an_account(language, &of.account)));
            }
            print(common, &of.page, language, |reading, books| of_account(reading, books, &of.account)).await
        }
        Part::Fec(fec) => accounts_files::fec(common, fec, language).await,
        Part::CheckFec(check) => accounts_check::run(check, language),
        Part::Plain(plain) => accounts_files::plain(common, plain, language).await,
    }
}

/// A title, a table, what stands beneath it, and the same for programs.
pub struct Answer {
    title: String,
    sheet: Sheet,
    sums: String,
    json: Value,
}

impl Answer {
    /// In words and a table.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let parts = [self.title.clone(), output::table(&self.sheet, language), self.sums.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

async fn print(
    common: &Common,
    page: &Page,
    language: Language,
    of: impl FnOnce(&Reading, &Books) -> Answer,
) -> Result<(), Trouble> {
    let reading = Reading::open(common, &page.when, language).await?;
    let answer = of(&reading, &Books::of(&reading.known));
    tables::print(
        &page.form,
        language,
        || reading.report(answer.title.clone(), vec![answer.sheet.clone()]),
        || answer.text(language),
        || json!({ "book": reading.book, "as_of": reading.dates_json(), "accounts": answer.json }),
    )
}

fn years(reading: &Reading, books: &Books) -> Answer {
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
        None => (None, books.ledger.result(year.from, year.to)),
    };
    let rows = books.ledger.years().map(|year| {
        let (closed, result) = figures(year);
        let days = [year.from, year.to].map(Cell::from);
        let ends = [result.into(), at(closed), at(year.allocated)];
        [year.name.to_string().into()].into_iter().chain(days).chain(ends).collect()
    });
    let sheet = Sheet::of_trade(language, say::sheet_years(language), &columns, rows.collect());
    let json = books.ledger.years().map(|year| {
        let ((closed, result), FiscalYear { name, from, to, allocated, .. }) = (figures(year), year);
        json!({ "name": name, "from": from, "to": to, "result": result, "closed": closed, "allocated": allocated })
    });
    let json = json.collect();
    Answer { title: say::years_title(language, &reading.dates()), sheet, sums: String::new(), json }
}

/// The trial balance of the day of a reading.
#[must_use]
pub fn of_balance(reading: &Reading, books: &Books) -> Answer {
    let language = reading.language;
    let made = balance(books, reading.day());
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
        [line.account.to_string().into(), name.into()].into_iter().chain(figures).collect()
    });
    let sheet = Sheet::of_trade(language, say::sheet_balance(language), &columns, rows.collect());
    let title = say::balance_title(language, &reading.dates());
    Answer { title, sheet, sums: sums(language, &made), json: json!(made) }
}

fn sums(language: Language, made: &Balance) -> String {
    let money = |amount| locales::money(language, amount);
    let debit: Cents = made.lines.iter().map(|line| line.debit).sum();
    let credit: Cents = made.lines.iter().map(|line| line.credit).sum();
    say::balance_sums(language, &money(debit), &money(credit), &money(made.result))
}

/// The entries of the fiscal year of the day, up to it.
fn of_journal(reading: &Reading, books: &Books) -> Answer {
    let from = books.year_of(reading.day()).map_or(Day::MIN, |year| year.from);
    let title = say::journal_title(reading.language, &reading.dates());
    let made = journal(books, from, reading.day());
    let json = json!(made);
    of_lines(reading, title, &made.entries, |_| true, json)
}

fn of_account(reading: &Reading, books: &Books, digits: &str) -> Answer {
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

fn row(steps: &Steps<'_>, entry: &Entry, line: &Line) -> Vec<Cell> {
    let party = line.party.as_ref().map(|party| steps.party(party)).unwrap_or_default();
    let side = |amount: Cents| if amount == Cents::ZERO { Cell::Empty } else { amount.into() };
    vec![
        entry.number.as_ref().map(|one| one.number.clone()).unwrap_or_default().into(),
        entry.on.into(),
        entry.piece.number.clone().into(),
        line.account.to_string().into(),
        party.into(),
        side(line.debit),
        side(line.credit),
        entry.entry.into(),
    ]
}
