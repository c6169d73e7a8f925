//! Charging for lateness (*pénalités de retard*, CCom L441-10): interest on what was open after the due date, day by day,
//! and once for each invoice the lump sum for recovery.
//!
//! Each penalty goes on where the last one ended, so that no day is charged twice. A day counts by what was open on its
//! eve: that of the payment is late still. Refused: days to come, days on which nothing was open, a rate below the law's,
//! a penalty on a penalty. Deliberately absent: reminders, and whether the customer is a consumer, to whom none of this
//! applies.

use super::invoice::{Market, out_of_order};
use super::open::Open;
use super::{LatePenaltyCharged, PenaltyRate};
use crate::law::lateness;
use crate::refusal::{BillingRefusal, Refusal};
use crate::values::{Cents, Day, InvoiceNumber, Percent, Period, Series};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: charge penalties on an invoice.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChargeLatePenalty {
    /// The invoice that was not paid in time.
    pub invoice: InvoiceNumber,
    /// The last day that is charged.
    pub until: Day,
    /// By which rate.
    pub rate: PenaltyRate,
}

/// Why the penalties are not charged so, in ladder order.
#[must_use]
pub fn penalty_breaches(market: Market<'_>, command: &ChargeLatePenalty, on: Day) -> Vec<Refusal> {
    let (number, until) = (command.invoice.clone(), command.until);
    let Some(invoice) = market.billing.invoice(&number) else {
        return vec![BillingRefusal::UnknownInvoice { number }.into()];
    };
    if number.series() != Series::Invoices {
        return vec![BillingRefusal::PenaltyOnPenalty { number }.into()];
    }
    let from = late_from(invoice);
    let mut refusals: Vec<Refusal> =
        (until > on).then(|| BillingRefusal::ChargedAhead { until, on }.into()).into_iter().collect();
    refusals.extend(out_of_order(market, Series::Penalties, on));
    refusals.extend(rate_too_low(command.rate).map(Refusal::from));
    if until < from {
        refusals.push(BillingRefusal::NotLate { number, from }.into());
        return refusals;
    }
    refusals.extend(two_rates(command.rate, from, until).map(Refusal::from));
    match event(market, command, on) {
        None => refusals.push(Refusal::AmountTooLarge),
        Some(event) if !event.total().is_positive() => {
            refusals.push(BillingRefusal::NothingLate { number, from, to: until }.into());
        }
        Some(_) => {}
    }
    refusals
}

/// The first day that is not charged yet.
fn late_from(invoice: &Open) -> Day {
    let last = invoice.charged_until.unwrap_or(invoice.due_on);
    last.succ_opt().unwrap_or(last)
}

fn rate_too_low(rate: PenaltyRate) -> Option<BillingRefusal> {
    match rate {
        PenaltyRate::Agreed { rate, legal } => {
            let least = lateness::least_rate(legal);
            (rate < least).then_some(BillingRefusal::PenaltyRateTooLow { rate, least })
        }
        PenaltyRate::CentralBank { .. } => None,
    }
}

/// The rate of the law is that of a half-year, an agreed one stays the same.
fn two_rates(rate: PenaltyRate, from: Day, until: Day) -> Option<BillingRefusal> {
    let ends = lateness::end_of_the_half_year(from);
    match rate {
        PenaltyRate::CentralBank { .. } if ends < until => Some(BillingRefusal::TwoHalfYears { from, ends }),
        PenaltyRate::CentralBank { .. } | PenaltyRate::Agreed { .. } => None,
    }
}

fn yearly(rate: PenaltyRate) -> Percent {
    match rate {
        PenaltyRate::Agreed { rate, .. } => rate,
        PenaltyRate::CentralBank { refinancing } => lateness::rate_of_the_law(refinancing),
    }
}

/// The event of accepted penalties; `None` when they are too large.
#[must_use]
pub fn event(market: Market<'_>, command: &ChargeLatePenalty, on: Day) -> Option<LatePenaltyCharged> {
    let invoice = market.billing.invoice(&command.invoice)?;
    let last = market.billing.last(Series::Penalties, market.year).map_or(0, |(place, _)| place);
    let period = Period { from: late_from(invoice), to: command.until };
    let owed = invoice.owed_within(period);
    let was_late = owed.iter().any(|(amount, _)| amount.is_positive());
    let first = was_late && invoice.charged_until.is_none();
    Some(LatePenaltyCharged {
        number: InvoiceNumber::of(Series::Penalties, market.year, last.checked_add(1)?),
        invoice: command.invoice.clone(),
        party: invoice.party.clone(),
        period,
        rate: command.rate,
        interest: lateness::interest(&owed, yearly(command.rate))?,
        lump_sum: if first { lateness::LUMP_SUM } else { Cents::ZERO },
        effective_on: on,
    })
}
