//! Sealing: how personal values and texts are encrypted beside the book.
//!
//! The book's key is used only through HKDF-SHA-256, once per purpose. A person's values are encrypted under a key of
//! that person, which the book's key wraps: destroying it destroys them. Associated data binds each ciphertext to its
//! book and its place, so that no row can be moved to another.

use super::ports::{Entropy, PortFailure};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use quitus_projections::log::Hash;
use sha2::Sha256;
use zeroize::Zeroizing;

/// Something could not be opened: a wrong key, or bytes that were changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("it does not open with the key at hand: the key is another one, or the bytes were changed")]
pub struct DoesNotOpen;

/// A ciphertext with its nonce.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Random, 24 bytes.
    pub nonce: [u8; 24],
    /// Encrypted bytes and their tag.
    pub ciphertext: Vec<u8>,
}

/// A secret of 32 bytes, wiped when dropped.
pub type Secret = Zeroizing<[u8; 32]>;

/// The book's key, as its uses.
pub struct BookKey {
    /// Which of the book's keys it is.
    pub number: u32,
    wrap: Secret,
    text: Secret,
    mac: Secret,
    factor: Secret,
    form: Secret,
}

impl BookKey {
    /// The uses of the key with that number.
    #[must_use]
    pub fn new(number: u32, secret: &[u8; 32]) -> Self {
        let derive = |purpose: &[u8]| {
            let mut out = Zeroizing::new([0; 32]);
            // 32 bytes are within what HKDF-SHA-256 gives, so this cannot fail.
            let _ = Hkdf::<Sha256>::new(None, secret).expand(purpose, out.as_mut_slice());
            out
        };
        BookKey {
            number,
            wrap: derive(b"quitus/v1/wrap"),
            text: derive(b"quitus/v1/text"),
            mac: derive(b"quitus/v1/mac"),
            factor: derive(b"quitus/v1/factor"),
            form: derive(b"quitus/v1/form"),
        }
    }

    /// The HMAC of a command's body: the body may hold names, so a plain digest would let them be guessed.
    #[must_use]
    pub fn body_mac(&self, body: &str) -> Hash {
        match <Hmac<Sha256> as Mac>::new_from_slice(self.mac.as_slice()) {
            Ok(mac) => mac.chain_update(body.as_bytes()).finalize().into_bytes().into(),
            Err(_) => [0; 32],
        }
    }

    /// Seals a text or an attachment.
    ///
    /// # Errors
    /// [`PortFailure`] without randomness.
    pub fn seal_text(&self, place: &TextPlace<'_>, bytes: &[u8], entropy: &dyn Entropy) -> Result<Sealed, PortFailure> {
        seal(&self.text, &place.bytes(), bytes, entropy)
    }

    /// Opens a text or an attachment.
    ///
    /// # Errors
    /// [`DoesNotOpen`].
    pub fn open_text(&self, place: &TextPlace<'_>, sealed: &Sealed) -> Result<Vec<u8>, DoesNotOpen> {
        open(&self.text, &place.bytes(), sealed)
    }

    /// Seals the secret of a second factor of somebody who enters the pages.
    ///
    /// # Errors
    /// [`PortFailure`] without randomness.
    pub fn seal_factor(
        &self,
        book: &str,
        user: &str,
        secret: &[u8],
        entropy: &dyn Entropy,
    ) -> Result<Sealed, PortFailure> {
        seal(&self.factor, &associated(&[book, user]), secret, entropy)
    }

    /// Opens the secret of a second factor.
    ///
    /// # Errors
    /// [`DoesNotOpen`].
    pub fn open_factor(&self, book: &str, user: &str, sealed: &Sealed) -> Result<Vec<u8>, DoesNotOpen> {
        open(&self.factor, &associated(&[book, user]), sealed)
    }

    /// Seals what was typed into a form that waits outside the book.
    ///
    /// # Errors
    /// [`PortFailure`] without randomness.
    pub fn seal_form(&self, place: &FormPlace<'_>, bytes: &[u8], entropy: &dyn Entropy) -> Result<Sealed, PortFailure> {
        seal(&self.form, &place.bytes(), bytes, entropy)
    }

    /// Opens what was typed into a form that waits.
    ///
    /// # Errors
    /// [`DoesNotOpen`].
    pub fn open_form(&self, place: &FormPlace<'_>, sealed: &Sealed) -> Result<Vec<u8>, DoesNotOpen> {
        open(&self.form, &place.bytes(), sealed)
    }

    /// Wraps a person's key.
    ///
    /// # Errors
    /// [`PortFailure`] without randomness.
    pub fn wrap(&self, book: &str, person: &str, key: &Secret, entropy: &dyn Entropy) -> Result<Sealed, PortFailure> {
        seal(&self.wrap, &associated(&[book, person]), key.as_slice(), entropy)
    }

    /// Unwraps a person's key.
    ///
    /// # Errors
    /// [`DoesNotOpen`].
    pub fn unwrap_key(&self, book: &str, person: &str, wrapped: &Sealed) -> Result<Secret, DoesNotOpen> {
        let bytes = Zeroizing::new(open(&self.wrap, &associated(&[book, person]), wrapped)?);
        let key: [u8; 32] = bytes.as_slice().try_into().map_err(|_| DoesNotOpen)?;
        Ok(Zeroizing::new(key))
    }
}

