//! The first version of the clauses, as the books of the first program hold them.
//!
//! Read for ever, written no more. What it did not ask about is silence, and reads as `null`; that reserves may be
//! incorporated is a faculty that only statutes which say so have.

use super::{
    AssemblyClauses, CapitalKind, Category, EntryClauses, ExitClauses, Faculty, LossCharge, ManagerClauses,
    RefundOrder, ResultClauses, ShareClauses, Statutes, StatutesAdopted, StrikeOffGround, TransferClauses,
    VotingClauses,
};
use crate::decision::{Decision, OutsideDecision};
use crate::values::{Day, Family, Form, Months, Organ, Ratio, stated};
use serde::Deserialize;

/// Version 1 of `statutes.adopted` and `statutes.amended`.
#[derive(Deserialize)]
pub struct StatutesAdoptedV1 {
    statutes: StatutesV1,
    decision: OutsideDecision,
    effective_on: Day,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatutesV1 {
    form: Form,
    family: Family,
    formed_on: Day,
    capital: CapitalKind,
    shares: ShareClauses,
    entry: EntryV1,
    exit: ExitV1,
    transfers: TransferClauses,
    categories: Vec<Category>,
    voting: VotingClauses,
    assemblies: AssemblyClauses,
    manager: ManagerClauses,
    results: ResultsV1,
    review_every: Months,
    third_parties: Faculty,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryV1 {
    admitted_by: Vec<Organ>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExitV1 {
    withdrawal_notice: Months,
    #[serde(deserialize_with = "stated")]
    minimum_commitment: Option<Months>,
    exclusion: Faculty,
    strike_off_grounds: Vec<StrikeOffGround>,
    #[serde(deserialize_with = "stated")]
    refund_within: Option<Months>,
    refund_order: RefundOrder,
    losses_charged_on: LossCharge,
    revaluation_reserve: Faculty,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ResultsV1 {
    legal_reserve: Ratio,
    statutory_reserve: Ratio,
    share_interest: Faculty,
}

impl From<StatutesAdoptedV1> for StatutesAdopted {
    fn from(old: StatutesAdoptedV1) -> Self {
        StatutesAdopted {
            statutes: old.statutes.into(),
            decision: Decision::Outside(old.decision),
            effective_on: old.effective_on,
        }
    }
}

impl From<StatutesV1> for Statutes {
    fn from(old: StatutesV1) -> Self {
        Statutes {
            form: old.form,
            family: old.family,
            formed_on: old.formed_on,
            capital: old.capital,
            shares: old.shares,
            entry: old.entry.into(),
            exit: old.exit.into(),
            transfers: old.transfers,
            categories: old.categories,
            voting: old.voting,
            assemblies: old.assemblies,
            manager: old.manager,
            results: old.results.into(),
            mention: None,
            review_every: old.review_every,
            third_parties: old.third_parties,
        }
    }
}

impl From<EntryV1> for EntryClauses {
    fn from(old: EntryV1) -> Self {
        EntryClauses { admitted_by: old.admitted_by, reclassified_by: None, employees_apply_after: None }
    }
}

impl From<ExitV1> for ExitClauses {
    fn from(old: ExitV1) -> Self {
        ExitClauses {
            withdrawal_notice: old.withdrawal_notice,
            minimum_commitment: old.minimum_commitment,
            exclusion: old.exclusion,
            strike_off_grounds: old.strike_off_grounds,
            refund_within: old.refund_within,
            refund_order: old.refund_order,
            losses_charged_on: old.losses_charged_on,
            revaluation_reserve: old.revaluation_reserve,
            later_losses_within: None,
        }
    }
}

impl From<ResultsV1> for ResultClauses {
    fn from(old: ResultsV1) -> Self {
        ResultClauses {
            legal_reserve: old.legal_reserve,
            statutory_reserve: old.statutory_reserve,
            share_interest: old.share_interest,
            reserve_incorporation: Faculty::NotForeseen,
        }
    }
}
