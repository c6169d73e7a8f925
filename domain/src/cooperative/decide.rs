//! Deciding: a flat ladder of guards, then the events. Dispatch only: each decision stands in a file of its own.

use super::ready::not_ready;
use super::{Act, Command, Cooperative, Event, convert, formal, gather, money, rectify, sales, trade};
use crate::book::{self, BookOpened, FORMAT};
use crate::decision::Decision;
use crate::law::Breach;
use crate::refusal::Refusal;
use crate::statutes::AdoptStatutes;
use crate::values::Day;
use crate::{assemblies, capital, dissolution, incorporation, mandates, opening, register, reviews, scic, statutes};

/// What the book records of an act, or why it refuses it: the first breach of the ladder.
///
/// # Errors
/// The first [`Refusal`] of [`breaches`]. Nothing is changed.
pub fn decide(state: &Cooperative, act: &Act) -> Result<Vec<Event>, Refusal> {
    match breaches(state, act).into_iter().next() {
        Some(refusal) => Err(refusal),
        None => Ok(events(state, act)),
    }
}

/// Every reason to refuse the act, in ladder order: for forms that show all at once.
#[must_use]
pub fn breaches(state: &Cooperative, act: &Act) -> Vec<Refusal> {
    if let Some(refusal) = not_ready(state, act) {
        return vec![refusal];
    }
    cited(state, act).into_iter().chain(struck(state, act)).chain(own_breaches(state, act)).collect()
}

/// Why the resolution of this book that the act cites does not carry it. A correction's own act is asked on its own.
pub(super) fn cited(state: &Cooperative, act: &Act) -> Vec<Refusal> {
    let event = match act.command {
        Command::RectifyEntry(_) | Command::OpenExisting(_) => None,
        _ => the_event(state, act),
    };
    let Some(event) = event else { return Vec::new() };
    let Some(cited) = event.decision().and_then(Decision::resolution) else { return Vec::new() };
    let asked =
        assemblies::Asked { command: act.command.kind().to_owned(), subjects: event.subject().unwrap_or_default() };
    assemblies::cited_breaches(&state.assemblies, cited, &asked, act.effective_on)
}

/// A fact that would change a struck register without correcting an entry.
fn struck(state: &Cooperative, act: &Act) -> Option<Refusal> {
    let (last, _) = state.struck.last()?;
    if act.effective_on > last || matches!(act.command, Command::RectifyEntry(_)) {
        return None;
    }
    let event = the_event(state, act)?;
    let (struck_on, at) = scic::changed_by(&state.struck, event.touches(), event.effective_on())?;
    Some(Refusal::BeforeStruckRegister { struck_on, at })
}

/// What the clauses' own rules say, and the shares that were issued at a nominal value.
pub(super) fn amended_breaches(state: &Cooperative, command: &AdoptStatutes, on: Day) -> Vec<Refusal> {
    let nominal = capital::nominal_breaches(&state.statutes, &state.capital, command, on);
    statutes::amend_breaches(&state.statutes, command, on).into_iter().chain(nominal).collect()
}

