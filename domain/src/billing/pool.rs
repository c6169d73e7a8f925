//! Sharing what common means cost (*moyens communs*): calling it by a key, and settling it once the cost is known
//! (*régularisation*).
//!
//! Each associate of the key bears its weight times the days that it was an associate within the period; the shares add
//! up to the whole, to the cent. A settlement shares what the means really cost and takes off what was called and not
//! taken back: who owes more gets an invoice, who owes less gets credit notes on its last calls. Settled again, it moves
//! only what changed since. Refused: a settlement before its period is over or before one of its calls, a call that
//! reaches beyond the period, and a settlement that would move nothing.

use super::credit_note::{self, IssueCreditNote, TakenBack};
use super::invoice::{Market, Terms, days_within, issued, line, next, of_terms, out_of_order};
use super::state::Open;
use super::{CreditNoteIssued, Customer, InvoiceIssued, KeySet, PoolShare, Settlement};
use crate::refusal::{Refusal, ServiceRefusal};
use crate::register::Register;
use crate::values::{
    AssociateRef, Cents, Day, InvoiceNumber, Party, Period, Position, Quantity, Sealed, Series, Slug, split,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Command: share an amount by the key of a pool, and issue an invoice to each associate who has a part.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueByKey {
    /// The pool.
    pub pool: Slug,
    /// The service that the invoices name.
    pub service: Slug,
    /// What is shared, before tax, in cents.
    pub total: Cents,
    /// When it was, or will be, supplied.
    pub period: Period,
    /// The last day to pay.
    pub due_on: Day,
}

/// Command: share what a pool really cost, and bill or take back what differs from what was called.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SettlePool {
    /// The pool.
    pub pool: Slug,
    /// The service that the invoices name.
    pub service: Slug,
    /// What the pool cost in the period, before tax, in cents; nought when it cost nothing.
    pub cost: Cents,
    /// The period that is settled: every call of the pool within it counts.
    pub period: Period,
    /// The last day to pay.
    pub due_on: Day,
    /// The statement of the cost, which is the reason of the credit notes.
    pub statement: Sealed,
}

/// What is shared, and how.
#[derive(Clone, Copy)]
struct Sharing<'c> {
    pool: &'c Slug,
    service: &'c Slug,
    total: Cents,
    period: Period,
    due_on: Day,
    round: Round<'c>,
}

/// Whether what was called before counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Round<'c> {
    Call,
    Settlement(&'c Sealed),
}

/// The part of an associate.
struct Part {
    associate: AssociateRef,
    part: u64,
    due: Cents,
    called: Cents,
}

/// A pool, shared.
struct Shared {
    key: Position,
    all: u64,
    parts: Vec<Part>,
}

impl IssueByKey {
    fn sharing(&self) -> Sharing<'_> {
        let IssueByKey { pool, service, total, period, due_on } = self;
        Sharing { pool, service, total: *total, period: *period, due_on: *due_on, round: Round::Call }
    }
}

impl SettlePool {
    fn sharing(&self) -> Sharing<'_> {
        let SettlePool { pool, service, cost, period, due_on, statement } = self;
        Sharing { pool, service, total: *cost, period: *period, due_on: *due_on, round: Round::Settlement(statement) }
    }
}

/// Why the pool is not billed so, in ladder order.
#[must_use]
pub fn issue_by_key_breaches(market: Market<'_>, command: &IssueByKey, on: Day) -> Vec<Refusal> {
    let mut refusals = of_sharing(market, command.sharing(), on);
    if !command.total.is_positive() {
        refusals.push(Refusal::AmountNotPositive { amount: command.total });
    }
    if refusals.is_empty() && invoices(market, command.sharing(), on).is_none() {
        refusals.push(Refusal::AmountTooLarge);
    }
    refusals
}

