//! Every fact that a book can hold: one row each, with the frozen name of its type and the version written now.

use super::EntryRectified;
use crate::accounts::{AccountsFiled, EntryRecorded, FiscalYearClosed, FiscalYearOpened, ResultAllocated};
use crate::assemblies::{
    AssemblyAdjourned, AssemblyClosed, AssemblyConvened, AssemblyOpened, AssemblyResumed, CheckedIn, CheckedOut,
    ConsultationOpened, DeedSigned, FormReceived, MinutesApproved, MinutesSealed, MinutesSigned, NoticeSent,
    ProxyGiven, ProxyRevoked, ResolutionAdded, RollAmended, VoteClosed, VoteOpened, VotesRecorded,
};
use crate::billing::{
    CreditNoteIssued, CustomerRefunded, InvoiceIssued, InvoiceWrittenOff, KeySet, LatePenaltyCancelled,
    LatePenaltyCharged, PaymentMatched, PaymentReceived, PaymentReversed, PaymentUnmatched, ServicePriced,
    UsageRecorded, VatDueChosen, WriteOffReversed,
};
use crate::book::{BookOpened, KeyRotated, PersonErased};
use crate::capital::{
    DefaultDeclared, DefaultNotified, RefundPaid, RefundReduced, RefundScheduled, RefundSetOff, SharesCalled,
    SharesCancelled, SharesPaidUp, SharesRefunded, SharesSubscribed, SharesTransferred,
};
use crate::dissolution::{AssetsDevolved, CooperativeDissolved, StatusGivenUp};
use crate::formalities::{AccountsConfirmed, CapitalVariationNoted, ManagerExitPublished};
use crate::funds::{
    CurrentAccountAgreed, CurrentAccountDeposited, CurrentAccountRepaid, GrantCharged, GrantClosed, GrantReceived,
    GrantSigned, InterestAccrued, InterestPaid,
};
use crate::incorporation::CooperativeIncorporated;
use crate::mandates::{AuditorAppointed, ManagerAppointed, ManagerProposed, MandateEnded, ReviewerAppointed};
use crate::opening::{AssociateCarried, MandateCarried, PositionStated, RefundCarried};
use crate::register::{
    ApplicationReceived, ApplicationRejected, AssociateAdmitted, AssociateDied, AssociateExcluded,
    AssociateReclassified, AssociateStruckOff, AssociateWithdrew, BenefitEvidenced, ContactChanged, EmploymentEnded,
    EmploymentStarted, RepresentativeAppointed,
};
use crate::reviews::ReviewRecorded;
use crate::scic::{DissentChosen, FormalityDone, ProjectReported, RegisterStruck, ScicConverted};
use crate::statutes::StatutesAdopted;
use crate::values::Day;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident($held:ident) $kind:literal $version:literal;)*) => {
        /// A fact, written as an object with one key, its type.
        #[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
        pub enum Event {
            $($(#[$doc])* #[serde(rename = $kind)] $name($held),)*
        }

        impl Event {
            /// Every type, with the version in which this program writes it. It reads every version before it too.
            pub const KINDS: &[(&str, u32)] = &[$(($kind, $version),)*];

            /// The frozen name of the type.
            #[must_use]
            pub const fn kind(&self) -> &'static str {
                match self { $(Event::$name(_) => $kind,)* }
            }

            /// The version in which this program writes the type.
            #[must_use]
            pub const fn version(&self) -> u32 {
                match self { $(Event::$name(_) => $version,)* }
            }

            /// The day it takes effect in law.
            #[must_use]
            pub const fn effective_on(&self) -> Day {
                match self { $(Event::$name(e) => e.effective_on,)* }
            }
        }
    };
}

