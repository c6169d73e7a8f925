//! Adjourning a meeting, and resuming it.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, say, time};
use quitus_domain::values::{Day, TimeOfDay};

pub(super) fn adjourned(resumes_on: Day, resumes_at: TimeOfDay) -> Sentence {
    say(
        &format!("L’assemblée est suspendue jusqu’au {}, à {}.", day(resumes_on), time(resumes_at)),
        "On ne vote pas tant qu’elle est suspendue.",
        "Reprenez-la d’abord, avec `resume_assembly`.",
    )
}

pub(super) fn not_adjourned() -> Sentence {
    say(
        "L’assemblée n’est pas suspendue.",
        "On ne reprend que ce qui a été interrompu.",
        "Poursuivez, ou ouvrez-la avec `open_assembly`.",
    )
}

pub(super) fn resumes_too_early((on, at): (Day, TimeOfDay), (resumes_on, resumes_at): (Day, TimeOfDay)) -> Sentence {
    say(
        &format!("Elle reprendrait le {}, à {}.", day(resumes_on), time(resumes_at)),
        &format!("Elle est suspendue le {}, à {}\u{a0}: la reprise vient après.", day(on), time(at)),
        "Corrigez `resumes_on` ou `resumes_at`.",
    )
}

pub(super) fn before_the_resumption(at: TimeOfDay, resumes_at: TimeOfDay) -> Sentence {
    say(
        &format!("La séance ne reprend pas à {}.", time(at)),
        &format!("La reprise est annoncée pour {}\u{a0}: qui vient à cette heure doit la trouver.", time(resumes_at)),
        "Reprenez-la à cette heure ou plus tard.",
    )
}
