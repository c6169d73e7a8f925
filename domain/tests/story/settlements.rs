//! What is owed for cancelled shares is scheduled, paid, set off, or reduced by later losses.

use super::common::*;
use quitus_domain::capital::{
    BalanceSheet, Instalment, ReduceRefund, RefundPaid, RefundReduced, RefundScheduled, RefundSetOff, ScheduleRefund,
};
use quitus_domain::cooperative::{Act, Event};
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{Cents, Months, Organ};
use serde_json::json;

const OWN: &str = "";

/// Entry n° 11: 2 400 € are owed to Coopénates, which left on 31 December 2015, by 31 December 2020.
fn owed() -> Given {
    under(|_| {})
}

fn under(change: impl FnOnce(&mut Statutes)) -> Given {
    Given::cooproduction_under(but(statutes_2012(), change))
        .with_the_three_caes()
        .with_their_shares()
        .and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")))
        .and(on("2016-06-30", cancellation(COOPENATES, 1, 120)))
}

fn pays(date: &str, euros: i32) -> Act {
    on(date, pay(1, eur(euros)))
}

/// 800 €, 800 € and 800 €.
fn thirds() -> ScheduleRefund {
    schedule(1, &[(800, "2017-06-30"), (800, "2018-06-30"), (800, "2019-06-30")])
}

pub fn refusals() -> Vec<Row> {
    [any(), schedules(), in_turn(), claims()].into_iter().flatten().collect()
}

/// A payment, a set-off and a reduction ask the same of the debt.
fn any() -> Vec<Row> {
    let acts = |date: &str, number: u128, amount: Cents| {
        [on(date, pay(number, amount)), on(date, set_off(number, amount)), on(date, reduction(number, amount))]
    };
    let mut rows = vec![];
    let mut all = |says, acts: [Act; 3], code, figures: serde_json::Value| {
        rows.extend(acts.into_iter().map(|act| row(says, owed(), act, (code, OWN), figures.clone())));
    };
    all("nothing is owed under it", acts("2017-01-02", 2, eur(1)), "UNKNOWN_REFUND", json!({"refund": debt(2)}));
    all("nothing is settled", acts("2017-01-02", 1, eur(0)), "AMOUNT_NOT_POSITIVE", json!({"amount": 0}));
    let more = json!({"owed": 240_000, "paid": 240_001});
    all("more than is owed", acts("2017-01-02", 1, Cents::of(240_001)), "PAID_MORE_THAN_OWED", more);
    let early = json!({"effective_on": "2016-06-29", "basis": 10, "basis_on": "2016-06-30"});
    all("before it is owed", acts("2016-06-29", 1, eur(1)), "BEFORE_ITS_BASIS", early);
    rows
}

fn schedules() -> Vec<Row> {
    let scheduled = |parts: &[(i32, &str)]| on("2016-07-01", schedule(1, parts));
    let largest = Cents::try_from((1 << 53) - 1).unwrap();
    let part = Instalment { due_on: day("2017-06-30"), amount: largest };
    let boundless = ScheduleRefund { instalments: vec![part.clone(), part], ..thirds() };
    vec![
        row(
            "nothing is owed under it",
            owed(),
            on("2016-07-01", schedule(2, &[(2_400, "2017-06-30")])),
            ("UNKNOWN_REFUND", OWN),
            json!({"refund": debt(2)}),
        ),
        row(
            "parts that add up to less",
            owed(),
            scheduled(&[(800, "2017-06-30"), (1_599, "2018-06-30")]),
            ("SCHEDULE_DOES_NOT_ADD_UP", OWN),
            json!({"owed": 240_000, "scheduled": 239_900}),
        ),
        row(
            "no part at all",
            owed(),
            scheduled(&[]),
            ("SCHEDULE_DOES_NOT_ADD_UP", OWN),
            json!({"owed": 240_000, "scheduled": 0}),
        ),
        row(
            "what is left is what is scheduled",
            owed().and(pays("2016-06-30", 400)),
            on("2016-07-01", thirds()),
            ("SCHEDULE_DOES_NOT_ADD_UP", OWN),
            json!({"owed": 200_000, "scheduled": 240_000}),
        ),
        row(
            "a part of nothing",
            owed(),
            scheduled(&[(2_400, "2017-06-30"), (0, "2018-06-30")]),
            ("AMOUNT_NOT_POSITIVE", OWN),
            json!({"amount": 0}),
        ),
        row(
            "a part due before the schedule",
            owed(),
            scheduled(&[(2_400, "2016-06-30")]),
            ("ENDS_BEFORE_IT_BEGINS", OWN),
            json!({"begins": "2016-07-01", "ends": "2016-06-30"}),
        ),
        row("beyond what a book can write", owed(), on("2016-07-01", boundless), ("AMOUNT_TOO_LARGE", OWN), json!({})),
        row(
            "before it is owed",
            owed(),
            on("2016-06-29", thirds()),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2016-06-29", "basis": 10, "basis_on": "2016-06-30"}),
        ),
    ]
}

