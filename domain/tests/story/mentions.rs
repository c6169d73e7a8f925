//! A bill that would lack a mention of who bills is not issued: its SIREN, and the town of its registry.

use super::common::*;
use quitus_domain::incorporation::Incorporate;
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
