//! What a SCOP does with its surplus (SCOP-02), and what its statutes should not say (SCOP-04).

use super::common::*;
use super::results::decided_on;
use super::years::{MET, a_good_year, closed, interest};
use quitus_domain::accounts::*;
use quitus_domain::cooperative::{Event, replay};
use quitus_domain::statutes::{Faculty, Statutes};
use quitus_domain::values::{AccountNumber, Cents, Family, Ratio};
use serde_json::json;

fn statutes_of_a_scop() -> Statutes {
    but(open_statutes(), |clauses| {
        clauses.family = Family::Scop;
        clauses.mention = Some(label("Société coopérative de production, à capital variable"));
        clauses.results.statutory_reserve = Ratio::of(1, 100);
    })
}

/// 10 000 € earned in 2014, with 8 000 € of capital.
fn earned() -> Given {
    closed(a_good_year(statutes_of_a_scop()))
}

/// Euros to the legal reserve, to the development fund, and to the employees.
fn shared(legal: i32, fund: i32, labour: i32) -> AllocateResult {
    AllocateResult { labour_share: eur(labour), ..allocation(eur(legal), eur(fund)) }
}

pub fn refusals() -> Vec<Row> {
    let law = |says, command, code, figures| row(says, earned(), on(MET, command), (code, "SCOP-02"), figures);
    let refunds = vec![Part { associate: ARTENREEL.reference(), amount: eur(1_000) }];
    vec![
        law(
            "less than fifteen percent to the legal reserve",
            shared(1_400, 6_100, 2_500),
            "SCOP_LEGAL_RESERVE_LT_15",
            json!({"allotted": 140_000, "least": 150_000, "surplus": 1_000_000}),
        ),
        law(
            "less than a quarter to the employees",
            shared(1_500, 6_100, 2_400),
            "LABOUR_SHARE_LT_25",
            json!({"allotted": 240_000, "least": 250_000, "surplus": 1_000_000}),
        ),
        law(
            "nothing to the development fund",
            AllocateResult { other_reserves: eur(6_000), ..shared(1_500, 0, 2_500) },
            "DEVELOPMENT_FUND_EMPTY",
            json!({"left": 600_000}),
        ),
        law(
            "more interest than the employees get",
            AllocateResult { interest: Some(interest(5_000)), ..shared(1_500, 2_000, 2_500) },
            "SCOP_INTEREST_TOO_HIGH",
            json!({"interest": 400_000, "labour": 250_000, "reserves": 350_000}),
        ),
        law(
            "refunds by business",
            AllocateResult { refunds, ..shared(1_500, 5_000, 2_500) },
            "PATRONAGE_IN_SCOP",
            json!({"refunds": 100_000}),
        ),
    ]
}

pub fn findings() -> Vec<Row> {
    let founded = Given::an_open_book().and(on(FOUNDED, incorporation()));
    let incorporating = but(statutes_of_a_scop(), |clauses| clauses.results.reserve_incorporation = Faculty::Foreseen);
    vec![row(
        "statutes of a SCOP that let reserves be incorporated",
        founded,
        on(FOUNDED, adopts(incorporating)),
        ("SCOP_RESERVES_INCORPORATED", "SCOP-04"),
        json!({}),
    )]
}

#[test]
fn what_the_statutes_of_a_scop_should_not_say() {
    each_is_found(&findings());
}

/// At a rate far above the ceiling of others: the law of SCOPs has its own.
#[test]
fn a_scop_shares_among_reserves_employees_and_capital() {
    let given = earned();
    let command = AllocateResult { interest: Some(interest(2_500)), ..shared(1_500, 3_500, 3_000) };
    let book = given.and(on(MET, command));
    let Some(Event::ResultAllocated(event)) = book.events.last() else { panic!("it was allocated") };
    assert_eq!(event.labour_share, Some(eur(3_000)));
    let balance = |account| book.state.ledger.balance(AccountNumber::of(account), day(MET)).get();
    assert_eq!([106_100, 106_300, 424_000, 457_100].map(balance), [-150_000, -350_000, -300_000, -200_000]);
    assert_eq!(replay(&book.events), book.state);
}

#[test]
fn a_full_legal_reserve_asks_for_nothing_more() {
    let full = a_good_year(statutes_of_a_scop()).and(on("2014-03-01", entry(512_000, 106_100, eur(8_000))));
    let command = AllocateResult { labour_share: eur(2_500), ..decided_on(MET) };
    let nothing = AllocateResult { legal_reserve: Cents::ZERO, statutory_reserve: eur(7_500), ..command };
    let book = closed(full).and(on(MET, nothing));
    let Some(Event::ResultAllocated(event)) = book.events.last() else { panic!("it was allocated") };
    assert_eq!((event.legal_reserve, event.statutory_reserve), (Cents::ZERO, eur(7_500)));
}
