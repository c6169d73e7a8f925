//! `quitus accounts statements`: the annual accounts of the fiscal year of a day.

use super::asking;
use super::options::{Common, When};
use super::output;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{self, Language, TradeColumn, cli as say};
use crate::sheets::{Cell, Sheet, Side};
use clap::Args;
use quitus_projections::accounts::{Books, Figures, Row, Side as Of, Statements as Made, statements as of_day, sum};
use serde_json::json;

/// Print the balance sheet and the income statement, beside those of the year before.
#[derive(Args)]
pub struct Statements {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the annual accounts.
///
/// # Errors
/// [`Trouble`], and one where no fiscal year has the day.
pub async fn run(common: &Common, asked: &Statements, language: Language) -> Result<(), Trouble> {
    let reading = asking::open(common, &asked.when, language).await?;
    let books = Books::of(&reading.known);
    let day = locales::day(language, reading.day());
    let made = of_day(&books, reading.day()).ok_or_else(|| Trouble::Usage(say::no_year_of(language, &day)))?;
    let year = made.year.to_string();
    let closed = books.year_of(made.to).is_some_and(|year| year.closed.is_some());
    let title = say::statements_title(language, &year, &locales::day(language, made.from), &day);
    tables::print(
        &asked.form,
        language,
        || reading.report(title.clone(), sheets(language, &made)),
        || {
            let tables = sheets(language, &made).into_iter().map(|sheet| output::table(&sheet, language));
            let provisional = (!closed).then(|| say::provisional_accounts(language, &year));
            [title.clone()].into_iter().chain(tables).chain(provisional).collect::<Vec<_>>().join("\n")
        },
        || json!({ "book": reading.book, "as_of": reading.dates_json(), "statements": made, "total": made.total() }),
    )
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
    ]
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
    let accounts: Vec<String> = row.accounts.iter().map(|(account, _)| account.to_string()).collect();
    let Figures { now, before } = row.figures;
    vec![locales::annual(language, row.heading).into(), now.into(), before.into(), accounts.join(", ").into()]
}

fn total(name: String, figures: Figures) -> Vec<Cell> {
    vec![name.into(), figures.now.into(), figures.before.into(), Cell::Empty]
}
