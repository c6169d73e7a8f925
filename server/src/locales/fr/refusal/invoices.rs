//! Invoices and credit notes.

use crate::locales::Sentence;
use crate::locales::fr::format::{count, day, money, say, thousands};
use quitus_domain::refusal::BillingRefusal;
use quitus_domain::values::{AssociateRef, Cents, Day, InvoiceNumber, Slug};

pub(super) fn nothing_billed() -> Sentence {
    say(
        "Il n’y a pas de ligne.",
        "Une facture ou un avoir dit ce qui est facturé ou repris.",
        "Donnez au moins une ligne.",
    )
}

/// A mention of who bills that is missing.
pub(super) fn seller_without(why: &BillingRefusal) -> Sentence {
    match why {
        BillingRefusal::SellerWithoutRegistry => seller_without_registry(),
        _ => seller_without_siren(),
    }
}

fn seller_without_siren() -> Sentence {
    say(
        "Le livre ne connaît pas le SIREN de la coopérative.",
        "Une facture porte le SIREN de qui facture (code de commerce, art. R123-237\u{202f}; CGI, annexe II, art. 242 nonies A).",
        "Corrigez l’écriture de constitution pour qu’elle le dise (`rectify_entry`), puis facturez.",
    )
}

fn seller_without_registry() -> Sentence {
    say(
        "Le livre ne connaît pas le greffe où la coopérative est immatriculée.",
        "Une facture porte la mention RCS et la ville du greffe (code de commerce, art. R123-237).",
        "Corrigez l’écriture de constitution pour qu’elle la dise (`rectify_entry`, champ `registry`), puis facturez.",
    )
}

/// Whoever is billed and has no address, by number.
pub(super) fn buyers_without_address(numbers: &[u32]) -> Sentence {
    let who = numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let lacking = match numbers {
        [_] => format!("L’adresse de l’associé n°\u{a0}{who} n’est pas au coffre."),
        _ => format!("Les adresses des associés n°\u{a0}{who} ne sont pas au coffre."),
    };
    say(
        &lacking,
        "Une facture ou un avoir porte l’adresse du client (code de commerce, art. L441-9\u{202f}; CGI, annexe II, art. 242 nonies A).",
        "Donnez-la par un changement de coordonnées (`change_contact`\u{202f}; pour qui est parti, à un jour où il était associé), puis refaites l’acte.",
    )
}

pub(super) fn no_associate_then(associate: AssociateRef, from: Day, to: Day) -> Sentence {
    say(
        &format!("L’associé {associate} ne l’était pas du {} au {}.", day(from), day(to)),
        "Les opérations avec les associés et avec les tiers sont suivies à part.",
        "Facturez-le comme tiers, ou corrigez la période.",
    )
}

pub(super) fn for_members_only(service: &Slug) -> Sentence {
    say(
        &format!("Le service « {service} » est exonéré de TVA pour les seuls membres."),
        "L’exonération des groupements de moyens vaut pour leurs membres (CGI, art. 261 B).",
        "Facturez un service taxé.",
    )
}

pub(super) fn before_the_last(last: &InvoiceNumber, last_on: Day, on: Day) -> Sentence {
    say(
        &format!("La pièce {last} est du {}, après le {}.", day(last_on), day(on)),
        "Les numéros suivent les dates.",
        "Donnez cette date, ou une date ultérieure.",
    )
}

pub(super) fn due_too_late(due_on: Day, latest: Day) -> Sentence {
    say(
        &format!("L’échéance du {} est trop lointaine.", day(due_on)),
        &format!("Une facture se paie au plus tard le {} (code de commerce, art. L441-10).", day(latest)),
        "Donnez une échéance plus proche.",
    )
}

pub(super) fn unknown(number: &InvoiceNumber) -> Sentence {
    say(
        &format!("Il n’y a pas de facture {number}."),
        "On ne paie et ne reprend qu’une facture du livre.",
        "Cherchez son numéro avec `quitus invoices`.",
    )
}

pub(super) fn unknown_line(line: u16, lines: u16) -> Sentence {
    say(
        &format!("La facture n’a pas de ligne {}.", thousands(u64::from(line))),
        &format!("Elle a {}.", count(lines, "ligne", "lignes")),
        "Corrigez le numéro de la ligne.",
    )
}

pub(super) fn line_twice(line: u16) -> Sentence {
    say(
        &format!("La ligne {} figure deux fois.", thousands(u64::from(line))),
        "Un avoir reprend une ligne en une fois.",
        "Donnez un seul montant pour elle.",
    )
}

pub(super) fn credit_above(line: u16, left: Cents, asked: Cents) -> Sentence {
    say(
        &format!("L’avoir reprend {} de la ligne {}.", money(asked), thousands(u64::from(line))),
        &format!("Il n’en reste que {}.", money(left)),
        "Reprenez cette somme ou moins.",
    )
}
