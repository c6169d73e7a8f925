//! The roles, and the one way in which they are written.

use quitus_domain::values::Day;
use std::fmt;
use std::str::FromStr;

/// What a person is to a book. Everybody has one role in one book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Whoever used the link of `quitus serve` while no administrator has a password: the person at the machine.
    Alone,
    /// Whoever used the link of a book that is served for reading.
    Reader,
    /// Manages persons, and everything that the manager may.
    Administrator,
    /// Records acts, and reads all.
    Manager,
    /// Reads all and prepares; no legal act.
    Assistant,
    /// Reads the own file and the own deadlines, by number in the register.
    Associate(u32),
    /// Reads all and writes nothing, up to a day, which is the last one (UTC).
    Auditor(Day),
}

/// Not one of the roles that can be given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no role: administrator, manager, assistant, associate:NUMBER or auditor:LAST-DAY")]
pub struct NotARole(pub String);

impl Role {
    /// The administrator, as the store writes it.
    pub const ADMINISTRATOR: &'static str = "administrator";

    /// Whether the role has ended on a day.
    #[must_use]
    pub fn has_ended(self, today: Day) -> bool {
        match self {
            Role::Auditor(last) => today > last,
            Role::Alone | Role::Reader | Role::Administrator | Role::Manager | Role::Assistant | Role::Associate(_) => {
                false
            }
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Role::Alone => f.write_str("alone"),
            Role::Reader => f.write_str("reader"),
            Role::Administrator => f.write_str(Role::ADMINISTRATOR),
            Role::Manager => f.write_str("manager"),
            Role::Assistant => f.write_str("assistant"),
            Role::Associate(number) => write!(f, "associate:{number}"),
            Role::Auditor(last) => write!(f, "auditor:{last}"),
        }
    }
}

impl FromStr for Role {
    type Err = NotARole;

    fn from_str(text: &str) -> Result<Self, NotARole> {
        let wrong = || NotARole(text.chars().take(60).collect());
        match text.split_once(':') {
            None if text == Role::ADMINISTRATOR => Ok(Role::Administrator),
            None if text == "manager" => Ok(Role::Manager),
            None if text == "assistant" => Ok(Role::Assistant),
            Some(("associate", number)) if !number.starts_with(['0', '+']) => {
                number.parse().map(Role::Associate).map_err(|_| wrong())
            }
            Some(("auditor", last)) => last.parse().map(Role::Auditor).map_err(|_| wrong()),
            _ => Err(wrong()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_read_as_it_is_written_and_nothing_else_is_one() {
        for text in ["administrator", "manager", "assistant", "associate:12", "auditor:2027-06-30"] {
            assert_eq!(text.parse::<Role>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "alone",
            "reader",
            "Manager",
            "manager:1",
            "associate",
            "associate:",
            "associate:0",
            "associate:+1",
            "associate:-1",
            "associate:4294967296",
            "auditor",
            "auditor:",
            "auditor:2027-02-30",
            "administrator ",
        ] {
            assert!(text.parse::<Role>().is_err(), "{text}");
        }
    }

    #[test]
    fn an_auditor_reads_through_the_last_day() {
        let role: Role = "auditor:2027-06-30".parse().unwrap();
        assert!(!role.has_ended("2027-06-30".parse().unwrap()) && role.has_ended("2027-07-01".parse().unwrap()));
        assert!(!Role::Manager.has_ended("9000-01-01".parse().unwrap()));
    }
}
