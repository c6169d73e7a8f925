//! Every fact that a book can hold.

use crate::book::{BookOpened, KeyRotated, PersonErased};
use crate::capital::{SharesPaidUp, SharesRefunded, SharesSubscribed};
use crate::incorporation::CooperativeIncorporated;
use crate::register::{AssociateAdmitted, AssociateWithdrew};
use crate::statutes::StatutesAdopted;
use crate::values::{Day, PersonRef, Position, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A fact, written as an object with one key, its type.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub enum Event {
    /// Entry 0.
    #[serde(rename = "book.opened")]
    BookOpened(BookOpened),
    /// The signing key was replaced.
    #[serde(rename = "book.key_rotated")]
    KeyRotated(KeyRotated),
    /// An entry was corrected.
    #[serde(rename = "book.entry_rectified")]
    EntryRectified(EntryRectified),
    /// Values of a natural person were erased.
    #[serde(rename = "person.erased")]
    PersonErased(PersonErased),
    /// The cooperative was constituted.
    #[serde(rename = "cooperative.incorporated")]
    CooperativeIncorporated(CooperativeIncorporated),
    /// The first statutes.
    #[serde(rename = "statutes.adopted")]
    StatutesAdopted(StatutesAdopted),
    /// A whole new version of the statutes.
    #[serde(rename = "statutes.amended")]
    StatutesAmended(StatutesAdopted),
    /// An associate was admitted.
    #[serde(rename = "register.associate_admitted")]
    AssociateAdmitted(AssociateAdmitted),
    /// An associate left.
    #[serde(rename = "register.associate_withdrew")]
    AssociateWithdrew(AssociateWithdrew),
    /// Shares were subscribed.
    #[serde(rename = "capital.shares_subscribed")]
    SharesSubscribed(SharesSubscribed),
    /// A part of a subscription was paid.
    #[serde(rename = "capital.shares_paid_up")]
    SharesPaidUp(SharesPaidUp),
    /// Shares were cancelled and paid back.
    #[serde(rename = "capital.shares_refunded")]
    SharesRefunded(SharesRefunded),
}

/// An entry was found wrong. Whoever reads the book knowing this entry reads the replacement in place of the original;
/// whoever asks what was known before still reads the original.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct EntryRectified {
    /// The entry that is corrected.
    pub of: Position,
    /// Why.
    pub reason: Sealed,
    /// What should have been recorded; nothing when the entry should not have been.
    pub replacement: Option<Replaced>,
    /// The day of the correction.
    pub effective_on: Day,
}

/// An event within an event, with the version of its type.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Replaced {
    /// Version of the event's type.
    pub tv: u32,
    /// The event.
    pub event: Box<Event>,
}

impl Event {
    /// The frozen name of the type.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Event::BookOpened(_) => "book.opened",
            Event::KeyRotated(_) => "book.key_rotated",
            Event::EntryRectified(_) => "book.entry_rectified",
            Event::PersonErased(_) => "person.erased",
            Event::CooperativeIncorporated(_) => "cooperative.incorporated",
            Event::StatutesAdopted(_) => "statutes.adopted",
            Event::StatutesAmended(_) => "statutes.amended",
            Event::AssociateAdmitted(_) => "register.associate_admitted",
            Event::AssociateWithdrew(_) => "register.associate_withdrew",
            Event::SharesSubscribed(_) => "capital.shares_subscribed",
            Event::SharesPaidUp(_) => "capital.shares_paid_up",
            Event::SharesRefunded(_) => "capital.shares_refunded",
        }
    }

    /// The version in which this program writes the type.
    #[must_use]
    pub const fn version(&self) -> u32 {
        1
    }

    /// The day it takes effect in law.
    #[must_use]
    pub const fn effective_on(&self) -> Day {
        match self {
            Event::BookOpened(e) => e.effective_on,
            Event::KeyRotated(e) => e.effective_on,
            Event::EntryRectified(e) => e.effective_on,
            Event::PersonErased(e) => e.effective_on,
            Event::CooperativeIncorporated(e) => e.effective_on,
            Event::StatutesAdopted(e) | Event::StatutesAmended(e) => e.effective_on,
            Event::AssociateAdmitted(e) => e.effective_on,
            Event::AssociateWithdrew(e) => e.effective_on,
            Event::SharesSubscribed(e) => e.effective_on,
            Event::SharesPaidUp(e) => e.effective_on,
            Event::SharesRefunded(e) => e.effective_on,
        }
    }

    /// The natural persons that it names by reference.
    #[must_use]
    pub fn persons(&self) -> Vec<PersonRef> {
        match self {
            Event::AssociateAdmitted(e) => e.identity.persons().collect(),
            Event::PersonErased(e) => vec![e.person],
            Event::EntryRectified(e) => e.replacement.iter().flat_map(|new| new.event.persons()).collect(),
            Event::BookOpened(_)
            | Event::KeyRotated(_)
            | Event::CooperativeIncorporated(_)
            | Event::StatutesAdopted(_)
            | Event::StatutesAmended(_)
            | Event::AssociateWithdrew(_)
            | Event::SharesSubscribed(_)
            | Event::SharesPaidUp(_)
            | Event::SharesRefunded(_) => Vec::new(),
        }
    }
}
