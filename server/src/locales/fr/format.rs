//! Figures and spaces as French print wants them.
//!
//! Sentences are written with ordinary spaces, so that their source can be read; `typography` puts the no-break ones
//! where they belong.

use crate::locales::Sentence;
use quitus_domain::values::{Cents, Day, Percent, Position, Quantity, Ratio, TimeOfDay};

/// Before a colon, a unit and a closing guillemet, after an opening one, and inside `n° 12` and `art. 13`.
pub(super) const NO_BREAK: &str = "\u{a0}";
/// Between thousands, and before `;`, `!` and `?`.
pub(super) const NARROW: &str = "\u{202f}";

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

pub fn money(amount: Cents) -> String {
    let cents = amount.get().unsigned_abs();
    format!("{}{},{:02}{NO_BREAK}€", sign(amount.get()), thousands(cents / 100), cents % 100)
}

pub fn number(number: i64) -> String {
    format!("{}{}", sign(number), thousands(number.unsigned_abs()))
}

pub fn day(day: Day) -> String {
    use chrono::Datelike;
    let month = MONTHS.iter().zip(1..).find(|(_, number)| *number == day.month()).map_or("", |(name, _)| *name);
    match day.day() {
        1 => format!("1er {month} {}", day.year()),
        other => format!("{other} {month} {}", day.year()),
    }
}

pub fn ratio(ratio: Ratio) -> String {
    match ratio.denominator() {
        100 => format!("{}{NO_BREAK}%", ratio.numerator()),
        _ => ratio.to_string(),
    }
}

/// `1,5`.
pub fn quantity(quantity: Quantity) -> String {
    quantity.to_string().replace('.', ",")
}

/// `3,27 %`.
pub fn percent(percent: Percent) -> String {
    format!("{}{NO_BREAK}%", percent.to_string().replace('.', ","))
}

/// `14 h 05`.
pub fn time(time: TimeOfDay) -> String {
    time.to_string().replace(':', &format!("{NO_BREAK}h{NO_BREAK}"))
}

pub fn entry(position: Position) -> String {
    format!("n°{NO_BREAK}{}", position.number())
}

/// `1 part`, `3 parts`; nothing counts as one in French.
pub(super) fn count(number: impl TryInto<u64>, one: &str, many: &str) -> String {
    let number = number.try_into().unwrap_or(u64::MAX);
    format!("{} {}", thousands(number), if number < 2 { one } else { many })
}

/// The three sentences, with their spaces.
pub(super) fn say(what: &str, why: &str, next: &str) -> Sentence {
    Sentence::set(typography, [what, why, next])
}

/// Puts no-break spaces where ordinary ones stand for them.
pub(super) fn typography(text: &str) -> String {
    let before = [(" :", ":", NO_BREAK), (" ;", ";", NARROW), (" ?", "?", NARROW), (" !", "!", NARROW)];
    let spaced =
        before.iter().fold(text.to_owned(), |text, (from, mark, space)| text.replace(from, &format!("{space}{mark}")));
    // The space before keeps `art.` from the end of `part.`
    let after = ["n°", " art.", " al.", "«"];
    let joined =
        after.iter().fold(spaced, |text, word| text.replace(&format!("{word} "), &format!("{word}{NO_BREAK}")));
    joined.replace(" »", &format!("{NO_BREAK}»"))
}

fn sign(number: i64) -> &'static str {
    if number < 0 { "\u{2212}" } else { "" }
}

/// A whole number by groups of three digits.
pub(super) fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| str::from_utf8(group).ok()).collect();
    groups.join(NARROW)
}

/// The article of a rule; what it says of the statutes is said in French.
pub fn citation(article: &str) -> String {
    article.replace("statutes", "statuts")
}
