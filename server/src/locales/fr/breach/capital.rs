//! The capital and its shares.

use crate::locales::Sentence;
use crate::locales::fr::format::{count, money, ratio, say};
use crate::locales::fr::names;
use quitus_domain::values::{Cents, Form, Ratio};

pub(super) fn floor_reached(floor: Cents, would_be: Cents, highest: Cents, fraction: Ratio) -> Sentence {
    say(
        &format!("Le capital tomberait à {}, sous le plancher de {}.", money(would_be), money(floor)),
        &format!(
            "Il en reste toujours au moins {} du montant le plus élevé atteint, {}.",
            ratio(fraction),
            money(highest)
        ),
        "Remboursez moins, ou attendez de nouvelles souscriptions.",
    )
}

pub(super) fn below_floor(floor: Cents, capital: Cents, highest: Cents, fraction: Ratio) -> Sentence {
    say(
        &format!("Le capital est de {}, sous le plancher de {}.", money(capital), money(floor)),
        &format!(
            "Les remboursements en laissent toujours au moins {} du montant le plus élevé atteint, {}.",
            ratio(fraction),
            money(highest)
        ),
        "Ne remboursez plus rien avant de nouvelles souscriptions, ou rectifiez l’écriture fausse.",
    )
}

pub(super) fn floor_below_quarter(stated: Ratio, least: Ratio) -> Sentence {
    say(
        &format!("Les statuts fixent le plancher à {} du capital le plus élevé atteint.", ratio(stated)),
        &format!("La loi en garde au moins {}.", ratio(least)),
        &format!("Fixez le plancher à {} ou davantage.", ratio(least)),
    )
}

pub(super) fn floor_above_whole(stated: Ratio) -> Sentence {
    say(
        &format!(
            "Les statuts fixent le plancher à {} du capital le plus élevé atteint, plus que le tout.",
            ratio(stated)
        ),
        "Le plancher est une fraction de ce capital.",
        "Fixez le plancher à 1/1 au plus.",
    )
}

pub(super) fn legal_minimum(minimum: Cents, would_be: Cents, form: Form) -> Sentence {
    say(
        &format!("Le capital serait de {}.", money(would_be)),
        &format!("Une coopérative de cette forme ({}) en garde au moins {}.", names::form(form), money(minimum)),
        "Remboursez moins, ou augmentez d’abord le capital.",
    )
}

pub(super) fn nominal(stated: Cents, of_statutes: Cents) -> Sentence {
    say(
        &format!("Le bulletin donne à la part une valeur de {}.", money(stated)),
        &format!("Toutes les parts ont la valeur nominale que fixent les statuts, {}.", money(of_statutes)),
        "Souscrivez à cette valeur.",
    )
}

pub(super) fn minimum_subscription(held_after: u64, minimum: u64) -> Sentence {
    say(
        &format!("L’associé détiendrait {}.", count(held_after, "part", "parts")),
        &format!("Les statuts en demandent au moins {} dans sa catégorie.", count(minimum, "part", "parts")),
        "Faites-lui en souscrire davantage.",
    )
}

pub(super) fn held_below_minimum(held: u64, minimum: u64) -> Sentence {
    say(
        &format!("L’associé détient {}.", count(held, "part", "parts")),
        &format!("Les statuts en demandent au moins {} dans sa catégorie.", count(minimum, "part", "parts")),
        "Faites-lui en souscrire davantage.",
    )
}

pub(super) fn no_form() -> Sentence {
    say(
        "La souscription ne cite aucun bulletin signé et daté.",
        "Le bulletin prouve l’engagement de l’associé.",
        "Joignez le bulletin.",
    )
}

pub(super) fn fixed() -> Sentence {
    say(
        "Le capital changerait alors que les statuts le fixent.",
        "Un capital fixe ne change qu’avec les statuts.",
        "Citez la modification des statuts, ou rendez le capital variable.",
    )
}

pub(super) fn variation_not_noted(variation: Cents) -> Sentence {
    say(
        &format!("Le capital a varié de {} dans l’exercice, et aucune assemblée ne l’a constaté.", money(variation)),
        "L’assemblée ordinaire annuelle constate la variation du capital.",
        "Faites-le constater par l’assemblée, et inscrivez-le.",
    )
}

pub(super) fn exit_not_published() -> Sentence {
    say(
        "Le départ d’un gérant ou d’un administrateur n’est pas publié.",
        "Même à capital variable, ce départ est publié.",
        "Déposez-le au registre, et inscrivez le récépissé.",
    )
}
