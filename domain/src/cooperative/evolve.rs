//! Recording: what an event leaves in the state. Total, never refuses, never panics.
//!
//! A rectification puts another event, or none, in the place of one, and folds the entries anew: what the state then
//! holds is by construction what a book without the mistake would have left. Numbers once given and persons once named
//! are kept all the same.

use super::state::Cooperative;
use super::{EntryRectified, Event, formal, meeting, money, posted, sales};
use crate::book::{ErasureScope, VerificationKey};
use crate::capital::CarriedShares;
use crate::decision::Decision;
use crate::mandates::Office;
use crate::opening::AssociateCarried;
use crate::register::{AssociateAdmitted, Carried, ContactChanged, Register, WayOut};
use crate::values::{Label, PersonRef, Position};
use imbl::OrdMap;
use std::sync::Arc;

/// Records the next event of the book.
pub fn evolve(state: &mut Cooperative, event: &Event) {
    evolve_shared(state, &Arc::new(event.clone()));
}

/// As [`evolve`], where the event is kept by others too.
pub fn evolve_shared(state: &mut Cooperative, event: &Arc<Event>) {
    let position = state.next_position();
    match event.as_ref() {
        Event::EntryRectified(e) => rectify(state, e),
        event => record(state, position, event),
    }
    remember(state, event);
    posted::post(&mut state.ledger, position, event);
    state.entries.push_back(Some(Arc::clone(event)));
}

/// Records a whole book: the same state as one event after the other, in one pass even where entries are rectified.
#[must_use]
pub fn replay<'e>(events: impl IntoIterator<Item = &'e Event>) -> Cooperative {
    let mut replay = Replay::default();
    events.into_iter().for_each(|event| replay.add(&Arc::new(event.clone())));
    replay.finish()
}

/// A book that is being read. From its first rectification on, entries are only laid by, and folded once at the end:
/// a thousand corrections cost no more than one.
#[derive(Default)]
pub struct Replay {
    state: Cooperative,
    rectified: Option<Position>,
}

impl Replay {
    /// Reads the next event.
    pub fn add(&mut self, event: &Arc<Event>) {
        match event.as_ref() {
            Event::EntryRectified(e) => {
                put(&mut self.state, e.of, e.replacement.as_ref().map(|new| new.event.as_ref()));
                self.rectified.get_or_insert(e.of);
            }
            // A roll is frozen as the book is then: with the corrections known by then, and no others.
            Event::AssemblyConvened(_)
            | Event::ConsultationOpened(_)
            | Event::DeedSigned(_)
            | Event::RollAmended(_)
                if self.rectified.take().is_some() =>
            {
                refold(&mut self.state);
                self.record(event);
            }
            event if self.rectified.is_none() => self.record(event),
            Event::KeyRotated(e) => self.state.key = Some(e.new.clone()),
            _ => {}
        }
        remember(&mut self.state, event);
        let position = self.state.next_position();
        posted::post(&mut self.state.ledger, position, event);
        self.state.entries.push_back(Some(Arc::clone(event)));
    }

    fn record(&mut self, event: &Event) {
        let position = self.state.next_position();
        record(&mut self.state, position, event);
    }

    /// The key that verifies a checkpoint of what was read so far.
    #[must_use]
    pub fn verification_key(&self) -> Option<&VerificationKey> {
        self.state.verification_key()
    }

    /// The state after the last event.
    #[must_use]
    pub fn finish(mut self) -> Cooperative {
        if self.rectified.is_some() {
            refold(&mut self.state);
        }
        self.state
    }
}

/// What the given facts leave, each from its own place in the book: the cooperative of a question, for those who ask.
/// Nothing is decided on it, since it does not know how long the book is.
#[must_use]
pub fn of_facts<'e>(facts: impl IntoIterator<Item = (Position, &'e Event)>) -> Cooperative {
    let mut state = Cooperative::default();
    facts.into_iter().for_each(|(position, event)| record(&mut state, position, event));
    state
}

/// Puts another event, or none, in the place of an entry, and folds the entries anew.
pub(super) fn replace(state: &mut Cooperative, position: Position, event: Option<&Event>) {
    put(state, position, event);
    refold(state);
}

fn rectify(state: &mut Cooperative, rectified: &EntryRectified) {
    replace(state, rectified.of, rectified.replacement.as_ref().map(|new| new.event.as_ref()));
}

