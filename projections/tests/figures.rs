//! Every figure that the book computed of an invoice, a payment or a year is computed again, and a false one is named.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

#[path = "../../domain/tests/common/mod.rs"]
mod common;
#[allow(dead_code, unused_imports)]
#[path = "../../domain/tests/drawn/mod.rs"]
mod drawn;
#[path = "story/mod.rs"]
mod story;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use quitus_domain::billing::InvoiceIssued;
use quitus_domain::cooperative::Event;
use quitus_domain::values::Position;
use quitus_projections::Recorded;
use quitus_projections::recount::recount;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use story::{COOPRODUCTION, PASSE_SIMPLE, SUBJONCTIF, book};

/// What somebody chose, so that no computation can know better: the places of it in each type.
const CHOSEN: [(&str, &[&str]); 28] = [
    ("billing.service_priced", &["price"]),
    ("billing.key_set", &["weights"]),
    ("billing.vat_due_chosen", &[]),
    ("billing.invoice_issued", &[]),
    ("billing.credit_note_issued", &[]),
    ("billing.payment_received", &["amount"]),
    ("billing.payment_matched", &[]),
    ("billing.payment_unmatched", &[]),
    ("billing.payment_reversed", &[]),
    ("billing.customer_refunded", &[]),
    ("billing.late_penalty_charged", &[]),
    ("billing.late_penalty_cancelled", &[]),
    ("billing.invoice_written_off", &[]),
    ("billing.write_off_reversed", &[]),
    ("accounts.fiscal_year_opened", &[]),
    ("accounts.entry_recorded", &[]),
    ("accounts.result_allocated", &[]),
    ("accounts.filed", &[]),
    ("funds.current_account_agreed", &[]),
    ("funds.current_account_deposited", &["amount"]),
    ("funds.current_account_repaid", &["amount"]),
    ("funds.interest_accrued", &[]),
    ("funds.interest_paid", &["amount", "withheld"]),
    ("funds.grant_signed", &["amount"]),
    ("funds.grant_received", &["amount"]),
    ("funds.grant_charged", &[]),
    ("funds.grant_closed", &[]),
    ("formalities.capital_variation_noted", &[]),
];

/// Every whole number of a payload, one cent more, with its place: lists without their counts.
fn bumped(value: &Value) -> Vec<(String, Value)> {
    match value {
        Value::Number(number) => number.as_i64().map(|number| (String::new(), json!(number + 1))).into_iter().collect(),
        Value::Object(fields) => {
            let of = |name: &String| {
                let inner = bumped(&fields[name]).into_iter();
                let changed = inner.map(|(place, new)| {
                    let mut fields = fields.clone();
                    fields.insert(name.clone(), new);
                    (format!("{name}/{place}").trim_end_matches('/').to_owned(), Value::Object(fields))
                });
                changed.collect::<Vec<_>>()
            };
            fields
                .keys()
                .filter(|name| {
                    ![
                        "document",
                        "evidence",
                        "reason",
                        "decision",
                        "label",
                        "statement",
                        "file",
                        "receipt",
                        "agreement",
                        "purpose",
                        "convention",
                        "settlement",
                    ]
                    .contains(&name.as_str())
                })
                .flat_map(of)
                .collect()
        }
        Value::Array(items) => {
            let of = |at: usize| {
                let changed = bumped(&items[at]).into_iter().map(move |(place, new)| {
                    let mut items = items.clone();
                    items[at] = new;
                    (place, Value::Array(items))
                });
                changed.collect::<Vec<_>>()
            };
            (0..items.len()).flat_map(of).collect()
        }
        _ => Vec::new(),
    }
}

/// The story with another event at a place of it, and what the recount says of that entry.
fn told_of(book: &[Recorded], at: usize, event: Event) -> bool {
    let mut forged = book.to_vec();
    forged[at].event = Arc::new(event);
    let entry = format!("{}.", forged[at].position.number());
    recount(&forged).iter().any(|found| found.figure.starts_with(&entry))
}

