//! The act that would record an event again: what a correction starts from.

use crate::common::*;
use quitus_domain::billing::{Pays, RecordUsage};
use quitus_domain::capital::*;
use quitus_domain::cooperative::{Act, Command, Event};
use quitus_domain::dissolution::{DevolveAssets, Dissolve, GiveUpStatus};
use quitus_domain::formalities::{ConfirmAccounts, NoteCapitalVariation, PublishManagerExit};
use quitus_domain::mandates::{AppointAuditor, AppointManager, AppointReviewer, EndMandate, ProposeManager};
use quitus_domain::opening::{AssociateCarried, CarriedAssociate};
use quitus_domain::register::*;
use quitus_domain::reviews::RecordReview;
use quitus_domain::scic::{ChooseDissent, RecordFormality, ReportProject};

/// The command of one type from the fields of its event that bear the same name.
macro_rules! command {
    ($name:ident, $event:ident: $($field:ident)*) => {
        Command::$name($name { $($field: $event.$field),* })
    };
}

/// The act that would record this event, on its day; none for what no act alone records.
pub fn again(event: &Event) -> Option<Act> {
    let (command, mut on) = (of_the_society(event).or_else(|| of_the_register(event))?, event.effective_on());
    if let Event::AssociateWithdrew(e) = event {
        on = e.asked_for;
    }
    Some(Act { effective_on: on, command })
}

fn of_the_society(event: &Event) -> Option<Command> {
    Some(match event.clone() {
        Event::CooperativeIncorporated(_) => Command::Incorporate(incorporation()),
        Event::StatutesAdopted(e) => adopts(e.statutes),
        Event::StatutesAmended(e) => amends(e.statutes),
        Event::CooperativeDissolved(e) => command!(Dissolve, e: liquidator decision),
        Event::AssetsDevolved(e) => command!(DevolveAssets, e: name siren nature amount decision),
        Event::StatusGivenUp(e) => command!(GiveUpStatus, e: authorisation decision),
        Event::AssociateCarried(e) => Command::CarryAssociate(line(e)),
        Event::ManagerProposed(e) => command!(ProposeManager, e: candidate proposed_by document decision),
        Event::ManagerAppointed(e) => command!(AppointManager, e: mandate holder ends_on decision),
        Event::ReviewerAppointed(e) => command!(AppointReviewer, e: mandate holder deputy approval ends_on decision),
        Event::AuditorAppointed(e) => command!(AppointAuditor, e: mandate holder deputy ends_on decision),
        Event::MandateEnded(e) => command!(EndMandate, e: mandate cause document),
        Event::FormalityDone(e) => command!(RecordFormality, e: formality document),
        Event::DissentChosen(e) => command!(ChooseDissent, e: associate option letter),
        Event::ProjectReported(e) => command!(ReportProject, e: year report),
        Event::CapitalVariationNoted(e) => command!(NoteCapitalVariation, e: year decision),
        Event::ManagerExitPublished(e) => command!(PublishManagerExit, e: mandate registry reference receipt),
        Event::AccountsConfirmed(e) => command!(ConfirmAccounts, e: assembly decision),
        Event::ReviewRecorded(e) => command!(RecordReview, e: review stage),
        _ => return None,
    })
}

fn line(e: AssociateCarried) -> CarriedAssociate {
    CarriedAssociate {
        associate: e.associate,
        number: e.number,
        identity: e.identity,
        category: e.category,
        ground: e.ground,
        since: e.since,
        shares: e.shares,
        paid: e.paid,
        pay_up_due_on: Some(e.due_on),
        left_on: e.left_on,
    }
}

fn of_the_register(event: &Event) -> Option<Command> {
    Some(match event.clone() {
        Event::ApplicationReceived(e) => command!(ReceiveApplication, e: associate identity category letter),
        Event::ApplicationRejected(e) => command!(RejectApplication, e: associate ground decision),
        Event::AssociateAdmitted(e) => {
            command!(AdmitAssociate, e: associate identity category ground evidence decision)
        }
        Event::AssociateReclassified(e) => {
            command!(ReclassifyAssociate, e: associate category ground evidence decision)
        }
        Event::RepresentativeAppointed(e) => {
            command!(AppointRepresentative, e: associate representative replaces power)
        }
        Event::ContactChanged(e) => command!(ChangeContact, e: associate seat person email_notice),
        Event::EmploymentStarted(e) => command!(StartEmployment, e: person contract document),
        Event::EmploymentEnded(e) => command!(EndEmployment, e: person document),
        Event::BenefitEvidenced(e) => command!(EvidenceBenefit, e: associate from document),
        Event::UsageRecorded(e) => command!(RecordUsage, e: associate service period quantity evidence),
        Event::AssociateWithdrew(e) => command!(WithdrawAssociate, e: associate notified_on letter),
        Event::AssociateExcluded(e) => command!(ExcludeAssociate, e: associate ground summons votes decision),
        Event::AssociateStruckOff(e) => command!(StrikeOffAssociate, e: associate ground evidence),
        Event::AssociateDied(e) => command!(RecordDeath, e: associate certificate),
        other => return of_the_shares(other),
    })
}

fn of_the_shares(event: Event) -> Option<Command> {
    Some(match event {
        Event::SharesSubscribed(e) => {
            command!(SubscribeShares, e: subscription associate shares nominal paid bulletin)
        }
        Event::SharesCalled(e) => command!(CallShares, e: subscription associate amount due_on letter),
        Event::SharesPaidUp(e) => command!(PayUpShares, e: subscription associate amount),
        Event::DefaultNotified(e) => command!(NotifyDefault, e: subscription associate letter),
        Event::DefaultDeclared(e) => command!(DeclareDefault, e: subscription associate),
        Event::SharesTransferred(e) => command!(TransferShares, e: from to shares price deed approval),
        Event::SharesRefunded(e) => command!(RefundShares, e: associate shares amount balance_sheet),
        Event::SharesCancelled(e) => {
            command!(CancelShares, e: refund associate shares balance_sheet revaluation)
        }
        Event::RefundScheduled(e) => command!(ScheduleRefund, e: refund instalments decision),
        Event::RefundPaid(e) => command!(PayRefund, e: refund amount),
        Event::RefundSetOff(e) => {
            let pays = e.pays.iter().map(|one| Pays { invoice: one.invoice.clone(), amount: one.amount }).collect();
            Command::SetOffRefund(SetOffRefund { refund: e.refund, amount: e.amount, claim: e.claim, pays })
        }
        Event::RefundReduced(e) => command!(ReduceRefund, e: refund amount balance_sheet),
        _ => return None,
    })
}
