//! Associates and persons.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, say};
use quitus_domain::values::{AssociateRef, Day, PersonRef, Siren};

pub(super) fn unknown(associate: AssociateRef) -> Sentence {
    say(
        &format!("Aucun associé n’a jamais été admis sous la référence {associate}."),
        "Un acte porte sur un associé du registre.",
        "Cherchez sa référence avec `quitus register`.",
    )
}

pub(super) fn already_admitted(associate: AssociateRef, number: u32, since: Day) -> Sentence {
    say(
        &format!("La référence {associate} est celle de l’associé n° {number}, admis le {}.", day(since)),
        "Une référence ne désigne qu’un associé.",
        "Prenez une référence nouvelle.",
    )
}

pub(super) fn siren_already_admitted(siren: Siren, number: u32) -> Sentence {
    say(
        &format!("La personne morale de SIREN {siren} est déjà l’associé n° {number}."),
        "Une personne morale n’est qu’un associé.",
        "Vérifiez le SIREN, ou faites souscrire l’associé existant.",
    )
}

pub(super) fn already_left(associate: AssociateRef, left_on: Day) -> Sentence {
    say(
        &format!("L’associé {associate} est déjà parti, le {}.", day(left_on)),
        "On ne part qu’une fois ; qui revient est admis de nouveau.",
        "Pour corriger cette écriture, rectifiez-la.",
    )
}

pub(super) fn still_an_associate(associate: AssociateRef) -> Sentence {
    say(
        &format!("L’associé {associate} l’est encore."),
        "Les parts se remboursent une fois la qualité d’associé perdue.",
        "Inscrivez d’abord son départ.",
    )
}

pub(super) fn must_be_kept(person: PersonRef, until: Option<Day>) -> Sentence {
    say(
        &format!("L’identité de la personne {person} ne peut pas encore être effacée."),
        &kept(until),
        "Effacez seulement le téléphone et le courriel, ou attendez.",
    )
}

fn kept(until: Option<Day>) -> String {
    match until {
        Some(last) => format!("La loi oblige à la garder cinq ans après le départ, jusqu’au {}.", day(last)),
        None => "La loi oblige à la garder tant que la personne est associée, et cinq ans ensuite.".to_owned(),
    }
}

pub(super) fn already_applied(associate: AssociateRef, on: Day) -> Sentence {
    say(
        &format!("Une candidature a déjà été reçue sous la référence {associate}, le {}.", day(on)),
        "Une référence ne désigne qu’une candidature.",
        "Admettez ou rejetez celle-ci, ou prenez une référence nouvelle.",
    )
}

pub(super) fn no_application(associate: AssociateRef) -> Sentence {
    say(
        &format!("Aucune candidature n’a été reçue sous la référence {associate}."),
        "On ne rejette que ce qui a été demandé.",
        "Inscrivez d’abord la candidature.",
    )
}

pub(super) fn already_rejected(associate: AssociateRef, on: Day) -> Sentence {
    say(
        &format!("La candidature de {associate} a déjà été rejetée, le {}.", day(on)),
        "Une candidature n’est rejetée qu’une fois.",
        "Pour corriger cette écriture, rectifiez-la.",
    )
}