#[test]
fn a_cent_or_a_part_more_in_any_figure_is_named_unless_somebody_chose_it() {
    let books = [COOPRODUCTION, PASSE_SIMPLE, SUBJONCTIF].map(book);
    let trade = |recorded: &Recorded| {
        ["billing.", "accounts.", "funds.", "formalities.capital"]
            .iter()
            .any(|part| recorded.event.kind().starts_with(part))
    };
    let mut missed: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut named = 0;
    assert!(books.iter().all(|book| recount(book).is_empty()));
    let all = books.iter().flat_map(|book| book.iter().enumerate().map(move |(at, recorded)| (book, at, recorded)));
    for (book, at, recorded) in all.filter(|(_, _, recorded)| trade(recorded)) {
        let kind = recorded.event.kind();
        let places = missed.entry(kind).or_default();
        let payload = serde_json::to_value(recorded.event.as_ref()).unwrap();
        for (place, changed) in bumped(&payload) {
            let place = place.split_once('/').unwrap().1.to_owned();
            let Ok(event) = serde_json::from_value::<Event>(changed) else { continue };
            match told_of(book, at, event) {
                true => named += 1,
                false => drop(places.insert(place)),
            }
        }
    }
    let chosen = |kind: &str| CHOSEN.iter().find(|(other, _)| *other == kind).map_or(&[][..], |(_, places)| places);
    for (kind, places) in &missed {
        let wanted: BTreeSet<String> = chosen(kind).iter().map(|place| (*place).to_owned()).collect();
        assert_eq!(*places, wanted, "{kind}");
    }
    let of_nothing =
        "every type is told: that of a close has nothing chosen, that of use no number, since quantities are texts";
    assert_eq!(missed.len(), CHOSEN.len() + 2, "{of_nothing}");
    assert!(named > 60, "{named}");
}

#[test]
fn a_false_number_rate_day_or_party_is_named_too() {
    let book = book(COOPRODUCTION);
    let other = json!({"other": "ried"});
    let cases: [(&str, &str, Value); 14] = [
        ("billing.invoice_issued", "/number", json!("FA-2026-0009")),
        ("billing.invoice_issued", "/number", json!("AV-2026-0001")),
        ("billing.invoice_issued", "/lines/0/quantity", json!("13")),
        ("billing.invoice_issued", "/lines/0/vat", json!("reduced")),
        ("billing.invoice_issued", "/lines/0/nature", json!("staff_made_available")),
        ("billing.invoice_issued", "/lines/0/unit", json!("month")),
        ("billing.invoice_issued", "/taxes/0/rate", json!("reduced")),
        ("billing.invoice_issued", "/vat_due", json!("on_debits")),
        ("billing.credit_note_issued", "/number", json!("AV-2026-0002")),
        ("billing.credit_note_issued", "/party", other.clone()),
        ("billing.payment_matched", "/party", other),
        ("billing.payment_received", "/matched/0/vat/0/rate", json!("reduced")),
        ("accounts.fiscal_year_opened", "/year", json!("2025-2")),
        ("accounts.fiscal_year_closed", "/year", json!("2026")),
    ];
    for (kind, place, value) in cases {
        let at = book.iter().position(|recorded| recorded.event.kind() == kind).unwrap();
        let mut payload = serde_json::to_value(book[at].event.as_ref()).unwrap();
        let found = payload[kind].pointer_mut(place).unwrap_or_else(|| panic!("{kind} has no {place}"));
        assert_ne!(*found, value, "{kind} {place}");
        *found = value;
        assert!(told_of(&book, at, serde_json::from_value(payload).unwrap()), "{kind} {place}");
    }
}

/// The events of a drawn life as they were recorded: the parts of one pool come with one command, and what a settlement
/// takes back with its invoices.
fn recorded(events: Vec<Event>) -> Vec<Recorded> {
    let (mut round, mut parts): (Value, Vec<Value>) = (Value::Null, Vec::new());
    let mut command = 0_u32;
    let one = |(event, position): (Event, u64)| {
        let (its_round, part) = match &event {
            Event::InvoiceIssued(InvoiceIssued { share: Some(share), customer, effective_on, .. }) => {
                (json!([share.settled.is_some(), share.total, effective_on]), json!(customer))
            }
            // A settlement of notes alone has no invoice to stand with, whatever was called before it.
            Event::CreditNoteIssued(e)
                if e.reason.digest.as_str().starts_with("costA")
                    && (&round[0], &round[2]) == (&json!(true), &json!(e.effective_on)) =>
            {
                (round.clone(), json!(e.invoice))
            }
            _ => (Value::Null, json!(position)),
        };
        // Whoever has a part again has it of another command.
        if its_round.is_null() || its_round != round || parts.contains(&part) {
            (command, parts) = (command + 1, Vec::new());
        }
        parts.push(part);
        round = its_round;
        Recorded {
            position: Position(position),
            recorded_at: "".into(),
            actor: "".into(),
            command_id: command.to_string().into(),
            disclosed: Arc::new([]),
            event: Arc::new(event),
            rectified_by: None,
        }
    };
    events.into_iter().zip(0..).map(one).collect()
}

/// A book of which the last event has other figures in some places.
fn with(book: &common::Given, figures: &[(&str, i64)]) -> Vec<Recorded> {
    let mut events = book.events.clone();
    let mut payload = serde_json::to_value(events.pop().unwrap()).unwrap();
    let (_, fields) = payload.as_object_mut().unwrap().iter_mut().next().unwrap();
    for (place, figure) in figures {
        let found = fields.pointer_mut(place).unwrap();
        assert_ne!(*found, json!(figure), "{place}");
        *found = json!(figure);
    }
    events.push(serde_json::from_value(payload).unwrap());
    recorded(events)
}

