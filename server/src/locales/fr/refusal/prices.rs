//! The price list and the keys.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, money, say};
use quitus_domain::refusal::ServiceRefusal;
use quitus_domain::values::{AssociateRef, Cents, Day, InvoiceNumber, Slug};

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

pub(super) fn period_not_over(ends: Day, on: Day) -> Sentence {
    say(
        &format!("La période se termine le {}, après le {}.", day(ends), day(on)),
        "Une charge commune se régularise quand son coût est connu.",
        "Régularisez-la le dernier jour de la période, ou plus tard.",
    )
}

pub(super) fn call_beyond(number: &InvoiceNumber, from: Day, to: Day) -> Sentence {
    say(
        &format!("{number} appelle la charge du {} au {}, au-delà de la période.", day(from), day(to)),
        "Ce qui a été appelé se compare au coût de la même période.",
        "Régularisez une période qui contient l’appel, ou reprenez l’appel par un avoir et refaites-le en plusieurs fois.",
    )
}

pub(super) fn nothing_to_settle(pool: &Slug, cost: Cents) -> Sentence {
    say(
        &format!("Ce qui a été appelé de « {pool} » est ce que chacun doit de {}.", money(cost)),
        "Une régularisation facture ou reprend la différence.",
        "Vérifiez le coût et la période ; il n’y a peut-être rien à faire.",
    )
}

/// Weights that make no key.
pub(super) fn of_weights(why: &ServiceRefusal) -> Sentence {
    match *why {
        ServiceRefusal::WeightTwice { associate } => weight_twice(associate),
        _ => no_weight(),
    }
}

fn no_weight() -> Sentence {
    say(
        "La clé ne donne de part à personne.",
        "Il faut au moins un poids positif, d’un associé de la période.",
        "Corrigez les poids.",
    )
}

fn weight_twice(associate: AssociateRef) -> Sentence {
    say(
        &format!("L’associé {associate} figure deux fois dans la clé."),
        "Une clé donne un poids à chacun.",
        "Gardez un seul poids.",
    )
}
