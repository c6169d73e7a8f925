//! Why a command is refused.
//!
//! Either the law says so (`Law`), or the book does: what the command speaks of is not there, is there already, or
//! would not hold together. Each refusal teaches: what, the figures, and what to do next. French sentences live with
//! the other translations, by an exhaustive match.

use crate::law::Breach;
use crate::values::{AssociateRef, Cents, Day, PersonRef, Position, Siren, Slug, SubscriptionRef};
use serde::Serialize;
use serde_json::Value;

/// A command is refused; nothing was recorded.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// A rule of law, or of the statutes where the law makes them binding.
    #[error(transparent)]
    Law(Breach),
    /// The book is open already.
    #[error("this book is open already; to start another one, choose another identifier")]
    BookAlreadyOpen,
    /// There is no book yet.
    #[error("there is no book yet; open it first with `quitus init`")]
    BookNotOpen,
    /// The cooperative is constituted already.
    #[error("the cooperative was incorporated already, with effect on {since}; to correct that entry, rectify it")]
    AlreadyIncorporated {
        /// Since when.
        since: Day,
    },
    /// The cooperative is not constituted on that day.
    #[error("on {on} the cooperative does not exist yet; give the command `incorporate` first, or a later day")]
    NotIncorporated {
        /// The day of the act.
        on: Day,
    },
    /// No statutes in force on that day.
    #[error("on {on} no statutes are in force; give the command `adopt_statutes` first, or a later day")]
    NoStatutes {
        /// The day of the act.
        on: Day,
    },
    /// There are statutes already.
    #[error("statutes were adopted already, with effect on {since}; change them with `amend_statutes`")]
    StatutesAlreadyAdopted {
        /// Since when.
        since: Day,
    },
    /// Two categories of one name, or one category in two colleges.
    #[error("the category `{category}` stands twice in these statutes; name each category, and place it, once")]
    CategoryTwice {
        /// Which.
        category: Slug,
    },
    /// A category that the statutes do not have.
    #[error("the statutes then in force have no category `{category}`; they have: {}", list(.known))]
    UnknownCategory {
        /// Which.
        category: Slug,
        /// Those there are.
        known: Vec<Slug>,
    },
    /// Nobody was admitted under this reference.
    #[error("no associate {associate} was ever admitted; see `quitus register` for the references")]
    UnknownAssociate {
        /// The reference.
        associate: AssociateRef,
    },
    /// The reference is taken.
    #[error("the reference {associate} is that of associate {number}, admitted on {since}; take a new one")]
    AlreadyAdmitted {
        /// The reference.
        associate: AssociateRef,
        /// The number it has.
        number: u32,
        /// Since when.
        since: Day,
    },
    /// A legal person is in the register already.
    #[error("the legal person with SIREN {siren} is associate {number} already: one legal person is one associate")]
    SirenAlreadyAdmitted {
        /// The SIREN.
        siren: Siren,
        /// The associate's number.
        number: u32,
    },
    /// Left already.
    #[error("associate {associate} left on {left_on} already; to correct that entry, rectify it")]
    AlreadyLeft {
        /// Who.
        associate: AssociateRef,
        /// When.
        left_on: Day,
    },
    /// Only who has left is refunded.
    #[error("associate {associate} is still one: shares are refunded once membership has ended; record the exit first")]
    StillAnAssociate {
        /// Who.
        associate: AssociateRef,
    },
    /// The reference of the subscription is taken.
    #[error("the subscription {subscription} is in the book already; take a new reference")]
    SubscriptionTwice {
        /// The reference.
        subscription: SubscriptionRef,
    },
    /// No such subscription of that associate.
    #[error("this associate has no subscription {subscription}; see `quitus explain` for those it has")]
    UnknownSubscription {
        /// The reference.
        subscription: SubscriptionRef,
    },
    /// More paid than owed.
    #[error("{paid} € is more than the {owed} € owed")]
    PaidMoreThanOwed {
        /// Owed, in cents.
        owed: Cents,
        /// Paid, in cents.
        paid: Cents,
    },
    /// An amount that must be above zero.
    #[error("the amount must be above zero, and it is {amount} €")]
    AmountNotPositive {
        /// The amount, in cents.
        amount: Cents,
    },
    /// An amount beyond what the book can write exactly.
    #[error("the amount is too large: amounts stay below 2^53 cents")]
    AmountTooLarge,
    /// More shares than there are.
    #[error("{asked} shares are more than the {held} held")]
    MoreThanHeld {
        /// Held.
        held: u64,
        /// Asked.
        asked: u64,
    },
    /// An act before the act it builds on.
    #[error("it would take effect on {effective_on}, before the entry it builds on ({basis}, of {basis_on})")]
    BeforeItsBasis {
        /// The day of the act.
        effective_on: Day,
        /// The entry it builds on.
        basis: Position,
        /// The day of that entry.
        basis_on: Day,
    },
    /// Another value of a share while shares are held.
    #[error(
        "shares of {current} € are held, so their value cannot become {asked} €: this book cannot convert them yet"
    )]
    SharesAreHeld {
        /// The value of those held, in cents.
        current: Cents,
        /// The value asked for, in cents.
        asked: Cents,
    },
    /// Nothing would change.
    #[error("this would change nothing")]
    NothingToChange,
    /// A person whose values the law obliges to keep.
    #[error("the identity of {person} must be kept {}", kept(.until))]
    MustBeKept {
        /// Who.
        person: PersonRef,
        /// The last day of the duty; none while the membership runs.
        until: Option<Day>,
    },
    /// No such entry.
    #[error("there is no entry {entry} in this book, which has {size}")]
    UnknownEntry {
        /// Which.
        entry: Position,
        /// How many there are.
        size: u64,
    },
    /// An entry of a kind that is never rectified.
    #[error(
        "entry {entry} cannot be rectified: it is no fact of the cooperative's life, or a rectification, or annulled"
    )]
    NotRectifiable {
        /// Which.
        entry: Position,
    },
    /// The replacement is about something else.
    #[error("the replacement of entry {entry} must be of the same kind, and about the same associate or subscription")]
    ReplacementOfAnotherKind {
        /// Which.
        entry: Position,
    },
    /// Later entries stand on this one.
    #[error("entry {entry} cannot be rectified so: later entries stand on it; rectify those first")]
    LaterEntriesStandOnIt {
        /// Which.
        entry: Position,
    },
}

