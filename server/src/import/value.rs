//! Cells as French and English people fill them: amounts, numbers of shares, days, SIREN, names.
//!
//! What could mean two things is refused: `1,234` is a thousand in London and one and a bit in Lyon. Deliberately absent:
//! floats, in which a cent may get lost.

use super::fault::{SirenFault, Wrong};
use super::sheet::Cell;
use crate::ledger::intake::is_treacherous;
use quitus_domain::values::{Cents, Day, Siren};
use unicode_normalization::UnicodeNormalization;

/// The digits on which a spreadsheet agrees with itself.
const SIGNIFICANT: usize = 15;

/// What may stand between groups of three digits: blanks, no-break blanks, thin ones, and the apostrophe.
const GROUP_MARKS: [char; 5] = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\''];

/// A number of a spreadsheet with the digits that it shows: what binary fractions add beyond them is cut off.
#[must_use]
pub fn rounded(text: &str) -> String {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let room = SIGNIFICANT.saturating_sub(whole.trim_start_matches('0').len());
    let fraction = match fraction.get(..=room) {
        Some(long) => carried(whole, long),
        None => Some((whole.to_owned(), fraction.to_owned())),
    };
    let Some((whole, fraction)) = fraction else { return text.to_owned() };
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

/// One decimal less, rounded.
fn carried(whole: &str, fraction: &str) -> Option<(String, String)> {
    let all: u128 = format!("{whole}{fraction}").parse().ok()?;
    let kept = fraction.len() - 1;
    let text = format!("{:0>width$}", (all + 5) / 10, width = kept + 1);
    let (whole, fraction) = text.split_at(text.len() - kept);
    Some((whole.to_owned(), fraction.to_owned()))
}

/// A text in composed form on one line, nothing for a blank cell.
///
/// # Errors
/// [`Wrong::NoValue`], [`Wrong::Character`].
pub fn text(cell: &Cell) -> Result<Option<String>, Wrong> {
    if let Cell::Odd(shown) = cell {
        return Err(Wrong::NoValue { shown: shown.clone() });
    }
    let composed: String = cell.shown().nfc().collect();
    let line = composed.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.chars().find(|c| is_treacherous(*c)) {
        Some(c) => Err(Wrong::Character { code: format!("U+{:04X}", u32::from(c)) }),
        None => Ok(Some(line).filter(|line| !line.is_empty())),
    }
}

/// An amount.
///
/// # Errors
/// [`Wrong::Amount`], [`Wrong::Decimals`], [`Wrong::Ambiguous`].
pub fn cents(cell: &Cell) -> Result<Option<Cents>, Wrong> {
    let Some(shown) = text(cell)? else { return Ok(None) };
    let bare = without_unit(&shown, &["\u{20ac}", "eur", "euros", "euro"]);
    let wrong = || Wrong::Amount { shown: shown.clone() };
    let (whole, fraction) = decimal(cell, bare).map_err(|why| why.of(&shown, wrong()))?;
    if fraction.len() > 2 {
        return Err(Wrong::Decimals { shown });
    }
    let cents = format!("{whole}{fraction:0<2}").parse::<i64>().ok().and_then(|cents| Cents::try_from(cents).ok());
    cents.map(Some).ok_or_else(wrong)
}

/// A whole number.
///
/// # Errors
/// [`Wrong::Count`], [`Wrong::Ambiguous`].
pub fn count(cell: &Cell) -> Result<Option<u64>, Wrong> {
    let Some(shown) = text(cell)? else { return Ok(None) };
    let bare = without_unit(&shown, &["parts", "part", "shares", "share"]);
    let wrong = || Wrong::Count { shown: shown.clone() };
    let (whole, fraction) = decimal(cell, bare).map_err(|why| why.of(&shown, wrong()))?;
    if fraction.is_empty() { whole.parse().map(Some).map_err(|_| wrong()) } else { Err(wrong()) }
}

fn without_unit<'t>(text: &'t str, units: &[&str]) -> &'t str {
    let text = text.trim();
    let ends = |unit: &&str| {
        let at = text.len().checked_sub(unit.len())?;
        let end = text.get(at..)?;
        end.eq_ignore_ascii_case(unit).then(|| text.get(..at)).flatten()
    };
    units.iter().find_map(ends).or_else(|| text.strip_prefix('\u{20ac}')).unwrap_or(text).trim()
}

/// Why digits are no number.
enum NoNumber {
    Unreadable,
    Ambiguous,
}

impl NoNumber {
    fn of(self, shown: &str, wrong: Wrong) -> Wrong {
        match self {
            NoNumber::Unreadable => wrong,
            NoNumber::Ambiguous => Wrong::Ambiguous { shown: shown.to_owned() },
        }
    }
}

