//! A fresh place for the demonstration: never where another book lies.

use super::place::{Place, books};
use super::trouble::Trouble;
use crate::demo::BOOK;
use crate::ledger::keys::KeyFolder;
use crate::locales::{Language, cli as say};
use crate::store::{self, Access, BookId};
use quitus_domain::values::Malformed;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// An open database without the demonstration's book, and a folder without its keys.
///
/// # Errors
/// [`Trouble::Failed`] when there is an earlier one and `force` does not say that it may go, or when its database holds
/// another book, which is never deleted.
pub async fn place(url: &str, keys: &Path, force: bool, language: Language) -> Result<Place, Trouble> {
    let book: BookId = BOOK.parse().map_err(|why: Malformed| Trouble::Failed(why.to_string()))?;
    let folder = KeyFolder::new(keys, &book);
    let file = file_of(url).filter(|file| file.exists());
    if file.is_some() || folder.path().exists() {
        if !force {
            let there = file.as_deref().unwrap_or(folder.path()).display().to_string();
            return Err(Trouble::Failed(say::demo_there(language, &there)));
        }
        if let Some(file) = &file {
            only_the_demo(url, file, language).await?;
            delete(file)?;
        }
    }
    let store = store::open(url, Access::CreateIfMissing).await?;
    if store.head(&book).await?.size > 0 {
        return Err(Trouble::Failed(say::demo_in_database(language)));
    }
    // Only now: a book that stays must keep its keys.
    remove(fs::remove_dir_all(folder.path()), folder.path())?;
    Ok(Place { store, book, folder })
}

/// The file of a SQLite database.
fn file_of(url: &str) -> Option<PathBuf> {
    url.strip_prefix("sqlite:").map(|rest| PathBuf::from(rest.strip_prefix("//").unwrap_or(rest)))
}

/// A database that holds a real book is not deleted, whatever is asked.
async fn only_the_demo(url: &str, file: &Path, language: Language) -> Result<(), Trouble> {
    let store = store::open(url, Access::ReadOnly).await?;
    let there = books(store.as_ref()).await;
    store.close().await;
    match there?.iter().all(|head| head.book.is_demo()) {
        true => Ok(()),
        false => Err(Trouble::Failed(say::demo_among_others(language, &file.display().to_string()))),
    }
}

fn delete(file: &Path) -> Result<(), Trouble> {
    for end in ["", "-wal", "-shm"] {
        let mut path = file.as_os_str().to_owned();
        path.push(end);
        let path = PathBuf::from(path);
        remove(fs::remove_file(&path), &path)?;
    }
    Ok(())
}

/// What is not there is removed already.
fn remove(removed: std::io::Result<()>, path: &Path) -> Result<(), Trouble> {
    match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Trouble::file(path.display(), &error)),
        Ok(()) | Err(_) => Ok(()),
    }
}
