//! A cooperative that existed before its book brings its register into it.

use super::common::*;
use quitus_domain::cooperative::{Act, Event, decide};
use quitus_domain::opening::*;
use quitus_domain::register::WayOut;
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{Cents, SubscriptionRef};
use serde_json::json;

const OWN: &str = "";
pub const DAY: &str = "2020-12-31";

/// Artenréel 200 shares, Antigone 80 of which 400 € are paid, Coopénates gone with 120: 8 000 € of capital.
pub fn whole() -> OpenExisting {
    let former = CarriedAssociate { left_on: Some(day("2019-06-30")), ..carried(COOPENATES, 2, 120) };
    let due = Some(day("2021-12-31"));
    let part = CarriedAssociate { paid: eur(400), pay_up_due_on: due, ..carried(ANTIGONE, 7, 80) };
    OpenExisting {
        refunds: vec![carried_debt(COOPENATES, 1, 300)],
        mandates: vec![carried_mandate(1, 701)],
        ..existing(vec![carried(ARTENREEL, 1, 200), former, part], 9_000)
    }
}

pub fn opens(change: impl FnOnce(&mut OpenExisting)) -> Act {
    let mut command = whole();
    change(&mut command);
    on(DAY, command)
}

/// Entries n° 4 to 9: the whole, three lines, a debt and a mandate.
pub fn opened() -> Given {
    Given::cooproduction().and(opens(|_| {}))
}

pub fn refusals() -> Vec<Row> {
    [the_whole(), the_figures(), the_lines(), what_is_carried()].into_iter().flatten().collect()
}

fn the_whole() -> Vec<Row> {
    let first = ("OPENING_COMES_FIRST", OWN);
    vec![
        row(
            "before there are statutes",
            Given::an_open_book().and(on(FOUNDED, incorporation())),
            opens(|_| {}),
            ("NO_STATUTES", OWN),
            json!({"on": DAY}),
        ),
        row("after an admission", Given::three_caes(), opens(|_| {}), first, json!({})),
        row("twice", opened(), opens(|_| {}), first, json!({})),
        row(
            "twice, though the first carried nobody",
            Given::cooproduction().and(on(DAY, existing(vec![], 0))),
            opens(|_| {}),
            first,
            json!({}),
        ),
    ]
}

fn the_figures() -> Vec<Row> {
    let figures = |figure: &str, stated: i64, found: i64| json!({"figure": figure, "stated": stated, "found": found});
    let sum = ("OPENING_DOES_NOT_ADD_UP", OWN);
    let book = Given::cooproduction;
    vec![
        row("an associate too many", book(), opens(|c| c.totals.associates = 3), sum, figures("associates", 3, 2)),
        row("a share too few", book(), opens(|c| c.totals.shares = 399), sum, figures("shares", 399, 400)),
        row(
            "a cent subscribed too many",
            book(),
            opens(|c| c.totals.subscribed = Cents::of(800_001)),
            sum,
            figures("subscribed", 800_001, 800_000),
        ),
        row(
            "a cent paid too few",
            book(),
            opens(|c| c.totals.paid = Cents::of(679_999)),
            sum,
            figures("paid", 679_999, 680_000),
        ),
        row(
            "a highest capital below the capital",
            book(),
            opens(|c| c.highest_capital = Cents::of(799_999)),
            ("HIGHEST_BELOW_CAPITAL", OWN),
            json!({"highest": 799_999, "subscribed": 800_000}),
        ),
    ]
}

