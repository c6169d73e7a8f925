//! `quitus what-if acts`: what the conformity panel would show after acts that are not recorded.

use super::lines::Lines;
use super::options::{Common, When};
use super::output;
use super::slot_files;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::ledger::intake::{Intake, LONGEST};
use crate::ledger::machine::SystemEntropy;
use crate::ledger::{Failure, history, rehearsal};
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Cell, Heading, Report, Sheet, Side};
use crate::store::Access;
use crate::views::{Dates, Names, Reading, Steps, figures, panel as view};
use clap::Args;
use quitus_projections::Recorded;
use quitus_projections::log::canonical;
use quitus_projections::panel::Line;
use serde_json::{Value, json};
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
    let imagined = rehearsal::imagine(&entries, &acts)?;
    let last = acts.iter().map(|intake| intake.act.effective_on).max();
    let mut dates: Dates = asked.when.dates();
    dates.on = dates.on.or(last);
    let read = |entries: &[Recorded]| Reading::dated(place.book.clone(), entries, &dates, "--known-at", names.clone());
    let both = Both { before: read(&entries)?, after: read(&imagined)?, acts: acts.len() };
    tables::print(&asked.form, language, || both.report(), || both.as_text(), || both.as_json())
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

/// The book as it is, and as it would be.
struct Both {
    before: Reading,
    after: Reading,
    acts: usize,
}

impl Both {
    fn title(&self) -> String {
        say::what_if_acts_title(self.before.language, self.acts, &self.before.dates())
    }

    /// Each line of the panel after the acts, with the one before: the lines are always the same ones.
    fn pairs(&self) -> Vec<(Line, Line)> {
        let (before, after) = (view::of(&self.before), view::of(&self.after));
        let old = |line: &Line| {
            let same = |one: &&Line| std::mem::discriminant(&one.check) == std::mem::discriminant(&line.check);
            before.lines.iter().find(same).unwrap_or(line).clone()
        };
        after.lines.iter().map(|line| (old(line), line.clone())).collect()
    }

    fn sheet(&self) -> Sheet {
        let language = self.before.language;
        let head = vec![
            Heading::of(language, Column::Rule, Side::Left),
            Heading::named(say::check_column(language), Side::Left),
            Heading::named(say::before_column(language), Side::Left),
            Heading::named(say::after_column(language), Side::Left),
            Heading::named(say::changed_column(language), Side::Left),
            Heading::of(language, Column::Article, Side::Left),
        ];
        let told = |reading: &Reading, line: &Line| {
            let parts = [say::verdict(language, line.verdict), figures(reading, line)];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        };
        let row = |(before, after): &(Line, Line)| -> Vec<Cell> {
            vec![
                after.rule.as_str().into(),
                say::check(language, &after.check).into(),
                told(&self.before, before).into(),
                told(&self.after, after).into(),
                if differs(before, after) { say::changes(language).into() } else { Cell::Empty },
                locales::citation(language, after.article).into(),
            ]
        };
        Sheet { name: say::sheet_panel(language), head, rows: self.pairs().iter().map(row).collect() }
    }

    fn report(&self) -> Report {
        self.before.report(self.title(), vec![self.sheet()])
    }

    fn as_text(&self) -> String {
        let count = |reading: &Reading| view::count(reading);
        let counts = format!("{}\n\u{2192} {}", count(&self.before), count(&self.after));
        [self.title(), output::table(&self.sheet(), self.before.language), counts].join("\n")
    }

    fn as_json(&self) -> Value {
        let lines: Vec<Value> = self
            .pairs()
            .iter()
            .map(|(before, after)| json!({ "before": before, "after": after, "changes": differs(before, after) }))
            .collect();
        let conversion = view::as_json(&Steps::of(&self.after));
        json!({
            "book": self.before.book,
            "as_of": self.before.dates_json(),
            "acts": self.acts,
            "lines": lines,
            "conversion": conversion["conversion"],
        })
    }
}

/// Whether the verdict or a figure differs; the entries behind them do whenever something is added.
fn differs(before: &Line, after: &Line) -> bool {
    (before.verdict, &before.check) != (after.verdict, &after.check)
}
