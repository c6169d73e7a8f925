//! Conformity: every finding of the register comes up where it should, names its entries, and goes once it is mended.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod accounts;
mod bodies;
mod book;
mod business;
mod cases;
mod clauses;
mod formalities;
mod lines;
mod scic;

use book::{admitted, associate, book, entry, found, statutes, subscribed, subscription, withdrew};
use cases::{Case, cases};
use quitus_domain::law::{Breach, Effect};
use quitus_projections::Recorded;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Findings that cannot come up in this book, by construction, and why.
const NOT_OF_THE_REGISTER: &[(&str, &str)] = &[
    ("COMMON_AGENT_MISSING", "an indivision cannot be written without its common agent"),
    ("THIRD_PARTY_NOT_SEGREGATED", "the plan of accounts keeps third parties apart by itself"),
];

fn codes(case: &Case, day: &str, known: usize) -> Vec<String> {
    let whole: Vec<_> = case.raises.iter().chain(&case.clears).cloned().collect();
    let found = found(&book(&whole), day, known as u64);
    found.iter().map(|finding| finding.breach.code().to_owned()).collect()
}

#[test]
fn each_comes_up_and_goes_once_it_is_mended() {
    for case in cases() {
        let whole = case.raises.len() + case.clears.len();
        let raised = codes(&case, case.on, case.raises.len());
        assert!(raised.contains(&case.code.to_owned()), "{}: not raised: {raised:?}", case.code);
        let mended = codes(&case, case.cleared_on, whole);
        assert!(!mended.contains(&case.code.to_owned()), "{}: still there: {mended:?}", case.code);
        // What was known before the mending entry is still found by those who ask what was known then.
        let then = codes(&case, case.cleared_on, case.raises.len());
        assert!(then.contains(&case.code.to_owned()), "{}: the mending was not known then: {then:?}", case.code);
    }
}

#[test]
fn each_names_entries_of_its_book_a_day_and_at_most_one_command() {
    for case in cases() {
        let raised = book(&case.raises);
        let found = found(&raised, case.on, case.raises.len() as u64);
        let finding = found.iter().find(|finding| finding.breach.code() == case.code).unwrap();
        assert_eq!(finding.since.to_string(), case.since, "{}", case.code);
        let entries: Vec<u64> = finding.entries.iter().map(|position| position.0).collect();
        assert_eq!(entries, case.entries, "{}", case.code);
        assert_eq!(finding.proposes, case.proposes, "{}", case.code);
        assert_eq!(finding.breach.effect(), Effect::Flag, "{}", case.code);
    }
}

#[test]
fn a_former_associate_carried_over_with_shares_subscribed_none_after_leaving() {
    let clauses = statutes(json!({"manager": {"proposed_by": null}}));
    let carried = json!({"left_on": "2019-12-31", "effective_on": "2020-03-31"});
    let raised = book(&[clauses, admitted(2, "2012-01-02", "cae"), entry("opening.associate_carried", carried)]);
    let found = found(&raised, "2020-06-30", 3);
    let codes: Vec<_> = found.iter().map(|finding| finding.breach.code()).collect();
    assert!(!codes.contains(&"SUBSCRIBED_AFTER_LEAVING"), "{codes:?}");
}

#[test]
fn of_two_calls_only_the_one_that_is_due_and_unpaid_is_overdue() {
    let called = |amount: i64, due_on: &str| {
        let fields = json!({"subscription": subscription(1), "associate": associate(1), "amount": amount,
            "due_on": due_on, "letter": null, "effective_on": "2013-06-03"});
        entry("capital.shares_called", fields)
    };
    let mut life = vec![
        statutes(json!({"manager": {"proposed_by": null}})),
        admitted(1, "2012-01-02", "cae"),
        admitted(2, "2012-01-02", "cae"),
        subscribed(1, "2013-01-02", 10, json!({"paid": 10_000})),
        called(2_000, "2013-09-02"),
        called(3_000, "2014-09-02"),
    ];
    let overdue = |life: &[Value], on: &str| {
        let found = found(&book(life), on, life.len() as u64);
        let late = found.into_iter().find(|finding| finding.breach.code() == "PAYUP_OVERDUE");
        late.map(|finding| finding.since.to_string())
    };
    assert_eq!(overdue(&life, "2013-09-02"), None);
    assert_eq!(overdue(&life, "2013-12-31").as_deref(), Some("2013-09-03"));
    life.push(entry(
        "capital.shares_paid_up",
        json!({"subscription": subscription(1), "associate": associate(1),
        "amount": 2_000, "effective_on": "2013-08-01"}),
    ));
    assert_eq!(overdue(&life, "2013-12-31"), None);
    assert_eq!(overdue(&life, "2014-12-31").as_deref(), Some("2014-09-03"));
}

