//! Associates' current accounts: agreed, lent, paid back, with interest by the day.

use super::common::*;
use super::years::closed;
use quitus_domain::accounts::plan;
use quitus_domain::cooperative::{Act, Event};
use quitus_domain::funds::{
    AccrueInterest, AgreeCurrentAccount, DepositInCurrentAccount, InterestAccrued, InterestInto, InterestSpan,
    PayInterest, Source,
};
use quitus_domain::refusal::Refusal;
use quitus_domain::values::{AccountNumber, Cents};
use serde_json::json;
use std::collections::BTreeSet;

const OWN: &str = "";
const AGREED: &str = "2014-02-01";
const LENT: &str = "2014-02-03";
const REPAID: &str = "2014-08-01";
const YEAR_END: &str = "2014-12-31";

fn held(book: &Given, accounts: &[AccountNumber]) -> Vec<i64> {
    accounts.iter().map(|account| book.state.ledger.balance(*account, day("2015-12-31")).get()).collect()
}

const FOUR: [AccountNumber; 4] =
    [plan::CURRENT_ACCOUNTS, plan::CURRENT_ACCOUNT_INTEREST, plan::INTEREST_OF_ASSOCIATES, plan::BANK];

fn agreed() -> Given {
    Given::billing().and(on(AGREED, terms(ARTENREEL, "2")))
}

fn lent() -> Given {
    agreed().and(on(LENT, deposit(ARTENREEL, eur(10_000))))
}

/// 10 000 EUR from 3 February on, 6 000 EUR from 1 August on.
fn half_repaid() -> Given {
    lent().and(on(REPAID, repayment(ARTENREEL, eur(4_000))))
}

fn accrued() -> Given {
    half_repaid().and(on(YEAR_END, accrual(ARTENREEL, YEAR_END)))
}

fn counted(book: &Given, act: &Act) -> InterestAccrued {
    match book.records(act) {
        Event::InterestAccrued(event) => event,
        other => panic!("{other:?}"),
    }
}

#[test]
fn money_comes_in_goes_back_and_stands_on_the_associates_own_account() {
    let book = half_repaid();
    assert_eq!(held(&book, &FOUR), [-600_000, 0, 0, 1_400_000]);
    let account = book.state.funds.account(ARTENREEL.reference()).unwrap();
    assert_eq!([LENT, REPAID].map(|date| account.balance(day(date))), [eur(10_000), eur(6_000)]);
}

/// 179 days (3 February to 31 July) and 153 days: 98.08 + 50.30 EUR, rounded once.
#[test]
fn interest_runs_by_the_day_and_writes_its_days_down() {
    let act = on(YEAR_END, accrual(ARTENREEL, YEAR_END));
    let event = counted(&half_repaid(), &act);
    let span = |balance, days| InterestSpan { balance, days, rate: percent("2") };
    assert_eq!(event.spans, [span(eur(10_000), 179), span(eur(6_000), 153)]);
    assert_eq!((event.period, event.interest), (period(LENT, YEAR_END), Cents::of(14_838)));
    assert_eq!(held(&half_repaid().and(act), &FOUR), [-600_000, -14_838, 14_838, 1_400_000]);
}

#[test]
fn other_terms_hold_from_their_day_and_the_next_accrual_goes_on_where_the_last_one_ended() {
    let book = lent().and(on("2014-03-01", terms(ARTENREEL, "3")));
    let book = book.and(on("2014-03-31", accrual(ARTENREEL, "2014-03-10")));
    let next = counted(&book, &on("2014-03-31", accrual(ARTENREEL, "2014-03-31")));
    let rate = percent("3");
    assert_eq!(next.period, period("2014-03-11", "2014-03-31"));
    assert_eq!(next.spans, [InterestSpan { balance: eur(10_000), days: 21, rate }]);
    let whole = counted(
        &lent().and(on("2014-03-01", terms(ARTENREEL, "3"))),
        &on("2014-03-31", accrual(ARTENREEL, "2014-03-10")),
    );
    assert_eq!(
        whole.spans.iter().map(|span| (span.days, span.rate.hundredths())).collect::<Vec<_>>(),
        [(26, 200), (10, 300)]
    );
}

#[test]
fn what_may_be_deducted_is_told_and_is_nothing_while_capital_is_unpaid() {
    let at = |book: &Given, ceiling| {
        let command = AccrueInterest { ceiling: Some(percent(ceiling)), ..accrual(ARTENREEL, YEAR_END) };
        counted(book, &on(YEAR_END, command)).deductible.unwrap()
    };
    let book = half_repaid();
    assert_eq!([at(&book, "1.00"), at(&book, "2.79")], [Cents::of(7_419), Cents::of(14_838)]);
    let command = quitus_domain::capital::SubscribeShares { paid: eur(50), ..subscription(COOPENATES, 9, 10) };
    let unpaid = book.and(on("2014-09-01", command));
    assert_eq!(at(&unpaid, "2.79"), Cents::ZERO);
}

