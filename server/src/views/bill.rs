//! An invoice or a credit note, as a paper in French or as an electronic invoice; a penalty, as a paper.
//!
//! Whoever has one drawn up has the book verified first, as for every paper that quotes its root. A mention that the law
//! asks for and the book does not hold is a refusal that says which: nothing leaves with a hole in it.

use super::certificate::{company, proof};
use super::reading::Reading;
use super::slip;
use super::steps::Steps;
use super::texts::Texts;
use super::unanswered::Unanswered;
use crate::ledger::place::Place;
use crate::locales::{self, Language, cli as say, papers};
use crate::papers::{self as paper, Bill, BillKind, BillLine, BillTax, Invoice as Paper, Proof, Trader};
use askama::Template;
use quitus_domain::billing::{CreditNoteIssued, Customer, InvoiceIssued, InvoiceLine};
use quitus_domain::cooperative::Event;
use quitus_domain::register::Identity;
use quitus_domain::values::{AssociateRef, Cents, Day, InvoiceNumber, PersonRef, Position, Sealed, Series, Siren};
use quitus_projections::invoices::{Invoice as View, Invoices};

/// A number that may be one of an invoice, a credit note or a penalty.
///
/// # Errors
/// [`Unanswered::NotThere`] for a text that is none.
pub fn number(text: &str, language: Language) -> Result<InvoiceNumber, Unanswered> {
    let not_one = |_| Unanswered::NotThere(say::not_an_invoice_number(language, text));
    InvoiceNumber::try_from(text.to_owned()).map_err(not_one)
}

/// A page to print; of a penalty too.
///
/// # Errors
/// [`Unanswered`] for a number that is not there, and for a mention that is missing.
pub async fn page(
    place: &Place,
    reading: &Reading,
    number: &InvoiceNumber,
    language: Language,
) -> Result<String, Unanswered> {
    let proof = proof(place, reading).await?;
    if number.series() == Series::Penalties {
        return slip::penalty(reading, number, proof, language);
    }
    let found = found(reading, number, language)?;
    let bill = drawn(place, reading, &found, language).await?;
    printed(reading, &found, bill, proof, language)
}

/// An electronic invoice (EN 16931, CII, with the French rules).
///
/// # Errors
/// As [`page`]; a penalty is no invoice, and a customer without a SIREN has no electronic address.
pub async fn electronic(
    place: &Place,
    reading: &Reading,
    number: &InvoiceNumber,
    language: Language,
) -> Result<Vec<u8>, Unanswered> {
    if number.series() == Series::Penalties {
        return Err(Unanswered::NotThere(say::penalty_is_no_invoice(language, &number.to_string())));
    }
    let bill = drawn(place, reading, &found(reading, number, language)?, language).await?;
    if bill.buyer.siren.is_none() {
        return Err(Unanswered::NotThere(say::customer_needs_a_siren(language, &bill.buyer.name)));
    }
    paper::cii(&bill).map_err(|error| Unanswered::Cannot(error.to_string()))
}

/// An invoice, or a credit note with the invoice that it takes back.
struct Found<'r> {
    at: Position,
    invoice: &'r InvoiceIssued,
    note: Option<&'r CreditNoteIssued>,
}

/// What stands on it, in words.
async fn drawn(place: &Place, reading: &Reading, found: &Found<'_>, language: Language) -> Result<Bill, Unanswered> {
    let texts = Texts::of(place, Language::French, found.note.map(|note| &note.reason)).await?;
    let said = |sealed: &Sealed| {
        let number = found.note.map_or(&found.invoice.number, |note| &note.number);
        let unreadable = || Unanswered::NotThere(say::reason_unreadable(language, &number.to_string()));
        texts.plain(sealed, &reading.names).ok_or_else(unreadable)
    };
    bill(reading, found, said, language)
}

