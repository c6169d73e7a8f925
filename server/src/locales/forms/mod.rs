//! The words of forms: what each act is, when it is used, what each field asks for. French and English side by side, as
//! constants, so that a form is data.

use super::Language;

/// Words in each language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Both {
    /// In French.
    pub french: &'static str,
    /// In English.
    pub english: &'static str,
}

impl Both {
    /// The words of one language.
    #[must_use]
    pub const fn told(self, language: Language) -> &'static str {
        match language {
            Language::French => self.french,
            Language::English => self.english,
        }
    }
}

/// Declares words: name, French, English.
macro_rules! both {
    ($($name:ident { $french:literal, $english:literal })*) => {
        $(
            #[doc = $english]
            pub const $name: crate::locales::forms::Both =
                crate::locales::forms::Both { french: $french, english: $english };
        )*
    };
}

pub mod accounts;
pub mod billing;
pub mod capital;
pub mod clauses;
pub mod common;
pub mod conversion;
pub mod funds;
pub mod late;
pub mod mandates;
pub mod meeting;
pub mod register;
pub mod reviews;
pub mod scic;
pub mod society;
