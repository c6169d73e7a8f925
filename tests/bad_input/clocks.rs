//! A clock that was ahead once: the book remembers it.

use std::sync::Arc;

use quitus_server::ledger::keys::KeyFolder;
use quitus_server::ledger::{Ledger, Parts};
use quitus_tests::machine::{HandClock, SeededEntropy};
use quitus_tests::stand::receipt;

use crate::desk::{Desk, START, cent, wait};
use crate::program::says;

/// Records one cent by a clock that shows the year 2096.
async fn in_2096(desk: &Desk) {
    let store = desk.place.store().await;
    let book = store.books(None, 1).await.expect("reads").remove(0).book;
    let keys = KeyFolder::new(&desk.folder().join("keys"), &book);
    let parts = Parts {
        store,
        ring: keys.load().expect("keys"),
        keeper: Arc::new(keys),
        clock: Arc::new(HandClock::at("2096-02-29T12:00:00Z")),
        entropy: Arc::new(SeededEntropy::new(5)),
    };
    let ledger = Ledger::open(book, parts).await.expect("opens");
    receipt(&ledger, &cent(100)).await;
    ledger.close().await.expect("seals");
}

/// The doctor tells it, nobody is refused for it, and the entries that follow stay in order behind it.
pub fn a_clock_behind_the_book_is_told_and_stops_nobody(desk: &Desk) {
    assert_eq!(desk.quitus("doctor").code, 0);
    wait(in_2096(desk));
    let told = desk.quitus("doctor");
    assert_eq!(told.code, 1, "{}", told.out);
    says(&told.out, &["clock", "the last entry is of 2096-02-29T12:00:01", "set the clock right"]);
    desk.apply(&[cent(101), cent(102)]).done();
    desk.holds(START + 3);
    let log = desk.quitus("log --json").done();
    says(&log.out, &["2096-02-29T12:00:01.000000Z", "2096-02-29T12:00:01.000001Z", "2096-02-29T12:00:01.000002Z"]);
}