events! {
    /// Entry 0.
    BookOpened(BookOpened) "book.opened" 2;
    /// The signing key was replaced.
    KeyRotated(KeyRotated) "book.key_rotated" 1;
    /// An entry was corrected.
    EntryRectified(EntryRectified) "book.entry_rectified" 1;
    /// Values of a natural person were erased.
    PersonErased(PersonErased) "person.erased" 1;
    /// The cooperative was constituted.
    CooperativeIncorporated(CooperativeIncorporated) "cooperative.incorporated" 2;
    /// The cooperative was dissolved.
    CooperativeDissolved(CooperativeDissolved) "cooperative.dissolved" 2;
    /// What was left went to somebody else.
    AssetsDevolved(AssetsDevolved) "cooperative.assets_devolved" 2;
    /// The society left the cooperative status.
    StatusGivenUp(StatusGivenUp) "cooperative.status_given_up" 2;
    /// The first statutes.
    StatutesAdopted(StatutesAdopted) "statutes.adopted" 4;
    /// A whole new version of the statutes.
    StatutesAmended(StatutesAdopted) "statutes.amended" 4;
    /// The position of an existing cooperative.
    PositionStated(PositionStated) "opening.position_stated" 1;
    /// An associate of an existing cooperative.
    AssociateCarried(AssociateCarried) "opening.associate_carried" 1;
    /// What an existing cooperative owes for cancelled shares.
    RefundCarried(RefundCarried) "opening.refund_carried" 1;
    /// A mandate of an existing cooperative.
    MandateCarried(MandateCarried) "opening.mandate_carried" 1;
    /// Somebody asked to become an associate.
    ApplicationReceived(ApplicationReceived) "register.application_received" 1;
    /// An application was rejected.
    ApplicationRejected(ApplicationRejected) "register.application_rejected" 2;
    /// An associate was admitted.
    AssociateAdmitted(AssociateAdmitted) "register.associate_admitted" 2;
    /// An associate belongs to another category.
    AssociateReclassified(AssociateReclassified) "register.associate_reclassified" 2;
    /// Somebody else speaks for an associate.
    RepresentativeAppointed(RepresentativeAppointed) "register.representative_appointed" 1;
    /// Where an associate is reached was changed.
    ContactChanged(ContactChanged) "register.contact_changed" 1;
    /// A person began to work for the cooperative.
    EmploymentStarted(EmploymentStarted) "register.employment_started" 1;
    /// An employment ended.
    EmploymentEnded(EmploymentEnded) "register.employment_ended" 1;
    /// A document shows habitual benefit.
    BenefitEvidenced(BenefitEvidenced) "register.benefit_evidenced" 1;
    /// An associate left of their own will.
    AssociateWithdrew(AssociateWithdrew) "register.associate_withdrew" 1;
    /// The assembly excluded an associate.
    AssociateExcluded(AssociateExcluded) "register.associate_excluded" 2;
    /// A fact ended a membership by operation of the statutes.
    AssociateStruckOff(AssociateStruckOff) "register.associate_struck_off" 1;
    /// An associate died.
    AssociateDied(AssociateDied) "register.associate_died" 1;
    /// Shares were subscribed.
    SharesSubscribed(SharesSubscribed) "capital.shares_subscribed" 1;
    /// A part of what is unpaid was called.
    SharesCalled(SharesCalled) "capital.shares_called" 1;
    /// A part of a subscription was paid.
    SharesPaidUp(SharesPaidUp) "capital.shares_paid_up" 1;
    /// A letter asked for what is overdue.
    DefaultNotified(DefaultNotified) "capital.default_notified" 1;
    /// Membership ended since shares stayed unpaid.
    DefaultDeclared(DefaultDeclared) "capital.default_declared" 1;
    /// Shares went from one associate to another.
    SharesTransferred(SharesTransferred) "capital.shares_transferred" 2;
    /// Shares were cancelled and paid back.
    SharesRefunded(SharesRefunded) "capital.shares_refunded" 1;
    /// Shares were cancelled, their value is owed.
    SharesCancelled(SharesCancelled) "capital.shares_cancelled" 1;
    /// What is owed will be paid in parts.
    RefundScheduled(RefundScheduled) "capital.refund_scheduled" 2;
    /// A part of what is owed was paid.
    RefundPaid(RefundPaid) "capital.refund_paid" 1;
    /// A part of what is owed was set off.
    RefundSetOff(RefundSetOff) "capital.refund_set_off" 2;
    /// Later losses reduced what is owed.
    RefundReduced(RefundReduced) "capital.refund_reduced" 1;
    /// The register was struck on a day.
    RegisterStruck(RegisterStruck) "scic.register_struck" 1;
    /// The cooperative became a SCIC.
    ScicConverted(ScicConverted) "scic.converted" 1;
    /// A formality of the conversion was done.
    FormalityDone(FormalityDone) "scic.formality_done" 1;
    /// An associate who opposed the conversion chose an option.
    DissentChosen(DissentChosen) "scic.dissent_chosen" 1;
    /// The report on the cooperative project is there.
    ProjectReported(ProjectReported) "scic.project_reported" 1;
    /// A stage of a review was reached.
    ReviewRecorded(ReviewRecorded) "reviews.review_recorded" 1;
    /// A manager was proposed.
    ManagerProposed(ManagerProposed) "mandates.manager_proposed" 1;
    /// A manager was appointed.
    ManagerAppointed(ManagerAppointed) "mandates.manager_appointed" 2;
    /// A cooperative reviewer was appointed.
    ReviewerAppointed(ReviewerAppointed) "mandates.reviewer_appointed" 2;
    /// An auditor was appointed.
    AuditorAppointed(AuditorAppointed) "mandates.auditor_appointed" 2;
    /// A mandate ended before its term.
    MandateEnded(MandateEnded) "mandates.mandate_ended" 2;
    /// The variation of the capital was noted.
    CapitalVariationNoted(CapitalVariationNoted) "formalities.capital_variation_noted" 1;
    /// The exit of a manager was published.
    ManagerExitPublished(ManagerExitPublished) "formalities.manager_exit_published" 1;
    /// A meeting approved accounts that were approved in writing.
    AccountsConfirmed(AccountsConfirmed) "formalities.accounts_confirmed" 1;
    /// An assembly was convened.
    AssemblyConvened(AssemblyConvened) "assemblies.assembly_convened" 1;
    /// A consultation in writing was opened.
    ConsultationOpened(ConsultationOpened) "assemblies.consultation_opened" 1;
    /// A deed was signed by all.
    DeedSigned(DeedSigned) "assemblies.deed_signed" 1;
    /// A notice was sent.
    NoticeSent(NoticeSent) "assemblies.notice_sent" 1;
    /// A draft came on the agenda later.
    ResolutionAdded(ResolutionAdded) "assemblies.resolution_added" 1;
    /// A frozen roll was put in line with the register.
    RollAmended(RollAmended) "assemblies.roll_amended" 1;
    /// A proxy was given.
    ProxyGiven(ProxyGiven) "assemblies.proxy_given" 2;
    /// A proxy was taken back.
    ProxyRevoked(ProxyRevoked) "assemblies.proxy_revoked" 1;
    /// A form of vote was received.
    FormReceived(FormReceived) "assemblies.form_received" 1;
    /// Somebody came to the meeting.
    CheckedIn(CheckedIn) "assemblies.checked_in" 1;
    /// Somebody left the meeting.
    CheckedOut(CheckedOut) "assemblies.checked_out" 1;
    /// The meeting was opened.
    AssemblyOpened(AssemblyOpened) "assemblies.assembly_opened" 1;
    /// A resolution was put to the vote.
    VoteOpened(VoteOpened) "assemblies.vote_opened" 1;
    /// Votes were recorded.
    VotesRecorded(VotesRecorded) "assemblies.votes_recorded" 1;
    /// A vote was closed with its result.
    VoteClosed(VoteClosed) "assemblies.vote_closed" 1;
    /// The meeting was adjourned.
    AssemblyAdjourned(AssemblyAdjourned) "assemblies.assembly_adjourned" 1;
    /// The meeting was resumed.
    AssemblyResumed(AssemblyResumed) "assemblies.assembly_resumed" 1;
    /// The meeting was closed.
    AssemblyClosed(AssemblyClosed) "assemblies.assembly_closed" 1;
    /// Minutes were sealed.
    MinutesSealed(MinutesSealed) "assemblies.minutes_sealed" 2;
    /// Minutes were approved.
    MinutesApproved(MinutesApproved) "assemblies.minutes_approved" 1;
    /// A signature or a time-stamp was attached.
    MinutesSigned(MinutesSigned) "assemblies.minutes_signed" 1;
    /// A service has a price.
    ServicePriced(ServicePriced) "billing.service_priced" 1;
    /// A key shares a pool.
    KeySet(KeySet) "billing.key_set" 2;
    /// When VAT is due was chosen.
    VatDueChosen(VatDueChosen) "billing.vat_due_chosen" 1;
    /// An associate used so much of a service.
    UsageRecorded(UsageRecorded) "billing.usage_recorded" 1;
    /// An invoice was issued.
    InvoiceIssued(InvoiceIssued) "billing.invoice_issued" 1;
    /// A credit note was issued.
    CreditNoteIssued(CreditNoteIssued) "billing.credit_note_issued" 1;
    /// A payment came in.
    PaymentReceived(PaymentReceived) "billing.payment_received" 1;
    /// An advance was matched with invoices.
    PaymentMatched(PaymentMatched) "billing.payment_matched" 1;
    /// A payment was not meant for an invoice.
    PaymentUnmatched(PaymentUnmatched) "billing.payment_unmatched" 1;
    /// A payment came back.
    PaymentReversed(PaymentReversed) "billing.payment_reversed" 1;
    /// A customer was paid back.
    CustomerRefunded(CustomerRefunded) "billing.customer_refunded" 1;
    /// Penalties were charged.
    LatePenaltyCharged(LatePenaltyCharged) "billing.late_penalty_charged" 1;
    /// A penalty was taken back.
    LatePenaltyCancelled(LatePenaltyCancelled) "billing.late_penalty_cancelled" 1;
    /// What is open of an invoice was written off.
    InvoiceWrittenOff(InvoiceWrittenOff) "billing.invoice_written_off" 1;
    /// What was written off is owed again.
    WriteOffReversed(WriteOffReversed) "billing.write_off_reversed" 1;
    /// A fiscal year was opened.
    FiscalYearOpened(FiscalYearOpened) "accounts.fiscal_year_opened" 1;
    /// A fiscal year was closed.
    FiscalYearClosed(FiscalYearClosed) "accounts.fiscal_year_closed" 1;
    /// An entry was recorded by hand.
    EntryRecorded(EntryRecorded) "accounts.entry_recorded" 2;
    /// The result of a year was allocated.
    ResultAllocated(ResultAllocated) "accounts.result_allocated" 2;
    /// The accounts of a year were filed.
    AccountsFiled(AccountsFiled) "accounts.filed" 1;
    /// Terms were agreed with an associate who lends.
    CurrentAccountAgreed(CurrentAccountAgreed) "funds.current_account_agreed" 1;
    /// An associate left money.
    CurrentAccountDeposited(CurrentAccountDeposited) "funds.current_account_deposited" 1;
    /// Money went back to an associate.
    CurrentAccountRepaid(CurrentAccountRepaid) "funds.current_account_repaid" 1;
    /// Interest ran on a current account.
    InterestAccrued(InterestAccrued) "funds.interest_accrued" 1;
    /// Interest was paid, or stays.
    InterestPaid(InterestPaid) "funds.interest_paid" 1;
    /// A grant was agreed.
    GrantSigned(GrantSigned) "funds.grant_signed" 1;
    /// An instalment of a grant came in.
    GrantReceived(GrantReceived) "funds.grant_received" 1;
    /// An expense was charged to a grant.
    GrantCharged(GrantCharged) "funds.grant_charged" 1;
    /// A grant was settled.
    GrantClosed(GrantClosed) "funds.grant_closed" 1;
}
