//! What a drawn step asks of billing and of the accounts: mostly something that the open year may accept.

use super::life::{PARTIES, Step, What};
use crate::common::*;
use quitus_domain::accounts::plan::LOSSES_CARRIED;
use quitus_domain::accounts::{AllocateResult, CloseFiscalYear, FileAccounts, FiscalYear, Journal, RecordEntry};
use quitus_domain::billing::{
    CancelLatePenalty, ChargeLatePenalty, ChooseVatDue, Customer, IssueByKey, IssueCreditNote, IssueInvoice,
    MatchPayment, PaidBack, Pays, ReceivePayment, RefundCustomer, ReversePayment, ReverseWriteOff, SettlePool,
    UnmatchPayment, WriteOffInvoice,
};
use quitus_domain::cooperative::Act;
use quitus_domain::law::filing::Private;
use quitus_domain::law::vat::{VatDue, VatRate};
use quitus_domain::values::{Cents, Day, InvoiceNumber, Months, PaymentRef, Period, Series, add_months};

/// The act of a step about billing or the accounts.
pub fn trade(step: &Step, book: &Given) -> Option<Act> {
    if step.what != What::Trade {
        return None;
    }
    let day = in_an_open_year(step, book);
    let (effective_on, command) = match begun(book).map_or(kind(step), |first| 100 + first) {
        100 => opens(book),
        101 => (since(book), price("legal", Cents::of(i32::try_from(step.amount * 731).unwrap())).into()),
        102 => (since(book), key_of(&weights(step, book)).into()),
        1 | 3..=5 | 11 | 14 if files(book).is_some() => files(book).unwrap(),
        16.. if step.which < 48 && waiver(step, book, day).is_some() => waiver(step, book, day).unwrap(),
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
        20 | 25 | 26 => lost_or_again(step, book, day),
        21 | 22 | 29 => charged(step, book, day),
        23 => (day, given_back(step, book)),
        24 => (day, of_a_file(step, book, day)),
        27 => {
            let month = Period { from: day - chrono::Days::new(29), to: day };
            (day, usage(step.party(), "legal", "1.5", month).into())
        }
        kind @ 60.. => super::funds::fund(step, book, day, kind - 60),
        _ => allocates(book),
    };
    Some(Act { effective_on, command: command.0 })
}

/// Of five steps one is about current accounts and grants.
fn kind(step: &Step) -> u64 {
    let of_funds = step.which >= 48;
    if of_funds { 12 + step.which } else { step.which % 30 }
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

/// The numbers of every invoice and penalty in the book.
pub(super) fn numbers(book: &Given) -> Vec<InvoiceNumber> {
    let of_year = |year: &FiscalYear| {
        let of_series = |series| (1..40).map(move |place| (series, place));
        let all = of_series(Series::Invoices).chain(of_series(Series::Penalties));
        all.map(|(series, place)| InvoiceNumber::of(series, year.name, place)).collect::<Vec<_>>()
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
    let advance_vat =
        [None, Some(VatRate::Standard), Some(VatRate::Reduced)][usize::try_from(step.amount % 3).unwrap()];
    let own = ReceivePayment { payment, advance_vat, ..received(1, step.party(), amount, &[]) };
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
            let advance_vat = Some(VatRate::Standard);
            (drawn, ReceivePayment { payment, party, advance_vat, ..received(1, step.party(), eur(9), &[]) }.into())
        }
        _ => {
            let payment = step.choose(payments).unwrap_or_else(|| receipt(1));
            let of = billing.payment(payment);
            let pays = of.and_then(|of| Some((of.last_touched.1, of.matched.front()?.invoice.clone())));
            match pays.filter(|_| !step.amount.is_multiple_of(3)) {
                Some((since, invoice)) => {
                    (since.max(drawn), UnmatchPayment { payment, invoice, ..unmatching(1, 1) }.into())
                }
                None => (drawn, ReversePayment { payment, ..reversal(1) }.into()),
            }
        }
    }
}

