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
    of_size_and_papers().into_iter().chain(of_losses()).collect()
}

fn of_size_and_papers() -> Vec<Case> {
    let grown = and([
        year("2019-01-01", "2019-12-31"),
        moved(("512000", "706000"), 900_000_000, "2019-12-31"),
        closed("2019-12-31"),
    ]);
    let approved = and([year("2019-01-01", "2019-12-31"), closed("2019-12-31"), carried_forward("2019", "2020-06-12")]);
    let auditor = entry("mandates.auditor_appointed", json!({"effective_on": "2020-05-12", "ends_on": "2026-06-30"}));
    let filed = entry("accounts.filed", json!({"year": "2019", "effective_on": "2020-06-29"}));
    let one = |what, raises, (on, due_on), rule, next, entries, settles| Case {
        what,
        raises,
        on,
        due_on: Some(due_on),
        amount: None,
        rule: Some(rule),
        next,
        entries,
        settles: vec![settles],
    };
    vec![
        one("file_accounts", approved, ("2020-06-30", "2020-08-12"), "FIL-01", "file_accounts", &[3, 4, 5], filed),
        one("appoint_auditor", grown, ("2020-06-01", "2020-06-30"), "CAC-01", "appoint_auditor", &[3, 5], auditor),
    ]
}

fn of_losses() -> Vec<Case> {
    let mut convened = entry(
        "assemblies.assembly_convened",
        json!({"assembly": ASSEMBLY, "effective_on": "2020-06-12", "held_on": "2020-06-28"}),
    );
    convened["assemblies.assembly_convened"]["resolutions"][0]["authorises"]["command"] = json!("dissolve");
    let voted = vec![convened, held("vote_closed", "2020-06-28")];
    let after = |what, (on, due_on), amount, next, raises, settles| Case {
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
    let in_2020 = lost("2020-01-01", "2020-12-31", "2021-06-12");
    let (half, later) = (earned("2020-01-01", "2020-06-30"), earned("2023-01-01", "2023-12-31"));
    let ask = ("2020-06-30", "2020-10-12");
    vec![
        after("ask_whether_to_dissolve", ask, None, "convene_assembly", in_2019(), voted),
        after("rebuild_equity", ("2020-06-30", "2022-12-31"), Some(50_000), "subscribe_shares", in_2019(), half),
        after("reduce_capital", ("2024-06-30", "2025-12-31"), Some(199_500), "cancel_shares", in_2020, later),
    ]
}