fn printed(
    reading: &Reading,
    found: &Found<'_>,
    bill: Bill,
    proof: Proof,
    language: Language,
) -> Result<String, Unanswered> {
    let nothing = || Unanswered::NotThere(say::no_company(language, &reading.dates()));
    let clauses = reading.statutes.on(bill.issued_on).ok_or_else(nothing)?;
    let invoices = reading.fold::<Invoices>();
    let view = found.note.is_none().then(|| invoices.get(&found.invoice.number)).flatten();
    let share = found.invoice.share.as_ref().filter(|_| found.note.is_none());
    let page = Paper {
        company: company(reading, clauses).ok_or_else(nothing)?,
        vat_number: bill.seller.siren.map(papers::vat_number),
        details: details(reading, (&found.invoice.customer, bill.issued_on), &bill.buyer),
        bill,
        share: share.map(papers::pool_share),
        since: view.and_then(since),
        entries: view.map_or_else(|| vec![found.at], |view| view.entries.clone()),
        proof,
    };
    page.render().map_err(|error| Unanswered::Cannot(error.to_string()))
}

fn found<'r>(reading: &'r Reading, number: &InvoiceNumber, language: Language) -> Result<Found<'r>, Unanswered> {
    let nothing = || Unanswered::NotThere(say::no_invoice(language, &number.to_string()));
    of_number(reading, number).ok_or_else(nothing)
}

fn of_number<'r>(reading: &'r Reading, number: &InvoiceNumber) -> Option<Found<'r>> {
    let issued = |number: &InvoiceNumber| {
        reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
            Event::InvoiceIssued(e) if e.number == *number => Some((fact.position, e)),
            _ => None,
        })
    };
    if let Some((at, invoice)) = issued(number) {
        return Some(Found { at, invoice, note: None });
    }
    let (at, note) = reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
        Event::CreditNoteIssued(e) if e.number == *number => Some((fact.position, e)),
        _ => None,
    })?;
    issued(&note.invoice).map(|(_, invoice)| Found { at, invoice, note: Some(note) })
}

fn bill(
    reading: &Reading,
    found: &Found<'_>,
    said: impl Fn(&Sealed) -> Result<String, Unanswered>,
    language: Language,
) -> Result<Bill, Unanswered> {
    let Found { invoice, note, .. } = *found;
    let issued_on = note.map_or(invoice.effective_on, |note| note.effective_on);
    let common = (seller(reading, issued_on, language)?, buyer(reading, (&invoice.customer, issued_on), language)?);
    Ok(match note {
        None => of_invoice(invoice, common),
        Some(note) => of_note(invoice, note, said(&note.reason)?, common),
    })
}

fn of_invoice(invoice: &InvoiceIssued, (seller, buyer): (Trader, Trader)) -> Bill {
    let tax = |tax: &quitus_domain::billing::Tax| BillTax {
        vat: tax.rate,
        thousandths: tax.thousandths,
        base: tax.base,
        tax: tax.tax,
    };
    Bill {
        kind: BillKind::Invoice { due_on: invoice.due_on },
        number: invoice.number.to_string(),
        issued_on: invoice.effective_on,
        supplied: invoice.period,
        seller,
        buyer,
        lines: invoice.lines.iter().map(|line| of_line(invoice, line)).collect(),
        taxes: invoice.taxes.iter().map(tax).collect(),
        vat_due: invoice.vat_due,
    }
}

/// What is taken back of a line stands as one of it at that amount.
fn of_note(
    invoice: &InvoiceIssued,
    note: &CreditNoteIssued,
    reason: String,
    (seller, buyer): (Trader, Trader),
) -> Bill {
    let line = |taken: &quitus_domain::billing::Credited| {
        let line = invoice.lines.get(usize::from(taken.line).checked_sub(1)?)?;
        let (quantity, unit) = (quitus_domain::values::Quantity::ONE, quitus_domain::billing::Unit::FlatRate);
        Some(BillLine { quantity, unit, price: taken.amount, amount: taken.amount, ..of_line(invoice, line) })
    };
    let tax = |tax: &quitus_domain::billing::TaxCredited| BillTax {
        vat: tax.rate,
        thousandths: tax.thousandths,
        base: tax.base,
        tax: tax.tax,
    };
    Bill {
        kind: BillKind::CreditNote { invoice: invoice.number.to_string(), invoice_on: invoice.effective_on, reason },
        number: note.number.to_string(),
        issued_on: note.effective_on,
        supplied: invoice.period,
        seller,
        buyer,
        lines: note.lines.iter().filter_map(line).collect(),
        taxes: note.taxes.iter().map(tax).collect(),
        vat_due: invoice.vat_due,
    }
}