/// What is open is lost, wholly or in part, or a loss is undone.
fn lost_or_again(step: &Step, book: &Given, drawn: Day) -> (Day, Said) {
    let billing = &book.state.billing;
    let all = numbers(book);
    let of =
        |kind: &dyn Fn(&InvoiceNumber) -> bool| all.iter().filter(|number| kind(number)).cloned().collect::<Vec<_>>();
    let lost = of(&|number| billing.invoice(number).is_some_and(|one| one.lost.is_some()));
    let open = of(&|number| billing.invoice(number).is_some_and(|one| one.open.is_positive()));
    if let Some(number) = step.choose(lost).filter(|_| !step.amount.is_multiple_of(3)) {
        let on = billing.invoice(&number).unwrap().lost.unwrap().on.max(drawn);
        return (on, ReverseWriteOff { invoice: number, ..taken_up_again(1) }.into());
    }
    let Some(number) = step.choose(open) else { return (drawn, lost_of(step, number(1), eur(1)).into()) };
    let invoice = billing.invoice(&number).unwrap();
    let part = Cents::of(i32::try_from(step.amount * 101).unwrap()).min(invoice.open);
    let amount = if step.amount.is_multiple_of(2) { invoice.open } else { part };
    (invoice.on.max(drawn), lost_of(step, number, amount).into())
}

fn lost_of(step: &Step, invoice: InvoiceNumber, amount: Cents) -> WriteOffInvoice {
    WriteOffInvoice { invoice, ..lost(1, amount, step.amount % 5 < 3) }
}

/// Of a penalty that is open: it is taken back.
fn waiver(step: &Step, book: &Given, drawn: Day) -> Option<(Day, Said)> {
    let billing = &book.state.billing;
    let penalties = numbers(book).into_iter().filter(|number| number.series() == Series::Penalties);
    let open = penalties.filter(|number| billing.invoice(number).is_some_and(|one| one.open.is_positive()));
    let penalty = step.choose(open.collect::<Vec<_>>()).filter(|_| !step.amount.is_multiple_of(3))?;
    let since = billing.invoice(&penalty)?.on;
    Some((since.max(drawn), CancelLatePenalty { penalty, ..waived(1) }.into()))
}

/// Up to the eve of the day, or of the last penalty of its year where that is later.
fn charged(step: &Step, book: &Given, drawn: Day) -> (Day, Said) {
    let (ledger, billing) = (&book.state.ledger, &book.state.billing);
    let number = step.choose(numbers(book)).unwrap_or_else(|| number(1));
    let last = ledger.year_of(drawn).and_then(|year| billing.last(Series::Penalties, year.name));
    let on = last.map_or(drawn, |(_, last)| last.max(drawn));
    (on, ChargeLatePenalty { invoice: number, ..penalty(1, &(on - chrono::Days::new(1)).to_string()) }.into())
}

/// Of an advance, or of what was paid too much.
fn given_back(step: &Step, book: &Given) -> Said {
    let billing = &book.state.billing;
    let payments = (0..book.last()).map(|at| receipt(1_000 + u128::from(at)));
    let advances = payments.filter_map(|at| Some((PaidBack::Payment(at), billing.payment(at)?.left)));
    let too_much = numbers(book).into_iter().map(|number| {
        let open = billing.invoice(&number).unwrap().open;
        (PaidBack::Invoice(number), -open)
    });
    let owed: Vec<_> = advances.chain(too_much).filter(|(_, owed)| owed.is_positive()).collect();
    let (of, owed) = step.choose(owed).unwrap_or((PaidBack::Payment(receipt(1)), eur(1)));
    let amount = if step.amount.is_multiple_of(2) { owed } else { owed.min(eur(1)) };
    RefundCustomer { of, amount, document: None }.into()
}

/// Entries of a file: one of the day, and perhaps one of opening balances, of the first day of the year.
fn of_a_file(step: &Step, book: &Given, on: Day) -> Said {
    let opens = book.state.ledger.year_of(on).map_or(on, |year| year.from).to_string();
    let (on, at) = (on.to_string(), book.last());
    let opening = RecordEntry { journal: Journal::Opening, ..entry(512_000, 164_000, eur(3)) };
    let mut entries = vec![(on.as_str(), format!("{at}"), entry(606_000, 401_000, eur(11)))];
    if step.amount.is_multiple_of(7) {
        entries.push((opens.as_str(), format!("{at}-2"), opening));
    }
    let entries: Vec<_> = entries.iter().map(|(on, number, entry)| (*on, number.as_str(), entry.clone())).collect();
    imported(&entries).into()
}

/// All of a surplus to the legal reserve; a loss is carried forward.
fn allocates(book: &Given) -> (Day, Said) {
    let ledger = &book.state.ledger;
    let closed = ledger.years().find(|year| year.closed.is_some() && year.allocated.is_none());
    let Some(year) = closed else { return closes(book) };
    let result = year.closed.unwrap().1.max(Cents::ZERO);
    let on = ledger.first_open().unwrap();
    let losses = ledger.least_balance_from(LOSSES_CARRIED, on).max(Cents::ZERO);
    let command = AllocateResult { year: year.name, ..allocation(result - losses.min(result), Cents::ZERO) };
    (on, command.into())
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
