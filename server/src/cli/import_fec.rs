//! `quitus import fec`: entries of an accountant's file, in the journals that are chosen.
//!
//! One command, all or nothing, as with a register: until the last fault is gone nothing is recorded. What the book has
//! of the file already is not taken again, so that the same file twice does nothing twice.

use super::line_result::{LineResult, Status};
use super::options::{Common, Shape};
use super::place::Place;
use super::stop::Stop;
use super::trouble::Trouble;
use super::{Exit, apply, import, import_faults, output, progress};
use crate::import::Unread;
use crate::import::fec::{self, AccountChoice, Choice, Found, JournalChoice, Parties, Setting};
use crate::ledger::intake::{Intake, LONGEST};
use crate::ledger::machine::SystemEntropy;
use crate::ledger::rehearsal::rehearse;
use crate::ledger::{Failure, history};
use crate::locales::{Language, cli as say};
use crate::store::Access;
use clap::Args;
use quitus_projections::accounts::Books;
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Take entries from an accountant's file (FEC), in the journals that you choose.
///
/// Without a journal, the file is shown and nothing is recorded. Leave out the journals that repeat what the book posts
/// itself: capital, invoices, payments.
#[derive(Args)]
pub struct Fec {
    /// The file, under the name that the law gives it: `123456782FEC20261231.txt`.
    file: PathBuf,
    /// A journal that is taken, and what it becomes: `ACH=AC`. May stand several times.
    #[arg(long = "journal", value_name = "CODE=OURS")]
    journals: Vec<JournalChoice>,
    /// Accounts that stand on another one, by the digits that they begin with: `1013=890`. May stand several times.
    #[arg(long = "account", value_name = "DIGITS=ACCOUNT")]
    accounts: Vec<AccountChoice>,
    /// Keep the codes of sub-accounts. The book forgets nothing: do so only where none is the name of a person.
    #[arg(long)]
    parties: bool,
    /// Print what would be recorded, and record nothing.
    #[arg(long, conflicts_with = "output")]
    dry_run: bool,
    /// Write the command as a line for `apply`, and record nothing.
    #[arg(long, value_name = "COMMAND.jsonl")]
    output: Option<PathBuf>,
    /// Who gives this command: an opaque reference, never a name, since it stands in the book for ever.
    #[arg(long, default_value = "cli", value_parser = apply::actor)]
    actor: String,
    #[command(flatten)]
    shape: Shape,
}

impl Fec {
    fn choice(&self) -> Choice {
        let parties = if self.parties { Parties::Kept } else { Parties::LeftOut };
        Choice { journals: self.journals.clone(), accounts: self.accounts.clone(), parties }
    }

    /// Whether nothing is to be recorded.
    fn only_shows(&self) -> bool {
        self.dry_run || self.journals.is_empty()
    }
}

/// Imports.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, options: &Fec, language: Language) -> Result<(), Trouble> {
    let records = !options.only_shows() && options.output.is_none();
    let place = common.place(if records { Access::ReadWrite } else { Access::ReadOnly }).await?;
    let bytes = import::bytes(&options.file).map_err(|why| unread(language, &options.file, &why))?;
    let name = options.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let known = history::load(place.store.as_ref(), &place.book).await?;
    let setting = Setting::of(&known, &Books::of(&known));
    let choice = options.choice();
    let mut stop = Stop::new()?;
    let reading = (name.clone(), bytes.clone(), choice.clone());
    let read = tokio::task::spawn_blocking(move || fec::read(&reading.0, &reading.1, &reading.2, &setting));
    let found = tokio::select! {
        biased;
        () = stop.asked() => return Err(import::interrupted(language)),
        read = read => read.map_err(|error| Trouble::file(&name, &error))?,
    };
    let found = found.map_err(|faulty| {
        let told = fec::faults(language, &faulty);
        let end = say::fec_faults(language, &name, told.len());
        told.into_iter().chain([end]).for_each(|line| output::talk(&line));
        Trouble::Told(Exit::Usage)
    })?;
    let command = fec::command(&place.book, &bytes, &choice, &found);
    Ready { options, language, name, found, command }.end(&place, stop).await
}

