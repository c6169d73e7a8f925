//! Subscriptions, payments and numbers of shares.

use crate::locales::Sentence;
use crate::locales::fr::format::{count, money, say, thousands};
use quitus_domain::values::{Cents, SubscriptionRef};

pub(super) fn subscription_twice(subscription: SubscriptionRef) -> Sentence {
    say(
        &format!("La souscription {subscription} est déjà dans le livre."),
        "Une référence ne désigne qu’une souscription.",
        "Prenez une référence nouvelle.",
    )
}

pub(super) fn unknown_subscription(subscription: SubscriptionRef) -> Sentence {
    say(
        &format!("Cet associé n’a pas de souscription {subscription}."),
        "Un versement porte sur une souscription de l’associé.",
        "Cherchez sa référence avec `quitus explain`.",
    )
}

pub(super) fn paid_more_than_owed(paid: Cents, owed: Cents) -> Sentence {
    say(
        &format!("Le montant de {} dépasse ce qui est dû, {}.", money(paid), money(owed)),
        "Rien ne se verse, ne se compense ni ne se réduit au-delà de ce qui est dû.",
        "Corrigez le montant ; qui veut plus de parts les souscrit d’abord.",
    )
}

pub(super) fn amount_not_positive(amount: Cents) -> Sentence {
    say(
        &format!("Le montant est de {}.", money(amount)),
        "Ce qui est versé ou dû est supérieur à zéro ; un prix ou un remboursement n’est jamais négatif.",
        "Corrigez le montant.",
    )
}

pub(super) fn amount_too_large() -> Sentence {
    say(
        "Le montant est trop grand.",
        "Le livre n’écrit exactement que les montants au-dessous de 90 000 milliards d’euros.",
        "Corrigez le nombre de parts ou leur valeur.",
    )
}

pub(super) fn more_than_held(held: u64, asked: u64) -> Sentence {
    say(
        &format!("L’acte porte sur {}.", count(asked, "part", "parts")),
        &format!("Cet associé en détient {} à partir de ce jour : nul n’en abandonne davantage.", thousands(held)),
        "Corrigez le nombre de parts, ou la date ; `quitus explain associate` montre chaque mouvement.",
    )
}

pub(super) fn shares_are_held(current: Cents, asked: Cents) -> Sentence {
    say(
        &format!("La valeur de la part ne peut pas passer de {} à {}.", money(current), money(asked)),
        "Des parts sont détenues : il faudrait les convertir, et ce livre ne sait pas encore l’inscrire.",
        "Gardez la valeur actuelle dans ces statuts.",
    )
}
