//! The balance of any day, from sums kept by day, is the one that a walk over all entries adds up.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "a test may stop at the first surprise")]

#[path = "../../domain/tests/common/mod.rs"]
mod common;
#[allow(dead_code, unused_imports)]
#[path = "../../domain/tests/drawn/mod.rs"]
mod drawn;

use common::{Given, ISSUED, entry, eur, on};
use drawn::{life, nth_day, pile, told};
use proptest::prelude::*;
use quitus_domain::accounts::plan::{LOSS, SURPLUS};
use quitus_domain::cooperative::Event;
use quitus_domain::values::{AccountNumber, Cents, Day, Position};
use quitus_projections::Recorded;
use quitus_projections::accounts::{BalanceLine, Books, PartyLine, Sums, balance, journal, parties};
use std::collections::BTreeMap;
use std::sync::Arc;

fn books(events: &[Event]) -> Books {
    let one = |(event, position): (&Event, u64)| Recorded {
        position: Position(position),
        recorded_at: "2026-12-21T12:00:00.000000Z".into(),
        actor: "".into(),
        command_id: "".into(),
        disclosed: Arc::new([]),
        event: Arc::new(event.clone()),
        rectified_by: None,
    };
    let recorded: Vec<Recorded> = events.iter().zip(0..).map(one).collect();
    Books::of(&recorded)
}

/// The balance by a walk over every line of every entry.
fn walked(books: &Books, day: Day) -> Vec<BalanceLine> {
    let year = books.year_of(day).cloned();
    let from = year.as_ref().map_or(Day::MIN, |year| year.from);
    let entries = journal(books, Day::MIN, Day::MAX).entries;
    let lines = || entries.iter().flat_map(|entry| entry.lines.iter().map(move |line| (entry.on, line)));
    let mut sums: BTreeMap<AccountNumber, [Cents; 3]> = BTreeMap::new();
    if let Some(year) = &year {
        for (_, line) in lines().filter(|(on, line)| *on < year.from && !line.account.is_of_the_result()) {
            sums.entry(line.account).or_default()[0] += line.debit - line.credit;
        }
        for before in books.sums.ledger.years().filter(|other| other.to < year.from) {
            let within = lines().filter(|(on, _)| (before.from..=before.to).contains(on));
            let of_the_result = within.filter(|(_, line)| line.account.is_of_the_result());
            let result: Cents = of_the_result.map(|(_, line)| line.credit - line.debit).sum();
            sums.entry(if result < Cents::ZERO { LOSS } else { SURPLUS }).or_default()[0] -= result;
        }
    }
    for (_, line) in lines().filter(|(on, _)| (from..=day).contains(on)) {
        let sum = sums.entry(line.account).or_default();
        sum[1] += line.debit;
        sum[2] += line.credit;
    }
    let line = |(account, [opening, debit, credit]): (AccountNumber, [Cents; 3])| BalanceLine {
        account,
        opening,
        debit,
        credit,
        closing: opening + debit - credit,
    };
    sums.into_iter().filter(|(_, sums)| sums.iter().any(|sum| *sum != Cents::ZERO)).map(line).collect()
}

/// What the lines of each account add up to, by party and without.
fn by_account(made: &[PartyLine]) -> BTreeMap<AccountNumber, [Cents; 4]> {
    let mut sums: BTreeMap<AccountNumber, [Cents; 4]> = BTreeMap::new();
    for line in made {
        let own = [line.opening, line.debit, line.credit, line.closing];
        sums.entry(line.account).or_default().iter_mut().zip(own).for_each(|(sum, own)| *sum += own);
    }
    sums
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_balance_of_any_day_is_what_a_walk_over_all_entries_adds_up(life in life(), days in prop::collection::vec(0..60_i64, 8)) {
        let books = books(&told(&life).events);
        for day in days.into_iter().map(nth_day).chain([Day::MIN, Day::MAX]) {
            let made = balance(&books.sums, day);
            prop_assert_eq!(&made.lines, &walked(&books, day), "{}", day);
            let of_the_result = made.lines.iter().filter(|line| line.account.is_of_the_result());
            prop_assert_eq!(made.result, -of_the_result.map(|line| line.debit - line.credit).sum::<Cents>());
        }
    }

    /// The balance by party is the trial balance, told apart: no cent is lost or found, and of the accounts of customers,
    /// of associates and of those who lend nothing stands there without a party.
    #[test]
    fn what_parties_hold_adds_up_to_the_collective_accounts(life in life(), days in prop::collection::vec(0..60_i64, 8)) {
        let books = books(&told(&life).events);
        for day in days.into_iter().map(nth_day).chain([Day::MIN, Day::MAX]) {
            let made = parties(&books, day);
            let whole = balance(&books.sums, day);
            prop_assert_eq!((made.year, made.from, made.to), (whole.year, whole.from, whole.to));
            let collective: BTreeMap<AccountNumber, [Cents; 4]> =
                whole.lines.iter().map(|line| (line.account, [line.opening, line.debit, line.credit, line.closing])).collect();
            let sums = by_account(&made.lines);
            for (account, sums) in &sums {
                let of_account = collective.get(account).copied().unwrap_or_default();
                prop_assert_eq!(*sums, of_account, "{} {}", account, day);
            }
            let kept = ["411", "4191", "4561", "4551"];
            let kept = |account: AccountNumber| kept.iter().any(|digits| account.is_under(digits));
            for account in collective.keys().filter(|account| kept(**account)) {
                prop_assert!(sums.contains_key(account), "{} {}", account, day);
            }
            prop_assert!(made.lines.iter().all(|line| line.party.is_some() || !kept(line.account)), "{:?}", made);
        }
    }

    /// Whatever the entries are: what cannot be decided is read, and read without the entries it is the same.
    #[test]
    fn sums_that_keep_no_entry_are_those_of_the_books(events in pile()) {
        let mut sums = Sums::default();
        for (event, at) in events.iter().zip(0..) {
            sums.add(Position(at), event);
        }
        prop_assert_eq!(&sums, &books(&events).sums);
    }
}

/// The same few accounts and days, a hundred times the entries: what is kept does not grow, and so neither does what a
/// balance looks at.
#[test]
fn what_is_kept_grows_with_days_and_accounts_and_not_with_entries() {
    let of = |count: usize| {
        let once = Given::billing().and(on(ISSUED, entry(613_000, 401_000, eur(1))));
        let last = once.events.last().unwrap().clone();
        books(&[once.events, vec![last; count]].concat()).sums.daily.kept()
    };
    assert_eq!(of(1), of(1_000));
}
