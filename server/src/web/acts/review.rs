//! The page before the act: the entries as they would stand in the book, what would be found, and one button.

use super::drawn::{Drawn, Encoding, Mark, Rank};
use super::own;
use crate::forms::{Change, Ground, Typed, Would};
use crate::locales::{self, Language, cli as say};
use crate::people::Kind;
use crate::web::block::{Block, Table, Word, figures};
use crate::web::people::standing::Standing;
use crate::web::post::TOKEN;
use quitus_domain::law::Breach;

/// How the page ends.
pub struct Ending {
    /// What is said above the buttons.
    pub says: String,
    /// What the buttons ask for.
    pub marks: Vec<Mark>,
    /// The buttons: what each sends as the step, and its words.
    pub buttons: Vec<(&'static str, String)>,
}

impl Ending {
    /// Of an ordinary act: who only prepares acts has no button that records.
    #[must_use]
    pub fn of(standing: &Standing, language: Language) -> Self {
        let record = standing.may(Kind::Act).then(|| ("record", say::record_button(language)));
        let buttons = record.into_iter().chain(Ending::back(language)).collect();
        Ending { says: say::not_yet_recorded(language), marks: Vec::new(), buttons }
    }

    /// The same, for a form that may be kept for later: by whoever entered by name.
    #[must_use]
    pub fn with_draft(mut self, standing: &Standing, language: Language) -> Self {
        self.buttons.extend(standing.session.as_ref().map(|_| ("draft", say::keep_draft_button(language))));
        self
    }

    /// The way back to the form.
    pub fn back(language: Language) -> Vec<(&'static str, String)> {
        vec![("correct", say::correct_button(language))]
    }
}

/// What is read: the entries, the clauses that change, the documents, and what would be found.
#[must_use]
pub fn told(day: &str, typed: &Typed, ground: &Ground, would: &Would) -> Vec<Block> {
    let language = ground.reading.language;
    let mut shown = vec![Block::Heading(say::will_stand(language))];
    for entry in &would.entries {
        shown.push(Block::Stand(entry.line()));
        shown.push(figures(vec![(day.to_owned(), locales::day(language, entry.on))]));
    }
    if !would.changes.is_empty() {
        shown.push(clauses(language, &would.changes));
    }
    let files: Vec<&str> = typed.attachments().collect();
    if !files.is_empty() {
        shown.push(figures(vec![(say::attached_files(language), files.join(", "))]));
    }
    shown.push(Block::Heading(say::will_be_found(language)));
    match would.findings.is_empty() {
        true => shown.push(Block::Text(say::nothing_found(language))),
        false => shown.extend(would.findings.iter().map(|breach| found(language, breach))),
    }
    shown
}

/// The clauses that change, side by side.
fn clauses(language: Language, changes: &[Change]) -> Block {
    let head = [say::clause_column(language), say::clause_before(language), say::clause_after(language)];
    let row = |change: &Change| {
        let place = locales::forms::clauses::place(language, &change.place);
        let told =
            |value: &Option<serde_json::Value>| locales::forms::clauses::value(language, &change.place, value.as_ref());
        [place, told(&change.before), told(&change.after)].map(|text| (vec![Word::plain(text)], "words")).into()
    };
    Block::Table(Table {
        caption: say::clauses_that_change(language),
        head: head.map(|name| (name, "words")).into(),
        rows: changes.iter().map(row).collect(),
    })
}

fn found(language: Language, breach: &Breach) -> Block {
    Block::Note(locales::breach(language, breach).to_string())
}

/// The same controls once more, unseen, with what was read, and the buttons.
#[must_use]
pub fn ended(typed: &Typed, ground: &Ground, would: &Would, token: &str, action: String, ending: Ending) -> [Block; 2] {
    let kept = typed.pairs().filter(|(name, _)| ![TOKEN, own::READ, own::STEP, own::SIZE].contains(name));
    let mut hidden: Vec<(String, String)> = kept.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    hidden.push((own::SIZE.to_owned(), ground.reading.known.len().to_string()));
    hidden.push((own::READ.to_owned(), would.lines(ground.reading.language)));
    hidden.push((TOKEN.to_owned(), token.to_owned()));
    let encoding = if typed.weight() > 0 { Encoding::Parts } else { Encoding::Plain };
    let Ending { says, marks, buttons } = ending;
    [Block::Text(says), Block::Form(Box::new(Drawn { action, hidden, marks, encoding, buttons, rank: Rank::Next }))]
}
