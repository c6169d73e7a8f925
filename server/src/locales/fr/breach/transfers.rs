//! Shares that change hands, and what they are worth above the nominal.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, money, say};
use crate::locales::fr::names;
use quitus_domain::values::{Cents, Day, Organ};

pub(super) fn revaluation_not_foreseen() -> Sentence {
    say(
        "Les statuts ne prévoient pas de revaloriser les parts.",
        "Sans clause, les parts sont remboursées à leur valeur nominale.",
        "Remboursez le nominal, ou modifiez d’abord les statuts.",
    )
}

pub(super) fn revaluation_not_in_scic(on: Day, since: Day) -> Sentence {
    say(
        &format!("La SCIC revaloriserait des parts au {}.", day(on)),
        &format!("La loi ne le permet aux SCIC que depuis le {}.", day(since)),
        "Remboursez le nominal.",
    )
}

pub(super) fn revaluation_with_incorporation() -> Sentence {
    say(
        "Les statuts incorporent des réserves au capital.",
        "Cette faculté exclut la revalorisation des parts au départ.",
        "Remboursez le nominal.",
    )
}

pub(super) fn revaluation_without_reserve() -> Sentence {
    say(
        "Aucune réserve n’a été constituée pour revaloriser les parts.",
        "La revalorisation se prélève sur une réserve constituée à cet effet.",
        "Remboursez le nominal, ou citez la réserve.",
    )
}

pub(super) fn revaluation_before_five_years(since: Day, lost_on: Day, full_on: Day) -> Sentence {
    say(
        &format!("Associé depuis le {}, il part le {}.", day(since), day(lost_on)),
        &format!("Cinq ans d’ancienneté révolus l’auraient mené au {}.", day(full_on)),
        "Remboursez le nominal.",
    )
}

pub(super) fn revaluation_above_index(uplift: Cents, ceiling: Cents) -> Sentence {
    say(
        &format!("Les parts seraient revalorisées de {}.", money(uplift)),
        &format!("Le barème des rentes viagères admet {} au plus.", money(ceiling)),
        &format!("Ajoutez {} au plus.", money(ceiling)),
    )
}

pub(super) fn no_agreement(approval: Option<Organ>, approvers: &[Organ]) -> Sentence {
    say(&approved_by(approval), &asked_of(approvers), "Faites agréer la cession avant de l’inscrire.")
}

pub(super) fn above_nominal(price: Cents, nominal: Cents) -> Sentence {
    say(
        &format!("Le prix de la cession est de {}.", money(price)),
        &format!("Les parts valent {} au nominal, et les réserves ne se partagent pas.", money(nominal)),
        "Demandez la raison de ce prix.",
    )
}

fn approved_by(approval: Option<Organ>) -> String {
    match approval {
        Some(organ) => format!("La cession a été agréée par {}.", names::the_organ(organ)),
        None => "La cession n’a été agréée par aucun organe.".to_owned(),
    }
}

fn asked_of(approvers: &[Organ]) -> String {
    match approvers {
        [] => "Les statuts ne disent pas qui agrée les cessions.".to_owned(),
        _ => format!("Les statuts donnent ce pouvoir à : {}.", names::any_of(approvers)),
    }
}
