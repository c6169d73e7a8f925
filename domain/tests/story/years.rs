//! Fiscal years: opened, closed, and what becomes of their result.

use super::common::*;
use quitus_domain::accounts::*;
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{Cents, Percent, Position, YearName};
use serde_json::json;
use std::collections::BTreeSet;

const OWN: &str = "";
const CLOSED: &str = "2014-12-31";
pub const MET: &str = "2015-06-12";

/// 10 000 € of legal help, half of it to Artenréel, three tenths to Coopénates, a fifth to Antigone; nothing spent.
pub fn a_good_year(statutes: Statutes) -> Given {
    Given::billing_under(statutes)
        .and(on("2014-01-01", price("whole", eur(5_000))))
        .and(on(ISSUED, invoice(ARTENREEL, "whole", "1")))
        .and(on(ISSUED, invoice(COOPENATES, "whole", "0.6")))
        .and(on(ISSUED, invoice(ANTIGONE, "whole", "0.4")))
}

pub fn closed(book: Given) -> Given {
    book.and(on("2015-01-01", year_until("2015-12-31"))).and(on(CLOSED, CloseFiscalYear {}))
}

pub fn earned() -> Given {
    closed(a_good_year(open_statutes()))
}

pub fn at_a_loss() -> Given {
    closed(Given::billing().and(on(ISSUED, entry(613_000, 512_000, eur(4_000)))))
}

fn balance(book: &Given, account: u32, on: &str) -> i64 {
    book.state.ledger.balance(AccountNumber::of(account), day(on)).get()
}

use quitus_domain::values::AccountNumber;

pub fn interest(rate: u32) -> ShareInterest {
    let tmos = [228, 150, 96, 119, 80, 63].map(Percent::of_hundredths).to_vec();
    ShareInterest { rate: Percent::of_hundredths(rate), tmos, aids: Cents::ZERO }
}

#[test]
fn a_year_is_closed_with_its_result_and_the_result_goes_where_the_assembly_puts_it() {
    let book = earned();
    assert_eq!(book.state.ledger.year(YEAR).unwrap().closed.unwrap().1, eur(10_000));
    let refunds = [(ARTENREEL, 1_880), (COOPENATES, 1_128), (ANTIGONE, 752)];
    let refunds = refunds.map(|(who, euros)| Part { associate: who.reference(), amount: eur(euros) }).to_vec();
    let command = AllocateResult { interest: Some(interest(300)), refunds, ..allocation(eur(1_500), eur(4_500)) };
    let book = book.and(on(MET, command));
    let held = [106_100, 106_300, 457_100, 457_800].map(|account| balance(&book, account, MET));
    assert_eq!(held, [-150_000, -450_000, -24_000, -376_000]);
    assert_eq!(balance(&book, 120_000, MET), 1_000_000, "against the result that readers carry over");
}

#[test]
fn a_loss_is_carried_forward_and_absorbed_by_the_next_surplus_first() {
    let book = carried_forward();
    assert_eq!((balance(&book, 119_000, MET), balance(&book, 129_000, MET)), (400_000, -400_000));
    let book = book
        .and(on("2015-03-31", entry(512_000, 758_000, eur(10_000))))
        .and(on("2016-01-01", year_until("2016-12-31")))
        .and(on("2015-12-31", CloseFiscalYear {}));
    let next = |legal, statutory| AllocateResult { year: YearName::of(2015, 1), ..allocation(legal, statutory) };
    let asked = book.refuses(&on("2016-06-10", next(eur(900), eur(9_100)))).figures();
    assert_eq!(asked, json!({"surplus": 600_000, "allotted": 1_000_000, "interest": 0}));
    let book = book.and(on("2016-06-10", next(eur(900), eur(5_100))));
    assert_eq!(balance(&book, 119_000, "2016-12-31"), 0);
}

/// After the loss of 4 000 € of 2014 a surplus of 10 000 €, and another: three years, all closed.
fn three_years(after: Given) -> Given {
    after
        .and(on("2015-03-31", entry(512_000, 758_000, eur(10_000))))
        .and(on("2016-01-01", year_until("2016-12-31")))
        .and(on("2015-12-31", CloseFiscalYear {}))
        .and(on("2016-03-31", entry(512_000, 758_000, eur(10_000))))
        .and(on("2017-01-01", year_until("2017-12-31")))
        .and(on("2016-12-31", CloseFiscalYear {}))
}

fn carried_forward() -> Given {
    at_a_loss().and(on(MET, allocation(Cents::ZERO, Cents::ZERO)))
}

fn all_of(year: u16, legal: i32, statutory: i32) -> AllocateResult {
    AllocateResult { year: YearName::of(year, 1), ..allocation(eur(legal), eur(statutory)) }
}

#[test]
fn a_loss_that_is_carried_forward_after_the_close_of_the_next_year_is_absorbed_by_its_surplus() {
    let book = three_years(at_a_loss()).and(on("2017-01-10", allocation(Cents::ZERO, Cents::ZERO)));
    let asked = book.refuses(&on("2017-01-12", all_of(2015, 900, 9_100))).figures();
    assert_eq!(asked, json!({"surplus": 600_000, "allotted": 1_000_000, "interest": 0}));
    let book = book.and(on("2017-01-12", all_of(2015, 900, 5_100)));
    assert_eq!(balance(&book, 119_000, "2017-01-12"), 0);
}

