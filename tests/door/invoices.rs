//! A thousand invoices by key in one command: one receipt, one transaction, no cent and no number lost.

use quitus_server::ledger::{Failure, Repeat};
use quitus_tests::commands::{Kind, admit_company, command, id};
use quitus_tests::invariants::Stored;
use quitus_tests::place::Place;
use quitus_tests::stand::{Stand, insist, receipt, send};
use serde_json::{Value, json};

const ALL: u64 = 1_000;
const TOTAL: i64 = 100_000_007;

/// So many associates, a fiscal year, a price and a key, and the command that bills each its part.
async fn before(stand: &Stand, place: &Place) -> (quitus_server::ledger::Ledger, Value) {
    let ledger = stand.found(place.store().await).await;
    let numbers = 100..100 + ALL;
    let mut tasks = Vec::new();
    for number in numbers.clone() {
        let ledger = ledger.clone();
        tasks.push(tokio::spawn(async move { insist(&ledger, &admit_company(number)).await.map(drop) }));
    }
    for task in tasks {
        task.await.expect("no panic").expect("is admitted");
    }
    let decision = json!({"organ": "manager", "decided_on": "2025-01-02", "number": "Budget", "document": {"text": "The budget."}});
    let priced = json!({"service": "office", "label": "Office", "nature": "shared_means", "unit": "flat_rate", "price": 0,
        "vat": "standard", "decision": decision});
    let weights: Vec<Value> =
        numbers.map(|number| json!({"associate": id(Kind::Associate, number), "weight": number})).collect();
    let key = json!({"pool": "office", "label": "Office", "weights": weights, "evidence": null, "decision": decision});
    receipt(&ledger, &command(10, "2025-01-01", "open_fiscal_year", json!({"ends_on": "2025-12-31"}))).await;
    receipt(&ledger, &command(11, "2025-01-02", "price_service", priced)).await;
    receipt(&ledger, &command(12, "2025-01-02", "set_key", key)).await;
    let fields = json!({"pool": "office", "service": "office", "total": TOTAL,
        "period": {"from": "2025-01-01", "to": "2025-03-31"}, "due_on": "2025-04-30"});
    (ledger, command(20, "2025-03-31", "issue_by_key", fields))
}

pub async fn a_thousand_invoices_by_key_are_one_command(place: &Place) {
    let stand = Stand::new(40);
    let (ledger, issue) = before(&stand, place).await;
    let store = place.store().await;
    let size = Stored::read(store.as_ref(), &stand.book).await.expect("reads").entries.len();
    let too_late = command(19, "2025-03-31", "issue_by_key", {
        let mut fields = issue.clone();
        fields["due_on"] = json!("2025-12-31");
        fields
            .as_object_mut()
            .expect("fields")
            .retain(|name, _| ["pool", "service", "total", "period", "due_on"].contains(&name.as_str()));
        fields
    });
    assert!(matches!(send(&ledger, &too_late).await, Err(Failure::Refused(_))), "all of them, or none");
    let got = receipt(&ledger, &issue).await;
    let again = send(&ledger, &issue).await.expect("accepted");
    assert_eq!((&again.receipt, again.repeat), (&got, Repeat::Again));
    assert_eq!(got.last.0 - got.first.0 + 1, ALL);
    ledger.sealed().await.expect("seals");
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    assert_eq!(stored.entries.len(), size + usize::try_from(ALL).expect("so many"));
    let mut shared = 0;
    for (place, entry) in (1_u64..).zip(&stored.entries[size..]) {
        let payload: Value = serde_json::from_str(&entry.payload).expect("JSON");
        let invoice = &payload["billing.invoice_issued"];
        assert_eq!(invoice["number"], json!(format!("FA-2025-{place:04}")), "{payload}");
        shared += invoice["lines"][0]["amount"].as_i64().expect("cents");
    }
    assert_eq!(shared, TOTAL);
    stand.verify_clean(store.as_ref()).await;
}