/// An entry that is not there, or that is never rectified, stays as it is; what is never rectified replaces nothing.
fn put(state: &mut Cooperative, position: Position, event: Option<&Event>) {
    let standing = state.entry(position).flatten().is_some_and(|standing| standing.subject().is_some());
    let rectifiable = standing && event.is_none_or(|event| event.subject().is_some());
    let index = usize::try_from(position.0).ok().filter(|_| rectifiable);
    if let Some(slot) = index.and_then(|index| state.entries.get_mut(index)) {
        *slot = event.map(|event| Arc::new(event.clone()));
    }
    if let Some(event) = event {
        remember(state, event);
    }
}

/// What stays even when the entry that brought it does not.
fn remember(state: &mut Cooperative, event: &Event) {
    state.persons.extend(event.persons());
    if let Event::AssociateAdmitted(AssociateAdmitted { associate, number, .. })
    | Event::AssociateCarried(AssociateCarried { associate, number, .. }) = event
    {
        state.register.give_number(*associate, *number);
    }
}

fn refold(state: &mut Cooperative) {
    let entries = std::mem::take(&mut state.entries);
    let mut anew = Cooperative {
        persons: std::mem::take(&mut state.persons),
        ledger: std::mem::take(&mut state.ledger),
        ..Cooperative::default()
    };
    anew.register.keep_numbers(&state.register);
    anew.assemblies.keep_frozen(&state.assemblies);
    for (position, event) in (0..).map(Position).zip(&entries) {
        match event.as_deref() {
            None | Some(Event::EntryRectified(_)) => {}
            Some(event) => record(&mut anew, position, event),
        }
    }
    anew.entries = entries;
    *state = anew;
}

/// Records the resolution that an entry carries out, the invoices that a set-off pays, and what it says of a conversion, a
/// review, a formality, a loan or a grant.
fn turn(state: &mut Cooperative, at: Position, event: &Event) {
    if let Some(cited) = event.decision().and_then(Decision::resolution) {
        state.assemblies.apply(at, cited.assembly, cited.resolution);
    }
    let Cooperative { conversions, reviews, formalities, funds, billing, .. } = state;
    formal::record(formalities, at, event);
    match event {
        events_of!(funds) => money::record(funds, at, event),
        Event::RefundSetOff(e) => billing.set_off(&e.pays, e.effective_on),
        Event::ScicConverted(e) => conversions.convert(at, e),
        Event::FormalityDone(e) => conversions.formality_done(e),
        Event::DissentChosen(e) => conversions.choose(e),
        Event::ProjectReported(e) => conversions.report(e),
        Event::ReviewRecorded(e) => reviews.record(e),
        _ => {}
    }
}

/// Records what was agreed, and that values which are given anew can be erased anew.
fn change_contact(
    (register, erased): (&mut Register, &mut OrdMap<PersonRef, ErasureScope>),
    at: Position,
    event: &ContactChanged,
) {
    register.agree_to_email(at, event);
    if let Some(person) = event.person.filter(|person| erased.get(person) == Some(&ErasureScope::Contact)) {
        erased.remove(&person);
    }
}

