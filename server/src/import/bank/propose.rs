//! The commands that a person may give, and of every other entry why there is none.
//!
//! An entry is the same in every statement that holds it: by the account, the reference of the bank or else of whoever
//! pays, the day and the amount. Only an entry without either is known by the statement and its place there, and by day and
//! amount too, since a bank may begin its names again. Invariant: what was recorded under the name of before, the statement
//! and the place alone, is known still.

use super::matching::{Customer, Match, OpenInvoice, matched};
use super::statement::{Detail, Entry, Statement, Way};
use crate::import::Origin;
use quitus_domain::billing::Customer as Billed;
use quitus_domain::values::{BookId, Cents, Day, InvoiceNumber, Party, PaymentRef};
use quitus_projections::invoices::{Invoice, Invoices, Payment};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// A command for `apply`, and what it rests on.
#[derive(Clone, PartialEq, Debug)]
pub struct Proposal {
    /// The entry of the bank.
    pub entry: String,
    /// The invoices, and how much of each is paid.
    pub pays: Vec<(InvoiceNumber, Cents)>,
    /// What is paid beyond them: an advance.
    pub advance: Cents,
    /// The command.
    pub command: Value,
}

/// An entry for which there is no command.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NotProposed {
    /// The entry of the bank.
    pub entry: String,
    /// Its line in the file.
    pub line: usize,
    /// Its day.
    pub on: Day,
    /// How much, in cents.
    pub amount: Cents,
    /// Why.
    pub why: Left,
}

/// Why an entry is left to people.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Left {
    /// Money goes out.
    GoesOut,
    /// It takes an earlier entry back.
    TakesBack,
    /// The book has it.
    Recorded,
    /// The book has a payment by the same customer, of that amount and of about that day, which came from no entry of the
    /// statement: whoever recorded it knows whether it is this one.
    PerhapsRecorded(Day),
    /// It names invoices of which nothing is open, or that are issued later.
    Settled(Vec<InvoiceNumber>),
    /// It names invoices of several customers.
    SeveralCustomers(Vec<InvoiceNumber>),
    /// It names none, and these are open with that very amount.
    SameAmount(Vec<InvoiceNumber>),
    /// It names none.
    NamesNothing,
}

/// What the book knows.
#[derive(Clone, Debug)]
pub struct Known {
    /// Which book.
    pub book: BookId,
    /// Its invoices and penalties, open or not.
    pub invoices: Vec<OpenInvoice>,
    /// Its payments.
    pub payments: BTreeMap<PaymentRef, Paid>,
}

/// A payment that the book has, or that is proposed already.
#[derive(Clone, Debug)]
pub struct Paid {
    /// From whom.
    pub party: Party,
    /// The day it came in.
    pub on: Day,
    /// How much, in cents.
    pub amount: Cents,
    /// What of it pays nothing yet, in cents.
    pub left: Cents,
    /// How many entries of the book made it what it is.
    pub entries: usize,
}

/// Days by which what somebody recorded may differ from what the bank says.
const ABOUT: u64 = 5;

impl Known {
    /// What a book knows of invoices and payments; `name` says what a customer is called.
    #[must_use]
    pub fn of(book: &BookId, fold: &Invoices, name: impl Fn(&Billed) -> String) -> Self {
        let paid = |one: &Payment| Paid {
            party: one.party.clone(),
            on: one.on,
            amount: one.amount,
            left: one.left,
            entries: one.entries.len(),
        };
        let payments = fold.payments().map(|one| (one.payment, paid(one))).collect();
        let open = |invoice: &Invoice| OpenInvoice {
            number: invoice.number.clone(),
            issued_on: invoice.issued_on,
            customer: Customer { party: invoice.customer.party(), name: name(&invoice.customer) },
            open: invoice.open,
        };
        Known { book: book.clone(), invoices: fold.list().map(open).collect(), payments }
    }
}

