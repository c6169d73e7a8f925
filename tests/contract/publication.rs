//! What both stores promise of the tables for other programs: rows and position together, for a follower or for two, and
//! a row that somebody altered named. The books are a demonstration's, and one that grows.

use std::sync::Arc;

use quitus_projections::publication::Table;
use quitus_server::demo::{Player, STORIES};
use quitus_server::ledger::keys::KeyFolder;
use quitus_server::publishing::{Follower, Following, Report, Setback, Step, Steps, check};
use quitus_server::store::{Access, BookId, Published, Publishing, Store, StoreError, open};
use quitus_tests::commands::{admit, life, rectify, subscribe};
use quitus_tests::postgres::Cluster;
use quitus_tests::stand::{Stand, receipt};
use serde_json::Value;
use sqlx::{Connection, PgConnection, SqliteConnection};

use crate::database::Database;

pub const PAGE: &str = include_str!("../../docs/operations.md");

/// The great story, played into the database.
async fn story(store: &Arc<dyn Store>) -> BookId {
    let (folder, story) = (tempfile::tempdir().expect("a temporary folder"), &STORIES[0]);
    let book: BookId = story.book.parse().expect("a book");
    let keys = KeyFolder::new(folder.path(), &book);
    Player::new(Arc::clone(store)).play(story, &keys, book.clone(), &mut |_, _| {}).await.expect("plays");
    book
}

/// The same, published.
async fn published(database: &Database) -> (Arc<dyn Store>, BookId) {
    let store = database.store().await;
    let book = story(&store).await;
    let size = store.head(&book).await.expect("reads").size;
    let reached = Follower::new(Arc::clone(&store), book.clone()).catch_up(|_| {}).await.expect("publishes");
    assert_eq!(reached, size);
    (store, book)
}

async fn report(store: &Arc<dyn Store>, book: &BookId) -> Report {
    check(store.as_ref(), book).await.expect("compares")
}

async fn clean(store: &Arc<dyn Store>, book: &BookId, entries: u64) {
    let report = report(store, book).await;
    assert!(report.is_clean() && report.published == Some(entries), "{report:#?}");
}

/// How many rows each table has, and all of them as a text.
async fn rows(store: &Arc<dyn Store>, book: &BookId) -> Vec<(usize, String)> {
    let mut all = Vec::new();
    for table in Table::ALL {
        let rows = store.published_rows(book, table, None, 10_000).await.expect("reads");
        all.push((rows.len(), format!("{rows:?}")));
    }
    all
}

pub async fn what_is_published_agrees_with_the_book_and_is_made_anew(database: &Database) {
    let (store, book) = published(database).await;
    let size = store.head(&book).await.expect("reads").size;
    clean(&store, &book, size).await;
    let before = rows(&store, &book).await;
    assert!(before.iter().all(|(count, _)| *count > 0), "a row in every table");

    let mut follower = Follower::new(Arc::clone(&store), book.clone());
    follower.empty().await.expect("empties");
    clean(&store, &book, 0).await;
    assert!(rows(&store, &book).await.iter().all(|(count, _)| *count == 0));
    follower.catch_up(|_| {}).await.expect("publishes");
    assert_eq!(rows(&store, &book).await, before);
    assert_eq!(follower.step().await.expect("looks"), Step::Idle);
}

pub async fn published_rows_are_paged_by_key(database: &Database) {
    let (store, book) = published(database).await;
    for table in Table::ALL {
        let whole = store.published_rows(&book, table, None, 10_000).await.expect("reads");
        let (mut paged, mut after) = (Vec::new(), None);
        loop {
            let page = store.published_rows(&book, table, after.as_ref(), 7).await.expect("reads");
            let Some(last) = page.last() else { break };
            after = Some(table.key(last));
            paged.extend(page);
        }
        assert_eq!(paged, whole, "{}", table.name());
    }
}