#[test]
fn every_finding_of_the_law_has_its_case_or_a_reason() {
    let all: BTreeSet<&str> =
        Breach::KINDS.iter().filter(|(_, _, effect)| *effect == Effect::Flag).map(|(_, code, _)| *code).collect();
    let shown: BTreeSet<&str> = cases().iter().map(|case| case.code).collect();
    let excused: BTreeSet<&str> = NOT_OF_THE_REGISTER.iter().map(|(code, _)| *code).collect();
    assert!(shown.is_disjoint(&excused));
    assert_eq!(shown.union(&excused).copied().collect::<BTreeSet<_>>(), all);
}

fn code_and_since(book: &[Recorded], on: &str, wanted: &str) -> Option<String> {
    let found = found(book, on, book.len() as u64);
    found.into_iter().find(|one| one.breach.code() == wanted).map(|one| one.since.to_string())
}

#[test]
fn a_part_of_a_schedule_that_is_not_paid_is_late_from_its_own_day_on() {
    let debt = "2ef00000-0000-4000-8000-000000000001";
    let life = |more: Vec<Value>| {
        let mut life = vec![
            statutes(json!({"manager": {"proposed_by": null}})),
            admitted(1, "2012-01-02", "cae"),
            admitted(2, "2012-01-02", "cae"),
            subscribed(1, "2012-01-02", 100, json!({})),
            subscribed(2, "2012-01-02", 20, json!({})),
            withdrew(2, "2014-12-31"),
            entry(
                "capital.shares_cancelled",
                json!({"refund": debt, "associate": associate(2), "shares": 20,
                "nominal": 2_000, "amount": 40_000, "written_off": [], "due_on": "2019-12-31",
                "balance_sheet": {"closed_on": "2014-12-31"}, "effective_on": "2015-06-01"}),
            ),
            entry(
                "capital.refund_scheduled",
                json!({"refund": debt, "associate": associate(2),
                "effective_on": "2015-06-02", "instalments": [{"due_on": "2016-06-30", "amount": 20_000},
                {"due_on": "2019-06-30", "amount": 20_000}]}),
            ),
        ];
        life.extend(more);
        book(&life)
    };
    assert_eq!(code_and_since(&life(vec![]), "2016-06-30", "REIMBURSE_OVERDUE"), None);
    assert_eq!(code_and_since(&life(vec![]), "2017-01-01", "REIMBURSE_OVERDUE").as_deref(), Some("2016-07-01"));
    let paid = entry(
        "capital.refund_paid",
        json!({"refund": debt, "associate": associate(2), "amount": 20_000,
        "effective_on": "2016-06-20"}),
    );
    assert_eq!(code_and_since(&life(vec![paid.clone()]), "2017-01-01", "REIMBURSE_OVERDUE"), None);
    assert_eq!(code_and_since(&life(vec![paid]), "2019-07-15", "REIMBURSE_OVERDUE").as_deref(), Some("2019-07-01"));
}

#[test]
fn the_last_employee_who_leaves_empties_the_category_and_is_no_first_hire() {
    let book = book(&[
        statutes(book::scic()),
        admitted(1, "2019-01-01", "users"),
        admitted(2, "2012-01-02", "producers"),
        admitted(3, "2012-01-02", "partners"),
        book::employed(4, "2013-01-01"),
        book::employed(5, "2013-01-01"),
        admitted(4, "2013-02-01", "staff"),
        book::withdrew(4, "2019-12-31"),
        admitted(6, "2020-02-01", "partners"),
    ]);
    assert_eq!(code_and_since(&book, "2020-06-30", "EMPLOYEES_CATEGORY_NOW_REQUIRED"), None);
    let since = code_and_since(&book, "2020-06-30", "EMPLOYEES_CATEGORY_MISSING");
    assert_eq!(since.as_deref(), Some("2020-01-01"));
}

