//! The price list and the keys.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, say};
use quitus_domain::values::{AssociateRef, Day, Slug};

pub(super) fn no_price(service: &Slug, on: Day) -> Sentence {
    say(
        &format!("Le tarif n’a pas de prix pour « {service} » au {}.", day(on)),
        "Une facture prend ses prix au tarif en vigueur.",
        "Fixez-le d’abord avec `price_service`.",
    )
}

pub(super) fn no_key(pool: &Slug, on: Day) -> Sentence {
    say(
        &format!("Aucune clé ne répartit « {pool} » au {}.", day(on)),
        "Une charge commune se répartit par une clé décidée.",
        "Fixez-la d’abord avec `set_key`.",
    )
}

pub(super) fn no_weight() -> Sentence {
    say(
        "La clé ne donne de part à personne.",
        "Il faut au moins un poids positif, d’un associé de la période.",
        "Corrigez les poids.",
    )
}

pub(super) fn weight_twice(associate: AssociateRef) -> Sentence {
    say(
        &format!("L’associé {associate} figure deux fois dans la clé."),
        "Une clé donne un poids à chacun.",
        "Gardez un seul poids.",
    )
}
