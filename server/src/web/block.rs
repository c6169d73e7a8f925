//! What a page is made of. Every page is a heading and a list of these, so that all of them look and read alike.

use super::acts::Drawn;
use super::ask::Ask;
use super::bars::Bars;
use super::chart::Chart;
use super::people::form::Form;
use super::to::To;
use crate::sheets::{Cell, Sheet, Side};
use quitus_domain::values::Position;

/// A part of a page.
pub enum Block {
    /// A heading within the page.
    Heading(String),
    /// A sentence.
    Text(String),
    /// Names and values.
    Figures(Vec<(String, Words)>),
    /// A table.
    Table(Table),
    /// Links that belong together, under the name of what they are for.
    Links(String, Vec<Word>),
    /// A drawing.
    Chart(Chart),
    /// Amounts beside each other, as bars.
    Bars(Bars),
    /// Names and digests, which are long.
    Digests(Vec<(String, String)>),
    /// A text as it is stored, under its name.
    Stored(String, String),
    /// Links, each with a line on what is behind it.
    Choices(Vec<(Word, String)>),
    /// What would stand in the book.
    Stand(String),
    /// Something to take notice of.
    Note(String),
    /// Everything that is wrong, under how much it is.
    Errors(String, Words),
    /// A part that a template of its own has set.
    Own(String),
    /// A form.
    Form(Box<Drawn>),
    /// A form about persons.
    Controls(Box<Form>),
    /// A picture within the page: what it shows, and the picture as an address.
    Picture(String, String),
    /// A question to this page.
    Question(Question),
}

/// A form that only asks: what it sends stands in the address.
pub struct Question {
    /// The path that answers.
    pub action: String,
    /// What is sent along unseen.
    pub beside: Vec<(String, String)>,
    /// What is asked.
    pub fields: Vec<Field>,
    /// What helps to fill it in.
    pub help: String,
    /// What sends it.
    pub send: String,
}

/// A field of a form.
pub struct Field {
    /// Its key in the address.
    pub name: &'static str,
    /// Its name for people.
    pub label: String,
    /// What it holds.
    pub value: String,
    /// What it may hold, with the words shown; none for one that is written freely.
    pub choices: Vec<(String, String)>,
}

/// A line of words, some of which lead somewhere.
pub type Words = Vec<Word>;

/// Words, and where they lead.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    /// What is read.
    pub text: String,
    /// The address behind it.
    pub href: Option<String>,
}

impl Word {
    /// Words that lead nowhere.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Word { text: text.into(), href: None }
    }

    /// Words that lead to a page.
    #[must_use]
    pub fn link(text: impl Into<String>, href: String) -> Self {
        Word { text: text.into(), href: Some(href) }
    }
}

