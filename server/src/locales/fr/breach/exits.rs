//! Leaving against one's will, changing category, and what is claimed afterwards.

use crate::locales::Sentence;
use crate::locales::fr::format::{count, day, money, ratio, say, thousands};
use crate::locales::fr::names;
use quitus_domain::values::{Cents, Day, Organ, Ratio, StrikeOffGround};

pub(super) fn notice_not_elapsed(notified_on: Day, on: Day, possible_from: Day) -> Sentence {
    say(
        &format!("L’exclusion au {} suit de trop près la mise en demeure du {}.", day(on), day(notified_on)),
        "L’associé a trois mois pleins pour verser.",
        &format!("Attendez le {}.", day(possible_from)),
    )
}

pub(super) fn exclusion_not_foreseen() -> Sentence {
    say(
        "Les statuts ne prévoient pas l’exclusion.",
        "Un associé n’est exclu que si les statuts le permettent.",
        "Modifiez d’abord les statuts, ou convenez d’un retrait.",
    )
}

pub(super) fn exclusion_decider(decided_by: Organ) -> Sentence {
    say(
        &format!("L’exclusion a été décidée par {}.", names::the_organ(decided_by)),
        "Seule l’assemblée qui modifie les statuts exclut.",
        "Faites voter l’assemblée générale extraordinaire.",
    )
}

pub(super) fn exclusion_majority(in_favour: u64, votes: u64, least: Ratio) -> Sentence {
    say(
        &format!("L’exclusion recueille {} sur {}.", count(in_favour, "voix", "voix"), thousands(votes)),
        &format!("Il en faut au moins {} des voix présentes ou représentées.", ratio(least)),
        "Inscrivez la résolution comme rejetée.",
    )
}

pub(super) fn own_vote_denied() -> Sentence {
    say(
        "L’associé visé par l’exclusion n’a pas pu voter.",
        "Il garde son droit de vote jusqu’à la décision.",
        "Comptez sa voix, ou faites voter de nouveau.",
    )
}

pub(super) fn no_statutory_ground(ground: StrikeOffGround, of_statutes: &[StrikeOffGround]) -> Sentence {
    say(
        &format!("Le motif de radiation ({}) n’est pas dans les statuts.", names::strike_off_ground(ground)),
        &format!("Les statuts prévoient : {}.", names::grounds(of_statutes)),
        "Citez l’un de leurs motifs, ou modifiez les statuts.",
    )
}

pub(super) fn reclassification_decider(decided_by: Organ, deciders: &[Organ]) -> Sentence {
    say(
        &format!("Le changement de catégorie a été décidé par {}.", names::the_organ(decided_by)),
        &format!("Les statuts donnent ce pouvoir à : {}.", names::any_of(deciders)),
        "Faites décider l’organe que nomment les statuts.",
    )
}

pub(super) fn reclassification_not_stated(decided_by: Organ) -> Sentence {
    say(
        &format!("Le changement de catégorie a été décidé par {}.", names::the_organ(decided_by)),
        "Les statuts ne disent pas à qui revient cette décision.",
        "Nommez l’organe à la prochaine modification des statuts.",
    )
}

pub(super) fn claim_out_of_window(until: Day, on: Day) -> Sentence {
    say(
        &format!("La réclamation est du {}.", day(on)),
        &format!("L’ancien associé ne répond plus de rien après le {}.", day(until)),
        "Renoncez à cette réclamation.",
    )
}

pub(super) fn reduced_above_losses(amount: Cents, before: Cents, most: Cents) -> Sentence {
    say(
        &format!("La réduction serait de {} ; les mêmes comptes ont déjà retenu {}.", money(amount), money(before)),
        &format!("Des pertes qu’ils montrent, {} reviennent à ces parts.", money(most)),
        "Ne retenez pas plus que cette part, ou donnez les comptes qui montrent plus de pertes.",
    )
}
