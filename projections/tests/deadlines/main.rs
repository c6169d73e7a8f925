//! Deadlines: each comes up with its day, its figures, its rule and its entries, and goes once it is done.
#![allow(clippy::unwrap_used, clippy::panic, dead_code, reason = "a test may stop at the first surprise")]

#[path = "../conformity/book.rs"]
mod book;
mod losses;
mod scic;
#[path = "../story/mod.rs"]
mod story;

use book::{admitted, associate, entry, person, statutes, subscribed, subscription, withdrew};
use quitus_domain::values::{Day, Position};
use quitus_projections::conformity::Situation;
use quitus_projections::deadlines::{Deadline, deadlines};
use quitus_projections::{AsOf, Known, Recorded};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ASSEMBLY: &str = "a55e3b1e-0000-4000-8000-000000000001";

fn due(book: &[Recorded], on: &str, known: usize) -> Vec<Deadline> {
    let effective: Day = on.parse().unwrap();
    let known = Known::UpTo(Position(u64::try_from(known).unwrap() - 1));
    let ahead = AsOf { effective: Day::MAX, known: known.clone() }.select(book);
    deadlines(&Situation::of(AsOf { effective, known }.select(book), effective), &ahead)
}

/// Something to do: what the book says, on which day one asks, what is told, and what settles it.
struct Case {
    what: &'static str,
    raises: Vec<Value>,
    on: &'static str,
    due_on: Option<&'static str>,
    amount: Option<i64>,
    rule: Option<&'static str>,
    next: &'static str,
    entries: &'static [u64],
    settles: Vec<Value>,
}

/// Statutes of a SARL, and two associates: entries 0 to 2.
fn founded() -> Vec<Value> {
    let clauses = json!({"manager": {"proposed_by": null}});
    vec![statutes(clauses), admitted(1, "2012-01-02", "cae"), admitted(2, "2012-01-02", "cae")]
}

fn and(more: impl IntoIterator<Item = Value>) -> Vec<Value> {
    founded().into_iter().chain(more).collect()
}

fn year(on: &str, ends_on: &str) -> Value {
    entry("accounts.fiscal_year_opened", json!({"year": &ends_on[..4], "ends_on": ends_on, "effective_on": on}))
}

fn closed(ends_on: &str) -> Value {
    entry("accounts.fiscal_year_closed", json!({"year": &ends_on[..4], "effective_on": ends_on}))
}

fn allocated(year: &str, on: &str) -> Value {
    entry("accounts.result_allocated", json!({"year": year, "decision": {"decided_on": on}, "effective_on": on}))
}

fn manager(number: u64, on: &str, ends_on: &str) -> Value {
    let mandate = format!("3a4d0000-0000-4000-8000-{number:012}");
    entry("mandates.manager_appointed", json!({"mandate": mandate, "effective_on": on, "ends_on": ends_on}))
}

fn convened(on: &str, held_on: &str) -> Value {
    entry(
        "assemblies.assembly_convened",
        json!({"assembly": ASSEMBLY, "effective_on": on, "held_on": held_on, "forms_until": null}),
    )
}

fn noticed(number: u64, on: &str) -> Value {
    entry("assemblies.notice_sent", json!({"assembly": ASSEMBLY, "associate": associate(number), "effective_on": on}))
}

fn held(kind: &str, on: &str) -> Value {
    entry(&format!("assemblies.{kind}"), json!({"assembly": ASSEMBLY, "effective_on": on}))
}

/// Called, opened, voted on and closed on 15 June 2020: entries 3 to 7.
fn a_meeting() -> Vec<Value> {
    let on = "2020-06-15";
    and([
        convened("2020-05-25", on),
        held("assembly_opened", on),
        held("vote_opened", on),
        held("vote_closed", on),
        held("assembly_closed", on),
    ])
}

fn minutes(proof: &str) -> Value {
    entry("assemblies.minutes_signed", json!({"number": 15, "proof": proof, "effective_on": "2020-06-20"}))
}

fn sealed() -> Value {
    entry("assemblies.minutes_sealed", json!({"assembly": ASSEMBLY, "effective_on": "2020-06-16"}))
}

fn cancelled() -> Value {
    entry(
        "capital.shares_cancelled",
        json!({"associate": associate(1), "shares": 10, "amount": 20_000, "loss": 0, "written_off": [],
            "revaluation": null, "due_on": "2020-12-31", "effective_on": "2016-06-30"}),
    )
}