fn the_lines() -> Vec<Row> {
    let book = Given::cooproduction;
    let twice = |number: u32| json!({"number": number});
    let late = |c: &mut OpenExisting| c.associates[0].since = day("2021-01-01");
    let reference = |c: &mut OpenExisting| c.associates[2].associate = ARTENREEL.reference();
    let siren = |c: &mut OpenExisting| c.associates[2].identity = ARTENREEL.identity();
    let unknown = json!({"category": "friends", "known": ["cae", "beneficiaries"]});
    vec![
        row("a number twice", book(), opens(|c| c.associates[2].number = 1), ("NUMBER_TWICE", OWN), twice(1)),
        row("number 0", book(), opens(|c| c.associates[2].number = 0), ("NUMBER_TWICE", OWN), twice(0)),
        row(
            "a reference twice",
            book(),
            opens(reference),
            ("ALREADY_ADMITTED", OWN),
            json!({"associate": ARTENREEL.reference(), "number": 7, "since": FOUNDED}),
        ),
        row(
            "a SIREN twice",
            book(),
            opens(siren),
            ("SIREN_ALREADY_ADMITTED", OWN),
            json!({"siren": ARTENREEL.siren(), "number": 7}),
        ),
        row(
            "a category that the statutes do not have",
            book(),
            opens(|c| c.associates[0].category = slug("friends")),
            ("UNKNOWN_CATEGORY", OWN),
            unknown,
        ),
        row(
            "who enters after the opening",
            book(),
            opens(late),
            ("ENTERS_AFTER_THE_OPENING", OWN),
            json!({"number": 1, "since": "2021-01-01"}),
        ),
        row(
            "who leaves after the opening",
            book(),
            opens(|c| c.associates[1].left_on = Some(day("2021-01-01"))).with_one_member_more(),
            ("ENDS_BEFORE_IT_BEGINS", OWN),
            json!({"begins": FOUNDED, "ends": "2021-01-01"}),
        ),
        row(
            "who left before entering",
            book(),
            opens(|c| c.associates[1].left_on = Some(day("2012-01-01"))),
            ("ENDS_BEFORE_IT_BEGINS", OWN),
            json!({"begins": FOUNDED, "ends": "2012-01-01"}),
        ),
    ]
}

pub trait OneMore {
    fn with_one_member_more(self) -> Self;
}

impl OneMore for Act {
    fn with_one_member_more(mut self) -> Self {
        let quitus_domain::cooperative::Command::OpenExisting(c) = &mut self.command else { panic!() };
        c.totals.associates += 1;
        self
    }
}

fn what_is_carried() -> Vec<Row> {
    let book = Given::cooproduction;
    let dear = Cents::try_from((1 << 53) - 1).unwrap();
    let more = |c: &mut OpenExisting| {
        c.associates[2].paid = Cents::of(160_001);
        c.totals.paid = Cents::of(800_001);
    };
    let negative = |c: &mut OpenExisting| {
        c.associates[2].paid = eur(-1);
        c.totals.paid = Cents::of(639_900);
    };
    let costly = Given::cooproduction_under(but(statutes_2012(), |s: &mut Statutes| s.shares.nominal_value = dear));
    let one = CarriedAssociate { paid: eur(0), ..carried(ARTENREEL, 1, 2) };
    let mut boundless = existing(vec![one], 0);
    boundless.totals.subscribed = dear;
    boundless.highest_capital = dear;
    vec![
        row(
            "more paid than subscribed",
            book(),
            opens(more),
            ("PAID_MORE_THAN_OWED", OWN),
            json!({"owed": 160_000, "paid": 160_001}),
        ),
        row("less than nothing paid", book(), opens(negative), ("AMOUNT_NOT_POSITIVE", OWN), json!({"amount": -100})),
        row(
            "shares worth more than a book can write",
            costly,
            on(DAY, boundless),
            ("OPENING_DOES_NOT_ADD_UP", OWN),
            json!({"figure": "subscribed", "stated": dear, "found": 2 * ((1_i64 << 53) - 1)}),
        ),
        row(
            "a debt to nobody",
            book(),
            opens(|c| c.refunds[0].associate = BEA.reference()),
            ("UNKNOWN_ASSOCIATE", OWN),
            json!({"associate": BEA.reference()}),
        ),
        row(
            "a debt of nothing",
            book(),
            opens(|c| c.refunds[0].amount = eur(0)),
            ("AMOUNT_NOT_POSITIVE", OWN),
            json!({"amount": 0}),
        ),
        row(
            "two debts under one reference",
            book(),
            opens(|c| c.refunds.push(carried_debt(ARTENREEL, 1, 5))),
            ("REFUND_TWICE", OWN),
            json!({"refund": debt(1)}),
        ),
        row(
            "two mandates under one reference",
            book(),
            opens(|c| c.mandates.push(carried_mandate(1, 702))),
            ("MANDATE_TWICE", OWN),
            json!({"mandate": mandate(1)}),
        ),
        row(
            "a mandate that ends before it begins",
            book(),
            opens(|c| c.mandates[0].ends_on = day("2018-05-31")),
            ("ENDS_BEFORE_IT_BEGINS", OWN),
            json!({"begins": "2018-06-01", "ends": "2018-05-31"}),
        ),
    ]
}

