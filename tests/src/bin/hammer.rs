//! Sends commands of many callers to one book until it is killed: `hammer URL KEYS BOOK JOURNAL ROUND CALLERS`.

#![allow(clippy::expect_used, reason = "a test program may stop at the first surprise")]

use std::path::Path;
use std::sync::Arc;

use quitus_server::ledger::Ledger;
use quitus_tests::commands::life;
use quitus_tests::killed::{Diary, door};

/// Commands in one life; then the caller begins another.
const EACH: u64 = 40;

#[tokio::main]
async fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [url, keys, book, journal, round, callers] = args.as_slice() else { panic!("six arguments") };
    let diary = Arc::new(Diary::of(Path::new(journal)));
    let ledger = door(url, Path::new(keys), &book.parse().expect("a book")).await;
    let (round, callers): (u64, u64) = (round.parse().expect("a number"), callers.parse().expect("a number"));
    let tasks: Vec<_> = (0..callers)
        .map(|caller| {
            let base = 1_000_000 * round + 20_000 * caller;
            tokio::spawn(serve(ledger.clone(), Arc::clone(&diary), base))
        })
        .collect();
    for task in tasks {
        task.await.expect("no panic");
    }
}

async fn serve(ledger: Ledger, diary: Arc<Diary>, base: u64) {
    for life_number in 0.. {
        for command in life(base + 100 * life_number, EACH) {
            diary.deliver(&ledger, &command).await;
        }
    }
}