/// A row altered in each table: where, how, and what is told of it.
const ALTERED: [(&str, &str, &str); 8] = [
    ("published_associates", "SET shares = shares + 1 WHERE number = 2", "shares"),
    ("published_movements", "SET kind = 'payment' WHERE entry = 72", "kind"),
    ("published_journal_entries", "SET piece = 'another' WHERE number = 'VT000001'", "piece"),
    ("published_journal_lines", "SET debit_cents = debit_cents + 1 WHERE entry = 72 AND line = 1", "debit_cents"),
    ("published_balances", "SET closing_cents = 0 WHERE account LIKE '512%'", "closing_cents"),
    ("published_invoices", "SET due_on = '2030-01-01' WHERE number = 'FA-2026-0003'", "due_on"),
    ("published_resolutions", "SET outcome = 'rejected' WHERE number = 1", "outcome"),
    ("publication", "SET recorded_at = '2020-01-01T00:00:00.000000Z'", "recorded_at"),
];

pub async fn an_altered_row_is_named_in_every_table_and_made_good(database: &Database) {
    let (store, book) = published(database).await;
    let size = store.head(&book).await.expect("reads").size;
    for (table, how, column) in ALTERED {
        let altered = database.raw(&format!("UPDATE {table} {how}")).await.expect("alters");
        assert!(altered > 0, "{table}: nothing was altered");
        let report = report(&store, &book).await;
        assert!(report.count > 0, "{table}: nothing was found");
        for one in &report.differences {
            assert_eq!(one.table, table);
            let told = [&one.expected, &one.found].into_iter().flatten();
            assert!(told.into_iter().all(|row| row.contains_key(column)), "{one:?}");
        }
        let mut follower = Follower::new(Arc::clone(&store), book.clone());
        follower.empty().await.expect("empties");
        follower.catch_up(|_| {}).await.expect("publishes");
        clean(&store, &book, size).await;
    }
    let taken = "DELETE FROM published_resolutions WHERE number = 2";
    assert!(database.raw(taken).await.expect("deletes") > 0);
    let missing = report(&store, &book).await;
    assert!(missing.count > 0 && missing.differences.iter().all(|one| one.found.is_none()), "{missing:?}");
}

/// Makes writing a table fail, or lets it go on.
async fn fail(database: &Database, failing: Failing) {
    let sql = match (database, failing) {
        (Database::Sqlite(_), Failing::Now) => {
            "CREATE TRIGGER stop BEFORE INSERT ON published_balances BEGIN SELECT RAISE(ABORT, 'stop'); END"
        }
        (Database::Sqlite(_), Failing::NoMore) => "DROP TRIGGER stop",
        (Database::Postgres { .. }, Failing::Now) => {
            "CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''stop''; END';
             CREATE TRIGGER stop BEFORE INSERT ON published_balances FOR EACH ROW EXECUTE FUNCTION stop()"
        }
        (Database::Postgres { .. }, Failing::NoMore) => "DROP TRIGGER stop ON published_balances; DROP FUNCTION stop",
    };
    database.raw(sql).await.expect("changes the tables");
}

#[derive(Clone, Copy)]
enum Failing {
    Now,
    NoMore,
}

pub async fn a_step_that_fails_leaves_the_tables_right_for_what_they_say(database: &Database) {
    let store = database.store().await;
    let book = story(&store).await;
    let size = store.head(&book).await.expect("reads").size;
    let mut follower = Follower::new(Arc::clone(&store), book.clone());
    assert_eq!(follower.step().await.expect("begins"), Step::Wrote(0));
    fail(database, Failing::Now).await;
    for _ in 0..2 {
        follower.step().await.expect_err("the last table but two cannot be written");
        clean(&store, &book, 0).await;
    }
    fail(database, Failing::NoMore).await;
    assert_eq!(follower.step().await.expect("writes"), Step::Wrote(size));
    clean(&store, &book, size).await;
}

pub async fn a_book_that_goes_on_is_followed_late_entries_and_corrections_too(database: &Database) {
    let (store, stand) = (database.store().await, Stand::new(61));
    let ledger = stand.found(Arc::clone(&store)).await;
    let book = &stand.book;
    let mut follower = Follower::new(Arc::clone(&store), book.clone());
    follower.catch_up(|_| {}).await.expect("publishes");
    // Payments of 2013 behind a life of 2013: each next life is late, and one subscription is corrected away.
    let mut commands = [life(100, 4), life(200, 4), life(300, 4)].concat();
    commands.push(admit(400, "Leaver"));
    commands.push(subscribe(401, 400, 7));
    for command in &commands {
        receipt(&ledger, command).await;
        follower.catch_up(|_| {}).await.expect("publishes");
        let size = store.head(book).await.expect("reads").size;
        clean(&store, book, size).await;
    }
    let last = store.head(book).await.expect("reads").size - 1;
    let before = rows(&store, book).await;
    receipt(&ledger, &rectify(500, last, Value::Null)).await;
    clean(&store, book, last + 1).await;
    follower.catch_up(|_| {}).await.expect("publishes");
    clean(&store, book, last + 2).await;
    assert_eq!(rows(&store, book).await[1].0, before[1].0 - 1, "the movement is gone");
}

