//! Those outside the circle: associates who do not cooperate, and third parties.

use crate::locales::Sentence;
use crate::locales::fr::format::{count, money, ratio, say, thousands};
use crate::locales::fr::names;
use quitus_domain::values::{Cents, Family, Ratio};

pub(super) fn votes(outside: u64, votes: u64, most: Ratio) -> Sentence {
    say(
        &format!("Les associés non coopérateurs auraient {} sur {}.", count(outside, "voix", "voix"), thousands(votes)),
        &format!("Ensemble, ils en ont {} au plus.", ratio(most)),
        "Réduisez leurs voix en proportion.",
    )
}

pub(super) fn votes_of_others(outside: u64, votes: u64, most: Ratio) -> Sentence {
    say(
        &format!(
            "Les associés non coopérateurs qui ne sont pas des coopératives auraient {} sur {}.",
            count(outside, "voix", "voix"),
            thousands(votes)
        ),
        &format!("Ensemble, ils en ont {} au plus.", ratio(most)),
        "Réduisez leurs voix en proportion.",
    )
}

pub(super) fn third_parties(family: Family) -> Sentence {
    say(
        &format!("Les statuts ne prévoient pas d’opérations avec des tiers ({}).", names::family(family)),
        "Une coopérative ne sert que ses associés, sauf clause des statuts.",
        "Modifiez d’abord les statuts.",
    )
}

pub(super) fn third_party_turnover(with_third_parties: Cents, turnover: Cents, most: Ratio) -> Sentence {
    say(
        &format!("Les tiers apportent {} d’un chiffre d’affaires de {}.", money(with_third_parties), money(turnover)),
        &format!("La loi admet {} au plus.", ratio(most)),
        "Réduisez cette part, ou admettez comme associés ceux qui recourent aux services.",
    )
}

pub(super) fn not_segregated() -> Sentence {
    say(
        "Cette opération avec un tiers n’est pas isolée dans les comptes.",
        "Les opérations avec les tiers y sont suivies à part.",
        "Enregistrez-la dans un compte distinct.",
    )
}
