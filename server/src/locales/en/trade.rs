//! Words of prices, journals and accounts.

use crate::locales::TradeColumn;
use quitus_domain::accounts::Journal;
use quitus_domain::billing::Unit;
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::law::filing::{Medium, Private};
use quitus_domain::law::vat::{VatDue, VatRate};
use quitus_domain::values::AccountNumber;

pub fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Hour => "per hour",
        Unit::Day => "per day",
        Unit::Month => "per month",
        Unit::Piece => "each",
        Unit::FlatRate => "flat",
    }
}

pub fn vat_rate(rate: VatRate) -> &'static str {
    match rate {
        VatRate::Standard => "standard rate",
        VatRate::Intermediate => "intermediate rate",
        VatRate::Reduced => "reduced rate",
        VatRate::CostSharing => "cost-sharing exemption (CGI, art. 261 B)",
    }
}

pub fn vat_due(due: VatDue) -> &'static str {
    match due {
        VatDue::OnReceipt => "on receipt",
        VatDue::OnDebits => "on debits",
    }
}

pub fn medium(medium: Medium) -> &'static str {
    match medium {
        Medium::Paper => "on paper",
        Medium::Electronic => "by electronic means",
    }
}

pub fn private(private: Private) -> &'static str {
    match private {
        Private::Nothing => "nothing is kept from the public",
        Private::IncomeStatement => "the income statement is kept from the public",
        Private::Everything => "the accounts are kept from the public",
    }
}

pub fn journal(journal: Journal) -> &'static str {
    match journal {
        Journal::Opening => "Opening balances",
        Journal::Capital => "Capital",
        Journal::Sales => "Sales",
        Journal::Purchases => "Purchases",
        Journal::Bank => "Bank",
        Journal::Miscellaneous => "Miscellaneous",
    }
}

/// The title of an entry of billing or of the accounts; nothing of any other.
pub fn event_title(event: &Event) -> &'static str {
    match event {
        Event::ServicePriced(_) => "Price",
        Event::KeySet(_) => "Allocation key",
        Event::VatDueChosen(_) => "When VAT is due",
        Event::InvoiceIssued(_) => "Invoice",
        Event::CreditNoteIssued(_) => "Credit note",
        Event::PaymentReceived(_) => "Payment",
        Event::PaymentMatched(_) => "Matching",
        Event::PaymentUnmatched(_) => "Match undone",
        Event::PaymentReversed(_) => "Payment reversed",
        Event::CustomerRefunded(_) => "Customer paid back",
        Event::LatePenaltyCharged(_) => "Late penalty",
        Event::LatePenaltyCancelled(_) => "Late penalty taken back",
        Event::InvoiceWrittenOff(_) => "Debt written off",
        Event::WriteOffReversed(_) => "Write-off reversed",
        Event::FiscalYearOpened(_) => "Fiscal year opened",
        Event::FiscalYearClosed(_) => "Fiscal year closed",
        Event::EntryRecorded(_) => "Journal entry",
        Event::ResultAllocated(_) => "Result allocated",
        Event::AccountsFiled(_) => "Accounts filed",
        Event::CurrentAccountAgreed(_) => "Current account agreed",
        Event::CurrentAccountDeposited(_) => "Current account deposit",
        Event::CurrentAccountRepaid(_) => "Current account repaid",
        Event::InterestAccrued(_) => "Interest accrued",
        Event::InterestPaid(_) => "Interest paid",
        Event::GrantSigned(_) => "Grant agreed",
        Event::GrantReceived(_) => "Grant received",
        Event::GrantCharged(_) => "Charged to a grant",
        Event::GrantClosed(_) => "Grant settled",
        events_of!(book)
        | events_of!(society)
        | events_of!(statutes)
        | events_of!(opening)
        | events_of!(applications)
        | events_of!(membership)
        | events_of!(exits)
        | events_of!(employment)
        | events_of!(payments)
        | events_of!(shares)
        | events_of!(debts)
        | events_of!(mandates)
        | events_of!(scic)
        | events_of!(formalities)
        | events_of!(assemblies)
        | Event::AssociateAdmitted(_)
        | Event::RegisterStruck(_) => "",
    }
}