#[test]
fn a_surplus_is_not_allocated_before_the_loss_of_a_year_before_is_brought_forward() {
    let book = three_years(at_a_loss()).and(on("2017-01-10", allocation(Cents::ZERO, Cents::ZERO)));
    let asked = book.refuses(&on("2017-01-05", all_of(2015, 1_500, 8_500)));
    let basis = book.last() - 1;
    assert_eq!(asked.code(), "BEFORE_ITS_BASIS");
    assert_eq!(asked.figures(), json!({"effective_on": "2017-01-05", "basis": basis, "basis_on": "2017-01-10"}));
}

#[test]
fn a_loss_is_absorbed_once_however_late_the_assembly_and_in_whatever_order_of_the_days() {
    for (first, second) in [("2017-01-15", "2017-06-10"), ("2017-06-15", "2017-06-10")] {
        let book = three_years(carried_forward()).and(on(first, all_of(2015, 900, 5_100)));
        let book = book.and(on(second, all_of(2016, 1_500, 8_500)));
        assert_eq!(balance(&book, 119_000, "2017-12-31"), 0, "{first}, {second}");
    }
}

/// What leavers bore of the losses meanwhile is no loss any more.
#[test]
fn what_was_borne_of_a_loss_before_the_assembly_is_not_absorbed() {
    let book = three_years(carried_forward()).and(on("2017-01-10", entry(512_000, 119_000, eur(250))));
    let book = book.and(on("2017-01-12", all_of(2015, 938, 5_312)));
    assert_eq!(balance(&book, 119_000, "2017-01-12"), 0);
}

#[test]
fn what_is_learned_of_a_closed_year_stands_on_the_first_open_day_with_its_own() {
    let book = at_a_loss().and(on("2014-10-01", subscription(ARTENREEL, 4, 10)));
    assert_eq!((balance(&book, 101_300, CLOSED), balance(&book, 101_300, "2015-01-01")), (-800_000, -820_000));
}

#[test]
fn a_rectified_subscription_is_undone_and_posted_anew() {
    let book = Given::billing().and(on("2014-02-01", subscription(ARTENREEL, 4, 10)));
    let number = book.last();
    let right = on("2014-02-01", subscription(ARTENREEL, 4, 15));
    let book = book.and(on("2014-03-01", correction(number, right)));
    assert_eq!(balance(&book, 101_300, "2014-02-01"), -830_000);
    let book = closed(book).and(on("2015-02-01", annulment(number)));
    assert_eq!((balance(&book, 101_300, CLOSED), balance(&book, 101_300, "2015-01-01")), (-830_000, -800_000));
    assert_eq!(quitus_domain::cooperative::replay(&book.events), book.state);
}

#[test]
fn an_entry_by_hand_stands_as_it_was_given() {
    let book = Given::billing().and(on(ISSUED, entry(613_000, 401_000, eur(120))));
    assert_eq!((balance(&book, 613_000, ISSUED), balance(&book, 401_000, ISSUED)), (12_000, -12_000));
}

#[test]
fn nothing_of_the_accounts_is_put_in_anothers_place() {
    let book = Given::with_an_invoice();
    assert_eq!(book.refuses_as(&on(ISSUED, annulment(book.last()))), "NOT_RECTIFIABLE");
}

#[test]
fn an_admission_on_which_an_invoice_stands_is_not_annulled() {
    let book = Given::billing().and(on("2014-01-01", admission(BEA)));
    let number = book.last();
    let book = book.and(on(ISSUED, invoice(BEA, "legal", "1")));
    assert_eq!(book.refuses_as(&on(ISSUED, annulment(number))), "LATER_ENTRIES_STAND_ON_IT");
}

pub fn refusals() -> Vec<Row> {
    [of_years(), of_entries(), super::results::refusals()].into_iter().flatten().collect()
}

fn of_years() -> Vec<Row> {
    let open = || Given::billing();
    let ask = |says, given: Given, act, code, figures| row(says, given, act, (code, OWN), figures);
    let year = "2014";
    vec![
        ask(
            "what is billed in a closed year",
            earned(),
            on(CLOSED, invoice(ARTENREEL, "legal", "1")),
            "YEAR_CLOSED",
            json!({"year": year, "first_open": "2015-01-01"}),
        ),
        ask(
            "a gap between two years",
            open(),
            on("2015-02-01", year_until("2015-12-31")),
            "NOT_THE_NEXT_YEAR",
            json!({"year": year, "ends_on": CLOSED}),
        ),
        ask(
            "a year that ends before it begins",
            open(),
            on("2015-01-01", year_until("2014-12-31")),
            "NOT_A_YEAR",
            json!({"begins": "2015-01-01", "ends": "2014-12-31"}),
        ),
        ask(
            "a year closed in its middle",
            open(),
            on("2014-06-30", CloseFiscalYear {}),
            "CLOSED_ON_ITS_LAST_DAY",
            json!({"year": year, "ends_on": CLOSED}),
        ),
        ask(
            "the second year before the first",
            open().and(on("2015-01-01", year_until("2015-12-31"))),
            on("2015-12-31", CloseFiscalYear {}),
            "EARLIER_YEAR_OPEN",
            json!({"year": year}),
        ),
        ask(
            "a suspense account that holds something",
            open().and(on(ISSUED, entry(512_000, 471_000, eur(12)))),
            on(CLOSED, CloseFiscalYear {}),
            "SUSPENSE_NOT_CLEARED",
            json!({"account": "471000", "balance": -1_200}),
        ),
    ]
}

