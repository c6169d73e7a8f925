//! The keys of a book, in a folder outside the database.
//!
//! `<folder>/<book>/signing-N.key` (seeds of the signing keys), `book-N.key` (the keys of vault and texts) and
//! `checkpoint` (the last one signed). The folder is 0700, the files 0600. Who loses a signing key cannot seal the book
//! any more; who loses a book key loses the names and texts, never the entries.

use super::ports::{Entropy, Keeper, PortFailure, random32};
use super::sealing::BookKey;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use quitus_domain::values::BookId;
use quitus_projections::log::checkpoint::{self, SigningKey};
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// Keys could not be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyFailure {
    /// There are none for this book.
    #[error("no keys for this book in {folder}; say where they are with --keys, or restore them from your key backup")]
    Missing {
        /// Where they were looked for.
        folder: String,
    },
    /// A file holds something else.
    #[error("{file} is not a key: it must hold 32 bytes in base64")]
    Malformed {
        /// Which file.
        file: String,
    },
    /// Others than the owner can read it.
    #[error("{file} can be read by others (mode {mode:o}); run `chmod 600 {file}`, and think about who read it")]
    Exposed {
        /// Which file.
        file: String,
        /// Its mode.
        mode: u32,
    },
    /// Another key than the one that was to be put there lies in its place.
    #[error("{file} holds another key than the one to be brought back; name another folder with --keys")]
    Taken {
        /// Which file.
        file: String,
    },
    /// The machine refused.
    #[error("{place}: {why}")]
    Machine {
        /// Where.
        place: String,
        /// Why.
        why: String,
    },
    /// No randomness, or another failure of a port.
    #[error(transparent)]
    Port(#[from] PortFailure),
}

/// The folder of one book's keys.
#[derive(Debug, Clone)]
pub struct KeyFolder {
    path: PathBuf,
    origin: String,
}

/// The keys themselves, in memory.
pub struct KeyRing {
    /// Every signing key, oldest first.
    pub signing: Vec<SigningKey>,
    /// The keys of vault and texts, oldest first; the last one seals.
    pub book: Vec<BookKey>,
}

impl KeyRing {
    /// The key that seals.
    #[must_use]
    pub fn sealing(&self) -> Option<&BookKey> {
        self.book.last()
    }

    /// The book key with that number.
    #[must_use]
    pub fn numbered(&self, number: u32) -> Option<&BookKey> {
        self.book.iter().find(|key| key.number == number)
    }

    /// The signing key whose public part is written so.
    #[must_use]
    pub fn signer(&self, verification_key: &str) -> Option<&SigningKey> {
        self.signing.iter().find(|key| key.verification_key().as_str() == verification_key)
    }
}

