//! The titles of entries and movements, and the words of the register.

use super::{meetings, trade};
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::mandates::{Cause, Office};
use quitus_domain::register::WayOut;
use quitus_projections::capital::HeldBack;
use quitus_projections::movements::Kind;

pub fn event_title(event: &Event) -> &'static str {
    match event {
        Event::BookOpened(_) => "Book opened",
        Event::KeyRotated(_) => "Key replaced",
        Event::EntryRectified(_) => "Rectification",
        Event::PersonErased(_) => "Erasure",
        Event::CooperativeIncorporated(_) => "Incorporation",
        Event::CooperativeDissolved(_) => "Dissolution",
        Event::AssetsDevolved(_) => "Assets given away",
        Event::StatusGivenUp(_) => "Cooperative status left",
        Event::StatutesAdopted(_) => "Statutes adopted",
        Event::StatutesAmended(_) => "Statutes amended",
        Event::PositionStated(_) => "Opening position",
        Event::AssociateCarried(_) => "Associate carried over",
        Event::RefundCarried(_) => "Debt carried over",
        Event::MandateCarried(_) => "Mandate carried over",
        Event::ApplicationReceived(_) => "Application",
        Event::ApplicationRejected(_) => "Application rejected",
        Event::AssociateAdmitted(_) => "Admission",
        Event::AssociateReclassified(_) => "Change of category",
        Event::RepresentativeAppointed(_) => "Change of representative",
        Event::ContactChanged(_) => "Change of contact",
        Event::EmploymentStarted(_) => "Employment begun",
        Event::EmploymentEnded(_) => "Employment ended",
        Event::BenefitEvidenced(_) => "Evidence of benefit",
        Event::UsageRecorded(_) => "Use of a service",
        Event::AssociateWithdrew(_) => "Withdrawal",
        Event::AssociateExcluded(_) => "Exclusion",
        Event::AssociateStruckOff(_) => "Strike-off",
        Event::AssociateDied(_) => "Death",
        Event::SharesSubscribed(_) => "Subscription",
        Event::SharesCalled(_) => "Call",
        Event::SharesPaidUp(_) => "Payment of shares",
        Event::DefaultNotified(_) => "Notice to pay",
        Event::DefaultDeclared(_) => "Default on shares",
        Event::SharesTransferred(_) => "Transfer",
        Event::SharesRefunded(_) => "Refund",
        Event::SharesCancelled(_) => "Shares cancelled",
        Event::RefundScheduled(_) => "Schedule",
        Event::RefundPaid(_) => "Refund paid",
        Event::RefundSetOff(_) => "Set-off",
        Event::RefundReduced(_) => "Refund reduced",
        Event::ManagerProposed(_) => "Manager proposed",
        Event::ManagerAppointed(_) => "Manager appointed",
        Event::ReviewerAppointed(_) => "Reviewer appointed",
        Event::AuditorAppointed(_) => "Auditor appointed",
        Event::MandateEnded(_) => "Mandate ended",
        Event::ScicConverted(_) => "Conversion into a SCIC",
        Event::FormalityDone(_) => "Formality of the conversion",
        Event::DissentChosen(_) => "Option of an opponent",
        Event::ProjectReported(_) => "Report on the cooperative project",
        Event::ReviewRecorded(_) => "Stage of a cooperative review",
        Event::RegisterStruck(_) => "Register struck",
        Event::CapitalVariationNoted(_) => "Variation of the capital noted",
        Event::ManagerExitPublished(_) => "Exit of a manager published",
        Event::AccountsConfirmed(_) => "Accounts approved again",
        events_of!(assemblies) => meetings::event_title(event),
        events_of!(billing) | events_of!(accounts) | events_of!(funds) => trade::event_title(event),
    }
}

pub fn movement(kind: Kind) -> &'static str {
    match kind {
        Kind::Application => "Application",
        Kind::Rejection => "Application rejected",
        Kind::Opening => "Carried over",
        Kind::Admission => "Admission",
        Kind::Reclassification => "Change of category",
        Kind::Withdrawal => "Withdrawal",
        Kind::Exclusion => "Exclusion",
        Kind::StrikeOff => "Strike-off",
        Kind::Death => "Death",
        Kind::Default => "Default on shares",
        Kind::Subscription => "Subscription",
        Kind::Payment => "Payment of shares",
        Kind::TransferOut => "Transfer (given up)",
        Kind::TransferIn => "Transfer (taken over)",
        Kind::Refund => "Refund",
        Kind::Cancellation => "Shares cancelled",
        Kind::RefundPayment => "Refund paid",
        Kind::SetOff => "Set-off",
        Kind::Reduction => "Reduction",
    }
}

pub fn way_out(way: WayOut) -> &'static str {
    match way {
        WayOut::Withdrawal => "Withdrawal",
        WayOut::Exclusion => "Exclusion",
        WayOut::StrikeOff => "Strike-off",
        WayOut::Death => "Death",
        WayOut::UnpaidShares => "Unpaid shares",
        WayOut::Transfer => "Transfer of every share",
        WayOut::BeforeTheBook => "Before the book",
    }
}

pub fn office(office: Office) -> &'static str {
    match office {
        Office::Manager => "Manager",
        Office::Reviewer => "Cooperative reviewer",
        Office::Auditor => "Auditor",
    }
}

pub fn cause(cause: &Cause) -> &'static str {
    match cause {
        Cause::Resignation => "Resignation",
        Cause::Revocation { .. } => "Revocation",
        Cause::Judgment => "Judgment",
        Cause::DeathOrIncapacity => "Death or incapacity",
    }
}

pub fn held_back(why: HeldBack) -> &'static str {
    match why {
        HeldBack::CapitalFloor => "Capital floor",
        HeldBack::EarlierLeavers => "Earlier leavers",
    }
}