fn refund(kind: &str, changes: Value) -> Value {
    let mut fields = json!({"refund": "2ef00000-0000-4000-8000-000000000001", "associate": associate(1)});
    fields.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    entry(&format!("capital.{kind}"), fields)
}

fn cases() -> Vec<Case> {
    let all = [of_years(), losses::of_accounts(), of_meetings(), of_money(), scic::cases()];
    all.into_iter().flatten().collect()
}

fn of_years() -> Vec<Case> {
    let contract = json!({"person": person(9), "contract": {"entrepreneur_employee": {"earlier": 8}},
        "effective_on": "2018-03-01"});
    vec![
        Case {
            what: "close_year",
            raises: and([year("2019-01-01", "2019-12-31")]),
            on: "2020-03-31",
            due_on: Some("2019-12-31"),
            amount: None,
            rule: None,
            next: "close_fiscal_year",
            entries: &[3],
            settles: vec![closed("2019-12-31")],
        },
        Case {
            what: "approve_accounts",
            raises: and([year("2019-01-01", "2019-12-31"), closed("2019-12-31")]),
            on: "2020-06-30",
            due_on: Some("2020-06-30"),
            amount: None,
            rule: Some("COOP-34"),
            next: "allocate_result",
            entries: &[3, 4],
            settles: vec![allocated("2019", "2020-06-12")],
        },
        Case {
            what: "renew_mandate",
            raises: and([manager(1, "2018-06-30", "2021-06-30")]),
            on: "2020-06-30",
            due_on: Some("2021-06-30"),
            amount: None,
            rule: Some("COOP-32"),
            next: "appoint_manager",
            entries: &[3],
            settles: vec![manager(2, "2021-07-01", "2024-06-30")],
        },
        Case {
            what: "publish_exit",
            raises: and([manager(1, "2018-06-30", "2020-06-15")]),
            on: "2020-06-30",
            due_on: Some("2020-07-15"),
            amount: None,
            rule: Some("COOP-06"),
            next: "publish_manager_exit",
            entries: &[3],
            settles: vec![entry("formalities.manager_exit_published", json!({"effective_on": "2020-07-10"}))],
        },
        Case {
            what: "admit_entrepreneur",
            raises: and([entry("register.employment_started", contract)]),
            on: "2020-06-01",
            due_on: Some("2020-07-01"),
            amount: None,
            rule: Some("CAE-02"),
            next: "admit_associate",
            entries: &[3],
            settles: vec![admitted(9, "2020-05-02", "staff")],
        },
    ]
}

fn of_meetings() -> Vec<Case> {
    let meeting = |what, raises, due_on, rule, next, entries, settles| Case {
        what,
        raises,
        on: "2020-06-30",
        due_on,
        amount: None,
        rule,
        next,
        entries,
        settles,
    };
    let all_noticed = vec![noticed(1, "2020-06-10"), noticed(2, "2020-06-10")];
    let signed = vec![minutes("advanced_signature"), minutes("time_stamp")];
    let approved = entry("assemblies.minutes_approved", json!({"number": 15, "effective_on": "2020-06-30"}));
    let with_minutes = || a_meeting().into_iter().chain([sealed()]).collect::<Vec<_>>();
    let called = || and([convened("2020-06-01", "2020-07-15")]);
    let auditor = entry("mandates.auditor_appointed", json!({"effective_on": "2018-06-30", "ends_on": "2024-06-30"}));
    let with_an_auditor = and([auditor, convened("2020-06-01", "2020-07-15")]);
    vec![
        meeting(
            "call_auditor",
            with_an_auditor,
            Some("2020-06-30"),
            Some("AG-07"),
            "open_assembly",
            &[4, 3],
            vec![held("assembly_opened", "2020-06-30")],
        ),
        meeting("send_notices", called(), Some("2020-06-30"), Some("AG-02"), "record_notice", &[3], all_noticed),
        meeting(
            "hold",
            called(),
            Some("2020-07-15"),
            None,
            "open_assembly",
            &[3],
            vec![held("assembly_closed", "2020-06-30")],
        ),
        meeting("seal_minutes", a_meeting(), None, Some("AG-25"), "seal_minutes", &[3], vec![sealed()]),
        meeting("approve_minutes", with_minutes(), None, None, "approve_minutes", &[8], vec![approved]),
        meeting("sign_minutes", with_minutes(), None, Some("AG-27"), "sign_minutes", &[8], signed),
    ]
}