/// The digits before and behind the decimal mark, the last ones without needless zeros.
fn decimal(cell: &Cell, text: &str) -> Result<(String, String), NoNumber> {
    let marks: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| matches!(c, ',' | '.')).collect();
    let (whole, fraction) = match (cell, marks.as_slice()) {
        (Cell::Number(_), _) => text.split_once('.').unwrap_or((text, "")),
        (_, []) => (text, ""),
        // One mark before three digits only: thousands for some, decimals for others.
        (_, [(at, _)]) if is_three_digits(&text[at + 1..]) && is_group_head(&text[..*at]) => {
            return Err(NoNumber::Ambiguous);
        }
        (_, [(at, _)]) => (&text[..*at], &text[at + 1..]),
        (_, [first @ .., (at, last)]) if first.iter().all(|(_, mark)| mark != last) => (&text[..*at], &text[at + 1..]),
        (_, [(_, first), rest @ ..]) if rest.iter().all(|(_, mark)| mark == first) => (text, ""),
        _ => return Err(NoNumber::Unreadable),
    };
    let whole = ungrouped(whole).ok_or(NoNumber::Unreadable)?;
    match fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        true => Ok((whole, fraction.trim_end_matches('0').to_owned())),
        false => Err(NoNumber::Unreadable),
    }
}

