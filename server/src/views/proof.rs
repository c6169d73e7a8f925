//! Proofs of a struck register: what they are made from, and what was made, checked as a stranger will check it.
//!
//! A proof is made from the stored bytes of a book, under a checkpoint and the key that signed it. Whoever asks has the
//! book verified first: what is not whole proves nothing.

use super::names::Names;
use super::reading::Reading;
use super::unanswered::Unanswered;
use crate::ledger::history;
use crate::ledger::keys::KeyRing;
use crate::ledger::place::Place;
use crate::locales::{self, Language, cli as say};
use crate::store::CheckpointRow;
use quitus_domain::cooperative::Event;
use quitus_domain::scic::{RegisterStruck, StrikeGround};
use quitus_domain::values::{AssociateRef, Day, Digest, Position};
use quitus_projections::log::StoredEntry;
use quitus_projections::log::checkpoint::{self, SigningKey, VerificationKey};
use quitus_projections::log::proof::inclusion_indexes;
use quitus_projections::log::tree::Nodes;
use quitus_projections::proof::{self as proofs, CannotProve, Proof as File, Question, Seal, Struck, Why};
use quitus_projections::register::Register;
use quitus_projections::{AsOf, Known, Recorded};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Checkpoints read at a time.
const PAGE: u32 = 1_000;

/// Which register a proof is about.
pub enum Wanted {
    /// The one that was struck on a day, under a checkpoint; the last ones unless it is said.
    Day {
        /// The day.
        on: Option<Day>,
        /// The size of the checkpoint.
        sealed: Option<u64>,
        /// The key that must have signed it: the one that the reader holds.
        signed_by: Option<VerificationKey>,
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
    /// Finds the register in a book that was verified.
    ///
    /// # Errors
    /// [`Unanswered`]: no such register or checkpoint, no key, and what [`CannotProve`] names.
    pub async fn of(place: &Place, wanted: Wanted, language: Language) -> Result<Self, Unanswered> {
        let row = checkpoint(place, &wanted, language).await?;
        let mut book = history::load(place.store.as_ref(), &place.book).await?;
        book.truncate(usize::try_from(row.size).unwrap_or(usize::MAX));
        let entry = entry(place, &book, &wanted, language).await?;
        let at = Position(entry.position);
        let struck = Struck::of(&book, at).map_err(|why| cannot(language, &why))?;
        let ring = place.folder.load()?;
        let key = signer(&ring, &row.note, &wanted).ok_or_else(|| Unanswered::Cannot(say::no_signer(language)))?;
        let indexes = inclusion_indexes(at.0, row.size).map_err(|why| cannot(language, &why.into()))?;
        let nodes: Nodes = place.store.nodes_at(&place.book, &indexes).await?.into_iter().collect();
        let seal = struck.seal(&entry, &row.note, &nodes, key).map_err(|why| cannot(language, &why))?;
        let names = Names::of(place, language, &book).await?;
        let as_of = AsOf { effective: struck.event().effective_on, known: Known::Everything };
        let reading = Reading::of(place.book.clone(), book, as_of, names, language);
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
async fn checkpoint(place: &Place, wanted: &Wanted, language: Language) -> Result<CheckpointRow, Unanswered> {
    let store = place.store.as_ref();
    let (size, root) = match wanted {
        Wanted::Day { sealed: None, signed_by: Some(key), .. } => return last_of(place, key, language).await,
        Wanted::Day { sealed: None, .. } => {
            let last = store.latest_checkpoint(&place.book).await?;
            return last.ok_or_else(|| Unanswered::Cannot(say::nothing_sealed(language)));
        }
        Wanted::Day { sealed: Some(size), .. } => (*size, None),
        Wanted::Entry { sealed, root, .. } => (*sealed, Some(root)),
    };
    let found = store.checkpoints(&place.book, size, 1).await?.into_iter().find(|row| row.size == size);
    let found = found.filter(|row| root.is_none_or(|root| *root == Digest::from(row.root)));
    found.ok_or_else(|| Unanswered::NotThere(say::no_such_checkpoint(language, size)))
}

/// The last checkpoint that a key signed.
async fn last_of(place: &Place, key: &VerificationKey, language: Language) -> Result<CheckpointRow, Unanswered> {
    let (mut from, mut last) = (0, None);
    loop {
        let page = place.store.checkpoints(&place.book, from, PAGE).await?;
        let Some(end) = page.last() else { break };
        from = end.size + 1;
        last = page.into_iter().rfind(|row| checkpoint::open(&row.note, &[key]).is_ok()).or(last);
    }
    last.ok_or_else(|| Unanswered::NotThere(say::key_signed_nothing(language, &key.short())))
}

/// The entry that struck the register that is asked for.
async fn entry(
    place: &Place,
    book: &[Recorded],
    wanted: &Wanted,
    language: Language,
) -> Result<StoredEntry, Unanswered> {
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
                true => Unanswered::NotThere(say::never_struck(language)),
                false => Unanswered::NotThere(say::not_struck_then(language, &days())),
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
            Err(Unanswered::NotThere(say::asks_of_another(language)))
        }
    }
}

async fn read(place: &Place, at: Position) -> Result<StoredEntry, Unanswered> {
    let page = place.store.entries(&place.book, at.0, 1).await?;
    page.into_iter().next().ok_or_else(|| cannot(Language::English, &CannotProve::NotStruck(at)))
}

/// The key of the ring that signed a checkpoint: the one that is asked for, or the newest.
fn signer<'r>(ring: &'r KeyRing, note: &str, wanted: &Wanted) -> Option<&'r SigningKey> {
    let asked = match wanted {
        Wanted::Day { signed_by, .. } => signed_by.as_ref(),
        Wanted::Entry { .. } => None,
    };
    let fits = |key: &&SigningKey| {
        let own = key.verification_key();
        asked.is_none_or(|asked| asked == own) && checkpoint::open(note, &[own]).is_ok()
    };
    ring.signing.iter().rev().find(fits)
}

