//! A conversion into a SCIC, what its pack lacks, and who opposed it.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, say};
use crate::locales::fr::{conversion, names};
use quitus_domain::law::conversion::PackItem;
use quitus_domain::values::{Day, Form};

pub(super) fn no_project_report(closed_on: Day) -> Sentence {
    say(
        &format!(
            "Rien dans le livre ne dit que le rapport de l’exercice clos le {} ait traité du projet coopératif.",
            day(closed_on)
        ),
        "Chaque année, le rapport informe les associés de l’évolution de ce projet.",
        "Joignez cette partie du rapport.",
    )
}

pub(super) fn form_by_majority(before: Form, after: Form) -> Sentence {
    say(
        &format!(
            "La transformation ferait aussi passer de la forme {} à la forme {}.",
            names::form(before),
            names::form(after)
        ),
        "On ne devient SAS que par l’accord de tous les associés.",
        "Recueillez l’accord de tous, ou gardez la forme.",
    )
}

pub(super) fn dissent_too_late(published_on: Day, last: Day, on: Day) -> Sentence {
    say(
        &format!("L’option est demandée le {} ; la transformation a été publiée le {}.", day(on), day(published_on)),
        &format!("Qui s’y est opposé pouvait choisir jusqu’au {} (à confirmer par un juriste).", day(last)),
        "Le retrait ordinaire reste ouvert.",
    )
}

pub(super) fn not_opposed() -> Sentence {
    say(
        "Cet associé n’a pas voté contre la transformation.",
        "L’option est ouverte à ceux qui s’y sont opposés (à confirmer par un juriste).",
        "Le retrait ordinaire reste ouvert.",
    )
}

pub(super) fn association_by_majority() -> Sentence {
    say(
        "Les statuts de l’association ne sont pas dits prévoir sa transformation.",
        "Dans leur silence, elle demande l’accord de tous les membres.",
        "Citez la clause qui la prévoit, ou recueillez l’accord de tous.",
    )
}

pub(super) fn lacks(item: PackItem) -> Sentence {
    say(
        &format!("Il manque au dossier de transformation : {}.", conversion::pack_item(item)),
        "L’assemblée adopte en un seul dossier tout ce qui fait la SCIC.",
        "Faites-le adopter, et complétez l’écriture.",
    )
}

pub(super) fn without_pack() -> Sentence {
    say(
        "Les statuts sont devenus ceux d’une SCIC sans acte de transformation.",
        "L’assemblée adopte en un seul dossier tout ce qui fait la SCIC.",
        "Inscrivez la transformation avec son dossier : `convert_to_scic`.",
    )
}
