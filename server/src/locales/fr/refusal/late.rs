//! Factures impayées ou payées en retard, et sommes rendues.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, money, percent, say};
use quitus_domain::refusal::BillingRefusal;
use quitus_domain::values::{Cents, Day, InvoiceNumber, Percent};

/// Penalties are charged on invoices, and only penalties are taken back as such.
pub(super) fn kind(why: &BillingRefusal, number: &InvoiceNumber) -> Sentence {
    match why {
        BillingRefusal::PenaltyOnPenalty { .. } => penalty_on_penalty(number),
        _ => not_a_penalty(number),
    }
}

pub(super) fn nothing_open(number: &InvoiceNumber) -> Sentence {
    say(
        &format!("Il ne reste rien à payer de {number}."),
        "Seul ce qu’un client doit encore passe en perte.",
        "Voyez-la avec `quitus invoices`.",
    )
}

pub(super) fn more_than_open(number: &InvoiceNumber, open: Cents, asked: Cents) -> Sentence {
    say(
        &format!("La perte sur {number} serait de {}.", money(asked)),
        &format!("Il n’en reste que {} à payer.", money(open)),
        "Passez en perte cette somme ou moins.",
    )
}

pub(super) fn nothing_written_off(number: &InvoiceNumber) -> Sentence {
    say(
        &format!("Rien de {number} n’est passé en perte."),
        "On n’annule qu’une perte inscrite.",
        "Voyez-la avec `quitus invoices`.",
    )
}

pub(super) fn written_off(number: &InvoiceNumber, amount: Cents) -> Sentence {
    say(
        &format!("De {number}, {} sont passés en perte.", money(amount)),
        "Ce qui est passé en perte compte comme payé : le reprendre aussi ferait une dette de ce que personne n’a payé.",
        "Annulez d’abord la perte par `reverse_write_off`.",
    )
}

fn penalty_on_penalty(number: &InvoiceNumber) -> Sentence {
    say(
        &format!("{number} est elle-même une pénalité."),
        "Les pénalités portent sur le prix d’une facture ; ici, les intérêts ne portent pas intérêt.",
        "Donnez le numéro de la facture en retard.",
    )
}

fn not_a_penalty(number: &InvoiceNumber) -> Sentence {
    say(
        &format!("{number} n’est pas une pénalité."),
        "Seule une pénalité s’annule ainsi ; une facture se reprend par un avoir.",
        "Donnez le numéro d’une pénalité (`PE-`), ou établissez un avoir par `issue_credit_note`.",
    )
}

pub(super) fn cancelled(number: &InvoiceNumber, on: Day) -> Sentence {
    say(
        &format!("La pénalité {number} a déjà été annulée le {}.", day(on)),
        "Il n’en est plus rien dû.",
        "Voyez-la avec `quitus invoices`.",
    )
}

pub(super) fn penalty_settled(number: &InvoiceNumber, open: Cents, total: Cents) -> Sentence {
    say(
        &format!("Des {} de la pénalité {number}, {} restent dus.", money(total), money(open)),
        "Une pénalité s’annule en entier, tant que tout en reste dû : ce qui l’a réglée ne réglerait sinon plus rien.",
        "Défaites d’abord ce qui l’a réglée : un paiement par `unmatch_payment` (puis `refund_customer` le rend), une \
         compensation par `rectify_entry`, une perte par `reverse_write_off`.",
    )
}

pub(super) fn charged_ahead(until: Day, on: Day) -> Sentence {
    say(
        &format!("Les pénalités courent jusqu’au {}.", day(until)),
        &format!("L’acte est du {}, et seuls des jours passés se facturent.", day(on)),
        "Donnez un dernier jour antérieur, ou un acte postérieur.",
    )
}

pub(super) fn not_late(number: &InvoiceNumber, from: Day) -> Sentence {
    say(
        &format!("Les pénalités sur {number} se facturent à compter du {}.", day(from)),
        "Avant, elle n’est pas en retard, ou a déjà été pénalisée.",
        "Attendez, ou donnez un dernier jour postérieur.",
    )
}

pub(super) fn two_half_years(from: Day, ends: Day) -> Sentence {
    say(
        "Les pénalités couvrent deux semestres.",
        "Le taux de la Banque centrale européenne est celui du premier jour de chaque semestre (code de commerce, art. L441-10).",
        &format!("Facturez d’abord du {} au {}, puis la suite.", day(from), day(ends)),
    )
}

pub(super) fn rate_too_low(rate: Percent, least: Percent) -> Sentence {
    say(
        &format!("Le taux de {} est trop bas.", percent(rate)),
        &format!(
            "Un taux convenu est d’au moins trois fois le taux légal, soit {} (code de commerce, art. L441-10).",
            percent(least)
        ),
        "Donnez le taux de la loi, ou le bon taux légal.",
    )
}

pub(super) fn nothing_late(number: &InvoiceNumber, from: Day, to: Day) -> Sentence {
    say(
        &format!("Rien de {number} n’était impayé du {} au {}.", day(from), day(to)),
        "Les pénalités sont dues pour ce qui est payé en retard.",
        "Voyez ce qui a été payé avec `quitus invoices`.",
    )
}

pub(super) fn more_than_owed(owed: Cents, asked: Cents) -> Sentence {
    say(
        &format!("Le remboursement serait de {}.", money(asked)),
        &format!("Le client n’a droit qu’à {}.", money(owed)),
        "Rendez cette somme ou moins.",
    )
}
