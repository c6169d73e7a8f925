//! One field of a natural person as an RFC 9901 disclosure, bound to that person.
//!
//! The disclosure is the JSON text `["<salt>","<person>/<field>","<value>"]`, encoded
//! in base64url without padding; its digest, SHA-256 over those ASCII characters and
//! itself in base64url without padding, stands in the leaf's `sd`. Without the salt
//! the digest says nothing, so deleting the disclosure erases the value.

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use sha2::{Digest, Sha256};
use thiserror::Error;
use uuid::Uuid;

use super::Salt;
use super::canonical::{self, CanonicalError};

/// The longest field name, in bytes.
pub const MAX_FIELD: usize = 64;
/// The longest encoded disclosure that is read, in bytes.
pub const MAX_ENCODED: usize = 16_384;

/// Why a disclosure cannot be written or read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DisclosureError {
    /// The field's name is empty, too long, or not of `a-z`, `0-9`, `_`.
    #[error("\"{0}\" is not a field name: lower-case letters, digits and _ only, 64 at most")]
    Field(String),
    /// The value has no canonical form.
    #[error(transparent)]
    Value(#[from] CanonicalError),
    /// The encoded text is no disclosure.
    #[error("not a disclosure: {0}")]
    Malformed(&'static str),
}

/// One field of one person, in clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosure {
    /// 32 random bytes, never used twice.
    pub salt: Salt,
    /// The person's reference.
    pub person: Uuid,
    /// `name`, `birth_date`, `address`, `email`, `phone`…
    pub field: String,
    /// The value, in NFC.
    pub value: String,
}

impl Disclosure {
    /// The encoded disclosure: what the vault keeps and what is handed over.
    ///
    /// # Errors
    /// [`DisclosureError::Field`] and [`DisclosureError::Value`].
    pub fn encode(&self) -> Result<String, DisclosureError> {
        check_field(&self.field)?;
        let salt = BASE64_URL_SAFE_NO_PAD.encode(self.salt);
        let name = format!("{}/{}", self.person, self.field);
        let json = canonical::write(&[&salt, &name, &self.value])?;
        Ok(BASE64_URL_SAFE_NO_PAD.encode(json))
    }

    /// Reads an encoded disclosure.
    ///
    /// # Errors
    /// [`DisclosureError`] when it is not one of this format, in canonical form.
    pub fn decode(encoded: &str) -> Result<Self, DisclosureError> {
        if encoded.len() > MAX_ENCODED {
            return Err(DisclosureError::Malformed("longer than 16,384 characters"));
        }
        let json = BASE64_URL_SAFE_NO_PAD.decode(encoded).ok().and_then(|b| String::from_utf8(b).ok());
        let json = json.ok_or(DisclosureError::Malformed("not base64url of UTF-8 text"))?;
        let parts: [String; 3] = serde_json::from_value(canonical::read_canonical(&json)?)
            .map_err(|_| DisclosureError::Malformed("not an array of three strings"))?;
        Self::from_parts(parts)
    }

    fn from_parts([salt, name, value]: [String; 3]) -> Result<Self, DisclosureError> {
        let salt = BASE64_URL_SAFE_NO_PAD.decode(salt).ok().and_then(|b| b.try_into().ok());
        let salt = salt.ok_or(DisclosureError::Malformed("the salt is not 32 bytes in base64url"))?;
        let (reference, field) =
            name.split_once('/').ok_or(DisclosureError::Malformed("no / between person and field"))?;
        let person = read_person(reference).ok_or(DisclosureError::Malformed("the person is not a lower-case UUID"))?;
        check_field(field)?;
        Ok(Self { salt, person, field: field.to_owned(), value })
    }
}

/// The digest of an encoded disclosure, as it stands in the leaf's `sd`.
#[must_use]
pub fn digest(encoded: &str) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(encoded.as_bytes()))
}

/// Whether a text has the form of a digest in `sd`: 32 bytes in base64url without padding.
#[must_use]
pub fn is_digest(text: &str) -> bool {
    text.len() == 43 && BASE64_URL_SAFE_NO_PAD.decode(text).is_ok_and(|bytes| bytes.len() == 32)
}

fn read_person(text: &str) -> Option<Uuid> {
    Uuid::try_parse(text).ok().filter(|person| person.to_string() == text)
}

fn check_field(field: &str) -> Result<(), DisclosureError> {
    let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'_';
    if !field.is_empty() && field.len() <= MAX_FIELD && field.bytes().all(plain) {
        Ok(())
    } else {
        Err(DisclosureError::Field(field.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn phone() -> Disclosure {
        Disclosure {
            salt: [1; 32],
            person: Uuid::from_u128(0x1234),
            field: "phone".into(),
            value: "+33 3 00 00 00 00".into(),
        }
    }

    #[test]
    fn the_digest_rule_is_that_of_rfc_9901() {
        // RFC 9901 §4.2.3's example disclosure and digest.
        let encoded = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";
        assert_eq!(digest(encoded), "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");
    }

    #[test]
    fn it_comes_back_as_it_was_written() {
        assert_eq!(Disclosure::decode(&phone().encode().unwrap()), Ok(phone()));
    }

    #[test]
    fn it_is_bound_to_its_person_and_field() {
        let other_person = Disclosure { person: Uuid::from_u128(0x1235), ..phone() };
        let other_field = Disclosure { field: "email".into(), ..phone() };
        let digests = [phone(), other_person, other_field].map(|d| digest(&d.encode().unwrap()));
        assert!(digests[0] != digests[1] && digests[0] != digests[2]);
    }

    #[test]
    fn a_field_cannot_smuggle_a_slash() {
        let forged = Disclosure { field: "a/b".into(), ..phone() };
        assert!(matches!(forged.encode(), Err(DisclosureError::Field(_))));
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in "[A-Za-z0-9_-]{0,300}", json in "\\PC{0,80}") {
            let _ = Disclosure::decode(&text);
            let _ = Disclosure::decode(&BASE64_URL_SAFE_NO_PAD.encode(json));
        }
    }
}
