//! `quitus bank propose`: what a bank statement says of invoices, as lines for `apply`. It never records by itself.

use super::options::{Common, Shape, When};
use super::trouble::Trouble;
use super::{Exit, asking, import, import_faults, output};
use crate::import::bank::{self, Answered, Known};
use crate::locales::{Language, cli as say};
use crate::store::Access;
use crate::views::Steps;
use clap::{Args, Subcommand};
use quitus_projections::invoices::Invoices;
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

/// Reads a statement, and says what may be recorded of it.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, bank: &Bank, language: Language) -> Result<(), Trouble> {
    let Part::Propose(propose) = &bank.part;
    let path = propose.file.display().to_string();
    let unread = |why| Trouble::Usage(import_faults::unread(language, &path, &why));
    let bytes = import::bytes(&propose.file).map_err(unread)?;
    let text = String::from_utf8(bytes).map_err(|_| Trouble::Usage(say::bank_not_utf8(language, &path)))?;
    let place = common.place(Access::ReadOnly).await?;
    let reading = asking::at(&place, &propose.when, language).await?;
    let steps = Steps::of(&reading);
    let mut known = Known::of(&reading.book, &reading.fold::<Invoices>(), |customer| steps.customer(customer));
    let answers = bank::answers(&text, &mut known).map_err(|why| {
        output::talk(&say::file(language, &path, &bank::unsound(language, &why)));
        Trouble::Told(Exit::Usage)
    })?;
    if propose.shape.json {
        return output::json(&bank::as_json(&answers));
    }
    answers.iter().flat_map(|answer| bank::lines(language, answer)).for_each(|line| output::talk(&line));
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
