//! Deciding without a meeting: what is not done there.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, say, thousands};
use quitus_domain::values::Day;

pub(super) fn not_a_meeting() -> Sentence {
    say(
        "Personne ne se réunit ici.",
        "Dans une consultation, chacun répond par écrit\u{202f}; un acte se signe.",
        "Notez les réponses avec `receive_form`, ou convoquez une assemblée.",
    )
}

pub(super) fn answers_awaited(until: Day, answered: u64, associates: u64) -> Sentence {
    say(
        &format!("Ont répondu {} associés sur {}.", thousands(answered), thousands(associates)),
        &format!("Les réponses comptent jusqu’au {} inclus.", day(until)),
        "Fermez la consultation à partir du lendemain, ou dès que tous ont répondu.",
    )
}
