//! Who has how many votes.

use crate::locales::Sentence;
use crate::locales::fr::format::{count, say};
use crate::locales::fr::names;
use quitus_domain::values::Family;

pub(super) fn by_capital(family: Family) -> Sentence {
    say(
        &format!("Les statuts donnent des voix selon le capital détenu ({}).", names::family(family)),
        "Dans une coopérative, chaque associé coopérateur a une voix, quel que soit le nombre de ses parts.",
        "Retenez le vote par tête : un associé, une voix.",
    )
}

pub(super) fn duplicate_voter(asking: u32) -> Sentence {
    say(
        &format!("Plusieurs personnes ({asking}) demandent à voter pour la même personne morale."),
        "Une personne morale est un seul associé et a une seule voix.",
        "Gardez celle qui justifie de son pouvoir.",
    )
}

pub(super) fn no_proof_of_power() -> Sentence {
    say(
        "Rien ne montre que cette personne peut représenter la personne morale.",
        "Qui agit pour une personne morale justifie de son pouvoir.",
        "Joignez le mandat, ou l’extrait du registre du commerce.",
    )
}

pub(super) fn weighted(family: Family, colleges: usize) -> Sentence {
    say(
        &format!(
            "Les statuts pondèrent les voix par les effectifs ou par l’activité ({}, {}).",
            names::family(family),
            count(colleges, "collège", "collèges")
        ),
        "Cette pondération est réservée aux unions de coopératives et aux collèges d’une SCIC.",
        "Retenez le vote par tête, ou instituez des collèges dans une SCIC.",
    )
}

pub(super) fn secret_ballot() -> Sentence {
    say(
        "Le choix de chaque votant serait inscrit.",
        "Cette élection est secrète.",
        "Inscrivez seulement les résultats et la liste des votants.",
    )
}
