//! What one asks of the book.

use super::RectifyEntry;
use crate::accounts::{AllocateResult, CloseFiscalYear, FileAccounts, ImportEntries, OpenFiscalYear, RecordEntry};
use crate::assemblies::{
    AddResolution, AdjournAssembly, AmendRoll, ApproveMinutes, CheckIn, CheckOut, CloseAssembly, CloseVote,
    ConveneAssembly, GiveProxy, OpenAssembly, OpenConsultation, PutToVote, ReceiveForm, RecordNotice, RecordVotes,
    ResumeAssembly, RevokeProxy, SealMinutes, SignDeed, SignMinutes,
};
use crate::billing::{
    CancelLatePenalty, ChargeLatePenalty, ChooseVatDue, IssueByKey, IssueCreditNote, IssueInvoice, MatchPayment,
    PriceService, ReceivePayment, RecordUsage, RefundCustomer, ReversePayment, ReverseWriteOff, SetKey, SettlePool,
    UnmatchPayment, WriteOffInvoice,
};
use crate::book::{ErasePerson, OpenBook, RotateKey};
use crate::capital::{
    CallShares, CancelShares, DeclareDefault, NotifyDefault, PayRefund, PayUpShares, ReduceRefund, RefundShares,
    ScheduleRefund, SetOffRefund, SubscribeShares, TransferShares,
};
use crate::dissolution::{DevolveAssets, Dissolve, GiveUpStatus};
use crate::formalities::{ConfirmAccounts, NoteCapitalVariation, PublishManagerExit};
use crate::funds::{
    AccrueInterest, AgreeCurrentAccount, ChargeToGrant, CloseGrant, DepositInCurrentAccount, PayInterest, ReceiveGrant,
    RepayCurrentAccount, SignGrant,
};
use crate::incorporation::Incorporate;
use crate::mandates::{AppointAuditor, AppointManager, AppointReviewer, EndMandate, ProposeManager};
use crate::opening::{CarriedAssociate, OpenExisting};
use crate::register::{
    AdmitAssociate, AppointRepresentative, ChangeContact, EndEmployment, EvidenceBenefit, ExcludeAssociate,
    ReceiveApplication, ReclassifyAssociate, RecordDeath, RejectApplication, StartEmployment, StrikeOffAssociate,
    WithdrawAssociate,
};
use crate::reviews::RecordReview;
use crate::scic::{ChooseDissent, ConvertToScic, RecordFormality, ReportProject, StrikeRegister};
use crate::statutes::AdoptStatutes;
use crate::values::Day;
use schemars::JsonSchema;
use serde::de::Error;
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

/// A command with the day it takes effect in law. In JSON one flat object:
/// `{"type": "admit_associate", "effective_on": "2012-01-02", …}`.
#[derive(Clone, PartialEq, Debug)]
pub struct Act {
    /// The day from which it has effect.
    pub effective_on: Day,
    /// What is asked.
    pub command: Command,
}

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident($held:ident) $kind:literal;)*) => {
        /// Every command of the book.
        #[expect(clippy::large_enum_variant, reason = "one at a time, and never kept")]
        #[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
        pub enum Command {
            $($(#[$doc])* #[serde(rename = $kind)] $name($held),)*
        }

        impl Command {
            /// The type by which it is given, such as `admit_associate`.
            #[must_use]
            pub const fn kind(&self) -> &'static str {
                match self { $(Command::$name(_) => $kind,)* }
            }
        }
    };
}

