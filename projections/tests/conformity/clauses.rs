//! Findings about clauses that the law has its own say on, and about what the employees of a SCOP hold.

use super::book::*;
use super::cases::{Case, case};
use serde_json::{Value, json};

const AMENDED: &str = "2020-01-02";

/// A SA whose statutes say what a blank proxy counts as.
fn blank(clause: &str) -> Value {
    json!({"form": "sa", "manager": {"proposed_by": null}, "assemblies": {"proxies": {"blank": clause}}})
}

/// A SCOP whose statutes say whether reserves may be incorporated.
fn incorporating(clause: &str) -> Value {
    json!({"family": "scop", "mention": "SCOP, \u{e0} capital variable", "manager": {"proposed_by": null},
        "results": {"reserve_incorporation": clause}})
}

/// A SCOP of these associates, each with a category and shares.
fn of_employees(lines: &[(u64, &str, u64)]) -> Vec<Value> {
    let admissions = lines.iter().map(|(number, category, _)| admitted(*number, "2012-01-02", category));
    let shares = lines.iter().map(|(number, _, shares)| subscribed(*number, "2013-01-02", *shares, json!({})));
    let mut clauses = scic();
    clauses["family"] = json!("scop");
    clauses["mention"] = json!("SCOP, \u{e0} capital variable");
    std::iter::once(statutes(clauses)).chain(admissions).chain(shares).collect()
}

pub fn clauses() -> Vec<Case> {
    let founded = |clauses: Value| vec![statutes(clauses)];
    let one_more = subscribed(3, "2019-01-02", 1, json!({"associate": associate(2)}));
    vec![
        case(
            "BLANK_PROXIES_NOT_COUNTED",
            founded(blank("not_counted")),
            ("2012-01-02", &[0]),
            amended(AMENDED, blank("with_the_management")),
        )
        .proposing("amend_statutes"),
        case(
            "SCOP_RESERVES_INCORPORATED",
            founded(incorporating("foreseen")),
            ("2012-01-02", &[0]),
            amended(AMENDED, incorporating("not_foreseen")),
        )
        .proposing("amend_statutes"),
        case(
            "SCOP_EMPLOYEES_CAPITAL",
            of_employees(&[(1, "partners", 10), (2, "staff", 10)]),
            ("2013-01-02", &[3, 4]),
            one_more,
        )
        .proposing("admit_associate"),
        case(
            "SCOP_EMPLOYEES_VOTES",
            of_employees(&[(1, "partners", 10), (2, "staff", 20)]),
            ("2012-01-02", &[0, 1, 2]),
            admitted(3, "2019-01-02", "staff"),
        )
        .proposing("admit_associate"),
    ]
}
