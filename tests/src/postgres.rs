//! A PostgreSQL cluster of the test run's own: in a temporary folder, reached by a socket in that folder only.
//!
//! It runs with its default `fsync = on`. PostgreSQL refuses to run as root, so root hands it to an unprivileged user.
//! A guard process holds the other end of a pipe: however the test process ends, a panic or a kill included, the pipe
//! closes, and the guard stops the cluster and removes the folder.
//!
//! Where PostgreSQL is missing, the test fails and says how to install it. It is never skipped.

#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use sqlx::{Connection, PgConnection};

const INSTALL: &str = "PostgreSQL is missing, and the tests do not pass without it: apt-get install postgresql";
const GUARD: &str = "read _; \"$0/pg_ctl\" -D \"$1/data\" -m immediate stop; cd /; rm -rf \"$1\"";

/// A running cluster; its superuser is `postgres`, without a password.
pub struct Cluster {
    folder: PathBuf,
    binaries: PathBuf,
    user: Option<(u32, u32)>,
    databases: AtomicU32,
    /// Ends the cluster when its standard input closes.
    guard: Child,
}

impl Cluster {
    /// The one cluster of this test process.
    pub fn shared() -> &'static Cluster {
        static SHARED: OnceLock<Cluster> = OnceLock::new();
        SHARED.get_or_init(Cluster::start)
    }

    /// A cluster that may be stopped and started without disturbing other tests.
    pub fn start() -> Cluster {
        let folder = tempfile::Builder::new().prefix("quitus-pg-").tempdir().expect("a temporary folder").keep();
        let user = unprivileged();
        if let Some((uid, gid)) = user {
            chown(&folder, Some(uid), Some(gid)).expect("root gives the folder away");
        }
        let binaries = binaries();
        let guard = command(Path::new("/bin/sh"), &folder, user)
            .args(["-c", GUARD])
            .args([&binaries, &folder])
            .stdin(Stdio::piped())
            .spawn()
            .expect("the guard starts");
        let cluster = Cluster { folder, binaries, user, databases: AtomicU32::new(0), guard };
        let data = cluster.data();
        cluster.run("initdb", &["-D", &data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
        cluster.start_again();
        cluster
    }

    /// Stops the server, as an operator does.
    pub fn stop(&self) {
        self.run("pg_ctl", &["-D", &self.data(), "-w", "-m", "fast", "stop"]);
    }

    /// Stops the server as a power cut does: nothing is finished, and the next start recovers from the log.
    pub fn crash(&self) {
        self.run("pg_ctl", &["-D", &self.data(), "-w", "-m", "immediate", "stop"]);
    }

    /// Starts the server and waits until it answers.
    pub fn start_again(&self) {
        let folder = self.folder.display();
        let options = format!("-c listen_addresses='' -c unix_socket_directories='{folder}' -c max_connections=400");
        let log = format!("{folder}/log");
        self.run("pg_ctl", &["-D", &self.data(), "-w", "-l", &log, "-o", &options, "start"]);
    }

    /// The address of a database for a role.
    pub fn url(&self, role: &str, database: &str) -> String {
        format!("postgres://{role}@localhost/{database}?host={}", self.folder.display())
    }

    /// The socket at which the server listens.
    pub fn socket(&self) -> PathBuf {
        self.folder.join(".s.PGSQL.5432")
    }

    /// A new empty database; its name.
    pub async fn create_database(&self) -> String {
        self.copy_of("template1").await
    }

    /// A copy of a database that nobody is connected to; its name.
    pub async fn copy_of(&self, template: &str) -> String {
        let name = format!("book_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        self.execute(&format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
        name
    }

    /// Removes a database, whoever is connected to it.
    pub async fn drop_database(&self, name: &str) {
        self.execute(&format!("DROP DATABASE {name} WITH (FORCE)")).await;
    }

    /// Transactions a second of pgbench: so many clients run one prepared statement on a new table with a sequence
    /// `limit_seq`.
    pub fn insert_rate(&self, table: &str, statement: &str, clients: usize, during: Duration) -> f64 {
        let script = self.folder.join("statement.sql");
        fs::write(&script, statement).expect("a script");
        let (socket, script) = (self.folder.display().to_string(), script.display().to_string());
        let (clients, seconds) = (clients.to_string(), during.as_secs().max(1).to_string());
        let prepare = format!("DROP TABLE IF EXISTS limit_events; {table}; CREATE SEQUENCE IF NOT EXISTS limit_seq");
        self.run("psql", &["-h", &socket, "-U", "postgres", "-qc", &prepare, "postgres"]);
        let common = ["-h", &socket, "-U", "postgres", "-n", "-M", "prepared", "-j", "2"];
        self.run("pgbench", &[&common[..], &["-f", &script, "-c", &clients, "-T", &seconds, "postgres"]].concat());
        let said = fs::read_to_string(self.folder.join("pgbench.out")).unwrap_or_default();
        let rate = said.lines().find_map(|line| line.strip_prefix("tps = ")?.split(' ').next()?.parse().ok());
        rate.expect("pgbench says its rate")
    }

    async fn execute(&self, sql: &str) {
        let mut connection = PgConnection::connect(&self.url("postgres", "postgres")).await.expect("connects");
        sqlx::raw_sql(sql).execute(&mut connection).await.expect("the cluster's own statement");
        connection.close().await.expect("closes");
    }

    fn data(&self) -> String {
        self.folder.join("data").display().to_string()
    }

    fn run(&self, program: &str, args: &[&str]) {
        let output = self.folder.join(format!("{program}.out"));
        let file = fs::File::create(&output).expect("a file for the output");
        // A file and not a pipe: the server would hold the pipe open.
        let status = command(&self.binaries.join(program), &self.folder, self.user)
            .args(args)
            .stdout(file.try_clone().expect("a second handle"))
            .stderr(file)
            .status()
            .expect("the program starts");
        let said = fs::read_to_string(&output).unwrap_or_default();
        let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        assert!(status.success(), "{program} failed: {said}\n{log}");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ended = self.guard.wait();
    }
}

fn command(program: &Path, folder: &Path, user: Option<(u32, u32)>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Some((uid, gid)) = user {
        command.uid(uid).gid(gid);
    }
    command
}

/// The newest installed PostgreSQL.
fn binaries() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").expect(INSTALL);
    let newest = versions
        .filter_map(|version| version.ok()?.file_name().to_str()?.parse::<u32>().ok())
        .filter(|version| Path::new(&format!("/usr/lib/postgresql/{version}/bin/initdb")).exists())
        .max()
        .expect(INSTALL);
    PathBuf::from(format!("/usr/lib/postgresql/{newest}/bin"))
}

/// Somebody else than root to run as, where we are root.
pub fn unprivileged() -> Option<(u32, u32)> {
    if fs::metadata("/proc/self").expect("Linux").uid() != 0 {
        return None;
    }
    let users = fs::read_to_string("/etc/passwd").expect("a list of users");
    let ids = |name: &str| {
        let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    Some(ids("postgres").or_else(|| ids("nobody")).expect("a user that is not root"))
}
