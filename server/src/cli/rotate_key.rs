//! `quitus rotate-key`: a new signing key in the place of the old one.

use super::options::{Common, Shape};
use super::output;
use super::trouble::Trouble;
use crate::ledger::Failure;
use crate::ledger::machine::SystemClock;
use crate::ledger::ports::Clock;
use crate::locales::{Language, cli as say};
use crate::store::Access;
use clap::Args;
use serde_json::json;

/// Replace the signing key. The first checkpoint after it bears both signatures.
#[derive(Args)]
pub struct RotateKey {
    #[command(flatten)]
    shape: Shape,
}

/// Rotates the key, and seals.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, options: &RotateKey, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadWrite).await?;
    let ledger = place.door().await?;
    let folder = place.folder.clone();
    let ring = move || folder.load().map_err(Failure::from);
    let accepted = ledger.rotate_key(ring, "cli", SystemClock.now().date_naive()).await?;
    let size = ledger.close().await?;
    place.store.close().await;
    let key = place.folder.load()?.signing.last().map(|key| key.verification_key().as_str().to_owned());
    let key = key.unwrap_or_default();
    if options.shape.json {
        output::json(&json!({ "verification_key": key, "receipt": accepted.receipt, "checkpoint_size": size }))?;
    } else {
        output::data(&output::figures(&[(say::verification_key(language), key)]))?;
    }
    output::talk(&say::sealed(language, size));
    output::talk(&say::back_up_the_keys(language, &place.folder.path().display().to_string()));
    Ok(())
}
