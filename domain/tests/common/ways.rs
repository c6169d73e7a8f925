//! The commands of the ways in, the movements and the ways out, complete and acceptable.

use super::{Party, bulletin, day, decided_by, eur, label, person, sealed, shares, slug};
use quitus_domain::capital::*;
use quitus_domain::law::exclusion::OwnVote;
use quitus_domain::register::*;
use quitus_domain::statutes::StrikeOffGround;
use quitus_domain::values::{Cents, Organ, PersonRef, RefundRef};
use uuid::Uuid;

pub fn application(party: Party) -> ReceiveApplication {
    ReceiveApplication {
        associate: party.reference(),
        identity: party.identity(),
        category: slug(party.category),
        letter: Some(sealed("letter")),
    }
}

pub fn rejection(party: Party) -> RejectApplication {
    RejectApplication {
        associate: party.reference(),
        ground: Some(sealed("ground")),
        decision: decided_by(Organ::OrdinaryAssembly),
    }
}

pub fn reclassification(party: Party, category: &str) -> ReclassifyAssociate {
    ReclassifyAssociate {
        associate: party.reference(),
        category: slug(category),
        ground: sealed("ground"),
        evidence: vec![sealed("evidence")],
        decision: decided_by(Organ::OrdinaryAssembly),
    }
}

/// Person n° `number` takes the place of who is named by the admission.
pub fn representation(party: Party, number: u128) -> AppointRepresentative {
    AppointRepresentative {
        associate: party.reference(),
        representative: person(number),
        replaces: party.person(),
        power: Some(sealed("power")),
    }
}

pub fn contact(party: Party) -> ChangeContact {
    ChangeContact {
        associate: party.reference(),
        seat: Some(label("Colmar")),
        person: Some(party.person()),
        email_notice: Some(EmailNotice::Agreed { document: sealed("consent") }),
    }
}

pub fn hiring(person: PersonRef) -> StartEmployment {
    StartEmployment { person, contract: Contract::Employment, document: Some(sealed("contract")) }
}

pub fn departure(person: PersonRef) -> EndEmployment {
    EndEmployment { person, document: Some(sealed("letter")) }
}

pub fn benefit(party: Party, from: &str) -> EvidenceBenefit {
    EvidenceBenefit { associate: party.reference(), from: day(from), document: sealed("invoice") }
}

pub fn exclusion(party: Party, in_favour: u64, present: u64) -> ExcludeAssociate {
    ExcludeAssociate {
        associate: party.reference(),
        ground: sealed("ground"),
        summons: Some(sealed("summons")),
        votes: ExclusionVotes { present, in_favour, own_vote: OwnVote::Kept },
        decision: decided_by(Organ::ExtraordinaryAssembly),
    }
}

pub fn strike_off(party: Party, ground: StrikeOffGround) -> StrikeOffAssociate {
    StrikeOffAssociate { associate: party.reference(), ground, evidence: vec![sealed("evidence")] }
}

pub fn death(party: Party) -> RecordDeath {
    RecordDeath { associate: party.reference(), certificate: Some(sealed("certificate")) }
}

pub fn call(party: Party, number: u128, euros: i32, due_on: &str) -> CallShares {
    CallShares {
        subscription: bulletin(number),
        associate: party.reference(),
        amount: eur(euros),
        due_on: day(due_on),
        letter: Some(sealed("call")),
    }
}

pub fn notice(party: Party, number: u128) -> NotifyDefault {
    NotifyDefault { subscription: bulletin(number), associate: party.reference(), letter: sealed("notice") }
}

pub fn default(party: Party, number: u128) -> DeclareDefault {
    DeclareDefault { subscription: bulletin(number), associate: party.reference() }
}

/// At the nominal value of 20 €, with the approval of the assembly.
pub fn transfer(from: Party, to: Party, count: u64) -> TransferShares {
    TransferShares {
        from: from.reference(),
        to: to.reference(),
        shares: shares(count),
        price: eur(20).times(count).unwrap(),
        deed: sealed("deed"),
        approval: Some(decided_by(Organ::OrdinaryAssembly)),
    }
}

pub fn debt(number: u128) -> RefundRef {
    RefundRef(Uuid::from_u128(0x2EF0_0000_0000_4000_8000_0000_0000_0000 + number))
}

/// On a balance sheet without losses.
pub fn cancellation(party: Party, number: u128, count: u64) -> CancelShares {
    CancelShares {
        refund: debt(number),
        associate: party.reference(),
        shares: shares(count),
        balance_sheet: super::balance_sheet(0),
        revaluation: None,
    }
}

/// These parts, in euros, by these days.
pub fn schedule(number: u128, parts: &[(i32, &str)]) -> ScheduleRefund {
    let part = |(euros, due_on): &(i32, &str)| Instalment { due_on: day(due_on), amount: eur(*euros) };
    ScheduleRefund {
        refund: debt(number),
        instalments: parts.iter().map(part).collect(),
        decision: decided_by(Organ::Manager),
    }
}

pub fn pay(number: u128, amount: Cents) -> PayRefund {
    PayRefund { refund: debt(number), amount }
}

pub fn set_off(number: u128, amount: Cents) -> SetOffRefund {
    SetOffRefund { refund: debt(number), amount, claim: sealed("claim"), pays: Vec::new() }
}

pub fn reduction(number: u128, amount: Cents) -> ReduceRefund {
    ReduceRefund { refund: debt(number), amount, balance_sheet: super::balance_sheet(8_000) }
}
