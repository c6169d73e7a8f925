//! What holds of every year whatever its figures are: the accounts add up, each year begins as the one before it ended, the
//! register and the accounts hold one capital, no number is left out, and the book read again is the book that was told.

use super::figures::YEARS;
use super::plain::Plain;
use super::{BOOK, BOOKS, TOLD, euros, last, of};
use quitus_domain::accounts::plan::{LOSS, SURPLUS};
use quitus_domain::values::{AccountNumber, Cents, Day};
use quitus_projections::accounts::{Balance, Row, balance, fec, fec_read, statements};
use quitus_projections::capital::Capital;
use quitus_projections::check::{disagreements, replay};
use quitus_projections::{AsOf, Fold, Known};
use std::collections::BTreeMap;

fn held(balance: &Balance, account: AccountNumber) -> Cents {
    balance.lines.iter().find(|line| line.account == account).map_or(Cents::ZERO, |line| line.opening)
}

/// On the day after, the result stands on 120, or on 129 where it is a loss.
#[test]
fn every_trial_balance_balances_and_hands_its_result_to_the_next() {
    for year in &YEARS {
        let made = balance(&BOOKS.sums, last(year));
        let sum = |figure: fn(&super::BalanceLine) -> Cents| made.lines.iter().map(figure).sum::<Cents>();
        assert_eq!((sum(|line| line.opening), sum(|line| line.closing)), (Cents::ZERO, Cents::ZERO), "{}", year.name);
        assert_eq!(sum(|line| line.debit), sum(|line| line.credit), "{}", year.name);
        assert_eq!(made.result, euros(year.result), "{}", year.name);
        let next = balance(&BOOKS.sums, last(year).succ_opt().unwrap());
        let stands = [held(&next, SURPLUS), held(&next, LOSS)];
        assert_eq!(stands, [-year.result.max(0), -year.result.min(0)].map(euros), "{}", year.name);
    }
}

type Sheet = Vec<(String, Vec<(AccountNumber, Cents)>)>;

fn sheet(rows: &[Row], figure: fn(&super::Figures) -> Cents) -> Sheet {
    let one = |row: &Row| {
        let accounts = row.accounts.iter().map(|one| (one.account, figure(&one.figures)));
        (format!("{:?}", row.heading), accounts.filter(|(_, amount)| *amount != Cents::ZERO).collect::<Vec<_>>())
    };
    rows.iter().map(one).filter(|(_, accounts)| !accounts.is_empty()).collect()
}

#[test]
fn the_year_before_stands_beside_each_year_as_it_stood_by_itself() {
    for pair in YEARS.windows(2) {
        let [then, now] = [&pair[0], &pair[1]].map(|year| statements(&BOOKS, last(year)).unwrap());
        assert_eq!(now.before, Some(of(&pair[0])));
        let sides = [(&then.assets, &now.assets), (&then.liabilities, &now.liabilities), (&then.income, &now.income)];
        for (then, now) in sides {
            let own = sheet(then, |figures| figures.now);
            assert!(own.len() > 1, "{own:?}");
            assert_eq!(sheet(now, |figures| figures.before), own, "{}", pair[1].name);
        }
        assert_eq!((now.result.before, now.total().before), (then.result.now, then.total().now), "{}", pair[1].name);
    }
}

fn last_of_months() -> impl Iterator<Item = Day> {
    let first = |month: u32| move |year: i32| Day::from_ymd_opt(year, month, 1).unwrap().pred_opt().unwrap();
    YEARS.iter().flat_map(move |year| (2..=12).map(move |month| first(month)(year.name)).chain([last(year)]))
}

/// 1011, 1012 and 1013: not called, called, paid.
#[test]
fn the_accounts_hold_the_capital_of_the_register_on_the_last_day_of_every_month() {
    let days: Vec<Day> = last_of_months().collect();
    assert_eq!(days.len(), 180);
    for day in days {
        let facts = AsOf { effective: day, known: Known::Everything }.select(*BOOK);
        let on = Capital::of(&facts).on(day);
        let lines = balance(&BOOKS.sums, day).lines;
        let under = |digits: &str| {
            -lines.iter().filter(|line| line.account.is_under(digits)).map(|line| line.closing).sum::<Cents>()
        };
        assert_eq!(under("1011") + under("1012") + under("1013"), on.subscribed, "{day}");
        assert_eq!(under("1013"), on.paid, "{day}");
    }
}

#[test]
fn the_numbers_of_each_journal_have_no_gap_in_the_file_of_any_year() {
    for year in &YEARS {
        let file = fec::fec(&BOOKS, BOOKS.sums.ledger.year(of(year)).unwrap(), &Plain);
        let mut numbers: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in fec_read::lines(file.as_bytes()).unwrap() {
            let of_journal = numbers.entry(line.journal).or_default();
            if of_journal.last() != Some(&line.number) {
                of_journal.push(line.number);
            }
        }
        for (journal, numbers) in &numbers {
            // Opening balances come before the first number.
            let first = usize::from(journal != "AN");
            let told: Vec<String> = (first..).take(numbers.len()).map(|n| format!("{journal}{n:06}")).collect();
            assert_eq!(*numbers, told, "{}", year.name);
        }
        assert!(numbers.len() >= 4, "{}: {:?}", year.name, numbers.keys());
    }
}

#[test]
fn the_book_read_again_is_the_book_that_was_told() {
    let state = replay(&BOOK);
    assert!(state == TOLD.1, "the state made anew is another than the one that decided");
    for day in YEARS.iter().map(last) {
        assert_eq!(disagreements(&state, &BOOK, day), [], "{day}");
    }
}
