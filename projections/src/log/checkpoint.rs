//! Checkpoints: a book's origin, size and root as a C2SP signed note (Ed25519).
//!
//! A key belongs to one origin: the note's key name is the origin itself, so a key
//! cannot vouch for another book. Signature lines by unknown keys (witnesses, later
//! algorithms) are carried along and prove nothing here.
//!
//! Deliberately absent: when to sign. That a checkpoint follows the commit and never
//! shrinks is the writer's duty.

use std::fmt;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use ed25519_dalek::VerifyingKey;
use signed_note::{
    Note, NoteError, StandardSigner, StandardVerifier, Verifier as _, VerifierList, new_ed25519_verifier_key,
};
use thiserror::Error;

use super::leaf::is_origin;
use super::{Hash, MAX_SIZE, hash_from_base64, to_base64};

/// The longest checkpoint that is read, in bytes, cosignatures included.
pub const MAX_NOTE: usize = 65_536;

/// What a checkpoint says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The book's origin.
    pub origin: String,
    /// How many entries the book has.
    pub size: u64,
    /// The root of the tree over them.
    pub root: Hash,
}

/// Why a checkpoint or a key is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CheckpointError {
    /// Not a signed note, or its text no checkpoint.
    #[error("not a checkpoint: {0}")]
    Malformed(&'static str),
    /// The checkpoint of another book.
    #[error("a checkpoint of \"{found}\", expected \"{expected}\"")]
    OtherOrigin {
        /// The book asked for.
        expected: String,
        /// The book found.
        found: String,
    },
    /// A signature that had to be there is not, or does not verify.
    #[error("not signed by {0}")]
    NotSigned(String),
    /// A key that is no key for this use.
    #[error("not a verification key: {0}")]
    Key(&'static str),
}

/// A public key, written `<origin>+<8 hex digits>+<base64>` (C2SP "vkey").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerificationKey {
    text: String,
    origin: String,
}

impl VerificationKey {
    /// Reads a key.
    ///
    /// # Errors
    /// [`CheckpointError::Key`] when it is not an Ed25519 vkey in its only spelling,
    /// or is one of the few weak points that verify forged signatures.
    pub fn parse(text: &str) -> Result<Self, CheckpointError> {
        let refuse = |_| CheckpointError::Key("expected <origin>+<8 hex digits>+<base64 of an Ed25519 key>");
        StandardVerifier::new(text).map_err(refuse)?;
        let mut parts = text.splitn(3, '+');
        let origin = parts.next().unwrap_or_default().to_owned();
        let key = public_key(parts.nth(1).unwrap_or_default())?;
        if key.is_weak() || !is_origin(&origin) || new_ed25519_verifier_key(&origin, &key) != text {
            return Err(CheckpointError::Key("a weak point, or not the key's only spelling"));
        }
        Ok(Self { text: text.to_owned(), origin })
    }

    /// The book that the key signs for.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The key's text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The book and the number of the key, as signature lines name it: `quitus/cooproduction+700bd6d5`.
    #[must_use]
    pub fn short(&self) -> String {
        // The key itself, in base64, may hold a plus sign too.
        let number = self.text.split('+').nth(1).unwrap_or_default();
        format!("{}+{number}", self.origin)
    }

    fn verifier(&self) -> Result<StandardVerifier, CheckpointError> {
        StandardVerifier::new(&self.text).map_err(|_| CheckpointError::Key("unreadable"))
    }
}

impl fmt::Display for VerificationKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn public_key(base64: &str) -> Result<VerifyingKey, CheckpointError> {
    let bytes = BASE64_STANDARD.decode(base64).unwrap_or_default();
    let key = bytes.split_first().and_then(|(_, key)| <[u8; 32]>::try_from(key).ok());
    let key = key.and_then(|key| VerifyingKey::from_bytes(&key).ok());
    key.ok_or(CheckpointError::Key("not a point of the curve"))
}

