//! What becomes of a surplus: reserves, interest, refunds.

use crate::locales::Sentence;
use crate::locales::fr::format::{money, percent, say};
use quitus_domain::values::{Cents, Percent};

pub(super) fn interest_cap(rate: Percent, most: Percent) -> Sentence {
    say(
        &format!("L’intérêt aux parts serait de {}.", percent(rate)),
        &format!("Il ne dépasse pas {}, la moyenne des TMO de trois ans plus deux points.", percent(most)),
        "Décidez ce taux ou moins.",
    )
}

pub(super) fn interest_above_surplus(interest: Cents, most: Cents) -> Sentence {
    say(
        &format!("Les intérêts feraient {}.", money(interest)),
        &format!("Les réserves, et dans une SCIC les aides de l’année, en laissent {}.", money(most)),
        "Décidez un taux plus bas.",
    )
}

pub(super) fn legal_reserve(allotted: Cents, least: Cents, surplus: Cents) -> Sentence {
    say(
        &format!("Les réserves recevraient {} d’un excédent de {}.", money(allotted), money(surplus)),
        &format!("Tant qu’elles sont inférieures au capital, elles en reçoivent {} au moins.", money(least)),
        "Affectez-leur cette somme.",
    )
}

pub(super) fn refunds_in_a_scic(refunds: Cents) -> Sentence {
    say(
        &format!("Les associés recevraient {} de ristournes.", money(refunds)),
        "Une SCIC n’en verse pas.",
        "Baissez les prix avant la clôture, par des avoirs.",
    )
}

pub(super) fn not_pro_rata(part: Cents, due: Cents) -> Sentence {
    say(
        &format!("Un associé recevrait {} de ristourne.", money(part)),
        &format!("Au prorata de ses opérations avec la coopérative, il lui revient {}.", money(due)),
        "Répartissez selon ce qui a été facturé dans l’exercice.",
    )
}

pub(super) fn above_members_part(refunds: Cents, most: Cents) -> Sentence {
    say(
        &format!("Les ristournes feraient {}.", money(refunds)),
        &format!("Ce que les tiers apportent reste aux réserves : il en revient {} aux associés.", money(most)),
        "Affectez cette somme ou moins.",
    )
}

pub(super) fn statutory_reserve(allotted: Cents, least: Cents, remainder: Cents) -> Sentence {
    say(
        &format!("La réserve statutaire recevrait {} des {} restants.", money(allotted), money(remainder)),
        &format!("Une SCIC lui donne la moitié de ce reste, {} au moins.", money(least)),
        "Affectez-lui cette somme.",
    )
}
