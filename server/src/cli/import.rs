//! `quitus import`: from a spreadsheet of associates to the opening position of a book.
//!
//! One command, all or nothing: until the last fault is gone nothing is recorded, and interrupting it records nothing.
//! The same files imported again are the same command.

use super::line_result::{LineResult, Status};
use super::options::{Common, Shape};
use super::place::Place;
use super::stop::Stop;
use super::trouble::Trouble;
use super::{Exit, apply, import_faults, import_fec, import_preview, output, progress, slot_files};
use crate::import::{self, Encoding, Faults, Found, How, LARGEST, Mapping, Opening, Origin, Setting, Unread};
use crate::ledger::intake::{Intake, LONGEST};
use crate::ledger::machine::SystemEntropy;
use crate::ledger::rehearsal::rehearse;
use crate::ledger::{Failure, history};
use crate::locales::{self, Language, cli as say};
use crate::store::Access;
use crate::views::Names;
use crate::views::Reading;
use crate::views::verdict::{self, Verdict};
use clap::{Args, Subcommand};
use quitus_domain::values::Day;
use quitus_projections::log::canonical;
use quitus_projections::{AsOf, Known};
use serde_json::Value;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// Findings that are told one by one; `--json` has them all.
const MOST_FINDINGS: usize = 20;

/// Start from an existing register: a spreadsheet of associates becomes the opening position.
///
/// The sheet is CSV, XLSX or ODS; its columns are recognised by their heads, in French or English. `--template` prints
/// a model. Every fault is named with its line and cell, and while one is left nothing is recorded.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Import {
    #[command(subcommand)]
    other: Option<Other>,
    /// The rest of the position: day, totals, documents, reserves, refunds, mandates.
    #[arg(long, value_name = "OPENING.json", required_unless_present = "template")]
    opening: Option<PathBuf>,
    /// The associates.
    #[arg(long, value_name = "FILE", required_unless_present = "template")]
    associates: Option<PathBuf>,
    /// Which sheet of a workbook; needless when it has one.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// What the columns are called: a JSON object from our fields to your heads.
    #[arg(long, value_name = "MAPPING.json")]
    map: Option<PathBuf>,
    /// The encoding of a CSV that is not UTF-8, such as windows-1252.
    #[arg(long, value_parser = encoding)]
    encoding: Option<&'static Encoding>,
    /// Print what would be recorded, and record nothing.
    #[arg(long, conflicts_with = "output")]
    dry_run: bool,
    /// Write the command as a line for `apply`, and record nothing.
    #[arg(long, value_name = "COMMAND.jsonl")]
    output: Option<PathBuf>,
    /// Print an empty CSV with every column and one line that shows how it is filled.
    #[arg(long, conflicts_with_all = ["opening", "associates"])]
    template: bool,
    /// Who gives this command: an opaque reference, never a name, since it stands in the book for ever.
    #[arg(long, default_value = "cli", value_parser = apply::actor)]
    actor: String,
    #[command(flatten)]
    shape: Shape,
}

/// What else is imported.
#[derive(Subcommand)]
enum Other {
    Fec(import_fec::Fec),
}

fn encoding(label: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label(label.as_bytes())
        .ok_or_else(|| "no encoding of that name; try windows-1252, iso-8859-15 or macintosh".to_owned())
}

