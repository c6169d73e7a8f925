//! Findings about statutes, officers and meetings, and what was lawful once.

use super::book::*;
use super::cases::{Case, case, of_scic, ordinary, with};
use serde_json::{Value, json};

pub fn statutes_and_officers() -> Vec<Case> {
    let colleges = |partners: bool| {
        let weigh = |key: &str, categories: Value, weight: &str| json!({"key": key, "label": key, "categories": categories, "weight": weight});
        let last = if partners { json!(["staff", "towns", "partners"]) } else { json!(["staff", "towns"]) };
        let list = json!([
            weigh("a", json!(["users"]), "1/2"),
            weigh("b", json!(["producers"]), "1/4"),
            weigh("c", last, "1/4")
        ]);
        let mut clauses = scic();
        clauses["voting"] = json!({"colleges": {"list": list, "carry": "proportional", "empty": "lost"}});
        clauses
    };
    let mut in_no_college = of_scic();
    in_no_college[0] = statutes(colleges(false));
    let unnamed = vec![
        statutes(json!({"mention": null, "manager": {"proposed_by": null}})),
        ordinary()[1].clone(),
        ordinary()[2].clone(),
    ];
    let mut legal_only = scic();
    legal_only["categories"] =
        json!([{"key": "towns", "kind": "public_bodies", "label": "towns", "minimum_shares": 0}]);
    let manager = |on: &str, ends: &str, mandate: u64| {
        let mandate = format!("3a4d0000-0000-4000-8000-{mandate:012}");
        entry("mandates.manager_appointed", json!({"mandate": mandate, "effective_on": on, "ends_on": ends}))
    };
    let by_caes =
        vec![statutes(json!({})), ordinary()[1].clone(), ordinary()[2].clone(), manager("2019-07-01", "2023-06-30", 1)];
    let proposal = entry("mandates.manager_proposed", json!({"effective_on": "2019-06-15"}));
    let reviewer = |deputy: Option<Value>| {
        let mut payload =
            entry("mandates.reviewer_appointed", json!({"effective_on": "2019-06-30", "ends_on": "2024-06-30"}));
        if deputy.is_none() {
            payload["mandates.reviewer_appointed"]["deputy"] = Value::Null;
        }
        payload
    };
    vec![
        case("IN_NO_COLLEGE", in_no_college, ("2012-01-02", &[0, 3]), amended("2020-01-02", colleges(true)))
            .proposing("amend_statutes"),
        case(
            "NAME_WITHOUT_MENTION",
            unnamed,
            ("2012-01-02", &[0]),
            amended("2020-01-02", json!({"manager": {"proposed_by": null}})),
        )
        .proposing("amend_statutes"),
        case("NO_CATEGORY_OPEN", vec![statutes(legal_only)], ("2012-01-02", &[0]), amended("2020-01-02", scic()))
            .proposing("amend_statutes"),
        case(
            "MANDATE_EXPIRED",
            with(ordinary(), vec![manager("2014-07-01", "2018-06-30", 1)]),
            ("2018-07-01", &[3]),
            manager("2019-07-01", "2023-06-30", 2),
        )
        .proposing("appoint_manager"),
        case("DESIGNATION_CLAUSE", by_caes, ("2019-07-01", &[3]), proposal),
        case(
            "REVIEWER_WITHOUT_DEPUTY",
            with(ordinary(), vec![reviewer(None)]),
            ("2019-06-30", &[3]),
            rectified(3, &reviewer(Some(json!({})))),
        )
        .proposing("appoint_reviewer"),
    ]
}

/// An assembly of 15 June 2020, convened on the day given.
fn convened(sent_on: &str) -> Value {
    entry("assemblies.assembly_convened", json!({"held_on": "2020-06-15", "effective_on": sent_on}))
}

/// The accounts of 2019, which an assembly had to approve by 30 June 2020.
pub fn years() -> Vec<Case> {
    let year = |kind: &str, fields: Value| entry(&format!("accounts.{kind}"), fields);
    let opened =
        year("fiscal_year_opened", json!({"year": "2019", "ends_on": "2019-12-31", "effective_on": "2019-01-01"}));
    let closed = year("fiscal_year_closed", json!({"year": "2019", "effective_on": "2019-12-31"}));
    let decided = json!({"year": "2019", "decision": {"decided_on": "2020-06-12"}, "effective_on": "2020-06-12"});
    vec![
        case(
            "AG_LATE",
            with(ordinary(), vec![opened, closed]),
            ("2020-07-01", &[3, 4]),
            year("result_allocated", decided),
        )
        .proposing("allocate_result")
        .on("2020-07-01"),
    ]
}

