//! Deciding a batch on the state, which the draft takes over: nothing here is the book until it is committed.

use super::entry::{EntryFailure, Recording, attachments, entry, next_instant};
use super::intake::{Intake, NewPerson, PlainText};
use super::keys::KeyRing;
use super::mentions::{self, Addresses};
use super::ports::{Clock, Entropy, PortFailure, random32};
use super::receipt::Receipt;
use super::sealing::{BookKey, FieldPlace, Secret, TextPlace, seal_field};
use super::{Failure, intake::Malformed};
use crate::store::{Batch, Erasure, PersonKeyRow, ReceiptRow, SealedRow, VaultRow};
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use quitus_domain::book::{ErasureScope, PersonErased, VerificationKey};
use quitus_domain::cooperative::{Cooperative, Event, decide, evolve_shared, too_far_ahead};
use quitus_domain::refusal::Refusal;
use quitus_domain::register::ContactChanged;
use quitus_domain::values::{BookId, PersonRef};
use quitus_projections::log::tree::Frontier;
use quitus_projections::log::{Hash, to_base64};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;
use uuid::Uuid;
use zeroize::Zeroizing;

/// The end of a book as the writer holds it.
#[derive(Clone)]
pub struct Tail {
    /// The deciding state.
    pub state: Cooperative,
    /// The tree's right edge.
    pub frontier: Frontier,
    /// When the last entry was recorded.
    pub last_recorded_at: Option<String>,
}

/// What deciding needs beside the state.
pub struct Bench<'b> {
    /// The book.
    pub book: &'b BookId,
    /// Its keys.
    pub ring: &'b KeyRing,
    /// The clock.
    pub clock: &'b dyn Clock,
    /// The randomness.
    pub entropy: &'b dyn Entropy,
    /// The keys of persons in the book whose values a command gives anew.
    pub persons: &'b HashMap<Uuid, PersonKey>,
    /// Of which persons it is known whether they have an address.
    pub addresses: &'b Addresses,
}

/// What was read in the store before a round is decided.
#[derive(Default)]
pub struct Known {
    /// As [`Bench::persons`].
    pub persons: HashMap<Uuid, PersonKey>,
    /// As [`Bench::addresses`].
    pub addresses: Addresses,
}

/// The key of a person, unwrapped, with the number of the book's key that wraps it.
pub struct PersonKey {
    /// Which of the book's keys.
    pub number: u32,
    /// The key.
    pub secret: Secret,
}

/// A batch in the making.
pub struct Draft {
    /// The tail as it will be.
    pub tail: Tail,
    /// What will be written.
    pub batch: Batch,
    /// What it adds to the state.
    pub events: Vec<Arc<Event>>,
    /// The key in force at its end, once its state was handed on to the next draft.
    pub key: Option<VerificationKey>,
    /// Who is billed and was not looked up: of them nothing is decided.
    pub unseen: BTreeSet<PersonRef>,
}

impl Draft {
    /// An empty batch after `tail`.
    #[must_use]
    pub fn after(tail: Tail) -> Self {
        let batch = Batch { first: tail.frontier.size(), ..Batch::default() };
        Draft { tail, batch, events: Vec::new(), key: None, unseen: BTreeSet::new() }
    }

    /// Decides one command and adds what it records. A refusal leaves nothing behind.
    ///
    /// # Errors
    /// [`Failure::Refused`], [`Failure::Malformed`] for what cannot be written or belongs nowhere, or the machine's.
    pub fn decide(&mut self, bench: &Bench<'_>, intake: &Intake, actor: &str) -> Result<Receipt, Failure> {
        let here: HashSet<Uuid> = self.batch.person_keys.iter().map(|key| key.person).collect();
        if intake.shelf.persons.iter().any(|new| here.contains(&new.person)) {
            return Err(Malformed::known_person().into());
        }
        if let Some(gone) = intake.shelf.persons.iter().chain(&intake.shelf.changed).find(|one| self.is_erased(one)) {
            return Err(Malformed::erased_person(PersonRef(gone.person)).into());
        }
        let recorded_at = next_instant(bench.clock.now(), self.tail.last_recorded_at.as_deref());
        // The day that the entry will bear: a clock set back must not make yesterday's acts impossible.
        let today = recorded_at.get(..10).and_then(|day| day.parse().ok());
        if let Some(refusal) = today.and_then(|today| too_far_ahead(&intake.act, today)) {
            return Err(refusal.into());
        }
        let events = decide(&self.tail.state, &intake.act).map_err(|refusal| stray(refusal, intake))?;
        if let Some(nobody) = self.stranger(&events, intake) {
            return Err(Malformed::unknown_person(nobody).into());
        }
        if let Some(person) = events.iter().find_map(|event| promised(event, intake)) {
            return Err(Malformed::no_values(person).into());
        }
        mentions::complete(&self.tail.state, &events, (bench.addresses, &self.batch), &mut self.unseen)?;
        let key = sealing_key(bench)?;
        let recording = Recording {
            book: bench.book,
            command_id: intake.command_id,
            actor,
            body_mac: key.body_mac(&intake.body),
            mac_key: key.number,
            recorded_at: &recorded_at,
        };
        let shelf = &intake.shelf;
        let mut untold: HashMap<Uuid, &NewPerson> =
            shelf.persons.iter().chain(&shelf.changed).map(|values| (values.person, values)).collect();
        let first = self.tail.frontier.size();
        let mut entries = Vec::with_capacity(events.len());
        for (position, event) in (first..).zip(&events) {
            let disclosures = told_by(event, &mut untold);
            entries.push(entry(&recording, position, event, disclosures, bench.entropy)?);
        }
        if !untold.is_empty() {
            return Err(Malformed::misplaced_person().into());
        }
        let rows = Rows::seal(bench, intake)?;
        let receipt = self.write(&recording, events, entries, rows)?;
        self.tail.last_recorded_at = Some(recorded_at);
        Ok(receipt)
    }

