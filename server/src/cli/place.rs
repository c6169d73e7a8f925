//! Finding the database, the book in it and its keys.

use super::options::Common;
use super::trouble::Trouble;
use crate::demo;
use crate::ledger::keys::KeyFolder;
pub use crate::ledger::place::Place;
use crate::store::{self, Access, BookHead, BookId, Opened, People, Store};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Without `--database`.
const DATABASE: &str = "sqlite://quitus.db";

/// Books listed at a time.
const PAGE: u32 = 1_000;

impl Common {
    /// The address of the database.
    #[must_use]
    pub fn database(&self) -> String {
        let set = || std::env::var("QUITUS_DATABASE_URL").ok().filter(|url| !url.is_empty());
        self.database.clone().or_else(set).unwrap_or_else(|| DATABASE.to_owned())
    }

    /// The folder that holds a folder of keys for each book.
    #[must_use]
    pub fn keys_root(&self) -> PathBuf {
        let set = std::env::var_os("QUITUS_KEYS").filter(|folder| !folder.is_empty()).map(PathBuf::from);
        self.keys.clone().or(set).unwrap_or_else(|| beside(&self.database()))
    }

    /// Opens the database and finds the book.
    ///
    /// # Errors
    /// The store's, and [`Trouble::NoBook`], [`Trouble::OtherBooks`], [`Trouble::SeveralBooks`].
    pub async fn place(&self, access: Access) -> Result<Place, Trouble> {
        Ok(self.place_with_people(access).await?.0)
    }

    /// The same, with those who may enter its pages.
    ///
    /// # Errors
    /// As [`Common::place`].
    pub async fn place_with_people(&self, access: Access) -> Result<(Place, Arc<dyn People>), Trouble> {
        let Opened { store, people } = store::open_with_people(&self.database(), access).await?;
        let book = self.book(store.as_ref()).await?;
        let folder = KeyFolder::new(&self.keys_root(), &book);
        Ok((Place { store, book, folder }, people))
    }

    /// The books that are meant where several may be: the one that is named, or all.
    ///
    /// # Errors
    /// As [`Common::place`].
    pub async fn all_meant(&self, store: &dyn Store) -> Result<Vec<BookId>, Trouble> {
        if self.cooperative.is_some() {
            return Ok(vec![self.book(store).await?]);
        }
        let there: Vec<BookId> = books(store).await?.into_iter().map(|head| head.book).collect();
        if there.is_empty() { Err(Trouble::NoBook) } else { Ok(there) }
    }

    /// Where a book of a database is.
    #[must_use]
    pub fn place_of(&self, store: &Arc<dyn Store>, book: BookId) -> Place {
        let folder = KeyFolder::new(&self.keys_root(), &book);
        Place { store: Arc::clone(store), book, folder }
    }

    async fn book(&self, store: &dyn Store) -> Result<BookId, Trouble> {
        let there: Vec<BookId> = books(store).await?.into_iter().map(|head| head.book).collect();
        match (&self.cooperative, there.as_slice()) {
            (_, []) => Err(Trouble::NoBook),
            (Some(book), there) if there.contains(book) => Ok(book.clone()),
            (Some(book), there) => Err(Trouble::OtherBooks { asked: book.clone(), there: there.to_vec() }),
            (None, [only]) => Ok(only.clone()),
            (None, several) => {
                let several_books = || Trouble::SeveralBooks { there: several.to_vec() };
                demo::meant(several).cloned().ok_or_else(several_books)
            }
        }
    }
}

/// Every book of a database.
///
/// # Errors
/// The store's.
pub async fn books(store: &dyn Store) -> Result<Vec<BookHead>, Trouble> {
    let mut all: Vec<BookHead> = Vec::new();
    loop {
        let page = store.books(all.last().map(|head| &head.book), PAGE).await?;
        if page.is_empty() {
            return Ok(all);
        }
        all.extend(page);
    }
}

/// Beside a SQLite file; for other databases, in the current folder.
#[must_use]
pub fn beside(url: &str) -> PathBuf {
    match url.strip_prefix("sqlite:") {
        Some(rest) => PathBuf::from(format!("{}.keys", rest.strip_prefix("//").unwrap_or(rest))),
        None => PathBuf::from("quitus.keys"),
    }
}

/// The books that have sealed something under this folder of keys.
#[must_use]
pub fn kept_books(root: &Path) -> Vec<BookId> {
    let entries = std::fs::read_dir(root).into_iter().flatten().flatten();
    let sealed = entries.filter(|entry| entry.path().join("checkpoint").is_file());
    sealed.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect()
}