/// What may be recorded of a statement; what one entry pays is not open for the next.
pub fn propose(statement: &Statement, known: &mut Known) -> (Vec<Proposal>, Vec<NotProposed>) {
    let (mut proposals, mut left) = (Vec::new(), Vec::new());
    let named = named(statement);
    let mut others = of_no_entry(&named, known);
    for (entry, detail, names) in named {
        match of_detail(statement, (entry, detail, names), known, &mut others) {
            Ok(proposal) => proposals.push(proposal),
            Err(why) => left.push(NotProposed {
                entry: entry.reference.clone(),
                line: entry.line,
                on: entry.on,
                amount: detail.amount,
                why,
            }),
        }
    }
    (proposals, left)
}

/// An entry, a part of it, and the names by which the book may know that.
type Named<'s> = (&'s Entry, &'s Detail, [String; 2]);

/// Every part of every entry.
fn named(statement: &Statement) -> Vec<Named<'_>> {
    let mut seen = BTreeSet::new();
    let parts = statement.entries.iter().flat_map(|entry| (0..).zip(&entry.details).map(move |part| (entry, part)));
    let one = |(entry, (nth, detail)): (_, (usize, _))| {
        let mut names = [name(statement, entry, detail), former_name(statement, entry, nth)];
        for name in &mut names {
            while !seen.insert(name.clone()) {
                name.push('+');
            }
        }
        (entry, detail, names)
    };
    parts.map(one).collect()
}

