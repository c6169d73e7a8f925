//! What somebody meets who goes round the store: by SQL, as every role, and on the files.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};

use quitus_server::store::{Access, BookId, Erasure, Store, StoreError, open};
use quitus_tests::postgres::{Cluster, unprivileged};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, PgConnection, SqliteConnection};

use crate::database::{Database, TABLES};
use crate::sample;

/// The tables whose rows an erasure may delete.
const ERASABLE: [&str; 4] = ["texts", "attachments", "vault_fields", "person_keys"];

/// A book with a row in every table.
async fn full_book(store: &dyn Store) -> BookId {
    let book = sample::fresh_book();
    store.append(&book, &sample::full_batch(0)).await.expect("appends");
    let (checkpoint, cosignature, timestamp) = sample::seals();
    store.put_checkpoint(&book, &checkpoint).await.expect("puts");
    store.put_cosignature(&book, &cosignature).await.expect("puts");
    store.put_timestamp(&book, &timestamp).await.expect("puts");
    book
}

fn refusal<T: std::fmt::Debug>(attack: &str, result: Result<T, sqlx::Error>) -> String {
    match result {
        Err(sqlx::Error::Database(error)) => error.message().to_owned(),
        other => panic!("{attack}: expected a refusal, got {other:?}"),
    }
}

pub async fn nothing_is_changed_by_any_tool_on_the_file() {
    let database = Database::sqlite();
    full_book(&*database.store().await).await;
    let before = database.rows().await;
    assert!(before.iter().all(|(_, count)| *count > 0), "every table is attacked: {before:?}");
    // A tool that knows nothing of our pragmas.
    let options = SqliteConnectOptions::new().filename(database.file()).pragma("recursive_triggers", "OFF");
    let mut tool = SqliteConnection::connect_with(&options).await.expect("connects");
    for table in TABLES {
        let replace = format!("REPLACE INTO {table} SELECT * FROM {table}");
        let ignore = format!("INSERT OR IGNORE INTO {table} SELECT * FROM {table}");
        let upsert = format!(
            "INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT DO UPDATE SET aggregate_id = 'x'"
        );
        for attack in [replace, ignore, upsert] {
            let said = refusal(&attack, sqlx::raw_sql(&attack).execute(&mut tool).await);
            assert!(
                ["key exists", "not the next row", "append-only"].iter().any(|words| said.contains(words)),
                "{attack}: {said}"
            );
        }
        let mut attacks = vec![
            format!("UPDATE {table} SET aggregate_id = 'x'"),
            format!("UPDATE OR REPLACE {table} SET aggregate_id = aggregate_id"),
        ];
        if !ERASABLE.contains(&table) {
            attacks.push(format!("DELETE FROM {table}"));
        }
        for attack in attacks {
            let said = refusal(&attack, sqlx::raw_sql(&attack).execute(&mut tool).await);
            assert!(said.contains("append-only"), "{attack}: {said}");
        }
    }
    let hole = "INSERT INTO events SELECT aggregate_type, aggregate_id, 9, event_type, event_version, payload, metadata
        FROM events WHERE sequence = 1";
    assert!(refusal(hole, sqlx::raw_sql(hole).execute(&mut tool).await).contains("not the next row"));
    assert_eq!(database.rows().await, before);
}

