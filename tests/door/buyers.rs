//! A bill bears the address of who buys: of a person it lies in the vault, so the door looks before it writes.

use quitus_domain::refusal::{BillingRefusal, Refusal};
use quitus_server::ledger::{Failure, Ledger, Repeat};
use quitus_server::store::Store;
use quitus_tests::commands::{Kind, admit, admit_as, admit_club, admit_company, command, erase, id, living, withdraw};
use quitus_tests::invariants::Stored;
use quitus_tests::place::Place;
use quitus_tests::stand::{Stand, receipt, send};
use serde_json::{Value, json};
use std::sync::Arc;

/// A price, a year, and a key of the associates with these numbers.
async fn market(stand: &Stand, store: Arc<dyn Store>, associates: &[u64]) -> Ledger {
    let ledger = stand.found(store).await;
    let decision = json!({"organ": "manager", "decided_on": "2013-01-02", "number": "Budget", "document": {"text": "The budget."}});
    let priced = json!({"service": "office", "label": "Office", "nature": "shared_means", "unit": "flat_rate",
        "price": 10_000, "vat": "standard", "decision": decision});
    receipt(&ledger, &command(11, "2013-01-02", "open_fiscal_year", json!({"ends_on": "2013-12-31"}))).await;
    receipt(&ledger, &command(12, "2013-01-02", "price_service", priced)).await;
    for associate in associates {
        receipt(&ledger, &who(*associate)).await;
    }
    let weights: Vec<Value> =
        associates.iter().map(|one| json!({"associate": id(Kind::Associate, *one), "weight": 1})).collect();
    let key = json!({"pool": "office", "label": "Office", "weights": weights, "evidence": null, "decision": decision});
    receipt(&ledger, &command(13, "2013-01-02", "set_key", key)).await;
    ledger
}

/// An associate: a company, a club, or a person without an address.
fn who(number: u64) -> Value {
    match number {
        100 => admit_company(number),
        200 => admit_club(number),
        _ => admit(number, "Nobody"),
    }
}

fn bill(number: u64, associate: u64) -> Value {
    let fields = json!({"customer": {"associate": id(Kind::Associate, associate)},
        "lines": [{"service": "office", "quantity": "1"}],
        "period": {"from": "2013-01-02", "to": "2013-03-31"}, "due_on": "2013-04-30"});
    command(number, "2013-03-31", "issue_invoice", fields)
}

fn by_key(number: u64) -> Value {
    let fields = json!({"pool": "office", "service": "office", "total": 90_000,
        "period": {"from": "2013-01-02", "to": "2013-03-31"}, "due_on": "2013-04-30"});
    command(number, "2013-03-31", "issue_by_key", fields)
}

fn settled(number: u64, cost: u64) -> Value {
    let fields = json!({"pool": "office", "service": "office", "cost": cost, "statement": {"text": "The cost."},
        "period": {"from": "2013-01-02", "to": "2013-03-31"}, "due_on": "2013-04-30"});
    command(number, "2013-03-31", "settle_pool", fields)
}

fn credit(number: u64) -> Value {
    let fields =
        json!({"invoice": "FA-2013-0001", "lines": [{"line": 1, "amount": 100}], "reason": {"text": "Too much."}});
    command(number, "2013-03-31", "issue_credit_note", fields)
}

/// Where a person lives, given as a change of contact.
fn lives(number: u64, (associate, person): (u64, u64), on: &str) -> Value {
    let given =
        json!({"known_person": {"ref": id(Kind::Person, person), "address": "1 rue du Quai, 67000 Strasbourg"}});
    command(number, on, "change_contact", json!({"associate": id(Kind::Associate, associate), "person": given}))
}

/// Who is named as having no address.
async fn unaddressed(ledger: &Ledger, command: &Value) -> Vec<u32> {
    match send(ledger, command).await {
        Err(Failure::Refused(Refusal::Billing(BillingRefusal::BuyersWithoutAddress { numbers }))) => numbers,
        other => panic!("{other:?}"),
    }
}

async fn size(stand: &Stand, store: &Arc<dyn Store>) -> [usize; 4] {
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    let texts = store.texts(&stand.book, None, 10_000).await.expect("reads").len();
    let fields = store.vault_fields(&stand.book, None, 10_000).await.expect("reads").len();
    [stored.entries.len(), stored.receipts.len(), texts, fields]
}

pub async fn a_bill_to_a_person_without_an_address_is_refused(place: &Place) {
    let (stand, store) = (Stand::new(60), place.store().await);
    let ledger = market(&stand, store.clone(), &[100, 101, 200]).await;
    let before = size(&stand, &store).await;
    assert_eq!(unaddressed(&ledger, &bill(20, 101)).await, [2]);
    assert_eq!(unaddressed(&ledger, &bill(21, 200)).await, [3], "co-owners are billed at their agent's");
    assert_eq!(unaddressed(&ledger, &by_key(22)).await, [2, 3], "all of them at once");
    assert_eq!(unaddressed(&ledger, &settled(23, 90_000)).await, [2, 3]);
    assert_eq!(size(&stand, &store).await, before, "a refusal leaves nothing behind");
    // A company's seat stands in the book.
    receipt(&ledger, &bill(24, 100)).await;
    receipt(&ledger, &lives(25, (101, 101), "2013-01-02")).await;
    assert_eq!(unaddressed(&ledger, &by_key(22)).await, [3]);
    // What was refused may be sent again, and what was accepted gets its receipt.
    let first = receipt(&ledger, &bill(20, 101)).await;
    let again = send(&ledger, &bill(20, 101)).await.expect("accepted");
    assert_eq!((again.receipt, again.repeat), (first, Repeat::Again));
    receipt(&ledger, &lives(26, (200, 200), "2013-01-02")).await;
    receipt(&ledger, &by_key(22)).await;
    ledger.sealed().await.expect("seals");
    stand.verify_clean(store.as_ref()).await;
}

