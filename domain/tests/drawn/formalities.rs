//! What a drawn step asks of formalities, and their events in a pile.

use super::life::{Step, What};
use super::pile::Draw;
use crate::common::*;
use quitus_domain::assemblies::{Assembly, Resolution};
use quitus_domain::cooperative::{Act, Event};
use quitus_domain::decision::{Decision, OutsideDecision};
use quitus_domain::formalities::*;
use quitus_domain::mandates::Office;
use quitus_domain::values::{Day, Organ, YearName};

/// The act of a step about a formality.
pub fn formal(step: &Step, book: &Given) -> Option<Act> {
    if step.what != What::Formal {
        return None;
    }
    let (effective_on, command): (Day, Said) = match step.amount % 4 {
        0 => publishes(step, book),
        1 => notes(step, book),
        _ => confirms(step, book),
    };
    Some(Act { effective_on, command: command.0 })
}

/// Some year, by an assembly of the drawn day, or after its last day.
fn notes(step: &Step, book: &Given) -> (Day, Said) {
    let drawn = step.drawn_day();
    let Some(year) = step.choose(book.state.ledger.years()) else { return (drawn, noting(YEAR, "2015-01-01").into()) };
    let on = if step.which.is_multiple_of(5) { drawn } else { drawn.max(year.to.succ_opt().unwrap_or(year.to)) };
    (on, NoteCapitalVariation { year: year.name, decision: met(on) }.into())
}

/// The exit of some manager, on the last day of the mandate or later.
fn publishes(step: &Step, book: &Given) -> (Day, Said) {
    let managers = book.state.mandates.all().filter(|(_, one)| one.office == Office::Manager);
    match step.choose(managers) {
        Some((mandate, one)) => {
            (one.ends_on.max(step.drawn_day()), PublishManagerExit { mandate, ..publication(0) }.into())
        }
        None => (step.drawn_day(), publication(0).into()),
    }
}

/// What some consultation, or deed, approved: one that waits for a meeting, if there is one.
fn confirms(step: &Step, book: &Given) -> (Day, Said) {
    let written = || book.state.assemblies.all().filter(|(_, held)| held.is_written());
    let waits = |held: &Assembly| held.resolutions.iter().any(Resolution::is_adopted);
    let done = &book.state.formalities;
    let open = written().filter(|(assembly, held)| waits(held) && done.confirmed(*assembly).is_none());
    match step.choose(open).or_else(|| step.choose(written())) {
        Some((assembly, held)) => {
            let on = held.held_on.max(step.drawn_day());
            (on, ConfirmAccounts { assembly, decision: met(on) }.into())
        }
        None => (step.drawn_day(), confirming("2016-12-31").into()),
    }
}

fn met(on: Day) -> Decision {
    let (number, document) = (label("12"), sealed("minutes"));
    Decision::Outside(OutsideDecision { organ: Organ::OrdinaryAssembly, decided_on: on, number, document })
}

pub(super) fn fact(drawn: &Draw, kind: u8) -> Event {
    let effective_on = drawn.day;
    match kind {
        0 => {
            let year = YearName::try_from(format!("{:04}", 2000 + drawn.number % 40)).unwrap();
            let (opening, closing) = (drawn.amount, -drawn.amount);
            let decision = deed();
            Event::CapitalVariationNoted(CapitalVariationNoted { year, opening, closing, decision, effective_on })
        }
        1 => {
            let PublishManagerExit { mandate, registry, reference, receipt } = publication(drawn.bulletin);
            let event = ManagerExitPublished { mandate, registry, reference, receipt, effective_on };
            Event::ManagerExitPublished(event)
        }
        _ => {
            let (assembly, decision) = (gathering(drawn.bulletin), deed());
            Event::AccountsConfirmed(AccountsConfirmed { assembly, decision, effective_on })
        }
    }
}
