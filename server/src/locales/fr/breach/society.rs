//! The cooperative as such, who acts for it, and who reviews it.

use crate::locales::Sentence;
use crate::locales::fr::format::{count, day, say, thousands};
use crate::locales::fr::names;
use quitus_domain::law::status::Devolvee;
use quitus_domain::values::{Day, Months, Organ};

pub(super) fn not_shareable(to: Devolvee) -> Sentence {
    say(
        &format!("Le boni de liquidation irait à : {}.", names::devolvee(to)),
        "Les réserves d’une coopérative ne se partagent jamais.",
        "Attribuez-le à une coopérative, à une union ou à une entreprise de l’économie sociale et solidaire.",
    )
}

pub(super) fn status_locked() -> Sentence {
    say(
        "Aucune autorisation de quitter le statut coopératif n’est citée.",
        "L’autorité administrative autorise d’avance la sortie du statut.",
        "Demandez cette autorisation, et citez-la.",
    )
}

pub(super) fn mandate_too_long(starts_on: Day, ends_on: Day, most: Months, latest: Day) -> Sentence {
    say(
        &format!("Le mandat irait du {} au {}.", day(starts_on), day(ends_on)),
        &format!("Un mandat dure {} au plus.", count(most.0, "mois", "mois")),
        &format!("Fixez son terme au {} au plus tard.", day(latest)),
    )
}

pub(super) fn mandate_expired(ended_on: Day, on: Day) -> Sentence {
    say(
        &format!("Au {}, le mandat n’est pas renouvelé.", day(on)),
        &format!("Il a pris fin le {}.", day(ended_on)),
        "Faites élire le titulaire par l’assemblée.",
    )
}

pub(super) fn name_without_mention(missing: &[String]) -> Sentence {
    say(
        &format!("À côté du nom, il manque : {}.", quoted(missing)),
        "Les actes et documents destinés aux tiers portent ces mots.",
        "Ajoutez-les au modèle du document.",
    )
}

pub(super) fn natural_person() -> Sentence {
    say(
        "Une personne morale serait gérante de la SARL.",
        "Une SARL est gérée par des personnes physiques.",
        "Nommez une personne physique.",
    )
}

pub(super) fn not_associate() -> Sentence {
    say(
        "Le titulaire du mandat n’est pas associé.",
        "Les statuts réservent ce mandat aux associés.",
        "Admettez d’abord cette personne, ou choisissez-en une autre.",
    )
}

pub(super) fn manager_not_associate(on: Day) -> Sentence {
    say(
        &format!("Au {}, le gérant n’est pas associé.", day(on)),
        "Les statuts réservent ce mandat aux associés.",
        "Faites élire un associé.",
    )
}

pub(super) fn designation_clause() -> Sentence {
    say(
        "La proposition que demandent les statuts n’est pas citée.",
        "Les statuts réservent la proposition à une catégorie d’associés ; l’assemblée vote.",
        "Joignez la proposition.",
    )
}

pub(super) fn mandate_decider(decided_by: Organ) -> Sentence {
    say(
        &format!("Le mandat a été donné par {}.", names::the_organ(decided_by)),
        "L’assemblée générale nomme, ou l’acte constitutif pour le premier mandat.",
        "Faites élire le titulaire par l’assemblée.",
    )
}

pub(super) fn revocation_majority(in_favour: u64, all_votes: u64) -> Sentence {
    say(
        &format!("La révocation recueille {} sur {}.", count(in_favour, "voix", "voix"), thousands(all_votes)),
        "À la première convocation, il faut plus de la moitié de toutes les voix.",
        "Inscrivez la résolution comme rejetée, ou convoquez de nouveau si les statuts le permettent.",
    )
}

pub(super) fn reviewer_decider(decided_by: Organ) -> Sentence {
    say(
        &format!("Le réviseur a été nommé par {}.", names::the_organ(decided_by)),
        "C’est l’assemblée ordinaire qui le nomme.",
        "Faites-le nommer par elle.",
    )
}

pub(super) fn without_deputy() -> Sentence {
    say("Le réviseur n’a pas de suppléant.", "L’assemblée nomme un suppléant avec le réviseur.", "Faites-en nommer un.")
}

pub(super) fn not_discussed(filed_on: Day, assembly_on: Day) -> Sentence {
    say(
        &format!("L’assemblée du {} n’a pas débattu du rapport de révision.", day(assembly_on)),
        &format!("Ce rapport, remis le {}, est présenté à la première assemblée qui suit.", day(filed_on)),
        "Inscrivez-le au prochain ordre du jour.",
    )
}

fn quoted(words: &[String]) -> String {
    words.iter().map(|words| format!("« {words} »")).collect::<Vec<_>>().join(", ")
}

pub(super) fn yearly_assembly_late(latest: Day, held_on: Option<Day>) -> Sentence {
    let met = held_on.map(|held_on| format!("Elle s’est tenue le {}.", day(held_on)));
    say(
        &format!("L’assemblée sur les comptes de l’exercice devait se tenir le {} au plus tard.", day(latest)),
        &met.unwrap_or_else(|| "Elle ne s’est pas tenue.".to_owned()),
        "Convoquez-la, ou demandez un délai au juge.",
    )
}
