//! By what a person enters: a handle or an e-mail address, as the administrator chose it.

use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// A login: 1 to 254 characters without spaces, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login(String);

impl Login {
    /// Reads one; spaces around it do not count, nor do capitals.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let login: String = text.trim().nfkc().flat_map(char::to_lowercase).collect();
        let plain = |c: char| !c.is_control() && !c.is_whitespace();
        let fits = !login.is_empty() && login.chars().count() <= 254 && login.chars().all(plain);
        fits.then_some(Login(login))
    }

    /// As it is stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_and_spaces_around_do_not_make_another_person() {
        assert_eq!(Login::read(" Zoe@Example.ORG\t"), Login::read("zoe@example.org"));
        assert_eq!(Login::read("e\u{301}ric"), Login::read("\u{c9}RIC"));
        for wrong in ["", "  ", "a b", "a\u{0}b", "a\nb", &"a".repeat(255)] {
            assert_eq!(Login::read(wrong), None, "{wrong:?}");
        }
        assert!(Login::read(&"a".repeat(254)).is_some());
    }
}
