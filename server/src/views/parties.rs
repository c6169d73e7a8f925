//! The balance by party: what each associate, customer, supplier or other party owes or is owed, account by account.

use super::accounts::Answer;
use super::filter::no_associate;
use super::reading::Reading;
use super::steps::Steps;
use super::unanswered::Unanswered;
use crate::locales::{self, TradeColumn, cli as say};
use crate::sheets::{Cell, Sheet, Side};
use quitus_domain::values::{Cents, Party};
use quitus_projections::accounts::{Parties, PartyLine, parties};
use serde_json::json;

/// That of everybody, or of one associate.
///
/// # Errors
/// [`Unanswered::NotThere`] for a number that nobody bears.
pub fn of(reading: &Reading, only: Option<u32>) -> Result<Answer, Unanswered> {
    let (language, steps) = (reading.language, Steps::of(reading));
    let mut made = parties(&reading.books(), reading.day());
    let mut title = say::parties_title(language, &reading.dates());
    if let Some(number) = only {
        let associate = steps.numbered(number).ok_or_else(|| no_associate(language, number))?;
        made.lines.retain(|line| line.party == Some(Party::Associate(associate)));
        title = format!("{title}, {}", steps.named(associate));
    }
    // Accounts in their order; within one, associates by number, then others by name, then what is nobody's.
    let place = |line: &PartyLine| (line.party.is_none(), line.party.as_ref().map(|party| steps.place(party)));
    made.lines.sort_by_cached_key(|line| (line.account, place(line)));
    Ok(Answer { title, sheet: sheet(&steps, &made), sums: sums(reading, &made), json: json!(made) })
}

fn sums(reading: &Reading, made: &Parties) -> String {
    let money = |figure: fn(&PartyLine) -> Cents| {
        locales::money(reading.language, made.lines.iter().map(figure).sum::<Cents>())
    };
    match made.lines.is_empty() {
        true => say::no_parties(reading.language),
        false => {
            let [debit, credit, closing] =
                [money(|line| line.debit), money(|line| line.credit), money(|line| line.closing)];
            say::lines_sums(reading.language, &debit, &credit, &closing)
        }
    }
}

fn sheet(steps: &Steps<'_>, made: &Parties) -> Sheet {
    let language = steps.reading.language;
    let columns = [
        (TradeColumn::Account, Side::Left),
        (TradeColumn::AccountName, Side::Left),
        (TradeColumn::Party, Side::Left),
        (TradeColumn::Opening, Side::Right),
        (TradeColumn::Debit, Side::Right),
        (TradeColumn::Credit, Side::Right),
        (TradeColumn::Closing, Side::Right),
    ];
    let row = |line: &PartyLine| {
        let name = locales::account(language, line.account);
        let party = line.party.as_ref().map_or_else(|| say::without_party(language).into(), |who| steps.party_is(who));
        let figures = [line.opening, line.debit, line.credit, line.closing].map(Cell::from);
        [Cell::Account(line.account), name.into(), party].into_iter().chain(figures).collect()
    };
    Sheet::of_trade(language, say::sheet_parties(language), &columns, made.lines.iter().map(row).collect())
}
