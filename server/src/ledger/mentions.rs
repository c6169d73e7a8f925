//! What a bill says of its buyer and the book does not hold: the address of a natural person lies in the vault.
//!
//! The rule is the domain's ([`Buyers`]); here is looked up what it asks. Only the events of an act tell who is billed, so
//! it is asked after the act is decided and before anything of it is written. Of a row of the vault it is enough that it is
//! there: nothing is opened. What bills nobody but legal persons, or nobody, looks nothing up.

use super::Failure;
use super::intake::Shelf;
use crate::store::{Batch, Store, StoreError};
use quitus_domain::cooperative::{Act, Buyers, Command, Cooperative, Event};
use quitus_domain::law::invoicing::Address;
use quitus_domain::values::{BookId, Party, PersonRef};
use std::collections::{BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// The field of the vault.
const FIELD: &str = "address";

/// The persons who were looked up, each with whether an address lies in the vault.
#[derive(Default)]
pub struct Addresses(HashMap<PersonRef, Address>);

impl Addresses {
    /// Looks these up.
    pub(super) async fn look_up(
        &mut self,
        store: &dyn Store,
        book: &BookId,
        persons: impl IntoIterator<Item = PersonRef>,
    ) -> Result<(), StoreError> {
        for person in persons {
            let kept = store.vault_of(book, person.0).await?.iter().any(|row| row.field == FIELD);
            self.0.insert(person, if kept { Address::Known } else { Address::Unknown });
        }
        Ok(())
    }
}

/// Why the bills of an act would lack an address, where it was looked up or comes with what is written together; whoever
/// was not looked up is noted, and the act must then be decided again.
pub(super) fn complete(
    state: &Cooperative,
    events: &[Event],
    (addresses, batch): (&Addresses, &Batch),
    unseen: &mut BTreeSet<PersonRef>,
) -> Result<(), Failure> {
    let buyers = Buyers::of(state, events);
    if buyers.persons().next().is_none() {
        return Ok(());
    }
    let brought: HashSet<Uuid> =
        batch.vault_fields.iter().filter(|row| row.field == FIELD).map(|row| row.person).collect();
    let known = |person: PersonRef| match state.is_erased(person) {
        true => Some(Address::Unknown),
        false if brought.contains(&person.0) => Some(Address::Known),
        false => addresses.0.get(&person).copied(),
    };
    let unknown: Vec<PersonRef> = buyers.persons().filter(|person| known(*person).is_none()).collect();
    if !unknown.is_empty() {
        unseen.extend(unknown);
        return Err(Failure::Conflict);
    }
    match buyers.without(|person| known(person).unwrap_or(Address::Unknown)) {
        Some(refusal) => Err(refusal.into()),
        None => Ok(()),
    }
}

/// As [`complete`], of a book that is only read.
///
/// # Errors
/// [`Failure::Refused`] when an address is missing, and what reading answers.
pub(super) async fn complete_in(
    store: &dyn Store,
    book: &BookId,
    state: &Cooperative,
    events: &[Event],
) -> Result<(), Failure> {
    let (mut addresses, buyers) = (Addresses::default(), Buyers::of(state, events));
    addresses.look_up(store, book, buyers.persons()).await?;
    complete(state, events, (&addresses, &Batch::default()), &mut BTreeSet::new())
}

/// Of whom a command brings an address.
pub(super) fn brought(shelf: &Shelf) -> impl Iterator<Item = PersonRef> {
    let given = shelf.persons.iter().chain(&shelf.changed);
    given.filter(|one| one.fields.iter().any(|field| field.name == FIELD)).map(|one| PersonRef(one.person))
}

/// Whether an act may bill a natural person, as far as this state tells. It may tell too little: of a person who was not
/// looked up for it, an act is then decided again.
pub(super) fn may_bill_a_person(state: &Cooperative, act: &Act) -> bool {
    let is_company = |party: &Party| match party {
        Party::Associate(associate) => state.register.get(*associate).is_some_and(|line| line.is_legal_person()),
        Party::Other(_) => true,
    };
    match &act.command {
        Command::IssueInvoice(c) => !is_company(&c.customer.party()),
        Command::IssueCreditNote(c) => !state.billing.invoice(&c.invoice).is_some_and(|open| is_company(&open.party)),
        other => matches!(other, Command::IssueByKey(_) | Command::SettlePool(_)),
    }
}
