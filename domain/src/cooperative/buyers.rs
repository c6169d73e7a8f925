//! Whom the bills of an act are for, where the book itself does not hold what a bill says of them.
//!
//! The seat of a legal person stands in clear. The address of a natural person lies beside the book, so no decision can
//! look at it: whoever gives the act looks for it, and asks here, after the act is decided and before anything of it is
//! recorded. Deliberately absent from `decide`: what was recorded before this was asked replays as it stands.

use super::{Cooperative, Event};
use crate::billing::{CreditNoteIssued, Customer, InvoiceIssued};
use crate::law::invoicing::{self, Address};
use crate::refusal::{BillingRefusal, Refusal};
use crate::values::{AssociateRef, Day, Party, PersonRef};
use std::collections::BTreeMap;

/// The natural persons whose address the bills must bear, by the number of the associate.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Buyers(BTreeMap<u32, PersonRef>);

impl Buyers {
    /// Those of the events of an act that was decided on this state.
    ///
    /// Of whoever was erased no address can be given any more: they are not billed again, and a credit note on what they
    /// were billed is issued all the same, since nothing else sets a bill right.
    #[must_use]
    pub fn of(state: &Cooperative, events: &[Event]) -> Self {
        Buyers(events.iter().filter_map(|event| of_bill(state, event).or_else(|| of_note(state, event))).collect())
    }

    /// Each person, once for each line of the register.
    pub fn persons(&self) -> impl Iterator<Item = PersonRef> {
        self.0.values().copied()
    }

    /// The refusal that names every one of them whose address nobody has.
    pub fn without(&self, address: impl Fn(PersonRef) -> Address) -> Option<Refusal> {
        let asked = self.0.iter().map(|(number, person)| (*number, address(*person)));
        let numbers = invoicing::unaddressed(asked);
        (!numbers.is_empty()).then(|| BillingRefusal::BuyersWithoutAddress { numbers }.into())
    }
}

fn of_bill(state: &Cooperative, event: &Event) -> Option<(u32, PersonRef)> {
    let Event::InvoiceIssued(InvoiceIssued { customer: Customer::Associate(associate), effective_on, .. }) = event
    else {
        return None;
    };
    buyer(state, *associate, *effective_on)
}

fn of_note(state: &Cooperative, event: &Event) -> Option<(u32, PersonRef)> {
    let Event::CreditNoteIssued(CreditNoteIssued { party: Party::Associate(associate), effective_on, .. }) = event
    else {
        return None;
    };
    buyer(state, *associate, *effective_on).filter(|(_, person)| !state.is_erased(*person))
}

/// The number of an associate, and the natural person at whose address it is billed on that day: itself, or the agent of
/// co-owners. None for a legal person.
fn buyer(state: &Cooperative, associate: AssociateRef, on: Day) -> Option<(u32, PersonRef)> {
    let line = state.register.get(associate).filter(|line| !line.is_legal_person())?;
    let agent = || line.representative_on(on).or_else(|| line.representatives.values().next().map(|(_, one)| *one));
    Some((state.register.number(associate)?, line.natural_person.or_else(agent)?))
}