/// Two left, and the shares of both were cancelled before the statutes asked for an order.
fn two_wait() -> Given {
    let unordered = |s: &mut Statutes| s.exit.refund_order = quitus_domain::statutes::RefundOrder::Unordered;
    under(unordered)
        .and(on("2015-12-31", withdrawal(ANTIGONE, "2015-06-01")))
        .and(on("2016-06-30", cancellation(ANTIGONE, 2, 80)))
        .and(on("2016-07-01", amends(statutes_2012())))
}

fn in_turn() -> Vec<Row> {
    vec![row(
        "who left first is paid first",
        two_wait(),
        on("2016-07-01", pay(2, eur(1))),
        ("REIMBURSE_ORDER", "COOP-23"),
        json!({"paying": 11, "first_waiting": 9}),
    )]
}

/// Of 10 000 € that bear the losses, 8 000 of capital and 2 000 of reserves, 2 400 are those of the shares cancelled.
fn by_losses_of(losses: i32, amount: Cents) -> ReduceRefund {
    ReduceRefund { balance_sheet: balance_sheet(losses), ..reduction(1, amount) }
}

#[test]
fn the_whole_part_of_the_losses_is_taken_once_for_each_accounts() {
    let of_2016 = |amount| {
        let sheet = BalanceSheet { closed_on: day("2016-12-31"), ..balance_sheet(1_000) };
        ReduceRefund { balance_sheet: sheet, ..reduction(1, amount) }
    };
    let book = owed().and(on("2017-01-01", by_losses_of(1_000, eur(240))));
    assert_eq!(book.refuses_as(&on("2018-01-01", by_losses_of(1_000, eur(1)))), "REDUCED_ABOVE_LOSSES");
    assert_eq!(book.finds(&on("2018-01-01", of_2016(eur(240)))), [], "those of the year after are another loss");
}

fn claims() -> Vec<Row> {
    let late = ("CLAIM_OUT_OF_WINDOW", "COOP-20");
    vec![
        row(
            "five years and a day after the exit",
            owed(),
            on("2021-01-01", reduction(1, eur(100))),
            late,
            json!({"until": "2020-12-31", "on": "2021-01-01"}),
        ),
        row(
            "after the shorter time of the statutes",
            under(|s| s.exit.later_losses_within = Some(Months(12))),
            on("2017-01-01", reduction(1, eur(100))),
            late,
            json!({"until": "2016-12-31", "on": "2017-01-01"}),
        ),
        row(
            "more than the part of the losses that falls on the shares",
            owed(),
            on("2017-01-01", by_losses_of(1_000, eur(241))),
            ("REDUCED_ABOVE_LOSSES", "COOP-20"),
            json!({"amount": 24_100, "before": 0, "most": 24_000}),
        ),
        row(
            "a part that the same accounts have taken already",
            owed().and(on("2017-01-01", by_losses_of(1_000, eur(200)))),
            on("2017-02-01", by_losses_of(1_000, eur(41))),
            ("REDUCED_ABOVE_LOSSES", "COOP-20"),
            json!({"amount": 4_100, "before": 20_000, "most": 24_000}),
        ),
    ]
}

pub fn findings() -> Vec<Row> {
    let late = ("REIMBURSE_OVERDUE", "COOP-22");
    vec![
        row(
            "paid after five years",
            owed(),
            pays("2021-01-01", 2_400),
            late,
            json!({"due_on": "2020-12-31", "paid_on": "2021-01-01"}),
        ),
        row(
            "scheduled beyond five years",
            owed(),
            on("2016-07-01", schedule(1, &[(1_200, "2017-06-30"), (1_200, "2021-01-01")])),
            late,
            json!({"due_on": "2020-12-31", "paid_on": "2021-01-01"}),
        ),
        row(
            "paid after the last day of the schedule",
            owed().and(on("2016-07-01", thirds())),
            pays("2019-07-01", 2_400),
            late,
            json!({"due_on": "2019-06-30", "paid_on": "2019-07-01"}),
        ),
        row(
            "paid late where the statutes want it at once",
            under(|s| s.exit.refund_within = None),
            pays("2016-07-01", 2_400),
            late,
            json!({"due_on": "2016-06-30", "paid_on": "2016-07-01"}),
        ),
    ]
}

