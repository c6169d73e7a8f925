//! The grounds of an entry: the decision (*décision*) that it rests on, where it cites one.

use quitus_domain::cooperative::Event;
use quitus_domain::decision::OutsideDecision;
use quitus_domain::events_of;
use quitus_domain::mandates::Cause;

/// The decision that an event cites: for a rectification, that of the event which it puts in place.
#[must_use]
pub fn decision(event: &Event) -> Option<&OutsideDecision> {
    match event {
        Event::CooperativeIncorporated(e) => Some(&e.decision),
        Event::CooperativeDissolved(e) => Some(&e.decision),
        Event::AssetsDevolved(e) => Some(&e.decision),
        Event::StatusGivenUp(e) => Some(&e.decision),
        Event::StatutesAdopted(e) | Event::StatutesAmended(e) => Some(&e.decision),
        Event::ApplicationRejected(e) => Some(&e.decision),
        Event::AssociateAdmitted(e) => Some(&e.decision),
        Event::AssociateReclassified(e) => Some(&e.decision),
        Event::AssociateExcluded(e) => Some(&e.decision),
        Event::SharesTransferred(e) => e.approval.as_ref(),
        Event::RefundScheduled(e) => Some(&e.decision),
        Event::ManagerAppointed(e) => Some(&e.decision),
        Event::ReviewerAppointed(e) => Some(&e.decision),
        Event::AuditorAppointed(e) => Some(&e.decision),
        Event::MandateEnded(e) => of_cause(&e.cause),
        Event::EntryRectified(e) => e.replacement.as_ref().and_then(|new| decision(&new.event)),
        events_of!(opening)
        | events_of!(employment)
        | events_of!(payments)
        | Event::BookOpened(_)
        | Event::KeyRotated(_)
        | Event::PersonErased(_)
        | Event::ApplicationReceived(_)
        | Event::RepresentativeAppointed(_)
        | Event::ContactChanged(_)
        | Event::BenefitEvidenced(_)
        | Event::AssociateWithdrew(_)
        | Event::AssociateStruckOff(_)
        | Event::AssociateDied(_)
        | Event::SharesSubscribed(_)
        | Event::DefaultDeclared(_)
        | Event::SharesRefunded(_)
        | Event::SharesCancelled(_)
        | Event::RefundPaid(_)
        | Event::RefundSetOff(_)
        | Event::RefundReduced(_)
        | Event::ManagerProposed(_) => None,
    }
}

fn of_cause(cause: &Cause) -> Option<&OutsideDecision> {
    match cause {
        Cause::Revocation { decision, .. } => Some(decision),
        Cause::Resignation | Cause::Judgment | Cause::DeathOrIncapacity => None,
    }
}
