//! The same command more than once: one effect, one receipt.

use quitus_server::ledger::{Failure, Repeat};
use quitus_tests::commands::{admit, erase, pay, rectify, subscribe, withdraw};
use quitus_tests::invariants::{Stored, nothing_doubled};
use quitus_tests::place::Place;
use quitus_tests::stand::{Stand, receipt, send};
use serde_json::Value;

pub async fn the_same_command_gets_the_same_receipt(place: &Place) {
    let stand = Stand::new(1);
    let ledger = stand.found(place.store().await).await;
    receipt(&ledger, &admit(10, "Ada")).await;
    receipt(&ledger, &subscribe(11, 10, 5)).await;
    // A payment may be made any number of times: only the command's id keeps it from being made twice.
    let first = send(&ledger, &pay(12, 10, 11)).await.expect("accepted");
    let again = send(&ledger, &pay(12, 10, 11)).await.expect("accepted");
    assert_eq!((first.repeat, again.repeat), (Repeat::First, Repeat::Again));
    assert_eq!(first.receipt, again.receipt);
    // Keys in another order are the same command.
    let turned = r#"{"type":"pay_up_shares","effective_on":"2013-03-01","amount":1,
        "subscription":"S","associate":"A","command_id":"C"}"#;
    let value = pay(12, 10, 11);
    let text = |name: &str| value[name].as_str().unwrap().to_owned();
    let turned = turned.replace("\"S\"", &format!("\"{}\"", text("subscription")));
    let turned = turned.replace("\"A\"", &format!("\"{}\"", text("associate")));
    let turned = turned.replace("\"C\"", &format!("\"{}\"", text("command_id")));
    assert_eq!(ledger.execute_text(&turned, "another-actor").await.expect("accepted").receipt, first.receipt);
    // After a restart too.
    ledger.close().await.expect("seals");
    let store = place.store().await;
    let ledger = stand.open(store.clone()).await.expect("opens");
    let again = send(&ledger, &pay(12, 10, 11)).await.expect("accepted");
    assert_eq!((again.receipt, again.repeat), (first.receipt, Repeat::Again));
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    assert_eq!(stored.entries.len(), 6);
    ledger.sealed().await.expect("seals");
    stand.verify_clean(store.as_ref()).await;
}

/// Erasing a person makes no command of theirs another one.
pub async fn a_repeat_gets_its_receipt_after_its_person_was_erased(place: &Place) {
    let stand = Stand::new(5);
    let ledger = stand.found(place.store().await).await;
    let first = receipt(&ledger, &admit(10, "Ada")).await;
    // An admission that should not have been recorded: nothing obliges to keep that person.
    receipt(&ledger, &rectify(20, first.first.0, Value::Null)).await;
    receipt(&ledger, &erase(11, 10, "everything")).await;
    let again = send(&ledger, &admit(10, "Ada")).await.expect("it was carried out");
    assert_eq!((again.receipt, again.repeat), (first, Repeat::Again));
    let mut other = admit(12, "Ada");
    other["identity"] = admit(10, "Ada")["identity"].clone();
    assert!(matches!(send(&ledger, &other).await, Err(Failure::Malformed(_))));
}

pub async fn another_body_is_refused(place: &Place) {
    let stand = Stand::new(2);
    let store = place.store().await;
    let ledger = stand.found(store.clone()).await;
    receipt(&ledger, &admit(10, "Ada")).await;
    receipt(&ledger, &subscribe(11, 10, 5)).await;
    let original = pay(12, 10, 11);
    receipt(&ledger, &original).await;
    let mut other = original.clone();
    other["amount"] = 2.into();
    let refused = send(&ledger, &other).await;
    assert!(matches!(refused, Err(Failure::OtherBody(_))), "{refused:?}");
    // Within one batch too.
    let mut third = pay(13, 10, 11);
    let twice = [third.clone(), {
        third["amount"] = 3.into();
        third
    }];
    let (a, b) = tokio::join!(send(&ledger, &twice[0]), send(&ledger, &twice[1]));
    let other_bodies = [&a, &b].iter().filter(|answer| matches!(answer, Err(Failure::OtherBody(_)))).count();
    assert_eq!((other_bodies, a.is_ok() || b.is_ok()), (1, true), "{a:?} {b:?}");
    // Another name in the vault is another body as well.
    let refused = send(&ledger, &admit(10, "Eve")).await;
    assert!(matches!(refused, Err(Failure::OtherBody(_))), "{refused:?}");
    ledger.sealed().await.expect("seals");
    stand.verify_clean(store.as_ref()).await;
}

pub async fn a_repeat_in_the_open_batch_waits_for_the_commit(place: &Place) {
    let stand = Stand::new(3);
    let store = place.store().await;
    let ledger = stand.found(store.clone()).await;
    receipt(&ledger, &admit(10, "Ada")).await;
    receipt(&ledger, &subscribe(11, 10, 50)).await;
    let mut waiting = Vec::new();
    for number in 0..200_u64 {
        let (ledger, store, book) = (ledger.clone(), store.clone(), stand.book.clone());
        let command = pay(100 + number / 4, 10, 11);
        waiting.push(tokio::spawn(async move {
            let accepted = send(&ledger, &command).await.expect("accepted");
            let row = store.receipt(&book, accepted.receipt.command_id).await.expect("reads");
            assert!(row.is_some(), "acknowledged before it was committed");
            accepted
        }));
    }
    let mut first = 0;
    let mut receipts = std::collections::BTreeMap::new();
    for task in waiting {
        let accepted = task.await.expect("no panic");
        first += usize::from(accepted.repeat == Repeat::First);
        let known = receipts.entry(accepted.receipt.command_id).or_insert_with(|| accepted.receipt.clone());
        assert_eq!(*known, accepted.receipt);
    }
    assert_eq!((first, receipts.len()), (50, 50), "each is acknowledged as the first one once");
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    assert_eq!(stored.entries.len(), 55);
    nothing_doubled(&stored).expect("once each");
}

pub async fn a_repeat_that_would_now_be_refused_gets_its_first_receipt(place: &Place) {
    let stand = Stand::new(4);
    let ledger = stand.found(place.store().await).await;
    let first = receipt(&ledger, &admit(10, "Ada")).await;
    let subscribed = receipt(&ledger, &subscribe(11, 10, 5)).await;
    receipt(&ledger, &withdraw(12, 10)).await;
    for (command, first) in [(admit(10, "Ada"), first), (subscribe(11, 10, 5), subscribed)] {
        let again = send(&ledger, &command).await.expect("accepted");
        assert_eq!((again.receipt, again.repeat), (first, Repeat::Again));
    }
}

pub async fn a_refused_command_may_be_sent_again_and_be_accepted(place: &Place) {
    let stand = Stand::new(5);
    let store = place.store().await;
    let ledger = stand.found(store.clone()).await;
    let early = subscribe(11, 10, 5);
    let refused = send(&ledger, &early).await;
    assert!(matches!(refused, Err(Failure::Refused(_))), "{refused:?}");
    receipt(&ledger, &admit(10, "Ada")).await;
    let accepted = send(&ledger, &early).await.expect("accepted now");
    assert_eq!(accepted.repeat, Repeat::First);
    ledger.sealed().await.expect("seals");
    stand.verify_clean(store.as_ref()).await;
}