/// What the command's own rules say.
pub(super) fn own_breaches(state: &Cooperative, act: &Act) -> Vec<Refusal> {
    let on = act.effective_on;
    let Cooperative { life, statutes: clauses, register: lines, capital: shares, mandates: given, .. } = state;
    let form = clauses.on(on).map(|current| current.form);
    match &act.command {
        Command::OpenBook(_) => Vec::new(),
        Command::RotateKey(c) => state.verification_key().map(|key| book::rotate_breaches(key, c)).unwrap_or_default(),
        Command::ErasePerson(c) => book::erase_breaches(&state.erased, lines, c, on),
        Command::Incorporate(_) => incorporation::breaches(life.incorporated_on),
        Command::Dissolve(c) => dissolution::dissolve_breaches(form, life.dissolved_on, c),
        Command::DevolveAssets(c) => dissolution::devolve_breaches(life.dissolved_on, c, on),
        Command::GiveUpStatus(c) => dissolution::give_up_status_breaches(form, life.status_given_up_on, c),
        Command::AdoptStatutes(c) => statutes::adopt_breaches(clauses, c, on),
        Command::AmendStatutes(c) => amended_breaches(state, c, on),
        Command::OpenExisting(c) => opening::breaches(clauses, before_opening(state), c, on),
        Command::CarryAssociate(c) => opening::carry_breaches(clauses, lines, life.opened_on, c, on),
        Command::ReceiveApplication(c) => register::receive_breaches(clauses, lines, c, on),
        Command::RejectApplication(c) => register::reject_breaches(clauses, lines, c, on),
        Command::AdmitAssociate(c) => register::admit_breaches(clauses, lines, c, on),
        Command::ReclassifyAssociate(c) => {
            let public = capital::public_capital_breaches(clauses, lines, shares, c, on);
            register::reclassify_breaches(clauses, lines, c, on).into_iter().chain(public).collect()
        }
        Command::AppointRepresentative(c) => register::represent_breaches(lines, c, on),
        Command::ChangeContact(c) => register::change_contact_breaches(lines, c, on),
        Command::StartEmployment(c) => register::start_employment_breaches(lines, c, on),
        Command::EndEmployment(c) => register::end_employment_breaches(lines, c, on),
        Command::EvidenceBenefit(c) => register::evidence_benefit_breaches(lines, c, on),
        Command::WithdrawAssociate(c) => register::withdraw_breaches(clauses, lines, c, on),
        Command::ExcludeAssociate(c) => register::exclude_breaches(clauses, lines, c, on),
        Command::StrikeOffAssociate(c) => register::strike_off_breaches(clauses, lines, c, on),
        Command::RecordDeath(c) => register::record_death_breaches(lines, c, on),
        Command::SubscribeShares(c) => capital::subscribe_breaches(clauses, lines, shares, c, on),
        Command::CallShares(c) => capital::call_breaches(shares, c, on),
        Command::PayUpShares(c) => capital::pay_up_breaches(shares, c, on),
        Command::NotifyDefault(c) => capital::notify_default_breaches(shares, c, on),
        Command::DeclareDefault(c) => capital::declare_default_breaches(lines, shares, c, on),
        Command::TransferShares(c) => capital::transfer_breaches(clauses, lines, shares, c, on),
        Command::RefundShares(c) => capital::refund_breaches(clauses, lines, shares, c, on),
        Command::CancelShares(c) => capital::cancel_breaches(clauses, lines, shares, c, on),
        Command::ScheduleRefund(c) => capital::schedule_refund_breaches(shares, c, on),
        Command::PayRefund(c) => capital::pay_refund_breaches(clauses, lines, shares, c, on),
        Command::SetOffRefund(c) => sales::set_off_breaches(state, c, on),
        Command::ReduceRefund(c) => capital::reduce_refund_breaches(clauses, lines, shares, c, on),
        Command::StrikeRegister(c) => scic::breaches(clauses, (lines, shares), &state.struck, c, on),
        Command::ConvertToScic(c) => convert::breaches(state, c, on),
        Command::RecordFormality(c) => scic::formality_breaches(&state.conversions, c, on),
        Command::ChooseDissent(c) => {
            scic::choose_dissent_breaches(&state.conversions, lines, c, convert::stand(state, c.associate), on)
        }
        Command::ReportProject(c) => scic::report_project_breaches(clauses, &state.ledger, &state.conversions, c, on),
        Command::RecordReview(c) => reviews::record_review_breaches(around(state), c, on),
        Command::ProposeManager(c) => mandates::propose_manager_breaches(clauses, &state.assemblies, c, on),
        Command::AppointManager(c) => mandates::appoint_manager_breaches(clauses, lines, given, c, on),
        Command::AppointReviewer(c) => mandates::appoint_reviewer_breaches(given, c, on),
        Command::AppointAuditor(c) => mandates::appoint_auditor_breaches(given, c, on),
        Command::EndMandate(c) => mandates::end_mandate_breaches(given, c, on),
        commands_of!(assemblies) => gather::breaches(state.hall(), act),
        commands_of!(trade) => trade::breaches(state, act),
        commands_of!(funds) => money::breaches(state, act),
        commands_of!(formalities) => formal::breaches(state, act),
        Command::RectifyEntry(c) => rectify::breaches(state, c),
    }
}

