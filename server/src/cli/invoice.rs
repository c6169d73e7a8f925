//! `quitus invoice`: an invoice or a credit note, as a paper in French or as an electronic invoice; a penalty, as a paper.
//!
//! The book is verified first, as for every paper that quotes its root. A mention that the law asks for and the book
//! does not hold is a refusal that says which: nothing leaves with a hole in it.

use super::asking;
use super::certificate::{company, proof};
use super::options::{Common, When};
use super::trouble::Trouble;
use super::{Exit, output, slip, verify};
use crate::ledger::ports::Keeper;
use crate::ledger::verify::Checks;
use crate::locales::{self, Language, cli as say, papers};
use crate::papers::{self as paper, Bill, BillKind, BillLine, BillTax, Invoice as Paper, Proof, Trader};
use crate::store::Access;
use crate::views::Reading;
use crate::views::Steps;
use crate::views::Texts;
use askama::Template;
use clap::{Args, ValueEnum};
use quitus_domain::billing::{CreditNoteIssued, Customer, InvoiceIssued, InvoiceLine};
use quitus_domain::cooperative::Event;
use quitus_domain::register::Identity;
use quitus_domain::values::{Cents, InvoiceNumber, Position, Sealed, Series, Siren};
use quitus_projections::invoices::{Invoice as View, Invoices};
use std::path::PathBuf;

/// Draw up an invoice or a credit note, in French, ready to print and send.
#[derive(Args)]
pub struct Invoice {
    /// Its number: `FA-2026-0001`, `AV-2026-0001`, `PE-2026-0001`.
    number: String,
    /// A page to print, or an electronic invoice (EN 16931, CII, with the French rules) for an approved platform.
    #[arg(long, value_enum, default_value_t = Format::Html)]
    format: Format,
    /// Write it to a file, which must not be there yet [default: standard output].
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    when: When,
}

/// In which shape.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A page to print.
    Html,
    /// An electronic invoice.
    Cii,
}

/// An invoice, or a credit note with the invoice that it takes back.
struct Found<'r> {
    at: Position,
    invoice: &'r InvoiceIssued,
    note: Option<&'r CreditNoteIssued>,
}

/// Draws it up.
///
/// # Errors
/// [`Exit::Discrepancy`] for a book that does not verify, a usage error for a number that is not there or a mention that
/// is missing, and [`Trouble`].
pub async fn run(common: &Common, options: &Invoice, language: Language) -> Result<(), Trouble> {
    let not_one = |_| Trouble::Usage(say::not_an_invoice_number(language, &options.number));
    let number = InvoiceNumber::try_from(options.number.clone()).map_err(not_one)?;
    let penalty = number.series() == Series::Penalties;
    if penalty && options.format == Format::Cii {
        return Err(Trouble::Usage(say::penalty_is_no_invoice(language, &options.number)));
    }
    let place = common.place(Access::ReadOnly).await?;
    let checks = Checks { kept: place.folder.last_checkpoint()?, ..Checks::default() };
    if !verify::verified(&place, checks).await?.is_clean() {
        output::talk(&say::book_differs(language));
        return Err(Trouble::Told(Exit::Discrepancy));
    }
    let mut reading = asking::at(&place, &options.when, language).await?;
    reading.language = Language::French;
    if penalty {
        let made = slip::penalty(&reading, &number, proof(&place, &reading).await?, language)?;
        return written(options, made.as_bytes(), language);
    }
    let found =
        found(&reading, &number).ok_or_else(|| Trouble::Usage(say::no_invoice(language, &number.to_string())))?;
    let texts = Texts::of(&place, Language::French, found.note.map(|note| &note.reason)).await?;
    let said = |sealed: &Sealed| {
        let unreadable = || Trouble::Usage(say::reason_unreadable(language, &number.to_string()));
        texts.plain(sealed, &reading.names).ok_or_else(unreadable)
    };
    let bill = bill(&reading, &found, said, language)?;
    let made = match options.format {
        Format::Html => page(&reading, &found, bill, proof(&place, &reading).await?, language)?.into_bytes(),
        Format::Cii => electronic(&bill, language)?,
    };
    written(options, &made, language)
}

fn written(options: &Invoice, made: &[u8], language: Language) -> Result<(), Trouble> {
    match &options.output {
        None => output::data(&String::from_utf8_lossy(made)),
        Some(path) => output::file(path, made, language),
    }
}

