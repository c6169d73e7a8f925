//! A time of the day, to the minute, as a clock on the wall shows it.

use super::Malformed;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Minutes since midnight, written `14:05`. An assembly takes place at one place on one day: no time zone is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"), description = "Time of day, 14:05")]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// The first minute of a day.
    pub const MIDNIGHT: TimeOfDay = TimeOfDay(0);
}

impl TryFrom<String> for TimeOfDay {
    type Error = Malformed;
    fn try_from(text: String) -> Result<Self, Malformed> {
        let two = |digits: &[u8]| match digits {
            [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => Some(u16::from(tens - b'0') * 10 + u16::from(ones - b'0')),
            _ => None,
        };
        let read = match text.as_bytes() {
            [hour @ .., b':', tens, ones] => two(hour).zip(two(&[*tens, *ones])),
            _ => None,
        };
        match read {
            Some((hour, minute)) if hour < 24 && minute < 60 => Ok(TimeOfDay(hour * 60 + minute)),
            _ => Err(Malformed::TimeOfDay(text)),
        }
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> String {
        time.to_string()
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_two_digits_a_colon_and_two_digits() {
        for right in ["00:00", "09:30", "14:05", "23:59"] {
            assert_eq!(TimeOfDay::try_from(right.to_owned()).unwrap_or_else(|e| panic!("{e}")).to_string(), right);
        }
        for wrong in ["", "9:30", "24:00", "12:60", "12:5", "1205", "12:05:00", "ab:cd", "+1:00"] {
            assert!(TimeOfDay::try_from(wrong.to_owned()).is_err(), "{wrong}");
        }
    }
}
