//! The commands that a person may give, and of every other entry why there is none.

use super::matching::{Customer, Match, OpenInvoice, matched};
use super::statement::{Detail, Entry, Statement, Way};
use crate::import::Origin;
use quitus_domain::billing::Customer as Billed;
use quitus_domain::values::{BookId, Cents, Day, InvoiceNumber, Party, PaymentRef};
use quitus_projections::invoices::{Invoice, Invoices};
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
    /// Its payments: whose, and what they have left, in cents.
    pub payments: BTreeMap<PaymentRef, (Party, Cents)>,
}

impl Known {
    /// What a book knows of invoices and payments; `name` says what a customer is called.
    #[must_use]
    pub fn of(book: &BookId, fold: &Invoices, name: impl Fn(&Billed) -> String) -> Self {
        let payments = fold.payments().map(|one| (one.payment, (one.party.clone(), one.left))).collect();
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
    let mut seen = BTreeSet::new();
    for entry in &statement.entries {
        for (nth, detail) in entry.details.iter().enumerate() {
            let mut name = format!("{}/{nth}", entry.reference);
            while !seen.insert(name.clone()) {
                name.push('+');
            }
            match of_detail(statement, (entry, detail, &name), known) {
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
    }
    (proposals, left)
}

fn of_detail(
    statement: &Statement,
    (entry, detail, name): (&Entry, &Detail, &str),
    known: &mut Known,
) -> Result<Proposal, Left> {
    match entry.way {
        Way::Out => return Err(Left::GoesOut),
        Way::In if entry.takes_back => return Err(Left::TakesBack),
        Way::In => {}
    }
    let origin = Origin::new(known.book.clone(), [b"", b""]);
    let key = format!("{}\n{}\n{name}", statement.iban, statement.id);
    let payment = PaymentRef(origin.named("bank payment", &key));
    let recorded = known.payments.get(&payment).cloned();
    let of_nothing_left = recorded.as_ref().is_some_and(|(_, left)| !left.is_positive());
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
    if recorded.as_ref().is_some_and(|(whose, _)| *whose != party) {
        return Err(Left::Recorded);
    }
    let available = recorded.as_ref().map_or(detail.amount, |(_, left)| *left);
    let (pays, advance) = shared(available, &invoices);
    let paid: Vec<Value> = pays.iter().map(|(number, amount)| json!({ "invoice": number, "amount": amount })).collect();
    let command = match recorded {
        Some(_) => json!({
            "command_id": origin.named("bank match", &format!("{key}\n{pays:?}")), "effective_on": entry.on,
            "type": "match_payment", "payment": payment, "pays": paid,
        }),
        None => json!({
            "command_id": origin.named("bank command", &key), "effective_on": entry.on,
            "type": "receive_payment", "payment": payment, "party": party, "amount": detail.amount, "pays": paid,
            "document": { "text": format!("Relev\u{e9} {}, \u{e9}criture {}.", statement.id, entry.reference) },
        }),
    };
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
