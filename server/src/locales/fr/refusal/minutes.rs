//! Correcting minutes, and approving them.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, say, thousands};
use quitus_domain::values::Day;

pub(super) fn correction_incomplete() -> Sentence {
    say(
        "Ce procès-verbal ne dit qu’à moitié ce qu’il rectifie.",
        "Un procès-verbal rectificatif donne le numéro du précédent et ce qui y est faux.",
        "Donnez `rectifies` et `correction`, ou ni l’un ni l’autre.",
    )
}

pub(super) fn approved_already(number: u32, approved_on: Day) -> Sentence {
    say(
        &format!("Le procès-verbal numéro {} est déjà approuvé.", thousands(u64::from(number))),
        &format!("Il l’a été le {}.", day(approved_on)),
        "Il n’y a plus rien à faire.",
    )
}

pub(super) fn before_the_minutes(sealed_on: Day, on: Day) -> Sentence {
    say(
        &format!("Personne n’a approuvé ce procès-verbal le {}.", day(on)),
        &format!("Il a été scellé le {}.", day(sealed_on)),
        "Corrigez le jour de l’approbation.",
    )
}

pub(super) fn approves_itself(number: u32) -> Sentence {
    say(
        &format!("Le procès-verbal numéro {} est celui de cette assemblée.", thousands(u64::from(number))),
        "Une assemblée suivante l’approuve, ou le bureau.",
        "Désignez cette assemblée, ou les membres du bureau.",
    )
}
