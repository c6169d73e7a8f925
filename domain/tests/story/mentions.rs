//! A bill that would lack a mention of who bills is not issued: its SIREN, and the town of its registry. Nor one that would
//! lack the address of who buys.

use super::common::*;
use quitus_domain::book::ErasureScope::{Contact, Everything};
use quitus_domain::cooperative::{Act, Buyers, decide};
use quitus_domain::incorporation::Incorporate;
use quitus_domain::law::invoicing::Address;
use quitus_domain::register::AdmitAssociate;
use quitus_domain::values::PersonRef;
use serde_json::json;

const OWN: &str = "";

/// The same book, whose constitution said something else of the registration.
fn but_registered(book: &Given, change: fn(&mut Incorporate)) -> Given {
    let mut said = incorporation();
    change(&mut said);
    book.clone().and(on("2014-03-31", correction(2, on(FOUNDED, said))))
}

fn with_a_pool() -> Given {
    Given::with_an_invoice().and(on("2014-01-01", key_of(&[(ARTENREEL, 1), (COOPENATES, 1)])))
}

pub fn refusals() -> Vec<Row> {
    let no_siren = || but_registered(&with_a_pool(), |said| said.siren = None);
    let no_registry = || but_registered(&with_a_pool(), |said| said.registry = None);
    let one = || invoice(ARTENREEL, "legal", "10");
    let refused = |says, given: Given, act: Said, code| row(says, given, on(ISSUED, act.0), (code, OWN), json!({}));
    vec![
        refused("an invoice without the SIREN of who bills", no_siren(), one().into(), "SELLER_WITHOUT_SIREN"),
        refused("a pool billed without it", no_siren(), by_key(eur(100)).into(), "SELLER_WITHOUT_SIREN"),
        refused("a credit note without it", no_siren(), credit_of(1, eur(1)).into(), "SELLER_WITHOUT_SIREN"),
        refused("an invoice without the registry", no_registry(), one().into(), "SELLER_WITHOUT_REGISTRY"),
        refused("a pool billed without it", no_registry(), by_key(eur(100)).into(), "SELLER_WITHOUT_REGISTRY"),
        refused("a credit note without it", no_registry(), credit_of(1, eur(1)).into(), "SELLER_WITHOUT_REGISTRY"),
    ]
}

#[test]
fn a_bill_that_would_lack_a_mention_of_who_bills_is_refused() {
    each_is_refused(&refusals());
}

#[test]
fn once_the_constitution_is_set_right_the_bill_is_issued() {
    let lacking = but_registered(&with_a_pool(), |said| (said.siren, said.registry) = (None, None));
    let act = on(ISSUED, invoice(ARTENREEL, "legal", "10"));
    assert_eq!(lacking.refuses_as(&act), "SELLER_WITHOUT_SIREN");
    let right = lacking.and(on(ISSUED, correction(2, on(FOUNDED, incorporation()))));
    let _ = right.and(act);
}

/// What was settled without a bill needs no mention: a penalty for lateness is no invoice.
#[test]
fn what_is_no_invoice_asks_for_no_mention() {
    let lacking = but_registered(&Given::with_an_invoice(), |said| said.registry = None);
    let _ = lacking.and(on("2014-05-31", penalty(1, "2014-05-30")));
}

/// A company and two persons, who share a pool by the key of the year.
fn with_persons() -> Given {
    let other = EMPLOYEE.other(1);
    let enters = |who| AdmitAssociate { category: slug("beneficiaries"), ..admission(who) };
    let entered = Given::billing().and(on("2014-01-01", enters(EMPLOYEE))).and(on("2014-01-01", enters(other)));
    entered.and(on("2014-01-01", key_of(&[(ARTENREEL, 1), (EMPLOYEE, 1), (other, 1)])))
}

/// The persons whose address an act needs, and who is named where nobody's is known.
fn buyers(book: &Given, act: &Act) -> (Vec<PersonRef>, Option<String>) {
    let buyers = Buyers::of(&book.state, &decide(&book.state, act).unwrap());
    let refusal = buyers.without(|_| Address::Unknown).map(|refusal| refusal.figures().to_string());
    assert_eq!(buyers.without(|_| Address::Known), None);
    (buyers.persons().collect(), refusal)
}

#[test]
fn a_bill_needs_the_address_of_a_person_and_of_no_company() {
    let (book, other) = (with_persons(), EMPLOYEE.other(1).person());
    let named = |numbers: &str| Some(format!("{{\"numbers\":[{numbers}]}}"));
    assert_eq!(buyers(&book, &on(ISSUED, invoice(ARTENREEL, "legal", "10"))), (vec![], None));
    assert_eq!(buyers(&book, &on(ISSUED, invoice(EMPLOYEE, "legal", "10"))), (vec![EMPLOYEE.person()], named("4")));
    assert_eq!(buyers(&book, &on(ISSUED, by_key(eur(100)))), (vec![EMPLOYEE.person(), other], named("4,5")));
    let called = book.and(on(ISSUED, by_key(eur(300))));
    // Each invoice of the key takes the next number: the second is the person's.
    assert_eq!(buyers(&called, &on(ISSUED, credit_of(1, eur(1)))), (vec![], None));
    assert_eq!(buyers(&called, &on(ISSUED, credit_of(2, eur(1)))), (vec![EMPLOYEE.person()], named("4")));
    assert_eq!(buyers(&called, &on("2014-06-30", settling(eur(600)))), (vec![EMPLOYEE.person(), other], named("4,5")));
    assert_eq!(buyers(&called, &on("2014-06-30", settling(eur(30)))), (vec![EMPLOYEE.person(), other], named("4,5")));
}

/// Of whoever was erased no address comes any more: only what was billed can still be set right.
#[test]
fn who_was_erased_is_billed_no_more_and_what_was_billed_is_taken_back() {
    let billed = with_persons().and(on(ISSUED, invoice(EMPLOYEE, "legal", "10")));
    let left = billed.and(on("2014-12-31", withdrawal(EMPLOYEE, "2014-06-01")));
    let erased = |scope| left.clone().and(on("2020-01-01", erasure(EMPLOYEE.person(), scope)));
    let (again, back) = (on(ISSUED, invoice(EMPLOYEE, "legal", "1")), on(ISSUED, credit_of(1, eur(1))));
    for (scope, noted) in [(Contact, vec![EMPLOYEE.person()]), (Everything, vec![])] {
        let book = erased(scope);
        assert_eq!(buyers(&book, &again).0, [EMPLOYEE.person()]);
        assert_eq!(buyers(&book, &back).0, noted);
    }
}
