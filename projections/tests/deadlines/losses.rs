//! What the annual accounts ask for: an auditor, and what follows losses.

use super::book::{entry, subscribed};
use super::{ASSEMBLY, Case, allocated, and, closed, held, year};
use serde_json::{Value, json};

fn moved((debit, credit): (&str, &str), cents: i64, on: &str) -> Value {
    let line = |account: &str, debit: i64, credit: i64| json!({"account": account, "debit": debit, "credit": credit});
    let lines = json!([line(debit, cents, 0), line(credit, 0, cents)]);
    entry("accounts.entry_recorded", json!({"lines": lines, "effective_on": on}))
}

/// The assembly carries the loss forward.
fn carried_forward(year: &str, on: &str) -> Value {
    let nothing = json!({"losses_absorbed": 0, "legal_reserve": 0, "statutory_reserve": 0, "other_reserves": 0,
        "interest": null, "interest_parts": [], "refunds": [], "result": -150_000});
    let mut all = allocated(year, on);
    let fields = all["accounts.result_allocated"].as_object_mut().unwrap();
    fields.extend(nothing.as_object().unwrap().clone());
    all
}

/// 2 000 € of capital, and a loss of 1 500 €: entries 3 to 7.
fn lost(begins: &str, ends: &str, approved: &str) -> Vec<Value> {
    and([
        subscribed(1, "2013-01-02", 100, json!({})),
        year(begins, ends),
        moved(("613000", "512000"), 150_000, ends),
        closed(ends),
        carried_forward(&ends[..4], approved),
    ])
}

/// A year that earns 1 000 €.
fn earned(begins: &str, ends: &str) -> Vec<Value> {
    vec![year(begins, ends), moved(("512000", "706000"), 100_000, ends), closed(ends)]
}

pub fn of_accounts() -> Vec<Case> {
    let grown = and([
        year("2019-01-01", "2019-12-31"),
        moved(("512000", "706000"), 900_000_000, "2019-12-31"),
        closed("2019-12-31"),
    ]);
    let auditor = entry("mandates.auditor_appointed", json!({"effective_on": "2020-05-12", "ends_on": "2026-06-30"}));
    let mut convened = entry(
        "assemblies.assembly_convened",
        json!({"assembly": ASSEMBLY, "effective_on": "2020-06-12", "held_on": "2020-06-28"}),
    );
    convened["assemblies.assembly_convened"]["resolutions"][0]["authorises"]["command"] = json!("dissolve");
    let after = |what, on, (due_on, amount), next, raises, settles| Case {
        what,
        raises,
        on,
        due_on: Some(due_on),
        amount,
        rule: Some("CAC-03"),
        next,
        entries: &[4, 6, 7],
        settles,
    };
    let in_2019 = || lost("2019-01-01", "2019-12-31", "2020-06-12");
    vec![
        Case {
            what: "appoint_auditor",
            raises: grown,
            on: "2020-06-01",
            due_on: Some("2020-06-30"),
            amount: None,
            rule: Some("CAC-01"),
            next: "appoint_auditor",
            entries: &[3, 5],
            settles: vec![auditor],
        },
        after(
            "ask_whether_to_dissolve",
            "2020-06-30",
            ("2020-10-12", None),
            "convene_assembly",
            in_2019(),
            vec![convened, held("vote_closed", "2020-06-28")],
        ),
        after(
            "rebuild_equity",
            "2020-06-30",
            ("2022-12-31", Some(50_000)),
            "subscribe_shares",
            in_2019(),
            earned("2020-01-01", "2020-06-30"),
        ),
        after(
            "reduce_capital",
            "2024-06-30",
            ("2025-12-31", Some(199_500)),
            "cancel_shares",
            lost("2020-01-01", "2020-12-31", "2021-06-12"),
            earned("2023-01-01", "2023-12-31"),
        ),
    ]
}
