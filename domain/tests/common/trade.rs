//! The year in which Cooproduction begins to bill: 2014, a price list, a key for the premises.
//!
//! Payroll slips at 25 € each, an hour of legal help at 75 €; both at the standard rate.

use super::{Given, Party, assembly, day, eur, label, on, sealed, siren, slug, statutes_2012};
use quitus_domain::accounts::*;
use quitus_domain::billing::*;
use quitus_domain::capital::SetOffRefund;
use quitus_domain::law::filing::{Medium, Private};
use quitus_domain::law::vat::VatRate;
use quitus_domain::statutes::{Faculty, Statutes};
use quitus_domain::values::{
    AccountNumber, Cents, InvoiceNumber, Party as Payer, PaymentRef, Period, Quantity, Series, YearName,
};
use uuid::Uuid;

pub const YEAR: YearName = YearName::of(2014, 1);
pub const ISSUED: &str = "2014-03-31";

impl Given {
    /// The three CAEs with 8 000 € of capital, the fiscal year 2014 open, and the price list.
    pub fn billing() -> Self {
        Given::billing_under(statutes_2012())
    }

    pub fn billing_under(statutes: Statutes) -> Self {
        Given::cooproduction_under(statutes)
            .with_the_three_caes()
            .with_their_shares()
            .and(on("2014-01-01", year_until("2014-12-31")))
            .and(on("2014-01-01", price("payroll", eur(25))))
            .and(on("2014-01-01", price("legal", eur(75))))
    }

    /// Artenréel owes 900 € for ten hours of legal help: FA-2014-0001.
    pub fn with_an_invoice() -> Self {
        Given::billing().and(on(ISSUED, invoice(super::ARTENREEL, "legal", "10")))
    }

    /// Entry n° 19: 2 400 € are owed to Coopénates since 30 June 2016. Of it 900 € are open, FA-2014-0001, and 90 €,
    /// FA-2014-0002; FA-2014-0003 is of Artenréel.
    pub fn owing_both_ways() -> Self {
        Given::billing()
            .and(on(ISSUED, invoice(super::COOPENATES, "legal", "10")))
            .and(on(ISSUED, invoice(super::COOPENATES, "legal", "1")))
            .and(on(ISSUED, invoice(super::ARTENREEL, "legal", "1")))
            .and(on("2015-01-01", year_until("2015-12-31")))
            .and(on("2016-01-01", year_until("2016-12-31")))
            .and(on("2015-12-31", super::withdrawal(super::COOPENATES, "2015-06-01")))
            .and(on("2016-06-30", super::cancellation(super::COOPENATES, 1, 120)))
    }
}

/// The statutes that foresee business with third parties and interest on shares.
pub fn open_statutes() -> Statutes {
    super::but(statutes_2012(), |clauses| {
        clauses.third_parties = Faculty::Foreseen;
        clauses.results.share_interest = Faculty::Foreseen;
    })
}

pub fn year_until(last: &str) -> OpenFiscalYear {
    OpenFiscalYear { ends_on: day(last) }
}

pub fn price(service: &str, price: Cents) -> PriceService {
    PriceService {
        service: slug(service),
        label: label(service),
        nature: ServiceNature::Service,
        unit: Unit::Hour,
        price,
        vat: VatRate::Standard,
        decision: assembly(),
    }
}

/// What Artenréel, or another, used of legal help or of something else.
pub fn usage(who: Party, service: &str, quantity: &str, period: Period) -> RecordUsage {
    RecordUsage {
        associate: who.reference(),
        service: slug(service),
        period,
        quantity: Quantity::try_from(quantity).unwrap(),
        evidence: sealed("timesheet"),
    }
}

pub fn key_of(weights: &[(Party, u32)]) -> SetKey {
    let weight = |(who, weight): &(Party, u32)| Weight { associate: who.reference(), weight: *weight };
    SetKey {
        pool: slug("premises"),
        label: label("Premises"),
        weights: weights.iter().map(weight).collect(),
        evidence: Some(sealed("turnover")),
        decision: assembly(),
    }
}

pub fn period(from: &str, to: &str) -> Period {
    Period { from: day(from), to: day(to) }
}

pub fn first_quarter() -> Period {
    period("2014-01-01", "2014-03-31")
}

pub fn invoice(to: Party, service: &str, quantity: &str) -> IssueInvoice {
    invoice_to(Customer::Associate(to.reference()), service, quantity)
}

pub fn invoice_to(customer: Customer, service: &str, quantity: &str) -> IssueInvoice {
    let lines = vec![Ordered { service: slug(service), quantity: Quantity::try_from(quantity).unwrap() }];
    IssueInvoice { customer, lines, period: first_quarter(), due_on: day("2014-04-30") }
}

/// A company that is no associate.
pub fn a_company() -> Customer {
    Customer::ThirdParty(ThirdParty {
        key: slug("ried"),
        name: label("Menuiserie du Ried"),
        siren: siren(20_000_001),
        seat: label("Benfeld"),
    })
}

pub fn by_key(total: Cents) -> IssueByKey {
    IssueByKey {
        pool: slug("premises"),
        service: slug("legal"),
        total,
        period: first_quarter(),
        due_on: day("2014-04-30"),
    }
}

