//! What changes for an associate: category, representative, contact; and what shows the tie.

use super::applications::scic;
use super::common::*;
use quitus_domain::cooperative::Event;
use quitus_domain::register::*;
use quitus_domain::values::{Months, Organ};
use serde_json::json;

const OWN: &str = "";

/// Entry n° 7: L'Atelier de Béa is an associate since 1 June 2015.
fn bea() -> Given {
    Given::three_caes().and(on("2015-06-01", admission(BEA)))
}

/// Entries n° 7 and 8: a SCIC, and the Cigales club among its partners.
fn club() -> Given {
    scic().and(on("2026-09-15", admission(CIGALES)))
}

/// The employee of the story, a partner for now.
fn partner() -> Given {
    scic().and(on("2026-09-15", AdmitAssociate { category: slug("partners"), ..admission(EMPLOYEE) }))
}

pub fn refusals() -> Vec<Row> {
    [who_is_none(), categories(), representatives(), contacts(), employments()].into_iter().flatten().collect()
}

fn who_is_none() -> Vec<Row> {
    let left = Given::three_caes().and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    let unknown = json!({"associate": BEA.reference()});
    let gone = json!({"lost_on": "2015-12-31", "on": "2016-01-01"});
    let early = json!({"effective_on": "2015-05-31", "basis": 6, "basis_on": "2015-06-01"});
    let (nobody, former, basis) =
        (("UNKNOWN_ASSOCIATE", OWN), ("NOT_AN_ASSOCIATE", "COOP-24"), ("BEFORE_ITS_BASIS", OWN));
    let acts = |party: Party| {
        [
            Command::from(reclassification(party, "cae")),
            representation(party, 77).into(),
            contact(party).into(),
            benefit(party, "2015-01-01").into(),
        ]
    };
    let mut rows = vec![];
    for command in acts(BEA) {
        let act = |date| on(date, command.0.clone());
        rows.push(row("who was never admitted", Given::three_caes(), act("2016-01-01"), nobody, unknown.clone()));
        rows.push(row("who is not admitted yet", bea(), act("2015-05-31"), basis, early.clone()));
    }
    for command in acts(COOPENATES) {
        rows.push(row("who left the day before", left.clone(), on("2016-01-01", command.0), former, gone.clone()));
    }
    rows
}

type Command = Said;

fn categories() -> Vec<Row> {
    let by_the_manager = ReclassifyAssociate { decision: decided_by(Organ::Manager), ..reclassification(BEA, "cae") };
    vec![
        row(
            "no change of category before there are statutes",
            Given::an_open_book().and(on(FOUNDED, incorporation())),
            on("2018-06-01", reclassification(BEA, "cae")),
            ("NO_STATUTES", OWN),
            json!({"on": "2018-06-01"}),
        ),
        row(
            "the category that one is in",
            bea(),
            on("2018-06-01", reclassification(BEA, "beneficiaries")),
            ("NOTHING_TO_CHANGE", OWN),
            json!({}),
        ),
        row(
            "a category that the statutes do not have",
            bea(),
            on("2018-06-01", reclassification(BEA, "friends")),
            ("UNKNOWN_CATEGORY", OWN),
            json!({"category": "friends", "known": ["cae", "beneficiaries"]}),
        ),
        row(
            "decided by the manager, where the assembly decides",
            bea(),
            on("2018-06-01", by_the_manager),
            ("WRONG_DECIDER", "COOP-18"),
            json!({"decided_by": "manager", "deciders": ["ordinary_assembly"]}),
        ),
        row(
            "a legal person is not employed",
            bea().and(on("2026-09-15", amends(statutes_2026()))),
            on("2026-10-16", reclassification(BEA, "employees")),
            ("PERSON_NOT_OF_CATEGORY", "SCIC-02"),
            json!({"person": "legal", "kind": "employees"}),
        ),
        row(
            "who is not employed is not among the employees",
            partner(),
            on("2026-10-16", reclassification(EMPLOYEE, "employees")),
            ("NOT_EMPLOYED_BY_SOCIETY", "SCIC-04"),
            json!({}),
        ),
    ]
}

