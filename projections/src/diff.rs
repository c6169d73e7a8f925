//! What differs between two situations of one book: who came, who left, what changed, and the entries that did it.
//!
//! A situation is a day with a state of knowledge, so that the same comparison tells what a year changed, what was
//! learned since about one day, or both. It is a function of the two folds of register and capital. An entry makes a
//! change when it stands behind one of the two lines and not behind the other; one that vanished is named with what
//! rectified it. Deliberately absent: which of several entries changed which figure of a line.

use crate::as_of::AsOf;
use crate::capital::{Capital, CapitalOn};
use crate::recorded::{Fold, Recorded};
use crate::register::{Line, Register};
use crate::trail::Trail;
use quitus_domain::cooperative::Event;
use quitus_domain::values::{AssociateRef, Day, Position};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The register and the capital on a day, by what was known.
pub struct Situation {
    on: Day,
    facts: Vec<Recorded>,
    corrections: Trail,
    register: Register,
    capital: CapitalOn,
}

/// What differs.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Diff {
    /// Associates of whom something differs, by number.
    pub associates: Vec<Change>,
    /// The capital on both sides.
    pub capital: CapitalChange,
}

/// One associate of whom something differs.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Change {
    /// What happened.
    pub kind: Kind,
    /// The associate's number.
    pub number: u32,
    /// The associate.
    pub associate: AssociateRef,
    /// What differs between the two lines, where there are two.
    pub fields: Vec<Field>,
    /// The line before, if there was one.
    pub before: Option<Line>,
    /// The line after, if there is one.
    pub after: Option<Line>,
    /// The entries that make the difference.
    pub entries: Vec<Position>,
}

/// What happened to an associate.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An associate after, and not before.
    Entered,
    /// An associate before, and not after.
    Left,
    /// An associate on both sides, with another line.
    Changed,
    /// An associate on neither side, who came and went in between.
    Passed,
    /// A former associate on both sides, with another line.
    Former,
}

/// What of a line differs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The number.
    Number,
    /// Who it is.
    Identity,
    /// The category.
    Category,
    /// The first day.
    Since,
    /// The last day.
    Until,
    /// The act of admission.
    Decision,
    /// Shares held.
    Shares,
    /// Their nominal value.
    Subscribed,
    /// What is paid of it.
    Paid,
    /// What is owed to a former associate.
    Owed,
    /// Who speaks for it.
    Representative,
    /// Consent to notices by e-mail.
    EmailNotice,
    /// Evidence of habitual benefit.
    Benefit,
}

/// The capital on both sides.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct CapitalChange {
    /// Before.
    pub before: CapitalOn,
    /// After.
    pub after: CapitalOn,
    /// The entries that make the difference: movements of capital, and statutes, which set the floor.
    pub entries: Vec<Position>,
}

impl Situation {
    /// The situation of a book, which is in the order of recording.
    #[must_use]
    pub fn of(book: &[Recorded], as_of: &AsOf) -> Self {
        let facts = as_of.select(book);
        Situation {
            on: as_of.effective,
            corrections: Trail::of(book.iter().filter(|recorded| as_of.known.covers(recorded))),
            register: Register::of(&facts),
            capital: Capital::of(&facts).on(as_of.effective),
            facts,
        }
    }

    fn associates(&self) -> BTreeSet<AssociateRef> {
        self.register.associates_on(self.on).into_iter().map(|line| line.associate).collect()
    }

    /// The entries of this line that take effect on its last day: among them, the exit.
    fn exit<'s>(&'s self, line: &'s Line) -> impl Iterator<Item = Position> + 's {
        let on_last_day = self.facts.iter().filter(|fact| line.until == Some(fact.effective_on()));
        on_last_day.flat_map(Recorded::entries).filter(|position| line.entries.contains(position))
    }

    fn statutes(&self) -> Vec<Position> {
        let adopted =
            |fact: &&Recorded| matches!(fact.event.as_ref(), Event::StatutesAdopted(_) | Event::StatutesAmended(_));
        self.facts.iter().filter(adopted).flat_map(Recorded::entries).collect()
    }
}

