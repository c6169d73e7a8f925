//! Deciding and recording formalities: dispatch only, as in `money`.

use super::{Act, Command, Cooperative, Event};
use crate::formalities::{self, Around, Begins, Formalities, NoteCapitalVariation, Variation};
use crate::mandates::Office;
use crate::refusal::Refusal;
use crate::values::{Day, Position};

/// What the own rules of a command say.
pub(super) fn breaches(state: &Cooperative, act: &Act) -> Vec<Refusal> {
    let on = act.effective_on;
    let Cooperative { mandates, assemblies, formalities: done, .. } = state;
    match &act.command {
        Command::NoteCapitalVariation(c) => formalities::note_variation_breaches(around(state), c, on),
        Command::PublishManagerExit(c) => formalities::publish_exit_breaches(mandates, done, c, on),
        Command::ConfirmAccounts(c) => formalities::confirm_accounts_breaches(assemblies, done, c, on),
        _ => Vec::new(),
    }
}

/// Its one event.
pub(super) fn the_event(state: &Cooperative, act: &Act) -> Option<Event> {
    let on = act.effective_on;
    Some(match &act.command {
        Command::NoteCapitalVariation(c) => {
            Event::CapitalVariationNoted(formalities::note_variation_event(around(state), c, on)?)
        }
        Command::PublishManagerExit(c) => Event::ManagerExitPublished(formalities::publish_exit_event(c, on)),
        Command::ConfirmAccounts(c) => Event::AccountsConfirmed(formalities::confirm_accounts_event(c, on)),
        _ => return None,
    })
}

fn around(state: &Cooperative) -> Around<'_> {
    let Cooperative { ledger, capital, formalities: done, .. } = state;
    Around { ledger, curve: &capital.curve, begins: begins(state), done }
}

fn begins(state: &Cooperative) -> Begins {
    let life = state.life;
    Begins { incorporated_on: life.incorporated_on, opened_on: life.opened_on }
}

/// The capital at the opening and at the close of a year, for readers; `None` where the book does not know the first.
#[must_use]
pub fn capital_variation(state: &Cooperative, first: Day, last: Day) -> Option<Variation> {
    formalities::variation(begins(state), &state.capital.curve, (first, last))
}

/// Records what an entry says.
pub(super) fn record(done: &mut Formalities, at: Position, event: &Event) {
    match event {
        Event::CapitalVariationNoted(e) => done.note(at, e),
        Event::ManagerExitPublished(e) => done.publish(e),
        Event::AccountsConfirmed(e) => done.confirm(e),
        Event::ConsultationOpened(e) => done.vote_in_writing(e.assembly, e.accounts),
        Event::DeedSigned(e) => done.vote_in_writing(e.assembly, e.accounts),
        _ => {}
    }
}

/// Whether the mandate whose end was published was a manager's, and over. Asked of no other event.
pub(super) fn stands(state: &Cooperative, event: &Event) -> bool {
    match event {
        Event::ManagerExitPublished(e) => {
            let one = state.mandates.get(e.mandate);
            one.is_some_and(|one| one.office == Office::Manager && one.ends_on <= e.effective_on)
        }
        _ => true,
    }
}

/// The figures of a variation, as the book would compute them.
pub(super) fn recomputed(state: &Cooperative, event: &Event) -> Option<Event> {
    match event {
        Event::CapitalVariationNoted(e) => {
            let command = NoteCapitalVariation { year: e.year, decision: e.decision.clone() };
            let again = formalities::note_variation_event(around(state), &command, e.effective_on);
            again.map(Event::CapitalVariationNoted)
        }
        _ => None,
    }
}