    /// A person whom no entry ever named and whom this command does not bring: a reference to nobody, for ever.
    fn stranger(&self, events: &[Event], intake: &Intake) -> Option<PersonRef> {
        let brought: HashSet<Uuid> = intake.shelf.persons.iter().map(|new| new.person).collect();
        let mut named = events.iter().flat_map(Event::persons);
        named.find(|person| !brought.contains(&person.0) && !self.tail.state.has_named(*person))
    }

    /// Values under the reference of an erased person could never be erased again. Who stands in the book is met as a
    /// taken key, after a command that came before has got its receipt.
    fn is_erased(&self, values: &NewPerson) -> bool {
        self.tail.state.is_erased(PersonRef(values.person))
    }

    /// Everything that could fail is done: from here on the draft changes.
    fn write(
        &mut self,
        recording: &Recording<'_>,
        events: Vec<Event>,
        entries: Vec<quitus_projections::log::StoredEntry>,
        rows: Rows,
    ) -> Result<Receipt, Failure> {
        let first = self.tail.frontier.size();
        let Some(leaf_hash) = entries.last().map(|entry| entry.leaf_hash) else {
            return Err(Failure::Damaged("a command without an entry".to_owned()));
        };
        // A correction may bring texts of parts that it does not rewrite: what no entry cites is not kept.
        let cited: HashSet<Hash> = match rows.texts.is_empty() && rows.attachments.is_empty() {
            true => HashSet::new(),
            false => entries.iter().flat_map(|entry| attachments(&entry.payload)).collect(),
        };
        for (event, entry) in events.into_iter().map(Arc::new).zip(entries) {
            self.batch.nodes.extend(self.tail.frontier.append(entry.leaf_hash));
            self.batch.entries.push(entry);
            erasure(&event).into_iter().for_each(|erasure| self.batch.forget(erasure));
            evolve_shared(&mut self.tail.state, &event);
            self.events.push(event);
        }
        let size = self.tail.frontier.size();
        let row = ReceiptRow {
            command_id: recording.command_id,
            body_mac: recording.body_mac,
            mac_key: recording.mac_key,
            first,
            last: size - 1,
            leaf_hash,
            size,
        };
        let receipt = Receipt::from(&row);
        self.batch.receipts.push(row);
        let kept = |sealed: Vec<SealedRow>| sealed.into_iter().filter(|row| cited.contains(&row.digest));
        self.batch.texts.extend(kept(rows.texts));
        self.batch.attachments.extend(kept(rows.attachments));
        self.batch.vault_fields.extend(rows.fields);
        self.batch.person_keys.extend(rows.keys);
        Ok(receipt)
    }
}

/// The person whose values an entry says are given anew, when the command gives none.
fn promised(event: &Event, intake: &Intake) -> Option<PersonRef> {
    let Event::ContactChanged(ContactChanged { person: Some(person), .. }) = event else { return None };
    let given = intake.shelf.changed.iter().any(|values| values.person == person.0);
    (!given).then_some(*person)
}

/// The digests of the values that come with the persons whom this event is the first of the command to name.
fn told_by(event: &Event, untold: &mut HashMap<Uuid, &NewPerson>) -> Vec<String> {
    let told = event.persons().into_iter().filter_map(|person| untold.remove(&person.0));
    let mut digests: Vec<String> = told.flat_map(|new| &new.fields).map(|field| field.digest.clone()).collect();
    digests.sort_unstable();
    digests
}

pub(super) fn erasure(event: &Event) -> Option<Erasure> {
    let Event::PersonErased(PersonErased { person, scope, .. }) = event else { return None };
    Some(match scope {
        ErasureScope::Everything => Erasure::Person { person: person.0 },
        ErasureScope::Contact => {
            Erasure::Fields { person: person.0, fields: vec!["email".to_owned(), "phone".to_owned()] }
        }
    })
}