/// Why the pool is not settled so, in ladder order.
#[must_use]
pub fn settle_breaches(market: Market<'_>, command: &SettlePool, on: Day) -> Vec<Refusal> {
    let SettlePool { pool, cost, period, .. } = command;
    let mut refusals = of_sharing(market, command.sharing(), on);
    if *cost < Cents::ZERO {
        refusals.push(Refusal::AmountNotPositive { amount: *cost });
    }
    if on < period.to {
        refusals.push(ServiceRefusal::PeriodNotOver { ends: period.to, on }.into());
    }
    refusals.extend(market.billing.calls(pool).filter_map(|(number, _, called)| beyond(number, called, *period)));
    refusals.extend(called_later(market, command, on));
    refusals.extend(out_of_order(market, Series::CreditNotes, on));
    if refusals.is_empty() {
        match settle_events(market, command, on) {
            None => refusals.push(Refusal::AmountTooLarge),
            Some((_, notes)) if notes.iter().any(|note| lost(market, note).is_some()) => {
                refusals.extend(notes.iter().filter_map(|note| lost(market, note)));
            }
            Some((bills, notes)) if bills.is_empty() && notes.is_empty() => {
                refusals.push(ServiceRefusal::NothingToSettle { pool: pool.clone(), cost: *cost }.into());
            }
            Some(_) => {}
        }
    }
    refusals
}

fn lost(market: Market<'_>, note: &CreditNoteIssued) -> Option<Refusal> {
    credit_note::written_off(market.billing, &note.invoice)
}

/// A call that stands partly in the period cannot be set against what that period cost.
fn beyond(number: &InvoiceNumber, called: Period, settled: Period) -> Option<Refusal> {
    let meets = called.from <= settled.to && settled.from <= called.to;
    let Period { from, to } = called;
    (meets && !within(called, settled))
        .then(|| ServiceRefusal::CallBeyondThePeriod { number: number.clone(), from, to }.into())
}

/// The first call of the period that is issued after the day of the settlement: where two years are open, the order of
/// the numbers does not keep a settlement of the older one from counting it, and from taking it back before its day.
fn called_later(market: Market<'_>, command: &SettlePool, on: Day) -> Option<Refusal> {
    let mut calls = market.billing.calls(&command.pool);
    let later = calls.find(|(_, call, called)| within(*called, command.period) && on < call.on);
    later.map(|(_, call, _)| Refusal::BeforeItsBasis { effective_on: on, basis: call.at, basis_on: call.on })
}

fn within(called: Period, settled: Period) -> bool {
    settled.from <= called.from && called.to <= settled.to
}

fn of_sharing(market: Market<'_>, sharing: Sharing<'_>, on: Day) -> Vec<Refusal> {
    let Sharing { pool, service, period, due_on, .. } = sharing;
    let mut refusals = of_terms(market, &Terms { service: vec![service], period, due_on }, on);
    match market.billing.key(pool, period.to) {
        None => refusals.push(ServiceRefusal::NoKey { pool: pool.clone(), on: period.to }.into()),
        Some((_, key)) if weights(market.register, key, period).iter().all(|(_, part)| *part == 0) => {
            refusals.push(ServiceRefusal::NoWeight.into());
        }
        Some(_) => {}
    }
    refusals
}

/// The invoices of an accepted sharing, in the order of the key; `None` when an amount is too large.
#[must_use]
pub fn issue_by_key_events(market: Market<'_>, command: &IssueByKey, on: Day) -> Option<Vec<InvoiceIssued>> {
    invoices(market, command.sharing(), on)
}

/// The invoices and the credit notes of an accepted settlement; `None` when an amount is too large.
#[must_use]
pub fn settle_events(
    market: Market<'_>,
    command: &SettlePool,
    on: Day,
) -> Option<(Vec<InvoiceIssued>, Vec<CreditNoteIssued>)> {
    let too_much = |one: &&Part| one.called > one.due;
    let shared = share(market, command.sharing())?;
    let taken = shared.parts.iter().filter(too_much).flat_map(|one| take_back(market, command, one));
    let notes = taken.zip(1_u32..).map(|(note, nth)| credit_note::nth_event(market, &note, nth, on));
    Some((invoices(market, command.sharing(), on)?, notes.collect::<Option<_>>()?))
}

fn invoices(market: Market<'_>, sharing: Sharing<'_>, on: Day) -> Option<Vec<InvoiceIssued>> {
    let shared = share(market, sharing)?;
    let billed = shared.parts.iter().filter(|one| one.due > one.called);
    let invoice = |(one, nth): (&Part, u32)| {
        let line =
            line(market.billing, sharing.service, Quantity::ONE, (sharing.period.to, Some(one.due - one.called)))?;
        let terms = (sharing.period, sharing.due_on, Some(stated(&shared, one, sharing)), on);
        issued(market, (next(market, nth)?, Customer::Associate(one.associate)), vec![line], terms)
    };
    billed.zip(1_u32..).map(invoice).collect()
}

