//! The annual accounts of the fiscal year of a day: balance sheet and income statement, beside those of the year before.

use super::reading::Reading;
use super::unanswered::Unanswered;
use crate::locales::{self, Language, TradeColumn, cli as say};
use crate::sheets::{Cell, Report, Sheet, Side};
use quitus_domain::values::AccountNumber;
use quitus_projections::accounts::{Figures, Row, Side as Of, Statements as Made, statements as of_day, sum};
use serde_json::{Value, json};

/// The annual accounts of a reading.
pub struct Annual<'r> {
    reading: &'r Reading,
    made: Made,
    closed: bool,
}

/// Those of the fiscal year of the day, up to it.
///
/// # Errors
/// [`Unanswered::NotThere`] where no fiscal year has the day.
pub fn annual(reading: &Reading) -> Result<Annual<'_>, Unanswered> {
    let (language, books) = (reading.language, reading.books());
    let no_year = || Unanswered::NotThere(say::no_year_of(language, &locales::day(language, reading.day())));
    let made = of_day(&books, reading.day()).ok_or_else(no_year)?;
    let closed = books.year_of(made.to).is_some_and(|year| year.closed.is_some());
    Ok(Annual { reading, made, closed })
}

impl Annual<'_> {
    /// Above them.
    #[must_use]
    pub fn title(&self) -> String {
        let language = self.reading.language;
        let [from, to] = [self.made.from, self.made.to].map(|day| locales::day(language, day));
        say::statements_title(language, &self.made.year.to_string(), &from, &to)
    }

    /// Assets, liabilities, results, and the accounts behind each line.
    #[must_use]
    pub fn sheets(&self) -> Vec<Sheet> {
        sheets(self.reading.language, &self.made)
    }

    /// That the year is not closed, while it is not.
    #[must_use]
    pub fn provisional(&self) -> Option<String> {
        (!self.closed).then(|| say::provisional_accounts(self.reading.language, &self.made.year.to_string()))
    }

    /// The accounts as a report.
    #[must_use]
    pub fn report(&self) -> Report {
        self.reading.report(self.title(), self.sheets())
    }

    /// The accounts for programs.
    #[must_use]
    pub fn as_json(&self) -> Value {
        let (reading, made) = (self.reading, &self.made);
        json!({ "book": reading.book, "as_of": reading.dates_json(), "statements": made, "total": made.total() })
    }
}

fn sheets(language: Language, made: &Made) -> Vec<Sheet> {
    let of = |side| made.income.iter().filter(|row| row.heading.side() == side).cloned().collect::<Vec<_>>();
    let (income, expenses) = (of(Of::Income), of(Of::Expenses));
    let mut results = with_sum(language, &income, say::total_income(language));
    results.extend(with_sum(language, &expenses, say::total_expenses(language)));
    results.push(total(say::the_result(language), made.result));
    vec![
        sheet(language, say::sheet_assets(language), with_sum(language, &made.assets, say::total_assets(language))),
        sheet(
            language,
            say::sheet_liabilities(language),
            with_sum(language, &made.liabilities, say::total_liabilities(language)),
        ),
        sheet(language, say::sheet_income(language), results),
        behind(language, made),
    ]
}

/// What each account brings to its line: a line opens on these, and they add up to it.
fn behind(language: Language, made: &Made) -> Sheet {
    let columns = [
        (TradeColumn::Rubric, Side::Left),
        (TradeColumn::Account, Side::Left),
        (TradeColumn::AccountName, Side::Left),
        (TradeColumn::ThisYear, Side::Right),
        (TradeColumn::YearBefore, Side::Right),
    ];
    let lines = made.assets.iter().chain(&made.liabilities).chain(&made.income);
    let all = lines.flat_map(|row| row.accounts.iter().map(|one| (row.heading, one)));
    let rows = all.map(|(heading, one)| {
        let (name, Figures { now, before }) = (locales::account(language, one.account), one.figures);
        let words = [locales::annual(language, heading).into(), Cell::Account(one.account), name.into()];
        words.into_iter().chain([now.into(), before.into()]).collect()
    });
    Sheet::of_trade(language, say::sheet_behind(language), &columns, rows.collect())
}

fn sheet(language: Language, name: String, rows: Vec<Vec<Cell>>) -> Sheet {
    let columns = [
        (TradeColumn::Rubric, Side::Left),
        (TradeColumn::ThisYear, Side::Right),
        (TradeColumn::YearBefore, Side::Right),
        (TradeColumn::Accounts, Side::Left),
    ];
    let mut sheet = Sheet::of_trade(language, name.clone(), &columns, rows);
    // On the screen a table has no name but that of its first column.
    if let Some(head) = sheet.head.first_mut() {
        head.name = name;
    }
    sheet
}

fn with_sum(language: Language, rows: &[Row], name: String) -> Vec<Vec<Cell>> {
    rows.iter().map(|row| cells(language, row)).chain([total(name, sum(rows))]).collect()
}

fn cells(language: Language, row: &Row) -> Vec<Cell> {
    let accounts: Vec<AccountNumber> = row.accounts.iter().map(|one| one.account).collect();
    let Figures { now, before } = row.figures;
    vec![locales::annual(language, row.heading).into(), now.into(), before.into(), accounts.into()]
}

fn total(name: String, figures: Figures) -> Vec<Cell> {
    vec![name.into(), figures.now.into(), figures.before.into(), Cell::Empty]
}
