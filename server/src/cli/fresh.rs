//! Fresh places for the demonstration: never where another book lies.

use super::place::{Place, books};
use super::trouble::Trouble;
use crate::demo::STORIES;
use crate::ledger::keys::KeyFolder;
use crate::locales::{Language, cli as say};
use crate::store::{self, Access, BookId};
use quitus_domain::values::Malformed;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// An open database without the demonstration's books, and folders without their keys: a place for each story.
///
/// # Errors
/// [`Trouble::Failed`] when there is an earlier one and `force` does not say that it may go, or when its database holds
/// another book, which is never deleted.
pub async fn places(url: &str, keys: &Path, force: bool, language: Language) -> Result<Vec<Place>, Trouble> {
    let of = |why: Malformed| Trouble::Failed(why.to_string());
    let books: Vec<BookId> = STORIES.iter().map(|story| story.book.parse().map_err(of)).collect::<Result<_, _>>()?;
    let folders: Vec<KeyFolder> = books.iter().map(|book| KeyFolder::new(keys, book)).collect();
    let file = file_of(url).filter(|file| file.exists());
    let there = file.as_deref().or_else(|| folders.iter().map(KeyFolder::path).find(|path| path.exists()));
    match there {
        Some(there) if !force => {
            return Err(Trouble::Failed(say::demo_there(language, &there.display().to_string())));
        }
        Some(_) | None => {}
    }
    if let Some(file) = &file {
        only_the_demo(url, file, language).await?;
        delete(file)?;
    }
    let store = store::open(url, Access::CreateIfMissing).await?;
    for book in &books {
        if store.head(book).await?.size > 0 {
            return Err(Trouble::Failed(say::demo_in_database(language)));
        }
    }
    // Only now: a book that stays must keep its keys.
    folders.iter().try_for_each(|folder| remove(fs::remove_dir_all(folder.path()), folder.path()))?;
    let places = books.into_iter().zip(folders);
    Ok(places.map(|(book, folder)| Place { store: store.clone(), book, folder }).collect())
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
