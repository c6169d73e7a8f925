//! What the writer decides next rests on the end of the book that it committed last, whatever became of a round in between.

use quitus_server::ledger::Failure;
use quitus_tests::commands::{as_replacement, pay, rectify};
use quitus_tests::memory::Fault;
use quitus_tests::stand::{insist, receipt, send};
use serde_json::{Value, json};

use crate::crowd::before;

/// Pays so many cents of the 50,000 that are owed.
fn pays(number: u64, cents: u64) -> Value {
    let mut command = pay(number, 10, 11);
    command["amount"] = json!(cents);
    command
}

/// What was decided ahead of a write that failed is dropped. What is decided next rests on the book, which must have made
/// every step before it, a rectification too.
#[tokio::test]
async fn after_a_write_that_failed_all_that_was_committed_before_it_is_known() {
    for fault in [Fault::UnavailableBefore, Fault::UnavailableAfter, Fault::Conflict] {
        let (stand, store, ledger) = before(Fault::None, 36).await;
        let paid = receipt(&ledger, &pays(12, 49_999)).await;
        let right = as_replacement(pays(12, 49_998));
        receipt(&ledger, &rectify(13, paid.first.0, right)).await;
        receipt(&ledger, &pays(14, 1)).await;
        store.order(fault);
        insist(&ledger, &pays(15, 1)).await.expect("the last cent");
        let more = send(&ledger, &pays(16, 1)).await;
        assert!(matches!(more, Err(Failure::Refused(_))), "{fault:?}: {more:?}");
        stand.verify_clean(store.as_ref()).await;
    }
}
