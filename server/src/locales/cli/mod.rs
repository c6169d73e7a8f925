//! What the command line says beside refusals and tables: one line per sentence, French and English side by side, so
//! that neither can be forgotten.

/// Declares sentences: name, what they name, French, English.
macro_rules! sentences {
    ($($(#[$doc:meta])* $name:ident($($value:ident: $type:ty),*) { $french:literal, $english:literal })*) => {
        $(
            $(#[$doc])*
            #[must_use]
            pub fn $name(language: crate::locales::Language, $($value: $type),*) -> String {
                match language {
                    crate::locales::Language::French => format!($french),
                    crate::locales::Language::English => format!($english),
                }
            }
        )*
    };
}

mod acts;
mod api;
mod backup;
mod bank;
mod certificate;
mod checks;
mod consent;
mod corrections;
mod deadlines;
mod demo;
mod desk;
mod diff;
mod entries;
mod explained;
mod fec;
mod fec_import;
mod fec_page;
mod forms;
mod funds;
mod group;
mod handed;
mod import;
mod meetings;
mod pages;
mod people;
mod proof;
mod published;
mod reads;
mod review;
mod scic;
mod serving;
mod sheet;
mod sheets;
mod trade;
mod trouble;
mod work;

pub use acts::*;
pub use api::*;
pub use backup::*;
pub use bank::*;
pub use certificate::*;
pub use checks::*;
pub use consent::*;
pub use corrections::*;
pub use deadlines::*;
pub use demo::*;
pub use desk::*;
pub use diff::*;
pub use entries::*;
pub use explained::*;
pub use fec::*;
pub use fec_import::*;
pub use fec_page::*;
pub use forms::*;
pub use funds::*;
pub use group::*;
pub use handed::*;
pub use import::*;
pub use meetings::*;
pub use pages::*;
pub use people::*;
pub use proof::*;
pub use published::*;
pub use reads::*;
pub use review::*;
pub use scic::*;
pub use serving::*;
pub use sheet::*;
pub use sheets::*;
pub use trade::*;
pub use trouble::*;
pub use work::*;

use super::Language;
use quitus_domain::values::Day;

/// A day for a table: `31/12/2019`, and `2019-12-31` where readers disagree on which number is the month.
#[must_use]
pub fn short_day(language: Language, day: Day) -> String {
    let form = match language {
        Language::French => "%d/%m/%Y",
        Language::English => "%Y-%m-%d",
    };
    day.format(form).to_string()
}
