//! Associates' current accounts: a list, or one with the entries behind it.

use super::accounts::Answer;
use super::filter::no_associate;
use super::reading::Reading;
use super::steps::Steps;
use super::unanswered::Unanswered;
use crate::locales::{self, TradeColumn, cli as say};
use crate::sheets::{Cell, Sheet, Side};
use quitus_domain::cooperative::Event;
use quitus_domain::values::{Cents, Party};
use quitus_projections::current_accounts::{CurrentAccount, CurrentAccounts, Move};
use serde_json::json;

/// Every current account, or that of one associate.
///
/// # Errors
/// As [`of_associate`].
pub fn of(reading: &Reading, only: Option<u32>) -> Result<Answer, Unanswered> {
    only.map_or_else(|| Ok(list(reading)), |number| of_associate(reading, number))
}

/// Every current account, by number of associate.
#[must_use]
pub fn list(reading: &Reading) -> Answer {
    let (language, steps) = (reading.language, Steps::of(reading));
    let fold = reading.fold::<CurrentAccounts>();
    let mut all: Vec<&CurrentAccount> = fold.list().collect();
    all.sort_by_key(|one| steps.number(one.associate));
    let columns = [
        (TradeColumn::Party, Side::Left),
        (TradeColumn::Rate, Side::Right),
        (TradeColumn::BlockedUntil, Side::Left),
        (TradeColumn::OnAccount, Side::Right),
        (TradeColumn::InterestOwed, Side::Right),
        (TradeColumn::CountedTo, Side::Left),
        (TradeColumn::BookEntries, Side::Left),
    ];
    let rows = all.iter().map(|one| row(reading, &steps, one)).collect();
    let sheet = Sheet::of_trade(language, say::sheet_current_accounts(language), &columns, rows);
    let sum = |figure: fn(&CurrentAccount) -> Cents| {
        locales::money(language, all.iter().map(|one| figure(one)).sum::<Cents>())
    };
    let sums = match all.is_empty() {
        true => say::no_current_accounts(language),
        false => say::current_accounts_sums(language, &sum(|one| one.balance), &sum(|one| one.owed)),
    };
    Answer { title: say::current_accounts_title(language, &reading.dates()), sheet, sums, json: json!(all) }
}

fn row(reading: &Reading, steps: &Steps<'_>, one: &CurrentAccount) -> Vec<Cell> {
    let day = |day: Option<_>| day.map_or(Cell::Empty, Cell::from);
    vec![
        steps.party_is(&Party::Associate(one.associate)),
        locales::percent(reading.language, one.rate).into(),
        day(one.blocked_until),
        one.balance.into(),
        one.owed.into(),
        day(one.counted_to),
        Cell::Entries(one.moves.iter().map(|moved| moved.entry).collect()),
    ]
}

/// That of one associate, movement by movement.
///
/// # Errors
/// [`Unanswered::NotThere`] for a number that nobody bears.
pub fn of_associate(reading: &Reading, number: u32) -> Result<Answer, Unanswered> {
    let (language, steps) = (reading.language, Steps::of(reading));
    let Some(associate) = steps.numbered(number) else { return Err(no_associate(language, number)) };
    let fold = reading.fold::<CurrentAccounts>();
    let account = fold.of_associate(associate);
    let columns = [
        (TradeColumn::On, Side::Left),
        (TradeColumn::Operation, Side::Left),
        (TradeColumn::Moved, Side::Right),
        (TradeColumn::InterestMoved, Side::Right),
        (TradeColumn::OnAccount, Side::Right),
        (TradeColumn::BookEntry, Side::Right),
    ];
    let moves = account.map(|account| account.moves.as_slice()).unwrap_or_default();
    let rows = moves.iter().map(|one| of_move(reading, &steps, one)).collect();
    let sheet = Sheet::of_trade(language, say::sheet_movements_of_accounts(language), &columns, rows);
    let [balance, owed] = account.map_or([Cents::ZERO; 2], |one| [one.balance, one.owed]);
    let money = |amount| locales::money(language, amount);
    let sums = say::current_accounts_sums(language, &money(balance), &money(owed));
    let title = format!("{}, {}", say::current_accounts_title(language, &reading.dates()), steps.named(associate));
    Ok(Answer { title, sheet, sums, json: json!(account) })
}

fn of_move(reading: &Reading, steps: &Steps<'_>, one: &Move) -> Vec<Cell> {
    let title = |event: &Event| locales::event_title(reading.language, event);
    let what = steps.at(one.entry).map(|recorded| title(&recorded.event)).unwrap_or_default();
    let moved = |amount: Cents| if amount == Cents::ZERO { Cell::Empty } else { amount.into() };
    vec![one.on.into(), what.into(), moved(one.amount), moved(one.interest), one.balance.into(), one.entry.into()]
}
