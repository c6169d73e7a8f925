//! Connections: the readers' pool, and the few that append.

use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{ConnectOptions, Connection, PgConnection};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use super::error::store_error;
use super::roles;
use crate::store::{Access, StoreError};

const READERS: u32 = 8;
const APPENDERS: usize = 8;
/// Statements for appends of each small number of entries are kept, beside the reads.
const STATEMENTS: usize = 256;
const PATIENCE: Duration = Duration::from_secs(5);
/// A connection that was not used for longer is asked whether it still lives.
const FRESH: Duration = Duration::from_secs(1);

/// Where the database is and what it is opened for.
#[derive(Clone)]
pub(super) struct Place {
    options: PgConnectOptions,
    pub(super) access: Access,
}

impl Place {
    pub(super) fn parse(url: &str, access: Access) -> Result<Self, StoreError> {
        let options = PgConnectOptions::from_str(url)
            .map_err(|_| StoreError::BadUrl { url: "postgres://…".to_owned() })?
            .application_name("quitus")
            .statement_cache_capacity(STATEMENTS)
            .disable_statement_logging();
        Ok(Place { options, access })
    }

    /// The address without the password.
    pub(super) fn name(&self) -> String {
        let database = self.options.get_database().unwrap_or_else(|| self.options.get_username());
        format!("postgres://{}@{}/{database}", self.options.get_username(), self.options.get_host())
    }

    /// A connection with the rights of whoever logged in.
    pub(super) async fn login(&self) -> Result<PgConnection, StoreError> {
        match timeout(PATIENCE, self.options.connect()).await {
            Ok(connected) => connected.map_err(store_error),
            Err(_) => Err(StoreError::Unavailable(format!("{} does not answer", self.name()))),
        }
    }

    /// Nothing in the pool grows old by itself: see `readers` of the SQLite store for why.
    pub(super) fn readers(&self) -> PgPool {
        let access = self.access;
        PgPoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(PATIENCE)
            .test_before_acquire(false)
            .idle_timeout(None)
            .max_lifetime(None)
            .after_connect(move |connection, _| Box::pin(async move { roles::put_on(connection, access).await }))
            .before_acquire(|connection, metadata| {
                Box::pin(async move {
                    if metadata.idle_for > FRESH {
                        connection.ping().await?;
                    }
                    Ok(true)
                })
            })
            .connect_lazy_with(self.options.clone())
    }
}

/// After success a connection is sound, and after a conflict, which left no transaction.
pub(super) fn is_sound(result: &Result<(), StoreError>) -> bool {
    matches!(result, Ok(()) | Err(StoreError::Conflict { .. }))
}

/// The connections that append. A lent one that does not come back was lost with whatever it had half done.
pub(super) struct Appenders {
    place: Place,
    idle: Mutex<Vec<(PgConnection, Instant)>>,
    slots: Arc<Semaphore>,
}

/// A connection for one append.
pub(super) struct Lent {
    pub(super) connection: PgConnection,
    _slot: OwnedSemaphorePermit,
}

impl Appenders {
    pub(super) fn new(place: Place) -> Self {
        Appenders { place, idle: Mutex::new(Vec::new()), slots: Arc::new(Semaphore::new(APPENDERS)) }
    }

    pub(super) async fn lend(&self) -> Result<Lent, StoreError> {
        let slot = match timeout(PATIENCE, Arc::clone(&self.slots).acquire_owned()).await {
            Ok(Ok(slot)) => slot,
            Ok(Err(_)) => return Err(StoreError::Unavailable("the store is closed".into())),
            Err(_) => return Err(StoreError::Unavailable("every appending connection is at work".into())),
        };
        while let Some((mut connection, since)) = self.pop() {
            if since.elapsed() <= FRESH || connection.ping().await.is_ok() {
                return Ok(Lent { connection, _slot: slot });
            }
        }
        let mut connection = self.place.login().await?;
        roles::put_on(&mut connection, self.place.access).await.map_err(store_error)?;
        Ok(Lent { connection, _slot: slot })
    }

    #[allow(clippy::disallowed_methods, reason = "the age of an idle connection is the machine's business")]
    pub(super) fn put_back(&self, connection: PgConnection) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push((connection, Instant::now()));
    }

    /// Keeps the connection while it is sound; lets go of it otherwise.
    pub(super) fn settle(&self, lent: Lent, result: Result<(), StoreError>) -> Result<(), StoreError> {
        if is_sound(&result) {
            self.put_back(lent.connection);
        }
        result
    }

    pub(super) async fn close(&self) {
        self.slots.close();
        while let Some((connection, _)) = self.pop() {
            let _closed = connection.close().await;
        }
    }

    fn pop(&self) -> Option<(PgConnection, Instant)> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }
}
