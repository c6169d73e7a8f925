//! `quitus what-if acts`: what the conformity panel would show after acts that are not recorded.

use super::lines::Lines;
use super::options::{Common, When};
use super::output;
use super::slot_files;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::ledger::intake::{Intake, LONGEST};
use crate::ledger::machine::SystemEntropy;
use crate::ledger::{Failure, history};
use crate::locales::{self, Language, cli as say};
use crate::store::Access;
use crate::views::panel_after::{Both, after};
use crate::views::{Names, Reading, panel as view};
use clap::Args;
use quitus_projections::log::canonical;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

/// Show the conformity panel before and after acts, without recording them.
///
/// The file is one that `apply` would take: one JSON object a line. The first act that a rule refuses ends it, with the
/// refusal. Nothing is written. Without `--as-of` the panel is that of the last day of the acts.
#[derive(Args)]
pub struct Acts {
    /// The file of commands; `-` for the standard input.
    file: PathBuf,
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints both panels, side by side.
///
/// # Errors
/// [`Trouble`]: a line that cannot be read, or an act that a rule refuses.
pub async fn run(common: &Common, asked: &Acts, language: Language) -> Result<(), Trouble> {
    let acts = read(&asked.file, language)?;
    let place = common.place(Access::ReadOnly).await?;
    let entries = history::load(place.store.as_ref(), &place.book).await?;
    let names = Names::of(&place, language, &entries).await?;
    let dates = asked.when.dates();
    let both = after(place.book.clone(), &entries, names, (&acts, &dates, "--known-at"))?;
    tables::print(&asked.form, language, || both.report(), || as_text(&both), || both.as_json())
}

/// Every act of the file, as `apply` reads it.
fn read(path: &Path, language: Language) -> Result<Vec<Intake>, Trouble> {
    let named = path.display().to_string();
    let wrong = |error: io::Error| Trouble::Usage(say::file(language, &named, &error.to_string()));
    let from: Box<dyn Read> =
        if path == Path::new("-") { Box::new(io::stdin()) } else { Box::new(File::open(path).map_err(wrong)?) };
    let folder = path.parent().map(Path::to_owned).unwrap_or_default();
    let mut lines = Lines::new(BufReader::new(from));
    let mut acts = Vec::new();
    while let Some(line) = lines.next_line().map_err(wrong)? {
        let at = |why: &str| Trouble::Usage(say::line(language, line.number, why));
        let text = line.text.as_ref().map_err(|_| at(&say::line_not_utf8(language, 1)))?;
        let value = canonical::read(text).map_err(|error| at(&locales::unread(language, &error.to_string())))?;
        let mut room = LONGEST.saturating_sub(text.len());
        let value = slot_files::attach(value, &folder, &mut room)
            .map_err(|not| at(&say::slot_file(language, &not.path, &not.why)))?;
        acts.push(Intake::of(value, &SystemEntropy).map_err(Failure::from)?);
    }
    Ok(acts)
}

fn as_text(both: &Both) -> String {
    let count = |reading: &Reading| view::count(reading);
    let counts = format!("{}\n\u{2192} {}", count(&both.before), count(&both.after));
    [both.title(), output::table(&both.sheet(), both.before.language), counts].join("\n")
}