pub fn settling(cost: Cents) -> SettlePool {
    SettlePool {
        pool: slug("premises"),
        service: slug("legal"),
        cost,
        period: period("2014-01-01", "2014-06-30"),
        due_on: day("2014-07-31"),
        statement: sealed("cost"),
    }
}

pub fn number(place: u32) -> InvoiceNumber {
    InvoiceNumber::of(Series::Invoices, YEAR, place)
}

pub fn credit_of(place: u32, amount: Cents) -> IssueCreditNote {
    let lines = vec![TakenBack { line: 1, amount }];
    IssueCreditNote { invoice: number(place), lines, reason: sealed("reason") }
}

pub fn receipt(place: u128) -> PaymentRef {
    PaymentRef(Uuid::from_u128(0x0fa1_0000_0000_4000_8000_0000_0000_0000 + place))
}

pub fn paid_by(party: Party) -> Payer {
    Payer::Associate(party.reference())
}

/// A payment by somebody, of so much, for these invoices.
pub fn received(place: u128, party: Party, amount: Cents, pays: &[(u32, Cents)]) -> ReceivePayment {
    ReceivePayment {
        payment: receipt(place),
        party: paid_by(party),
        amount,
        pays: pays_of(pays),
        advance_vat: None,
        document: Some(sealed("statement")),
    }
}

pub fn pays_of(pays: &[(u32, Cents)]) -> Vec<Pays> {
    pays.iter().map(|(place, amount)| Pays { invoice: number(*place), amount: *amount }).collect()
}

pub fn matching(place: u128, pays: &[(u32, Cents)]) -> MatchPayment {
    MatchPayment { payment: receipt(place), pays: pays_of(pays) }
}

/// So much of what is owed under the first refund is set off, and pays these invoices.
pub fn against(amount: Cents, pays: &[(u32, Cents)]) -> SetOffRefund {
    SetOffRefund { pays: pays_of(pays), ..super::set_off(1, amount) }
}

/// The payment was not meant for that invoice.
pub fn unmatching(place: u128, invoice: u32) -> UnmatchPayment {
    UnmatchPayment { payment: receipt(place), invoice: number(invoice), reason: sealed("meant") }
}

pub fn reversal(place: u128) -> ReversePayment {
    ReversePayment { payment: receipt(place), reason: sealed("unpaid") }
}

pub fn account(number: u32) -> AccountNumber {
    AccountNumber::of(number)
}

/// An entry by hand: a debit, a credit, the same amount.
pub fn entry(debit: u32, credit: u32, amount: Cents) -> RecordEntry {
    let line = |number, debit, credit| EntryLine { account: account(number), party: None, debit, credit };
    RecordEntry {
        journal: Journal::Purchases,
        lines: vec![line(debit, amount, Cents::ZERO), line(credit, Cents::ZERO, amount)],
        label: sealed("label"),
        piece: label("A-17"),
        piece_on: day("2014-03-15"),
        document: Some(sealed("bill")),
        happened_on: None,
    }
}

/// Everything to reserves, three twentieths of it to the legal one.
/// The accounts of 2014, filed by electronic means.
pub fn filing() -> FileAccounts {
    FileAccounts { year: YEAR, medium: Medium::Electronic, kept_private: Private::Nothing, receipt: sealed("receipt") }
}

pub fn allocation(legal: Cents, statutory: Cents) -> AllocateResult {
    AllocateResult {
        year: YEAR,
        legal_reserve: legal,
        statutory_reserve: statutory,
        other_reserves: Cents::ZERO,
        labour_share: Cents::ZERO,
        interest: None,
        refunds: Vec::new(),
        decision: assembly(),
    }
}

/// So much of an invoice is lost; with or without the copy sent to the customer.
pub fn lost(place: u32, amount: Cents, copy: bool) -> WriteOffInvoice {
    let duplicate = copy.then(|| sealed("duplicate"));
    WriteOffInvoice { invoice: number(place), amount, evidence: sealed("judgment"), duplicate }
}

pub fn taken_up_again(place: u32) -> ReverseWriteOff {
    ReverseWriteOff { invoice: number(place), reason: sealed("paid") }
}

/// At the agreed 12 %.
pub fn penalty(place: u32, until: &str) -> ChargeLatePenalty {
    let rate = PenaltyRate::Agreed { rate: "12".parse().unwrap(), legal: "2.76".parse().unwrap() };
    ChargeLatePenalty { invoice: number(place), until: day(until), rate }
}

/// Of the penalty of that place.
pub fn penalty_number(place: u32) -> InvoiceNumber {
    InvoiceNumber::of(Series::Penalties, YEAR, place)
}

pub fn waived(place: u32) -> CancelLatePenalty {
    CancelLatePenalty { penalty: penalty_number(place), reason: sealed("reason"), document: Some(sealed("decision")) }
}

/// Entries of a file, each the entry by hand of that day and number.
pub fn imported(entries: &[(&str, &str, RecordEntry)]) -> ImportEntries {
    let one = |(date, number, entry): &(&str, &str, RecordEntry)| ImportedEntry {
        on: day(date),
        journal: label("ACH"),
        number: label(number),
        entry: entry.clone(),
    };
    ImportEntries { file: sealed("fec"), entries: entries.iter().map(one).collect() }
}