/// How tax waits again was mended after books had been written: what they say of it was true then, and anything else is not.
#[test]
fn tax_that_waits_again_as_it_once_did_is_not_called_false() {
    use common::{ARTENREEL, Given, credit_of, eur, on, received, reversal, unmatching};
    let half = |place| received(place, ARTENREEL, eur(450), &[(1, eur(450))]);
    let paid = Given::with_an_invoice().and(on("2014-04-15", half(1))).and(on("2014-04-15", half(2)));
    let taken_back = paid.and(on("2014-04-18", credit_of(1, eur(250))));
    for act in [on("2014-04-20", reversal(1)), on("2014-04-20", unmatching(1, 1))] {
        let book = taken_back.clone().and(act);
        assert_eq!(recount(&recorded(book.events.clone())), []);
        assert_eq!(recount(&with(&book, &[("/matched/0/vat/0/amount", 7_500)])), []);
        assert_eq!(recount(&with(&book, &[("/matched/0/vat/0/amount", 7_499)])).len(), 1);
    }
}

/// What a set-off pays is counted as what a payment pays, also where it stands in the place of another.
#[test]
fn a_set_off_that_pays_more_than_was_open_or_false_tax_is_named() {
    use common::{Given, against, correction, eur, on};
    let named = |book: &common::Given, place: &str, figure| recount(&with(book, &[(place, figure)])).len();
    let book = Given::owing_both_ways().and(on("2016-09-30", against(eur(900), &[(1, eur(450)), (2, eur(90))])));
    assert_eq!(recount(&recorded(book.events.clone())), []);
    assert_eq!(named(&book, "/pays/0/vat/0/amount", 7_499), 1);
    assert_eq!(named(&book, "/pays/1/amount", 9_001), 1);
    assert_eq!(named(&book, "/amount", 53_999), 1);
    let instead = on("2016-09-30", against(eur(900), &[(1, eur(900))]));
    let book = book.and(on("2016-10-02", correction(20, instead)));
    assert_eq!(recount(&recorded(book.events.clone())), []);
    assert_eq!(named(&book, "/replacement/event/capital.refund_set_off/pays/0/vat/0/amount", 14_999), 1);
}

/// So were the losses that a surplus absorbs: here one that was carried forward after the close of the year.
#[test]
fn losses_absorbed_as_they_once_were_are_not_called_false() {
    use common::{Given, allocation, entry, eur, on, year_until};
    use quitus_domain::accounts::{AllocateResult, CloseFiscalYear};
    use quitus_domain::values::YearName;
    let surplus = AllocateResult { year: YearName::of(2015, 1), ..allocation(eur(900), eur(5_100)) };
    let book = Given::billing()
        .and(on("2014-03-31", entry(613_000, 512_000, eur(4_000))))
        .and(on("2015-01-01", year_until("2015-12-31")))
        .and(on("2014-12-31", CloseFiscalYear {}))
        .and(on("2015-03-31", entry(512_000, 758_000, eur(10_000))))
        .and(on("2016-01-01", year_until("2016-12-31")))
        .and(on("2015-12-31", CloseFiscalYear {}))
        .and(on("2016-01-20", allocation(eur(0), eur(0))))
        .and(on("2016-06-10", surplus));
    let says = |losses, legal, statutory| {
        recount(&with(
            &book,
            &[("/losses_absorbed", losses), ("/legal_reserve", legal), ("/statutory_reserve", statutory)],
        ))
    };
    assert_eq!(recount(&recorded(book.events.clone())), []);
    assert_eq!(says(0, 150_000, 850_000), []);
    assert_eq!(says(100_000, 135_000, 765_000).len(), 1);
}

#[test]
fn nothing_is_found_wrong_in_a_drawn_book() {
    let mut runner = TestRunner::deterministic();
    let mut counted = BTreeMap::new();
    for _ in 0..512 {
        let life = drawn::life().new_tree(&mut runner).unwrap().current();
        let book = recorded(drawn::told(&life).events);
        assert_eq!(recount(&book), [], "{life:?}");
        for recorded in &book {
            *counted.entry(recorded.event.kind()).or_insert(0) += 1;
        }
    }
    for (kind, _) in CHOSEN {
        // Of loans and grants, of which a step is seldom about, some.
        let enough = if kind.starts_with("funds.") { 0 } else { 10 };
        assert!(counted.get(kind).is_some_and(|count| *count > enough), "{kind}: {counted:?}");
    }
}
