//! What would not hold together: entries that stand on what is not there.
//!
//! A rectification may not leave any behind that was not there before. `decide` lets none come up; a departure recorded
//! late can leave subscriptions behind it, which are findings and no reason to forbid other corrections.

use super::Cooperative;
use crate::capital::Account;
use crate::register::Associate;
use crate::values::{AssociateRef, Position, RefundRef};
use std::collections::BTreeSet;

/// One thing that does not hold together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Flaw {
    /// Statutes before the constitution, associates before statutes, amendments before the adopted version.
    Foundation,
    /// An exit of nobody.
    Orphan(AssociateRef),
    /// Shares of nobody, or from before the admission.
    SharesBeforeEntry(AssociateRef),
    /// An exit before the entry.
    ExitBeforeEntry(AssociateRef),
    /// Shares cancelled before the exit.
    CancelledBeforeExit(AssociateRef),
    /// More given back, paid or transferred than there was.
    Holding(AssociateRef),
    /// Shares that came after the exit.
    SharesAfterExit(AssociateRef, Position),
    /// More settled than was owed.
    Debt(RefundRef),
    /// A mandate ended before it began, or that is not there.
    Mandates,
    /// One legal person who is an associate twice on some day.
    Double(AssociateRef),
}

/// Everything that does not hold together.
pub(super) fn flaws(state: &Cooperative) -> BTreeSet<Flaw> {
    let mut found = BTreeSet::new();
    if !founded(state) {
        found.insert(Flaw::Foundation);
    }
    if !state.mandates.hold_together() {
        found.insert(Flaw::Mandates);
    }
    found.extend(state.register.orphaned_exits().map(Flaw::Orphan));
    found.extend(state.capital.debts().filter(|(_, debt)| !debt.holds_together()).map(|(r, _)| Flaw::Debt(r)));
    for (associate, line) in state.register.lines() {
        // Who takes shares over and gives them all up on one day was an associate on none: no flaw.
        let early = line.exit.filter(|exit| exit.on.succ_opt().is_some_and(|next| next < line.since));
        found.extend(early.map(|_| Flaw::ExitBeforeEntry(associate)));
        found.extend(state.register.double(associate).map(|_| Flaw::Double(associate)));
    }
    for (associate, account) in state.capital.accounts() {
        match state.register.get(associate) {
            None if account.first_move().is_some() => drop(found.insert(Flaw::SharesBeforeEntry(associate))),
            None => {}
            Some(line) => of_file(associate, line, account, &mut found),
        }
    }
    found
}

fn founded(state: &Cooperative) -> bool {
    let (constituted, first) = (state.life.incorporated_on, state.statutes.first_day());
    let statutes = first.is_none_or(|first| constituted.is_some_and(|since| since <= first));
    let covers = state.register.first_day().is_none_or(|day| first.is_some_and(|first| first <= day));
    statutes && covers && state.statutes.begins_with_the_adopted()
}

/// The file of one associate: admitted first, shares held before they are moved, cancelled only after the exit.
fn of_file(associate: AssociateRef, line: &Associate, account: &Account, found: &mut BTreeSet<Flaw>) {
    if account.first_move().is_some_and(|(day, _)| day < line.since) {
        found.insert(Flaw::SharesBeforeEntry(associate));
    }
    let cancelled = account.first_cancellation();
    if cancelled.is_some_and(|day| line.exit.is_none_or(|exit| day < exit.on)) {
        found.insert(Flaw::CancelledBeforeExit(associate));
    }
    if !account.holds_together() {
        found.insert(Flaw::Holding(associate));
    }
    if let Some(exit) = line.exit {
        found.extend(account.subscribed_after(exit.on).map(|(_, entry)| Flaw::SharesAfterExit(associate, entry)));
    }
}
