//! The trail (*piste d'audit*): from a figure back to its entries, and from an entry to what it corrects.

use crate::recorded::{Fold, Recorded};
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::values::{AssociateRef, Party, Position};
use std::collections::BTreeMap;

/// Which entries speak of whom. Fold it over the book in the order of recording: the trail keeps what was rectified.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Trail {
    by_associate: BTreeMap<AssociateRef, Vec<Position>>,
    rectified: BTreeMap<Position, Vec<Position>>,
    subjects: BTreeMap<Position, Vec<AssociateRef>>,
}

impl Trail {
    /// The entries about an associate, with the rectifications of them, in the order of recording.
    #[must_use]
    pub fn of_associate(&self, associate: AssociateRef) -> &[Position] {
        self.by_associate.get(&associate).map(Vec::as_slice).unwrap_or_default()
    }

    /// The entries that rectify this one, oldest first; the last one stands.
    #[must_use]
    pub fn rectifications(&self, position: Position) -> &[Position] {
        self.rectified.get(&position).map(Vec::as_slice).unwrap_or_default()
    }

    fn note(&mut self, associate: AssociateRef, position: Position) {
        self.by_associate.entry(associate).or_default().push(position);
        self.subjects.entry(position).or_default().push(associate);
    }
}

impl Fold for Trail {
    fn apply(&mut self, recorded: &Recorded) {
        let mut about = subjects(&recorded.event);
        if let Event::EntryRectified(e) = recorded.event.as_ref() {
            self.rectified.entry(e.of).or_default().push(recorded.position);
            about = self.subjects.get(&e.of).cloned().unwrap_or_default();
        }
        about.into_iter().for_each(|associate| self.note(associate, recorded.position));
    }
}

/// The associates that an event is about: two for a transfer.
#[must_use]
pub fn subjects(event: &Event) -> Vec<AssociateRef> {
    match event {
        Event::ApplicationReceived(e) => vec![e.associate],
        Event::ApplicationRejected(e) => vec![e.associate],
        Event::AssociateCarried(e) => vec![e.associate],
        Event::RefundCarried(e) => vec![e.associate],
        Event::AssociateAdmitted(e) => vec![e.associate],
        Event::AssociateReclassified(e) => vec![e.associate],
        Event::RepresentativeAppointed(e) => vec![e.associate],
        Event::ContactChanged(e) => vec![e.associate],
        Event::BenefitEvidenced(e) => vec![e.associate],
        Event::AssociateWithdrew(e) => vec![e.associate],
        Event::AssociateExcluded(e) => vec![e.associate],
        Event::AssociateStruckOff(e) => vec![e.associate],
        Event::AssociateDied(e) => vec![e.associate],
        Event::DissentChosen(e) => vec![e.associate],
        Event::SharesSubscribed(e) => vec![e.associate],
        Event::SharesCalled(e) => vec![e.associate],
        Event::SharesPaidUp(e) => vec![e.associate],
        Event::DefaultNotified(e) => vec![e.associate],
        Event::DefaultDeclared(e) => vec![e.associate],
        Event::SharesTransferred(e) => vec![e.from, e.to],
        Event::SharesRefunded(e) => vec![e.associate],
        Event::SharesCancelled(e) => vec![e.associate],
        Event::RefundScheduled(e) => vec![e.associate],
        Event::RefundPaid(e) => vec![e.associate],
        Event::RefundSetOff(e) => vec![e.associate],
        Event::RefundReduced(e) => vec![e.associate],
        Event::EntryRectified(e) => e.replacement.as_ref().map(|new| subjects(&new.event)).unwrap_or_default(),
        Event::NoticeSent(e) => vec![e.associate],
        Event::RollAmended(e) => vec![e.associate],
        Event::ProxyGiven(e) => std::iter::once(e.giver).chain(e.bearer.associate()).collect(),
        Event::ProxyRevoked(e) => vec![e.giver],
        Event::FormReceived(e) => vec![e.associate],
        Event::CheckedIn(e) => e.associate.into_iter().collect(),
        Event::CheckedOut(e) => e.associate.into_iter().collect(),
        Event::UsageRecorded(_) | events_of!(billing) | events_of!(funds) => of_trade(event),
        // What was voted belongs to the assembly, and is read there.
        Event::AssemblyConvened(_)
        | Event::ConsultationOpened(_)
        | Event::DeedSigned(_)
        | Event::ResolutionAdded(_)
        | Event::AssemblyOpened(_)
        | Event::VoteOpened(_)
        | Event::VotesRecorded(_)
        | Event::VoteClosed(_)
        | Event::AssemblyAdjourned(_)
        | Event::AssemblyResumed(_)
        | Event::AssemblyClosed(_)
        | Event::MinutesSealed(_)
        | Event::MinutesApproved(_)
        | Event::MinutesSigned(_)
        | events_of!(society)
        | events_of!(statutes)
        | events_of!(employment)
        | events_of!(mandates)
        | events_of!(formalities)
        | events_of!(accounts)
        | Event::BookOpened(_)
        | Event::KeyRotated(_)
        | Event::PersonErased(_)
        | Event::PositionStated(_)
        | Event::MandateCarried(_)
        | Event::ScicConverted(_)
        | Event::FormalityDone(_)
        | Event::ProjectReported(_)
        | Event::ReviewRecorded(_)
        | Event::RegisterStruck(_) => Vec::new(),
    }
}

/// Who is billed, pays, lends, or has a part in a key.
fn of_trade(event: &Event) -> Vec<AssociateRef> {
    match event {
        Event::KeySet(e) => e.weights.iter().map(|one| one.associate).collect(),
        Event::InvoiceIssued(e) => of_party(&e.customer.party()),
        Event::CreditNoteIssued(e) => of_party(&e.party),
        Event::PaymentReceived(e) => of_party(&e.party),
        Event::PaymentMatched(e) => of_party(&e.party),
        Event::PaymentUnmatched(e) => of_party(&e.party),
        Event::PaymentReversed(e) => of_party(&e.party),
        Event::CustomerRefunded(e) => of_party(&e.party),
        Event::LatePenaltyCharged(e) => of_party(&e.party),
        Event::LatePenaltyCancelled(e) => of_party(&e.party),
        Event::InvoiceWrittenOff(e) => of_party(&e.party),
        Event::WriteOffReversed(e) => of_party(&e.party),
        Event::UsageRecorded(e) => vec![e.associate],
        Event::CurrentAccountAgreed(e) => vec![e.associate],
        Event::CurrentAccountDeposited(e) => vec![e.associate],
        Event::CurrentAccountRepaid(e) => vec![e.associate],
        Event::InterestAccrued(e) => vec![e.associate],
        Event::InterestPaid(e) => vec![e.associate],
        _ => Vec::new(),
    }
}

fn of_party(party: &Party) -> Vec<AssociateRef> {
    match party {
        Party::Associate(associate) => vec![*associate],
        Party::Other(_) => Vec::new(),
    }
}
