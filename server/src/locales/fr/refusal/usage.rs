//! What was used of a service.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, entry, quantity as so_many, say};
use quitus_domain::values::{Day, Position, Quantity, Slug};

pub(super) fn unknown_service(service: &Slug) -> Sentence {
    say(
        &format!("Le tarif n’a jamais eu de service « {service} »."),
        "Un usage se compte dans l’unité que le tarif donne au service.",
        "Inscrivez d’abord le service avec `price_service`, ou vérifiez son nom court.",
    )
}

pub(super) fn not_over(ends: Day, on: Day) -> Sentence {
    say(
        &format!("La période se termine le {}, après le {}.", day(ends), day(on)),
        "Un usage se constate une fois la période finie.",
        "Arrêtez la période au dernier jour passé, ou inscrivez l’usage plus tard.",
    )
}

pub(super) fn twice(service: &Slug, (from, to): (Day, Day), quantity: Quantity, at: Position) -> Sentence {
    say(
        &format!("L’usage de « {service} » du {} au {} est déjà constaté : {}.", day(from), day(to), so_many(quantity)),
        &format!("Aucun jour ne se compte deux fois ; l’écriture {} le compte.", entry(at)),
        "Inscrivez d’autres jours, ou rectifiez cette écriture avec `rectify_entry`.",
    )
}