/// A book's signing key. It has no `Debug`: it must never be printed.
pub struct SigningKey {
    signer: StandardSigner,
    public: VerificationKey,
}

impl SigningKey {
    /// The key of a book from its 32 secret bytes.
    ///
    /// # Errors
    /// [`CheckpointError::Key`] when the origin cannot name a book.
    pub fn from_seed(origin: &str, seed: &[u8; 32]) -> Result<Self, CheckpointError> {
        if !is_origin(origin) {
            return Err(CheckpointError::Key("the origin must be visible ASCII without +"));
        }
        let secret = ed25519_dalek::SigningKey::from_bytes(seed);
        let public = VerificationKey::parse(&new_ed25519_verifier_key(origin, &secret.verifying_key()))?;
        let key_id = public.verifier()?.key_id();
        let tagged: Vec<u8> = std::iter::once(1).chain(*seed).collect();
        let text = format!("PRIVATE+KEY+{origin}+{key_id:08x}+{}", to_base64(&tagged));
        let signer = StandardSigner::new(&text).map_err(|_| CheckpointError::Key("unusable"))?;
        Ok(Self { signer, public })
    }

    /// The public half.
    #[must_use]
    pub fn verification_key(&self) -> &VerificationKey {
        &self.public
    }
}

impl Checkpoint {
    /// The three lines that are signed.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, to_base64(&self.root))
    }

    fn parse_text(text: &str) -> Result<Self, CheckpointError> {
        let mut lines = text.split('\n');
        let mut line = || lines.next().ok_or(CheckpointError::Malformed("fewer than three lines"));
        let (origin, size, root) = (line()?, line()?, line()?);
        if !is_origin(origin) {
            return Err(CheckpointError::Malformed("the first line is no origin"));
        }
        let size = read_size(size).ok_or(CheckpointError::Malformed("the second line is no size"))?;
        let root = hash_from_base64(root).ok_or(CheckpointError::Malformed("the third line is no root"))?;
        Ok(Self { origin: origin.to_owned(), size, root })
    }
}

/// A size in decimal, without sign or leading zero.
pub(super) fn read_size(text: &str) -> Option<u64> {
    let size = text.parse::<u64>().ok().filter(|size| size.to_string() == text)?;
    (size <= MAX_SIZE).then_some(size)
}

/// Signs a checkpoint: with the key in force, and at the first checkpoint that covers
/// a rotation with the old key too. Returns the note's text, as it is to be stored.
///
/// # Errors
/// [`CheckpointError`] when a key belongs to another book.
pub fn sign(checkpoint: &Checkpoint, keys: &[&SigningKey]) -> Result<String, CheckpointError> {
    for key in keys {
        same_origin(&checkpoint.origin, key.public.origin())?;
    }
    sign_text(&checkpoint.text(), keys)
}

/// Signs another text than a checkpoint as a note. Its first line must be no origin, so that it never reads as one.
///
/// # Errors
/// [`CheckpointError::Malformed`] for a text that no note can hold.
pub(crate) fn sign_text(text: &str, keys: &[&SigningKey]) -> Result<String, CheckpointError> {
    let malformed = |_| CheckpointError::Malformed("cannot be signed");
    let mut note = Note::new(text.as_bytes(), &[]).map_err(malformed)?;
    let signers: Vec<&dyn signed_note::Signer> = keys.iter().map(|key| &key.signer as _).collect();
    note.add_sigs(&signers).map_err(malformed)?;
    String::from_utf8(note.to_bytes()).map_err(|_| CheckpointError::Malformed("not UTF-8"))
}

/// Reads a checkpoint without looking at its signatures. It proves nothing yet.
///
/// # Errors
/// [`CheckpointError::Malformed`].
pub fn read(note: &str) -> Result<Checkpoint, CheckpointError> {
    let note = parse_note(note)?;
    let text = std::str::from_utf8(note.text()).map_err(|_| CheckpointError::Malformed("not UTF-8"))?;
    Checkpoint::parse_text(text)
}

