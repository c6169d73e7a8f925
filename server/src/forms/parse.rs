//! Reading what people type: exact, or nothing.

use crate::locales::Language;
use quitus_domain::values::{Day, TimeOfDay};

/// The largest integer that every JSON reader keeps exactly: 2^53 - 1.
const LIMIT: i64 = (1 << 53) - 1;

/// An amount in euros as cents: `1 234,56`, `1234.5`, `20`, with or without the sign of the euro. What could be read in
/// two ways, such as `1.234`, is not read.
#[must_use]
pub fn euros(text: &str) -> Option<i64> {
    let text = bare(text.trim().trim_end_matches('\u{20ac}'));
    let (whole, part) = text.split_once([',', '.']).unwrap_or((&text, "0"));
    let fits = digits(whole) && digits(part) && part.len() <= 2;
    fits.then(|| format!("{whole}{part:0<2}").parse().ok()).flatten().filter(|cents| *cents <= LIMIT)
}

/// An amount as [`euros`] reads it, written as people of that language write it; nothing for one below nought.
#[must_use]
pub fn written(cents: i64, language: Language) -> Option<String> {
    let mark = if language == Language::French { ',' } else { '.' };
    let text = format!("{}{mark}{:02}", cents / 100, cents % 100);
    (euros(&text) == Some(cents)).then_some(text)
}

/// A whole number, with or without blanks between its digits.
#[must_use]
pub fn whole(text: &str) -> Option<i64> {
    let text = bare(text);
    digits(&text).then(|| text.parse().ok()).flatten().filter(|number| *number <= LIMIT)
}

/// A number with decimals as the book writes it: `1.5` for `1,5`.
#[must_use]
pub fn decimal(text: &str) -> Option<String> {
    let text = bare(text).replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, "0"));
    (digits(whole) && digits(part)).then(|| text.clone())
}

/// A day: as a browser sends it, `2019-12-31`, or as people write it in France, `31/12/2019`.
#[must_use]
pub fn day(text: &str) -> Option<Day> {
    let text = text.trim();
    let parts: Vec<&str> = text.split('/').collect();
    match parts.as_slice() {
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}").parse().ok(),
        _ => text.parse().ok(),
    }
}

/// A time of the day: as a browser sends it, `14:05`, or as people write it in France, `14h05` and `14 h`.
#[must_use]
pub fn time(text: &str) -> Option<TimeOfDay> {
    let text = bare(text).to_lowercase().replace('h', ":");
    let (hour, minute) = text.split_once(':')?;
    let minute = if minute.is_empty() { "00" } else { minute.get(..2).filter(|_| seconds(minute))? };
    format!("{hour:0>2}:{minute}").try_into().ok()
}

/// Two digits, or a time with seconds, as some browsers send it.
fn seconds(minute: &str) -> bool {
    minute.len() == 2 || minute.ends_with(":00") && minute.len() == 5
}

/// Without the blanks that people put between digits.
#[must_use]
pub fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn euros_are_read_as_exact_cents_or_not_at_all() {
        let read = [
            ("20", 2_000),
            ("1 234,56", 123_456),
            ("1\u{202f}234,5 \u{20ac}", 123_450),
            ("1234.56", 123_456),
            ("0,01", 1),
            ("90071992547409,91", LIMIT),
        ];
        for (text, cents) in read {
            assert_eq!(euros(text), Some(cents), "{text}");
        }
        let wrong = [
            "",
            "-1",
            "1.234",
            "1,234",
            "1.234,56",
            "1,234.56",
            "1e3",
            "x",
            ",5",
            "5,",
            "1,2,3",
            "90071992547409,92",
            "99999999999999999999",
            "\u{ff11}",
            "1 \u{20ac} 2",
        ];
        for text in wrong {
            assert_eq!(euros(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_is_one_of_the_calendar() {
        for text in ["2019-12-31", "31/12/2019", " 31/12/2019 "] {
            assert_eq!(day(text).map(|day| day.to_string()).as_deref(), Some("2019-12-31"), "{text}");
        }
        for text in ["", "31/12/19", "12/31/2019", "2019-02-29", "hier", "31/12", "1/2/3/2019"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_is_one_of_the_day() {
        for text in ["14:05", "14h05", "14 h 05", "14:05:00", "14H05"] {
            assert_eq!(time(text).map(|time| time.to_string()).as_deref(), Some("14:05"), "{text}");
        }
        assert_eq!(
            (time("9h").map(|time| time.to_string()).as_deref(), time("00:00").is_some()),
            (Some("09:00"), true)
        );
        for text in ["", "14", "24:00", "14:60", "14:5", "14:05:30", "midi", "-1:00", "1405"] {
            assert_eq!(time(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_read_with_blanks_and_a_comma() {
        assert_eq!((whole("1 200"), whole("-1"), whole("1,0"), whole("")), (Some(1_200), None, None, None));
        assert_eq!(
            (decimal("1,5"), decimal("10"), decimal("1,"), decimal("a")),
            (Some("1.5".to_owned()), Some("10".to_owned()), None, None)
        );
    }
}
