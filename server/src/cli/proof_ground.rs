//! What a proof is made from: a verified book, a checkpoint, the register struck before it, and the key that signed.

use super::place::Place;
use super::proof::cannot;
use super::trouble::Trouble;
use super::{Exit, output, verify};
use crate::ledger::history;
use crate::ledger::keys::KeyRing;
use crate::ledger::ports::Keeper;
use crate::ledger::verify::Checks;
use crate::locales::{self, Language, cli as say};
use crate::store::CheckpointRow;
use crate::views::Names;
use crate::views::Reading;
use quitus_domain::cooperative::Event;
use quitus_domain::values::{AssociateRef, Day, Digest, Position};
use quitus_projections::log::StoredEntry;
use quitus_projections::log::checkpoint::{self, SigningKey, VerificationKey};
use quitus_projections::log::proof::inclusion_indexes;
use quitus_projections::log::tree::Nodes;
use quitus_projections::proof::{Seal, Struck};
use quitus_projections::register::Register;
use quitus_projections::{AsOf, Known, Recorded};

/// Which register a proof is about.
pub enum Wanted {
    /// The one that was struck on a day, under a checkpoint; the last ones unless it is said.
    Day {
        /// The day.
        on: Option<Day>,
        /// The size of the checkpoint.
        sealed: Option<u64>,
    },
    /// The one of an entry, under a checkpoint that somebody holds.
    Entry {
        /// The leaf hash of the entry.
        hash: Digest,
        /// The size of the checkpoint.
        sealed: u64,
        /// Its root.
        root: Digest,
    },
}

/// What a proof is made from.
pub struct Ground {
    /// The register.
    pub struck: Struck,
    /// What ties it to the book.
    pub seal: Seal,
    /// The key that signed.
    pub key: VerificationKey,
    /// The book at the close of the day, as the checkpoint covers it.
    pub reading: Reading,
}

impl Ground {
    /// Verifies the book and finds the register in it.
    ///
    /// # Errors
    /// [`Exit::Discrepancy`] for a book that does not verify, and [`Trouble`].
    pub async fn of(place: &Place, wanted: Wanted, language: Language) -> Result<Self, Trouble> {
        let checks = Checks { kept: place.folder.last_checkpoint()?, ..Checks::default() };
        if !verify::verified(place, checks).await?.is_clean() {
            output::talk(&say::book_differs(language));
            return Err(Trouble::Told(Exit::Discrepancy));
        }
        let row = checkpoint(place, &wanted, language).await?;
        let mut book = history::load(place.store.as_ref(), &place.book).await?;
        book.truncate(usize::try_from(row.size).unwrap_or(usize::MAX));
        let entry = entry(place, &book, &wanted, language).await?;
        let at = Position(entry.position);
        let struck = Struck::of(&book, at).map_err(|why| cannot(language, &why))?;
        let ring = place.folder.load()?;
        let key = signer(&ring, &row.note).ok_or_else(|| Trouble::Failed(say::no_signer(language)))?;
        let indexes = inclusion_indexes(at.0, row.size).map_err(|why| cannot(language, &why.into()))?;
        let nodes: Nodes = place.store.nodes_at(&place.book, &indexes).await?.into_iter().collect();
        let seal = struck.seal(&entry, &row.note, &nodes, key).map_err(|why| cannot(language, &why))?;
        let names = Names::of(place, language, &book).await?;
        let as_of = AsOf { effective: struck.event().effective_on, known: Known::Everything };
        let reading = Reading::of(place.book.clone(), &book, as_of, names, language);
        Ok(Ground { struck, seal, key: key.verification_key().clone(), reading })
    }

    /// The associate with that number in the register of the day.
    #[must_use]
    pub fn numbered(&self, number: u32) -> Option<AssociateRef> {
        let register = self.reading.fold::<Register>();
        register.lines().into_iter().find(|line| line.number == number).map(|line| line.associate)
    }

    /// The entry that struck it.
    #[must_use]
    pub fn entry(&self) -> Position {
        self.struck.position()
    }

    /// The day, in words.
    #[must_use]
    pub fn day(&self) -> String {
        locales::day(self.reading.language, self.reading.day())
    }
}

/// The checkpoint that is asked for: of that size, and with that root.
async fn checkpoint(place: &Place, wanted: &Wanted, language: Language) -> Result<CheckpointRow, Trouble> {
    let store = place.store.as_ref();
    let (size, root) = match wanted {
        Wanted::Day { sealed: None, .. } => {
            let last = store.latest_checkpoint(&place.book).await?;
            return last.ok_or_else(|| Trouble::Failed(say::nothing_sealed(language)));
        }
        Wanted::Day { sealed: Some(size), .. } => (*size, None),
        Wanted::Entry { sealed, root, .. } => (*sealed, Some(root)),
    };
    let found = store.checkpoints(&place.book, size, 1).await?.into_iter().find(|row| row.size == size);
    let found = found.filter(|row| root.is_none_or(|root| *root == Digest::from(row.root)));
    found.ok_or_else(|| Trouble::Usage(say::no_such_checkpoint(language, size)))
}

/// The entry that struck the register that is asked for.
async fn entry(place: &Place, book: &[Recorded], wanted: &Wanted, language: Language) -> Result<StoredEntry, Trouble> {
    let struck: Vec<(Day, Position)> = book
        .iter()
        .filter(|recorded| matches!(recorded.event.as_ref(), Event::RegisterStruck(_)))
        .map(|recorded| (recorded.effective_on(), recorded.position))
        .collect();
    let days = || struck.iter().map(|(day, _)| locales::day(language, *day)).collect::<Vec<_>>().join(", ");
    match wanted {
        Wanted::Day { on, .. } => {
            let found = struck.iter().filter(|(day, _)| on.is_none_or(|on| on == *day)).max();
            let none = || match struck.is_empty() {
                true => Trouble::Usage(say::never_struck(language)),
                false => Trouble::Usage(say::not_struck_then(language, &days())),
            };
            read(place, found.ok_or_else(none)?.1).await
        }
        Wanted::Entry { hash, .. } => {
            for (_, at) in struck {
                let entry = read(place, at).await?;
                if Digest::from(entry.leaf_hash) == *hash {
                    return Ok(entry);
                }
            }
            Err(Trouble::Usage(say::asks_of_another(language)))
        }
    }
}

async fn read(place: &Place, at: Position) -> Result<StoredEntry, Trouble> {
    let page = place.store.entries(&place.book, at.0, 1).await?;
    page.into_iter()
        .next()
        .ok_or_else(|| cannot(Language::English, &quitus_projections::proof::CannotProve::NotStruck(at)))
}

/// The newest key of the ring that signed a checkpoint.
fn signer<'r>(ring: &'r KeyRing, note: &str) -> Option<&'r SigningKey> {
    ring.signing.iter().rev().find(|key| checkpoint::open(note, &[key.verification_key()]).is_ok())
}