impl Block {
    /// The same, leading only where its reader may follow; nothing when nothing is left.
    #[must_use]
    pub fn following(self, may: &impl Fn(&str) -> bool) -> Option<Block> {
        let kept = |word: Word| Word { href: word.href.filter(|href| may(href)), text: word.text };
        let all = |words: Words| words.into_iter().map(kept).collect::<Words>();
        match self {
            Block::Figures(rows) => {
                Some(Block::Figures(rows.into_iter().map(|(name, words)| (name, all(words))).collect()))
            }
            Block::Table(table) => {
                let row = |row: Vec<(Words, &'static str)>| row.into_iter().map(|(words, class)| (all(words), class));
                let rows = table.rows.into_iter().map(|line| row(line).collect()).collect();
                Some(Block::Table(Table { rows, ..table }))
            }
            Block::Links(name, words) => {
                let words: Words = all(words).into_iter().filter(|word| word.href.is_some()).collect();
                (!words.is_empty()).then_some(Block::Links(name, words))
            }
            Block::Choices(choices) => {
                let choices = choices.into_iter().map(|(word, line)| (kept(word), line));
                let choices: Vec<(Word, String)> = choices.filter(|(word, _)| word.href.is_some()).collect();
                (!choices.is_empty()).then_some(Block::Choices(choices))
            }
            Block::Errors(title, words) => Some(Block::Errors(title, all(words))),
            other => Some(other),
        }
    }
}

/// A table as it is set.
pub struct Table {
    /// Above it.
    pub caption: String,
    /// The heads of its columns, with the side on which they stand.
    pub head: Vec<(String, &'static str)>,
    /// Its lines.
    pub rows: Vec<Vec<(Words, &'static str)>>,
}

impl Table {
    /// Whether a cell says anything: an empty one cannot be the head of its line.
    #[must_use]
    pub fn is_said(&self, cell: &Words) -> bool {
        cell.iter().any(|word| !word.text.is_empty())
    }

    /// Whether a column looks like any text: its cells need no class, which the longest pages have thousands of.
    #[must_use]
    pub fn is_plain(&self, class: &str) -> bool {
        class == "words"
    }
}

/// The class of a column.
fn class(side: Side) -> &'static str {
    match side {
        Side::Left => "words",
        Side::Right => "figure",
    }
}

/// The class of a cell: what it holds says whether it may be broken.
fn class_of(cell: &Cell, side: Side) -> &'static str {
    match cell {
        Cell::Day(_) => "day",
        Cell::Entries(_) => "entries",
        _ => class(side),
    }
}

/// A table with its links.
#[must_use]
pub fn table(ask: &Ask, sheet: &Sheet) -> Block {
    let head = sheet.head.iter().map(|heading| (heading.name.clone(), class(heading.side))).collect();
    let row = |row: &Vec<Cell>| {
        let why = why(row);
        let cells = row.iter().zip(&sheet.head);
        cells.map(|(cell, heading)| (explained(ask, cell, why.as_ref()), class_of(cell, heading.side))).collect()
    };
    Block::Table(Table { caption: sheet.name.clone(), head, rows: sheet.rows.iter().map(row).collect() })
}

/// Where the figures of a line come from: one associate and its entries, or one entry.
fn why(row: &[Cell]) -> Option<To> {
    let entries = row.iter().any(|cell| matches!(cell, Cell::Entries(_)));
    let who = row.iter().find_map(|cell| match cell {
        Cell::Who(number, _) => Some(To::Associate(*number)),
        _ => None,
    });
    let entry = row.iter().find_map(|cell| match cell {
        Cell::Entry(position) => Some(To::Entry(position.number())),
        _ => None,
    });
    entry.or(who.filter(|_| entries))
}

/// A cell; a figure leads to where it comes from.
fn explained(ask: &Ask, cell: &Cell, why: Option<&To>) -> Words {
    match (cell, why) {
        (Cell::Count(_) | Cell::Money(_), Some(to)) => vec![Word::link(cell.text(ask.language), ask.to(to))],
        _ => words(ask, cell),
    }
}

/// The tables that have a line.
#[must_use]
pub fn tables(ask: &Ask, sheets: &[Sheet]) -> Vec<Block> {
    sheets.iter().filter(|sheet| !sheet.rows.is_empty()).map(|sheet| table(ask, sheet)).collect()
}

/// A cell with what it leads to.
#[must_use]
pub fn words(ask: &Ask, cell: &Cell) -> Words {
    let text = || cell.text(ask.language);
    let link = |to: &To| vec![Word::link(text(), ask.to(to))];
    match cell {
        Cell::Entries(entries) => entries.iter().map(|position| entry(ask, *position)).collect(),
        Cell::Entry(position) => vec![entry(ask, *position)],
        Cell::Who(number, _) => link(&To::Associate(*number)),
        Cell::Assembly(number) => link(&To::Assembly(*number)),
        Cell::Resolution(assembly, number) => link(&To::Vote(*assembly, *number)),
        Cell::Invoices(all) => {
            all.iter().map(|number| Word::link(number.to_string(), ask.to(&To::Invoice(number.to_string())))).collect()
        }
        Cell::Accounts(all) => {
            all.iter().map(|number| Word::link(number.to_string(), ask.to(&To::Ledger(number.to_string())))).collect()
        }
        Cell::Invoice(number) => link(&To::Invoice(number.to_string())),
        Cell::Account(account) => link(&To::Ledger(account.to_string())),
        Cell::Empty => Vec::new(),
        Cell::Text(_) | Cell::Count(_) | Cell::Number(_) | Cell::Money(_) | Cell::Day(_) | Cell::Ratio(_) => {
            vec![Word::plain(text())]
        }
    }
}

fn entry(ask: &Ask, position: Position) -> Word {
    Word::link(position.number().to_string(), ask.to(&To::Entry(position.number())))
}

/// Figures of words alone.
#[must_use]
pub fn figures(rows: Vec<(String, String)>) -> Block {
    Block::Figures(rows.into_iter().map(|(name, value)| (name, vec![Word::plain(value)])).collect())
}

/// The one line of a table as figures, each behind the name of its column, and leading to where it comes from; what is
/// empty is not shown.
#[must_use]
pub fn figures_of(ask: &Ask, sheet: &Sheet, why: Option<&To>) -> Block {
    let row = sheet.rows.iter().flatten();
    let told = sheet.head.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
    let value = |cell: &Cell| match cell {
        Cell::Day(_) => vec![Word::plain(cell.words(ask.language))],
        other => explained(ask, other, why),
    };
    Block::Figures(told.map(|(heading, cell)| (heading.name.clone(), value(cell))).collect())
}
