//! The peer: cqrs-es and postgres-es as their documentation shows them, one aggregate a caller, of ten commands at most,
//! since each command loads the whole of it.

use cqrs_es::event_sink::EventSink;
use cqrs_es::{Aggregate, DomainEvent};
use postgres_es::{PostgresCqrs, postgres_cqrs};
use quitus_tests::postgres::Cluster;
use serde::{Deserialize, Serialize};
use sqlx::PgPool;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Commands of one aggregate.
const EACH: u64 = 10;

/// The table as postgres-es documents it.
const TABLE: &str = "CREATE TABLE events (
    aggregate_type text NOT NULL, aggregate_id text NOT NULL, sequence bigint CHECK (sequence >= 0) NOT NULL,
    event_type text NOT NULL, event_version text NOT NULL, payload json NOT NULL, metadata json NOT NULL,
    PRIMARY KEY (aggregate_type, aggregate_id, sequence))";

#[derive(Debug, Default, Serialize, Deserialize)]
struct Customer {
    billed: u64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Billed {
    #[serde(rename = "service_billed")]
    Service { invoice: String, service: String, net: u64, vat: u64, account: String, issued_on: String },
}

#[derive(Debug)]
struct Never;

impl std::fmt::Display for Never {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("never")
    }
}

impl std::error::Error for Never {}

impl DomainEvent for Billed {
    fn event_type(&self) -> String {
        "service_billed".into()
    }

    fn event_version(&self) -> String {
        "1".into()
    }
}

impl Aggregate for Customer {
    const TYPE: &'static str = "customer";
    type Command = u64;
    type Event = Billed;
    type Error = Never;
    type Services = ();

    async fn handle(&mut self, net: u64, _: &(), sink: &EventSink<Self>) -> Result<(), Never> {
        let billed = Billed::Service {
            invoice: format!("FA-2026-{net:04}"),
            service: "accounting".into(),
            net,
            vat: net / 5,
            account: "706100".into(),
            issued_on: "2026-03-31".into(),
        };
        sink.write(billed, self).await;
        Ok(())
    }

    fn apply(&mut self, event: Billed) {
        let Billed::Service { net, .. } = event;
        self.billed += net;
    }
}

/// The framework on a database of its own.
pub struct Stock {
    cqrs: Arc<PostgresCqrs<Customer>>,
    next: Arc<AtomicU64>,
}

impl Stock {
    /// An empty database, with the pool that postgres-es makes.
    pub async fn new(cluster: &'static Cluster) -> Self {
        let name = cluster.create_database().await;
        let pool: PgPool = postgres_es::default_postgress_pool(&cluster.url("postgres", &name)).await;
        sqlx::raw_sql(TABLE).execute(&pool).await.expect("a table");
        Stock { cqrs: Arc::new(postgres_cqrs(pool, vec![], ())), next: Arc::new(AtomicU64::new(0)) }
    }

    /// Commands a second of so many callers.
    pub async fn rate(&self, callers: usize, slice: Duration) -> f64 {
        let began = Instant::now();
        let tasks: Vec<_> = (0..callers).map(|_| tokio::spawn(self.caller(began, slice))).collect();
        let mut done = 0;
        for task in tasks {
            done += task.await.expect("no panic");
        }
        super::table::rate(done, began.elapsed())
    }

    fn caller(&self, began: Instant, slice: Duration) -> impl Future<Output = u64> + use<> {
        let (cqrs, next) = (Arc::clone(&self.cqrs), Arc::clone(&self.next));
        async move {
            let mut done = 0;
            while began.elapsed() < slice {
                let id = format!("customer-{}", next.fetch_add(1, Ordering::Relaxed));
                for net in 0..EACH {
                    cqrs.execute(&id, net).await.expect("is accepted");
                    done += 1;
                }
            }
            done
        }
    }
}