fn of_line(invoice: &InvoiceIssued, line: &InvoiceLine) -> BillLine {
    let of_rate = invoice.taxes.iter().find(|tax| tax.rate == line.vat);
    BillLine {
        label: line.label.to_string(),
        quantity: line.quantity,
        unit: line.unit,
        price: line.price,
        vat: line.vat,
        thousandths: of_rate.map_or(0, |tax| tax.thousandths),
        amount: line.amount,
    }
}

/// Who bills, as its statutes of the day call it: the cooperative, which has a SIREN and is registered somewhere.
fn seller(reading: &Reading, on: Day, language: Language) -> Result<Trader, Unanswered> {
    let incorporated = reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
        Event::CooperativeIncorporated(e) => Some(e),
        _ => None,
    });
    let one = incorporated.ok_or_else(|| Unanswered::NotThere(say::no_company(language, &reading.dates())))?;
    let siren = one.siren.ok_or_else(|| Unanswered::NotThere(say::invoice_needs_a_siren(language)))?;
    let no_registry = || Unanswered::NotThere(say::invoice_needs_a_registry(language));
    let registry = one.registry.as_ref().ok_or_else(no_registry)?;
    let legal = reading.statutes.on(on).map(|clauses| papers::registered(clauses, registry.as_str()));
    Ok(Trader { name: one.name.to_string(), legal, seat: Some(one.seat.to_string()), siren: Some(siren) })
}

fn buyer(reading: &Reading, (customer, on): (&Customer, Day), language: Language) -> Result<Trader, Unanswered> {
    match customer {
        Customer::ThirdParty(other) => {
            let (name, seat) = (other.name.to_string(), Some(other.seat.to_string()));
            Ok(Trader { name, legal: None, seat, siren: Some(other.siren) })
        }
        Customer::Associate(associate) => {
            let steps = Steps::of(reading);
            let identity = steps.identity_on(*associate, on);
            let identity = identity.as_ref();
            let unreadable = || Unanswered::NotThere(say::name_unreadable(language, steps.number(*associate)));
            let name = identity.and_then(|one| reading.names.readable(one)).ok_or_else(unreadable)?;
            let (seat, siren): (Option<String>, Option<Siren>) = match identity {
                Some(Identity::LegalPerson { seat, siren, .. }) => (Some(seat.to_string()), *siren),
                Some(Identity::NaturalPerson { person } | Identity::Indivision { agent: person, .. }) => {
                    // It lies in the vault, beside the book (CGI, annexe II, art. 242 nonies A, I, 1°).
                    let person = agent(reading, *associate, on).unwrap_or(*person);
                    let address = reading.names.value(person, "address").map(ToOwned::to_owned);
                    let none = || say::customer_needs_an_address(language, steps.number(*associate));
                    (Some(address.ok_or_else(|| Unanswered::NotThere(none()))?), None)
                }
                None => (None, None),
            };
            Ok(Trader { name, legal: None, seat, siren })
        }
    }
}

/// The agent whom co-owners have had on that day in the place of their first one.
fn agent(reading: &Reading, associate: AssociateRef, on: Day) -> Option<PersonRef> {
    let mut appointed = reading.facts.iter().filter_map(|fact| match fact.event.as_ref() {
        Event::RepresentativeAppointed(e) if e.associate == associate && e.effective_on <= on => Some(e.representative),
        _ => None,
    });
    appointed.next_back()
}

/// What tells who the customer is, beside its name: of a person, where they live.
fn details(reading: &Reading, (customer, on): (&Customer, Day), buyer: &Trader) -> Vec<String> {
    match customer {
        Customer::ThirdParty(other) => {
            vec![papers::seat(&other.seat.to_string()), papers::with_siren(other.siren)]
        }
        Customer::Associate(associate) => {
            let steps = Steps::of(reading);
            let identity = steps.identity_on(*associate, on);
            let details = identity.as_ref().map(papers::details).unwrap_or_default();
            let seat = matches!(identity, Some(Identity::LegalPerson { .. }));
            let address = buyer.seat.as_ref().filter(|_| !seat).map(|address| papers::detail("Adresse", address));
            details.into_iter().map(|(what, value)| papers::detail(what, &value)).chain(address).collect()
        }
    }
}

/// What credit notes and payments left, in a sentence; nothing while nothing happened.
fn since(view: &View) -> Option<String> {
    let money = |amount: Cents| locales::money(Language::French, amount);
    (view.entries.len() > 1).then(|| papers::paid_so_far(&money(view.credited), &money(view.paid), &money(view.open)))
}