impl Refusal {
    /// The rule of law behind the refusal, if there is one.
    #[must_use]
    pub fn rule(&self) -> Option<&'static str> {
        match self {
            Refusal::Law(breach) => Some(breach.rule().as_str()),
            _ => None,
        }
    }

    /// The article behind the refusal, if there is one.
    #[must_use]
    pub fn article(&self) -> Option<&'static str> {
        match self {
            Refusal::Law(breach) => Some(breach.article()),
            _ => None,
        }
    }

    /// The stable code that programs read, such as `CAPITAL_FLOOR`.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Refusal::Law(breach) => breach.code().to_owned(),
            own => own.tag_and_figures().0.to_uppercase(),
        }
    }

    /// The figures of the refusal, by name; amounts in cents.
    #[must_use]
    pub fn figures(&self) -> Value {
        match self {
            Refusal::Law(breach) => breach.figures(),
            own => own.tag_and_figures().1,
        }
    }

    /// `serde` writes a variant as `"tag"` or as `{"tag": figures}`.
    fn tag_and_figures(&self) -> (String, Value) {
        let nothing = || Value::Object(serde_json::Map::new());
        match serde_json::to_value(self) {
            Ok(Value::Object(one)) => one.into_iter().next().unwrap_or_else(|| (String::new(), nothing())),
            Ok(Value::String(tag)) => (tag, nothing()),
            Ok(_) | Err(_) => (String::new(), nothing()),
        }
    }
}

fn list(known: &[Slug]) -> String {
    known.iter().map(Slug::as_str).collect::<Vec<_>>().join(", ")
}

fn kept(until: &Option<Day>) -> String {
    match until {
        Some(day) => format!("until {day}: five years after the membership ended"),
        None => "while the membership runs, and for five years after it".to_owned(),
    }
}