#[test]
fn interest_is_paid_or_stays_and_what_is_kept_back_is_owed_to_the_state() {
    let amount = Cents::of(14_838);
    let paid = PayInterest { withheld: Cents::of(4_451), ..interest_payment(ARTENREEL, amount, InterestInto::Bank) };
    let book = closed(accrued()).and(on("2015-01-15", paid));
    assert_eq!(held(&book, &FOUR), [-600_000, 0, 14_838, 1_400_000 - 10_387]);
    assert_eq!(held(&book, &[plan::WITHHELD]), [-4_451]);
    let stays = interest_payment(ARTENREEL, amount, InterestInto::CurrentAccount);
    let book = closed(accrued()).and(on("2015-01-15", stays));
    assert_eq!(held(&book, &FOUR), [-614_838, 0, 14_838, 1_400_000]);
    let next = counted(&book, &on("2015-01-31", accrual(ARTENREEL, "2015-01-31")));
    assert_eq!(
        next.spans.iter().map(|span| (span.balance.get(), span.days)).collect::<Vec<_>>(),
        [(600_000, 14), (614_838, 17)]
    );
}

#[test]
fn what_stood_there_before_the_book_is_carried_over_against_the_opening_balance() {
    let command = DepositInCurrentAccount { source: Source::CarriedOver, ..deposit(ARTENREEL, eur(500)) };
    let book = Given::billing().and(on("2014-01-01", terms(ARTENREEL, "0"))).and(on("2014-01-01", command));
    assert_eq!(held(&book, &[plan::CURRENT_ACCOUNTS, plan::OPENING_BALANCE]), [-50_000, 50_000]);
}

#[test]
fn whoever_left_in_the_middle_of_the_year_is_paid_back_and_lends_no_more() {
    let book = lent().and(on("2014-05-01", withdrawal(ARTENREEL, "2014-05-01")));
    let left_on = book.state.register.get(ARTENREEL.reference()).unwrap().exit.unwrap().on;
    let after = left_on.succ_opt().unwrap().to_string();
    let book = if after.starts_with("2014") { book } else { closed(book) };
    assert_eq!(book.refuses_as(&on(&after, deposit(ARTENREEL, eur(1)))), "MAY_NOT_LEND");
    let book = book.and(on(&after, accrual(ARTENREEL, &left_on.to_string())));
    let book = book.and(on(&after, repayment(ARTENREEL, eur(10_000))));
    assert_eq!(held(&book, &[plan::CURRENT_ACCOUNTS]), [0]);
}

#[test]
fn an_admission_on_which_a_loan_stands_is_not_annulled() {
    let book = Given::billing().and(on("2014-01-01", admission(BEA)));
    let number = book.last();
    let book = book.and(on(AGREED, terms(BEA, "2")));
    assert_eq!(book.refuses_as(&on(AGREED, annulment(number))), "LATER_ENTRIES_STAND_ON_IT");
}

pub fn refusals() -> Vec<Row> {
    [of_lenders(), of_moves(), of_interest()].into_iter().flatten().collect()
}

fn of_lenders() -> Vec<Row> {
    let ask = |says, given: Given, act: Act, code, figures| row(says, given, act, (code, OWN), figures);
    let who = ARTENREEL.reference();
    let with_bea =
        || Given::billing().and(on("2014-01-01", admission(BEA))).and(on("2014-01-01", subscription(BEA, 4, 5)));
    let blocked = AgreeCurrentAccount { blocked_until: Some(day(REPAID)), ..terms(ARTENREEL, "2") };
    vec![
        ask(
            "terms with a stranger",
            Given::billing().and(on("2014-06-01", admission(BEA))),
            on(AGREED, terms(BEA, "2")),
            "MAY_NOT_LEND",
            json!({"associate": BEA.reference(), "on": AGREED}),
        ),
        ask("the same terms", agreed(), on(LENT, terms(ARTENREEL, "2")), "NOTHING_TO_CHANGE", json!({})),
        ask(
            "nothing is agreed yet",
            agreed(),
            on("2014-01-31", deposit(ARTENREEL, eur(1))),
            "NO_AGREEMENT",
            json!({"associate": who, "on": "2014-01-31"}),
        ),
        ask(
            "a twentieth of 8 100 € was asked in 2014",
            with_bea().and(on(AGREED, terms(BEA, "2"))),
            on(LENT, deposit(BEA, eur(100))),
            "HOLDS_TOO_LITTLE",
            json!({"associate": BEA.reference(), "held": 10_000, "least": 40_500, "on": LENT}),
        ),
        ask(
            "too early by the agreement",
            Given::billing().and(on(AGREED, blocked)).and(on(LENT, deposit(ARTENREEL, eur(10)))),
            on("2014-07-31", repayment(ARTENREEL, eur(1))),
            "NOT_REPAID_BEFORE",
            json!({"until": REPAID, "on": "2014-07-31"}),
        ),
    ]
}