fn of_money() -> Vec<Case> {
    let unpaid = subscribed(1, "2019-01-02", 10, json!({"paid": 5_000, "due_on": "2024-01-02"}));
    let paid = entry(
        "capital.shares_paid_up",
        json!({"associate": associate(1), "subscription": subscription(1), "amount": 15_000, "effective_on": "2020-01-02"}),
    );
    let left = and([
        subscribed(1, "2013-01-02", 10, json!({})),
        subscribed(2, "2013-01-02", 90, json!({})),
        withdrew(1, "2015-12-31"),
    ]);
    let refunded = entry(
        "capital.shares_refunded",
        json!({"associate": associate(1), "shares": 10, "amount": 20_000, "written_off": [], "effective_on": "2016-06-30"}),
    );
    let owed: Vec<Value> = left.iter().cloned().chain([cancelled()]).collect();
    let paying = refund("refund_paid", json!({"amount": 20_000, "effective_on": "2020-06-30"}));
    let money = |what, raises, (due_on, amount), rule, next, entries, settles| Case {
        what,
        raises,
        on: "2020-06-30",
        due_on: Some(due_on),
        amount: Some(amount),
        rule,
        next,
        entries,
        settles,
    };
    vec![
        money(
            "collect_shares",
            and([unpaid]),
            ("2024-01-02", 15_000),
            Some("COOP-11"),
            "pay_up_shares",
            &[3],
            vec![paid],
        ),
        money("refund_shares", left, ("2020-12-31", 20_000), Some("COOP-22"), "refund_shares", &[5], vec![refunded]),
        money("pay_refund", owed, ("2020-12-31", 20_000), Some("COOP-22"), "pay_refund", &[6], vec![paying]),
        money(
            "collect_invoice",
            and([entry("billing.invoice_issued", json!({}))]),
            ("2014-04-30", 600_000),
            None,
            "receive_payment",
            &[3],
            vec![entry("billing.payment_received", json!({}))],
        ),
    ]
}

fn kind(one: &Deadline) -> String {
    match serde_json::to_value(&one.what).unwrap() {
        Value::Object(fields) => fields.keys().next().unwrap().clone(),
        word => word.as_str().unwrap().to_owned(),
    }
}

#[test]
fn each_is_told_with_its_day_its_figures_its_rule_and_its_entries() {
    for case in cases() {
        let all = due(&book::book(&case.raises), case.on, case.raises.len());
        let told: Vec<&Deadline> = all.iter().filter(|one| kind(one) == case.what).collect();
        let [one] = told[..] else { panic!("{}: {all:?}", case.what) };
        assert_eq!(one.due_on.map(|day| day.to_string()).as_deref(), case.due_on, "{}", case.what);
        assert_eq!(one.amount.map(|amount| amount.get()), case.amount, "{}", case.what);
        assert_eq!(one.rule.map(|rule| rule.as_str()), case.rule, "{}", case.what);
        assert_eq!(one.rule.is_some() || case.what == "collect_invoice", one.article.is_some(), "{}", case.what);
        assert_eq!(one.next, case.next, "{}", case.what);
        assert_eq!(one.entries.iter().map(|at| at.0).collect::<Vec<_>>(), case.entries, "{}", case.what);
    }
}

#[test]
fn each_goes_once_it_is_done_and_stays_for_who_did_not_know() {
    for case in cases() {
        let whole: Vec<Value> = case.raises.iter().chain(&case.settles).cloned().collect();
        let read = book::book(&whole);
        let there = |known| due(&read, case.on, known).iter().any(|one| kind(one) == case.what);
        assert!(!there(whole.len()), "{}: it is done", case.what);
        assert!(there(case.raises.len()), "{}: that was not known then", case.what);
    }
}

#[test]
fn every_kind_has_its_case() {
    let told: BTreeSet<&str> = cases().iter().map(|case| case.what).collect();
    let listed = include_str!("../../src/deadlines/mod.rs");
    let variants = listed.split("pub enum What {").nth(1).unwrap().split("\n}\n").next().unwrap();
    let is = |line: &&str| line.strip_prefix("    ").is_some_and(|name| name.starts_with(char::is_uppercase));
    let kinds = variants.lines().filter(is);
    assert_eq!(kinds.count(), told.len());
}

