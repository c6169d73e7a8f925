//! `quitus bank propose`: what a bank statement says of invoices, as lines for `apply`. It never records by itself.

use super::options::{Common, Shape, When};
use super::trouble::Trouble;
use super::{Exit, asking, bank_told as told, import, output};
use crate::import::bank::{self, Customer, Known, NotProposed, OpenInvoice, Proposal, Statement};
use crate::locales::{Language, cli as say};
use crate::store::Access;
use crate::views::{Reading, Steps};
use clap::{Args, Subcommand};
use quitus_domain::billing::Customer as Billed;
use quitus_projections::invoices::{Invoice, Invoices};
use std::path::PathBuf;

/// Read a statement of the bank.
#[derive(Args)]
pub struct Bank {
    #[command(subcommand)]
    part: Part,
}

/// What of it.
#[derive(Subcommand)]
enum Part {
    /// Propose payments for invoices, as lines for `apply`, and say what is left to you. Nothing is recorded.
    Propose(Propose),
}

#[derive(Args)]
struct Propose {
    /// The statement, in the form camt.053.
    file: PathBuf,
    /// Where the lines go [default: standard output].
    #[arg(long, value_name = "LINES.jsonl", conflicts_with = "json")]
    output: Option<PathBuf>,
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    shape: Shape,
}

/// A statement, with what comes of it.
pub struct Answered {
    /// It.
    pub statement: Statement,
    /// The lines.
    pub proposals: Vec<Proposal>,
    /// The rest.
    pub left: Vec<NotProposed>,
}

/// Reads a statement, and says what may be recorded of it.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, bank: &Bank, language: Language) -> Result<(), Trouble> {
    let Part::Propose(propose) = &bank.part;
    let path = propose.file.display().to_string();
    let bytes = import::bytes(&propose.file).map_err(|why| told::unread(language, &path, &why))?;
    let text = String::from_utf8(bytes).map_err(|_| Trouble::Usage(say::bank_not_utf8(language, &path)))?;
    let statements = bank::statements(text.trim_start_matches('\u{feff}')).map_err(|why| {
        output::talk(&told::unsound(language, &path, &why));
        Trouble::Told(Exit::Usage)
    })?;
    let place = common.place(Access::ReadOnly).await?;
    let reading = asking::at(&place, &propose.when, language).await?;
    let mut known = known(&reading);
    let answers: Vec<Answered> = statements
        .into_iter()
        .map(|statement| {
            let (proposals, left) = bank::propose(&statement, &mut known);
            Answered { statement, proposals, left }
        })
        .collect();
    if propose.shape.json {
        return output::json(&told::as_json(&answers));
    }
    answers.iter().flat_map(|answer| told::lines(language, answer)).for_each(|line| output::talk(&line));
    write(propose, &answers, language)
}

fn write(propose: &Propose, answers: &[Answered], language: Language) -> Result<(), Trouble> {
    let commands = answers.iter().flat_map(|answer| &answer.proposals).map(|one| format!("{}\n", one.command));
    let text: String = commands.collect();
    match &propose.output {
        _ if text.is_empty() => Ok(()),
        None => output::raw(text.as_bytes()),
        Some(path) => {
            output::file(path, text.as_bytes(), language)?;
            output::talk(&say::bank_written(language, &path.display().to_string()));
            Ok(())
        }
    }
}

/// What the book knows on the day of the question.
fn known(reading: &Reading) -> Known {
    let (fold, steps) = (reading.fold::<Invoices>(), Steps::of(reading));
    let payments = fold.payments().map(|one| (one.payment, (one.party.clone(), one.left))).collect();
    Known { book: reading.book.clone(), invoices: fold.list().map(|invoice| open(&steps, invoice)).collect(), payments }
}

fn open(steps: &Steps<'_>, invoice: &Invoice) -> OpenInvoice {
    let party = invoice.customer.party();
    let name = match &invoice.customer {
        Billed::Associate(associate) => {
            steps.identity(*associate).map(|it| steps.reading.names.associate(it)).unwrap_or_default()
        }
        Billed::ThirdParty(other) => other.name.to_string(),
    };
    OpenInvoice {
        number: invoice.number.clone(),
        issued_on: invoice.issued_on,
        customer: Customer { party, name },
        open: invoice.open,
    }
}
