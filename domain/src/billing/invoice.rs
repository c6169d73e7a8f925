//! Issuing invoices (*facturation*).
//!
//! The price list decides the prices, the book the numbers: gapless in each series of each fiscal year, in the order of
//! the days. Refused: a service that had no price then, a customer who was no associate then, third parties that the
//! statutes do not foresee (COOP-05), a day before the last invoice, a term beyond the law's (CCom L441-10), and a bill
//! that would lack the SIREN or the registry of who bills (CCom R123-237). An invoice is never changed; a credit note
//! takes it back.

use super::{Billing, Customer, InvoiceIssued, InvoiceLine, PoolShare, Tax, pool};
use crate::incorporation::Registration;
use crate::law::invoicing::Mention;
use crate::law::vat::{self, VatRate};
use crate::law::{Clause, invoicing, outside};
use crate::refusal::{BillingRefusal, Refusal, ServiceRefusal};
use crate::register::Register;
use crate::statutes::{Faculty, StatutesHistory};
use crate::values::{AssociateRef, Cents, Day, InvoiceNumber, Period, Quantity, Series, Slug, YearName};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: issue an invoice.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueInvoice {
    /// To whom.
    pub customer: Customer,
    /// What for.
    pub lines: Vec<Ordered>,
    /// When it was, or will be, supplied.
    pub period: Period,
    /// The last day to pay.
    pub due_on: Day,
}

/// How many of a service.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ordered {
    /// The service.
    pub service: Slug,
    /// How many.
    pub quantity: Quantity,
}

/// What an invoice is judged on.
#[derive(Clone, Copy)]
pub struct Market<'a> {
    /// Under what the cooperative is registered.
    pub registration: &'a Registration,
    /// The statutes, by day.
    pub statutes: &'a StatutesHistory,
    /// The associates.
    pub register: &'a Register,
    /// Prices, keys, invoices.
    pub billing: &'a Billing,
    /// The fiscal year of the day.
    pub year: YearName,
}

/// What is the same for every invoice of an act.
pub(super) struct Terms<'c> {
    pub service: Vec<&'c Slug>,
    pub period: Period,
    pub due_on: Day,
}

/// Why the invoice is not issued so, in ladder order.
#[must_use]
pub fn issue_breaches(market: Market<'_>, command: &IssueInvoice, on: Day) -> Vec<Refusal> {
    let service = command.lines.iter().map(|line| &line.service).collect();
    let mut refusals = of_terms(market, &Terms { service, period: command.period, due_on: command.due_on }, on);
    if command.lines.is_empty() {
        refusals.push(BillingRefusal::NothingBilled.into());
    }
    refusals.extend(of_customer(market, command, on));
    if refusals.is_empty() && event(market, command, on).is_none() {
        refusals.push(Refusal::AmountTooLarge);
    }
    refusals
}

pub(super) fn of_terms(market: Market<'_>, terms: &Terms<'_>, on: Day) -> Vec<Refusal> {
    let Period { from, to } = terms.period;
    let latest = invoicing::latest_due(on);
    let refusals: [Option<Refusal>; 4] = [
        (to < from).then_some(Refusal::EndsBeforeItBegins { begins: from, ends: to }),
        (terms.due_on < on).then_some(Refusal::EndsBeforeItBegins { begins: on, ends: terms.due_on }),
        (terms.due_on > latest).then(|| BillingRefusal::DueTooLate { due_on: terms.due_on, latest }.into()),
        out_of_order(market, Series::Invoices, on),
    ];
    let unpriced = terms.service.iter().filter_map(|service| {
        let known = market.billing.price(service, to).is_some();
        (!known).then(|| ServiceRefusal::NoPrice { service: (*service).clone(), on: to }.into())
    });
    of_seller(market).chain(refusals.into_iter().flatten()).chain(unpriced).collect()
}

/// The mentions of who bills that the book does not hold: a bill without them is none.
pub(super) fn of_seller(market: Market<'_>) -> impl Iterator<Item = Refusal> {
    let Registration { siren, registry } = market.registration;
    invoicing::missing(siren.as_ref(), registry.as_ref()).map(|mention| match mention {
        Mention::Siren => BillingRefusal::SellerWithoutSiren.into(),
        Mention::Registry => BillingRefusal::SellerWithoutRegistry.into(),
    })
}

/// A day before that of the last number of the series.
pub(super) fn out_of_order(market: Market<'_>, series: Series, on: Day) -> Option<Refusal> {
    let (place, last_on) = market.billing.last(series, market.year)?;
    let last = InvoiceNumber::of(series, market.year, place);
    (on < last_on).then(|| BillingRefusal::BeforeTheLastNumber { last, last_on, on }.into())
}

fn of_customer(market: Market<'_>, command: &IssueInvoice, on: Day) -> Vec<Refusal> {
    match &command.customer {
        Customer::Associate(associate) => {
            let then = days_within(market.register, *associate, command.period) > 0;
            let unknown = market.register.get(*associate).is_none();
            let Period { from, to } = command.period;
            match (unknown, then) {
                (true, _) => vec![Refusal::UnknownAssociate { associate: *associate }],
                (false, false) => {
                    vec![BillingRefusal::NoAssociateThen { associate: *associate, from, to }.into()]
                }
                (false, true) => Vec::new(),
            }
        }
        Customer::ThirdParty(_) => {
            let Some(clauses) = market.statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
            let clause = match clauses.third_parties {
                Faculty::Foreseen => Clause::Foreseen,
                Faculty::NotForeseen => Clause::NotForeseen,
            };
            let foreseen = outside::foreseen(clauses.family, clause).err().map(Refusal::Law);
            foreseen.into_iter().chain(members_only(market, command)).collect()
        }
    }
}