fn sealing_key<'b>(bench: &Bench<'b>) -> Result<&'b BookKey, Failure> {
    bench.ring.sealing().ok_or_else(|| PortFailure("the book has no key to seal with".to_owned()).into())
}

/// The sealed rows of one command.
#[derive(Default)]
struct Rows {
    texts: Vec<SealedRow>,
    attachments: Vec<SealedRow>,
    fields: Vec<VaultRow>,
    keys: Vec<PersonKeyRow>,
}

impl Rows {
    fn seal(bench: &Bench<'_>, intake: &Intake) -> Result<Rows, Failure> {
        let shelf = &intake.shelf;
        let mut rows = Rows {
            texts: shelf.texts.iter().map(|text| sealed_row(bench, text)).collect::<Result<_, _>>()?,
            attachments: shelf.attachments.iter().map(|text| sealed_row(bench, text)).collect::<Result<_, _>>()?,
            ..Rows::default()
        };
        for person in &shelf.persons {
            rows.person(bench, person)?;
        }
        for values in &shelf.changed {
            rows.changed(bench, values)?;
        }
        Ok(rows)
    }

    fn person(&mut self, bench: &Bench<'_>, new: &NewPerson) -> Result<(), Failure> {
        let book_key = sealing_key(bench)?;
        let secret: Secret = Zeroizing::new(random32(bench.entropy)?);
        let person = new.person.to_string();
        let wrapped = book_key.wrap(bench.book.as_str(), &person, &secret, bench.entropy)?;
        self.keys.push(PersonKeyRow {
            person: new.person,
            key_number: book_key.number,
            nonce: wrapped.nonce,
            wrapped: wrapped.ciphertext,
        });
        self.fields(bench, new, book_key.number, &secret)
    }

    /// New values of a person whose key lies in the book.
    fn changed(&mut self, bench: &Bench<'_>, values: &NewPerson) -> Result<(), Failure> {
        let nobody = || Malformed::unknown_person(PersonRef(values.person));
        let key = bench.persons.get(&values.person).ok_or_else(nobody)?;
        self.fields(bench, values, key.number, &key.secret)
    }

    fn fields(
        &mut self,
        bench: &Bench<'_>,
        values: &NewPerson,
        key_number: u32,
        secret: &Secret,
    ) -> Result<(), Failure> {
        let person = values.person.to_string();
        for field in &values.fields {
            let place =
                FieldPlace { book: bench.book.as_str(), person: &person, field: &field.name, digest: &field.digest };
            let sealed = seal_field(secret, &place, &field.disclosure, bench.entropy)?;
            self.fields.push(VaultRow {
                person: values.person,
                field: field.name.clone(),
                digest: digest_bytes(&field.digest)?,
                key_number,
                nonce: sealed.nonce,
                ciphertext: sealed.ciphertext,
            });
        }
        Ok(())
    }
}

/// A person who was brought where another reference belongs: nobody could find that reference in the command.
fn stray(refusal: Refusal, intake: &Intake) -> Failure {
    let sought = match &refusal {
        Refusal::UnknownAssociate { associate } | Refusal::NoApplication { associate } => Some(associate.0),
        Refusal::UnknownSubscription { subscription } => Some(subscription.0),
        Refusal::UnknownRefund { refund } => Some(refund.0),
        Refusal::UnknownMandate { mandate } => Some(mandate.0),
        _ => None,
    };
    match intake.shelf.persons.iter().any(|new| Some(new.person) == sought) {
        true => Malformed::misplaced_person().into(),
        false => refusal.into(),
    }
}

fn sealed_row(bench: &Bench<'_>, text: &PlainText) -> Result<SealedRow, Failure> {
    let key = sealing_key(bench)?;
    let place = TextPlace { book: bench.book.as_str(), digest: &to_base64(&text.digest) };
    let sealed = key.seal_text(&place, &text.bytes, bench.entropy)?;
    Ok(SealedRow {
        digest: text.digest,
        salt: text.salt,
        key_number: key.number,
        nonce: sealed.nonce,
        ciphertext: sealed.ciphertext,
        media_type: text.media_type.clone(),
        size: text.bytes.len() as u64,
    })
}

fn digest_bytes(digest: &str) -> Result<[u8; 32], Failure> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(digest).ok().and_then(|bytes| bytes.try_into().ok());
    bytes.ok_or_else(|| Failure::Damaged("a disclosure without a digest".to_owned()))
}

impl From<EntryFailure> for Failure {
    fn from(failure: EntryFailure) -> Self {
        match failure {
            EntryFailure::Unwritable(why) => Failure::Malformed(Malformed::Command(why)),
            EntryFailure::Port(port) => Failure::Port(port),
        }
    }
}
