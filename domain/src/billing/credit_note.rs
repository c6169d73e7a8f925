//! Taking an invoice back, wholly or in part (*avoir*).
//!
//! Refused: more of a line than is left of it, a line that the invoice does not have, a day before the invoice or
//! before the last credit note. The last credit note of a rate takes back what is left of its tax, so that an invoice
//! taken back by parts comes to nought to the cent.

use super::invoice::{Market, of_seller, out_of_order};
use super::open::{Line, Open, Rate};
use super::{Billing, CreditNoteIssued, Credited, TaxCredited};
use crate::law::vat;
use crate::refusal::{BillingRefusal, Refusal};
use crate::values::{Cents, Day, InvoiceNumber, Sealed, Series};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Command: issue a credit note.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueCreditNote {
    /// The invoice.
    pub invoice: InvoiceNumber,
    /// What is taken back of which line.
    pub lines: Vec<TakenBack>,
    /// Why.
    pub reason: Sealed,
}

/// What is taken back of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakenBack {
    /// The line of the invoice, from 1.
    pub line: u16,
    /// How much before tax, in cents.
    pub amount: Cents,
}

/// Why the credit note is not issued so, in ladder order.
#[must_use]
pub fn breaches(market: Market<'_>, command: &IssueCreditNote, on: Day) -> Vec<Refusal> {
    let Some(invoice) = market.billing.invoice(&command.invoice) else {
        return vec![BillingRefusal::UnknownInvoice { number: command.invoice.clone() }.into()];
    };
    let early = (on < invoice.on).then_some(Refusal::BeforeItsBasis {
        effective_on: on,
        basis: invoice.at,
        basis_on: invoice.on,
    });
    let nothing = command.lines.is_empty().then(|| BillingRefusal::NothingBilled.into());
    let mut seen = BTreeSet::new();
    let twice = command.lines.iter().find(|one| !seen.insert(one.line));
    let twice = twice.map(|one| BillingRefusal::LineTwice { line: one.line }.into());
    let own = command.lines.iter().filter_map(|taken| of_line(invoice, taken));
    let order = out_of_order(market, Series::CreditNotes, on);
    let lost = written_off(market.billing, &command.invoice);
    of_seller(market).chain([early, order, lost, nothing, twice].into_iter().flatten()).chain(own).collect()
}

/// What was written off counts as paid: taking it back as well would make a debt of what nobody paid.
pub(super) fn written_off(billing: &Billing, number: &InvoiceNumber) -> Option<Refusal> {
    let lost = billing.invoice(number)?.lost?;
    Some(BillingRefusal::WrittenOff { number: number.clone(), amount: lost.amount }.into())
}

fn of_line(invoice: &Open, taken: &TakenBack) -> Option<Refusal> {
    let TakenBack { line, amount } = *taken;
    let Some(left) = the_line(invoice, line).map(|line| line.left) else {
        let lines = u16::try_from(invoice.lines.len()).unwrap_or(u16::MAX);
        return Some(BillingRefusal::UnknownLine { line, lines }.into());
    };
    if !amount.is_positive() {
        return Some(Refusal::AmountNotPositive { amount });
    }
    (amount > left).then(|| BillingRefusal::CreditAboveInvoice { line, left, asked: amount }.into())
}

fn the_line(invoice: &Open, line: u16) -> Option<&Line> {
    invoice.lines.get(usize::from(line).checked_sub(1)?)
}

/// The event of an accepted credit note.
#[must_use]
pub fn event(market: Market<'_>, command: &IssueCreditNote, on: Day) -> Option<CreditNoteIssued> {
    nth_event(market, command, 1, on)
}

/// The event of a credit note that is the `nth` of its act.
pub(super) fn nth_event(market: Market<'_>, command: &IssueCreditNote, nth: u32, on: Day) -> Option<CreditNoteIssued> {
    let invoice = market.billing.invoice(&command.invoice)?;
    let last = market.billing.last(Series::CreditNotes, market.year).map_or(0, |(place, _)| place);
    let credited = |taken: &TakenBack| {
        let nature = the_line(invoice, taken.line)?.nature;
        Some(Credited { line: taken.line, nature, amount: taken.amount })
    };
    let base_of = |rate: &Rate| {
        let of_rate = |taken: &&TakenBack| the_line(invoice, taken.line).is_some_and(|line| line.rate == rate.tax.rate);
        command.lines.iter().filter(of_rate).map(|taken| taken.amount).sum::<Cents>()
    };
    let taxes = invoice.rates.iter().map(|rate| (rate, base_of(rate))).filter(|(_, base)| base.is_positive());
    Some(CreditNoteIssued {
        number: InvoiceNumber::of(Series::CreditNotes, market.year, last.checked_add(nth)?),
        invoice: command.invoice.clone(),
        party: invoice.party.clone(),
        lines: command.lines.iter().map(credited).collect::<Option<_>>()?,
        taxes: taxes.map(|(rate, base)| tax(rate, base)).collect(),
        reason: command.reason.clone(),
        effective_on: on,
    })
}

/// The tax on what is taken back: with the last of the base, the last of the tax.
fn tax(rate: &Rate, base: Cents) -> TaxCredited {
    let left = rate.tax;
    let tax = match base == left.base {
        true => left.tax,
        false => vat::on_base(base, left.thousandths).min(left.tax),
    };
    TaxCredited { rate: left.rate, thousandths: left.thousandths, base, tax, waiting: tax.min(rate.waiting) }
}