/// A file that is no file of entries at all.
fn unread(language: Language, path: &Path, why: &Unread) -> Trouble {
    Trouble::Usage(import_faults::unread(language, &path.display().to_string(), why))
}

/// A file without fault.
struct Ready<'r> {
    options: &'r Fec,
    language: Language,
    name: String,
    found: Found,
    command: Option<Value>,
}

impl Ready<'_> {
    async fn end(self, place: &Place, stop: Stop) -> Result<(), Trouble> {
        let language = self.language;
        if self.options.only_shows() {
            return self.show(place).await;
        }
        self.left_out();
        let Some(command) = self.command.clone() else {
            output::talk(&say::fec_nothing_new(language, self.found.already));
            return Ok(());
        };
        match &self.options.output {
            Some(path) => self.write(path, &command),
            None => self.record(place, stop, command).await,
        }
    }

    /// The journals, what would be taken of them, and what the rules would say.
    async fn show(self, place: &Place) -> Result<(), Trouble> {
        let Ready { options, language, name, found, command } = &self;
        match options.shape.json {
            true => output::json(&fec::as_json(name, found, command.as_ref().and_then(|it| it.get("command_id"))))?,
            false => {
                let title = say::fec_import_title(*language, name, found.entries.len(), found.already);
                output::data(&[title, output::table(&fec::journals(*language, found), *language)].join("\n"))?;
            }
        }
        self.left_out();
        if options.journals.is_empty() {
            output::talk(&say::fec_choose_journals(*language));
            return Ok(());
        }
        if let Some(command) = command {
            let intake = Intake::of(command.clone(), &SystemEntropy).map_err(Failure::from)?;
            rehearse(place.store.as_ref(), &place.book, &intake).await?;
        }
        output::talk(&say::import_dry(*language));
        Ok(())
    }

    fn left_out(&self) {
        fec::left_out(self.language, &self.found).iter().for_each(|line| output::talk(line));
    }

    /// The command as a line, if `apply` will read so long a one.
    fn write(&self, path: &Path, command: &Value) -> Result<(), Trouble> {
        let text = command.to_string();
        if text.len() > LONGEST {
            return Err(Trouble::Usage(say::import_too_long(self.language, text.len(), LONGEST)));
        }
        let mut file = output::new_file(path, self.language)?;
        writeln!(file, "{text}").map_err(|error| Trouble::file(path.display(), &error))?;
        output::talk(&say::import_written(self.language, &path.display().to_string()));
        Ok(())
    }

    async fn record(self, place: &Place, mut stop: Stop, command: Value) -> Result<(), Trouble> {
        let Ready { options, language, found, .. } = self;
        let count = found.entries.len();
        let bar = progress::waiting(say::fec_recording(language, count));
        let ledger = place.door().await?;
        let intake = Intake::of(command, &SystemEntropy).map_err(Failure::from)?;
        tokio::select! {
            biased;
            () = stop.asked() => return Err(import::interrupted(language)),
            () = std::future::ready(()) => {}
        }
        // From here on a signal is noted and the command ends: it is in the book as a whole, or not at all.
        let answer = ledger.execute(intake, &options.actor).await;
        let sealed = ledger.close().await;
        place.store.close().await;
        bar.finish_and_clear();
        tell_answer(options, language, count, &LineResult::of(1, answer, language))?;
        sealed.map_err(Trouble::from).map(|size| output::talk(&say::sealed(language, size)))
    }
}

/// What the door answered.
fn tell_answer(options: &Fec, language: Language, count: usize, result: &LineResult) -> Result<(), Trouble> {
    if options.shape.json {
        output::json(result)?;
    }
    if let Some(complaint) = result.complaint() {
        output::talk(complaint);
        return Err(Trouble::Told(result.exit));
    }
    match (&result.receipt, result.status) {
        (_, Status::Repeated) => output::talk(&say::import_repeated(language)),
        (Some(receipt), _) => {
            output::talk(&say::fec_imported(language, count, receipt.first.number(), receipt.last.number()));
        }
        (None, _) => {}
    }
    Ok(())
}
