//! Dissolution, what is left, and leaving the status.

use super::common::*;
use quitus_domain::capital::{BalanceSheet, CancelShares};
use quitus_domain::cooperative::Event;
use quitus_domain::dissolution::*;
use quitus_domain::law::status::Devolvee;
use quitus_domain::values::Organ;
use serde_json::json;

const OWN: &str = "";

/// Dissolved on 30 June 2030.
pub fn dissolved() -> Given {
    Given::three_caes_with_shares().and(on("2030-06-30", dissolution()))
}

pub fn refusals() -> Vec<Row> {
    [dissolutions(), devolutions(), statuses()].into_iter().flatten().collect()
}

fn dissolutions() -> Vec<Row> {
    let over = ("DISSOLVED", OWN);
    let since = || json!({"since": "2030-06-30"});
    let new_ties = [
        on("2030-06-30", application(BEA)),
        on("2030-06-30", admission(BEA)),
        on("2030-07-01", reclassification(ARTENREEL, "beneficiaries")),
        on("2030-07-01", subscription(ARTENREEL, 9, 10)),
        on("2030-07-01", transfer(ARTENREEL, ANTIGONE, 10)),
        on("2030-07-01", proposal(701)),
        on("2030-07-01", manager(1, 701, "2031-01-01")),
        on("2030-07-01", reviewer(1, "2031-01-01")),
        on("2030-07-01", auditor(1, "2031-01-01")),
    ];
    let mut rows: Vec<_> =
        new_ties.into_iter().map(|act| row("no new ties in liquidation", dissolved(), act, over, since())).collect();
    rows.push(row(
        "the manager does not dissolve",
        Given::three_caes(),
        on("2030-06-30", Dissolve { decision: decided_by(Organ::Manager), ..dissolution() }),
        ("WRONG_DECIDER", "AG-16"),
        json!({"decided_by": "manager"}),
    ));
    rows.push(row("dissolved once", dissolved(), on("2030-01-01", dissolution()), over, since()));
    rows.push(row(
        "before it exists",
        Given::an_open_book(),
        on("2030-06-30", dissolution()),
        ("NOT_INCORPORATED", OWN),
        json!({"on": "2030-06-30"}),
    ));
    rows
}

fn devolutions() -> Vec<Row> {
    let shared = ("RESERVES_NOT_SHAREABLE", "COOP-29");
    let mut nothing = devolution(Devolvee::Cooperative);
    nothing.amount = eur(0);
    vec![
        row(
            "nothing is given away while it lives",
            Given::three_caes_with_shares(),
            on("2030-06-30", devolution(Devolvee::Cooperative)),
            ("NOT_DISSOLVED", OWN),
            json!({"on": "2030-06-30"}),
        ),
        row(
            "nor the day before it is dissolved",
            dissolved(),
            on("2030-06-29", devolution(Devolvee::Cooperative)),
            ("NOT_DISSOLVED", OWN),
            json!({"on": "2030-06-29"}),
        ),
        row("nothing", dissolved(), on("2031-06-30", nothing), ("AMOUNT_NOT_POSITIVE", OWN), json!({"amount": 0})),
        row(
            "to the associates",
            dissolved(),
            on("2031-06-30", devolution(Devolvee::Associates)),
            shared,
            json!({"to": "associates"}),
        ),
        row(
            "to anybody else",
            dissolved(),
            on("2031-06-30", devolution(Devolvee::Other)),
            shared,
            json!({"to": "other"}),
        ),
    ]
}

fn statuses() -> Vec<Row> {
    let left = Given::three_caes().and(on("2030-06-30", leaving_the_status()));
    vec![
        row(
            "without the authority's authorisation",
            Given::three_caes(),
            on("2030-06-30", GiveUpStatus { authorisation: None, ..leaving_the_status() }),
            ("COOPERATIVE_STATUS_LOCKED", "COOP-30"),
            json!({}),
        ),
        row(
            "an ordinary assembly does not leave it",
            Given::three_caes(),
            on("2030-06-30", GiveUpStatus { decision: decided_by(Organ::OrdinaryAssembly), ..leaving_the_status() }),
            ("WRONG_DECIDER", "AG-16"),
            json!({"decided_by": "ordinary_assembly"}),
        ),
        row("twice", left, on("2031-06-30", leaving_the_status()), ("NOTHING_TO_CHANGE", OWN), json!({})),
    ]
}

#[test]
fn the_extraordinary_assembly_dissolves() {
    let event = Given::three_caes_with_shares().records(&on("2030-06-30", dissolution()));
    let expected = CooperativeDissolved {
        liquidator: person(900),
        decision: decided_by(Organ::ExtraordinaryAssembly),
        effective_on: day("2030-06-30"),
    };
    assert_eq!(event, Event::CooperativeDissolved(expected));
}

#[test]
fn in_liquidation_it_pays_gives_back_and_lets_go() {
    let left = dissolved().and(on("2030-12-31", withdrawal(COOPENATES, "2030-06-30")));
    let of_2030 = BalanceSheet { closed_on: day("2030-12-31"), ..balance_sheet(0) };
    for act in [
        on("2031-01-31", on_accounts_of("2030-12-31", refund(COOPENATES, 120))),
        on("2031-01-31", CancelShares { balance_sheet: of_2030.clone(), ..cancellation(COOPENATES, 1, 120) }),
        on("2031-01-31", exclusion(ANTIGONE, 8, 12)),
        on("2031-01-31", representation(ANTIGONE, 77)),
        on("2031-01-31", hiring(EMPLOYEE.person())),
    ] {
        assert_eq!(left.finds(&act), [], "{act:?}");
    }
    let late = on("2030-06-29", admission(BEA));
    assert_eq!(dissolved().finds(&late), [], "who came in before is recorded late");
}

#[test]
fn what_is_left_goes_to_cooperatives_unions_and_enterprises_of_the_social_economy() {
    let event = dissolved().records(&on("2030-06-30", devolution(Devolvee::Cooperative)));
    let expected = AssetsDevolved {
        name: label("Coopénates"),
        siren: Some(siren(10_000_002)),
        nature: Devolvee::Cooperative,
        amount: eur(12_000),
        decision: assembly(),
        effective_on: day("2030-06-30"),
    };
    assert_eq!(event, Event::AssetsDevolved(expected));
    for to in [Devolvee::Union, Devolvee::SocialEconomyEnterprise] {
        assert_eq!(dissolved().finds(&on("2031-06-30", devolution(to))), []);
    }
}

#[test]
fn with_an_authorisation_the_status_is_left_and_the_reserves_stay_locked_for_ten_years() {
    let event = Given::three_caes().records(&on("2030-06-30", leaving_the_status()));
    let expected = StatusGivenUp {
        authorisation: Some(sealed("authorisation")),
        decision: decided_by(Organ::ExtraordinaryAssembly),
        reserves_locked_until: day("2040-06-30"),
        effective_on: day("2030-06-30"),
    };
    assert_eq!(event, Event::StatusGivenUp(expected));
    let life = Given::three_caes().knowing(event).state.life();
    assert_eq!(life.status_given_up_on, Some(day("2030-06-30")));
}