pub async fn a_new_file_is_its_owners_and_is_kept_durable() {
    let database = Database::sqlite();
    let store = database.store().await;
    store.append(&sample::fresh_book(), &sample::batch(0, 1)).await.expect("appends");
    for file in ["quitus.db", "quitus.db-wal", "quitus.db-shm"] {
        let mode = fs::metadata(database.file().with_file_name(file)).expect("is there").mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
}

pub async fn erased_bytes_leave_the_files() {
    let database = Database::sqlite();
    let store = database.store().await;
    let book = full_book(&*store).await;
    let found = |needle: &str| {
        let files = ["quitus.db", "quitus.db-wal"].map(|file| database.file().with_file_name(file));
        files.iter().any(|file| {
            let bytes = fs::read(file).unwrap_or_default();
            bytes.windows(needle.len()).any(|window| window == needle.as_bytes())
        })
    };
    let secrets = ["ciphertext of phone of person 1", "wrapped key of person 1", "ciphertext of the text number 1"];
    assert!(secrets.iter().all(|secret| found(secret)));
    let erasures = vec![Erasure::Person { person: sample::id(1) }, Erasure::Text { digest: sample::sealed(1).digest }];
    let batch = quitus_server::store::Batch { erasures, ..sample::batch(3, 1) };
    store.append(&book, &batch).await.expect("appends");
    for secret in secrets {
        assert!(!found(secret), "{secret}");
    }
    assert!(found("wrapped key of person 2"));
}

/// Run as a user who may write neither the file nor its folder: see [`a_file_that_nobody_can_write_is_read`].
pub async fn read_the_file_given_by_the_environment() {
    let Ok(url) = std::env::var("QUITUS_CONTRACT_STILL_FILE") else { return };
    let store = open(&url, Access::ReadOnly).await.expect("opens");
    let books = store.books(None, 9).await.expect("reads");
    assert_eq!(books[0].size, 3);
    assert_eq!(store.entries(&books[0].book, 0, 9).await.expect("reads").len(), 3);
    assert_eq!(store.append(&books[0].book, &sample::batch(3, 1)).await, Err(StoreError::ReadOnly));
    let refused = open(&url, Access::ReadWrite).await.err();
    assert_eq!(refused, Some(StoreError::ReadOnly));
}

pub async fn a_file_that_nobody_can_write_is_read() {
    let database = Database::sqlite();
    let store = database.store().await;
    store.append(&sample::fresh_book(), &sample::batch(0, 3)).await.expect("appends");
    store.close().await;
    let file = database.file();
    let folder = file.parent().expect("a folder");
    if let Some((uid, gid)) = unprivileged() {
        chown(&file, Some(uid), Some(gid)).expect("gives the file away");
    }
    fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).expect("changes the mode");
    fs::set_permissions(folder, fs::Permissions::from_mode(0o555)).expect("changes the mode");
    // Modes do not bind root: the test runs itself again as somebody else.
    let program = folder.join("test");
    fs::copy(std::env::current_exe().expect("a program"), &program).expect("copies");
    let mut again = std::process::Command::new(&program);
    if let Some((uid, gid)) = unprivileged() {
        use std::os::unix::process::CommandExt;
        again.uid(uid).gid(gid);
    }
    let output = again
        .args(["--exact", "sqlite_alone::read_the_file_given_by_the_environment"])
        .env("QUITUS_CONTRACT_STILL_FILE", database.url())
        .current_dir("/")
        .output()
        .expect("runs");
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("changes the mode");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

const APP: &str = "contract_app";
const AUDITOR: &str = "contract_auditor";
const STRANGER: &str = "contract_stranger";

/// Logins as an administrator makes them: one for a server, one for a person, one for nobody in particular.
async fn logins(cluster: &Cluster, database: &Database) {
    let name = database.name();
    let sql = format!(
        "DO $$ BEGIN
            CREATE ROLE {APP}_{name} LOGIN IN ROLE quitus_app;
            CREATE ROLE {AUDITOR}_{name} LOGIN IN ROLE quitus_auditor;
            CREATE ROLE {STRANGER}_{name} LOGIN;
        END $$"
    );
    let mut superuser = PgConnection::connect(&cluster.url("postgres", name)).await.expect("connects");
    sqlx::raw_sql(&sql).execute(&mut superuser).await.expect("creates the logins");
}

async fn login(cluster: &Cluster, role: &str, database: &Database) -> PgConnection {
    let name = database.name();
    PgConnection::connect(&cluster.url(&format!("{role}_{name}"), name)).await.expect("connects")
}

/// Changes of every kind, on one table.
fn changes(table: &str) -> Vec<String> {
    vec![
        format!("UPDATE {table} SET aggregate_id = 'x'"),
        format!("TRUNCATE {table}"),
        format!("TRUNCATE {table} CASCADE"),
        format!("ALTER TABLE {table} DISABLE TRIGGER ALL"),
        format!("ALTER TABLE {table} DISABLE ROW LEVEL SECURITY"),
        format!("DROP TABLE {table}"),
        format!("DROP TRIGGER {table}_never_changed ON {table}"),
    ]
}

pub async fn no_role_changes_what_is_written() {
    let cluster = Cluster::shared();
    let database = Database::postgres().await;
    full_book(&*database.store().await).await;
    logins(cluster, &database).await;
    let before = database.rows().await;
    assert!(before.iter().all(|(_, count)| *count > 0), "every table is attacked: {before:?}");
    for role in [APP, AUDITOR, STRANGER] {
        let mut connection = login(cluster, role, &database).await;
        for table in TABLES {
            let mut attacks = changes(table);
            if role != APP || !ERASABLE.contains(&table) {
                attacks.push(format!("DELETE FROM {table}"));
            }
            attacks.push(format!(
                "INSERT INTO {table} SELECT * FROM {table} ON CONFLICT ({}) DO UPDATE SET aggregate_id = 'x'",
                key_of(table)
            ));
            if role != APP {
                attacks.push(format!("INSERT INTO {table} SELECT * FROM {table}"));
            }
            for attack in attacks {
                let said = refusal(&attack, sqlx::raw_sql(&attack).execute(&mut connection).await);
                assert!(
                    said.contains("permission denied") || said.contains("must be owner"),
                    "{role} {attack}: {said}"
                );
            }
        }
    }
    assert_eq!(database.rows().await, before);
}

pub async fn no_role_becomes_another_one() {
    let cluster = Cluster::shared();
    let database = Database::postgres().await;
    full_book(&*database.store().await).await;
    logins(cluster, &database).await;
    for (role, others) in [
        (APP, ["quitus_owner", "postgres", "quitus_auditor"].as_slice()),
        (AUDITOR, &["quitus_owner", "postgres", "quitus_app"]),
        (STRANGER, &["quitus_owner", "postgres", "quitus_app", "quitus_auditor"]),
    ] {
        let mut connection = login(cluster, role, &database).await;
        let mut attacks: Vec<String> = others.iter().map(|other| format!("SET ROLE {other}")).collect();
        attacks.push("SET session_replication_role = replica".into());
        attacks.push("SET SESSION AUTHORIZATION postgres".into());
        attacks.push(format!("INSERT INTO book_grants VALUES ('{role}_{}', 'x')", database.name()));
        attacks.push("DELETE FROM quitus_schema".into());
        attacks.push(format!("GRANT quitus_owner TO {role}_{}", database.name()));
        attacks.push("CREATE TABLE public.mine (x integer)".into());
        for attack in attacks {
            let said = refusal(&attack, sqlx::raw_sql(&attack).execute(&mut connection).await);
            let expected = ["permission denied", "must have admin option", "must be superuser", "row-level security"];
            assert!(expected.iter().any(|words| said.contains(words)), "{role} {attack}: {said}");
        }
    }
}

pub async fn the_triggers_hold_against_owner_superuser_and_replica() {
    let database = Database::postgres().await;
    full_book(&*database.store().await).await;
    let before = database.rows().await;
    for hat in ["SET ROLE quitus_owner", "SET ROLE postgres", "SET session_replication_role = replica"] {
        for table in TABLES {
            let mut attacks = vec![
                format!("{hat}; UPDATE {table} SET aggregate_id = 'x'"),
                format!("{hat}; TRUNCATE {table}"),
                format!(
                    "{hat}; INSERT INTO {table} SELECT * FROM {table} ON CONFLICT ({}) DO UPDATE SET aggregate_id = 'x'",
                    key_of(table)
                ),
            ];
            if !ERASABLE.contains(&table) {
                attacks.push(format!("{hat}; DELETE FROM {table}"));
            }
            for attack in attacks {
                let said = refusal(&attack, database.raw(&attack).await);
                assert!(said.contains("append-only"), "{attack}: {said}");
            }
        }
    }
    assert_eq!(database.rows().await, before);
}

fn key_of(table: &str) -> &'static str {
    match table {
        "events" => "aggregate_type, aggregate_id, sequence",
        "entries" => "aggregate_id, position",
        "checkpoints" => "aggregate_id, size",
        "cosignatures" => "aggregate_id, size, witness",
        "timestamps" => "aggregate_id, subject, authority",
        "texts" | "attachments" | "vault_fields" => "aggregate_id, digest",
        "person_keys" => "aggregate_id, person, key_number",
        other => panic!("{other} has no key here"),
    }
}

