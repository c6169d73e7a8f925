//! Whoever has the key can sign a false figure as well as a true one. It is counted again all the same, and named.

#![allow(clippy::unwrap_used, missing_docs)]

#[allow(dead_code)]
#[path = "../../tests/example/mod.rs"]
mod example;

use example::Facts;
use quitus_projections::log::bundle::{BUNDLE, BundleWriter, Manifest};
use quitus_projections::log::{commitment, to_base64};
use serde_json::{Value, json};
use std::fs::File;
use std::process::Command;
use tempfile::TempDir;

const ASSOCIATE: &str = "0000a550-0000-4000-8000-000000000001";

/// The worked example, and after it a year of one service: ten hours of it are billed and paid, the year is closed.
fn traded() -> Vec<Facts> {
    let text = commitment::document(example::TEXT_SALT, example::TEXT.as_bytes());
    let document = json!({"digest": to_base64(&text), "media_type": "text/plain", "size": example::TEXT.len()});
    let deed = json!({"decided_on": "2012-01-02", "document": document, "number": "1", "organ": "founding_deed"});
    let fact = |payload: Value, effective_on, attachments: Vec<[u8; 32]>| Facts {
        payload,
        effective_on,
        recorded_at: "2012-12-31T10:00:00.000000Z",
        disclosures: vec![],
        attachments,
    };
    let party = json!({"associate": ASSOCIATE});
    let line = json!({"service": "legal", "label": "Legal help", "nature": "service", "quantity": "10", "unit": "hour",
        "price": 7_500, "amount": 75_000, "vat": "standard"});
    let rate = json!({"rate": "standard", "thousandths": 196, "base": 75_000, "tax": 14_700});
    let invoice = json!({"billing.invoice_issued": {"number": "FA-2012-0001", "customer": party, "lines": [line],
        "period": {"from": "2012-03-01", "to": "2012-03-31"}, "taxes": [rate], "vat_due": "on_receipt",
        "due_on": "2012-04-30", "share": null, "effective_on": "2012-03-31"}});
    let matched =
        json!([{"invoice": "FA-2012-0001", "amount": 89_700, "vat": [{"rate": "standard", "amount": 14_700}]}]);
    let payment = json!({"billing.payment_received": {"payment": "0fa10000-0000-4000-8000-000000000001", "party": party,
        "amount": 89_700, "matched": matched, "document": null, "effective_on": "2012-04-15"}});
    let price = json!({"billing.service_priced": {"service": "legal", "label": "Legal help", "nature": "service",
        "unit": "hour", "price": 7_500, "vat": "standard", "decision": deed, "effective_on": "2012-01-02"}});
    let opened = json!({"accounts.fiscal_year_opened":
        {"year": "2012", "ends_on": "2012-12-31", "effective_on": "2012-01-02"}});
    let closed =
        json!({"accounts.fiscal_year_closed": {"year": "2012", "result": 75_000, "effective_on": "2012-12-31"}});
    example::facts()
        .into_iter()
        .chain([
            fact(opened, "2012-01-02", vec![]),
            fact(price, "2012-01-02", vec![text]),
            fact(invoice, "2012-03-31", vec![]),
            fact(payment, "2012-04-15", vec![]),
            fact(closed, "2012-12-31", vec![]),
        ])
        .collect()
}

/// Everything hashed and signed anew, with the book's own key.
fn verified(facts: Vec<Facts>) -> (i32, String) {
    let book = example::build(facts, |_| vec![example::key()]);
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("book.tar");
    let manifest = Manifest {
        bundle: BUNDLE,
        origin: example::ORIGIN.into(),
        root: to_base64(book.roots.last().unwrap()),
        sections: vec![],
        size: book.entries.len() as u64,
    };
    let mut writer = BundleWriter::new(File::create(&path).unwrap(), &manifest).unwrap();
    book.notes.iter().for_each(|note| writer.checkpoint(note).unwrap());
    book.entries.iter().for_each(|entry| writer.entry(entry).unwrap());
    writer.finish().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_quitus-verify")).arg(&path).output().unwrap();
    (output.status.code().unwrap(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
}

#[test]
fn a_year_of_true_figures_answers_0() {
    let (code, text) = verified(traded());
    assert_eq!(code, 0, "{text}");
}

#[test]
fn a_false_figure_answers_3_and_names_its_entry() {
    let cases = [
        (5, "/billing.invoice_issued/taxes/0/tax", json!(14_701)),
        (5, "/billing.invoice_issued/taxes/0/thousandths", json!(200)),
        (5, "/billing.invoice_issued/lines/0/price", json!(7_501)),
        (5, "/billing.invoice_issued/number", json!("FA-2012-0002")),
        (6, "/billing.payment_received/matched/0/vat/0/amount", json!(14_699)),
        (7, "/accounts.fiscal_year_closed/result", json!(75_001)),
        (7, "/accounts.fiscal_year_closed/result", json!(-75_000)),
    ];
    for (at, place, value) in cases {
        let mut facts = traded();
        *facts[at].payload.pointer_mut(place).unwrap() = value;
        let (code, text) = verified(facts);
        assert_eq!(code, 3, "{place}: {text}");
        assert!(text.contains(&format!("{}.figures", at + 1)), "{place}: {text}");
    }
}