pub async fn who_comes_late_writes_nothing(database: &Database) {
    let (store, book) = published(database).await;
    let before = rows(&store, &book).await;
    let there = store.published(&book).await.expect("reads").expect("is published");
    let stale = [
        None,
        Some(Published { entries: there.entries - 1, ..there.clone() }),
        Some(Published { version: there.version + 1, ..there.clone() }),
    ];
    for from in &stale {
        let written = store.publish(&book, from.as_ref(), &there, Publishing::Anew).await.expect("asks");
        assert!(!written, "{from:?}");
    }
    assert_eq!(rows(&store, &book).await, before);
    assert!(store.publish(&book, Some(&there), &there, Publishing::Anew).await.expect("asks"));
    let reading = open(&database.url(), Access::ReadOnly).await.expect("opens");
    let refused = reading.publish(&book, Some(&there), &there, Publishing::Anew).await;
    assert_eq!(refused, Err(StoreError::ReadOnly));
}

/// A follower does not wait for another one that is writing.
pub async fn who_finds_the_row_taken_passes_on() {
    let database = Database::postgres().await;
    let (store, book) = published(&database).await;
    database.raw("UPDATE publication SET version = 0").await.expect("alters");
    let Database::Postgres { superuser, .. } = &database else { panic!("PostgreSQL") };
    let mut other = PgConnection::connect(superuser).await.expect("connects");
    sqlx::raw_sql("BEGIN; SELECT 1 FROM publication FOR UPDATE").execute(&mut other).await.expect("takes the row");
    let mut follower = Follower::new(Arc::clone(&store), book.clone());
    assert_eq!(follower.step().await.expect("steps"), Step::Elsewhere);
    sqlx::raw_sql("ROLLBACK").execute(&mut other).await.expect("lets it go");
    assert_eq!(follower.step().await.expect("steps"), Step::Wrote(0));
}

pub async fn two_followers_neither_double_nor_lose(database: &Database) {
    let (store, stand) = (database.store().await, Stand::new(62));
    let ledger = stand.found(Arc::clone(&store)).await;
    let mut followers = Vec::new();
    for _ in 0..2 {
        let mut follower = Follower::new(database.store().await, stand.book.clone());
        followers.push(tokio::spawn(async move {
            let (mut wrote, mut met) = (0, 0);
            for _ in 0..400 {
                match follower.step().await.expect("steps") {
                    Step::Wrote(_) => wrote += 1,
                    Step::Read => {}
                    Step::Elsewhere => met += 1,
                    Step::Idle | Step::Newer => tokio::time::sleep(std::time::Duration::from_millis(2)).await,
                }
            }
            (wrote, met)
        }));
    }
    for base in (1_000..3_000).step_by(100) {
        for command in life(base, 5) {
            receipt(&ledger, &command).await;
        }
    }
    for follower in followers {
        follower.await.expect("follows");
    }
    let mut last = Follower::new(Arc::clone(&store), stand.book.clone());
    let reached = last.catch_up(|_| {}).await.expect("publishes");
    assert_eq!(reached, store.head(&stand.book).await.expect("reads").size);
    clean(&store, &stand.book, reached).await;
}

