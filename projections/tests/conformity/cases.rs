//! One story for each finding: the entries that raise it, and the one that mends it. Here those about associates and
//! shares; `bodies` has the others.

use super::accounts::accounts;
use super::bodies::{as_it_stands, meetings, statutes_and_officers, years};
use super::book::*;
use super::business::turnover;
use super::clauses::clauses;
use super::formalities::formalities;
use super::scic::scic_and_reviews;
use serde_json::{Value, json};

/// A story: `raises` leads to the finding on the day `on`, `clears` mends it by the day `cleared_on`.
pub struct Case {
    pub code: &'static str,
    pub raises: Vec<Value>,
    pub on: &'static str,
    pub since: &'static str,
    pub entries: Vec<u64>,
    pub proposes: Option<&'static str>,
    pub clears: Vec<Value>,
    pub cleared_on: &'static str,
}

const DAY: &str = "2020-06-30";

pub fn case(code: &'static str, raises: Vec<Value>, (since, entries): (&'static str, &[u64]), clears: Value) -> Case {
    let entries = entries.to_vec();
    Case { code, raises, on: DAY, since, entries, proposes: None, clears: vec![clears], cleared_on: DAY }
}

impl Case {
    pub fn proposing(self, command: &'static str) -> Case {
        Case { proposes: Some(command), ..self }
    }

    /// Asked on another day than the others.
    pub fn on(self, day: &'static str) -> Case {
        Case { on: day, cleared_on: day, ..self }
    }
}

/// Statutes and two associates of an ordinary cooperative: entries 0 to 2.
pub fn ordinary() -> Vec<Value> {
    let clauses = json!({"manager": {"proposed_by": null}});
    vec![statutes(clauses), admitted(1, "2012-01-02", "cae"), admitted(2, "2012-01-02", "cae")]
}

/// Statutes of a SCIC, with a user, a producer and a partner, whose benefit is shown: entries 0 to 4.
pub fn of_scic() -> Vec<Value> {
    vec![
        statutes(scic()),
        admitted(1, "2019-07-01", "users"),
        admitted(2, "2012-01-02", "producers"),
        admitted(3, "2012-01-02", "partners"),
        entry("register.benefit_evidenced", json!({"associate": associate(1), "effective_on": "2020-01-31"})),
    ]
}

pub fn with(mut book: Vec<Value>, more: Vec<Value>) -> Vec<Value> {
    book.extend(more);
    book
}