/// What the act, once recorded, leaves against the statutes or against form. Recorded all the same: it is a fact.
#[must_use]
pub fn findings(state: &Cooperative, act: &Act) -> Vec<Breach> {
    let on = act.effective_on;
    let Cooperative { statutes: clauses, register: lines, capital: shares, mandates: given, .. } = state;
    let left_behind = |associate, lost_on| capital::left_behind_findings(shares, associate, lost_on);
    match &act.command {
        Command::AdoptStatutes(c) => statutes::findings(&c.statutes),
        Command::AmendStatutes(c) => {
            statutes::findings(&c.statutes).into_iter().chain(convert::without_a_pack(state, c, on)).collect()
        }
        Command::ConvertToScic(c) => convert::findings(state, c, on),
        Command::ReceiveApplication(c) => register::receive_findings(c),
        Command::AdmitAssociate(c) => register::admit_findings(clauses, lines, c, on),
        Command::ReclassifyAssociate(c) => register::reclassify_findings(clauses, c, on),
        Command::AppointRepresentative(c) => register::represent_findings(c),
        Command::WithdrawAssociate(c) => {
            let behind = left_behind(c.associate, register::withdraw_event(clauses, lines, c, on).effective_on);
            register::withdraw_findings(clauses, lines, c, on).into_iter().chain(behind).collect()
        }
        Command::ExcludeAssociate(c) => left_behind(c.associate, on),
        Command::StrikeOffAssociate(c) => left_behind(c.associate, on),
        Command::RecordDeath(c) => left_behind(c.associate, on),
        Command::DeclareDefault(c) => left_behind(c.associate, on),
        Command::SubscribeShares(c) => capital::subscribe_findings(clauses, c, on),
        Command::PayUpShares(c) => capital::pay_up_findings(shares, c, on),
        Command::TransferShares(c) => {
            let last = capital::transfer_event(clauses, shares, c, on).last_day_of_transferor();
            let behind = last.map(|last| left_behind(c.from, last)).unwrap_or_default();
            capital::transfer_findings(clauses, c, on).into_iter().chain(behind).collect()
        }
        Command::RefundShares(c) => capital::refund_findings(clauses, lines, c, on),
        Command::CancelShares(c) => capital::cancel_findings(lines, c),
        Command::ScheduleRefund(c) => capital::schedule_refund_findings(clauses, lines, shares, c, on),
        Command::PayRefund(c) => capital::pay_refund_findings(shares, c, on),
        Command::AppointManager(c) => mandates::appoint_manager_findings(clauses, given, c, on),
        Command::AppointReviewer(c) => mandates::appoint_reviewer_findings(c),
        commands_of!(assemblies) => gather::findings(state.hall(), act),
        commands_of!(trade) => trade::findings(state, act),
        Command::RectifyEntry(c) => rectify::findings(state, c),
        commands_of!(book)
        | commands_of!(formalities)
        | commands_of!(funds)
        | Command::Incorporate(_)
        | Command::Dissolve(_)
        | Command::DevolveAssets(_)
        | Command::GiveUpStatus(_)
        | Command::OpenExisting(_)
        | Command::CarryAssociate(_)
        | Command::RejectApplication(_)
        | Command::ChangeContact(_)
        | Command::StartEmployment(_)
        | Command::EndEmployment(_)
        | Command::EvidenceBenefit(_)
        | Command::CallShares(_)
        | Command::NotifyDefault(_)
        | Command::SetOffRefund(_)
        | Command::ReduceRefund(_)
        | Command::StrikeRegister(_)
        | Command::RecordFormality(_)
        | Command::ChooseDissent(_)
        | Command::ReportProject(_)
        | Command::RecordReview(_)
        | Command::ProposeManager(_)
        | Command::AppointAuditor(_)
        | Command::EndMandate(_) => Vec::new(),
    }
}

