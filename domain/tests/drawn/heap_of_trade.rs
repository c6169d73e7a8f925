//! The events of billing and of the accounts in a pile: of any amount, of what is there or not, in any order.

use super::pile::Draw;
use crate::common::*;
use quitus_domain::accounts::*;
use quitus_domain::billing::*;
use quitus_domain::cooperative::Event;
use quitus_domain::law::filing::{Medium, Private};
use quitus_domain::law::vat::{VatDue, VatRate};
use quitus_domain::values::{AccountNumber, Day, Party as Payer, Percent, Period, Position, Quantity, YearName};

macro_rules! event {
    ($name:ident, $on:expr; $($field:ident $(: $value:expr)?),* $(,)?) => {
        Event::$name($name { $($field $(: $value)?,)* effective_on: $on })
    };
}

pub(super) fn fact(drawn: &Draw, kind: u8) -> Event {
    let (associate, on, amount) = (drawn.party.reference(), drawn.day, drawn.amount);
    let party = Payer::Associate(associate);
    let payment = receipt(drawn.bulletin);
    let due = Some(FallenDue { rate: VatRate::Reduced, amount });
    let matched = || {
        let vat = vec![FallenDue { rate: VatRate::Standard, amount }; 2];
        vec![Matched { invoice: number(drawn.number), amount, vat }]
    };
    match kind {
        0 => {
            event!(ServicePriced, on; service: slug("legal"), label: label("legal"), nature: ServiceNature::SharedMeans,
            unit: Unit::Day, price: amount, vat: VatRate::CostSharing, decision: deed())
        }
        1 => event!(KeySet, on; pool: slug("premises"), label: label("p"),
            weights: vec![Weight { associate, weight: drawn.number }; 2], evidence: None, decision: deed()),
        2 => event!(VatDueChosen, on; due: VatDue::OnDebits, document: None),
        3 => issued(drawn),
        4 => event!(CreditNoteIssued, on; number: number(drawn.number), invoice: number(0), party,
            lines: vec![Credited { line: u16::MAX, nature: ServiceNature::Service, amount }],
            taxes: vec![TaxCredited { rate: VatRate::Reduced, thousandths: u16::MAX, base: amount, tax: amount, waiting: -amount }],
            reason: sealed("r")),
        5 => event!(PaymentReceived, on; payment, party, amount, matched: matched(), advance_vat: due, document: None),
        6 => event!(PaymentMatched, on; payment, party, matched: matched(), advance_vat: due),
        7 => {
            event!(PaymentReversed, on; payment, party, amount, matched: matched(), advance_vat: due, reason: sealed("r"))
        }
        17 => event!(PaymentUnmatched, on; payment, party, matched: matched(), advance_vat: due, reason: sealed("r")),
        19 => event!(UsageRecorded, on; associate, service: slug("legal"), period: Period { from: on, to: Day::MAX },
            quantity: Quantity::ONE, evidence: sealed("e")),
        8 => event!(FiscalYearOpened, on; year: YEAR, ends_on: day("2014-12-31")),
        9 => event!(FiscalYearClosed, on; year: YEAR, result: amount),
        10 => event!(EntryRecorded, on; journal: Journal::Opening,
            lines: vec![EntryLine { account: AccountNumber::of(101_300), party: None, debit: amount, credit: amount }; 2],
            label: sealed("l"), piece: label("p"), piece_on: on, document: None, origin: Some(origin()), happened_on: Some(Day::MIN)),
        11 => {
            let of =
                if drawn.bulletin == 0 { PaidBack::Invoice(number(drawn.number)) } else { PaidBack::Payment(payment) };
            event!(CustomerRefunded, on; of, party, amount, advance_vat: due, document: None)
        }
        12 => event!(LatePenaltyCharged, on; number: number(drawn.number), invoice: number(0), party,
            period: Period { from: on, to: Day::MIN }, rate: PenaltyRate::CentralBank { refinancing: Percent::of_hundredths(9_999) },
            interest: amount, lump_sum: amount),
        18 => {
            event!(LatePenaltyCancelled, on; penalty: number(drawn.number), invoice: number(0), party, interest: amount,
            lump_sum: amount, reason: sealed("r"), document: None)
        }
        13 => event!(InvoiceWrittenOff, on; invoice: number(drawn.number), party, amount, taxes: freed(amount),
            evidence: sealed("e"), duplicate: None),
        14 => {
            event!(WriteOffReversed, on; invoice: number(drawn.number), party, amount, taxes: freed(amount), reason: sealed("r"))
        }
        15 => event!(AccountsFiled, on; year: YEAR, medium: Medium::Paper, kept_private: Private::Everything,
            receipt: sealed("r")),
        _ => event!(ResultAllocated, on; year: YearName::of(9_999, 9), result: amount, losses_absorbed: amount,
            legal_reserve: amount, statutory_reserve: amount, other_reserves: -amount, labour_share: Some(amount),
            interest: Some(ShareInterest { rate: Percent::of_hundredths(9_999), tmos: vec![], aids: amount }),
            interest_parts: vec![Part { associate, amount }], refunds: vec![Part { associate, amount }], decision: deed()),
    }
}

fn freed(amount: quitus_domain::values::Cents) -> Vec<TaxFreed> {
    vec![TaxFreed { rate: VatRate::Standard, waiting: amount, recovered: -amount }; 2]
}

fn origin() -> EntryOrigin {
    EntryOrigin { file: sealed("f"), journal: label("ACH"), number: label("1") }
}

/// Of lines that do not add up to anything.
fn issued(drawn: &Draw) -> Event {
    let amount = drawn.amount;
    let line = InvoiceLine {
        service: slug("legal"),
        label: label("legal"),
        nature: ServiceNature::StaffMadeAvailable,
        quantity: Quantity::ONE,
        unit: Unit::Month,
        price: amount,
        amount,
        vat: VatRate::Standard,
    };
    let share = PoolShare {
        pool: slug("premises"),
        key: Position(u64::MAX),
        total: amount,
        part: u64::MAX,
        parts: 0,
        settled: Some(Settlement { called: amount, statement: sealed("cost") }),
    };
    event!(InvoiceIssued, drawn.day; number: number(drawn.number), customer: Customer::Associate(drawn.party.reference()),
        lines: vec![line; 2], period: quitus_domain::values::Period { from: drawn.day, to: drawn.day },
        taxes: vec![Tax { rate: VatRate::Standard, thousandths: 0, base: amount, tax: amount }],
        vat_due: VatDue::OnReceipt, due_on: drawn.day, share: Some(share))
}