fn representatives() -> Vec<Row> {
    let second = AppointRepresentative { replaces: person(78), ..representation(BEA, 77) };
    vec![
        row(
            "a natural person speaks for itself",
            partner(),
            on("2026-10-16", representation(EMPLOYEE, 77)),
            ("NOT_A_LEGAL_PERSON", OWN),
            json!({"associate": EMPLOYEE.reference()}),
        ),
        row(
            "who speaks for it already",
            bea().and(on("2018-06-01", representation(BEA, 77))),
            on("2018-06-01", representation(BEA, 77)),
            ("NOTHING_TO_CHANGE", OWN),
            json!({}),
        ),
        row(
            "a second one beside the one there is",
            bea(),
            on("2018-06-01", second),
            ("DUPLICATE_VOTER", "COOP-02"),
            json!({"asking": 2}),
        ),
    ]
}

fn contacts() -> Vec<Row> {
    let nothing = ChangeContact { seat: None, person: None, email_notice: None, ..contact(BEA) };
    vec![
        row("a change of nothing", bea(), on("2018-06-01", nothing), ("NOTHING_TO_CHANGE", OWN), json!({})),
        row(
            "co-owners have no seat",
            club(),
            on("2026-10-16", contact(CIGALES)),
            ("NOT_A_LEGAL_PERSON", OWN),
            json!({"associate": CIGALES.reference()}),
        ),
        row(
            "the address of somebody who stands behind another associate",
            bea(),
            on("2018-06-01", ChangeContact { person: Some(ANTIGONE.person()), ..contact(BEA) }),
            ("ANOTHER_PERSON", OWN),
            json!({"associate": BEA.reference(), "person": ANTIGONE.person()}),
        ),
        row(
            "evidence of a period that ends before it begins",
            bea(),
            on("2018-12-31", benefit(BEA, "2019-01-01")),
            ("ENDS_BEFORE_IT_BEGINS", OWN),
            json!({"begins": "2019-01-01", "ends": "2018-12-31"}),
        ),
    ]
}

fn employments() -> Vec<Row> {
    let who = EMPLOYEE.person();
    let employed = Given::cooproduction().employing("2019-03-01");
    let gone = employed.clone().and(on("2024-06-30", departure(who)));
    let twice = |since: &str| json!({"person": who, "since": since});
    vec![
        row(
            "hired twice",
            employed.clone(),
            on("2020-01-01", hiring(who)),
            ("ALREADY_EMPLOYED", OWN),
            twice("2019-03-01"),
        ),
        row(
            "hired on the last day",
            gone.clone(),
            on("2024-06-30", hiring(who)),
            ("ALREADY_EMPLOYED", OWN),
            twice("2019-03-01"),
        ),
        row(
            "hired before a known employment",
            gone.clone(),
            on("2018-01-01", hiring(who)),
            ("ALREADY_EMPLOYED", OWN),
            twice("2019-03-01"),
        ),
        row(
            "the end of an employment that ended",
            gone,
            on("2024-07-31", departure(who)),
            ("NOT_EMPLOYED", OWN),
            json!({"person": who, "on": "2024-07-31"}),
        ),
        row(
            "an employment does not end before it begins",
            employed,
            on("2019-02-28", departure(who)),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2019-02-28", "basis": 3, "basis_on": "2019-03-01"}),
        ),
    ]
}

pub fn findings() -> Vec<Row> {
    let silent = but(statutes_2012(), |s| s.entry.reclassified_by = None);
    vec![
        row(
            "statutes that do not say who decides on a category",
            Given::cooproduction_under(silent).with_the_three_caes().and(on("2015-06-01", admission(BEA))),
            on("2018-06-01", reclassification(BEA, "cae")),
            ("RECLASSIFICATION_ORGAN_NOT_STATED", "COOP-18"),
            json!({"decided_by": "ordinary_assembly"}),
        ),
        row(
            "a new representative without proof of the power",
            bea(),
            on("2018-06-01", AppointRepresentative { power: None, ..representation(BEA, 77) }),
            ("PROOF_OF_POWER_MISSING", "COOP-02"),
            json!({}),
        ),
    ]
}