/// Imports.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, options: &Import, language: Language) -> Result<(), Trouble> {
    if let Some(Other::Fec(fec)) = &options.other {
        return import_fec::run(common, fec, language).await;
    }
    let (Some(opening), Some(associates)) = (&options.opening, &options.associates) else {
        let template = import::template(language).map_err(|error| Trouble::file("CSV", &error))?;
        return output::data(template.trim_end());
    };
    let access = if options.dry_run || options.output.is_some() { Access::ReadOnly } else { Access::ReadWrite };
    let place = common.place(access).await?;
    let bytes = sheet_bytes(associates, language)?;
    let mut faults = Faults::default();
    let mapping = mapping(options.map.as_deref(), &mut faults, language)?;
    let value = document(opening, language)?;
    let told = canonical::write_value(&value).map_err(|error| Trouble::file(opening.display(), &error))?;
    let opening = Opening::read(value, &mut faults).ok_or(()).map_err(|()| tell(language, &faults))?;
    let setting = setting(&place, opening.on(), language).await?;
    let named = associates.display().to_string();
    let reading =
        Sheet { bytes, options: (options.sheet.clone(), options.encoding), mapping, opening, setting, faults };
    let mut stop = Stop::new()?;
    let (sheet, found) = tokio::select! {
        biased;
        () = stop.asked() => return Err(interrupted(language)),
        read = tokio::task::spawn_blocking(|| reading.read()) => read.map_err(|error| Trouble::file(&named, &error))?,
    };
    let found = found.map_err(|why| Trouble::Usage(import_faults::unread(language, &named, &why)))?;
    if sheet.faults.count() > 0 {
        return Err(tell(language, &sheet.faults));
    }
    import_preview::left_out(language, &found).iter().for_each(|line| output::talk(line));
    let Sheet { bytes, opening, setting, .. } = sheet;
    let origin = Origin::new(place.book.clone(), [&bytes, told.as_bytes()]);
    let command = import::command(&opening, &origin, &found.associates);
    let command = command
        .map_err(|error| Trouble::Usage(say::malformed(language, &locales::unread(language, &error.to_string()))))?;
    Ready { options, language, opening, setting, found, command }.end(&place, stop).await
}

/// What is read on a thread of its own, so that a signal is heard meanwhile.
struct Sheet {
    bytes: Vec<u8>,
    options: (Option<String>, Option<&'static Encoding>),
    mapping: Mapping,
    opening: Opening,
    setting: Setting,
    faults: Faults,
}

impl Sheet {
    fn read(mut self) -> (Self, Result<Found, Unread>) {
        let bar = progress::counter();
        let how = How { sheet: self.options.0.as_deref(), encoding: self.options.1 };
        let each = &mut |line: u32| bar.set_position(line.into());
        let position = (&self.opening, &self.setting);
        let found = import::read(&self.bytes, how, &self.mapping, position, &mut self.faults, each);
        bar.finish_and_clear();
        (self, found)
    }
}

/// An import that a signal ended before it recorded anything.
pub fn interrupted(language: Language) -> Trouble {
    output::talk(&say::import_interrupted(language));
    Trouble::Told(Exit::Temporary)
}

/// Everything wrong is told at once.
fn tell(language: Language, faults: &Faults) -> Trouble {
    output::talk(&import_faults::text(language, faults));
    Trouble::Told(Exit::Usage)
}

/// A file in bounds: a pipe or a device could go on for ever.
///
/// # Errors
/// [`Unread`].
pub fn bytes(path: &Path) -> Result<Vec<u8>, Unread> {
    let machine = |error: std::io::Error| Unread::Machine(error.to_string());
    if !fs::metadata(path).map_err(machine)?.is_file() {
        return Err(Unread::NotAFile);
    }
    let mut bytes = Vec::new();
    File::open(path).map_err(machine)?.take(LARGEST + 1).read_to_end(&mut bytes).map_err(machine)?;
    if bytes.len() as u64 > LARGEST { Err(import_faults::too_large()) } else { Ok(bytes) }
}

fn sheet_bytes(path: &Path, language: Language) -> Result<Vec<u8>, Trouble> {
    bytes(path).map_err(|why| Trouble::Usage(import_faults::unread(language, &path.display().to_string(), &why)))
}

/// A JSON object, its documents attached.
fn document(path: &Path, language: Language) -> Result<Value, Trouble> {
    let named = path.display().to_string();
    let usage = |why: String| Trouble::Usage(say::file(language, &named, &why));
    let text = String::from_utf8(sheet_bytes(path, language)?).map_err(|error| usage(error.to_string()))?;
    let text = text.trim_start_matches('\u{feff}');
    let value = canonical::read(text)
        .map_err(|error| Trouble::Usage(say::import_json(language, &named, &error.to_string())))?;
    let folder = path.parent().map(Path::to_owned).unwrap_or_default();
    let attached = slot_files::attach(value, &folder, &mut LONGEST.saturating_sub(text.len()));
    attached.map_err(|not| Trouble::Usage(say::slot_file(language, &not.path, &not.why)))
}

fn mapping(path: Option<&Path>, faults: &mut Faults, language: Language) -> Result<Mapping, Trouble> {
    match path {
        Some(path) => Ok(Mapping::read(&document(path, language)?, faults)),
        None => Ok(Mapping::default()),
    }
}

/// What the statutes of the day say of shares and categories.
async fn setting(place: &Place, on: Day, language: Language) -> Result<Setting, Trouble> {
    let entries = history::load(place.store.as_ref(), &place.book).await?;
    let as_of = AsOf { effective: on, known: Known::Everything };
    let names = Names::without_keys(language, &entries);
    let reading = Reading::of(place.book.clone(), entries, as_of, names, language);
    let clauses = reading.statutes.on(on);
    let clauses =
        clauses.ok_or_else(|| Trouble::Usage(say::import_no_statutes(language, &locales::day(language, on))))?;
    let categories = clauses.categories.iter().map(|it| (it.key.clone(), it.label.to_string())).collect();
    Ok(Setting { on, nominal: clauses.shares.nominal_value, categories })
}

/// An import without fault.
struct Ready<'r> {
    options: &'r Import,
    language: Language,
    opening: Opening,
    setting: Setting,
    found: Found,
    command: Value,
}