commands! {
    /// Open the book.
    OpenBook(OpenBook) "open_book";
    /// Replace the signing key.
    RotateKey(RotateKey) "rotate_key";
    /// Erase values of a natural person.
    ErasePerson(ErasePerson) "erase_person";
    /// Constitute the cooperative.
    Incorporate(Incorporate) "incorporate";
    /// Record that the cooperative is dissolved.
    Dissolve(Dissolve) "dissolve";
    /// Record to whom the net assets go.
    DevolveAssets(DevolveAssets) "devolve_assets";
    /// Record that the society leaves the cooperative status.
    GiveUpStatus(GiveUpStatus) "give_up_status";
    /// Adopt the first statutes.
    AdoptStatutes(AdoptStatutes) "adopt_statutes";
    /// Amend the statutes by a whole new version.
    AmendStatutes(AdoptStatutes) "amend_statutes";
    /// State the position of a cooperative that existed before its book.
    OpenExisting(OpenExisting) "open_existing";
    /// Carry one associate over: only as the correction of such an entry.
    CarryAssociate(CarriedAssociate) "carry_associate";
    /// Record an application.
    ReceiveApplication(ReceiveApplication) "receive_application";
    /// Record that an application is rejected.
    RejectApplication(RejectApplication) "reject_application";
    /// Admit an associate.
    AdmitAssociate(AdmitAssociate) "admit_associate";
    /// Put an associate into another category.
    ReclassifyAssociate(ReclassifyAssociate) "reclassify_associate";
    /// Record who speaks for an associate from now on.
    AppointRepresentative(AppointRepresentative) "appoint_representative";
    /// Record where an associate is reached from now on.
    ChangeContact(ChangeContact) "change_contact";
    /// Record that a person begins to work for the cooperative.
    StartEmployment(StartEmployment) "start_employment";
    /// Record that an employment ends.
    EndEmployment(EndEmployment) "end_employment";
    /// Record what shows that an associate uses the services.
    EvidenceBenefit(EvidenceBenefit) "evidence_benefit";
    /// Record that an associate leaves.
    WithdrawAssociate(WithdrawAssociate) "withdraw_associate";
    /// Record that the assembly excludes an associate.
    ExcludeAssociate(ExcludeAssociate) "exclude_associate";
    /// Record that a fact ends a membership.
    StrikeOffAssociate(StrikeOffAssociate) "strike_off_associate";
    /// Record that an associate died.
    RecordDeath(RecordDeath) "record_death";
    /// Subscribe shares.
    SubscribeShares(SubscribeShares) "subscribe_shares";
    /// Call a part of a subscription.
    CallShares(CallShares) "call_shares";
    /// Record a payment on a subscription.
    PayUpShares(PayUpShares) "pay_up_shares";
    /// Record that a registered letter asks for what is overdue.
    NotifyDefault(NotifyDefault) "notify_default";
    /// Record that membership ends since shares stayed unpaid.
    DeclareDefault(DeclareDefault) "declare_default";
    /// Record that shares go from one associate to another.
    TransferShares(TransferShares) "transfer_shares";
    /// Cancel shares of a former associate and pay for them at once.
    RefundShares(RefundShares) "refund_shares";
    /// Cancel shares of a former associate and owe their value.
    CancelShares(CancelShares) "cancel_shares";
    /// Schedule what is owed.
    ScheduleRefund(ScheduleRefund) "schedule_refund";
    /// Record a payment of what is owed.
    PayRefund(PayRefund) "pay_refund";
    /// Set what is owed off against a claim of the cooperative.
    SetOffRefund(SetOffRefund) "set_off_refund";
    /// Reduce what is owed by losses found later.
    ReduceRefund(ReduceRefund) "reduce_refund";
    /// Strike the register at the close of a day.
    StrikeRegister(StrikeRegister) "strike_register";
    /// Convert the cooperative into a SCIC.
    ConvertToScic(ConvertToScic) "convert_to_scic";
    /// Record that a formality of the conversion was done.
    RecordFormality(RecordFormality) "record_formality";
    /// Record what an associate who opposed the conversion chooses.
    ChooseDissent(ChooseDissent) "choose_dissent";
    /// Record that the report on the cooperative project is there.
    ReportProject(ReportProject) "report_project";
    /// Record a stage of a cooperative review.
    RecordReview(RecordReview) "record_review";
    /// Record that a manager is proposed.
    ProposeManager(ProposeManager) "propose_manager";
    /// Appoint a manager.
    AppointManager(AppointManager) "appoint_manager";
    /// Appoint a cooperative reviewer.
    AppointReviewer(AppointReviewer) "appoint_reviewer";
    /// Appoint an auditor.
    AppointAuditor(AppointAuditor) "appoint_auditor";
    /// Record that a mandate ends.
    EndMandate(EndMandate) "end_mandate";
    /// Record that an assembly noted the variation of the capital.
    NoteCapitalVariation(NoteCapitalVariation) "note_capital_variation";
    /// Record that the exit of a manager was published.
    PublishManagerExit(PublishManagerExit) "publish_manager_exit";
    /// Record that a meeting approved accounts that were approved in writing.
    ConfirmAccounts(ConfirmAccounts) "confirm_accounts";
    /// Convene an assembly, and freeze its roll.
    ConveneAssembly(ConveneAssembly) "convene_assembly";
    /// Open a consultation in writing, and freeze its roll.
    OpenConsultation(OpenConsultation) "open_consultation";
    /// Record a deed by which all associates decide.
    SignDeed(SignDeed) "sign_deed";
    /// Record that a notice was sent to an associate.
    RecordNotice(RecordNotice) "record_notice";
    /// Put a draft on the agenda after the convocation.
    AddResolution(AddResolution) "add_resolution";
    /// Put a frozen roll in line with the register.
    AmendRoll(AmendRoll) "amend_roll";
    /// Record that an associate gives a proxy.
    GiveProxy(GiveProxy) "give_proxy";
    /// Record that a proxy is taken back.
    RevokeProxy(RevokeProxy) "revoke_proxy";
    /// Record a form of vote at a distance.
    ReceiveForm(ReceiveForm) "receive_form";
    /// Record that somebody comes to the meeting.
    CheckIn(CheckIn) "check_in";
    /// Record that somebody leaves the meeting.
    CheckOut(CheckOut) "check_out";
    /// Open the meeting.
    OpenAssembly(OpenAssembly) "open_assembly";
    /// Put a resolution to the vote.
    PutToVote(PutToVote) "put_to_vote";
    /// Record votes.
    RecordVotes(RecordVotes) "record_votes";
    /// Close a vote: its result is computed.
    CloseVote(CloseVote) "close_vote";
    /// Adjourn the meeting to later, or to another day.
    AdjournAssembly(AdjournAssembly) "adjourn_assembly";
    /// Resume a meeting that was adjourned.
    ResumeAssembly(ResumeAssembly) "resume_assembly";
    /// Close the meeting.
    CloseAssembly(CloseAssembly) "close_assembly";
    /// Seal the minutes.
    SealMinutes(SealMinutes) "seal_minutes";
    /// Record that minutes were approved.
    ApproveMinutes(ApproveMinutes) "approve_minutes";
    /// Attach a signature or a time-stamp to minutes.
    SignMinutes(SignMinutes) "sign_minutes";
    /// Put a service on the price list, or change its price.
    PriceService(PriceService) "price_service";
    /// Set the key of a pool.
    SetKey(SetKey) "set_key";
    /// Choose when VAT is due.
    ChooseVatDue(ChooseVatDue) "choose_vat_due";
    /// Record how much of a service an associate used.
    RecordUsage(RecordUsage) "record_usage";
    /// Issue an invoice.
    IssueInvoice(IssueInvoice) "issue_invoice";
    /// Share an amount by a key, and issue an invoice to each.
    IssueByKey(IssueByKey) "issue_by_key";
    /// Share what a pool really cost, and bill or take back what differs from what was called.
    SettlePool(SettlePool) "settle_pool";
    /// Issue a credit note.
    IssueCreditNote(IssueCreditNote) "issue_credit_note";
    /// Record a payment that came in.
    ReceivePayment(ReceivePayment) "receive_payment";
    /// Match an advance with invoices.
    MatchPayment(MatchPayment) "match_payment";
    /// Undo what a payment pays of an invoice.
    UnmatchPayment(UnmatchPayment) "unmatch_payment";
    /// Record that a payment came back.
    ReversePayment(ReversePayment) "reverse_payment";
    /// Record that a customer was paid back.
    RefundCustomer(RefundCustomer) "refund_customer";
    /// Charge penalties on an invoice that was not paid in time.
    ChargeLatePenalty(ChargeLatePenalty) "charge_late_penalty";
    /// Take a penalty back that was charged in error, or that is waived.
    CancelLatePenalty(CancelLatePenalty) "cancel_late_penalty";
    /// Write off what a customer will not pay.
    WriteOffInvoice(WriteOffInvoice) "write_off_invoice";
    /// Take up again what was written off.
    ReverseWriteOff(ReverseWriteOff) "reverse_write_off";
    /// Open a fiscal year.
    OpenFiscalYear(OpenFiscalYear) "open_fiscal_year";
    /// Close a fiscal year.
    CloseFiscalYear(CloseFiscalYear) "close_fiscal_year";
    /// Record an entry of the accounts by hand.
    RecordEntry(RecordEntry) "record_entry";
    /// Record entries of a file of accounts, all or none.
    ImportEntries(ImportEntries) "import_entries";
    /// Record how the result of a year was allocated.
    AllocateResult(AllocateResult) "allocate_result";
    /// Record that the accounts of a year were filed.
    FileAccounts(FileAccounts) "file_accounts";
    /// Record the terms on which an associate lends.
    AgreeCurrentAccount(AgreeCurrentAccount) "agree_current_account";
    /// Record that an associate left money.
    DepositInCurrentAccount(DepositInCurrentAccount) "deposit_in_current_account";
    /// Record that money went back to an associate.
    RepayCurrentAccount(RepayCurrentAccount) "repay_current_account";
    /// Count the interest of a current account.
    AccrueInterest(AccrueInterest) "accrue_interest";
    /// Record that interest was paid, or stays.
    PayInterest(PayInterest) "pay_interest";
    /// Record that a grant was agreed.
    SignGrant(SignGrant) "sign_grant";
    /// Record an instalment of a grant.
    ReceiveGrant(ReceiveGrant) "receive_grant";
    /// Charge an expense to a grant.
    ChargeToGrant(ChargeToGrant) "charge_to_grant";
    /// Settle a grant.
    CloseGrant(CloseGrant) "close_grant";
    /// Correct an entry.
    RectifyEntry(RectifyEntry) "rectify_entry";
}

