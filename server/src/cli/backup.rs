//! `quitus backup`: the book as one archive, and its keys apart.

use super::backup_trouble::told;
use super::options::{Common, Shape};
use super::passphrase::{Keys, Wanted};
use super::place::Place;
use super::stop::Stop;
use super::trouble::Trouble;
use super::unfinished::Unfinished;
use super::{Exit, output, progress};
use crate::ledger::backup::{About, Checked, Cost, KeysFile, Openers, Passphrase, Still, check, open_keys, seal_keys};
use crate::ledger::entry::instant;
use crate::ledger::machine::{SystemClock, SystemEntropy};
use crate::ledger::ports::{Clock, Keeper};
use crate::locales::{Language, cli as say};
use crate::store::Access;
use clap::Args;
use serde_json::json;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Copy the book into one archive, and its keys into an encrypted file apart, while others go on writing.
#[derive(Args)]
pub struct Backup {
    /// The archive to write, which must not be there yet, or the folder to put one into.
    #[arg(value_name = "FILE|DIR", required_unless_present = "keys_file")]
    archive: Option<PathBuf>,
    #[command(flatten)]
    keys: Keys,
    #[command(flatten)]
    shape: Shape,
}

/// Backs up. What was written is read back as a restore would, before it gets its name.
///
/// # Errors
/// [`Trouble`]; nothing is left under the names asked for.
pub async fn run(common: &Common, options: &Backup, language: Language) -> Result<(), Trouble> {
    let mut stop = Stop::new()?;
    tokio::select! {
        done = work(common, options, language) => done,
        () = stop.asked() => {
            output::talk(&say::backup_interrupted(language));
            Err(Trouble::Told(Exit::Temporary))
        }
    }
}

async fn work(common: &Common, options: &Backup, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let now = SystemClock.now();
    let archive = options.archive.as_deref().map(|path| named(path, &place, &now.format("%Y%m%dT%H%M%SZ").to_string()));
    // Names and passphrase first: nobody waits for a long copy to learn that one of them is wrong.
    let archive = archive.map(|path| Unfinished::begin(&path, language).map(|file| (path, file))).transpose()?;
    let keys = options.keys.keys_file.as_deref();
    let keys = keys.map(|path| Unfinished::begin(path, language).map(|file| (path, file))).transpose()?;
    let passphrase = keys.is_some().then(|| options.keys.passphrase(Wanted::Chosen, language)).transpose()?;
    let still = Still::of(place.store.as_ref(), &place.book).await.map_err(|why| told(language, why))?;
    let file = match &passphrase {
        Some(_) => Some(keys_of(&place, &still, language).await?),
        None => None,
    };
    let mut checked = None;
    if let Some((path, unfinished)) = &archive {
        let about = write(&still, unfinished, path, instant(now), language).await?;
        checked = Some(read_back(unfinished, &place, file.as_ref(), about, language).await?);
    }
    still.close().await;
    place.store.close().await;
    let mut written = Written { keys: None, archive: None, checked, seals: file.is_some() };
    if let (Some((path, unfinished)), Some(file), Some(passphrase)) = (keys, file, passphrase) {
        seal(&unfinished, file, passphrase, language).await?;
        unfinished.finish(language)?;
        written.keys = Some(path.to_owned());
    }
    if let Some((path, unfinished)) = archive {
        unfinished.finish(language)?;
        written.archive = Some(path);
    }
    print(options.shape, language, &written)
}

/// In a folder, a name that says which book and when.
fn named(path: &Path, place: &Place, when: &str) -> PathBuf {
    match path.is_dir() {
        true => path.join(format!("quitus-{}-{when}.tar", place.book)),
        false => path.to_owned(),
    }
}

async fn keys_of(place: &Place, still: &Still, language: Language) -> Result<KeysFile, Trouble> {
    let seeds = place.folder.seeds()?;
    let persons = still.person_keys().await.map_err(|why| told(language, why))?;
    let checkpoint = place.folder.last_checkpoint()?;
    Ok(KeysFile { book: place.book.clone(), seeds, persons, checkpoint })
}

