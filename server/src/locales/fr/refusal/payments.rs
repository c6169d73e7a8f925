//! Calls, defaults, transfers, and what is owed for cancelled shares.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, money, say};
use quitus_domain::values::{Cents, Day, RefundRef, SubscriptionRef};

pub(super) fn called_more_than_owed(uncalled: Cents, called: Cents) -> Sentence {
    say(
        &format!("L’appel de {} dépasse ce qui reste à appeler, {}.", money(called), money(uncalled)),
        "On n’appelle que ce qui n’a été ni versé ni appelé.",
        "Corrigez le montant appelé.",
    )
}

pub(super) fn due_anyway(due_on: Day) -> Sentence {
    say(
        &format!("Tout est de toute façon exigible le {}.", day(due_on)),
        "Un appel demande un versement avant cette date.",
        "Donnez une échéance plus proche.",
    )
}

pub(super) fn nothing_overdue(unpaid: Cents, due_on: Day) -> Sentence {
    say(
        &format!("Rien n’est échu : il reste {} à libérer, exigibles au plus tôt le {}.", money(unpaid), day(due_on)),
        "On ne met en demeure que pour une somme échue et non versée.",
        "Attendez l’échéance, ou appelez les fonds.",
    )
}

pub(super) fn no_notice(subscription: SubscriptionRef) -> Sentence {
    say(
        &format!("Aucune mise en demeure n’est inscrite pour la souscription {subscription}."),
        "La qualité d’associé ne se perd qu’après une mise en demeure restée sans effet.",
        "Inscrivez d’abord la lettre recommandée.",
    )
}

pub(super) fn not_paid_up(paid: Cents, needed: Cents) -> Sentence {
    say(
        &format!("Il faudrait {} libérés, et {} le sont.", money(needed), money(paid)),
        "Seules des parts libérées se cèdent ; le reste dû demeure à qui a souscrit.",
        "Libérez d’abord le solde, ou cédez moins de parts.",
    )
}

pub(super) fn refund_twice(refund: RefundRef) -> Sentence {
    say(
        &format!("Le remboursement {refund} est déjà dans le livre."),
        "Une référence ne désigne qu’une dette.",
        "Prenez une référence nouvelle.",
    )
}

pub(super) fn unknown_refund(refund: RefundRef) -> Sentence {
    say(
        &format!("Rien n’est dû sous la référence {refund}."),
        "On ne paie que ce qu’une annulation de parts a rendu exigible.",
        "Cherchez la référence avec `quitus capital`.",
    )
}

pub(super) fn schedule_does_not_add_up(owed: Cents, scheduled: Cents) -> Sentence {
    say(
        &format!("Les échéances font {}, et {} sont dus.", money(scheduled), money(owed)),
        "Un échéancier couvre exactement ce qui est dû.",
        "Corrigez les échéances.",
    )
}
