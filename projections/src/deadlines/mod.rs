//! Deadlines (*échéances*): what is to be done, by which day, by what the book knows.
//!
//! A list of sources, each reading the facts of a question; what is done is not listed any more, and nothing is stored.
//! The day is that of the law, of the statutes, or of an entry; where none of them sets one, it is none. Deliberately
//! absent: what depends on facts that this book does not record, and who is to do it.

mod accounts;
mod formalities;
mod meetings;
mod money;
mod reviews;
mod years;

use crate::conformity::Situation;
use crate::recorded::Recorded;
use quitus_domain::billing::Customer;
use quitus_domain::law::conversion::Formality;
use quitus_domain::law::dissent::DissentOption;
use quitus_domain::law::{RULES, RuleId};
use quitus_domain::mandates::{Holder, Office};
use quitus_domain::values::{
    AssemblyRef, AssociateRef, Cents, Day, InvoiceNumber, MandateRef, PersonRef, Position, RefundRef, SubscriptionRef,
    YearName,
};
use serde::Serialize;

/// One thing to do.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Deadline {
    /// The last day for it; none where neither the law nor the book sets one.
    pub due_on: Option<Day>,
    /// What is to be done.
    pub what: What,
    /// How much, in cents, where it is about money.
    pub amount: Option<Cents>,
    /// The rule behind it.
    pub rule: Option<RuleId>,
    /// Where that stands.
    pub article: Option<&'static str>,
    /// The entries behind it.
    pub entries: Vec<Position>,
    /// The command that settles it.
    pub next: &'static str,
}

/// What is to be done.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Close a fiscal year.
    CloseYear {
        /// Which.
        year: YearName,
    },
    /// Have the accounts of a year approved, and its result allocated.
    ApproveAccounts {
        /// Which.
        year: YearName,
    },
    /// File the approved accounts of a year.
    FileAccounts {
        /// Which.
        year: YearName,
        /// The last day on paper.
        on_paper_by: Option<Day>,
    },
    /// Have an auditor appointed, whom the size of a year asks for.
    AppointAuditor {
        /// Which.
        year: YearName,
    },
    /// Ask an assembly whether to dissolve, after losses that leave less than half of the capital.
    AskWhetherToDissolve {
        /// The year that showed them first.
        year: YearName,
    },
    /// Bring the equity back to half of the capital.
    RebuildEquity {
        /// The year that showed the losses first.
        year: YearName,
    },
    /// Bring the capital down to what the last balance sheet lets it keep.
    ReduceCapital {
        /// The year that showed the losses first.
        year: YearName,
    },
    /// Renew a mandate, or give it to another.
    RenewMandate {
        /// Which.
        mandate: MandateRef,
        /// The office.
        office: Office,
        /// Who holds it.
        holder: Holder,
    },
    /// Have the exit of a manager published.
    PublishExit {
        /// The mandate that ended.
        mandate: MandateRef,
        /// Who held it.
        holder: Holder,
    },
    /// Make an entrepreneur-employee an associate.
    AdmitEntrepreneur {
        /// Who.
        person: PersonRef,
    },
    /// Send the notices of an assembly.
    SendNotices {
        /// Which.
        assembly: AssemblyRef,
        /// To how many none was sent yet.
        missing: u64,
    },
    /// Call the auditor to an assembly: the book records no notice to one.
    CallAuditor {
        /// Which.
        assembly: AssemblyRef,
        /// Who holds that office on the day of the meeting.
        holder: Holder,
    },
    /// Hold an assembly, or close a consultation.
    Hold {
        /// Which.
        assembly: AssemblyRef,
    },
    /// Draw up and seal the minutes of an assembly.
    SealMinutes {
        /// Which.
        assembly: AssemblyRef,
    },
    /// Have minutes approved.
    ApproveMinutes {
        /// Their number.
        number: u32,
    },
    /// Attach to minutes their electronic signature and time-stamp.
    SignMinutes {
        /// Their number.
        number: u32,
    },
    /// Be paid what an associate still owes on shares.
    CollectShares {
        /// Who owes.
        associate: AssociateRef,
        /// On which subscription.
        subscription: SubscriptionRef,
    },
    /// Pay back the shares of a former associate, as far as the floor lets them go.
    RefundShares {
        /// To whom.
        associate: AssociateRef,
    },
    /// Pay what is owed for cancelled shares.
    PayRefund {
        /// To whom.
        associate: AssociateRef,
        /// What is owed.
        refund: RefundRef,
    },
    /// Do a formality of the conversion into a SCIC.
    DoFormality {
        /// Which.
        formality: Formality,
    },
    /// Carry out what an associate who opposed the conversion chose; a lawyer is to confirm that the law gives it.
    CarryOutOption {
        /// Who.
        associate: AssociateRef,
        /// What.
        option: DissentOption,
    },
    /// Report on the cooperative project of a year.
    ReportProject {
        /// Which.
        year: YearName,
    },
    /// Have a cooperative review made.
    HaveReview,
    /// Discuss the report of a review in an assembly.
    DiscussReview,
    /// Follow up a remark of a review.
    AnswerRemark {
        /// Which, from 1.
        remark: u16,
    },
    /// Be paid an invoice.
    CollectInvoice {
        /// Which.
        number: InvoiceNumber,
        /// By whom.
        customer: Customer,
    },
}

impl Deadline {
    fn new(due_on: Option<Day>, what: What, entries: Vec<Position>, next: &'static str) -> Self {
        Deadline { due_on, what, amount: None, rule: None, article: None, entries, next }
    }

    /// Under a rule of law, with its article.
    fn under(self, rule: RuleId) -> Self {
        let article = RULES.iter().find(|one| one.id == rule).map(|one| one.article);
        Deadline { rule: Some(rule), article, ..self }
    }

    fn of(self, amount: Cents) -> Self {
        Deadline { amount: Some(amount), ..self }
    }

    /// Whether its day is over on `day`.
    #[must_use]
    pub fn is_overdue(&self, day: Day) -> bool {
        self.due_on.is_some_and(|due_on| due_on < day)
    }
}

/// What a source looks at: the cooperative on the day, and what is known already of the days after it.
struct Known<'s> {
    situation: &'s Situation,
    ahead: &'s [Recorded],
}

/// One source of deadlines.
type SourceOf = fn(&Known<'_>) -> Vec<Deadline>;

/// Every source, in no order that matters.
const SOURCES: &[SourceOf] = &[
    years::to_close,
    years::to_approve,
    accounts::auditor,
    accounts::losses,
    accounts::to_file,
    years::mandates,
    formalities::exits,
    years::entrepreneurs,
    meetings::notices,
    meetings::auditor,
    meetings::to_hold,
    meetings::minutes,
    money::shares,
    money::refunds,
    money::debts,
    money::invoices,
    reviews::formalities,
    reviews::options,
    reviews::project_reports,
    reviews::next,
    reviews::to_follow,
];

/// Everything to do, in the order of the days; what has no day comes last. `ahead` is every fact known, also of later
/// days: what will be done is done.
#[must_use]
pub fn deadlines(situation: &Situation, ahead: &[Recorded]) -> Vec<Deadline> {
    let known = Known { situation, ahead };
    let mut all: Vec<Deadline> = SOURCES.iter().flat_map(|source| source(&known)).collect();
    all.sort_by_key(|one| (one.due_on.is_none(), one.due_on, one.entries.first().copied()));
    all
}
