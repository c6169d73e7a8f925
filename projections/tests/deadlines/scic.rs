//! What a conversion and reviews leave to do.

use super::book::{associate, entry, scic, statutes, subscribed};
use super::{Case, and, cancelled, year};
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
