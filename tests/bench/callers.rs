//! Callers at one door: each has an associate who pays a subscription one cent at a time, and waits for its receipt.

use super::Size;
use super::table::{Goal, Row, rate};
use quitus_server::ledger::Ledger;
use quitus_tests::commands::{admit, pay, subscribe};
use quitus_tests::place::Place;
use quitus_tests::stand::{Stand, insist, receipt};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Shares of each caller: more cents than it can pay while it is measured.
const SHARES: u64 = 1_000_000;

/// The number of the first command of a caller: those of the founding come before it.
const FIRST: u64 = 100;

/// So many callers, each with an associate of its own.
pub struct Crowd {
    callers: Vec<Caller>,
    ledger: Ledger,
    /// What the keys lie in.
    stand: Stand,
}

/// One caller. Whoever sends a command takes the next number for its id, so that ids grow with time, as those of forms do
/// and as programs are advised to make them.
#[derive(Clone)]
pub struct Caller {
    base: u64,
    next: Arc<AtomicU64>,
}

impl Crowd {
    /// A new book at that place, and its callers.
    pub async fn at(place: &Place, callers: usize) -> Self {
        let stand = Stand::new(u64::try_from(callers).unwrap_or(1));
        let ledger = stand.found(place.store().await).await;
        let next = Arc::new(AtomicU64::new(FIRST));
        let mut crowd = Vec::with_capacity(callers);
        for _ in 0..callers {
            let base = next.fetch_add(2, Ordering::Relaxed);
            receipt(&ledger, &admit(base, &format!("Caller{base}"))).await;
            receipt(&ledger, &subscribe(base + 1, base, SHARES)).await;
            crowd.push(Caller { base, next: Arc::clone(&next) });
        }
        let callers = crowd;
        Crowd { callers, ledger, stand }
    }

    /// Commands a second while all of them call.
    pub async fn rate(&self, slice: Duration) -> f64 {
        let began = Instant::now();
        let served = serve(&self.ledger, &self.callers, began, slice).await;
        rate(served.commands, began.elapsed())
    }

    /// The door.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// The callers.
    pub fn callers(&self) -> &[Caller] {
        &self.callers
    }

    /// The book on its stand.
    pub fn stand(&self) -> &Stand {
        &self.stand
    }

    /// How long one command of the first caller takes, of so many in the middle.
    pub async fn middle(&self, of: usize) -> Duration {
        let caller = self.callers.first().expect("a caller");
        let mut taken = Vec::with_capacity(of);
        for _ in 0..of {
            let command = caller.command();
            let began = Instant::now();
            insist(&self.ledger, &command).await.expect("is accepted");
            taken.push(began.elapsed());
        }
        taken.sort_unstable();
        taken.get(of / 2).copied().unwrap_or_default()
    }

    /// Goes on until the book has that many entries.
    pub async fn fill(&self, entries: u64) {
        let left = Arc::new(AtomicU64::new(entries.saturating_sub(3 + 2 * self.callers.len() as u64)));
        let tasks = self.callers.iter().map(|caller| {
            let (ledger, caller, left) = (self.ledger.clone(), caller.clone(), Arc::clone(&left));
            tokio::spawn(async move {
                while left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1)).is_ok() {
                    insist(&ledger, &caller.command()).await.expect("is accepted");
                }
            })
        });
        for task in tasks.collect::<Vec<_>>() {
            task.await.expect("no panic");
        }
    }
}

impl Caller {
    /// The next command.
    pub fn command(&self) -> serde_json::Value {
        pay(self.next.fetch_add(1, Ordering::Relaxed), self.base, self.base + 1)
    }
}

/// What callers saw.
#[derive(Clone, Copy, Default)]
struct Served {
    commands: u64,
    /// The longest that one of them waited for its receipt.
    longest: Duration,
}

impl Served {
    fn and(self, other: Served) -> Served {
        Served { commands: self.commands + other.commands, longest: self.longest.max(other.longest) }
    }
}

async fn serve(ledger: &Ledger, callers: &[Caller], began: Instant, slice: Duration) -> Served {
    let tasks = callers.iter().map(|caller| {
        let (ledger, caller) = (ledger.clone(), caller.clone());
        tokio::spawn(async move {
            let mut served = Served::default();
            while began.elapsed() < slice {
                let asked = Instant::now();
                insist(&ledger, &caller.command()).await.expect("is accepted");
                served = served.and(Served { commands: 1, longest: asked.elapsed() });
            }
            served
        })
    });
    let mut all = Served::default();
    for task in tasks.collect::<Vec<_>>() {
        all = all.and(task.await.expect("no panic"));
    }
    all
}

/// Two doors to one book on PostgreSQL, each with its connections, 32 callers at each, beside one door with all of them.
pub async fn two_doors(size: Size) -> Row {
    let what = "PostgreSQL, two doors to one book, 32 callers each / one door, 64 callers".to_owned();
    let mut row = Row::new(what, "commands/s", Goal::AtLeast(0.65, 0.65));
    let place = Place::postgres().await;
    let crowd = Crowd::at(&place, 64).await;
    let other = crowd.stand.open(place.store().await).await.expect("opens");
    for _ in 0..size.rounds {
        let one = crowd.rate(size.slice).await;
        let (here, there) = crowd.callers.split_at(32);
        // What one door wrote alone is read by the other before it can write: once, and not what is measured here.
        let first = there.first().expect("a caller").command();
        insist(&other, &first).await.expect("is accepted");
        let began = Instant::now();
        let (a, b) =
            tokio::join!(serve(&crowd.ledger, here, began, size.slice), serve(&other, there, began, size.slice));
        let (both, wait) = (a.and(b), a.and(b).longest.as_millis());
        let (a, b) = (a.commands, b.commands);
        let fair = a.min(b) as f64 / a.max(b).max(1) as f64;
        println!("two doors: {a} and {b}, fairness {fair:.2}, longest wait {wait} ms");
        row.add(rate(both.commands, began.elapsed()), one);
        row.remark(format!("fairness {fair:.2}, longest wait {wait} ms"));
    }
    row
}
