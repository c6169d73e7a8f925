//! Cooperative reviews: asked for of right, reported, discussed, followed up.

use super::common::*;
use quitus_domain::cooperative::replay;
use quitus_domain::reviews::{RecordReview, Requester, ReviewStage};
use serde_json::json;

const OWN: &str = "";

/// The three CAEs, a manager and a reviewer in office from 2014 on.
fn book() -> Given {
    Given::three_caes_with_shares()
        .and(on("2014-01-02", manager(1, 701, "2017-12-31")))
        .and(on("2014-01-02", reviewer(2, "2018-12-31")))
}

fn reported() -> Given {
    book().and(on("2016-03-01", review_reported(1, 2)))
}

#[test]
fn a_review_goes_through_its_stages_and_the_book_replays() {
    let book = book()
        .and(on("2015-09-01", review_asked(1, &[ANTIGONE])))
        .and(on("2016-03-01", review_reported(1, 2)))
        .and(on("2016-06-30", review_discussed(1)))
        .and(on("2016-09-01", remark_answered(1, 2)));
    let one = book.state.reviews.get(review(1)).unwrap();
    assert_eq!((one.requested_on, one.reported_on), (Some(day("2015-09-01")), Some(day("2016-03-01"))));
    assert_eq!((one.remarks, one.discussed_on, one.answered.len()), (2, Some(day("2016-06-30")), 1));
    assert_eq!(replay(&book.events), book.state);
}

#[test]
fn a_report_may_come_after_the_mandate() {
    let book = book().and(on("2019-02-01", review_reported(1, 2)));
    assert!(book.state.reviews.get(review(1)).unwrap().reported_on.is_some());
}

fn directors(asking: u32, of: u32) -> RecordReview {
    let by = Requester::Directors { asking, of };
    RecordReview { review: review(1), stage: ReviewStage::Requested { by, document: sealed("request") } }
}

pub fn refusals() -> Vec<Row> {
    [asked_for(), reports(), what_follows()].into_iter().flatten().collect()
}

fn asked_for() -> Vec<Row> {
    vec![
        row(
            "nobody asks",
            book(),
            on("2015-09-01", review_asked(1, &[])),
            ("REVIEW_ASKED_BY_TOO_FEW", "REV-03"),
            json!({"asking": 0, "of": 3, "needed": 1}),
        ),
        row(
            "too few directors",
            book(),
            on("2015-09-01", directors(1, 4)),
            ("REVIEW_ASKED_BY_TOO_FEW", "REV-03"),
            json!({"asking": 1, "of": 4, "needed": 2}),
        ),
        row(
            "one who is no associate",
            book(),
            on("2015-09-01", review_asked(1, &[BEA])),
            ("UNKNOWN_ASSOCIATE", OWN),
            json!({"associate": BEA.reference()}),
        ),
        row(
            "a reference taken",
            reported(),
            on("2016-09-01", review_asked(1, &[ANTIGONE])),
            ("REVIEW_TWICE", OWN),
            json!({"review": review(1)}),
        ),
    ]
}

fn reports() -> Vec<Row> {
    let asked = book().and(on("2015-09-01", review_asked(1, &[ANTIGONE])));
    vec![
        row(
            "a report by the manager",
            book(),
            on("2016-03-01", review_reported(1, 1)),
            ("NOT_A_REVIEWER", OWN),
            json!({"mandate": mandate(1)}),
        ),
        row(
            "a report by nobody",
            book(),
            on("2016-03-01", review_reported(1, 8)),
            ("UNKNOWN_MANDATE", OWN),
            json!({"mandate": mandate(8)}),
        ),
        row(
            "a report before the mandate",
            book(),
            on("2013-12-31", review_reported(1, 2)),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2013-12-31", "basis": book().last() - 1, "basis_on": "2014-01-02"}),
        ),
        row(
            "a report before the request",
            asked,
            on("2015-08-31", review_reported(1, 2)),
            ("BEFORE_THE_STAGE", OWN),
            json!({"since": "2015-09-01", "on": "2015-08-31"}),
        ),
        row(
            "a second report",
            reported(),
            on("2016-04-01", review_reported(1, 2)),
            ("REPORTED_ALREADY", OWN),
            json!({"reported_on": "2016-03-01"}),
        ),
    ]
}

fn what_follows() -> Vec<Row> {
    let discussed = reported().and(on("2016-06-30", review_discussed(1)));
    let answered = reported().and(on("2016-06-30", remark_answered(1, 1)));
    let elsewhere = RecordReview {
        stage: ReviewStage::Discussed { assembly: Some(gathering(9)), document: sealed("minutes") },
        ..review_discussed(1)
    };
    vec![
        row(
            "a discussion of nothing",
            book(),
            on("2016-06-30", review_discussed(1)),
            ("UNKNOWN_REVIEW", OWN),
            json!({"review": review(1)}),
        ),
        row(
            "an answer before the report",
            book().and(on("2015-09-01", review_asked(1, &[ANTIGONE]))),
            on("2016-06-30", remark_answered(1, 1)),
            ("NOT_REPORTED", OWN),
            json!({"review": review(1)}),
        ),
        row(
            "a discussion before the report",
            reported(),
            on("2016-02-29", review_discussed(1)),
            ("BEFORE_THE_STAGE", OWN),
            json!({"since": "2016-03-01", "on": "2016-02-29"}),
        ),
        row(
            "a discussion in no assembly",
            reported(),
            on("2016-06-30", elsewhere),
            ("UNKNOWN_ASSEMBLY", OWN),
            json!({"assembly": gathering(9)}),
        ),
        row(
            "a second discussion",
            discussed,
            on("2016-07-30", review_discussed(1)),
            ("DISCUSSED_ALREADY", OWN),
            json!({"discussed_on": "2016-06-30"}),
        ),
        row(
            "a third remark of two",
            reported(),
            on("2016-06-30", remark_answered(1, 3)),
            ("UNKNOWN_REMARK", OWN),
            json!({"remark": 3, "remarks": 2}),
        ),
        row(
            "remarks count from one",
            reported(),
            on("2016-06-30", remark_answered(1, 0)),
            ("UNKNOWN_REMARK", OWN),
            json!({"remark": 0, "remarks": 2}),
        ),
        row(
            "a second answer",
            answered,
            on("2016-07-30", remark_answered(1, 1)),
            ("ANSWERED_ALREADY", OWN),
            json!({"remark": 1, "answered_on": "2016-06-30"}),
        ),
    ]
}

#[test]
fn a_stage_that_does_not_follow_is_refused() {
    each_is_refused(&refusals());
}

#[test]
fn a_report_is_not_pulled_away_under_its_discussion() {
    let book = reported().and(on("2016-06-30", review_discussed(1)));
    assert_eq!(book.refuses_as(&on("2016-09-01", annulment(book.last() - 1))), "LATER_ENTRIES_STAND_ON_IT");
    let undone = book.clone().and(on("2016-09-01", annulment(book.last())));
    assert_eq!(undone.state.reviews.get(review(1)).unwrap().discussed_on, None);
}
