//! The opening position.

use crate::locales::Sentence;
use crate::locales::en::format::{day, money, number, say};
use quitus_domain::values::{Cents, Day};

pub(super) fn comes_first() -> Sentence {
    say(
        "The register of this book has begun already.",
        "The opening position comes before any other entry of the register, and there is one only.",
        "Open it in a new book, or correct the lines that were carried over.",
    )
}

pub(super) fn only_as_correction() -> Sentence {
    say(
        "One line alone is not added to the opening position.",
        "The opening position is stated at once, and its totals hold it.",
        "Use this act to rectify the entry of a line, or admit the associate.",
    )
}

pub(super) fn sum_differs(figure: &str, stated: i64, found: i64) -> Sentence {
    say(
        &format!("The opening position does not add up: {}.", gap(figure, stated, found)),
        "The totals stated are those of the lines, to the cent.",
        "Correct the lines or the total.",
    )
}

fn gap(figure: &str, stated: i64, found: i64) -> String {
    let amount = |figure: i64| Cents::try_from(figure).map_or_else(|_| number(figure), money);
    let of = |what: &str, stated: String, found: String| format!("{what}, {stated} stated, {found} by the lines");
    match figure {
        "associates" => of("associates", number(stated), number(found)),
        "shares" => of("shares", number(stated), number(found)),
        "subscribed" => of("subscribed capital", amount(stated), amount(found)),
        "paid" => of("paid-up capital", amount(stated), amount(found)),
        other => of(other, number(stated), number(found)),
    }
}

pub(super) fn highest_below_capital(highest: Cents, subscribed: Cents) -> Sentence {
    say(
        &format!("The highest capital stated, {}, is below the capital, {}.", money(highest), money(subscribed)),
        "The highest capital ever is at least that of the day.",
        "Correct the highest capital.",
    )
}

pub(super) fn number_twice(number: u32) -> Sentence {
    say(
        &format!("The number {number} stands twice, or is no number of an associate."),
        "A number is that of one associate only, and numbers begin at 1.",
        "Correct the column of numbers.",
    )
}

pub(super) fn enters_after(number: u32, since: Day) -> Sentence {
    say(
        &format!("The associate no.\u{a0}{number} enters on {}, after the opening position.", day(since)),
        "The opening holds only what there was on its day.",
        "Admit it by an act of its own, on its day.",
    )
}

pub(super) fn leaves_after(number: u32, left_on: Day) -> Sentence {
    say(
        &format!("The associate no.\u{a0}{number} leaves on {}, after the opening position.", day(left_on)),
        "The opening holds only what there was on its day: on that day this associate is one.",
        "Leave the exit out, and record it by an act of its own, on its day.",
    )
}

pub(super) fn before_it(opened_on: Day) -> Sentence {
    say(
        &format!("The book begins with the position of {}.", day(opened_on)),
        "Nothing of the register takes effect before it.",
        "Give a later day of effect, or correct the line that was carried over.",
    )
}
