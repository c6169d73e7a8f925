//! Findings about a conversion, its reports, and reviews.

use super::book::*;
use super::cases::{Case, case, of_scic, ordinary, with};
use serde_json::{Value, json};

const REVIEW: &str = "2e510000-0000-4000-8000-000000000001";

fn review(on: &str, stage: Value) -> Value {
    let mut payload = entry("reviews.review_recorded", json!({ "review": REVIEW, "effective_on": on }));
    payload["reviews.review_recorded"]["stage"] = stage;
    payload
}

fn sealed(word: &str) -> Value {
    json!({ "digest": format!("{word:A<43}="), "size": 1, "media_type": "text/plain" })
}

pub fn reported(on: &str) -> Value {
    let mandate = "3a4d0000-0000-4000-8000-000000000002";
    let stage = json!({ "mandate": mandate, "opinion": "compliant", "report": sealed("report"), "remarks": [] });
    review(on, json!({ "reported": stage }))
}

fn converted(on: &str, project: Option<Value>) -> Value {
    let mut payload = entry("scic.converted", json!({ "effective_on": on }));
    let pack = &mut payload["scic.converted"]["pack"];
    pack["project"] = project.unwrap_or(Value::Null);
    pack["no_colleges"] = sealed("plain");
    payload
}

/// Two associates, a reviewer with a deputy, the statutes of a SCIC, and a category for each associate: entries 0 to 6.
fn turned() -> Vec<Value> {
    let on = "2019-01-02";
    let reviewer =
        entry("mandates.reviewer_appointed", json!({ "effective_on": "2018-06-30", "ends_on": "2023-06-30" }));
    let placed = |number: u64, category: &str| {
        let fields = json!({ "associate": associate(number), "category": category, "effective_on": on });
        entry("register.associate_reclassified", fields)
    };
    with(ordinary(), vec![reviewer, amended(on, scic()), placed(1, "users"), placed(2, "producers")])
}

pub fn scic_and_reviews() -> Vec<Case> {
    let year = |kind: &str, fields: Value| entry(&format!("accounts.{kind}"), fields);
    let opened =
        year("fiscal_year_opened", json!({"year": "2019", "ends_on": "2019-12-31", "effective_on": "2019-01-01"}));
    let closed = |result: i64| {
        year("fiscal_year_closed", json!({"year": "2019", "result": result, "effective_on": "2019-12-31"}))
    };
    let decided = json!({"year": "2019", "decision": {"decided_on": "2020-06-12"}, "effective_on": "2020-06-12"});
    let allocated = year("result_allocated", decided);
    let project = entry("scic.project_reported", json!({"year": "2019", "effective_on": "2020-06-15"}));
    let lacking = with(turned(), vec![converted("2019-01-02", None)]);
    let whole = rectified(7, &converted("2019-01-02", Some(sealed("project"))));
    let capital = subscribed(1, "2013-01-02", 10, json!({}));
    let asked = review("2019-09-01", json!({ "requested": { "by": "authority", "document": sealed("request") } }));
    let convened =
        entry("assemblies.assembly_convened", json!({"held_on": "2020-06-15", "effective_on": "2020-05-25"}));
    let sat = entry("assemblies.assembly_opened", json!({"effective_on": "2020-06-15"}));
    let discussed = review("2020-06-29", json!({ "discussed": { "assembly": null, "document": sealed("minutes") } }));
    vec![
        case("PACK_ITEM_MISSING", lacking, ("2019-01-02", &[7]), whole).proposing("rectify_entry"),
        case(
            "CONVERTED_WITHOUT_PACK",
            turned(),
            ("2019-01-02", &[4]),
            converted("2019-01-02", Some(sealed("project"))),
        )
        .proposing("convert_to_scic"),
        case(
            "SCIC_PROJECT_REPORT_MISSING",
            with(of_scic(), vec![opened.clone(), closed(0), allocated]),
            ("2020-06-12", &[5, 6, 7]),
            project,
        )
        .proposing("report_project"),
        case("REVISION_OVERDUE", of_scic(), ("2017-01-03", &[0]), reported("2020-06-01")).proposing("record_review"),
        case(
            "REVIEW_AFTER_LOSSES",
            with(ordinary(), vec![capital, opened, closed(-10_000)]),
            ("2019-12-31", &[5]),
            reported("2020-06-01"),
        )
        .proposing("record_review"),
        case("REVIEW_REQUESTED", with(ordinary(), vec![asked]), ("2019-09-01", &[3]), reported("2020-06-01"))
            .proposing("record_review"),
        case(
            "REVIEW_NOT_DISCUSSED",
            with(ordinary(), vec![reported("2020-02-01"), convened, sat]),
            ("2020-06-15", &[3]),
            discussed,
        )
        .proposing("record_review"),
    ]
}
