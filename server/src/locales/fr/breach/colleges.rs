//! Voting colleges.

use crate::locales::Sentence;
use crate::locales::fr::format::{count, ratio, say};
use quitus_domain::values::Ratio;

pub(super) fn too_few(found: usize, least: usize) -> Sentence {
    say(
        &format!("Les statuts instituent {}.", count(found, "collège", "collèges")),
        &format!("Une SCIC qui a des collèges en a au moins {least}."),
        "Ajoutez-en, ou votez sans collèges.",
    )
}

pub(super) fn above_half(college: usize, weight: Ratio, most: Ratio) -> Sentence {
    say(
        &format!("Le collège n° {college} pèse {} des voix.", ratio(weight)),
        &format!("Un collège en a {} au plus.", ratio(most)),
        "Baissez son poids.",
    )
}

pub(super) fn below_tenth(college: usize, weight: Ratio, least: Ratio) -> Sentence {
    say(
        &format!("Le collège n° {college} pèse {} des voix.", ratio(weight)),
        &format!("Un collège en a au moins {}.", ratio(least)),
        "Relevez son poids, ou réunissez-le à un autre.",
    )
}

pub(super) fn sum(sum: &str) -> Sentence {
    say(
        &format!("Le total des poids des collèges est {sum}, et non 1."),
        "Ensemble, les collèges ont toutes les voix.",
        "Écrivez les poids sur un même dénominateur : 40/100, 35/100, 25/100.",
    )
}

pub(super) fn by_capital() -> Sentence {
    say(
        "Les statuts pondèrent les collèges par le capital détenu.",
        "Le capital ne peut pas être un critère.",
        "Pondérez par la participation à l’activité ou par la contribution au développement.",
    )
}

pub(super) fn several(found: usize) -> Sentence {
    say(
        &format!("L’associé voterait dans {}.", count(found, "collège", "collèges")),
        "Un associé vote dans un seul collège.",
        "Décidez lequel.",
    )
}

pub(super) fn none() -> Sentence {
    say(
        "L’associé n’est dans aucun collège.",
        "Quand il y a des collèges, chaque associé vote dans l’un d’eux.",
        "Rattachez sa catégorie à un collège.",
    )
}