#[test]
fn an_opening_is_one_entry_for_the_whole_and_one_for_each_thing_carried() {
    let events = decide(&Given::cooproduction().state, &opens(|_| {})).unwrap();
    let command = whole();
    let position = PositionStated {
        documents: vec![sealed("register")],
        totals: Totals { associates: 2, shares: 400, subscribed: eur(8_000), paid: eur(6_800) },
        highest_capital: eur(9_000),
        reserves: Reserves { legal: eur(1_500), statutory: eur(2_000) },
        last_minutes_number: Some(label("PV 14")),
        last_invoice_numbers: vec![label("F-2020-118")],
        effective_on: day(DAY),
    };
    let line = |given: &CarriedAssociate| AssociateCarried {
        associate: given.associate,
        number: given.number,
        identity: given.identity.clone(),
        category: slug("cae"),
        ground: sealed("ground"),
        since: day(FOUNDED),
        left_on: given.left_on,
        subscription: SubscriptionRef(given.associate.0),
        shares: given.shares,
        nominal: eur(20),
        paid: given.paid,
        due_on: given.pay_up_due_on.unwrap_or(day(DAY)),
        effective_on: day(DAY),
    };
    let [a, b, c] = [0, 1, 2].map(|at| Event::AssociateCarried(line(&command.associates[at])));
    let owed = RefundCarried {
        refund: debt(1),
        associate: COOPENATES.reference(),
        amount: eur(300),
        due_on: day("2022-12-31"),
        effective_on: day(DAY),
    };
    let CarriedMandate { mandate, office, holder, starts_on, ends_on } = carried_mandate(1, 701);
    let given = MandateCarried { mandate, office, holder, starts_on, ends_on, effective_on: day(DAY) };
    let expected = [Event::PositionStated(position), a, b, c, Event::RefundCarried(owed), Event::MandateCarried(given)];
    assert_eq!(events, expected);
}

#[test]
fn the_book_knows_the_shares_from_the_opening_and_the_membership_from_its_day() {
    let book = opened();
    let count = |date| book.state.register.count_on(day(date));
    assert_eq!(["2020-12-30", DAY].map(count), [0, 2]);
    let since = |party: Party| book.state.register.get(party.reference()).unwrap().since;
    assert_eq!(since(ARTENREEL), day(FOUNDED));
    let curve = &book.state.capital.curve;
    assert_eq!(["2020-12-30", DAY].map(|date| curve.capital_on(day(date))), [eur(0), eur(8_000)]);
    assert_eq!(curve.highest_on(day(DAY)), eur(9_000), "reached before the book");
    assert_eq!(book.state.register.get(COOPENATES.reference()).unwrap().exit.unwrap().way, WayOut::BeforeTheBook);
    let Event::AssociateAdmitted(next) = book.records(&on(DAY, admission(BEA))) else { panic!() };
    assert_eq!(next.number, 8, "numbers go on from the former register");
}
