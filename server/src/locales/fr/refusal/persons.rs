//! Employees, and the persons behind an associate.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, say};
use quitus_domain::values::{AssociateRef, Day, PersonRef};

pub(super) fn already_employed(person: PersonRef, since: Day) -> Sentence {
    say(
        &format!("La personne {person} est déjà salariée depuis le {}.", day(since)),
        "Un contrat commence une fois le précédent terminé.",
        "Inscrivez d’abord la fin de ce contrat.",
    )
}

pub(super) fn not_employed(person: PersonRef, on: Day) -> Sentence {
    say(
        &format!("La personne {person} n’a pas de contrat en cours le {}.", day(on)),
        "On ne termine que ce qui a commencé.",
        "Inscrivez d’abord le début du contrat.",
    )
}

pub(super) fn not_a_legal_person(associate: AssociateRef) -> Sentence {
    say(
        &format!("L’associé {associate} n’est pas une personne morale."),
        "Seule une personne morale, ou une indivision, a un siège et un représentant.",
        "Vérifiez la référence de l’associé.",
    )
}

pub(super) fn not_a_natural_person(associate: AssociateRef) -> Sentence {
    say(
        &format!("L’associé {associate} n’est pas une personne physique."),
        "Seule une personne physique meurt ; une personne morale est dissoute.",
        "Si les statuts le prévoient, radiez-le pour dissolution.",
    )
}

pub(super) fn another_person(associate: AssociateRef, person: PersonRef) -> Sentence {
    say(
        &format!("La personne {person} n’est pas liée à l’associé {associate}."),
        "Les coordonnées sont celles de l’associé ou de qui le représente.",
        "Donnez la référence de cette personne-là.",
    )
}
