//! Coming in and leaving.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, say};
use crate::locales::fr::names;
use quitus_domain::values::{Day, Organ};

pub(super) fn wrong_decider(decided_by: Organ, deciders: &[Organ]) -> Sentence {
    say(
        &format!("L’admission a été décidée par {}.", names::the_organ(decided_by)),
        &format!("Les statuts donnent ce pouvoir à {}.", names::any_of(deciders)),
        "Faites décider l’organe que nomment les statuts.",
    )
}

pub(super) fn indivision_expected() -> Sentence {
    say(
        "Cette personne morale n’a pas de SIREN.",
        "Sans personnalité morale, il s’agit peut-être d’une indivision, comme un club Cigales.",
        "Donnez son SIREN, ou admettez une indivision avec un mandataire unique.",
    )
}

pub(super) fn common_agent_missing() -> Sentence {
    say(
        "Les parts indivises n’ont pas de mandataire.",
        "Les indivisaires votent par un mandataire unique.",
        "Faites-le désigner par les indivisaires, ou en justice s’ils ne s’accordent pas.",
    )
}

pub(super) fn withdrawal_is_a_right() -> Sentence {
    say(
        "Le retrait a été refusé.",
        "Se retirer est un droit quand les statuts n’y mettent aucune condition.",
        "Inscrivez le retrait.",
    )
}

pub(super) fn before_term(asked: Day, term: Day) -> Sentence {
    say(
        &format!("Le retrait est demandé pour le {}, avant le terme du {}.", day(asked), day(term)),
        "Le préavis ou l’engagement des statuts court jusqu’à ce terme.",
        &format!("Comptez l’associé jusqu’au {} : le retrait prend effet ce jour-là.", day(term)),
    )
}
