//! An invoice or a credit note as an electronic invoice: EN 16931 in the syntax of UN/CEFACT (CII D16B), with the rules that
//! France adds (BR-FR).
//!
//! Both companies are in France and known by their SIREN, which is their electronic address as well (scheme 0225).
//! Deliberately absent: how it is paid, since the book knows no bank account; the PDF that carries it in Factur-X; and
//! sending it, which is for an approved platform (*plateforme agréée*).

use super::bill::{Bill, BillKind, BillLine, BillTax, Trader};
use crate::locales::papers;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quitus_domain::billing::Unit;
use quitus_domain::law::vat::{VatDue, VatRate};
use quitus_domain::values::{Cents, Day, Siren};
use std::io;

const NAMESPACES: [(&str, &str); 4] = [
    ("xmlns:rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"),
    ("xmlns:ram", "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"),
    ("xmlns:udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"),
    ("xmlns:qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100"),
];

/// A bill of services that the seller issues itself (BT-23, code S1 of BR-FR-08).
const SERVICES: &str = "S1";
/// The specification that the file keeps to (BT-24).
const EN_16931: &str = "urn:cen.eu:en16931:2017";

/// The file.
///
/// # Errors
/// None in practice: memory takes every byte.
pub fn cii(bill: &Bill) -> io::Result<Vec<u8>> {
    const ROOT: &str = "rsm:CrossIndustryInvoice";
    let mut xml = Xml(Writer::new_with_indent(Vec::new(), b' ', 1));
    xml.0.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.0.write_event(Event::Start(BytesStart::new(ROOT).with_attributes(NAMESPACES)))?;
    context(&mut xml)?;
    document(&mut xml, bill)?;
    xml.node("rsm:SupplyChainTradeTransaction", |xml| transaction(xml, bill))?;
    xml.0.write_event(Event::End(BytesEnd::new(ROOT)))?;
    let mut bytes = xml.0.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

/// A writer that knows nodes and leaves.
struct Xml<W: io::Write>(Writer<W>);

impl<W: io::Write> Xml<W> {
    fn node(&mut self, name: &str, inside: impl FnOnce(&mut Self) -> io::Result<()>) -> io::Result<()> {
        self.0.write_event(Event::Start(BytesStart::new(name)))?;
        inside(self)?;
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    fn leaf(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.leaf_with(name, &[], text)
    }

    fn leaf_with(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> io::Result<()> {
        let element = self.0.create_element(name).with_attributes(attributes.iter().copied());
        element.write_text_content(BytesText::new(&of_xml(text))).map(drop)
    }

    fn money(&mut self, name: &str, amount: Cents) -> io::Result<()> {
        self.leaf(name, &decimal(amount))
    }

    fn day(&mut self, name: &str, day: Day) -> io::Result<()> {
        self.node(name, |xml| {
            xml.leaf_with("udt:DateTimeString", &[("format", "102")], &day.format("%Y%m%d").to_string())
        })
    }
}

/// What XML cannot hold (XML 1.0, production 2) stands as the sign of a character that cannot be shown: a reason is a text
/// of several lines, which may hold anything, and one such character makes a platform refuse the file.
fn of_xml(text: &str) -> String {
    let held = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    text.chars().map(|c| if held(c) { c } else { '\u{fffd}' }).collect()
}

fn context<W: io::Write>(xml: &mut Xml<W>) -> io::Result<()> {
    let parameter = |xml: &mut Xml<W>, name: &str, id: &str| xml.node(name, |xml| xml.leaf("ram:ID", id));
    xml.node("rsm:ExchangedDocumentContext", |xml| {
        parameter(xml, "ram:BusinessProcessSpecifiedDocumentContextParameter", SERVICES)?;
        parameter(xml, "ram:GuidelineSpecifiedDocumentContextParameter", EN_16931)
    })
}

fn document<W: io::Write>(xml: &mut Xml<W>, bill: &Bill) -> io::Result<()> {
    let code = match bill.kind {
        BillKind::Invoice { .. } => "380",
        BillKind::CreditNote { .. } => "381",
    };
    xml.node("rsm:ExchangedDocument", |xml| {
        xml.leaf("ram:ID", &bill.number)?;
        xml.leaf("ram:TypeCode", code)?;
        xml.day("ram:IssueDateTime", bill.issued_on)?;
        let said = match &bill.kind {
            BillKind::Invoice { .. } => None,
            BillKind::CreditNote { reason, .. } => Some(("AAI", reason.clone())),
        };
        let notes = papers::terms().into_iter().chain(said);
        for (subject, words) in notes {
            xml.node("ram:IncludedNote", |xml| {
                xml.leaf("ram:Content", &words)?;
                xml.leaf("ram:SubjectCode", subject)
            })?;
        }
        Ok(())
    })
}

fn transaction<W: io::Write>(xml: &mut Xml<W>, bill: &Bill) -> io::Result<()> {
    for (line, place) in bill.lines.iter().zip(1_u32..) {
        xml.node("ram:IncludedSupplyChainTradeLineItem", |xml| of_line(xml, line, place))?;
    }
    xml.node("ram:ApplicableHeaderTradeAgreement", |xml| {
        xml.node("ram:SellerTradeParty", |xml| {
            trader(xml, &bill.seller)?;
            let Some(siren) = bill.seller.siren else { return Ok(()) };
            xml.node("ram:SpecifiedTaxRegistration", |xml| {
                xml.leaf_with("ram:ID", &[("schemeID", "VA")], &papers::vat_number_plain(siren))
            })
        })?;
        xml.node("ram:BuyerTradeParty", |xml| trader(xml, &bill.buyer))
    })?;
    xml.node("ram:ApplicableHeaderTradeDelivery", |xml| {
        xml.node("ram:ActualDeliverySupplyChainEvent", |xml| xml.day("ram:OccurrenceDateTime", bill.supplied.to))
    })?;
    xml.node("ram:ApplicableHeaderTradeSettlement", |xml| settlement(xml, bill))
}

fn of_line<W: io::Write>(xml: &mut Xml<W>, line: &BillLine, place: u32) -> io::Result<()> {
    xml.node("ram:AssociatedDocumentLineDocument", |xml| xml.leaf("ram:LineID", &place.to_string()))?;
    xml.node("ram:SpecifiedTradeProduct", |xml| xml.leaf("ram:Name", &line.label))?;
    xml.node("ram:SpecifiedLineTradeAgreement", |xml| {
        xml.node("ram:NetPriceProductTradePrice", |xml| xml.money("ram:ChargeAmount", line.price))
    })?;
    xml.node("ram:SpecifiedLineTradeDelivery", |xml| {
        let unit = [("unitCode", unit_code(line.unit))];
        xml.leaf_with("ram:BilledQuantity", &unit, &line.quantity.to_string())
    })?;
    xml.node("ram:SpecifiedLineTradeSettlement", |xml| {
        xml.node("ram:ApplicableTradeTax", |xml| {
            xml.leaf("ram:TypeCode", "VAT")?;
            xml.leaf("ram:CategoryCode", category(line.vat))?;
            xml.leaf("ram:RateApplicablePercent", &percent(line.thousandths))
        })?;
        xml.node("ram:SpecifiedTradeSettlementLineMonetarySummation", |xml| {
            xml.money("ram:LineTotalAmount", line.amount)
        })
    })
}

fn trader<W: io::Write>(xml: &mut Xml<W>, trader: &Trader) -> io::Result<()> {
    let siren = trader.siren.as_ref().map(Siren::to_string);
    xml.leaf("ram:Name", &trader.name)?;
    trader.legal.as_ref().map_or(Ok(()), |legal| xml.leaf("ram:Description", legal))?;
    if let Some(siren) = &siren {
        let id = |xml: &mut Xml<W>| xml.leaf_with("ram:ID", &[("schemeID", "0002")], siren);
        xml.node("ram:SpecifiedLegalOrganization", id)?;
    }
    xml.node("ram:PostalTradeAddress", |xml| {
        trader.seat.as_ref().map_or(Ok(()), |seat| xml.leaf("ram:CityName", seat))?;
        xml.leaf("ram:CountryID", "FR")
    })?;
    if let Some(siren) = &siren {
        let address = |xml: &mut Xml<W>| xml.leaf_with("ram:URIID", &[("schemeID", "0225")], siren);
        xml.node("ram:URIUniversalCommunication", address)?;
    }
    Ok(())
}

fn settlement<W: io::Write>(xml: &mut Xml<W>, bill: &Bill) -> io::Result<()> {
    xml.leaf("ram:InvoiceCurrencyCode", "EUR")?;
    for tax in &bill.taxes {
        xml.node("ram:ApplicableTradeTax", |xml| of_rate(xml, tax, bill.vat_due))?;
    }
    xml.node("ram:BillingSpecifiedPeriod", |xml| {
        xml.day("ram:StartDateTime", bill.supplied.from)?;
        xml.day("ram:EndDateTime", bill.supplied.to)
    })?;
    xml.node("ram:SpecifiedTradePaymentTerms", |xml| match &bill.kind {
        BillKind::Invoice { due_on } => xml.day("ram:DueDateDateTime", *due_on),
        BillKind::CreditNote { invoice, .. } => xml.leaf("ram:Description", &papers::set_against(invoice)),
    })?;
    xml.node("ram:SpecifiedTradeSettlementHeaderMonetarySummation", |xml| {
        xml.money("ram:LineTotalAmount", bill.net())?;
        xml.money("ram:TaxBasisTotalAmount", bill.net())?;
        xml.leaf_with("ram:TaxTotalAmount", &[("currencyID", "EUR")], &decimal(bill.tax()))?;
        xml.money("ram:GrandTotalAmount", bill.gross())?;
        xml.money("ram:DuePayableAmount", bill.gross())
    })?;
    match &bill.kind {
        BillKind::Invoice { .. } => Ok(()),
        BillKind::CreditNote { invoice, invoice_on, .. } => xml.node("ram:InvoiceReferencedDocument", |xml| {
            xml.leaf("ram:IssuerAssignedID", invoice)?;
            let day = invoice_on.format("%Y%m%d").to_string();
            xml.node("ram:FormattedIssueDateTime", |xml| {
                xml.leaf_with("qdt:DateTimeString", &[("format", "102")], &day)
            })
        }),
    }
}

fn of_rate<W: io::Write>(xml: &mut Xml<W>, tax: &BillTax, due: VatDue) -> io::Result<()> {
    let exempt = tax.vat == VatRate::CostSharing;
    xml.money("ram:CalculatedAmount", tax.tax)?;
    xml.leaf("ram:TypeCode", "VAT")?;
    if exempt {
        xml.leaf("ram:ExemptionReason", &papers::exempt())?;
    }
    xml.money("ram:BasisAmount", tax.base)?;
    xml.leaf("ram:CategoryCode", category(tax.vat))?;
    if exempt {
        xml.leaf("ram:ExemptionReasonCode", "VATEX-EU-132-1F")?;
    }
    xml.leaf("ram:DueDateTypeCode", due_code(due))?;
    xml.leaf("ram:RateApplicablePercent", &percent(tax.thousandths))
}

/// When the tax is due: 5 on the day of the invoice, 72 when it is paid (UNTDID 2475).
fn due_code(due: VatDue) -> &'static str {
    match due {
        VatDue::OnDebits => "5",
        VatDue::OnReceipt => "72",
    }
}

/// Standard, or exempt (UNTDID 5305); a reduced rate is a standard one with another percentage.
fn category(rate: VatRate) -> &'static str {
    match rate {
        VatRate::Standard | VatRate::Intermediate | VatRate::Reduced => "S",
        VatRate::CostSharing => "E",
    }
}

/// Hour, day, month, piece, lump sum (UN/ECE recommendation 20).
fn unit_code(unit: Unit) -> &'static str {
    match unit {
        Unit::Hour => "HUR",
        Unit::Day => "DAY",
        Unit::Month => "MON",
        Unit::Piece => "C62",
        Unit::FlatRate => "LS",
    }
}

fn decimal(amount: Cents) -> String {
    let cents = amount.get();
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
}

/// `20`, `5.5`.
fn percent(thousandths: u16) -> String {
    match thousandths % 10 {
        0 => (thousandths / 10).to_string(),
        part => format!("{}.{part}", thousandths / 10),
    }
}