/// What differs from `before` to `after`.
#[must_use]
pub fn diff(before: &Situation, after: &Situation) -> Diff {
    let (were, are) = (before.associates(), after.associates());
    let lines = before.register.lines().into_iter().chain(after.register.lines());
    let everyone: BTreeMap<AssociateRef, u32> = lines.map(|line| (line.associate, line.number)).collect();
    let changes = everyone.into_iter().filter_map(|(associate, number)| {
        let lines = (before.register.line(associate), after.register.line(associate));
        let kind = kind((were.contains(&associate), are.contains(&associate)), lines)?;
        let fields = lines.0.zip(lines.1).map(|(old, new)| differing(old, new)).unwrap_or_default();
        let entries = entries(kind, lines, after);
        Some(Change {
            kind,
            number,
            associate,
            fields,
            before: lines.0.cloned(),
            after: lines.1.cloned(),
            entries: entries.into_iter().collect(),
        })
    });
    let mut associates: Vec<Change> = changes.collect();
    associates.sort_by_key(|change| change.number);
    Diff { associates, capital: capital(before, after) }
}

fn kind((was, is): (bool, bool), (before, after): (Option<&Line>, Option<&Line>)) -> Option<Kind> {
    let same = match (before, after) {
        (Some(before), Some(after)) => differing(before, after).is_empty(),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    };
    match (was, is) {
        (false, true) => Some(Kind::Entered),
        (true, false) => Some(Kind::Left),
        _ if same => None,
        (true, true) => Some(Kind::Changed),
        (false, false) if before.is_none() => Some(Kind::Passed),
        (false, false) => Some(Kind::Former),
    }
}

/// What of two lines of one associate differs, but for the entries behind them.
fn differing(before: &Line, after: &Line) -> Vec<Field> {
    // Taken apart, so that whoever gives lines another field looks here.
    let Line {
        number,
        associate: _,
        identity,
        representative,
        category,
        category_since: _,
        applied_on: _,
        since,
        until,
        way_out: _,
        witness: _,
        admitted_by,
        decided_on,
        decision_number,
        email_notice_since,
        benefit_until,
        shares,
        subscribed,
        paid,
        owed,
        entries: _,
    } = before;
    let decision = (*admitted_by, *decided_on, decision_number);
    let fields = [
        (Field::Number, *number != after.number),
        (Field::Identity, *identity != after.identity),
        (Field::Representative, *representative != after.representative),
        (Field::Category, *category != after.category),
        (Field::Since, *since != after.since),
        (Field::Until, *until != after.until),
        (Field::Decision, decision != (after.admitted_by, after.decided_on, &after.decision_number)),
        (Field::Shares, *shares != after.shares),
        (Field::Subscribed, *subscribed != after.subscribed),
        (Field::Paid, *paid != after.paid),
        (Field::Owed, *owed != after.owed),
        (Field::EmailNotice, *email_notice_since != after.email_notice_since),
        (Field::Benefit, *benefit_until != after.benefit_until),
    ];
    fields.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
}

fn entries(kind: Kind, (old, new): (Option<&Line>, Option<&Line>), after: &Situation) -> BTreeSet<Position> {
    let of = |line: Option<&Line>| line.map(|line| line.entries.clone()).unwrap_or_default();
    let mut entries = between(&of(old), &of(new), &after.corrections);
    // An exit is behind the line on its last day already, on which the associate still is one.
    if let (Kind::Left, Some(line)) = (kind, new) {
        entries.extend(after.exit(line));
    }
    entries
}

/// The entries of one side only, and for those that vanished what rectified them.
fn between(before: &[Position], after: &[Position], corrections: &Trail) -> BTreeSet<Position> {
    let [old, new]: [BTreeSet<Position>; 2] = [before, after].map(|side| side.iter().copied().collect());
    let vanished = old.difference(&new).flat_map(|position| corrections.rectifications(*position));
    old.symmetric_difference(&new).chain(vanished).copied().collect()
}

fn capital(before: &Situation, after: &Situation) -> CapitalChange {
    let moved = between(&before.capital.entries, &after.capital.entries, &after.corrections);
    let statutes = between(&before.statutes(), &after.statutes(), &after.corrections);
    CapitalChange {
        before: before.capital.clone(),
        after: after.capital.clone(),
        entries: moved.union(&statutes).copied().collect(),
    }
}