/// The text of a proof, which holds as its reader will check it.
///
/// # Errors
/// [`Unanswered::Cannot`] for one that does not.
pub fn checked(ground: &Ground, made: &File, language: Language) -> Result<String, Unanswered> {
    let not = |why: String| Unanswered::Cannot(say::not_provable(language, &why));
    let text = made.to_text().map_err(|why| not(why.to_string()))?;
    let read = File::parse(&text).and_then(|file| proofs::check(&file, &ground.key));
    read.map_err(|fault| not(fault.to_string()))?;
    Ok(text)
}

/// The answer to a question.
///
/// # Errors
/// [`Unanswered`]: what is no question of this book, and what [`Ground::of`] and [`CannotProve`] name.
pub async fn answer(place: &Place, named: &str, text: &str, language: Language) -> Result<(Ground, File), Unanswered> {
    let bad = |why: String| Unanswered::NotThere(say::bad_question(language, named, &why));
    let asked = Question::parse(text).map_err(|fault| bad(fault.to_string()))?;
    let wanted = Wanted::Entry { hash: asked.entry.clone(), sealed: asked.size, root: asked.root.clone() };
    let ground = Ground::of(place, wanted, language).await?;
    let made = ground.struck.sample(ground.seal.clone(), asked.nonce, asked.count);
    let made = made.map_err(|why| cannot(language, &why))?;
    Ok((ground, made))
}

/// Why no proof is made, in the language of whoever asks.
pub fn cannot(language: Language, why: &CannotProve) -> Unanswered {
    match why {
        CannotProve::NoAssociate => Unanswered::NotThere(say::not_a_line(language)),
        CannotProve::Draw(Why::Count { count, associates }) => {
            Unanswered::NotThere(say::draw_beyond(language, *count, *associates))
        }
        CannotProve::Replaced(at) => Unanswered::NotThere(say::struck_anew(language, at.number())),
        CannotProve::Corrected => Unanswered::NotThere(say::corrected_since(language)),
        CannotProve::NotStruck(_)
        | CannotProve::Miscounted(_)
        | CannotProve::Draw(_)
        | CannotProve::Note(_)
        | CannotProve::Inclusion(_) => Unanswered::Cannot(say::not_provable(language, &why.to_string())),
    }
}

/// A struck register as it is listed.
pub struct Strike {
    /// The entry.
    pub at: Position,
    /// The day, at its close.
    pub on: Day,
    /// Why.
    pub ground: StrikeGround,
    /// How many associates it counts.
    pub associates: u64,
    /// Their shares.
    pub shares: u64,
    /// Why it cannot be proved now, if it cannot.
    pub why_not: Option<String>,
}

/// Every struck register of a reading, the newest first; `sealed` is the size of the last checkpoint.
#[must_use]
pub fn strikes(reading: &Reading, sealed: u64) -> Vec<Strike> {
    let told = reading.known.iter().rev().filter_map(|recorded| match recorded.event.as_ref() {
        Event::RegisterStruck(e) => Some((recorded.position, e)),
        _ => None,
    });
    let strike = |(at, e): (Position, &RegisterStruck)| Strike {
        at,
        on: e.effective_on,
        ground: e.ground,
        associates: e.categories.iter().map(|one| one.associates).sum(),
        shares: e.categories.iter().map(|one| one.shares).sum(),
        why_not: why_not(reading, at, sealed),
    };
    told.map(strike).collect()
}

fn why_not(reading: &Reading, at: Position, sealed: u64) -> Option<String> {
    if at.0 >= sealed {
        return Some(say::strike_not_sealed(reading.language));
    }
    let made = Struck::of(&reading.known, at);
    made.err().map(|why| cannot(reading.language, &why).to_string())
}

/// The register struck last, of those that can be proved.
pub struct Last {
    /// The day.
    pub on: Day,
    associates: BTreeSet<AssociateRef>,
}

impl Last {
    /// Whether it counts an associate.
    #[must_use]
    pub fn counts(&self, associate: AssociateRef) -> bool {
        self.associates.contains(&associate)
    }
}

/// The register struck last, where the whole book is known and it can be proved of it.
#[must_use]
pub fn last(reading: &Reading) -> Option<Arc<Last>> {
    let found = reading.once(|| {
        if reading.as_of.known != Known::Everything {
            return Found(None);
        }
        let struck = reading.known.iter().filter(|one| matches!(one.event.as_ref(), Event::RegisterStruck(_)));
        let newest = struck.max_by_key(|one| (one.effective_on(), one.position));
        let made = newest.and_then(|one| Struck::of(&reading.known, one.position).ok());
        Found(made.map(|made| {
            let associates = made.lines().iter().map(|line| line.associate).collect();
            Arc::new(Last { on: made.event().effective_on, associates })
        }))
    });
    found.0.clone()
}

/// What was found, once for each reading.
struct Found(Option<Arc<Last>>);
