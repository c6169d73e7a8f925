//! One reading for all who ask at the same time.
//!
//! Whoever asks while it is being read waits for the next reading, which then answers everybody who waits. So nobody is
//! answered by a reading that began before they asked: what was changed by then is seen, as if each had read alone.

use std::future::Future;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::Mutex;

/// A thing that is read again and again. What `T` is may be a failure: it too answers all who wait.
pub(crate) struct SharedRead<T> {
    /// How many have asked.
    asked: AtomicU64,
    /// What was read last, and how many had asked when that reading began.
    last: Mutex<Option<(u64, T)>>,
}

impl<T> Default for SharedRead<T> {
    fn default() -> Self {
        SharedRead { asked: AtomicU64::new(0), last: Mutex::new(None) }
    }
}

impl<T: Clone> SharedRead<T> {
    /// What a reading says that begins after this call.
    pub async fn get(&self, read: impl Future<Output = T>) -> T {
        let mine = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
        let mut last = self.last.lock().await;
        if let Some((_, found)) = last.as_ref().filter(|(asked, _)| *asked >= mine) {
            return found.clone();
        }
        let asked = self.asked.load(Ordering::SeqCst);
        let found = read.await;
        *last = Some((asked, found.clone()));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::AtomicUsize;
    use tokio::sync::Semaphore;

    /// What is read, how often it was, and how many readings may end.
    struct Shelf {
        value: AtomicUsize,
        readings: AtomicUsize,
        may_end: Semaphore,
    }

    async fn read(shelf: &Shelf) -> usize {
        shelf.readings.fetch_add(1, Ordering::SeqCst);
        let value = shelf.value.load(Ordering::SeqCst);
        shelf.may_end.acquire().await.unwrap().forget();
        value
    }

    async fn settled() {
        for _ in 0..20 {
            tokio::task::yield_now().await;
        }
    }

    #[tokio::test]
    async fn who_asks_meanwhile_shares_the_next_reading_and_sees_what_was_changed_before_they_asked() {
        let shelf =
            Arc::new(Shelf { value: AtomicUsize::new(1), readings: AtomicUsize::new(0), may_end: Semaphore::new(0) });
        let shared = Arc::new(SharedRead::default());
        let ask = || {
            let (shared, shelf) = (Arc::clone(&shared), Arc::clone(&shelf));
            tokio::spawn(async move { shared.get(read(&shelf)).await })
        };
        let first = ask();
        settled().await;
        shelf.value.store(2, Ordering::SeqCst);
        let others: Vec<_> = (0..5).map(|_| ask()).collect();
        settled().await;
        shelf.may_end.add_permits(2);
        assert_eq!(first.await.unwrap(), 1);
        for other in others {
            assert_eq!(other.await.unwrap(), 2, "what stood there before the change");
        }
        assert_eq!(shelf.readings.load(Ordering::SeqCst), 2);
        shelf.may_end.add_permits(1);
        shelf.value.store(3, Ordering::SeqCst);
        assert_eq!(ask().await.unwrap(), 3, "nothing is kept for who asks later");
    }
}
