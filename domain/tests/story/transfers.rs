//! Shares that go from one associate to another.

use super::common::*;
use super::payments::a_quarter_paid;
use quitus_domain::capital::{SharesTransferred, SubscribeShares, TransferShares};
use quitus_domain::cooperative::{Act, Event};
use quitus_domain::register::WayOut;
use quitus_domain::statutes::{Faculty, Statutes};
use quitus_domain::values::{Cents, Organ};
use serde_json::{Value, json};

const OWN: &str = "";

fn with(change: impl FnOnce(&mut TransferShares)) -> Act {
    let mut command = transfer(ARTENREEL, ANTIGONE, 50);
    change(&mut command);
    on("2014-06-30", command)
}

fn under(change: impl FnOnce(&mut Statutes)) -> Given {
    Given::cooproduction_under(but(statutes_2012(), change)).with_the_three_caes().with_their_shares()
}

/// Coopénates gives up everything to Antigone on 30 June 2014.
fn all() -> Act {
    on("2014-06-30", transfer(COOPENATES, ANTIGONE, 120))
}

pub fn refusals() -> Vec<Row> {
    [sides(), shares_there(), approvals(), minimums()].into_iter().flatten().collect()
}

fn sides() -> Vec<Row> {
    let left = || Given::three_caes_with_shares().and(on("2013-12-31", withdrawal(COOPENATES, "2013-06-01")));
    let gone = ("NOT_AN_ASSOCIATE", "COOP-24");
    let figures = json!({"lost_on": "2013-12-31", "on": "2014-06-30"});
    vec![
        row(
            "to oneself",
            Given::three_caes_with_shares(),
            with(|c| c.to = c.from),
            ("NOTHING_TO_CHANGE", OWN),
            json!({}),
        ),
        row(
            "to somebody who was never admitted",
            Given::three_caes_with_shares(),
            with(|c| c.to = BEA.reference()),
            ("UNKNOWN_ASSOCIATE", OWN),
            json!({"associate": BEA.reference()}),
        ),
        row(
            "to somebody admitted the day after",
            Given::three_caes_with_shares().and(on("2014-07-01", admission(BEA))),
            with(|c| c.to = BEA.reference()),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2014-06-30", "basis": 9, "basis_on": "2014-07-01"}),
        ),
        row("to one who left", left(), with(|c| c.to = COOPENATES.reference()), gone, figures.clone()),
        row("by one who left", left(), all(), gone, figures),
    ]
}

fn shares_there() -> Vec<Row> {
    let quarter = || a_quarter_paid().and(on(FOUNDED, subscription(ANTIGONE, 3, 80)));
    let dear = Cents::try_from((1 << 53) - 1).unwrap();
    let unpaid = ("SHARES_NOT_PAID_UP", OWN);
    vec![
        row(
            "more than is held",
            Given::three_caes_with_shares(),
            with(|c| c.shares = shares(201)),
            ("MORE_THAN_HELD", OWN),
            json!({"held": 200, "asked": 201}),
        ),
        row(
            "more than is held once later transfers that the book knows of are counted",
            Given::three_caes_with_shares().and(on("2015-01-01", transfer(ARTENREEL, ANTIGONE, 120))),
            with(|c| c.shares = shares(81)),
            ("MORE_THAN_HELD", OWN),
            json!({"held": 80, "asked": 81}),
        ),
        row(
            "shares of which a quarter is paid",
            quarter(),
            on("2014-06-30", transfer(COOPENATES, ANTIGONE, 31)),
            unpaid,
            json!({"paid": 60_000, "needed": 62_000}),
        ),
        row(
            "every share, and something of it unpaid",
            quarter().and(on("2014-01-01", payment(COOPENATES, 2, eur(1_799)))),
            all(),
            unpaid,
            json!({"paid": 239_900, "needed": 240_000}),
        ),
        row(
            "for less than nothing",
            Given::three_caes_with_shares(),
            with(|c| c.price = eur(-1)),
            ("AMOUNT_NOT_POSITIVE", OWN),
            json!({"amount": -100}),
        ),
        row(
            "shares worth more than a book can write",
            Given::cooproduction_under(but(statutes_2012(), |s| s.shares.nominal_value = dear)).with_the_three_caes(),
            with(|c| c.shares = shares(2)),
            ("AMOUNT_TOO_LARGE", OWN),
            json!({}),
        ),
        row(
            "before there are statutes",
            Given::an_open_book().and(on(FOUNDED, incorporation())),
            with(|_| {}),
            ("NO_STATUTES", OWN),
            json!({"on": "2014-06-30"}),
        ),
    ]
}

fn approvals() -> Vec<Row> {
    let free = || under(|s| s.transfers.free_between_associates = Faculty::Foreseen);
    let missing = ("NO_AGREMENT", "COOP-25");
    let asked = |approval: Value| json!({"approval": approval, "approvers": ["ordinary_assembly"]});
    let outsider = free().and(on("2014-06-30", admission(BEA)));
    vec![
        row(
            "without approval",
            Given::three_caes_with_shares(),
            with(|c| c.approval = None),
            missing,
            asked(Value::Null),
        ),
        row(
            "approved by another organ",
            Given::three_caes_with_shares(),
            with(|c| c.approval = Some(decided_by(Organ::Manager))),
            missing,
            asked(json!("manager")),
        ),
        row(
            "to one who comes in by the transfer, where associates transfer freely",
            outsider,
            with(|c| (c.to, c.approval) = (BEA.reference(), None)),
            missing,
            asked(Value::Null),
        ),
    ]
}

