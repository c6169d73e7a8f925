//! Cooperative reviews.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, say};
use quitus_domain::values::{Day, MandateRef, ReviewRef};

pub(super) fn twice(review: ReviewRef) -> Sentence {
    say(
        &format!("La révision {review} est déjà dans le livre."),
        "Une référence ne désigne qu’une révision.",
        "Prenez une référence nouvelle.",
    )
}

pub(super) fn unknown(review: ReviewRef) -> Sentence {
    say(
        &format!("Le livre ne connaît pas la révision {review}."),
        "Ce qui suit un rapport suppose ce rapport.",
        "Inscrivez d’abord le rapport.",
    )
}

pub(super) fn not_reported(review: ReviewRef) -> Sentence {
    say(
        &format!("La révision {review} n’a pas encore de rapport."),
        "Ce qui suit un rapport suppose ce rapport.",
        "Inscrivez d’abord le rapport.",
    )
}

pub(super) fn reported_already(reported_on: Day) -> Sentence {
    say(
        &format!("Le rapport de cette révision a été reçu le {}.", day(reported_on)),
        "Une révision a un rapport.",
        "Pour corriger cette écriture, rectifiez-la.",
    )
}

pub(super) fn before_the_stage(since: Day, on: Day) -> Sentence {
    say(
        &format!("Cette étape serait du {}.", day(on)),
        &format!("Elle suit ce qui est arrivé le {}.", day(since)),
        "Vérifiez la date.",
    )
}

pub(super) fn not_a_reviewer(mandate: MandateRef) -> Sentence {
    say(
        &format!("Le mandat {mandate} n’est pas celui d’un réviseur."),
        "Le rapport est celui du réviseur nommé.",
        "Cherchez la référence avec `quitus mandates`.",
    )
}

pub(super) fn discussed_already(discussed_on: Day) -> Sentence {
    say(
        &format!("Ce rapport a été débattu le {}.", day(discussed_on)),
        "On n’inscrit ce débat qu’une fois.",
        "Pour corriger cette écriture, rectifiez-la.",
    )
}

pub(super) fn unknown_remark(remark: u16, remarks: u16) -> Sentence {
    say(
        &format!("Il n’y a pas d’observation n° {remark}."),
        &format!("Le rapport en a {remarks}, comptées à partir de un."),
        "Vérifiez le numéro.",
    )
}

pub(super) fn answered_already(remark: u16, answered_on: Day) -> Sentence {
    say(
        &format!("L’observation n° {remark} a été suivie le {}.", day(answered_on)),
        "On ne répond qu’une fois à une observation.",
        "Pour corriger cette écriture, rectifiez-la.",
    )
}
