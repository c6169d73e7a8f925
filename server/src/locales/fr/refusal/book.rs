//! The book, the cooperative and its statutes.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, say};
use quitus_domain::values::{Day, Slug};

pub(super) fn already_open() -> Sentence {
    say(
        "Ce livre est déjà ouvert.",
        "Un livre ne s’ouvre qu’une fois.",
        "Pour en commencer un autre, choisissez un autre identifiant.",
    )
}

pub(super) fn not_open() -> Sentence {
    say(
        "Il n’y a pas encore de livre.",
        "Rien ne s’inscrit avant l’ouverture du livre.",
        "Ouvrez-le avec `quitus init`.",
    )
}

pub(super) fn already_incorporated(since: Day) -> Sentence {
    say(
        &format!("La coopérative est déjà constituée, depuis le {}.", day(since)),
        "Une coopérative ne se constitue qu’une fois.",
        "Pour corriger cette écriture, rectifiez-la.",
    )
}

pub(super) fn not_incorporated(on: Day) -> Sentence {
    say(
        &format!("Au {}, la coopérative n’est pas encore constituée.", day(on)),
        "Aucun acte ne prend effet avant la constitution.",
        "Donnez d’abord la commande `incorporate`, ou une date plus tardive.",
    )
}

pub(super) fn no_statutes(on: Day) -> Sentence {
    say(
        &format!("Au {}, aucuns statuts ne sont en vigueur.", day(on)),
        "Un acte est jugé selon les statuts du jour où il prend effet.",
        "Donnez d’abord la commande `adopt_statutes`, ou une date plus tardive.",
    )
}

pub(super) fn statutes_already_adopted(since: Day) -> Sentence {
    say(
        &format!("Des statuts sont déjà adoptés, depuis le {}.", day(since)),
        "Les premiers statuts ne s’adoptent qu’une fois.",
        "Modifiez-les avec `amend_statutes`.",
    )
}

pub(super) fn category_twice(category: &Slug) -> Sentence {
    say(
        &format!("La catégorie `{category}` figure deux fois dans ces statuts."),
        "Une catégorie a un seul nom et vote dans un seul collège.",
        "Ne la nommez, et ne la placez, qu’une fois.",
    )
}

pub(super) fn unknown_category(category: &Slug, known: &[Slug]) -> Sentence {
    say(
        &format!("Les statuts alors en vigueur n’ont pas de catégorie `{category}`."),
        &format!("Ils n’ont que celles-ci : {}.", keys(known)),
        "Choisissez-en une, ou modifiez d’abord les statuts.",
    )
}

fn keys(known: &[Slug]) -> String {
    known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
}

pub(super) fn dissolved(since: Day) -> Sentence {
    say(
        &format!("La coopérative est dissoute depuis le {}.", day(since)),
        "Une coopérative en liquidation ne fait plus que payer, rembourser et dévoluer.",
        "Vérifiez la date d’effet de l’acte.",
    )
}

pub(super) fn not_dissolved(on: Day) -> Sentence {
    say(
        &format!("Le {}, la coopérative n’est pas dissoute.", day(on)),
        "L’actif net n’est dévolu qu’après la dissolution.",
        "Inscrivez d’abord la dissolution.",
    )
}
