//! Losses, penalties, refunds and files of entries asked for wrong: the program says so, and nothing is written.

use quitus_tests::commands::command;
use serde_json::{Value, json};

use crate::acts::text;
use crate::answers::{each_is_told, refused, unread};
use crate::desk::{Desk, with};
use crate::market::{INVOICE, payment, with_a_market};

pub fn what_is_lost_late_or_paid_back_is_within_what_is_open(desk: &Desk) {
    with_a_market(desk);
    let lost = |number, amount: i64| {
        let fields = json!({"invoice": INVOICE, "amount": amount, "evidence": text("A judgment.")});
        command(number, "2014-06-02", "write_off_invoice", fields)
    };
    let late = |number, until: &str, rate: &str| {
        let rate = json!({"agreed": {"rate": rate, "legal": "2.76"}});
        command(number, "2014-06-02", "charge_late_penalty", json!({"invoice": INVOICE, "until": until, "rate": rate}))
    };
    let back = |number, amount: i64| {
        command(number, "2014-06-02", "refund_customer", json!({"of": {"payment": payment(211)}, "amount": amount}))
    };
    let again = command(380, "2014-06-02", "reverse_write_off", json!({"invoice": INVOICE, "reason": text("Paid.")}));
    let no_penalty = command(
        398,
        "2014-06-02",
        "cancel_late_penalty",
        json!({"penalty": INVOICE, "reason": text("Charged in error.")}),
    );
    let low = json!({"rate": "5.00", "least": "8.28"});
    each_is_told(
        desk,
        &[
            refused(
                lost(381, 78_001),
                "WRITTEN_OFF_MORE_THAN_OPEN",
                json!({"number": INVOICE, "open": 78_000, "asked": 78_001}),
                &["€780.00 are open of it"],
            )
            .french(&["Il n’en reste que 780,00"]),
            refused(no_penalty, "NOT_A_PENALTY", json!({"number": INVOICE}), &["is no penalty", "issue_credit_note"])
                .french(&["n’est pas une pénalité", "issue_credit_note"]),
            refused(again, "NOTHING_WRITTEN_OFF", json!({"number": INVOICE}), &["quitus invoices"])
                .french(&["quitus invoices"]),
            refused(late(382, "2014-05-31", "5"), "PENALTY_RATE_TOO_LOW", low, &["8.28%", "L441-10"])
                .french(&["8,28", "L441-10"]),
            refused(
                late(383, "2014-06-30", "12"),
                "CHARGED_AHEAD",
                json!({"until": "2014-06-30", "on": "2014-06-02"}),
                &["only days that are over"],
            )
            .french(&["seuls des jours passés"]),
            refused(
                late(384, "2014-04-30", "12"),
                "NOT_LATE",
                json!({"number": INVOICE, "from": "2014-05-01"}),
                &["from 1 May 2014"],
            )
            .french(&["1er mai 2014"]),
            refused(
                back(385, 3_001),
                "REFUNDED_MORE_THAN_OWED",
                json!({"owed": 3_000, "asked": 3_001}),
                &["€30.00 are owed"],
            )
            .french(&["30,00"]),
        ],
    );
    each_is_told(
        desk,
        &[
            unread(late(386, "2014-05-31", "minus one"), &["is not a percentage"]),
            unread(with(late(387, "2014-05-31", "12"), "rate", json!({"bank": {}})), &["bank"]),
            unread(with(back(388, 1), "of", json!({"refund": 1})), &["refund"]),
        ],
    );
}

pub fn a_file_of_entries_is_taken_whole_or_not(desk: &Desk) {
    with_a_market(desk);
    let one = |on: &str, number: &str, credit: i64| {
        let debit = json!({"account": "613", "debit": 100, "credit": 0});
        let lines = json!([debit, {"account": "401", "debit": 0, "credit": credit}]);
        json!({"on": on, "journal": "ACH", "number": number, "entry": {
            "journal": "purchases", "lines": lines, "label": text("Rent."), "piece": "R-1", "piece_on": on,
        }})
    };
    let file = |number, entries: Vec<Value>| {
        command(number, "2014-06-02", "import_entries", json!({"file": text("A file."), "entries": entries}))
    };
    each_is_told(
        desk,
        &[
            refused(
                file(390, vec![one("2014-03-03", "1", 100), one("2014-03-04", "2", 99)]),
                "UNBALANCED",
                json!({"debit": 100, "credit": 99}),
                &["does not balance"],
            )
            .french(&["ne s’équilibre pas"]),
            refused(
                file(391, vec![one("2014-03-03", "1", 100), one("2014-03-04", "1", 100)]),
                "ENTRY_TWICE",
                json!({"journal": "ACH", "number": "1"}),
                &["taken once"],
            )
            .french(&["reprise qu’une fois"]),
            refused(
                file(392, vec![one("2014-03-03", "1", 100), one("2013-12-31", "2", 100)]),
                "YEAR_CLOSED",
                json!({"year": "2013", "first_open": "2014-01-01"}),
                &["2013 is closed"],
            )
            .french(&["2013 est clos"]),
        ],
    );
    each_is_told(desk, &[unread(file(393, vec![one("2014-02-30", "1", 100)]), &["not a day of the calendar"])]);
}
