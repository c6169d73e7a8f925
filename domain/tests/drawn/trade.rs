//! What a drawn step asks of billing and of the accounts: mostly something that the open year may accept.

use super::life::{PARTIES, Step, What};
use crate::common::*;
use quitus_domain::accounts::plan::LOSSES_CARRIED;
use quitus_domain::accounts::{AllocateResult, CloseFiscalYear, FileAccounts, FiscalYear};
use quitus_domain::billing::{
    ChooseVatDue, Customer, IssueByKey, IssueCreditNote, IssueInvoice, MatchPayment, Pays, ReceivePayment,
    ReversePayment, SettlePool,
};
use quitus_domain::cooperative::Act;
use quitus_domain::law::filing::Private;
use quitus_domain::law::vat::VatDue;
use quitus_domain::values::{Cents, Day, InvoiceNumber, Months, PaymentRef, Period, Series, add_months};

/// The act of a step about billing or the accounts.
pub fn trade(step: &Step, book: &Given) -> Option<Act> {
    if step.what != What::Trade {
        return None;
    }
    let day = in_an_open_year(step, book);
    let (effective_on, command) = match begun(book).map_or(step.which % 20, |first| 20 + first) {
        20 => opens(book),
        21 => (since(book), price("legal", Cents::of(i32::try_from(step.amount * 731).unwrap())).into()),
        22 => (since(book), key_of(&weights(step, book)).into()),
        1 | 3..=5 | 11 | 14 if files(book).is_some() => files(book).unwrap(),
        0 | 1 => opens(book),
        2 => closes(book),
        3 => (day, price("legal", Cents::of(i32::try_from(step.amount * 731).unwrap())).into()),
        4 => (day, key_of(&weights(step, book)).into()),
        5 => (day, chosen(step).into()),
        6 | 7 => (in_turn(day, book), billed(step, in_turn(day, book)).into()),
        8 | 9 => {
            let day = in_turn(day, book);
            (day, IssueByKey { period: supplied(day), due_on: day, ..by_key(eur(100)) }.into())
        }
        10 => (in_turn(day, book), taken_back(step, book)),
        19 if step.amount.is_multiple_of(3) => {
            let day = in_turn(day, book);
            (day, settling_all(step, day).into())
        }
        11 | 12 => (day, paid(step, book).into()),
        13 | 16..=19 => settled(step, book, day),
        14 => (day, entry(613_000, 758_000 - 246_000 * u32::from(step.amount > 9), eur(7)).into()),
        _ => allocates(book),
    };
    Some(Act { effective_on, command: command.0 })
}

/// What nothing is billed without, while it is missing: a year, a price of its first day, a key.
fn begun(book: &Given) -> Option<u64> {
    let (ledger, billing) = (&book.state.ledger, &book.state.billing);
    let priced = || billing.knows(&slug("legal"));
    let keyed = || billing.key(&slug("premises"), since(book)).is_some();
    let missing = [ledger.years().next().is_none(), !priced(), !keyed()];
    (0..).zip(missing).find(|(_, missing)| *missing).map(|(first, _)| first)
}

/// The first day of the first year.
fn since(book: &Given) -> Day {
    book.state.ledger.years().next().map_or_else(|| day(FOUNDED), |year| year.from)
}

/// The day, or that of the last invoice of its year where it is later.
fn in_turn(day: Day, book: &Given) -> Day {
    let year = book.state.ledger.year_of(day);
    let last = year.and_then(|year| book.state.billing.last(Series::Invoices, year.name));
    last.map_or(day, |(_, on)| on.max(day))
}

/// Of everybody whom the register knows.
fn weights(step: &Step, book: &Given) -> Vec<(Party, u32)> {
    let known = PARTIES.into_iter().filter(|party| book.state.register.get(party.reference()).is_some());
    known.map(|party| (party, u32::try_from(party.number * u128::from(step.amount)).unwrap())).collect()
}

/// The drawn day when its year is open, else the last day of the last year.
fn in_an_open_year(step: &Step, book: &Given) -> Day {
    let drawn = step.drawn_day();
    let open = |year: &FiscalYear| year.closed.is_none();
    let ledger = &book.state.ledger;
    match ledger.year_of(drawn) {
        Some(year) if open(year) => drawn,
        _ => ledger.years().next_back().map_or(drawn, |year| year.to),
    }
}

fn opens(book: &Given) -> (Day, Said) {
    let begins =
        book.state.ledger.years().next_back().map_or_else(|| day(FOUNDED), |year| year.to + chrono::Days::new(1));
    let last = add_months(begins, Months(12));
    (begins, year_until(&last.to_string()).into())
}

fn closes(book: &Given) -> (Day, Said) {
    let open = book.state.ledger.years().find(|year| year.closed.is_none());
    (open.map_or_else(|| day(FOUNDED), |year| year.to), CloseFiscalYear {}.into())
}

fn chosen(step: &Step) -> ChooseVatDue {
    let due = if step.amount.is_multiple_of(2) { VatDue::OnDebits } else { VatDue::OnReceipt };
    ChooseVatDue { due, document: None }
}

fn supplied(day: Day) -> Period {
    Period { from: day - chrono::Days::new(89), to: day }
}

