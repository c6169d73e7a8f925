//! What each entry of the book posts in the accounts: the one match over all events.
//!
//! The accounts are read in recorded order. A rectification undoes what the entry posted and posts what stands in its
//! place; entries that are never rectified are corrected by other entries.

use super::{EntryRectified, Event, money};
use crate::accounts::{self, Keep, Ledger, Posting};
use crate::values::Position;

/// Posts what the entry at `at` says, and answers it as it was posted. Total, as recording is.
pub fn post(ledger: &mut Ledger, at: Position, event: &Event) -> Vec<Posting> {
    match event {
        Event::EntryRectified(e) => rectify(ledger, e),
        event => own(ledger, at, event),
    }
}

/// Only what stands and may be rectified is undone, and only what may be rectified stands in its place, as in `evolve`.
fn rectify(ledger: &mut Ledger, event: &EntryRectified) -> Vec<Posting> {
    let replacement = event.replacement.as_ref().map(|new| new.event.as_ref());
    if replacement.is_some_and(|event| event.subject().is_none()) {
        return Vec::new();
    }
    let Some(mut postings) = ledger.undo(event.of) else { return Vec::new() };
    postings.extend(replacement.into_iter().flat_map(|new| own(ledger, event.of, new)));
    postings
}

fn own(ledger: &mut Ledger, at: Position, event: &Event) -> Vec<Posting> {
    let (keep, postings) = match event {
        Event::PositionStated(e) => (Keep::ToUndo, accounts::position(e)),
        Event::AssociateCarried(e) => (Keep::ToUndo, accounts::carried(e)),
        Event::RefundCarried(e) => (Keep::ToUndo, accounts::refund_carried(e)),
        Event::SharesSubscribed(e) => (Keep::ToUndo, accounts::subscribed(e)),
        Event::SharesCalled(e) => (Keep::ToUndo, accounts::called(e)),
        Event::SharesPaidUp(e) => (Keep::ToUndo, accounts::paid_up(e, ledger.owing(e.associate))),
        Event::SharesRefunded(e) => (Keep::ToUndo, accounts::refunded(e, ledger.owing(e.associate))),
        Event::SharesCancelled(e) => (Keep::ToUndo, accounts::cancelled(e, ledger.owing(e.associate))),
        Event::RefundPaid(e) => (Keep::ToUndo, accounts::refund_paid(e)),
        Event::RefundSetOff(e) => (Keep::ToUndo, accounts::set_off(e)),
        Event::RefundReduced(e) => (Keep::ToUndo, accounts::reduced(e)),
        Event::InvoiceIssued(e) => (Keep::ForGood, accounts::issued(e)),
        Event::CreditNoteIssued(e) => (Keep::ForGood, accounts::credited(e)),
        Event::PaymentReceived(e) => (Keep::ForGood, accounts::received(e)),
        Event::PaymentMatched(e) => (Keep::ForGood, accounts::matched(e)),
        Event::PaymentUnmatched(e) => (Keep::ForGood, accounts::unmatched(e)),
        Event::PaymentReversed(e) => (Keep::ForGood, accounts::reversed(e)),
        Event::CustomerRefunded(e) => (Keep::ForGood, accounts::paid_back(e)),
        Event::LatePenaltyCharged(e) => (Keep::ForGood, accounts::charged(e)),
        Event::LatePenaltyCancelled(e) => (Keep::ForGood, accounts::penalty_cancelled(e)),
        Event::InvoiceWrittenOff(e) => (Keep::ForGood, accounts::written_off(e)),
        Event::WriteOffReversed(e) => (Keep::ForGood, accounts::taken_up_again(e)),
        Event::EntryRecorded(e) => {
            ledger.take(e);
            (Keep::ForGood, accounts::posted(e))
        }
        Event::ResultAllocated(e) => {
            ledger.allocate(at, e);
            (Keep::ForGood, accounts::allocated(e))
        }
        Event::FiscalYearOpened(e) => {
            ledger.open(e);
            return Vec::new();
        }
        Event::FiscalYearClosed(e) => {
            ledger.close(at, e);
            return Vec::new();
        }
        Event::AccountsFiled(e) => {
            ledger.file(at, e);
            return Vec::new();
        }
        events_of!(funds) => (Keep::ForGood, money::posted(event)),
        // The register is the sub-ledger of the capital: a transfer moves nothing in the accounts. What was used of a service
        // is nobody's debt before an invoice bills it.
        Event::SharesTransferred(_)
        | Event::DefaultNotified(_)
        | Event::RefundScheduled(_)
        | Event::MandateCarried(_)
        | Event::ServicePriced(_)
        | Event::KeySet(_)
        | Event::VatDueChosen(_)
        | Event::AssociateAdmitted(_)
        | Event::RegisterStruck(_)
        | events_of!(book)
        | events_of!(society)
        | events_of!(statutes)
        | events_of!(applications)
        | events_of!(membership)
        | events_of!(exits)
        | events_of!(employment)
        | events_of!(mandates)
        | events_of!(scic)
        | events_of!(formalities)
        | events_of!(assemblies) => return Vec::new(),
    };
    ledger.post(at, postings, keep)
}
