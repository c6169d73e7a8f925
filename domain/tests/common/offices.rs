//! The commands of mandates, of the opening of an existing cooperative and of the end.

use super::{Party, day, decided_by, eur, label, person, sealed, siren, slug};
use quitus_domain::capital::Revaluation;
use quitus_domain::dissolution::{DevolveAssets, Dissolve, GiveUpStatus};
use quitus_domain::law::status::Devolvee;
use quitus_domain::mandates::*;
use quitus_domain::opening::*;
use quitus_domain::values::{Cents, MandateRef, Organ};
use uuid::Uuid;

pub fn mandate(number: u128) -> MandateRef {
    MandateRef(Uuid::from_u128(0x3A4D_0000_0000_4000_8000_0000_0000_0000 + number))
}

pub fn natural(number: u128) -> Holder {
    Holder::NaturalPerson { person: person(number) }
}

pub fn firm() -> Holder {
    Holder::LegalPerson { name: label("Révision Est"), siren: Some(siren(10_000_020)) }
}

/// Person n° `candidate`, by the associates of the CAEs.
pub fn proposal(candidate: u128) -> ProposeManager {
    ProposeManager {
        candidate: person(candidate),
        proposed_by: Some(slug("cae")),
        document: sealed("proposal"),
        decision: None,
    }
}

pub fn manager(number: u128, holder: u128, ends_on: &str) -> AppointManager {
    AppointManager {
        mandate: mandate(number),
        holder: natural(holder),
        ends_on: day(ends_on),
        decision: decided_by(Organ::OrdinaryAssembly),
    }
}

pub fn reviewer(number: u128, ends_on: &str) -> AppointReviewer {
    AppointReviewer {
        mandate: mandate(number),
        holder: firm(),
        deputy: Some(natural(801)),
        approval: label("2026-67-001"),
        ends_on: day(ends_on),
        decision: decided_by(Organ::OrdinaryAssembly),
    }
}

pub fn auditor(number: u128, ends_on: &str) -> AppointAuditor {
    AppointAuditor {
        mandate: mandate(number),
        holder: firm(),
        deputy: None,
        ends_on: day(ends_on),
        decision: decided_by(Organ::OrdinaryAssembly),
    }
}

pub fn end(number: u128, cause: Cause) -> EndMandate {
    EndMandate { mandate: mandate(number), cause, document: Some(sealed("letter")) }
}

pub fn revocation(in_favour: u64, all_votes: u64) -> Cause {
    Cause::Revocation { in_favour, all_votes, decision: decided_by(Organ::OrdinaryAssembly) }
}

pub fn dissolution() -> Dissolve {
    Dissolve { liquidator: person(900), decision: decided_by(Organ::ExtraordinaryAssembly) }
}

pub fn devolution(nature: Devolvee) -> DevolveAssets {
    DevolveAssets {
        name: label("Coopénates"),
        siren: Some(siren(10_000_002)),
        nature,
        amount: eur(12_000),
        decision: decided_by(Organ::OrdinaryAssembly),
    }
}

pub fn leaving_the_status() -> GiveUpStatus {
    GiveUpStatus { authorisation: Some(sealed("authorisation")), decision: decided_by(Organ::ExtraordinaryAssembly) }
}

/// What a reserve adds, in euros, within that ceiling.
pub fn revaluation(amount: i32, ceiling: i32) -> Revaluation {
    Revaluation { amount: eur(amount), ceiling: eur(ceiling), document: sealed("reserve") }
}

/// A line of the former register, all paid; an associate since the day of constitution.
pub fn carried(party: Party, number: u32, shares: u64) -> CarriedAssociate {
    CarriedAssociate {
        associate: party.reference(),
        number,
        identity: party.identity(),
        category: slug(party.category),
        ground: sealed("ground"),
        since: day(super::FOUNDED),
        shares,
        paid: eur(20).times(shares).unwrap(),
        pay_up_due_on: None,
        left_on: None,
    }
}

/// These lines, whose totals are right, and the highest capital in euros.
pub fn existing(lines: Vec<CarriedAssociate>, highest: i32) -> OpenExisting {
    let shares: u64 = lines.iter().map(|line| line.shares).sum();
    OpenExisting {
        documents: vec![sealed("register")],
        totals: Totals {
            associates: u64::try_from(lines.iter().filter(|line| line.left_on.is_none()).count()).unwrap(),
            shares,
            subscribed: eur(20).times(shares).unwrap(),
            paid: lines.iter().map(|line| line.paid).sum::<Cents>(),
        },
        highest_capital: eur(highest),
        reserves: Reserves { legal: eur(1_500), statutory: eur(2_000) },
        last_minutes_number: Some(label("PV 14")),
        last_invoice_numbers: vec![label("F-2020-118")],
        associates: lines,
        refunds: vec![],
        mandates: vec![],
    }
}

/// What is owed, in euros, to one of the lines.
pub fn carried_debt(party: Party, number: u128, euros: i32) -> CarriedRefund {
    CarriedRefund {
        refund: super::debt(number),
        associate: party.reference(),
        amount: eur(euros),
        due_on: day("2022-12-31"),
    }
}

pub fn carried_mandate(number: u128, holder: u128) -> CarriedMandate {
    CarriedMandate {
        mandate: mandate(number),
        office: Office::Manager,
        holder: natural(holder),
        starts_on: day("2018-06-01"),
        ends_on: day("2022-06-01"),
    }
}
