//! What public bodies hold of the capital of a SCIC (SCIC-07).

use super::Capital;
use crate::register::Register;
use crate::statutes::Statutes;
use crate::values::{CategoryKind, Cents, Day, Family, Slug};

/// What they hold together at the close of `day`; nothing is asked of another cooperative, or without such a category.
pub(super) fn held(clauses: &Statutes, register: &Register, capital: &Capital, day: Day) -> Option<Cents> {
    if clauses.family != Family::Scic || !clauses.categories.iter().any(|one| one.kind == CategoryKind::PublicBodies) {
        return None;
    }
    let public = register.members_on(day).filter(|(_, line)| line.category_on(day).is_some_and(|c| is(clauses, c)));
    Some(public.map(|(associate, _)| capital.held_on(associate, day).subscribed).sum())
}

/// Whether a category is that of public bodies.
pub(super) fn is(clauses: &Statutes, category: &Slug) -> bool {
    clauses.category(category).is_ok_and(|one| one.kind == CategoryKind::PublicBodies)
}
