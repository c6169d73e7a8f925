//! Grants: agreed, paid in, charged expense by expense, settled, and kept out of interest on shares.

use super::common::*;
use super::years::{MET, a_good_year, closed, interest};
use quitus_domain::accounts::{AllocateResult, ShareInterest, plan};
use quitus_domain::cooperative::{Act, Event};
use quitus_domain::funds::{ChargeToGrant, FunderNature, ReceiveGrant, SignGrant};
use quitus_domain::values::{AccountNumber, Cents, Family};
use serde_json::json;

const OWN: &str = "";
const SIGNED: &str = "2014-01-15";
const SPENT: &str = "2014-03-31";

fn held(book: &Given, on: &str) -> [i64; 4] {
    let of = |account: AccountNumber| book.state.ledger.balance(account, day(on)).get();
    [plan::GRANTS_DUE, plan::DEFERRED_INCOME, plan::GRANTS, plan::BANK].map(of)
}

fn granted() -> Given {
    Given::billing().and(on(SIGNED, grant()))
}

/// 5 000 € of wages, entry n° 14.
fn spent() -> Given {
    granted().and(on(SPENT, entry(641_000, 421_000, eur(5_000))))
}

/// 3 000 € of them are charged.
fn charged() -> Given {
    spent().and(on(SPENT, charge(14, eur(3_000))))
}

#[test]
fn a_grant_is_deferred_income_until_expenses_are_charged_to_it() {
    let book = granted().and(on("2014-02-20", instalment(eur(15_000))));
    assert_eq!(held(&book, "2014-12-31"), [1_500_000, -3_000_000, 0, 2_300_000]);
    let book = book.and(on(SPENT, entry(641_000, 421_000, eur(5_000))));
    let number = book.last();
    let book = book.and(on(SPENT, charge(number, eur(3_000)))).and(on("2014-06-30", charge(number, eur(2_000))));
    assert_eq!(held(&book, "2014-12-31"), [1_500_000, -2_500_000, -500_000, 2_300_000]);
}

/// What is kept over at the end of a year is what 487 holds; the next year goes on with it.
#[test]
fn what_is_not_used_is_kept_over_to_the_next_year_and_given_up_at_the_end() {
    let book = closed(charged()).and(on("2015-03-31", entry(641_000, 421_000, eur(26_000))));
    assert_eq!(held(&book, "2014-12-31")[1], -2_700_000);
    let number = book.last();
    let book = book.and(on("2015-03-31", charge(number, eur(26_000))));
    let act = on("2015-06-30", settlement());
    let Event::GrantClosed(event) = book.records(&act) else { panic!("{act:?}") };
    assert_eq!(event.given_up, eur(1_000));
    let book = book.and(act).and(on("2015-09-30", instalment(eur(29_000))));
    assert_eq!(held(&book, "2015-12-31"), [0, 0, -2_900_000, 3_700_000]);
}

#[test]
fn what_another_funder_owes_stands_among_other_debtors() {
    let other = SignGrant { funder: funder(FunderNature::Other), ..grant() };
    let book = Given::billing().and(on(SIGNED, other));
    assert_eq!(book.state.ledger.balance(plan::OTHER_DEBTORS, day(SIGNED)), eur(30_000));
}

/// A SCIC that earned 10 000 € with 3 000 € of aids among them.
fn aided(nature: FunderNature) -> Given {
    let statutes = but(open_statutes(), |clauses| clauses.family = Family::Scic);
    let book = a_good_year(statutes).and(on(SIGNED, SignGrant { funder: funder(nature), ..grant() }));
    let book = book.and(on(SPENT, entry(641_000, 421_000, eur(3_000))));
    let number = book.last();
    closed(book.and(on(SPENT, charge(number, eur(3_000)))))
}

fn with_aids(aids: Cents) -> AllocateResult {
    let decided = ShareInterest { aids, ..interest(300) };
    AllocateResult { interest: Some(decided), ..allocation(eur(1_500), eur(8_260)) }
}

#[test]
fn aids_that_the_book_knows_are_kept_out_of_interest_on_shares() {
    let act = on(MET, with_aids(Cents::ZERO));
    let refused = aided(FunderNature::PublicBody).refuses(&act);
    assert_eq!(refused.figures(), json!({"given": 0, "known": 300_000}));
    assert_eq!(aided(FunderNature::Association).refuses_as(&act), "AIDS_IN_THE_BOOK");
    // 10 000 - 9 760 = 240 of interest, and 240 - 3 000 is nothing.
    let known = aided(FunderNature::PublicBody).refuses_as(&on(MET, with_aids(eur(3_000))));
    assert_eq!(known, "INTEREST_ABOVE_SURPLUS");
    aided(FunderNature::Other).and(act);
}