/// The events of an act that no guard refused.
fn events(state: &Cooperative, act: &Act) -> Vec<Event> {
    match &act.command {
        Command::OpenExisting(c) => opened_position(state, c, act.effective_on),
        Command::ConvertToScic(c) => convert::events(state, c, act.effective_on),
        commands_of!(assemblies) => gather::events(state.hall(), act),
        commands_of!(trade) => trade::events(state, act),
        _ => the_event(state, act).into_iter().collect(),
    }
}

/// The one event of an act, or the one that stands for it; none of an opening position, of recorded votes and of a shared
/// pool, which may have many.
pub(super) fn the_event(state: &Cooperative, act: &Act) -> Option<Event> {
    let on = act.effective_on;
    let Cooperative { statutes: clauses, register: lines, capital: shares, billing: sold, .. } = state;
    Some(match &act.command {
        Command::OpenBook(c) => Event::BookOpened(opened(c, on)),
        Command::RotateKey(c) => Event::KeyRotated(book::rotate_event(state.verification_key()?, c, on)),
        Command::ErasePerson(c) => Event::PersonErased(book::erase_event(c, on)),
        Command::Incorporate(c) => Event::CooperativeIncorporated(incorporation::event(c, on)),
        Command::Dissolve(c) => Event::CooperativeDissolved(dissolution::dissolve_event(c, on)),
        Command::DevolveAssets(c) => Event::AssetsDevolved(dissolution::devolve_event(c, on)),
        Command::GiveUpStatus(c) => Event::StatusGivenUp(dissolution::give_up_status_event(c, on)),
        Command::AdoptStatutes(c) => Event::StatutesAdopted(statutes::event(c, on)),
        Command::AmendStatutes(c) => Event::StatutesAmended(statutes::event(c, on)),
        Command::OpenExisting(_) => return None,
        Command::CarryAssociate(c) => Event::AssociateCarried(opening::carry_event(clauses, c, on)),
        Command::ReceiveApplication(c) => Event::ApplicationReceived(register::receive_event(c, on)),
        Command::RejectApplication(c) => Event::ApplicationRejected(register::reject_event(c, on)),
        Command::AdmitAssociate(c) => Event::AssociateAdmitted(register::admit_event(lines, c, on)),
        Command::ReclassifyAssociate(c) => Event::AssociateReclassified(register::reclassify_event(c, on)),
        Command::AppointRepresentative(c) => Event::RepresentativeAppointed(register::represent_event(c, on)),
        Command::ChangeContact(c) => Event::ContactChanged(register::change_contact_event(c, on)),
        Command::StartEmployment(c) => Event::EmploymentStarted(register::start_employment_event(c, on)),
        Command::EndEmployment(c) => Event::EmploymentEnded(register::end_employment_event(c, on)),
        Command::EvidenceBenefit(c) => Event::BenefitEvidenced(register::evidence_benefit_event(c, on)),
        Command::WithdrawAssociate(c) => Event::AssociateWithdrew(register::withdraw_event(clauses, lines, c, on)),
        Command::ExcludeAssociate(c) => Event::AssociateExcluded(register::exclude_event(c, on)),
        Command::StrikeOffAssociate(c) => Event::AssociateStruckOff(register::strike_off_event(c, on)),
        Command::RecordDeath(c) => Event::AssociateDied(register::record_death_event(c, on)),
        Command::SubscribeShares(c) => Event::SharesSubscribed(capital::subscribe_event(clauses, c, on)),
        Command::CallShares(c) => Event::SharesCalled(capital::call_event(c, on)),
        Command::PayUpShares(c) => Event::SharesPaidUp(capital::pay_up_event(c, on)),
        Command::NotifyDefault(c) => Event::DefaultNotified(capital::notify_default_event(shares, c, on)),
        Command::DeclareDefault(c) => Event::DefaultDeclared(capital::declare_default_event(shares, c, on)),
        Command::TransferShares(c) => Event::SharesTransferred(capital::transfer_event(clauses, shares, c, on)),
        Command::RefundShares(c) => Event::SharesRefunded(capital::refund_event(clauses, shares, c, on)),
        Command::CancelShares(c) => Event::SharesCancelled(capital::cancel_event(clauses, lines, shares, c, on)),
        Command::ScheduleRefund(c) => Event::RefundScheduled(capital::schedule_refund_event(shares, c, on)?),
        Command::PayRefund(c) => Event::RefundPaid(capital::pay_refund_event(shares, c, on)?),
        Command::SetOffRefund(c) => Event::RefundSetOff(capital::set_off_refund_event(shares, sold, c, on)?),
        Command::ReduceRefund(c) => Event::RefundReduced(capital::reduce_refund_event(shares, c, on)?),
        Command::StrikeRegister(c) => {
            Event::RegisterStruck(scic::event(clauses, (lines, shares), c, (on, state.size()))?)
        }
        Command::ConvertToScic(c) => Event::ScicConverted(scic::convert_event(c, on)),
        Command::RecordFormality(c) => Event::FormalityDone(scic::formality_event(c, on)),
        Command::ChooseDissent(c) => Event::DissentChosen(scic::choose_dissent_event(c, on)),
        Command::ReportProject(c) => Event::ProjectReported(scic::report_project_event(c, on)),
        Command::RecordReview(c) => Event::ReviewRecorded(reviews::record_review_event(c, on)),
        Command::ProposeManager(c) => Event::ManagerProposed(mandates::propose_manager_event(c, on)),
        Command::AppointManager(c) => Event::ManagerAppointed(mandates::appoint_manager_event(c, on)),
        Command::AppointReviewer(c) => Event::ReviewerAppointed(mandates::appoint_reviewer_event(c, on)),
        Command::AppointAuditor(c) => Event::AuditorAppointed(mandates::appoint_auditor_event(c, on)),
        Command::EndMandate(c) => Event::MandateEnded(mandates::end_mandate_event(c, on)),
        commands_of!(assemblies) => return gather::the_event(state.hall(), act),
        commands_of!(trade) => return trade::the_event(state, act),
        commands_of!(funds) => return money::the_event(state, act),
        commands_of!(formalities) => return formal::the_event(state, act),
        Command::RectifyEntry(c) => Event::EntryRectified(rectify::event(state, c, on)),
    })
}

fn opened_position(state: &Cooperative, command: &opening::OpenExisting, on: Day) -> Vec<Event> {
    let opened = opening::events(&state.statutes, command, on);
    std::iter::once(Event::PositionStated(opened.position))
        .chain(opened.associates.into_iter().map(Event::AssociateCarried))
        .chain(opened.refunds.into_iter().map(Event::RefundCarried))
        .chain(opened.mandates.into_iter().map(Event::MandateCarried))
        .collect()
}

fn around(state: &Cooperative) -> reviews::Around<'_> {
    let Cooperative { reviews, register, mandates, assemblies, .. } = state;
    reviews::Around { reviews, register, mandates, assemblies }
}

fn before_opening(state: &Cooperative) -> opening::Before {
    let begun = state.life.opened_on.is_some() || !state.register.is_empty();
    if begun { opening::Before::Something } else { opening::Before::Nothing }
}

fn opened(command: &book::OpenBook, on: Day) -> BookOpened {
    BookOpened {
        format: FORMAT,
        origin: command.origin.clone(),
        verification_key: command.verification_key.clone(),
        succeeds: command.succeeds.clone(),
        effective_on: on,
    }
}
