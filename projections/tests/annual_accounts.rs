//! The annual accounts: whatever is posted, assets are liabilities and both statements have one result.

#![allow(
    clippy::unwrap_used,
    missing_docs,
    dead_code,
    reason = "a test may stop at the first surprise; the helpers serve others too"
)]

#[path = "conformity/book.rs"]
mod helpers;

use helpers::{associate, book, entry};
use proptest::prelude::*;
use quitus_domain::values::{Cents, Day};
use quitus_projections::accounts::{Books, Figures, Heading, Side, Statements, statements, sum};
use serde_json::{Value, json};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn year(year: u32) -> Value {
    let fields =
        json!({"year": year.to_string(), "effective_on": format!("{year}-01-01"), "ends_on": format!("{year}-12-31")});
    entry("accounts.fiscal_year_opened", fields)
}

/// A debit here, a credit there.
fn posted(on: &str, debit: u32, credit: u32, cents: i64) -> Value {
    let party =
        |account: u32| (account / 1_000 == 411).then(|| json!({"associate": associate(u64::from(account % 1_000))}));
    let number = |account: u32| (if account / 1_000 == 411 { 411_000 } else { account }).to_string();
    let lines = json!([
        {"account": number(debit), "party": party(debit), "debit": cents, "credit": 0},
        {"account": number(credit), "party": party(credit), "debit": 0, "credit": cents},
    ]);
    entry("accounts.entry_recorded", json!({"lines": lines, "effective_on": on}))
}

fn made(entries: &[Value], on: &str) -> Statements {
    statements(&Books::of(&book(entries)), day(on)).unwrap()
}

fn figure(made: &Statements, heading: Heading) -> (i64, i64) {
    let rows = made.assets.iter().chain(&made.liabilities).chain(&made.income);
    let row = rows.into_iter().find(|row| row.heading == heading);
    row.map_or((0, 0), |row| (row.figures.now.get(), row.figures.before.get()))
}

fn any_account() -> impl Strategy<Value = u32> {
    (100..800_u32, 0..3_u32).prop_map(|(digits, end)| digits * 1_000 + end)
}

proptest! {
    #[test]
    fn assets_are_liabilities_and_there_is_one_result(
        lines in prop::collection::vec((any_account(), any_account(), 1..1_000_000_i64, 0..3_u32), 0..40),
    ) {
        let days = ["2014-03-31", "2015-01-01", "2015-12-31"];
        let mut entries = vec![year(2014), year(2015)];
        entries.extend(lines.iter().map(|(debit, credit, cents, on)| posted(days[*on as usize], *debit, *credit, *cents)));
        let books = Books::of(&book(&entries));
        for on in ["2014-12-31", "2015-06-30", "2015-12-31"] {
            let made = statements(&books, day(on)).unwrap();
            prop_assert_eq!(made.total(), sum(&made.liabilities));
            let of = |side| sum(&made.income.iter().filter(|row| row.heading.side() == side).cloned().collect::<Vec<_>>());
            let (income, expenses) = (of(Side::Income), of(Side::Expenses));
            let result = Figures { now: income.now - expenses.now, before: income.before - expenses.before };
            prop_assert_eq!(made.result, result);
        }
    }
}

#[test]
fn what_one_customer_owes_is_not_set_off_against_what_another_is_owed() {
    let entries =
        [year(2014), posted("2014-03-31", 411_001, 706_210, 50_000), posted("2014-04-30", 512_000, 411_002, 20_000)];
    let made = made(&entries, "2014-12-31");
    assert_eq!(figure(&made, Heading::TradeReceivables), (50_000, 0));
    assert_eq!(figure(&made, Heading::OtherPayables), (20_000, 0));
    assert_eq!(figure(&made, Heading::Cash), (20_000, 0));
}

#[test]
fn the_year_before_stands_beside_and_its_result_waits_for_the_assembly() {
    let entries = [
        year(2014),
        year(2015),
        posted("2014-06-30", 512_000, 706_210, 90_000),
        posted("2014-07-31", 613_000, 512_000, 20_000),
        posted("2015-07-31", 641_000, 512_000, 30_000),
    ];
    let made = made(&entries, "2015-12-31");
    assert_eq!(made.before.map(|year| year.to_string()), Some("2014".to_owned()));
    assert_eq!(figure(&made, Heading::Cash), (40_000, 70_000));
    assert_eq!(made.result, Figures { now: Cents::of(-30_000), before: Cents::of(70_000) });
    assert_eq!(
        figure(&made, Heading::Result),
        (40_000, 70_000),
        "70 000 that no assembly allocated, less this year's loss"
    );
    assert_eq!((figure(&made, Heading::Sales), figure(&made, Heading::Staff)), ((0, 90_000), (30_000, 0)));
}

#[test]
fn depreciation_lessens_what_it_depreciates_and_an_overdraft_is_a_debt() {
    let entries =
        [year(2014), posted("2014-01-02", 218_300, 512_000, 120_000), posted("2014-12-31", 681_120, 281_830, 40_000)];
    let made = made(&entries, "2014-12-31");
    assert_eq!(figure(&made, Heading::TangibleAssets), (80_000, 0));
    assert_eq!(figure(&made, Heading::Loans), (120_000, 0));
    let behind: Vec<String> = made.assets[0].accounts.iter().map(|one| one.account.to_string()).collect();
    assert_eq!(behind, ["218300", "281830"]);
}

#[test]
fn a_day_outside_every_fiscal_year_has_no_annual_accounts() {
    assert_eq!(statements(&Books::of(&book(&[year(2014)])), day("2013-12-31")), None);
}