fn billed(step: &Step, day: Day) -> IssueInvoice {
    let customer = match step.amount % 5 {
        0 => a_company(),
        _ => Customer::Associate(step.party().reference()),
    };
    IssueInvoice { period: supplied(day), due_on: day, ..invoice_to(customer, "legal", "1.333") }
}

/// The numbers of every invoice in the book.
fn numbers(book: &Given) -> Vec<InvoiceNumber> {
    let of_year = |year: &FiscalYear| {
        (1..40).map(|place| InvoiceNumber::of(Series::Invoices, year.name, place)).collect::<Vec<_>>()
    };
    let all = book.state.ledger.years().flat_map(of_year);
    all.filter(|number| book.state.billing.invoice(number).is_some()).collect()
}

/// Every call up to the day is settled.
fn settling_all(step: &Step, to: Day) -> SettlePool {
    let cost = Cents::of(i32::try_from(step.amount * 1_009).unwrap());
    SettlePool { period: Period { from: day("2011-01-01"), to }, due_on: to, ..settling(cost) }
}

fn taken_back(step: &Step, book: &Given) -> Said {
    let number = step.choose(numbers(book)).unwrap_or_else(|| number(1));
    let amount = Cents::of(i32::try_from(step.amount * 97).unwrap());
    IssueCreditNote { invoice: number, ..credit_of(1, amount) }.into()
}

fn paid(step: &Step, book: &Given) -> ReceivePayment {
    let amount = Cents::of(i32::try_from(step.amount * 103).unwrap());
    let payment = receipt(1_000 + u128::from(book.last()));
    let own = ReceivePayment { payment, ..received(1, step.party(), amount, &[]) };
    let Some(number) = step.choose(numbers(book)) else { return own };
    let invoice = book.state.billing.invoice(&number).unwrap();
    let party = invoice.party.clone();
    match step.amount % 3 {
        0 => ReceivePayment { party, ..own },
        _ => {
            let part = if step.amount.is_multiple_of(2) { invoice.open } else { invoice.open.min(amount) };
            let pays = vec![Pays { invoice: number, amount: part }];
            ReceivePayment { party, amount: part.max(amount), pays, ..own }
        }
    }
}

/// An advance is matched where one can be; else one is received for an open invoice, or a payment comes back.
fn settled(step: &Step, book: &Given, drawn: Day) -> (Day, Said) {
    let billing = &book.state.billing;
    let payments = (0..book.last()).map(|at| receipt(1_000 + u128::from(at)));
    let payments: Vec<_> = payments.filter(|payment| billing.payment(*payment).is_some()).collect();
    let numbers = numbers(book);
    let pays = |payment: &PaymentRef| {
        let from = billing.payment(*payment)?;
        let open = |number: &&InvoiceNumber| {
            billing.invoice(number).is_some_and(|one| one.party == from.party && one.open.is_positive())
        };
        let invoice = numbers.iter().find(open)?.clone();
        let on = from.on.max(billing.invoice(&invoice)?.on).max(drawn);
        from.left.is_positive().then_some((on, *payment, Pays { invoice, amount: Cents::of(1) }))
    };
    let unpaid = numbers.iter().filter_map(|number| billing.invoice(number)).find(|one| one.open.is_positive());
    match (payments.iter().find_map(pays), unpaid) {
        (Some((on, payment, pays)), _) if !step.amount.is_multiple_of(4) => {
            (on, MatchPayment { payment, pays: vec![pays] }.into())
        }
        (None, Some(invoice)) if step.amount.is_multiple_of(2) => {
            let payment = receipt(1_000 + u128::from(book.last()));
            let party = invoice.party.clone();
            (drawn, ReceivePayment { payment, party, ..received(1, step.party(), eur(9), &[]) }.into())
        }
        _ => {
            let payment = step.choose(payments).unwrap_or_else(|| receipt(1));
            (drawn, ReversePayment { payment, ..reversal(1) }.into())
        }
    }
}

/// All of a surplus to the legal reserve; a loss is carried forward.
fn allocates(book: &Given) -> (Day, Said) {
    let ledger = &book.state.ledger;
    let closed = ledger.years().find(|year| year.closed.is_some() && year.allocated.is_none());
    let Some(year) = closed else { return closes(book) };
    let result = year.closed.unwrap().1.max(Cents::ZERO);
    let losses = ledger.balance(LOSSES_CARRIED, year.to).max(Cents::ZERO);
    let command = AllocateResult { year: year.name, ..allocation(result - losses.min(result), Cents::ZERO) };
    (ledger.first_open().unwrap(), command.into())
}

/// The approved accounts of a year, filed once more each time, to keep something else from the public.
fn files(book: &Given) -> Option<(Day, Said)> {
    let ledger = &book.state.ledger;
    let year = ledger.years().find(|year| year.approved_on.is_some())?;
    let kept_private = match year.filed {
        Some((_, Private::Nothing)) => Private::IncomeStatement,
        Some((_, Private::IncomeStatement)) => Private::Everything,
        Some((_, Private::Everything)) | None => Private::Nothing,
    };
    Some((ledger.first_open()?, FileAccounts { year: year.name, kept_private, ..filing() }.into()))
}