#[test]
fn an_admission_without_a_document_shows_no_benefit() {
    let of = |evidence: Value| {
        let mut user = admitted(1, "2019-07-01", "users");
        user["register.associate_admitted"]["evidence"] = evidence;
        book(&[
            statutes(book::scic()),
            user,
            admitted(2, "2012-01-02", "producers"),
            admitted(3, "2012-01-02", "partners"),
        ])
    };
    assert!(code_and_since(&of(json!([])), "2019-12-31", "BENEFIT_NOT_EVIDENCED").is_some());
    let paper = json!([{"digest": format!("{}=", "A".repeat(43)), "size": 1, "media_type": "text/plain"}]);
    assert_eq!(code_and_since(&of(paper), "2019-12-31", "BENEFIT_NOT_EVIDENCED"), None);
}

#[test]
fn an_assembly_outside_the_book_may_have_noted_the_variation() {
    use formalities::grown;
    let mut outside = grown();
    outside[10] = entry("accounts.result_allocated", json!({"year": "2019", "effective_on": "2020-06-12"}));
    assert_eq!(code_and_since(&book(&outside), "2020-06-30", "CAPITAL_VARIATION_NOT_NOTED"), None);
}

#[test]
fn of_a_year_that_ran_when_the_book_began_or_of_a_fixed_capital_no_variation_is_asked() {
    use formalities::grown;
    let opened = entry("opening.position_stated", json!({"effective_on": "2019-04-01"}));
    let life = cases::with(grown(), vec![opened]);
    assert_eq!(code_and_since(&book(&life), "2020-06-30", "CAPITAL_VARIATION_NOT_NOTED"), None);
    let mut fixed = grown();
    fixed[0] = statutes(json!({"manager": {"proposed_by": null}, "capital": "fixed"}));
    assert_eq!(code_and_since(&book(&fixed), "2020-06-30", "CAPITAL_VARIATION_NOT_NOTED"), None);
}

#[test]
fn what_a_late_entry_makes_of_a_variation_that_was_noted_is_found_with_both() {
    use formalities::{grown, noted};
    let late = subscribed(2, "2019-06-02", 5, json!({"subscription": subscription(9)}));
    let life = cases::with(grown(), vec![noted(20_000, 80_000, "2020-06-12"), late]);
    let found = found(&book(&life), "2020-06-30", life.len() as u64);
    let one = found.iter().find(|one| one.breach.code() == "CAPITAL_VARIATION_NOT_NOTED").unwrap();
    assert_eq!(one.breach.figures(), json!({"variation": 10_000}), "what was not noted of it");
    assert!(one.entries.iter().any(|at| at.0 == 11), "{:?}", one.entries);
}

#[test]
fn who_goes_on_as_manager_within_the_month_has_not_left() {
    use formalities::manager;
    let life = |begins: &str| {
        let managers = vec![manager(1, ("2014-07-01", "2018-06-30")), manager(2, (begins, "2022-06-30"))];
        book(&cases::with(cases::ordinary(), managers))
    };
    let code = "OFFICER_EXIT_NOT_PUBLISHED";
    assert_eq!(code_and_since(&life("2018-07-30"), "2020-06-30", code), None);
    assert_eq!(code_and_since(&life("2018-07-31"), "2020-06-30", code).as_deref(), Some("2018-07-31"));
    let dissolved = entry("cooperative.dissolved", json!({"effective_on": "2018-06-01"}));
    let ended = cases::with(cases::ordinary(), vec![manager(1, ("2014-07-01", "2018-06-30")), dissolved]);
    assert_eq!(code_and_since(&book(&ended), "2020-06-30", code), None, "the liquidator is published");
}

#[test]
fn accounts_rejected_in_writing_or_voted_so_in_a_sas_are_no_finding() {
    use formalities::in_writing;
    assert_eq!(code_and_since(&book(&in_writing("rejected")), "2020-06-30", "ACCOUNTS_IN_WRITING"), None);
    let mut sas = in_writing("adopted");
    sas[0] = statutes(json!({"manager": {"proposed_by": null}, "form": "sas"}));
    assert_eq!(code_and_since(&book(&sas), "2020-06-30", "ACCOUNTS_IN_WRITING"), None);
}
