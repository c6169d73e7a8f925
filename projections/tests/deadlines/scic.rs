//! What a conversion and reviews leave to do.

use super::book::{associate, book, entry, scic, statutes, subscribed};
use super::{Case, and, cancelled, due, year};
use quitus_domain::law::conversion::Formality;
use quitus_projections::deadlines::{Deadline, What};
use serde_json::{Value, json};

fn converted(on: &str) -> Value {
    entry("scic.converted", json!({ "effective_on": on, "decision": { "decided_on": on } }))
}

fn done(formality: &str, on: &str) -> Value {
    entry("scic.formality_done", json!({ "formality": formality, "effective_on": on }))
}

fn sealed(word: &str) -> Value {
    json!({ "digest": format!("{word:A<43}="), "size": 1, "media_type": "text/plain" })
}

fn review(on: &str, stage: Value) -> Value {
    let mut payload = entry("reviews.review_recorded", json!({ "effective_on": on }));
    payload["reviews.review_recorded"]["stage"] = stage;
    payload
}

fn reported(on: &str, remarks: Vec<Value>) -> Value {
    let mandate = "3a4d0000-0000-4000-8000-000000000002";
    let stage = json!({ "mandate": mandate, "opinion": "compliant", "report": sealed("report"), "remarks": remarks });
    review(on, json!({ "reported": stage }))
}

pub fn cases() -> Vec<Case> {
    let case = |what, raises, due_on, rule, next, entries, settles| Case {
        what,
        raises,
        on: "2020-06-30",
        due_on,
        amount: None,
        rule: Some(rule),
        next,
        entries,
        settles: vec![settles],
    };
    let filed =
        and([converted("2020-05-04"), done("legal_notice", "2020-05-20"), done("beneficial_owners", "2020-05-20")]);
    let chosen = entry(
        "scic.dissent_chosen",
        json!({ "associate": associate(1), "option": "buy_back", "effective_on": "2020-02-03" }),
    );
    let opposed = and([
        subscribed(1, "2013-01-02", 10, json!({})),
        converted("2020-01-06"),
        done("legal_notice", "2020-01-20"),
        chosen,
    ]);
    let told = entry("scic.project_reported", json!({ "year": "2019", "effective_on": "2020-06-15" }));
    let asked = review("2019-09-01", json!({ "requested": { "by": "authority", "document": sealed("request") } }));
    let discussed =
        || review("2020-06-15", json!({ "discussed": { "assembly": null, "document": sealed("minutes") } }));
    let answered = review("2020-06-20", json!({ "remark_answered": { "remark": 1, "answer": sealed("answer") } }));
    let remarked = and([reported("2020-03-02", vec![sealed("remark")]), discussed()]);
    vec![
        case(
            "do_formality",
            filed,
            Some("2020-06-04"),
            "SCIC-23",
            "record_formality",
            &[3],
            done("single_window", "2020-06-02"),
        ),
        case("carry_out_option", opposed, Some("2022-01-20"), "SCIC-21", "cancel_shares", &[6], cancelled()),
        case(
            "report_project",
            vec![statutes(scic()), year("2019-01-01", "2019-12-31")],
            Some("2020-06-15"),
            "SCIC-15",
            "report_project",
            &[1],
            told,
        ),
        case("have_review", and([asked]), None, "REV-03", "record_review", &[3], reported("2020-06-01", vec![])),
        case(
            "discuss_review",
            and([reported("2020-03-02", vec![])]),
            None,
            "REV-06",
            "record_review",
            &[3],
            discussed(),
        ),
        case("answer_remark", remarked, None, "REV-06", "record_review", &[3], answered),
    ]
}

/// Decided on 4 May 2020: a month for the notice and the filing, thirty days for the beneficial owners; each goes alone.
#[test]
fn the_three_formalities_of_a_conversion_have_their_days() {
    let told = |done_already: Vec<Value>| -> Vec<(Formality, String, Vec<u64>)> {
        let life: Vec<Value> = and([converted("2020-05-04")]).into_iter().chain(done_already).collect();
        let all = due(&book(&life), "2020-05-20", life.len());
        let of = |one: Deadline| match one.what {
            What::DoFormality { formality } => {
                assert_eq!((one.next, one.rule.map(|rule| rule.as_str())), ("record_formality", Some("SCIC-23")));
                let entries = one.entries.iter().map(|at| at.0).collect();
                Some((formality, one.due_on.unwrap().to_string(), entries))
            }
            _ => None,
        };
        all.into_iter().filter_map(of).collect()
    };
    let row = |formality, day: &str| (formality, day.to_owned(), vec![3]);
    let [notice, window, owners] = [
        row(Formality::LegalNotice, "2020-06-04"),
        row(Formality::SingleWindow, "2020-06-04"),
        row(Formality::BeneficialOwners, "2020-06-03"),
    ];
    assert_eq!(told(vec![]), [owners.clone(), notice.clone(), window.clone()], "in the order of the days");
    let filed = done("single_window", "2020-05-19");
    assert_eq!(told(vec![filed.clone()]), [owners, notice.clone()]);
    assert_eq!(told(vec![filed, done("beneficial_owners", "2020-05-19")]), [notice]);
}
