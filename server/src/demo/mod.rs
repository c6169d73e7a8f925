//! The demonstration: the story of Cooproduction, played through the door under its own clock.
//!
//! Nothing in it is drawn by chance: keys, salts and instants are the same every time, so that the book is too, down to
//! the signature of its last checkpoint. Its keys are therefore public; its book is `demo-…`, which no other command can
//! create, so that it never passes for a real one.

mod clock;
mod entropy;
mod story;

pub use story::{Line, Unfit, lines};

use crate::ledger::intake::Intake;
use crate::ledger::keys::KeyFolder;
use crate::ledger::{Failure, Ledger, Parts};
use crate::store::{BookId, Store};
use clock::StoryClock;
use entropy::PublicEntropy;
use quitus_domain::refusal::Refusal;
use quitus_domain::values::Day;
use std::sync::Arc;

/// The id of the book.
pub const BOOK: &str = "demo-cooproduction";

/// Who records, as an opaque reference.
const ACTOR: &str = "demo-gestionnaire";

/// What a run of the story showed.
pub struct Played {
    /// The line that a rule refused, and why.
    pub refused: Vec<(Day, Refusal)>,
    /// How many entries are under the last checkpoint.
    pub sealed: u64,
}

/// Why the story could not be played.
#[derive(Debug, thiserror::Error)]
pub enum NotPlayed {
    /// The door.
    #[error(transparent)]
    Door(#[from] Failure),
    /// The story itself.
    #[error(transparent)]
    Story(#[from] Unfit),
}

/// Makes the demonstration's keys, opens its book and plays every line; seals after each, as a cooperative would that
/// records a few acts a year. `progress` is told how many lines of how many are done.
///
/// # Errors
/// [`NotPlayed`].
pub async fn play(
    store: Arc<dyn Store>,
    folder: &KeyFolder,
    book: BookId,
    progress: &mut (dyn FnMut(usize, usize) + Send),
) -> Result<Played, NotPlayed> {
    let lines = lines()?;
    let clock = Arc::new(StoryClock::default());
    let entropy = Arc::new(PublicEntropy::default());
    let ring = folder.create(entropy.as_ref()).map_err(Failure::from)?;
    let on = lines.first().map(|line| line.effective_on).unwrap_or_default();
    clock.set(lines.first().map(|line| line.recorded_at).unwrap_or_default());
    let parts = Parts { store, ring, keeper: Arc::new(folder.clone()), clock: clock.clone(), entropy: entropy.clone() };
    let (ledger, _) = Ledger::create(book, parts, ACTOR, on).await?;
    let mut refused = Vec::new();
    for (done, line) in lines.iter().enumerate() {
        clock.set(line.recorded_at);
        let intake = Intake::of(line.command.clone(), entropy.as_ref()).map_err(Failure::from)?;
        let answer = ledger.execute(intake, ACTOR).await;
        refused.extend(line.judge(answer)?.map(|refusal| (line.effective_on, refusal)));
        ledger.sealed().await?;
        progress(done + 1, lines.len());
    }
    let sealed = ledger.close().await?;
    Ok(Played { refused, sealed })
}
