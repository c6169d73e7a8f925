//! Why the book refuses an act of billing or of the accounts, where no rule of the rule book does.

use crate::values::{
    AccountNumber, AssociateRef, Cents, Day, InvoiceNumber, Label, Organ, PaymentRef, Percent, Ratio, Reserve, Slug,
    YearName,
};
use serde::Serialize;

/// An act of billing or of the accounts is refused; nothing was recorded.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each sentence names its fields; amounts are in cents")]
pub enum BillingRefusal {
    /// No fiscal year has that day.
    #[error("no fiscal year has the day {on}: open it first with `open_fiscal_year`")]
    NoFiscalYear { on: Day },
    /// The year of that day is closed.
    #[error(
        "the fiscal year {year} is closed: nothing more is recorded in it (PCG, art. 1031-4); record it on {first_open} \
         with the real day, which an entry by hand says as `happened_on`"
    )]
    YearClosed { year: YearName, first_open: Day },
    /// Fiscal years follow each other.
    #[error("the fiscal year {year} ends on {ends_on}: the next one begins on the day after")]
    NotTheNextYear { year: YearName, ends_on: Day },
    /// A fiscal year of no length, or longer than two years.
    #[error("a fiscal year ends after it begins, and at most 24 months later; check the days")]
    NotAYear { begins: Day, ends: Day },
    /// Years are closed in their order.
    #[error("the fiscal year {year} is not closed yet: close it first")]
    EarlierYearOpen { year: YearName },
    /// The last day of the year is not that.
    #[error("the fiscal year {year} is closed on its last day, {ends_on}")]
    ClosedOnItsLastDay { year: YearName, ends_on: Day },
    /// Suspense accounts hold something.
    #[error("account {account} holds {balance} € at the close: suspense accounts are cleared before it")]
    SuspenseNotCleared { account: AccountNumber, balance: Cents },
    /// Debits and credits differ.
    #[error("the entry does not balance: {debit} € of debits, {credit} € of credits")]
    Unbalanced { debit: Cents, credit: Cents },
    /// An entry of fewer than two lines, or a line of nothing.
    #[error("an entry has at least two lines, each with an amount above zero on one side")]
    NotAnEntry,
    /// An account that the book fills itself.
    #[error("account {account} is filled by the register and the invoices: record the act that it comes from")]
    KeptByTheBook { account: AccountNumber },
    /// No SIREN of who bills.
    #[error(
        "an invoice bears the SIREN of who bills (code de commerce, art. R123-237; CGI, annexe II, art. 242 nonies A): \
         the book has none; correct its entry `cooperative.incorporated` with `rectify_entry`"
    )]
    SellerWithoutSiren,
    /// No registry of who bills.
    #[error(
        "an invoice says RCS and the town of the registry (code de commerce, art. R123-237): the book has none; correct \
         its entry `cooperative.incorporated` with `rectify_entry`, with `registry`"
    )]
    SellerWithoutRegistry,
    /// No address of natural persons who are billed, by the numbers of the associates.
    #[error(
        "a bill bears the address of who buys (code de commerce, art. L441-9; CGI, annexe II, art. 242 nonies A): none \
         is kept of the associates no. {}; record each with `change_contact`, for who left on a day of membership, then \
         bill again",
        listed(numbers)
    )]
    BuyersWithoutAddress { numbers: Vec<u32> },
    /// An invoice or a credit note without a line.
    #[error("there is no line: say what is billed, or taken back")]
    NothingBilled,
    /// A customer who was no associate then.
    #[error("associate {associate} was none from {from} to {to}: bill it as a third party, or another period")]
    NoAssociateThen { associate: AssociateRef, from: Day, to: Day },
    /// A service that is exempt for members only.
    #[error("`{service}` is exempt from VAT for members of the group only (CGI, art. 261 B): bill a taxed service")]
    ForMembersOnly { service: Slug },
    /// A day before the last number.
    #[error("{last} is of {last_on}: numbers follow the days, so nothing is issued on {on}")]
    BeforeTheLastNumber { last: InvoiceNumber, last_on: Day, on: Day },
    /// A term that the law does not allow.
    #[error("{due_on} is too late: an invoice falls due by {latest} (code de commerce, art. L441-10)")]
    DueTooLate { due_on: Day, latest: Day },
    /// No such invoice.
    #[error("there is no invoice {number}; see `quitus invoices`")]
    UnknownInvoice { number: InvoiceNumber },
    /// No such line.
    #[error("the invoice has {lines} lines, and line {line} is none of them")]
    UnknownLine { line: u16, lines: u16 },
    /// A line taken back twice in one note.
    #[error("line {line} stands twice; say once how much of it is taken back")]
    LineTwice { line: u16 },
    /// More taken back than billed.
    #[error("{asked} € is more than the {left} € that are left of line {line}")]
    CreditAboveInvoice { line: u16, left: Cents, asked: Cents },
    /// The reference is taken.
    #[error("the payment {payment} is in the book already; take a new reference")]
    PaymentTwice { payment: PaymentRef },
    /// No such payment.
    #[error("there is no payment {payment}; see `quitus invoices`")]
    UnknownPayment { payment: PaymentRef },
    /// Reversed already.
    #[error("the payment {payment} was reversed on {reversed_on} already")]
    ReversedAlready { payment: PaymentRef, reversed_on: Day },
    /// Somebody to whom nothing was ever billed.
    #[error("nothing was ever billed to this customer: check its short name, or issue the invoice first")]
    UnknownCustomer,
    /// An invoice of somebody else.
    #[error("{number} is an invoice of another customer")]
    OfAnotherCustomer { number: InvoiceNumber },
    /// One invoice twice in a list.
    #[error("{number} stands twice; say once how much of it is paid")]
    MatchedTwice { number: InvoiceNumber },
    /// More than is open.
    #[error("{asked} € is more than the {open} € that are open of {number}")]
    MatchedMoreThanOpen { number: InvoiceNumber, open: Cents, asked: Cents },
    /// More than came in.
    #[error("{asked} € is more than the {left} € of the payment that pay nothing yet")]
    MatchedMoreThanReceived { left: Cents, asked: Cents },
    /// More than is set off.
    #[error("{asked} € of invoices are more than the {set_off} € that are set off: set off more, or pay less of them")]
    MatchedMoreThanSetOff { set_off: Cents, asked: Cents },
    /// A payment that pays nothing of that invoice.
    #[error("the payment {payment} pays nothing of {number}: there is nothing to undo; see `quitus invoices`")]
    NotMatched { payment: PaymentRef, number: InvoiceNumber },
    /// Settled, or written off.
    #[error("nothing is open of {number}: there is nothing to write off")]
    NothingOpen { number: InvoiceNumber },
    /// More than is open.
    #[error("{asked} € is more than the {open} € that are open of {number}: write off that much or less")]
    WrittenOffMoreThanOpen { number: InvoiceNumber, open: Cents, asked: Cents },
    /// Nothing stands written off.
    #[error("nothing is written off of {number}")]
    NothingWrittenOff { number: InvoiceNumber },
    /// A credit note on what was written off.
    #[error("{amount} € of {number} are written off: take them up again first with `reverse_write_off`")]
    WrittenOff { number: InvoiceNumber, amount: Cents },
    /// A penalty on something else than an invoice.
    #[error("{number} is a penalty itself: penalties are charged on invoices")]
    PenaltyOnPenalty { number: InvoiceNumber },
    /// Something else than a penalty.
    #[error("{number} is no penalty: take an invoice back with `issue_credit_note`")]
    NotAPenalty { number: InvoiceNumber },
    /// Taken back once.
    #[error("the penalty {number} was taken back on {cancelled_on} already")]
    PenaltyCancelledAlready { number: InvoiceNumber, cancelled_on: Day },
    /// Paid, set off or written off, wholly or in part.
    #[error(
        "only {open} € of the {total} € of {number} are open: undo first what settled it, a payment with \
         `unmatch_payment`, which `refund_customer` then pays back, a set-off with `rectify_entry`, a loss with \
         `reverse_write_off`"
    )]
    PenaltySettled { number: InvoiceNumber, open: Cents, total: Cents },
    /// Days to come.
    #[error("{until} is after {on}: only days that are over are charged")]
    ChargedAhead { until: Day, on: Day },
    /// Not late, or charged already.
    #[error("penalties on {number} can be charged from {from} on: it is not late before, or was charged already")]
    NotLate { number: InvoiceNumber, from: Day },
    /// The rate of the law changes.
    #[error("the rate of the law is that of a half-year: charge from {from} to {ends} first, then go on")]
    TwoHalfYears { from: Day, ends: Day },
    /// Below the law's.
    #[error("{rate} % is below three times the legal rate, {least} % (code de commerce, art. L441-10)")]
    PenaltyRateTooLow { rate: Percent, least: Percent },
    /// Nothing open on those days.
    #[error("nothing was open of {number} from {from} to {to}: there is nothing to charge")]
    NothingLate { number: InvoiceNumber, from: Day, to: Day },
    /// More than is owed to the customer.
    #[error("{asked} € is more than the {owed} € that are owed to the customer: pay back that much or less")]
    RefundedMoreThanOwed { owed: Cents, asked: Cents },
    /// An opening balance of an expense or an income.
    #[error("account {account} is an expense or an income, which a year begins at nought: opening balances have none")]
    OpeningOfTheResult { account: AccountNumber },
    /// Opening balances stand on the first day of their year.
    #[error("opening balances stand on the first day of their year, {from}, and not on {on}")]
    OpeningOnTheFirstDay { from: Day, on: Day },
    /// A real day that is open.
    #[error("{happened_on} is not closed: record the entry on that day itself, without `happened_on`")]
    HappenedOnAnOpenDay { happened_on: Day },
    /// What happened on a closed day stands on the first open one.
    #[error(
        "what happened on {happened_on}, which is closed, stands on the first open day, {first_open}, and not on {on}"
    )]
    NotFirstOpenDay { happened_on: Day, first_open: Day, on: Day },
    /// Opening balances of a later year.
    #[error("the book carries its balances over to {year} itself: only those of {first}, its first year, are imported")]
    OpeningCarriedOver { year: YearName, first: YearName },
    /// An entry of a file, twice.
    #[error("the entry {number} of the journal {journal} was imported already, or stands twice")]
    EntryTwice { journal: Label, number: Label },
    /// An import takes effect on the day of its last entry.
    #[error("an entry is of {day}, after {on}: an import takes effect on the day of its last entry")]
    EntryAfterTheAct { day: Day, on: Day },
    /// No such year.
    #[error("there is no fiscal year {year}; see `quitus accounts years`")]
    UnknownYear { year: YearName },
    /// A year whose result is not known yet.
    #[error("the fiscal year {year} is not closed: close it first, so that its result stands")]
    YearNotClosed { year: YearName },
    /// Allocated once.
    #[error("the result of {year} was allocated already")]
    AllocatedAlready { year: YearName },
    /// Accounts that no assembly approved.
    #[error("no assembly has approved the accounts of {year} yet: have its result allocated first")]
    NotApprovedYet { year: YearName },
    /// Filed twice in the same way.
    #[error("the accounts of {year} were filed already, and kept from the public in the same way")]
    FiledAlready { year: YearName },
    /// Filed before.
    #[error("the accounts of {year} were approved on {approved_on}: they are filed from that day on")]
    FiledBeforeApproval { year: YearName, approved_on: Day },
    /// Years are allocated in their order.
    #[error("the result of {year} is not allocated yet: it comes first")]
    EarlierYearNotAllocated { year: YearName },
    /// Another organ.
    #[error("this was decided by {decided_by:?}; the ordinary assembly allocates the result: cite its decision")]
    AllocatedByAnother { decided_by: Organ },
    /// A part for the employees elsewhere than in a SCOP.
    #[error("only a SCOP gives its employees a part of its surplus as such (no. 78-763, art. 33): leave it out")]
    ByTheLawOfScops,
    /// The statutes pay no interest.
    #[error("the statutes pay no interest on shares: leave it out, or have them amended first")]
    InterestNotForeseen,
    /// Less than the statutes want: `share` of `of`, or what is missing of the reserve where that is less.
    #[error(
        "{allotted} € go to the {reserve} reserve, to which the statutes (`results.{reserve}_reserve`) give {share} of {of} \
         €, that is at least {least} €: allot that much"
    )]
    BelowTheStatutes { reserve: Reserve, allotted: Cents, least: Cents, share: Ratio, of: Cents },
    /// Not everything, or more than there is.
    #[error(
        "{allotted} € are allotted, {interest} € of them interest, of a surplus of {surplus} €: allot all of it, and no \
         more; what is neither interest nor refund goes to reserves"
    )]
    NotAllAllocated { surplus: Cents, allotted: Cents, interest: Cents },
}

fn listed(numbers: &[u32]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
