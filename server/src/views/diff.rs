//! What differs between two days, between two states of knowledge, or both.

use super::names::Names;
use super::register::line_json;
use super::unanswered::Unanswered;
use super::{Reading, capital, not_beyond, today};
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Cell, Heading, Report, Sheet, Side};
use crate::store::BookId;
use quitus_domain::values::Day;
use quitus_projections::diff::{Change, Diff as Difference, Field, Kind, Situation, diff};
use quitus_projections::register::Line;
use quitus_projections::{AsOf, Known, Recorded};
use serde_json::{Value, json};

/// The two situations that are asked for; what is left out is that of the other side, or today and everything.
#[derive(Clone, Debug, Default)]
pub struct Between {
    /// The day before: at its close.
    pub from: Option<Day>,
    /// The day after.
    pub to: Option<Day>,
    /// What was known before.
    pub known_from: Option<Known>,
    /// What was known after.
    pub known_to: Option<Known>,
}

/// The book that is compared with itself.
pub struct Whole<'b> {
    /// Which.
    pub book: &'b BookId,
    /// Every entry.
    pub entries: &'b [Recorded],
    /// Who is who.
    pub names: Names,
    /// The language of the answer.
    pub language: Language,
    /// How the question names what was known, before and after.
    pub options: [&'b str; 2],
}

/// Compares.
///
/// # Errors
/// [`Unanswered::NotThere`] for knowledge beyond the book, and where the first situation lies after the second.
pub fn between(whole: Whole<'_>, asked: &Between) -> Result<Told, Unanswered> {
    let Whole { book, entries, names, language, options: [option_from, option_to] } = whole;
    let after = AsOf {
        effective: asked.to.unwrap_or_else(|| today(book, entries)),
        known: asked.known_to.clone().unwrap_or(Known::Everything),
    };
    let before = AsOf {
        effective: asked.from.unwrap_or(after.effective),
        known: asked.known_from.clone().unwrap_or_else(|| after.known.clone()),
    };
    not_beyond(option_from, &before.known, entries.len(), language)?;
    not_beyond(option_to, &after.known, entries.len(), language)?;
    in_order(&before, &after, entries, language)?;
    let [old, new] = [&before, &after].map(|as_of| Situation::of(entries, as_of));
    let [before, after] =
        [before, after].map(|as_of| Reading::of(book.clone(), entries.to_vec(), as_of, names.clone(), language));
    Ok(Told { difference: diff(&old, &new), before, after, language })
}

fn in_order(before: &AsOf, after: &AsOf, entries: &[Recorded], language: Language) -> Result<(), Unanswered> {
    if after.effective < before.effective {
        let [from, to] = [before, after].map(|as_of| as_of.effective.to_string());
        return Err(Unanswered::NotThere(say::days_reversed(language, &from, &to)));
    }
    let [from, to] = [before, after].map(|as_of| entries.iter().filter(|it| as_of.known.covers(it)).count());
    if to < from { Err(Unanswered::NotThere(say::knowledge_reversed(language, from, to))) } else { Ok(()) }
}

/// A difference, with the words of both sides.
pub struct Told {
    difference: Difference,
    before: Reading,
    after: Reading,
    language: Language,
}

impl Told {
    /// Between what and what.
    #[must_use]
    pub fn title(&self) -> String {
        say::diff_title(self.language, &self.before.dates(), &self.after.dates())
    }

    /// The differences as a report.
    #[must_use]
    pub fn report(&self) -> Report {
        let sides = [self.before.stamp(), self.after.stamp()];
        let named = [say::before as fn(Language, &str) -> String, say::after];
        let stamp = sides.into_iter().zip(named).flat_map(|(side, named)| {
            side.into_iter().map(move |(name, cell)| (named(self.language, &name), cell)).collect::<Vec<_>>()
        });
        let stamp = stamp.collect();
        Report { stamp, ..self.after.report(self.title(), vec![self.associates(), self.capital()]) }
    }

    /// The differences for programs.
    #[must_use]
    pub fn as_json(&self) -> Value {
        let line = |reading: &Reading, line: &Option<Line>| line.as_ref().map(|line| line_json(reading, line));
        let change = |change: &Change| {
            let mut value = json!(change);
            if let Some(fields) = value.as_object_mut() {
                fields.insert("before".to_owned(), json!(line(&self.before, &change.before)));
                fields.insert("after".to_owned(), json!(line(&self.after, &change.after)));
            }
            value
        };
        json!({
            "book": self.after.book,
            "from": self.before.dates_json(),
            "to": self.after.dates_json(),
            "associates": self.difference.associates.iter().map(change).collect::<Vec<_>>(),
            "capital": self.difference.capital,
        })
    }

