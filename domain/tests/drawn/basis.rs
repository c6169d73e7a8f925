//! What an entry brings into the book, and what it speaks of: counted here anew, for what corrections may not leave.

use quitus_domain::cooperative::Event;
use quitus_domain::values::Day;
use uuid::Uuid;

/// What an entry brings into the book, and from which day on.
pub fn begins(event: &Event) -> Option<(Uuid, Day)> {
    match event {
        Event::AssociateAdmitted(e) => Some((e.associate.0, e.effective_on)),
        Event::AssociateCarried(e) => Some((e.associate.0, e.since)),
        Event::SharesSubscribed(e) => Some((e.subscription.0, e.effective_on)),
        Event::EmploymentStarted(e) => Some((e.person.0, e.effective_on)),
        Event::SharesCancelled(e) => Some((e.refund.0, e.effective_on)),
        Event::RefundCarried(e) => Some((e.refund.0, e.effective_on)),
        Event::ManagerAppointed(e) => Some((e.mandate.0, e.effective_on)),
        Event::ReviewerAppointed(e) => Some((e.mandate.0, e.effective_on)),
        Event::AuditorAppointed(e) => Some((e.mandate.0, e.effective_on)),
        Event::MandateCarried(e) => Some((e.mandate.0, e.starts_on)),
        _ => None,
    }
}

/// What an entry speaks of. The subscription of an associate who was carried over has the associate's reference.
pub fn bases(event: &Event) -> Vec<Uuid> {
    match event {
        Event::AssociateReclassified(e) => vec![e.associate.0],
        Event::RepresentativeAppointed(e) => vec![e.associate.0],
        Event::ContactChanged(e) => vec![e.associate.0],
        Event::BenefitEvidenced(e) => vec![e.associate.0],
        Event::UsageRecorded(e) => vec![e.associate.0],
        Event::AssociateWithdrew(e) => vec![e.associate.0],
        Event::AssociateExcluded(e) => vec![e.associate.0],
        Event::AssociateStruckOff(e) => vec![e.associate.0],
        Event::AssociateDied(e) => vec![e.associate.0],
        Event::SharesSubscribed(e) => vec![e.associate.0],
        Event::SharesCalled(e) => vec![e.associate.0, e.subscription.0],
        Event::SharesPaidUp(e) => vec![e.associate.0, e.subscription.0],
        Event::DefaultNotified(e) => vec![e.associate.0, e.subscription.0],
        Event::DefaultDeclared(e) => vec![e.associate.0, e.subscription.0],
        Event::SharesTransferred(e) => vec![e.from.0, e.to.0],
        Event::SharesRefunded(e) => vec![e.associate.0],
        Event::SharesCancelled(e) => vec![e.associate.0],
        Event::RefundCarried(e) => vec![e.associate.0],
        Event::RefundScheduled(e) => vec![e.refund.0],
        Event::RefundPaid(e) => vec![e.refund.0],
        Event::RefundSetOff(e) => vec![e.refund.0],
        Event::RefundReduced(e) => vec![e.refund.0],
        Event::EmploymentEnded(e) => vec![e.person.0],
        Event::DissentChosen(e) => vec![e.associate.0],
        Event::MandateEnded(e) => vec![e.mandate.0],
        Event::ManagerExitPublished(e) => vec![e.mandate.0],
        _ => vec![],
    }
}
