//! Payments that come in.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, money, say};
use quitus_domain::values::{Cents, Day, InvoiceNumber, PaymentRef};

pub(super) fn payment_twice(payment: PaymentRef) -> Sentence {
    say(
        &format!("Le paiement {payment} est déjà dans le livre."),
        "Une référence ne désigne qu’un paiement.",
        "Prenez une référence nouvelle.",
    )
}

pub(super) fn unknown_payment(payment: PaymentRef) -> Sentence {
    say(
        &format!("Il n’y a pas de paiement {payment}."),
        "On ne rapproche et n’annule qu’un paiement du livre.",
        "Cherchez sa référence avec `quitus invoices`.",
    )
}

pub(super) fn reversed_already(payment: PaymentRef, reversed_on: Day) -> Sentence {
    say(
        &format!("Le paiement {payment} a été annulé le {}.", day(reversed_on)),
        "Un paiement s’annule une fois, en entier.",
        "Inscrivez un nouveau paiement, s’il y en a un.",
    )
}

pub(super) fn unknown_customer() -> Sentence {
    say(
        "Rien n’a jamais été facturé à ce client.",
        "Un paiement vient d’un associé, ou d’un tiers facturé dans ce livre.",
        "Vérifiez son nom court, ou facturez d’abord.",
    )
}

pub(super) fn of_another(number: &InvoiceNumber) -> Sentence {
    say(
        &format!("La facture {number} est celle d’un autre client."),
        "Un paiement règle les factures de qui paie.",
        "Retirez-la, ou corrigez le payeur.",
    )
}

pub(super) fn matched_twice(number: &InvoiceNumber) -> Sentence {
    say(
        &format!("La facture {number} figure deux fois."),
        "Un acte règle une facture en une fois.",
        "Donnez un seul montant pour elle.",
    )
}

pub(super) fn not_matched(payment: PaymentRef, number: &InvoiceNumber) -> Sentence {
    say(
        &format!("Le paiement {payment} ne règle rien de la facture {number}."),
        "Seul ce qui est lettré se délettre.",
        "Voyez avec `quitus invoices` ce que ce paiement règle.",
    )
}

pub(super) fn above_open(number: &InvoiceNumber, open: Cents, asked: Cents) -> Sentence {
    say(
        &format!("De la facture {number}, {} seraient réglés.", money(asked)),
        &format!("Il n’en reste que {} à payer.", money(open)),
        "Réglez cette somme ou moins ; le reste d’un paiement est une avance.",
    )
}

pub(super) fn more_than_received(left: Cents, asked: Cents) -> Sentence {
    say(
        &format!("Les factures réglées font {}.", money(asked)),
        &format!("Le paiement n’a que {} de disponible.", money(left)),
        "Corrigez les montants.",
    )
}

pub(super) fn more_than_set_off(set_off: Cents, asked: Cents) -> Sentence {
    say(
        &format!("Les factures réglées font {}.", money(asked)),
        &format!("La compensation ne porte que sur {} du remboursement.", money(set_off)),
        "Compensez davantage, si autant est dû, ou réglez moins des factures.",
    )
}
