//! Staying a cooperative: leaving the status, what is left at the end, and the words beside the name.

use super::scic::CapitalClause;
use super::{Breach, Evidence, ensure};
use crate::values::{Day, Family, Months, add_months};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How long reserves stay locked after the status was left (L47 art. 25).
const LOCKED: Months = Months(120);

/// Who receives what is left at dissolution (*dévolution du boni*).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Devolvee {
    /// Another cooperative.
    Cooperative,
    /// A union of cooperatives.
    Union,
    /// Another enterprise of the social economy.
    SocialEconomyEnterprise,
    /// The associates.
    Associates,
    /// Anybody else.
    Other,
}

/// COOP-29 (L47 art. 16 and 19): reserves are never shared. At dissolution what is left after the debts and the nominal
/// of the shares goes to a cooperative, a union or an enterprise of the social economy, as the assembly decides.
/// Statutes N. \[V: art. 19, text since 02/08/2014, LEGI-etalab; SCOP model 36\]
///
/// # Errors
/// [`Breach::ReservesNotShareable`].
pub fn devolved_to(to: Devolvee) -> Result<(), Breach> {
    match to {
        Devolvee::Cooperative | Devolvee::Union | Devolvee::SocialEconomyEnterprise => Ok(()),
        Devolvee::Associates | Devolvee::Other => Err(Breach::ReservesNotShareable { to }),
    }
}

/// COOP-30 (L47 art. 25): a cooperative leaves its status (by its statutes, a merger or a division) only with the prior
/// authorisation of the administrative authority, or of the court that has it in hand. Becoming a SCIC is no such
/// leaving: M-H. Statutes N. \[V: art. 25, LEGI-etalab 2014\]
///
/// # Errors
/// [`Breach::CooperativeStatusLocked`].
pub fn may_leave(authorisation: Evidence) -> Result<(), Breach> {
    ensure(authorisation == Evidence::Given, Breach::CooperativeStatusLocked {})
}

/// COOP-30 (L47 art. 25): the last day of the ten years for which the reserves stay locked after the status was left.
/// Statutes N. \[V: art. 25, LEGI-etalab 2014\]
#[must_use]
pub fn reserves_locked_until(on: Day) -> Day {
    add_months(on, LOCKED)
}

/// COOP-33 (L47 art. 22; CCom L231-2): a document bears, beside the name, the words for what the cooperative is and
/// *à capital variable* when it is. Capitals, accents, apostrophes and spaces are read leniently; initials are not the
/// words, but for a SCOP, whose law lists them. Recorded with a finding. Statutes N.
/// \[V: art. 22; words of a union M-M, of a SCOP (L78 art. 4) M-H\]. The form and the nature of the operations are for
/// people to read.
///
/// # Errors
/// [`Breach::NameWithoutMention`], with all that is missing.
pub fn name_mention(family: Family, variable: CapitalClause, text: &str) -> Result<(), Breach> {
    let text = plain(text);
    let bears = |words: &&[&str]| words.iter().any(|words| text.contains(&plain(words)));
    let varies: Option<&[&str]> = match variable {
        CapitalClause::Variable => Some(&["\u{e0} capital variable"]),
        CapitalClause::Fixed => None,
    };
    let wanted = std::iter::once(words_of(family)).chain(varies);
    let missing: Vec<String> =
        wanted.filter(|words| !bears(words)).filter_map(<[&str]>::first).map(|words| (*words).to_owned()).collect();
    ensure(missing.is_empty(), Breach::NameWithoutMention { missing })
}

/// The words for a family, the usual ones first.
fn words_of(family: Family) -> &'static [&'static str] {
    match family {
        Family::Ordinary => &["soci\u{e9}t\u{e9} coop\u{e9}rative"],
        Family::Scic => &["soci\u{e9}t\u{e9} coop\u{e9}rative d\u{2019}int\u{e9}r\u{ea}t collectif"],
        Family::Scop => &[
            "soci\u{e9}t\u{e9} coop\u{e9}rative de production",
            "soci\u{e9}t\u{e9} coop\u{e9}rative ouvri\u{e8}re de production",
            "soci\u{e9}t\u{e9} coop\u{e9}rative de travailleurs",
            "soci\u{e9}t\u{e9} coop\u{e9}rative et participative",
            "SCOP",
        ],
        Family::Union => &["union de soci\u{e9}t\u{e9}s coop\u{e9}ratives", "union de coop\u{e9}ratives"],
    }
}

/// Small letters without accents, one kind of apostrophe, single spaces.
fn plain(text: &str) -> String {
    let letters = text.nfd().filter(|letter| !is_combining_mark(*letter));
    let lower: String = letters.flat_map(char::to_lowercase).map(|c| if c == '\u{2019}' { '\'' } else { c }).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}