/// A mistake in what was billed before anybody asked for an address is set right with one too.
pub async fn a_credit_note_needs_the_address_and_a_settlement_too(place: &Place) {
    if matches!(place, Place::Memory(_)) {
        // Nothing is forgotten there but through the door.
        return;
    }
    let (stand, store) = (Stand::new(61), place.store().await);
    let ledger = market(&stand, store.clone(), &[101]).await;
    receipt(&ledger, &lives(20, (101, 101), "2013-01-02")).await;
    receipt(&ledger, &by_key(21)).await;
    place.raw("DELETE FROM vault_fields WHERE field = 'address'").await.expect("forgets");
    let before = size(&stand, &store).await;
    assert_eq!(unaddressed(&ledger, &credit(22)).await, [1]);
    assert_eq!(unaddressed(&ledger, &settled(23, 50_000)).await, [1], "it would take back");
    assert_eq!(unaddressed(&ledger, &settled(24, 95_000)).await, [1], "it would bill more");
    assert_eq!(size(&stand, &store).await, before);
    // A book that holds such a bill opens and verifies as ever, and its receipts stand.
    ledger.sealed().await.expect("seals");
    let again = send(&ledger, &by_key(21)).await.expect("accepted");
    assert_eq!(again.repeat, Repeat::Again);
    let ledger = stand.open(store.clone()).await.expect("opens");
    receipt(&ledger, &lives(25, (101, 101), "2013-01-02")).await;
    receipt(&ledger, &credit(22)).await;
    receipt(&ledger, &settled(23, 50_000)).await;
}

/// Who left is reached on a day of membership; who was erased is billed no more, and what was billed can be taken back.
pub async fn who_left_gives_an_address_and_who_was_erased_has_none(place: &Place) {
    let (stand, store) = (Stand::new(62), place.store().await);
    let ledger = market(&stand, store.clone(), &[101]).await;
    receipt(&ledger, &withdraw(20, 101)).await;
    assert_eq!(unaddressed(&ledger, &bill(21, 101)).await, [1]);
    receipt(&ledger, &lives(22, (101, 101), "2013-12-31")).await;
    let first = receipt(&ledger, &bill(21, 101)).await;
    // Phone and e-mail go at once; the address stays as long as the identity.
    receipt(&ledger, &erase(23, 101, "contact")).await;
    receipt(&ledger, &bill(24, 101)).await;
    receipt(&ledger, &erase(25, 101, "everything")).await;
    assert_eq!(unaddressed(&ledger, &bill(26, 101)).await, [1]);
    assert_eq!(send(&ledger, &bill(21, 101)).await.expect("accepted").receipt, first);
    receipt(&ledger, &credit(27)).await;
    ledger.sealed().await.expect("seals");
    stand.verify_clean(store.as_ref()).await;
}

/// Who enters and is billed in the same round: the address comes with the admission, or lies there of somebody whom the
/// book named before.
pub async fn who_enters_is_billed_in_the_same_round(place: &Place) {
    let (stand, store) = (Stand::new(63), place.store().await);
    let ledger = market(&stand, store.clone(), &[100]).await;
    receipt(&ledger, &lives(20, (100, 100), "2013-01-02")).await;
    let enters = living(admit(101, "Nobody"), "2 rue du Quai");
    let director = admit_as(102, json!({"natural_person": {"person": id(Kind::Person, 100)}}));
    let bills = [bill(21, 101), bill(22, 102), bill(23, 100)];
    // They wait in this order.
    let told = tokio::join!(
        send(&ledger, &enters),
        send(&ledger, &bills[0]),
        send(&ledger, &director),
        send(&ledger, &bills[1]),
        send(&ledger, &bills[2]),
    );
    for one in [told.0, told.1, told.2, told.3, told.4] {
        one.expect("accepted");
    }
    ledger.sealed().await.expect("seals");
    stand.verify_clean(store.as_ref()).await;
}

/// Co-owners are billed at the agent whom they have on that day, whoever it was at first.
pub async fn co_owners_are_billed_at_their_agent_of_the_day(place: &Place) {
    let (stand, store) = (Stand::new(64), place.store().await);
    let ledger = market(&stand, store.clone(), &[200]).await;
    // Not the agent, but one of them.
    receipt(&ledger, &lives(20, (200, 1_000_200), "2013-01-02")).await;
    assert_eq!(unaddressed(&ledger, &bill(21, 200)).await, [1]);
    let agent = json!({"associate": id(Kind::Associate, 200), "representative": id(Kind::Person, 1_000_200),
        "replaces": id(Kind::Person, 200)});
    receipt(&ledger, &command(22, "2013-03-31", "appoint_representative", agent)).await;
    receipt(&ledger, &bill(21, 200)).await;
}
