//! One invoice: its figures, its lines, and the entries about it.

use super::explain;
use super::invoices::sheet;
use super::reading::Reading;
use super::steps::Steps;
use super::unanswered::Unanswered;
use crate::locales::{self, Language, TradeColumn, cli as say};
use crate::sheets::{Cell, Heading, Report, Sheet, Side};
use quitus_domain::billing::{InvoiceIssued, InvoiceLine};
use quitus_domain::cooperative::Event;
use quitus_domain::values::InvoiceNumber;
use quitus_projections::Recorded;
use quitus_projections::invoices::Invoices;
use serde_json::{Value, json};

/// An invoice.
pub struct OfInvoice {
    /// Its number.
    pub number: String,
    /// What was billed, paid, credited, and is open: one line.
    pub figures: Sheet,
    /// What was billed, line by line.
    pub lines: Sheet,
    /// The entries about it.
    pub entries: Sheet,
    /// The same for programs.
    pub json: Value,
}

/// The invoice of a number.
///
/// # Errors
/// [`Unanswered::NotThere`] for what is no number, and for one that was not given.
pub fn one(steps: &Steps<'_>, number: &str) -> Result<OfInvoice, Unanswered> {
    let (reading, language) = (steps.reading, steps.reading.language);
    let not_one = |_| Unanswered::NotThere(say::not_an_invoice_number(language, number));
    let number = InvoiceNumber::try_from(number.to_owned()).map_err(not_one)?;
    let fold = reading.fold::<Invoices>();
    let unknown = || Unanswered::NotThere(say::no_invoice(language, &number.to_string()));
    let view = fold.get(&number).ok_or_else(unknown)?;
    let issued = issued(reading, &number);
    let entries: Vec<&Recorded> = view.entries.iter().filter_map(|at| steps.at(*at)).collect();
    Ok(OfInvoice {
        number: number.to_string(),
        figures: sheet(reading, &[view]),
        lines: lines(language, issued),
        entries: explain::sheet(steps, &entries),
        json: json!({
            "book": reading.book,
            "as_of": reading.dates_json(),
            "invoice": view,
            "lines": issued.map(|issued| issued.lines.as_slice()).unwrap_or_default(),
            "taxes": view.taxes,
        }),
    })
}

impl OfInvoice {
    /// With the dates of the question.
    #[must_use]
    pub fn report(&self, reading: &Reading) -> Report {
        let title = say::invoice_page(reading.language, &self.number, &reading.dates());
        reading.report(title, vec![self.figures.clone(), self.lines.clone(), self.entries.clone()])
    }
}

fn issued<'r>(reading: &'r Reading, number: &InvoiceNumber) -> Option<&'r InvoiceIssued> {
    reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
        Event::InvoiceIssued(e) if e.number == *number => Some(e),
        _ => None,
    })
}

/// A penalty has no lines.
fn lines(language: Language, issued: Option<&InvoiceIssued>) -> Sheet {
    let head = vec![
        Heading::named(say::invoice_line(language), Side::Left),
        Heading::named(say::invoice_quantity(language), Side::Right),
        Heading::named(say::invoice_price(language), Side::Right),
        Heading::named(say::invoice_unit(language), Side::Left),
        Heading::named(say::invoice_rate(language), Side::Left),
        Heading::named(locales::trade_column(language, TradeColumn::Net), Side::Right),
    ];
    let row = |line: &InvoiceLine| -> Vec<Cell> {
        vec![
            line.label.to_string().into(),
            locales::quantity(language, line.quantity).into(),
            line.price.into(),
            locales::unit(language, line.unit).into(),
            locales::vat_rate(language, line.vat).into(),
            line.amount.into(),
        ]
    };
    Sheet {
        name: say::invoice_lines(language),
        head,
        rows: issued.iter().flat_map(|issued| &issued.lines).map(row).collect(),
    }
}
