//! The entries as they are committed, for many listeners: each entry is read and written once, and every listener gets the
//! same bytes.
//!
//! One task looks where the book ends: at once when an entry came through the door of this program, every second for those
//! of other programs. It begins with the first listener and ends with the last. What it found lately lies ready; who is
//! further behind reads the store by themselves. No entry is skipped and none comes twice: a listener goes from one
//! position to the next.

use super::room::{Room, Seat, Share};
use crate::ledger::place::Place;
use crate::ledger::{Failure, Ledger};
use axum::body::Bytes;
use quitus_projections::log::{StoredEntry, leaf::Leaf, to_base64};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// How long an entry of another program may wait until it is seen.
const LOOK: Duration = Duration::from_secs(1);

/// Entries that lie ready.
const READY: usize = 1_024;

/// Entries that one listener reads at a time.
const PAGE: u32 = 200;

/// What follows the book.
pub struct Feed {
    place: Place,
    door: Option<Ledger>,
    share: Share,
    /// Where the book ends, as far as it was looked at.
    end: watch::Sender<u64>,
    stopped: watch::Sender<bool>,
    ready: Mutex<Ready>,
}

/// The last entries, as they are sent.
#[derive(Default)]
struct Ready {
    first: u64,
    entries: VecDeque<Bytes>,
    /// Whether a task looks after them.
    watched: bool,
}

/// A listener.
pub struct Listener {
    feed: Arc<Feed>,
    next: u64,
    end: watch::Receiver<u64>,
    stopped: watch::Receiver<bool>,
    _seat: Seat,
}

/// What happened.
pub enum News {
    /// Entries.
    Entries(Vec<Bytes>),
    /// Nothing for a while.
    Silence,
    /// The feed is over.
    Over,
}

impl Feed {
    /// The feed of a book, with its share of a room; nothing is looked at before somebody listens.
    #[must_use]
    pub fn of(place: Place, door: Option<Ledger>, room: &Room) -> Self {
        let (end, stopped) = (watch::Sender::new(0), watch::Sender::new(false));
        Feed { place, door, share: room.share(), end, stopped, ready: Mutex::default() }
    }

    /// How many may listen at most.
    #[must_use]
    pub fn most(&self) -> usize {
        self.share.size()
    }

    /// Ends it for everybody.
    pub fn stop(&self) {
        self.stopped.send_replace(true);
    }

    /// A listener to the entries after that many; nobody where there is no room.
    ///
    /// # Errors
    /// The store's.
    pub async fn listen(self: &Arc<Self>, after: u64) -> Result<Option<Listener>, Failure> {
        let Some(seat) = self.share.take() else { return Ok(None) };
        let size = self.place.store.head(&self.place.book).await?.size;
        self.end.send_if_modified(|end| {
            let grown = *end < size;
            *end = size.max(*end);
            grown
        });
        // Before the task is looked for: one that ends now has not seen this listener, and is begun anew.
        let (end, stopped) = (self.end.subscribe(), self.stopped.subscribe());
        let begins = self.with(|ready| !std::mem::replace(&mut ready.watched, true));
        if begins {
            tokio::spawn(Arc::clone(self).watch());
        }
        Ok(Some(Listener { feed: Arc::clone(self), next: after.min(size), end, stopped, _seat: seat }))
    }

    /// Looks where the book ends, as long as somebody listens.
    async fn watch(self: Arc<Self>) {
        let mut stopped = self.stopped.subscribe();
        loop {
            let seen = *self.end.borrow();
            tokio::select! {
                () = self.grown(seen) => {}
                () = tokio::time::sleep(LOOK) => {}
                () = async { drop(stopped.wait_for(|stopped| *stopped).await) } => break,
            }
            // A store that does not answer is asked again; who listens waits.
            let head = self.place.store.head(&self.place.book).await;
            if let Ok(head) = head
                && head.size > seen
            {
                self.prepare(seen, head.size).await;
                self.end.send_replace(head.size);
            }
            let alone = self.with(|ready| {
                let alone = self.end.receiver_count() == 0;
                ready.watched = !alone;
                alone
            });
            if alone {
                break;
            }
        }
    }

    async fn grown(&self, size: u64) {
        match &self.door {
            Some(door) => door.grown_beyond(size).await,
            None => std::future::pending().await,
        }
    }

    /// Lays new entries ready. What cannot be read is left to who listens, and to what they are told.
    async fn prepare(&self, from: u64, to: u64) {
        if to - from > READY as u64 {
            return;
        }
        let Ok(new) = self.read(from, PAGE.max(u32::try_from(to - from).unwrap_or(PAGE))).await else { return };
        self.with(|ready| {
            if ready.first + ready.entries.len() as u64 != from {
                ready.first = from;
                ready.entries.clear();
            }
            ready.entries.extend(new);
            while ready.entries.len() > READY {
                ready.entries.pop_front();
                ready.first += 1;
            }
        });
    }

    async fn read(&self, from: u64, most: u32) -> Result<Vec<Bytes>, Failure> {
        let page = self.place.store.entries(&self.place.book, from, most).await?;
        page.iter().map(|entry| Ok(Bytes::from(event(entry)?))).collect()
    }

    /// What lies ready from a position on.
    fn ready_from(&self, from: u64) -> Vec<Bytes> {
        self.with(|ready| match from.checked_sub(ready.first) {
            Some(skipped) => {
                ready.entries.iter().skip(usize::try_from(skipped).unwrap_or(usize::MAX)).cloned().collect()
            }
            None => Vec::new(),
        })
    }

    fn with<T>(&self, act: impl FnOnce(&mut Ready) -> T) -> T {
        act(&mut self.ready.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Listener {
    /// What comes next, waiting for it as long as `patience`.
    ///
    /// # Errors
    /// The store's.
    pub async fn next(&mut self, patience: Duration) -> Result<News, Failure> {
        if *self.stopped.borrow() {
            return Ok(News::Over);
        }
        let from = self.next;
        if *self.end.borrow() <= from {
            let (end, stopped) = (&mut self.end, &mut self.stopped);
            tokio::select! {
                grown = async { end.wait_for(|end| *end > from).await.is_ok() } => if !grown { return Ok(News::Over) },
                () = async { drop(stopped.wait_for(|stopped| *stopped).await) } => return Ok(News::Over),
                () = tokio::time::sleep(patience) => return Ok(News::Silence),
            }
        }
        let mut entries = self.feed.ready_from(from);
        if entries.is_empty() {
            entries = self.feed.read(from, PAGE).await?;
        }
        self.next += entries.len() as u64;
        Ok(News::Entries(entries))
    }
}

/// An entry as `text/event-stream`: its number is the id, so that a listener can go on behind it.
fn event(entry: &StoredEntry) -> Result<String, Failure> {
    let number = entry.position + 1;
    let damaged = |why: String| Failure::Damaged(format!("entry n\u{b0} {number}: {why}"));
    let leaf = Leaf::from_bytes(&entry.leaf).map_err(|why| damaged(why.to_string()))?;
    let payload: Value = serde_json::from_str(&entry.payload).map_err(|why| damaged(why.to_string()))?;
    let data = json!({
        "number": number,
        "position": entry.position,
        "type": leaf.event_type,
        "version": leaf.type_version,
        "recorded_at": leaf.recorded_at,
        "effective_on": leaf.effective_on,
        "actor": leaf.actor,
        "command_id": leaf.command_id,
        "payload": payload,
        "leaf_hash": to_base64(&entry.leaf_hash),
    });
    Ok(format!("id: {number}\nevent: {}\ndata: {data}\n\n", entry.event_type))
}