/// The exemption of a cost-sharing group is for its members (CGI art. 261 B).
fn members_only(market: Market<'_>, command: &IssueInvoice) -> Option<Refusal> {
    let exempt = command.lines.iter().find(|line| {
        let price = market.billing.price(&line.service, command.period.to);
        price.is_some_and(|price| price.vat == VatRate::CostSharing)
    })?;
    Some(BillingRefusal::ForMembersOnly { service: exempt.service.clone() }.into())
}

/// The event of an accepted invoice; `None` when an amount is too large.
#[must_use]
pub fn event(market: Market<'_>, command: &IssueInvoice, on: Day) -> Option<InvoiceIssued> {
    let lines: Option<Vec<InvoiceLine>> = command
        .lines
        .iter()
        .map(|one| line(market.billing, &one.service, one.quantity, (command.period.to, None)))
        .collect();
    let (lines, number) = (lines?, next(market, 1)?);
    issued(market, (number, command.customer.clone()), lines, (command.period, command.due_on, None, on))
}

/// An invoice as the book would compute it from the same choices: its number, the prices of the list or its part of the
/// pool, the tax. For those who verify.
#[must_use]
pub fn issued_again(market: Market<'_>, event: &InvoiceIssued) -> Option<InvoiceIssued> {
    let supplied_on = event.period.to;
    let (shared, share) = match &event.share {
        None => (None, None),
        Some(share) => {
            let (amount, share) = pool::shared_again(market, event, share)?;
            (Some(amount), Some(share))
        }
    };
    let again = |one: &InvoiceLine| line(market.billing, &one.service, one.quantity, (supplied_on, shared));
    let lines = event.lines.iter().map(again).collect::<Option<_>>()?;
    let terms = (event.period, event.due_on, share, event.effective_on);
    issued(market, (next(market, 1)?, event.customer.clone()), lines, terms)
}

/// On how many days of the period somebody was an associate. A day of exit is one still.
pub(super) fn days_within(register: &Register, associate: AssociateRef, period: Period) -> u64 {
    let Some(member) = register.get(associate) else { return 0 };
    let from = member.since.max(period.from);
    let to = member.exit.map_or(period.to, |exit| exit.on.min(period.to));
    u64::try_from((to - from).num_days() + 1).unwrap_or(0)
}

/// The number that stands `nth` after the last one of the year.
pub(super) fn next(market: Market<'_>, nth: u32) -> Option<InvoiceNumber> {
    let last = market.billing.last(Series::Invoices, market.year).map_or(0, |(place, _)| place);
    Some(InvoiceNumber::of(Series::Invoices, market.year, last.checked_add(nth)?))
}

/// A line at the price of the list, or at the price that a key made.
pub(super) fn line(
    billing: &Billing,
    service: &Slug,
    quantity: Quantity,
    (supplied_on, shared): (Day, Option<Cents>),
) -> Option<InvoiceLine> {
    let listed = billing.price(service, supplied_on)?;
    let price = shared.unwrap_or(listed.price);
    Some(InvoiceLine {
        service: service.clone(),
        label: listed.label.clone(),
        nature: listed.nature,
        quantity,
        unit: listed.unit,
        price,
        amount: quantity.times(price)?,
        vat: listed.vat,
    })
}

pub(super) fn issued(
    market: Market<'_>,
    (number, customer): (InvoiceNumber, Customer),
    lines: Vec<InvoiceLine>,
    (period, due_on, share, on): (Period, Day, Option<PoolShare>, Day),
) -> Option<InvoiceIssued> {
    let taxes = taxes(&lines, period.to);
    let vat_due = market.billing.vat_due(on);
    let event = InvoiceIssued { number, customer, lines, period, taxes, vat_due, due_on, share, effective_on: on };
    // Sums saturate: what an amount cannot hold is seen by adding again in wider numbers.
    let parts = event.lines.iter().map(|line| line.amount).chain(event.taxes.iter().map(|tax| tax.tax));
    let exact: i128 = parts.map(|part| i128::from(part.get())).sum();
    Cents::try_from(i64::try_from(exact).ok()?).ok()?;
    Some(event)
}

/// The tax of each rate, on the whole of its lines.
fn taxes(lines: &[InvoiceLine], supplied_on: Day) -> Vec<Tax> {
    let mut rates: Vec<VatRate> = lines.iter().map(|line| line.vat).collect();
    rates.sort();
    rates.dedup();
    let tax = |rate: VatRate| {
        let base = lines.iter().filter(|line| line.vat == rate).map(|line| line.amount).sum();
        let thousandths = vat::thousandths(rate, supplied_on);
        Tax { rate, thousandths, base, tax: vat::on_base(base, thousandths) }
    };
    rates.into_iter().map(tax).collect()
}
