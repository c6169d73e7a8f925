//! The keys of one book in one file, under a passphrase: Argon2id makes a key of it, XChaCha20-Poly1305 seals.
//!
//! It holds the keys of the folder, the last checkpoint kept there, and the wrapped keys of persons, which stand in no
//! archive: so an erasure is final once the older keys files are gone, however many archives lie about.

use super::{BackupFailure, Seeds};
use crate::ledger::ports::{Entropy, random32};
use crate::ledger::sealing::Secret;
use crate::store::PersonKeyRow;
use argon2::{Algorithm, Argon2, Params, Version};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use quitus_domain::values::BookId;
use quitus_projections::log::canonical;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::{Zeroize, Zeroizing};

/// The fewest characters of a passphrase.
pub const SHORTEST: usize = 12;

/// The version of the file's format.
const FORMAT: u32 = 1;

/// A passphrase, wiped when dropped.
pub type Passphrase = Zeroizing<String>;

/// What a book's keys file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeysFile {
    /// Whose keys.
    pub book: BookId,
    /// The keys of the folder.
    pub seeds: Seeds,
    /// The keys of persons, wrapped by the book's.
    pub persons: Vec<PersonKeyRow>,
    /// The last checkpoint that was kept beside the keys.
    pub checkpoint: Option<String>,
}

/// What a guess costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// How many threads may share it.
    pub lanes: u32,
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// How often the memory is gone over.
    pub passes: u32,
}

impl Cost {
    /// 64 MiB, three times, four lanes: the second recommended option of RFC 9106, section 4.
    pub const STANDARD: Cost = Cost { lanes: 4, memory_kib: 65_536, passes: 3 };

    /// What a file may ask of the machine that reads it.
    const MOST: Cost = Cost { lanes: 16, memory_kib: 1 << 20, passes: 32 };

    fn key(self, passphrase: &Passphrase, salt: &[u8]) -> Result<Secret, BackupFailure> {
        let Cost { lanes, memory_kib, passes } = self;
        let most = Self::MOST;
        if lanes > most.lanes || memory_kib > most.memory_kib || passes > most.passes {
            return Err(BackupFailure::NoKeysFile("it asks for more memory or time than a keys file may".to_owned()));
        }
        let wrong = |error: argon2::Error| BackupFailure::NoKeysFile(error.to_string());
        let params = Params::new(memory_kib, passes, lanes, Some(32)).map_err(wrong)?;
        let mut key = Zeroizing::new([0; 32]);
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon.hash_password_into(passphrase.as_bytes(), salt, key.as_mut_slice()).map_err(wrong)?;
        Ok(key)
    }
}

/// The file's outside, in clear. All of it but the sealed part is bound to the seal.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Outside {
    book: BookId,
    cost: Cost,
    kdf: String,
    keys: u32,
    nonce: String,
    salt: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    sealed: String,
}

const KDF: &str = "argon2id";

/// The file's inside; its secrets are wiped when it is dropped.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Inside {
    book: Vec<String>,
    checkpoint: Option<String>,
    persons: Vec<Person>,
    signing: Vec<String>,
}

impl Drop for Inside {
    fn drop(&mut self) {
        self.book.iter_mut().chain(&mut self.signing).for_each(Zeroize::zeroize);
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    key_number: u32,
    nonce: String,
    person: Uuid,
    wrapped: String,
}

/// Writes the keys as the text of a file.
///
/// # Errors
/// [`BackupFailure::ShortPassphrase`], and no randomness.
pub fn seal(
    keys: &KeysFile,
    passphrase: &Passphrase,
    cost: Cost,
    entropy: &dyn Entropy,
) -> Result<String, BackupFailure> {
    if passphrase.chars().count() < SHORTEST {
        return Err(BackupFailure::ShortPassphrase);
    }
    let salt = random32(entropy)?;
    let mut nonce = [0; 24];
    entropy.fill(&mut nonce)?;
    let mut outside = Outside {
        book: keys.book.clone(),
        cost,
        kdf: KDF.to_owned(),
        keys: FORMAT,
        nonce: BASE64_STANDARD.encode(nonce),
        salt: BASE64_STANDARD.encode(salt),
        sealed: String::new(),
    };
    let cipher = XChaCha20Poly1305::new(cost.key(passphrase, &salt)?.as_slice().into());
    let inside = Zeroizing::new(written(&Inside::of(keys))?);
    let aad = written(&outside)?;
    let payload = Payload { msg: inside.as_bytes(), aad: aad.as_bytes() };
    let sealed = cipher.encrypt(XNonce::from_slice(&nonce), payload);
    outside.sealed = BASE64_STANDARD.encode(sealed.map_err(|_| no_file("too long to be sealed"))?);
    Ok(written(&outside)? + "\n")
}

/// Opens the text of a keys file.
///
/// # Errors
/// [`BackupFailure::NoKeysFile`], [`BackupFailure::WrongPassphrase`].
pub fn open(text: &str, passphrase: &Passphrase) -> Result<KeysFile, BackupFailure> {
    let mut outside: Outside = serde_json::from_str(text).map_err(no_file)?;
    if outside.keys != FORMAT || outside.kdf != KDF {
        return Err(no_file(format!("this program reads format {FORMAT} with {KDF}")));
    }
    let (salt, nonce) = (decoded(&outside.salt)?, decoded(&outside.nonce)?);
    let nonce: [u8; 24] = nonce.try_into().map_err(|_| no_file("a nonce has 24 bytes"))?;
    let sealed = decoded(&std::mem::take(&mut outside.sealed))?;
    let cipher = XChaCha20Poly1305::new(outside.cost.key(passphrase, &salt)?.as_slice().into());
    let aad = written(&outside)?;
    let payload = Payload { msg: &sealed, aad: aad.as_bytes() };
    let inside = cipher.decrypt(XNonce::from_slice(&nonce), payload).map_err(|_| BackupFailure::WrongPassphrase)?;
    let inside: Inside = serde_json::from_slice(&Zeroizing::new(inside)).map_err(no_file)?;
    inside.keys_of(outside.book)
}

impl Inside {
    fn of(keys: &KeysFile) -> Self {
        let text = |secret: &Secret| BASE64_STANDARD.encode(secret.as_slice());
        let person = |row: &PersonKeyRow| Person {
            key_number: row.key_number,
            nonce: BASE64_STANDARD.encode(row.nonce),
            person: row.person,
            wrapped: BASE64_STANDARD.encode(&row.wrapped),
        };
        Inside {
            book: keys.seeds.book.iter().map(text).collect(),
            checkpoint: keys.checkpoint.clone(),
            persons: keys.persons.iter().map(person).collect(),
            signing: keys.seeds.signing.iter().map(text).collect(),
        }
    }

