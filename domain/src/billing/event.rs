//! What the book records of services, invoices and payments.

use crate::decision::Decision;
use crate::law::vat::{VatDue, VatRate};
use crate::values::{
    AssociateRef, Cents, Day, InvoiceNumber, Label, Party, PaymentRef, Period, Position, Quantity, Sealed, Siren, Slug,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What kind of service it is: it decides on which account the income stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ServiceNature {
    /// A shared means that is billed on (*refacturation de services mutualisés*).
    SharedMeans,
    /// A service that the cooperative renders (*prestation*).
    Service,
    /// Employees made available (*mise à disposition de personnel*).
    StaffMadeAvailable,
}

/// In what a service is counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Months.
    Month,
    /// Pieces.
    Piece,
    /// At a flat rate, or by a key.
    FlatRate,
}

/// From a day on, a service has a price (*tarif*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ServicePriced {
    /// Its short name, for invoices.
    pub service: Slug,
    /// Its name on invoices.
    pub label: Label,
    /// What kind it is.
    pub nature: ServiceNature,
    /// In what it is counted.
    pub unit: Unit,
    /// The price of one unit before tax, in cents.
    pub price: Cents,
    /// The rate of VAT that it bears.
    pub vat: VatRate,
    /// Who decided it.
    pub decision: Decision,
    /// The first day of supply at that price.
    pub effective_on: Day,
}

/// From a day on, the cost of a pool is shared so (*clé de répartition*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct KeySet {
    /// The short name of the pool.
    pub pool: Slug,
    /// Its name.
    pub label: Label,
    /// The weight of each associate: pairs of who and how much, since version 2.
    #[serde(with = "super::weights")]
    #[schemars(with = "Vec<(AssociateRef, u32)>")]
    pub weights: Vec<Weight>,
    /// What the weights were taken from.
    pub evidence: Option<Sealed>,
    /// Who decided it.
    pub decision: Decision,
    /// The first day that it shares.
    pub effective_on: Day,
}

/// The weight of one associate in a key.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weight {
    /// Who.
    pub associate: AssociateRef,
    /// How much, against the others; 0 for nothing.
    pub weight: u32,
}

/// From a day on, VAT is due so.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct VatDueChosen {
    /// When it is due.
    pub due: VatDue,
    /// The letter to the tax office.
    pub document: Option<Sealed>,
    /// The first day.
    pub effective_on: Day,
}

/// To whom an invoice is addressed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Customer {
    /// An associate: name and seat stand in the register.
    Associate(AssociateRef),
    /// A legal person that is no associate, in clear.
    ThirdParty(ThirdParty),
}

/// A customer that is no associate, a legal person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThirdParty {
    /// The short name by which the accounts know it.
    pub key: Slug,
    /// Its name.
    pub name: Label,
    /// Its SIREN, which an invoice in France must bear.
    pub siren: Siren,
    /// Its seat.
    pub seat: Label,
}

impl Customer {
    /// On whose sub-account the invoice stands.
    #[must_use]
    pub fn party(&self) -> Party {
        match self {
            Customer::Associate(associate) => Party::Associate(*associate),
            Customer::ThirdParty(other) => Party::Other(other.key.clone()),
        }
    }
}

/// An invoice was issued (*facture*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct InvoiceIssued {
    /// Its number, given by the book.
    pub number: InvoiceNumber,
    /// To whom.
    pub customer: Customer,
    /// What for, at the prices of the list.
    pub lines: Vec<InvoiceLine>,
    /// When it was, or will be, supplied.
    pub period: Period,
    /// The tax of each rate.
    pub taxes: Vec<Tax>,
    /// When the VAT is due.
    pub vat_due: VatDue,
    /// The last day to pay.
    pub due_on: Day,
    /// The key by which a pool was shared, where one was.
    pub share: Option<PoolShare>,
    /// The day it was issued.
    pub effective_on: Day,
}

/// One line of an invoice.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct InvoiceLine {
    /// The service.
    pub service: Slug,
    /// Its name.
    pub label: Label,
    /// What kind it is.
    pub nature: ServiceNature,
    /// How many.
    pub quantity: Quantity,
    /// Of what.
    pub unit: Unit,
    /// The price of one, before tax, in cents.
    pub price: Cents,
    /// What they come to before tax, in cents.
    pub amount: Cents,
    /// The rate of VAT.
    pub vat: VatRate,
}

/// The tax of one rate.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Tax {
    /// The rate.
    pub rate: VatRate,
    /// What it was, in thousandths: 200 for 20 %.
    pub thousandths: u16,
    /// What it is taken on, in cents.
    pub base: Cents,
    /// The tax, in cents.
    pub tax: Cents,
}

/// By which key an invoice takes its part of a pool.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PoolShare {
    /// The pool.
    pub pool: Slug,
    /// The entry that set the key.
    pub key: Position,
    /// What was shared, before tax, in cents.
    pub total: Cents,
    /// This part: the weight times the days as an associate within the period.
    pub part: u64,
    /// All parts.
    pub parts: u64,
    /// Where the pool is settled: from what the amount is taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<Settlement>,
}