fn minimums() -> Vec<Row> {
    let minimum = ("MIN_SUBSCRIPTION", "COOP-09");
    vec![
        row(
            "a CAE keeps fifty shares, or none",
            Given::three_caes_with_shares(),
            on("2014-06-30", transfer(COOPENATES, ANTIGONE, 71)),
            minimum,
            json!({"held_after": 49, "minimum": 50}),
        ),
        row(
            "a CAE that takes over less than fifty",
            Given::three_caes().and(on(FOUNDED, subscription(ARTENREEL, 1, 200))),
            with(|c| c.shares = shares(49)),
            minimum,
            json!({"held_after": 49, "minimum": 50}),
        ),
    ]
}

pub fn findings() -> Vec<Row> {
    let later = Given::three_caes_with_shares().and(on("2014-07-01", subscription(COOPENATES, 4, 50)));
    vec![
        row(
            "a price above the nominal value",
            Given::three_caes_with_shares(),
            with(|c| c.price = Cents::of(100_001)),
            ("PRICE_ABOVE_NOMINAL", "COOP-25"),
            json!({"price": 100_001, "nominal": 100_000}),
        ),
        row(
            "every share of the day, and more of a later day",
            later,
            all(),
            ("SUBSCRIBED_AFTER_LEAVING", "COOP-24"),
            json!({"lost_on": "2014-06-29", "subscribed_on": "2014-07-01", "entry": 9}),
        ),
    ]
}

#[test]
fn both_sides_stand_in_one_entry() {
    let event = Given::three_caes_with_shares().records(&with(|_| {}));
    let expected = SharesTransferred {
        from: ARTENREEL.reference(),
        to: ANTIGONE.reference(),
        shares: shares(50),
        nominal: eur(20),
        price: eur(1_000),
        left: 150,
        held: 130,
        deed: sealed("deed"),
        approval: Some(assembly()),
        effective_on: day("2014-06-30"),
    };
    assert_eq!(event, Event::SharesTransferred(expected));
    let book = Given::three_caes_with_shares().knowing(event);
    let held = |party: Party, date| book.state.capital.held_on(party.reference(), day(date)).shares;
    assert_eq!((held(ARTENREEL, "2014-06-29"), held(ARTENREEL, "2014-06-30")), (200, 150));
    assert_eq!((held(ANTIGONE, "2014-06-29"), held(ANTIGONE, "2014-06-30")), (80, 130));
    assert_eq!(book.state.capital.curve.capital_on(day("2014-06-30")), eur(8_000), "the capital stays");
    assert_eq!(book.state.capital.curve.highest_on(day("2014-06-30")), eur(8_000), "and was never higher");
    assert_eq!(book.state.register.count_on(day("2014-06-30")), 3);
}

#[test]
fn a_gift_is_a_transfer_for_nothing() {
    assert_eq!(Given::three_caes_with_shares().finds(&with(|c| c.price = Cents::ZERO)), []);
}

#[test]
fn associates_transfer_freely_where_the_statutes_say_so() {
    let free = under(|s| s.transfers.free_between_associates = Faculty::Foreseen);
    assert_eq!(free.finds(&with(|c| c.approval = None)), []);
    let known = free.and(on("2014-06-29", admission(BEA)));
    assert_eq!(
        known.finds(&with(|c| (c.to, c.approval) = (BEA.reference(), None))),
        [],
        "an associate of the day before"
    );
}

#[test]
fn who_gives_up_every_share_is_no_associate_from_that_day_on() {
    let book = Given::three_caes_with_shares().and(all());
    let line = book.state.register.get(COOPENATES.reference()).unwrap();
    let exit = line.exit.unwrap();
    assert_eq!((exit.on, exit.way), (day("2014-06-29"), WayOut::Transfer));
    assert!(line.is_member_on(day("2014-06-29")) && !line.is_member_on(day("2014-06-30")));
    let count = |date| book.state.register.count_on(day(date));
    assert_eq!(["2014-06-29", "2014-06-30"].map(count), [3, 2]);
    let refused = book.refuses(&on("2014-07-01", refund(COOPENATES, 1)));
    assert_eq!(refused.code(), "MORE_THAN_HELD", "nothing is left to refund");
}

#[test]
fn a_transfer_of_1_january_leaves_the_list_of_31_december() {
    let book = Given::three_caes_with_shares().and(on("2015-01-01", transfer(COOPENATES, ANTIGONE, 120)));
    let count = |date| book.state.register.count_on(day(date));
    assert_eq!(["2014-12-31", "2015-01-01"].map(count), [3, 2]);
}

#[test]
fn a_transfer_of_everything_overtakes_a_withdrawal_that_was_announced() {
    let book = Given::three_caes_with_shares().and(on("2018-12-31", withdrawal(COOPENATES, "2014-06-01"))).and(all());
    assert_eq!(book.state.register.get(COOPENATES.reference()).unwrap().exit.unwrap().on, day("2014-06-29"));
    assert_eq!(book.state.register.count_on(day("2018-12-31")), 2);
}

#[test]
fn what_is_unpaid_stays_with_who_subscribed() {
    let quarter = SubscribeShares { paid: eur(1_000), ..subscription(ARTENREEL, 1, 200) };
    let book = Given::three_caes().and(on(FOUNDED, quarter)).and(on(FOUNDED, subscription(ANTIGONE, 3, 80)));
    let book = book.and(with(|_| {}));
    let unpaid = |party: Party, number| {
        book.state.capital.subscription(party.reference(), bulletin(number)).map(|open| open.unpaid)
    };
    assert_eq!((unpaid(ARTENREEL, 1), unpaid(ANTIGONE, 3)), (Some(eur(3_000)), Some(eur(0))));
    let held = |party: Party| book.state.capital.held_on(party.reference(), day("2014-06-30")).paid;
    assert_eq!((held(ARTENREEL), held(ANTIGONE)), (eur(0), eur(2_600)));
}
