//! The conformity panel after acts that are not recorded, beside the one before.

use super::dates::Dates;
use super::names::Names;
use super::panel;
use super::panel_words::figures;
use super::reading::Reading;
use super::steps::Steps;
use super::unanswered::Unanswered;
use crate::ledger::intake::Intake;
use crate::ledger::rehearsal;
use crate::locales::{self, Column, cli as say};
use crate::sheets::{Cell, Heading, Report, Sheet, Side};
use quitus_domain::values::BookId;
use quitus_projections::Recorded;
use quitus_projections::panel::Line;
use serde_json::{Value, json};
use std::sync::Arc;

/// The book as it is, and as it would be.
pub struct Both {
    /// The one.
    pub before: Arc<Reading>,
    /// The other.
    pub after: Reading,
    /// How many acts lie between them.
    pub acts: usize,
}

/// The book before and after acts that are not recorded, on the dates of the question: the last day of the acts, where it
/// says none. `option` is how the question writes what was known.
///
/// # Errors
/// [`Unanswered`]: a rule refuses an act, or the question is beyond the book.
pub fn after(
    book: BookId,
    entries: &[Recorded],
    names: Names,
    (acts, dates, option): (&[Intake], &Dates, &str),
) -> Result<Both, Unanswered> {
    let imagined = rehearsal::imagine(entries, acts, |person| names.address(person))?;
    let last = acts.iter().map(|intake| intake.act.effective_on).max();
    let dates = Dates { on: dates.on.or(last), known: dates.known.clone() };
    let read = |entries: Vec<Recorded>| Reading::dated(book.clone(), entries, &dates, option, names.clone());
    Ok(Both { before: Arc::new(read(entries.to_vec())?), after: read(imagined)?, acts: acts.len() })
}

impl Both {
    /// Above it.
    #[must_use]
    pub fn title(&self) -> String {
        say::what_if_acts_title(self.before.language, self.acts, &self.before.dates())
    }

    /// Each line of the panel after the acts, with the one before: the lines are always the same ones.
    fn pairs(&self) -> Vec<(Line, Line)> {
        let (before, after) = (panel::of(&self.before), panel::of(&self.after));
        let old = |line: &Line| {
            let same = |one: &&Line| std::mem::discriminant(&one.check) == std::mem::discriminant(&line.check);
            before.lines.iter().find(same).unwrap_or(line).clone()
        };
        after.lines.iter().map(|line| (old(line), line.clone())).collect()
    }

    /// Both panels side by side.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
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
        Sheet { name: say::sheet_panel_after(language), head, rows: self.pairs().iter().map(row).collect() }
    }

    /// The same as a report.
    #[must_use]
    pub fn report(&self) -> Report {
        self.before.report(self.title(), vec![self.sheet()])
    }

    /// Both for programs.
    #[must_use]
    pub fn as_json(&self) -> Value {
        let lines: Vec<Value> = self
            .pairs()
            .iter()
            .map(|(before, after)| json!({ "before": before, "after": after, "changes": differs(before, after) }))
            .collect();
        let conversion = panel::as_json(&Steps::of(&self.after));
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
