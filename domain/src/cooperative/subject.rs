//! Which natural persons an event names, and what it is about.

use super::Event;
use crate::assemblies::Approval;
use crate::mandates::Holder;
use crate::values::PersonRef;
use uuid::Uuid;

impl Event {
    /// The natural persons that it names by reference.
    #[must_use]
    pub fn persons(&self) -> Vec<PersonRef> {
        let held = |holder: &Holder, deputy: Option<&Holder>| {
            std::iter::once(holder).chain(deputy).filter_map(Holder::person).collect()
        };
        match self {
            Event::ApplicationReceived(e) => e.identity.persons().collect(),
            Event::AssociateAdmitted(e) => e.identity.persons().collect(),
            Event::AssociateCarried(e) => e.identity.persons().collect(),
            Event::RepresentativeAppointed(e) => vec![e.representative, e.replaces],
            Event::ContactChanged(e) => e.person.into_iter().collect(),
            Event::EmploymentStarted(e) => vec![e.person],
            Event::EmploymentEnded(e) => vec![e.person],
            Event::PersonErased(e) => vec![e.person],
            Event::CooperativeDissolved(e) => vec![e.liquidator],
            Event::ManagerProposed(e) => vec![e.candidate],
            Event::ManagerAppointed(e) => held(&e.holder, None),
            Event::ReviewerAppointed(e) => held(&e.holder, e.deputy.as_ref()),
            Event::AuditorAppointed(e) => held(&e.holder, e.deputy.as_ref()),
            Event::MandateCarried(e) => held(&e.holder, None),
            Event::EntryRectified(e) => e.replacement.iter().flat_map(|new| new.event.persons()).collect(),
            Event::ProxyGiven(e) => e.bearer.person().into_iter().collect(),
            Event::CheckedIn(e) => e.person.into_iter().collect(),
            Event::CheckedOut(e) => e.person.into_iter().collect(),
            Event::AssemblyOpened(e) => vec![e.chair],
            Event::AssemblyResumed(e) => vec![e.chair],
            Event::MinutesSealed(e) => e.signatories.clone(),
            Event::MinutesApproved(e) => match &e.by {
                Approval::Bureau { members, .. } => members.clone(),
                Approval::Assembly { .. } => Vec::new(),
            },
            events_of!(statutes)
            | events_of!(exits)
            | events_of!(payments)
            | events_of!(shares)
            | events_of!(debts)
            | events_of!(billing)
            | events_of!(accounts)
            | events_of!(formalities)
            | events_of!(funds)
            | Event::BookOpened(_)
            | Event::KeyRotated(_)
            | Event::CooperativeIncorporated(_)
            | Event::AssetsDevolved(_)
            | Event::StatusGivenUp(_)
            | Event::PositionStated(_)
            | Event::RefundCarried(_)
            | Event::ApplicationRejected(_)
            | Event::AssociateReclassified(_)
            | Event::BenefitEvidenced(_)
            | Event::UsageRecorded(_)
            | Event::MandateEnded(_)
            | events_of!(scic)
            | Event::RegisterStruck(_)
            | Event::AssemblyConvened(_)
            | Event::ConsultationOpened(_)
            | Event::DeedSigned(_)
            | Event::NoticeSent(_)
            | Event::ResolutionAdded(_)
            | Event::RollAmended(_)
            | Event::ProxyRevoked(_)
            | Event::FormReceived(_)
            | Event::VoteOpened(_)
            | Event::VotesRecorded(_)
            | Event::VoteClosed(_)
            | Event::AssemblyAdjourned(_)
            | Event::AssemblyClosed(_)
            | Event::MinutesSigned(_) => Vec::new(),
        }
    }

    /// What a correction of it must be about too: the same associate, subscription, person or mandate. `None` for what
    /// is no fact of the cooperative's life, and is never corrected.
    #[must_use]
    pub(super) fn subject(&self) -> Option<Vec<Uuid>> {
        Some(match self {
            // Of a meeting nothing is put in another's place: other minutes correct it. A register is struck anew.
            // What is billed, paid or entered is taken back by another entry, never changed (PCG, art. 1031-3).
            events_of!(book)
            | events_of!(assemblies)
            | events_of!(billing)
            | events_of!(accounts)
            | events_of!(funds)
            | Event::RegisterStruck(_) => return None,
            events_of!(society)
            | events_of!(statutes)
            | Event::PositionStated(_)
            | Event::ScicConverted(_)
            | Event::FormalityDone(_)
            | Event::ProjectReported(_)
            | Event::CapitalVariationNoted(_) => Vec::new(),
            Event::ManagerExitPublished(e) => vec![e.mandate.0],
            Event::AccountsConfirmed(e) => vec![e.assembly.0],
            Event::DissentChosen(e) => vec![e.associate.0],
            Event::ReviewRecorded(e) => vec![e.review.0],
            Event::ApplicationReceived(e) => vec![e.associate.0],
            Event::ApplicationRejected(e) => vec![e.associate.0],
            Event::AssociateAdmitted(e) => vec![e.associate.0],
            Event::AssociateCarried(e) => vec![e.associate.0],
            Event::AssociateReclassified(e) => vec![e.associate.0],
            Event::RepresentativeAppointed(e) => vec![e.associate.0],
            Event::ContactChanged(e) => vec![e.associate.0],
            Event::BenefitEvidenced(e) => vec![e.associate.0],
            Event::UsageRecorded(e) => vec![e.associate.0],
            Event::AssociateWithdrew(e) => vec![e.associate.0],
            Event::AssociateExcluded(e) => vec![e.associate.0],
            Event::AssociateStruckOff(e) => vec![e.associate.0],
            Event::AssociateDied(e) => vec![e.associate.0],
            Event::EmploymentStarted(e) => vec![e.person.0],
            Event::EmploymentEnded(e) => vec![e.person.0],
            Event::SharesSubscribed(e) => vec![e.associate.0, e.subscription.0],
            Event::SharesCalled(e) => vec![e.associate.0],
            Event::SharesPaidUp(e) => vec![e.associate.0],
            Event::DefaultNotified(e) => vec![e.associate.0],
            Event::DefaultDeclared(e) => vec![e.associate.0],
            Event::SharesTransferred(e) => vec![e.from.0, e.to.0],
            Event::SharesRefunded(e) => vec![e.associate.0],
            Event::SharesCancelled(e) => vec![e.associate.0, e.refund.0],
            Event::RefundScheduled(e) => vec![e.refund.0],
            Event::RefundPaid(e) => vec![e.refund.0],
            Event::RefundSetOff(e) => vec![e.refund.0],
            Event::RefundReduced(e) => vec![e.refund.0],
            Event::RefundCarried(e) => vec![e.refund.0],
            Event::ManagerProposed(e) => vec![e.candidate.0],
            Event::ManagerAppointed(e) => vec![e.mandate.0],
            Event::ReviewerAppointed(e) => vec![e.mandate.0],
            Event::AuditorAppointed(e) => vec![e.mandate.0],
            Event::MandateCarried(e) => vec![e.mandate.0],
            Event::MandateEnded(e) => vec![e.mandate.0],
        })
    }

    /// Whether this may stand in the place of another: of the same kind, about the same subject. Statutes are statutes,
    /// whether the first or amended ones.
    #[must_use]
    pub(super) fn may_replace(&self, other: &Event) -> bool {
        let kind = |event: &Event| match event {
            Event::StatutesAmended(_) => "statutes.adopted",
            event => event.kind(),
        };
        kind(self) == kind(other) && self.subject().is_some() && self.subject() == other.subject()
    }
}
