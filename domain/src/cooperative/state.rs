//! What is kept of a book for deciding on the next act.

use super::Event;
use crate::accounts::Ledger;
use crate::assemblies::{Assemblies, Hall};
use crate::billing::Billing;
use crate::book::{ErasureScope, VerificationKey};
use crate::capital::Capital;
use crate::formalities::Formalities;
use crate::funds::Funds;
use crate::incorporation::Registration;
use crate::mandates::Mandates;
use crate::register::Register;
use crate::reviews::Reviews;
use crate::scic::{Conversions, Struck};
use crate::statutes::StatutesHistory;
use crate::values::{Day, PersonRef, Position};
use imbl::{OrdMap, OrdSet, Vector};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The state of one cooperative. `Default` is "no book yet". A clone costs next to nothing, since every collection is
/// persistent: a state is kept for the way back, and whoever imagines acts has one of its own.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Cooperative {
    pub(super) key: Option<VerificationKey>,
    /// From constitution to dissolution.
    pub(super) life: Life,
    /// Under what it is registered.
    pub(super) registration: Registration,
    /// The statutes, by day.
    pub statutes: StatutesHistory,
    /// The associates.
    pub register: Register,
    /// The shares.
    pub capital: Capital,
    /// The mandates.
    pub mandates: Mandates,
    /// The assemblies.
    pub assemblies: Assemblies,
    /// Prices, keys, invoices and payments.
    pub billing: Billing,
    /// The accounts, in the order in which the book was recorded: no rectification folds them anew.
    pub ledger: Ledger,
    /// Current accounts and grants.
    pub funds: Funds,
    /// The struck registers.
    pub struck: Struck,
    /// The conversion into a SCIC, and what follows it.
    pub conversions: Conversions,
    /// The formalities that were done.
    pub formalities: Formalities,
    /// The cooperative reviews.
    pub reviews: Reviews,
    /// Every natural person that an entry ever named.
    pub(super) persons: OrdSet<PersonRef>,
    pub(super) erased: OrdMap<PersonRef, ErasureScope>,
    /// What each entry says now: the event, the one that a rectification put in its place, or nothing when it was
    /// annulled. A rectification folds them anew. Index = position.
    pub(super) entries: Vector<Option<Arc<Event>>>,
}

/// The days that bound the cooperative's life.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Life {
    /// The day of constitution.
    pub incorporated_on: Option<Day>,
    /// The day of the opening position, for a cooperative that existed before its book.
    pub opened_on: Option<Day>,
    /// First day of the liquidation.
    pub dissolved_on: Option<Day>,
    /// First day without the cooperative status.
    pub status_given_up_on: Option<Day>,
}

impl Cooperative {
    /// What a decision about an assembly looks at.
    pub(super) fn hall(&self) -> Hall<'_> {
        let Cooperative { statutes, register, capital, assemblies, .. } = self;
        Hall { statutes, register, capital, assemblies, next: self.next_position() }
    }

    /// How many entries the book has.
    #[must_use]
    pub fn size(&self) -> u64 {
        u64::try_from(self.entries.len()).unwrap_or(u64::MAX)
    }

    /// The position that the next entry gets.
    #[must_use]
    pub fn next_position(&self) -> Position {
        Position(self.size())
    }

    /// The key that verifies the checkpoints now, once the book is open.
    #[must_use]
    pub fn verification_key(&self) -> Option<&VerificationKey> {
        self.key.as_ref()
    }

    /// The days that bound the cooperative's life.
    #[must_use]
    pub fn life(&self) -> Life {
        self.life
    }

    /// Whether an entry ever named that person.
    #[must_use]
    pub fn has_named(&self, person: PersonRef) -> bool {
        self.persons.contains(&person)
    }

    /// Whether every value of that person was erased: the reference stands for nobody any more, and never will again.
    #[must_use]
    pub fn is_erased(&self, person: PersonRef) -> bool {
        self.erased.get(&person) == Some(&ErasureScope::Everything)
    }

    /// What the entry at a position says now; nothing within when it was annulled.
    pub(super) fn entry(&self, position: Position) -> Option<Option<&Event>> {
        let index = usize::try_from(position.0).ok()?;
        self.entries.get(index).map(Option::as_deref)
    }
}
