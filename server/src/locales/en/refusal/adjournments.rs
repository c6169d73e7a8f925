//! Adjourning a meeting, and resuming it.

use crate::locales::Sentence;
use crate::locales::en::format::{day, say, time};
use quitus_domain::values::{Day, TimeOfDay};

pub(super) fn adjourned(resumes_on: Day, resumes_at: TimeOfDay) -> Sentence {
    say(
        &format!("The assembly is adjourned until {}, at {}.", day(resumes_on), time(resumes_at)),
        "Nothing is voted on in the meantime.",
        "Resume it first, with `resume_assembly`.",
    )
}

pub(super) fn not_adjourned() -> Sentence {
    say(
        "The assembly is not adjourned.",
        "Only what was interrupted is resumed.",
        "Go on, or open it with `open_assembly`.",
    )
}

pub(super) fn resumes_too_early((on, at): (Day, TimeOfDay), (resumes_on, resumes_at): (Day, TimeOfDay)) -> Sentence {
    say(
        &format!("It would resume on {}, at {}.", day(resumes_on), time(resumes_at)),
        &format!("It is adjourned on {}, at {}: it resumes later.", day(on), time(at)),
        "Correct `resumes_on` or `resumes_at`.",
    )
}

pub(super) fn before_the_resumption(at: TimeOfDay, resumes_at: TimeOfDay) -> Sentence {
    say(
        &format!("The meeting does not resume at {}.", time(at)),
        &format!("It was announced for {}: whoever comes for that hour must find it.", time(resumes_at)),
        "Resume it at that hour or later.",
    )
}