pub async fn an_auditor_reads_the_granted_book_and_no_other() {
    let cluster = Cluster::shared();
    let database = Database::postgres().await;
    let store = database.store().await;
    let (granted, other) = (full_book(&*store).await, full_book(&*store).await);
    logins(cluster, &database).await;
    let name = database.name();
    let grant = format!("INSERT INTO book_grants VALUES ('{AUDITOR}_{name}', '{granted}'), ('somebody', '{other}')");
    database.raw(&grant).await.expect("grants");

    let mut person = login(cluster, AUDITOR, &database).await;
    let settings = format!(
        "SET SESSION app.coop = '{other}'; SET row_security = on; SET ROLE {AUDITOR}_{name}; SET ROLE quitus_auditor"
    );
    sqlx::raw_sql(&settings).execute(&mut person).await.expect("may set what it likes");
    for table in TABLES {
        let sql = format!("SELECT DISTINCT aggregate_id FROM {table}");
        let seen: Vec<String> = sqlx::query_scalar(&sql).fetch_all(&mut person).await.expect("reads");
        assert_eq!(seen, [granted.to_string()], "{table}");
    }
    let grants: i64 =
        sqlx::query_scalar("SELECT count(*) FROM book_grants").fetch_one(&mut person).await.expect("reads");
    assert_eq!(grants, 1, "who else reads what is nobody's business");

    // The same login through the store.
    let reading = open(&cluster.url(&format!("{AUDITOR}_{name}"), name), Access::ReadOnly).await.expect("opens");
    assert_eq!(reading.entries(&granted, 0, 9).await.expect("reads").len(), 3);
    assert_eq!(reading.entries(&other, 0, 9).await.expect("reads"), []);
    assert_eq!(reading.books(None, 9).await.expect("reads").len(), 1);
    let writing = open(&cluster.url(&format!("{AUDITOR}_{name}"), name), Access::ReadWrite).await.err();
    assert!(matches!(writing, Some(StoreError::Denied(_))), "{writing:?}");

    let mut stranger = login(cluster, STRANGER, &database).await;
    for table in TABLES {
        let sql = format!("SELECT 1 FROM {table}");
        assert!(refusal(&sql, sqlx::raw_sql(&sql).execute(&mut stranger).await).contains("permission denied"));
    }
}

