//! The least that goes where, of the result of a closed year: what a form of the allocation is filled in with.
//!
//! As `allocate` asks it, by the law and the statutes together: the legal reserve, the statutory one (in a SCOP the
//! development fund), the part of all employees of a SCOP. What is left is for the assembly to decide. Invariant: an
//! allocation that gives these is not refused for any of them. Deliberately absent: the most
//! that interest and refunds may take, which `allocate` judges.

use super::Ledger;
use super::allocate::{
    Closing, closed, legal_by_the_statutes, legal_reserve_and_highest, reserves_and_capital, surplus_of,
};
use crate::law::{scop, surplus};
use crate::statutes::Statutes;
use crate::values::{Cents, Day, Family, YearName};

/// The least that goes where. In cents.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Least {
    /// The fiscal year.
    pub year: YearName,
    /// What is allocated: the result less earlier losses; nought after a loss.
    pub surplus: Cents,
    /// To the legal reserve.
    pub legal_reserve: Cents,
    /// To the statutory reserve.
    pub statutory_reserve: Cents,
    /// To all employees, in a SCOP.
    pub labour_share: Cents,
}

impl Least {
    /// What the assembly decides on beyond it; nought where statutes ask for more than there is.
    #[must_use]
    pub fn left(&self) -> Cents {
        (self.surplus - self.legal_reserve - self.statutory_reserve - self.labour_share).max(Cents::ZERO)
    }
}

/// The first closed year whose result is not allocated.
#[must_use]
pub fn next_to_allocate(ledger: &Ledger) -> Option<YearName> {
    let open = ledger.years().find(|year| year.allocated.is_none())?;
    open.closed.map(|_| open.name)
}

/// The least of a year that is allocated on a day; nothing where it cannot be allocated then.
#[must_use]
pub fn least(closing: Closing<'_>, year: YearName, on: Day) -> Option<Least> {
    let (of, result) = closed(closing.ledger, year, on).ok()?;
    let statutes = closing.statutes.on(on)?;
    let surplus = surplus_of(closing.ledger, result, on);
    let (by_law, labour_share) = match statutes.family {
        Family::Scop => {
            let (held, highest) = legal_reserve_and_highest(closing, of);
            (scop::least_legal_reserve(surplus, held, highest), scop::least_labour_share(surplus))
        }
        Family::Ordinary | Family::Union | Family::Scic => {
            let (held, capital) = reserves_and_capital(closing.ledger, of);
            (surplus::least_reserve(surplus, held, capital), Cents::ZERO)
        }
    };
    let legal_reserve = by_law.max(legal_by_the_statutes(closing, (statutes, of), surplus));
    let statutory_reserve = statutory(statutes, surplus, legal_reserve, labour_share);
    Some(Least { year, surplus, legal_reserve, statutory_reserve, labour_share })
}

fn statutory(statutes: &Statutes, surplus: Cents, legal: Cents, labour: Cents) -> Cents {
    let by_statutes = statutes.results.statutory_reserve.of_amount_up(surplus - legal);
    let by_law = match statutes.family {
        Family::Scop => scop::least_development_fund(surplus, legal, labour),
        Family::Ordinary | Family::Union | Family::Scic => {
            surplus::least_statutory_reserve(statutes.family, surplus, legal)
        }
    };
    by_law.max(by_statutes)
}