/// That a pool was settled: `total` is what it cost, and what was called is taken off.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Settlement {
    /// What had been called of this part and not taken back, before tax, in cents.
    pub called: Cents,
    /// The statement of the cost.
    pub statement: Sealed,
}

impl InvoiceIssued {
    /// What it comes to before tax, in cents.
    #[must_use]
    pub fn net(&self) -> Cents {
        self.lines.iter().map(|line| line.amount).sum()
    }

    /// What is to be paid, in cents.
    #[must_use]
    pub fn gross(&self) -> Cents {
        self.net() + self.taxes.iter().map(|tax| tax.tax).sum()
    }
}

/// A credit note was issued (*avoir*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CreditNoteIssued {
    /// Its number, given by the book.
    pub number: InvoiceNumber,
    /// The invoice that it takes back, wholly or in part.
    pub invoice: InvoiceNumber,
    /// On whose sub-account.
    pub party: Party,
    /// What of which line.
    pub lines: Vec<Credited>,
    /// The tax that is taken back with it.
    pub taxes: Vec<TaxCredited>,
    /// Why.
    pub reason: Sealed,
    /// The day it was issued.
    pub effective_on: Day,
}

/// What is taken back of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Credited {
    /// The line of the invoice, from 1.
    pub line: u16,
    /// What kind of service it was.
    pub nature: ServiceNature,
    /// How much before tax, in cents.
    pub amount: Cents,
}

/// The tax of a credit note.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct TaxCredited {
    /// The rate.
    pub rate: VatRate,
    /// What it was, in thousandths.
    pub thousandths: u16,
    /// What it is taken on, in cents.
    pub base: Cents,
    /// The tax, in cents.
    pub tax: Cents,
    /// What of it was still waiting for the price, in cents.
    pub waiting: Cents,
}

impl CreditNoteIssued {
    /// What it comes to before tax, in cents.
    #[must_use]
    pub fn net(&self) -> Cents {
        self.lines.iter().map(|line| line.amount).sum()
    }

    /// What it comes to, in cents.
    #[must_use]
    pub fn gross(&self) -> Cents {
        self.net() + self.taxes.iter().map(|tax| tax.tax).sum()
    }
}

/// A payment came in (*encaissement*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PaymentReceived {
    /// The payment.
    pub payment: PaymentRef,
    /// From whom.
    pub party: Party,
    /// How much, in cents.
    pub amount: Cents,
    /// What it pays; the rest is an advance.
    pub matched: Vec<Matched>,
    /// The tax within the advance, due with it: of a rate that was said, though nothing be an advance yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advance_vat: Option<FallenDue>,
    /// The bank's paper.
    pub document: Option<Sealed>,
    /// The day the bank took it in.
    pub effective_on: Day,
}

/// What of a payment pays which invoice (*lettrage*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Matched {
    /// The invoice.
    pub invoice: InvoiceNumber,
    /// How much, in cents.
    pub amount: Cents,
    /// The VAT that falls due with it.
    pub vat: Vec<FallenDue>,
}

/// VAT that falls due.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct FallenDue {
    /// The rate.
    pub rate: VatRate,
    /// How much, in cents.
    pub amount: Cents,
}

/// An advance was matched with invoices.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PaymentMatched {
    /// The payment.
    pub payment: PaymentRef,
    /// From whom.
    pub party: Party,
    /// What it pays.
    pub matched: Vec<Matched>,
    /// The tax of the advance that is given back, since that of the invoices falls due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advance_vat: Option<FallenDue>,
    /// The day.
    pub effective_on: Day,
}

/// A payment came back, or was recorded by mistake (*impayé, contre-passation*).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PaymentReversed {
    /// The payment.
    pub payment: PaymentRef,
    /// From whom.
    pub party: Party,
    /// How much, in cents.
    pub amount: Cents,
    /// What it had paid.
    pub matched: Vec<Matched>,
    /// The tax of what was still an advance: it is due no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advance_vat: Option<FallenDue>,
    /// Why.
    pub reason: Sealed,
    /// The day.
    pub effective_on: Day,
}

/// What a payment paid of an invoice was not meant for it (*délettrage*): it is open again, and the payment has it left.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PaymentUnmatched {
    /// The payment.
    pub payment: PaymentRef,
    /// From whom.
    pub party: Party,
    /// What it had paid of the invoice, match by match.
    pub matched: Vec<Matched>,
    /// The tax that is due again, since it is an advance again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advance_vat: Option<FallenDue>,
    /// Why.
    pub reason: Sealed,
    /// The day.
    pub effective_on: Day,
}

/// What a list of matches comes to, in cents.
#[must_use]
pub fn sum_of(matched: &[Matched]) -> Cents {
    matched.iter().map(|one| one.amount).sum()
}
