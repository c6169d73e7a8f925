//! Figures as English print wants them.

use crate::locales::Sentence;
use quitus_domain::values::{Cents, Day, Percent, Position, Quantity, Ratio, TimeOfDay};

pub fn money(amount: Cents) -> String {
    let cents = amount.get().unsigned_abs();
    format!("{}€{}.{:02}", sign(amount.get()), thousands(cents / 100), cents % 100)
}

pub fn number(number: i64) -> String {
    format!("{}{}", sign(number), thousands(number.unsigned_abs()))
}

pub fn day(day: Day) -> String {
    day.format("%-d %B %Y").to_string()
}

pub fn ratio(ratio: Ratio) -> String {
    match ratio.denominator() {
        100 => format!("{}%", ratio.numerator()),
        _ => ratio.to_string(),
    }
}

/// `1.5`.
pub fn quantity(quantity: Quantity) -> String {
    quantity.to_string()
}

/// `3.27%`.
pub fn percent(percent: Percent) -> String {
    format!("{percent}%")
}

pub fn time(time: TimeOfDay) -> String {
    time.to_string()
}

pub fn entry(position: Position) -> String {
    format!("no.\u{a0}{}", position.number())
}

/// `1 share`, `3 shares`.
pub(super) fn count(number: impl TryInto<u64>, one: &str, many: &str) -> String {
    let number = number.try_into().unwrap_or(u64::MAX);
    format!("{} {}", thousands(number), if number == 1 { one } else { many })
}

/// The three sentences, as they are written.
pub(super) fn say(what: &str, why: &str, next: &str) -> Sentence {
    Sentence::set(str::to_owned, [what, why, next])
}

fn sign(number: i64) -> &'static str {
    if number < 0 { "\u{2212}" } else { "" }
}

/// A whole number by groups of three digits.
pub(super) fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| str::from_utf8(group).ok()).collect();
    groups.join(",")
}

/// The article of a rule.
pub fn citation(article: &str) -> String {
    article.to_owned()
}
