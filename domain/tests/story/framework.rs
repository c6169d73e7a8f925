//! The same story through cqrs-es: its framework loads the events, handles the command and collects what it wrote.

use super::common::*;
use cqrs_es::test::TestFramework;
use cqrs_es::{Aggregate, DomainEvent};
use quitus_domain::book::{BookOpened, FORMAT};
use quitus_domain::cooperative::{Cooperative, Event};
use quitus_domain::law::Breach;
use quitus_domain::refusal::Refusal;
use quitus_domain::values::Ratio;

fn cooperative() -> TestFramework<Cooperative> {
    TestFramework::with(())
}

#[test]
fn an_aggregate_without_events_is_no_book() {
    let opened = Event::BookOpened(BookOpened {
        format: FORMAT,
        origin: "quitus/demo-cooproduction".to_owned(),
        verification_key: key("first"),
        succeeds: None,
        effective_on: day(FOUNDED),
    });
    cooperative().given_no_previous_events().when(on(FOUNDED, opening())).then_expect_events(vec![opened]);
    let early = on(FOUNDED, admission(ARTENREEL));
    cooperative().given_no_previous_events().when(early).then_expect_error(Refusal::BookNotOpen);
}

#[test]
fn a_whole_life_is_handled_as_it_is_decided() {
    let life = [
        on("2015-06-01", admission(BEA)),
        on("2015-06-01", subscription(BEA, 4, 5)),
        on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")),
        on("2016-06-30", refund(COOPENATES, 120)),
        on("2016-07-01", correction(4, on("2012-01-02", admission(ARTENREEL)))),
        on("2026-09-15", amends(statutes_2026())),
        on("2019-03-01", hiring(EMPLOYEE.person())),
        on("2026-09-15", admission(EMPLOYEE)),
        on("2026-09-15", admission(CIGALES)),
    ];
    let mut book = Given::three_caes_with_shares();
    for act in life {
        let expected = vec![book.records(&act)];
        cooperative().given(book.events.clone()).when(act.clone()).then_expect_events(expected);
        book = book.and(act);
    }
}

#[test]
fn a_refusal_comes_back_as_it_is() {
    let floor = but(statutes_2012(), |s| s.shares.floor = Ratio::of(1, 1));
    let book = Given::cooproduction_under(floor).with_the_three_caes().with_their_shares();
    let book = book.and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    let expected = Refusal::Law(Breach::CapitalFloorReached {
        floor: eur(8_000),
        would_be: eur(5_600),
        highest: eur(8_000),
        fraction: Ratio::of(1, 1),
    });
    cooperative().given(book.events).when(on("2016-06-30", refund(COOPENATES, 120))).then_expect_error(expected);
}

#[test]
fn the_adapter_names_events_as_the_book_does() {
    for event in Given::three_caes_with_shares().events {
        let version = match event.kind() {
            "statutes.adopted" => "4",
            "book.opened" | "cooperative.incorporated" | "register.associate_admitted" => "2",
            _ => "1",
        };
        assert_eq!((event.event_type(), event.event_version()), (event.kind().to_owned(), version.to_owned()));
    }
    assert_eq!(Cooperative::TYPE, "cooperative");
}