    fn keys_of(&self, book: BookId) -> Result<KeysFile, BackupFailure> {
        let seeds = Seeds {
            signing: self.signing.iter().map(|text| secret(text)).collect::<Result<_, _>>()?,
            book: self.book.iter().map(|text| secret(text)).collect::<Result<_, _>>()?,
        };
        let persons = self.persons.iter().map(Person::row).collect::<Result<_, _>>()?;
        Ok(KeysFile { book, seeds, persons, checkpoint: self.checkpoint.clone() })
    }
}

impl Person {
    fn row(&self) -> Result<PersonKeyRow, BackupFailure> {
        let nonce = decoded(&self.nonce)?.try_into().map_err(|_| no_file("a nonce has 24 bytes"))?;
        let wrapped = decoded(&self.wrapped)?;
        Ok(PersonKeyRow { person: self.person, key_number: self.key_number, nonce, wrapped })
    }
}

fn secret(text: &str) -> Result<Secret, BackupFailure> {
    let bytes = Zeroizing::new(decoded(text)?);
    let secret: [u8; 32] = bytes.as_slice().try_into().map_err(|_| no_file("a key has 32 bytes"))?;
    Ok(Zeroizing::new(secret))
}

fn decoded(text: &str) -> Result<Vec<u8>, BackupFailure> {
    BASE64_STANDARD.decode(text).map_err(no_file)
}

fn written(value: &impl Serialize) -> Result<String, BackupFailure> {
    canonical::write(value).map_err(no_file)
}

fn no_file(why: impl ToString) -> BackupFailure {
    BackupFailure::NoKeysFile(why.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::machine::SystemEntropy;

    const LIGHT: Cost = Cost { lanes: 1, memory_kib: 64, passes: 1 };

    fn keys() -> KeysFile {
        let seeds = Seeds { signing: vec![Zeroizing::new([1; 32])], book: vec![Zeroizing::new([2; 32])] };
        let person = PersonKeyRow { person: Uuid::from_u128(7), key_number: 1, nonce: [3; 24], wrapped: vec![4; 48] };
        let book = BookId::try_from("demo-keys".to_owned()).unwrap();
        KeysFile { book, seeds, persons: vec![person], checkpoint: Some("a note".to_owned()) }
    }

    fn phrase(text: &str) -> Passphrase {
        Zeroizing::new(text.to_owned())
    }

    #[test]
    fn a_keys_file_opens_with_its_passphrase_and_with_no_other() {
        let text = seal(&keys(), &phrase("a good long one"), LIGHT, &SystemEntropy).unwrap();
        assert_eq!(open(&text, &phrase("a good long one")).unwrap(), keys());
        let other = open(&text, &phrase("a good long two"));
        assert!(matches!(other, Err(BackupFailure::WrongPassphrase)), "{other:?}");
        for secret in [[1; 32], [2; 32]] {
            assert!(!text.contains(&BASE64_STANDARD.encode(secret)), "a key in clear");
        }
        let short = seal(&keys(), &phrase("eleven char"), LIGHT, &SystemEntropy);
        assert!(matches!(short, Err(BackupFailure::ShortPassphrase)));
    }

    #[test]
    fn no_byte_of_a_keys_file_can_change() {
        let text = seal(&keys(), &phrase("a good long one"), LIGHT, &SystemEntropy).unwrap();
        for at in 0..text.len() - 1 {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            let Ok(changed) = String::from_utf8(bytes) else { continue };
            // The cost is the one thing that would take time to be wrong about.
            assert!(open(&changed, &phrase("a good long one")).is_err(), "byte {at} changed");
        }
    }

    #[test]
    fn a_file_may_not_ask_for_all_the_memory() {
        let text = seal(&keys(), &phrase("a good long one"), LIGHT, &SystemEntropy).unwrap();
        let greedy = text.replace("\"memory_kib\":64", "\"memory_kib\":4000000000");
        assert!(matches!(open(&greedy, &phrase("a good long one")), Err(BackupFailure::NoKeysFile(_))));
    }
}
