//! `quitus restore`: a book out of its archive, into a place where it is not; or the tail that an older copy lacks.

use super::backup::blocking;
use super::backup_trouble::told;
use super::options::{Common, Shape};
use super::passphrase::{Keys, Wanted};
use super::place::Place;
use super::trouble::Trouble;
use super::verify::{as_text, verified};
use super::{Exit, output, progress, successor};
use crate::ledger::backup::{About, Already, Checked, KeysFile, Openers, check, open_keys, peek, pour};
use crate::ledger::keys::KeyFolder;
use crate::ledger::ports::Keeper;
use crate::ledger::verify::Checks;
use crate::locales::{Language, cli as say};
use crate::store::{self, Access};
use clap::Args;
use quitus_projections::log::checkpoint;
use serde_json::json;
use std::path::PathBuf;
use std::sync::Arc;

/// Bring a book back from its archive, into a database where it is not.
#[derive(Args)]
pub struct Restore {
    /// The archive that `quitus backup` wrote.
    #[arg(required_unless_present = "new_origin")]
    archive: Option<PathBuf>,
    #[command(flatten)]
    keys: Keys,
    /// The book is there as an older copy: bring only the entries that it lacks.
    #[arg(long, conflicts_with = "rehearse")]
    tail: bool,
    /// Check everything that a restore would, and write nothing.
    #[arg(long)]
    rehearse: bool,
    /// Bring the book back although the keys of its natural persons are not at hand: their names and other values are then
    /// lost, unless a keys file is brought later.
    #[arg(long)]
    without_names: bool,
    /// Start a book that goes on after the one in the database, whose last entries or whose signing key are lost. Its
    /// first entry says so, and cites what is at hand.
    #[arg(long, requires = "reason", conflicts_with_all = ["archive", "keys_file", "tail", "rehearse", "without_names"])]
    new_origin: bool,
    /// Why, in words; they are sealed beside the new book.
    #[arg(long, value_name = "TEXT", requires = "new_origin")]
    reason: Option<String>,
    #[command(flatten)]
    shape: Shape,
}

/// Restores. Everything is checked before the database is touched, and again while it is written.
///
/// # Errors
/// [`Trouble`]: then nothing was written.
pub async fn run(common: &Common, options: &Restore, language: Language) -> Result<(), Trouble> {
    let Some(archive) = &options.archive else {
        let reason = options.reason.as_deref().unwrap_or_default();
        return successor::run(common, reason, options.shape, language).await;
    };
    let about = peek(archive).map_err(|why| told(language, why))?;
    let folder = KeyFolder::new(&common.keys_root(), &about.book);
    let file = keys_file(options, language).await?;
    let openers = Arc::new(openers(&about, &folder, file.as_ref(), language)?);
    let checked = checked(archive.clone(), &openers, language).await?;
    if checked.nameless > 0 && !options.without_names {
        return Err(Trouble::Usage(say::nameless(language, checked.nameless)));
    }
    if options.rehearse {
        return rehearsed(options, &checked, language);
    }
    let access = if options.tail { Access::ReadWrite } else { Access::CreateIfMissing };
    let store = store::open(&common.database(), access).await?;
    let place = Place { store, book: about.book, folder };
    let already = already(&place, options, language).await?;
    if let Some(file) = &file {
        place.folder.bring_back(&file.seeds)?;
    }
    let bar = progress::waiting(say::bringing_back(language));
    let poured = pour(place.store.as_ref(), &place.book, archive.clone(), openers, already).await;
    bar.finish_and_clear();
    let checked = poured.map_err(|why| told(language, why))?;
    keep(&place, file.as_ref(), &checked)?;
    finish(options, &place, &checked, language).await
}