pub fn trade_column(column: TradeColumn) -> &'static str {
    match column {
        TradeColumn::InvoiceNumber => "Invoice",
        TradeColumn::Customer => "Customer",
        TradeColumn::IssuedOn => "Issued on",
        TradeColumn::PayableOn => "Due on",
        TradeColumn::Net => "Before tax",
        TradeColumn::Tax => "VAT",
        TradeColumn::Gross => "With tax",
        TradeColumn::Credited => "Credited",
        TradeColumn::Received => "Received",
        TradeColumn::WrittenOff => "Written off",
        TradeColumn::Open => "Open",
        TradeColumn::Unmatched => "Not matched",
        TradeColumn::ReversedOn => "Reversed on",
        TradeColumn::Account => "Account",
        TradeColumn::AccountName => "Name",
        TradeColumn::Opening => "Opening",
        TradeColumn::Debit => "Debit",
        TradeColumn::Credit => "Credit",
        TradeColumn::Closing => "Balance",
        TradeColumn::EntryNumber => "Entry no.",
        TradeColumn::Piece => "Document",
        TradeColumn::On => "Date",
        TradeColumn::Party => "Sub-account",
        TradeColumn::Year => "Fiscal year",
        TradeColumn::FirstDay => "First day",
        TradeColumn::LastDay => "Last day",
        TradeColumn::ClosedAt => "Closed by",
        TradeColumn::BookEntry => "Entry of the book",
        TradeColumn::Service => "Service",
        TradeColumn::UnitPrice => "Price before tax",
        TradeColumn::Unit => "Unit",
        TradeColumn::VatRate => "VAT rate",
        TradeColumn::Members => "To associates",
        TradeColumn::Others => "To others",
        TradeColumn::PartOfOthers => "Part of others",
        TradeColumn::MostOfOthers => "Ceiling",
        TradeColumn::Pool => "Pool",
        TradeColumn::Key => "Key",
        TradeColumn::Called => "Called",
        TradeColumn::Settled => "Settled",
        TradeColumn::TakenBack => "Taken back",
        TradeColumn::Borne => "Borne",
        TradeColumn::Used => "Used",
        TradeColumn::LeftToBill => "Left to bill",
        TradeColumn::NotDue => "Not due",
        TradeColumn::LateBy30 => "1 to 30 days",
        TradeColumn::LateBy60 => "31 to 60 days",
        TradeColumn::LateBy90 => "61 to 90 days",
        TradeColumn::LateByMore => "over 90 days",
        TradeColumn::InCredit => "In credit",
        TradeColumn::InvoiceNumbers => "Invoices",
        TradeColumn::Rubric => "Heading",
        TradeColumn::ThisYear => "This year",
        TradeColumn::YearBefore => "Year before",
        TradeColumn::Accounts => "Accounts",
        TradeColumn::BookEntries => "Entries of the book",
        TradeColumn::Result => "Result",
        TradeColumn::AllocatedAt => "Allocated by",
        _ => fund_column(column),
    }
}

/// A column of current accounts and grants.
fn fund_column(column: TradeColumn) -> &'static str {
    match column {
        TradeColumn::Rate => "Rate",
        TradeColumn::BlockedUntil => "Stays until",
        TradeColumn::OnAccount => "On account",
        TradeColumn::InterestOwed => "Interest to pay",
        TradeColumn::CountedTo => "Interest until",
        TradeColumn::Operation => "Operation",
        TradeColumn::Moved => "Movement",
        TradeColumn::InterestMoved => "Interest",
        TradeColumn::Grant => "Grant",
        TradeColumn::Funder => "Funder",
        TradeColumn::Granted => "Granted",
        TradeColumn::Instalments => "Paid in",
        TradeColumn::ChargedToIt => "Charged",
        TradeColumn::GivenUp => "Given up",
        TradeColumn::LeftToUse => "Left to use",
        TradeColumn::OwedByFunder => "Owed by the funder",
        _ => "",
    }
}

/// The name of the longest number of the chart that the account begins with.
pub fn account(account: AccountNumber) -> &'static str {
    NAMES.iter().find(|(digits, _)| account.is_under(digits)).map_or("", |(_, name)| name)
}

/// The numbers that the book uses, and the classes; the longer before the shorter.
const NAMES: &[(&str, &str)] = &[
    ("44574", "VAT collected, waiting for the price"),
    ("45625", "Associates, capital called, not paid"),
    ("70611", "Shared means, associates"),
    ("70619", "Shared means, third parties"),
    ("70621", "Services, associates"),
    ("70629", "Services, third parties"),
    ("70841", "Staff made available, associates"),
    ("70849", "Staff made available, third parties"),
    ("1011", "Subscribed capital, not called"),
    ("1012", "Subscribed capital, called, not paid"),
    ("1013", "Subscribed capital, called, paid"),
    ("1061", "Legal reserve"),
    ("1063", "Statutory reserve, never shared"),
    ("1068", "Other reserves"),
    ("4417", "Grants to receive"),
    ("4423", "Withheld from interest and distributions"),
    ("4551", "Associates, current accounts"),
    ("4558", "Associates, interest accrued"),
    ("6615", "Interest on current accounts"),
    ("4191", "Customers, advances received"),
    ("4458", "VAT on advances, to be settled by invoices"),
    ("4456", "VAT deductible"),
    ("4457", "VAT collected"),
    ("4567", "Associates, capital to pay back"),
    ("4571", "Associates, interest on shares to pay"),
    ("4578", "Associates, patronage refunds to pay"),
    ("109", "Associates, subscribed capital not called"),
    ("119", "Losses carried forward"),
    ("120", "Result of the year, surplus"),
    ("129", "Result of the year, loss"),
    ("7588", "Lump sums for recovery"),
    ("7631", "Income of trade receivables"),
    ("401", "Suppliers"),
    ("411", "Customers"),
    ("467", "Other debtors and creditors"),
    ("487", "Deferred income"),
    ("512", "Banks"),
    ("654", "Losses on irrecoverable debts"),
    ("890", "Opening balance"),
    ("11", "Carried forward"),
    ("16", "Loans"),
    ("424", "Employees, part of the surplus"),
    ("42", "Staff"),
    ("43", "Social bodies"),
    ("44", "State"),
    ("45", "Group and associates"),
    ("47", "Suspense accounts"),
    ("53", "Cash"),
    ("60", "Purchases"),
    ("61", "External services"),
    ("62", "Other external services"),
    ("63", "Taxes"),
    ("64", "Staff costs"),
    ("65", "Other operating expenses"),
    ("66", "Financial expenses"),
    ("68", "Depreciation and provisions"),
    ("69", "Income tax"),
    ("70", "Sales and services"),
    ("74", "Grants"),
    ("75", "Other operating income"),
    ("76", "Financial income"),
    ("1", "Equity and loans"),
    ("2", "Fixed assets"),
    ("3", "Stocks"),
    ("4", "Third-party accounts"),
    ("5", "Financial accounts"),
    ("6", "Expenses"),
    ("7", "Income"),
    ("8", "Special accounts"),
    ("", "Other accounts"),
];
