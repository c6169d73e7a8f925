//! Who becomes an associate, by whose decision, under which number.

use super::common::*;
use quitus_domain::cooperative::Event;
use quitus_domain::register::{AdmitAssociate, AssociateAdmitted, Identity};
use quitus_domain::values::Organ;
use serde_json::json;

const OWN: &str = "";

fn scic() -> Given {
    Given::three_caes().and(on("2026-09-15", amends(statutes_2026())))
}

fn gone(book: Given, party: Party) -> Given {
    book.and(on("2015-12-31", withdrawal(party, "2015-06-01")))
}

/// The identity of a cooperative with another SIREN, or another proof.
fn cooperative(party: Party, change: impl FnOnce(&mut Option<quitus_domain::values::Siren>, &mut bool)) -> Identity {
    let Identity::LegalPerson { name, legal_form, mut siren, seat, representative, power } = party.identity() else {
        panic!("{party:?} is no legal person")
    };
    let mut proven = true;
    change(&mut siren, &mut proven);
    Identity::LegalPerson { name, legal_form, siren, seat, representative, power: power.filter(|_| proven) }
}

pub fn refusals() -> Vec<Row> {
    [who_is_there_already(), by_whom_and_where()].into_iter().flatten().collect()
}

fn who_is_there_already() -> Vec<Row> {
    vec![
        row(
            "nobody is admitted before there are statutes",
            Given::an_open_book().and(on(FOUNDED, incorporation())),
            on(FOUNDED, admission(ARTENREEL)),
            ("NO_STATUTES", OWN),
            json!({"on": "2012-01-02"}),
        ),
        row(
            "one is admitted once",
            Given::three_caes(),
            on("2015-06-01", admission(COOPENATES)),
            ("ALREADY_ADMITTED", OWN),
            json!({"associate": COOPENATES.reference(), "number": 2, "since": "2012-01-02"}),
        ),
        row(
            "who comes back takes a new reference",
            gone(Given::three_caes(), COOPENATES),
            on("2018-06-01", admission(COOPENATES)),
            ("ALREADY_ADMITTED", OWN),
            json!({"associate": COOPENATES.reference(), "number": 2, "since": "2012-01-02"}),
        ),
        row(
            "one legal person is one associate",
            Given::three_caes(),
            on("2015-06-01", admission(ANTIGONE.again())),
            ("SIREN_ALREADY_ADMITTED", OWN),
            json!({"siren": ANTIGONE.siren(), "number": 3}),
        ),
        row(
            "who leaves on a day is still an associate on it",
            gone(Given::three_caes(), ANTIGONE),
            on("2015-12-31", admission(ANTIGONE.again())),
            ("SIREN_ALREADY_ADMITTED", OWN),
            json!({"siren": ANTIGONE.siren(), "number": 3}),
        ),
        row(
            "a late entry does not double who came later and is there still",
            Given::cooproduction().and(on("2015-06-01", admission(BEA))),
            on("2014-06-01", admission(BEA.again())),
            ("SIREN_ALREADY_ADMITTED", OWN),
            json!({"siren": BEA.siren(), "number": 1}),
        ),
    ]
}

fn by_whom_and_where() -> Vec<Row> {
    vec![
        row(
            "there are no employees before the SCIC",
            Given::three_caes(),
            on("2015-06-01", admission(EMPLOYEE)),
            ("UNKNOWN_CATEGORY", OWN),
            json!({"category": "employees", "known": ["cae", "beneficiaries"]}),
        ),
        row(
            "a cooperative is no employee",
            scic(),
            on("2026-09-15", AdmitAssociate { category: slug("employees"), ..admission(BEA) }),
            ("PERSON_NOT_OF_CATEGORY", "SCIC-02"),
            json!({"person": "legal", "kind": "employees"}),
        ),
        row(
            "the manager does not admit where the assembly does",
            Given::three_caes(),
            on("2015-06-01", AdmitAssociate { decision: decided_by(Organ::Manager), ..admission(BEA) }),
            ("WRONG_DECIDER", "COOP-13"),
            json!({"decided_by": "manager", "deciders": ["ordinary_assembly"]}),
        ),
        row(
            "the founders admit on the day of constitution only",
            Given::three_caes(),
            on("2012-01-03", AdmitAssociate { decision: deed(), ..admission(BEA) }),
            ("WRONG_DECIDER", "COOP-13"),
            json!({"decided_by": "founding_deed", "deciders": ["ordinary_assembly"]}),
        ),
    ]
}

