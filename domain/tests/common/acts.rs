//! The commands of the story, complete and acceptable; a test changes the one field it is about.

use super::{Party, day, label};
use quitus_domain::accounts::{
    AllocateResult, CloseFiscalYear, FileAccounts, ImportEntries, OpenFiscalYear, RecordEntry,
};
use quitus_domain::assemblies::*;
use quitus_domain::billing::{
    CancelLatePenalty, ChargeLatePenalty, ChooseVatDue, IssueByKey, IssueCreditNote, IssueInvoice, MatchPayment,
    PriceService, ReceivePayment, RecordUsage, RefundCustomer, ReversePayment, ReverseWriteOff, SetKey, SettlePool,
    UnmatchPayment, WriteOffInvoice,
};
use quitus_domain::book::{ErasePerson, ErasureScope, OpenBook, RotateKey, VerificationKey};
use quitus_domain::capital::*;
use quitus_domain::cooperative::{Act, Command, RectifyEntry};
use quitus_domain::decision::{Decision, OutsideDecision};
use quitus_domain::dissolution::{DevolveAssets, Dissolve, GiveUpStatus};
use quitus_domain::formalities::{ConfirmAccounts, NoteCapitalVariation, PublishManagerExit};
use quitus_domain::funds::{
    AccrueInterest, AgreeCurrentAccount, ChargeToGrant, CloseGrant, DepositInCurrentAccount, PayInterest, ReceiveGrant,
    RepayCurrentAccount, SignGrant,
};
use quitus_domain::incorporation::Incorporate;
use quitus_domain::mandates::{AppointAuditor, AppointManager, AppointReviewer, EndMandate, ProposeManager};
use quitus_domain::opening::{CarriedAssociate, OpenExisting};
use quitus_domain::register::*;
use quitus_domain::reviews::RecordReview;
use quitus_domain::scic::{ChooseDissent, ConvertToScic, RecordFormality, ReportProject, StrikeRegister};
use quitus_domain::statutes::{AdoptStatutes, Statutes};
use quitus_domain::values::{Cents, Digest, Organ, PersonRef, Sealed, Shares, SubscriptionRef};
use std::num::NonZeroU64;
use uuid::Uuid;

/// A command on its day.
pub fn on(date: &str, command: impl Into<Said>) -> Act {
    let mut act = Act { effective_on: day(date), command: command.into().0 };
    // Whoever is admitted on the day of constitution is admitted by the founders' deed.
    if let Command::AdmitAssociate(admission) = &mut act.command
        && date == super::FOUNDED
        && admission.decision == assembly()
    {
        admission.decision = deed();
    }
    act
}

/// A command of whichever kind.
pub struct Said(pub Command);

macro_rules! said {
    ($($name:ident)*) => {$(
        impl From<$name> for Said {
            fn from(command: $name) -> Said {
                Said(Command::$name(command))
            }
        }
    )*};
}

said! {
    OpenBook RotateKey ErasePerson Incorporate Dissolve DevolveAssets GiveUpStatus OpenExisting
    ReceiveApplication RejectApplication AdmitAssociate ReclassifyAssociate AppointRepresentative ChangeContact
    StartEmployment EndEmployment EvidenceBenefit WithdrawAssociate ExcludeAssociate StrikeOffAssociate RecordDeath
    SubscribeShares CallShares PayUpShares NotifyDefault DeclareDefault TransferShares RefundShares CancelShares
    ScheduleRefund PayRefund SetOffRefund ReduceRefund ProposeManager AppointManager AppointReviewer AppointAuditor
    ApproveMinutes OpenConsultation SignDeed AdjournAssembly ResumeAssembly EndMandate ConveneAssembly RecordNotice AddResolution AmendRoll GiveProxy RevokeProxy ReceiveForm CheckIn CheckOut
    PriceService SetKey ChooseVatDue IssueInvoice IssueByKey SettlePool IssueCreditNote ReceivePayment MatchPayment ReversePayment
    UnmatchPayment RecordUsage
    NoteCapitalVariation PublishManagerExit ConfirmAccounts
    ConvertToScic RecordFormality ChooseDissent ReportProject RecordReview
    RefundCustomer ChargeLatePenalty CancelLatePenalty WriteOffInvoice ReverseWriteOff ImportEntries
    AgreeCurrentAccount DepositInCurrentAccount RepayCurrentAccount AccrueInterest PayInterest
    SignGrant ReceiveGrant ChargeToGrant CloseGrant
    OpenFiscalYear CloseFiscalYear RecordEntry AllocateResult FileAccounts
    OpenAssembly PutToVote RecordVotes CloseVote CloseAssembly SealMinutes SignMinutes StrikeRegister RectifyEntry
}

impl From<CarriedAssociate> for Said {
    fn from(line: CarriedAssociate) -> Said {
        Said(Command::CarryAssociate(line))
    }
}

