//! The recount (*recomptage*): every roll, every result and every struck register of a book made anew, and held against
//! what the entries say.
//!
//! A program that wrote a false result into an entry would still have hashed and signed it well: this is what finds it.

use crate::assemblies::{AssemblyView, electorate};
use crate::check::Disagreement;
use crate::recorded::Recorded;
use quitus_domain::assemblies::{
    AssemblyAdjourned, AssemblyClosed, AssemblyOpened, AssemblyResumed, VoteOpened, result,
};
use quitus_domain::cooperative::{Cooperative, Event, evolve, recomputed};
use quitus_domain::events_of;
use quitus_domain::scic::{self, RegisterStruck, StrikeRegister};
use quitus_domain::values::AssociateRef;
use serde::Serialize;

/// Everything on which an entry that counts and its recount differ.
#[must_use]
pub fn recount(book: &[Recorded]) -> Vec<Disagreement> {
    let mut found = Vec::new();
    if !book.iter().any(|recorded| begins_a_count(&recorded.event)) {
        return found;
    }
    let mut state = Cooperative::default();
    for recorded in book {
        match recorded.event.as_ref() {
            Event::AssemblyConvened(e) => {
                roll(recorded, &AssemblyView::of(e, recorded.position), book, &mut found);
            }
            Event::ConsultationOpened(e) => {
                roll(recorded, &AssemblyView::of_consultation(e, recorded.position), book, &mut found);
            }
            Event::DeedSigned(e) => {
                let roll = roll(recorded, &AssemblyView::of_deed(e, recorded.position), book, &mut found);
                compare(recorded, "signatories", &e.signatories, &roll, &mut found);
            }
            Event::AssemblyOpened(AssemblyOpened { assembly, at, attendance, .. })
            | Event::VoteOpened(VoteOpened { assembly, at, attendance, .. })
            | Event::AssemblyAdjourned(AssemblyAdjourned { assembly, at, attendance, .. })
            | Event::AssemblyResumed(AssemblyResumed { assembly, at, attendance, .. })
            | Event::AssemblyClosed(AssemblyClosed { assembly, at, attendance, .. }) => {
                let counted = state.assemblies.get(*assembly).map(|held| held.attendance(*at));
                compare(recorded, "attendance", &Some(*attendance), &counted, &mut found);
            }
            Event::VoteClosed(e) => {
                let held = state.assemblies.get(e.assembly);
                let counted = held.and_then(|held| result::of(held, e.resolution));
                compare(recorded, "result", &Some(&e.result), &counted.as_ref(), &mut found);
            }
            Event::RegisterStruck(e) => {
                let made = struck(&state, e);
                compare(recorded, "register", &Some(e), &made.as_ref(), &mut found);
            }
            events_of!(billing) | events_of!(accounts) => figures(recorded, &state, &mut found),
            events_of!(book)
            | events_of!(society)
            | events_of!(statutes)
            | events_of!(opening)
            | events_of!(applications)
            | events_of!(membership)
            | events_of!(exits)
            | events_of!(employment)
            | events_of!(payments)
            | events_of!(shares)
            | events_of!(debts)
            | events_of!(mandates)
            | Event::AssociateAdmitted(_)
            | Event::NoticeSent(_)
            | Event::ResolutionAdded(_)
            | Event::RollAmended(_)
            | Event::ProxyGiven(_)
            | Event::ProxyRevoked(_)
            | Event::FormReceived(_)
            | Event::CheckedIn(_)
            | Event::CheckedOut(_)
            | Event::VotesRecorded(_)
            | Event::MinutesSealed(_)
            | Event::MinutesApproved(_)
            | Event::MinutesSigned(_) => {}
        }
        evolve(&mut state, &recorded.event);
    }
    found
}

/// A book that has none of these has nothing to count.
fn begins_a_count(event: &Event) -> bool {
    matches!(
        event,
        Event::AssemblyConvened(_)
            | Event::ConsultationOpened(_)
            | Event::DeedSigned(_)
            | Event::RegisterStruck(_)
            | Event::FiscalYearOpened(_)
    )
}

/// Compares what an entry of billing or of the accounts computed: numbers, prices, taxes, parts, results.
fn figures(recorded: &Recorded, state: &Cooperative, found: &mut Vec<Disagreement>) {
    let event = recorded.event.as_ref();
    let chosen =
        matches!(event, Event::ServicePriced(_) | Event::KeySet(_) | Event::VatDueChosen(_) | Event::EntryRecorded(_));
    if !chosen {
        compare(recorded, "figures", &Some(event), &recomputed(state, event).as_ref(), found);
    }
}

/// Compares the roll, and hands back who the book says is on it.
fn roll(
    recorded: &Recorded,
    begun: &AssemblyView,
    book: &[Recorded],
    found: &mut Vec<Disagreement>,
) -> Vec<AssociateRef> {
    let made = electorate(begun, book);
    compare(recorded, "roll", &Some(&begun.roll), &made.computed.as_ref(), found);
    made.electors.iter().map(|one| one.associate).collect()
}

fn struck(state: &Cooperative, event: &RegisterStruck) -> Option<RegisterStruck> {
    let command = StrikeRegister { ground: event.ground, salt: event.salt.clone() };
    let facts = (&state.register, &state.capital);
    scic::event(&state.statutes, facts, &command, (event.effective_on, state.size()))
}

fn compare<T: PartialEq + Serialize>(
    recorded: &Recorded,
    what: &str,
    entry: &T,
    counted: &T,
    found: &mut Vec<Disagreement>,
) {
    if entry == counted {
        return;
    }
    let words = |value: &T| serde_json::to_string(value).unwrap_or_default();
    let figure = format!("{}.{what}", recorded.position.number());
    found.push(Disagreement { figure, state: words(entry), fold: words(counted) });
}