#[test]
fn a_scheduled_debt_is_due_part_by_part_and_what_is_paid_counts_for_the_first() {
    let parts = json!([{"amount": 8_000, "due_on": "2018-12-31"}, {"amount": 12_000, "due_on": "2019-12-31"}]);
    let mut life = and([
        subscribed(1, "2013-01-02", 10, json!({})),
        subscribed(2, "2013-01-02", 90, json!({})),
        withdrew(1, "2015-12-31"),
        cancelled(),
        refund("refund_scheduled", json!({"instalments": parts, "effective_on": "2017-01-02"})),
    ]);
    let parts = |life: &[Value]| {
        let all = due(&book::book(life), "2019-06-30", life.len());
        let debts = all.iter().filter(|one| kind(one) == "pay_refund");
        debts.map(|one| (one.due_on.unwrap().to_string(), one.amount.unwrap().get())).collect::<Vec<_>>()
    };
    assert_eq!(parts(&life), [("2018-12-31".to_owned(), 8_000), ("2019-12-31".to_owned(), 12_000)]);
    life.push(refund("refund_paid", json!({"amount": 9_000, "effective_on": "2018-12-30"})));
    assert_eq!(parts(&life), [("2019-12-31".to_owned(), 11_000)]);
}

#[test]
fn a_call_and_what_is_left_are_due_each_on_its_day_and_the_next_act_follows_the_notice() {
    let called = entry(
        "capital.shares_called",
        json!({"subscription": subscription(1), "associate": associate(1), "amount": 6_000, "due_on": "2019-06-30",
            "letter": null, "effective_on": "2019-03-01"}),
    );
    let mut life = and([subscribed(1, "2019-01-02", 10, json!({"paid": 5_000, "due_on": "2024-01-02"})), called]);
    let told = |life: &[Value], on: &str| {
        let all = due(&book::book(life), on, life.len());
        let shares = all.iter().filter(|one| kind(one) == "collect_shares");
        let told = shares.map(|one| (one.due_on.unwrap().to_string(), one.amount.unwrap().get(), one.next));
        told.collect::<Vec<_>>()
    };
    let rest = |next| ("2024-01-02".to_owned(), 9_000, next);
    let call = |next| ("2019-06-30".to_owned(), 6_000, next);
    assert_eq!(told(&life, "2019-06-30"), [call("pay_up_shares"), rest("pay_up_shares")]);
    assert_eq!(told(&life, "2019-07-01")[0], call("notify_default"));
    life.push(entry(
        "capital.default_notified",
        json!({"subscription": subscription(1), "associate": associate(1), "effective_on": "2019-07-02"}),
    ));
    assert_eq!(told(&life, "2019-10-02")[0], call("pay_up_shares"), "three full months are left to pay");
    assert_eq!(told(&life, "2019-10-03")[0], call("declare_default"));
}

#[test]
fn who_is_held_back_by_the_floor_is_not_due_and_a_meeting_without_a_vote_has_no_minutes_to_draw_up() {
    let kinds = |life: &[Value]| {
        let all = due(&book::book(life), "2022-06-30", life.len());
        all.iter().map(kind).collect::<Vec<_>>()
    };
    let whole = and([subscribed(1, "2013-01-02", 10, json!({})), withdrew(1, "2015-12-31")]);
    let floor = json!({"manager": {"proposed_by": null}, "shares": {"floor": "1/1"}});
    let held_back: Vec<Value> = [statutes(floor)].into_iter().chain(whole[1..].to_vec()).collect();
    assert_eq!((kinds(&held_back), kinds(&whole)), (vec![], vec!["refund_shares".to_owned()]));
    let on = "2020-06-15";
    let failed = and([convened("2020-05-25", on), held("assembly_closed", on)]);
    assert_eq!(kinds(&failed), [""; 0]);
}

#[test]
fn what_has_no_day_comes_last_and_the_rest_in_the_order_of_the_days() {
    for story in [story::COOPRODUCTION, story::PASSE_SIMPLE, story::FUTUR_ANTERIEUR, story::SUBJONCTIF] {
        let book = story::book(story);
        for on in ["2013-06-30", "2016-06-30", "2019-12-31", "2023-12-16", "2026-08-20", "2026-09-15", "2026-12-31"] {
            let all = due(&book, on, book.len());
            let days: Vec<_> = all.iter().map(|one| (one.due_on.is_none(), one.due_on)).collect();
            assert!(days.is_sorted(), "{on}: {days:?}");
            let keys: BTreeSet<String> = all.iter().map(|one| format!("{:?} {:?}", one.due_on, one.what)).collect();
            assert_eq!(keys.len(), all.len(), "{on}: something is listed twice: {all:?}");
            assert!(all.iter().all(|one| one.amount.is_none_or(|amount| amount.is_positive())), "{on}");
            let known = |one: &Deadline| one.entries.iter().all(|at| at.0 < u64::try_from(book.len()).unwrap());
            assert!(all.iter().all(|one| known(one) && !one.entries.is_empty()), "{on}");
        }
    }
}