fn of_entries() -> Vec<Row> {
    let ask = |says, command, code, figures| row(says, Given::billing(), on(ISSUED, command), (code, OWN), figures);
    let unbalanced = || {
        let mut command = entry(613_000, 401_000, eur(120));
        command.lines[1].credit = eur(119);
        command
    };
    let both = || {
        let mut command = entry(613_000, 401_000, eur(120));
        command.lines[0].credit = eur(1);
        command
    };
    vec![
        ask("an entry that does not balance", unbalanced(), "UNBALANCED", json!({"debit": 12_000, "credit": 11_900})),
        ask("a line on both sides", both(), "NOT_AN_ENTRY", json!({})),
        ask("an opening balance of an expense", opened(613_000), "OPENING_OF_THE_RESULT", json!({"account": "613000"})),
        row(
            "opening balances of a year that the book opens itself",
            earned(),
            on("2015-01-01", opened(164_000)),
            ("OPENING_CARRIED_OVER", OWN),
            json!({"year": "2015", "first": "2014"}),
        ),
        ask("capital by hand", entry(512_000, 101_300, eur(20)), "KEPT_BY_THE_BOOK", json!({"account": "101300"})),
        ask(
            "a real day that is open",
            of_day("2014-03-02", entry(613_000, 401_000, eur(120))),
            "HAPPENED_ON_AN_OPEN_DAY",
            json!({"happened_on": "2014-03-02"}),
        ),
        row(
            "what happened in a closed year, on another day than the first open one",
            earned(),
            on("2015-02-01", of_day("2014-11-02", entry(613_000, 401_000, eur(120)))),
            ("NOT_FIRST_OPEN_DAY", OWN),
            json!({"happened_on": "2014-11-02", "first_open": "2015-01-01", "on": "2015-02-01"}),
        ),
    ]
}

fn of_day(happened: &str, entry: RecordEntry) -> RecordEntry {
    RecordEntry { happened_on: Some(day(happened)), ..entry }
}

#[test]
fn a_bill_of_a_closed_year_is_entered_on_the_first_open_day_with_its_own() {
    let (book, bill) = (earned(), || entry(613_000, 401_000, eur(120)));
    let refused = book.refuses(&on("2014-11-02", bill())).figures();
    assert_eq!(refused, json!({"year": "2014", "first_open": "2015-01-01"}));
    let book = book.and(on("2015-01-01", of_day("2014-11-02", bill())));
    assert_eq!((balance(&book, 613_000, CLOSED), balance(&book, 613_000, "2015-01-01")), (0, 12_000));
    assert_eq!(book.state.ledger.year(YEAR).unwrap().closed.unwrap().1, eur(10_000), "the closed result stands");
    let last = book.events.last().unwrap();
    let posted = quitus_domain::cooperative::post(&mut book.state.ledger.clone(), Position(book.last()), last);
    assert_eq!(
        posted.iter().map(|one| (one.on, one.happened_on)).collect::<Vec<_>>(),
        [(day("2015-01-01"), Some(day("2014-11-02")))]
    );
    let before_the_book = book.and(on("2015-01-01", of_day("2011-06-30", bill())));
    assert_eq!(balance(&before_the_book, 613_000, "2015-01-01"), 24_000);
}

fn opened(account: u32) -> RecordEntry {
    RecordEntry { journal: Journal::Opening, ..entry(account, 401_000, eur(120)) }
}

#[test]
fn what_a_year_does_not_allow_is_refused() {
    each_is_refused(&refusals());
}

#[test]
fn every_refusal_of_billing_stands_in_a_table() {
    let tables = [
        super::imported::refusals(),
        super::invoices::refusals(),
        super::late::refusals(),
        super::mentions::refusals(),
        super::receipts::refusals(),
        super::settled_pools::refusals(),
        refusals(),
    ];
    let codes: BTreeSet<&str> = tables.iter().flatten().filter(|row| row.rule == OWN).map(|row| row.code).collect();
    // Four of them are the book's and not the accounts' alone.
    let shared = ["NOTHING_TO_CHANGE", "AMOUNT_NOT_POSITIVE", "BEFORE_ITS_BASIS"];
    assert_eq!(codes.iter().filter(|code| !shared.contains(code)).count(), BILLING_REFUSALS, "{codes:?}");
}

/// As many as `BillingRefusal` and `ServiceRefusal` have variants together: `server/src/locales` holds one sample of each.
const BILLING_REFUSALS: usize = 64;
