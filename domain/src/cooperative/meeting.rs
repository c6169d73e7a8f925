//! Recording the entries of assemblies: what `evolve` does with them.

use super::{Cooperative, Event};
use crate::assemblies::{self, Assemblies, AssemblyConvened, Frozen, RollAmended};
use crate::values::Position;

/// Records what an entry of an assembly says.
pub(super) fn record(assemblies: &mut Assemblies, at: Position, event: &Event, frozen: Option<Frozen>) {
    match event {
        Event::AssemblyConvened(e) => assemblies.convene(at, e, frozen),
        Event::RollAmended(e) => assemblies.amend_roll(at, e, frozen),
        Event::ConsultationOpened(e) => assemblies.consult(at, e, frozen),
        Event::DeedSigned(e) => assemblies.sign_deed(at, e, frozen),
        Event::NoticeSent(e) => assemblies.notify(e),
        Event::ResolutionAdded(e) => assemblies.add(e),
        Event::ProxyGiven(e) => assemblies.give_proxy(e),
        Event::ProxyRevoked(e) => assemblies.revoke_proxy(e),
        Event::FormReceived(e) => assemblies.receive_form(e),
        Event::CheckedIn(e) => assemblies.check_in(e),
        Event::CheckedOut(e) => assemblies.check_out(e),
        Event::AssemblyOpened(e) => assemblies.open(e),
        Event::VoteOpened(e) => assemblies.put_to_vote(e),
        Event::VotesRecorded(e) => assemblies.record_votes(e),
        Event::VoteClosed(e) => assemblies.close_vote(at, e),
        Event::AssemblyAdjourned(e) => assemblies.adjourn(e),
        Event::AssemblyResumed(e) => assemblies.resume(e),
        Event::AssemblyClosed(e) => assemblies.close(e),
        Event::MinutesSealed(e) => assemblies.seal(e),
        Event::MinutesApproved(e) => assemblies.approve(e),
        // A file attached to minutes: told to whoever reads the book.
        Event::MinutesSigned(_) => {}
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
        | events_of!(scic)
        | events_of!(billing)
        | events_of!(accounts)
        | events_of!(formalities)
        | events_of!(funds)
        | Event::RegisterStruck(_)
        | Event::AssociateAdmitted(_) => {}
    }
}

/// The roll that an entry freezes: as it did when it was recorded, whatever was rectified since.
pub(super) fn frozen(state: &Cooperative, at: Position, event: &Event) -> Option<Frozen> {
    let anew = || match event {
        Event::AssemblyConvened(AssemblyConvened { held_on, .. }) => assemblies::frozen(state.hall(), *held_on),
        Event::ConsultationOpened(e) => assemblies::frozen(state.hall(), e.answers_until),
        Event::DeedSigned(e) => assemblies::frozen(state.hall(), e.effective_on),
        Event::RollAmended(RollAmended { assembly, associate, .. }) => {
            assemblies::amended(state.hall(), *assembly, *associate)
        }
        _ => None,
    };
    state.assemblies.frozen(at).cloned().or_else(anew)
}