pub async fn a_server_follows_what_is_recorded_and_ends(database: &Database) {
    let (store, stand) = (database.store().await, Stand::new(63));
    let ledger = stand.found(Arc::clone(&store)).await;
    let tell = |setback: &Setback| panic!("{setback:?}");
    let following =
        Following::start(Arc::clone(&store), stand.book.clone(), Some(ledger.clone()), Steps::default(), tell);
    for command in life(100, 20) {
        receipt(&ledger, &command).await;
    }
    let size = store.head(&stand.book).await.expect("reads").size;
    while store.published(&stand.book).await.expect("reads").is_none_or(|there| there.entries < size) {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    following.end().await;
    clean(&store, &stand.book, size).await;
    let other = report(&store, &crate::sample::fresh_book()).await;
    assert_eq!((other.published, other.count), (None, 0));
}

pub async fn tables_of_another_book_or_version_are_made_anew(database: &Database) {
    let (store, book) = published(database).await;
    let size = store.head(&book).await.expect("reads").size;
    for odd in [
        "entries = 9000",
        "entries = 10",
        "version = 0",
        "recorded_at = '2020-01-01T00:00:00.000000Z'",
        "entries = 20, recorded_at = '2020-01-01T00:00:00.000000Z'",
    ] {
        database.raw(&format!("UPDATE publication SET {odd}")).await.expect("alters");
        let mut follower = Follower::new(Arc::clone(&store), book.clone());
        follower.catch_up(|_| {}).await.expect("publishes");
        clean(&store, &book, size).await;
    }
    database.raw("UPDATE publication SET version = 99").await.expect("alters");
    let mut older = Follower::new(Arc::clone(&store), book.clone());
    assert_eq!(older.step().await.expect("looks"), Step::Newer, "a newer program's rows are left alone");
}

/// The queries that the page shows, in the words that both databases know.
pub async fn the_queries_of_the_page_are_run(database: &Database) {
    published(database).await;
    let queries: Vec<&str> = PAGE.split("```sql\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(queries.len() >= 3, "{queries:?}");
    for query in queries {
        let count = format!("SELECT count(*) FROM ({}) AS answer", query.trim().trim_end_matches(';'));
        let rows: i64 = match database {
            Database::Sqlite(_) => {
                let mut connection = SqliteConnection::connect(&database.url()).await.expect("connects");
                sqlx::query_scalar(&count).fetch_one(&mut connection).await.expect(query)
            }
            Database::Postgres { superuser, .. } => {
                let mut connection = PgConnection::connect(superuser).await.expect("connects");
                sqlx::query_scalar(&count).fetch_one(&mut connection).await.expect(query)
            }
        };
        assert!(rows > 0, "an answer to {query}");
    }
}

/// The tables of publication, the one that says how far they are first.
pub fn tables() -> Vec<&'static str> {
    std::iter::once("publication").chain(Table::ALL.map(Table::name)).collect()
}

pub async fn an_auditor_reads_what_is_published_of_the_granted_book_and_writes_none_of_it() {
    let database = Database::postgres().await;
    let (_, book) = published(&database).await;
    for table in tables() {
        let as_of_another_book = format!(
            "CREATE TEMPORARY TABLE copy AS SELECT * FROM {table}; UPDATE copy SET aggregate_id = 'another';
             INSERT INTO {table} SELECT * FROM copy"
        );
        assert!(database.raw(&as_of_another_book).await.expect("copies") > 0);
    }
    let login = format!("publication_auditor_{}", database.name());
    let grants = format!(
        "CREATE ROLE {login} LOGIN IN ROLE quitus_auditor; INSERT INTO book_grants VALUES ('{login}', '{book}')"
    );
    database.raw(&grants).await.expect("grants");
    let url = Cluster::shared().url(&login, database.name());
    let mut person = PgConnection::connect(&url).await.expect("connects");
    for table in tables() {
        let seen: Vec<String> = sqlx::query_scalar(&format!("SELECT DISTINCT aggregate_id FROM {table}"))
            .fetch_all(&mut person)
            .await
            .expect("reads");
        assert_eq!(seen, [book.to_string()], "{table}");
        for attack in [
            format!("UPDATE {table} SET aggregate_id = 'x'"),
            format!("DELETE FROM {table}"),
            format!("TRUNCATE {table} CASCADE"),
            format!("INSERT INTO {table} SELECT * FROM {table}"),
        ] {
            let said = sqlx::raw_sql(&attack).execute(&mut person).await.expect_err("refused").to_string();
            assert!(said.contains("permission denied"), "{attack}: {said}");
        }
    }
    // The same login compares without the right to write.
    let reading = open(&url, Access::ReadOnly).await.expect("opens");
    assert!(report(&reading, &book).await.is_clean());
}
