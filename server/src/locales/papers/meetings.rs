//! The words of a convocation.

use crate::locales::{self, Language};
use quitus_domain::law::notice::Convener;
use quitus_domain::statutes::{AssemblyClauses, BlankProxy, Faculty, ProxyHolder};
use quitus_domain::values::Day;

/// Who convenes, behind `par`.
#[must_use]
pub fn convener(who: Convener) -> &'static str {
    match who {
        Convener::Manager => "la gérance",
        Convener::Board => "le conseil d’administration",
        Convener::Auditor => "le commissaire aux comptes",
        Convener::Associates => "des associés",
        Convener::CourtAgent => "le mandataire désigné en justice",
        Convener::Liquidator => "le liquidateur",
    }
}

/// How an associate takes part without being there, by the statutes of the assembly.
#[must_use]
pub fn ways(clauses: &AssemblyClauses, forms_until: Option<Day>) -> Vec<String> {
    let holder = match clauses.proxies.holder {
        ProxyHolder::Associate => "un autre associé",
        ProxyHolder::AssociateOfCollege => "un autre associé du même collège",
        ProxyHolder::AssociateOrSpouse => "un autre associé ou son conjoint",
        ProxyHolder::Anyone => "la personne de son choix",
    };
    let most = clauses.proxies.most_per_holder.map(|most| format!(" Nul ne détient plus de {most} pouvoirs."));
    let blank = match clauses.proxies.blank {
        BlankProxy::WithTheManagement => " Un pouvoir sans mandataire compte avec la gérance.",
        BlankProxy::NotCounted => " Un pouvoir sans mandataire n’est pas compté.",
    };
    let proxy = format!("Un associé peut se faire représenter par {holder}.{}{blank}", most.unwrap_or_default());
    let remote = match clauses.remote_attendance {
        Faculty::Foreseen => Some("Les statuts permettent de participer à distance.".to_owned()),
        Faculty::NotForeseen => None,
    };
    let form = forms_until.map(|day| {
        let day = locales::day(Language::French, day);
        format!("Le vote par formulaire est ouvert\u{a0}: il compte s’il est reçu au plus tard le {day}.")
    });
    [Some(proxy), remote, form].into_iter().flatten().collect()
}

/// Who certifies an extract, behind `par`.
#[must_use]
pub fn representative() -> &'static str {
    "un représentant légal"
}

/// Who certifies it once the cooperative is dissolved, behind `par`.
#[must_use]
pub fn liquidator() -> &'static str {
    "le liquidateur"
}

/// Where the name of whoever certifies is written by hand.
#[must_use]
pub fn to_be_named() -> &'static str {
    "Nom et qualité du signataire"
}