/// The payments that came from no entry of the statement: by hand, or from another one.
fn of_no_entry(named: &[Named<'_>], known: &Known) -> Vec<Paid> {
    let origin = Origin::new(known.book.clone(), [b"", b""]);
    let names = named.iter().flat_map(|(.., names)| names);
    let own: BTreeSet<PaymentRef> = names.map(|name| PaymentRef(origin.named("bank payment", name))).collect();
    known.payments.iter().filter(|(payment, _)| !own.contains(payment)).map(|(_, paid)| paid.clone()).collect()
}

/// The day of a payment that may be this one; it is taken for no other.
fn perhaps(others: &mut Vec<Paid>, party: &Party, (entry, detail): (&Entry, &Detail)) -> Option<Day> {
    let about = |on: Day| (on - entry.on).num_days().unsigned_abs() <= ABOUT;
    let same = |paid: &Paid| paid.party == *party && paid.amount == detail.amount && about(paid.on);
    let place = others.iter().position(same)?;
    Some(others.remove(place).on)
}

/// What an entry is known by, in whatever statement.
fn name(statement: &Statement, entry: &Entry, detail: &Detail) -> String {
    let (iban, on, amount) = (&statement.iban, entry.on, detail.amount.get());
    match (&entry.of_the_bank, &detail.of_the_payer) {
        (Some(reference), _) => format!("{iban}\nAcctSvcrRef\n{reference}\n{on}\n{amount}"),
        (None, Some(reference)) => format!("{iban}\nEndToEndId\n{reference}\n{on}\n{amount}"),
        (None, None) => format!("{iban}\nStmt\n{}\n{}\n{on}\n{amount}", statement.id, entry.reference),
    }
}

/// What it was known by before, for books that have payments of then: two statements that hold it made two of it.
fn former_name(statement: &Statement, entry: &Entry, nth: usize) -> String {
    format!("{}\n{}\n{}/{nth}", statement.iban, statement.id, entry.reference)
}

/// The payment that an entry made, or will make, and the name that it has there.
fn payment_of<'n>(
    origin: &Origin,
    (entry, detail, [name, former]): (&Entry, &Detail, &'n [String; 2]),
    known: &Known,
) -> (PaymentRef, &'n str) {
    let of = |name: &str| PaymentRef(origin.named("bank payment", name));
    let same = |paid: &Paid| (paid.on, paid.amount) == (entry.on, detail.amount);
    let formerly = known.payments.get(&of(former)).is_some_and(same) && !known.payments.contains_key(&of(name));
    if formerly { (of(former), former) } else { (of(name), name) }
}

fn of_detail(
    statement: &Statement,
    (entry, detail, names): Named<'_>,
    known: &mut Known,
    others: &mut Vec<Paid>,
) -> Result<Proposal, Left> {
    match entry.way {
        Way::Out => return Err(Left::GoesOut),
        Way::In if entry.takes_back => return Err(Left::TakesBack),
        Way::In => {}
    }
    let origin = Origin::new(known.book.clone(), [b"", b""]);
    let (payment, key) = payment_of(&origin, (entry, detail, &names), known);
    let recorded = known.payments.get(&payment).cloned();
    let of_nothing_left = recorded.as_ref().is_some_and(|paid| !paid.left.is_positive());
    if of_nothing_left {
        return Err(Left::Recorded);
    }
    let invoices = match matched(detail, entry.on, &known.invoices) {
        _ if recorded.is_some() && !names_an_open_one(detail, entry.on, known) => return Err(Left::Recorded),
        Match::Invoices(invoices) => invoices,
        Match::Settled(of) => return Err(Left::Settled(numbers(&of))),
        Match::SeveralCustomers(of) => return Err(Left::SeveralCustomers(numbers(&of))),
        Match::SameAmount(of) => return Err(Left::SameAmount(numbers(&of))),
        Match::Nothing => return Err(Left::NamesNothing),
    };
    let Some(party) = invoices.first().map(|one| one.customer.party.clone()) else { return Err(Left::NamesNothing) };
    if recorded.as_ref().is_some_and(|paid| paid.party != party) {
        return Err(Left::Recorded);
    }
    if recorded.is_none()
        && let Some(on) = perhaps(others, &party, (entry, detail))
    {
        return Err(Left::PerhapsRecorded(on));
    }
    let available = recorded.as_ref().map_or(detail.amount, |paid| paid.left);
    let (pays, advance) = shared(available, &invoices);
    let paid: Vec<Value> = pays.iter().map(|(number, amount)| json!({ "invoice": number, "amount": amount })).collect();
    let entries = recorded.as_ref().map_or(0, |paid| paid.entries);
    let command = match recorded {
        // With how many entries made it: undone, the same match is another command.
        Some(_) => json!({
            "command_id": origin.named("bank match", &format!("{key}\n{entries}\n{pays:?}")), "effective_on": entry.on,
            "type": "match_payment", "payment": payment, "pays": paid,
        }),
        None => json!({
            "command_id": origin.named("bank command", key), "effective_on": entry.on,
            "type": "receive_payment", "payment": payment, "party": party, "amount": detail.amount, "pays": paid,
            "document": { "text": format!("Relev\u{e9} {}, \u{e9}criture {}.", statement.id, entry.reference) },
        }),
    };
    known.payments.insert(payment, Paid { party, on: entry.on, amount: detail.amount, left: advance, entries });
    for (number, amount) in &pays {
        if let Some(invoice) = known.invoices.iter_mut().find(|one| one.number == *number) {
            invoice.open -= *amount;
        }
    }
    Ok(Proposal { entry: entry.reference.clone(), pays, advance, command })
}

/// An advance is matched only with what its own words name: an amount alone was no reason then, and is none now.
fn names_an_open_one(detail: &Detail, on: Day, known: &Known) -> bool {
    let nameless = Detail { name: String::new(), ..detail.clone() };
    matches!(matched(&nameless, on, &known.invoices), Match::Invoices(_))
}

fn numbers(of: &[&OpenInvoice]) -> Vec<InvoiceNumber> {
    of.iter().map(|one| one.number.clone()).collect()
}

/// The invoices in the order of their numbers, each as far as the money goes; the rest is an advance.
fn shared(amount: Cents, invoices: &[&OpenInvoice]) -> (Vec<(InvoiceNumber, Cents)>, Cents) {
    let mut left = amount;
    let mut pays = Vec::new();
    for invoice in invoices {
        let part = invoice.open.min(left);
        if part.is_positive() {
            pays.push((invoice.number.clone(), part));
            left -= part;
        }
    }
    (pays, left)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::*;
    use chrono::NaiveDate;
    use quitus_domain::values::{AssociateRef, Series, YearName};
    use uuid::Uuid;

    fn day(day: u32) -> Day {
        NaiveDate::from_ymd_opt(2025, 4, day).unwrap()
    }

    fn whose() -> Party {
        Party::Associate(AssociateRef(Uuid::from_u128(1)))
    }

    /// 400 euros of 900.
    fn statement() -> Statement {
        let amount = Cents::of(40_000);
        let text = "FA-2025-0001".to_owned();
        let detail = Detail { amount, name: String::new(), text, of_the_payer: None };
        let entry = Entry {
            line: 1,
            reference: "R1".to_owned(),
            of_the_bank: Some("R1".to_owned()),
            on: day(15),
            way: Way::In,
            amount,
            takes_back: false,
            details: vec![detail],
        };
        let (id, iban) = ("001".to_owned(), "FR76".to_owned());
        Statement { id, iban, opening: Cents::ZERO, closing: amount, entries: vec![entry], pending: 0 }
    }

    fn known(payments: BTreeMap<PaymentRef, Paid>) -> Known {
        let number = InvoiceNumber::of(Series::Invoices, YearName::of(2025, 1), 1);
        let customer = Customer { party: whose(), name: String::new() };
        let invoice = OpenInvoice { number, issued_on: day(1), customer, open: Cents::of(90_000) };
        Known { book: BookId::of(Uuid::from_u128(7)), invoices: vec![invoice], payments }
    }

    #[test]
    fn what_was_recorded_under_the_name_of_before_is_known_when_it_is_the_same() {
        let (statement, book) = (statement(), BookId::of(Uuid::from_u128(7)));
        let former = PaymentRef(Origin::new(book, [b"", b""]).named("bank payment", "FR76\n001\nR1/0"));
        let paid = |on, amount| {
            let paid = Paid { party: whose(), on, amount: Cents::of(amount), left: Cents::ZERO, entries: 1 };
            BTreeMap::from([(former, paid)])
        };
        let (proposed, left) = propose(&statement, &mut known(paid(day(15), 40_000)));
        assert_eq!((proposed.len(), left.first().map(|one| &one.why)), (0, Some(&Left::Recorded)));
        for other in [paid(day(14), 40_000), paid(day(15), 39_999), BTreeMap::new()] {
            assert_eq!(propose(&statement, &mut known(other)).0.len(), 1);
        }
    }

    /// Undone, the same match is asked for again: under the id of the first the door would answer with its old receipt.
    #[test]
    fn a_match_that_was_undone_is_another_command() {
        let statement = statement();
        let origin = Origin::new(BookId::of(Uuid::from_u128(7)), [b"", b""]);
        let key = name(&statement, &statement.entries[0], &statement.entries[0].details[0]);
        let payment = PaymentRef(origin.named("bank payment", &key));
        let id = |entries| {
            let amount = Cents::of(40_000);
            let paid = Paid { party: whose(), on: day(15), amount, left: amount, entries };
            let (proposed, _) = propose(&statement, &mut known(BTreeMap::from([(payment, paid)])));
            assert_eq!(proposed[0].command["type"], "match_payment");
            proposed[0].command["command_id"].clone()
        };
        assert_eq!(id(1), id(1));
        assert_ne!(id(1), id(3));
    }

    /// Somebody recorded an instalment by hand before the statement came.
    #[test]
    fn what_somebody_recorded_is_not_proposed_again_but_told() {
        let statement = statement();
        let by_hand = |on, amount, party| {
            let paid = Paid { party, on, amount: Cents::of(amount), left: Cents::ZERO, entries: 1 };
            BTreeMap::from([(PaymentRef(Uuid::from_u128(9)), paid)])
        };
        for on in [day(10), day(15), day(20)] {
            let (proposed, left) = propose(&statement, &mut known(by_hand(on, 40_000, whose())));
            assert_eq!((proposed.len(), &left[0].why), (0, &Left::PerhapsRecorded(on)));
        }
        let another = Party::Associate(AssociateRef(Uuid::from_u128(2)));
        for other in
            [by_hand(day(9), 40_000, whose()), by_hand(day(15), 39_999, whose()), by_hand(day(15), 40_000, another)]
        {
            assert_eq!(propose(&statement, &mut known(other)).0.len(), 1);
        }
    }
}