#[test]
fn bea_changes_category_and_keeps_its_number_and_its_shares() {
    let book = bea().and(on("2015-06-01", subscription(BEA, 4, 60)));
    let event = book.records(&on("2018-06-01", reclassification(BEA, "cae")));
    let expected = AssociateReclassified {
        associate: BEA.reference(),
        category: slug("cae"),
        ground: sealed("ground"),
        evidence: vec![sealed("evidence")],
        decision: assembly(),
        effective_on: day("2018-06-01"),
    };
    assert_eq!(event, Event::AssociateReclassified(expected));
    let after = book.clone().knowing(event);
    let line = after.state.register.get(BEA.reference()).unwrap();
    let category = |date| line.category_on(day(date)).unwrap().as_str();
    assert_eq!(["2015-06-01", "2018-05-31", "2018-06-01"].map(category), ["beneficiaries", "beneficiaries", "cae"]);
    assert_eq!(after.state.register.number(BEA.reference()), Some(4));
    assert_eq!(after.state.capital, book.state.capital);
}

#[test]
fn an_employee_hired_on_the_day_moves_among_the_employees() {
    let book = partner().employing("2026-10-16");
    assert_eq!(book.finds(&on("2026-10-16", reclassification(EMPLOYEE, "employees"))), []);
}

#[test]
fn a_new_representative_takes_the_place_of_the_one_before() {
    let event = bea().records(&on("2018-06-01", representation(BEA, 77)));
    let expected = RepresentativeAppointed {
        associate: BEA.reference(),
        representative: person(77),
        replaces: BEA.person(),
        power: Some(sealed("power")),
        effective_on: day("2018-06-01"),
    };
    assert_eq!(event, Event::RepresentativeAppointed(expected));
    let after = bea().knowing(event);
    let line = after.state.register.get(BEA.reference()).unwrap();
    let speaks = |date| line.representative_on(day(date));
    assert_eq!(["2018-05-31", "2018-06-01"].map(speaks), [Some(BEA.person()), Some(person(77))]);
    let register = &after.state.register;
    assert!([BEA.person(), person(77)].iter().all(|who| register.stands_behind(*who, BEA.reference())));
}

#[test]
fn co_owners_choose_another_agent() {
    assert_eq!(club().finds(&on("2027-01-01", representation(CIGALES, 77))), []);
}

#[test]
fn bea_moves_and_agrees_to_notices_by_e_mail() {
    let event = bea().records(&on("2018-06-01", contact(BEA)));
    let expected = ContactChanged {
        associate: BEA.reference(),
        seat: Some(label("Colmar")),
        person: Some(BEA.person()),
        email_notice: Some(EmailNotice::Agreed { document: sealed("consent") }),
        effective_on: day("2018-06-01"),
    };
    assert_eq!(event, Event::ContactChanged(expected));
    let address = ChangeContact { seat: None, email_notice: None, ..contact(CIGALES) };
    assert_eq!(club().finds(&on("2027-01-01", address)), [], "co-owners are reached through their agent");
}

#[test]
fn an_employment_runs_from_its_first_day_to_its_last() {
    let who = EMPLOYEE.person();
    let contract = Contract::EntrepreneurEmployee { earlier: Months(8) };
    let event = Given::cooproduction().records(&on("2019-03-01", StartEmployment { contract, ..hiring(who) }));
    let document = Some(sealed("contract"));
    let expected = EmploymentStarted { person: who, contract, document, effective_on: day("2019-03-01") };
    assert_eq!(event, Event::EmploymentStarted(expected));
    let book = Given::cooproduction().knowing(event);
    let event = book.records(&on("2024-06-30", departure(who)));
    let expected = EmploymentEnded { person: who, document: Some(sealed("letter")), effective_on: day("2024-06-30") };
    assert_eq!(event, Event::EmploymentEnded(expected));
    let book = book.knowing(event);
    let employed = |date| book.state.register.employments.of(who, day(date)).is_some();
    assert_eq!(["2019-02-28", "2019-03-01", "2024-06-30", "2024-07-01"].map(employed), [false, true, true, false]);
    assert_eq!(book.finds(&on("2024-07-01", hiring(who))), [], "hired anew the day after");
}

#[test]
fn an_agreement_shows_the_benefit_of_a_period() {
    let event = bea().records(&on("2018-12-31", benefit(BEA, "2018-12-31")));
    let expected = BenefitEvidenced {
        associate: BEA.reference(),
        from: day("2018-12-31"),
        document: sealed("invoice"),
        effective_on: day("2018-12-31"),
    };
    assert_eq!(event, Event::BenefitEvidenced(expected));
}