/// Records what the entry at `at` says.
fn record(state: &mut Cooperative, at: Position, event: &Event) {
    turn(state, at, event);
    let frozen = meeting::frozen(state, at, event);
    let Cooperative { key, life, registration, statutes, register, capital, mandates, assemblies, billing, .. } = state;
    let Cooperative { struck, erased, .. } = state;
    match event {
        Event::BookOpened(e) => *key = Some(e.verification_key.clone()),
        Event::KeyRotated(e) => *key = Some(e.new.clone()),
        Event::PersonErased(e) => drop(erased.insert(e.person, e.scope)),
        Event::CooperativeIncorporated(e) => {
            (life.incorporated_on, *registration) = (Some(e.effective_on), e.into());
        }
        Event::CooperativeDissolved(e) => life.dissolved_on = Some(e.effective_on),
        Event::StatusGivenUp(e) => life.status_given_up_on = Some(e.effective_on),
        Event::StatutesAdopted(e) => statutes.adopt(at, e),
        Event::StatutesAmended(e) => statutes.record(at, e),
        Event::PositionStated(e) => {
            life.opened_on = Some(e.effective_on);
            assemblies.begin_minutes_after(e.last_minutes_number.as_ref().map(Label::as_str));
            capital.curve.state_highest(e.effective_on, e.highest_capital);
        }
        Event::AssociateCarried(e) => {
            register.carry(at, &carried(e));
            capital.carry(at, &carried_shares(e));
        }
        Event::RefundCarried(e) => {
            capital.carry_refund(at, e.refund, e.associate, e.amount, (e.effective_on, e.due_on))
        }
        Event::MandateCarried(e) => mandates.give(at, e.mandate, (e.office, &e.holder), (e.starts_on, e.ends_on)),
        Event::ApplicationReceived(e) => register.apply_for(at, e.associate, e.effective_on),
        Event::ApplicationRejected(e) => register.reject(e.associate, e.effective_on),
        Event::AssociateAdmitted(e) => register.admit(at, e),
        Event::AssociateReclassified(e) => register.reclassify(at, e.associate, &e.category, e.effective_on),
        Event::RepresentativeAppointed(e) => register.represent(at, e.associate, e.representative, e.effective_on),
        Event::EmploymentStarted(e) => register.employments.start(at, e.person, e.contract, e.effective_on),
        Event::EmploymentEnded(e) => register.employments.end(e.person, e.effective_on),
        Event::AssociateWithdrew(e) => register.leave(at, e.associate, e.effective_on, WayOut::Withdrawal),
        Event::AssociateExcluded(e) => register.leave(at, e.associate, e.effective_on, WayOut::Exclusion),
        Event::AssociateStruckOff(e) => register.leave(at, e.associate, e.effective_on, WayOut::StrikeOff),
        Event::AssociateDied(e) => register.leave(at, e.associate, e.effective_on, WayOut::Death),
        Event::SharesSubscribed(e) => capital.subscribe(at, e),
        Event::SharesCalled(e) => capital.call(e),
        Event::SharesPaidUp(e) => capital.pay_up(at, e),
        Event::DefaultNotified(e) => capital.notify_default(at, e),
        Event::DefaultDeclared(e) => register.leave(at, e.associate, e.effective_on, WayOut::UnpaidShares),
        Event::SharesTransferred(e) => {
            capital.transfer(at, e);
            e.last_day_of_transferor().into_iter().for_each(|last| register.leave(at, e.from, last, WayOut::Transfer));
        }
        Event::SharesRefunded(e) => capital.refund(at, e),
        Event::SharesCancelled(e) => capital.cancel(at, e),
        Event::RefundScheduled(e) => capital.schedule(e),
        Event::RefundPaid(e) => capital.pay_refund(e),
        Event::RefundSetOff(e) => capital.set_off_refund(e),
        Event::RefundReduced(e) => capital.reduce_refund(e),
        Event::RegisterStruck(e) => struck.strike(at, e),
        Event::ManagerProposed(e) => mandates.propose(e),
        Event::ManagerAppointed(e) => mandates.give(at, e.mandate, (Office::Manager, &e.holder), e.term()),
        Event::ReviewerAppointed(e) => mandates.give(at, e.mandate, (Office::Reviewer, &e.holder), e.term()),
        Event::AuditorAppointed(e) => mandates.give(at, e.mandate, (Office::Auditor, &e.holder), e.term()),
        Event::MandateEnded(e) => mandates.end(at, e),
        Event::ContactChanged(e) => change_contact((register, erased), at, e),
        events_of!(assemblies) => meeting::record(assemblies, at, event, frozen),
        Event::UsageRecorded(_) | events_of!(billing) => sales::record(billing, at, event),
        // Told to whoever reads the book; no later decision asks for them.
        Event::EntryRectified(_) | Event::AssetsDevolved(_) | Event::BenefitEvidenced(_) => {}
        // The accounts keep them, in the order in which they were recorded; or `turn` recorded them.
        events_of!(accounts) | events_of!(scic) | events_of!(formalities) | events_of!(funds) => {}
    }
}

fn carried(event: &AssociateCarried) -> Carried<'_> {
    Carried {
        associate: event.associate,
        identity: &event.identity,
        category: &event.category,
        since: event.since,
        opened_on: event.effective_on,
        left_on: event.left_on,
    }
}

fn carried_shares(event: &AssociateCarried) -> CarriedShares {
    CarriedShares {
        subscription: event.subscription,
        associate: event.associate,
        shares: event.shares,
        total: event.total(),
        paid: event.paid,
        due_on: event.due_on,
        on: event.effective_on,
    }
}
