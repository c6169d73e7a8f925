//! What people read, in two languages.

pub(crate) mod proof;

/// A language of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Language {
    French,
    English,
}

impl Language {
    /// By the rules of POSIX: the first of these variables that is set decides.
    pub(crate) fn of_environment() -> Self {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok());
        match set.into_iter().find(|value| !value.is_empty()) {
            Some(locale) if locale.starts_with("fr") => Language::French,
            Some(_) | None => Language::English,
        }
    }

    /// One of two texts.
    pub(crate) fn pick<T>(self, french: T, english: T) -> T {
        match self {
            Language::French => french,
            Language::English => english,
        }
    }
}