pub fn refusals() -> Vec<Row> {
    [of_grants(), of_charges()].into_iter().flatten().collect()
}

fn of_grants() -> Vec<Row> {
    let ask = |says, given: Given, act: Act, code, figures| row(says, given, act, (code, OWN), figures);
    let named = json!({"grant": "measure_423"});
    let backwards = SignGrant { period: period("2014-06-30", "2014-01-01"), ..grant() };
    let figures = json!({"begins": "2014-06-30", "ends": "2014-01-01"});
    let early = json!({"effective_on": "2014-01-14", "basis": 12, "basis_on": SIGNED});
    let nothing = ReceiveGrant { amount: Cents::ZERO, ..instalment(eur(1)) };
    let settled = charged().and(on("2014-12-31", settlement()));
    vec![
        ask(
            "twice",
            granted(),
            on(SPENT, grant()),
            "GRANT_TWICE",
            json!({"grant": "measure_423", "signed_on": SIGNED}),
        ),
        ask(
            "days that end before they begin",
            Given::billing(),
            on(SIGNED, backwards),
            "ENDS_BEFORE_IT_BEGINS",
            figures,
        ),
        ask("no such grant", Given::billing(), on(SPENT, instalment(eur(1))), "UNKNOWN_GRANT", named.clone()),
        ask("before it was agreed", granted(), on("2014-01-14", instalment(eur(1))), "BEFORE_ITS_BASIS", early),
        ask("nothing", granted(), on(SPENT, nothing), "AMOUNT_NOT_POSITIVE", json!({"amount": 0})),
        ask(
            "more than was granted",
            granted().and(on(SPENT, instalment(eur(29_000)))),
            on(SPENT, instalment(Cents::of(100_001))),
            "RECEIVED_MORE_THAN_GRANTED",
            json!({"due": 100_000, "asked": 100_001}),
        ),
        ask(
            "an instalment of what was given up",
            settled.clone(),
            on("2014-12-31", instalment(Cents::of(300_001))),
            "RECEIVED_MORE_THAN_GRANTED",
            json!({"due": 300_000, "asked": 300_001}),
        ),
        ask(
            "settled twice",
            settled,
            on("2014-12-31", settlement()),
            "GRANT_SETTLED",
            json!({"grant": "measure_423", "closed_on": "2014-12-31"}),
        ),
    ]
}

fn of_charges() -> Vec<Row> {
    let ask = |says, given: Given, act: Act, code, figures| row(says, given, act, (code, OWN), figures);
    let of_number = |number, amount| on(SPENT, charge(number, amount));
    let small = || Given::billing().and(on(SIGNED, SignGrant { amount: eur(1_000), ..grant() }));
    let outside = || {
        let short = SignGrant { period: period("2014-04-01", "2014-06-30"), ..grant() };
        Given::billing().and(on(SIGNED, short)).and(on(SPENT, entry(641_000, 421_000, eur(5_000))))
    };
    let early = ChargeToGrant { ..charge(14, eur(1)) };
    vec![
        ask("no expense", granted(), of_number(13, eur(1)), "NOT_AN_EXPENSE", json!({"entry": 12})),
        ask("an entry that is not there", granted(), of_number(99, eur(1)), "NOT_AN_EXPENSE", json!({"entry": 98})),
        ask(
            "before it was spent",
            spent(),
            on("2014-03-30", early),
            "BEFORE_ITS_BASIS",
            json!({"effective_on": "2014-03-30", "basis": 13, "basis_on": SPENT}),
        ),
        ask(
            "an expense of other days",
            outside(),
            of_number(14, eur(1)),
            "OUTSIDE_THE_PERIOD",
            json!({"day": SPENT, "from": "2014-04-01", "to": "2014-06-30"}),
        ),
        ask(
            "more than was spent",
            charged(),
            of_number(14, Cents::of(200_001)),
            "CHARGED_MORE_THAN_SPENT",
            json!({"entry": 13, "left": 200_000, "asked": 200_001}),
        ),
        ask(
            "more than was granted",
            small().and(on(SPENT, entry(641_000, 421_000, eur(5_000)))),
            of_number(14, Cents::of(100_001)),
            "CHARGED_MORE_THAN_GRANTED",
            json!({"left": 100_000, "asked": 100_001}),
        ),
        ask(
            "aids that are left out",
            aided(FunderNature::PublicBody),
            on(MET, with_aids(eur(2_999))),
            "AIDS_IN_THE_BOOK",
            json!({"given": 299_900, "known": 300_000}),
        ),
    ]
}

#[test]
fn what_was_never_granted_nor_spent() {
    each_is_refused(&refusals());
}
