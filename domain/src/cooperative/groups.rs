//! The events by what they speak of, as patterns.
//!
//! A fold has one match over all events, without a wildcard, so that a new event must be looked at by each of them. What
//! a fold passes over it names by group: a new event that is in no group still does not compile.

/// A pattern for all events of a group: `book`, `society`, `statutes`, `opening`, `applications`, `membership` (what
/// changes within it, and what shows that services are used), `exits`, `employment`, `payments` (calls and notices),
/// `debts` (what is owed for cancelled shares), `mandates`, `scic` (a conversion, what follows it, and reviews),
/// `formalities`, `assemblies`, `billing`, `accounts`, `funds` (current accounts and grants).
#[macro_export]
macro_rules! events_of {
    (book) => {
        $crate::cooperative::Event::BookOpened(_)
            | $crate::cooperative::Event::KeyRotated(_)
            | $crate::cooperative::Event::EntryRectified(_)
            | $crate::cooperative::Event::PersonErased(_)
    };
    (society) => {
        $crate::cooperative::Event::CooperativeIncorporated(_)
            | $crate::cooperative::Event::CooperativeDissolved(_)
            | $crate::cooperative::Event::AssetsDevolved(_)
            | $crate::cooperative::Event::StatusGivenUp(_)
    };
    (statutes) => {
        $crate::cooperative::Event::StatutesAdopted(_) | $crate::cooperative::Event::StatutesAmended(_)
    };
    (opening) => {
        $crate::cooperative::Event::PositionStated(_)
            | $crate::cooperative::Event::AssociateCarried(_)
            | $crate::cooperative::Event::RefundCarried(_)
            | $crate::cooperative::Event::MandateCarried(_)
    };
    (applications) => {
        $crate::cooperative::Event::ApplicationReceived(_) | $crate::cooperative::Event::ApplicationRejected(_)
    };
    (membership) => {
        $crate::cooperative::Event::AssociateReclassified(_)
            | $crate::cooperative::Event::RepresentativeAppointed(_)
            | $crate::cooperative::Event::ContactChanged(_)
            | $crate::cooperative::Event::BenefitEvidenced(_)
            | $crate::cooperative::Event::UsageRecorded(_)
    };
    (exits) => {
        $crate::cooperative::Event::AssociateWithdrew(_)
            | $crate::cooperative::Event::AssociateExcluded(_)
            | $crate::cooperative::Event::AssociateStruckOff(_)
            | $crate::cooperative::Event::AssociateDied(_)
            | $crate::cooperative::Event::DefaultDeclared(_)
    };
    (employment) => {
        $crate::cooperative::Event::EmploymentStarted(_) | $crate::cooperative::Event::EmploymentEnded(_)
    };
    (payments) => {
        $crate::cooperative::Event::SharesCalled(_)
            | $crate::cooperative::Event::SharesPaidUp(_)
            | $crate::cooperative::Event::DefaultNotified(_)
    };
    (shares) => {
        $crate::cooperative::Event::SharesSubscribed(_)
            | $crate::cooperative::Event::SharesTransferred(_)
            | $crate::cooperative::Event::SharesRefunded(_)
            | $crate::cooperative::Event::SharesCancelled(_)
    };
    (debts) => {
        $crate::cooperative::Event::RefundScheduled(_)
            | $crate::cooperative::Event::RefundPaid(_)
            | $crate::cooperative::Event::RefundSetOff(_)
            | $crate::cooperative::Event::RefundReduced(_)
    };
    (mandates) => {
        $crate::cooperative::Event::ManagerProposed(_)
            | $crate::cooperative::Event::ManagerAppointed(_)
            | $crate::cooperative::Event::ReviewerAppointed(_)
            | $crate::cooperative::Event::AuditorAppointed(_)
            | $crate::cooperative::Event::MandateEnded(_)
    };
    (scic) => {
        $crate::cooperative::Event::ScicConverted(_)
            | $crate::cooperative::Event::FormalityDone(_)
            | $crate::cooperative::Event::DissentChosen(_)
            | $crate::cooperative::Event::ProjectReported(_)
            | $crate::cooperative::Event::ReviewRecorded(_)
    };
    (formalities) => {
        $crate::cooperative::Event::CapitalVariationNoted(_)
            | $crate::cooperative::Event::ManagerExitPublished(_)
            | $crate::cooperative::Event::AccountsConfirmed(_)
    };
    (assemblies) => {
        $crate::cooperative::Event::AssemblyConvened(_)
            | $crate::cooperative::Event::ConsultationOpened(_)
            | $crate::cooperative::Event::DeedSigned(_)
            | $crate::cooperative::Event::NoticeSent(_)
            | $crate::cooperative::Event::ResolutionAdded(_)
            | $crate::cooperative::Event::RollAmended(_)
            | $crate::cooperative::Event::ProxyGiven(_)
            | $crate::cooperative::Event::ProxyRevoked(_)
            | $crate::cooperative::Event::FormReceived(_)
            | $crate::cooperative::Event::CheckedIn(_)
            | $crate::cooperative::Event::CheckedOut(_)
            | $crate::cooperative::Event::AssemblyOpened(_)
            | $crate::cooperative::Event::VoteOpened(_)
            | $crate::cooperative::Event::VotesRecorded(_)
            | $crate::cooperative::Event::VoteClosed(_)
            | $crate::cooperative::Event::AssemblyAdjourned(_)
            | $crate::cooperative::Event::AssemblyResumed(_)
            | $crate::cooperative::Event::AssemblyClosed(_)
            | $crate::cooperative::Event::MinutesSealed(_)
            | $crate::cooperative::Event::MinutesApproved(_)
            | $crate::cooperative::Event::MinutesSigned(_)
    };
    (billing) => {
        $crate::cooperative::Event::ServicePriced(_)
            | $crate::cooperative::Event::KeySet(_)
            | $crate::cooperative::Event::VatDueChosen(_)
            | $crate::cooperative::Event::InvoiceIssued(_)
            | $crate::cooperative::Event::CreditNoteIssued(_)
            | $crate::cooperative::Event::PaymentReceived(_)
            | $crate::cooperative::Event::PaymentMatched(_)
            | $crate::cooperative::Event::PaymentUnmatched(_)
            | $crate::cooperative::Event::PaymentReversed(_)
            | $crate::cooperative::Event::CustomerRefunded(_)
            | $crate::cooperative::Event::LatePenaltyCharged(_)
            | $crate::cooperative::Event::LatePenaltyCancelled(_)
            | $crate::cooperative::Event::InvoiceWrittenOff(_)
            | $crate::cooperative::Event::WriteOffReversed(_)
    };
    (accounts) => {
        $crate::cooperative::Event::FiscalYearOpened(_)
            | $crate::cooperative::Event::FiscalYearClosed(_)
            | $crate::cooperative::Event::EntryRecorded(_)
            | $crate::cooperative::Event::ResultAllocated(_)
            | $crate::cooperative::Event::AccountsFiled(_)
    };
    (funds) => {
        $crate::cooperative::Event::CurrentAccountAgreed(_)
            | $crate::cooperative::Event::CurrentAccountDeposited(_)
            | $crate::cooperative::Event::CurrentAccountRepaid(_)
            | $crate::cooperative::Event::InterestAccrued(_)
            | $crate::cooperative::Event::InterestPaid(_)
            | $crate::cooperative::Event::GrantSigned(_)
            | $crate::cooperative::Event::GrantReceived(_)
            | $crate::cooperative::Event::GrantCharged(_)
            | $crate::cooperative::Event::GrantClosed(_)
    };
}

