//! Clauses against imperative law.

use super::{CapitalKind, Faculty, Statutes};
use crate::law::{Breach, Clause, Effect, capital, colleges, scic, scop, subscription, voting};
use crate::values::{Day, Family, VoteBasis};

/// Every clause that imperative law forbids on `on`, in the order of the statutes.
#[must_use]
pub fn check(statutes: &Statutes, on: Day) -> Vec<Breach> {
    let colleges = statutes.voting.colleges.as_ref();
    let count = colleges.map_or(0, |colleges| colleges.list.len());
    let mut breaches: Vec<Breach> = [
        scic_form(statutes, on).err(),
        subscription::fraction_at_once(Some(statutes.shares.paid_at_subscription)).err(),
        subscription::pay_up_months(statutes.shares.pay_up_within, on).err(),
        capital::floor_fraction(Some(statutes.shares.floor)).err(),
        voting::one_associate_one_vote(statutes.family, statutes.voting.basis, count).err(),
        incorporation(statutes).filter(|breach| breach.effect() == Effect::Block),
    ]
    .into_iter()
    .flatten()
    .collect();
    if let Some(colleges) = colleges {
        let weights: Vec<_> = colleges.list.iter().map(|college| college.weight).collect();
        breaches.extend(colleges::check(&weights, criterion(statutes.voting.basis)));
    }
    breaches
}

/// The form of a SCIC; any form will do for the others.
fn scic_form(statutes: &Statutes, on: Day) -> Result<(), Breach> {
    let capital = match statutes.capital {
        CapitalKind::Variable => scic::CapitalClause::Variable,
        CapitalKind::Fixed => scic::CapitalClause::Fixed,
    };
    match statutes.family {
        Family::Scic => scic::form(statutes.form, capital, on),
        Family::Ordinary | Family::Scop | Family::Union => Ok(()),
    }
}

/// Reserves that may be incorporated where the law lets none be: refused, or to be found.
#[must_use]
pub fn incorporation(statutes: &Statutes) -> Option<Breach> {
    let clause = match statutes.results.reserve_incorporation {
        Faculty::Foreseen => Clause::Foreseen,
        Faculty::NotForeseen => Clause::NotForeseen,
    };
    scop::incorporation(statutes.family, clause).err()
}

/// Colleges weigh by participation in the activity, unless the clauses say capital, which is refused.
fn criterion(basis: VoteBasis) -> colleges::WeightCriterion {
    match basis {
        VoteBasis::Capital => colleges::WeightCriterion::Capital,
        VoteBasis::Heads | VoteBasis::MembershipOrBusiness => colleges::WeightCriterion::Participation,
    }
}
