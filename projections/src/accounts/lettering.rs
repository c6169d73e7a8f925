//! Which lines stand against each other (*lettrage*): what was billed to a customer and what paid for it, and what came in
//! before it paid for anything.
//!
//! On the account of customers, invoices that one payment, or one set-off, paid belong together, with their credit notes,
//! losses and refunds, and with what rectifies the set-off; on that of advances, what came of one payment. Such lines bear a letter once they come to nought, in the year
//! in which all of them stand: what an earlier year left open is within one opening balance, which bears none. Nothing
//! later changes it. Deliberately absent: entries by hand, of which nobody said what they pay.

use super::{Books, Posted};
use crate::recorded::Recorded;
use quitus_domain::accounts::FiscalYear;
use quitus_domain::accounts::plan::{ADVANCES, CUSTOMERS};
use quitus_domain::billing::{Matched, PaidBack};
use quitus_domain::cooperative::Event;
use quitus_domain::values::{AccountNumber, Cents, Day, InvoiceNumber, PaymentRef, Position};
use std::collections::BTreeMap;

/// A letter, and the day from which the lines come to nought.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// It: `AAA`, then `AAB`, in the order in which the last line of each was recorded.
    pub code: String,
    /// The day.
    pub on: Day,
}

/// What an entry of the book is about, of invoices and payments.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct About {
    invoices: Vec<InvoiceNumber>,
    payment: Option<PaymentRef>,
}

/// What every entry of the book is about.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Abouts {
    by_entry: BTreeMap<Position, About>,
    /// What now stands in the place of a set-off that was rectified.
    instead: BTreeMap<Position, About>,
}

impl Abouts {
    fn get(&self, at: Position) -> Option<&About> {
        self.by_entry.get(&at)
    }

    /// A rectification undoes one set-off and posts another: it is about the invoices of both.
    pub(super) fn note(&mut self, recorded: &Recorded) {
        let about = match recorded.event.as_ref() {
            Event::EntryRectified(e) => {
                let mut about = self.instead.get(&e.of).or_else(|| self.get(e.of)).cloned().unwrap_or_default();
                let new = e.replacement.as_ref().and_then(|new| about_of(&new.event)).unwrap_or_default();
                about.invoices.extend(new.invoices.iter().cloned());
                self.instead.insert(e.of, new);
                Some(about).filter(|about| !about.invoices.is_empty())
            }
            event => about_of(event),
        };
        about.into_iter().for_each(|about| drop(self.by_entry.insert(recorded.position, about)));
    }
}

/// What it is about; nothing for what no letter is given to.
fn about_of(event: &Event) -> Option<About> {
    let of = |invoices: &[InvoiceNumber]| Some(About { invoices: invoices.to_vec(), payment: None });
    let paid = |payment: Option<PaymentRef>, matched: &[Matched]| {
        let invoices: Vec<_> = matched.iter().map(|one| one.invoice.clone()).collect();
        (payment.is_some() || !invoices.is_empty()).then_some(About { invoices, payment })
    };
    match event {
        Event::RefundSetOff(e) => paid(None, &e.pays),
        Event::InvoiceIssued(e) => of(std::slice::from_ref(&e.number)),
        Event::LatePenaltyCharged(e) => of(std::slice::from_ref(&e.number)),
        Event::LatePenaltyCancelled(e) => of(std::slice::from_ref(&e.penalty)),
        Event::CreditNoteIssued(e) => of(std::slice::from_ref(&e.invoice)),
        Event::InvoiceWrittenOff(e) => of(std::slice::from_ref(&e.invoice)),
        Event::WriteOffReversed(e) => of(std::slice::from_ref(&e.invoice)),
        Event::PaymentReceived(e) => paid(Some(e.payment), &e.matched),
        Event::PaymentMatched(e) => paid(Some(e.payment), &e.matched),
        Event::PaymentUnmatched(e) => paid(Some(e.payment), &e.matched),
        Event::PaymentReversed(e) => paid(Some(e.payment), &e.matched),
        Event::CustomerRefunded(e) => match &e.of {
            PaidBack::Invoice(number) => of(std::slice::from_ref(number)),
            PaidBack::Payment(payment) => paid(Some(*payment), &[]),
        },
        _ => None,
    }
}