impl From<Command> for Said {
    fn from(command: Command) -> Said {
        Said(command)
    }
}

pub fn eur(euros: i32) -> Cents {
    Cents::of(euros * 100)
}

pub fn shares(count: u64) -> Shares {
    Shares::try_from(count).unwrap()
}

/// A document or a text, told apart by a word of letters and digits.
pub fn sealed(word: &str) -> Sealed {
    let digest = Digest::try_from(format!("{word:A<43}=")).unwrap();
    Sealed { digest, size: 2048, media_type: "application/pdf".to_owned() }
}

pub fn key(name: &str) -> VerificationKey {
    VerificationKey(format!("quitus/demo-cooproduction+2b9f0c11+{name}"))
}

pub fn decided_by(organ: Organ) -> Decision {
    Decision::Outside(OutsideDecision {
        organ,
        decided_on: day("2012-01-02"),
        number: label("1"),
        document: sealed("minutes"),
    })
}

pub fn deed() -> Decision {
    decided_by(Organ::FoundingDeed)
}

pub fn assembly() -> Decision {
    decided_by(Organ::OrdinaryAssembly)
}

pub fn opening() -> OpenBook {
    OpenBook { origin: "quitus/demo-cooproduction".to_owned(), verification_key: key("first"), succeeds: None }
}

pub fn new_key(name: &str) -> RotateKey {
    RotateKey { new: key(name) }
}

pub fn incorporation() -> Incorporate {
    Incorporate {
        name: label("Cooproduction"),
        siren: Some(super::siren(10_000_000)),
        registry: Some(label("Strasbourg")),
        seat: label("Strasbourg"),
        decision: deed(),
    }
}

pub fn adopts(statutes: Statutes) -> Command {
    Command::AdoptStatutes(AdoptStatutes { statutes, decision: deed() })
}

pub fn amends(statutes: Statutes) -> Command {
    Command::AmendStatutes(AdoptStatutes { statutes, decision: decided_by(Organ::ExtraordinaryAssembly) })
}

pub fn admission(party: Party) -> AdmitAssociate {
    AdmitAssociate {
        associate: party.reference(),
        identity: party.identity(),
        category: super::slug(party.category),
        ground: sealed("ground"),
        evidence: vec![sealed("evidence")],
        decision: assembly(),
    }
}

/// A withdrawal told on that day.
pub fn withdrawal(party: Party, notified_on: &str) -> WithdrawAssociate {
    WithdrawAssociate { associate: party.reference(), notified_on: day(notified_on), letter: Some(sealed("letter")) }
}

pub fn bulletin(number: u128) -> SubscriptionRef {
    SubscriptionRef(Uuid::from_u128(0x5B50_0000_0000_4000_8000_0000_0000_0000 + number))
}

/// Shares at 20 €, all paid at once.
pub fn subscription(party: Party, number: u128, count: u64) -> SubscribeShares {
    SubscribeShares {
        subscription: bulletin(number),
        associate: party.reference(),
        shares: shares(count),
        nominal: eur(20),
        paid: eur(20).times(count).unwrap(),
        bulletin: Some(sealed("bulletin")),
    }
}

pub fn payment(party: Party, number: u128, amount: Cents) -> PayUpShares {
    PayUpShares { subscription: bulletin(number), associate: party.reference(), amount }
}

/// A refund at the full nominal value, on a balance sheet without losses.
pub fn refund(party: Party, count: u64) -> RefundShares {
    RefundShares {
        associate: party.reference(),
        shares: shares(count),
        amount: eur(20).times(count).unwrap(),
        balance_sheet: balance_sheet(0),
    }
}

/// The same command, on the accounts of another close.
pub fn on_accounts_of(closed_on: &str, mut command: RefundShares) -> RefundShares {
    command.balance_sheet.closed_on = day(closed_on);
    command
}

/// 8 000 € of capital, 2 000 € of statutory reserves, and these losses in euros.
pub fn balance_sheet(losses: i32) -> BalanceSheet {
    BalanceSheet {
        closed_on: day("2015-12-31"),
        losses: eur(losses),
        capital: eur(8_000),
        statutory_reserves: eur(2_000),
        document: sealed("accounts"),
    }
}

pub fn erasure(person: PersonRef, scope: ErasureScope) -> ErasePerson {
    ErasePerson { person, scope, ground: sealed("request") }
}

/// Entry n° `number` should have been this act.
pub fn correction(number: u64, act: Act) -> RectifyEntry {
    RectifyEntry { replacement: Some(Box::new(act)), ..annulment(number) }
}

/// Entry n° `number` should not have been.
pub fn annulment(number: u64) -> RectifyEntry {
    RectifyEntry { entry_number: NonZeroU64::new(number).unwrap(), reason: sealed("reason"), replacement: None }
}
