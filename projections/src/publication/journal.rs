//! The journal and the balances as rows.
//!
//! An entry of the accounts is never changed, with one exception: on a day that no fiscal year covers it has no number,
//! and gets one when such a year is opened. Only those are remembered here; every other entry is forgotten once it is
//! written.

use super::changes::Changes;
use super::table::{Row, Table, Value};
use super::trade::sub_account;
use super::value::{cents, count, day, entry, maybe, text};
use crate::accounts::{self, BalanceLine, JournalEntry, Line, Numbers, Posted, Sums, balance};
use crate::recorded::Recorded;
use quitus_domain::accounts::FiscalYear;

/// The accounts so far: sums, counters, and the entries without a number.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Accounts {
    sums: Sums,
    numbers: Numbers,
    /// In the order of recording, with the number of the posting in its entry of the book.
    unnumbered: Vec<(u64, Posted)>,
}

impl Accounts {
    /// Adds the next entry of the book, and answers whether it moved anything or opened a year.
    pub(super) fn record(&mut self, recorded: &Recorded, changes: &mut Changes) -> bool {
        let years = self.sums.ledger.years().count();
        let posted = accounts::posted(&mut self.sums, recorded);
        let opened = self.sums.ledger.years().count() > years;
        if opened {
            let waiting = std::mem::take(&mut self.unnumbered);
            waiting.into_iter().for_each(|(posting, posted)| self.write(posting, posted, changes));
        }
        let moved = !posted.is_empty();
        (1..).zip(posted).for_each(|(posting, posted)| {
            let lines = accounts::entry(&posted, None).lines;
            changes.put(Table::JournalLines, rows_of_lines(&posted, posting, &lines));
            self.write(posting, posted, changes);
        });
        moved || opened
    }

    fn write(&mut self, posting: u64, posted: Posted, changes: &mut Changes) {
        let number = self.numbers.next(&self.sums, &posted.posting);
        let row = row_of_entry(posting, &accounts::entry(&posted, number.clone()));
        changes.put(Table::JournalEntries, [row]);
        if number.is_none() {
            self.unnumbered.push((posting, posted));
        }
    }

    /// The balances of every fiscal year at its end.
    pub(super) fn balances(&self) -> Vec<Row> {
        balances(&self.sums)
    }
}

/// The balances of every fiscal year at its end. Their cost does not grow with the book.
pub(super) fn balances(sums: &Sums) -> Vec<Row> {
    let of_year = |year: &FiscalYear| {
        let lines = balance(sums, year.to).lines;
        lines.iter().map(|line| row_of_balance(year, line)).collect::<Vec<_>>()
    };
    sums.ledger.years().flat_map(of_year).collect()
}

fn row_of_balance(year: &FiscalYear, line: &BalanceLine) -> Row {
    vec![
        text(&year.name),
        text(&line.account),
        day(year.from),
        day(year.to),
        cents(line.opening),
        cents(line.debit),
        cents(line.credit),
        cents(line.closing),
    ]
}

/// An entry of the journal; `posting` counts those of one entry of the book.
pub(super) fn row_of_entry(posting: u64, one: &JournalEntry) -> Row {
    vec![
        entry(one.entry),
        count(posting),
        maybe(one.number.as_ref(), |number| text(&number.year)),
        maybe(one.number.as_ref(), |number| text(&number.number)),
        text(&one.journal.code()),
        day(one.on),
        maybe(one.happened_on, day),
        text(&one.recorded_on),
        text(&one.piece.number),
        day(one.piece.on),
        text(&one.event),
    ]
}

fn rows_of_lines(posted: &Posted, posting: u64, lines: &[Line]) -> Vec<Row> {
    (1..)
        .zip(lines)
        .map(|(number, line)| row_of_line([entry(posted.at), count(posting), count(number)], line))
        .collect()
}

/// A line of it.
pub(super) fn row_of_line(key: [Value; 3], line: &Line) -> Row {
    let mut row = Vec::from(key);
    let [associate, party] = line.party.as_ref().map_or([Value::Nothing, Value::Nothing], sub_account);
    row.extend([text(&line.account), associate, party, cents(line.debit), cents(line.credit)]);
    row
}
