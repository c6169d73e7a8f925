//! The keys' way out of their folder, into a keys file, and back.

use crate::ledger::keys::{KeyFailure, KeyFolder, KeyRing, write_new};
use crate::ledger::sealing::{BookKey, Secret};
use quitus_domain::values::BookId;
use quitus_projections::log::checkpoint::SigningKey;
use std::fs;
use zeroize::Zeroizing;

/// The secrets of a book, oldest first.
#[derive(Clone, PartialEq, Eq)]
pub struct Seeds {
    /// Of the keys that sign.
    pub signing: Vec<Secret>,
    /// Of the keys that seal names and texts.
    pub book: Vec<Secret>,
}

/// Says how many, never which.
impl std::fmt::Debug for Seeds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Seeds({} signing, {} book)", self.signing.len(), self.book.len())
    }
}

impl Seeds {
    /// The keys made of them.
    ///
    /// # Errors
    /// [`KeyFailure::Malformed`] when a secret makes no key.
    pub fn ring(&self, book: &BookId) -> Result<KeyRing, KeyFailure> {
        let wrong = |_| KeyFailure::Malformed { file: "keys file".to_owned() };
        let sign = |seed: &Secret| SigningKey::from_seed(&book.origin(), seed).map_err(wrong);
        let signing = self.signing.iter().map(sign).collect::<Result<_, _>>()?;
        Ok(KeyRing { signing, book: (1..).zip(&self.book).map(|(number, seed)| BookKey::new(number, seed)).collect() })
    }
}

impl KeyFolder {
    /// Reads the secrets.
    ///
    /// # Errors
    /// As [`KeyFolder::load`].
    pub fn seeds(&self) -> Result<Seeds, KeyFailure> {
        let read = |kind| -> Result<Vec<Secret>, KeyFailure> {
            Ok(self.numbered(kind)?.into_iter().map(|(_, seed)| Zeroizing::new(seed)).collect())
        };
        let seeds = Seeds { signing: read("signing")?, book: read("book")? };
        match seeds.signing.is_empty() || seeds.book.is_empty() {
            true => Err(KeyFailure::Missing { folder: self.path().display().to_string() }),
            false => Ok(seeds),
        }
    }

    /// Puts secrets back where they are missing. One that lies there must be the same; nothing is written otherwise.
    ///
    /// # Errors
    /// [`KeyFailure::Taken`] by another key, and the machine's.
    pub fn bring_back(&self, seeds: &Seeds) -> Result<(), KeyFailure> {
        let kinds = [("signing", &seeds.signing), ("book", &seeds.book)];
        for (kind, secrets) in kinds {
            for ((file, there), secret) in self.numbered(kind)?.iter().zip(secrets) {
                if there != &**secret {
                    return Err(KeyFailure::Taken { file: file.clone() });
                }
            }
        }
        self.lay()?;
        for (kind, secrets) in kinds {
            for (number, secret) in (1..).zip(secrets) {
                let path = self.path().join(format!("{kind}-{number}.key"));
                if !fs::exists(&path).unwrap_or_default() {
                    write_new(&path, secret)?;
                }
            }
        }
        Ok(())
    }
}