/// A pattern for all commands of a group: `book` (those that say nothing of the cooperative's life), `society` (with its
/// statutes and its opening position), `register`, `capital`, `mandates`, `scic` (a conversion, what follows it, and
/// reviews), `formalities`, `assemblies`, `trade` (billing and accounts), `funds` (current accounts and grants).
macro_rules! commands_of {
    (book) => {
        $crate::cooperative::Command::OpenBook(_)
            | $crate::cooperative::Command::RotateKey(_)
            | $crate::cooperative::Command::ErasePerson(_)
    };
    (society) => {
        $crate::cooperative::Command::Incorporate(_)
            | $crate::cooperative::Command::Dissolve(_)
            | $crate::cooperative::Command::DevolveAssets(_)
            | $crate::cooperative::Command::GiveUpStatus(_)
            | $crate::cooperative::Command::AdoptStatutes(_)
            | $crate::cooperative::Command::AmendStatutes(_)
            | $crate::cooperative::Command::OpenExisting(_)
            | $crate::cooperative::Command::CarryAssociate(_)
    };
    (register) => {
        $crate::cooperative::Command::ReceiveApplication(_)
            | $crate::cooperative::Command::RejectApplication(_)
            | $crate::cooperative::Command::AdmitAssociate(_)
            | $crate::cooperative::Command::ReclassifyAssociate(_)
            | $crate::cooperative::Command::AppointRepresentative(_)
            | $crate::cooperative::Command::ChangeContact(_)
            | $crate::cooperative::Command::StartEmployment(_)
            | $crate::cooperative::Command::EndEmployment(_)
            | $crate::cooperative::Command::EvidenceBenefit(_)
            | $crate::cooperative::Command::WithdrawAssociate(_)
            | $crate::cooperative::Command::ExcludeAssociate(_)
            | $crate::cooperative::Command::StrikeOffAssociate(_)
            | $crate::cooperative::Command::RecordDeath(_)
    };
    (capital) => {
        $crate::cooperative::Command::SubscribeShares(_)
            | $crate::cooperative::Command::CallShares(_)
            | $crate::cooperative::Command::PayUpShares(_)
            | $crate::cooperative::Command::NotifyDefault(_)
            | $crate::cooperative::Command::DeclareDefault(_)
            | $crate::cooperative::Command::TransferShares(_)
            | $crate::cooperative::Command::RefundShares(_)
            | $crate::cooperative::Command::CancelShares(_)
            | $crate::cooperative::Command::ScheduleRefund(_)
            | $crate::cooperative::Command::PayRefund(_)
            | $crate::cooperative::Command::SetOffRefund(_)
            | $crate::cooperative::Command::ReduceRefund(_)
    };
    (mandates) => {
        $crate::cooperative::Command::ProposeManager(_)
            | $crate::cooperative::Command::AppointManager(_)
            | $crate::cooperative::Command::AppointReviewer(_)
            | $crate::cooperative::Command::AppointAuditor(_)
            | $crate::cooperative::Command::EndMandate(_)
    };
    (scic) => {
        $crate::cooperative::Command::ConvertToScic(_)
            | $crate::cooperative::Command::RecordFormality(_)
            | $crate::cooperative::Command::ChooseDissent(_)
            | $crate::cooperative::Command::ReportProject(_)
            | $crate::cooperative::Command::RecordReview(_)
    };
    (formalities) => {
        $crate::cooperative::Command::NoteCapitalVariation(_)
            | $crate::cooperative::Command::PublishManagerExit(_)
            | $crate::cooperative::Command::ConfirmAccounts(_)
    };
    (assemblies) => {
        $crate::cooperative::Command::ConveneAssembly(_)
            | $crate::cooperative::Command::OpenConsultation(_)
            | $crate::cooperative::Command::SignDeed(_)
            | $crate::cooperative::Command::RecordNotice(_)
            | $crate::cooperative::Command::AddResolution(_)
            | $crate::cooperative::Command::AmendRoll(_)
            | $crate::cooperative::Command::GiveProxy(_)
            | $crate::cooperative::Command::RevokeProxy(_)
            | $crate::cooperative::Command::ReceiveForm(_)
            | $crate::cooperative::Command::CheckIn(_)
            | $crate::cooperative::Command::CheckOut(_)
            | $crate::cooperative::Command::OpenAssembly(_)
            | $crate::cooperative::Command::PutToVote(_)
            | $crate::cooperative::Command::RecordVotes(_)
            | $crate::cooperative::Command::CloseVote(_)
            | $crate::cooperative::Command::AdjournAssembly(_)
            | $crate::cooperative::Command::ResumeAssembly(_)
            | $crate::cooperative::Command::CloseAssembly(_)
            | $crate::cooperative::Command::SealMinutes(_)
            | $crate::cooperative::Command::ApproveMinutes(_)
            | $crate::cooperative::Command::SignMinutes(_)
    };
    (trade) => {
        $crate::cooperative::Command::PriceService(_)
            | $crate::cooperative::Command::SetKey(_)
            | $crate::cooperative::Command::ChooseVatDue(_)
            | $crate::cooperative::Command::RecordUsage(_)
            | $crate::cooperative::Command::IssueInvoice(_)
            | $crate::cooperative::Command::IssueByKey(_)
            | $crate::cooperative::Command::SettlePool(_)
            | $crate::cooperative::Command::IssueCreditNote(_)
            | $crate::cooperative::Command::ReceivePayment(_)
            | $crate::cooperative::Command::MatchPayment(_)
            | $crate::cooperative::Command::UnmatchPayment(_)
            | $crate::cooperative::Command::ReversePayment(_)
            | $crate::cooperative::Command::RefundCustomer(_)
            | $crate::cooperative::Command::ChargeLatePenalty(_)
            | $crate::cooperative::Command::CancelLatePenalty(_)
            | $crate::cooperative::Command::WriteOffInvoice(_)
            | $crate::cooperative::Command::ReverseWriteOff(_)
            | $crate::cooperative::Command::OpenFiscalYear(_)
            | $crate::cooperative::Command::CloseFiscalYear(_)
            | $crate::cooperative::Command::RecordEntry(_)
            | $crate::cooperative::Command::ImportEntries(_)
            | $crate::cooperative::Command::AllocateResult(_)
            | $crate::cooperative::Command::FileAccounts(_)
    };
    (funds) => {
        $crate::cooperative::Command::AgreeCurrentAccount(_)
            | $crate::cooperative::Command::DepositInCurrentAccount(_)
            | $crate::cooperative::Command::RepayCurrentAccount(_)
            | $crate::cooperative::Command::AccrueInterest(_)
            | $crate::cooperative::Command::PayInterest(_)
            | $crate::cooperative::Command::SignGrant(_)
            | $crate::cooperative::Command::ReceiveGrant(_)
            | $crate::cooperative::Command::ChargeToGrant(_)
            | $crate::cooperative::Command::CloseGrant(_)
    };
}