    /// Who came, who left, and what changed.
    #[must_use]
    pub fn associates(&self) -> Sheet {
        let language = self.language;
        let on = |column, side, named: fn(Language, &str) -> String| {
            Heading::named(named(language, locales::column(language, column)), side)
        };
        let head = vec![
            Heading::named(say::change(language), Side::Left),
            Heading::of(language, Column::Number, Side::Right),
            Heading::of(language, Column::Associate, Side::Left),
            on(Column::Category, Side::Left, say::before),
            on(Column::Category, Side::Left, say::after),
            on(Column::Shares, Side::Right, say::before),
            on(Column::Shares, Side::Right, say::after),
            on(Column::Paid, Side::Right, say::before),
            on(Column::Paid, Side::Right, say::after),
            Heading::of(language, Column::Entries, Side::Left),
        ];
        let rows = self.difference.associates.iter().map(|change| self.row(change)).collect();
        Sheet { name: say::sheet_associates(language), head, rows }
    }

    fn row(&self, change: &Change) -> Vec<Cell> {
        let (before, after) = (change.before.as_ref(), change.after.as_ref());
        let category = |reading: &Reading, line: Option<&Line>| line.map(|line| reading.category(&line.category));
        let shares = |line: Option<&Line>| line.map_or(Cell::Empty, |line| Cell::Count(line.shares));
        let paid = |line: Option<&Line>| line.map(|line| line.paid);
        let who = after.or(before).map(|line| self.after.names.associate(&line.identity));
        vec![
            what(self.language, change).into(),
            change.number.into(),
            who.into(),
            category(&self.before, before).into(),
            category(&self.after, after).into(),
            shares(before),
            shares(after),
            paid(before).into(),
            paid(after).into(),
            change.entries.as_slice().into(),
        ]
    }

    /// The figures of the capital that differ.
    #[must_use]
    pub fn capital(&self) -> Sheet {
        let language = self.language;
        let capital = &self.difference.capital;
        let [before, after] = [&capital.before, &capital.after].map(|side| capital::figures(language, side));
        let cells = before.rows.into_iter().flatten().zip(after.rows.into_iter().flatten());
        let figures = before.head.into_iter().zip(cells).filter(|(_, (before, after))| before != after);
        let row = |(heading, (before, after)): (Heading, (Cell, Cell))| {
            let gap = gap(&before, &after);
            vec![heading.name.into(), before, after, gap, capital.entries.as_slice().into()]
        };
        let head = vec![
            Heading::named(say::figure(language), Side::Left),
            Heading::named(say::figure_before(language), Side::Right),
            Heading::named(say::figure_after(language), Side::Right),
            Heading::named(say::gap(language), Side::Right),
            Heading::of(language, Column::Entries, Side::Left),
        ];
        Sheet { name: say::sheet_capital(language), head, rows: figures.map(row).collect() }
    }
}

fn gap(before: &Cell, after: &Cell) -> Cell {
    match (before, after) {
        (Cell::Money(before), Cell::Money(after)) => Cell::Money(*after - *before),
        (Cell::Empty, Cell::Money(after)) => Cell::Money(*after),
        _ => Cell::Empty,
    }
}

/// What happened to an associate.
fn what(language: Language, change: &Change) -> String {
    let fields = change.fields.iter().map(|field| field_name(language, *field)).collect::<Vec<_>>().join(", ");
    match change.kind {
        Kind::Entered => say::entered(language),
        Kind::Left => say::left(language),
        Kind::Passed => say::passed(language),
        Kind::Changed => fields,
        Kind::Former => say::former(language, &fields),
    }
}

fn field_name(language: Language, field: Field) -> String {
    let column = |column| locales::column(language, column).to_lowercase();
    match field {
        Field::Number => say::field_number(language),
        Field::Identity => say::field_identity(language),
        Field::Category => column(Column::Category),
        Field::Since => say::field_since(language),
        Field::Until => say::field_until(language),
        Field::Decision => column(Column::Decision),
        Field::Shares => column(Column::Shares),
        Field::Subscribed => column(Column::Subscribed),
        Field::Paid => column(Column::Paid),
        Field::Owed => column(Column::Owed),
        Field::Representative => say::representative(language),
        Field::EmailNotice => say::field_email_notice(language),
        Field::Benefit => say::field_benefit(language),
    }
}
