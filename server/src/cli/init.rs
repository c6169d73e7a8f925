//! `quitus init`: a new book with its keys.

use super::options::{Common, Shape};
use super::output;
use super::place::books;
use super::trouble::Trouble;
use crate::ledger::keys::{KeyFailure, KeyFolder, KeyRing};
use crate::ledger::machine::{SystemClock, SystemEntropy};
use crate::ledger::ports::{Clock, Keeper, random_uuid};
use crate::ledger::{Ledger, Parts};
use crate::locales::{Language, cli as say};
use crate::store::{self, Access, BookId, Store};
use clap::Args;
use serde_json::json;
use std::sync::Arc;
use uuid::Uuid;

/// Start a new book, with its keys.
#[derive(Args)]
pub struct Init {
    /// The id of the new book; without it a new one is drawn.
    #[arg(long, value_name = "UUID")]
    id: Option<Uuid>,
    #[command(flatten)]
    shape: Shape,
}

/// Creates the database if it is missing, the keys and the book.
///
/// # Errors
/// [`Trouble`]: the store's, the keys', or a database that holds a book already.
pub async fn run(common: &Common, init: &Init, language: Language) -> Result<(), Trouble> {
    let store = store::open(&common.database(), Access::CreateIfMissing).await?;
    let book = match init.id {
        Some(id) => BookId::of(id),
        None => drawn(store.as_ref(), language).await?,
    };
    let folder = KeyFolder::new(&common.keys_root(), &book);
    let ring = keys(&folder, store.as_ref(), &book, language).await?;
    let key = ring.signing.last().map(|key| key.verification_key().as_str().to_owned()).unwrap_or_default();
    let parts = Parts {
        store: Arc::clone(&store),
        ring,
        keeper: Arc::new(folder.clone()),
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
    };
    let (ledger, _) = Ledger::create(book.clone(), parts, "cli", SystemClock.now().date_naive()).await?;
    ledger.close().await?;
    store.close().await;
    print(init.shape, language, &book, &key, &folder)
}

/// A new id, unless a book is there: a second one in the same database is wanted only by who names it.
async fn drawn(store: &dyn Store, language: Language) -> Result<BookId, Trouble> {
    let there = books(store).await?;
    if there.is_empty() {
        return Ok(BookId::of(random_uuid(&SystemEntropy)?));
    }
    let there: String = there.iter().map(|head| format!("\n  {}", head.book)).collect();
    Err(Trouble::Usage(say::books_there_already(language, &there)))
}

/// New keys, or those that an interrupted `init` left; never those of a book that was sealed and is not here.
async fn keys(folder: &KeyFolder, store: &dyn Store, book: &BookId, language: Language) -> Result<KeyRing, Trouble> {
    let there = store.head(book).await?.size > 0;
    if !there && folder.last_checkpoint()?.is_some() {
        return Err(Trouble::Failed(say::sealed_before(language, &folder.path().display().to_string())));
    }
    match folder.load() {
        Err(KeyFailure::Missing { .. }) if !there => Ok(folder.create(&SystemEntropy)?),
        loaded => Ok(loaded?),
    }
}

fn print(shape: Shape, language: Language, book: &BookId, key: &str, folder: &KeyFolder) -> Result<(), Trouble> {
    let keys = folder.path().display().to_string();
    if shape.json {
        output::json(&json!({ "book": book, "verification_key": key, "keys": keys }))?;
    } else {
        let rows = [
            (say::book(language), book.to_string()),
            (say::verification_key(language), key.to_owned()),
            (say::keys(language), keys.clone()),
        ];
        output::data(&output::figures(&rows))?;
    }
    output::talk(&say::back_up_the_keys(language, &keys));
    output::talk(&say::after_init(language));
    Ok(())
}
