//! The accounts of a year, filed once they are approved.

use super::common::*;
use super::results::decided_on;
use super::years::{MET, earned};
use quitus_domain::accounts::FileAccounts;
use quitus_domain::cooperative::replay;
use quitus_domain::law::filing::{Medium, Private};
use quitus_domain::values::YearName;
use serde_json::json;

const OWN: &str = "";

/// Approved on 12 June 2015.
fn approved() -> Given {
    earned().and(on(MET, decided_on(MET)))
}

#[test]
fn accounts_are_filed_once_they_are_approved() {
    let book = approved();
    assert_eq!(book.finds(&on("2015-08-12", filing())), [], "two months by electronic means");
    let book = book.and(on("2015-08-12", filing()));
    // Filed again, to keep the income statement from the public: no first filing, so that no term is asked.
    let again = FileAccounts { kept_private: Private::IncomeStatement, ..filing() };
    assert_eq!(book.finds(&on("2016-01-04", again.clone())), []);
    let book = book.and(on("2016-01-04", again));
    assert!(book.state.ledger.year(YEAR).unwrap().filed.is_some());
    assert_eq!(replay(&book.events), book.state);
}

pub fn refusals() -> Vec<Row> {
    let year = YEAR.to_string();
    let other = FileAccounts { year: YearName::of(2033, 1), ..filing() };
    let ask = |says, given: Given, act, code, figures| row(says, given, act, (code, OWN), figures);
    vec![
        ask("a year that is not there", approved(), on(MET, other), "UNKNOWN_YEAR", json!({"year": "2033"})),
        ask("accounts that nobody approved", earned(), on(MET, filing()), "NOT_APPROVED_YET", json!({"year": year})),
        ask(
            "filed twice",
            approved().and(on("2015-07-01", filing())),
            on("2015-07-02", filing()),
            "FILED_ALREADY",
            json!({"year": year}),
        ),
        ask(
            "filed before the assembly",
            approved(),
            on("2015-06-11", filing()),
            "FILED_BEFORE_APPROVAL",
            json!({"year": year, "approved_on": MET}),
        ),
    ]
}

/// On paper a month, by electronic means two.
pub fn findings() -> Vec<Row> {
    let late = ("ACCOUNTS_NOT_FILED", "FIL-01");
    let on_paper = FileAccounts { medium: Medium::Paper, ..filing() };
    vec![
        row(
            "filed on paper after a month",
            approved(),
            on("2015-07-13", on_paper),
            late,
            json!({"file_by": "2015-07-12", "filed_on": "2015-07-13"}),
        ),
        row(
            "filed after two months",
            approved(),
            on("2015-08-13", filing()),
            late,
            json!({"file_by": "2015-08-12", "filed_on": "2015-08-13"}),
        ),
    ]
}
