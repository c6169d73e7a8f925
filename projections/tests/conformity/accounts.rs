//! Findings about what the annual accounts show.

use super::book::*;
use super::cases::{Case, case, ordinary, with};
use serde_json::{Value, json};

fn year(kind: &str, fields: Value) -> Value {
    entry(&format!("accounts.{kind}"), fields)
}

/// A fiscal year of twelve months, with one entry that debits one account and credits another, closed.
pub fn closed_year(year_number: u32, (debit, credit): (&str, &str), cents: i64) -> Vec<Value> {
    let [begins, ends] = [format!("{year_number}-01-01"), format!("{year_number}-12-31")];
    let name = year_number.to_string();
    let line = |account: &str, debit: i64, credit: i64| json!({"account": account, "debit": debit, "credit": credit});
    let lines = json!([line(debit, cents, 0), line(credit, 0, cents)]);
    vec![
        year("fiscal_year_opened", json!({"year": name, "ends_on": ends, "effective_on": begins})),
        year("entry_recorded", json!({"lines": lines, "effective_on": ends})),
        year("fiscal_year_closed", json!({"year": name, "effective_on": ends})),
    ]
}

/// Its accounts, approved on 12 June after it.
pub fn approved(year_number: u32) -> Value {
    let on = format!("{}-06-12", year_number + 1);
    year(
        "result_allocated",
        json!({"year": year_number.to_string(), "decision": {"decided_on": on}, "effective_on": on, "result": -150_000,
            "losses_absorbed": 0, "legal_reserve": 0, "statutory_reserve": 0, "other_reserves": 0, "interest": null,
            "interest_parts": [], "refunds": []}),
    )
}

/// 2 000 € of capital, and a loss of 1 500 € in a year whose accounts are approved: entries 3 to 7.
pub fn lost(year_number: u32) -> Vec<Value> {
    let mut life = vec![subscribed(1, "2013-01-02", 100, json!({}))];
    life.extend(closed_year(year_number, ("613000", "512000"), 150_000));
    life.push(approved(year_number));
    life
}

/// A year that earns 1 000 €.
pub fn earned(year_number: u32) -> Vec<Value> {
    closed_year(year_number, ("512000", "706000"), 100_000)
}

/// An assembly that votes on a dissolution.
pub fn asked_to_dissolve(on: &str) -> Vec<Value> {
    let mut convened = entry("assemblies.assembly_convened", json!({"effective_on": on, "held_on": on}));
    convened["assemblies.assembly_convened"]["resolutions"][0]["authorises"]["command"] = json!("dissolve");
    vec![convened, entry("assemblies.vote_closed", json!({"effective_on": on}))]
}

pub fn accounts() -> Vec<Case> {
    let grown = with(ordinary(), closed_year(2019, ("512000", "706000"), 900_000_000));
    let auditor = entry("mandates.auditor_appointed", json!({"effective_on": "2020-06-30", "ends_on": "2026-06-30"}));
    let of_loss = |code, year_number, since, clears: Vec<Value>| Case {
        clears,
        ..case(code, with(ordinary(), lost(year_number)), (since, &[4, 6, 7]), Value::Null)
    };
    let filed = |fields: Value| {
        let mut all = json!({"year": "2019", "effective_on": "2020-06-15"});
        all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        year("filed", all)
    };
    let small = with(ordinary(), closed_year(2019, ("512000", "706000"), 100));
    let approved_small = with(small, vec![approved(2019)]);
    let private = with(grown.clone(), vec![approved(2019), filed(json!({"kept_private": "everything"}))]);
    vec![
        case("ACCOUNTS_NOT_FILED", approved_small, ("2020-08-13", &[3, 5, 6]), filed(json!({})))
            .proposing("file_accounts")
            .on("2020-08-13"),
        case(
            "CONFIDENTIALITY_NOT_OPEN",
            private,
            ("2020-06-15", &[3, 5, 6, 7]),
            filed(json!({"effective_on": "2020-06-20"})),
        ),
        case("AUDITOR_MISSING", with(grown, vec![approved(2019)]), ("2020-06-13", &[3, 5, 6]), auditor)
            .proposing("appoint_auditor"),
        of_loss("EQUITY_LT_HALF_CAPITAL", 2017, "2018-06-12", earned(2018)),
        of_loss("LOSS_NOT_DECIDED", 2017, "2018-10-13", asked_to_dissolve("2018-09-30")).proposing("convene_assembly"),
        of_loss("EQUITY_NOT_REBUILT", 2017, "2021-01-01", earned(2020)).proposing("subscribe_shares").on("2021-01-01"),
        of_loss("CAPITAL_NOT_REDUCED", 2020, "2026-01-01", earned(2024)).on("2026-01-01"),
    ]
}
