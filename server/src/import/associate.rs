//! An associate as a line tells it, held against the other lines.

use super::fault::{Faults, Place, Whole, Wrong};
use super::identity::Identity;
use super::line::Line;
use super::mapping::Layout;
use super::reference::Origin;
use super::sheet::Row;
use crate::locales::field::{Field, plain};
use quitus_domain::values::{Cents, Day, Siren, Slug};
use serde_json::{Value, json};
use std::collections::HashMap;

/// What the lines are read against.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The day of the opening position.
    pub on: Day,
    /// The value of a share on that day.
    pub nominal: Cents,
    /// The categories of the statutes on that day, with their labels.
    pub categories: Vec<(Slug, String)>,
}

/// An associate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Associate {
    /// The line of the sheet.
    pub line: u32,
    /// The number in the register kept until now.
    pub number: u32,
    /// Who it is.
    pub identity: Identity,
    /// The category.
    pub category: Slug,
    /// Why the associate belongs to it.
    pub ground: String,
    /// First day of membership.
    pub since: Day,
    /// Number of shares.
    pub shares: u64,
    /// Their nominal value.
    pub subscribed: Cents,
    /// What is paid of it.
    pub paid: Cents,
    /// Until when the rest must be paid.
    pub pay_up_due_on: Option<Day>,
    /// Last day of membership, of somebody who left and still has shares.
    pub left_on: Option<Day>,
}

impl Associate {
    /// Reads a line; nothing when something of it is wrong.
    fn read(line: &mut Line<'_>, setting: &Setting) -> Option<Self> {
        line.beyond_the_heads();
        let number = line.number();
        let identity = Identity::read(line);
        let category = category(line, setting);
        let ground = line.needed_text(Field::Ground);
        let (since, left_on) = days(line, setting);
        let shares = line.shares();
        let paid = line.cents(Field::Paid);
        let pay_up_due_on = line.day(Field::PayUpDueOn);
        let (shares, paid) = (shares?, paid?);
        let Some(subscribed) = setting.nominal.times(shares) else {
            line.wrong(Field::Shares, Wrong::Count { shown: shares.to_string() });
            return None;
        };
        if paid > subscribed {
            line.wrong(Field::Paid, Wrong::PaidTooMuch { paid, subscribed });
        }
        if paid < subscribed && pay_up_due_on.is_none() && !line.has(Field::PayUpDueOn) {
            return line.missing(Field::PayUpDueOn);
        }
        Some(Associate {
            line: line.row.line,
            number: number?,
            identity: identity?,
            category: category?,
            ground: ground?,
            since: since?,
            shares,
            subscribed,
            paid,
            pay_up_due_on,
            left_on,
        })
    }

    /// The associate as the command wants it.
    #[must_use]
    pub fn json(&self, origin: &Origin) -> Value {
        json!({
            "associate": origin.associate(self.number),
            "number": self.number,
            "identity": self.identity.json(origin, self.number),
            "category": self.category,
            "ground": { "text": self.ground },
            "since": self.since,
            "shares": self.shares,
            "paid": self.paid,
            "pay_up_due_on": self.pay_up_due_on,
            "left_on": self.left_on,
        })
    }
}

/// A category by its key, or by the label that the statutes give it.
fn category(line: &mut Line<'_>, setting: &Setting) -> Option<Slug> {
    let shown = line.needed_text(Field::Category)?;
    let means = |(key, label): &&(Slug, String)| key.as_str() == shown || plain(label) == plain(&shown);
    let found = setting.categories.iter().find(means).map(|(key, _)| key.clone());
    if found.is_none() {
        let known = setting.categories.iter().map(|(key, label)| format!("{key} ({label})")).collect();
        line.wrong(Field::Category, Wrong::Category { shown, known });
    }
    found
}

/// The first and the last day of membership, in their order and not after the position.
fn days(line: &mut Line<'_>, setting: &Setting) -> (Option<Day>, Option<Day>) {
    let (since, left) = (line.needed_day(Field::Since), line.day(Field::LeftOn));
    for (field, day) in [(Field::Since, since), (Field::LeftOn, left)] {
        if let Some(day) = day.filter(|day| *day > setting.on) {
            line.wrong(field, Wrong::AfterOpening { day, opening: setting.on });
        }
    }
    if let (Some(since), Some(day)) = (since, left.filter(|left| Some(*left) < since)) {
        line.wrong(Field::LeftOn, Wrong::BeforeSince { day, since });
    }
    (since, left)
}

/// The associates of a sheet, in its order.
#[derive(Debug, Default)]
pub struct Associates {
    list: Vec<Associate>,
    /// The line of each number.
    numbers: HashMap<u32, u32>,
    /// Where each SIREN stands in the list.
    sirens: HashMap<Siren, Vec<usize>>,
}

impl Associates {
    /// Reads one more line.
    pub fn read(&mut self, row: &Row, layout: &Layout, setting: &Setting, faults: &mut Faults) {
        let mut line = Line { layout, row, faults };
        let Some(associate) = Associate::read(&mut line, setting) else { return };
        if let Some(other) = self.numbers.insert(associate.number, associate.line) {
            line.wrong(Field::Number, Wrong::NumberTwice { number: associate.number, other });
        }
        if let Some(siren) = associate.identity.siren() {
            let same = self.sirens.entry(siren).or_default();
            // One who came back after leaving stands there twice, and rightly so.
            let other = same.iter().filter_map(|at| self.list.get(*at)).find(|other| overlap(other, &associate));
            if let Some(other) = other.map(|other| other.line) {
                line.wrong(Field::Siren, Wrong::SirenTwice { siren, other });
            } else {
                same.push(self.list.len());
            }
        }
        self.list.push(associate);
    }

    /// The list.
    #[must_use]
    pub fn list(&self) -> &[Associate] {
        &self.list
    }

    /// The list, for good.
    #[must_use]
    pub fn into_list(self) -> Vec<Associate> {
        self.list
    }

    /// Whether there is an associate of that number.
    #[must_use]
    pub fn has_number(&self, number: u32) -> bool {
        self.numbers.contains_key(&number)
    }

    /// A sheet without an associate says nothing.
    pub fn not_empty(&self, faults: &mut Faults) {
        if self.list.is_empty() && faults.count() == 0 {
            faults.add(Place::Sheet, Whole::NoLines);
        }
    }
}

fn overlap(one: &Associate, other: &Associate) -> bool {
    let ends_before = |a: &Associate, b: &Associate| a.left_on.is_some_and(|left| left < b.since);
    !ends_before(one, other) && !ends_before(other, one)
}