pub fn meetings() -> Vec<Case> {
    let held = |sent_on: &str, more: Vec<Value>| with(with(ordinary(), vec![convened(sent_on)]), more);
    let came = entry(
        "assemblies.checked_in",
        json!({"associate": associate(1), "person": person(1), "effective_on": "2020-06-15"}),
    );
    let opened = entry("assemblies.assembly_opened", json!({"effective_on": "2020-06-15"}));
    let sealed = entry("assemblies.minutes_sealed", json!({"effective_on": "2020-06-16"}));
    let sent = |medium: &str, on: &str| {
        let fields = json!({"associate": associate(2), "medium": medium, "effective_on": on});
        entry("assemblies.notice_sent", fields)
    };
    let signed =
        |proof: &str, on: &str| entry("assemblies.minutes_signed", json!({"proof": proof, "effective_on": on}));
    let mut on_accounts = convened("2020-05-25");
    let fields = &mut on_accounts["assemblies.assembly_convened"];
    fields["documents"] = json!([]);
    fields["resolutions"][0]["authorises"]["command"] = json!("allocate_result");
    vec![
        case("PAPERS_NOT_AT_DISPOSAL", with(ordinary(), vec![on_accounts]), ("2020-06-01", &[3]), sealed.clone())
            .proposing("seal_minutes"),
        case("NOTICE_TOO_SHORT", held("2020-06-05", vec![came, opened]), ("2020-06-15", &[3]), sealed.clone())
            .proposing("seal_minutes"),
        case(
            "NO_EMAIL_CONSENT",
            held("2020-05-25", vec![sent("email", "2020-05-25")]),
            ("2020-05-25", &[4]),
            sent("registered_post", "2020-05-26"),
        )
        .proposing("record_notice"),
        case(
            "SIGNATURE_BELOW_ADVANCED",
            held("2020-05-25", vec![sealed, signed("simple_signature", "2020-06-17")]),
            ("2020-06-17", &[5]),
            signed("advanced_signature", "2020-06-18"),
        )
        .proposing("sign_minutes"),
    ]
}

/// A register that counts twelve shares of the first associate; the root was computed by another program.
fn struck(on: &str) -> Value {
    let salt = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    let root = "uFqu8eSfmUl4buL4fDlN0DAgYpbRNfTcGBHPF5g7vuQ=";
    entry("scic.register_struck", json!({"salt": salt, "root": root, "effective_on": on}))
}

/// What was lawful when it was recorded, and is no more.
pub fn as_it_stands() -> Vec<Case> {
    let ten = |number: u64| subscribed(number, "2013-01-02", 10, json!({}));
    let refunded = |number: u64, on: &str| {
        let fields = json!({"associate": associate(number), "shares": 10, "amount": 20_000, "written_off": [],
            "balance_sheet": {"closed_on": "2014-12-31"}, "effective_on": on});
        entry("capital.shares_refunded", fields)
    };
    // Forty shares at most, ten are left: a quarter is the floor, and the last refund goes below half of it.
    let gone = vec![
        statutes(json!({"manager": {"proposed_by": null}, "shares": {"floor": "1/2"}})),
        admitted(1, "2012-01-02", "cae"),
        admitted(2, "2012-01-02", "cae"),
        admitted(3, "2012-01-02", "cae"),
        ten(1),
        ten(2),
        ten(3),
        withdrew(3, "2014-12-31"),
        withdrew(2, "2014-12-31"),
        refunded(3, "2015-06-30"),
        refunded(2, "2015-06-30"),
    ];
    let least = json!({"manager": {"proposed_by": null},
        "categories": [{"key": "cae", "kind": "producers", "label": "cae", "minimum_shares": 12}]});
    let few = vec![
        statutes(least),
        admitted(1, "2012-01-02", "cae"),
        admitted(2, "2012-01-02", "cae"),
        ten(1),
        subscribed(2, "2013-01-02", 12, json!({})),
    ];
    let among = json!({"manager": {"proposed_by": null, "chosen_among": "associates"}});
    let managing = entry(
        "mandates.manager_appointed",
        json!({"holder": {"natural_person": {"person": person(9)}}, "effective_on": "2018-01-02", "ends_on": "2021-12-31"}),
    );
    let manager = vec![
        statutes(among),
        admitted(1, "2012-01-02", "cae"),
        admitted(2, "2012-01-02", "cae"),
        admitted(9, "2012-01-02", "staff"),
        managing,
        withdrew(9, "2019-12-31"),
    ];
    let struck = with(ordinary(), vec![subscribed(1, "2013-01-02", 10, json!({})), struck("2019-12-31")]);
    vec![
        case(
            "REGISTER_DIFFERS",
            struck,
            ("2019-12-31", &[4]),
            rectified(3, &subscribed(1, "2013-01-02", 12, json!({}))),
        )
        .proposing("strike_register"),
        case("CAPITAL_BELOW_FLOOR", gone, ("2015-06-30", &[9, 10]), subscribed(1, "2019-01-02", 10, json!({})))
            .proposing("subscribe_shares"),
        case("HELD_LT_MINIMUM", few, ("2012-01-02", &[1]), subscribed(1, "2019-01-02", 2, json!({})))
            .proposing("subscribe_shares"),
        case("MANAGER_NOT_ASSOCIATE", manager, ("2020-01-01", &[4, 5]), rectified(5, &withdrew(9, "2021-12-31")))
            .proposing("appoint_manager"),
    ]
}
