//! The stock event repository and store of postgres-es and cqrs-es read our rows, and load our book to the same state.
//!
//! First with a small aggregate, for the layout of the table alone; then the whole story with the real one.

use cqrs_es::event_sink::EventSink;
use cqrs_es::persist::{PersistedEventRepository, PersistedEventStore};
use cqrs_es::{Aggregate, AggregateContext, AggregateError, DomainEvent, EventStore};
use postgres_es::PostgresEventRepository;
use quitus_domain::cooperative::Cooperative;
use quitus_projections::check::replay;
use quitus_server::ledger::history;
use quitus_tests::stand::{Stand, send};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::PgPool;

use crate::database::Database;
use crate::sample;

#[derive(Debug, Default, Serialize, Deserialize)]
struct Sum {
    entries: u64,
    positions: u64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Happened {
    #[serde(rename = "contract.happened")]
    At { at: u64 },
}

#[derive(Debug)]
struct Nothing;

impl std::fmt::Display for Nothing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("nothing")
    }
}

impl std::error::Error for Nothing {}

impl DomainEvent for Happened {
    fn event_type(&self) -> String {
        "contract.happened".into()
    }

    fn event_version(&self) -> String {
        "1".into()
    }
}

impl Aggregate for Sum {
    const TYPE: &'static str = "cooperative";
    type Command = u64;
    type Event = Happened;
    type Error = Nothing;
    type Services = ();

    async fn handle(&mut self, at: u64, _: &(), sink: &EventSink<Self>) -> Result<(), Nothing> {
        sink.write(Happened::At { at }, self).await;
        Ok(())
    }

    fn apply(&mut self, event: Happened) {
        let Happened::At { at } = event;
        self.entries += 1;
        self.positions += at;
    }
}

pub async fn the_stock_loader_arrives_at_the_same_state(database: &Database) {
    let store = database.store().await;
    let book = sample::fresh_book();
    store.append(&sample::fresh_book(), &sample::batch(0, 7)).await.expect("appends another book");
    store.append(&book, &sample::batch(0, 150)).await.expect("appends");

    // As the server's own role, so that the rights that it has are enough to read.
    let pool = PgPool::connect(&database.url()).await.expect("connects");
    let repository = PostgresEventRepository::new(pool.clone());
    let stored = repository.get_events::<Sum>(book.as_str()).await.expect("reads");
    assert_eq!(stored.len(), 150);
    assert_eq!((stored[149].sequence, stored[149].event_type.as_str()), (150, "contract.happened"));

    let loader = PersistedEventStore::<_, Sum>::new_event_store(repository);
    let events = loader.load_events(book.as_str()).await.expect("reads");
    assert_eq!(events[2].metadata["recorded_at"], "2012-01-02T09:00:00.000002Z");
    let mut context = loader.load_aggregate(book.as_str()).await.expect("loads");
    assert_eq!(context.aggregate().positions, (0..150).sum::<u64>());
    assert_eq!(context.aggregate().entries, 150);

    // It loads the tail after a conflict, and it meets our primary key when it tries to write.
    let repository = PostgresEventRepository::new(pool);
    let tail = repository.get_last_events::<Sum>(book.as_str(), 148).await.expect("reads");
    assert_eq!(tail.len(), 2);
    store.append(&book, &sample::batch(150, 1)).await.expect("appends");
    let late = loader.commit(vec![Happened::At { at: 150 }], context, Default::default()).await;
    assert!(matches!(late, Err(AggregateError::AggregateConflict)));
}

/// The demo's own books: every entry that there can be.
const STORIES: [&str; 4] = [
    include_str!("../../server/src/demo/story.jsonl"),
    include_str!("../../server/src/demo/passe-simple.jsonl"),
    include_str!("../../server/src/demo/futur-anterieur.jsonl"),
    include_str!("../../server/src/demo/subjonctif.jsonl"),
];

/// The commands of a story, without what only the demo reads.
fn commands(story: &'static str) -> impl Iterator<Item = (Value, bool)> {
    story.lines().map(|line| {
        let mut command: Value = serde_json::from_str(line).expect("JSON");
        let fields = command.as_object_mut().expect("an object");
        fields.remove("recorded_at");
        let refused = fields.remove("expect").is_some();
        (command, refused)
    })
}

pub async fn the_stock_loader_reads_the_story_as_we_do(database: &Database) {
    let store = database.store().await;
    let pool = PgPool::connect(&database.url()).await.expect("connects");
    let loader = PersistedEventStore::<_, Cooperative>::new_event_store(PostgresEventRepository::new(pool));
    for (seed, story) in (80..).zip(STORIES) {
        let stand = Stand::new(seed);
        // No invoice is issued on a day to come.
        stand.clock.put("2026-12-31T09:00:00Z");
        let ledger = stand.create(store.clone()).await;
        let mut accepted = 0;
        for (command, refused) in commands(story) {
            assert_eq!(send(&ledger, &command).await.is_err(), refused, "{command}");
            accepted += u64::from(!refused);
        }
        let ours = replay(&history::load(store.as_ref(), &stand.book).await.expect("reads"));
        let mut theirs = loader.load_aggregate(stand.book.as_str()).await.expect("loads");
        assert!(ours.size() > accepted, "{} entries of {accepted} commands", ours.size());
        assert_eq!(*theirs.aggregate(), ours);
    }
}
