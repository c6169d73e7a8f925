//! The events of a pile, type by type: about anybody, of any amount, on any day.

use super::pile::Draw;
use crate::common::*;
use quitus_domain::billing::{FallenDue, Matched};
use quitus_domain::capital::*;
use quitus_domain::cooperative::Event;
use quitus_domain::dissolution::{AssetsDevolved, CooperativeDissolved, StatusGivenUp};
use quitus_domain::law::exclusion::OwnVote;
use quitus_domain::law::status::Devolvee;
use quitus_domain::law::vat::VatRate;
use quitus_domain::mandates::*;
use quitus_domain::opening::{AssociateCarried, MandateCarried, PositionStated, RefundCarried, Reserves, Totals};
use quitus_domain::register::*;
use quitus_domain::statutes::StrikeOffGround;
use quitus_domain::values::{Months, SubscriptionRef};

/// An event with the fields of the drawn values that bear the same name, and those that are given.
macro_rules! event {
    ($name:ident, $on:expr; $($field:ident $(: $value:expr)?),* $(,)?) => {
        Event::$name($name { $($field $(: $value)?,)* effective_on: $on })
    };
}

pub(super) fn fact(drawn: &Draw, kind: u8) -> Event {
    match kind {
        6..=12 => of_the_register(drawn, kind),
        13..=18 => of_changes(drawn, kind),
        19..=25 => of_shares(drawn, kind),
        26..=30 => of_debts(drawn, kind),
        31..=35 => of_mandates(drawn, kind),
        36..=39 => of_the_opening(drawn, kind),
        _ => of_the_end(drawn, kind),
    }
}

fn of_the_register(drawn: &Draw, kind: u8) -> Event {
    let (associate, on) = (drawn.party.reference(), drawn.day);
    let (identity, category) = (drawn.party.identity(), slug("partners"));
    let (ground, evidence, decision) = (sealed("ground"), vec![], deed());
    match kind {
        6 => {
            event!(AssociateAdmitted, on; associate, number: drawn.number, identity, category, ground, evidence, decision)
        }
        7 => event!(AssociateWithdrew, on; associate, notified_on: on, asked_for: on, letter: None),
        8 => {
            let votes = ExclusionVotes { present: u64::MAX, in_favour: 0, own_vote: OwnVote::Denied };
            event!(AssociateExcluded, on; associate, ground, summons: None, votes, decision)
        }
        9 => event!(AssociateStruckOff, on; associate, ground: StrikeOffGround::Death, evidence),
        10 => event!(AssociateDied, on; associate, certificate: None),
        11 => event!(ApplicationReceived, on; associate, identity, category, letter: None),
        _ => event!(ApplicationRejected, on; associate, ground: None, decision),
    }
}

fn of_changes(drawn: &Draw, kind: u8) -> Event {
    let (associate, on, person) = (drawn.party.reference(), drawn.day, drawn.party.person());
    let (ground, document) = (sealed("ground"), sealed("document"));
    match kind {
        13 => {
            event!(AssociateReclassified, on; associate, category: slug("cae"), ground, evidence: vec![], decision: deed())
        }
        14 => event!(RepresentativeAppointed, on; associate, representative: person, replaces: person, power: None),
        15 => event!(ContactChanged, on; associate, seat: None, person: None, email_notice: None),
        16 => {
            let contract = Contract::EntrepreneurEmployee { earlier: Months(u16::MAX) };
            event!(EmploymentStarted, on; person, contract, document: None)
        }
        17 => event!(EmploymentEnded, on; person, document: None),
        _ => event!(BenefitEvidenced, on; associate, from: on, document),
    }
}

fn of_shares(drawn: &Draw, kind: u8) -> Event {
    let (associate, subscription, on) = (drawn.party.reference(), bulletin(drawn.bulletin), drawn.day);
    let Draw { shares, amount, .. } = *drawn;
    match kind {
        19 => {
            event!(SharesSubscribed, on; subscription, associate, shares, nominal: amount, paid: amount, due_on: on,
                bulletin: None)
        }
        20 => event!(SharesPaidUp, on; subscription, associate, amount),
        21 => event!(SharesCalled, on; subscription, associate, amount, due_on: on, letter: None),
        22 => event!(DefaultNotified, on; subscription, associate, unpaid: amount, letter: sealed("letter")),
        23 => event!(DefaultDeclared, on; subscription, associate, notice: drawn.position, unpaid: amount),
        24 => {
            let to = super::life::PARTIES[usize::try_from(drawn.number % 6).unwrap()].reference();
            event!(SharesTransferred, on; from: associate, to, shares, nominal: amount, price: amount,
                left: u64::from(drawn.number % 2), held: u64::MAX, deed: sealed("deed"), approval: None)
        }
        _ => {
            let written_off = vec![WrittenOff { subscription, amount }];
            event!(SharesRefunded, on; associate, shares, nominal: amount, amount, written_off,
                balance_sheet: balance_sheet(0))
        }
    }
}

