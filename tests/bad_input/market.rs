//! A cooperative that bills: a closed year, an open one, an invoice, payments; and the acts that may come next.

use quitus_tests::commands::{Kind, admit, command, living, subscribe, withdraw};
use serde_json::{Value, json};

use crate::acts::{decided, of, text};
use crate::desk::{ASSOCIATE, Desk};

/// Who leaves on 31 December 2013, a fiscal year that is closed.
pub const LEAVER: u64 = 20;
pub const DAY: &str = "2014-03-31";
pub const INVOICE: &str = "FA-2014-0001";

pub fn payment(number: u64) -> Value {
    json!(format!("0fa10000-0000-4000-8000-{number:012}"))
}

pub fn associate(number: u64) -> Value {
    json!({"associate": of(Kind::Associate, number)})
}

pub fn year(number: u64, from: &str, to: &str) -> Value {
    command(number, from, "open_fiscal_year", json!({"ends_on": to}))
}

pub fn price(number: u64, service: &str, cents: i64) -> Value {
    let fields = json!({
        "service": service, "label": "Legal help", "nature": "service", "unit": "hour", "price": cents,
        "vat": "standard", "decision": decided("manager", "2013-01-02"),
    });
    command(number, "2013-01-02", "price_service", fields)
}

pub fn key(number: u64, weights: &[(u64, u64)]) -> Value {
    let weight = |(who, weight): &(u64, u64)| json!({"associate": of(Kind::Associate, *who), "weight": weight});
    let weights: Vec<Value> = weights.iter().map(weight).collect();
    let decision = decided("ordinary_assembly", "2013-01-02");
    let fields = json!({"pool": "premises", "label": "Premises", "weights": weights, "decision": decision});
    command(number, "2013-01-02", "set_key", fields)
}

pub fn invoice(number: u64, who: u64, quantity: &str) -> Value {
    let fields = json!({
        "customer": associate(who), "lines": [{"service": "legal", "quantity": quantity}],
        "period": {"from": "2014-01-01", "to": DAY}, "due_on": "2014-04-30",
    });
    command(number, DAY, "issue_invoice", fields)
}

pub fn by_key(number: u64, total: i64) -> Value {
    let fields = json!({
        "pool": "premises", "service": "legal", "total": total, "period": {"from": "2014-01-01", "to": DAY},
        "due_on": "2014-04-30",
    });
    command(number, DAY, "issue_by_key", fields)
}

pub fn credit(number: u64, invoice: &str, lines: &[(u64, i64)]) -> Value {
    let lines: Vec<Value> = lines.iter().map(|(line, amount)| json!({"line": line, "amount": amount})).collect();
    let fields = json!({"invoice": invoice, "lines": lines, "reason": text("A discount.")});
    command(number, "2014-05-02", "issue_credit_note", fields)
}

pub fn pays(pairs: &[(&str, i64)]) -> Vec<Value> {
    pairs.iter().map(|(invoice, amount)| json!({"invoice": invoice, "amount": amount})).collect()
}

/// Command `number` records the payment of that number.
pub fn received(number: u64, who: u64, amount: i64, pairs: &[(&str, i64)]) -> Value {
    let fields = json!({"payment": payment(number), "party": associate(who), "amount": amount, "pays": pays(pairs)});
    command(number, "2014-05-02", "receive_payment", fields)
}

pub fn matching(number: u64, of: u64, pairs: &[(&str, i64)]) -> Value {
    command(number, "2014-05-02", "match_payment", json!({"payment": payment(of), "pays": pays(pairs)}))
}

pub fn reversal(number: u64, of: u64) -> Value {
    command(number, "2014-05-03", "reverse_payment", json!({"payment": payment(of), "reason": text("Unpaid.")}))
}

pub fn entry(number: u64, lines: &[(&str, i64, i64)]) -> Value {
    let line =
        |(account, debit, credit): &(&str, i64, i64)| json!({"account": account, "debit": debit, "credit": credit});
    let lines: Vec<Value> = lines.iter().map(line).collect();
    let fields = json!({
        "journal": "purchases", "lines": lines, "label": text("Rent."), "piece": "R-1", "piece_on": DAY,
    });
    command(number, DAY, "record_entry", fields)
}

/// 2013 is closed and 2014 open; the first associate owes 900 euros for ten hours, less the 100 euros that payment 210
/// paid; payment 211 is an advance of 50 euros, of which 20 pay; payment 212 came back.
pub fn with_a_market(desk: &Desk) {
    let begun = [
        living(admit(LEAVER, "bob"), "Strasbourg"),
        subscribe(21, LEAVER, 10),
        withdraw(22, LEAVER),
        year(200, "2013-01-01", "2013-12-31"),
        year(201, "2014-01-01", "2014-12-31"),
        command(202, "2013-12-31", "close_fiscal_year", json!({})),
        price(203, "legal", 7_500),
        key(204, &[(ASSOCIATE, 3), (LEAVER, 1)]),
        invoice(205, ASSOCIATE, "10"),
        received(210, ASSOCIATE, 10_000, &[(INVOICE, 10_000)]),
        received(211, ASSOCIATE, 5_000, &[]),
        matching(213, 211, &[(INVOICE, 2_000)]),
        received(212, ASSOCIATE, 1_000, &[]),
        reversal(214, 212),
    ];
    desk.apply(&begun).done();
}
