//! The grounds of an event: the decision (*décision*) that it rests on, where it cites one.

use super::Event;
use crate::decision::Decision;
use crate::mandates::Cause;

impl Event {
    /// The decision that it cites: for a rectification, that of the event which it puts in place.
    #[must_use]
    pub fn decision(&self) -> Option<&Decision> {
        Some(match self {
            Event::EntryRectified(e) => return e.replacement.as_ref().and_then(|new| new.event.decision()),
            Event::CooperativeIncorporated(e) => &e.decision,
            Event::CooperativeDissolved(e) => &e.decision,
            Event::AssetsDevolved(e) => &e.decision,
            Event::StatusGivenUp(e) => &e.decision,
            Event::StatutesAdopted(e) | Event::StatutesAmended(e) => &e.decision,
            Event::ApplicationRejected(e) => &e.decision,
            Event::AssociateAdmitted(e) => &e.decision,
            Event::AssociateReclassified(e) => &e.decision,
            Event::AssociateExcluded(e) => &e.decision,
            Event::ScicConverted(e) => &e.decision,
            Event::SharesTransferred(e) => e.approval.as_ref()?,
            Event::RefundScheduled(e) => &e.decision,
            events_of!(mandates) => return of_a_mandate(self),
            Event::ServicePriced(e) => &e.decision,
            Event::KeySet(e) => &e.decision,
            Event::ResultAllocated(e) => &e.decision,
            Event::CapitalVariationNoted(e) => &e.decision,
            Event::AccountsConfirmed(e) => &e.decision,
            events_of!(opening)
            | events_of!(employment)
            | events_of!(assemblies)
            | events_of!(payments)
            | Event::FiscalYearOpened(_)
            | Event::FiscalYearClosed(_)
            | Event::EntryRecorded(_)
            | Event::AccountsFiled(_)
            | events_of!(funds)
            | Event::ManagerExitPublished(_)
            | Event::VatDueChosen(_)
            | Event::UsageRecorded(_)
            | Event::InvoiceIssued(_)
            | Event::CreditNoteIssued(_)
            | Event::PaymentReceived(_)
            | Event::PaymentMatched(_)
            | Event::PaymentUnmatched(_)
            | Event::PaymentReversed(_)
            | Event::CustomerRefunded(_)
            | Event::LatePenaltyCharged(_)
            | Event::LatePenaltyCancelled(_)
            | Event::InvoiceWrittenOff(_)
            | Event::WriteOffReversed(_)
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
            | Event::RegisterStruck(_)
            | Event::FormalityDone(_)
            | Event::DissentChosen(_)
            | Event::ProjectReported(_)
            | Event::ReviewRecorded(_) => return None,
        })
    }
}

fn of_a_mandate(event: &Event) -> Option<&Decision> {
    match event {
        Event::ManagerProposed(e) => e.decision.as_ref(),
        Event::ManagerAppointed(e) => Some(&e.decision),
        Event::ReviewerAppointed(e) => Some(&e.decision),
        Event::AuditorAppointed(e) => Some(&e.decision),
        Event::MandateEnded(e) => of_cause(&e.cause),
        _ => None,
    }
}

fn of_cause(cause: &Cause) -> Option<&Decision> {
    match cause {
        Cause::Revocation { decision, .. } => Some(decision),
        Cause::Resignation | Cause::Judgment | Cause::DeathOrIncapacity => None,
    }
}
