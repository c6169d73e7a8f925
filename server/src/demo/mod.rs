//! The demonstration: the story of Cooproduction and three small ones, played through the door under their own clock.
//!
//! Nothing in it is drawn by chance: keys, salts and instants are the same every time, so that the books are too, down
//! to the signature of the last checkpoint. Their keys are therefore public; the books are `demo-…`, which no other
//! command can create, so that they never pass for real ones.

mod clock;
mod entropy;
mod story;

pub use story::{Line, STORIES, Story, Unfit};

use crate::ledger::intake::Intake;
use crate::ledger::keys::KeyFolder;
use crate::ledger::{Failure, Ledger, Parts};
use crate::store::{BookId, Store};
use clock::StoryClock;
use entropy::PublicEntropy;
use quitus_domain::refusal::Refusal;
use quitus_domain::values::Day;
use std::sync::Arc;

/// Who records, as an opaque reference.
const ACTOR: &str = "demo-gestionnaire";

/// What was refused while a story was played, and must be: the day and why.
pub type Refused = Vec<(Day, Refusal)>;

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

/// Plays stories one after the other: their randomness goes on, their clocks begin anew.
pub struct Player {
    store: Arc<dyn Store>,
    clock: Arc<StoryClock>,
    entropy: Arc<PublicEntropy>,
}

impl Player {
    /// For the books of one database.
    #[must_use]
    pub fn new(store: Arc<dyn Store>) -> Self {
        Player { store, clock: Arc::default(), entropy: Arc::default() }
    }

    /// Makes the keys of a book, opens it and plays every line; seals after each, as a cooperative would that records a
    /// few acts a year. `progress` is told how many lines of how many are done.
    ///
    /// # Errors
    /// [`NotPlayed`].
    pub async fn play(
        &self,
        story: &Story,
        folder: &KeyFolder,
        book: BookId,
        progress: &mut (dyn FnMut(usize, usize) + Send),
    ) -> Result<Refused, NotPlayed> {
        let lines = story.lines()?;
        let ring = folder.create(self.entropy.as_ref()).map_err(Failure::from)?;
        let on = lines.first().map(|line| line.effective_on).unwrap_or_default();
        self.clock.set(lines.first().map(|line| line.recorded_at).unwrap_or_default());
        let (clock, entropy) = (self.clock.clone(), self.entropy.clone());
        let parts = Parts { store: self.store.clone(), ring, keeper: Arc::new(folder.clone()), clock, entropy };
        let (ledger, _) = Ledger::create(book, parts, ACTOR, on).await?;
        let mut refused = Vec::new();
        for (done, line) in lines.iter().enumerate() {
            self.clock.set(line.recorded_at);
            let intake = Intake::of(line.command.clone(), self.entropy.as_ref()).map_err(Failure::from)?;
            let answer = ledger.execute(intake, ACTOR).await;
            refused.extend(line.judge(answer)?.map(|refusal| (line.effective_on, refusal)));
            ledger.sealed().await?;
            progress(done + 1, lines.len());
        }
        ledger.close().await?;
        Ok(refused)
    }
}

/// The book that is meant when none is named and a database holds demonstrations alone: the first story's.
#[must_use]
pub fn meant(there: &[BookId]) -> Option<&BookId> {
    let alone = there.iter().all(BookId::is_demo);
    there.iter().find(|book| alone && is_story(book))
}

/// Whether a book is that of the first story.
#[must_use]
pub fn is_story(book: &BookId) -> bool {
    STORIES.first().is_some_and(|story| book.as_str() == story.book)
}
