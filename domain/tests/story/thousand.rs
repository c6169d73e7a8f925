//! A thousand invoices by key in one act: nothing bounds how many have a part of a pool.

use super::common::*;
use quitus_domain::billing::*;
use quitus_domain::cooperative::{Event, decide, recomputed, replay};
use quitus_domain::register::{AdmitAssociate, Identity};
use quitus_domain::values::{AssociateRef, Cents};
use uuid::Uuid;

const ALL: u32 = 1_000;

fn who(number: u32) -> AssociateRef {
    AssociateRef(Uuid::from_u128(0xA551_0000_0000_4000_8000_0000_0000_0000 + u128::from(number)))
}

fn admits(number: u32) -> AdmitAssociate {
    let identity = Identity::NaturalPerson { person: person(100_000 + u128::from(number)) };
    AdmitAssociate { associate: who(number), identity, ..admission(BEA) }
}

/// A thousand associates, and a key in which each weighs as much as its number.
fn a_thousand() -> Given {
    let weights = (1..=ALL).map(|number| Weight { associate: who(number), weight: number }).collect();
    let book = (1..=ALL).fold(Given::billing(), |book, number| book.and(on("2014-01-01", admits(number))));
    book.and(on("2014-01-01", SetKey { weights, ..key_of(&[]) }))
}

#[test]
fn a_thousand_invoices_by_key_are_one_act_that_loses_no_cent_and_no_number() {
    let total = Cents::of(100_000_007);
    let before = a_thousand();
    let act = on(ISSUED, by_key(total));
    let events = decide(&before.state, &act).unwrap();
    let issued: Vec<&InvoiceIssued> = events
        .iter()
        .map(|event| match event {
            Event::InvoiceIssued(e) => e,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(issued.len(), usize::try_from(ALL).unwrap());
    assert_eq!(issued.iter().map(|e| e.net()).sum::<Cents>(), total);
    for (place, e) in (1..).zip(&issued) {
        assert_eq!((&e.number, &e.customer), (&number(place), &Customer::Associate(who(place))));
        // The whole times the weight, over all weights, to the cent below or above.
        let exact = i64::from(place) * total.get();
        let parts = i64::from(ALL * (ALL + 1) / 2);
        assert!([0, 1].contains(&(e.net().get() - exact / parts)), "{place}: {:?}", e.net());
    }
    let book = before.and(act);
    assert_eq!(replay(&book.events), book.state);
    let more = book.records(&on(ISSUED, invoice(ARTENREEL, "legal", "1")));
    assert!(matches!(more, Event::InvoiceIssued(e) if e.number == number(ALL + 1)));
}

/// Whoever verifies computes each of them again from the entries before it; the first, one in the middle, the last.
#[test]
fn each_of_a_thousand_invoices_is_computed_again_by_whoever_verifies() {
    let before = a_thousand();
    let events = decide(&before.state, &on(ISSUED, by_key(eur(99_999)))).unwrap();
    let asked = [0, 500, 999];
    let mut book = before;
    for (place, event) in events.into_iter().enumerate() {
        if asked.contains(&place) {
            assert_eq!(recomputed(&book.state, &event), Some(event.clone()), "{place}");
        }
        book = book.knowing(event);
    }
}
