//! What would not hold together: entries that stand on what is not there.
//!
//! A rectification may not leave any behind that was not there before. `decide` lets none come up; a departure recorded
//! late can leave subscriptions behind it, which are findings and no reason to forbid other corrections.

use super::{Cooperative, Event, formal, money, sales};
use crate::capital::Account;
use crate::register::{Associate, WayOut};
use crate::reviews::{ReviewRecorded, ReviewStage};
use crate::values::{AssociateRef, Day, Family, Position, RefundRef};
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
    /// Two employments of one person at a time.
    Employments,
    /// An entry about something that is not there, or not yet, on its day.
    Baseless(Position),
    /// One person who is an associate twice on some day.
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
    if !state.register.employments.hold_together() {
        found.insert(Flaw::Employments);
    }
    found.extend(baseless(state).map(Flaw::Baseless));
    found.extend(state.register.orphaned_exits().map(Flaw::Orphan));
    found.extend(state.capital.debts().filter(|(_, debt)| !debt.holds_together()).map(|(r, _)| Flaw::Debt(r)));
    for (associate, line) in state.register.lines() {
        // Who takes shares over and gives them all up on one day was an associate on none: no flaw.
        let eve = line.since.pred_opt().filter(|_| line.exit.is_some_and(|exit| exit.way == WayOut::Transfer));
        let early = line.exit.filter(|exit| exit.on < eve.unwrap_or(line.since));
        found.extend(early.map(|_| Flaw::ExitBeforeEntry(associate)));
        let register = &state.register;
        let twice = register.double(associate).is_some() || register.twin(associate).is_some();
        found.extend(twice.then_some(Flaw::Double(associate)));
    }
    for (associate, account) in state.capital.accounts() {
        match state.register.get(associate) {
            None if account.first_move().is_some() || !account.holds_together() => {
                found.insert(Flaw::SharesBeforeEntry(associate));
            }
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

/// The entries that say something of what is not there on their day.
fn baseless(state: &Cooperative) -> impl Iterator<Item = Position> {
    let entries = (0..).map(Position).zip(&state.entries);
    let entries = entries.filter_map(|(at, event)| Some((at, event.as_deref()?)));
    entries.filter(|(_, event)| !has_its_basis(state, event)).map(|(at, _)| at)
}

/// Whether what an event builds on was there on its day. Asked of what no other flaw tells.
fn has_its_basis(state: &Cooperative, event: &Event) -> bool {
    let (on, life) = (event.effective_on(), state.life);
    let a_line = |associate| state.register.get(associate).is_some_and(|line| line.since <= on);
    let begun = |day: Option<Day>| day.is_some_and(|day| day <= on);
    let converted = state.conversions.converted().map(|one| one.on);
    let subscribed = |who, which| state.capital.subscription(who, which).map(|open| open.on);
    match event {
        Event::AssetsDevolved(_) => begun(life.dissolved_on),
        Event::AssociateCarried(_) | Event::MandateCarried(_) => begun(life.opened_on),
        Event::RefundCarried(e) => begun(life.opened_on) && a_line(e.associate),
        Event::ApplicationRejected(e) => begun(state.register.application(e.associate).map(|made| made.on)),
        Event::AssociateAdmitted(e) => state.register.application(e.associate).is_none_or(|made| made.on <= on),
        Event::AssociateReclassified(e) => a_line(e.associate),
        Event::RepresentativeAppointed(e) => a_line(e.associate),
        Event::ContactChanged(e) => a_line(e.associate),
        Event::BenefitEvidenced(e) => a_line(e.associate),
        Event::UsageRecorded(e) => state.register.get(e.associate).is_some_and(|line| line.since <= e.period.to),
        Event::EmploymentEnded(e) => {
            state.register.employments.of(e.person, on).is_some_and(|one| one.until == Some(on))
        }
        Event::SharesCalled(e) => begun(subscribed(e.associate, e.subscription)),
        Event::DefaultNotified(e) => begun(subscribed(e.associate, e.subscription)),
        Event::RefundScheduled(e) => begun(state.capital.debt(e.refund).map(|debt| debt.on)),
        Event::DefaultDeclared(e) => {
            let open = state.capital.subscription(e.associate, e.subscription);
            begun(open.and_then(|open| open.notice).map(|(day, _)| day))
        }
        Event::SharesTransferred(e) => {
            let left = state.capital.held_on(e.from, on).shares;
            (left == 0) == (e.left == 0)
        }
        events_of!(billing) => sales::stands(state, event),
        events_of!(funds) => money::stands(state, event),
        events_of!(formalities) => formal::stands(state, event),
        Event::ScicConverted(_) => state.statutes.on(on).is_some_and(|clauses| clauses.family == Family::Scic),
        Event::FormalityDone(_) => begun(converted),
        Event::DissentChosen(e) => begun(converted) && a_line(e.associate),
        Event::ReviewRecorded(e) => review_stands(state, e),
        Event::BookOpened(_)
        | Event::KeyRotated(_)
        | Event::EntryRectified(_)
        | Event::PersonErased(_)
        | Event::CooperativeIncorporated(_)
        | Event::CooperativeDissolved(_)
        | Event::StatusGivenUp(_)
        | Event::StatutesAdopted(_)
        | Event::StatutesAmended(_)
        | Event::PositionStated(_)
        | Event::ApplicationReceived(_)
        | Event::EmploymentStarted(_)
        | Event::AssociateWithdrew(_)
        | Event::AssociateExcluded(_)
        | Event::AssociateStruckOff(_)
        | Event::AssociateDied(_)
        | Event::SharesSubscribed(_)
        | Event::SharesPaidUp(_)
        | Event::SharesRefunded(_)
        | Event::SharesCancelled(_)
        | Event::RefundPaid(_)
        | Event::RefundSetOff(_)
        | Event::RefundReduced(_)
        | Event::ManagerProposed(_)
        | Event::ManagerAppointed(_)
        | Event::ReviewerAppointed(_)
        | Event::AuditorAppointed(_)
        | Event::MandateEnded(_) => true,
        events_of!(assemblies) | events_of!(accounts) | Event::RegisterStruck(_) | Event::ProjectReported(_) => true,
    }
}

/// Whether the report stood on the day of what follows it, and has that remark.
fn review_stands(state: &Cooperative, event: &ReviewRecorded) -> bool {
    let one = state.reviews.get(event.review);
    let reported = one.and_then(|one| one.reported_on).is_some_and(|on| on <= event.effective_on);
    match &event.stage {
        ReviewStage::Requested { .. } | ReviewStage::Reported { .. } => true,
        ReviewStage::Discussed { .. } => reported,
        ReviewStage::RemarkAnswered { remark, .. } => reported && one.is_some_and(|one| *remark <= one.remarks),
    }
}
