//! The statutes of the story: those of 2012, an ordinary SARL, and those of 2026, a SCIC with four colleges.

use super::{FOUNDED, day, eur, label, slug};
use quitus_domain::statutes::*;
use quitus_domain::values::{CategoryKind, Family, Form, Months, Organ, Ratio, VoteBasis};

pub const QUARTER: Ratio = Ratio::of(1, 4);

pub fn statutes_2012() -> Statutes {
    Statutes {
        form: Form::Sarl,
        family: Family::Ordinary,
        formed_on: day(FOUNDED),
        capital: CapitalKind::Variable,
        shares: ShareClauses {
            nominal_value: eur(20),
            paid_at_subscription: QUARTER,
            pay_up_within: Months(60),
            floor: QUARTER,
        },
        entry: EntryClauses {
            admitted_by: vec![Organ::OrdinaryAssembly],
            reclassified_by: Some(vec![Organ::OrdinaryAssembly]),
            employees_apply_after: None,
        },
        exit: exit_2012(),
        transfers: TransferClauses {
            approved_by: vec![Organ::OrdinaryAssembly],
            free_between_associates: Faculty::NotForeseen,
        },
        categories: vec![
            category("cae", "CAE", CategoryKind::Producers, 50),
            category("beneficiaries", "Beneficiaries", CategoryKind::Beneficiaries, 1),
        ],
        voting: VotingClauses { basis: VoteBasis::Heads, colleges: None },
        assemblies: assemblies_2012(),
        manager: ManagerClauses { chosen_among: ManagerPool::Anyone, proposed_by: Some(slug("cae")), term: Months(48) },
        results: ResultClauses {
            legal_reserve: Ratio::of(3, 20),
            statutory_reserve: Ratio::of(1, 2),
            share_interest: Faculty::NotForeseen,
            reserve_incorporation: Faculty::NotForeseen,
        },
        mention: Some(label("Société coopérative à responsabilité limitée, à capital variable")),
        review_every: Months(60),
        third_parties: Faculty::NotForeseen,
    }
}

fn exit_2012() -> ExitClauses {
    ExitClauses {
        withdrawal_notice: Months(3),
        minimum_commitment: None,
        exclusion: Faculty::Foreseen,
        strike_off_grounds: vec![StrikeOffGround::CategoryConditionLost],
        refund_within: Some(Months(60)),
        refund_order: RefundOrder::Chronological,
        losses_charged_on: LossCharge::CapitalAndStatutoryReserves,
        revaluation_reserve: Faculty::NotForeseen,
        later_losses_within: Some(Months(60)),
    }
}

fn assemblies_2012() -> AssemblyClauses {
    AssemblyClauses {
        quorum_base: QuorumBase::Heads,
        raised: RaisedThresholds {
            ordinary_quorum: None,
            extraordinary_quorum: Some(Ratio::of(1, 2)),
            ordinary_majority: None,
            extraordinary_majority: Some(Ratio::of(2, 3)),
        },
        second_call: Faculty::Foreseen,
        proxies: ProxyClauses {
            holder: ProxyHolder::Associate,
            most_per_holder: Some(1),
            blank: BlankProxy::NotCounted,
        },
        remote_attendance: Faculty::Foreseen,
        postal_vote: Faculty::NotForeseen,
        written_consultation: Faculty::NotForeseen,
        secret_elections: Faculty::Foreseen,
        abstentions: None,
    }
}

/// The SCIC of 15 September 2026.
pub fn statutes_2026() -> Statutes {
    Statutes {
        family: Family::Scic,
        categories: vec![
            category("cae", "CAE", CategoryKind::Producers, 50),
            category("employees", "Employees", CategoryKind::Employees, 1),
            category("beneficiaries", "Beneficiaries", CategoryKind::Beneficiaries, 1),
            category("partners", "Partners", CategoryKind::Contributors, 1),
        ],
        voting: VotingClauses { basis: VoteBasis::Heads, colleges: Some(colleges([40, 20, 25, 15])) },
        mention: Some(label("Société coopérative d’intérêt collectif à responsabilité limitée, à capital variable")),
        ..statutes_2012()
    }
}

/// Colleges CAE, employees, beneficiaries and partners with these hundredths of the votes.
pub fn colleges(hundredths: [u32; 4]) -> Colleges {
    let names = ["cae", "employees", "beneficiaries", "partners"];
    let list = names.into_iter().zip(hundredths).map(|(name, weight)| college(name, Ratio::of(weight, 100))).collect();
    Colleges { list, carry: Carry::Proportional, empty: EmptyCollege::Spread }
}

pub fn college(name: &str, weight: Ratio) -> College {
    College { key: slug(name), label: label(name), categories: vec![slug(name)], weight }
}

pub fn category(key: &str, name: &str, kind: CategoryKind, minimum_shares: u32) -> Category {
    Category { key: slug(key), label: label(name), kind, minimum_shares }
}

/// The statutes with one clause changed.
pub fn but(mut statutes: Statutes, change: impl FnOnce(&mut Statutes)) -> Statutes {
    change(&mut statutes);
    statutes
}