/// Lines that belong together, on one account.
#[derive(Default)]
struct Group {
    lines: Vec<Position>,
    sum: Cents,
    first: Option<Day>,
    last: Option<Day>,
}

impl Group {
    fn add(&mut self, posted: &Posted, amount: Cents) {
        let on = posted.posting.on;
        self.lines.push(posted.at);
        self.sum += amount;
        self.first = Some(self.first.map_or(on, |first| first.min(on)));
        self.last = self.last.max(Some(on));
    }
}

/// What a group is of.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Invoices(InvoiceNumber),
    Payment(PaymentRef),
}

/// The letters of a fiscal year: of the line of an entry of the book on an account.
#[must_use]
pub fn letters(books: &Books, year: &FiscalYear) -> BTreeMap<(Position, AccountNumber), Letter> {
    let posted: Vec<&Posted> = books.posted().filter(|posted| posted.posting.on <= year.to).collect();
    let heads = heads(books, &posted);
    let mut groups: BTreeMap<Key, Group> = BTreeMap::new();
    for posted in posted {
        let Some(about) = books.about.get(posted.at) else { continue };
        let invoices = about.invoices.first().and_then(|number| heads.get(number)).cloned().map(Key::Invoices);
        for line in posted.posting.lines() {
            let key = match line.account {
                CUSTOMERS => invoices.clone(),
                ADVANCES => about.payment.map(Key::Payment),
                _ => None,
            };
            if let Some(key) = key {
                groups.entry(key).or_default().add(posted, line.amount);
            }
        }
    }
    lettered(groups, year)
}

/// By which invoice a group of invoices is known: those that one payment paid are one group.
fn heads(books: &Books, posted: &[&Posted]) -> BTreeMap<InvoiceNumber, InvoiceNumber> {
    let mut heads: BTreeMap<InvoiceNumber, InvoiceNumber> = BTreeMap::new();
    for about in posted.iter().filter_map(|posted| books.about.get(posted.at)) {
        let Some(first) = about.invoices.first() else { continue };
        let head = heads.get(first).unwrap_or(first).clone();
        for number in &about.invoices {
            // Only two groups that were apart are looked through: most invoices join one alone.
            if let Some(joined) = heads.insert(number.clone(), head.clone()).filter(|joined| *joined != head) {
                heads.values_mut().filter(|other| **other == joined).for_each(|other| *other = head.clone());
            }
        }
    }
    heads
}

/// The groups that come to nought and stand wholly in the year, each with its letter.
fn lettered(groups: BTreeMap<Key, Group>, year: &FiscalYear) -> BTreeMap<(Position, AccountNumber), Letter> {
    let whole = |(_, group): &(Key, Group)| group.sum == Cents::ZERO && group.first.is_some_and(|on| on >= year.from);
    let mut whole: Vec<(Key, Group)> = groups.into_iter().filter(whole).collect();
    whole.sort_by_key(|(key, group)| (group.lines.iter().max().copied(), key.clone()));
    let mut letters = BTreeMap::new();
    for (nth, (key, group)) in whole.into_iter().enumerate() {
        let account = match key {
            Key::Invoices(_) => CUSTOMERS,
            Key::Payment(_) => ADVANCES,
        };
        let letter = Letter { code: code(nth), on: group.last.unwrap_or(year.to) };
        letters.extend(group.lines.into_iter().map(|at| ((at, account), letter.clone())));
    }
    letters
}

/// `AAA`, `AAB`, … `ZZZ`, `BAAA`.
fn code(nth: usize) -> String {
    let digit = |rest: usize| char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default());
    let (mut rest, mut letters) = (nth, Vec::new());
    while rest > 0 || letters.len() < 3 {
        letters.push(digit(rest));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_follow_each_other_without_end() {
        assert_eq!([0, 1, 25, 26, 17_575, 17_576].map(code), ["AAA", "AAB", "AAZ", "ABA", "ZZZ", "BAAA"]);
    }
}
