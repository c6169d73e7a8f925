//! What public bodies hold of the capital of a SCIC (SCIC-07).

use super::Capital;
use crate::law::public_capital;
use crate::refusal::Refusal;
use crate::register::{ReclassifyAssociate, Register};
use crate::statutes::{Statutes, StatutesHistory};
use crate::values::{CategoryKind, Cents, Day, Family, Slug};

/// Why an associate may not be put among the public bodies with the shares it holds.
#[must_use]
pub fn breaches(
    statutes: &StatutesHistory,
    register: &Register,
    capital: &Capital,
    command: &ReclassifyAssociate,
    on: Day,
) -> Vec<Refusal> {
    let held = statutes.on(on).filter(|clauses| is(clauses, &command.category)).and_then(|clauses| {
        let line = register.get(command.associate)?;
        let already = line.category_on(on).is_some_and(|category| is(clauses, category));
        held(clauses, register, capital, on).filter(|_| !already)
    });
    let own = capital.held_on(command.associate, on).subscribed;
    let kept = held.and_then(|held| public_capital::kept(held + own, capital.curve.capital_on(on), on).err());
    kept.map(Refusal::Law).into_iter().collect()
}

/// What they hold together at the close of `day`, those who left and wait for their refund too: the law counts capital,
/// not votes. Nothing is asked of another cooperative, or without such a category.
pub(super) fn held(clauses: &Statutes, register: &Register, capital: &Capital, day: Day) -> Option<Cents> {
    if clauses.family != Family::Scic || !clauses.categories.iter().any(|one| one.kind == CategoryKind::PublicBodies) {
        return None;
    }
    let entered = register.lines().filter(|(_, line)| line.since <= day);
    let public = entered.filter(|(_, line)| line.category_on(day).is_some_and(|category| is(clauses, category)));
    Some(public.map(|(associate, _)| capital.held_on(associate, day).subscribed).sum())
}

/// Whether a category is that of public bodies.
pub(super) fn is(clauses: &Statutes, category: &Slug) -> bool {
    clauses.category(category).is_ok_and(|one| one.kind == CategoryKind::PublicBodies)
}

/// Why clauses may not stand as they name public bodies: with what these hold on the day (SCIC-07).
#[must_use]
pub fn clauses_breach(clauses: &Statutes, register: &Register, capital: &Capital, on: Day) -> Option<Refusal> {
    let held = held(clauses, register, capital, on)?;
    public_capital::kept(held, capital.curve.capital_on(on), on).err().map(Refusal::Law)
}