/// Between companies: whoever has no SIREN has no electronic address either.
fn electronic(bill: &Bill, language: Language) -> Result<Vec<u8>, Trouble> {
    if bill.buyer.siren.is_none() {
        return Err(Trouble::Usage(say::customer_needs_a_siren(language, &bill.buyer.name)));
    }
    paper::cii(bill).map_err(|error| Trouble::file("factur-x.xml", &error))
}

fn page(reading: &Reading, found: &Found<'_>, bill: Bill, proof: Proof, language: Language) -> Result<String, Trouble> {
    let nothing = || Trouble::Usage(say::no_company(language, &reading.dates()));
    let clauses = reading.statutes.on(bill.issued_on).ok_or_else(nothing)?;
    let invoices = reading.fold::<Invoices>();
    let view = found.note.is_none().then(|| invoices.get(&found.invoice.number)).flatten();
    let share = found.invoice.share.as_ref().filter(|_| found.note.is_none());
    let page = Paper {
        company: company(reading, clauses).ok_or_else(nothing)?,
        vat_number: bill.seller.siren.map(papers::vat_number),
        details: details(reading, &found.invoice.customer),
        bill,
        share: share.map(papers::pool_share),
        since: view.and_then(since),
        entries: view.map_or_else(|| vec![found.at], |view| view.entries.clone()),
        proof,
    };
    page.render().map_err(|error| Trouble::file("invoice.html", &error))
}

fn found<'r>(reading: &'r Reading, number: &InvoiceNumber) -> Option<Found<'r>> {
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
    said: impl Fn(&Sealed) -> Result<String, Trouble>,
    language: Language,
) -> Result<Bill, Trouble> {
    let Found { invoice, note, .. } = *found;
    let common = (seller(reading, language)?, buyer(reading, &invoice.customer, language)?);
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

/// Who bills: the cooperative, which has a SIREN.
fn seller(reading: &Reading, language: Language) -> Result<Trader, Trouble> {
    let incorporated = reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
        Event::CooperativeIncorporated(e) => Some(e),
        _ => None,
    });
    let one = incorporated.ok_or_else(|| Trouble::Usage(say::no_company(language, &reading.dates())))?;
    let siren = one.siren.ok_or_else(|| Trouble::Usage(say::invoice_needs_a_siren(language)))?;
    Ok(Trader { name: one.name.to_string(), seat: Some(one.seat.to_string()), siren: Some(siren) })
}

fn buyer(reading: &Reading, customer: &Customer, language: Language) -> Result<Trader, Trouble> {
    match customer {
        Customer::ThirdParty(other) => {
            Ok(Trader { name: other.name.to_string(), seat: Some(other.seat.to_string()), siren: Some(other.siren) })
        }
        Customer::Associate(associate) => {
            let steps = Steps::of(reading);
            let identity = steps.identity(*associate);
            let unreadable = || Trouble::Usage(say::name_unreadable(language, steps.number(*associate)));
            let name = identity.and_then(|one| reading.names.readable(one)).ok_or_else(unreadable)?;
            let (seat, siren): (Option<String>, Option<Siren>) = match identity {
                Some(Identity::LegalPerson { seat, siren, .. }) => (Some(seat.to_string()), *siren),
                Some(Identity::NaturalPerson { .. } | Identity::Indivision { .. }) | None => (None, None),
            };
            Ok(Trader { name, seat, siren })
        }
    }
}

/// What tells who the customer is, beside its name.
fn details(reading: &Reading, customer: &Customer) -> Vec<String> {
    match customer {
        Customer::ThirdParty(other) => {
            vec![papers::seat(&other.seat.to_string()), papers::with_siren(other.siren)]
        }
        Customer::Associate(associate) => {
            let steps = Steps::of(reading);
            let details = steps.identity(*associate).map(papers::details).unwrap_or_default();
            details.into_iter().map(|(what, value)| papers::detail(what, &value)).collect()
        }
    }
}

/// What credit notes and payments left, in a sentence; nothing while nothing happened.
fn since(view: &View) -> Option<String> {
    let money = |amount: Cents| locales::money(Language::French, amount);
    (view.entries.len() > 1).then(|| papers::paid_so_far(&money(view.credited), &money(view.paid), &money(view.open)))
}
