//! `quitus accounts`: the fiscal years, the trial balance, the journal, one account, and the files that other programs
//! read.

use super::options::{Common, When};
use super::tables::{self, Form};
use super::trouble::Trouble;
use super::{accounts_check, accounts_files, asking, output, statements};
use crate::locales::Language;
use crate::store::Access;
use crate::views::accounts::{self as view, Answer};
use crate::views::{Reading, Unanswered, current_accounts, parties, sums};
use clap::{Args, Subcommand};
use quitus_projections::accounts::Books;

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
    /// What each party owes or is owed, account by account: associates, customers, suppliers.
    Parties(Current),
    /// The annual accounts: balance sheet and income statement, beside those of the year before.
    Statements(statements::Statements),
    /// The journal of the fiscal year of a day, entry by entry.
    Journal(Page),
    /// One account, line by line, with the entries of the book behind it.
    Ledger(OfAccount),
    /// The current accounts of associates who lend, or one of them with its entries.
    Current(Current),
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

#[derive(Args)]
struct Current {
    /// Whose alone, by number of associate.
    #[arg(long, value_name = "NUMBER")]
    associate: Option<u32>,
    #[command(flatten)]
    page: Page,
}

/// Prints what is asked of the accounts.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, accounts: &Accounts, language: Language) -> Result<(), Trouble> {
    match &accounts.part {
        Part::Years(page) => print(common, page, language, |reading, books| Ok(view::years(reading, books))).await,
        Part::Balance(page) => balance(common, page, language).await,
        Part::Parties(of) => print(common, &of.page, language, |reading, _| parties::of(reading, of.associate)).await,
        Part::Statements(asked) => statements::run(common, asked, language).await,
        Part::Journal(page) => {
            print(common, page, language, |reading, books| Ok(view::of_journal(reading, books))).await
        }
        Part::Ledger(of) => {
            print(common, &of.page, language, |reading, books| view::of_account(reading, books, &of.account)).await
        }
        Part::Current(of) => {
            print(common, &of.page, language, |reading, _| current_accounts::of(reading, of.associate)).await
        }
        Part::Fec(fec) => accounts_files::fec(common, fec, language).await,
        Part::CheckFec(check) => accounts_check::run(check, language),
        Part::Plain(plain) => accounts_files::plain(common, plain, language).await,
    }
}

/// The balance asks for sums alone, so that the book is read once and nothing of it is kept.
async fn balance(common: &Common, page: &Page, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    match sums::of_book(&place, &page.when.dates(), "--known-at", language).await? {
        Some((reading, sums)) => shown(page, language, &reading, &view::of_balance(&reading, &sums)),
        None => print(common, page, language, |reading, books| Ok(view::of_balance(reading, &books.sums))).await,
    }
}

async fn print(
    common: &Common,
    page: &Page,
    language: Language,
    of: impl FnOnce(&Reading, &Books) -> Result<Answer, Unanswered>,
) -> Result<(), Trouble> {
    let reading = asking::open(common, &page.when, language).await?;
    let answer = of(&reading, &reading.books())?;
    shown(page, language, &reading, &answer)
}

fn shown(page: &Page, language: Language, reading: &Reading, answer: &Answer) -> Result<(), Trouble> {
    tables::print(
        &page.form,
        language,
        || answer.report(reading),
        || as_text(answer, language),
        || answer.as_json(reading),
    )
}

fn as_text(answer: &Answer, language: Language) -> String {
    let parts = [answer.title.clone(), output::table(&answer.sheet, language), answer.sums.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}
