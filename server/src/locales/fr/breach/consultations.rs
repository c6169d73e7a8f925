//! Deciding without a meeting.

use crate::locales::Sentence;
use crate::locales::fr::format::{count, day, say, thousands};
use quitus_domain::values::{Day, Days};

pub(super) fn not_foreseen() -> Sentence {
    say(
        "Cette coopérative ne décide pas sans se réunir.",
        "Ses statuts ne prévoient pas de consultation écrite, ou sa forme l’exclut.",
        "Convoquez une assemblée, avec `convene_assembly`.",
    )
}

pub(super) fn accounts_in_writing(on: Day, since: Day) -> Sentence {
    say(
        &format!("Le {}, les comptes d’une SARL ont été approuvés sans assemblée.", day(on)),
        &format!("La loi le permet depuis le {}.", day(since)),
        "Soumettez-les aussi à la prochaine réunion, et inscrivez ce qu’elle décide.",
    )
}

pub(super) fn answer_period_too_short(sent_on: Day, until: Day, least: Days, earliest: Day) -> Sentence {
    say(
        &format!("Ce qui part le {} n’attend de réponses que jusqu’au {}.", day(sent_on), day(until)),
        &format!("Il faut {}\u{a0}: jusqu’au {}.", count(least.0, "jour", "jours"), day(earliest)),
        "Choisissez un `answers_until` plus tardif.",
    )
}

pub(super) fn late_answer(until: Day, received_on: Day) -> Sentence {
    say(
        &format!("La réponse est arrivée le {}.", day(received_on)),
        &format!("Elle devait arriver le {} au plus tard\u{a0}: elle ne compte pas.", day(until)),
        "Fermez la consultation, avec `close_assembly`\u{202f}; consultez à nouveau si elle n’a pas décidé.",
    )
}

pub(super) fn deed_not_signed_by_all(signed: u64, associates: u64) -> Sentence {
    say(
        &format!("L’acte est signé par {} associés sur {}.", thousands(signed), thousands(associates)),
        "Un acte décide par le consentement de tous.",
        "Faites signer les autres, ou convoquez une assemblée.",
    )
}
