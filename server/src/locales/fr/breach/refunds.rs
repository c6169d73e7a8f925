//! Paying shares back.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, entry, money, say};
use quitus_domain::values::{Cents, Day, Position};

pub(super) fn above_net_nominal(amount: Cents, ceiling: Cents) -> Sentence {
    say(
        &format!("Le remboursement serait de {}.", money(amount)),
        &format!(
            "Les parts valent {} au plus : leur nominal, moins leur part des pertes et ce qui reste dû.",
            money(ceiling)
        ),
        &format!("Remboursez {} au plus.", money(ceiling)),
    )
}

pub(super) fn other_close(lost_on: Day, closed_on: Day) -> Sentence {
    say(
        &format!("Les parts sont évaluées d’après les comptes clos le {}.", day(closed_on)),
        &format!(
            "La qualité d’associé a été perdue le {} : ce sont les comptes de cet exercice qui comptent.",
            day(lost_on)
        ),
        "Reprenez le calcul sur le bilan de l’exercice du départ.",
    )
}

pub(super) fn overdue(due_on: Day, paid_on: Day) -> Sentence {
    say(
        &format!("Les parts sont remboursées le {}.", day(paid_on)),
        &format!("Elles devaient l’être le {} au plus tard.", day(due_on)),
        "Dites pourquoi dans le rapport de gestion.",
    )
}

pub(super) fn still_owed(due_on: Day, on: Day, owed: Cents) -> Sentence {
    say(
        &format!("Au {}, {} restent à rembourser.", day(on), money(owed)),
        &format!("Cette somme devait l’être le {} au plus tard.", day(due_on)),
        "Payez-la, ou convenez d’un échéancier.",
    )
}

pub(super) fn out_of_order(paying: Position, first_waiting: Position) -> Sentence {
    say(
        &format!(
            "Le départ de l’écriture {} serait remboursé avant celui de l’écriture {}.",
            entry(paying),
            entry(first_waiting)
        ),
        "Les statuts paient les départs dans l’ordre de leur inscription.",
        &format!("Remboursez d’abord le départ de l’écriture {}.", entry(first_waiting)),
    )
}

pub(super) fn not_an_associate(lost_on: Day, on: Day) -> Sentence {
    say(
        &format!("Au {}, cette personne n’est plus associée.", day(on)),
        &format!("Partie le {}, elle n’est plus que créancière de ses parts.", day(lost_on)),
        "Retirez-la de l’acte ou de la liste, ou corrigez la date.",
    )
}

pub(super) fn subscribed_after_leaving(lost_on: Day, subscribed_on: Day, at: Position) -> Sentence {
    say(
        &format!("L’écriture {} fait souscrire des parts le {}.", entry(at), day(subscribed_on)),
        &format!("L’associé était parti le {}.", day(lost_on)),
        "Rectifiez cette écriture, ou la date du départ.",
    )
}