async fn keys_file(options: &Restore, language: Language) -> Result<Option<KeysFile>, Trouble> {
    let Some(path) = &options.keys.keys_file else { return Ok(None) };
    let text = std::fs::read_to_string(path).map_err(|error| Trouble::file(path.display(), &error))?;
    let passphrase = options.keys.passphrase(Wanted::Known, language)?;
    let opened = blocking(move || open_keys(&text, &passphrase)).await?;
    opened.map(Some).map_err(|why| told(language, why))
}

/// The keys that open what is sealed: those of the file, else those in the folder.
fn openers(about: &About, folder: &KeyFolder, file: Option<&KeysFile>, language: Language) -> Result<Openers, Trouble> {
    let ring = match file {
        Some(file) => Some(file.seeds.ring(&about.book)?),
        None => Place::ring_in(folder)?,
    };
    Openers::new(&about.book, ring, file).map_err(|why| told(language, why))
}

async fn checked(archive: PathBuf, openers: &Arc<Openers>, language: Language) -> Result<Checked, Trouble> {
    let bar = progress::waiting(say::checking_archive(language));
    let openers = Arc::clone(openers);
    let checked = blocking(move || check(&archive, &openers, 0)).await?;
    bar.finish_and_clear();
    checked.map_err(|why| told(language, why))
}

/// What is at hand: nothing without `--tail`, an older copy with it.
async fn already(place: &Place, options: &Restore, language: Language) -> Result<Already, Trouble> {
    let there = place.store.head(&place.book).await?.size;
    match (options.tail, there) {
        (false, 0) => Ok(Already::default()),
        (false, there) => Err(Trouble::Failed(say::book_is_there(language, place.book.as_str(), there))),
        (true, 0) => Err(Trouble::Usage(say::no_copy_for_tail(language, place.book.as_str()))),
        (true, _) => {
            let already = Already::of(place.store.as_ref(), &place.book).await;
            already.map_err(|why| told(language, why))
        }
    }
}

/// Keeps the newest checkpoint that anybody has, outside the database: the keeper never goes back.
fn keep(place: &Place, file: Option<&KeysFile>, checked: &Checked) -> Result<(), Trouble> {
    if !place.folder.path().is_dir() {
        return Ok(());
    }
    let notes = file.and_then(|file| file.checkpoint.as_deref()).into_iter().chain(checked.checkpoint.as_deref());
    for note in notes {
        place.folder.keep_checkpoint(note)?;
    }
    Ok(())
}

/// Verifies the book where it now lies, and says what can be done with it.
async fn finish(options: &Restore, place: &Place, checked: &Checked, language: Language) -> Result<(), Trouble> {
    let kept = place.folder.last_checkpoint()?;
    let size = checked.about.size;
    let signed = kept.as_deref().and_then(|note| checkpoint::read(note).ok()).map_or(0, |note| note.size);
    let missing = (signed > size).then_some((size + 1, signed));
    // Of a copy that lacks its tail the kept checkpoint would say so again.
    let kept = kept.filter(|_| missing.is_none());
    let report = verified(place, Checks { kept, ..Checks::default() }).await?;
    place.store.close().await;
    if options.shape.json {
        let (first, last) = missing.unzip();
        output::json(&json!({
            "book": checked.about,
            "missing": missing.map(|_| json!({ "first": first, "last": last })),
            "verified": report.is_clean(),
        }))?;
    } else {
        output::data(&say::restored(language, size, place.book.as_str()))?;
        output::data(&as_text(language, &report))?;
    }
    if let Some((first, last)) = missing {
        output::talk(&format!("quitus: {}", say::tail_missing(language, first, last)));
    }
    match report.is_clean() || checked.nameless > 0 {
        true => Ok(()),
        false => Err(Trouble::Told(Exit::Discrepancy)),
    }
}

fn rehearsed(options: &Restore, checked: &Checked, language: Language) -> Result<(), Trouble> {
    match options.shape.json {
        true => output::json(&json!({ "book": checked.about, "nameless": checked.nameless })),
        false => output::data(&say::rehearsed(language, checked.about.size, &checked.about.taken_at)),
    }
}
