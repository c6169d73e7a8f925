//! What is kept of a book for deciding on the next act.

use crate::book::{ErasureScope, VerificationKey};
use crate::capital::Capital;
use crate::register::Register;
use crate::statutes::StatutesHistory;
use crate::values::{AssociateRef, Day, PersonRef, Position, SubscriptionRef};
use imbl::{OrdMap, OrdSet, Vector};
use serde::{Deserialize, Serialize};

/// The state of one cooperative. `Default` is "no book yet". A clone costs next to nothing, since every collection is
/// persistent: a batch is decided on a clone, which becomes the state only once it is committed.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Cooperative {
    pub(super) key: Option<VerificationKey>,
    pub(super) incorporated_on: Option<Day>,
    /// The statutes, by day.
    pub statutes: StatutesHistory,
    /// The associates.
    pub register: Register,
    /// The shares.
    pub capital: Capital,
    /// Every natural person that an entry ever named.
    pub(super) persons: OrdSet<PersonRef>,
    pub(super) erased: OrdMap<PersonRef, ErasureScope>,
    /// Where each entry left its mark, so that a rectification can take it back. Index = position.
    pub(super) places: Vector<Place>,
}

/// Where an entry left its mark.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) enum Place {
    /// Not a fact of the cooperative's life, or one annulled: never rectified.
    Fixed,
    Incorporation,
    Statutes {
        on: Day,
    },
    Admission(AssociateRef),
    Withdrawal(AssociateRef),
    Subscription(AssociateRef, SubscriptionRef),
    Payment {
        on: Day,
        associate: AssociateRef,
        subscription: SubscriptionRef,
    },
    Refund {
        on: Day,
        associate: AssociateRef,
    },
}

impl Cooperative {
    /// How many entries the book has.
    #[must_use]
    pub fn size(&self) -> u64 {
        u64::try_from(self.places.len()).unwrap_or(u64::MAX)
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

    /// The day of constitution.
    #[must_use]
    pub fn incorporated_on(&self) -> Option<Day> {
        self.incorporated_on
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

    pub(super) fn place(&self, position: Position) -> Option<Place> {
        usize::try_from(position.0).ok().and_then(|index| self.places.get(index)).copied()
    }
}

impl Place {
    /// Whether both speak of the same kind of fact, about the same associate or subscription.
    pub(super) fn is_about_the_same(self, other: Place) -> bool {
        match (self, other) {
            (Place::Incorporation, Place::Incorporation) | (Place::Statutes { .. }, Place::Statutes { .. }) => true,
            (Place::Admission(a), Place::Admission(b)) | (Place::Withdrawal(a), Place::Withdrawal(b)) => a == b,
            (Place::Subscription(a, s), Place::Subscription(b, t)) => a == b && s == t,
            (Place::Payment { associate: a, .. }, Place::Payment { associate: b, .. }) => a == b,
            (Place::Refund { associate: a, .. }, Place::Refund { associate: b, .. }) => a == b,
            _ => false,
        }
    }

    /// The associate it is about.
    pub(super) fn associate(self) -> Option<AssociateRef> {
        match self {
            Place::Admission(associate)
            | Place::Withdrawal(associate)
            | Place::Subscription(associate, _)
            | Place::Payment { associate, .. }
            | Place::Refund { associate, .. } => Some(associate),
            Place::Fixed | Place::Incorporation | Place::Statutes { .. } => None,
        }
    }
}