/// The act that should have been recorded instead, in the same flat form.
pub type Replacement = Act;

impl<'de> Deserialize<'de> for Act {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let mut fields = Map::deserialize(reader)?;
        let mut take = |name: &'static str| fields.remove(name).ok_or_else(|| D::Error::missing_field(name));
        let effective_on = Day::deserialize(take("effective_on")?).map_err(D::Error::custom)?;
        let kind = match take("type")? {
            Value::String(kind) => kind,
            other => return Err(D::Error::custom(format!("`type` must be a text, not {other}"))),
        };
        let tagged = Value::Object(Map::from_iter([(kind, Value::Object(fields))]));
        let command = Command::deserialize(tagged).map_err(D::Error::custom)?;
        Ok(Act { effective_on, command })
    }
}

impl Serialize for Act {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::Error;
        let tagged = serde_json::to_value(&self.command).map_err(S::Error::custom)?;
        let Value::Object(tagged) = tagged else { return Err(S::Error::custom("a command is an object")) };
        let mut flat = writer.serialize_map(None)?;
        flat.serialize_entry("effective_on", &self.effective_on)?;
        for (kind, fields) in tagged {
            flat.serialize_entry("type", &kind)?;
            for (name, value) in fields.as_object().into_iter().flatten() {
                flat.serialize_entry(name, value)?;
            }
        }
        flat.end()
    }
}

impl JsonSchema for Act {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Act".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let commands = generator.subschema_for::<Command>();
        schemars::json_schema!({
            "description": "An act: `effective_on`, `type`, and the fields of that command, in one flat object.",
            "type": "object",
            "required": ["effective_on", "type"],
            "properties": {
                "effective_on": { "type": "string", "format": "date" },
                "type": { "type": "string" }
            },
            "x-fields-by-type": commands
        })
    }
}
