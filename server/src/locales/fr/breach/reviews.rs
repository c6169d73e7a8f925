//! When a cooperative review is due.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, money, say, thousands};
use quitus_domain::values::{Cents, Day};

pub(super) fn overdue(due_by: Day, on: Day) -> Sentence {
    say(
        &format!("Au {}, aucun rapport de révision n’est inscrit.", day(on)),
        &format!("Il en fallait un le {} au plus tard.", day(due_by)),
        "Faites faire la révision, et inscrivez le rapport.",
    )
}

pub(super) fn loss_of_half(closed_on: Day, loss: Cents, highest: Cents) -> Sentence {
    say(
        &format!("L’exercice clos le {} a perdu {}.", day(closed_on), money(loss)),
        &format!("C’est la moitié ou plus du plus haut capital, {} : une révision est due.", money(highest)),
        "Faites faire la révision, et inscrivez le rapport.",
    )
}

pub(super) fn three_losses(closed_on: Day) -> Sentence {
    say(
        &format!("L’exercice clos le {} est le troisième déficit de suite.", day(closed_on)),
        "Après trois exercices déficitaires, une révision est due.",
        "Faites faire la révision, et inscrivez le rapport.",
    )
}

pub(super) fn too_few(asking: u64, of: u64, needed: u64) -> Sentence {
    say(
        &format!("La révision est demandée par {} sur {}.", thousands(asking), thousands(of)),
        &format!("Elle est de droit à partir de {}.", thousands(needed)),
        "D’autres doivent la demander aussi.",
    )
}

pub(super) fn requested(requested_on: Day) -> Sentence {
    say(
        &format!("Une révision a été demandée de plein droit le {}.", day(requested_on)),
        "Aucun rapport n’est inscrit depuis.",
        "Faites-la faire, et inscrivez le rapport.",
    )
}
