//! The fiscal years of Cooproduction from 2012 to 2026, played whole: opened, the common means called by key and paid,
//! wages, rent and tax, closed, allocated by the assembly and filed, between the acts of the register that the story tells.
//!
//! What the story says of these years is its register and the figures of 2025; those of the other years are invented, and
//! stand in `figures` with what follows from them by hand. Two years make a loss, which the next surplus absorbs.
//! Deliberately absent: what the demonstration tells of the accounts of 2026, which it plays itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod assemblies;
mod figures;
mod matters;
#[path = "../plain/mod.rs"]
mod plain;
mod telling;
#[path = "../../../domain/tests/told/mod.rs"]
mod told;
mod whole;

use figures::{YEARS, Year};
use plain::Plain;
use quitus_domain::cooperative::{Cooperative, Event};
use quitus_domain::values::{Cents, Day, YearName};
use quitus_projections::accounts::fec_check::check;
use quitus_projections::accounts::{BalanceLine, Books, Figures, Heading, Row, balance, fec, statements};
use quitus_projections::capital::Capital;
use quitus_projections::{AsOf, Fold, Known, Recorded};
use std::sync::LazyLock;

static TOLD: LazyLock<(Vec<Recorded>, Cooperative)> = LazyLock::new(|| telling::book(&told::story()));

static BOOK: LazyLock<&[Recorded]> = LazyLock::new(|| &TOLD.0);

static BOOKS: LazyLock<Books> = LazyLock::new(|| Books::of(BOOK.iter()));

fn last(year: &Year) -> Day {
    format!("{}-12-31", year.name).parse().unwrap()
}

fn euros(amount: i64) -> Cents {
    Cents::of(i32::try_from(amount * 100).unwrap())
}

fn figure(rows: &[Row], heading: Heading) -> Cents {
    rows.iter().find(|row| row.heading == heading).map_or(Cents::ZERO, |row| row.figures.now)
}

fn of(year: &Year) -> YearName {
    YearName::try_from(year.name.to_string()).unwrap()
}

const OF_THE_RESULT: [Heading; 5] =
    [Heading::Sales, Heading::Grants, Heading::Staff, Heading::ExternalServices, Heading::Depreciation];

/// The income statement is what was called, less wages and rent; it is what was closed, and it stands beside that of the
/// year before.
#[test]
fn the_result_of_each_year_is_the_one_that_was_added_up_by_hand() {
    let mut before = Cents::ZERO;
    for year in &YEARS {
        let made = statements(&BOOKS, last(year)).unwrap();
        let income = |heading| figure(&made.income, heading);
        let (aside, [study, _]) = (year.aside(), year.aside().grant);
        let billed = year.called[0] + year.called[1] + aside.hours;
        let told = [billed, study, year.wages, year.rent + study, aside.equipment[1]];
        assert_eq!(OF_THE_RESULT.map(income), told.map(euros), "{}", year.name);
        assert_eq!((made.result.now, made.result.before), (euros(year.result), before), "{}", year.name);
        let told = BOOKS.sums.ledger.year(of(year)).unwrap();
        assert_eq!(told.closed.map(|(_, result)| result), Some(euros(year.result)), "{}", year.name);
        assert!(told.allocated.is_some(), "{}", year.name);
        before = made.result.now;
    }
    let filed = BOOK.iter().filter(|recorded| matches!(recorded.event.as_ref(), Event::AccountsFiled(_)));
    assert_eq!(filed.count(), YEARS.len());
}

#[test]
fn the_balance_sheet_of_each_year_is_the_one_that_was_added_up_by_hand() {
    for year in &YEARS {
        let made = statements(&BOOKS, last(year)).unwrap();
        let (asset, debt) = (|heading| figure(&made.assets, heading), |heading| figure(&made.liabilities, heading));
        let [capital, unpaid, owed] = year.capital.map(euros);
        let [receivables, waiting, bank, total] = year.sheet.map(euros);
        let held = [Heading::LegalReserve, Heading::StatutoryReserve, Heading::CarriedForward].map(debt);
        assert_eq!(held, year.held.map(euros), "{}", year.name);
        assert_eq!((debt(Heading::Capital), debt(Heading::Result)), (capital, euros(year.result)), "{}", year.name);
        let [equipment, funder, later] = year.aside().held.map(euros);
        let unpaid_here = asset(Heading::UncalledCapital) + asset(Heading::OtherReceivables);
        assert_eq!((unpaid_here, debt(Heading::OtherPayables)), (unpaid + funder, owed), "{}", year.name);
        assert_eq!(
            (asset(Heading::TangibleAssets), debt(Heading::DeferredIncome)),
            (equipment, later),
            "{}",
            year.name
        );
        assert_eq!((asset(Heading::TradeReceivables), debt(Heading::TaxAndSocial)), (receivables, waiting));
        assert_eq!(asset(Heading::Cash) - debt(Heading::Loans), bank, "{}", year.name);
        let liabilities = made.liabilities.iter().map(|row| row.figures.now).sum::<Cents>();
        assert_eq!((made.total().now, liabilities), (total, total), "{}", year.name);
    }
}

/// 1011, 1012 and 1013 hold the capital of the register on the last day of each year, and on the day after.
#[test]
fn the_accounts_hold_the_capital_of_the_register() {
    for year in &YEARS {
        for day in [last(year), last(year).succ_opt().unwrap()] {
            let facts = AsOf { effective: day, known: Known::Everything }.select(*BOOK);
            let register = Capital::of(&facts).on(day).subscribed;
            let social = balance(&BOOKS.sums, day)
                .lines
                .into_iter()
                .filter(|line| ["1011", "1012", "1013"].iter().any(|digits| line.account.is_under(digits)));
            assert_eq!(-social.map(|line| line.closing).sum::<Cents>(), register, "{day}");
        }
        let facts = AsOf { effective: last(year), known: Known::Everything }.select(*BOOK);
        let on = Capital::of(&facts).on(last(year));
        let [capital, unpaid, _] = year.capital.map(euros);
        assert_eq!((on.subscribed, on.subscribed - on.paid), (capital, unpaid), "{}", year.name);
    }
}

#[test]
fn our_own_checker_finds_no_fault_in_the_file_of_any_year() {
    for year in &YEARS {
        let told = BOOKS.sums.ledger.year(of(year)).unwrap();
        let file = fec::fec(&BOOKS, told, &Plain);
        assert_eq!(check(&format!("000012013FEC{}1231.txt", year.name), file.as_bytes()), [], "{}", year.name);
        assert!(file.lines().count() > 30, "{}", year.name);
    }
}

/// Each call was paid to the cent, but for the second half of the last year, which is not due yet.
#[test]
fn every_call_is_an_invoice_of_each_of_the_three_and_all_are_paid_in_time() {
    let issued = BOOK.iter().filter_map(|recorded| match recorded.event.as_ref() {
        Event::InvoiceIssued(e) => Some(e.number.to_string()),
        _ => None,
    });
    let issued: Vec<String> = issued.collect();
    let of_year = |year: &Year| 1..=if year.aside().hours > 0 { 7 } else { 6 };
    let told = YEARS.iter().flat_map(|year| of_year(year).map(|place| format!("FA-{}-{place:04}", year.name)));
    assert_eq!(issued, told.collect::<Vec<_>>());
    let end: Day = "2027-12-31".parse().unwrap();
    let open = statements(&BOOKS, end).unwrap();
    assert_eq!(figure(&open.assets, Heading::TradeReceivables), euros(YEARS[14].sheet[0]));
}
