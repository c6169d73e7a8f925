//! Reading what stands sealed beside the book: the values of persons, texts and documents.

use super::Failure;
use super::history::PAGE;
use super::keys::KeyRing;
use super::sealing::{DoesNotOpen, FieldPlace, Sealed, Secret, TextPlace, open_field};
use crate::store::{PersonKeyRow, SealedRow, Store, VaultRow};
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use quitus_domain::values::{BookId, PersonRef};
use quitus_projections::log::disclosure::Disclosure;
use quitus_projections::log::{Hash, to_base64};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// One value of a natural person; none is left once the person is erased.
pub struct Value {
    /// Whose.
    pub person: PersonRef,
    /// `name`, `email`…
    pub field: String,
    /// Its digest, as entries commit to it.
    pub digest: String,
    /// What it says.
    pub value: String,
}

/// A field that was opened.
pub struct OpenedField {
    /// The disclosure as it is hashed.
    pub encoded: String,
    /// What it says.
    pub disclosure: Disclosure,
}

/// The keys of persons, unwrapped, by person and number of the book's key.
pub struct PersonKeys(BTreeMap<(Uuid, u32), Secret>);

/// Every value that is still there, in no order that means anything: a field that changed has several. Rows that do not
/// open are left out; `verify` names them.
///
/// # Errors
/// [`Failure::Store`].
pub async fn identities(store: &dyn Store, book: &BookId, ring: &KeyRing) -> Result<Vec<Value>, Failure> {
    let mut values = Vec::new();
    let (keys, _) = PersonKeys::load(store, book, ring).await?;
    let mut after: Option<Hash> = None;
    loop {
        let page = store.vault_fields(book, after.as_ref(), PAGE).await?;
        let Some(last) = page.last() else { return Ok(values) };
        after = Some(last.digest);
        for row in &page {
            if let Ok(opened) = keys.open(book, row) {
                let digest = BASE64_URL_SAFE_NO_PAD.encode(row.digest);
                let (person, field) = (PersonRef(row.person), row.field.clone());
                values.push(Value { person, field, digest, value: opened.disclosure.value });
            }
        }
    }
}

impl PersonKeys {
    /// Unwraps every person's key; those that do not open come back apart.
    ///
    /// # Errors
    /// [`Failure::Store`].
    pub async fn load(store: &dyn Store, book: &BookId, ring: &KeyRing) -> Result<(Self, Vec<PersonKeyRow>), Failure> {
        let (mut keys, mut broken) = (BTreeMap::new(), Vec::new());
        let mut after: Option<Uuid> = None;
        loop {
            let page = store.person_keys(book, after, PAGE).await?;
            let Some(last) = page.last() else { return Ok((PersonKeys(keys), broken)) };
            after = Some(last.person);
            for row in page {
                match unwrap(book, &row, ring) {
                    Ok(secret) => {
                        keys.insert((row.person, row.key_number), secret);
                    }
                    Err(DoesNotOpen) => broken.push(row),
                }
            }
        }
    }

    /// Unwraps keys that came from elsewhere; those that do not open come back apart.
    #[must_use]
    pub fn of(rows: &[PersonKeyRow], book: &BookId, ring: &KeyRing) -> (Self, Vec<PersonKeyRow>) {
        let (mut keys, mut broken) = (BTreeMap::new(), Vec::new());
        for row in rows {
            match unwrap(book, row, ring) {
                Ok(secret) => drop(keys.insert((row.person, row.key_number), secret)),
                Err(DoesNotOpen) => broken.push(row.clone()),
            }
        }
        (PersonKeys(keys), broken)
    }

    /// Whether the key of that field's person is here.
    #[must_use]
    pub fn has(&self, person: Uuid, key_number: u32) -> bool {
        self.0.contains_key(&(person, key_number))
    }

    /// Opens one field, and holds it to its row.
    ///
    /// # Errors
    /// [`DoesNotOpen`]: the person's key is gone, or something was changed.
    pub fn open(&self, book: &BookId, row: &VaultRow) -> Result<OpenedField, DoesNotOpen> {
        let secret = self.0.get(&(row.person, row.key_number)).ok_or(DoesNotOpen)?;
        let person = row.person.to_string();
        let digest = BASE64_URL_SAFE_NO_PAD.encode(row.digest);
        let place = FieldPlace { book: book.as_str(), person: &person, field: &row.field, digest: &digest };
        let sealed = Sealed { nonce: row.nonce, ciphertext: row.ciphertext.clone() };
        let encoded = open_field(secret, &place, &sealed)?;
        let disclosure = Disclosure::decode(&encoded).map_err(|_| DoesNotOpen)?;
        let own = disclosure.person == row.person && disclosure.field == row.field;
        if own { Ok(OpenedField { encoded, disclosure }) } else { Err(DoesNotOpen) }
    }
}

/// Whether the book's key at hand is the one that sealed: it opens something of what lies sealed, or nothing lies there.
/// One damaged row is not held against the key.
///
/// # Errors
/// [`Failure::Store`].
pub async fn key_opens(store: &dyn Store, book: &BookId, ring: &KeyRing) -> Result<bool, Failure> {
    const FEW: u32 = 4;
    let persons = store.person_keys(book, None, FEW).await?;
    let mut texts = store.texts(book, None, FEW).await?;
    texts.extend(store.attachments(book, None, 1).await?);
    let opens = persons.iter().any(|row| unwrap(book, row, ring).is_ok())
        || texts.iter().any(|row| open_text(book, row, ring).is_ok());
    Ok(opens || (persons.is_empty() && texts.is_empty()))
}

/// The key of a person.
///
/// # Errors
/// [`DoesNotOpen`].
pub fn unwrap(book: &BookId, row: &PersonKeyRow, ring: &KeyRing) -> Result<Secret, DoesNotOpen> {
    let key = ring.numbered(row.key_number).ok_or(DoesNotOpen)?;
    let wrapped = Sealed { nonce: row.nonce, ciphertext: row.wrapped.clone() };
    key.unwrap_key(book.as_str(), &row.person.to_string(), &wrapped)
}

/// Opens a text or a document.
///
/// # Errors
/// [`DoesNotOpen`].
pub fn open_text(book: &BookId, row: &SealedRow, ring: &KeyRing) -> Result<Vec<u8>, DoesNotOpen> {
    let key = ring.numbered(row.key_number).ok_or(DoesNotOpen)?;
    let place = TextPlace { book: book.as_str(), digest: &to_base64(&row.digest) };
    key.open_text(&place, &Sealed { nonce: row.nonce, ciphertext: row.ciphertext.clone() })
}

/// The plain texts among those that are wanted, by their digest in base64. A text that does not open, or that was erased,
/// is left out; `verify` names it.
///
/// # Errors
/// [`Failure::Store`].
pub async fn texts(
    store: &dyn Store,
    book: &BookId,
    ring: &KeyRing,
    wanted: &BTreeSet<String>,
) -> Result<BTreeMap<String, String>, Failure> {
    let mut texts = BTreeMap::new();
    let mut after: Option<Hash> = None;
    loop {
        let page = store.texts(book, after.as_ref(), PAGE).await?;
        let Some(last) = page.last() else { return Ok(texts) };
        after = Some(last.digest);
        for row in &page {
            let digest = to_base64(&row.digest);
            if wanted.contains(&digest)
                && let Some(text) = open_text(book, row, ring).ok().and_then(|bytes| String::from_utf8(bytes).ok())
            {
                texts.insert(digest, text);
            }
        }
    }
}