fn left_to_pay(book: &Given) -> Cents {
    book.state.capital.debt(debt(1)).unwrap().remaining
}

#[test]
fn what_is_owed_is_scheduled_in_three_parts() {
    let event = owed().records(&on("2016-07-01", thirds()));
    let part = |due_on| Instalment { due_on: day(due_on), amount: eur(800) };
    let expected = RefundScheduled {
        refund: debt(1),
        associate: COOPENATES.reference(),
        instalments: ["2017-06-30", "2018-06-30", "2019-06-30"].map(part).to_vec(),
        decision: decided_by(Organ::Manager),
        effective_on: day("2016-07-01"),
    };
    assert_eq!(event, Event::RefundScheduled(expected));
    assert_eq!(owed().knowing(event).state.capital.debt(debt(1)).unwrap().due_on, day("2019-06-30"));
}

#[test]
fn what_is_owed_is_paid_set_off_and_reduced_until_nothing_is_left() {
    let associate = COOPENATES.reference();
    let book = owed();
    let event = book.records(&pays("2016-06-30", 800));
    let expected = RefundPaid { refund: debt(1), associate, amount: eur(800), effective_on: day("2016-06-30") };
    assert_eq!(event, Event::RefundPaid(expected));
    let book = book.knowing(event);
    assert_eq!(left_to_pay(&book), eur(1_600));
    let event = book.records(&on("2017-06-30", set_off(1, eur(600))));
    let (claim, effective_on) = (sealed("claim"), day("2017-06-30"));
    let expected = RefundSetOff { refund: debt(1), associate, amount: eur(600), claim, pays: Vec::new(), effective_on };
    assert_eq!(event, Event::RefundSetOff(expected));
    let book = book.knowing(event);
    let event = book.records(&on("2020-12-31", reduction(1, eur(1_000))));
    let (balance_sheet, effective_on) = (balance_sheet(8_000), day("2020-12-31"));
    let expected = RefundReduced { refund: debt(1), associate, amount: eur(1_000), balance_sheet, effective_on };
    assert_eq!(event, Event::RefundReduced(expected));
    let book = book.knowing(event);
    assert_eq!((left_to_pay(&book), book.state.capital.still_owed_to(associate)), (eur(0), eur(0)));
    let nothing = json!({"owed": 0, "paid": 1});
    assert_eq!(book.refuses(&on("2020-12-31", pay(1, Cents::of(1)))).figures(), nothing);
}

#[test]
fn statutes_that_are_silent_leave_five_years_for_later_losses() {
    let silent = under(|s| s.exit.later_losses_within = None);
    assert_eq!(silent.finds(&on("2020-12-31", reduction(1, eur(100)))), []);
    assert_eq!(silent.refuses_as(&on("2021-01-01", reduction(1, eur(100)))), "CLAIM_OUT_OF_WINDOW");
}

#[test]
fn paid_up_the_first_leaves_the_turn_to_the_second() {
    let book = two_wait().and(on("2016-07-01", pay(1, eur(2_400))));
    assert_eq!(book.finds(&on("2016-07-01", pay(2, eur(1_600)))), []);
}

#[test]
fn on_the_last_day_of_the_delay_nothing_is_late() {
    assert_eq!(owed().finds(&pays("2020-12-31", 2_400)), []);
    assert_eq!(under(|s| s.exit.refund_within = None).finds(&pays("2016-06-30", 2_400)), []);
}

#[test]
fn a_part_may_be_due_on_the_day_of_the_schedule() {
    assert_eq!(owed().finds(&on("2016-07-01", schedule(1, &[(2_400, "2016-07-01")]))), []);
}

#[test]
fn money_owed_is_no_capital() {
    let paid = owed().and(pays("2016-06-30", 2_400));
    assert_eq!(paid.state.capital.curve, owed().state.capital.curve);
}