pub fn cases() -> Vec<Case> {
    [
        accounts(),
        shares(),
        paid_back(),
        entered(),
        scic_members(),
        statutes_and_officers(),
        clauses(),
        as_it_stands(),
        meetings(),
        turnover(),
        years(),
        scic_and_reviews(),
        formalities(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn shares() -> Vec<Case> {
    let no_bulletin = subscribed(1, "2013-01-02", 10, json!({"bulletin": null}));
    let quarter = json!({"paid": 5_000, "due_on": "2026-12-31"});
    let half = json!({"manager": {"proposed_by": null}, "shares": {"paid_at_subscription": "1/2"}});
    let half = vec![statutes(half), admitted(1, "2012-01-02", "cae"), subscribed(1, "2013-01-02", 10, quarter)];
    let pay = |amount: u64| {
        let fields = json!({"associate": associate(1), "subscription": subscription(1), "amount": amount, "effective_on": "2020-01-01"});
        entry("capital.shares_paid_up", fields)
    };
    let sold = |price: u64| {
        let fields = json!({"from": associate(1), "to": associate(2), "shares": 5, "left": 5, "held": 5, "price": price, "effective_on": "2014-01-02"});
        entry("capital.shares_transferred", fields)
    };
    let unpaid = with(ordinary(), vec![subscribed(1, "2013-01-02", 10, json!({"paid": 15_000}))]);
    let town = |number: u64, shares: u64| subscribed(number, "2019-01-02", shares, json!({}));
    let towns = vec![admitted(4, "2019-01-02", "towns"), town(2, 10), town(4, 11)];
    vec![
        case(
            "NO_SUBSCRIPTION_FORM",
            with(ordinary(), vec![no_bulletin]),
            ("2013-01-02", &[3]),
            rectified(3, &subscribed(1, "2013-01-02", 10, json!({}))),
        )
        .proposing("rectify_entry"),
        case("PAYUP_LT_STATUTES", half, ("2013-01-02", &[2]), pay(5_000)).proposing("pay_up_shares"),
        case(
            "PRICE_ABOVE_NOMINAL",
            with(ordinary(), vec![subscribed(1, "2013-01-02", 10, json!({})), sold(10_001)]),
            ("2014-01-02", &[4]),
            rectified(4, &sold(10_000)),
        ),
        case("PAYUP_OVERDUE", unpaid, ("2017-01-03", &[3]), pay(5_000)).proposing("notify_default"),
        case(
            "PUBLIC_CAPITAL_EXCEEDED",
            with(of_scic(), towns),
            ("2019-01-02", &[5, 6, 7]),
            subscribed(3, "2020-01-02", 1, json!({})),
        )
        .proposing("subscribe_shares"),
    ]
}

fn paid_back() -> Vec<Case> {
    let left = |on: &str| {
        with(
            ordinary(),
            vec![
                subscribed(1, "2013-01-02", 10, json!({})),
                subscribed(2, "2013-01-02", 90, json!({})),
                withdrew(1, on),
            ],
        )
    };
    let refund = |closed_on: &str| {
        let fields = json!({
            "associate": associate(1), "shares": 10, "amount": 20_000, "written_off": [], "effective_on": "2016-06-30",
            "balance_sheet": {"closed_on": closed_on},
        });
        entry("capital.shares_refunded", fields)
    };
    let late = subscribed(1, "2016-01-01", 5, json!({}));
    vec![
        case("REIMBURSE_OVERDUE", left("2014-12-31"), ("2020-01-01", &[5]), rectified(5, &withdrew(1, "2015-06-30")))
            .proposing("refund_shares"),
        case(
            "VALUED_ON_OTHER_CLOSE",
            with(left("2015-12-31"), vec![refund("2014-12-31")]),
            ("2016-06-30", &[6]),
            rectified(6, &refund("2015-12-31")),
        )
        .proposing("rectify_entry"),
        case(
            "SUBSCRIBED_AFTER_LEAVING",
            with(ordinary(), vec![late, withdrew(1, "2015-12-31")]),
            ("2016-01-01", &[3, 4]),
            rectified(4, &withdrew(1, "2016-01-01")),
        )
        .proposing("rectify_entry"),
        case(
            "WITHDRAWAL_BEFORE_TERM",
            with(
                ordinary(),
                vec![entry(
                    "register.associate_withdrew",
                    json!({"associate": associate(1), "asked_for": "2014-12-30", "effective_on": "2014-12-31"}),
                )],
            ),
            ("2014-12-31", &[3]),
            rectified(3, &withdrew(1, "2014-12-31")),
        ),
    ]
}

fn entered() -> Vec<Case> {
    let without = |what: &str| {
        let mut payload = admitted(2, "2012-01-02", "cae");
        payload["register.associate_admitted"]["identity"]["legal_person"][what] = Value::Null;
        vec![ordinary()[0].clone(), admitted(1, "2012-01-02", "cae"), payload]
    };
    let power =
        entry("register.representative_appointed", json!({"associate": associate(2), "effective_on": "2013-01-02"}));
    let many: Vec<Value> = (3..=101).map(|number| admitted(number, "2019-05-02", "cae")).collect();
    let all: Vec<u64> = (3..102).collect();
    let left_alone = with(ordinary(), vec![withdrew(1, "2020-03-31")]);
    let alone = vec![ordinary()[0].clone(), admitted(1, "2012-01-02", "cae")];
    let silent = json!({"manager": {"proposed_by": null}, "entry": {"reclassified_by": null}});
    let moved = |on: &str| {
        entry(
            "register.associate_reclassified",
            json!({"associate": associate(1), "category": "beneficiaries", "effective_on": on}),
        )
    };
    let silent =
        vec![statutes(silent), admitted(1, "2012-01-02", "cae"), admitted(2, "2012-01-02", "cae"), moved("2013-01-02")];
    vec![
        case(
            "INDIVISION_EXPECTED",
            without("siren"),
            ("2012-01-02", &[2]),
            rectified(2, &admitted(2, "2012-01-02", "cae")),
        )
        .proposing("rectify_entry"),
        case("PROOF_OF_POWER_MISSING", without("power"), ("2012-01-02", &[2]), power)
            .proposing("appoint_representative"),
        case("SARL_MAX_100", with(ordinary(), many), ("2019-05-02", &all), withdrew(101, "2020-01-31")),
        case("TOO_FEW_ASSOCIATES", alone, ("2012-01-02", &[1]), admitted(2, "2020-01-02", "cae")),
        case("TOO_FEW_ASSOCIATES", left_alone, ("2020-04-01", &[1, 3]), admitted(9, "2020-05-02", "cae")),
        case(
            "RECLASSIFICATION_ORGAN_NOT_STATED",
            silent,
            ("2013-01-02", &[3]),
            rectified(0, &statutes(json!({"manager": {"proposed_by": null}}))),
        )
        .proposing("amend_statutes"),
    ]
}

fn scic_members() -> Vec<Case> {
    let admit = |on: &'static str, category: &'static str| admitted(9, on, category);
    let only = |categories: [&str; 2]| {
        let numbered = (1..).zip(categories).map(|(number, category)| admitted(number, "2012-01-02", category));
        std::iter::once(statutes(scic())).chain(numbered).collect::<Vec<_>>()
    };
    let hired = with(of_scic(), vec![employed(50, "2019-03-01")]);
    let no_producer = with(only(["users", "partners"]), vec![employed(50, "2019-03-01")]);
    let colleague = with(of_scic(), vec![employed(7, "2018-01-01"), admitted(7, "2018-01-01", "staff")]);
    let ended = entry("register.employment_ended", json!({"person": person(7), "effective_on": "2020-03-31"}));
    let moved = entry(
        "register.associate_reclassified",
        json!({"associate": associate(7), "category": "partners", "effective_on": "2020-04-01"}),
    );
    let must = json!({"entry": {"employees_apply_after": 12}});
    let mut clauses = scic();
    clauses["entry"] = must["entry"].clone();
    let must_apply = with(of_scic(), vec![amended("2012-02-02", clauses), employed(50, "2018-03-01")]);
    let applies = json!({"identity": {"natural_person": {"person": person(50)}}, "effective_on": "2020-06-01", "associate": associate(50)});
    let mut application = entry("register.application_received", applies);
    application["register.application_received"]["identity"] = json!({"natural_person": {"person": person(50)}});
    let contract = json!({"person": person(9), "effective_on": "2016-01-02", "contract": {"entrepreneur_employee": {"earlier": 8}}});
    let entrepreneur = with(ordinary(), vec![entry("register.employment_started", contract)]);
    let mut member = admit("2020-06-01", "cae");
    member["register.associate_admitted"]["identity"] = json!({"natural_person": {"person": person(9)}});
    let used = entry("register.benefit_evidenced", json!({"associate": associate(1), "effective_on": "2020-06-30"}));
    vec![
        case(
            "CATEGORIES_LT_3",
            only(["users", "producers"]),
            ("2012-01-02", &[0, 1, 2]),
            admit("2020-01-02", "partners"),
        )
        .proposing("admit_associate"),
        case(
            "BENEFICIARIES_CATEGORY_MISSING",
            only(["partners", "producers"]),
            ("2012-01-02", &[0, 1, 2]),
            admit("2020-01-02", "users"),
        )
        .proposing("admit_associate"),
        case(
            "PRODUCERS_CATEGORY_MISSING",
            only(["users", "partners"]),
            ("2012-01-02", &[0, 1, 2]),
            admit("2020-01-02", "producers"),
        )
        .proposing("admit_associate"),
        case("EMPLOYEES_CATEGORY_MISSING", no_producer, ("2019-03-01", &[0]), admit("2020-01-02", "staff"))
            .proposing("admit_associate"),
        case("EMPLOYEES_CATEGORY_NOW_REQUIRED", hired, ("2019-03-01", &[0]), admit("2020-01-02", "staff"))
            .proposing("admit_associate"),
        case("EMPLOYMENT_LOST", with(colleague, vec![ended]), ("2020-04-01", &[6, 7]), moved)
            .proposing("reclassify_associate"),
        case("BENEFIT_NOT_EVIDENCED", of_scic().into_iter().take(4).collect(), ("2020-07-02", &[1]), used)
            .proposing("evidence_benefit")
            .on("2020-07-31"),
        case("EMPLOYEE_MUST_APPLY", must_apply, ("2019-03-02", &[6]), application).proposing("receive_application"),
        case("ENTREPRENEUR_NOT_ASSOCIATE", entrepreneur, ("2018-05-03", &[3]), member).proposing("admit_associate"),
    ]
}
