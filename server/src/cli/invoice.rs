//! `quitus invoice`: one invoice as a paper, in French, ready to send.
//!
//! The book is verified first, as for every paper that quotes its root. A mention that the law asks for and the book
//! does not hold is a refusal that says which: no paper leaves with a hole in it.

use super::asking;
use super::certificate::{company, proof};
use super::options::{Common, When};
use super::trouble::Trouble;
use super::{Exit, output, verify};
use crate::ledger::ports::Keeper;
use crate::ledger::verify::Checks;
use crate::locales::{self, Language, cli as say, papers};
use crate::papers::{Invoice as Paper, InvoiceLine, Proof};
use crate::store::Access;
use crate::views::Reading;
use crate::views::Steps;
use askama::Template;
use clap::Args;
use quitus_domain::billing::{Customer, InvoiceIssued};
use quitus_domain::cooperative::Event;
use quitus_domain::law::vat::{VatDue, VatRate};
use quitus_domain::values::{Cents, InvoiceNumber, Siren};
use quitus_projections::invoices::{Invoice as View, Invoices};
use std::path::PathBuf;

/// Draw up an invoice, in French, ready to print and send.
#[derive(Args)]
pub struct Invoice {
    /// Its number: `FA-2026-0001`.
    number: String,
    /// Write it to a file, which must not be there yet [default: standard output].
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    when: When,
}

/// Draws the invoice up.
///
/// # Errors
/// [`Exit::Discrepancy`] for a book that does not verify, a usage error for an invoice that is not there or lacks a
/// mention, and [`Trouble`].
pub async fn run(common: &Common, options: &Invoice, language: Language) -> Result<(), Trouble> {
    let not_one = |_| Trouble::Usage(say::not_an_invoice_number(language, &options.number));
    let number = InvoiceNumber::try_from(options.number.clone()).map_err(not_one)?;
    let place = common.place(Access::ReadOnly).await?;
    let checks = Checks { kept: place.folder.last_checkpoint()?, ..Checks::default() };
    if !verify::verified(&place, checks).await?.is_clean() {
        output::talk(&say::book_differs(language));
        return Err(Trouble::Told(Exit::Discrepancy));
    }
    let mut reading = asking::at(&place, &options.when, language).await?;
    reading.language = Language::French;
    let paper = paper(&reading, &number, proof(&place, &reading).await?, language)?;
    let text = paper.render().map_err(|error| Trouble::file("invoice.html", &error))?;
    match &options.output {
        None => output::data(&text),
        Some(path) => output::file(path, text.as_bytes(), language),
    }
}

fn paper(reading: &Reading, number: &InvoiceNumber, proof: Proof, language: Language) -> Result<Paper, Trouble> {
    let invoices = reading.fold::<Invoices>();
    let unknown = || Trouble::Usage(say::no_invoice(language, &number.to_string()));
    let view = invoices.get(number).ok_or_else(unknown)?;
    let event = issued(reading, number).ok_or_else(unknown)?;
    let nothing = || Trouble::Usage(say::no_company(language, &reading.dates()));
    let clauses = reading.statutes.on(event.effective_on).ok_or_else(nothing)?;
    let company = company(reading, clauses).ok_or_else(nothing)?;
    let siren = incorporated_siren(reading).ok_or_else(|| Trouble::Usage(say::invoice_needs_a_siren(language)))?;
    Ok(Paper {
        company,
        vat_number: Some(papers::vat_number(siren)),
        customer: customer(reading, &event.customer, language)?,
        number: number.to_string(),
        issued_on: event.effective_on,
        supplied: (event.period.from, event.period.to),
        due_on: event.due_on,
        lines: event.lines.iter().map(|line| of_line(event, line)).collect(),
        taxes: event.taxes.iter().map(|tax| (papers::rate(tax.thousandths), tax.base, tax.tax)).collect(),
        net: event.net(),
        gross: event.gross(),
        mentions: mentions(event),
        share: event.share.as_ref().map(papers::pool_share),
        since: since(view),
        entries: view.entries.clone(),
        proof,
    })
}

fn issued<'r>(reading: &'r Reading, number: &InvoiceNumber) -> Option<&'r InvoiceIssued> {
    reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
        Event::InvoiceIssued(e) if e.number == *number => Some(e),
        _ => None,
    })
}

fn incorporated_siren(reading: &Reading) -> Option<Siren> {
    reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
        Event::CooperativeIncorporated(e) => e.siren,
        _ => None,
    })
}

/// The name of the customer, with seat and SIREN as they are known.
fn customer(reading: &Reading, customer: &Customer, language: Language) -> Result<(String, Vec<String>), Trouble> {
    match customer {
        Customer::ThirdParty(other) => {
            Ok((other.name.to_string(), vec![other.seat.to_string(), papers::with_siren(other.siren)]))
        }
        Customer::Associate(associate) => {
            let steps = Steps::of(reading);
            let identity = steps.identity(*associate);
            let unreadable = || Trouble::Usage(say::name_unreadable(language, steps.number(*associate)));
            let name = identity.and_then(|one| reading.names.readable(one)).ok_or_else(unreadable)?;
            let details = identity.map(papers::details).unwrap_or_default();
            Ok((name, details.into_iter().map(|(what, value)| papers::detail(what, &value)).collect()))
        }
    }
}

fn of_line(event: &InvoiceIssued, line: &quitus_domain::billing::InvoiceLine) -> InvoiceLine {
    let of_rate = event.taxes.iter().find(|tax| tax.rate == line.vat);
    InvoiceLine {
        label: line.label.to_string(),
        quantity: line.quantity.to_string().replace('.', ","),
        unit: locales::unit(Language::French, line.unit),
        price: line.price,
        rate: papers::rate(of_rate.map_or(0, |tax| tax.thousandths)),
        amount: line.amount,
    }
}

fn mentions(event: &InvoiceIssued) -> Vec<String> {
    let exempt = event.taxes.iter().any(|tax| tax.rate == VatRate::CostSharing);
    let debits = event.vat_due == VatDue::OnDebits;
    [exempt.then(papers::exempt), debits.then(papers::on_debits)].into_iter().flatten().collect()
}

/// What credit notes and payments left, in a sentence; nothing while nothing happened.
fn since(view: &View) -> Option<String> {
    let money = |amount: Cents| locales::money(Language::French, amount);
    (view.entries.len() > 1).then(|| papers::paid_so_far(&money(view.credited), &money(view.paid), &money(view.open)))
}
