//! Who asks to become an associate, and who may be one among the employees.

use super::common::*;
use quitus_domain::cooperative::{Act, Event};
use quitus_domain::register::{AdmitAssociate, ApplicationReceived, ApplicationRejected, ReceiveApplication};
use quitus_domain::register::{Identity, RejectApplication};
use quitus_domain::values::Organ;
use serde_json::json;

const OWN: &str = "";

/// Entry n° 7: L'Atelier de Béa asked on 1 April 2015.
fn bea_asked() -> Given {
    Given::three_caes().and(on("2015-04-01", application(BEA)))
}

fn rejects(date: &str) -> Act {
    on(date, rejection(BEA))
}

pub fn scic() -> Given {
    Given::three_caes().and(on("2026-09-15", amends(statutes_2026())))
}

/// The employee of the story under another reference.
pub fn employee_again() -> AdmitAssociate {
    AdmitAssociate { identity: EMPLOYEE.identity(), ..admission(EMPLOYEE.again()) }
}

pub fn refusals() -> Vec<Row> {
    [applications(), rejections(), employees()].into_iter().flatten().collect()
}

fn applications() -> Vec<Row> {
    vec![
        row(
            "nobody applies before there are statutes",
            Given::an_open_book().and(on(FOUNDED, incorporation())),
            on("2015-04-01", application(BEA)),
            ("NO_STATUTES", OWN),
            json!({"on": "2015-04-01"}),
        ),
        row(
            "one application under one reference",
            bea_asked(),
            on("2015-05-01", application(BEA)),
            ("ALREADY_APPLIED", OWN),
            json!({"associate": BEA.reference(), "on": "2015-04-01"}),
        ),
        row(
            "an associate does not apply",
            Given::three_caes(),
            on("2015-04-01", application(COOPENATES)),
            ("ALREADY_ADMITTED", OWN),
            json!({"associate": COOPENATES.reference(), "number": 2, "since": FOUNDED}),
        ),
        row(
            "a category that the statutes do not have",
            Given::three_caes(),
            on("2015-04-01", application(CIGALES)),
            ("UNKNOWN_CATEGORY", OWN),
            json!({"category": "partners", "known": ["cae", "beneficiaries"]}),
        ),
        row(
            "nobody is admitted before having applied",
            bea_asked(),
            on("2015-03-31", admission(BEA)),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2015-03-31", "basis": 6, "basis_on": "2015-04-01"}),
        ),
    ]
}

fn rejections() -> Vec<Row> {
    vec![
        row(
            "nothing is rejected that nobody asked",
            Given::three_caes(),
            rejects("2015-06-01"),
            ("NO_APPLICATION", OWN),
            json!({"associate": BEA.reference()}),
        ),
        row(
            "rejected once",
            bea_asked().and(rejects("2015-06-01")),
            rejects("2015-07-01"),
            ("ALREADY_REJECTED", OWN),
            json!({"associate": BEA.reference(), "on": "2015-06-01"}),
        ),
        row(
            "not before it came",
            bea_asked(),
            rejects("2015-03-31"),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2015-03-31", "basis": 6, "basis_on": "2015-04-01"}),
        ),
        row(
            "not once admitted",
            bea_asked().and(on("2015-06-01", admission(BEA))),
            rejects("2015-06-01"),
            ("ALREADY_ADMITTED", OWN),
            json!({"associate": BEA.reference(), "number": 4, "since": "2015-06-01"}),
        ),
        row(
            "not by the manager, where the assembly admits",
            bea_asked(),
            on("2015-06-01", RejectApplication { decision: decided_by(Organ::Manager), ..rejection(BEA) }),
            ("WRONG_DECIDER", "COOP-13"),
            json!({"decided_by": "manager", "deciders": ["ordinary_assembly"]}),
        ),
    ]
}