impl KeyFolder {
    /// The folder of `book` under `root`; nothing is read yet.
    #[must_use]
    pub fn new(root: &Path, book: &BookId) -> Self {
        KeyFolder { path: root.join(book.as_str()), origin: book.origin() }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Makes the first keys of a book.
    ///
    /// # Errors
    /// [`KeyFailure::Machine`] when a key is there already or cannot be written.
    pub fn create(&self, entropy: &dyn Entropy) -> Result<KeyRing, KeyFailure> {
        self.lay()?;
        write_new(&self.path.join("signing-1.key"), &random32(entropy)?)?;
        write_new(&self.path.join("book-1.key"), &random32(entropy)?)?;
        self.load()
    }

    /// Makes sure of the folder.
    pub(super) fn lay(&self) -> Result<(), KeyFailure> {
        let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(&self.path);
        made.map_err(|error| machine(&self.path, &error))
    }

    /// Reads the keys.
    ///
    /// # Errors
    /// [`KeyFailure`]: none there, unreadable, or not keys.
    pub fn load(&self) -> Result<KeyRing, KeyFailure> {
        let missing = || KeyFailure::Missing { folder: self.path.display().to_string() };
        let mut signing = Vec::new();
        for (file, seed) in self.numbered("signing")? {
            let key = SigningKey::from_seed(&self.origin, &seed).map_err(|_| KeyFailure::Malformed { file })?;
            signing.push(key);
        }
        let seals = self.numbered("book")?;
        let book: Vec<BookKey> = (1..).zip(&seals).map(|(number, (_, secret))| BookKey::new(number, secret)).collect();
        if signing.is_empty() || book.is_empty() { Err(missing()) } else { Ok(KeyRing { signing, book }) }
    }

    /// When the last checkpoint was kept here, in seconds since 1970; nothing without one.
    #[must_use]
    pub fn checkpoint_kept_at(&self) -> Option<i64> {
        fs::metadata(self.path.join("checkpoint")).ok().map(|file| file.mtime())
    }

    /// `<kind>-1.key`, `<kind>-2.key` … up to the first that is not there.
    pub(super) fn numbered(&self, kind: &str) -> Result<Vec<(String, [u8; 32])>, KeyFailure> {
        let mut keys = Vec::new();
        for number in 1.. {
            let path = self.path.join(format!("{kind}-{number}.key"));
            match fs::read_to_string(&path) {
                Ok(text) => {
                    hidden(&path)?;
                    keys.push((path.display().to_string(), parse(&path, &text)?));
                }
                Err(error) if error.kind() == ErrorKind::NotFound => break,
                Err(error) => return Err(machine(&path, &error)),
            }
        }
        Ok(keys)
    }
}

impl Keeper for KeyFolder {
    fn last_checkpoint(&self) -> Result<Option<String>, PortFailure> {
        let path = self.path.join("checkpoint");
        match fs::read_to_string(&path) {
            Ok(note) => Ok(Some(note)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(PortFailure(machine(&path, &error).to_string())),
        }
    }

    fn keep_checkpoint(&self, note: &str) -> Result<(), PortFailure> {
        let keep = || {
            let _held = lock(&self.path)?;
            match fs::read_to_string(self.path.join("checkpoint")) {
                Ok(kept) if covers_more(&kept, note) => Ok(()),
                _ => replace(&self.path, "checkpoint", note.as_bytes()),
            }
        };
        keep().map_err(|error| PortFailure(machine(&self.path.join("checkpoint"), &error).to_string()))
    }

    fn keep_signing_seed(&self, seed: &[u8; 32]) -> Result<(), PortFailure> {
        let next = self.numbered("signing").map_err(|failure| PortFailure(failure.to_string()))?.len() + 1;
        write_new(&self.path.join(format!("signing-{next}.key")), seed)
            .map_err(|failure| PortFailure(failure.to_string()))
    }
}

/// A key is for its owner alone.
fn hidden(path: &Path) -> Result<(), KeyFailure> {
    let mode = fs::metadata(path).map_err(|error| machine(path, &error))?.permissions().mode() & 0o777;
    match mode & 0o077 {
        0 => Ok(()),
        _ => Err(KeyFailure::Exposed { file: path.display().to_string(), mode }),
    }
}

fn parse(path: &Path, text: &str) -> Result<[u8; 32], KeyFailure> {
    let bytes = BASE64_STANDARD.decode(text.trim()).ok();
    bytes
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| KeyFailure::Malformed { file: path.display().to_string() })
}

fn machine(place: &Path, error: &std::io::Error) -> KeyFailure {
    KeyFailure::Machine { place: place.display().to_string(), why: error.to_string() }
}

/// Writes a key that must not be there yet, durably.
pub(super) fn write_new(path: &Path, key: &[u8; 32]) -> Result<(), KeyFailure> {
    let write = || -> std::io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        writeln!(file, "{}", BASE64_STANDARD.encode(key))?;
        file.sync_all()?;
        path.parent().map_or(Ok(()), sync_folder)
    };
    write().map_err(|error| machine(path, &error))
}

/// Holds the folder until dropped: two servers of one machine may keep their checkpoints in it.
fn lock(folder: &Path) -> std::io::Result<fs::File> {
    let file = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(folder.join("lock"))?;
    file.lock()?;
    Ok(file)
}

/// Whether the checkpoint that is kept covers more than the new one: another server signed it, and it stays.
fn covers_more(kept: &str, new: &str) -> bool {
    let size = |note: &str| checkpoint::read(note).map(|note| note.size).ok();
    size(kept) > size(new)
}

/// Writes beside, syncs, and renames: a crash leaves the old file or the new one, never half of one.
fn replace(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    let beside = folder.join(format!("{name}.new"));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&beside, folder.join(name))?;
    sync_folder(folder)
}

fn sync_folder(folder: &Path) -> std::io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::machine::SystemEntropy;

    fn folder(name: &str) -> KeyFolder {
        let root = std::env::temp_dir().join(format!("quitus-keys-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        KeyFolder::new(&root, &BookId::try_from("demo-keys".to_owned()).unwrap())
    }

    #[test]
    fn keys_are_made_once_and_for_their_owner_alone() {
        let keys = folder("made");
        assert!(matches!(keys.load(), Err(KeyFailure::Missing { .. })));
        let made = keys.create(&SystemEntropy).unwrap();
        assert_eq!((made.signing.len(), made.book.len()), (1, 1));
        assert!(matches!(keys.create(&SystemEntropy), Err(KeyFailure::Machine { .. })), "a second creation");
        let file = keys.path().join("signing-1.key");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(keys.load(), Err(KeyFailure::Exposed { mode: 0o640, .. })));
        fs::remove_dir_all(keys.path()).unwrap();
    }

    #[test]
    fn a_kept_checkpoint_is_replaced_whole() {
        let keys = folder("kept");
        keys.create(&SystemEntropy).unwrap();
        assert_eq!(keys.last_checkpoint().unwrap(), None);
        for note in ["one", "two"] {
            keys.keep_checkpoint(note).unwrap();
            assert_eq!(keys.last_checkpoint().unwrap().as_deref(), Some(note));
        }
        fs::remove_dir_all(keys.path()).unwrap();
    }
}
