//! `quitus restore --new-origin`: a book that goes on after one whose last entries, or whose signing key, are lost.
//!
//! The old book stays where it is, for reading. Nothing of it is copied: its entries bear its own origin, and the new
//! book takes its register over as from any former register.

use super::options::{Common, Shape};
use super::place::Place;
use super::trouble::Trouble;
use super::verify::{as_text, verified};
use super::{Exit, output};
use crate::ledger::export::end_of;
use crate::ledger::keys::KeyFolder;
use crate::ledger::machine::{SystemClock, SystemEntropy};
use crate::ledger::ports::{Clock, Keeper, random_uuid};
use crate::ledger::verify::Checks;
use crate::ledger::{Before, Ledger, Parts};
use crate::locales::{Language, cli as say};
use crate::store::{Access, BookId};
use quitus_projections::log::checkpoint::{self, Checkpoint};
use quitus_projections::log::to_base64;
use serde_json::json;
use std::sync::Arc;

/// Starts the successor, in the same database.
///
/// # Errors
/// [`Trouble`]; [`Exit::Discrepancy`] when the old book does not verify: what is damaged is not cited.
pub async fn run(common: &Common, reason: &str, shape: Shape, language: Language) -> Result<(), Trouble> {
    let old = common.place(Access::ReadWrite).await?;
    let report = verified(&old, Checks::default()).await?;
    if !report.is_clean() {
        output::talk(&as_text(language, &report));
        return Err(Trouble::Told(Exit::Discrepancy));
    }
    let end = end_of(old.store.as_ref(), &old.book).await?;
    let signed = last_signed(&old)?;
    let book = BookId::of(random_uuid(&SystemEntropy)?);
    let folder = KeyFolder::new(&common.keys_root(), &book);
    let parts = Parts {
        store: Arc::clone(&old.store),
        ring: folder.create(&SystemEntropy)?,
        keeper: Arc::new(folder.clone()),
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
    };
    let before = Before { book: &old.book, size: end.size, root: end.root, signed: signed.as_ref(), reason };
    let (ledger, _) = Ledger::succeed(book.clone(), parts, "cli", SystemClock.now().date_naive(), before).await?;
    ledger.close().await?;
    old.store.close().await;
    let folder = folder.path().display().to_string();
    if shape.json {
        let lost = signed.filter(|signed| signed.size > end.size).map(|signed| signed.size);
        output::json(&json!({
            "book": book,
            "keys": folder,
            "succeeds": { "book": old.book, "lost_to": lost, "root": to_base64(&end.root), "size": end.size },
        }))?;
    } else {
        output::data(&output::figures(&[
            (say::book(language), book.to_string()),
            (say::keys(language), folder.clone()),
        ]))?;
    }
    output::talk(&say::back_up_the_keys(language, &folder));
    output::talk(&say::after_new_origin(language, book.as_str(), old.book.as_str()));
    Ok(())
}

/// The newest checkpoint that is known of the old book: the one kept beside its keys.
fn last_signed(old: &Place) -> Result<Option<Checkpoint>, Trouble> {
    let note = old.folder.last_checkpoint()?;
    let read = note.as_deref().map(checkpoint::read).transpose();
    let read = read.map_err(|error| Trouble::file(old.folder.path().display(), &error))?;
    Ok(read.filter(|signed| signed.origin == old.book.origin()))
}