fn employees() -> Vec<Row> {
    let left = scic().employing("2019-03-01").and(on("2026-09-14", departure(EMPLOYEE.person())));
    let admitted = scic().employing("2019-03-01").and(on("2026-09-15", admission(EMPLOYEE)));
    let again = |category| on("2026-10-16", AdmitAssociate { category: slug(category), ..employee_again() });
    let twice = ("ALREADY_CATEGORISED", "SCIC-05");
    let employed = ("NOT_EMPLOYED_BY_SOCIETY", "SCIC-04");
    vec![
        row(
            "an entrepreneur of Artenréel is not employed by the cooperative",
            scic(),
            on("2026-09-15", admission(EMPLOYEE)),
            employed,
            json!({}),
        ),
        row(
            "who is hired the day after is not employed yet",
            scic().employing("2026-09-16"),
            on("2026-09-15", admission(EMPLOYEE)),
            employed,
            json!({}),
        ),
        row(
            "whose employment ended the day before is employed no more",
            left,
            on("2026-09-15", admission(EMPLOYEE)),
            employed,
            json!({}),
        ),
        row(
            "an employee is not a partner too",
            admitted.clone(),
            again("partners"),
            twice,
            json!({"current": "employees", "asked": "partners"}),
        ),
        row(
            "nor an employee twice",
            admitted,
            again("employees"),
            twice,
            json!({"current": "employees", "asked": "employees"}),
        ),
    ]
}

pub fn findings() -> Vec<Row> {
    let Identity::LegalPerson { name, legal_form, seat, representative, power, .. } = BEA.identity() else { panic!() };
    let identity = Identity::LegalPerson { name, legal_form, siren: None, seat, representative, power };
    vec![row(
        "a legal person without a SIREN applies",
        Given::three_caes(),
        on("2015-04-01", ReceiveApplication { identity, ..application(BEA) }),
        ("INDIVISION_EXPECTED", "COOP-14"),
        json!({}),
    )]
}

#[test]
fn bea_asks_to_become_an_associate() {
    let event = Given::three_caes().records(&on("2015-04-01", application(BEA)));
    let expected = ApplicationReceived {
        associate: BEA.reference(),
        identity: BEA.identity(),
        category: slug("beneficiaries"),
        letter: Some(sealed("letter")),
        effective_on: day("2015-04-01"),
    };
    assert_eq!(event, Event::ApplicationReceived(expected));
}

#[test]
fn an_application_rejected_in_june_is_admitted_in_september_under_the_same_reference() {
    let event = bea_asked().records(&rejects("2015-06-01"));
    let expected = ApplicationRejected {
        associate: BEA.reference(),
        ground: Some(sealed("ground")),
        decision: assembly(),
        effective_on: day("2015-06-01"),
    };
    assert_eq!(event, Event::ApplicationRejected(expected));
    let rejected = bea_asked().knowing(event);
    let application = rejected.state.register.application(BEA.reference()).unwrap();
    assert_eq!((application.on, application.rejected_on), (day("2015-04-01"), Some(day("2015-06-01"))));
    assert_eq!(rejected.state.register.count_on(day("2015-06-01")), 3, "who is rejected is no associate");
    let admitted = rejected.and(on("2015-09-01", admission(BEA)));
    assert_eq!(admitted.state.register.get(BEA.reference()).unwrap().since, day("2015-09-01"));
}

#[test]
fn an_application_can_be_recorded_after_the_admission_that_it_asked_for() {
    let book = Given::three_caes().and(on("2015-06-01", admission(BEA)));
    assert_eq!(book.finds(&on("2015-06-01", application(BEA))), []);
    assert_eq!(book.and(on("2015-04-01", application(BEA))).finds(&rejects("2015-05-01")), []);
}

#[test]
fn an_employee_is_one_from_the_first_day_to_the_last() {
    let hired = scic().employing("2026-09-15");
    assert_eq!(hired.finds(&on("2026-09-15", admission(EMPLOYEE))), []);
    let leaves = hired.and(on("2026-09-15", departure(EMPLOYEE.person())));
    assert_eq!(leaves.finds(&on("2026-09-15", admission(EMPLOYEE))), []);
}

#[test]
fn a_natural_person_who_left_comes_back_on_the_next_day() {
    let book = scic().employing("2019-03-01").and(on("2026-09-15", admission(EMPLOYEE)));
    let gone = book.and(on("2027-06-30", withdrawal(EMPLOYEE, "2027-01-01")));
    assert_eq!(gone.refuses_as(&on("2027-06-30", employee_again())), "ALREADY_CATEGORISED");
    assert_eq!(gone.finds(&on("2027-07-01", employee_again())), []);
}