fn of_moves() -> Vec<Row> {
    let ask = |says, given: Given, act: Act, code, figures| row(says, given, act, (code, OWN), figures);
    let late = || closed(agreed());
    let carried = DepositInCurrentAccount { source: Source::CarriedOver, ..deposit(ARTENREEL, eur(1)) };
    vec![
        ask(
            "more than stands there, counting what goes back later",
            half_repaid(),
            on("2014-07-01", repayment(ARTENREEL, Cents::of(600_001))),
            "REPAID_MORE_THAN_THERE",
            json!({"there": 600_000, "asked": 600_001, "on": "2014-07-01"}),
        ),
        ask(
            "nothing of it",
            lent(),
            on(REPAID, repayment(ARTENREEL, Cents::ZERO)),
            "AMOUNT_NOT_POSITIVE",
            json!({"amount": 0}),
        ),
        ask(
            "a day that bore interest",
            accrued(),
            on(YEAR_END, deposit(ARTENREEL, eur(1))),
            "INTEREST_COUNTED",
            json!({"until": YEAR_END, "on": YEAR_END}),
        ),
        ask(
            "carried over into a later year",
            late(),
            on("2015-01-01", carried),
            "OPENING_CARRIED_OVER",
            json!({"year": "2015", "first": "2014"}),
        ),
        ask(
            "a closed year",
            late(),
            on(LENT, deposit(ARTENREEL, eur(1))),
            "YEAR_CLOSED",
            json!({"year": "2014", "first_open": "2015-01-01"}),
        ),
    ]
}

fn of_interest() -> Vec<Row> {
    let ask = |says, given: Given, act: Act, code, figures| row(says, given, act, (code, OWN), figures);
    let pays = |asked| interest_payment(ARTENREEL, asked, InterestInto::Bank);
    let withheld = PayInterest { withheld: Cents::of(101), ..pays(eur(1)) };
    let free = Given::billing().and(on(AGREED, terms(ARTENREEL, "0"))).and(on(LENT, deposit(ARTENREEL, eur(10))));
    vec![
        ask(
            "nothing was lent",
            agreed(),
            on(YEAR_END, accrual(ARTENREEL, YEAR_END)),
            "NOTHING_LENT",
            json!({"associate": ARTENREEL.reference(), "on": YEAR_END}),
        ),
        ask(
            "days to come",
            lent(),
            on("2014-12-30", accrual(ARTENREEL, YEAR_END)),
            "ACCRUED_AHEAD",
            json!({"until": YEAR_END, "on": "2014-12-30"}),
        ),
        ask(
            "the same days twice",
            accrued(),
            on(YEAR_END, accrual(ARTENREEL, YEAR_END)),
            "ACCRUED_ALREADY",
            json!({"from": "2015-01-01", "until": YEAR_END}),
        ),
        ask(
            "a loan without interest",
            free,
            on(YEAR_END, accrual(ARTENREEL, YEAR_END)),
            "NO_INTEREST",
            json!({"from": LENT, "until": YEAR_END}),
        ),
        ask(
            "more than accrued",
            accrued(),
            on(YEAR_END, pays(Cents::of(14_839))),
            "PAID_MORE_THAN_ACCRUED",
            json!({"accrued": 14_838, "asked": 14_839}),
        ),
        ask(
            "more kept back than paid",
            accrued(),
            on(YEAR_END, withheld),
            "WITHHELD_MORE_THAN_PAID",
            json!({"amount": 100, "withheld": 101}),
        ),
    ]
}

#[test]
fn what_is_neither_lent_nor_there_nor_accrued() {
    each_is_refused(&refusals());
}

#[test]
fn every_refusal_of_funds_is_raised() {
    let raised = refusals().into_iter().chain(super::granted::refusals());
    let own = raised.filter(|row| matches!(row.given.refuses(&row.when), Refusal::Funds(_))).map(|row| row.code);
    assert_eq!(own.collect::<BTreeSet<_>>().len(), FUNDS_REFUSALS);
}

/// As many as `FundsRefusal` has variants: `server/src/locales` holds one sample of each.
const FUNDS_REFUSALS: usize = 21;
