//! Counting votes: quorum and majority.

use crate::locales::Sentence;
use crate::locales::fr::format::{ratio, say, thousands};
use crate::locales::fr::{meetings, names};
use quitus_domain::law::majority::{Base, Threshold};
use quitus_domain::values::{Organ, Ratio};

pub(super) fn majority(in_favour: u64, votes: u64, base: Base, threshold: Threshold) -> Sentence {
    say(
        &format!("Voix pour : {}, sur {} {}.", thousands(in_favour), thousands(votes), meetings::vote_base(base)),
        &format!("Il faut {}.", meetings::threshold(threshold)),
        "La résolution est rejetée ; sur seconde convocation, une autre règle peut valoir.",
    )
}

pub(super) fn quorum(present: u64, needed: u64, all: u64, least: Ratio) -> Sentence {
    say(
        &format!("Sont présents ou représentés : {} sur {}.", thousands(present), thousands(all)),
        &format!("Il en faut au moins {}, soit {}.", ratio(least), thousands(needed)),
        "Constatez-le, et convoquez une seconde fois.",
    )
}

pub(super) fn statutes_decider(decided_by: Organ) -> Sentence {
    say(
        &format!("La décision a été prise par {}.", names::the_organ(decided_by)),
        "Seule l’assemblée générale extraordinaire modifie les statuts, dissout la société ou la fait changer de statut.",
        "Faites-la voter, puis citez sa résolution.",
    )
}

pub(super) fn unanimity(in_favour: u64, votes: u64) -> Sentence {
    say(
        &format!("Consentent : {} associés sur {}.", thousands(in_favour), thousands(votes)),
        "La loi veut le consentement de tous.",
        "Recueillez-le, ou renoncez à cette résolution.",
    )
}

pub(super) fn college_majority(in_favour: &str, of: &str, threshold: Threshold) -> Sentence {
    say(
        &format!("Les collèges pèsent {in_favour} pour, sur {of}."),
        &format!("Il faut {}.", meetings::threshold(threshold)),
        "La résolution est rejetée.",
    )
}