fn of_debts(drawn: &Draw, kind: u8) -> Event {
    let (associate, refund, on) = (drawn.party.reference(), debt(drawn.bulletin), drawn.day);
    let Draw { shares, amount, .. } = *drawn;
    match kind {
        26 => {
            let written_off = vec![WrittenOff { subscription: bulletin(drawn.bulletin), amount }];
            event!(SharesCancelled, on; refund, associate, shares, nominal: amount, loss: amount, written_off,
                revaluation: None, amount, balance_sheet: balance_sheet(0), due_on: on)
        }
        27 => {
            let instalments = vec![Instalment { due_on: on, amount }; usize::try_from(drawn.number % 3).unwrap()];
            event!(RefundScheduled, on; refund, associate, instalments, decision: deed())
        }
        28 => event!(RefundPaid, on; refund, associate, amount),
        29 => {
            let vat = vec![FallenDue { rate: VatRate::Standard, amount }; 2];
            let pays = vec![
                Matched { invoice: number(drawn.number), amount, vat };
                usize::try_from(drawn.number % 3).unwrap()
            ];
            event!(RefundSetOff, on; refund, associate, amount, claim: sealed("claim"), pays)
        }
        _ => event!(RefundReduced, on; refund, associate, amount, balance_sheet: balance_sheet(0)),
    }
}

fn of_mandates(drawn: &Draw, kind: u8) -> Event {
    let (mandate, on) = (mandate(drawn.bulletin), drawn.day);
    let holder = Holder::NaturalPerson { person: drawn.party.person() };
    let (ends_on, decision, deputy) = (super::life::nth_day(i64::from(drawn.number % 40)), deed(), None);
    match kind {
        31 => {
            let candidate = drawn.party.person();
            event!(ManagerProposed, on; candidate, proposed_by: None, document: sealed("document"), decision: None)
        }
        32 => event!(ManagerAppointed, on; mandate, holder, ends_on, decision),
        33 => event!(ReviewerAppointed, on; mandate, holder, deputy, approval: label("none"), ends_on, decision),
        34 => event!(AuditorAppointed, on; mandate, holder, deputy, ends_on, decision),
        _ => event!(MandateEnded, on; mandate, cause: Cause::Judgment, document: None),
    }
}

fn of_the_opening(drawn: &Draw, kind: u8) -> Event {
    let (associate, on) = (drawn.party.reference(), drawn.day);
    let Draw { amount, .. } = *drawn;
    match kind {
        36 => {
            let totals = Totals { associates: u64::MAX, shares: u64::MAX, subscribed: amount, paid: amount };
            event!(PositionStated, on; documents: vec![], totals, highest_capital: amount,
                reserves: Reserves { legal: amount, statutory: amount }, last_minutes_number: None,
                last_invoice_numbers: vec![])
        }
        37 => {
            let shares = if drawn.number.is_multiple_of(3) { u64::MAX } else { drawn.shares.get() };
            let left_on = drawn.number.is_multiple_of(2).then_some(super::life::nth_day(9));
            let subscription = SubscriptionRef(associate.0);
            event!(AssociateCarried, on; associate, number: drawn.number, identity: drawn.party.identity(),
                category: slug("partners"), ground: sealed("ground"), since: on, left_on, subscription, shares,
                nominal: amount, paid: amount, due_on: on)
        }
        38 => event!(RefundCarried, on; refund: debt(drawn.bulletin), associate, amount, due_on: on),
        _ => {
            let holder = Holder::LegalPerson { name: label("Firm"), siren: None };
            event!(MandateCarried, on; mandate: mandate(drawn.bulletin), office: Office::Auditor, holder, starts_on: on,
                ends_on: super::life::nth_day(3))
        }
    }
}

fn of_the_end(drawn: &Draw, kind: u8) -> Event {
    let (on, decision) = (drawn.day, deed());
    match kind {
        40 => event!(CooperativeDissolved, on; liquidator: drawn.party.person(), decision),
        41 => event!(StatusGivenUp, on; authorisation: None, decision, reserves_locked_until: on),
        _ => {
            event!(AssetsDevolved, on; name: label("Nobody"), siren: None, nature: Devolvee::Associates, amount: drawn.amount, decision)
        }
    }
}