async fn write(
    still: &Still,
    unfinished: &Unfinished,
    path: &Path,
    taken_at: String,
    language: Language,
) -> Result<About, Trouble> {
    let bar = progress::bar(still.end().size).with_message(say::copying(language));
    let mut tell = |done: u64, of: u64| {
        bar.set_length(of);
        bar.set_position(done);
    };
    let about = still.archive(unfinished.file()?, path, taken_at, &mut tell).await;
    bar.finish_and_clear();
    about.map_err(|why| told(language, why))
}

/// Reads the archive as a restore would, with the keys at hand.
async fn read_back(
    unfinished: &Unfinished,
    place: &Place,
    file: Option<&KeysFile>,
    about: About,
    language: Language,
) -> Result<Checked, Trouble> {
    let bar = progress::waiting(say::reading_back(language));
    let openers = Openers::new(&place.book, place.ring_at_hand()?, file).map_err(|why| told(language, why))?;
    let path = unfinished.path().to_owned();
    let checked = blocking(move || check(&path, &openers, 0)).await?;
    bar.finish_and_clear();
    let checked = checked.map_err(|why| told(language, why))?;
    match checked.about == about {
        true => Ok(checked),
        false => Err(Trouble::Failed(say::read_back_differs(language))),
    }
}

/// Seals the keys, and opens what was written before it gets its name.
async fn seal(
    unfinished: &Unfinished,
    file: KeysFile,
    passphrase: Passphrase,
    language: Language,
) -> Result<(), Trouble> {
    let (path, mut out) = (unfinished.path().to_owned(), unfinished.file()?);
    let sealed = blocking(move || {
        let text = seal_keys(&file, &passphrase, Cost::STANDARD, &SystemEntropy).map_err(|why| told(language, why))?;
        let wrong = |error: std::io::Error| Trouble::file(path.display(), &error);
        out.write_all(text.as_bytes()).and_then(|()| out.sync_all()).map_err(wrong)?;
        let text = std::fs::read_to_string(&path).map_err(wrong)?;
        let opened = open_keys(&text, &passphrase).map_err(|why| told(language, why))?;
        if opened == file { Ok(()) } else { Err(Trouble::Failed(say::read_back_differs(language))) }
    });
    sealed.await?
}

/// Work that takes its time and asks nobody.
///
/// # Errors
/// [`Trouble`] when it ended in a panic.
pub async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Trouble> {
    tokio::task::spawn_blocking(work).await.map_err(|error| Trouble::file("thread", &error))
}

/// What was written.
struct Written {
    archive: Option<PathBuf>,
    keys: Option<PathBuf>,
    checked: Option<Checked>,
    seals: bool,
}

fn print(shape: Shape, language: Language, written: &Written) -> Result<(), Trouble> {
    let shown = |path: &Option<PathBuf>| path.as_ref().map(|path| path.display().to_string());
    let (archive, keys) = (shown(&written.archive), shown(&written.keys));
    if shape.json {
        let about = written.checked.as_ref().map(|checked| &checked.about);
        output::json(&json!({ "archive": archive, "book": about, "keys_file": keys }))?;
    } else {
        if let (Some(archive), Some(checked)) = (&archive, &written.checked) {
            output::data(&say::backed_up(language, checked.about.size, archive))?;
        }
        if let Some(keys) = &keys {
            output::data(&say::keys_backed_up(language, keys))?;
        }
    }
    if let Some(Checked { about, .. }) =
        written.checked.as_ref().filter(|checked| checked.about.signed < checked.about.size)
    {
        output::talk(&say::backup_beyond_seal(language, about.signed, about.size));
    }
    match (archive.is_some(), written.seals) {
        (true, true) => output::talk(&say::keep_apart(language)),
        (true, false) => output::talk(&say::keys_not_backed_up(language)),
        (false, _) => {}
    }
    Ok(())
}