impl Ready<'_> {
    async fn end(self, place: &Place, stop: Stop) -> Result<(), Trouble> {
        match &self.options.output {
            _ if self.options.dry_run => self.show(place).await,
            Some(path) => self.write(path),
            None => self.record(place, stop).await,
        }
    }

    /// What would be recorded, and what the rules would say.
    async fn show(self, place: &Place) -> Result<(), Trouble> {
        let Ready { options, language, opening, setting, found, command } = self;
        match options.shape.json {
            true => output::json(&import_preview::as_json(&opening, &found, command.get("command_id")))?,
            false => output::data(&import_preview::as_text(language, &opening, &setting, &found))?,
        }
        let intake = Intake::of(command, &SystemEntropy).map_err(Failure::from)?;
        let found = rehearse(place.store.as_ref(), &place.book, &intake).await?;
        let found: Vec<Verdict> = found.iter().map(|breach| verdict::found(language, breach)).collect();
        tell_findings(language, &found);
        output::talk(&say::import_dry(language));
        Ok(())
    }

    /// The command as a line, if `apply` will read so long a one.
    fn write(&self, path: &Path) -> Result<(), Trouble> {
        let text = self.command.to_string();
        if text.len() > LONGEST {
            return Err(Trouble::Usage(say::import_too_long(self.language, text.len(), LONGEST)));
        }
        let mut file = super::output::new_file(path, self.language)?;
        writeln!(file, "{text}").map_err(|error| Trouble::file(path.display(), &error))?;
        output::talk(&say::import_written(self.language, &path.display().to_string()));
        Ok(())
    }

    async fn record(self, place: &Place, mut stop: Stop) -> Result<(), Trouble> {
        let Ready { options, language, found, command, .. } = self;
        let associates = found.associates.len();
        drop(found);
        let bar = progress::waiting(say::import_recording(language, associates));
        let ledger = place.door().await?;
        let intake = Intake::of(command, &SystemEntropy).map_err(Failure::from)?;
        tokio::select! {
            biased;
            () = stop.asked() => return Err(interrupted(language)),
            () = std::future::ready(()) => {}
        }
        // From here on a signal is noted and the command ends: it is in the book as a whole, or not at all.
        let answer = ledger.execute(intake, &options.actor).await;
        let sealed = ledger.close().await;
        place.store.close().await;
        bar.finish_and_clear();
        tell_answer(options, language, associates, &LineResult::of(1, answer, language))?;
        sealed.map_err(Trouble::from).map(|size| output::talk(&say::sealed(language, size)))
    }
}

/// What the door answered.
fn tell_answer(options: &Import, language: Language, associates: usize, result: &LineResult) -> Result<(), Trouble> {
    if options.shape.json {
        output::json(result)?;
    }
    if let Some(complaint) = result.complaint() {
        output::talk(complaint);
        return Err(Trouble::Told(result.exit));
    }
    tell_findings(language, &result.findings);
    match (&result.receipt, result.status) {
        (_, Status::Repeated) => output::talk(&say::import_repeated(language)),
        (Some(receipt), _) => {
            output::talk(&say::import_done(language, associates, receipt.first.number(), receipt.last.number()));
        }
        (None, _) => {}
    }
    Ok(())
}

fn tell_findings(language: Language, findings: &[Verdict]) {
    findings.iter().take(MOST_FINDINGS).for_each(|told| output::talk(&told.message));
    let more = findings.len().saturating_sub(MOST_FINDINGS);
    if more > 0 {
        output::talk(&say::import_more_findings(language, more));
    }
}
