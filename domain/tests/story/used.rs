//! What was used of a service, before anything is billed for it.

use super::common::*;
use quitus_domain::accounts::Ledger;
use quitus_domain::billing::{RecordUsage, UsageRecorded};
use quitus_domain::cooperative::{Act, Command, Event, RectifyEntry, decide, evolve, post};
use quitus_domain::values::{Position, Quantity};
use serde_json::json;
use std::num::NonZeroU64;

const OWN: &str = "";
const ON: &str = "2014-04-02";

fn ten_hours() -> RecordUsage {
    usage(ARTENREEL, "legal", "10.5", first_quarter())
}

fn used() -> Given {
    Given::billing().and(on(ON, ten_hours()))
}

#[test]
fn what_an_associate_used_is_recorded_with_its_evidence_and_posts_nothing() {
    let event = Given::billing().records(&on(ON, ten_hours()));
    let expected = UsageRecorded {
        associate: ARTENREEL.reference(),
        service: slug("legal"),
        period: first_quarter(),
        quantity: Quantity::try_from("10.5").unwrap(),
        evidence: sealed("timesheet"),
        effective_on: day(ON),
    };
    assert_eq!(event, Event::UsageRecorded(expected));
    assert_eq!(post(&mut Ledger::default(), Position(0), &event), []);
}

#[test]
fn it_needs_neither_a_price_of_that_day_nor_a_fiscal_year() {
    let before = period("2013-01-01", "2013-03-31");
    assert_eq!(Given::billing().finds(&on("2013-04-02", usage(ARTENREEL, "legal", "1", before))), []);
}

#[test]
fn other_days_another_service_and_another_associate_are_other_records() {
    let april = period("2014-04-01", "2014-04-30");
    for command in [
        usage(ARTENREEL, "legal", "1", april),
        usage(ARTENREEL, "payroll", "1", first_quarter()),
        usage(ANTIGONE, "legal", "1", first_quarter()),
    ] {
        assert_eq!(used().finds(&on("2014-05-02", command)), []);
    }
}

fn corrected(replacement: Option<RecordUsage>) -> Act {
    let book = used();
    let entry_number = NonZeroU64::new(book.last()).unwrap();
    let act = |command| Act { effective_on: day(ON), command: Command::RecordUsage(command) };
    on(
        "2014-04-10",
        RectifyEntry { entry_number, reason: sealed("reason"), replacement: replacement.map(|it| Box::new(act(it))) },
    )
}

#[test]
fn it_is_corrected_as_other_facts_are_and_then_counts_anew() {
    for replacement in [None, Some(usage(ARTENREEL, "legal", "9", first_quarter()))] {
        let left = replacement.is_some();
        let mut state = used().state;
        let act = corrected(replacement);
        decide(&state, &act).unwrap().iter().for_each(|event| evolve(&mut state, event));
        let found = state.billing.used(&slug("legal"), ARTENREEL.reference(), first_quarter());
        let nine = Quantity::try_from("9").unwrap();
        assert_eq!(found.map(|used| used.quantity), left.then_some(nine));
    }
}

pub fn refusals() -> Vec<Row> {
    let quarter = first_quarter();
    vec![
        row(
            "what was never on the price list is no service",
            Given::billing(),
            on(ON, usage(ARTENREEL, "training", "1", quarter)),
            ("UNKNOWN_SERVICE", OWN),
            json!({"service": "training"}),
        ),
        row(
            "what is used is recorded once its period is over",
            Given::billing(),
            on("2014-03-30", ten_hours()),
            ("USAGE_NOT_OVER", OWN),
            json!({"ends": "2014-03-31", "on": "2014-03-30"}),
        ),
        row(
            "who joined later used nothing as an associate",
            Given::billing().and(on("2014-04-01", admission(BEA))),
            on("2014-04-30", usage(BEA, "legal", "1", quarter)),
            ("NO_ASSOCIATE_THEN", OWN),
            json!({"associate": BEA.reference(), "from": "2014-01-01", "to": "2014-03-31"}),
        ),
        row(
            "no day is counted twice",
            used(),
            on("2014-05-02", usage(ARTENREEL, "legal", "2", period("2014-03-31", "2014-04-30"))),
            ("USAGE_TWICE", OWN),
            json!({"service": "legal", "from": "2014-01-01", "to": "2014-03-31", "quantity": "10.5",
                "at": used().last() - 1}),
        ),
    ]
}

#[test]
fn each_is_refused_with_its_figures() {
    each_is_refused(&refusals());
}
