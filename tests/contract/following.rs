//! Followers of many books beside the doors of others: they take turns, and leave the connections that append to whoever
//! records acts.

use std::sync::Arc;
use std::time::Duration;

use quitus_server::ledger::Ledger;
use quitus_server::publishing::{Following, Setback, Steps};
use quitus_server::store::Store;
use quitus_tests::commands::life;
use quitus_tests::stand::{Stand, receipt};
use sqlx::{Connection, PgConnection};

use crate::database::Database;

/// More books than there are appending connections.
const BOOKS: u64 = 12;

/// Backends that wait for a lock of the database.
async fn waiting(watcher: &mut PgConnection) -> i64 {
    sqlx::query_scalar(
        "SELECT count(DISTINCT pid) FROM pg_locks
         WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    )
    .fetch_one(watcher)
    .await
    .expect("counts")
}

async fn founded(store: &Arc<dyn Store>, from: u64) -> Vec<(Stand, Ledger)> {
    let mut books = Vec::new();
    for seed in from..from + BOOKS {
        let stand = Stand::new(seed);
        let ledger = stand.found(Arc::clone(store)).await;
        books.push((stand, ledger));
    }
    books
}

fn tell(setback: &Setback) {
    panic!("{setback:?}");
}

/// Somebody holds the tables, so that every step that writes waits: one does, and acts go on.
#[tokio::test(flavor = "multi_thread")]
async fn followers_of_many_books_leave_the_connections_to_those_who_record() {
    let database = Database::postgres().await;
    let store = database.store().await;
    let books = founded(&store, 700).await;
    let Database::Postgres { superuser, .. } = &database else { panic!("PostgreSQL") };
    let mut holder = PgConnection::connect(superuser).await.expect("connects");
    let mut watcher = PgConnection::connect(superuser).await.expect("connects");
    // Reading goes on; writing does not.
    sqlx::raw_sql("BEGIN; LOCK TABLE publication IN EXCLUSIVE MODE").execute(&mut holder).await.expect("locks");
    let steps = Steps::default();
    let follow = |(stand, _): &(Stand, Ledger)| {
        Following::start(Arc::clone(&store), stand.book.clone(), None, steps.clone(), tell)
    };
    let following: Vec<Following> = books.iter().map(follow).collect();
    while waiting(&mut watcher).await == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    for (number, (_, ledger)) in (1_u64..).zip(&books) {
        for command in life(100 * number, 3) {
            receipt(ledger, &command).await;
        }
        assert_eq!(waiting(&mut watcher).await, 1, "one step at a time");
    }
    sqlx::raw_sql("ROLLBACK").execute(&mut holder).await.expect("lets them go");
    for (stand, _) in &books {
        let size = store.head(&stand.book).await.expect("reads").size;
        while store.published(&stand.book).await.expect("reads").is_none_or(|there| there.entries < size) {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
    for following in following {
        following.end().await;
    }
}

/// A server that ends does not wait for the turn of every follower.
#[tokio::test(flavor = "multi_thread")]
async fn a_follower_that_waits_for_its_turn_ends_at_once() {
    let database = Database::sqlite();
    let (store, stand) = (database.store().await, Stand::new(730));
    stand.found(Arc::clone(&store)).await;
    let steps = Steps::default();
    let turn = steps.turn().await;
    let following = Following::start(Arc::clone(&store), stand.book.clone(), None, steps.clone(), tell);
    tokio::time::timeout(Duration::from_secs(60), following.end()).await.expect("it ends");
    assert_eq!(store.published(&stand.book).await.expect("reads"), None, "it had no turn");
    drop(turn);
}

/// A failure is told and tried again; and that a follower broke off, here by what tells, is told too.
#[tokio::test(flavor = "multi_thread")]
async fn a_follower_that_breaks_off_says_so_at_once() {
    let database = Database::sqlite();
    let (store, stand) = (database.store().await, Stand::new(731));
    stand.found(Arc::clone(&store)).await;
    database.raw("DROP TABLE published_resolutions").await.expect("drops");
    let (send, mut told) = tokio::sync::mpsc::unbounded_channel();
    let tell = move |setback: &Setback| {
        send.send(setback.clone()).expect("somebody listens");
        assert_eq!(*setback, Setback::BrokeOff, "this breaks it off");
    };
    let following = Following::start(Arc::clone(&store), stand.book.clone(), None, Steps::default(), tell);
    assert!(matches!(told.recv().await, Some(Setback::Failed(_))));
    assert_eq!(told.recv().await, Some(Setback::BrokeOff));
    assert_eq!(told.recv().await, None, "nothing more is tried");
    following.end().await;
}
