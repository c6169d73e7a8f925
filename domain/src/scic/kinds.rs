//! How many associates of each kind there are, as the law of the categories counts them (SCIC-03).

use crate::law::categories::{Present, Staff};
use crate::register::{Associate, Register};
use crate::statutes::Statutes;
use crate::values::{CategoryKind, Day};
use std::collections::BTreeSet;

/// The associates of a day, by the kinds of the clauses.
#[must_use]
pub fn present(clauses: &Statutes, register: &Register, day: Day) -> Present {
    let kind = |line: &Associate| Some(clauses.category(line.category_on(day)?).ok()?.kind);
    let of = |wanted: CategoryKind| {
        let count = register.members_on(day).filter(|(_, line)| kind(line) == Some(wanted)).count();
        u64::try_from(count).unwrap_or(u64::MAX)
    };
    let held: BTreeSet<_> = register.members_on(day).filter_map(|(_, line)| line.category_on(day)).collect();
    Present {
        beneficiaries: of(CategoryKind::Beneficiaries),
        employees: of(CategoryKind::Employees),
        producers: of(CategoryKind::Producers),
        kinds: u64::try_from(held.len()).unwrap_or(u64::MAX),
    }
}

/// Whether anybody works for the cooperative on a day.
#[must_use]
pub fn staff(register: &Register, day: Day) -> Staff {
    if register.employments.on(day).next().is_some() { Staff::Some } else { Staff::None }
}