pub fn findings() -> Vec<Row> {
    let hundred = (0..97).fold(Given::three_caes(), |book, n| book.and(on("2015-06-01", admission(BEA.other(n)))));
    vec![
        row(
            "a cooperative without a SIREN is perhaps an indivision",
            Given::three_caes(),
            on("2015-06-01", AdmitAssociate { identity: cooperative(BEA, |siren, _| *siren = None), ..admission(BEA) }),
            ("INDIVISION_EXPECTED", "COOP-14"),
            json!({}),
        ),
        row(
            "nothing shows that the representative may vote",
            Given::three_caes(),
            on(
                "2015-06-01",
                AdmitAssociate { identity: cooperative(BEA, |_, proven| *proven = false), ..admission(BEA) },
            ),
            ("PROOF_OF_POWER_MISSING", "COOP-02"),
            json!({}),
        ),
        row(
            "the hundred and first associate of a SARL",
            hundred,
            on("2015-07-01", admission(BEA)),
            ("SARL_MAX_100", "SCIC-08"),
            json!({"count": 101, "most": 100, "fix_by": "2016-07-01"}),
        ),
    ]
}

#[test]
fn who_is_not_admitted() {
    each_is_refused(&refusals());
}

#[test]
fn who_is_admitted_with_a_finding() {
    each_is_found(&findings());
}

#[test]
fn the_hundredth_associate_of_a_sarl_is_no_finding() {
    let ninety_nine = (0..96).fold(Given::three_caes(), |book, n| book.and(on("2015-06-01", admission(BEA.other(n)))));
    assert_eq!(ninety_nine.finds(&on("2015-07-01", admission(BEA))), []);
    assert_eq!(ninety_nine.state.register.count_on(day("2015-07-01")), 99);
}

#[test]
fn the_assembly_admits_the_atelier_de_bea_as_a_beneficiary() {
    let book = Given::three_caes();
    let act = on("2015-06-01", admission(BEA));
    assert_eq!(book.finds(&act), []);
    let expected = AssociateAdmitted {
        associate: BEA.reference(),
        number: 4,
        identity: BEA.identity(),
        category: slug("beneficiaries"),
        ground: sealed("ground"),
        evidence: vec![sealed("evidence")],
        decision: assembly(),
        effective_on: day("2015-06-01"),
    };
    assert_eq!(book.records(&act), Event::AssociateAdmitted(expected));
}

#[test]
fn one_is_an_associate_from_the_day_of_admission() {
    let book = Given::three_caes().and(on("2015-06-01", admission(BEA)));
    let count = |date| book.state.register.count_on(day(date));
    assert_eq!(["2012-01-01", "2012-01-02", "2015-05-31", "2015-06-01"].map(count), [0, 3, 3, 4]);
    let bea = book.state.register.get(BEA.reference()).unwrap();
    assert!(!bea.is_member_on(day("2015-05-31")) && bea.is_member_on(day("2015-06-01")));
}

#[test]
fn the_scic_admits_an_employee_and_a_cigales_club_in_undivided_ownership() {
    let book = scic().employing("2019-03-01");
    for party in [EMPLOYEE, CIGALES] {
        assert_eq!(book.finds(&on("2026-09-15", admission(party))), [], "{}", party.category);
    }
    let Event::AssociateAdmitted(club) = book.records(&on("2026-09-15", admission(CIGALES))) else { panic!() };
    assert_eq!(club.identity.siren(), None);
    assert_eq!(club.identity.persons().next(), Some(CIGALES.person()), "the common agent first");
    assert_eq!(club.identity.persons().count(), 6, "the agent and five co-owners");
}

#[test]
fn before_the_scic_a_category_asks_nothing_of_the_person() {
    let act = on("2015-06-01", AdmitAssociate { category: slug("beneficiaries"), ..admission(EMPLOYEE) });
    assert_eq!(Given::three_caes().finds(&act), []);
}

#[test]
fn numbers_follow_the_order_of_recording_and_are_never_given_twice() {
    let book = Given::three_caes().and(on("2015-06-01", admission(BEA)));
    let entry = book.last();
    let book = book.and(on("2015-07-01", annulment(entry)));
    assert_eq!(book.state.register.get(BEA.reference()), None, "the admission is annulled");
    let Event::AssociateAdmitted(other) = book.records(&on("2014-01-01", admission(BEA.other(1)))) else { panic!() };
    assert_eq!(other.number, 5, "n° 4 stays given");
    let Event::AssociateAdmitted(same) = book.records(&on("2016-01-01", admission(BEA))) else { panic!() };
    assert_eq!(same.number, 4, "the same reference keeps its number");
}

#[test]
fn a_siren_is_free_again_once_its_admission_is_annulled() {
    let book = Given::three_caes().and(on("2015-06-01", admission(BEA)));
    let entry = book.last();
    let book = book.and(on("2015-07-01", annulment(entry)));
    assert_eq!(book.finds(&on("2015-07-01", admission(BEA.again()))), []);
}

#[test]
fn who_left_comes_back_under_a_new_reference_and_a_new_number() {
    let book = gone(Given::three_caes(), ANTIGONE);
    let Event::AssociateAdmitted(back) = book.records(&on("2016-01-01", admission(ANTIGONE.again()))) else { panic!() };
    assert_eq!((back.number, back.associate), (4, ANTIGONE.again().reference()));
    let book = book.knowing(Event::AssociateAdmitted(back));
    let count = |date| book.state.register.count_on(day(date));
    assert_eq!(["2015-12-31", "2016-01-01"].map(count), [3, 3]);
}
