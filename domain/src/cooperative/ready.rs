//! Whether the book and the cooperative are at a point of their lives where an act can be judged at all.

use super::{Act, Command, Cooperative};
use crate::refusal::Refusal;
use crate::values::{Day, Months, add_months};

/// What an act asks of the cooperative's life.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    /// An open book, and nothing of the cooperative.
    TheBook,
    /// A cooperative that exists on the day.
    Existence,
    /// One that exists, and acts of the register: none takes effect before the opening position.
    ItsRegister,
    /// One that is not in liquidation either.
    Life,
}

/// How far ahead an act may take effect: a year typed wrong is no decision.
const FURTHEST: Months = Months(120);

/// Why an act that is recorded on `today` takes effect too far ahead: ten years for any, a day that has come
/// nowhere for what fixes the order of what follows. The book knows no clock: whoever records asks, once, and nobody who
/// replays.
#[must_use]
pub fn too_far_ahead(act: &Act, today: Day) -> Option<Refusal> {
    let (on, latest) = (act.effective_on, add_months(today, FURTHEST));
    let replacement = match &act.command {
        Command::RectifyEntry(c) => c.replacement.as_ref().and_then(|act| too_far_ahead(act, today)),
        _ => None,
    };
    let too_far = (on > latest).then_some(Refusal::TooFarAhead { on, latest });
    too_far.or_else(|| still_to_come(act, today)).or(replacement)
}

/// What fixes an order has the day that has come: nothing reopens a year that was closed (PCG, art. 1031-4), and no number
/// of its series is given before the day of the last one, which is that of its issue (CGI, ann. II, art. 242 nonies A).
/// `today` is the day at Greenwich: east of it, where cooperatives are too, the next one may have begun.
fn still_to_come(act: &Act, today: Day) -> Option<Refusal> {
    let fixes = matches!(
        act.command,
        Command::CloseFiscalYear(_)
            | Command::IssueInvoice(_)
            | Command::IssueByKey(_)
            | Command::SettlePool(_)
            | Command::IssueCreditNote(_)
            | Command::ChargeLatePenalty(_)
    );
    let (on, begun) = (act.effective_on, today.succ_opt().unwrap_or(today));
    (fixes && begun < on).then_some(Refusal::StillToCome { on, today })
}

/// Nothing before the book is open, nothing of the cooperative before it is constituted, nothing of the register before
/// the opening position, and no new ties once it is dissolved.
pub(super) fn not_ready(state: &Cooperative, act: &Act) -> Option<Refusal> {
    let on = act.effective_on;
    let opened = state.verification_key().is_some();
    if let Command::OpenBook(_) = act.command {
        return opened.then_some(Refusal::BookAlreadyOpen);
    }
    if !opened {
        return Some(Refusal::BookNotOpen);
    }
    let (asks, life) = (asks(&act.command), state.life());
    if asks != Asks::TheBook && life.incorporated_on.is_none_or(|since| on < since) {
        return Some(Refusal::NotIncorporated { on });
    }
    let before = life.opened_on.filter(|opened_on| on < *opened_on);
    if let Some(opened_on) = before.filter(|_| matches!(asks, Asks::ItsRegister | Asks::Life)) {
        return Some(Refusal::BeforeTheOpening { opened_on });
    }
    let since = life.dissolved_on.filter(|since| asks == Asks::Life && *since <= on);
    since.map(|since| Refusal::Dissolved { since })
}

fn asks(command: &Command) -> Asks {
    match command {
        Command::OpenBook(_)
        | Command::RotateKey(_)
        | Command::ErasePerson(_)
        | Command::Incorporate(_)
        | Command::RectifyEntry(_) => Asks::TheBook,
        Command::Dissolve(_)
        | Command::DevolveAssets(_)
        | Command::GiveUpStatus(_)
        | Command::AdoptStatutes(_)
        | Command::AmendStatutes(_)
        | Command::OpenExisting(_)
        | Command::CarryAssociate(_) => Asks::Existence,
        Command::RejectApplication(_)
        | Command::AppointRepresentative(_)
        | Command::ChangeContact(_)
        | Command::StartEmployment(_)
        | Command::EndEmployment(_)
        | Command::EvidenceBenefit(_)
        | Command::WithdrawAssociate(_)
        | Command::ExcludeAssociate(_)
        | Command::StrikeOffAssociate(_)
        | Command::RecordDeath(_)
        | Command::CallShares(_)
        | Command::PayUpShares(_)
        | Command::NotifyDefault(_)
        | Command::DeclareDefault(_)
        | Command::RefundShares(_)
        | Command::CancelShares(_)
        | Command::ScheduleRefund(_)
        | Command::PayRefund(_)
        | Command::SetOffRefund(_)
        | Command::ReduceRefund(_)
        | Command::StrikeRegister(_)
        | Command::RecordFormality(_)
        | Command::ChooseDissent(_)
        | Command::ReportProject(_)
        | Command::RecordReview(_)
        | Command::EndMandate(_)
        | commands_of!(assemblies)
        | commands_of!(trade)
        | commands_of!(formalities)
        | commands_of!(funds) => Asks::ItsRegister,
        Command::ReceiveApplication(_)
        | Command::AdmitAssociate(_)
        | Command::ReclassifyAssociate(_)
        | Command::SubscribeShares(_)
        | Command::TransferShares(_)
        | Command::ConvertToScic(_)
        | Command::ProposeManager(_)
        | Command::AppointManager(_)
        | Command::AppointReviewer(_)
        | Command::AppointAuditor(_) => Asks::Life,
    }
}
