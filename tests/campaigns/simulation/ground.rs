//! The book that every run begins with: founded once, and copied.

use std::sync::{Arc, OnceLock};

use quitus_projections::log::checkpoint::SigningKey;
use quitus_server::ledger::Ledger;
use quitus_server::ledger::Parts;
use quitus_server::ledger::keys::KeyRing;
use quitus_server::ledger::ports::Keeper;
use quitus_server::ledger::sealing::BookKey;
use quitus_server::store::BookId;
use quitus_tests::commands::founding;
use quitus_tests::machine::{FrailKeeper, HandClock, SeededEntropy};
use quitus_tests::memory::{Faults, Memory};
use quitus_tests::stand::{ACTOR, receipt};
use uuid::Uuid;

/// A founded book.
pub struct Ground {
    pub book: BookId,
    pub memory: Memory,
    /// Its size.
    pub size: u64,
    /// The checkpoint over all of it.
    pub checkpoint: String,
}

/// The keys of the book: the same for every server.
pub fn ring(book: &BookId) -> KeyRing {
    let signing = SigningKey::from_seed(&book.origin(), &[7; 32]).expect("a key");
    KeyRing { signing: vec![signing], book: vec![BookKey::new(1, &[9; 32])] }
}

/// The book of every run.
pub fn ground() -> &'static Ground {
    static GROUND: OnceLock<Ground> = OnceLock::new();
    GROUND.get_or_init(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
        runtime.block_on(founded())
    })
}

async fn founded() -> Ground {
    let book = BookId::of(Uuid::from_u64_pair(0x626f_6f6b_0000_4000, 0x8000_0000_0000_5151));
    let memory = Memory::new();
    let keeper = Arc::new(FrailKeeper::default());
    let parts = Parts {
        store: Arc::new(memory.sibling(Faults::default())),
        ring: ring(&book),
        keeper: keeper.clone(),
        clock: Arc::new(HandClock::at("2026-01-02T09:00:00Z")),
        entropy: Arc::new(SeededEntropy::new(1)),
    };
    let on = "2012-01-02".parse().expect("a day");
    let (ledger, _) = Ledger::create(book.clone(), parts, ACTOR, on).await.expect("creates");
    for command in founding() {
        receipt(&ledger, &command).await;
    }
    let size = ledger.close().await.expect("seals");
    let checkpoint = keeper.last_checkpoint().expect("reads").expect("is sealed");
    Ground { book, memory, size, checkpoint }
}
