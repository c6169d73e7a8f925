//! What makes a SCIC, and how many associates there are.

use crate::locales::Sentence;
use crate::locales::fr::format::{count, day, say, thousands};
use crate::locales::fr::names;
use quitus_domain::law::scic::Person;
use quitus_domain::values::{CategoryKind, Day, Family, Form};

pub(super) fn form(form: Form, on: Day) -> Sentence {
    say(
        &format!("Au {}, une SCIC ne peut pas prendre cette forme ({}).", day(on), names::form(form)),
        "Une SCIC est une SARL, une SA ou, depuis le 2 août 2014, une SAS.",
        "Choisissez l’une de ces formes.",
    )
}

pub(super) fn fixed_capital() -> Sentence {
    say(
        "Les statuts prévoient un capital fixe.",
        "Le capital d’une SCIC est variable.",
        "Stipulez la variabilité du capital.",
    )
}

pub(super) fn no_category_open(persons: Person) -> Sentence {
    say(
        &format!("Aucune catégorie des statuts ne peut accueillir {}.", names::a_person(persons)),
        "Toute personne physique ou morale qui contribue à l’activité peut être associée d’une SCIC.",
        "Ajoutez une catégorie qui lui soit ouverte.",
    )
}

pub(super) fn person_not_of_category(person: Person, kind: CategoryKind) -> Sentence {
    say(
        &format!(
            "Cette catégorie ({}) ne peut pas accueillir {}.",
            names::category_kind(kind),
            names::a_person(person)
        ),
        "Les salariés et les bénévoles sont des personnes physiques, les personnes publiques des personnes morales.",
        "Choisissez la catégorie qui convient.",
    )
}

pub(super) fn too_few(found: u64, least: u64, family: Family, form: Form, on: Day) -> Sentence {
    say(
        &format!("La coopérative n’aurait que {} au {}.", count(found, "associé", "associés"), day(on)),
        &format!("Il lui en faut au moins {} ({}, {}).", thousands(least), names::family(family), names::form(form)),
        "Admettez de nouveaux associés.",
    )
}

pub(super) fn above_hundred(found: u64, most: u64, fix_by: Day) -> Sentence {
    say(
        &format!("La SARL aurait {}.", count(found, "associé", "associés")),
        &format!("Une SARL en a {} au plus.", thousands(most)),
        &format!("Changez de forme, ou revenez à {} au plus tard le {}.", thousands(most), day(fix_by)),
    )
}
