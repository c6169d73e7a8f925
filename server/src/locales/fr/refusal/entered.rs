//! Entries by hand.

use crate::locales::Sentence;
use crate::locales::fr::format::{money, say};
use quitus_domain::values::{AccountNumber, Cents};

pub(super) fn unbalanced(debit: Cents, credit: Cents) -> Sentence {
    say(
        &format!("L’écriture ne s’équilibre pas : {} au débit, {} au crédit.", money(debit), money(credit)),
        "Débits et crédits d’une écriture sont égaux.",
        "Corrigez les montants.",
    )
}

pub(super) fn not_an_entry() -> Sentence {
    say(
        "Ces lignes ne font pas une écriture.",
        "Une écriture a deux lignes au moins, chacune avec un montant positif d’un seul côté.",
        "Corrigez les lignes.",
    )
}

pub(super) fn kept_by_the_book(account: AccountNumber) -> Sentence {
    say(
        &format!("Le compte {account} ne s’écrit pas à la main."),
        "Le registre et les factures le tiennent, pour que les deux ne divergent jamais.",
        "Inscrivez l’acte dont il vient : une souscription, une annulation.",
    )
}