fn is_three_digits(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// One to three digits, not `0`: what could stand before a mark of thousands.
fn is_group_head(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0')
}

/// Digits in groups of three, or in one piece.
fn ungrouped(text: &str) -> Option<String> {
    let marks = |c: char| GROUP_MARKS.contains(&c) || matches!(c, ',' | '.');
    let groups: Vec<&str> = text.split(marks).collect();
    let digits = groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    let grouped = match groups.as_slice() {
        [whole] => !whole.is_empty(),
        [head, rest @ ..] => (1..=3).contains(&head.len()) && rest.iter().all(|group| group.len() == 3),
        [] => false,
    };
    (digits && grouped).then(|| groups.concat())
}

/// A day.
///
/// # Errors
/// [`Wrong::Day`], [`Wrong::DayIsNumber`].
pub fn day(cell: &Cell) -> Result<Option<Day>, Wrong> {
    match cell {
        Cell::Day(day) => Ok(Some(*day)),
        Cell::Number(shown) => Err(Wrong::DayIsNumber { shown: shown.clone() }),
        Cell::Odd(shown) => Err(Wrong::Day { shown: shown.clone() }),
        Cell::Empty | Cell::Text(_) => {
            let Some(shown) = text(cell)? else { return Ok(None) };
            written_day(&shown).map(Some).ok_or(Wrong::Day { shown })
        }
    }
}

/// `31/12/2019`, `31.12.2019`, `31-12-2019` or `2019-12-31`, the year always in four digits.
fn written_day(text: &str) -> Option<Day> {
    let text = ["T00:00:00", " 00:00:00", " 00:00"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    if let Some(day) = iso_day(text) {
        return Some(day);
    }
    let mark = ['/', '.', '-'].into_iter().find(|mark| text.contains(*mark))?;
    let parts: Vec<&str> = text.split(mark).map(str::trim).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let number = |text: &str, most: usize| {
        let digits = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse::<u32>().ok()).flatten()
    };
    let year = number(year, 4).filter(|_| year.len() == 4)?;
    Day::from_ymd_opt(i32::try_from(year).ok()?, number(month, 2)?, number(day, 2)?)
}

/// `2019-12-31`, with a midnight behind it or nothing.
#[must_use]
pub fn iso_day(text: &str) -> Option<Day> {
    let (day, time) = text.split_at_checked(10)?;
    let midnight = matches!(time, "" | "Z") || time.strip_prefix('T').is_some_and(is_midnight);
    day.parse().ok().filter(|_| midnight)
}

fn is_midnight(time: &str) -> bool {
    time.len() >= 5 && time.chars().all(|c| matches!(c, '0' | ':' | '.' | 'Z'))
}

/// A SIREN.
///
/// # Errors
/// [`Wrong::Siren`].
pub fn siren(cell: &Cell) -> Result<Option<Siren>, Wrong> {
    let Some(shown) = text(cell)? else { return Ok(None) };
    let digits: String = shown.chars().filter(|c| !GROUP_MARKS.contains(c) && *c != '.').collect();
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    let why = match (plain, digits.len()) {
        (true, 9) => match Siren::try_from(digits.as_str()) {
            Ok(siren) => return Ok(Some(siren)),
            Err(_) => SirenFault::Check,
        },
        (true, 14) => SirenFault::Siret,
        _ => SirenFault::Digits,
    };
    Err(Wrong::Siren { shown, why })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_cell(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn amounts_are_read_in_both_languages_and_never_guessed() {
        for (text, expected) in [
            ("1 234,50 \u{20ac}", 123_450),
            ("1\u{202f}234,50\u{a0}\u{20ac}", 123_450),
            ("1234.50", 123_450),
            ("1,234.50", 123_450),
            ("1.234,50", 123_450),
            ("1.234.567", 123_456_700),
            ("\u{20ac}20", 2_000),
            ("20 EUR", 2_000),
            ("0,5", 50),
            ("0", 0),
            ("1234,000", 123_400),
        ] {
            assert_eq!(cents(&text_cell(text)).map(|c| c.map(Cents::get)), Ok(Some(expected)), "{text}");
        }
        let wrong = |text: &str| cents(&text_cell(text)).unwrap_err();
        for text in ["-5", "douze", "1 23", "12 34,00", "1,2,3", "1.2,3.4", "99999999999999999999", "20 $", ","] {
            assert_eq!(wrong(text), Wrong::Amount { shown: text.into() }, "{text}");
        }
        assert_eq!(wrong("1,234"), Wrong::Ambiguous { shown: "1,234".into() });
        assert_eq!(wrong("1,2345"), Wrong::Decimals { shown: "1,2345".into() });
    }

    #[test]
    fn numbers_of_a_spreadsheet_have_the_digits_that_it_shows() {
        for (text, shown) in [
            ("1234.5600000000002", "1234.56"),
            ("0.30000000000000004", "0.3"),
            ("1999.9999999999998", "2000"),
            ("-0.1", "-0.1"),
            ("428123456", "428123456"),
            ("20", "20"),
            ("1234567890123456789012", "1234567890123456789012"),
        ] {
            assert_eq!(rounded(text), shown);
        }
        assert_eq!(cents(&Cell::Number("1234.5".into())).map(|c| c.map(Cents::get)), Ok(Some(123_450)));
        // What is shown as 1,234 was typed as such: a number is never ambiguous.
        assert_eq!(cents(&Cell::Number("1.234".into())), Err(Wrong::Decimals { shown: "1.234".into() }));
    }

    #[test]
    fn numbers_of_shares_are_whole() {
        for (text, expected) in [("3", 3), ("1 000", 1_000), ("3 parts", 3), ("1 share", 1), ("12,0", 12)] {
            assert_eq!(count(&text_cell(text)), Ok(Some(expected)), "{text}");
        }
        for text in ["3,5", "-1", "trois", "parts"] {
            assert_eq!(count(&text_cell(text)), Err(Wrong::Count { shown: text.into() }), "{text}");
        }
        assert_eq!(count(&Cell::Number("3.5".into())), Err(Wrong::Count { shown: "3.5".into() }));
    }

    #[test]
    fn days_are_read_day_first_or_year_first_and_always_with_their_century() {
        let expected = Day::from_ymd_opt(2019, 12, 31).unwrap();
        for text in
            ["31/12/2019", "31.12.2019", "31-12-2019", "2019-12-31", "31/12/2019 00:00:00", "2019-12-31T00:00:00"]
        {
            assert_eq!(day(&text_cell(text)), Ok(Some(expected)), "{text}");
        }
        for text in ["31/06/2021", "12/31/2019", "31/12/19", "2019", "hier", "31/12/2019 18:30", "2019-12-31T18:00:00"]
        {
            assert_eq!(day(&text_cell(text)), Err(Wrong::Day { shown: text.into() }), "{text}");
        }
        assert_eq!(day(&Cell::Number("43830".into())), Err(Wrong::DayIsNumber { shown: "43830".into() }));
    }

    #[test]
    fn a_siren_is_read_with_or_without_blanks() {
        for text in ["732 829 320", "732829320", "732.829.320", "732\u{a0}829\u{a0}320"] {
            assert_eq!(siren(&text_cell(text)).unwrap().unwrap().to_string(), "732829320");
        }
        assert!(siren(&Cell::Number("732829320".into())).is_ok());
        for (text, why) in [
            ("732829321", SirenFault::Check),
            ("73282932", SirenFault::Digits),
            ("73282932000074", SirenFault::Siret),
            ("RCS", SirenFault::Digits),
        ] {
            assert_eq!(siren(&text_cell(text)), Err(Wrong::Siren { shown: text.into(), why }), "{text}");
        }
    }

    #[test]
    fn names_of_every_script_are_composed_and_traps_refused() {
        assert_eq!(text(&text_cell(" Be\u{301}a \n M\u{fc}ller ")), Ok(Some("B\u{e9}a M\u{fc}ller".into())));
        for name in ["\u{5f20}\u{4f1f}", "\u{645}\u{62d}\u{645}\u{62f}", "\u{645}\u{6cc}\u{200c}\u{62e}"] {
            assert_eq!(text(&text_cell(name)), Ok(Some(name.into())));
        }
        for (name, code) in [("a\u{202e}b", "U+202E"), ("B\u{fffd}a", "U+FFFD"), ("a\u{7}", "U+0007")] {
            assert_eq!(text(&text_cell(name)), Err(Wrong::Character { code: code.into() }));
        }
        assert_eq!(text(&text_cell(" \u{a0} ")), Ok(None));
        assert_eq!(text(&Cell::Odd("#N/A".into())), Err(Wrong::NoValue { shown: "#N/A".into() }));
    }
}
