//! The findings about turnover.

use super::book::*;
use super::cases::{Case, case, ordinary, with};
use serde_json::{Value, json};

pub fn turnover() -> Vec<Case> {
    let year = entry("accounts.fiscal_year_opened", json!({}));
    let raised = with(ordinary(), vec![year, invoice("FA-2014-0001", None), invoice("FA-2014-0002", Some("ried"))]);
    // All but a fifth of the year's turnover is taken back from the third party.
    let taken_back = entry(
        "billing.credit_note_issued",
        json!({"lines": [{"amount": 375_000, "line": 1, "nature": "service"}], "effective_on": "2014-12-31"}),
    );
    vec![case("THIRD_PARTY_TURNOVER_GT_20", raised, ("2014-12-31", &[5]), taken_back)]
}

/// 5 000 € to an associate, or to somebody else.
fn invoice(number: &str, third_party: Option<&str>) -> Value {
    let mut invoice = entry("billing.invoice_issued", json!({"number": number}));
    if let Some(key) = third_party {
        let seat = "Benfeld";
        invoice["billing.invoice_issued"]["customer"] =
            json!({"third_party": {"key": key, "name": key, "siren": "000016014", "seat": seat}});
    }
    invoice
}