pub async fn a_login_with_the_apps_rights_alone_serves() {
    let cluster = Cluster::shared();
    let database = Database::postgres().await;
    let first = open(&database.url(), Access::CreateIfMissing).await.expect("lays the tables");
    first.close().await;
    logins(cluster, &database).await;
    let url = cluster.url(&format!("{APP}_{}", database.name()), database.name());
    let store = open(&url, Access::ReadWrite).await.expect("opens");
    full_book(&*store).await;
    let stranger = cluster.url(&format!("{STRANGER}_{}", database.name()), database.name());
    let refused = open(&stranger, Access::ReadWrite).await.err();
    assert!(matches!(refused, Some(StoreError::Denied(_))), "{refused:?}");

    // Without the rights to create roles or tables, the advice names them.
    let empty = Database::postgres().await;
    let url = cluster.url(&format!("{STRANGER}_{}", database.name()), empty.name());
    let refused = open(&url, Access::CreateIfMissing).await.err().expect("refused").to_string();
    assert!(refused.contains("CREATE ROLE quitus_owner"), "{refused}");
}

pub async fn a_stopped_postgresql_is_unavailable_and_comes_back() {
    let cluster = Cluster::start();
    let database = Database::of_cluster(&cluster).await;
    let store = database.store().await;
    let book = sample::fresh_book();
    store.append(&book, &sample::batch(0, 2)).await.expect("appends");
    cluster.stop();
    for _ in 0..2 {
        let refused = store.append(&book, &sample::batch(2, 1)).await;
        assert!(matches!(&refused, Err(error) if error.is_temporary()), "{refused:?}");
    }
    let refused = store.head(&book).await;
    assert!(matches!(&refused, Err(error) if error.is_temporary()), "{refused:?}");
    let refused = open(&database.url(), Access::ReadWrite).await.err();
    assert!(matches!(&refused, Some(error) if error.is_temporary()), "{refused:?}");
    cluster.start_again();
    assert_eq!(store.head(&book).await.expect("reads again").size, 2);
    store.append(&book, &sample::batch(2, 1)).await.expect("appends again");
    assert_eq!(store.entries(&book, 0, 9).await.expect("reads").len(), 3);

    // Restarted while nobody asked: a connection that has idled is tried before it is used.
    cluster.stop();
    cluster.start_again();
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    store.append(&book, &sample::batch(3, 1)).await.expect("appends at once");
    assert_eq!(store.head(&book).await.expect("reads at once").size, 4);
}