fn stated(shared: &Shared, one: &Part, sharing: Sharing<'_>) -> PoolShare {
    let settled = match sharing.round {
        Round::Call => None,
        Round::Settlement(statement) => Some(Settlement { called: one.called, statement: statement.clone() }),
    };
    let (pool, total) = (sharing.pool.clone(), sharing.total);
    PoolShare { pool, key: shared.key, total, part: one.part, parts: shared.all, settled }
}

/// What is billed of a share, and the share, as the book would compute them from the same choices.
pub(super) fn shared_again(
    market: Market<'_>,
    event: &InvoiceIssued,
    stated_share: &PoolShare,
) -> Option<(Cents, PoolShare)> {
    let Customer::Associate(who) = &event.customer else { return None };
    let round = match &stated_share.settled {
        None => Round::Call,
        Some(settled) => Round::Settlement(&settled.statement),
    };
    let service = &event.lines.first()?.service;
    let PoolShare { pool, total, .. } = stated_share;
    let sharing = Sharing { pool, service, total: *total, period: event.period, due_on: event.due_on, round };
    let shared = share(market, sharing)?;
    let one = shared.parts.iter().find(|one| one.associate == *who)?;
    Some((one.due - one.called, stated(&shared, one, sharing)))
}

/// The part of each: those of the key in its order, then those who were called and have no part.
fn share(market: Market<'_>, sharing: Sharing<'_>) -> Option<Shared> {
    let (at, key) = market.billing.key(sharing.pool, sharing.period.to)?;
    let weighed = weights(market.register, key, sharing.period);
    let weights: Vec<u64> = weighed.iter().map(|(_, part)| *part).collect();
    let all = weights.iter().try_fold(0_u64, |sum, part| sum.checked_add(*part))?;
    let mut called = match sharing.round {
        Round::Call => BTreeMap::new(),
        Round::Settlement(_) => called(market, sharing),
    };
    let mut part =
        |associate, part, due| Part { associate, part, due, called: called.remove(&associate).unwrap_or(Cents::ZERO) };
    let mut parts: Vec<Part> = weighed
        .iter()
        .zip(split(sharing.total, &weights)?)
        .map(|((who, weight), due)| part(*who, *weight, due))
        .collect();
    let rest = called.into_iter().map(|(associate, called)| Part { associate, part: 0, due: Cents::ZERO, called });
    parts.extend(rest);
    Some(Shared { key: at, all, parts })
}

/// What was called of each within the period and not taken back, before tax.
fn called(market: Market<'_>, sharing: Sharing<'_>) -> BTreeMap<AssociateRef, Cents> {
    let mut sums = BTreeMap::new();
    for (_, invoice, period) in market.billing.calls(sharing.pool) {
        if let Party::Associate(who) = &invoice.party
            && within(period, sharing.period)
        {
            *sums.entry(*who).or_insert(Cents::ZERO) += invoice.net_left();
        }
    }
    sums
}

/// The credit notes that take back what was called too much, on the last calls first.
fn take_back(market: Market<'_>, command: &SettlePool, one: &Part) -> Vec<IssueCreditNote> {
    let mut left = one.called - one.due;
    let party = Party::Associate(one.associate);
    let calls = market.billing.calls(&command.pool).rev();
    let of_them = calls.filter(|(_, invoice, period)| invoice.party == party && within(*period, command.period));
    let note = |(number, invoice, _): (&InvoiceNumber, &Open, Period)| {
        let lines = of_lines(invoice, &mut left);
        (!lines.is_empty()).then(|| IssueCreditNote {
            invoice: number.clone(),
            lines,
            reason: command.statement.clone(),
        })
    };
    of_them.filter_map(note).collect()
}

fn of_lines(invoice: &Open, left: &mut Cents) -> Vec<TakenBack> {
    let taken = invoice.lines.iter().zip(1_u16..).filter_map(|(line, place)| {
        let amount = line.left.min(*left);
        *left -= amount;
        amount.is_positive().then_some(TakenBack { line: place, amount })
    });
    taken.collect()
}

/// The weight of each associate of a key times its days as an associate within the period, so that who comes or leaves
/// in the middle of it bears the days that it had.
fn weights(register: &Register, key: &KeySet, period: Period) -> Vec<(AssociateRef, u64)> {
    let part = |one: &super::Weight| u64::from(one.weight) * days_within(register, one.associate, period);
    key.weights.iter().map(|one| (one.associate, part(one))).collect()
}
