//! Reading a day as the book writes it, `2025-03-31`, without the general reader of dates: accounts are read by the
//! million, and each of their entries has two days.
//!
//! What is not written so, or is no day, goes to the general reader, which takes or refuses it as everywhere else.
//! For the fields of those types of which a book holds many: `#[serde(deserialize_with = "day::read")]`.

use super::Day;
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use std::fmt;

/// Reads a day.
///
/// # Errors
/// The reader's own, for what is no day.
pub fn read<'de, D: Deserializer<'de>>(reader: D) -> Result<Day, D::Error> {
    reader.deserialize_str(Text)
}

/// Reads a day, or null.
///
/// # Errors
/// As [`read`].
pub fn read_or_null<'de, D: Deserializer<'de>>(reader: D) -> Result<Option<Day>, D::Error> {
    Option::<Own>::deserialize(reader).map(|day| day.map(|Own(day)| day))
}

struct Own(Day);

impl<'de> Deserialize<'de> for Own {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        read(reader).map(Own)
    }
}

struct Text;

impl Visitor<'_> for Text {
    type Value = Day;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a formatted date string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Day, E> {
        as_written(text).map_or_else(|| text.parse().map_err(E::custom), Ok)
    }
}

fn as_written(text: &str) -> Option<Day> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    let year = number(&[y1, y2, y3, y4])?;
    Day::from_ymd_opt(i32::try_from(year).ok()?, number(&[m1, m2])?, number(&[d1, d2])?)
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_both(text: &str) -> [Result<Day, String>; 2] {
        let json = serde_json::to_string(text).unwrap();
        let own = serde_json::from_str::<Own>(&json).map(|Own(day)| day);
        [own.map_err(|why| why.to_string()), serde_json::from_str::<Day>(&json).map_err(|why| why.to_string())]
    }

    #[test]
    fn every_day_is_read_as_the_general_reader_reads_it() {
        let first = Day::from_ymd_opt(1896, 1, 1).unwrap();
        for day in first.iter_days().take(80_000) {
            let text = day.to_string();
            assert_eq!(as_written(&text), Some(day), "{text}");
            assert_eq!(text.parse(), Ok(day), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_refused_with_the_same_words() {
        let right =
            ["0000-01-01", "9999-12-31", "2024-02-29", "2025-3-31", " 2025-03-31", "+2025-03-31", "-0044-03-15"];
        let wrong =
            ["", "2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00", "2025/01/02", "20250102", "2025-01-0x"];
        let wrong_too = ["2025-01-02T00:00", "2025-01-32", "\u{662}025-1-2", "x025-01-02", "2025-01-02 x"];
        for text in right.into_iter().chain(wrong).chain(wrong_too) {
            let [own, general] = by_both(text);
            assert_eq!(own, general, "{text:?}");
        }
        assert!(wrong.into_iter().all(|text| by_both(text)[0].is_err()));
    }

    #[test]
    fn null_is_no_day() {
        assert!(read_or_null(serde_json::json!(null)).is_ok_and(|day| day.is_none()));
        assert_eq!(read_or_null(serde_json::json!("2025-03-31")).ok().flatten(), Day::from_ymd_opt(2025, 3, 31));
        assert!(read_or_null(serde_json::json!(3)).is_err());
    }
}