/// Reads a checkpoint of the keys' book and verifies that every one of `keys` signed it.
///
/// # Errors
/// [`CheckpointError`]; also when `keys` is empty, since nothing would be proved.
pub fn open(note: &str, keys: &[&VerificationKey]) -> Result<Checkpoint, CheckpointError> {
    let checkpoint = read(note)?;
    if keys.is_empty() {
        return Err(CheckpointError::Key("none given"));
    }
    let parsed = parse_note(note)?;
    for key in keys {
        same_origin(key.origin(), &checkpoint.origin)?;
        verify_one(&parsed, key)?;
    }
    Ok(checkpoint)
}

/// The text of a note that bears one signature, that of `key`, and nothing else: no byte of it goes unread.
///
/// # Errors
/// [`CheckpointError`]; also for a second signature line, which would prove nothing here.
pub(crate) fn open_sole<'n>(note: &'n str, key: &VerificationKey) -> Result<&'n str, CheckpointError> {
    verify_one(&parse_note(note)?, key)?;
    let (text, line) = note.rsplit_once("\n\n").ok_or(CheckpointError::Malformed("not a signed note"))?;
    if line.find('\n') != line.len().checked_sub(1) {
        return Err(CheckpointError::Malformed("more than one signature line"));
    }
    // The line end of the text's last line stays with it: it is signed.
    Ok(note.get(..=text.len()).unwrap_or_default())
}

/// The same note with the signature line of `key` alone, as [`open_sole`] wants it.
///
/// # Errors
/// [`CheckpointError::NotSigned`] when `key` did not sign it.
pub(crate) fn sole(note: &str, key: &VerificationKey) -> Result<String, CheckpointError> {
    let (text, lines) = note.rsplit_once("\n\n").ok_or(CheckpointError::Malformed("not a signed note"))?;
    let alone = lines.lines().map(|line| format!("{text}\n\n{line}\n"));
    let signed = alone.into_iter().find(|alone| open_sole(alone, key).is_ok());
    signed.ok_or_else(|| CheckpointError::NotSigned(key.to_string()))
}

/// The names and numbers of the keys whose signature lines stand under a note, whether they verify or not.
#[must_use]
pub fn signers(note: &str) -> Vec<String> {
    let Some((_, lines)) = note.rsplit_once("\n\n") else { return Vec::new() };
    let one = |line: &str| {
        let (name, signature) = line.strip_prefix("\u{2014} ")?.split_once(' ').filter(|(name, _)| is_origin(name))?;
        let bytes = BASE64_STANDARD.decode(signature).ok()?;
        let [a, b, c, d] = *bytes.first_chunk::<4>()?;
        Some(format!("{name}+{a:02x}{b:02x}{c:02x}{d:02x}"))
    };
    lines.lines().filter_map(one).collect()
}

fn verify_one(note: &Note, key: &VerificationKey) -> Result<(), CheckpointError> {
    let known = VerifierList::new(vec![Box::new(key.verifier()?)]);
    let refuse = |_: NoteError| CheckpointError::NotSigned(key.to_string());
    note.verify(&known).map(|_| ()).map_err(refuse)
}

fn parse_note(note: &str) -> Result<Note, CheckpointError> {
    if note.len() > MAX_NOTE {
        return Err(CheckpointError::Malformed("longer than 65,536 bytes"));
    }
    Note::from_bytes(note.as_bytes()).map_err(|_| CheckpointError::Malformed("not a signed note"))
}

fn same_origin(expected: &str, found: &str) -> Result<(), CheckpointError> {
    if expected == found {
        return Ok(());
    }
    Err(CheckpointError::OtherOrigin { expected: expected.to_owned(), found: found.to_owned() })
}

#[cfg(test)]
#[path = "checkpoint_tests.rs"]
mod tests;
