//! A conversion into a SCIC, and what follows it.

use crate::locales::Sentence;
use crate::locales::fr::conversion;
use crate::locales::fr::format::{day, say};
use quitus_domain::law::conversion::Formality;
use quitus_domain::values::{AssociateRef, Day, Slug, YearName};

pub(super) fn already(since: Day) -> Sentence {
    say(
        &format!("La coopérative est une SCIC depuis le {}.", day(since)),
        "On ne devient SCIC qu’une fois.",
        "Modifiez les statuts avec `amend_statutes`.",
    )
}

pub(super) fn not_of_a_scic() -> Sentence {
    say(
        "Ces statuts ne sont pas ceux d’une SCIC.",
        "La transformation adopte les statuts d’une SCIC.",
        "Donnez-leur la famille `scic`.",
    )
}

pub(super) fn listed_twice(associate: AssociateRef) -> Sentence {
    say(
        &format!("L’associé {associate} est deux fois dans la liste."),
        "Chaque associé a une catégorie.",
        "Ne le nommez qu’une fois.",
    )
}

pub(super) fn not_placed(associate: AssociateRef, category: &Slug) -> Sentence {
    say(
        &format!("L’associé {associate} resterait dans la catégorie `{category}`."),
        "Les nouveaux statuts n’ont pas cette catégorie.",
        "Mettez-le dans la liste, avec sa catégorie.",
    )
}

pub(super) fn not_converted(on: Day) -> Sentence {
    say(
        &format!("Au {}, le livre ne contient aucune transformation en SCIC.", day(on)),
        "Cet acte en découle.",
        "Inscrivez-la d’abord avec `convert_to_scic`.",
    )
}

pub(super) fn formality_twice(formality: Formality, done_on: Day) -> Sentence {
    say(
        &format!("Cette formalité ({}) a été accomplie le {}.", conversion::formality(formality), day(done_on)),
        "Elle ne s’accomplit qu’une fois.",
        "Pour corriger cette écriture, rectifiez-la.",
    )
}

pub(super) fn dissent_twice(associate: AssociateRef, chosen_on: Day) -> Sentence {
    say(
        &format!("L’associé {associate} a choisi le {}.", day(chosen_on)),
        "On ne choisit qu’une fois.",
        "Pour corriger cette écriture, rectifiez-la.",
    )
}

pub(super) fn no_scic(on: Day) -> Sentence {
    say(
        &format!("Au {}, la coopérative n’est pas une SCIC.", day(on)),
        "Le rapport sur le projet coopératif est celui d’une SCIC.",
        "Vérifiez la date.",
    )
}

pub(super) fn year_runs(year: YearName, ends_on: Day) -> Sentence {
    say(
        &format!("L’exercice {year} finit le {}.", day(ends_on)),
        "Le rapport porte sur un exercice fini.",
        "Inscrivez-le ce jour-là, ou plus tard.",
    )
}

pub(super) fn reported_twice(year: YearName, reported_on: Day) -> Sentence {
    say(
        &format!("Le rapport sur le projet de {year} est du {}.", day(reported_on)),
        "Un exercice a un rapport.",
        "Pour corriger cette écriture, rectifiez-la.",
    )
}