/// Where a text belongs.
pub struct TextPlace<'t> {
    /// The book.
    pub book: &'t str,
    /// Its digest, base64.
    pub digest: &'t str,
}

/// Where a form that waits belongs: what lists show of it is bound to what was typed.
pub struct FormPlace<'f> {
    /// The book.
    pub book: &'f str,
    /// Whether it is a draft or a proposal.
    pub kind: &'f str,
    /// The id of the command that it becomes.
    pub form: &'f str,
    /// Who kept it.
    pub user: &'f str,
    /// The type of the command.
    pub act: &'f str,
    /// Which of several forms of it.
    pub variant: &'f str,
}

/// Where a personal value belongs.
pub struct FieldPlace<'f> {
    /// The book.
    pub book: &'f str,
    /// The person's reference.
    pub person: &'f str,
    /// The field.
    pub field: &'f str,
    /// The disclosure's digest, base64url.
    pub digest: &'f str,
}

impl FormPlace<'_> {
    fn bytes(&self) -> Vec<u8> {
        associated(&[self.book, self.kind, self.form, self.user, self.act, self.variant])
    }
}

impl TextPlace<'_> {
    fn bytes(&self) -> Vec<u8> {
        associated(&[self.book, self.digest])
    }
}

/// Seals a disclosure under the person's key.
///
/// # Errors
/// [`PortFailure`] without randomness.
pub fn seal_field(
    key: &Secret,
    place: &FieldPlace<'_>,
    disclosure: &str,
    entropy: &dyn Entropy,
) -> Result<Sealed, PortFailure> {
    seal(key, &place_bytes(place), disclosure.as_bytes(), entropy)
}

/// Opens a disclosure.
///
/// # Errors
/// [`DoesNotOpen`].
pub fn open_field(key: &Secret, place: &FieldPlace<'_>, sealed: &Sealed) -> Result<String, DoesNotOpen> {
    String::from_utf8(open(key, &place_bytes(place), sealed)?).map_err(|_| DoesNotOpen)
}

fn place_bytes(place: &FieldPlace<'_>) -> Vec<u8> {
    associated(&[place.book, place.person, place.field, place.digest])
}

/// Associated data: the parts as a JSON array, so that no two lists of parts give the same bytes.
fn associated(parts: &[&str]) -> Vec<u8> {
    serde_json::Value::from(parts.to_vec()).to_string().into_bytes()
}

fn seal(key: &Secret, place: &[u8], bytes: &[u8], entropy: &dyn Entropy) -> Result<Sealed, PortFailure> {
    let mut nonce = [0; 24];
    entropy.fill(&mut nonce)?;
    let cipher = XChaCha20Poly1305::new(key.as_slice().into());
    let sealed = cipher.encrypt(XNonce::from_slice(&nonce), Payload { msg: bytes, aad: place });
    let ciphertext = sealed.map_err(|_| PortFailure("a text too long to be encrypted".to_owned()))?;
    Ok(Sealed { nonce, ciphertext })
}

fn open(key: &Secret, place: &[u8], sealed: &Sealed) -> Result<Vec<u8>, DoesNotOpen> {
    let cipher = XChaCha20Poly1305::new(key.as_slice().into());
    let payload = Payload { msg: &sealed.ciphertext, aad: place };
    cipher.decrypt(XNonce::from_slice(&sealed.nonce), payload).map_err(|_| DoesNotOpen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::machine::SystemEntropy;

    #[test]
    fn a_value_opens_only_with_its_key_and_in_its_place() {
        let key: Secret = Zeroizing::new([7; 32]);
        let place = FieldPlace { book: "b", person: "p", field: "name", digest: "d" };
        let sealed = seal_field(&key, &place, "Camille", &SystemEntropy).unwrap();
        assert_eq!(open_field(&key, &place, &sealed).unwrap(), "Camille");
        let elsewhere = FieldPlace { person: "q", ..place };
        assert_eq!(open_field(&key, &elsewhere, &sealed), Err(DoesNotOpen));
        let place = FieldPlace { book: "b", person: "p", field: "name", digest: "d" };
        assert_eq!(open_field(&Zeroizing::new([8; 32]), &place, &sealed), Err(DoesNotOpen));
    }

    #[test]
    fn a_form_that_waits_opens_for_whom_and_as_what_it_was_kept() {
        let key = BookKey::new(1, &[1; 32]);
        let place = |kind, user| FormPlace { book: "b", kind, form: "f", user, act: "a", variant: "" };
        let sealed = key.seal_form(&place("draft", "zoe"), b"typed", &SystemEntropy).unwrap();
        assert_eq!(key.open_form(&place("draft", "zoe"), &sealed).unwrap(), b"typed");
        for other in [place("proposal", "zoe"), place("draft", "ali")] {
            assert_eq!(key.open_form(&other, &sealed), Err(DoesNotOpen));
        }
        assert_eq!(key.open_factor("b", "f", &sealed), Err(DoesNotOpen));
    }

    #[test]
    fn the_uses_of_a_book_key_are_apart() {
        let key = BookKey::new(1, &[1; 32]);
        assert_ne!(key.wrap, key.text);
        assert_ne!(key.text, key.mac);
        assert_ne!(key.body_mac("a"), key.body_mac("b"));
    }
}
