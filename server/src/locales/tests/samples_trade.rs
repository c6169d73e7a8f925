//! One refusal of each kind that the book has for invoices and accounts.

use super::samples::{WHO, day, euros, slug};
use quitus_domain::refusal::{BillingRefusal, ServiceRefusal};
use quitus_domain::values::{
    AccountNumber, InvoiceNumber, Label, Organ, PaymentRef, Percent, Position, Ratio, Reserve, Series, YearName,
};
use uuid::Uuid;

const PAYMENT: PaymentRef = PaymentRef(Uuid::from_u128(0x0fa1_0000_4000_8000_0000_0007));
const YEAR: YearName = YearName::of(2025, 1);

fn invoice(place: u32) -> InvoiceNumber {
    InvoiceNumber::of(Series::Invoices, YEAR, place)
}

fn label(text: &str) -> Label {
    Label::try_from(text.to_owned()).unwrap()
}

one_of_each! { billing_refusals of BillingRefusal:
    NoFiscalYear { on: day("2025-03-04") }
    YearClosed { year: YEAR, first_open: day("2026-01-01") }
    NotTheNextYear { year: YEAR, ends_on: day("2025-12-31") }
    NotAYear { begins: day("2025-01-01"), ends: day("2027-01-01") }
    EarlierYearOpen { year: YEAR }
    ClosedOnItsLastDay { year: YEAR, ends_on: day("2025-12-31") }
    SuspenseNotCleared { account: AccountNumber::of(471_000), balance: euros(12) }
    Unbalanced { debit: euros(100), credit: euros(90) }
    NotAnEntry {}
    KeptByTheBook { account: AccountNumber::of(101_300) }
    SellerWithoutSiren {}
    SellerWithoutRegistry {}
    BuyersWithoutAddress { numbers: vec![4, 7] }
    NothingBilled {}
    NoAssociateThen { associate: WHO, from: day("2025-01-01"), to: day("2025-03-31") }
    ForMembersOnly { service: slug("payroll") }
    BeforeTheLastNumber { last: invoice(12), last_on: day("2025-03-31"), on: day("2025-03-04") }
    DueTooLate { due_on: day("2025-09-30"), latest: day("2025-05-31") }
    UnknownInvoice { number: invoice(99) }
    UnknownLine { line: 7, lines: 2 }
    LineTwice { line: 2 }
    CreditAboveInvoice { line: 1, left: euros(600), asked: euros(700) }
    PaymentTwice { payment: PAYMENT }
    UnknownPayment { payment: PAYMENT }
    ReversedAlready { payment: PAYMENT, reversed_on: day("2025-04-02") }
    UnknownCustomer {}
    OfAnotherCustomer { number: invoice(3) }
    MatchedTwice { number: invoice(3) }
    NotMatched { payment: PAYMENT, number: invoice(3) }
    MatchedMoreThanOpen { number: invoice(3), open: euros(80), asked: euros(90) }
    MatchedMoreThanReceived { left: euros(50), asked: euros(60) }
    MatchedMoreThanSetOff { set_off: euros(50), asked: euros(60) }
    NothingOpen { number: invoice(3) }
    WrittenOffMoreThanOpen { number: invoice(3), open: euros(80), asked: euros(90) }
    NothingWrittenOff { number: invoice(3) }
    WrittenOff { number: invoice(3), amount: euros(80) }
    PenaltyOnPenalty { number: InvoiceNumber::of(Series::Penalties, YEAR, 1) }
    NotAPenalty { number: invoice(3) }
    PenaltyCancelledAlready { number: InvoiceNumber::of(Series::Penalties, YEAR, 1), cancelled_on: day("2025-07-02") }
    PenaltySettled { number: InvoiceNumber::of(Series::Penalties, YEAR, 1), open: euros(5), total: euros(45) }
    ChargedAhead { until: day("2025-06-30"), on: day("2025-06-29") }
    NotLate { number: invoice(3), from: day("2025-06-01") }
    TwoHalfYears { from: day("2025-06-01"), ends: day("2025-06-30") }
    PenaltyRateTooLow { rate: Percent::of_hundredths(500), least: Percent::of_hundredths(828) }
    NothingLate { number: invoice(3), from: day("2025-06-01"), to: day("2025-06-30") }
    RefundedMoreThanOwed { owed: euros(80), asked: euros(90) }
    OpeningOfTheResult { account: AccountNumber::of(613_000) }
    HappenedOnAnOpenDay { happened_on: day("2026-03-04") }
    NotFirstOpenDay { happened_on: day("2025-11-02"), first_open: day("2026-01-01"), on: day("2026-02-01") }
    OpeningOnTheFirstDay { from: day("2025-01-01"), on: day("2025-03-04") }
    OpeningCarriedOver { year: YearName::of(2026, 1), first: YEAR }
    EntryTwice { journal: label("ACH"), number: label("ACH000012") }
    EntryAfterTheAct { day: day("2025-06-30"), on: day("2025-06-29") }
    UnknownYear { year: YEAR }
    YearNotClosed { year: YEAR }
    NotApprovedYet { year: YEAR }
    FiledAlready { year: YEAR }
    FiledBeforeApproval { year: YEAR, approved_on: day("2026-06-19") }
    AllocatedAlready { year: YEAR }
    EarlierYearNotAllocated { year: YEAR }
    AllocatedByAnother { decided_by: Organ::Manager }
    ByTheLawOfScops {}
    InterestNotForeseen {}
    BelowTheStatutes {
        reserve: Reserve::Legal, allotted: euros(100), least: euros(150), share: Ratio::of(15, 100), of: euros(1_000)
    }
    NotAllAllocated { surplus: euros(10_000), allotted: euros(9_000), interest: euros(300) }
}

one_of_each! { service_refusals of ServiceRefusal:
    NoPrice { service: slug("payroll"), on: day("2025-03-04") }
    UnknownService { service: slug("payroll") }
    UsageNotOver { ends: day("2025-12-31"), on: day("2025-12-30") }
    UsageTwice { service: slug("payroll"), from: day("2025-01-01"), to: day("2025-03-31"), quantity: "1.5".try_into().unwrap(), at: Position(11) }
    NoKey { pool: slug("premises"), on: day("2025-03-04") }
    PeriodNotOver { ends: day("2025-12-31"), on: day("2025-12-30") }
    CallBeyondThePeriod { number: invoice(12), from: day("2025-12-01"), to: day("2026-02-28") }
    NothingToSettle { pool: slug("premises"), cost: euros(24_000) }
    NoWeight {}
    WeightTwice { associate: WHO }
}
