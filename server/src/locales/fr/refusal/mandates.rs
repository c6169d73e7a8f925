//! Votes and mandates.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, say, thousands};
use quitus_domain::values::{Day, MandateRef};

pub(super) fn more_votes_than_voters(votes: u64, voters: u64) -> Sentence {
    say(
        &format!("Il y a {} voix pour, et {} qui pouvaient s’exprimer.", thousands(votes), thousands(voters)),
        "On ne compte pas plus de voix qu’il n’y a de votants.",
        "Corrigez le décompte d’après la feuille de présence.",
    )
}

pub(super) fn twice(mandate: MandateRef) -> Sentence {
    say(
        &format!("Le mandat {mandate} est déjà dans le livre."),
        "Une référence ne désigne qu’un mandat.",
        "Prenez une référence nouvelle.",
    )
}

pub(super) fn unknown(mandate: MandateRef) -> Sentence {
    say(
        &format!("Il n’y a pas de mandat {mandate}."),
        "On ne met fin qu’à un mandat donné.",
        "Cherchez la référence avec `quitus mandates`.",
    )
}

pub(super) fn holds_it(mandate: MandateRef, until: Day) -> Sentence {
    say(
        &format!("La même personne exerce déjà cette fonction par le mandat {mandate}, jusqu’au {}.", day(until)),
        "On ne tient pas deux fois la même fonction.",
        "Faites commencer le nouveau mandat après, ou mettez fin au premier.",
    )
}

pub(super) fn over(mandate: MandateRef, ended_on: Day) -> Sentence {
    say(
        &format!("Le mandat {mandate} prend fin de toute façon le {}.", day(ended_on)),
        "On ne met fin qu’à un mandat en cours, avant son terme.",
        "Vérifiez la date, ou la référence du mandat.",
    )
}
